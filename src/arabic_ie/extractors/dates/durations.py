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
    LASTING,
    MODIFIER,
    NOT_A_NAME,
    NTH,
    ONE_UNIT,
    ORDER,
    QUALITY,
    THE,
    THIS,
    THROUGHOUT,
    TO,
    TWO_UNITS,
    UNIT,
    UNITS,
    YEAR_WORD,
)
from arabic_ie.extractors.dates.numbers import fraction_at, row_at
from arabic_ie.extractors.dates.reading import (
    Meaning,
    Now,
    Read,
    count_of,
    definite_noun_before,
    features_of,
    is_list,
    number_of,
    row_of,
    steps_of,
    unit_of,
)
from arabic_ie.grammar import Match, Rule, Tape, rule
from arabic_ie.grammar.alphabet import REST

PERIODS = {  # unit → TIMEX3 designator of a length
    "S": "TS", "M": "TM", "H": "TH", "D": "D", "NI": "D", "W": "W", "WE": "WE", "MO": "M",
    "Y": "Y", "season": "Y", "DE": "DE", "CE": "CE", "ML": "ML",
}  # fmt: skip
YEARS_OF = {"DE": 10, "CE": 100, "ML": 1000}  # units that are written in years once counted
SMALLER = {  # a fraction of a unit is counted in a smaller one
    "Y": ("MO", 12), "DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000),
    "MO": ("D", 30), "W": ("D", 7), "D": ("H", 24), "H": ("M", 60), "M": ("S", 60),
}  # fmt: skip
JOINTS = ("SUFFIX", "WA", "MARK", "CLOSE", "OPEN")  # between a noun and its adjective
NO_NOUN = ("FUNCTION", "STOP", "NEWLINE", "COMMA", "COLON", "CUE_PHRASE")
NOUNS = ("NOUN", "DOCUMENT", "GROUP", "ORG_HEAD", "VERB_MASDAR", "CUE_MASDAR", "TIME_UNIT", "SET_WORD", "WEAK_SET_WORD")
NO_FIRST = 1000  # a range of durations begins below: 1990 و3 سنوات is none

AND_MORE = (  # ونصف "and a half", و20 دقيقة "and 20 minutes"
    f"half:({AND} AL? FRACTION (AL? {UNIT})?) | {AND} more:{COUNT} more_unit:{UNIT} | 'من' AL? ('زمان' | 'زمن')"
)

COUNTED_UNITS = f"(count:{COUNT} AL? unit:{UNIT} | two:{TWO_UNITS} | one:{UNIT} {NOT_A_NAME})"
OF_THE_YEAR = (  # من عام 2021، من العام الجاري، من السنة
    f"('من' | LI | 'ل')?"
    f" (year:((AL? {YEAR_WORD})? YEAR) | {THIS} AL {YEAR_WORD} | AL {YEAR_WORD} (modifier:{MODIFIER})?)"
)

