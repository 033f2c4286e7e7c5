"""Calendar arithmetic and the writing of TIMEX3 values: days and steps in, values out. Used by the modules of rules.

A value that hangs on an unknown reference date is written relative to it: ``REF``, ``REF-1D``, ``REF+FRI``.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

WEEKDAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # the month in which a season begins
PLAY_BEGINS = 7  # the month (July) in which a season of play begins
HIJRI_YEARS = (1343, 1500)  # the years that hijridate converts
# A month, or a day of one, that is named without a year is at most so many months in the future.
LOOK_AHEAD_MONTHS, LOOK_AHEAD_DAYS = 3, 5
_YEARS = {"Y": 1, "season": 1, "DE": 10, "CE": 100, "ML": 1000}
_REF_UNITS = {"MO": "M", "season": "Y", "NI": "D", "WE": "W"}


def moved(reference: date | None, steps: int, unit: str) -> str:
    """The period of ``unit`` that lies ``steps`` units away from the one around ``reference``.

    >>> moved(date(2022, 5, 30), -1, "MO"), moved(date(2022, 5, 30), -1, "W"), moved(None, -1, "Y")
    ('2022-04', '2022-W21', 'REF-1Y')
    """
    if reference is None:
        return f"REF{steps:+d}{_REF_UNITS.get(unit, unit)}" if steps else "REF"
    try:
        if unit in ("D", "NI"):
            return (reference + timedelta(days=steps)).isoformat()
        if unit in ("W", "WE"):
            year, week, _ = (reference + timedelta(weeks=steps)).isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")
        if unit == "MO":
            months = reference.year * 12 + reference.month - 1 + steps
            return f"{_year(months // 12)}-{months % 12 + 1:02}" if 12 <= months < 120_000 else ""
        year = reference.year + steps * _YEARS.get(unit, 0)
    except OverflowError:
        return ""
    if not 1 <= year <= 9999:
        return ""
    if unit == "DE":
        return _year(year)[:3]
    if unit == "CE":
        return _year(year)[:2]
    if unit == "ML":
        return _year(year)[:1]
    return _year(year) if unit in _YEARS else reference.isoformat()


def season_of_play(reference: date | None, steps: int) -> str:
    """The two years of a season (الموسم الماضي "last season").

    >>> season_of_play(date(2015, 8, 8), -1), season_of_play(date(2015, 3, 1), 0)
    ('2014/2015', '2014/2015')
    """
    if reference is None:
        return moved(None, steps, "Y")
    begin = reference.year - (reference.month < PLAY_BEGINS) + steps
    return f"{_year(begin)}/{_year(begin + 1)}"


def weekday_value(reference: date | None, weekday: int, direction: str, steps: int = 1) -> str:
    """The day named ``weekday`` (1 = Monday): today or in the past week; with "ahead" today or in the next;
    with "past" and "future" never today.

    >>> weekday_value(date(2022, 5, 30), 5, ""), weekday_value(date(2022, 5, 30), 5, "future")
    ('2022-05-27', '2022-06-03')
    """
    future = direction in ("future", "next", "ahead")
    if reference is None:
        return f"REF{'+' if future else '-'}{WEEKDAYS[weekday - 1]}"
    away = weekday - reference.isoweekday()
    if direction == "ahead":
        away %= 7
    elif future:
        away = away % 7 or 7
    else:
        away = -(-away % 7)
        if away == 0 and direction in ("past", "previous"):
            away = -7
    away += 7 * (steps - 1) * (1 if future else -1)
    return moved(reference, away, "D")


def nearest_year(today: tuple[int, int, int], month: int, day: int, direction: str) -> int:
    """The year that makes a month (or day) lie where its words say, seen from ``today`` in its calendar.

    >>> nearest_year((2022, 2, 1), 12, 15, ""), nearest_year((2022, 2, 1), 12, 15, "future")
    (2021, 2022)
    """
    year, this_month, this_day = today
    here, now = (month, day or this_day), (this_month, this_day)
    if direction in ("past", "previous"):
        return year - (here >= now)
    if direction in ("future", "next"):
        return year + (here <= now if not day else here < now)
    if direction == "ahead":
        return year + (month < this_month)
    if direction == "present":
        return year
    ahead, most = month - this_month, LOOK_AHEAD_DAYS if day else LOOK_AHEAD_MONTHS
    return year - (ahead > most) + (ahead < most - 11)


def gregorian(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri one, None outside what ``hijridate`` covers."""
    from hijridate import Hijri

    if not HIJRI_YEARS[0] <= year <= HIJRI_YEARS[1]:
        return None
    try:
        return date.fromisoformat(Hijri(year, month, day).to_gregorian().isoformat())
    except (ValueError, OverflowError):
        return None


def hijri(day: date) -> tuple[int, int, int] | None:
    """Year, month and day of a Gregorian day in the Hijri calendar, None outside ``hijridate``'s years."""
    from hijridate import Gregorian

    try:
        return Gregorian(day.year, day.month, day.day).to_hijri().datetuple()
    except (ValueError, OverflowError):
        return None


def is_hijri_year(year: int) -> bool:
    """Whether a year without an era is one of the Hijri calendar."""
    return 1300 <= year <= 1500


def month_value(year: int | None, month: int) -> str:
    """A month of a year that may be unknown: 2022-05, XXXX-05."""
    return f"{'XXXX' if year is None else _year(year)}-{month:02}"


def hijri_year_of(year: int, month: int) -> int | None:
    """The Hijri year whose month begins in a Gregorian year: رمضان 2019 is that of 1440.

    >>> hijri_year_of(2019, 9)
    1440
    """
    january = hijri(date(year, 1, 1)) if 1 <= year <= 9999 else None
    for hijri_year in (january[0], january[0] + 1) if january else ():
        first = gregorian(hijri_year, month, 1)
        if first is not None and first.year == year:
            return hijri_year
    return None


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the Gregorian calendar has this day."""
    return 1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= monthrange(year, month)[1]


def _year(year: int) -> str:
    return f"{year:04}"
