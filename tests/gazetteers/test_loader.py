"""Reading gazetteer files: what a file may look like, and how each mistake is reported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from arabic_ie.gazetteers import GazetteerError, Row, read_rows, shipped_directory, shipped_rows
from arabic_ie.gazetteers.loader import MAX_LINE, as_line, make_row, merged, numbered_rows, parse_row, scan_rows

HEADER = "name\tkind\taliases\tid\tattributes\tsource"
GOOD = "كريم\tgiven\tكرايم|كرم\t\tgender=m;weak\town"  # Karim, with two aliases

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a file of these lines under the header."""

    def file(*lines: str, header: str | None = HEADER, encoding: str = "utf-8") -> Path:
        path = tmp_path / "names.tsv"
        path.write_bytes("".join(f"{line}\n" for line in (*([header] if header else []), *lines)).encode(encoding))
        return path

    return file


def test_a_row_has_all_that_its_line_says(write: Write) -> None:
    (row,) = read_rows(write(GOOD))
    assert (row.name, row.kind, row.aliases, row.id, row.source) == ("كريم", "given", ("كرايم", "كرم"), None, "own")
    assert row.value("gender") == "m"
    assert row.flag("weak")
    assert not row.flag("origin")
    assert row.value("origin", "unknown") == "unknown"


def test_several_values_of_one_attribute(write: Write) -> None:
    (row,) = read_rows(write("وزير\toffice\t\t\tf=وزيرة;plural=وزراء,وزيرات\town"))  # minister
    assert row.values("plural") == ("وزراء", "وزيرات")
    assert row.value("plural") == "وزراء"
    assert row.values("status") == ()


def test_comments_and_empty_lines_are_no_rows(write: Write) -> None:
    assert len(list(read_rows(write("", "# a comment", GOOD, "   ", "#" + GOOD)))) == 1


def test_comments_may_stand_before_the_header(write: Write) -> None:
    assert len(list(read_rows(write("# what this is", HEADER, GOOD, header=None)))) == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_byte_order_mark_is_accepted(write: Write, encoding: str) -> None:
    assert len(list(read_rows(write(GOOD, encoding=encoding)))) == 1