DURATION_RULES: tuple[Rule, ...] = (
    rule(
        "duration",
        f"(?<! AL) (AL (?! 'مئة' | 'مائة') | CLAN_PARTICLE)? count:{COUNT} (?! 'يوم' WEEKDAY) AL? unit:{UNIT}"
        f" (?! YEAR | HIJRI_YEAR) ({QUALITY} | {AND_MORE} | {AND} {TWO_UNITS})? ({MODIFIER} | {NTH})?",
        yes=[
            "بالسجن [خمس سنوات]",  # five years in prison
            "بعد [ست سنوات ونصف]",  # after six and a half years
            "طوال [نصف قرن]",  # for half a century
            "المهاجم ([20 عاما])",  # the striker (20)
            "لمدة [(15) عاما]",  # for (15) years
        ],
        no=[
            "57 في المائة عام 2014",  # 57 per cent in 2014
            "ارتفع العدد إلى 131 يوم الأربعاء",  # the number rose to 131 on Wednesday
        ],
    ),
    rule(
        "duration_range",
        f"{FROM}? 'سن'? count:{COUNT} first_unit:{UNIT}? ({AND} | {TO} | 'أو')"
        f" (last_count:{COUNT} unit:{UNIT} | last_unit:{UNIT} {NOT_A_NAME})",
        yes=["أعمارهم [بين 38 و73 عاما]", "بالسجن [من 6 أشهر إلى سنتين]"],  # aged between 38 and 73; prison from … to …
    ),
    rule(
        "units_to",
        f"{FROM}? first_unit:({TWO_UNITS} | {ONE_UNIT}) ({AND} | {TO} | 'أو')"
        f" (last_count:{COUNT} unit:{UNIT} | last_unit:{TWO_UNITS})",
        yes=[
            "خلال [أسبوعين إلى ثلاثة أسابيع]",  # within two to three weeks
            "أعمارهم [بين سنة وعشر سنوات]",  # aged between one and ten years
            "خلال [يوم أو يومين]",  # within a day or two
        ],
    ),
    rule(
        "two_units",
        f"AL? unit:{TWO_UNITS} ({QUALITY} | {AND_MORE} | {MODIFIER})?",
        yes=["تستمر [شهرين] على", "لمدة [عامين إضافيين]"],  # lasts two months; for two more years
        no=["اجتماع الأمناء العامين للأحزاب"],  # the parties' secretaries general
    ),
    rule(
        "one_unit",
        f"({ABOUT} | 'منذ' | 'خلال' | 'قبل' {ABOUT} | DATE_PREPOSITION | {THROUGHOUT} | {LASTING}"
        " | (?<! TIME_UNIT) (?<! WEAK_TIME_UNIT) 'بعد')"
        f" date:(unit:({ONE_UNIT} | 'عقد')) {NOT_A_NAME}",  # عقد "decade" looks like a plural of another word
        yes=[
            "لأقل من [عام]، لأنه",
            "على مدى [أسبوع] في",
            "تستمر [شهرا]،",
        ],  # less than a year; over a week; lasts a month
        no=[
            "يتغير يوما بعد يوم",  # changes day by day
            "منذ يوم افتتاحها",  # from the day of its opening on
            "خلال عقد اجتماع",  # during the holding of a meeting
        ],
    ),
    rule(
        "for_a_unit",
        f"(LI | 'ل') date:(unit:('شهر' | 'أسبوع' | 'ساعة' | 'ساعات')) {NOT_A_NAME} (?! NOUN-FUNCTION | 'من')",
        yes=["لعدة أيام وربما ل[شهر]،"],  # for several days and perhaps for a month
    ),
    rule(
        "about_the_unit",
        f"{ABOUT} date:(AL unit:{ONE_UNIT} ({AND_MORE})?) {NOT_A_NAME}",
        yes=["منذ ما يقارب [العام] وهو", "لقرابة [الساعة والنصف]،"],  # for about a year; for about an hour and a half
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
        f"('منذ' | 'خلال' | 'بعد' | LI | 'ل' | 'عبر' | DATE_PREPOSITION | {ABOUT} | {LASTING}"
        f" | WEAK_DATE_PREPOSITION-'في'-'من'-'إلى'-'قبل') date:(unit:{UNITS} {QUALITY}{{0,2}}) {NOT_A_NAME}",
        yes=["استمر ل[سنوات]، ثم", "منذ [عقود] سياسات"],  # lasted for years, then; policies for decades
    ),
    rule(
        "units_and_modifier",
        f"{THIS}? AL unit:{UNITS}"
        f" ({THE}? count:((?<= AL | CLAN_PARTICLE) ({COUNT} ({AND} AL? NUMBER_WORD)? | WEAK_NUMBER_WORD)"
        " | INT | 'الست'))?"
        f" modifier:{MODIFIER}",
        yes=[
            "خلال [السنوات الثلاث الماضية]",  # in the last three years
            "خلال [الأيام القليلة القادمة]",  # in the next few days
            "في [السنوات الأخيرة]",  # in recent years
            "خلال [الساعات 24 الماضية]",  # in the last 24 hours
            "خلال [السنوات الست الماضية]",  # in the last six years (الست is "the lady" too)
        ],
    ),
    rule(
        "counted_units",
        f"{THIS}? AL unit:{UNITS} {THE} count:(NUMBER_WORD | INT) ({NTH})?",
        yes=["خلال [السنوات الأربع] التي", "في [الأيام الأربعة الأولى]"],  # in the four years that; the first four days
    ),
    rule(
        "months_of_year",
        f"AL 'أشهر' {THE}? count:(NUMBER_WORD | INT | 'الست') place:{NTH} {OF_THE_YEAR}",
        yes=["في [الأشهر الستة الأولى من عام 2021]"],  # in the first six months of 2021
    ),
    rule(
        "counted_months_of_year",
        f"{THE}? count:{COUNT} ('أشهر' | 'شهور') place:{NTH} {OF_THE_YEAR}",
        yes=["حصيلة [الثلاثة أشهر الأولى من السنة الجارية]"],  # the takings of the first three months of this year
    ),
    rule("modifier_of_units", f"DATE_MODIFIER AL unit:{UNITS}", yes=["في [قادم الأيام]"]),  # in days to come
    rule(
        "ago",
        f"'قبل' {COUNTED_UNITS} ({QUALITY} | {AND_MORE})?",
        yes=["كان [قبل ثلاثة أيام] في", "أقيل [قبل سنة ونصف]"],  # three days ago; dismissed a year and a half ago
        no=["قبل أيام الاقتراع"],  # before the days of polling
    ),
    rule(
        "in_future",
        f"'بعد' {COUNTED_UNITS} {QUALITY}? (?! 'من' | 'على' | 'عن')",
        yes=["ستجرى الانتخابات [بعد 45 يوما]،"],  # the elections will be held in 45 days
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
        f"edge:{EDGE}? 'كل' (weekday:('يوم' (WEEKDAY | WEAK_WEEKDAY)) | count:{COUNT}? unit:{UNIT} {NOT_A_NAME})",
        yes=["يحدث [كل يوم] أن", "في [كل 5 أيام]", "يصدر [كل يوم جمعة]"],  # every day; every 5 days; every Friday
    ),
    rule(
        "times_in_unit",
        f"('مرة' | 'مرتين' | {COUNT} ('مرات' | 'مرة')) 'في' AL unit:{ONE_UNIT} (?! {MODIFIER})",
        yes=["يجتمع [مرتين في الأسبوع]"],  # meets twice a week
        no=["اجتمع مرتين في الأسبوع الماضي"],  # met twice last week
    ),
)

