"""Durations, what is counted back from now, and sets: three years, three days ago, every week. Used by ``rules``."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

from arabic_ie.extractors.dates.calendars import moved
from arabic_ie.extractors.dates.fragments import (
    ABOUT,
    AND,
    COUNT,
    EDGE,
    FROM,
    MODIFIER,
    NOT_A_NAME,
    ONE_UNIT,
    ORDER,
    QUALITY,
    THE,
    THIS,
    TO,
    TWO_UNITS,
    UNIT,
    UNITS,
)
from arabic_ie.extractors.dates.numbers import fraction_at, row_at
from arabic_ie.extractors.dates.reading import (
    Meaning,
    Now,
    Read,
    count_of,
    features_of,
    is_list,
    number_of,
    row_of,
    unit_of,
)
from arabic_ie.grammar import Match, Rule, rule

PERIODS = {  # unit → TIMEX3 designator of a length
    "S": "TS", "M": "TM", "H": "TH", "D": "D", "NI": "D", "W": "W", "WE": "WE", "MO": "M",
    "Y": "Y", "season": "Y", "DE": "DE", "CE": "CE", "ML": "ML",
}  # fmt: skip
YEARS_OF = {"DE": 10, "CE": 100, "ML": 1000}  # units that are written in years once counted
SMALLER = {  # a fraction of a unit is counted in a smaller one
    "Y": ("MO", 12), "DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000),
    "MO": ("D", 30), "W": ("D", 7), "D": ("H", 24), "H": ("M", 60), "M": ("S", 60),
}  # fmt: skip
NO_FIRST = 1000  # a range of durations begins below: 1990 و3 سنوات is none

AND_MORE = (  # ونصف "and a half", و20 دقيقة "and 20 minutes"
    f"half:({AND} AL? FRACTION (AL? {UNIT})?) | {AND} more:{COUNT} more_unit:{UNIT} | 'من' AL? ('زمان' | 'زمن')"
)

DURATION_RULES: tuple[Rule, ...] = (
    rule(
        "duration",
        f"(?<! AL) (AL (?! 'مئة' | 'مائة') | CLAN_PARTICLE)? count:{COUNT} AL? unit:{UNIT} (?! YEAR | HIJRI_YEAR)"
        f" ({QUALITY} | {AND_MORE} | {AND} {TWO_UNITS})? ({MODIFIER})?",
        yes=[
            "بالسجن [خمس سنوات]",  # five years in prison
            "بعد [ست سنوات ونصف]",  # after six and a half years
            "طوال [نصف قرن]",  # for half a century
            "المهاجم ([20 عاما])",  # the striker (20)
        ],
        no=["57 في المائة عام 2014"],  # 57 per cent in 2014
    ),
    rule(
        "duration_range",
        f"{FROM}? count:{COUNT} first_unit:{UNIT}? ({AND} | {TO} | 'أو')"
        f" (last_count:{COUNT} unit:{UNIT} | last_unit:{UNIT} {NOT_A_NAME})",
        yes=["أعمارهم [بين 38 و73 عاما]", "بالسجن [من 6 أشهر إلى سنتين]"],  # aged between 38 and 73; prison from … to …
    ),
    rule(
        "two_units_to",
        f"first_unit:{TWO_UNITS} {TO} last_count:{COUNT} unit:{UNIT}",
        yes=["خلال [أسبوعين إلى ثلاثة أسابيع]"],  # within two to three weeks
    ),
    rule(
        "two_units",
        f"AL? unit:{TWO_UNITS} ({QUALITY} | {AND_MORE} | {MODIFIER})?",
        yes=["تستمر [شهرين] على", "لمدة [عامين إضافيين]"],  # lasts two months; for two more years
    ),
    rule(
        "one_unit",
        f"({ABOUT} | 'منذ' | 'خلال' | 'قبل' {ABOUT} | DATE_PREPOSITION | (?<! TIME_UNIT) (?<! WEAK_TIME_UNIT) 'بعد')"
        f" date:(unit:{ONE_UNIT}) {NOT_A_NAME}",
        yes=["لأقل من [عام]، لأنه"],  # for less than a year, because
        no=["يتغير يوما بعد يوم"],  # changes day by day
    ),
    rule(
        "unit_and_more",
        f"unit:{UNIT} ({QUALITY}{{1,2}} | {AND_MORE})",
        yes=[
            "حوالي [ساعة ونصف الساعة]",  # about an hour and a half
            "بقي [سنة كاملة]",  # a whole year is left
            "منذ [عقد من الزمان]",  # for a decade
            "تعود إلى [قرون عديدة]",  # many centuries old
        ],
    ),
    rule(
        "some_units",
        f"('منذ' | 'خلال' | 'بعد' | LI | 'ل' | 'عبر' | DATE_PREPOSITION | {ABOUT}"
        f" | WEAK_DATE_PREPOSITION-'في'-'من'-'إلى'-'قبل') date:(unit:{UNITS} {QUALITY}{{0,2}}) {NOT_A_NAME}",
        yes=["استمر ل[سنوات]، ثم", "منذ [عقود] سياسات"],  # lasted for years, then; policies for decades
    ),
    rule(
        "units_and_modifier",
        f"{THIS}? AL unit:{UNITS} ({THE} count:({COUNT} ({AND} AL? NUMBER_WORD)? | WEAK_NUMBER_WORD))?"
        f" modifier:{MODIFIER}",
        yes=[
            "خلال [السنوات الثلاث الماضية]",  # in the last three years
            "خلال [الأيام القليلة القادمة]",  # in the next few days
            "في [السنوات الأخيرة]",  # in recent years
        ],
    ),
    rule(
        "counted_units",
        f"{THIS}? AL unit:{UNITS} {THE} count:(NUMBER_WORD | INT)",
        yes=["خلال [السنوات الأربع] التي"],  # during the four years that
    ),
    rule("modifier_of_units", f"DATE_MODIFIER AL unit:{UNITS}", yes=["في [قادم الأيام]"]),  # in days to come
    rule(
        "ago",
        f"'قبل' (count:{COUNT} AL? unit:{UNIT} | two:{TWO_UNITS} | one:{UNIT} {NOT_A_NAME}) {QUALITY}?",
        yes=["كان [قبل ثلاثة أيام] في"],  # was in … three days ago
    ),
    rule(
        "for_the_nth_unit",
        f"(LI | 'ل') date:(AL unit:{UNIT} order:(AL {ORDER}))",
        yes=["تتواصل لل[شهر الثالث]"],  # goes on for the third month
    ),
    rule(
        "unit_in_row",
        f"AL unit:{UNIT} order:(AL {ORDER}) 'على' AL 'توالي'",
        yes=["فاز في [العام الثاني على التوالي]"],  # won in the second year in a row
    ),
    rule(
        "whole_unit",
        f"('طوال' | 'طيلة' | DATE_PREPOSITION | WEAK_DATE_PREPOSITION) date:(AL unit:{UNIT}) {NOT_A_NAME}",
        yes=["برنامج على مدى [السنة]"],  # a programme over the whole year
    ),
    rule(
        "every",
        f"edge:{EDGE}? 'كل' (count:{COUNT}? unit:{UNIT} {NOT_A_NAME} | weekday:WEEKDAY)",
        yes=["يحدث [كل يوم] أن", "في [كل 5 أيام]"],  # happens every day; every 5 days
    ),
)

NTH_DAY_RULES: tuple[Rule, ...] = (
    rule(
        "for_the_nth_day",
        f"(LI | 'ل') date:('اليوم' order:(AL {ORDER}) ('على' AL 'توالي')?)",
        yes=["تتواصل لل[يوم السادس]"],  # goes on for the sixth day
    ),
)

AGE_RULES: tuple[Rule, ...] = (
    rule(
        "age",
        f"('في' | 'سن') date:(AL {ORDER} (WA AL NUMBER_WORD)?) 'من' AL? 'عمر'",
        yes=["طفل في [الثامنة] من عمره"],  # a child of eight
    ),
)

SET_RULES: tuple[Rule, ...] = (
    rule(
        "set_word",
        "AL? set:(SET_WORD | WEAK_SET_WORD) (?! MONTH | WEAK_MONTH | WEEKDAY | INT | HOLIDAY)",
        yes=["إنتاج النفط [يوميا]", "الزيادة [السنوية]"],  # oil output daily; the annual rise
        no=["يومي السبت والأحد"],  # on the two days Saturday and Sunday
    ),
)


def _duration(match: Match, now: Now) -> Meaning | None:
    """``count unit``, with a half or a second, smaller part behind it."""
    unit, features = unit_of(match, "unit"), features_of(match, "unit")
    if unit is None or (match.rule == "one_unit" and unit == "season"):
        return None  # خلال موسم الحج "during the hajj season"
    if match.group("count"):
        count = count_of(match, "count")
    elif features == "construct":
        return None  # شهري "the two months of", or "monthly"
    else:
        count = {"dual": Fraction(2), "plural": None}.get(features, Fraction(1))
    return Meaning("duration", period(count, unit, _more(match, unit)))


def _more(match: Match, unit: str) -> tuple[Fraction, str] | None:
    """What stands behind the first part: a half, a quarter, or a number of a smaller unit."""
    half = match.group("half")
    if half and unit in SMALLER:
        smaller, size = SMALLER[unit]
        fraction = next((f for piece in range(*half) if (f := fraction_at(match.tape, piece)) is not None), None)
        return (fraction * size, smaller) if fraction else None
    more, more_unit = number_of(match, "more"), unit_of(match, "more_unit")
    return (more, more_unit) if more is not None and more_unit else None


def period(count: Fraction | None, unit: str, more: tuple[Fraction, str] | None = None) -> str:
    """A length as TIMEX3, X for an unknown number.

    >>> period(Fraction(1), "H", (Fraction(30), "M")), period(None, "DE"), period(Fraction(1, 2), "CE")
    ('PT1H30M', 'PXDE', 'P50Y')
    """
    days = time = ""
    for number, name in ((count, unit), more) if more else ((count, unit),):
        if number is not None and number < 1 and name in SMALLER:
            smaller, size = SMALLER[name]
            if (number * size).denominator == 1:
                number, name = number * size, smaller
        if number is not None and name in YEARS_OF:
            number, name = number * YEARS_OF[name], "Y"
        written = "X" if number is None else f"{float(number):g}" if number.denominator != 1 else str(number)
        designator = PERIODS[name]
        if designator.startswith("T"):
            time += written + designator[1:]
        else:
            days += written + designator
    return f"P{days}T{time}" if time else f"P{days}"


def _duration_range(match: Match, now: Now) -> Meaning | None:
    unit = unit_of(match, "unit") or unit_of(match, "last_unit")
    first_unit = unit_of(match, "first_unit") or unit
    first = count_of(match, "count") if match.group("count") else Fraction(2)
    last = count_of(match, "last_count") if match.group("last_count") else _one_or_two(match, "last_unit")
    if unit is None or first_unit is None or first is None or last is None or is_list(match, "last_count"):
        return None
    if first >= NO_FIRST or (first >= last and first_unit == unit):
        return None
    return Meaning("duration", f"{period(first, first_unit)}/{period(last, unit)}")


def _one_or_two(match: Match, group: str) -> Fraction | None:
    return {"": Fraction(1), "dual": Fraction(2)}.get(features_of(match, group))


def _units(match: Match, now: Now) -> Meaning | None:
    unit = unit_of(match, "unit")
    return Meaning("duration", period(count_of(match, "count"), unit)) if unit else None


def _ago(match: Match, now: Now) -> Meaning | None:
    """قبل ثلاثة أيام "three days ago"; a vague number leaves the length as its value."""
    for group in ("unit", "two", "one"):
        unit = unit_of(match, group)
        if unit is not None:
            break
    else:
        return None
    if group == "unit":
        count = count_of(match, "count")
    else:
        count = Fraction(2) if group == "two" else None if features_of(match, "one") == "plural" else Fraction(1)
    if count is None or count.denominator != 1 or unit in ("S", "M", "H"):
        return Meaning("date", period(count, unit))
    return Meaning("date", moved(now.reference, -int(count), unit))


def _in_row(match: Match, now: Now) -> Meaning | None:
    unit, order = unit_of(match, "unit"), number_of(match, "order")
    if unit is None and match.group("unit"):
        return None  # للفصل الأول "for the first chapter"
    return Meaning("duration", period(order, unit or "D")) if order else None  # لليوم السادس "for the sixth day"


def _whole_unit(match: Match, now: Now) -> Meaning | None:
    """طوال العام "all through the year", where the preposition says so; على مدار الساعة is "round the clock"."""
    unit = unit_of(match, "unit")
    whole = row_at(match.tape, match.start, "date_preposition")
    if unit in (None, "H") or features_of(match, "unit") or whole is None or whole.value("relation") != "THROUGHOUT":
        return None
    return Meaning("duration", period(Fraction(1), unit or ""))


def _age(match: Match, now: Now) -> Meaning | None:
    years = number_of(match, "date")
    return Meaning("duration", period(years, "Y")) if years else None


def _set_word(match: Match, now: Now) -> Meaning | None:
    row = row_of(match, "set", "set_word")
    if row is None or not row.value("timex"):
        return None
    if match.tape.has(match.start, "AL") and _is_given_name(match, match.start - 1):
        return None  # جابر الشهري: a family name
    return Meaning("set", row.value("timex"))


def _is_given_name(match: Match, piece: int) -> bool:
    tape = match.tape
    return (tape.has(piece, "GIVEN") or tape.has(piece, "WEAK_GIVEN")) and not tape.has(piece, "NOUN")


def _every(match: Match, now: Now) -> Meaning | None:
    weekday = row_of(match, "weekday", "weekday")
    if weekday is not None:
        return Meaning("set", f"XXXX-WXX-{weekday.id}")
    unit = unit_of(match, "unit")
    if unit is None:
        return None
    count = count_of(match, "count") if match.group("count") else _one_or_two(match, "unit")
    return Meaning("set", period(count, unit))


DURATION_MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {
        "duration": _duration,
        "duration_range": _duration_range,
        "two_units_to": _duration_range,
        "two_units": _duration,
        "one_unit": _duration,
        "unit_and_more": _duration,
        "some_units": _duration,
        "units_and_modifier": _units,
        "counted_units": _units,
        "modifier_of_units": _units,
        "ago": _ago,
        "for_the_nth_unit": _in_row,
        "for_the_nth_day": _in_row,
        "unit_in_row": _in_row,
        "whole_unit": _whole_unit,
        "every": _every,
        "age": _age,
        "set_word": _set_word,
    }
)
