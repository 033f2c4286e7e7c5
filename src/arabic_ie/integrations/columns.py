"""Columns of texts in, columns of answers out: what the integrations with tables share.

An answer is a row's own: for each table of ``docs/tables.md`` that is asked for a list of its rows (without their
``source``), and the ``error`` of a text that could not be read, whose lists are then None.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from arabic_ie.export.tables import arrow_schema, columns, rows, valid
from arabic_ie.model import Extraction
from arabic_ie.pipeline import Extractor, as_date

if TYPE_CHECKING:
    import pyarrow

ERROR = "error"
Columns = dict[str, list[Any]]
Day = date | str | None


@dataclass(frozen=True, slots=True)
class AnswerColumns:
    """Reads columns of texts. A batched function for ``datasets.Dataset.map``: a dict of lists in, one out.

    Pickled it is small, the extractor's own rows and nothing else; each process builds what it needs once.

    Args:
        tables: which columns to make: quotes, people, officials, places, organizations, dates, mentions.
        text: the name of the column of texts.
        day: the name of the column of days of writing (dates or ISO strings), if there is one.
        reference_date: the day of writing where there is no such column or its cell is empty; or "auto".
        extractor: as pickled by ``packed``; without it the shipped gazetteers alone.
        workers: processes that share the work of one call.

    Raises:
        ValueError: there is no such table, or ``reference_date`` is no ISO date.

    >>> batch = {"id": [7, 8], "text": ["قال بوتين إن الحوار ممكن.", None]}
    >>> answers = AnswerColumns(("people",))(batch)
    >>> answers["people"][0][0]["canonical"], answers["people"][1], answers["error"]
    ('فلاديمير بوتين', None, [None, 'TypeError: text must be str, not NoneType'])
    """

    tables: Sequence[str] = ("quotes",)
    text: str = "text"
    day: str | None = None
    reference_date: Day = None
    extractor: bytes | None = None
    workers: int = 1

    def __post_init__(self) -> None:
        if isinstance(self.tables, str):
            raise TypeError("tables must be a list of names, not one name")
        for table in self.tables:
            columns(table)
        as_date(self.reference_date)

    def __call__(self, batch: Mapping[str, Sequence[Any]]) -> Columns:
        """The new columns, as long as those given; these stay where they are."""
        return self.read(batch[self.text], None if self.day is None else batch[self.day])

    def read(self, texts: Iterable[str | None], days: Iterable[Day] | None = None) -> Columns:
        """The columns for texts and their days of writing.

        Raises:
            ValueError: not as many days as texts.
        """
        made: Columns = {name: [] for name in (*self.tables, ERROR)}
        for answer in self._answers(texts, days):
            bad = isinstance(answer, Exception)
            made[ERROR].append(f"{type(answer).__name__}: {answer}" if bad else None)
            for table in self.tables:
                made[table].append(None if isinstance(answer, Exception) else records(answer, table))
        return made

    def _answers(self, texts: Iterable[str | None], days: Iterable[Day] | None) -> Iterable[Extraction | Exception]:
        fixed = self.reference_date
        pairs: Iterable[tuple[Any, Day]]
        if days is None:
            pairs = ((text, fixed) for text in texts)
        else:
            pairs = ((text, fixed if day is None else day) for text, day in zip(texts, days, strict=True))
        return kept(self.extractor).extract_each(pairs, workers=self.workers)


def records(answer: Extraction, table: str) -> list[dict[str, Any]]:
    """The rows of one answer, a dict each, without the name of its text."""
    names = [column.name for column in columns(table)[1:]]
    return [{name: valid(cell) for name, cell in zip(names, row[1:], strict=True)} for row in rows(answer, table)]


def arrow_fields(tables: Iterable[str]) -> pyarrow.Schema:
    """The new columns in Arrow's types: lists of structs, and the error.

    Raises:
        ImportError: pyarrow is not installed; the message says how to get it.
    """
    schemas = {table: list(arrow_schema(table))[1:] for table in tables}
    import pyarrow  # behind the call that says what to install

    bare = {table: [pyarrow.field(field.name, field.type) for field in fields] for table, fields in schemas.items()}
    fields = [pyarrow.field(table, pyarrow.list_(pyarrow.struct(inner))) for table, inner in bare.items()]
    return pyarrow.schema([*fields, pyarrow.field(ERROR, pyarrow.string())])


def refuse_taken(names: Iterable[str], tables: Iterable[str]) -> None:
    """Raise a ValueError where one of the new columns would take the place of another."""
    if taken := sorted({*tables, ERROR} & set(names)):
        raise ValueError(f"there is a column {taken[0]!r} already: rename it first")


def packed(extractor: Extractor | None) -> bytes | None:
    """An extractor as it travels to other processes, and by which they know it again."""
    return None if extractor is None else pickle.dumps(extractor)


@lru_cache(maxsize=2)
def kept(extractor: bytes | None) -> Extractor:
    """The extractor of this process: it outlives the tasks that ask for it."""
    if extractor is None:
        return Extractor()
    restored = pickle.loads(extractor)
    assert isinstance(restored, Extractor)
    return restored
