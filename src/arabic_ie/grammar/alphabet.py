"""The alphabet: sets of classes in, one private-use character for each out.

A piece of a word usually belongs to several classes at once (رئيس is OFFICE, ROLE and WORD). Each
*set* of classes that occurs is one character, so a text is a string with one character per piece,
and "any piece that is a ROLE" is a character class of all sets with ROLE in them. Classes that no rule
names make no difference to rules, so sets that differ only in them share a character.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache, reduce
from operator import or_

from arabic_ie.gazetteers.packed import Part, Parts, joined, lines_of, read, text_of, written
from arabic_ie.grammar.needs import Needs
from arabic_ie.grammar.programs import Programs

REST = "\ue000"  # a further piece of the phrase that began before it
_PRIVATE_USE = ((0xE001, 0xF8FF), (0xF0000, 0xFFFFD))  # the basic plane first: its strings are half as large
_BASIC = _PRIVATE_USE[0][1] - _PRIVATE_USE[0][0] + 1
_ORDERED_BY = 64  # classes whose characters are brought together: more make no class shorter
_BETWEEN = "\t"  # the classes of a set that is written as text
_RUN = re.compile("1+")


class Alphabet:
    """A closed list of class sets with their characters. Never changes once built.

    Args:
        class_sets: every set of classes that a piece or a node can have.
        vocabulary: the classes that rules name, those named most first (their characters are brought
            together, which makes patterns short); None keeps all apart.

    >>> alphabet = Alphabet([frozenset({"ROLE", "WORD"}), frozenset({"ROLE"})], vocabulary=["ROLE"])
    >>> len(alphabet.members("ROLE"))
    1
    """

    __slots__ = ("_chars", "_masks", "_ordered", "_remembered", "_vocabulary", "needs", "programs")

    def __init__(self, class_sets: Iterable[frozenset[str]], vocabulary: Collection[str] | None = None) -> None:
        known = None if vocabulary is None else frozenset(vocabulary)
        kept = {_kept(classes, known) for classes in class_sets}
        important = list(vocabulary or ())[:_ORDERED_BY]
        ordered = sorted(kept, key=lambda s: ([name not in s for name in important], sorted(s)))
        self._set([_written(classes) for classes in ordered], known)

    def _set(self, ordered: list[str], vocabulary: frozenset[str] | None) -> None:
        room = sum(last - first + 1 for first, last in _PRIVATE_USE)
        if len(ordered) > room:
            raise ValueError(f"{len(ordered)} different class sets: more than the {room} that fit")
        self._ordered = ordered  # the sets as they are written, each at the place of its character
        self._vocabulary = vocabulary
        self._chars = {classes: chr(_point(index)) for index, classes in enumerate(ordered)}
        self._remembered: dict[frozenset[str], str] = {}
        self._masks: dict[str, int] | None = None
        self.programs = Programs()
        self.needs = Needs()

    def char(self, classes: frozenset[str]) -> str:
        """The character of one set of classes.

        Raises:
            KeyError: there was no such set, nor one that differs only in classes that no rule names.
        """
        char = self._remembered.get(classes)
        if char is None:
            char = self._remembered[classes] = self._chars[_written(_kept(classes, self._vocabulary))]
        return char

    def mask(self, name: str) -> int:
        """The characters whose set has the class ``name``, as the bits of a number: unions and the like are cheap.

        Raises:
            KeyError: the class is not in the vocabulary.
        """
        if self._vocabulary is not None and name not in self._vocabulary:
            raise KeyError(f"class {name} is not in the vocabulary: a rule outside ALL_RULES names it")
        return self._all_masks().get(name, 0)

    def met_by(self, chars: str) -> int:
        """The needs that these characters meet (see ``Needs``), of all rules compiled so far."""
        found, known = set(chars), self.needs.met
        for char in found.difference(known):
            known[char] = 0 if char == REST else self.needs.met_at(_place(ord(char)))
        return reduce(or_, map(known.__getitem__, found), 0)

    def _all_masks(self) -> dict[str, int]:
        """The masks of all classes; made when the first is asked for, as compiled rules need none."""
        if self._masks is None:
            places: dict[str, list[int]] = {}
            for index, classes in enumerate(self._ordered):
                for name in classes.split(_BETWEEN) if classes else ():
                    places.setdefault(name, []).append(index)
            self._masks = {name: _mask(there) for name, there in places.items()}
        return self._masks

    def parts(self) -> dict[str, Part]:
        """All of it as parts of a file."""
        vocabulary = None if self._vocabulary is None else sorted(self._vocabulary)
        parts = {"class sets": joined(self._ordered), "vocabulary": written(vocabulary)}
        return parts | self.programs.parts() | self.needs.parts()

    @classmethod
    def restored(cls, parts: Parts) -> Alphabet:
        """What ``parts`` were made of."""
        vocabulary = read(text_of(parts, "vocabulary"))
        alphabet = cls.__new__(cls)
        alphabet._set(lines_of(parts, "class sets"), None if vocabulary is None else frozenset(vocabulary))
        alphabet.programs = Programs.restored(parts)
        alphabet.needs = Needs.restored(parts)
        return alphabet

    def members(self, name: str) -> str:
        """The characters whose set has the class ``name``, in order."""
        return "".join(chr(_point(index)) for start, end in _runs(self.mask(name)) for index in range(start, end))

    def names(self) -> frozenset[str]:
        """Every class that some set has, as far as rules name it."""
        return frozenset(self._all_masks())


def _kept(classes: frozenset[str], vocabulary: frozenset[str] | None) -> frozenset[str]:
    """What of a class set makes a difference to rules."""
    return classes if vocabulary is None else classes & vocabulary


def _written(classes: frozenset[str]) -> str:
    return _BETWEEN.join(sorted(classes))


def _mask(places: Iterable[int]) -> int:
    """The number whose bits at these places are set."""
    bits = bytearray(max(places := list(places), default=0) // 8 + 1)
    for place in places:
        bits[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(bits, "little")


@lru_cache(maxsize=4096)  # rules share their fragments: of 20,000 pieces that they name one in fifty is a new one
def charset(mask: int) -> str:
    """The body of a regular expression's character class for the characters of ``mask``.

    >>> charset(0b1011) == chr(0xE001) + "-" + chr(0xE002) + chr(0xE004)
    True
    """
    out = []
    for start, end in _runs(mask):
        for first, last in ((start, min(end, _BASIC)), (max(start, _BASIC), end)):
            if first + 1 < last:
                out.append(f"{chr(_point(first))}-{chr(_point(last - 1))}")
            elif first < last:
                out.append(chr(_point(first)))
    return "".join(out)


def _runs(mask: int) -> Iterable[tuple[int, int]]:
    """The stretches of bits that are set, half-open, lowest first."""
    return (match.span() for match in _RUN.finditer(f"{mask:b}"[::-1]))


def _point(index: int) -> int:
    first, later = _PRIVATE_USE[0][0], _PRIVATE_USE[1][0]
    return first + index if index < _BASIC else later + index - _BASIC


def _place(point: int) -> int:
    return point - _PRIVATE_USE[0][0] if point <= _PRIVATE_USE[0][1] else point - _PRIVATE_USE[1][0] + _BASIC
