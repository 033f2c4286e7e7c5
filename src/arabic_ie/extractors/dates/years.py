"""Years: 2019, in 1436 AH, between 2010 and 2015, nineteen sixty-eight. Used by ``rules``."""

from __future__ import annotations

from types import MappingProxyType

from arabic_ie.extractors.dates.calendars import is_hijri_year
from arabic_ie.extractors.dates.fragments import (
    AND,
    BEFORE_CHRIST,
    BETWEEN,
    COUNTED,
    EDGE,
    ERA_MARK,
    FROM,
    TO,
    UNIT,
    YEAR_IN_BRACKETS,
    YEAR_IN_WORDS,
    YEAR_NUMBER,
    YEAR_WORD,
)
from arabic_ie.extractors.dates.numbers import row_at
from arabic_ie.extractors.dates.reading import Meaning, Now, Read, edge_of, number_of
from arabic_ie.grammar import Match, Rule, rule

BARE_YEARS = range(1900, 2101)  # a number alone is a year only here

MARKED_YEARS = range(1300, 2101)  # … and here before م
AD_YEARS = range(100, 2101)  # … and here before م, behind a word that years stand behind
HIJRI_ERA = range(1, 1501)
BEFORE_YEARS = frozenset({"في", "منذ", "حتي", "خلال", "نحو", "حوالي", "("})  # as folded
BEFORE_METRES = frozenset({"سباق", "مسافه", "ارتفاع", "طول", "عمق", "عرض", "مساحه", "علو", "بعد", "قطر", "مسبح"})
BRACKETED_YEARS = range(1501, 2101)  # … and here in brackets, where counts may stand too

YEARS_IN_WORDS = range(1100, 2101)

PROGRAMMES = frozenset({"رويه", "اجنده", "خطه", "استراتيجيه", "مبادره"})  # as folded: named for a year
NUMBERED = frozenset({"ماده", "رقم", "رحله", "غرفه", "صفحه", "بند", "فقره"})  # as folded: things that have numbers
NAME_NEAR = 3  # pieces before a year in which such a word makes it a name

ELEVEN = 11  # from here to 99 a number is followed by an accusative: 2015 مشاركا "2,015 participants"

SHORT_YEARS = 30  # العام 94 is 1994, العام 15 is 2015

HIJRI_LATEST = 1500

LATEST = 2200  # no range of years ends later

KIND_OF_YEAR = (  # fiscal, school …
    "(AL ('مالي' | 'مالية' | 'دراسي' | 'دراسية' | 'ميلادي' | 'ميلادية' | 'هجري' | 'هجرية' | 'جامعي' | 'جامعية'"
    " | 'فلاحي' | 'سياسي' | 'رياضي') | 'المالية' | AL? ERA)"
)

YEAR_BEHIND = (  # هذا العام 1436هـ، هذا العام (2021)
    f"(OPEN (?= {YEAR_NUMBER} CLOSE))? year:{YEAR_NUMBER} ((DASH | SLASH) last:{YEAR_NUMBER})?"
    f" ((?<= OPEN {YEAR_NUMBER}) CLOSE | {ERA_MARK})?"
)

