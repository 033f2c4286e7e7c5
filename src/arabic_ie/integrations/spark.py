"""Spark: a ``DataFrame`` with a column of texts in, the same with columns of answers out, batch or stream.

Executors need this package and pyarrow. What is sent to them is small, and each of their processes builds what it needs
once, however many tasks it does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from arabic_ie.export.tables import columns
from arabic_ie.integrations.columns import ERROR, AnswerColumns, Day, arrow_fields, packed, refuse_taken
from arabic_ie.integrations.missing import loaded
from arabic_ie.pipeline import Extractor

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame
    from pyspark.sql.types import StructType

ROWS = 256  # articles whose answers a worker holds at once


def add_answers(
    frame: DataFrame,
    tables: Sequence[str] = ("quotes",),
    *,
    text: str = "text",
    day: str | None = None,
    reference_date: Day = None,
    extractor: Extractor | None = None,
    files: Sequence[str] = (),
) -> DataFrame:
    """A frame with a column for each table (an array of structs) and the column ``error``; all rows and columns stay.

    A text that can't be read keeps its row: its arrays are null, and ``error`` says why.

    Args:
        frame: a batch or a stream with a column of texts.
        tables: which columns to add: quotes, people, officials, places, organizations, dates, mentions.
        text: the name of the column of texts.
        day: the name of the column of days of writing (dates, timestamps or ISO strings), if there is one.
        reference_date: the day of writing where there is no such column or its cell is null; or "auto".
        extractor: one that knows names of your own; its rows travel with the job.
        files: the names of gazetteer files that were sent with ``sparkContext.addFile``, for lists too long to travel
            with every job.

    Raises:
        ImportError: PySpark or pyarrow is not installed.
        TypeError: both ``extractor`` and ``files`` are given.
        ValueError: there is no such table, ``reference_date`` is no ISO date, or a column of that name is there.
    """
    if extractor is not None and files:
        raise TypeError("give an extractor or files, not both")
    reader = AnswerColumns(tuple(tables), text, day, reference_date, packed(extractor))
    types = loaded("pyspark.sql.types", "spark")
    arrow_fields(tables)  # says now what is missing
    refuse_taken(frame.columns, tables)
    schema = types.StructType([*frame.schema.fields, *answer_schema(tables).fields])
    return frame.mapInArrow(ArrowMapper(reader, tuple(files)), schema)


def answer_schema(tables: Sequence[str] = ("quotes",)) -> StructType:
    """The types of the new columns in Spark's terms.

    Raises:
        ImportError: PySpark is not installed.
        ValueError: there is no such table.
    """
    types = loaded("pyspark.sql.types", "spark")
    cells = {
        "text": types.StringType(),
        "texts": types.ArrayType(types.StringType()),
        "whole": types.LongType(),
        "number": types.DoubleType(),
        "truth": types.BooleanType(),
        "day": types.DateType(),
    }
    schema = types.StructType()
    for table in tables:
        inner = [types.StructField(column.name, cells[column.type]) for column in columns(table)[1:]]
        schema.add(table, types.ArrayType(types.StructType(inner)))
    return schema.add(ERROR, types.StringType())


@dataclass(frozen=True, slots=True)
class ArrowMapper:
    """What the workers run: a function for ``DataFrame.mapInArrow``, Arrow batches in, the same with answers out."""

    reader: AnswerColumns
    files: tuple[str, ...] = ()

    def __call__(self, batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        """The batches with the new columns, in their order."""
        reader = replace(self.reader, extractor=_from_files(self.files)) if self.files else self.reader
        added = arrow_fields(reader.tables)
        for batch in batches:
            for start in range(0, batch.num_rows, ROWS):
                yield _with_answers(batch.slice(start, ROWS), reader, added)


def _with_answers(batch: pyarrow.RecordBatch, reader: AnswerColumns, added: pyarrow.Schema) -> pyarrow.RecordBatch:
    import pyarrow

    def cells(column: str) -> list[Any]:
        return list(batch.column(batch.schema.get_field_index(column)).to_pylist())

    made = reader.read(cells(reader.text), None if reader.day is None else cells(reader.day))
    new = [pyarrow.array(made[field.name], field.type) for field in added]
    schema = pyarrow.schema([*batch.schema, *added])
    return pyarrow.RecordBatch.from_arrays([*batch.columns, *new], schema=schema)


@lru_cache(maxsize=1)
def _from_files(names: tuple[str, ...]) -> bytes | None:
    """The extractor of files that Spark has put on this worker, read once in each process."""
    places = loaded("pyspark", "spark").SparkFiles
    return packed(Extractor([places.get(name) for name in names]))
