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
    """The group ``name`` of each match, where they don't overlap: the leftmost, the longest, the earlier rule.

    ``wanted``: classes of which the first reading inside the name is kept.
    """
    named = [(pieces, match) for match in matches if (pieces := match.group("name")) is not None]
    named.sort(key=lambda pair: (pair[0][0], -pair[0][1]))  # stable: rules stay in their order
    out: list[Found] = []
    for (start, end), match in named:
        if out and start < out[-1].end:
            continue
        tape = match.tape
        reading = next((r for at in range(start, end) for name in wanted if (r := tape.reading(at, name))), None)
        out.append(Found(start, end, match.rule, classes, reading))
    return out
