"""Reading gazetteer files: a path in, validated rows out; a bad row is named by file, line and reason."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, count
from pathlib import Path
from types import MappingProxyType

from arabic_ie.gazetteers.schema import BAD_CHARACTER, COLUMNS, KINDS, Row

MAX_LINE = 10_000  # characters of one row: more is no gazetteer
MAX_ROWS = 4_000_000  # of one file: a million names take half a gigabyte of memory
MAX_FILE = 2**30  # bytes of one file
_MAX_BYTES = 4 * MAX_LINE  # UTF-8 needs four bytes for a character at most


class GazetteerError(ValueError):
    """A gazetteer file that can't be used: says where and why."""


def read_rows(path: str | os.PathLike[str]) -> Iterator[Row]:
    """The rows of one file, in order.

    Raises:
        GazetteerError: the file is not UTF-8, has another header, or a row is bad; the message
            begins with ``file:line:``.
        OSError: the file can't be read.
    """
    return (row for _, row in numbered_rows(path))


def numbered_rows(path: str | os.PathLike[str]) -> Iterator[tuple[int, Row]]:
    """The rows of one file with the numbers of their lines; errors as those of ``read_rows``."""
    for number, row in scan_rows(path):
        if isinstance(row, GazetteerError):
            raise GazetteerError(f"{os.fspath(path)}:{number}: {row}")
        yield number, row


def gazetteer_files(paths: Iterable[str | os.PathLike[str]]) -> list[Path]:
    """The files that paths name: a file is itself, a directory is all ``*.tsv`` in it, by name.

    Raises:
        GazetteerError: a directory has no such file.
    """
    files: list[Path] = []
    for path in map(Path, paths):
        if path.is_dir():
            inside = sorted(path.glob("*.tsv"))
            if not inside:
                raise GazetteerError(f"{path}: no .tsv file in this directory")
            files.extend(inside)
        else:
            files.append(path)
    return files


def scan_rows(path: str | os.PathLike[str]) -> Iterator[tuple[int, Row | GazetteerError]]:
    """Every row of a file with its line's number, or what is wrong with that line, and on to the next.

    A file with another header has one error: what its lines mean is not known.
    """
    header = False
    rows = 0
    for number, line in _lines(path):
        if isinstance(line, GazetteerError):
            yield number, line
            if not header:
                return
        elif not line.strip() or line.startswith("#"):
            continue
        elif not header:
            if tuple(line.split("\t")) != COLUMNS:
                yield number, GazetteerError(f"the header must be {' ⇥ '.join(COLUMNS)}")
                return
            header = True
        elif rows == MAX_ROWS:
            yield number, GazetteerError(f"more than {MAX_ROWS:,} rows; the rest is not read")
            return
        else:
            rows += 1
            try:
                yield number, parse_row(line)
            except GazetteerError as error:
                yield number, error


def _lines(path: str | os.PathLike[str]) -> Iterator[tuple[int, str | GazetteerError]]:
    """The lines of a UTF-8 file; of one that is too long no more than its beginning is ever held."""
    size = 0
    with Path(path).open("rb") as file:
        for number in count(1):
            data = file.readline(_MAX_BYTES)
            if not data:
                return
            size += len(data)
            too_long = len(data) == _MAX_BYTES and not data.endswith(b"\n")
            while too_long and data and not data.endswith(b"\n") and size <= MAX_FILE:
                data = file.readline(_MAX_BYTES)
                size += len(data)
            if size > MAX_FILE:
                yield number, GazetteerError(f"the file is longer than {MAX_FILE:,} bytes; the rest is not read")
                return
            if too_long:
                yield number, GazetteerError(_TOO_LONG)
                continue
            try:
                text = data.decode("utf-8-sig" if number == 1 else "utf-8")
            except UnicodeDecodeError as error:
                where = f"{error.reason} at byte {error.start} of the line"
                yield number, GazetteerError(f"not UTF-8 ({where}): save the file as UTF-8")
                continue
            yield number, text.rstrip("\r\n")


_TOO_LONG = f"the line is longer than {MAX_LINE} characters"


def parse_row(line: str) -> Row:
    """One line of a file as a row; GazetteerError says what is wrong with it."""
    if len(line) > MAX_LINE:
        raise GazetteerError(_TOO_LONG)
    cells = line.split("\t")
    if len(cells) == 1:
        raise GazetteerError(f"no TAB in the line: a row has {len(COLUMNS)} columns, divided by TABs")
    if len(cells) != len(COLUMNS):
        raise GazetteerError(f"{len(cells)} columns instead of {len(COLUMNS)}")
    name, kind, aliases, id_, attributes, source = cells
    if not source:
        raise GazetteerError("the source is missing")
    return make_row(
        name,
        kind,
        aliases=[alias for alias in aliases.split("|") if alias],
        id=id_ or None,
        attributes=_parsed_once(attributes),
        source=source,
    )


