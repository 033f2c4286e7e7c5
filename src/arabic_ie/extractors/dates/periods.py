"""Periods by their place: last week, this season, the third quarter, the summer of 2018. Used by ``rules``."""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple

from arabic_ie.extractors.dates.calendars import hijri, moved, season_of_play, season_value
from arabic_ie.extractors.dates.centuries import century
from arabic_ie.extractors.dates.fragments import EDGE, ERA_MARK, MODIFIER, ORDER, SAME, THE, THIS, UNIT, YEAR_WORD
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
from arabic_ie.extractors.dates.years import KIND_OF_YEAR, YEAR_BEHIND, era_of, year_alone
from arabic_ie.grammar import Match, Rule, Tape, rule
from arabic_ie.text import LIGHT, fold

# Behind العام these also make it "general": الأمين العام السابق "the former secretary general".
ROLE_MODIFIERS = frozenset({"سابق", "حالي", "جديد", "أخير", "راهن", "تالي", "لاحق", "سالف"})

SCHOOL = frozenset({"دراسي", "دراسيه", "جامعي", "جامعيه"})  # kinds of years that begin in summer, as seasons of play do

NAMED_FOR_SEASONS = ("ORG_HEAD", "WEAK_ORG_HEAD")  # kinds of bodies and events: مهرجان الصيف "the Summer Festival"


class PartOfYear(NamedTuple):
    """A part that a year is divided into: how many there are, and the letter of one in a value."""

    parts: int
    letter: str


PARTS_OF_YEAR = {  # as folded
    "ربع": PartOfYear(4, "Q"),
    "فصل": PartOfYear(4, "Q"),  # as the Levant's press calls a quarter
    "نصف": PartOfYear(2, "H"),
    "ثلث": PartOfYear(3, ""),
}

PART_LENGTH = 3  # of -04, -Q2, -H1: what stands behind the year in a value

COMES = frozenset({"يحل", "ياتي", "يبدا", "يقبل", "يقترب"})  # as folded
WHENEVER = frozenset({"عندما", "حين", "حينما", "كلما"})
HAJJ = "حج"  # موسم حج هذا العام "this year's hajj season": of the Hijri year

LONG_EVENT = (  # what years are counted of
    "('حرب' | 'وباء' | 'جائحة' | 'أزمة' | 'حصار' | 'احتلال' | 'ثورة' | 'نزاع' | 'صراع' | 'عدوان' | 'انتفاضة')"
)

UNIT_RULES: tuple[Rule, ...] = (
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
        "edge_of_unit",
        f"edge:{EDGE} AL unit:{UNIT} {KIND_OF_YEAR}?",
        yes=["قبل [نهاية العام]", "منذ [بدء العام الدراسي]"],  # before the end of the year; since the school year began
    ),
    rule(
        "nth_year_of_event",
        f"AL {YEAR_WORD} order:(AL {ORDER}) 'من' (AL {LONG_EVENT} | 'الحرب')",
        yes=["في [السنة الثانية من الوباء] فرضت"],  # in the second year of the pandemic
        no=["في السنة الثانية من الجامعة"],  # in the second year at university
    ),
    rule(
        "rest_of_unit",
        f"('بقية' | 'باقي') AL unit:{UNIT} (modifier:{MODIFIER})?",
        yes=["خلال [بقية العام] ستنمو"],  # will grow during the rest of the year
    ),
    rule("weekend", "unit:(TIME_UNIT-NOUN)", yes=["خلال [نهاية الأسبوع]"]),  # during the weekend,
)

SAME_MONTH_RULES: tuple[Rule, ...] = (
    rule(
        "same_period_of",
        f"(AL 'فترة' modifier:('نفسها' | 'ذاتها') | {SAME} AL 'فترة')"
        f" 'من' (year:((AL? {YEAR_WORD} ({MODIFIER})?)? YEAR) | other_year:(AL {YEAR_WORD} {MODIFIER}))",
        yes=["مقارنة ب[الفترة نفسها من العام الماضي]"],  # compared with the same period of last year
    ),
    rule(
        "same_month_of",
        f"(AL 'شهر' modifier:('نفسه' | 'ذاته') | {SAME} AL 'شهر')"
        f" 'من' (year:((AL? {YEAR_WORD} ({MODIFIER})?)? YEAR) | other_year:(AL {YEAR_WORD} {MODIFIER}))",
        yes=["مقارنة ب[الشهر نفسه من العام الماضي]"],  # compared with the same month of last year
    ),
)

PLACED = f"{MODIFIER} | 'من'? (AL? {YEAR_WORD})? YEAR | 'من'? ({THIS} | {SAME})? AL {YEAR_WORD}"

SEASON_RULES: tuple[Rule, ...] = (
    rule(
        "season",
        f"edge:{EDGE}? {THIS}? 'موسم'? season:(SEASON | WEAK_SEASON (?= {PLACED}))"
        f" (modifier:{MODIFIER} | 'من'? (AL? {YEAR_WORD})? year:YEAR"
        f" | 'من'? other_year:(AL {YEAR_WORD} {MODIFIER} | {THIS} AL {YEAR_WORD} | {SAME} AL {YEAR_WORD}))?",
        yes=["منذ [صيف 2018]", "انتقل [الصيف الحالي]", "في [صيف هذا العام]"],  # since summer 2018; this; this year's
    ),
)

