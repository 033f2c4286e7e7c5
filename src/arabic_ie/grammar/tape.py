"""The tape: a text in, one class character per piece out, with the way back to exact spans.

Stages read the tape and write what they found onto a new one: a phrase, a name or a date becomes one
node (its class character on its first piece, ``REST`` on the others), so that later rules see it as a
single thing. The number of pieces never changes, and no stage reaches back.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from itertools import accumulate, chain, repeat
from operator import add
from typing import Any, NamedTuple

from arabic_ie.gazetteers import Entry, Reading
from arabic_ie.grammar.alphabet import REST
from arabic_ie.grammar.analysis import CELLS, Analyser, Analysis
from arabic_ie.grammar.shared import Found
from arabic_ie.model import Span
from arabic_ie.text import LIGHT, blocks_of_tokens, fold
from arabic_ie.text.folding import behind_letter

_NO_CLASSES: frozenset[str] = frozenset()  # of a piece that begins no node
# What stands behind the last piece, and (as lists count from their end too) before the first: so rules may look one
# or two pieces further than the text goes. The form is one that no piece has.
_NO_FORMS = [" ", " "]
_NO_ENTRIES = [Entry(_NO_CLASSES, ())] * 2


class Node(NamedTuple):
    """Something found: pieces ``start`` to ``end`` (half-open), and what they are."""

    start: int
    end: int
    entry: Entry


class Tape:
    """A text as pieces: parallel lists of starts, ends, deep forms and entries, and their classes.

    Forms and entries of two pieces beyond either end can be asked for, and are those of nothing.
    """

    __slots__ = ("_sets", "analyser", "classes", "ends", "entries", "forms", "met", "starts", "text")

    def __init__(
        self,
        text: str,
        analyser: Analyser,
        classes: str,
        starts: Sequence[int],
        ends: Sequence[int],
        forms: list[str],
        entries: list[Entry],
        sets: list[frozenset[str]] | None = None,
        met: int = -1,
    ) -> None:
        """``sets``: of each piece the classes of the node that begins there; ``met``: see ``Alphabet.met_by``."""
        self.text = text
        self.analyser = analyser
        self.classes = classes
        self.starts = starts
        self.ends = ends
        self.forms = forms
        self.entries = entries
        self._sets = [entry.classes for entry in entries] if sets is None else sets
        self.met = met  # the needs of rules that the tape meets, a bit each

    @classmethod
    def of(cls, text: str, analyser: Analyser) -> Tape:
        """The tape of a text, phrases of the gazetteers marked."""
        starts, ends = array("i"), array("i")  # a tenth of the memory that lists take
        forms: list[str] = []
        entries: list[Entry] = []
        class_blocks: list[str] = []
        mark_blocks: list[str] = []
        at = 0  # where the next piece starts
        for tokens in blocks_of_tokens(text):  # what a block needs is found in the processor's cache, and soon freed
            found = list(map(analyser.__getitem__, tokens))
            signs = "".join([analysis.signs for analysis in found])
            cells: list[Any] = list(chain.from_iterable([analysis.cells for analysis in found]))
            if 2 * len(cells) != CELLS * len(signs):
                first, cells = _without_leads(found)
                at += first
            there = array("i", accumulate(cells[::CELLS], initial=at))
            at = there.pop()
            starts.extend(there)
            ends.extend(map(add, there, cells[1::CELLS]))
            forms += cells[2::CELLS]
            entries += cells[3::CELLS]
            class_blocks.append(signs[::2])
            mark_blocks.append(signs[1::2])
        forms += _NO_FORMS
        entries += _NO_ENTRIES
        classes = "".join(class_blocks)
        met = analyser.alphabet.met_by(classes)
        tape = cls(text, analyser, classes, starts, ends, forms, entries, None, met)
        return tape.with_nodes(analyser.phrases.find(tape.forms, "".join(mark_blocks)))

    def with_nodes(self, nodes: Iterable[tuple[int, int, Entry]]) -> Tape:
        """A new tape on which each node (see ``Node``) stands as one thing; they come in order and don't overlap."""
        nodes = list(nodes)
        if not nodes:
            return self
        alphabet = self.analyser.alphabet
        char = alphabet.char
        out: list[str] = []
        signs: list[str] = []
        entries, sets = self.entries.copy(), self._sets.copy()
        at = 0
        for start, end, entry in nodes:
            sign = char(entry.classes)
            signs.append(sign)
            out.append(self.classes[at:start])
            out.append(sign)
            entries[start] = entry
            sets[start] = entry.classes
            if end > start + 1:
                out.append(REST * (end - start - 1))
                sets[start + 1 : end] = repeat(_NO_CLASSES, end - start - 1)
            at = end
        out.append(self.classes[at:])
        classes = "".join(out)
        met = self.met | alphabet.met_by("".join(signs))  # and what was overwritten: more than is met does no harm
        return Tape(self.text, self.analyser, classes, self.starts, self.ends, self.forms, entries, sets, met)

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, start: int, end: int) -> Span:
        """Pieces ``start`` to ``end`` (half-open, not empty) as a span of the caller's text."""
        first, last = self.start_of(start), self.ends[end - 1]
        if first == last:
            first = self.starts[start]
        return Span(first, last, self.text[first:last])

    def start_of(self, piece: int) -> int:
        """Where words that begin with ``piece`` begin: of للجيش (to the army) the article's ل is no part of them."""
        start, form = self.starts[piece], self.forms[piece]
        fused = form.startswith("ال") and not form.startswith("الل")  # of لليلة (for the night) no ل is to spare
        if fused and self.text[start] == "ل" and self.joined(piece):
            start = behind_letter(self.text, start, self.ends[piece])
        return start

    def written(self, piece: int) -> str:
        """A piece as it is spelt, hamza and ة too, without vowel marks and tatweel."""
        return fold(self.text[self.starts[piece] : self.ends[piece]], LIGHT).text

    def piece_at(self, offset: int) -> int:
        """The first piece that starts at or after ``offset``."""
        return bisect_left(self.starts, offset)

    def piece_before(self, offset: int) -> int:
        """The number of pieces that start before ``offset``: one past the last of them."""
        return bisect_right(self.starts, offset - 1)

    def node_end(self, piece: int) -> int:
        """One past the last piece of the node that begins at ``piece``."""
        classes = self.classes
        end = piece + 1
        while classes[end : end + 1] == REST:
            end += 1
        return end

    def node_start(self, piece: int) -> int:
        """The piece at which the node begins that ``piece`` belongs to."""
        while piece > 0 and self.classes[piece] == REST:
            piece -= 1
        return piece

    def has(self, piece: int, name: str) -> bool:
        """Whether the node that begins at ``piece`` has the class ``name``."""
        try:  # asked a hundred times a sentence, and hardly ever behind the end
            return piece >= 0 and name in self._sets[piece]
        except IndexError:
            return False

    def has_any(self, piece: int, names: Collection[str]) -> bool:
        """Whether the node that begins at ``piece`` has one of the classes ``names``."""
        try:
            return piece >= 0 and not self._sets[piece].isdisjoint(names)
        except IndexError:
            return False

    def reading(self, piece: int, name: str) -> Reading | None:
        """The first reading of ``piece`` with the class ``name``."""
        return self.entries[piece].reading(name)

    def joined(self, piece: int) -> bool:
        """Whether ``piece`` is written together with the piece before it (a clitic's host, a suffix)."""
        return piece > 0 and self.ends[piece - 1] == self.starts[piece]


