"""Tables of the user's own: CSV with a header in, rows out. Which column is what is said by the user.

Quoting is that of RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180) as Python's csv reads it; fields may be
divided by commas, semicolons, tabs or bars. UTF-8, with or without a byte-order mark.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from arabic_ie.gazetteers.importers.collection import Collection
from arabic_ie.gazetteers.importers.streams import Source
from arabic_ie.gazetteers.importers.tally import ImportFailed, Tally
from arabic_ie.gazetteers.schema import KINDS

FORM = "a table with a header"
LICENCE = "as the owner of the file says"
MAX_LINE = 2**20
DELIMITERS = (",", ";", "\t", "|")
MAX_VALUE = 200  # characters of an id or of an attribute's value

_UNFIT = re.compile(r"[;=,|\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_CODE = re.compile("[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what; the kind is a column's or the same for all."""

    name: str
    kind: str = ""
    kind_column: str = ""
    alias: str = ""
    alias_separator: str = "|"
    id: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)  # key → column

    def named(self) -> list[str]:
        """All columns that the table must have."""
        return [
            column for column in (self.name, self.kind_column, self.alias, self.id, *self.attributes.values()) if column
        ]


def read_custom_csv(source: Source, rows: Collection, tally: Tally, columns: Columns, delimiter: str = "") -> None:
    """Adds a row for each line. Without a ``delimiter`` it is the one by which the header has all columns.

    Raises:
        ImportFailed: the table lacks a column.
    """
    position = _Position()
    lines = position.of(source.text_lines(tally, MAX_LINE))
    header_line = next(lines, None)
    if header_line is None or position.line > 1:  # nothing, or a first line in another encoding
        raise tally.verdict()
    delimiter, header = _header(header_line, columns, delimiter, tally.file)
    tally.well_formed += 1
    reader = csv.reader(lines, delimiter=delimiter)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            reason = "a field that is too long (a quotation mark without its partner?)"
            tally.drop(reason if "field larger" in str(error) else "broken CSV", position.line)
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(header):
            tally.drop("another number of columns than the header has", position.line)
            continue
        _add(dict(zip(header, cells, strict=True)), columns, rows, tally, position.line)


class _Position:
    """The number of the line that csv has read last; it joins lines, and some were dropped before."""

    def __init__(self) -> None:
        self.line = 0

    def of(self, lines: Iterator[tuple[int, str]]) -> Iterator[str]:
        for self.line, text in lines:
            yield text + "\n"


def _header(line: str, columns: Columns, delimiter: str, file: str) -> tuple[str, list[str]]:
    missing: list[str] = []
    for candidate in (delimiter,) if delimiter else DELIMITERS:
        header = [cell.strip() for cell in next(csv.reader([line], delimiter=candidate))]
        missing = [column for column in columns.named() if column not in header]
        if not missing:
            if doubled := [column for column in columns.named() if header.count(column) > 1]:
                raise ImportFailed(f"{file}: the column {doubled[0]!r} stands twice in the header")
            return candidate, header
    shown = line.strip()[:100]
    hint = f"the column {missing[0]!r}" if delimiter else f"all of {', '.join(map(repr, columns.named()))}"
    raise ImportFailed(f"{file}: the header lacks {hint}; it is: {shown}")


def _add(cells: Mapping[str, str], columns: Columns, rows: Collection, tally: Tally, line: int) -> None:
    kind = columns.kind or cells[columns.kind_column].strip()
    if kind not in KINDS:
        tally.drop("an unknown kind", line)
        return
    attributes: dict[str, str] = {}
    for key, column in columns.attributes.items():
        value = cells[column].strip()
        if not value:
            continue
        if key not in KINDS[kind].attributes:
            tally.drop("a value of an attribute that the kind doesn't have", line)
        elif len(value) > MAX_VALUE or _UNFIT.search(value) or (key == "country" and not _CODE.fullmatch(value)):
            tally.drop("a value that an attribute can't have", line)
        else:
            attributes[key] = value
    id_ = cells[columns.id].strip() if columns.id else ""
    if len(id_) > MAX_VALUE or _UNFIT.search(id_):
        tally.drop("an id with signs that ids don't have", line)
        id_ = ""
    aliases = cells[columns.alias].split(columns.alias_separator) if columns.alias else []
    names = [cells[columns.name], *(alias for alias in aliases if alias.strip())]
    rows.add(kind, [(name, line) for name in names], id=id_, attributes=attributes)
