"""The checker: gazetteer files in, everything that is wrong or doubtful in them out.

It reads each file once, row by row, and keeps only tables of names, so that its time grows with the number of
rows. ``arabic-ie gazetteer check`` prints what it finds; the shipped files are held to it by a test.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from arabic_ie.gazetteers.collisions import Tables
from arabic_ie.gazetteers.constraints import row_problems
from arabic_ie.gazetteers.findings import Finding
from arabic_ie.gazetteers.loader import (
    GazetteerError,
    gazetteer_files,
    read_rows,
    scan_rows,
    shipped_directory,
    shipped_rows,
)
from arabic_ie.gazetteers.schema import Row


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
    tables = Tables(files, base)
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


def _file_findings(file: Path, number: int, tables: Tables, countries: Collection[str]) -> Iterator[Finding]:
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