def _without_leads(found: Iterable[Analysis]) -> tuple[int, list[Any]]:
    """How far behind what is before it the first piece starts, and all cells; other gaps go to the piece before."""
    first = 0
    cells: list[Any] = []
    for analysis in found:
        lead = analysis.lead
        if cells:
            cells[-CELLS] += lead
        else:
            first += lead
        cells += analysis.cells[: len(analysis.cells) // CELLS * CELLS]
    return first, cells


class Match:
    """What a rule found: pieces ``start`` to ``end`` of a tape, and the named groups."""

    __slots__ = ("_match", "end", "rule", "start", "tape")

    def __init__(self, tape: Tape, rule: str, match: re.Match[str] | Found) -> None:
        self.tape = tape
        self.rule = rule
        self._match = match
        self.start, self.end = match.span()

    def group(self, name: str) -> tuple[int, int] | None:
        """The pieces of a named group, None if it took no part."""
        try:
            start, end = self._match.span(name)
        except IndexError:
            return None
        return (start, end) if 0 <= start < end else None

    def span(self, name: str | None = None) -> Span | None:
        """A group (or the whole match) as a span of the caller's text."""
        pieces = (self.start, self.end) if name is None else self.group(name)
        return self.tape.span(*pieces) if pieces else None

    def __repr__(self) -> str:
        return f"Match({self.rule!r}, {self.tape.span(self.start, self.end).text!r})"
