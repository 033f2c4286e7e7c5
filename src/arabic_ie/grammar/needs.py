"""Needs: which pieces every match of a pattern contains in, whether a pattern can match on a tape at all out.

Most rules find nothing in most texts, because a word that they cannot do without is not there. So each pattern has
*needs*, sets of characters of the alphabet of which each match (with what it looks at before and behind) holds one at
least, and each tape knows which needs its characters meet: two numbers with a bit for each need are compared, and
nothing is searched. The first of a pattern's needs is also what its matches begin with, where that is known.
"""

from __future__ import annotations

from collections.abc import Iterable

from arabic_ie.gazetteers.packed import Part, Parts, joined, lines_of, read, text_of, written


class Needs:
    """The needs of all patterns of one alphabet. Grows while rules are compiled, then never changes."""

    __slots__ = ("_beginnings", "_masks", "_numbers", "_of", "met")

    def __init__(self) -> None:
        self._masks: list[int] = []  # the characters that meet each need, as bits
        self._numbers: dict[int, int] = {}  # mask → its place in that list
        self._of: dict[str, list[int]] = {}  # pattern → places of its needs
        self._beginnings: dict[str, int] = {}  # pattern → the place of what its matches begin with
        self.met: dict[str, int] = {}  # what each character meets, once it was asked for

    def add(self, pattern: str, needs: Iterable[int], first: int | None) -> None:
        """A pattern with the masks of its needs; ``first``: of the characters that its matches begin with."""
        self._of[pattern] = sorted({self._number(mask) for mask in needs})
        if first is not None:
            self._beginnings[pattern] = self._number(first)

    def _number(self, mask: int) -> int:
        number = self._numbers.setdefault(mask, len(self._masks))
        if number == len(self._masks):
            self._masks.append(mask)
            self.met.clear()
        return number

    def of(self, pattern: str) -> int:
        """The needs of a pattern, a bit each; nothing is known of one that was never added."""
        return sum(1 << number for number in self._of.get(pattern, ()))

    def beginning(self, pattern: str) -> int:
        """The need that the first character of each match meets; 0 where it may be any."""
        number = self._beginnings.get(pattern)
        return 0 if number is None else 1 << number

    def met_at(self, index: int) -> int:
        """The needs that the character at this place of the alphabet meets, a bit each."""
        return sum(1 << number for number, mask in enumerate(self._masks) if mask >> index & 1)

    def parts(self) -> dict[str, Part]:
        """All of it as parts of a file."""
        table = [[pattern, numbers, self._beginnings.get(pattern)] for pattern, numbers in self._of.items()]
        return {"needs": written(table), "need masks": joined(f"{mask:x}" for mask in self._masks)}

    @classmethod
    def restored(cls, parts: Parts) -> Needs:
        """What ``parts`` were made of."""
        needs = cls()
        needs._masks = [int(mask, 16) for mask in lines_of(parts, "need masks")]
        for pattern, numbers, beginning in read(text_of(parts, "needs")):
            needs._of[pattern] = numbers
            if beginning is not None:
                needs._beginnings[pattern] = beginning
        return needs