NTH_DAY_RULES: tuple[Rule, ...] = (
    rule(
        "for_the_nth_day",
        f"(LI | 'ل') date:('اليوم' order:(AL {ORDER}) ('على' AL 'توالي')?)",
        yes=["تتواصل لل[يوم السادس]"],  # goes on for the sixth day
    ),
    rule("every_weekday", "'كل' weekday:WEEKDAY", yes=["يلتقيان [كل ثلاثاء] في"]),  # they meet every Tuesday
    rule(
        "weekdays",
        f"'أيام' weekday:WEEKDAY others:((COMMA | {AND}) WEEKDAY){{0,5}} every:('من' 'كل' 'أسبوع')?",
        yes=["تغلق [أيام الجمعة] فقط", "تعقد [أيام السبت والاثنين من كل أسبوع]"],  # closed on Fridays; held every …
    ),
)

AGE_RULES: tuple[Rule, ...] = (
    rule(
        "age",
        f"('في' | 'سن') date:(AL {ORDER} (WA AL NUMBER_WORD)? | {THE} INT) 'من' AL? 'عمر'",
        yes=["طفل في [الثامنة] من عمره", "وهو في [الـ21] من عمره"],  # a child of eight; at the age of 21
    ),
)

AGE_ALONE_RULES: tuple[Rule, ...] = (
    rule(
        "age_alone",
        f"('سن' | GROUP 'في') date:(AL {ORDER} (WA AL NUMBER_WORD)? | (?<= 'سن') {THE}? INT)"
        f" (?! {UNIT} | DASH | SLASH | COLON | {AND} INT | AL | NOUN-FUNCTION-IMPERFECT | DAY_PART | DEICTIC"
        " | WEEKDAY)",
        yes=[
            "منذ سن [السادسة]،",  # from the age of six
            "وتوفي في سن [76]،",  # and he died at the age of 76
            "عثرت طفلة في [الثامنة] على",  # a girl of eight found
        ],
        no=["اجتمع الشباب في الثامنة مساء"],  # the youths met at eight in the evening
    ),
)