YEAR_RULES: tuple[Rule, ...] = (
    rule(
        "year",
        f"edge:{EDGE}? AL? ({YEAR_WORD} | 'موسم') (AL ADJECTIVE-DATE_MODIFIER | {KIND_OF_YEAR} | STOP)?"
        f" (year:({YEAR_NUMBER} | {YEAR_IN_BRACKETS} | INT) ((DASH | SLASH) last:({YEAR_NUMBER} | INT))? {ERA_MARK}?)",
        yes=["قبل [عام 2022] كان", "موازنة [العام المالي 2018/2019]"],  # before 2022; the budget of fiscal 2018/2019
    ),
    rule(
        "year_and_era",
        f"edge:{EDGE}? year:({YEAR_NUMBER} | INT) {ERA_MARK}",
        yes=["موسم الحج [1436هـ]", "في [45 ق.م] كان", "في [622 م] هاجر"],  # of 1436 AH; in 45 BC; in 622 AD
        no=["فاز بسباق 1500 م أمس", "على ارتفاع 1200 م"],  # won the race of 1,500 m; at an altitude of 1,200 m
    ),
    rule("edge_of_year", f"edge:{EDGE} year:{YEAR_NUMBER}", yes=["حتى [نهاية 2018]"]),  # until the end of 2018,
    rule(
        "year_since",
        "('منذ' | 'حتى' | 'بحلول' | 'أفق' | BI 'رسم') date:YEAR"
        f" (?! {UNIT} | PERCENT | DASH | SLASH | COLON INT | NOUN-FUNCTION-PERFECT | INT)",
        yes=["منذ [2016] تراجعت", "المحتل منذ [1974]: نحن"],  # has fallen since 2016; occupied since 1974: we
    ),
    rule(
        "year_in_brackets",
        f"OPEN date:YEAR (?= CLOSE | COMMA | {AND} YEAR)",
        yes=["روايته ([2021]) الأولى"],  # his first novel (2021)
    ),
    rule(
        "bare_year",
        "('في' | LI | 'ل' | 'خلال' | 'إلى' | 'من' | 'قبل' | 'بعد' | DATE_PREPOSITION"
        f" | (?<= YEAR) {AND} | COUNTRY | CITY | REGION | NOUN-APPROX-WEAK_APPROX) date:YEAR (?! {COUNTED})",
        yes=["فاز في [2016]، حين", "دستور [2011] الذي"],  # won in 2016, when; the constitution of 2011, which
        no=["شارك في 2000 مدرسة"],  # took part in 2000 schools
    ),
    rule(
        "year_before_state",
        "'في' date:YEAR (?= ADJECTIVE | VERB_PARTICIPLE)",
        yes=["انتقل في [2007] قادما من"],  # moved in 2007, coming from
        no=["شارك في 2015 حزبا جديدا"],  # took part in 2,015 new parties
    ),
    rule(
        "year_of_entry",
        "NEWLINE date:YEAR DASH",
        yes=["أحداث اليوم\n[1953] - إعلان الجمهورية"],  # events of the day: 1953 – the republic is proclaimed
    ),
    rule(
        "years",
        f"{BETWEEN}? AL? ('عامي' | 'عامين' | 'سنتي' | 'أعوام' | 'سنوات' | 'موسمي') first:(YEAR | INT)"
        f" ({AND} | {TO} | COMMA) ({YEAR_NUMBER} (COMMA | {AND})){{0,8}} last:(YEAR | INT) {ERA_MARK}?",
        yes=["[بين عامي 1947 و1997]", "في [عامي 2018 و2019]"],  # between the years …; in the years …
    ),
    rule(
        "year_range",
        f"{FROM}? (AL? {YEAR_WORD})? first:{YEAR_NUMBER} {ERA_MARK}? (STOP (?= DASH))? {AND}? {TO}"
        f" (AL? {YEAR_WORD})? last:({YEAR_NUMBER} | INT (?= {BEFORE_CHRIST})) {ERA_MARK}?",
        yes=["البرنامج برسم [2020-2027]", "[من 2015 إلى 2020]"],  # the programme for 2020–2027; from 2015 to 2020
    ),
    rule(
        "years_before_christ",
        f"{FROM}? first:INT DASH last:INT {ERA_MARK}",
        yes=["القدماء [500 - 200 ق م] في"],  # the ancients, 500–200 BC
        no=["خسر 500 - 200 م"],  # he lost 500 - 200 m
    ),
    rule(
        "years_in_brackets",
        f"AL {YEAR_WORD} {KIND_OF_YEAR} OPEN first:{YEAR_NUMBER} (SLASH | DASH) last:{YEAR_NUMBER} {ERA_MARK}? CLOSE",
        yes=["تقرير [العام المالي (1434/1435هـ)] في"],  # the report of the fiscal year 1434/1435
    ),
    rule(
        "between_years",
        f"{BETWEEN} (AL? {YEAR_WORD})? first:YEAR {AND} (AL? {YEAR_WORD})? last:YEAR {ERA_MARK}?",
        yes=["[بين 2015 و2018]"],  # between 2015 and 2018
    ),
)

SHORT_YEAR_RULES: tuple[Rule, ...] = (
    rule(
        "short_year",
        "AL? 'عام' year:(INT-YEAR-HIJRI_YEAR)"
        f" (?! {UNIT} | PERCENT | DASH | SLASH | COLON | NOUN-FUNCTION-PERFECT | {ERA_MARK})",
        yes=["نكسة [عام 67] كانت"],  # the setback of '67
    ),
)

YEAR_IN_WORDS_RULES: tuple[Rule, ...] = (
    rule(
        "year_in_words",
        f"edge:{EDGE}? (AL? {YEAR_WORD} | SEASON) year:{YEAR_IN_WORDS}",
        yes=["ولد [عام ألف وتسعمئة وثمانية وستين]"],  # born in nineteen sixty-eight
        no=["شارك فيه عام ألف عامل"],  # a thousand workers took part in it in that year
    ),
)


