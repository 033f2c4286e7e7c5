"""What else stands around a quote: to whom it was said, on what occasion, and who passes it on.

Pieces of the gap between cue and content in (or those behind the content), pieces of the phrase out.
"""

from __future__ import annotations

from typing import NamedTuple

from arabic_ie.extractors.roles import VENUE
from arabic_ie.grammar import Alphabet, Tape, rule
from arabic_ie.grammar.rules import compile_pattern

_BODY = "(ORG_NAME | WEAK_ORGANIZATION)"
_IN_MARKS = "NAME_OPEN ANY{1,5}? NAME_CLOSE"
_OUTLET = f"({_BODY} | AL? DOCUMENT ORG_NAME? | NAME | AL GROUP | {_IN_MARKS})"
_WORDS = (
    "(AL? (ADJECTIVE | NATIONALITY | ROLE_MODIFIER | NOUN-FUNCTION) | ORG_NAME | PLACE_NAME | SUFFIX | LATIN | DATE)"
)
_REPORTER = "AL? (ROLE | WEAK_ROLE | GROUP)"  # a correspondent, the sources

SURROUNDING_RULES = (
    rule(
        "addressee",
        f"(LI | 'مع') addressee:{_OUTLET}",
        yes=["وقال الوزير ل[رويترز] إن الوضع مستقر"],  # the minister told Reuters that the situation is stable
    ),
    rule(
        "venue",
        f"venue:(('في' | 'خلال' | 'عبر') AL? {VENUE} {_WORDS}{{0,5}})",
        yes=["وقال الوزير [في مؤتمر صحفي] إن الوضع مستقر"],  # the minister said at a press conference that …
    ),
    rule(
        "relayed_by",
        f"COMMA? CUE_PHRASE&BEFORE_NAME relayed:(({_REPORTER})? ({_BODY} | {_IN_MARKS}) | AL {_BODY} | OFFICIAL)",
        yes=['وقال الوزير إن الوضع مستقر، بحسب [مراسل "سبوتنيك"].'],  # …, according to Sputnik's correspondent
    ),
)


class Surroundings(NamedTuple):
    """Pieces of the addressee, the venue and the relaying outlet, where they were found."""

    addressee: tuple[int, int] | None
    venue: tuple[int, int] | None
    relayed_by: tuple[int, int] | None


class SurroundingFinder:
    """The surrounding patterns compiled for one alphabet."""

    __slots__ = ("_addressee", "_relayed_by", "_venue")

    def __init__(self, alphabet: Alphabet) -> None:
        self._addressee, self._venue, self._relayed_by = (compile_pattern(r, alphabet) for r in SURROUNDING_RULES)

    def find(self, tape: Tape, gap: tuple[int, int], behind: int) -> Surroundings:
        """What stands in the gap, and what follows the content from piece ``behind`` on."""
        addressee = self._addressee.search(tape.classes, *gap)
        venue = self._venue.search(tape.classes, *gap)
        relayed = self._relayed_by.match(tape.classes, behind)
        return Surroundings(
            addressee.span("addressee") if addressee else None,
            venue.span("venue") if venue else None,
            relayed.span("relayed") if relayed else None,
        )
