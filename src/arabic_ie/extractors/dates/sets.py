"""What recurs: every week, annually, on Fridays, twice a month. Used by ``rules``."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

from arabic_ie.extractors.dates.fragments import (
    AND,
    COUNT,
    EDGE,
    MODIFIER,
    NOT_A_NAME,
    ONE_UNIT,
    ORDER,
    THROUGHOUT,
    TO,
    UNIT,
)
from arabic_ie.extractors.dates.lengths import one_or_two, period
from arabic_ie.extractors.dates.numbers import row_at
from arabic_ie.extractors.dates.reading import Meaning, Now, Read, count_of, row_of, unit_of
from arabic_ie.grammar import Match, Rule, Tape, rule
from arabic_ie.grammar.alphabet import REST

RATE_ENDS = "STOP | COMMA | NEWLINE | CLOSE | SEMICOLON | WA | FUNCTION-RELATIVE | 'بدل'"

JOINTS = ("SUFFIX", "WA", "MARK", "CLOSE", "OPEN")  # between a noun and its adjective

NO_NOUN = ("FUNCTION", "STOP", "NEWLINE", "COMMA", "COLON", "CUE_PHRASE")

COUNTS = ("INT", "DECIMAL", "NUMBER_WORD")
COUNTED_NEAR = 3  # pieces before في in which the number stands: 420 يورو في

NUMBERS_TOO = frozenset({"أحد", "اثنين"})  # weekdays that are numbers too

NOUNS = ("NOUN", "DOCUMENT", "GROUP", "ORG_HEAD", "VERB_MASDAR", "CUE_MASDAR", "TIME_UNIT", "SET_WORD", "WEAK_SET_WORD")

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
    rule(
        "set_word_before_day",
        "AL set:(SET_WORD | WEAK_SET_WORD) (?= WEEKDAY)",
        yes=["بدأت التهدئة [اليومية] الثلاثاء"],  # the daily truce began on Tuesday
    ),
)

EVERY_RULES: tuple[Rule, ...] = (
    rule(
        "every_part",
        "'كل' part:('صباح' | 'مساء' | 'فجر' | SEASON) (?! AL)",
        yes=["يجتمعون [كل صباح] هنا"],  # they meet every morning here
    ),
    rule(
        "every_feast",
        "'كل' (HOLIDAY | 'عيد' | 'رمضان')",
        yes=["في [كل عيد] يعودون"],  # every feast they come back
    ),
    rule(
        "every_range",
        f"'كل' first:{COUNT} {TO} count:{COUNT} unit:{UNIT}",
        yes=["يتصلون [كل تسعة إلى 12 شهرا] ليتحققوا"],  # they call every nine to twelve months, to make sure
    ),
    rule(
        "every",
        f"edge:{EDGE}? 'كل' (weekday:('يوم' (WEEKDAY | WEAK_WEEKDAY) | WEAK_WEEKDAY)"
        f" | count:{COUNT}? unit:{UNIT} {NOT_A_NAME})",
        yes=["يحدث [كل يوم] أن", "في [كل 5 أيام]", "يصدر [كل يوم جمعة]"],  # every day; every 5 days; every Friday
    ),
)

BY_UNIT_RULES: tuple[Rule, ...] = (
    rule(
        "unit_by_unit",
        f"unit:{ONE_UNIT} 'بعد' (again:{ONE_UNIT} | 'آخر' | 'أخرى') (?! AL | 'من')",
        yes=["يتضاعف [عاما بعد عام] في", "يكبر [سنة بعد أخرى]،"],  # doubles year by year; grows year after year
        no=["بعد عام بعد الحرب"],  # a year after the war
    ),
    rule(
        "from_unit_to_unit",
        f"'من' unit:{ONE_UNIT} (LI | 'ل' | 'إلى') ('آخر' | 'أخرى')",
        yes=["يختلف [من عام لآخر] في"],  # differs from year to year
    ),
    rule(
        "rate",
        f"'في' date:(('اليوم' | AL unit:{ONE_UNIT}) (AL ('واحد' | 'واحدة'))?) (?= {RATE_ENDS})",
        yes=["سحب 420 يورو في [الأسبوع] بدلا من", "10 ملايين درهم في [السنة الواحدة]،"],  # 420 euros a week; … a year
        no=["قتل 12 شخصا في الأسبوع الماضي", "سرعتها 220 كيلومترا في الساعة، كما"],  # last week; 220 km/h
    ),
)

TIMES_RULES: tuple[Rule, ...] = (
    rule(
        "times_in_unit",
        f"('مرة' | 'مرتين' | {COUNT} ('مرات' | 'مرة')) 'في' ('اليوم' | AL unit:{ONE_UNIT})"
        f" (?! {MODIFIER} | AL {ORDER})",
        yes=["يجتمع [مرتين في الأسبوع]"],  # meets twice a week
        no=["اجتمع مرتين في الأسبوع الماضي"],  # met twice last week
    ),
)

DAYS_OF_WEEK_RULES: tuple[Rule, ...] = (
    rule(
        "days_of_week",
        f"('طوال' | 'طيلة' | 'كل' | 'جميع' | {THROUGHOUT}) date:('أيام' AL 'أسبوع') (?! AL)",
        yes=["تعمل على مدار الساعة طوال [أيام الأسبوع]، كما"],  # works round the clock all days of the week
    ),
)

EVERY_WEEKDAY_RULES: tuple[Rule, ...] = (
    rule("every_weekday", "'كل' weekday:WEEKDAY", yes=["يلتقيان [كل ثلاثاء] في"]),  # they meet every Tuesday,
    rule(
        "weekdays",
        f"'أيام' weekday:WEEKDAY others:((COMMA | {AND}) WEEKDAY){{0,5}} every:('من' 'كل' 'أسبوع')?",
        yes=["تغلق [أيام الجمعة] فقط", "تعقد [أيام السبت والاثنين من كل أسبوع]"],  # closed on Fridays; held every …
    ),
)


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


def _every_part(match: Match, now: Now) -> Meaning | None:
    season, part = row_of(match, "part", "season"), row_of(match, "part", "day_part")
    if season is not None:
        return Meaning("set", f"XXXX-{season.value('timex')}")
    return Meaning("set", f"XXXX-XX-XX{part.value('timex')}") if part is not None else None


def _every_feast(match: Match, now: Now) -> Meaning | None:
    return Meaning("set", "P1Y")


def _every_range(match: Match, now: Now) -> Meaning | None:
    unit, first, last = unit_of(match, "unit"), count_of(match, "first"), count_of(match, "count")
    if unit is None or first is None or last is None or first >= last:
        return None
    return Meaning("set", f"{period(first, unit)}/{period(last, unit)}")


def _every(match: Match, now: Now) -> Meaning | None:
    weekday, pieces = row_of(match, "weekday", "weekday"), match.group("weekday")
    if weekday is not None and pieces is not None:
        alone = pieces[1] - pieces[0] == 1 and weekday.flag("weak")
        if alone and weekday.name in NUMBERS_TOO:
            return None  # كل أحد "everyone", كل اثنين "every two"
        return Meaning("set", f"XXXX-WXX-{weekday.id}")
    unit = unit_of(match, "unit")
    if unit is None:
        return None
    count = count_of(match, "count") if match.group("count") else one_or_two(match, "unit")
    return Meaning("set", period(count, unit))


def _days_of_week(match: Match, now: Now) -> Meaning | None:
    return Meaning("set", "P1D")


def _rate(match: Match, now: Now) -> Meaning | None:
    if unit_of(match, "unit") in ("S", "M", "H", "season", "DE") or not _counts_before(match.tape, match.start):
        return None  # سرعتها 220 كيلومترا في الساعة "220 km/h"
    return _times_in_unit(match, now)


def _counts_before(tape: Tape, piece: int) -> bool:
    """Whether something is counted before في: two (لقاءين), once, or a number with a word or two behind it."""
    if tape.has(piece - 1, "DUAL") or (piece > 0 and tape.forms[piece - 1] == "مره"):
        return True
    return any(tape.has_any(at, COUNTS) for at in range(piece - COUNTED_NEAR, piece - 1))


def _unit_by_unit(match: Match, now: Now) -> Meaning | None:
    if match.group("again") and unit_of(match, "again") != unit_of(match, "unit"):
        return None
    return _times_in_unit(match, now)


def _times_in_unit(match: Match, now: Now) -> Meaning | None:
    unit = unit_of(match, "unit") if match.group("unit") else "D"  # في اليوم "a day"
    return Meaning("set", period(Fraction(1), unit)) if unit else None


def _weekdays(match: Match, now: Now) -> Meaning | None:
    weekday = row_of(match, "weekday", "weekday")
    if weekday is None or (match.group("others") and not match.group("every")):
        return None  # أيام الجمعة والسبت والأحد are rather the three days of one week
    pieces = range(*(match.group("others") or (0, 0)))
    others = [row for piece in pieces if (row := row_at(match.tape, piece, "weekday"))]
    return Meaning("set", "/".join(f"XXXX-WXX-{row.id}" for row in (weekday, *others)))


SET_MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {
        "set_word": _set_word,
        "set_word_before_day": _set_word,
        "every_part": _every_part,
        "every_feast": _every_feast,
        "every_range": _every_range,
        "every": _every,
        "unit_by_unit": _unit_by_unit,
        "from_unit_to_unit": _unit_by_unit,
        "rate": _rate,
        "days_of_week": _days_of_week,
        "times_in_unit": _times_in_unit,
        "every_weekday": _every,
        "weekdays": _weekdays,
    }
)
