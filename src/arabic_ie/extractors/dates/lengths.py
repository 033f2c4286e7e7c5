"""Lengths: numbers and units out of a match, TIMEX3 periods out. Used by the modules of rules that count units."""

from __future__ import annotations

from fractions import Fraction

from arabic_ie.extractors.dates.fragments import AND, COUNT, NOT_A_NAME, TWO_UNITS, UNIT
from arabic_ie.extractors.dates.numbers import fraction_at
from arabic_ie.extractors.dates.reading import count_of, features_of, number_of, unit_of
from arabic_ie.grammar import Match

PERIODS = {  # unit → TIMEX3 designator of a length
    "S": "TS", "M": "TM", "H": "TH", "D": "D", "NI": "D", "W": "W", "WE": "WE", "MO": "M",
    "Y": "Y", "season": "Y", "DE": "DE", "CE": "CE", "ML": "ML",
}  # fmt: skip

YEARS_OF = {"DE": 10, "CE": 100, "ML": 1000}  # units that are written in years once counted

SMALLER = {  # a fraction of a unit is counted in a smaller one
    "Y": ("MO", 12), "DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000),
    "MO": ("D", 30), "W": ("D", 7), "D": ("H", 24), "H": ("M", 60), "M": ("S", 60),
}  # fmt: skip

AND_MORE = (  # ونصف "and a half", و20 دقيقة "and 20 minutes"
    f"half:({AND} AL? FRACTION (AL? {UNIT})?) | {AND} more:{COUNT} more_unit:{UNIT} | 'من' AL? ('زمان' | 'زمن')"
)

COUNTED_UNITS = f"(count:{COUNT} AL? unit:{UNIT} | two:{TWO_UNITS} | one:{UNIT} {NOT_A_NAME})"


def period(count: Fraction | None, unit: str, more: tuple[Fraction, str] | None = None) -> str:
    """A length as TIMEX3, X for an unknown number.

    >>> period(Fraction(1), "H", (Fraction(30), "M")), period(None, "DE"), period(Fraction(1, 2), "CE")
    ('PT1H30M', 'PXDE', 'P50Y')
    """
    days = time = ""
    for number, name in ((count, unit), more) if more else ((count, unit),):
        if number is not None and number < 1 and name in SMALLER:
            smaller, size = SMALLER[name]
            if (number * size).denominator == 1:
                number, name = number * size, smaller
        if number is not None and name in YEARS_OF:
            number, name = number * YEARS_OF[name], "Y"
        written = "X" if number is None else f"{float(number):g}" if number.denominator != 1 else str(number)
        designator = PERIODS[name]
        if designator.startswith("T"):
            time += written + designator[1:]
        else:
            days += written + designator
    return f"P{days}T{time}" if time else f"P{days}"


def count_and_unit(match: Match) -> tuple[Fraction | None, str, str] | None:
    """Number, unit and length of the groups ``count`` and ``unit``, ``two`` (two units) or ``one``."""
    for group in ("unit", "two", "one"):
        unit = unit_of(match, group)
        if unit is None:
            continue
        if group == "unit":
            count = count_of(match, "count")
        else:
            count = Fraction(2) if group == "two" else None if features_of(match, "one") == "plural" else Fraction(1)
        return count, unit, period(count, unit)
    return None


def more_of(match: Match, unit: str) -> tuple[Fraction, str] | None:
    """What stands behind the first part: a half, a quarter, or a number of a smaller unit."""
    half = match.group("half")
    if half and unit in SMALLER:
        smaller, size = SMALLER[unit]
        fraction = next((f for piece in range(*half) if (f := fraction_at(match.tape, piece)) is not None), None)
        return (fraction * size, smaller) if fraction else None
    more, more_unit = number_of(match, "more"), unit_of(match, "more_unit")
    return (more, more_unit) if more is not None and more_unit else None


def one_or_two(match: Match, group: str) -> Fraction | None:
    return {"": Fraction(1), "dual": Fraction(2)}.get(features_of(match, group))
