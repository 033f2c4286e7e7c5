"""What else stands around a quote: to whom it was said, on what occasion, and who passes it on.

Pieces of the gap between cue and content in (or those behind the content), pieces of the phrase out.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from arabic_ie.extractors.roles import VENUE
from arabic_ie.grammar import Alphabet, Tape, rule
from arabic_ie.grammar.rules import compile_pattern

_BODY = "(ORG_NAME | WEAK_ORGANIZATION)"
_IN_MARKS = "NAME_OPEN ANY{1,5}? NAME_CLOSE"
_HEAD = "(ORG_HEAD | WEAK_ORG_HEAD | DOCUMENT)"
_NAMED_BODY = f"({_HEAD}? ({_IN_MARKS} | LATIN{{1,3}} | {_BODY} | PLACE_NAME) (AL NATIONALITY)?)"
_OUTLET = f"({_NAMED_BODY} | AL? DOCUMENT ORG_NAME? | OFFICIAL | NAME | AL GROUP)"
_CARRIER = f"(({_NAMED_BODY} | AL {_HEAD} (AL NATIONALITY)?) (OPEN ANY{{1,4}}? CLOSE)?)"
_WORDS = (
    "(AL? (ADJECTIVE | NATIONALITY | ROLE_MODIFIER | NOUN-FUNCTION) | ORG_NAME | PLACE_NAME | SUFFIX | LATIN | DATE)"
)
_REPORTER = "AL? (ROLE | WEAK_ROLE | GROUP)"  # a correspondent, the sources

SURROUNDING_RULES = (
    rule(
        "addressee",
        f"(LI | 'مع' | BEFORE_AUDIENCE) addressee:{_OUTLET}",
        yes=[
            "وقال الوزير [لرويترز] إن الوضع مستقر",  # the minister told Reuters that the situation is stable
            "وقال الوزير [في تصريح خص به هسبريس] إن",  # … in a statement that he gave to Hespress alone
        ],
    ),
    rule(
        "venue",
        f"venue:(('في' | 'خلال' | 'عبر') AL? {VENUE} {_WORDS}{{0,5}} | BEFORE_AUDIENCE)",
        yes=["وقال الوزير [في مؤتمر صحفي] إن الوضع مستقر"],  # the minister said at a press conference that …
    ),
    rule(
        "relayed_by",
        "COMMA? CUE_PHRASE&BEFORE_NAME"
        f" relayed:(({_REPORTER})? ({_BODY} | {_IN_MARKS}) | AL {_BODY} | OFFICIAL)",
        yes=['وقال الوزير إن الوضع مستقر[، بحسب مراسل "سبوتنيك"].'],  # …, according to Sputnik's correspondent
    ),
    rule(
        "carrier",  # what passes somebody's words on: it stands behind its verb and before عن or "quoting"
        f"(CUE | DATE | ADVERB | COMMA) relayed:{_CARRIER} (DATE | ADVERB | COMMA){{0,3}}"
        " ('عن' | CUE_PHRASE&BEFORE_NAME)",
        yes=["[نقلت وكالة الأناضول عن] مسؤول أمني قوله إن"],  # Anadolu quoted a security official as saying that
    ),
)
MAX_BEFORE = 24  # pieces before a cue in which the carrier of a saying stands: نقلت *الوكالة* عن فلان قوله إن


class Surroundings(NamedTuple):
    """Pieces of the addressee, the venue and the relaying outlet, where they were found."""

    addressee: tuple[int, int] | None
    venue: tuple[int, int] | None
    relayed_by: tuple[int, int] | None


class SurroundingFinder:
    """The surrounding patterns compiled for one alphabet."""

    __slots__ = ("_addressee", "_carrier", "_relayed_by", "_venue")

    def __init__(self, alphabet: Alphabet) -> None:
        patterns = [compile_pattern(r, alphabet) for r in SURROUNDING_RULES]
        self._addressee, self._venue, self._relayed_by, self._carrier = patterns

    def find(self, tape: Tape, gap: tuple[int, int], behind: int) -> Surroundings:
        """What stands in the gap, and what follows the content from piece ``behind`` on."""
        addressee = self._addressee.search(tape.classes, *gap)
        venue = self._venue.search(tape.classes, *gap)
        relayed = self._relayed_by.match(tape.classes, behind) or self._carried(tape, *gap)
        return Surroundings(
            addressee.span("addressee") if addressee else None,
            _occasion(tape, *venue.span("venue")) if venue else None,
            relayed.span("relayed") if relayed else None,
        )

    def _carried(self, tape: Tape, start: int, end: int) -> re.Match[str] | None:
        """Who passes the words on: the first carrier between the verb and what is said (of two the outer one)."""
        low = max(0, start - MAX_BEFORE)
        ends = (at for at in range(start - 1, low - 1, -1) if tape.has_any(at, ("STOP", "NEWLINE", "SPEECH_CLOSE")))
        for match in self._carrier.finditer(tape.classes, next(ends, low - 1) + 1, end):
            if _passes_on(tape, match.start(), match.end() - 1):
                return match
        return None


def _passes_on(tape: Tape, verb: int, link: int) -> bool:
    """Whether a verb quotes others (نقلت … عن), or the link itself says so (نقلا عن)."""
    link = tape.node_start(link)
    if tape.has(link, "CUE_PHRASE") and tape.forms[link] == "نقلا":
        return True
    return any(reading.row.flag("quotes") for reading in tape.entries[verb].readings)


_LEADS_TO_AUDIENCE = frozenset(["ل+", "مع", "الي", "خص", "ادلي", "ادلت", "علي"])


def _occasion(tape: Tape, start: int, end: int) -> tuple[int, int]:
    """The venue without the words that lead to the audience: *في تصريح* خص به (in a statement that he gave to …)."""
    leads = (at for at in range(start + 1, end) if tape.forms[at] in _LEADS_TO_AUDIENCE)
    return start, next(leads, end)
