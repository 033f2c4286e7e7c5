"""Years, and units of time by their place: 2019, last week, the sixties, the third quarter. Used by ``rules``."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

from arabic_ie.extractors.dates.calendars import hijri, is_hijri_year, moved, season_of_play, season_value
from arabic_ie.extractors.dates.fragments import (
    AND,
    BETWEEN,
    COUNTED,
    EDGE,
    ERA_MARK,
    FROM,
    MODIFIER,
    ORDER,
    SAME,
    THE,
    THIS,
    TO,
    UNIT,
    YEAR_IN_WORDS,
    YEAR_NUMBER,
    YEAR_WORD,
)
from arabic_ie.extractors.dates.numbers import number_at, row_at
from arabic_ie.extractors.dates.reading import (
    Meaning,
    Now,
    Read,
    definite_noun_before,
    edge_of,
    features_of,
    number_of,
    refers_back,
    row_of,
    steps_of,
    unit_of,
)
from arabic_ie.gazetteers import Row
from arabic_ie.grammar import Match, Rule, rule

# Behind العام these also make it "general": الأمين العام السابق "the former secretary general".
ROLE_MODIFIERS = frozenset({"سابق", "حالي", "جديد", "أخير", "راهن", "تالي", "لاحق", "سالف"})
BARE_YEARS = range(1900, 2101)  # a number alone is a year only here
BRACKETED_YEARS = range(1501, 2101)  # … and here in brackets, where counts may stand too
YEARS_IN_WORDS = range(1100, 2101)
SCHOOL = frozenset({"دراسي", "دراسيه", "جامعي", "جامعيه"})  # kinds of years that begin in summer, as seasons of play do
HIJRI = frozenset({"هجري", "هجريه"})  # of العام الهجري الحالي "the current Hijri year"
SHORT_YEARS = 30  # العام 94 is 1994, العام 15 is 2015
LATEST = 2200  # no range of years ends later

KIND_OF_YEAR = (  # fiscal, school …
    "(AL ('مالي' | 'مالية' | 'دراسي' | 'دراسية' | 'ميلادي' | 'ميلادية' | 'هجري' | 'هجرية' | 'جامعي' | 'جامعية'"
    " | 'فلاحي' | 'سياسي' | 'رياضي'))"
)
YEAR_BEHIND = f"year:{YEAR_NUMBER} ((DASH | SLASH) last:{YEAR_NUMBER})? {ERA_MARK}?"  # هذا العام 1436هـ

YEAR_RULES: tuple[Rule, ...] = (
    rule(
        "year",
        f"edge:{EDGE}? AL? ({YEAR_WORD} | 'موسم') (AL ADJECTIVE-DATE_MODIFIER | {KIND_OF_YEAR} | STOP)?"
        f" (year:({YEAR_NUMBER} | INT) ((DASH | SLASH) last:({YEAR_NUMBER} | INT))? {ERA_MARK}?)",
        yes=["قبل [عام 2022] كان", "موازنة [العام المالي 2018/2019]"],  # before 2022; the budget of fiscal 2018/2019
    ),
    rule(
        "year_and_era",
        f"edge:{EDGE}? year:{YEAR_NUMBER} (ERA | WEAK_ERA)",
        yes=["موسم الحج [1436هـ]"],  # the hajj season of 1436 AH
    ),
    rule("edge_of_year", f"edge:{EDGE} year:{YEAR_NUMBER}", yes=["حتى [نهاية 2018]"]),  # until the end of 2018
    rule(
        "year_since",
        "('منذ' | 'حتى' | 'بحلول' | 'أفق' | BI 'رسم') date:YEAR"
        f" (?! {UNIT} | PERCENT | DASH | SLASH | COLON | NOUN-FUNCTION-PERFECT | INT)",
        yes=["منذ [2016] تراجعت"],  # has fallen since 2016
    ),
    rule(
        "year_in_brackets",
        f"OPEN date:YEAR (?= CLOSE | COMMA | {AND} YEAR)",
        yes=["روايته ([2021]) الأولى", "معركة تلمسان ([1553])،"],  # his first novel (2021); the battle of Tlemcen (1553)
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
        f"{BETWEEN}? AL? ('عامي' | 'سنتي' | 'أعوام' | 'سنوات' | 'موسمي') first:(YEAR | INT) ({AND} | {TO} | COMMA)"
        f" ({YEAR_NUMBER} (COMMA | {AND})){{0,4}} last:(YEAR | INT) {ERA_MARK}?",
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
        f" (?! {UNIT} | PERCENT | DASH | SLASH | COLON | NOUN-FUNCTION | {ERA_MARK})",
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

UNIT_RULES: tuple[Rule, ...] = (
    rule(
        "century",
        f"edge:{EDGE}? AL 'قرن' (order:(AL ({ORDER} | NUMBER_WORD) | {THE} INT) | modifier:{MODIFIER}) (AL ERA | ERA)?",
        yes=["من [القرن الثالث]", "طوال [القرن الماضي]"],  # from the third century; throughout the last century
    ),
    rule(
        "two_centuries",
        f"AL 'قرنين' first:(AL ({ORDER} | NUMBER_WORD)) {AND} last:(AL ({ORDER} | NUMBER_WORD))",
        yes=["في [القرنين التاسع عشر والعشرين] كان"],  # in the 19th and 20th centuries
    ),
    rule(
        "millennium",
        f"edge:{EDGE}? AL 'ألفية' order:(AL {ORDER}) ERA?",
        yes=["مع [مطلع الألفية الثالثة]"],  # at the beginning of the third millennium
    ),
    rule(
        "decade_of_century",
        f"edge:{EDGE}? AL 'عقد' decade:(AL ({ORDER} | 'أخير')) 'من'"
        f" AL 'قرن' (order:(AL ({ORDER} | NUMBER_WORD) | {THE} INT) | modifier:{MODIFIER})",
        yes=["منذ [العقد الأول من القرن الحادي والعشرين]"],  # since the first decade of the 21st century
    ),
    rule(
        "unit_and_modifier",
        f"edge:{EDGE}? {THIS}? AL? unit:{UNIT} (AL ADJECTIVE-DATE_MODIFIER | {KIND_OF_YEAR})?"
        f" modifier:{MODIFIER} ({YEAR_BEHIND})?",
        yes=["في [العام الماضي] كان", "منذ [أوائل الشهر الجاري]"],  # last year; since the beginning of this month
        no=["الأمين العام السابق للحزب"],  # the party's former secretary general
    ),
    rule(
        "this_unit",
        f"edge:{EDGE}? {THIS} AL unit:{UNIT} {KIND_OF_YEAR}? ({YEAR_BEHIND})?",
        yes=["خلال [هذا الأسبوع] مفاوضات", "لموسم حج [هذا العام 1436هـ]"],  # talks this week; this year's hajj, of 1436
    ),
    rule(
        "same_unit",
        f"edge:{EDGE}? {SAME} AL unit:{UNIT}",
        yes=["ولد عام 1990 وفي [نفس العام] انتقل"],  # born in 1990, and in the same year he moved
    ),
    rule(
        "same_month_of",
        f"(AL 'شهر' modifier:('نفسه' | 'ذاته') | {SAME} AL 'شهر')"
        f" 'من' (year:((AL? {YEAR_WORD} ({MODIFIER})?)? YEAR) | other_year:(AL {YEAR_WORD} {MODIFIER}))",
        yes=["مقارنة ب[الشهر نفسه من العام الماضي]"],  # compared with the same month of last year
    ),
    rule(
        "edge_of_unit",
        f"edge:{EDGE} AL unit:{UNIT} {KIND_OF_YEAR}?",
        yes=["قبل [نهاية العام]", "منذ [بدء العام الدراسي]"],  # before the end of the year; since the school year began
    ),
    rule("weekend", "unit:(TIME_UNIT-NOUN)", yes=["خلال [نهاية الأسبوع]"]),  # during the weekend
)

SEASON_RULES: tuple[Rule, ...] = (
    rule(
        "season",
        f"edge:{EDGE}? {THIS}? season:SEASON (modifier:{MODIFIER} | 'من'? (AL? {YEAR_WORD})? year:YEAR"
        f" | 'من'? other_year:(AL {YEAR_WORD} {MODIFIER} | {THIS} AL {YEAR_WORD} | {SAME} AL {YEAR_WORD}))?",
        yes=["منذ [صيف 2018]", "انتقل [الصيف الحالي]", "في [صيف هذا العام]"],  # since the summer of 2018; this summer
    ),
)

FRACTION_RULES: tuple[Rule, ...] = (
    rule(
        "part_of_year",
        f"AL fraction:('ربع' | 'نصف') order:(AL ({ORDER} | 'أخير')) ('من' | LI | 'ل')?"
        f" ((AL? {YEAR_WORD})? year:YEAR | {THIS} AL {YEAR_WORD} | AL {YEAR_WORD} (modifier:{MODIFIER})?"
        f" | century:(AL 'قرن' (AL {ORDER} | {THE} INT | {MODIFIER})))",
        yes=[
            "في [الربع الأول من العام الجاري]",  # in the first quarter of this year
            "في [النصف الثاني من القرن الـ20]",  # in the second half of the 20th century
        ],
    ),
    rule(
        "quarter",
        f"AL 'ربع' (order:(AL {ORDER}) | modifier:{MODIFIER}) (?! 'من')",
        yes=["نمت أرباحها في [الربع الثالث] بنسبة"],  # its profits grew in the third quarter by
    ),
)

DECADE_RULES: tuple[Rule, ...] = (
    rule(
        "decade",
        f"edge:{EDGE}? ('عقد' | 'عقدي' | 'فترة' | 'حقبة')? (DECADE | WEAK_DECADE (?= 'من'? AL 'قرن'))"
        f" ('من'? AL 'قرن' century:(AL ({ORDER} | NUMBER_WORD) | {THE} INT | {MODIFIER}))?",
        yes=["من جيل [الثمانينات]", "منذ [سبعينيات القرن الماضي]"],  # the generation of the eighties; the 1970s
    ),
)


def _year(match: Match, now: Now) -> Meaning | None:
    number, last = number_of(match, "year"), number_of(match, "last")
    if number is None or number > 9999 or match.tape.has_any(match.end, ("TIME_UNIT", "WEAK_TIME_UNIT")):
        return None
    era = _era(match)
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
    era = _era(match)
    in_hijri = (is_hijri_year(int(first)) and is_hijri_year(int(last))) or (era and era.value("calendar") == "hijri")
    head = "AH" if in_hijri else ""
    value = f"{head}{int(first):04}/{head}{int(last):04}"
    return Meaning("date", value, calendar="hijri" if in_hijri else "gregorian")


def _era(match: Match) -> Row | None:
    """The first era (هـ AH, قبل الميلاد BC) in a match."""
    return next((row for piece in range(match.start, match.end) if (row := row_at(match.tape, piece, "era"))), None)


def _unit(match: Match, now: Now) -> Meaning | None:
    """A unit by its place. الماضي "last" counts from the day of writing."""
    unit = unit_of(match, "unit")
    if unit in (None, "S", "M", "H") or features_of(match, "unit"):
        return None
    if match.group("year") and unit == "Y":
        return _year(match, now)  # العام الماضي 2014
    if match.rule == "this_unit" and unit == "DE":
        return None  # هذا العقد "this contract"
    assert unit is not None
    modifier, noun = row_of(match, "modifier", "date_modifier"), row_of(match, "unit", "time_unit")
    if modifier and noun and modifier.name in ROLE_MODIFIERS and noun.name == "عام" and _describes_noun(match):
        return None
    steps = steps_of(match, "modifier")
    if unit == "Y" and not HIJRI.isdisjoint(match.tape.forms[match.start : match.end]):
        today = hijri(now.reference) if now.reference else None
        return Meaning("date", f"AH{today[0] + steps:04}" if today else "", edge_of(match), "hijri")
    if match.rule == "same_unit" or (unit != "season" and refers_back(match, "modifier")):
        back = now.from_spoken_of(steps, unit)
        if back or match.rule == "same_unit":
            return Meaning("date", back, edge_of(match))
    from_summer = unit == "season" or not SCHOOL.isdisjoint(match.tape.forms[match.start : match.end])
    value = season_of_play(now.reference, steps) if from_summer else moved(now.reference, steps, unit)
    return Meaning("date", value, edge_of(match))


def _same_month_of(match: Match, now: Now) -> Meaning | None:
    """الشهر نفسه من 2021 "the same month of 2021": month and year come from different places."""
    month, written = now.from_spoken_of(0, "MO"), number_of(match, "year")
    year = int(written) if written is not None else _other_year(match, now)
    return Meaning("date", f"{year}{month[4:]}" if month and year is not None else "")


def _other_year(match: Match, now: Now) -> int | None:
    """The year of من العام نفسه "of the same year", من العام الماضي "of last year"."""
    spoken_of = now.year_spoken_of(match, "other_year")
    if spoken_of is not None or now.reference is None:
        return spoken_of
    return now.reference.year + steps_of(match, "other_year")


def _describes_noun(match: Match) -> bool:
    """Whether العام may be an adjective of the word before: of a definite noun, as in الأمين العام السابق."""
    unit = match.group("unit")
    return unit is not None and unit[0] == match.start + 1 and definite_noun_before(match.tape, match.start)


def _weekend(match: Match, now: Now) -> Meaning | None:
    return Meaning("date", moved(now.reference, 0, "WE")) if unit_of(match, "unit") == "WE" else None


def _season(match: Match, now: Now) -> Meaning | None:
    season, span = row_of(match, "season", "season"), match.span()
    if season is None or span is None:
        return None
    timex = season.value("timex")
    year = number_of(match, "year")
    if year is not None:
        return Meaning("date", f"{int(year)}-{timex}", edge_of(match))
    if match.group("other_year"):
        other = _other_year(match, now)
        return Meaning("date", f"{other}-{timex}" if other is not None else "", edge_of(match))
    placed = match.group("modifier") is not None
    if not placed and not span.text.startswith(("ال", "هذا", "فصل")):
        return None  # a bare صيف needs a year
    steps = steps_of(match, "modifier")
    if now.reference is None:
        return Meaning("date", "REF" if placed and steps == 0 else "", edge_of(match))
    return Meaning("date", season_value(now.reference, timex, steps), edge_of(match))


def _part_of_year(match: Match, now: Now) -> Meaning | None:
    if match.group("century"):
        return _century(match, now)
    fraction = row_of(match, "fraction", "fraction")
    if fraction is None:
        return None
    period = fraction.value("period")
    order = number_of(match, "order") or Fraction(4 if period == "Q" else 2)  # الأخير "the last"
    year = number_of(match, "year")
    head = str(int(year)) if year is not None else moved(now.reference, steps_of(match, "modifier"), "Y")
    return Meaning("date", f"{head}-{period}{int(order)}")


def _quarter(match: Match, now: Now) -> Meaning | None:
    order, reference = number_of(match, "order"), now.reference
    if order is not None and order > 4:
        return None
    if reference is None:
        return Meaning("date", "" if order is not None else moved(None, 3 * steps_of(match, "modifier"), "MO"))
    current = (reference.month - 1) // 3
    if order is not None:
        year = reference.year - (order > current + 1 and not now.ahead())  # the last that has begun
        return Meaning("date", f"{year:04}-Q{int(order)}")
    quarters = reference.year * 4 + current + steps_of(match, "modifier")
    return Meaning("date", f"{quarters // 4:04}-Q{quarters % 4 + 1}")


def _decade(match: Match, now: Now) -> Meaning | None:
    """الثمانينيات "the eighties", of the 20th century unless another is named."""
    row = next((row for piece in range(match.start, match.end) if (row := row_at(match.tape, piece, "decade"))), None)
    if row is None or not row.id:
        return None
    century = _century_of(match, now) if match.group("century") else None
    return Meaning("date", row.id[:3] if century is None else f"{century:02}{row.id[2]}", edge_of(match))


def _century(match: Match, now: Now) -> Meaning | None:
    """The 20th century is 19, as its years begin; of an era before it is numbered as it is (BC08)."""
    century = _century_of(match, now)
    if century is None:
        return None
    era = _era(match)
    in_hijri = era is not None and era.value("calendar") == "hijri"
    head = "BC" if era is not None and era.flag("before") else "AH" if in_hijri else ""
    value = f"{head}{century:02}"
    return Meaning("date", value, edge_of(match), "hijri" if in_hijri else "gregorian")


def _century_of(match: Match, now: Now) -> int | None:
    """The hundreds of a century's years: 19 for the 20th."""
    pieces = match.group("century")
    order = number_at(match.tape, *pieces) if pieces else number_of(match, "order")
    if order is not None:
        return int(order) - 1 if 1 <= order <= 30 else None
    year = now.reference.year if now.reference else 2000  # the last century is the 20th, whoever writes
    return year // 100 + steps_of(match, "century" if pieces else "modifier")


