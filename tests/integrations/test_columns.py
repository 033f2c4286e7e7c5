"""Columns of answers: as a function on dicts of lists, in pandas, in Polars, in HuggingFace datasets."""

from __future__ import annotations

import datetime as dt
import pickle
import sys
from collections.abc import Callable
from typing import Any

import pytest

from arabic_ie import Extractor
from arabic_ie.export.tables import TABLES, rows
from arabic_ie.integrations import datasets as hub
from arabic_ie.integrations import frames
from arabic_ie.integrations.columns import AnswerColumns, arrow_fields, kept, packed

# id, text, day of writing, gloss
ROWS: list[tuple[int, str | None, Any, str]] = [
    (1, "قال الرئيس الروسي فلاديمير بوتين أمس في القاهرة: «لا حرب».", "2024-06-19", "Putin said yesterday in Cairo …"),
    (2, "كلمة واحدة", None, "one word: nothing is found"),
    (3, None, "2024-06-19", "no text"),
    (4, "وصل بوتين أمس.", "19 June", "Putin arrived yesterday; no ISO date"),
    (5, "غادر زمرد الكوكبي شركة سامسونغ أمس.", None, "al-Kawkabi, whom only our extractor knows, left …"),
]
BATCH = {
    "id": [row[0] for row in ROWS],
    "text": [row[1] for row in ROWS],
    "written": [row[2] for row in ROWS],
}
ERRORS = [
    *(None, None, "TypeError: text must be str, not NoneType"),
    *("ValueError: reference_date must be an ISO date such as 2024-06-19 or auto, not '19 June'", None),
]
ALL = tuple(TABLES)


@pytest.fixture(scope="module")
def own(shared: Extractor) -> Extractor:
    return shared.with_names(person=["زمرد الكوكبي"])


@pytest.fixture(scope="module")
def expected(own: Extractor) -> dict[str, list[Any]]:
    """What the plain extractor and the tables of ``docs/tables.md`` say."""
    answers = list(own.extract_each([(text, day or "2020-01-01") for _, text, day, _ in ROWS]))  # type: ignore[misc]
    columns: dict[str, list[Any]] = {table: [] for table in ALL}
    for table in ALL:
        names = [column.name for column in TABLES[table][0]][1:]
        for answer in answers:
            if isinstance(answer, Exception):
                columns[table].append(None)
                continue
            cells = ([list(c) if isinstance(c, tuple) else c for c in row[1:]] for row in rows(answer, table))
            columns[table].append([dict(zip(names, row, strict=True)) for row in cells])
    assert all(any(column) for column in columns.values())
    return columns | {"error": ERRORS}


def by_dict(own: Extractor, workers: int) -> dict[str, list[Any]]:
    return AnswerColumns(ALL, day="written", reference_date="2020-01-01", extractor=packed(own), workers=workers)(BATCH)


def by_pandas(own: Extractor, workers: int) -> dict[str, list[Any]]:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(BATCH, index=list("edcba"))
    made = frames.add_answers(frame, ALL, day="written", reference_date="2020-01-01", extractor=own, workers=workers)
    assert made[list(BATCH)].equals(frame)
    return {name: made[name].tolist() for name in (*ALL, "error")}


def by_polars(own: Extractor, workers: int) -> dict[str, list[Any]]:
    polars = pytest.importorskip("polars")
    frame = polars.DataFrame(BATCH)
    made = frames.add_answers(frame, ALL, day="written", reference_date="2020-01-01", extractor=own, workers=workers)
    assert made.select(list(BATCH)).equals(frame)
    return dict(made.select([*ALL, "error"]).to_dict(as_series=False))


def by_datasets(own: Extractor, workers: int) -> dict[str, list[Any]]:
    datasets = pytest.importorskip("datasets")
    dataset = datasets.Dataset.from_dict(BATCH)
    made = hub.add_answers(
        *(dataset, ALL), day="written", reference_date="2020-01-01", extractor=own, num_proc=workers, batch_size=1
    )
    assert made.column_names == [*BATCH, *ALL, "error"]
    return {name: list(made[name]) for name in (*ALL, "error")}


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("route", [by_dict, by_pandas, by_polars, by_datasets])
def test_every_route_gives_what_the_extractor_gives(
    route: Callable[[Extractor, int], dict[str, list[Any]]],
    workers: int,
    own: Extractor,
    expected: dict[str, list[Any]],
) -> None:
    assert route(own, workers) == expected


def test_a_stream_of_a_dataset(expected: dict[str, list[Any]], own: Extractor) -> None:
    datasets = pytest.importorskip("datasets")
    stream = datasets.Dataset.from_dict(BATCH).to_iterable_dataset()
    made = hub.add_answers(stream, ("dates",), day="written", reference_date="2020-01-01", extractor=own, batch_size=2)
    assert [row["dates"] for row in made] == expected["dates"]


