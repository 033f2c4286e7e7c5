"""Years: 2019, in 1436 AH, between 2010 and 2015, nineteen sixty-eight. Used by ``rules``."""

from __future__ import annotations

from types import MappingProxyType

from arabic_ie.extractors.dates.calendars import is_hijri_year
from arabic_ie.extractors.dates.fragments import (
    AND,
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
from arabic_ie.gazetteers import Row
from arabic_ie.grammar import Match, Rule, rule

BARE_YEARS = range(1900, 2101)  # a number alone is a year only here

MARKED_YEARS = range(1300, 2101)  # … and here before a letter for its era
BRACKETED_YEARS = range(1501, 2101)  # … and here in brackets, where counts may stand too

YEARS_IN_WORDS = range(1100, 2101)

SHORT_YEARS = 30  # العام 94 is 1994, العام 15 is 2015

LATEST = 2200  # no range of years ends later

KIND_OF_YEAR = (  # fiscal, school …
    "(AL ('مالي' | 'مالية' | 'دراسي' | 'دراسية' | 'ميلادي' | 'ميلادية' | 'هجري' | 'هجرية' | 'جامعي' | 'جامعية'"
    " | 'فلاحي' | 'سياسي' | 'رياضي') | AL? ERA)"
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
        f"edge:{EDGE}? year:{YEAR_NUMBER} (ERA | WEAK_ERA)",
        yes=["موسم الحج [1436هـ]"],  # the hajj season of 1436 AH
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
        f"{FROM}? (AL? {YEAR_WORD})? first:{YEAR_NUMBER} {AND}? {TO} (AL? {YEAR_WORD})? last:{YEAR_NUMBER} {ERA_MARK}?",
        yes=["البرنامج برسم [2020-2027]", "[من 2015 إلى 2020]"],
    ),
    rule(
        "between_years",
        f"{BETWEEN} (AL? {YEAR_WORD})? first:YEAR {AND} (AL? {YEAR_WORD})? last:YEAR {ERA_MARK}?",
        yes=["[بين 2015 و2018]"],
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
        no=["شارك فيه عام ألف عامل"],
    ),
)


def year_alone(match: Match, now: Now) -> Meaning | None:
    number, last = number_of(match, "year"), number_of(match, "last")
    if number is None or number > 9999 or match.tape.has_any(match.end, ("TIME_UNIT", "WEAK_TIME_UNIT")):
        return None
    era = era_of(match)
    if match.rule == "year_and_era" and era is not None and era.name == "م" and number not in MARKED_YEARS:
        return None  # 1000 م "1,000 metres"
    in_hijri = is_hijri_year(int(number)) or (era is not None and era.value("calendar") == "hijri")
    if era is None and number < 100:
        number += 1900 if number >= SHORT_YEARS else 2000
    if last is not None and last < 100:  # موسم 2018-19
        last += number // 100 * 100
    head = "AH" if in_hijri else "BC" if era is not None and era.flag("before") else ""
    value = f"{head}{int(number):04}" + (f"/{head}{int(last):04}" if last else "")
    return Meaning("date", value, edge_of(match), "hijri" if in_hijri else "gregorian")


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
    years = BRACKETED_YEARS if match.rule == "year_in_brackets" else BARE_YEARS
    return Meaning("date", str(int(number))) if number is not None and int(number) in years else None


def _year_range(match: Match, now: Now) -> Meaning | None:
    first, last = number_of(match, "first"), number_of(match, "last")
    if first is None or last is None or not first < last < LATEST:
        return None
    era = era_of(match)
    in_hijri = (is_hijri_year(int(first)) and is_hijri_year(int(last))) or (era and era.value("calendar") == "hijri")
    head = "AH" if in_hijri else ""
    value = f"{head}{int(first):04}/{head}{int(last):04}"
    return Meaning("date", value, calendar="hijri" if in_hijri else "gregorian")


def era_of(match: Match) -> Row | None:
    """The first era (هـ AH, قبل الميلاد BC) in a match."""
    return next((row for piece in range(match.start, match.end) if (row := row_at(match.tape, piece, "era"))), None)


YEAR_MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {
        "year": year_alone,
        "year_and_era": year_alone,
        "edge_of_year": year_alone,
        "year_since": _bare_year,
        "year_in_brackets": _bare_year,
        "bare_year": _bare_year,
        "year_of_entry": _bare_year,
        "years": _year_range,
        "year_range": _year_range,
        "between_years": _year_range,
        "short_year": _short_year,
        "year_in_words": _year_in_words,
    }
)
