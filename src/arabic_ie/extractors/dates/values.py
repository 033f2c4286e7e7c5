"""What a match means: a match and the time of writing in, kind and TIMEX3 value out. Called by ``finder``.

``MEANINGS`` names for each rule the function that reads its groups. A function answers None where the
words are no date after all (مارس "practised" is no March).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple

from arabic_ie.extractors.dates.calendars import (
    WEEKDAYS,
    gregorian,
    hijri,
    is_day,
    moved,
    nearest_year,
    season_of_play,
    weekday_value,
)
from arabic_ie.extractors.dates.numbers import fraction_at, number_at, row_at
from arabic_ie.gazetteers import Row
from arabic_ie.grammar import Match
from arabic_ie.model import Calendar, DateKind

PERIODS = {  # unit → TIMEX3 designator of a length
    "S": "TS", "M": "TM", "H": "TH", "D": "D", "NI": "D", "W": "W", "WE": "WE", "MO": "M",
    "Y": "Y", "season": "Y", "DE": "DE", "CE": "CE", "ML": "ML",
}  # fmt: skip
YEARS_OF = {"DE": 10, "CE": 100, "ML": 1000}  # units that are written in years once counted
SMALLER = {  # half of a unit is so many of a smaller one
    "Y": ("MO", 12), "DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000),
    "MO": ("D", 30), "W": ("D", 7), "D": ("H", 24), "H": ("M", 60), "M": ("S", 60),
}  # fmt: skip
STEPS = {"past": -1, "previous": -1, "future": 1, "next": 1, "present": 0, "same": 0}
BARE_YEARS = range(1900, 2101)  # a number alone is a year only here
DAY_PARTS_PM = frozenset({"TAF", "TEV"})


class Now(NamedTuple):
    """When and where a mention stands: the day of writing, the day last named, what stands before."""

    reference: date | None
    last: str  # the value of the day last named in this sentence
    weekdays: Mapping[str, str]  # weekdays that the text has placed (الجمعة المقبل): weekday → value
    relation: str  # of the preposition before: FROM, UNTIL …
    previous: str  # the form of the piece before


class Meaning(NamedTuple):
    kind: DateKind
    value: str
    modifier: str | None = None
    calendar: Calendar = "gregorian"


Read = Callable[[Match, Now], Meaning | None]


# -- days --------------------------------------------------------------------------------------


def _numeric_date(match: Match, now: Now) -> Meaning | None:
    numbers = _figures(match)
    if numbers is None:
        return None
    year, month, day = numbers
    if _is_hijri_year(year):
        return _hijri_day(year, month, day)
    return Meaning("date", f"{year:04}-{month:02}-{day:02}") if is_day(year, month, day) else None


def _figures(match: Match) -> tuple[int, int, int] | None:
    """Year, month and day of the group ``figures``: 16/9/2015 or 2015-9-16."""
    pieces = match.group("figures")
    if pieces is None:
        return None
    numbers = [number_at(match.tape, piece, piece + 1) for piece in range(*pieces)]
    first, second, third = (int(number) for number in numbers if number is not None)
    if match.tape.has(pieces[0], "YEAR"):
        return first, second, third
    if third < 100:
        third += 2000 if third < 50 else 1900
    return (third, second, first) if third >= 1000 else None


def _numeric_range(match: Match, now: Now) -> Meaning | None:
    last = _numeric_date(match, now)
    first_day, numbers = _number(match, "first_day"), _figures(match)
    if last is None or first_day is None or numbers is None or first_day >= numbers[2]:
        return None
    year, month, _ = numbers
    if last.calendar == "hijri":
        first = _hijri_day(year, month, int(first_day))
        return first and Meaning("date", f"{first.value}/{last.value}", calendar="hijri")
    return Meaning("date", f"{last.value[:-2]}{int(first_day):02}/{last.value}")


def _numbered_day(match: Match, now: Now) -> Meaning | None:
    return _day_of_month(match, now, "day", "month")


def _day_of_month(match: Match, now: Now, day_group: str, month_group: str) -> Meaning | None:
    month = _month_row(match, month_group)
    day = _day_number(match, day_group)
    if month is None or day is None or not 1 <= day <= 31:
        return None
    number = int(month.id or 0)
    year = _year_of(match, now, month, day)
    if month.value("calendar") == "hijri":
        if month.name == "صفر" and year is None:
            return None  # 3 صفر: a score
        return _hijri_day(year, number, day)
    if year is None:
        return Meaning("date", f"XXXX-{number:02}-{day:02}") if is_day(2000, number, day) else None
    return Meaning("date", f"{year:04}-{number:02}-{day:02}") if is_day(year, number, day) else None


def _hijri_day(year: int | None, month: int, day: int) -> Meaning | None:
    if day > 30 or month > 12:
        return None
    if year is None:
        return Meaning("date", f"AHXXXX-{month:02}-{day:02}", calendar="hijri")
    found = gregorian(year, month, day)
    value = found.isoformat() if found else f"AH{year}-{month:02}-{day:02}"
    return Meaning("date", value, calendar="hijri")


def _day_of_this_month(match: Match, now: Now) -> Meaning | None:
    day = _day_number(match, "day")
    month = moved(now.reference, _steps(_row(match, "modifier", "date_modifier")), "MO")
    if day is None or not 1 <= day <= 31:
        return None
    return Meaning("date", "" if month.startswith("REF") else f"{month}-{day:02}")


def _day_range(match: Match, now: Now) -> Meaning | None:
    last = _day_of_month(match, now, "day", "month")
    if last is None:
        return None
    first_day = _day_number(match, "first_day")
    first_month = _month_row(match, "first_month")
    if first_day is None or last.calendar == "hijri":
        return None
    head = last.value[:-3]
    if first_month is not None:
        head = f"{last.value[:4]}-{int(first_month.id or 0):02}"
    elif first_day >= int(last.value[-2:]):
        return None
    return Meaning("date", f"{head}-{first_day:02}/{last.value}")


def _named_day(match: Match, now: Now) -> Meaning | None:
    value = _day_value(match, now)
    if value is None:
        return None
    part = _part(match)
    deictic = _row(match, "deictic", "deictic")
    timex = part or (deictic.value("timex") if deictic else "")
    return Meaning("time" if timex else "date", value + timex)


def _day_value(match: Match, now: Now) -> str | None:
    """The day that the groups of a named or numbered day give; "" where the match has neither."""
    if match.group("month"):
        meaning = _numbered_day(match, now)
        if meaning is None:
            return None
        if not meaning.value.startswith("XXXX"):
            return meaning.value
    if match.group("figures"):
        meaning = _numeric_date(match, now)
        return meaning.value if meaning else None
    deictic = _row(match, "deictic", "deictic")
    if deictic is not None:
        if deictic.flag("weak") and match.end - match.start == 1:
            return None  # غد أفضل "a better tomorrow"
        return moved(now.reference, int(deictic.value("offset", "0")), "D")
    weekday = _row(match, "weekday", "weekday")
    if weekday is None:
        return ""
    which = _row(match, "which", "date_modifier")
    if which is None and weekday.name in now.weekdays:
        return now.weekdays[weekday.name]
    direction = which.value("direction") if which else ("future" if now.relation in _AHEAD else "")
    steps = int(which.value("steps", "1")) if which else 1
    return weekday_value(now.reference, int(weekday.id or 1), direction, steps)


_AHEAD = frozenset({"FROM", "BY"})


def _weekday_of_month(match: Match, now: Now) -> Meaning | None:
    """الجمعة الثالثة من رمضان "the third Friday of Ramadan"."""
    weekday, month, order = _row(match, "weekday", "weekday"), _month_row(match, "month"), _number(match, "order")
    if weekday is None or month is None or order is None or not 1 <= order <= 5:
        return None
    year = _year_of(match, now, month, 0)
    pieces = match.group("order")
    if year is None or pieces is None:
        return Meaning("date", "")
    number = int(month.id or 1)
    first = gregorian(year, number, 1) if month.value("calendar") == "hijri" else date(year, number, 1)
    if first is None:
        return Meaning("date", "")
    if match.tape.forms[pieces[1] - 1][-1] != "ه" and _is_weekday(first, int(order), weekday):
        return None  # الأحد الأول من مايو "Sunday, the first of May", where the 1st is a Sunday
    away = (int(weekday.id or 1) - first.isoweekday()) % 7 + 7 * (int(order) - 1)
    return Meaning("date", moved(first, away, "D"))


def _is_weekday(first: date, day: int, weekday: Row) -> bool:
    return str((first + timedelta(days=day - 1)).isoweekday()) == weekday.id


def _two_weekdays(match: Match, now: Now) -> Meaning | None:
    which = _row(match, "which", "date_modifier")
    direction = which.value("direction") if which else ""
    first, second = _row(match, "weekday", "weekday"), _row(match, "second", "weekday")
    if first is None or second is None:
        return None
    values = [weekday_value(now.reference, int(row.id or 1), direction) for row in (first, second)]
    return Meaning("date", "/".join(values))


def _day_in_row(match: Match, now: Now) -> Meaning | None:
    unit = _unit(match, "unit")
    if unit is None and match.group("unit"):
        return None  # للفصل الأول "for the first chapter"
    unit = unit or "D"  # لليوم السادس
    order = _number(match, "order")
    return Meaning("duration", _period(order, unit)) if order else None


# -- parts of days and the clock ---------------------------------------------------------------


def _part_of_day(match: Match, now: Now) -> Meaning | None:
    value = _day_value(match, now)
    return Meaning("time", value + _part(match)) if value else None


def _part_alone(match: Match, now: Now) -> Meaning | None:
    """صباحا alone is any morning; with a day named before it, or as "late at night", that day's."""
    part = _part(match)
    adverb = match.end - match.start == 1 or match.tape.has(match.start, "AL")
    if adverb:
        return Meaning("time", part)
    return Meaning("time", (_day_spoken_of(now) or "REF") + part)


