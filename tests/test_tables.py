"""Tables: the same rows in pandas, Arrow, Parquet and CSV; the questions of docs/tables.md are answered."""

from __future__ import annotations

import csv
import io
import re
import sys
from datetime import date
from pathlib import Path

import pytest

import arabic_ie
from arabic_ie.export.csv import csv_lines
from arabic_ie.export.parquet import parquet_bytes
from arabic_ie.export.tables import TABLES, columns, rows
from arabic_ie.model import Extraction, Person, Quote, Span, Speaker

GUIDE = Path(__file__).parents[1] / "docs" / "tables.md"

# "The Russian president Putin said: "No war". / Putin denied that … . The minister …, the Jordanian …"
ARTICLES = {
    "a.txt": ("قال الرئيس الروسي فلاديمير بوتين: «لا حرب بعد اليوم».", "2024-06-19"),
    "b.txt": ("ونفى بوتين وجود خلاف. وقال مصدر حكومي إن شركة سامسونغ غادرت عمّان.", "2024-06-20"),
}


@pytest.fixture(scope="module")
def docs() -> list[Extraction]:
    return [arabic_ie.extract(text, reference_date=day) for text, day in ARTICLES.values()]


@pytest.mark.parametrize("table", TABLES)
def test_a_row_has_a_cell_for_each_column(docs: list[Extraction], table: str) -> None:
    found = [row for doc in docs for row in rows(doc, table)]
    assert found
    assert {len(row) for row in found} == {len(columns(table))}


@pytest.mark.parametrize("table", TABLES)
def test_all_forms_hold_the_same(docs: list[Extraction], table: str, tmp_path: Path) -> None:
    from pyarrow.parquet import read_table

    cells = [row for doc, name in zip(docs, ARTICLES, strict=True) for row in rows(doc, table, name)]
    arrow = arabic_ie.to_arrow(docs, table, sources=ARTICLES)
    names = [column.name for column in columns(table)]
    assert arrow.to_pylist() == [
        {k: list(v) if isinstance(v, tuple) else v for k, v in zip(names, row, strict=True)} for row in cells
    ]
    file = tmp_path / "table.parquet"
    file.write_bytes(b"".join(parquet_bytes(cells, table)))
    assert read_table(file).equals(arrow)
    assert read_table(file).schema.field("source").metadata == {b"says": b"name of the text"}
    read = list(csv.reader(io.StringIO("".join(csv_lines(cells, table)).removeprefix("\ufeff"))))
    assert read[0] == names
    assert [line[0] for line in read[1:]] == [row[0] for row in cells]
    frame = docs[0].to_dataframe(table)
    assert list(frame.columns) == names[1:]
    assert len(frame) == len(list(rows(docs[0], table)))


@pytest.mark.parametrize("table", TABLES)
def test_empty_answers_keep_the_schema(table: str) -> None:
    arrow = arabic_ie.to_arrow([Extraction("")], table)
    assert arrow.num_rows == 0
    assert arrow.schema.equals(arabic_ie.to_arrow([], table).schema)
    assert list(Extraction("").to_dataframe(table).columns) == [column.name for column in columns(table)][1:]


def test_a_quote_says_who_and_when(docs: list[Extraction]) -> None:
    frame = docs[1].to_dataframe()
    assert list(frame["canonical"]) == ["فلاديمير بوتين", "مصدر حكومي"]
    assert list(frame["speaker_kind"]) == ["person", "phrase"]
    assert list(frame["day"]) == [date(2024, 6, 20)] * 2
    assert frame["start"].dtype == "Int64"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ('قال: «نعم», "لا"\nثم', 'قال: «نعم», "لا"\nثم'),  # commas, marks and line ends are quoted
    ],
)
def test_csv_runs_nothing(text: str, cell: str) -> None:
    doc = Extraction(text, people=(Person(text, (Span(0, len(text), text),)),))
    lines = "".join(csv_lines(rows(doc, "people", "a"), "people"))
    assert next(iter(list(csv.reader(io.StringIO(lines, newline="")))[1:]))[2] == cell


def test_surrogates_become_replacements() -> None:
    broken = Span(0, 1, "\ud800")
    quote = Quote(broken, "direct", co_speakers=(Speaker("\udfff"),))
    arrow = arabic_ie.to_arrow([Extraction("\ud800", quotes=(quote,))])
    assert arrow.to_pylist()[0]["quote"] == "\ufffd"
    assert arrow.to_pylist()[0]["co_speakers"] == ["\ufffd"]


def test_what_is_wrong_is_said(docs: list[Extraction]) -> None:
    with pytest.raises(ValueError, match="no table 'verbs'; there are: quotes, people"):
        docs[0].to_dataframe("verbs")
    with pytest.raises(TypeError, match="docs must be many Extractions, not one"):
        arabic_ie.to_arrow(docs[0])  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="docs must be Extractions, not str"):
        arabic_ie.to_arrow(["نص"])  # type: ignore[list-item]
    with pytest.raises(ValueError, match="shorter"):
        arabic_ie.to_arrow(docs, sources=["a"])


@pytest.mark.parametrize("package", ["pandas", "pyarrow"])
def test_a_missing_package_is_named(docs: list[Extraction], package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ImportError, match=rf"{package} is needed for this: pip install 'arabic-ie\[tables\]'"):
        docs[0].to_dataframe() if package == "pandas" else arabic_ie.to_arrow(docs)


# -- the guide --------------------------------------------------------------------------------------


def test_the_guide_lists_every_column() -> None:
    listed = re.split(r"^### ", GUIDE.read_text("utf-8"), flags=re.MULTILINE)[1:]
    found = {}
    for section in listed:
        name = section.split("`")[1]
        found[name] = re.findall(r"^\| `(\w+)` \| (\w+) \| (.+) \|$", section, flags=re.MULTILINE)
    assert found == {table: [tuple(column) for column in columns(table)] for table in TABLES}


def test_the_guides_questions_are_answered(
    docs: list[Extraction], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    duckdb = pytest.importorskip("duckdb")
    monkeypatch.chdir(tmp_path)
    cells = [row for doc, name in zip(docs, ARTICLES, strict=True) for row in rows(doc, "quotes", name)]
    Path("quotes.parquet").write_bytes(b"".join(parquet_bytes(cells, "quotes")))
    questions = re.findall(r"```sql\n(.*?)```", GUIDE.read_text("utf-8"), flags=re.DOTALL)
    assert [duckdb.sql(question).fetchall() for question in questions] == [
        [("فلاديمير بوتين", 2, 2)],
        [(date(2024, 6, 19), 1), (date(2024, 6, 20), 1)],
        [("a.txt", "لا حرب بعد اليوم")],
        [("deny", "فلاديمير بوتين", 1)],
    ]