def year_alone(match: Match, now: Now) -> Meaning | None:
    number, last = number_of(match, "year"), number_of(match, "last")
    if number is None or number > 9999 or match.tape.has_any(match.end, ("TIME_UNIT", "WEAK_TIME_UNIT")):
        return None
    era = era_of(match)
    if match.rule == "year_and_era" and not _has_its_era(match, now, int(number), era):
        return None
    in_hijri = is_hijri_year(int(number)) or era == "AH"
    if not era and number < 100:
        number += 1900 if number >= SHORT_YEARS else 2000
    if last is not None and last < 100:  # موسم 2018-19
        last += number // 100 * 100
    head = "BC" if era == "BC" else "AH" if in_hijri else ""
    value = f"{head}{int(number):04}" + (f"/{head}{int(last):04}" if last else "")
    return Meaning("date", value, edge_of(match), "hijri" if head == "AH" else "gregorian")


def _has_its_era(match: Match, now: Now, number: int, era: str) -> bool:
    """Whether a lone number with an era behind it is a year: 1000 م are metres, more often than a year."""
    if era == "BC" or match.tape.has_any(match.end - 1, ("ERA",)):
        return era != "" or number in AD_YEARS  # شهر سبتمبر 9 ميلادي "September, the 9th"
    if era == "AH":
        return match.tape.has_any(match.end - 2, ("HIJRI_YEAR", "YEAR")) or number in HIJRI_ERA
    if now.previous() in BEFORE_METRES or number not in AD_YEARS:
        return False
    return number in MARKED_YEARS or now.previous() in BEFORE_YEARS


def _short_year(match: Match, now: Now) -> Meaning | None:
    """عام 67: of the last century."""
    number = number_of(match, "year")
    return Meaning("date", str(1900 + int(number))) if number is not None and SHORT_YEARS <= number < 100 else None


def _year_in_words(match: Match, now: Now) -> Meaning | None:
    number, season = number_of(match, "year"), row_at(match.tape, match.start, "season")
    if number is None or number not in YEARS_IN_WORDS or match.tape.has(match.end, "NOUN"):
        return None  # ألف عامل "a thousand workers"
    return Meaning("date", f"{int(number)}-{season.value('timex')}" if season else str(int(number)), edge_of(match))


def _bare_year(match: Match, now: Now) -> Meaning | None:
    number = number_of(match, "date")
    if not PROGRAMMES.isdisjoint(match.tape.forms[max(0, now.start - NAME_NEAR) : now.start]):
        return None  # رؤية المملكة 2030 "the kingdom's Vision 2030": a name
    if now.previous() in NUMBERED:
        return None  # المادة 1990 "article 1990"
    years = BRACKETED_YEARS if match.rule == "year_in_brackets" else BARE_YEARS
    return Meaning("date", str(int(number))) if number is not None and int(number) in years else None


def _year_before_state(match: Match, now: Now) -> Meaning | None:
    """في 2007 قادما "in 2007, coming": numbers that end in less than 11 count no noun that ends so."""
    number = number_of(match, "date")
    if number is None or int(number) not in BARE_YEARS or number % 100 >= ELEVEN:
        return None
    return Meaning("date", str(int(number))) if match.tape.forms[match.end].endswith("ا") else None


def _years_before_christ(match: Match, now: Now) -> Meaning | None:
    return _year_range(match, now) if era_of(match) == "BC" else None


def _year_range(match: Match, now: Now) -> Meaning | None:
    first, last = number_of(match, "first"), number_of(match, "last")
    if first is None or last is None or last >= LATEST:
        return None
    era = era_of(match)
    if is_hijri_year(int(first)) and int(last) > HIJRI_LATEST:
        return None  # 1384هـ/1964م: one year in two calendars
    if not (last < first if era == "BC" else first < last):
        return None
    in_hijri = (is_hijri_year(int(first)) and is_hijri_year(int(last))) or era == "AH"
    head = era if era == "BC" else "AH" if in_hijri else ""
    value = f"{head}{int(first):04}/{head}{int(last):04}"
    return Meaning("date", value, calendar="hijri" if head == "AH" else "gregorian")


def era_of(match: Match) -> str:
    """The era that a match names, as its value is written: AH (هـ), BC (قبل الميلاد, ق.م), else ""."""
    tape = match.tape
    for piece in range(match.start, match.end):
        row = row_at(tape, piece, "era")
        if row is None:
            continue
        abbreviated = tape.forms[piece - 1] == "ق" or tape.forms[piece - 2 : piece] == ["ق", "."]
        if row.value("calendar") == "hijri":
            return "AH"
        return "BC" if row.flag("before") or abbreviated else ""
    return ""


YEAR_MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {
        "year": year_alone,
        "year_and_era": year_alone,
        "edge_of_year": year_alone,
        "year_since": _bare_year,
        "year_in_brackets": _bare_year,
        "bare_year": _bare_year,
        "year_before_state": _year_before_state,
        "year_of_entry": _bare_year,
        "years": _year_range,
        "year_range": _year_range,
        "years_before_christ": _years_before_christ,
        "years_in_brackets": _year_range,
        "between_years": _year_range,
        "short_year": _short_year,
        "year_in_words": _year_in_words,
    }
)
