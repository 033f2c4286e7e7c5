"""The user's rows: what files and calls add to the shipped rows, without contradictions.

Rows lie in layers: the shipped ones, then all files of an ``Extractor`` together, then each call of
``with_names``. An upper layer has the last word over those below it; within a layer nothing is guessed: two
rows that disagree are an error.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from arabic_ie.gazetteers.loader import GazetteerError, gazetteer_files, numbered_rows
from arabic_ie.gazetteers.near import removes_nothing
from arabic_ie.gazetteers.schema import Row


class Place(NamedTuple):
    """Where a row stands: a file, and a line of it (from 1)."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


def placed_rows(paths: Iterable[str | os.PathLike[str]]) -> Iterator[tuple[Place, Row]]:
    """The rows of files and of directories of files, each with its place.

    Raises:
        GazetteerError: a bad row, or a directory without ``*.tsv`` files.
        OSError: a file can't be read.
    """
    for file in gazetteer_files(paths):
        for line, row in numbered_rows(file):
            yield Place(str(file), line), row


def layer(rows: Iterable[tuple[Place | None, Row]], below: Callable[[], Iterable[Row]]) -> tuple[Row, ...]:
    """The rows of one layer, each name and kind once.

    Args:
        rows: the rows, with their places where they stand in files.
        below: gives the rows of all layers below; called only where a row of this layer removes one.

    Raises:
        GazetteerError: two rows of one name and kind that say different things, or add and remove; or a
            row that removes nothing.
    """
    kept: list[Row] = []
    paths: list[str | None] = []  # a million rows are no million places
    lines: list[int] = []
    seen: defaultdict[str, dict[str, int]] = defaultdict(dict)  # kind: name: index in these lists
    for place, row in rows:
        index = seen[row.kind.removesuffix("!")].setdefault(row.name, len(kept))
        if index == len(kept):
            kept.append(row)
            path, line = place or (None, 0)
            paths.append(path)
            lines.append(line)
        elif not same_content(row, kept[index]):
            raise GazetteerError(_at(place, _conflict(row, kept[index], _place(paths[index], lines[index]))))
    removals = [index for index, row in enumerate(kept) if row.kind.endswith("!")]
    if removals:
        known: defaultdict[str, set[str]] = defaultdict(set)
        for row in below():
            known[row.kind].add(row.name)
        for index in removals:
            name, kind = _key(kept[index])
            if name not in known[kind]:
                raise GazetteerError(_at(_place(paths[index], lines[index]), removes_nothing(name, kind, known)))
    return tuple(kept)


def over(lower: Iterable[Row], upper: Iterable[Row]) -> tuple[Row, ...]:
    """The user's rows of two layers as one: of a name and kind, the upper one's."""
    return tuple({_key(row): row for row in (*lower, *upper)}.values())


def same_content(row: Row, other: Row) -> bool:
    """Whether two rows of one name say the same; their sources may differ."""
    return (row.kind, row.aliases, row.id, row.attributes) == (other.kind, other.aliases, other.id, other.attributes)


def _place(path: str | None, line: int) -> Place | None:
    return None if path is None else Place(path, line)


def _key(row: Row) -> tuple[str, str]:
    return row.name, row.kind.removesuffix("!")


def _conflict(row: Row, other: Row, before: Place | None) -> str:
    earlier = f"in {before}" if before else "before"
    if row.kind == other.kind:
        return f"another {row.kind} row {earlier} says otherwise: {row.name}"
    here, there = ("removed", "added") if row.kind.endswith("!") else ("added", "removed")
    return f"{_key(row)[1]} {here} here and {there} {earlier}: {row.name}"


def _at(place: Place | None, reason: str) -> str:
    return f"{place}: {reason}" if place else reason