def test_line_ends_of_windows_and_a_last_line_without_one(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_bytes(f"{HEADER}\r\n{GOOD}\r\n{GOOD}".encode())
    assert [row.source for row in read_rows(path)] == ["own", "own"]


def test_paths_of_both_kinds(write: Write) -> None:
    path = write(GOOD)
    assert list(read_rows(str(path))) == list(read_rows(path))


def test_an_empty_file_has_no_rows(write: Write) -> None:
    assert list(read_rows(write(header=None))) == []


# the bad line (the third of its file), what the message says
BAD_LINES = [
    ("كريم\tgiven\t\t\t\t", "the source is missing"),
    ("كريم\tgiven", "2 columns instead of 6"),
    ("كريم\tgiven\t\t\t\town\tmore", "7 columns instead of 6"),
    ("كريم given", "no TAB in the line"),
    ("\tgiven\t\t\t\town", "the name is missing"),
    ("كريم\tfirst_name\t\t\t\town", "unknown kind 'first_name'"),
    ("كريم\t\t\t\t\town", "unknown kind ''"),
    ("كريم\tgiven\t\t\tcolour=blue\town", "unknown attribute 'colour'"),
    ("كريم\tgiven\t\t\tgender=m;gender=f\town", "attribute 'gender' twice"),
    (" كريم\tgiven\t\t\t\town", "blanks at an end or doubled"),
    ("عبد  الكريم\tgiven\t\t\t\town", "blanks at an end or doubled"),
    ("كريم\tgiven\tكريم |كرم\t\t\town", "blanks at an end or doubled"),
    ("كَريم\tgiven\t\t\t\town", "U+064E"),  # a vowel mark
    ("كـريم\tgiven\t\t\t\town", "U+0640"),  # tatweel
    ("کریم\tgiven\t\t\t\town", "U+06A9"),  # Persian letters
    ("كريم\u200f\tgiven\t\t\t\town", "U+200F"),  # a bidi mark that nobody sees
    ("كريم\tgiven\tﻛﺮﻳﻢ\t\t\town", "U+FEDB"),  # presentation forms
    ("كريم\tgiven\t\t\t\town\x00", "U+0000"),
    ("كريم\toffice\t\t\tplural=كُرماء\town", "U+064F"),  # a vowel mark in an attribute
    ("ك" * (MAX_LINE + 1), f"longer than {MAX_LINE} characters"),  # in bytes, it could be one
    ("ك" * (4 * MAX_LINE), f"longer than {MAX_LINE} characters"),
]


@pytest.mark.parametrize(("line", "reason"), BAD_LINES, ids=lambda value: value[:40])
def test_a_bad_line_is_named_with_its_reason(write: Write, line: str, reason: str) -> None:
    path = write(GOOD, line, GOOD)
    with pytest.raises(GazetteerError) as caught:
        list(read_rows(path))
    assert str(caught.value).startswith(f"{path}:3: ")
    assert reason in str(caught.value)


@pytest.mark.parametrize("header", ["name,kind,aliases,id,attributes,source", "name\tkind", HEADER.upper(), GOOD])
def test_another_header_is_refused(write: Write, header: str) -> None:
    with pytest.raises(GazetteerError, match=r"names\.tsv:1: the header must be name ⇥ kind"):
        list(read_rows(write(GOOD, header=header)))


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16"])
def test_another_encoding_is_refused(write: Write, encoding: str) -> None:
    with pytest.raises(GazetteerError, match=r"names\.tsv:\d: not UTF-8"):
        list(read_rows(write(GOOD, encoding=encoding)))


def test_of_a_bad_file_every_line_is_read(write: Write) -> None:
    lines = list(scan_rows(write("bad", GOOD, "bad")))
    assert [(number, isinstance(row, Row)) for number, row in lines] == [(2, False), (3, True), (4, False)]


def test_rows_know_their_lines(write: Write) -> None:
    assert [number for number, _ in numbered_rows(write("", "# a comment", GOOD, "", GOOD))] == [4, 6]


def test_good_rows_before_a_bad_one_are_read_first(write: Write) -> None:
    rows = read_rows(write(GOOD, "bad"))
    assert next(rows).name == "كريم"
    with pytest.raises(GazetteerError):
        next(rows)


def test_an_error_is_a_value_error() -> None:
    assert issubclass(GazetteerError, ValueError)


# -- rows ---------------------------------------------------------------------------------------------


def test_rows_do_not_change() -> None:
    row = make_row("كريم", "given", attributes={"gender": ("m",)})
    with pytest.raises(AttributeError):
        row.name = "كرم"  # type: ignore[misc]
    with pytest.raises(TypeError):
        row.attributes["gender"] = ("f",)  # type: ignore[index]


def test_equal_rows_are_one_in_a_set() -> None:
    assert len({make_row("كريم", "given"), make_row("كريم", "given"), make_row("كريم", "family")}) == 2


def test_shipped_rows_are_read_once() -> None:
    assert shipped_rows() is shipped_rows()
    assert len(shipped_rows()) > 10_000


def test_the_shipped_directory_holds_the_files() -> None:
    assert {"titles.tsv", "people.tsv", "cues.tsv"} <= {path.name for path in shipped_directory().iterdir()}


@pytest.mark.parametrize(
    "line", [GOOD, "وزير\toffice\t\tQ1\tf=وزيرة;plural=وزراء,وزيرات\town", "بوش\tfamily!\t\t\t\town"]
)
def test_a_row_is_written_as_it_was_read(line: str) -> None:
    assert as_line(parse_row(line)) == line


@pytest.mark.parametrize(
    "row",
    [
        Row("#كريم", "given"),
        Row("كريم", "given", ("كرم|أكرم",)),
        Row("وزير", "office", attributes={"plural": ("وزراء;weak",)}),
        Row("وزير", "office", attributes={"plural": ("وزراء,ات",)}),
    ],
    ids=["#", "|", ";", ","],
)
def test_a_row_that_would_be_read_as_another_is_not_written(row: Row) -> None:
    with pytest.raises(GazetteerError, match="can't be written as a row"):
        as_line(row)


# -- merging ------------------------------------------------------------------------------------------

BASE = (Row("كريم", "given"), Row("كريم", "family"), Row("سعاد", "given"))


def keys(rows: tuple[Row, ...]) -> list[tuple[str, str]]:
    return [(row.name, row.kind) for row in rows]


def test_nothing_of_the_user_changes_nothing() -> None:
    assert merged(BASE, ()) == BASE


def test_a_new_row_is_added() -> None:
    assert keys(merged(BASE, [Row("ليلى", "given")])) == [*keys(BASE), ("ليلى", "given")]


def test_a_row_of_the_same_name_and_kind_is_replaced_in_its_place() -> None:
    rows = merged(BASE, [Row("كريم", "family", id="Q1")])
    assert keys(rows) == keys(BASE)
    assert [row.id for row in rows] == [None, "Q1", None]


def test_a_mark_behind_the_kind_removes_that_kind_only() -> None:
    assert keys(merged(BASE, [Row("كريم", "family!")])) == [("كريم", "given"), ("سعاد", "given")]


def test_of_two_rows_of_the_user_the_later_wins() -> None:
    assert merged(BASE, [Row("سعاد", "given", id="Q1"), Row("سعاد", "given", id="Q2")])[-1].id == "Q2"
    assert keys(merged((), [Row("ليلى", "given!"), Row("ليلى", "given")])) == [("ليلى", "given")]
    assert merged((), [Row("ليلى", "given"), Row("ليلى", "given!")]) == ()
