"""Counting rows: gazetteer files in; how many rows of each kind and file, and what changed between versions, out."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from arabic_ie.gazetteers.layers import same_content
from arabic_ie.gazetteers.loader import gazetteer_files, read_rows
from arabic_ie.gazetteers.schema import Row


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows there are, and how many of them have aliases, an id, the flag ``weak``.

    >>> Count.of(Row("كريم", "given", ("كرم",))) + Count.of(Row("أمل", "given", attributes={"weak": ()}))
    Count(rows=2, aliased=1, ids=0, weak=1)
    """

    rows: int = 0
    aliased: int = 0
    ids: int = 0
    weak: int = 0

    @staticmethod
    def of(row: Row) -> Count:
        return Count(1, bool(row.aliases), row.id is not None, row.flag("weak"))

    def __add__(self, other: Count) -> Count:
        return Count(self.rows + other.rows, self.aliased + other.aliased, self.ids + other.ids, self.weak + other.weak)


def count_rows(paths: Iterable[str | os.PathLike[str]]) -> dict[tuple[Path, str], Count]:
    """The counts of each file and kind, in the order of reading."""
    counts: defaultdict[tuple[Path, str], Count] = defaultdict(Count)
    for file in gazetteer_files(paths):
        for row in read_rows(file):
            counts[file, row.kind] += Count.of(row)
    return dict(counts)


@dataclass(frozen=True, slots=True)
class Change:
    """A row that one version has and the other has not, or has otherwise; ``old`` or ``new`` may be None."""

    old: Row | None
    new: Row | None

    @property
    def row(self) -> Row:
        """The row as it is now, or as it was last."""
        row = self.new or self.old
        assert row is not None
        return row

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that changed in a row that both versions have."""
        if self.old is None or self.new is None:
            return ()
        names = ("aliases", "id", "attributes")
        return tuple(name for name in names if getattr(self.old, name) != getattr(self.new, name))


def changes(old: Iterable[str | os.PathLike[str]], new: Iterable[str | os.PathLike[str]]) -> list[Change]:
    """What changed from one version of gazetteers to another, by kind and name; moves between files don't count."""
    before, after = _by_key(old), _by_key(new)
    return [
        Change(before.get(key), after.get(key))
        for key in sorted(before.keys() | after.keys())
        if key not in before or key not in after or not same_content(before[key], after[key])
    ]


def _by_key(paths: Iterable[str | os.PathLike[str]]) -> dict[tuple[str, str], Row]:
    return {(row.kind, row.name): row for file in gazetteer_files(paths) for row in read_rows(file)}
