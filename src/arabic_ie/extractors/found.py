"""A mention that an extractor found: where, by which rule, and the gazetteer reading it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from arabic_ie.extractors.nodes import node_entry
from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Match, Tape
from arabic_ie.grammar.rules import without_overlaps
from arabic_ie.grammar.tape import Node


class Found(NamedTuple):
    """Pieces ``start`` to ``end`` (half-open) of a tape are a mention."""

    start: int
    end: int
    rule: str
    classes: frozenset[str]
    reading: Reading | None = None

    def node(self) -> Node:
        """The mention as a node for the next tape."""
        return Node(self.start, self.end, node_entry(self.classes, (self.reading,) if self.reading else ()))


def found_all(matches: Iterable[Match], classes: frozenset[str], *wanted: str) -> list[Found]:
    """The group ``name`` of each match, where they don't overlap: the leftmost, the longest, the earlier rule.

    ``wanted``: classes of which the first reading inside the name is kept.
    """
    named = (_Named(*pieces, match) for match in matches if (pieces := match.group("name")) is not None)
    return [
        Found(start, end, match.rule, classes, _reading(match.tape, start, end, wanted))
        for start, end, match in without_overlaps(named)
    ]


class _Named(NamedTuple):
    start: int
    end: int
    match: Match


def _reading(tape: Tape, start: int, end: int, wanted: Sequence[str]) -> Reading | None:
    return next((r for at in range(start, end) for name in wanted if (r := tape.reading(at, name))), None)
