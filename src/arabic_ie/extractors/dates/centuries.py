"""Centuries, decades, millennia: the 19th century, the eighties. Used by ``rules``."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

from arabic_ie.extractors.dates.fragments import AND, EDGE, ERA_MARK, MODIFIER, ORDER, THE
from arabic_ie.extractors.dates.numbers import number_at, row_at
from arabic_ie.extractors.dates.reading import Meaning, Now, Read, edge_of, number_of, steps_of
from arabic_ie.extractors.dates.years import era_of
from arabic_ie.grammar import Match, Rule, rule
from arabic_ie.model import Calendar

CENTURY_RULES: tuple[Rule, ...] = (
    rule(
        "century",
        f"edge:{EDGE}? AL 'قرن' (order:(AL ({ORDER} | NUMBER_WORD) | {THE} INT) | modifier:{MODIFIER}) {ERA_MARK}?",
        yes=["من [القرن الثالث]", "طوال [القرن الماضي]"],  # from the third century; throughout the last century
    ),
    rule(
        "two_centuries",
        f"AL 'قرنين' first:(AL ({ORDER} | NUMBER_WORD)) {AND} last:(AL ({ORDER} | NUMBER_WORD)) {ERA_MARK}?",
        yes=["في [القرنين التاسع عشر والعشرين] كان"],  # in the 19th and 20th centuries
    ),
    rule(
        "millennium",
        f"edge:{EDGE}? AL 'ألفية' order:(AL {ORDER}) {ERA_MARK}?",
        yes=["مع [مطلع الألفية الثالثة]"],  # at the beginning of the third millennium
    ),
    rule(
        "decade_of_century",
        f"edge:{EDGE}? AL 'عقد' decade:(AL ({ORDER} | 'أخير')) 'من'"
        f" AL 'قرن' (order:(AL ({ORDER} | NUMBER_WORD) | {THE} INT) | modifier:{MODIFIER})",
        yes=["منذ [العقد الأول من القرن الحادي والعشرين]"],  # since the first decade of the 21st century
    ),
)

DECADE_RULES: tuple[Rule, ...] = (
    rule(
        "decade",
        f"edge:{EDGE}? ('عقد' | 'عقدي' | 'فترة' | 'حقبة')?"
        f" (DECADE | (?<= 'عقد' | 'فترة' | 'حقبة') WEAK_DECADE | WEAK_DECADE (?= 'من'? AL 'قرن'))"
        f" ('من'? AL 'قرن' century:(AL ({ORDER} | NUMBER_WORD) | {THE} INT | {MODIFIER}) | {ERA_MARK})?",
        yes=[
            "من جيل [الثمانينات]",  # the generation of the eighties
            "منذ [سبعينيات القرن الماضي]",  # since the 1970s
            "خلال [حقبة الأربعينيات]،",  # in the era of the forties
        ],
    ),
)


def century(match: Match, now: Now) -> Meaning | None:
    """The 20th century is 19, as its years begin; of an era before it is numbered as it is (BC08)."""
    hundreds = _century_of(match, now)
    if hundreds is None:
        return None
    head = era_of(match)
    return Meaning("date", f"{head}{hundreds:02}", edge_of(match), "hijri" if head == "AH" else "gregorian")


def _century_of(match: Match, now: Now) -> int | None:
    """The hundreds of a century's years: 19 for the 20th."""
    pieces = match.group("century")
    order = number_at(match.tape, *pieces) if pieces else number_of(match, "order")
    if order is not None:
        return int(order) - 1 if 1 <= order <= 30 else None
    year = now.reference.year if now.reference else 2000  # the last century is the 20th, whoever writes
    return year // 100 + steps_of(match, "century" if pieces else "modifier")


def _two_centuries(match: Match, now: Now) -> Meaning | None:
    first, last = number_of(match, "first"), number_of(match, "last")
    head = era_of(match)
    in_order = first is not None and last is not None and (first > last if head == "BC" else first < last)
    if first is None or last is None or not in_order or not 1 <= min(first, last) < max(first, last) <= 30:
        return None
    calendar: Calendar = "hijri" if head == "AH" else "gregorian"
    return Meaning("date", f"{head}{int(first) - 1:02}/{head}{int(last) - 1:02}", calendar=calendar)


def _millennium(match: Match, now: Now) -> Meaning | None:
    order = number_of(match, "order")
    if order is None or not 1 <= order <= 10:
        return None
    return Meaning("date", era_of(match) + str(int(order) - 1), edge_of(match))


def _decade_of_century(match: Match, now: Now) -> Meaning | None:
    within = century(match, now)
    decade = number_of(match, "decade") or Fraction(10)  # الأخير "the last"
    return Meaning("date", f"{within.value}{int(decade) - 1}", edge_of(match)) if within and decade <= 10 else None


def _decade(match: Match, now: Now) -> Meaning | None:
    """الثمانينيات "the eighties", of the 20th century unless another is named."""
    row = next((row for piece in range(match.start, match.end) if (row := row_at(match.tape, piece, "decade"))), None)
    if row is None or not row.id:
        return None
    hundreds = _century_of(match, now) if match.group("century") else None
    return Meaning("date", row.id[:3] if hundreds is None else f"{hundreds:02}{row.id[2]}", edge_of(match))


CENTURY_MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {
        "century": century,
        "two_centuries": _two_centuries,
        "millennium": _millennium,
        "decade_of_century": _decade_of_century,
        "decade": _decade,
    }
)
