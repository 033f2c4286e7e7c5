"""Needs: which pieces every match of a pattern contains in, whether a pattern can match on a tape at all out.

Most rules find nothing in most texts, because a word that they cannot do without is not there. So each pattern has
*needs*, sets of characters of the alphabet of which each match (with what it looks at before and behind) holds one at
least, and each tape knows which needs its characters meet: two numbers with a bit for each need are compared, and
nothing is searched. The first of a pattern's needs is also what its matches begin with, where that is known.
"""

from __future__ import annotations

from collections.abc import Iterable

from arabic_ie.gazetteers.packed import Part, Parts, bytes_of, read, text_of, written

_DIGITS = [bytes(b"01"[byte >> bit & 1] for byte in range(256)) for bit in range(8)]  # a bit of each byte, as a digit


class Needs:
    """The needs of all patterns of one alphabet. Grows while rules are compiled, then never changes."""

    __slots__ = ("_beginnings", "_numbers", "_of", "_table", "_width", "met")

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}  # the characters that meet a need, as bits → its number
        self._of: dict[str, list[int]] = {}  # pattern → the numbers of its needs
        self._beginnings: dict[str, int] = {}  # pattern → the number of the one that says what its matches begin with
        self._table, self._width = b"", 0  # those characters, a row of so many bytes a need; made when it is asked for
        self.met: dict[str, int] = {}  # what each character meets, once it was asked for

    def add(self, pattern: str, needs: Iterable[int], first: int | None) -> None:
        """A pattern with its needs as masks; ``first``: of the characters that its matches begin with."""
        self._of[pattern] = sorted(map(self._number, needs))
        if first is not None:
            self._beginnings[pattern] = self._number(first)

    def _number(self, mask: int) -> int:
        if not self._numbers:  # restored ones are read from the table
            rows = range(0, len(self._table), self._width or 1)
            self._numbers = {
                int.from_bytes(self._table[at : at + self._width], "little"): number for number, at in enumerate(rows)
            }
        if mask not in self._numbers:
            self._table = b""
            self.met.clear()
        return self._numbers.setdefault(mask, len(self._numbers))

    def of(self, pattern: str) -> int:
        """The needs of a pattern, a bit each; nothing is known of one that was never added."""
        return sum(1 << number for number in self._of.get(pattern, ()))

    def beginning(self, pattern: str) -> int:
        """The need that the first character of each match meets; 0 where it may be any."""
        number = self._beginnings.get(pattern)
        return 0 if number is None else 1 << number

    def met_at(self, index: int) -> int:
        """The needs that the character at this place of the alphabet meets, a bit each."""
        if not self._table:
            self._fill()
        if index >= 8 * self._width or not self._table:
            return 0
        column = self._table[index >> 3 :: self._width]
        return int(column[::-1].translate(_DIGITS[index & 7]), 2)  # a digit a need, the last first

    def _fill(self) -> None:
        self._width = max(map(int.bit_length, self._numbers), default=0) // 8 + 1
        self._table = b"".join(mask.to_bytes(self._width, "little") for mask in self._numbers)

    def parts(self) -> dict[str, Part]:
        """All of it as parts of a file."""
        if not self._table:  # what was restored has no numbers yet, only its table
            self._fill()
        table = [[pattern, numbers, self._beginnings.get(pattern)] for pattern, numbers in self._of.items()]
        return {"needs": written([self._width, table]), "need characters": self._table}

    @classmethod
    def restored(cls, parts: Parts) -> Needs:
        """What ``parts`` were made of."""
        needs = cls()
        needs._width, table = read(text_of(parts, "needs"))
        needs._table = bytes_of(parts, "need characters")
        for pattern, numbers, beginning in table:
            needs._of[pattern] = numbers
            if beginning is not None:
                needs._beginnings[pattern] = beginning
        return needs
