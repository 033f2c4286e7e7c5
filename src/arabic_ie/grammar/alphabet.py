"""The alphabet: sets of classes in, one private-use character for each out.

A piece of a word usually belongs to several classes at once (رئيس is OFFICE, ROLE and WORD). Each
*set* of classes that occurs is one character, so a text is a string with one character per piece,
and "any piece that is a ROLE" is a character class of all sets with ROLE in them.
"""

from __future__ import annotations

from collections.abc import Iterable

REST = "\ue000"  # a further piece of the phrase that began before it
_FIRST = 0xE001
_LAST = 0xF8FF


class Alphabet:
    """A closed list of class sets with their characters. Never changes once built."""

    __slots__ = ("_chars", "_members")

    def __init__(self, class_sets: Iterable[frozenset[str]]) -> None:
        ordered = sorted({frozenset(s) for s in class_sets}, key=lambda s: sorted(s))
        if len(ordered) > _LAST - _FIRST:
            raise ValueError(f"{len(ordered)} different class sets: more than the {_LAST - _FIRST} that fit")
        self._chars = {classes: chr(_FIRST + index) for index, classes in enumerate(ordered)}
        members: dict[str, list[str]] = {}
        for classes, char in self._chars.items():
            for name in classes:
                members.setdefault(name, []).append(char)
        self._members = {name: "".join(sorted(chars)) for name, chars in members.items()}

    def char(self, classes: frozenset[str]) -> str:
        """The character of one set of classes."""
        return self._chars[classes]

    def members(self, name: str) -> str:
        """All characters whose set has the class ``name``."""
        return self._members.get(name, "")

    def names(self) -> frozenset[str]:
        """Every class that some set has."""
        return frozenset(self._members)

    def key(self) -> tuple[frozenset[str], ...]:
        """What decides whether two alphabets are the same."""
        return tuple(self._chars)