SET_RULES: tuple[Rule, ...] = (
    rule(
        "set_word",
        "AL? set:(SET_WORD | WEAK_SET_WORD) (?! MONTH | WEAK_MONTH | WEEKDAY | INT | HOLIDAY)",
        yes=["إنتاج النفط [يوميا]", "الزيادة [السنوية]"],  # oil output daily; the annual rise
        no=[
            "يومي السبت والأحد",  # on the two days Saturday and Sunday
            "أشارت الأسبوعية الفرنسية إلى",  # the French weekly pointed out
        ],
    ),
)


def _duration(match: Match, now: Now) -> Meaning | None:
    """``count unit``, with a half or a second, smaller part behind it."""
    unit, features = unit_of(match, "unit"), features_of(match, "unit")
    if unit is None or (match.rule == "one_unit" and (unit == "season" or _opens_construct(match))):
        return None  # خلال موسم الحج "during the hajj season", منذ يوم افتتاحه "from the day of its opening on"
    if match.rule == "some_units" and features != "plural":
        return None  # لعقد اجتماع "to hold a meeting": عقد is a plural too, of another word
    if match.rule == "two_units" and _describes_noun(match):
        return None  # الأمناء العامين "the secretaries general"
    if match.group("count"):
        count = count_of(match, "count")
    elif features == "construct":
        return None  # شهري "the two months of", or "monthly"
    else:
        count = {"dual": Fraction(2), "plural": None}.get(features, Fraction(1))
    return Meaning("duration", period(count, unit, _more(match, unit)))


def _opens_construct(match: Match) -> bool:
    """Whether a unit is one of something: a noun follows, with its own pronoun (يوم افتتاحه), or عقد is "to hold"."""
    tape, at = match.tape, match.end
    if tape.forms[at - 1] == "عقد":
        return tape.has(at, "NOUN") and not tape.has(at, "FUNCTION")
    return tape.has_any(at, ("NOUN", "VERB_MASDAR", "CUE_MASDAR")) and tape.has(at + 1, "SUFFIX")


def _describes_noun(match: Match) -> bool:
    """Whether العامين is the adjective "general" behind a definite noun."""
    tape = match.tape
    return match.end == match.start + 2 and tape.has(match.start, "AL") and definite_noun_before(tape, match.start)


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
    first = count_of(match, "count") if match.group("count") else _one_or_two(match, "first_unit")
    last_group = "last_count" if match.group("last_count") else "last_unit"
    last = count_of(match, last_group) if last_group == "last_count" else _one_or_two(match, last_group)
    if unit is None or first_unit is None or first is None or last is None or is_list(match, last_group):
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
    counted = count_and_unit(match)
    if counted is None:
        return None
    count, unit, length = counted
    more = _more(match, unit)
    if _before_event(match) or count is None or count.denominator != 1 or unit in ("S", "M", "H"):
        return Meaning("date", length)
    if more is not None and unit == "Y" and more[1] == "MO" and more[0].denominator == 1:
        return Meaning("date", moved(now.reference, -int(count * 12 + more[0]), "MO"))  # قبل سنة ونصف
    if more is not None:
        return Meaning("date", period(count, unit, more))
    return Meaning("date", moved(now.reference, -int(count), unit))


def _before_event(match: Match) -> bool:
    """Whether it is an event that lies behind (قبل يومين من الانتخابات "two days before the elections"), not today."""
    tape, at = match.tape, match.end
    if at >= len(tape) - 1 or tape.forms[at] != "من" or tape.classes[at + 1] == REST:
        return False
    return tape.has_any(at + 1, ("AL", "NOUN", "WORD", "UNKNOWN")) and not tape.has(at + 1, "FUNCTION")


def _in_future(match: Match, now: Now) -> Meaning | None:
    """ستجرى بعد شهرين "will take place in two months"; without a verb of the future it is a length."""
    counted = count_and_unit(match)
    if counted is None or now.previous() == "حتي" or not now.ahead():
        return None  # حتى بعد خمس سنوات "even after five years"
    count, unit, length = counted
    if count is None or count.denominator != 1:
        return None
    return Meaning("date", length if unit in ("S", "M", "H") else moved(now.reference, int(count), unit))


