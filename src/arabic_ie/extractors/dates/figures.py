"""Dates in figures: 16/9/2015, 8/11/1436هـ, 2015-9-16. Used by ``rules``.

The day stands before the month, as the Arab press writes it (2/3/2019 is the second of March); the month comes
first only where nothing else is possible (6/19/2024).
"""

from __future__ import annotations

from types import MappingProxyType

from arabic_ie.extractors.dates.calendars import gregorian, hijri_value, is_day, is_hijri_year
from arabic_ie.extractors.dates.fragments import FIGURES, FROM, THE_DAY, TO
from arabic_ie.extractors.dates.numbers import number_at
from arabic_ie.extractors.dates.reading import Meaning, Now, Read, number_of
from arabic_ie.grammar import Match, Rule, rule

MONTHS_OF_YEAR, DATE_PARTS, YEAR_DIGITS = 12, 3, 4

FIGURE_RULES: tuple[Rule, ...] = (
    rule(
        "numeric_date",
        f"{THE_DAY}? {FIGURES}",
        yes=[
            "القاهرة في [16/9/2015]",  # Cairo, on …
            "ينتهي التسجيل [يوم 8/11/1436هـ]",  # registration ends on …
            "نشر في [2019-05-16]",  # published on
        ],
        no=["فاز بنتيجة 3-1"],  # won 3-1
    ),
    rule(
        "numeric_range",
        f"{FROM}? first_day:DAY {TO} {FIGURES}",
        yes=["الدورة [من 8 إلى 15/10/1436هـ]"],  # the course from 8 to …
    ),
)


DOTTED_RULES: tuple[Rule, ...] = (
    rule(
        "dotted_date",
        f"{THE_DAY}? figures:DECIMAL",
        yes=["نشر في [16.5.2019] أولا"],  # published on … first
        no=["نما 3.5 في المائة", "الإصدار 1.5.21"],  # grew 3.5 per cent; version 1.5.21
    ),
)

DAY_AND_MONTH_RULES: tuple[Rule, ...] = (
    rule(
        "day_and_month",
        f"{THE_DAY} day:DAY SLASH month:MONTH_NUMBER (?! SLASH)",
        yes=["في [يوم 3/5] أعلن"],  # on 3/5 he announced
    ),
)


def numeric_date(match: Match, now: Now) -> Meaning | None:
    numbers = _figures(match)
    if numbers is None:
        return None
    year, month, day = numbers
    if is_hijri_year(year):
        return hijri_day(year, month, day)
    return Meaning("date", f"{year:04}-{month:02}-{day:02}") if is_day(year, month, day) else None


def _numeric_range(match: Match, now: Now) -> Meaning | None:
    last = numeric_date(match, now)
    first_day, numbers = number_of(match, "first_day"), _figures(match)
    if last is None or first_day is None or numbers is None or first_day >= numbers[2]:
        return None
    year, month, _ = numbers
    if last.calendar == "hijri":
        return hijri_range(year, month, int(first_day), last)
    return Meaning("date", f"{last.value[:-2]}{int(first_day):02}/{last.value}")


def _figures(match: Match) -> tuple[int, int, int] | None:
    """Year, month and day of the group ``figures``: 16/9/2015 or 2015-9-16."""
    pieces = match.group("figures")
    if pieces is None:
        return None
    if pieces[1] - pieces[0] == 1:
        return _dotted(match.tape.forms[pieces[0]])
    numbers = [number_at(match.tape, piece, piece + 1) for piece in range(*pieces)]
    first, second, third = (int(number) for number in numbers if number is not None)
    if match.tape.has_any(pieces[0], ("YEAR", "HIJRI_YEAR")):
        return first, second, third
    if third < 100:
        third += 2000 if third < 50 else 1900
    if third < 1000:
        return None
    return (third, first, second) if second > MONTHS_OF_YEAR else (third, second, first)


def _dotted(figures: str) -> tuple[int, int, int] | None:
    """16.5.2019; 1.5.21 is rather the number of a version."""
    parts = figures.split(".")
    if len(parts) != DATE_PARTS or not all(part.isdecimal() for part in parts) or len(parts[2]) != YEAR_DIGITS:
        return None
    first, second, year = map(int, parts)
    return (year, first, second) if second > MONTHS_OF_YEAR else (year, second, first)


def hijri_range(year: int | None, month: int, first_day: int, last: Meaning) -> Meaning | None:
    first = hijri_day(year, month, first_day)
    if first is None:
        return None
    if last.value.startswith("AH"):  # the 30th of a month that has none: both ends in one calendar
        first = first._replace(value=hijri_value(year, month, first_day))
    return Meaning("date", f"{first.value}/{last.value}", calendar="hijri")


def hijri_day(year: int | None, month: int, day: int) -> Meaning | None:
    if not (1 <= day <= 30 and 1 <= month <= 12):
        return None
    found = gregorian(year, month, day) if year is not None else None
    return Meaning("date", found.isoformat() if found else hijri_value(year, month, day), calendar="hijri")


FIGURE_MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {
        "numeric_date": numeric_date,
        "numeric_range": _numeric_range,
        "dotted_date": numeric_date,
    }
)
