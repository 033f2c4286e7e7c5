"""A mention that an extractor found: where, by which rule, and the gazetteer reading it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from arabic_ie.extractors.nodes import node_entry
from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Match
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
    """The group ``name`` of each match, with the first reading of a ``wanted`` class at its start."""
    out: list[Found] = []
    for match in matches:
        pieces = match.group("name")
        if pieces is None or (out and pieces[0] < out[-1].end):
            continue
        start, end = pieces
        tape = match.tape
        reading = next((r for at in range(start, end) for name in wanted if (r := tape.reading(at, name))), None)
        out.append(Found(start, end, match.rule, classes, reading))
    return out
