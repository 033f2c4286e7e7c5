"""Role phrases: a stretch of tape that begins with a role in; its title and affiliation out.

Used by the officials and, for speakers without a name ("الرئيس الروسي" the Russian president), by
the quotes.
"""

from __future__ import annotations

from typing import NamedTuple

from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Tape

_HEAD = "(ROLE-PLURAL-DUAL-CUE | WEAK_ROLE-PLURAL-DUAL-FUNCTION-CUE-PREPOSITION)"
_MODIFIER = "(AL ROLE_MODIFIER | AL ADJECTIVE-DATE_MODIFIER | ROLE_MODIFIER-ADJECTIVE)"
_OF = (
    "(AL? NATIONALITY | PLACE_NAME | ORG_NAME | PORTFOLIO (WA AL? PORTFOLIO)? | WA PORTFOLIO | WA AL (NOUN | ADJECTIVE)"
    " | AL (NOUN | ADJECTIVE-DATE_MODIFIER | ORG_HEAD | CUE_MASDAR | VERB_MASDAR | GROUP | NUMBER_WORD | ORDINAL | ROLE) | UNKNOWN_DEFINITE | LATIN"
    " | (NOUN-PLURAL-FUNCTION-CUE-VERB | ORG_HEAD) | ORG_HEAD)"
)
_LINK = "(LI | 'في' | BI | 'لدى' | 'من' | 'ب' | 'لشؤون' | 'باسم' | 'عن')"
ROLE_PHRASE = (
    f"AL? {_HEAD} {_MODIFIER}{{0,2}} (LI? AL? {_HEAD} {_MODIFIER}?){{0,2}}"
    f" ({_LINK}? {_OF}){{0,6}} {_MODIFIER}?"
)

# Heads of bodies that are part of a title: رئيس مجلس النواب is the whole title.
_IN_TITLE = frozenset(["ministry", "parliament", "government", "council", "cabinet", "chamber", "committee", "court"])


class RolePhrase(NamedTuple):
    """Pieces of a role phrase: the whole, its title, its affiliation (None when it has none)."""

    start: int
    end: int
    title: tuple[int, int]
    affiliation: tuple[int, int] | None
    country: str | None
    status: str
    reading: Reading


def read_role(tape: Tape, start: int, end: int) -> RolePhrase | None:
    """Split a role phrase into title and affiliation."""
    at = start + 1 if tape.has(start, "AL") else start
    reading = tape.reading(at, "ROLE") or tape.reading(at, "WEAK_ROLE")
    if reading is None:
        return None
    title_end = tape.node_end(at)
    affiliation: tuple[int, int] | None = None
    country: str | None = None
    status = "current"
    at = title_end
    while at < end:
        node_end = tape.node_end(at)
        here = at
        if tape.has(at, "AL") and node_end < end:
            here = node_end
            node_end = tape.node_end(here)
        nationality = tape.reading(here, "NATIONALITY")
        if nationality is not None or tape.has(here, "PLACE_NAME"):
            place = tape.reading(here, "PLACE") or tape.reading(here, "COUNTRY")
            country = country or (nationality.row.id if nationality else _country_of(place))
            affiliation = affiliation or (at, node_end)
            if affiliation[1] == at or affiliation == (at, node_end):
                affiliation = (affiliation[0], node_end)
        elif tape.has(here, "ORG_NAME"):
            org = next(iter(tape.entries[here].readings), None)
            kinds = org.row.values("type") if org else ()
            if affiliation is None and not _IN_TITLE.isdisjoint(kinds):
                title_end = node_end
            elif affiliation is None:
                affiliation = (at, node_end)
            elif affiliation[1] == at:
                affiliation = (affiliation[0], node_end)
        elif (modifier := tape.reading(here, "ROLE_MODIFIER")) is not None and modifier.row.value("status"):
            status = modifier.row.value("status")
        elif affiliation is None:
            if not tape.has(here, "LI") and not tape.has(here, "PREPOSITION") and not tape.has(here, "BI"):
                title_end = node_end
        elif affiliation[1] == at:
            affiliation = (affiliation[0], node_end)
        at = node_end
    return RolePhrase(start, end, (start, title_end), affiliation, country, status, reading)


def _country_of(reading: Reading | None) -> str | None:
    if reading is None:
        return None
    return reading.row.id if reading.row.kind == "country" else (reading.row.value("country") or None)