def _late_day(match: Match, now: Now) -> Meaning | None:
    value = _day_value(match, now)
    return Meaning("date", value) if value else None


def _clock(match: Match, now: Now) -> Meaning | None:
    time = _clock_time(match, "hour", "rest", _row(match, "part", "meridiem", "day_part"))
    day = _day_value(match, now)
    if time is None or day is None:
        return None
    return Meaning("time", (day or _day_spoken_of(now)) + time)


def _clock_range(match: Match, now: Now) -> Meaning | None:
    last_part = _row(match, "last_part", "meridiem", "day_part")
    part = _row(match, "part", "meridiem", "day_part") or last_part
    first = _clock_time(match, "hour", "rest", part)
    last = _clock_time(match, "last_hour", "last_rest", last_part)
    day = _day_spoken_of(now)
    return Meaning("time", f"{day}{first}/{day}{last}") if first and last else None


def _day_spoken_of(now: Now) -> str:
    """The day that a time without one belongs to: the last named in the sentence, else the day of writing."""
    return now.last or (now.reference.isoformat() if now.reference else "")


def _clock_time(match: Match, hour_group: str, minutes_group: str, part: Row | None) -> str | None:
    pieces = match.group(hour_group)
    hour, minutes = _number(match, hour_group), _minutes(match, minutes_group)
    if pieces is None or hour is None or minutes is None:
        return None
    ordinal = row_at(match.tape, pieces[1] - 1, "ordinal") or row_at(match.tape, pieces[0] + 1, "ordinal")
    if ordinal is not None and "ه" not in [match.tape.forms[p][-1] for p in range(*pieces)]:
        return None  # الأول صباحا: hours are feminine
    if hour > 24 and minutes == 0:
        hour, minutes = Fraction(int(hour) // 100), int(hour) % 100  # 0900
    total = _half(int(hour), part) * 60 + round((hour - int(hour)) * 100) + minutes
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


def _half(hour: int, part: Row | None) -> int:
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


# -- months and years --------------------------------------------------------------------------


def _month(match: Match, now: Now) -> Meaning | None:
    month = _month_row(match, "month")
    if month is None:
        return None
    pieces = match.group("month")
    assert pieces is not None
    weak = month.flag("weak") and match.tape.has(pieces[0], "WEAK_MONTH")
    alone = match.end - match.start == 1
    if weak and alone and now.previous not in _BEFORE_MONTHS:
        return None
    number = int(month.id or 0)
    edge = _edge(match)
    year = _year_of(match, now, month, 0)
    if month.value("calendar") == "hijri":
        return Meaning("date", f"AH{year or 'XXXX'}-{number:02}", edge, "hijri")
    return Meaning("date", f"{year:04}-{number:02}" if year is not None else f"XXXX-{number:02}", edge)


_BEFORE_MONTHS = frozenset({"في", "منذ", "خلال", "حتي", "بحلول", "طوال", "طيله"})


def _month_range(match: Match, now: Now) -> Meaning | None:
    first, last = _month_row(match, "first_month"), _month_row(match, "month")
    if first is None or last is None or last.value("calendar") == "hijri" or first.value("calendar") == "hijri":
        return None
    year = _year_of(match, now, last, 0)
    if year is None:
        return Meaning("date", f"XXXX-{int(first.id or 0):02}/XXXX-{int(last.id or 0):02}")
    written = _number(match, "first_year")
    first_year = int(written) if written else year - (int(first.id or 0) > int(last.id or 0))
    return Meaning("date", f"{first_year:04}-{int(first.id or 0):02}/{year:04}-{int(last.id or 0):02}")


def _year(match: Match, now: Now) -> Meaning | None:
    number = _number(match, "year")
    last = _number(match, "last")
    if number is None or number > 9999:
        return None
    hijri_year = _is_hijri_year(int(number)) or _era(match) == "hijri"
    head = "AH" if hijri_year else ""
    value = f"{head}{int(number):04}" + (f"/{head}{int(last):04}" if last else "")
    return Meaning("date", value, _edge(match), "hijri" if hijri_year else "gregorian")


def _bare_year(match: Match, now: Now) -> Meaning | None:
    number = _number(match, "date")
    return Meaning("date", f"{int(number)}") if number is not None and int(number) in BARE_YEARS else None


def _year_range(match: Match, now: Now) -> Meaning | None:
    first, last = _number(match, "first"), _number(match, "last")
    if first is None or last is None or not first < last or int(last) not in range(1000, 2200):
        return None
    return Meaning("date", f"{int(first)}/{int(last)}")


def _year_of(match: Match, now: Now, month: Row, day: int) -> int | None:
    """The year of a month or day: the one written, else the one its words and the day of writing give."""
    written = _number(match, "year")
    if written is not None:
        return int(written)
    if now.reference is None:
        return None
    calendar_day: tuple[int, int, int] | None = (now.reference.year, now.reference.month, now.reference.day)
    if month.value("calendar") == "hijri":
        calendar_day = hijri(now.reference)
        if calendar_day is None:
            return None
    assert calendar_day is not None
    if match.group("other_year"):
        return calendar_day[0] + _steps(_row(match, "other_year", "date_modifier"))
    modifier = _row(match, "modifier", "date_modifier")
    direction = modifier.value("direction") if modifier else ("future" if now.relation in _MONTH_AHEAD else "")
    return nearest_year(calendar_day, int(month.id or 1), day, direction)


_MONTH_AHEAD = frozenset({"FROM", "BY", "UNTIL"})


def _is_hijri_year(year: int) -> bool:
    return 1300 <= year <= 1500


# -- units by their place ----------------------------------------------------------------------


def _unit_and_modifier(match: Match, now: Now) -> Meaning | None:
    unit = _unit(match, "unit")
    modifier = _row(match, "modifier", "date_modifier")
    if unit is None or _features(match, "unit"):
        return None
    return _placed(match, now, unit, _steps(modifier))


def _this_unit(match: Match, now: Now) -> Meaning | None:
    unit = _unit(match, "unit")
    return _placed(match, now, unit, 0) if unit and not _features(match, "unit") else None


def _placed(match: Match, now: Now, unit: str, steps: int) -> Meaning | None:
    if unit in ("S", "M", "H"):
        return None
    edge = _edge(match)
    if unit == "season":
        return Meaning("date", season_of_play(now.reference, steps), edge)
    return Meaning("date", moved(now.reference, steps, unit), edge)


def _weekend(match: Match, now: Now) -> Meaning | None:
    return Meaning("date", moved(now.reference, 0, "WE")) if _unit(match, "unit") == "WE" else None


def _day_by_place(match: Match, now: Now) -> Meaning | None:
    modifier = _row(match, "modifier", "date_modifier")
    steps = _steps(modifier)
    try:
        anchor = date.fromisoformat(now.last[:10])
    except ValueError:
        return Meaning("date", "")
    return Meaning("date", moved(anchor, steps, "D"))


def _season(match: Match, now: Now) -> Meaning | None:
    season = _row(match, "season", "season")
    if season is None:
        return None
    timex = season.value("timex")
    year = _number(match, "year")
    if year is not None:
        return Meaning("date", f"{int(year)}-{timex}", _edge(match))
    modifier = _row(match, "modifier", "date_modifier")
    words = match.span()
    assert words is not None
    if modifier is None and not words.text.startswith(("ال", "هذا", "فصل")):
        return None
    if now.reference is None:
        return Meaning("date", "REF" if modifier is not None and not _steps(modifier) else "", _edge(match))
    return Meaning("date", f"{moved(now.reference, _steps(modifier), 'Y')}-{timex}", _edge(match))


def _part_of_year(match: Match, now: Now) -> Meaning | None:
    fraction = _row(match, "fraction", "fraction")
    order = _number(match, "order")
    century = match.group("century")
    if century:
        return Meaning("date", _century(match, now, number_at(match.tape, *century), _row_in(match, century, "date_modifier")))
    if fraction is None:
        return None
    if order is None:  # الأخير "the last"
        order = Fraction(4 if fraction.value("period") == "Q" else 2)
    year = _number(match, "year")
    if year is not None:
        head = f"{int(year)}"
    else:
        head = moved(now.reference, _steps(_row(match, "modifier", "date_modifier")), "Y")
    return Meaning("date", f"{head}-{fraction.value('period')}{int(order)}")


def _quarter(match: Match, now: Now) -> Meaning | None:
    order = _number(match, "order")
    if order is not None:
        year = moved(now.reference, 0, "Y")
        return Meaning("date", f"{year}-Q{int(order)}" if year != "REF" else "") if order <= 4 else None
    steps = _steps(_row(match, "modifier", "date_modifier"))
    if now.reference is None:
        return Meaning("date", f"REF{3 * steps:+d}M" if steps else "REF")
    quarters = now.reference.year * 4 + (now.reference.month - 1) // 3 + steps
    return Meaning("date", f"{quarters // 4:04}-Q{quarters % 4 + 1}")


def _decade(match: Match, now: Now) -> Meaning | None:
    row = next((r for p in range(match.start, match.end) if (r := row_at(match.tape, p, "decade"))), None)
    if row is None or not row.id:
        return None
    return Meaning("date", row.id[:3], _edge(match))


def _century_named(match: Match, now: Now) -> Meaning | None:
    value = _century(match, now, _number(match, "order"), _row(match, "modifier", "date_modifier"))
    return Meaning("date", value, _edge(match)) if value else None


def _century(match: Match, now: Now, order: Fraction | None, modifier: Row | None) -> str:
    if order is not None:
        return f"{int(order) - 1:02}" if 1 <= order <= 30 else ""
    year = now.reference.year if now.reference else 2000  # the last century is the 20th, whoever writes
    return f"{year // 100 + _steps(modifier):02}"


def _holiday(match: Match, now: Now) -> Meaning | None:
    row = row_at(match.tape, match.start, "holiday")
    if row is None:
        return None
    written = _number(match, "year")
    year = int(written) if written is not None else now.reference.year if now.reference else None
    if day := row.value("gregorian"):
        return Meaning("date", f"{year or 'XXXX'}-{day}")
    if (day := row.value("hijri")) and year is not None:
        first = hijri(date(year, 1, 1))
        month, number = map(int, day.split("-"))
        for hijri_year in (first[0], first[0] + 1) if first else ():
            found = gregorian(hijri_year, month, number)
            if found is not None and found.year == year:
                return Meaning("date", found.isoformat(), calendar="hijri")
    return Meaning("date", f"AHXXXX-{day}" if day else f"{year}" if written else "", calendar="hijri" if day else "gregorian")


# -- durations and sets ------------------------------------------------------------------------


def _duration(match: Match, now: Now) -> Meaning | None:
    """``count unit``, with a half or a second, smaller part behind it."""
    unit = _unit(match, "unit")
    if unit is None:
        return None
    if match.group("count"):
        count = _count(match, "count")
    elif _features(match, "unit") == "construct":
        return None  # شهري "the two months of", or "monthly"
    elif _features(match, "unit") == "dual":
        count = Fraction(2)
    elif _features(match, "unit") == "plural":
        count = None
    else:
        count = Fraction(1)
    if match.rule == "one_unit" and unit == "season":
        return None  # خلال موسم الحج
    value = _period(count, unit, _extra(match, unit))
    return Meaning("duration", value) if value else None


def _extra(match: Match, unit: str) -> list[tuple[Fraction, str]]:
    """What stands behind the first part: a half, a quarter, or a number of a smaller unit."""
    half = match.group("half")
    if half:
        for piece in range(*half):
            fraction = fraction_at(match.tape, piece)
            if fraction is not None and unit in SMALLER:
                smaller, size = SMALLER[unit]
                return [(fraction * size, smaller)]
    more, more_unit = _number(match, "more"), _unit(match, "more_unit")
    return [(more, more_unit)] if more is not None and more_unit else []


def _period(count: Fraction | None, unit: str, extra: list[tuple[Fraction, str]] | None = None) -> str:
    """A length as TIMEX3: P3Y, PT1H30M, P6Y6M, PXD for an unknown number.

    >>> _period(Fraction(1), "H", [(Fraction(30), "M")]), _period(None, "DE"), _period(Fraction(1, 2), "CE")
    ('PT1H30M', 'PXDE', 'P50Y')
    """
    days, time = "", ""
    for number, name in [(count, unit), *(extra or [])]:
        if number is not None and number.denominator != 1 and name in SMALLER:
            smaller, size = SMALLER[name]
            if (number * size).denominator == 1:
                number, name = number * size, smaller
        if number is not None and name in YEARS_OF:
            number, name = number * YEARS_OF[name], "Y"
        designator = PERIODS[name]
        written = "X" if number is None else f"{float(number):g}" if number.denominator != 1 else f"{number.numerator}"
        if designator.startswith("T"):
            time += written + designator[1:]
        else:
            days += written + designator
    return f"P{days}T{time}" if time else f"P{days}"


def _duration_range(match: Match, now: Now) -> Meaning | None:
    unit = _unit(match, "unit")
    first_unit = _unit(match, "first_unit") or unit
    last = _count(match, "last_count")
    first = _count(match, "count") if match.group("count") else Fraction(2)
    if unit is None or first_unit is None or last is None or first is None or first >= last and first_unit == unit:
        return None
    if first in BARE_YEARS and first > 1000 and not match.group("first_unit"):
        return None
    return Meaning("duration", f"{_period(first, first_unit)}/{_period(last, unit)}")


def _units_and_modifier(match: Match, now: Now) -> Meaning | None:
    unit = _unit(match, "unit")
    if unit is None:
        return None
    return Meaning("duration", _period(_count(match, "count"), unit))


def _ago(match: Match, now: Now) -> Meaning | None:
    for group, count in (("two", Fraction(2)), ("one", Fraction(1)), ("unit", _count(match, "count"))):
        unit = _unit(match, group)
        if unit is not None:
            break
    else:
        return None
    if group == "one" and _features(match, "one") == "plural":
        count = None
    if count is None or unit in ("S", "M", "H") or count.denominator != 1:
        return Meaning("date", _period(count, unit))
    return Meaning("date", moved(now.reference, -int(count), unit))


def _whole_unit(match: Match, now: Now) -> Meaning | None:
    """طوال العام "all through the year", where the preposition says so; على مدار الساعة is "round the clock"."""
    unit = _unit(match, "unit")
    whole = row_at(match.tape, match.start, "date_preposition")
    if unit in (None, "H") or _features(match, "unit") or whole is None or whole.value("relation") != "THROUGHOUT":
        return None
    return Meaning("duration", _period(Fraction(1), unit))


def _age(match: Match, now: Now) -> Meaning | None:
    years = _number(match, "date")
    return Meaning("duration", _period(years, "Y")) if years else None


def _set_word(match: Match, now: Now) -> Meaning | None:
    row = _row(match, "set", "set_word")
    if row is None or not row.value("timex"):
        return None
    if match.tape.has(match.start, "AL") and _is_given_name(match, match.start - 1):
        return None  # جابر الشهري: a family name
    return Meaning("set", row.value("timex"))


def _is_given_name(match: Match, piece: int) -> bool:
    tape = match.tape
    return (tape.has(piece, "GIVEN") or tape.has(piece, "WEAK_GIVEN")) and not tape.has(piece, "NOUN")


def _every(match: Match, now: Now) -> Meaning | None:
    weekday = _row(match, "weekday", "weekday")
    if weekday is not None:
        return Meaning("set", f"XXXX-WXX-{weekday.id}")
    unit = _unit(match, "unit")
    count = _count(match, "count") if match.group("count") else Fraction(1)
    return Meaning("set", _period(count, unit)) if unit else None


# -- reading groups ----------------------------------------------------------------------------


def _row(match: Match, group: str, *kinds: str) -> Row | None:
    pieces = match.group(group)
    return _row_in(match, pieces, *kinds) if pieces else None


def _row_in(match: Match, pieces: tuple[int, int], *kinds: str) -> Row | None:
    """The first row of these kinds among the pieces, kinds in their order."""
    for kind in kinds:
        for piece in range(*pieces):
            row = row_at(match.tape, piece, kind)
            if row is not None:
                return row
    return None


def _month_row(match: Match, group: str) -> Row | None:
    """The month of a group; of two names (أغسطس/ آب) the one that is no other word."""
    pieces = match.group(group)
    if pieces is None:
        return None
    rows = [row for piece in range(*pieces) if (row := row_at(match.tape, piece, "month"))]
    return rows[0] if rows else None


def _unit(match: Match, group: str) -> str | None:
    row = _row(match, group, "time_unit")
    return row.value("unit") if row and row.name not in _NO_UNITS else None


_NO_UNITS = frozenset({"فصل"})  # a chapter or a class, more often than a season


def _features(match: Match, group: str) -> str:
    """dual, construct, plural, or "" for one."""
    pieces = match.group(group)
    if pieces is None:
        return ""
    found = [r.features for p in range(*pieces) for r in match.tape.entries[p].readings if r.row.kind == "time_unit"]
    return found[0] if found else ""


def _number(match: Match, group: str) -> Fraction | None:
    pieces = match.group(group)
    return number_at(match.tape, *pieces) if pieces else None


def _count(match: Match, group: str) -> Fraction | None:
    """A count, also a fraction (نصف "half"); None where it is vague."""
    pieces = match.group(group)
    if pieces is None:
        return None
    number = number_at(match.tape, *pieces)
    return number if number is not None else fraction_at(match.tape, pieces[0])


def _day_number(match: Match, group: str) -> int | None:
    pieces = match.group(group)
    if pieces is None:
        return None
    edge = row_at(match.tape, pieces[0], "date_edge")
    if edge is not None and edge.value("day"):
        return int(edge.value("day"))
    number = number_at(match.tape, *pieces)
    return int(number) if number is not None else None


def _edge(match: Match) -> str | None:
    row = _row(match, "edge", "date_edge")
    return row.value("modifier") if row else None


def _era(match: Match) -> str:
    row = _row_in(match, (match.start, match.end), "era")
    return row.value("calendar") if row else ""


def _part(match: Match) -> str:
    row = _row(match, "part", "day_part")
    return row.value("timex") if row else ""


def _steps(modifier: Row | None) -> int:
    return STEPS.get(modifier.value("direction"), 0) * int(modifier.value("steps", "1")) if modifier else 0


MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {
        "numeric_date": _numeric_date,
        "numeric_range": _numeric_range,
        "iso_date": _numeric_date,
        "numbered_day": _numbered_day,
        "day_of_this_month": _day_of_this_month,
        "day_range": _day_range,
        "named_day": _named_day,
        "weekday_of_month": _weekday_of_month,
        "weekday_range": _two_weekdays,
        "two_weekdays": _two_weekdays,
        "day_in_row": _day_in_row,
        "unit_in_row": _day_in_row,
        "part_of_day": _part_of_day,
        "part_alone": _part_alone,
        "late_day": _late_day,
        "clock": _clock,
        "clock_and_part": _clock,
        "clock_range": _clock_range,
        "clock_figures": _clock,
        "clock_and_zone": _clock,
        "minute_of_play": _minute_of_play,
        "month": _month,
        "month_range": _month_range,
        "year": _year,
        "year_and_era": _year,
        "edge_of_year": _year,
        "year_since": _bare_year,
        "bare_year": _bare_year,
        "years": _year_range,
        "year_range": _year_range,
        "between_years": _year_range,
        "unit_and_modifier": _unit_and_modifier,
        "this_unit": _this_unit,
        "edge_of_unit": _this_unit,
        "weekend": _weekend,
        "day_by_place": _day_by_place,
        "season": _season,
        "part_of_year": _part_of_year,
        "quarter": _quarter,
        "decade": _decade,
        "century": _century_named,
        "holiday": _holiday,
        "duration": _duration,
        "duration_range": _duration_range,
        "two_units_to": _duration_range,
        "two_units": _duration,
        "one_unit": _duration,
        "one_unit_and_more": _duration,
        "some_units": _duration,
        "many_units": _duration,
        "units_and_modifier": _units_and_modifier,
        "counted_units": _units_and_modifier,
        "modifier_of_units": _units_and_modifier,
        "ago": _ago,
        "set_word": _set_word,
        "whole_unit": _whole_unit,
        "age": _age,
        "every": _every,
    }
)