def as_line(row: Row) -> str:
    """A row as the line of a file, so that reading it gives the same row.

    >>> as_line(Row("كريم", "given", ("كرم",), attributes={"gender": ("m",), "weak": ()}, source="own"))
    'كريم\\tgiven\\tكرم\\t\\tgender=m;weak\\town'

    Raises:
        GazetteerError: a cell holds what divides cells, aliases or values.
    """
    attributes = ";".join(f"{key}={','.join(values)}" if values else key for key, values in row.attributes.items())
    line = "\t".join((row.name, row.kind, "|".join(row.aliases), row.id or "", attributes, row.source))
    if line.startswith("#") or "\n" in line or parse_row(line) != row:
        raise GazetteerError(f"can't be written as a row, for the characters # | ; , = divide its cells: {line!r}")
    return line


def make_row(
    name: str,
    kind: str,
    *,
    aliases: Iterable[str] = (),
    id: str | None = None,
    attributes: Mapping[str, tuple[str, ...]] | None = None,
    source: str = "user",
) -> Row:
    """A checked row; the kind may end in ``!`` to remove a shipped row."""
    known = KINDS.get(kind.removesuffix("!"))
    if known is None:
        raise GazetteerError(f"unknown kind {kind!r}; kinds are {', '.join(sorted(KINDS))}")
    aliases = tuple(aliases)
    for text in (name, *aliases):
        if not text:
            raise GazetteerError("the name is missing")
        if text != " ".join(text.split()):
            raise GazetteerError(f"blanks at an end or doubled in {text!r}")
    for key in attributes or {}:
        if key not in known.attributes:
            allowed = ", ".join(sorted(known.attributes)) or "none"
            raise GazetteerError(f"unknown attribute {key!r} of kind {kind!r}; it takes {allowed}")
    cells = (name, *aliases, id or "", *chain.from_iterable((attributes or {}).values()), source)
    if bad := BAD_CHARACTER.search("".join(cells)):
        cell = next(cell for cell in cells if bad[0] in cell)
        raise GazetteerError(f"character U+{ord(bad[0]):04X} in {cell!r}: write plain letters, no marks")
    if not isinstance(attributes, MappingProxyType):
        attributes = MappingProxyType(dict(attributes)) if attributes else _NO_ATTRIBUTES
    return Row(name, kind if kind.endswith("!") else known.name, aliases, id, attributes, sys.intern(source))


_NO_ATTRIBUTES: MappingProxyType[str, tuple[str, ...]] = MappingProxyType({})


def parse_attributes(cell: str) -> dict[str, tuple[str, ...]]:
    """The cell of a row's attributes as its keys and values; a bare flag has no values.

    >>> parse_attributes("country=EG,SD;weak")
    {'country': ('EG', 'SD'), 'weak': ()}
    """
    out: dict[str, tuple[str, ...]] = {}
    for part in cell.split(";"):
        key, equals, value = part.strip().partition("=")
        if not key:
            continue
        if key in out:
            raise GazetteerError(f"attribute {key!r} twice")
        out[key] = tuple(v for v in value.split(",") if v) if equals else ()
    return out


@lru_cache(maxsize=4096)
def _parsed_once(cell: str) -> MappingProxyType[str, tuple[str, ...]]:
    """Rows with the same attributes share them: of a million rows most do."""
    return MappingProxyType(parse_attributes(cell))


def shipped_directory() -> Path:
    """Where the shipped gazetteers lie: in the installed package, else in the checkout."""
    package = Path(__file__).resolve().parent.parent
    for directory in (package / "data" / "gazetteers", package.parent.parent / "data" / "gazetteers"):
        if directory.is_dir():
            return directory
    raise FileNotFoundError("the shipped gazetteers are missing: reinstall arabic-ie")


@lru_cache(maxsize=1)
def shipped_rows() -> tuple[Row, ...]:
    """All shipped rows, read once."""
    return tuple(row for path in sorted(shipped_directory().glob("*.tsv")) for row in read_rows(path))


def merged(base: Iterable[Row], user: Iterable[Row]) -> tuple[Row, ...]:
    """The base rows with the user's added, replacing those of the same name and kind, or removed (``!``)."""
    rows = {(row.name, row.kind): row for row in base}
    for row in user:
        if row.kind.endswith("!"):
            rows.pop((row.name, row.kind[:-1]), None)
        else:
            rows[row.name, row.kind] = row
    return tuple(rows.values())