def _two_centuries(match: Match, now: Now) -> Meaning | None:
    first, last = number_of(match, "first"), number_of(match, "last")
    if first is None or last is None or not 1 <= first < last <= 30:
        return None
    return Meaning("date", f"{int(first) - 1:02}/{int(last) - 1:02}")


def _millennium(match: Match, now: Now) -> Meaning | None:
    order, era = number_of(match, "order"), _era(match)
    if order is None or not 1 <= order <= 10:
        return None
    return Meaning("date", ("BC" if era and era.flag("before") else "") + str(int(order) - 1), edge_of(match))


def _decade_of_century(match: Match, now: Now) -> Meaning | None:
    century = _century(match, now)
    decade = number_of(match, "decade") or Fraction(10)  # الأخير "the last"
    return Meaning("date", f"{century.value}{int(decade) - 1}", edge_of(match)) if century and decade <= 10 else None


YEAR_MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {
        "year": _year,
        "short_year": _short_year,
        "year_in_words": _year_in_words,
        "year_and_era": _year,
        "edge_of_year": _year,
        "year_since": _bare_year,
        "bare_year": _bare_year,
        "year_in_brackets": _bare_year,
        "year_of_entry": _bare_year,
        "years": _year_range,
        "year_range": _year_range,
        "between_years": _year_range,
        "century": _century,
        "two_centuries": _two_centuries,
        "millennium": _millennium,
        "decade_of_century": _decade_of_century,
        "unit_and_modifier": _unit,
        "this_unit": _unit,
        "same_unit": _unit,
        "same_month_of": _same_month_of,
        "edge_of_unit": _unit,
        "weekend": _weekend,
        "season": _season,
        "part_of_year": _part_of_year,
        "quarter": _quarter,
        "decade": _decade,
    }
)
