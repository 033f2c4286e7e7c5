"""The checker: gazetteer files in, everything that is wrong or doubtful in them out.

It reads each file once, row by row, and keeps only tables of names, so that its time grows with the number of
rows. ``arabic-ie gazetteer check`` prints what it finds; the shipped files are held to it by a test.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from arabic_ie.gazetteers.constraints import Problem, Severity, row_problems
from arabic_ie.gazetteers.loader import (
    GazetteerError,
    gazetteer_files,
    read_rows,
    scan_rows,
    shipped_directory,
    shipped_rows,
)
from arabic_ie.gazetteers.near import removes_nothing
from arabic_ie.gazetteers.schema import KINDS, Row
from arabic_ie.text import DEEP, fold

PLACES = ("country", "capital", "city", "region", "landmark")
ORGANIZATIONS = ("organization", "outlet")
PEOPLE = ("given", "family", "person")
NAMES = frozenset((*PLACES, *ORGANIZATIONS, *PEOPLE))  # what rules take for a name without other evidence
THINGS = frozenset((*PLACES, *ORGANIZATIONS, "person"))  # an id is one thing: one row, with aliases
_GROUPS = (("place", PLACES), ("organisation", ORGANIZATIONS), ("name of people", PEOPLE))
WORDS = frozenset(
    kind.name for kind in KINDS.values() if {"NOUN", "ADJECTIVE", "VERB", "CUE", "FUNCTION"}.intersection(kind.classes)
)
EXAMPLES = 3  # of each thing that is only counted


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong (``error``), doubtful (``warning``) or worth knowing (``info``) in a gazetteer file.

    ``line`` counts from 1; 0 stands for the file, or the files, as a whole. ``code`` is the check's short name.

    >>> str(Finding("names.tsv", 2, "error", "row", "the source is missing"))
    'names.tsv:2: error: the source is missing'
    """

    path: str
    line: int
    severity: Severity
    code: str
    message: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.severity}: {self.message}"


def check_files(paths: Iterable[str | os.PathLike[str]], base: Collection[Row] | None = None) -> Iterator[Finding]:
    """Everything that is wrong or doubtful in gazetteer files and between them.

    Args:
        paths: files, or directories of ``*.tsv`` files.
        base: the rows that these files come on top of; by default those of the shipped files that are not
            among them.

    Raises:
        OSError: a file can't be read.
        GazetteerError: a directory without ``*.tsv`` files.
    """
    files = gazetteer_files(paths)
    if base is None:
        base = _other_shipped_rows(files)
    countries = {row.id for row in base if row.kind == "country" and row.id}
    if not countries:
        read = (row for file in files for _, row in scan_rows(file))
        countries = {row.id for row in read if isinstance(row, Row) and row.kind == "country" and row.id}
    tables = _Tables(files)
    tables.take(base)
    for number, file in enumerate(files, 1):
        yield from _file_findings(file, number, tables, countries)
    yield from tables.outlasting()
    yield from tables.words()
    yield from tables.between_kinds()


def _other_shipped_rows(files: Iterable[Path]) -> Collection[Row]:
    shipped = {file.resolve() for file in shipped_directory().glob("*.tsv")}
    others = shipped.difference(file.resolve() for file in files)
    if others == shipped:
        return shipped_rows()
    return [row for file in sorted(others) for row in read_rows(file)]


def _file_findings(file: Path, number: int, tables: _Tables, countries: Collection[str]) -> Iterator[Finding]:
    before = ("", "")
    is_sorted = True
    for line, row in scan_rows(file):
        if isinstance(row, GazetteerError):
            yield Finding(str(file), line, "error", "row", str(row))
            continue
        for problem in row_problems(row, countries):
            yield Finding(str(file), line, *problem)
        if is_sorted and (row.kind, row.name) < before:
            is_sorted = False  # said once: the rows that follow are judged by one that stands wrong
            message = f"rows are not sorted by kind and name from here on: {row.kind} {row.name}"
            yield Finding(str(file), line, "warning", "unsorted", message)
        before = (row.kind, row.name)
        for problem in tables.add(row, number, line):
            yield Finding(str(file), line, *problem)


# A place is a number: the file's (0: the base) and the line's, so that a million of them stay small.
_LINE_BITS = 40