def test_a_dataset_that_was_read_before_is_not_read_again(own: Extractor) -> None:
    datasets = pytest.importorskip("datasets")
    first, again, other = (
        hub.add_answers(datasets.Dataset.from_dict({"text": ["وصل بوتين."]}), tables, extractor=own)
        for tables in (["people"], ["people"], ["places"])
    )
    assert first._fingerprint == again._fingerprint != other._fingerprint


def test_pandas_gaps_and_timestamps(own: Extractor) -> None:
    pandas = pytest.importorskip("pandas")
    days = pandas.to_datetime(["2024-06-19", None])
    frame = pandas.DataFrame({"text": ["وصل أمس", "وصل أمس"], "at": days})  # He arrived yesterday
    frame.loc[2] = [float("nan"), pandas.NaT]
    made = frames.add_answers(frame, ["dates"], day="at", extractor=own)
    assert [cell and cell[0]["value"] for cell in made["dates"]] == ["2024-06-18", "REF-1D", None]
    assert made["error"].tolist() == [None, None, "TypeError: text must be str, not NoneType"]


def test_polars_types_hold_without_rows(own: Extractor) -> None:
    polars = pytest.importorskip("polars")
    empty = frames.add_answers(polars.DataFrame({"text": []}, schema={"text": polars.String}), ["people"])
    full = frames.add_answers(polars.DataFrame({"text": ["وصل بوتين", "كلمة"]}), ["people"], extractor=own)
    assert empty.schema == full.schema
    assert full.schema["people"].inner.to_schema()["mentions"] == polars.Int64


def test_arrow_holds_what_utf8_can_not(own: Extractor) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    made = AnswerColumns(extractor=packed(own))({"text": ["قال بوتين: «لا \ud800حرب»."]})
    (field, _) = arrow_fields(["quotes"])
    (quote,) = pyarrow.array(made["quotes"], field.type).to_pylist()[0]
    assert quote["quote"] == "لا \ufffdحرب"


def test_the_day_may_be_a_date_of_any_kind(own: Extractor) -> None:
    days = [dt.date(2024, 6, 19), dt.datetime(2024, 6, 19, 23), "2024-06-19", None]
    reader = AnswerColumns(["dates"], day="day", reference_date="auto", extractor=packed(own))
    made = reader({"text": ["وصل أمس"] * 4, "day": days})
    assert [cell[0]["value"] for cell in made["dates"]] == [*["2024-06-18"] * 3, "REF-1D"]


def test_the_extractor_is_built_once_in_a_process(own: Extractor) -> None:
    reader = AnswerColumns(["people"], extractor=packed(own))
    copies = [pickle.loads(pickle.dumps(reader)) for _ in range(3)]
    assert len({id(kept(copy.extractor)) for copy in copies}) == 1
    assert len(pickle.dumps(reader)) < 1000


@pytest.mark.parametrize(
    ("wrong", "error", "reason"),
    [
        ({"tables": "quotes"}, TypeError, "tables must be a list of names, not one name"),
        ({"tables": ["verbs"]}, ValueError, "there is no table 'verbs'"),
        ({"reference_date": "today"}, ValueError, "reference_date must be an ISO date"),
    ],
)
def test_what_is_wrong_is_told_before_anything_is_read(
    wrong: dict[str, Any], error: type[Exception], reason: str
) -> None:
    with pytest.raises(error, match=reason):
        AnswerColumns(**wrong)


def test_refuses_what_is_no_frame() -> None:
    polars = pytest.importorskip("polars")
    with pytest.raises(TypeError, match="must be a pandas or Polars DataFrame, not LazyFrame"):
        frames.add_answers(polars.LazyFrame({"text": ["وصل"]}))
    with pytest.raises(TypeError, match="not list"):
        frames.add_answers(["وصل"])


def test_refuses_to_take_the_place_of_a_column() -> None:
    polars, datasets = pytest.importorskip("polars"), pytest.importorskip("datasets")
    with pytest.raises(ValueError, match="there is a column 'error' already"):
        frames.add_answers(polars.DataFrame({"text": ["وصل"], "error": [1]}))
    with pytest.raises(ValueError, match="there is a column 'quotes' already"):
        hub.add_answers(datasets.Dataset.from_dict({"text": ["وصل"], "quotes": [1]}))


def test_the_function_needs_no_package(own: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    for package in ("datasets", "pandas", "polars", "pyarrow"):
        monkeypatch.setitem(sys.modules, package, None)
    made = AnswerColumns(["people"], extractor=packed(own))({"text": ["وصل بوتين"]})
    assert made["people"][0][0]["name"] == "بوتين"
