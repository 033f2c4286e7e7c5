"""Rows beside each other: rows in, one after the other; what two of them have that only one may have out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, product
from pathlib import Path

from arabic_ie.gazetteers.findings import Finding, Problem, Severity
from arabic_ie.gazetteers.near import removes_nothing
from arabic_ie.gazetteers.schema import KINDS, Row
from arabic_ie.text import DEEP, fold

PLACES = ("country", "capital", "city", "region", "landmark")
ORGANIZATIONS = ("organization", "outlet")
PEOPLE = ("given", "family", "person")
NAMES = frozenset((*PLACES, *ORGANIZATIONS, *PEOPLE))  # what rules take for a name without other evidence
THINGS = frozenset((*PLACES, *ORGANIZATIONS, "person"))  # an id is one thing: one row, with aliases
WORDS = frozenset(
    kind.name for kind in KINDS.values() if {"NOUN", "ADJECTIVE", "VERB", "CUE", "FUNCTION"}.intersection(kind.classes)
)
EXAMPLES = 3  # of names that are only counted

# A place is a number, the file's (the base has 0) and the line's, so that a million of them stay small.
_LINE_BITS = 40
_BASE = 0

_Names = defaultdict[str, dict[str, str]]  # kind: spelling or id: name of the row that has it
_Places = defaultdict[str, dict[str, int]]  # kind: name: place


@dataclass(slots=True)
class Tables:
    """The names, spellings and ids of all rows so far, by kind, and where each stood first."""

    files: list[Path]
    base: Iterable[Row]  # rows that are there already: known, and not judged
    _base: dict[tuple[str, str], Row] = field(default_factory=dict)
    _places: _Places = field(default_factory=lambda: defaultdict(dict))
    _removed: _Places = field(default_factory=lambda: defaultdict(dict))
    _contents: _Places = field(default_factory=lambda: defaultdict(dict))  # hashes of the rows of files
    _spelled: _Names = field(default_factory=lambda: defaultdict(dict))
    _aliases: _Names = field(default_factory=lambda: defaultdict(dict))
    _ids: _Names = field(default_factory=lambda: defaultdict(dict))
    _firm: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # names that are not weak
    _admitted: set[str] = field(default_factory=set)  # words whose row says that they are names of people too
    _doubtful: list[tuple[dict[str, str], str, str, Finding]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for row in self.base:
            self._base[row.kind, row.name] = row
            self._note(row, _BASE)

    def add(self, row: Row, file: int, line: int) -> Iterator[Problem]:
        """What is wrong with a row beside those before it; ``file`` counts from 1, as ``line`` does."""
        place = file << _LINE_BITS | line
        if row.kind.endswith("!"):
            yield from self._remove(row, place)
            return
        before = self._places[row.kind].get(row.name, _BASE)
        if before != _BASE:
            yield self._twice(row, before, place)
            return
        if (removal := self._removed[row.kind].get(row.name)) is not None:
            yield Problem("error", "conflict", f"added here and removed at {self._where(removal, place)}: {row.name}")
            return
        yield from self._beside(row, place)
        self._forget(row.kind, row.name)
        self._places[row.kind][row.name] = place
        self._contents[row.kind][row.name] = _content(row)
        self._note(row, place)

    def _note(self, row: Row, place: int) -> None:
        self._places[row.kind].setdefault(row.name, place)
        self._spelled[row.kind].setdefault(_folded(row.name), row.name)
        for alias in row.aliases:
            self._aliases[row.kind].setdefault(_folded(alias), row.name)
        if row.id is not None and row.kind in THINGS:
            self._ids[row.kind].setdefault(row.id, row.name)
        if row.kind in NAMES and not row.flag("weak"):
            self._firm[row.kind].add(row.name)
        if row.flag("name"):
            self._admitted.add(row.name)

    def _forget(self, kind: str, name: str) -> None:
        """A row of the base that a file replaces or removes is there no more."""
        row = self._base.get((kind, name))
        if row is None:
            return
        keys = [(self._spelled, _folded(name)), *((self._aliases, _folded(alias)) for alias in row.aliases)]
        if row.id is not None:
            keys.append((self._ids, row.id))
        for table, key in keys:
            if table[kind].get(key) == name:
                del table[kind][key]
        self._firm[kind].discard(name)

    def _remove(self, row: Row, place: int) -> Iterator[Problem]:
        kind = row.kind.removesuffix("!")
        before = self._places[kind].get(row.name)
        if before is None:
            yield Problem("error", "removal", removes_nothing(row.name, kind, self._places))
        elif before != _BASE:
            yield Problem("error", "conflict", f"removed here and added at {self._where(before, place)}: {row.name}")
        elif (twice := self._removed[kind].get(row.name)) is not None:
            yield _duplicate(f"removed already at {self._where(twice, place)}: {row.name}", twice, place)
        else:
            self._removed[kind][row.name] = place
            self._forget(kind, row.name)

    def _twice(self, row: Row, before: int, place: int) -> Problem:
        if self._contents[row.kind][row.name] == _content(row):
            return _duplicate(f"the same {row.kind} row as at {self._where(before, place)}: {row.name}", before, place)
        message = f"another {row.kind} row says otherwise, at {self._where(before, place)}: {row.name}"
        return Problem("error", "conflict", message)

    def _beside(self, row: Row, place: int) -> Iterator[Problem]:
        """Spellings and ids that another row of the kind has already."""
        kind = row.kind
        folded = _folded(row.name)
        claims = [(self._aliases, folded, "ambiguous", f"{row.name} is also an alias of")]
        if kind in NAMES:
            claims.append((self._spelled, folded, "folded", f"{row.name} is, when folded, the same as"))
        for alias in row.aliases:
            claims.append((self._spelled, _folded(alias), "ambiguous", f"the alias {alias} is the name of"))
        if row.id is not None and kind in THINGS:
            claims.append((self._ids, row.id, "same-id", f"{row.name} has the id {row.id} of"))
        for table, key, code, what in claims:
            other = table[kind].get(key, row.name)
            if other == row.name:
                continue
            other_place = self._places[kind][other]
            message = f"{what} another {kind} ({self._where(other_place, place)}): {other}"
            if other_place == _BASE:  # a row to come may remove or replace it
                self._doubtful.append((table[kind], key, other, self._finding(place, "warning", code, message)))
            else:
                yield Problem("warning", code, message)

    def outlasting(self) -> Iterator[Finding]:
        """What collides with rows of the base that no later row removed or replaced."""
        for table, key, other, finding in self._doubtful:
            if table.get(key) == other:
                yield finding

    def words(self) -> Iterator[Finding]:
        """Names without ``weak`` that are ordinary words too."""
        for kind, word_kind in product(sorted(self._firm), sorted(WORDS & self._places.keys())):
            words = self._places[word_kind].keys() - self._removed[word_kind].keys()
            admitted = self._admitted if kind in PEOPLE else set()
            for name in sorted(self._firm[kind] & words - admitted):
                place, word_place = self._places[kind][name], self._places[word_kind][name]
                if place != _BASE or word_place != _BASE:
                    here = place or word_place
                    where = self._where(word_place, here)
                    message = f"{kind} without weak, but also a word ({word_kind}, {where}): {name}"
                    yield self._finding(here, "warning", "word", message)

    def between_kinds(self) -> Iterator[Finding]:
        """How many names are firm in two kinds that exclude each other; ``lookup`` tells the rows of each."""
        for kinds, others in combinations((PLACES, ORGANIZATIONS, PEOPLE), 2):
            for kind, other in product(kinds, others):
                here, there = self._places[kind], self._places[other]
                shared = sorted(name for name in self._firm[kind] & self._firm[other] if here[name] or there[name])
                if shared:
                    names = "1 name is" if len(shared) == 1 else f"{len(shared)} names are"
                    some = "، ".join(shared[:EXAMPLES])
                    message = f"{names} both {kind} and {other}, weak in neither: {some}"
                    place = min(here[name] or there[name] for name in shared)
                    yield self._finding(place, "info", "kinds", message)

    def _finding(self, place: int, severity: Severity, code: str, message: str) -> Finding:
        file, line = _split(place)
        return Finding(str(self.files[file - 1]), line, severity, code, message)

    def _where(self, place: int, here: int) -> str:
        """A place in words, for a reader of the line ``here``."""
        file, line = _split(place)
        if not file:
            return "shipped"
        return f"line {line}" if file == _split(here)[0] else f"{self.files[file - 1]}:{line}"


def _split(place: int) -> tuple[int, int]:
    return place >> _LINE_BITS, place & (1 << _LINE_BITS) - 1


def _duplicate(message: str, before: int, place: int) -> Problem:
    """The same row again does no harm where it stands in another file."""
    return Problem("error" if _split(before)[0] == _split(place)[0] else "warning", "duplicate", message)


def _folded(name: str) -> str:
    folded = fold(name, DEEP).text
    return name if folded == name else folded  # one object in both tables


def _content(row: Row) -> int:
    return hash((row.aliases, row.id, frozenset(row.attributes.items())))
