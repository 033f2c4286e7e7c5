"""pandas and Polars: a data frame with a column of texts in, the same with columns of answers out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from arabic_ie.integrations.columns import AnswerColumns, Day, arrow_fields, packed, refuse_taken
from arabic_ie.integrations.missing import loaded
from arabic_ie.pipeline import Extractor

Frame = TypeVar("Frame")  # a pandas or a Polars DataFrame


def add_answers(
    frame: Frame,
    tables: Sequence[str] = ("quotes",),
    *,
    text: str = "text",
    day: str | None = None,
    reference_date: Day = None,
    extractor: Extractor | None = None,
    workers: int = 1,
) -> Frame:
    """A new frame of the same kind, with a column for each table and the column ``error``.

    In Polars a cell is a list of structs, in pandas a list of dicts; both have ``explode``. A text that can't be read
    keeps its row: its lists are null, and ``error`` says why.
    What is not said below is as for ``AnswerColumns``.

    Args:
        frame: a pandas or Polars ``DataFrame`` with a column of texts; its rows, their order and index stay.
        extractor: one that knows names of your own.

    Raises:
        TypeError: ``frame`` is neither, a Polars ``LazyFrame`` for example.
        ValueError: there is no such table, ``reference_date`` is no ISO date, or a column of that name is there.
    """
    reader = AnswerColumns(tuple(tables), text, day, reference_date, packed(extractor), workers)
    package = type(frame).__module__.partition(".")[0]
    if type(frame).__name__ != "DataFrame" or package not in ("pandas", "polars"):
        raise TypeError(f"frame must be a pandas or Polars DataFrame, not {type(frame).__qualname__}")
    refuse_taken(frame.columns, tables)  # type: ignore[attr-defined]
    add = _to_polars if package == "polars" else _to_pandas
    made: Frame = add(frame, reader)
    return made


def _to_polars(frame: Any, reader: AnswerColumns) -> Any:
    polars = loaded("polars", "polars")
    days = None if reader.day is None else frame[reader.day].to_list()
    made = reader.read(frame[reader.text].to_list(), days)
    types = polars.from_arrow(arrow_fields(reader.tables).empty_table()).schema
    return frame.with_columns([polars.Series(name, values, dtype=types[name]) for name, values in made.items()])


def _to_pandas(frame: Any, reader: AnswerColumns) -> Any:
    pandas = loaded("pandas", "tables")
    days = None if reader.day is None else _cells(pandas, frame[reader.day])
    made = reader.read(_cells(pandas, frame[reader.text]), days)
    new = {name: pandas.Series(values, index=frame.index, dtype=object) for name, values in made.items()}
    return frame.assign(**new)


def _cells(pandas: Any, column: Any) -> Iterable[Any]:
    """The cells of a column, None where pandas has NaN, NaT or NA."""
    return (None if missing else cell for cell, missing in zip(column, column.isna(), strict=True))
