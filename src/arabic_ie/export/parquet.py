"""Parquet: rows of a table in, the bytes of a file out, a row group at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from arabic_ie.export.tables import Row, arrow_schema, arrow_table

ROWS = 20_000  # in a row group: what is held at once


def parquet_bytes(rows: Iterable[Row], table: str) -> Iterator[bytes]:
    """A Parquet file in pieces, with the schema of ``tables.arrow_schema``.

    Raises:
        ImportError: pyarrow is not installed.
    """
    schema = arrow_schema(table)
    from pyarrow.parquet import ParquetWriter

    sink = _Sink()
    iterator = iter(rows)
    with ParquetWriter(sink, schema) as writer:
        while group := list(islice(iterator, ROWS)):
            writer.write_table(arrow_table(group, schema))
            yield sink.taken()
    yield sink.taken()


class _Sink:
    """A file that is only written to, from which what was written can be taken."""

    closed = False

    def __init__(self) -> None:
        self._chunks: list[bytes] = []

    def write(self, data: bytes) -> int:
        self._chunks.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing is kept back."""

    def close(self) -> None:
        """There is nothing to close."""

    def taken(self) -> bytes:
        chunks, self._chunks = self._chunks, []
        return b"".join(chunks)
