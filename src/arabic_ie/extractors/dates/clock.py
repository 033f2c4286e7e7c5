"""Parts of the day and the clock: yesterday evening, at half past ten, 14:59 GMT. Used by ``rules``."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

from arabic_ie.extractors.dates.bounds import days_of
from arabic_ie.extractors.dates.calendars import moved
from arabic_ie.extractors.dates.days import day_of
from arabic_ie.extractors.dates.fragments import (
    AND,
    DATE_BEHIND_DAY,
    EARLY,
    FIGURES,
    FROM,
    LATE,
    NAMED_DAY,
    NUMBERED_DAY,
    ORDER,
    PART,
    PART_ALONE,
    SAME,
    THE,
    THIS,
    TO,
)
from arabic_ie.extractors.dates.numbers import fraction_at, number_at, row_at
from arabic_ie.extractors.dates.reading import Meaning, Now, Read, is_list, is_verb, number_of, row_of, steps_of
from arabic_ie.grammar import Match, Rule, Tape, rule

THE_HOUR = "(AL 'ساعة')"
HOUR = f"hour:(AL? ({ORDER} | 'واحدة') | HOUR)"  # العاشرة "ten o'clock", 10
ANY_HOUR = f"(AL? ({ORDER} | 'واحدة') | {THE}? HOUR | DECIMAL | NUMBER_WORD)"  # also 4.30، ثلاثة "three"
ZONE = (  # بتوقيت غرينتش "GMT", بتوقيت العاصمة الصينية "the Chinese capital's time"
    "(TIMEZONE | OPEN LETTER STOP? LETTER CLOSE"  # (ت. غ) "GMT"
    " | BI? 'توقيت' (AL NOUN AL (NATIONALITY | ADJECTIVE) | CITY | COUNTRY | LATIN))"
)
MINUTES = (  # :30، والنصف "and a half", و20 دقيقة "and 20 minutes", إلا ربعا "less a quarter"
    f"(COLON (MINUTE | HOUR) (COLON (MINUTE | HOUR))? | {AND} AL? FRACTION | FRACTION"
    f" | {AND} AL? (INT | NUMBER_WORD) ({AND} NUMBER_WORD)? ('دقيقة' | 'دقائق'))"
)
HALF = f"('من' | 'في')? part:({PART} | MERIDIEM)"  # صباحا "a.m.", من مساء "in the evening of"
HALF_LETTER = f"('من' | 'في')? part:({PART} | MERIDIEM | WEAK_MERIDIEM)"  # also the letters ص "a.m.", م "p.m."

MIDNIGHT = "00:00"  # as the gazetteer has it
EVENINGS = frozenset({"امسيه", "ليله"})  # as folded: behind a bare number what is counted
ADVERBS = frozenset({"صباحا", "مساء", "ليلا", "ظهرا", "فجرا", "عصرا"})  # as folded: of the day named before
DAY_AND_NIGHT = frozenset({"ليلا", "نهارا"})  # as folded
TITLE = 6  # pieces before a part of the day in which a title's opening mark may stand
THIS_FORMS = frozenset({"هذا", "هذه"})  # as folded

PART_RULES: tuple[Rule, ...] = (
    rule(
        "part_of_day",
        f"{LATE}? part:(AL? {PART}) ({NAMED_DAY})? {DATE_BEHIND_DAY}?",
        yes=[
            "وصل [مساء أمس الاثنين] إلى",  # arrived on Monday evening, yesterday
            "في [وقت متأخر من مساء السبت]",  # late on Saturday evening
        ],
    ),
    rule(
        "part_of_day_and_date",
        f"part:(AL? {PART}) {NAMED_DAY} OPEN ({NUMBERED_DAY} | {FIGURES}) CLOSE",
        yes=["استقبله [مساء الجمعة (17 مارس 2017)] في"],  # received him on Friday evening (17 March 2017)
    ),
    rule(
        "part_of_day_by_place",
        f"part:(AL? {PART}) ('اليوم' following:(AL WEAK_DATE_MODIFIER | 'نفسه' | 'ذاته') | {SAME} 'اليوم')"
        f" (OPEN ({NUMBERED_DAY} | {FIGURES}) CLOSE)?",
        yes=["عادوا [صباح اليوم التالي] إلى"],  # they came back on the following morning
    ),
    rule(
        "part_alone",
        f"{LATE}? {THIS}? part:{PART_ALONE} {EARLY}?",
        yes=[
            "يستيقظ [صباحا] قبل",  # he wakes up in the morning before
            "يخرجن في [الصباح الباكر]",  # they go out early in the morning
            "وصل [هذا الصباح]",  # he arrived this morning
        ],
    ),
    rule(
        "clock_and_part",
        f"(?<! AL) (?<! CLAN_PARTICLE) {HOUR} rest:{MINUTES}? {HALF} (('من' | 'يوم')? {NAMED_DAY})? {ZONE}?",
        yes=["في [الثالثة بعد الظهر] أمام"],  # at three in the afternoon
        no=["بلقب الدوري الأول مساء أمس", "دور ال 16 مساء أمس"],  # the first league title; the round of 16
    ),
    rule(
        "clock_range",
        f"{FROM}? {THE_HOUR}? hour:{ANY_HOUR} rest:{MINUTES}? (part:({PART} | MERIDIEM))? ({AND}? {TO} | {AND})"
        f" {THE_HOUR}? last_hour:{ANY_HOUR} last_rest:{MINUTES}? (last_part:({PART} | MERIDIEM) | {ZONE})",
        yes=["يفتح [من الثامنة صباحا حتى الرابعة عصرا]"],  # open from eight in the morning to four in the afternoon
    ),
)

CLOCK_RULES: tuple[Rule, ...] = (
    rule(
        "clock",
        f"{LATE}? {THE_HOUR} hour:{ANY_HOUR} rest:{MINUTES}? ({HALF_LETTER})? (('من' | 'يوم')? {NAMED_DAY})? {ZONE}?",
        yes=[
            "عند [الساعة العاشرة والنصف صباحا]",  # at half past ten in the morning
            "في [الساعة 3:27 مساء السبت بالتوقيت المحلي]",  # at 3:27 on Saturday afternoon, local time
        ],
    ),
    rule(
        "clock_figures",
        f"hour:HOUR rest:(COLON (MINUTE | HOUR) (COLON (MINUTE | HOUR))?) ({HALF_LETTER})? {ZONE}?",
        yes=["انتهى [14:59 ت م]"],  # ended, 14:59 Mecca time
    ),
    rule(
        "day_and_clock",
        f"{NAMED_DAY} {DATE_BEHIND_DAY}? {THE_HOUR} hour:{ANY_HOUR} rest:{MINUTES}? ({HALF_LETTER})? {ZONE}?",
        yes=["يفتتح [غدا الأربعاء الساعة السادسة مساء] في"],  # opens tomorrow, Wednesday, at six in the evening
    ),
    rule("clock_and_zone", f"hour:(AL? {ORDER} | HOUR | INT) {ZONE}", yes=["([0900 بتوقيت غرينتش])"]),  # 0900 GMT
)

TONIGHT_RULES: tuple[Rule, ...] = (
    rule(
        "clock_tonight",
        f"(?<! AL) hour:(AL ({ORDER} | 'واحدة')) rest:{MINUTES}? {THIS}? deictic:'الليلة'",
        yes=["يبدأ العرض [الثامنة هذه الليلة]"],  # the show begins at eight tonight
    ),
)

PLAY_RULES: tuple[Rule, ...] = (
    rule(
        "minute_of_play",
        "AL ('دقيقة' | 'دقيقتين' | 'دقائق')"
        f" (AL? INT (OTHER INT)? ((COMMA | {AND}) INT (OTHER INT)?){{0,4}} | AL {ORDER} (WA AL? NUMBER_WORD)?)",
        yes=["سجل في [الدقيقة 87]"],  # scored in the 87th minute
    ),
)


def _part_of_day(match: Match, now: Now) -> Meaning | None:
    value = day_of(match, now)
    return Meaning("time", _with_part(value, match)) if value else None


def _part_of_day_by_place(match: Match, now: Now) -> Meaning | None:
    """صباح اليوم التالي "the following morning" counts from the day last named."""
    dated = day_of(match, now) if match.group("month") or match.group("figures") else ""
    value = dated or now.from_spoken_of(steps_of(match, "following"), "D")
    return Meaning("time", _with_part(value, match) if value else "")


def _part(match: Match) -> str:
    row = row_of(match, "part", "day_part")
    return row.value("timex") if row else ""


def _with_part(day: str, match: Match) -> str:
    """A day and its part: 2022-06-15TEV; midnight and noon are points (T12:00), midnight the end of its day."""
    row = row_of(match, "part", "day_part")
    clock = row.value("clock") if row else ""
    days = days_of(day) if clock == MIDNIGHT else None
    if days is not None:
        return f"{moved(days[0], 1, 'D')}T{MIDNIGHT}"
    return f"{day}T{'24:00' if clock == MIDNIGHT else clock}" if clock else day + _part(match)


def _part_alone(match: Match, now: Now) -> Meaning | None:
    """صباحا "in the morning" is any morning; بعد الظهر "in the afternoon" belongs to the day spoken of."""
    if match.tape.forms[match.start] in THIS_FORMS:
        return Meaning("time", _with_part(moved(now.reference, 0, "D"), match))
    if _ends_title(match):
        return None  # رواية «عابر في الليل» "the novel 'A Passer-by in the Night'"
    if _is_round_the_clock(match):
        return None  # يعمل ليلا ونهارا "works day and night"
    adverb = match.end == match.start + 1 or match.tape.has(match.start, "AL")
    if match.tape.has(match.start, "AL") and _is_name(match.tape, match.start):
        return None  # خالد الصباح: a family name; صحيفة الصباح: a newspaper
    if not adverb and not any(form.startswith("ال") for form in match.tape.forms[match.start : match.end]):
        return None  # بعد زوال الإصابة "after the injury has gone"
    if (row := row_of(match, "part", "day_part")) is not None and row.value("clock"):
        return Meaning("time", _with_part(now.last, match) if now.last else f"T{row.value('clock')}")
    if adverb:
        named = now.last if match.tape.forms[match.start] in ADVERBS else ""
        return Meaning("time", _with_part(named, match))
    return Meaning("time", _with_part(now.day() or "REF", match))


def _ends_title(match: Match) -> bool:
    """Whether a title in quotation marks, of two words or more and without a verb, ends here: «عابر في الليل»."""
    tape, start = match.tape, match.start
    if not tape.has(match.end, "MARK") or tape.forms[start].endswith("ا"):
        return False  # «خلال المشي صباحا» "while walking in the morning": no title's word
    for piece in range(start - 1, max(-1, start - 1 - TITLE), -1):
        if tape.has_any(piece, ("STOP", "COMMA", "NEWLINE")) or is_verb(tape, piece):
            return False
        if tape.has(piece, "MARK"):
            return piece < start - 1 and not tape.has(piece - 1, "COLON")
    return False


def _is_round_the_clock(match: Match) -> bool:
    tape, start, end = match.tape, match.start, match.end
    if tape.forms[start + 1 : end + 1] == ["ليل", "ب+"] and "نهار" in tape.forms[end : end + 3]:
        return True  # يصل الليل بالنهار "works night and day"
    if end != start + 1 or tape.forms[start] not in DAY_AND_NIGHT:
        return False
    near = (tape.forms[end + 1 : end + 2], tape.forms[max(0, start - 2) : max(0, start - 1)])
    return any(not DAY_AND_NIGHT.isdisjoint(forms) for forms in near)


def _is_name(tape: Tape, piece: int) -> bool:
    """Whether the word before makes الصباح, الفجر a name: a given name, or what bodies are called (حركة الفجر)."""
    before = tape.node_start(piece - 1) if piece else 0
    named = tape.has_any(before, ("GIVEN", "FAMILY", "WEAK_FAMILY")) and not tape.has_any(before, ("NOUN", "FUNCTION"))
    return piece > 0 and (named or tape.has(before, "ORG_HEAD"))


def _clock(match: Match, now: Now) -> Meaning | None:
    part = row_of(match, "part", "meridiem", "day_part")
    if match.rule == "clock_and_part" and _counts_evenings(match):
        return None  # 16 أمسية شعرية "16 evenings of poetry"
    time = _time(match, "hour", "rest", part.value("half") if part else _half_of_day(match))
    day = day_of(match, now)
    return None if time is None or day is None else Meaning("time", (day or now.day()) + time)


def _counts_evenings(match: Match) -> bool:
    part = match.group("part")
    return part is not None and part[0] == match.start + 1 and match.tape.forms[part[0]] in EVENINGS


def _clock_range(match: Match, now: Now) -> Meaning | None:
    last_part = row_of(match, "last_part", "meridiem", "day_part")
    part = row_of(match, "part", "meridiem", "day_part") or last_part
    first = _time(match, "hour", "rest", part.value("half") if part else "")
    last = _time(match, "last_hour", "last_rest", last_part.value("half") if last_part else "")
    if first is None or last is None or is_list(match, "last_hour"):
        return None
    habit = not now.last and now.tense() == "present"  # يفتح من الثامنة إلى الرابعة "is open from eight to four"
    day = next_day = "" if habit else now.day()
    if last < first and (days := days_of(day)):
        next_day = moved(days[0], 1, "D")  # من السابعة مساء حتى السادسة صباحا "from seven in the evening to six"
    return Meaning("time", f"{day}{first}/{next_day}{last}")


def _half_of_day(match: Match) -> str:
    """Of الليلة "tonight": the hour is one of the night."""
    deictic = row_of(match, "deictic", "deictic")
    return "night" if deictic is not None and deictic.value("timex") == "TNI" else ""


def _time(match: Match, hour_group: str, minutes_group: str, half: str) -> str | None:
    """T10:30, or None where the groups are no time of day; ``half`` is the half of the day, see ``_hour_of_24``."""
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
    total = _hour_of_24(int(hour), half if minutes >= 0 or hour < 12 else "") * 60 + minutes
    total += round((hour - int(hour)) * 100)
    if not 0 <= total <= 24 * 60:
        return None
    return f"T{total // 60:02}:{total % 60:02}{_seconds(match, minutes_group)}"


def _seconds(match: Match, group: str) -> str:
    """:24 of 15:23:24."""
    pieces = match.group(group)
    if pieces is None or pieces[1] - pieces[0] < 4 or not match.tape.has(pieces[0] + 2, "COLON"):
        return ""
    seconds = number_at(match.tape, pieces[0] + 3, pieces[0] + 4)
    return f":{int(seconds):02}" if seconds is not None and seconds < 60 else ""


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


def _hour_of_24(hour: int, half: str) -> int:
    """The hour of 24 that a half of the day (am, pm, noon, night) makes of one of 12."""
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
        "part_of_day_and_date": _part_of_day,
        "part_of_day_by_place": _part_of_day_by_place,
        "part_alone": _part_alone,
        "clock": _clock,
        "clock_and_part": _clock,
        "clock_range": _clock_range,
        "clock_figures": _clock,
        "day_and_clock": _clock,
        "clock_and_zone": _clock,
        "clock_tonight": _clock,
        "minute_of_play": _minute_of_play,
    }
)