def count_and_unit(match: Match) -> tuple[Fraction | None, str, str] | None:
    """Number, unit and length of the groups ``count`` and ``unit``, ``two`` (two units) or ``one``."""
    for group in ("unit", "two", "one"):
        unit = unit_of(match, group)
        if unit is None:
            continue
        if group == "unit":
            count = count_of(match, "count")
        else:
            count = Fraction(2) if group == "two" else None if features_of(match, "one") == "plural" else Fraction(1)
        return count, unit, period(count, unit)
    return None


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


def _times_in_unit(match: Match, now: Now) -> Meaning | None:
    unit = unit_of(match, "unit")
    return Meaning("set", period(Fraction(1), unit)) if unit else None


def _weekdays(match: Match, now: Now) -> Meaning | None:
    weekday = row_of(match, "weekday", "weekday")
    if weekday is None or (match.group("others") and not match.group("every")):
        return None  # أيام الجمعة والسبت والأحد are rather the three days of one week
    pieces = range(*(match.group("others") or (0, 0)))
    others = [row for piece in pieces if (row := row_at(match.tape, piece, "weekday"))]
    return Meaning("set", "/".join(f"XXXX-WXX-{row.id}" for row in (weekday, *others)))


def _months_of_year(match: Match, now: Now) -> Meaning | None:
    """الأشهر الستة الأولى من العام "the first six months of the year": from January on, or up to December."""
    count, year = count_of(match, "count"), number_of(match, "year")
    if count is None or count.denominator != 1 or not 2 <= count <= 11:
        return None
    head = str(int(year)) if year is not None else moved(now.reference, steps_of(match, "modifier"), "Y")
    if not head.isdigit():
        return Meaning("duration", period(count, "MO"))
    first = 1 if number_of(match, "place") else 13 - int(count)
    return Meaning("date", f"{head}-{first:02}/{head}-{first + int(count) - 1:02}")


def _age(match: Match, now: Now) -> Meaning | None:
    years = number_of(match, "date")
    return Meaning("duration", period(years, "Y")) if years else None


def _set_word(match: Match, now: Now) -> Meaning | None:
    row = row_of(match, "set", "set_word")
    if row is None or not row.value("timex"):
        return None
    if match.tape.has(match.start, "AL") and not _follows_noun(match.tape, match.start):
        return None  # جابر الشهري: a family name; أشارت الأسبوعية الفرنسية "the French weekly pointed out"
    return Meaning("set", row.value("timex"))


def _follows_noun(tape: Tape, piece: int) -> bool:
    """Whether an adjective at ``piece`` may describe the word before, or one joined to it by و (الأسبوعية والشهرية)."""
    before = piece - 1
    while before >= 0 and (tape.has_any(before, JOINTS) or tape.classes[before] == REST):
        before -= 1
    if before < 0 or tape.has_any(before, NO_NOUN):
        return False
    named = tape.has_any(before, ("GIVEN", "WEAK_GIVEN"))
    return tape.has_any(before, NOUNS) or not (named or tape.has_any(before, ("PERFECT", "IMPERFECT")))


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
        "units_to": _duration_range,
        "two_units": _duration,
        "one_unit": _duration,
        "for_a_unit": _duration,
        "about_the_unit": _duration,
        "unit_and_more": _duration,
        "some_units": _duration,
        "units_and_modifier": _units,
        "counted_units": _units,
        "modifier_of_units": _units,
        "months_of_year": _months_of_year,
        "counted_months_of_year": _months_of_year,
        "ago": _ago,
        "in_future": _in_future,
        "for_the_nth_unit": _in_row,
        "for_the_nth_day": _in_row,
        "unit_in_row": _in_row,
        "whole_unit": _whole_unit,
        "every": _every,
        "every_weekday": _every,
        "times_in_unit": _times_in_unit,
        "weekdays": _weekdays,
        "age": _age,
        "age_alone": _age,
        "set_word": _set_word,
    }
)
