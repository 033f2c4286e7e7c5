"""Lengths: numbers and units out of a match, TIMEX3 periods out. Used by the modules of rules that count units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import pairwise

from arabic_ie.extractors.dates.fragments import AND, COUNT, NOT_A_NAME, TWO_UNITS, UNIT
from arabic_ie.extractors.dates.numbers import fraction_at, number_at, row_at
from arabic_ie.extractors.dates.reading import count_of, features_of, unit_of
from arabic_ie.grammar import Match, Tape

Part = tuple[Fraction, str]  # so many of a unit

PERIODS = {  # unit → TIMEX3 designator of a length
    "S": "TS", "M": "TM", "H": "TH", "D": "D", "NI": "D", "W": "W", "WE": "WE", "MO": "M",
    "Y": "Y", "season": "Y", "DE": "DE", "CE": "CE", "ML": "ML",
}  # fmt: skip

YEARS_OF = {"DE": 10, "CE": 100, "ML": 1000}  # units that are written in years once counted

SMALLER = {  # a fraction of a unit is counted in a smaller one
    "Y": ("MO", 12), "DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000),
    "MO": ("D", 30), "W": ("D", 7), "D": ("H", 24), "H": ("M", 60), "M": ("S", 60),
}  # fmt: skip

SIZES = ("S", "M", "H", "D", "W", "MO", "Y", "DE", "CE", "ML")  # units in order

AND_MORE = (  # ونصف "and a half", و20 دقيقة "and 20 minutes", ودقيقتين و55 ثانية "and two minutes and 55 seconds"
    f"half:({AND} AL? FRACTION (AL? {UNIT})?) | more:({AND} ({COUNT} {UNIT} | {TWO_UNITS})){{1,2}}"
    " | 'من' AL? ('زمان' | 'زمن')"
)

COUNTED_UNITS = f"(count:{COUNT} AL? unit:{UNIT} | two:{TWO_UNITS} | one:{UNIT} {NOT_A_NAME})"


def period(count: Fraction | None, unit: str, more: Iterable[Part] = ()) -> str:
    """A length as TIMEX3, X for an unknown number; ``more`` are its smaller parts.

    >>> period(Fraction(1), "H", [(Fraction(30), "M")]), period(None, "DE"), period(Fraction(1, 2), "CE")
    ('PT1H30M', 'PXDE', 'P50Y')
    """
    days = time = ""
    for number, name in ((count, unit), *more):
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


def more_of(match: Match, unit: str) -> list[Part]:
    """What stands behind the first part: a half, a quarter, or numbers of smaller units."""
    half, more = match.group("half"), match.group("more")
    if half and unit in SMALLER:
        smaller, size = SMALLER[unit]
        fraction = next((f for piece in range(*half) if (f := fraction_at(match.tape, piece)) is not None), None)
        return [(fraction * size, smaller)] if fraction else []
    return list(_parts(match.tape, *more)) if more else []


def falls(unit: str, more: Iterable[Part]) -> bool:
    """Whether each part is of a smaller unit than the one before: only then do they make one length.

    >>> falls("Y", [(Fraction(3), "MO")]), falls("H", [(Fraction(3), "W")])
    (True, False)
    """
    sizes = [SIZES.index(name) for name in (unit, *(name for _, name in more)) if name in SIZES]
    return all(later < earlier for earlier, later in pairwise(sizes))


def _parts(tape: Tape, start: int, end: int) -> Iterator[Part]:
    """Number and unit of each part: ودقيقتين و55 ثانية are 2 minutes and 55 seconds."""
    begin = at = start
    while at < end:
        unit = row_at(tape, at, "time_unit")
        if unit is not None:
            number = number_at(tape, begin, at)
            yield Fraction(2) if number is None else number, unit.value("unit")
            begin = tape.node_end(at)
        at = tape.node_end(at)


def one_or_two(match: Match, group: str) -> Fraction | None:
    return {"": Fraction(1), "dual": Fraction(2)}.get(features_of(match, group))