@dataclass(slots=True)
class _Tables:
    """The names, spellings and ids that were read, by kind, and where each stood first."""

    files: list[Path]
    places: defaultdict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))  # of names
    removed: defaultdict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    spelled: defaultdict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))  # folded: name
    aliases: defaultdict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))  # folded: name of row
    ids: defaultdict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))  # id: name
    contents: defaultdict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))  # hashes of rows
    firm: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # names that are not weak
    admitted: set[str] = field(default_factory=set)  # words whose row says that they are names of people too
    doubtful: list[tuple[str, str, Finding]] = field(default_factory=list)  # holds while the base has that kind, name

    def take(self, base: Iterable[Row]) -> None:
        """The rows that are there already: known, and not judged."""
        for row in base:
            self._note(row, 0)

    def _note(self, row: Row, place: int) -> None:
        self.places[row.kind].setdefault(row.name, place)
        self.spelled[row.kind].setdefault(_folded(row.name), row.name)
        for alias in row.aliases:
            self.aliases[row.kind].setdefault(_folded(alias), row.name)
        if row.id is not None and row.kind in THINGS:
            self.ids[row.kind].setdefault(row.id, row.name)
        if row.kind in NAMES:
            firm = self.firm[row.kind]
            (firm.discard if row.flag("weak") else firm.add)(row.name)
        elif row.flag("name"):
            self.admitted.add(row.name)

    def _where(self, kind: str, name: str) -> str:
        """Where a row stands, in words."""
        return self._place(self.places[kind].get(name, 0))

    def _place(self, place: int) -> str:
        number = place >> _LINE_BITS
        return f"{self.files[number - 1]}:{place & (1 << _LINE_BITS) - 1}" if number else "the shipped files"

    def add(self, row: Row, number: int, line: int) -> Iterator[Problem]:
        """What is wrong with a row beside those before it."""
        place = number << _LINE_BITS | line
        if row.kind.endswith("!"):
            yield from self._remove(row, place)
            return
        before = self.places[row.kind].get(row.name, 0)
        if before >> _LINE_BITS:
            yield self._twice(row, before, place)
            return
        if (removal := self.removed[row.kind].get(row.name)) is not None:
            yield Problem("error", "conflict", f"added here and removed in {self._place(removal)}: {row.name}")
            return
        for message, code, name in self._beside(row):
            finding = Finding(str(self.files[number - 1]), line, "warning", code, message)
            if self.places[row.kind].get(name, 0):
                yield Problem("warning", code, message)
            else:
                self.doubtful.append((row.kind, name, finding))
        self.contents[row.kind][row.name] = _content(row)
        self.places[row.kind][row.name] = place
        self._note(row, place)

    def _remove(self, row: Row, place: int) -> Iterator[Problem]:
        kind = row.kind.removesuffix("!")
        known = self.places[kind]
        before = known.get(row.name)
        if before is None:
            yield Problem("error", "removal", removes_nothing(row.name, kind, self.places))
        elif before:
            yield Problem("error", "conflict", f"removed here and added in {self._place(before)}: {row.name}")
        elif (twice := self.removed[kind].get(row.name)) is not None:
            yield Problem("error", "duplicate", f"removed already in {self._place(twice)}: {row.name}")
        else:
            self.removed[kind][row.name] = place

    def _twice(self, row: Row, before: int, place: int) -> Problem:
        if self.contents[row.kind][row.name] != _content(row):
            message = f"another {row.kind} row says otherwise, {self._place(before)}: {row.name}"
            return Problem("error", "conflict", message)
        same_file = before >> _LINE_BITS == place >> _LINE_BITS
        severity: Severity = "error" if same_file else "warning"
        return Problem(severity, "duplicate", f"the same {row.kind} row as {self._place(before)}: {row.name}")

    def _beside(self, row: Row) -> Iterator[tuple[str, str, str]]:
        """Message, code, and the name of the other row of this kind that the message is about."""
        folded = _folded(row.name)
        if row.kind in NAMES:
            other = self.spelled[row.kind].get(folded, row.name)
            if other != row.name:
                where = self._where(row.kind, other)
                yield f"folding makes it the same as another {row.kind}, {where}: {row.name} = {other}", "folded", other
        owner = self.aliases[row.kind].get(folded, row.name)
        if owner != row.name:
            where = self._where(row.kind, owner)
            yield f"also an alias of another {row.kind}, {where}: {row.name}, {owner}", "ambiguous", owner
        for alias in row.aliases:
            other = self.spelled[row.kind].get(_folded(alias), row.name)
            if other != row.name:
                where = self._where(row.kind, other)
                yield f"the alias is the name of another {row.kind}, {where}: {alias}", "ambiguous", other
        if row.id is not None and row.kind in THINGS:
            other = self.ids[row.kind].get(row.id, row.name)
            if other != row.name:
                where = self._where(row.kind, other)
                yield f"{row.id} is also the id of another {row.kind}, {where}: {row.name}, {other}", "same-id", other

    def outlasting(self) -> Iterator[Finding]:
        """Findings about rows of the base that no row removed."""
        for kind, name, finding in self.doubtful:
            if name not in self.removed[kind]:
                yield finding

    def words(self) -> Iterator[Finding]:
        """Names without ``weak`` that are ordinary words too."""
        for kind in sorted(self.firm):
            names = self.firm[kind] - self.admitted if kind in PEOPLE else self.firm[kind]
            for word_kind in sorted(WORDS & self.places.keys()):
                for name in sorted(names & self.places[word_kind].keys()):
                    place = self.places[kind][name]
                    word_place = self.places[word_kind][name]
                    if place or word_place:
                        yield self._finding(
                            place or word_place, "warning", "word",
                            f"{kind} without weak, but also a word ({word_kind}, {self._place(word_place)}): {name}",
                        )  # fmt: skip

    def between_kinds(self) -> Iterator[Finding]:
        """How many names are firm in two kinds that exclude each other; which they are, ``show`` tells."""
        for (_, kinds), (_, others) in combinations(_GROUPS, 2):
            for kind in kinds:
                for other in others:
                    shared = [
                        name
                        for name in self.firm[kind] & self.firm[other]
                        if self.places[kind][name] or self.places[other][name]
                    ]
                    if shared:
                        some = "، ".join(sorted(shared)[:EXAMPLES])
                        place = min(self.places[kind][name] or self.places[other][name] for name in shared)
                        names = "1 name is" if len(shared) == 1 else f"{len(shared)} names are"
                        message = f"{names} both {kind} and {other}, weak in neither: {some}"
                        yield self._finding(place, "info", "kinds", message)

    def _finding(self, place: int, severity: Severity, code: str, message: str) -> Finding:
        file = self.files[(place >> _LINE_BITS) - 1]
        return Finding(str(file), place & (1 << _LINE_BITS) - 1, severity, code, message)


def _folded(name: str) -> str:
    folded = fold(name, DEEP).text
    return name if folded == name else folded  # one object for both tables


def _content(row: Row) -> int:
    return hash((row.aliases, row.id, frozenset(row.attributes.items())))
