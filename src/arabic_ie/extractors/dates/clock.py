"""Parts of the day and the clock: yesterday evening, at half past ten, 14:59 GMT. Used by ``rules``."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

from arabic_ie.extractors.dates.days import day_of
from arabic_ie.extractors.dates.fragments import (
    AND,
    FROM,
    LATE,
    NAMED_DAY,
    NUMBERED_DAY,
    ORDER,
    PART,
    PART_ALONE,
    THE,
    TO,
)
from arabic_ie.extractors.dates.numbers import fraction_at, number_at, row_at
from arabic_ie.extractors.dates.reading import Meaning, Now, Read, is_list, number_of, row_of
from arabic_ie.gazetteers import Row
from arabic_ie.grammar import Match, Rule, rule

THE_HOUR = "(AL 'ساعة')"
HOUR = f"hour:(AL? ({ORDER} | 'واحدة') | HOUR)"  # العاشرة "ten o'clock", 10
ANY_HOUR = f"(AL? ({ORDER} | 'واحدة') | {THE}? HOUR | DECIMAL)"  # also 4.30
MINUTES = (  # :30، والنصف "and a half", و20 دقيقة "and 20 minutes", إلا ربعا "less a quarter"
    f"(COLON (MINUTE | HOUR) (COLON MINUTE)? | {AND} AL? FRACTION | FRACTION"
    f" | {AND} AL? (INT | NUMBER_WORD) ({AND} NUMBER_WORD)? ('دقيقة' | 'دقائق'))"
)
HALF = f"('من' | 'في')? part:({PART} | MERIDIEM)"  # صباحا "a.m.", من مساء "in the evening of"
HALF_LETTER = f"('من' | 'في')? part:({PART} | MERIDIEM | WEAK_MERIDIEM)"  # also the letters ص "a.m.", م "p.m."

PART_RULES: tuple[Rule, ...] = (
    rule(
        "part_of_day",
        f"{LATE}? part:(AL? {PART}) ({NAMED_DAY})? (COMMA? {NUMBERED_DAY})?",
        yes=[
            "وصل [مساء أمس الاثنين] إلى",  # arrived on Monday evening, yesterday
            "في [وقت متأخر من مساء السبت]",  # late on Saturday evening
        ],
    ),
    rule("part_alone", f"{LATE}? part:{PART_ALONE}", yes=["يستيقظ [صباحا] قبل"]),  # gets up in the morning
    rule(
        "clock_and_part",
        f"(?<! AL) (?<! CLAN_PARTICLE) {HOUR} rest:{MINUTES}? {HALF} ('من' | 'يوم')? ({NAMED_DAY})? TIMEZONE?",
        yes=["في [الثالثة بعد الظهر] أمام"],  # at three in the afternoon
        no=["بلقب الدوري الأول مساء أمس", "دور ال 16 مساء أمس"],  # the first league title; the round of 16
    ),
    rule(
        "clock_range",
        f"{FROM}? {THE_HOUR}? hour:{ANY_HOUR} rest:{MINUTES}? (part:({PART} | MERIDIEM))? ({AND}? {TO} | {AND})"
        f" {THE_HOUR}? last_hour:{ANY_HOUR} last_rest:{MINUTES}? (last_part:({PART} | MERIDIEM) | TIMEZONE)",
        yes=["يفتح [من الثامنة صباحا حتى الرابعة عصرا]"],  # open from eight in the morning to four in the afternoon
    ),
)

CLOCK_RULES: tuple[Rule, ...] = (
    rule(
        "clock",
        f"{LATE}? {THE_HOUR} hour:{ANY_HOUR} rest:{MINUTES}? ({HALF_LETTER})? ('من' | 'يوم')? ({NAMED_DAY})? TIMEZONE?",
        yes=[
            "عند [الساعة العاشرة والنصف صباحا]",  # at half past ten in the morning
            "في [الساعة 3:27 مساء السبت بالتوقيت المحلي]",  # at 3:27 on Saturday afternoon, local time
        ],
    ),
    rule(
        "clock_figures",
        f"hour:HOUR rest:(COLON (MINUTE | HOUR)) ({HALF_LETTER})? TIMEZONE?",
        yes=["انتهى [14:59 ت م]"],  # ended, 14:59 Mecca time
    ),
    rule("clock_and_zone", f"hour:(AL? {ORDER} | HOUR | INT) TIMEZONE", yes=["([0900 بتوقيت غرينتش])"]),  # 0900 GMT
    rule(
        "minute_of_play",
        f"AL ('دقيقة' | 'دقيقتين' | 'دقائق') (AL? INT ((COMMA | {AND}) INT){{0,4}} | AL {ORDER} (WA AL? NUMBER_WORD)?)",
        yes=["سجل في [الدقيقة 87]"],  # scored in the 87th minute
    ),
)


def _part_of_day(match: Match, now: Now) -> Meaning | None:
    value = day_of(match, now)
    return Meaning("time", value + _part(match)) if value else None


def _part(match: Match) -> str:
    row = row_of(match, "part", "day_part")
    return row.value("timex") if row else ""


def _part_alone(match: Match, now: Now) -> Meaning | None:
    """صباحا "in the morning" is any morning; بعد الظهر "in the afternoon" belongs to the day spoken of."""
    adverb = match.end == match.start + 1 or match.tape.has(match.start, "AL")
    return Meaning("time", _part(match) if adverb else (now.day() or "REF") + _part(match))


def _clock(match: Match, now: Now) -> Meaning | None:
    time = _time(match, "hour", "rest", row_of(match, "part", "meridiem", "day_part"))
    day = day_of(match, now)
    return None if time is None or day is None else Meaning("time", (day or now.day()) + time)


def _clock_range(match: Match, now: Now) -> Meaning | None:
    last_part = row_of(match, "last_part", "meridiem", "day_part")
    first = _time(match, "hour", "rest", row_of(match, "part", "meridiem", "day_part") or last_part)
    last = _time(match, "last_hour", "last_rest", last_part)
    if first is None or last is None or is_list(match, "last_hour"):
        return None
    return Meaning("time", f"{now.day()}{first}/{now.day()}{last}")


def _time(match: Match, hour_group: str, minutes_group: str, part: Row | None) -> str | None:
    """T10:30, or None where the groups are no time of day."""
    pieces = match.group(hour_group)
    hour, minutes = number_of(match, hour_group), _minutes(match, minutes_group)
    if pieces is None or hour is None or minutes is None:
        return None
    forms = match.tape.forms[pieces[0] : pieces[1]]
    ordinal = any(row_at(match.tape, piece, "ordinal") for piece in range(*pieces))
    if ordinal and not any(form.endswith("ه") for form in forms):
        return None  # الأول صباحا: hours are feminine
    if hour > 24 and minutes == 0:
        hour, minutes = Fraction(int(hour) // 100), int(hour) % 100  # 0900
    total = _hour_of_24(int(hour), part) * 60 + round((hour - int(hour)) * 100) + minutes
    return f"T{total // 60:02}:{total % 60:02}" if 0 <= total <= 24 * 60 else None


def _minutes(match: Match, group: str) -> int | None:
    """The minutes behind an hour, negative for إلا ربعا."""
    pieces = match.group(group)
    if pieces is None:
        return 0
    start, end = pieces
    if match.tape.has(start, "COLON"):
        minute = number_at(match.tape, start + 1, start + 2)
        return int(minute) if minute is not None and minute < 60 else None
    for piece in range(start, end):
        fraction = fraction_at(match.tape, piece)
        if fraction is not None and match.tape.has(piece, "FRACTION"):
            return int(fraction * 60)
    minute = number_at(match.tape, start, end)
    return int(minute) if minute is not None and minute < 60 else None


def _hour_of_24(hour: int, part: Row | None) -> int:
    """The hour of 24 that a part of the day makes of one of 12."""
    half = part.value("half") if part else ""
    if half == "pm" and hour < 12:
        return hour + 12
    if half == "am" and hour == 12:
        return 0
    if half == "noon" and 1 <= hour <= 4:
        return hour + 12
    if half == "night":
        return 0 if hour == 12 else hour + 12 if 6 <= hour <= 11 else hour
    return hour


def _minute_of_play(match: Match, now: Now) -> Meaning | None:
    return Meaning("time", "")


CLOCK_MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {
        "part_of_day": _part_of_day,
        "part_alone": _part_alone,
        "clock": _clock,
        "clock_and_part": _clock,
        "clock_range": _clock_range,
        "clock_figures": _clock,
        "clock_and_zone": _clock,
        "minute_of_play": _minute_of_play,
    }
)
