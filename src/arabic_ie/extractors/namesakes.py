"""Places that share a name: mentions in, the same out, each as the one whose country the text names.

عمان is the capital of Jordan as well as Oman, طرابلس a city of Libya as well as of Lebanon.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from arabic_ie.extractors.found import Found
from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Tape

_KINDS = frozenset(["country", "capital", "city", "region", "landmark"])


def told_apart(tape: Tape, found: Sequence[Found]) -> list[Found]:
    """Each place that shares its name as the one whose country other words of the text name most often.

    Where none does, or two do alike, it stays what the gazetteers list first.
    """
    shared = {at: readings for at, place in enumerate(found) if len(readings := _homonyms(tape, place)) > 1}
    if not shared:
        return list(found)
    named = _countries(tape)
    out = list(found)
    for at, readings in shared.items():
        best = max(readings, key=lambda reading: named[reading.row.country])  # the first of equals
        out[at] = found[at]._replace(reading=best)
    return out


def _homonyms(tape: Tape, place: Found) -> list[Reading]:
    """What a listed place can be, first what it has been taken for; one reading a country."""
    if place.reading is None or place.rule != "known_place":
        return []
    mine = place.reading
    others = [r for r in tape.entries[place.start].readings if r.row.kind in _KINDS and r.row.country]
    return list({reading.row.country: reading for reading in (*reversed(others), mine)}.values())[::-1]


def _countries(tape: Tape) -> Counter[str | None]:
    """How often the text names each country: itself, its people, or a place that lies nowhere else."""
    named: Counter[str | None] = Counter()
    for at, entry in enumerate(tape.entries):
        if not entry.classes.isdisjoint(("PLACE", "NATIONALITY")):
            nationality = tape.reading(at, "NATIONALITY")
            codes = {reading.row.country for reading in entry.readings if reading.row.kind in _KINDS}
            if nationality is not None:
                codes = {nationality.row.id}
            if len(codes) == 1:
                named.update(codes)
    return named
