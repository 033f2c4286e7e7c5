"""Durations: three years, an hour and a half, in the last few days, for the third time in a row. Used by ``rules``."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

from arabic_ie.extractors.dates.calendars import moved
from arabic_ie.extractors.dates.fragments import (
    ABOUT,
    AND,
    COUNT,
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
from arabic_ie.extractors.dates.lengths import AND_MORE, falls, more_of, one_or_two, period
from arabic_ie.extractors.dates.numbers import row_at
from arabic_ie.extractors.dates.reading import (
    Meaning,
    Now,
    Read,
    count_of,
    definite_noun_before,
    features_of,
    is_list,
    number_of,
    steps_of,
    unit_of,
)
from arabic_ie.grammar import Match, Rule, rule

VAGUE = frozenset({"some_units", "units_from_event", "up_to_units"})  # rules of a plural without a number
WHOLE_UNITS = frozenset({"D", "W", "MO", "Y", "DE", "CE"})
THOUSAND = 1000
OVER = "اضافيه"  # as folded
ONE_MORE = frozenset({"واحد", "واحده", "اخر", "اضافي"})  # as folded
NO_FIRST = 1000  # a range of durations begins below: 1990 و3 سنوات is none

OF_THE_YEAR = (  # من عام 2021، من العام الجاري، من السنة
    f"('من' | LI | 'ل')?"
    f" (year:((AL? {YEAR_WORD})? YEAR) | {THIS} AL {YEAR_WORD} | AL {YEAR_WORD} (modifier:{MODIFIER})?)"
)

DURATION_RULES: tuple[Rule, ...] = (
    rule(
        "duration",
        "(?<! AL) (('آخر' | 'أول') (?= INT | NUMBER_WORD | DECIMAL))? (AL (?! 'مئة' | 'مائة') | CLAN_PARTICLE)?"
        f" count:{COUNT} (?! 'يوم' (WEEKDAY | DAY (MONTH | WEAK_MONTH | SLASH | DASH)))"
        f" AL? unit:{UNIT} (?! YEAR | HIJRI_YEAR | MONTH | WEAK_MONTH)"
        f" ({QUALITY} | {AND_MORE})? ({MODIFIER} | {NTH})?",
        yes=[
            "بالسجن [خمس سنوات]",  # five years in prison
            "بعد [ست سنوات ونصف]",  # after six and a half years
            "طوال [نصف قرن]",  # for half a century
            "المهاجم ([20 عاما])",  # the striker (20)
            "لمدة [(15) عاما]",  # for (15) years
            "فاز في [آخر 10 سنوات]",  # won in the last ten years
        ],
        no=[
            "57 في المائة عام 2014",  # 57 per cent in 2014
            "ارتفع العدد إلى 131 يوم الأربعاء",  # the number rose to 131 on Wednesday
        ],
    ),
    rule(
        "duration_in_list",
        f"((?<= {UNIT} {AND}) | (?<! AL) (?= {COUNT} {UNIT} {AND})) count:{COUNT} unit:{UNIT}",
        yes=["بعد [24 ساعة] و[ثلاثة أسابيع] و[10 سنوات]"],  # after 24 hours, three weeks and ten years
    ),
    rule(
        "duration_range",
        f"{FROM}? 'سن'? count:{COUNT} first_unit:{UNIT}? ({AND} | {TO} | 'أو')"
        f" (last_count:{COUNT} unit:{UNIT} | last_unit:{UNIT} {NOT_A_NAME}) ({QUALITY} | {MODIFIER})?",
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
            "لأقل من [عام]، لأنه",  # for less than a year, because
            "على مدى [أسبوع] في",  # over a week in
            "تستمر [شهرا]،",  # it lasts a month
        ],
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
        "units_from_event",
        f"('قبل' | 'بعد') AL (NOUN | VERB_MASDAR | CUE_MASDAR) BI date:(unit:{UNITS} {QUALITY}?) {NOT_A_NAME}",
        yes=["قبل التوقيع ب[ساعات]،"],  # hours before the signing
        no=["قبل الوعد بأيام الراحة"],  # before the promise of days of rest
    ),
    rule(
        "up_to_units",
        f"('يصل' | 'تصل' | 'وصل' | 'وصلت') 'إلى' date:(unit:{UNITS} {QUALITY}?) {NOT_A_NAME}",
        yes=["مدة تصل إلى [أشهر]، وقد"],  # for up to months
        no=["تصل إلى سنوات الدراسة"],  # reaches the years of study
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
        "units_of_life",
        f"unit:{UNITS} 'عمر' SUFFIX AL ('أخيرة' | {ORDER})",
        yes=["قضت [سنوات عمرها الأخيرة] في"],  # spent the last years of her life in
    ),
    rule(
        "many_units",
        f"(AL? ('كثير' | 'عديد') | 'عدد' | 'عشرات' | 'مئات' | 'آلاف') 'من' AL unit:{UNITS}",
        yes=["في [كثير من السنوات] سببا"],  # in many years a reason
    ),
    rule(
        "or_units",
        f"{UNIT} COMMA? ('أو' | {AND}) date:(unit:{UNITS}) {NOT_A_NAME} (?! NOUN-FUNCTION | 'من')",
        yes=["خلال أيام أو [ساعات]،"],  # within days or hours
        no=["تبادل ساعات وأيام العمل"],  # exchange of hours and working days
    ),
    rule(
        "the_units",
        f"('خلال' | 'عبر' | {THROUGHOUT}) date:(AL unit:{UNITS}) (?= STOP | COMMA | NEWLINE | CLOSE | LI)",
        yes=["تغيرت خلال [السنوات]، كما"],  # has changed over the years
    ),
    rule(
        "units_of_process",
        f"unit:{UNITS} (?= 'من' AL (VERB_MASDAR | CUE_MASDAR))",
        yes=["يجنبهم [ساعات] من الانتظار"],  # spares them hours of waiting
    ),
    rule("modifier_of_units", f"DATE_MODIFIER AL unit:{UNITS}", yes=["في [قادم الأيام]"]),  # in days to come,
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
)

MONTHS_OF_YEAR_RULES: tuple[Rule, ...] = (
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
)

NTH_DAY_RULES: tuple[Rule, ...] = (
    rule(
        "for_the_nth_day",
        f"(LI | 'ل') date:('اليوم' order:(AL {ORDER}) ('على' AL 'توالي')?)",
        yes=["تتواصل لل[يوم السادس]"],  # goes on for the sixth day
    ),
)


def _duration(match: Match, now: Now) -> Meaning | None:
    """``count unit``, with a half or a second, smaller part behind it."""
    unit, features = unit_of(match, "unit"), features_of(match, "unit")
    if unit is None or (match.rule == "one_unit" and (unit == "season" or _opens_construct(match))):
        return None  # خلال موسم الحج "during the hajj season", منذ يوم افتتاحه "from the day of its opening on"
    if match.rule in VAGUE and features != "plural":
        return None  # لعقد اجتماع "to hold a meeting": عقد is a plural too, of another word
    if match.rule == "two_units" and (features != "dual" or _describes_noun(match)):
        return None  # الأمناء العامين "the secretaries general"
    if match.rule == "units_of_process" and (features != "plural" or unit in ("DE", "season")):
        return None  # عقود من التوريد "contracts of supply", فصول من الرواية "chapters of the novel"
    if unit == "NI" and count_of(match, "count") == THOUSAND:
        return None  # ألف ليلة وليلة, the Thousand and One Nights
    if match.rule == "unit_and_more" and unit in ("DE", "season") and match.tape.forms[match.end - 1] in ONE_MORE:
        return None  # عقد آخر "another contract", لموسم واحد "for one season": no length of the calendar
    if unit == "H" and features == "plural" and not match.group("count") and match.tape.forms[match.end - 1] == OVER:
        return None  # ساعات إضافية "overtime"
    if unit == "S" and match.tape.forms[match.end - 1] == "معدوده":
        return None  # في ثوان معدودة "in a few seconds", of anything quick
    if features == "construct":
        return None  # شهري "the two months of", or "monthly"
    if match.group("count"):
        count = count_of(match, "count")
    else:
        count = {"dual": Fraction(2), "plural": None}.get(features, Fraction(1))
    more = more_of(match, unit)
    if not falls(unit, more):
        return None  # ساعة وثلاثة أسابيع "an hour and three weeks" are two lengths
    return Meaning("duration", period(count, unit, more), over=_stretch(match, now, count, unit))


def _stretch(match: Match, now: Now, count: Fraction | None, unit: str) -> str:
    """From when to when a length reaches that counts from today: the whole units before it or behind it."""
    if now.reference is None or count is None or count.denominator != 1 or unit not in WHOLE_UNITS:
        return ""
    rows = (row_at(match.tape, piece, "date_modifier") for piece in range(match.start, match.end))
    direction = next((row.value("direction") for row in rows if row is not None), "")
    steps = {"past": (-int(count), -1), "future": (1, int(count))}.get(direction)
    return "/".join(moved(now.reference, step, unit) for step in steps) if steps else ""


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


def _duration_range(match: Match, now: Now) -> Meaning | None:
    unit = unit_of(match, "unit") or unit_of(match, "last_unit")
    first_unit = unit_of(match, "first_unit") or unit
    first = count_of(match, "count") if match.group("count") else one_or_two(match, "first_unit")
    last_group = "last_count" if match.group("last_count") else "last_unit"
    last = count_of(match, last_group) if last_group == "last_count" else one_or_two(match, last_group)
    if unit is None or first_unit is None or first is None or last is None or is_list(match, last_group):
        return None
    if first >= NO_FIRST or (first >= last and first_unit == unit):
        return None
    return Meaning("duration", f"{period(first, first_unit)}/{period(last, unit)}")


def _units(match: Match, now: Now) -> Meaning | None:
    unit, count = unit_of(match, "unit"), count_of(match, "count")
    return Meaning("duration", period(count, unit), over=_stretch(match, now, count, unit)) if unit else None


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


def _months_of_year(match: Match, now: Now) -> Meaning | None:
    """الأشهر الستة الأولى من العام "the first six months of the year": from January on, or up to December."""
    count, year = count_of(match, "count"), number_of(match, "year")
    if count is None or count.denominator != 1 or not 2 <= count <= 11:
        return None
    head = str(int(year)) if year is not None else now.year_away(steps_of(match, "modifier"))
    if not head.isdigit():
        return Meaning("duration", period(count, "MO"))
    first = 1 if number_of(match, "place") else 13 - int(count)
    return Meaning("date", f"{head}-{first:02}/{head}-{first + int(count) - 1:02}")


DURATION_MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {
        "duration": _duration,
        "duration_in_list": _duration,
        "duration_range": _duration_range,
        "units_to": _duration_range,
        "two_units": _duration,
        "one_unit": _duration,
        "for_a_unit": _duration,
        "about_the_unit": _duration,
        "unit_and_more": _duration,
        "some_units": _duration,
        "units_from_event": _duration,
        "up_to_units": _duration,
        "many_units": _units,
        "or_units": _duration,
        "the_units": _units,
        "units_of_process": _duration,
        "units_of_life": _units,
        "units_and_modifier": _units,
        "counted_units": _units,
        "months_of_year": _months_of_year,
        "counted_months_of_year": _months_of_year,
        "modifier_of_units": _units,
        "for_the_nth_unit": _in_row,
        "unit_in_row": _in_row,
        "whole_unit": _whole_unit,
        "for_the_nth_day": _in_row,
    }
)
