"""Layout: a text's sentences, paragraphs and quoted stretches in, answers about an offset out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from arabic_ie.text import Quoted


@dataclass(frozen=True, slots=True)
class Layout:
    """The text's sentences, paragraphs and quoted stretches; ``outermost`` are those that lie in no other."""

    sentences: Sequence[tuple[int, int]]
    paragraphs: Sequence[tuple[int, int]]
    quoted: Sequence[Quoted]
    outermost: Sequence[Quoted] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "outermost", [stretch for stretch in self.quoted if stretch.depth == 0])

    def sentence_of(self, offset: int) -> int:
        """The index of the sentence that ``offset`` stands in (or of the last before it)."""
        return max(0, bisect_right(self.sentences, (offset, 1 << 60)) - 1)

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """Start and end of the sentence that ``offset`` stands in (or of the last before it)."""
        return self.sentences[self.sentence_of(offset)]

    def paragraph_of(self, offset: int) -> int:
        """The index of the paragraph that ``offset`` stands in."""
        return max(0, bisect_right(self.paragraphs, (offset, 1 << 60)) - 1)

    def quoted_at(self, offset: int) -> Quoted | None:
        """The quoted stretch whose opening mark begins at ``offset``."""
        index = bisect_left(self.quoted, offset, key=_outer_start)
        if index < len(self.quoted) and self.quoted[index].outer_start == offset:
            return self.quoted[index]
        return None

    def carried(self, stretch: Quoted) -> Quoted:
        """The last of the stretches in which a speech goes on from paragraph to paragraph, itself if it does not."""
        index = bisect_left(self.outermost, stretch.outer_start, key=_outer_start) + 1
        while not stretch.closed and index < len(self.outermost):
            following = self.outermost[index]
            if self.paragraph_of(following.start) != self.paragraph_of(stretch.start) + 1:
                break
            if following.outer_start < following.start and not self._takes_up(following):
                break
            stretch = following
            index += 1
        return stretch

    def _takes_up(self, stretch: Quoted) -> bool:
        """Whether a mark only says that a speech goes on: it opens its paragraph, and nothing follows its closer."""
        start, end = self.paragraphs[self.paragraph_of(stretch.start)]
        return stretch.outer_start == start and end - stretch.outer_end <= 1

    def quoted_before(self, offset: int) -> Quoted | None:
        """The outermost quoted stretch whose closing mark is the last before or at ``offset``."""
        index = bisect_left(self.outermost, offset, key=_outer_start) - 1
        if index < 0:
            return None
        stretch = self.outermost[index]
        return stretch if stretch.end <= offset < stretch.outer_end else None

    def quoted_around(self, offset: int) -> Quoted | None:
        """The outermost quoted stretch that ``offset`` stands in."""
        index = bisect_right(self.outermost, offset, key=_start) - 1
        if index >= 0 and offset < self.outermost[index].end:
            return self.outermost[index]
        return None

    def in_marks(self, offset: int, start: int) -> bool:
        """Whether ``offset`` stands in closed marks that open at ``start`` or behind it."""
        stretch = self.quoted_around(offset)
        return stretch is not None and stretch.closed and stretch.outer_start >= start

    def quoted_between(self, start: int, end: int) -> Iterator[Quoted]:
        """The quoted stretches that begin from ``start`` on and before ``end``."""
        for index in range(bisect_left(self.quoted, start, key=_outer_start), len(self.quoted)):
            if self.quoted[index].outer_start >= end:
                return
            yield self.quoted[index]


def _outer_start(stretch: Quoted) -> int:
    return stretch.outer_start


def _start(stretch: Quoted) -> int:
    return stretch.start
