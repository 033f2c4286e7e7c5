"""A second opinion on names: the spans of another system in, what the rules don't have of them out.

``Extractor(second_opinion=…)`` takes any object with a method ``spans``; ``integrations/camel.py`` has one. Its names
are one more kind of evidence: they never overlap what a rule has found, and what they add goes through the same
resolution. The answer's ``rule`` is ``second_opinion``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from arabic_ie.extractors.found import Found
from arabic_ie.extractors.nodes import NAME, ORG_NAME, PLACE_NAME
from arabic_ie.grammar import Tape

RULE = "second_opinion"
# Labels as ANERcorp and its kin write them; any other (MISC, DATE …) is left aside.
LABELS = {"PERS": NAME, "PER": NAME, "LOC": PLACE_NAME, "GPE": PLACE_NAME, "ORG": ORG_NAME}
_FOUND = frozenset(["DATE", *NAME, *PLACE_NAME, *ORG_NAME])
_BESIDE = frozenset(["CLITIC", "SUFFIX"])  # what a word may carry that is no part of its name
_NO_NAME = frozenset(["FUNCTION", "CUE", "ROLE"])  # words with which no name begins that only a model has seen


class SecondOpinion(Protocol):
    """Whatever finds names in a text.

    To be of use to ``Extractor.extract_many`` with several workers it must be picklable, too.
    """

    def spans(self, text: str) -> Iterable[tuple[int, int, str]]:
        """Start and end (half-open, code points of ``text``) and label (``PERS``, ``LOC``, ``ORG``) of each name."""
        ...


class Opinion(NamedTuple):
    """The names that only the second opinion has, in text order."""

    people: list[Found]
    places: list[Found]
    organizations: list[Found]


def unfound(tape: Tape, spans: Iterable[tuple[int, int, str]]) -> Opinion:
    """What the spans add to a tape on which dates, organisations, places and people stand as nodes.

    A span's clitics are cut off (ولبوتين: "and to Putin"), and a span is left out where it overlaps a node or begins
    with a function word, a cue or a role.

    Raises:
        ValueError: a span lies outside the text or is empty.
    """
    by_class: dict[frozenset[str], list[Found]] = {NAME: [], PLACE_NAME: [], ORG_NAME: []}
    free = 0
    for start, end, label in sorted(spans):
        if not 0 <= start < end <= len(tape.text):
            raise ValueError(f"second opinion: no span {start}:{end} in a text of {len(tape.text)} code points")
        classes = LABELS.get(label)
        if classes is None:
            continue
        first, last = _pieces(tape, start, end)
        if free <= first < last and not _stands_against(tape, first, last):
            by_class[classes].append(Found(first, last, RULE, classes))
            free = last
    return Opinion(by_class[NAME], by_class[PLACE_NAME], by_class[ORG_NAME])


def _pieces(tape: Tape, start: int, end: int) -> tuple[int, int]:
    """The pieces of a span, without the clitics around it; ال is part of a name."""
    first, last = tape.piece_at(start), tape.piece_before(end)
    while first < last and tape.has_any(first, _BESIDE) and not tape.has(first, "AL"):
        first += 1
    while first < last and tape.has(last - 1, "SUFFIX"):
        last -= 1
    return first, last


def _stands_against(tape: Tape, first: int, last: int) -> bool:
    """Whether a rule has found something there, a phrase is cut through, or the first word can't begin a name."""
    cut = tape.node_start(first) != first or tape.node_end(tape.node_start(last - 1)) != last
    return cut or tape.has_any(first, _NO_NAME) or any(tape.has_any(at, _FOUND) for at in range(first, last))
