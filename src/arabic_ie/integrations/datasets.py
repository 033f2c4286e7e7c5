"""HuggingFace ``datasets``: a ``Dataset`` in, the same with columns of answers out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from arabic_ie.integrations.columns import AnswerColumns, Day, arrow_fields, packed, refuse_taken
from arabic_ie.integrations.missing import loaded
from arabic_ie.pipeline import Extractor

if TYPE_CHECKING:
    import datasets

BATCH = 256  # articles whose answers are held at once


def add_answers(
    dataset: datasets.Dataset,
    tables: Sequence[str] = ("quotes",),
    *,
    text: str = "text",
    day: str | None = None,
    reference_date: Day = None,
    extractor: Extractor | None = None,
    **options: Any,
) -> datasets.Dataset:
    """A dataset, or an ``IterableDataset``, with a column for each table and the column ``error``.

    It calls ``dataset.map`` with ``AnswerColumns``, and with features that hold where a batch has no quotes at all.
    What is not said below is as for ``AnswerColumns``.

    Args:
        dataset: it has a column of texts.
        extractor: one that knows names of your own.
        options: whatever ``map`` takes: ``num_proc=4``, ``batch_size=…``, ``load_from_cache_file=False``.

    Raises:
        ImportError: datasets is not installed.
        ValueError: there is no such table, ``reference_date`` is no ISO date, or a column of that name is there.
    """
    reader = AnswerColumns(tuple(tables), text, day, reference_date, packed(extractor))
    options = {"batch_size": BATCH, **options}
    known = dataset.features  # None for a stream whose columns are not known before it is read
    if known is not None:
        refuse_taken(known, tables)
        options.setdefault("features", loaded("datasets", "datasets").Features({**known, **features(tables)}))
    return dataset.map(reader, batched=True, **options)


def features(tables: Sequence[str] = ("quotes",)) -> datasets.Features:
    """The types of the new columns, for a call of ``map`` of your own.

    Raises:
        ImportError: datasets is not installed.
        ValueError: there is no such table.
    """
    return loaded("datasets", "datasets").Features.from_arrow_schema(arrow_fields(tables))
