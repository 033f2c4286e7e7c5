"""Names of several words: the pieces of a text in, the longest phrase that begins at one of them out.

A phrase is one key, its pieces joined by blanks, so that a million names are a million strings in a dictionary.
The first two pieces say whether a phrase can begin at all, and how many pieces such phrases have.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from arabic_ie.gazetteers import Entry
from arabic_ie.gazetteers.lexicon import Code, Readings
from arabic_ie.gazetteers.packed import Part, Parts, joined, lines_of, numbers_of

HYPHEN = "‐"  # the form of a hyphen between the words of a name: جان-بيير is جان بيير


class Phrases:
    """All phrases of a lexicon, by the deep forms of their pieces."""

    __slots__ = ("_entries", "_lengths", "_longest", "_readings", "firsts")

    def __init__(self, readings: Readings) -> None:
        self.firsts: set[str] = set()  # the pieces at which a phrase can begin
        self._readings = readings
        self._entries: dict[str, Code | Entry] = {}  # a code becomes an entry when it is first met
        self._lengths: dict[str, int] = {}  # first two pieces → bit n is set: some phrase has n pieces
        self._longest = 0

    def add(self, phrase: str, forms: Sequence[str], code: Code) -> None:
        """Add a phrase with its pieces; a second reading of the same pieces joins the first."""
        self.firsts.add(forms[0])
        key = " ".join(forms)
        if key == phrase:
            key = phrase  # one string for the row's name, the lexicon's form and this
        old = self._entries.get(key)
        assert not isinstance(old, Entry), "phrases are added before they are asked for"
        self._entries[key] = code if old is None else self._readings.join((old, code))
        begin = key if len(forms) == 2 else " ".join(forms[:2])
        self._lengths[begin] = self._lengths.get(begin, 0) | 1 << len(forms)
        self._longest = max(self._longest, len(forms))

    def class_sets(self) -> set[frozenset[str]]:
        """Every set of classes that a phrase has; only before any phrase was asked for."""
        return self._readings.class_sets(code for code in self._entries.values() if not isinstance(code, Entry))

    def parts(self) -> dict[str, Part]:
        """All of it as parts of a file; only before any phrase was asked for."""
        codes = [code for code in self._entries.values() if not isinstance(code, Entry)]
        return {
            "phrases": joined(self._entries),
            "phrase codes": array("Q", codes),
            "phrase beginnings": joined(self._lengths),
            "phrase lengths": array("Q", self._lengths.values()),
            "phrase firsts": joined(sorted(self.firsts)),
        }

    @classmethod
    def restored(cls, parts: Parts, readings: Readings) -> Phrases:
        """What ``parts`` were made of."""
        phrases = cls(readings)
        phrases.firsts.update(lines_of(parts, "phrase firsts"))
        phrases._entries.update(zip(lines_of(parts, "phrases"), numbers_of(parts, "phrase codes"), strict=True))
        lengths = numbers_of(parts, "phrase lengths")
        phrases._lengths.update(zip(lines_of(parts, "phrase beginnings"), lengths, strict=True))
        phrases._longest = max(lengths, default=0).bit_length() - 1
        return phrases

    def longest(self, forms: Sequence[str], at: int) -> tuple[int, Entry] | None:
        """The longest phrase that begins at piece ``at``: its end and its entry."""
        words, ends = forms[at : at + 2], None
        if HYPHEN in words:
            words, ends = self._without_hyphens(forms, at)
        lengths = self._lengths.get(" ".join(words[:2]))
        if lengths is None:
            return None
        if ends is None:
            words = forms[at : at + self._longest]
            if HYPHEN in words:
                words, ends = self._without_hyphens(forms, at)
        for length in range(min(lengths.bit_length() - 1, len(words)), 1, -1):
            if lengths >> length & 1:
                entry = self._entries.get(key := " ".join(words[:length]))
                if entry is not None:
                    if not isinstance(entry, Entry):
                        entry = self._entries[key] = self._readings.entry(entry)
                    return (at + length if ends is None else ends[length - 1]), entry
        return None

    def _without_hyphens(self, forms: Sequence[str], at: int) -> tuple[list[str], list[int]]:
        """The pieces from ``at`` on that are no hyphens, and one past the place of each."""
        kept = [
            (form, place + 1) for place, form in enumerate(forms[at : at + 2 * self._longest], at) if form != HYPHEN
        ]
        return [form for form, _ in kept], [end for _, end in kept]

