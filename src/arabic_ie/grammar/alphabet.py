"""The alphabet: sets of classes in, one private-use character for each out.

A piece of a word usually belongs to several classes at once (رئيس is OFFICE, ROLE and WORD). Each
*set* of classes that occurs is one character, so a text is a string with one character per piece,
and "any piece that is a ROLE" is a character class of all sets with ROLE in them. Classes that no rule
names make no difference to rules, so sets that differ only in them share a character.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

REST = "\ue000"  # a further piece of the phrase that began before it
_PRIVATE_USE = ((0xE001, 0xF8FF), (0xF0000, 0xFFFFD))  # the basic plane first: its strings are half as large


class Alphabet:
    """A closed list of class sets with their characters. Never changes once built.

    Args:
        class_sets: every set of classes that a piece or a node can have.
        vocabulary: the classes that rules name; None keeps all apart.

    >>> alphabet = Alphabet([frozenset({"ROLE", "WORD"}), frozenset({"ROLE"})], vocabulary={"ROLE"})
    >>> len(alphabet.members("ROLE"))
    1
    """

    __slots__ = ("_chars", "_members", "_vocabulary")

    def __init__(
        self, class_sets: Iterable[frozenset[str]], vocabulary: Collection[str] | None = None
    ) -> None:
        self._vocabulary = None if vocabulary is None else frozenset(vocabulary)
        projected = {s: s if vocabulary is None else s.intersection(vocabulary) for s in class_sets}
        ordered = sorted(set(projected.values()), key=sorted)
        room = sum(last - first + 1 for first, last in _PRIVATE_USE)
        if len(ordered) > room:
            raise ValueError(f"{len(ordered)} different class sets: more than the {room} that fit")
        points = (point for first, last in _PRIVATE_USE for point in range(first, last + 1))
        char_of = {classes: chr(point) for classes, point in zip(ordered, points, strict=False)}
        self._chars = {classes: char_of[kept] for classes, kept in projected.items()}
        members: dict[str, list[str]] = {}
        for classes, char in char_of.items():
            for name in classes:
                members.setdefault(name, []).append(char)
        self._members = {name: "".join(sorted(chars)) for name, chars in members.items()}

    def char(self, classes: frozenset[str]) -> str:
        """The character of one set of classes."""
        return self._chars[classes]

    def members(self, name: str) -> str:
        """All characters whose set has the class ``name``; KeyError when it is not in the vocabulary."""
        if self._vocabulary is not None and name not in self._vocabulary:
            raise KeyError(f"class {name} is not in the vocabulary: a rule outside ALL_RULES names it")
        return self._members.get(name, "")

    def names(self) -> frozenset[str]:
        """Every class that some set has, as far as rules name it."""
        return frozenset(self._members)
