"""The first and last day of a TIMEX3 value: a value in, two dates out, or None. Used by ``finder``."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from arabic_ie.extractors.dates.calendars import SEASON_STARTS, gregorian

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_PART = re.compile(r"(\d{4})-(Q|H)(\d)")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_YEARS = re.compile(r"\d{2,4}")
_HIJRI = re.compile(r"AH(\d{1,4})(?:-(\d\d))?")

_HIJRI_MONTH = re.compile(r"AH\d{1,4}-\d\d")
_YEAR = re.compile(r"\d{4}")
EDGES = ("START", "MID", "END")

Days = tuple[date, date]


def days_of(value: str, edge: str | None = None) -> Days | None:
    """What days a value covers; with an ``edge`` (START, MID, END) a month's ten days or a year's four months.

    >>> days_of("2022-02"), days_of("2022-02", "END")[0]
    ((datetime.date(2022, 2, 1), datetime.date(2022, 2, 28)), datetime.date(2022, 2, 21))
    """
    first, _, last = value.partition("/")
    try:
        begin = _days(first)
        end = _days(last) if last else begin
    except (ValueError, OverflowError):
        return None
    if begin is None or end is None:
        return None
    return _edge(value, edge, (begin[0], end[1])) if edge in EDGES else (begin[0], end[1])


def _edge(value: str, edge: str | None, days: Days) -> Days:
    """أوائل، أواسط، أواخر: the first, middle and last third of a month or year; other periods stay whole."""
    first, last = days
    third = EDGES.index(edge or "")
    if _MONTH.fullmatch(value) or _HIJRI_MONTH.fullmatch(value):
        begin = first + timedelta(days=10 * third)
        return begin, last if third == 2 else begin + timedelta(days=9)
    if _YEAR.fullmatch(value):
        return _months(first.year, 4 * third + 1, 4)
    return days


def _days(value: str) -> Days | None:
    if m := _DAY.fullmatch(value):
        day = date(int(m[1]), int(m[2]), int(m[3]))
        return day, day
    if m := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
        return monday + timedelta(days=5 if m[3] else 0), monday + timedelta(days=6)
    if m := _MONTH.fullmatch(value):
        return _months(int(m[1]), int(m[2]), 1)
    if m := _PART.fullmatch(value):
        length = 3 if m[2] == "Q" else 6
        return _months(int(m[1]), (int(m[3]) - 1) * length + 1, length)
    if m := _SEASON.fullmatch(value):
        return _months(int(m[1]), SEASON_STARTS[m[2]], 3)
    if m := _HIJRI.fullmatch(value):
        return _hijri_days(int(m[1]), int(m[2]) if m[2] else None)
    if _YEARS.fullmatch(value):
        missing = 4 - len(value)
        return date(int(value + "0" * missing) or 1, 1, 1), date(int(value + "9" * missing), 12, 31)
    return None


def _months(year: int, month: int, count: int) -> Days:
    last = month + count - 1
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return date(year, month, 1), date(end_year, end_month, monthrange(end_year, end_month)[1])


def _hijri_days(year: int, month: int | None) -> Days | None:
    first = gregorian(year, month or 1, 1)
    if month is None or month == 12:
        after = gregorian(year + 1, 1, 1)
    else:
        after = gregorian(year, month + 1, 1)
    return (first, after - timedelta(days=1)) if first and after else None