SEASON_IN_LIST_RULES: tuple[Rule, ...] = (
    rule(
        "season_in_list",
        "(?<= YEAR) 'وصيف' year:YEAR",
        yes=["في ربيع 2022 و[صيف 2023] معا"],  # in spring 2022 and summer 2023: وصيف is "runner-up" too
    ),
)

FRACTION_RULES: tuple[Rule, ...] = (
    rule(
        "part_of_year",
        f"edge:{EDGE}? AL fraction:('ربع' | 'نصف' | 'ثلث' | 'فصل') order:(AL ({ORDER} | 'أخير')) ('من' | LI | 'ل')?"
        f" ((AL? {YEAR_WORD} {KIND_OF_YEAR}? ({MODIFIER})?)? year:YEAR ((SLASH | DASH) last:YEAR)? {ERA_MARK}?"
        f" | {THIS} AL {YEAR_WORD}"
        f" | AL {YEAR_WORD} {KIND_OF_YEAR}? (modifier:{MODIFIER})?"
        f" | century:(AL 'قرن' (AL {ORDER} | {THE} INT | {MODIFIER})))",
        yes=[
            "في [الربع الأول من العام الجاري]",  # in the first quarter of this year
            "في [النصف الثاني من القرن الـ20]",  # in the second half of the 20th century
            "منذ [نهاية الربع الأول لعام 2015م]",  # since the end of the first quarter of 2015
        ],
    ),
    rule(
        "two_quarters",
        f"AL 'ربعين' first:(AL {ORDER}) WA order:(AL {ORDER})"
        f" ('من' ((AL? {YEAR_WORD})? year:YEAR | AL {YEAR_WORD} (modifier:{MODIFIER})?))?",
        yes=["نمت في [الربعين الأول والثاني من 2021] بنسبة"],  # grew in the first and second quarters of 2021 by
    ),
    rule(
        "quarter",
        f"edge:{EDGE}? (AL 'ربع' (order:(AL {ORDER}) | modifier:{MODIFIER}) (?! 'من')"
        f" | {THIS} AL 'ربع' ('من' ({THIS}? AL {YEAR_WORD}))?)",
        yes=["نمت أرباحها في [الربع الثالث] بنسبة", "في [هذا الربع من العام] نمت"],  # in the third quarter; in this one
    ),
)


def _unit(match: Match, now: Now) -> Meaning | None:
    """A unit by its place. الماضي "last" counts from the day of writing."""
    unit = unit_of(match, "unit")
    if unit in (None, "S", "M", "H") or features_of(match, "unit"):
        return None
    if match.group("year") and unit == "Y":
        return year_alone(match, now)  # العام الماضي 2014
    if match.rule == "this_unit" and unit == "DE":
        return None  # هذا العقد "this contract"
    assert unit is not None
    modifier, noun = row_of(match, "modifier", "date_modifier"), row_of(match, "unit", "time_unit")
    if unit == "season" and (match.rule == "edge_of_unit" or (modifier and modifier.name == "جديد")):
        return None  # بداية الموسم "the season's beginning": which one, and when, no calendar tells
    if modifier and noun and modifier.name in ROLE_MODIFIERS and noun.name == "عام" and _describes_noun(match):
        return None
    steps = steps_of(match, "modifier")
    if unit == "Y" and (era_of(match) == "AH" or now.previous() == HAJJ):
        today = hijri(now.reference) if now.reference else None
        return Meaning("date", f"AH{today[0] + steps:04}" if today else "", edge_of(match), "hijri")
    if match.rule == "same_unit" or (unit != "season" and refers_back(match, "modifier")):
        back = now.from_spoken_of(steps, unit)
        if back or match.rule == "same_unit":
            return Meaning("date", back, edge_of(match))
    from_summer = unit == "season" or not SCHOOL.isdisjoint(match.tape.forms[match.start : match.end])
    if from_summer:
        return Meaning("date", season_of_play(now.reference, steps), edge_of(match))
    if unit == "W" and edge_of(match) == "END":
        return Meaning("date", moved(now.reference, steps, "WE"))  # نهاية الأسبوع الماضي "last weekend"
    value = now.year_away(steps) if unit == "Y" else moved(now.reference, steps, unit)
    return Meaning("date", value, edge_of(match))


def _nth_year_of_event(match: Match, now: Now) -> Meaning | None:
    return Meaning("date", "")  # when the event began, nothing here tells


def _rest_of_unit(match: Match, now: Now) -> Meaning | None:
    unit = unit_of(match, "unit")
    if unit not in ("D", "W", "MO", "Y") or features_of(match, "unit"):
        return None
    return Meaning("date", moved(now.reference, steps_of(match, "modifier"), unit), "END")


