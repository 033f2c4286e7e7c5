"""Calendar arithmetic and the writing of TIMEX3 values: days and steps in, values out. Used by the modules of rules.

A value that hangs on an unknown reference date is written relative to it: ``REF``, ``REF-1D``, ``REF+FRI``.

Hijri days are converted by ``hijridate``, for the years 1343 to 1500: outside, values keep the Hijri form
(AH1201-01-01). Its months begin as in the Umm al-Qura calendar from 1420 on; in earlier years many differ by a
day from what was used at the time, and everywhere sighting the moon may have made them a day later.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

WEEKDAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # the month in which a season begins
SEASON_MONTHS = 3  # how long it lasts
PLAY_BEGINS = 7  # the month (July) in which a season of play begins
HIJRI_YEARS = (1343, 1500)  # the years that hijridate converts
# A month, or a day of one, that is named without a year is at most so many months in the future.
LOOK_AHEAD_MONTHS, LOOK_AHEAD_DAYS = 3, 5
JULIAN_LATE = 13  # days between the Julian and the Gregorian calendar in the 20th and 21st centuries
_YEARS = {"Y": 1, "season": 1, "DE": 10, "CE": 100, "ML": 1000}
_REF_UNITS = {"MO": "M", "season": "Y", "NI": "D", "WE": "W"}


def moved(reference: date | None, steps: int, unit: str) -> str:
    """The period of ``unit`` that lies ``steps`` units away from the one around ``reference``.

    >>> moved(date(2022, 5, 30), -1, "MO"), moved(date(2022, 5, 30), -1, "W"), moved(None, -1, "Y")
    ('2022-04', '2022-W21', 'REF-1Y')
    """
    if reference is None:
        relative = f"REF{steps:+d}{_REF_UNITS.get(unit, unit)}" if steps or unit == "WE" else "REF"
        return f"{relative}-WE" if unit == "WE" else relative
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
    """The two years of a season (الموسم الماضي "last season"). Next season, in summer, is the one about to begin.

    >>> season_of_play(date(2015, 8, 8), -1), season_of_play(date(2015, 8, 8), 1), season_of_play(date(2015, 3, 1), 0)
    ('2014/2015', '2015/2016', '2014/2015')
    """
    if reference is None:
        return moved(None, steps, "Y")
    about_to_begin = steps > 0 and PLAY_BEGINS <= reference.month <= PLAY_BEGINS + 1
    begin = reference.year - (reference.month < PLAY_BEGINS) + steps - about_to_begin
    return f"{_year(begin)}/{_year(begin + 1)}"


def season_value(reference: date | None, season: str, steps: int) -> str:
    """A season of the year: the current one, or the nearest that is over or still to come.

    >>> season_value(date(2018, 10, 5), "SU", -1), season_value(date(2018, 2, 5), "WI", 0)
    ('2018-SU', '2017-WI')
    """
    if reference is None:
        return moved(None, steps, "Y")
    year, now = reference.year, reference.year * 12 + reference.month
    begins = year * 12 + SEASON_STARTS[season]
    if steps > 0:  # the first that has not begun
        year += steps - (now < begins)
    elif steps < 0:  # the last that is over
        year += steps + (now >= begins + SEASON_MONTHS) - (now < begins + SEASON_MONTHS - 12)
    elif now <= begins + SEASON_MONTHS - 12:
        year -= 1  # this winter, in February or March, is the one that began in December
    return f"{_year(year)}-{season}"


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


def hijri_value(year: int | None, month: int, day: int | None = None) -> str:
    """A month or day of the Hijri calendar as such.

    >>> hijri_value(1201, 1, 1), hijri_value(None, 9)
    ('AH1201-01-01', 'AHXXXX-09')
    """
    return f"AH{'XXXX' if year is None else _year(year)}-{month:02}" + (f"-{day:02}" if day else "")


def nth_weekday(first: date, last: date, weekday: int, order: int) -> date:
    """The ``order``-th ``weekday`` (1 = Monday) from ``first`` on, or with -1 the last one up to ``last``.

    >>> nth_weekday(date(2013, 3, 1), date(2013, 3, 31), 1, -1)
    datetime.date(2013, 3, 25)
    """
    if order < 0:
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (order - 1))


def nth_week(first: date, last: date, order: int) -> date:
    """The Monday of the ``order``-th whole week of a month, or with -1 of its last whole week.

    >>> nth_week(date(2014, 10, 1), date(2014, 10, 31), 1), nth_week(date(2014, 9, 1), date(2014, 9, 30), -1)
    (datetime.date(2014, 10, 6), datetime.date(2014, 9, 22))
    """
    return nth_weekday(first, last - timedelta(days=6), 1, order)


def easter(year: int, *, eastern: bool = False) -> date:
    """Easter Sunday in the Gregorian calendar: the Western churches' or the Eastern ones' (1900 to 2099).

    >>> easter(2013), easter(2013, eastern=True)
    (datetime.date(2013, 3, 31), datetime.date(2013, 5, 5))
    """
    if eastern:  # Meeus' Julian algorithm
        moon = (19 * (year % 19) + 15) % 30
        days = moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        return date(year, 3, 22) + timedelta(days=days + JULIAN_LATE)
    century, of_century = divmod(year, 100)  # the anonymous Gregorian algorithm
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    days = moon + sunday - 7 * ((year % 19 + 11 * moon + 22 * sunday) // 451)
    return date(year, 3, 22) + timedelta(days=days)


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the Gregorian calendar has this day."""
    return 1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= monthrange(year, month)[1]


def _year(year: int) -> str:
    return f"{year:04}"
