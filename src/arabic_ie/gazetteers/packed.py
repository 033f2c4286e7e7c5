"""Packed tables: what is built from gazetteers in, one file of named parts out, and back in a few milliseconds.

A part is text, numbers or bytes, so that reading one needs no interpreter of objects (as pickle would): it is cut
up by C code, and what it says becomes objects when it is asked for. A file has a key, which says what it was made
from, and a checksum: one that is stale, cut short or damaged is no file.
"""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias, overload

from arabic_ie.gazetteers.schema import Row

Numbers: TypeAlias = "array[int]"
Part: TypeAlias = "str | bytes | Numbers"
Parts: TypeAlias = "Mapping[str, Part]"

_MAGIC = b"arabic_ie packed 1\n"
_TEXT, _BYTES = "text", "bytes"  # … or the type code of an array
_CELL, _ITEM, _VALUE = "\x1f", "\x1e", "\x1d"  # no cell of a row can hold these: see schema.BAD_CHARACTER


def write_parts(path: Path, key: str, parts: Parts) -> None:
    """Writes a file whole or not at all; of two writers at once the last one's stays.

    Raises:
        OSError: it can't be written.
    """
    from arabic_ie.gazetteers.whole_files import write_whole  # once for each change of the gazetteers

    contents = [_encoded(part) for part in parts.values()]
    kinds = [_kind(part) for part in parts.values()]
    table = written([key, [*zip(parts, kinds, map(len, contents), strict=True)]]).encode() + b"\n"
    sum_ = zlib.crc32(table)
    for content in contents:
        sum_ = zlib.crc32(content, sum_)
    write_whole(path, [_MAGIC, b"%08x\n" % sum_, table, *contents])


def read_parts(path: Path, key: str) -> dict[str, Part] | None:
    """The parts of a file; None if there is none that can be read, or it has another key or is damaged."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    begin = len(_MAGIC) + 9
    if data[: len(_MAGIC)] != _MAGIC or data[len(_MAGIC) : begin] != b"%08x\n" % zlib.crc32(memoryview(data)[begin:]):
        return None
    at = data.index(b"\n", begin) + 1
    found, table = read(data[begin:at])
    if found != key:
        return None
    parts: dict[str, Part] = {}
    for name, kind, size in table:
        parts[name] = _decoded(memoryview(data)[at : at + size], kind)
        at += size
    return parts


def _kind(part: Part) -> str:
    return part.typecode if isinstance(part, array) else _TEXT if isinstance(part, str) else _BYTES


def _encoded(part: Part) -> bytes:
    if isinstance(part, str):
        return part.encode("utf-8", "surrogatepass")
    return part.tobytes() if isinstance(part, array) else part


def _decoded(data: memoryview, kind: str) -> Part:
    if kind == _TEXT:
        return str(data, "utf-8", "surrogatepass")
    if kind == _BYTES:
        return bytes(data)
    numbers: array[int] = array(kind)
    numbers.frombytes(data)
    return numbers


def text_of(parts: Parts, name: str) -> str:
    """A part that is text."""
    part = parts[name]
    assert isinstance(part, str)
    return part


def bytes_of(parts: Parts, name: str) -> bytes:
    """A part that is bytes."""
    part = parts[name]
    assert isinstance(part, bytes)
    return part


def numbers_of(parts: Parts, name: str) -> array[int]:
    """A part that is numbers."""
    part = parts[name]
    assert isinstance(part, array)
    return part


def written(data: object) -> str:
    """Plain data (lists, strings, numbers …) as text."""
    import json  # not for the import of the library

    return json.dumps(data)


def read(text: str | bytes) -> Any:
    """The plain data that ``written`` made a text of."""
    import json

    return json.loads(text)


def joined(lines: Iterable[str]) -> str:
    """Lines as one text: each with its end, so that none is no line and an empty one is one."""
    return "".join(f"{line}\n" for line in lines)


def lines_of(parts: Parts, name: str) -> list[str]:
    """The lines that ``joined`` made one text of."""
    lines = text_of(parts, name).split("\n")
    lines.pop()
    return lines


class PackedRows(Sequence[Row]):
    """Rows in the form in which files keep them; each becomes a ``Row`` when it is first asked for, and stays it."""

    __slots__ = ("_borders", "_data", "_made")

    def __init__(self, data: bytes, borders: array[int]) -> None:
        self._data = data
        self._borders = borders
        self._made: dict[int, Row] = {}

    def __len__(self) -> int:
        return len(self._borders) - 1

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> list[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | list[Row]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        row = self._made.get(index)
        if row is None:
            data = self._data[self._borders[index] : self._borders[index + 1]]
            row = self._made.setdefault(index, _unpacked(data.decode("utf-8", "surrogatepass")))
        return row


def packed_rows(rows: Iterable[Row]) -> tuple[bytes, array[int]]:
    """What ``PackedRows`` is made of: the rows one behind the other, and where each begins and the last ends.

    >>> rows = [Row("كريم", "given", ("كرم",)), Row("EG", "country", id="EG", attributes={"weak": (), "f": ("أ", "ب")})]
    >>> [*PackedRows(*packed_rows(rows))] == rows
    True
    """
    data = [_packed(row).encode("utf-8", "surrogatepass") for row in rows]
    return b"".join(data), array("Q", accumulate(map(len, data), initial=0))


def _packed(row: Row) -> str:
    attributes = _ITEM.join(_VALUE.join((key, *values)) for key, values in row.attributes.items())
    return _CELL.join((row.name, row.kind, _ITEM.join(row.aliases), row.id or "", attributes, row.source))


def _unpacked(line: str) -> Row:
    name, kind, aliases, id_, attributes, source = line.split(_CELL)
    pairs = (item.split(_VALUE) for item in attributes.split(_ITEM)) if attributes else ()
    return Row(
        name,
        kind,
        tuple(aliases.split(_ITEM)) if aliases else (),
        id_ or None,
        MappingProxyType({key: tuple(values) for key, *values in pairs}),
        source,
    )