def _describes_noun(match: Match) -> bool:
    """Whether العام may be an adjective of the word before: of a definite noun, as in الأمين العام السابق."""
    unit = match.group("unit")
    return unit is not None and unit[0] == match.start + 1 and definite_noun_before(match.tape, match.start)


def _same_month_of(match: Match, now: Now) -> Meaning | None:
    """الشهر نفسه من 2021 "the same month of 2021": month and year come from different places."""
    month, written = now.from_spoken_of(0, "MO"), number_of(match, "year")
    year = int(written) if written is not None else _other_year(match, now)
    return Meaning("date", f"{year}{month[4:]}" if month and year is not None else "")


def _same_period_of(match: Match, now: Now) -> Meaning | None:
    """نفس الفترة من 2017 "the same period of 2017": of a month, a quarter or a half that was named."""
    written = number_of(match, "year")
    year = int(written) if written is not None else _other_year(match, now)
    part = now.spoken_of[4:]
    if written is not None and len(part) != PART_LENGTH:
        return None  # which period is not said: the year alone is a date
    return Meaning("date", f"{year}{part}" if year is not None and len(part) == PART_LENGTH else "")


def _other_year(match: Match, now: Now) -> int | None:
    """The year of من العام نفسه "of the same year", من العام الماضي "of last year"."""
    spoken_of = now.year_spoken_of(match, "other_year")
    if spoken_of is not None or now.reference is None:
        return spoken_of
    return now.reference.year + steps_of(match, "other_year")


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
    if not placed and match.tape.has_any(match.start - 1, NAMED_FOR_SEASONS):
        return None  # مهرجان الصيف "the Summer Festival"
    if not placed and not fold(span.text, LIGHT).text.startswith(("ال", "هذا", "فصل", "موسم")):
        return None  # a bare صيف needs a year
    steps = steps_of(match, "modifier")
    if now.reference is None or (not placed and _comes_every_year(match.tape, match.start)):
        return Meaning("date", f"XXXX-{timex}", edge_of(match))
    return Meaning("date", season_value(now.reference, timex, steps), edge_of(match))


def _comes_every_year(tape: Tape, piece: int) -> bool:
    """عندما يحل | الصيف "when summer comes", any summer."""
    return piece > 1 and tape.forms[piece - 1] in COMES and tape.forms[piece - 2] in WHENEVER


def _season_in_list(match: Match, now: Now) -> Meaning | None:
    year = number_of(match, "year")
    return Meaning("date", f"{int(year)}-SU") if year is not None else None


def _part_of_year(match: Match, now: Now) -> Meaning | None:
    if match.group("century"):
        return century(match, now)
    pieces = match.group("fraction")
    period = PARTS_OF_YEAR.get(match.tape.forms[pieces[0]]) if pieces else None
    if period is None:
        return None
    if match.group("last"):
        return Meaning("date", "", edge_of(match))  # a year of a budget: which months it has is not said
    order = int(number_of(match, "order") or period.parts)  # الأخير "the last"
    if order > period.parts:
        return None
    year = number_of(match, "year")
    head = str(int(year)) if year is not None else now.year_away(steps_of(match, "modifier"))
    if period.letter:
        return Meaning("date", f"{head}-{period.letter}{order}", edge_of(match))
    months = 12 // period.parts
    return Meaning("date", f"{head}-{(order - 1) * months + 1:02}/{head}-{order * months:02}", edge_of(match))


def _two_quarters(match: Match, now: Now) -> Meaning | None:
    first, last, year = number_of(match, "first"), number_of(match, "order"), number_of(match, "year")
    if first is None or last is None or not 1 <= first < last <= 4:
        return None
    head = str(int(year)) if year is not None else now.year_away(steps_of(match, "modifier"))
    return Meaning("date", f"{head}-Q{int(first)}/{head}-Q{int(last)}")


def _quarter(match: Match, now: Now) -> Meaning | None:
    order, reference = number_of(match, "order"), now.reference
    if order is not None and order > 4:
        return None
    if reference is None:
        return Meaning("date", "" if order is not None else moved(None, 3 * steps_of(match, "modifier"), "MO"))
    current = (reference.month - 1) // 3
    if order is not None:
        year = reference.year - (order > current + 1 and not now.ahead())  # the last that has begun
        return Meaning("date", f"{year:04}-Q{int(order)}", edge_of(match))
    quarters = reference.year * 4 + current + steps_of(match, "modifier")
    return Meaning("date", f"{quarters // 4:04}-Q{quarters % 4 + 1}")


PERIOD_MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {
        "unit_and_modifier": _unit,
        "this_unit": _unit,
        "same_unit": _unit,
        "same_period_of": _same_period_of,
        "same_month_of": _same_month_of,
        "edge_of_unit": _unit,
        "nth_year_of_event": _nth_year_of_event,
        "rest_of_unit": _rest_of_unit,
        "weekend": _weekend,
        "season": _season,
        "season_in_list": _season_in_list,
        "part_of_year": _part_of_year,
        "two_quarters": _two_quarters,
        "quarter": _quarter,
    }
)
