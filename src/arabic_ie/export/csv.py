"""CSV: rows of a table in; lines that spreadsheets open without running anything out.

The first line begins with a byte order mark, by which spreadsheets know UTF-8. A text that a spreadsheet would take
for a formula (it begins with = + - @ or a control character) gets an apostrophe before it, which spreadsheets hide.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from arabic_ie.export.tables import Row, columns

BOM = "\ufeff"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
JOINER = "; "  # between the texts of one cell


def csv_lines(rows: Iterable[Row], table: str) -> Iterator[str]:
    r"""The head and a line for each row.

    >>> list(csv_lines([("a.txt", 1, "=1+1", None, None, 2, "r")], "people"))[1]
    "a.txt,1,'=1+1,,,2,r\r\n"
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([column.name for column in columns(table)])
    yield BOM + _taken(out)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
        yield _taken(out)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        value = JOINER.join(value)
    if isinstance(value, str):
        return "'" + value if value.startswith(FORMULA) else value
    return value.isoformat() if isinstance(value, date) else str(value)


def _taken(out: io.StringIO) -> str:
    text = out.getvalue()
    out.seek(0)
    out.truncate()
    return text
