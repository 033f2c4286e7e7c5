"""CSV: rows of a table in; lines that spreadsheets open without running anything out.

The first line begins with a byte order mark, by which spreadsheets know UTF-8. A text that a spreadsheet would take
for a formula (it begins with = + - @, as wide as Latin or Chinese letters, or with a control character) gets an
apostrophe before it, which spreadsheets hide. Where the decimal sign is a comma they divide cells at semicolons, and
some divide them at TABs, so a formula behind one of these gets an apostrophe too. (OWASP, "CSV Injection".)
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from arabic_ie.export.tables import Row, columns

BOM = "\ufeff"
SIGNS = "=+-@＝＋－＠"
DIVIDED = re.compile(rf"""([;\t\r\n][;\s"]*+)([{re.escape(SIGNS)}]?)""")  # and the sign of a formula behind it
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
        text = DIVIDED.sub(lambda found: f"{found[1]}'{found[2]}" if found[2] else found[0], value)
        return "'" + text if text.startswith((*SIGNS, "\t", "\r", "\n")) else text
    return value.isoformat() if isinstance(value, date) else str(value)


def _taken(out: io.StringIO) -> str:
    text = out.getvalue()
    out.seek(0)
    out.truncate()
    return text
