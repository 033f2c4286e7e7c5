"""Numbers in words and digits: pieces of a tape in, their value out. Used by the modules of rules.

``ثلاثة وعشرون`` (three and twenty) is 23, ``مئة وخمسة`` 105, ``3 آلاف`` 3000, ``الحادي والعشرين`` the 21st.
"""

from __future__ import annotations

from fractions import Fraction

from arabic_ie.gazetteers import Row
from arabic_ie.grammar import Tape
from arabic_ie.text import fold

MAX_DIGITS = 15  # a longer number counts nothing that has a date
_NUMBER_KINDS = ("number", "ordinal")


def number_at(tape: Tape, start: int, end: int) -> Fraction | None:
    """The number that pieces ``start`` to ``end`` say; None where it is vague (عدة "several") or no number.

    Parts joined by و add up; a scale (ألف "thousand") multiplies what stands before it.
    """
    total = Fraction(0)
    part = Fraction(0)  # what the next scale multiplies
    found = False
    at = start
    while at < end:
        value, scale = _part(tape, at)
        if value is not None:
            if scale and not found and _is_plural(tape, at):
                return None  # آلاف الأعوام "thousands of years"
            found = True
            if scale and part:
                total, part = total + part * value, Fraction(0)
            else:
                part += value
        elif _is_vague(tape, at):
            return None
        at = tape.node_end(at)
    return total + part if found else None


def row_at(tape: Tape, piece: int, *kinds: str) -> Row | None:
    """The first gazetteer row of one of these kinds among the readings of ``piece``."""
    for reading in tape.entries[piece].readings:
        if reading.row.kind in kinds:
            return reading.row
    return None


def fraction_at(tape: Tape, piece: int) -> Fraction | None:
    """The fraction that ``piece`` names: نصف is 1/2, إلا ربعا is -1/4."""
    row = row_at(tape, piece, "fraction")
    return Fraction(row.id) if row is not None and row.id else None


def _part(tape: Tape, piece: int) -> tuple[Fraction | None, bool]:
    """The value of one word or digit group, and whether it is a scale."""
    form = fold(tape.forms[piece]).text
    if form[:1].isdigit():
        try:
            return (Fraction(form.replace(",", "")) if len(form) <= MAX_DIGITS else None), False
        except ValueError:
            return None, False
    row = row_at(tape, piece, *_NUMBER_KINDS)
    if row is None or not row.id:
        return None, False
    return Fraction(row.id), row.value("type") == "scale" and not row.flag("dual")


def _is_plural(tape: Tape, piece: int) -> bool:
    row = row_at(tape, piece, "number")
    return row is not None and row.flag("plural")


def _is_vague(tape: Tape, piece: int) -> bool:
    row = row_at(tape, piece, "number")
    return row is not None and not row.id
