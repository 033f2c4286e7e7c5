"""Names of several words: the pieces of a text in, the longest phrase that begins at one of them out.

A phrase is one key, its pieces joined by blanks, so that a million names are a million strings in a dictionary.
The first two pieces say whether a phrase can begin at all, and how many pieces such phrases have. Of each single
piece a *mark* says whether it can be the first or the second, so that a pattern over the marks of a text finds the
few places to look at; ال, with which every tenth phrase begins, has seconds of its own.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence

from arabic_ie.gazetteers import Entry
from arabic_ie.gazetteers.lexicon import Code, Readings
from arabic_ie.gazetteers.packed import Part, Parts, bytes_of, joined, lines_of, numbers_of

_NO_MARK, _FIRST, _SECOND, _SECOND_TO_ARTICLE, _ARTICLE_BIT, _HYPHEN = 0, 1, 2, 4, 8, 16
_MARKS = [chr(0xC0 + bits) for bits in range(32)]
ARTICLE = "ال+"  # the form of ال where it is a piece of its own


def _marked(*wanted: int) -> str:
    """The marks that have all of these bits."""
    return "[" + "".join(mark for bits, mark in enumerate(_MARKS) if all(bits & bit for bit in wanted)) + "]"


_BEGINNING = re.compile(  # one class in front, so that the search passes over all else
    f"[{_marked(_FIRST)[1:-1]}{_marked(_ARTICLE_BIT)[1:-1]}]"
    f"(?:(?<!{_marked(_ARTICLE_BIT)})(?={_marked(_SECOND)})|(?<={_marked(_ARTICLE_BIT)})(?={_marked(_SECOND_TO_ARTICLE)}))"
)

HYPHEN = "‐"  # the form of a hyphen between the words of a name: جان-بيير is جان بيير


class Phrases:
    """All phrases of a lexicon, by the deep forms of their pieces."""

    __slots__ = ("_bits", "_entries", "_lengths", "_longest", "_readings")

    def __init__(self, readings: Readings) -> None:
        self._bits: dict[str, int] = {HYPHEN: _HYPHEN | _SECOND | _SECOND_TO_ARTICLE}  # pieces → bits of their marks
        self._readings = readings
        self._entries: dict[str, Code | Entry] = {}  # a code becomes an entry when it is first met
        self._lengths: dict[str, int] = {}  # first two pieces → bit n is set: some phrase has n pieces
        self._longest = 0

    def add(self, phrase: str, forms: Sequence[str], code: Code) -> None:
        """Add a phrase with its pieces; a second reading of the same pieces joins the first."""
        first, second = forms[0], forms[1]
        self._bits[first] = self._bits.get(first, 0) | (_ARTICLE_BIT if first == ARTICLE else _FIRST)
        after = _SECOND_TO_ARTICLE if first == ARTICLE else _SECOND
        self._bits[second] = self._bits.get(second, 0) | after
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
            "phrase pieces": joined(self._bits),
            "phrase bits": bytes(self._bits.values()),
        }

    @classmethod
    def restored(cls, parts: Parts, readings: Readings) -> Phrases:
        """What ``parts`` were made of."""
        phrases = cls(readings)
        phrases._bits.update(zip(lines_of(parts, "phrase pieces"), bytes_of(parts, "phrase bits"), strict=True))
        phrases._entries.update(zip(lines_of(parts, "phrases"), numbers_of(parts, "phrase codes"), strict=True))
        lengths = numbers_of(parts, "phrase lengths")
        phrases._lengths.update(zip(lines_of(parts, "phrase beginnings"), lengths, strict=True))
        phrases._longest = max(lengths, default=0).bit_length() - 1
        return phrases

    def mark(self, form: str) -> str:
        """Where in a phrase a piece can stand."""
        return _MARKS[self._bits.get(form, _NO_MARK)]

    def find(self, forms: Sequence[str], marks: str) -> Iterator[tuple[int, int, Entry]]:
        """The longest phrases, left to right: where each begins and ends, and its entry.

        ``marks`` are those of the forms.
        """
        free = 0
        lengths = self._lengths
        hyphen = _MARKS[self._bits[HYPHEN]]
        reach = 2 * self._longest if hyphen in marks else 0  # of a phrase and the hyphens in it
        for match in _BEGINNING.finditer(marks):
            at = match.start()
            if at < free:
                continue
            if reach and hyphen in marks[at : at + reach]:
                found = self._longest_with_hyphens(forms, at)
            else:
                there = lengths.get(f"{forms[at]} {forms[at + 1]}")
                found = None if there is None else self._longest_at(forms, at, there)
            if found is not None:
                yield at, *found
                free = found[0]

    def whole(self, forms: Sequence[str]) -> Entry | None:
        """The entry of the phrase that these pieces are, if they are one."""
        words = [form for form in forms if form != HYPHEN]
        lengths = self._lengths.get(" ".join(words[:2]), 0)
        found = self._longest_at(words, 0, lengths) if lengths >> len(words) & 1 else None
        return found[1] if found is not None and found[0] == len(words) else None

    def _longest_at(self, forms: Sequence[str], at: int, lengths: int) -> tuple[int, Entry] | None:
        """The longest phrase of one of these lengths that begins at piece ``at``: its end and its entry."""
        longest = lengths.bit_length() - 1
        words = forms[at : at + longest]
        for length in range(min(longest, len(words)), 1, -1):
            if lengths >> length & 1:
                key = " ".join(words if length == longest else words[:length])
                entry = self._entries.get(key)
                if entry is not None:
                    if not isinstance(entry, Entry):
                        entry = self._entries[key] = self._readings.entry(entry)
                    return at + length, entry
        return None

    def _longest_with_hyphens(self, forms: Sequence[str], at: int) -> tuple[int, Entry] | None:
        """The same where hyphens may stand between the words: جان-بيير is جان بيير."""
        words, ends = self._without_hyphens(forms, at)
        lengths = self._lengths.get(" ".join(words[:2]))
        found = None if lengths is None else self._longest_at(words, 0, lengths)
        return None if found is None else (ends[found[0] - 1], found[1])

    def _without_hyphens(self, forms: Sequence[str], at: int) -> tuple[list[str], list[int]]:
        """The pieces from ``at`` on that are no hyphens, and one past the place of each."""
        kept = [
            (form, place + 1) for place, form in enumerate(forms[at : at + 2 * self._longest], at) if form != HYPHEN
        ]
        return [form for form, _ in kept], [end for _, end in kept]

