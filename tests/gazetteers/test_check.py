"""The checker: rows of a file, and what it has to say about them."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from itertools import count, zip_longest
from pathlib import Path

import pytest

from arabic_ie.gazetteers import GazetteerError, Row, shipped_directory
from arabic_ie.gazetteers.check import check_files
from arabic_ie.gazetteers.loader import MAX_LINE

HEADER = "name\tkind\taliases\tid\tattributes\tsource"
GOOD = "كريم\tgiven\tكرم\t\tgender=m\town"

# What the files of these tests come on top of.
BASE = (
    Row("مصر", "country", id="EG"),
    Row("القاهرة", "capital", id="Q85"),
    Row("فلاديمير بوتين", "person", ("بوتين",), "Q7747"),
    Row("أحمد", "given"),
    Row("بوش", "family"),
    Row("شجرة", "noun"),  # a tree
    Row("صلاح", "noun", attributes={"name": ()}),  # soundness, and a name
)

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a file of these lines under the header."""
    numbers = count(1)

    def file(*lines: str, header: str = HEADER) -> Path:
        path = tmp_path / f"names{next(numbers)}.tsv"
        path.write_text("".join(f"{line}\n" for line in (header, *lines)), encoding="utf-8")
        return path

    return file


def found(*paths: Path) -> list[str]:
    """What is found, without the directory: ``names1.tsv:2: error: …``."""
    directory = f"{paths[0].parent}/"
    return [str(finding).replace(directory, "") for finding in check_files(paths, BASE)]


def line(name: str, kind: str, aliases: str = "", id: str = "", attributes: str = "") -> str:
    return "\t".join((name, kind, aliases, id, attributes, "me"))


# the rows of one file; what is found, where the row counts from 2
ROWS = [
    # -- nothing is wrong
    ([line("كريم", "given", attributes="gender=m;weak")], []),
    ([line("بوش", "family", attributes="weak")], []),  # replaces the row of the base
    ([line("بوش", "family!")], []),
    ([line("فلاديمير بوتين", "person", "بوتين|بوتن", "Q7747")], []),
    ([line("صلاح", "given")], []),  # the word's row says that it is a name too
    # -- one row by itself
    ([line("كريم", "hero")], ["2: error: unknown kind 'hero'"]),
    ([line("كريم", "given", attributes="gender=male")], ["2: error: gender='male' of kind 'given' is not one of m, f"]),
    ([line("كريم", "given", attributes="gender")], ["2: error: attribute 'gender' of kind 'given' needs a value"]),
    ([line("كريم", "given", attributes="weak=yes")], ["2: error: attribute 'weak' of kind 'given' is a flag"]),
    ([line("طنطا", "city", attributes="country=XY")], ["2: error: country='XY' is no country code"]),
    ([line("طنطا", "city", attributes="country=Egypt")], ["2: error: country='Egypt' of kind 'city' is not of the"]),
    ([line("طنطا", "city", id="85")], ["2: error: id '85' of kind 'city' is no Wikidata item"]),
    ([line("السراب", "country", id="XY")], ["2: error: id 'XY' is no country code"]),
    ([line("غشت", "month", id="13")], ["2: error: id '13' of kind 'month' is no number of its kind"]),
    ([line("عيد", "holiday", attributes="hijri=13-01")], ["2: error: hijri='13-01' of kind 'holiday' is not"]),
    ([line("café", "outlet")], ["2: error: character U+00E9 is none that names have: café"]),
    ([line("رئيس", "office", attributes="plural=رؤساء؟")], ["2: error: character U+061F is none that names have"]),
    ([line("كريم", "given", "كرم|كرم")], ["2: error: alias twice, or the name itself: كرم"]),
    ([line("كريم", "given", "كريم")], ["2: error: alias twice, or the name itself: كريم"]),
    ([line("أكرم", "given", "اكرم")], ["2: warning: the alias is needless, folding makes it the same: اكرم = أكرم"]),
    ([line("بوش", "family!", "بش")], ["2: warning: a row that removes needs its name and kind only"]),
    # -- rows beside each other
    ([GOOD, GOOD], ["3: error: the same given row as at line 2: كريم"]),
    ([GOOD, line("كريم", "given")], ["3: error: another given row says otherwise, at line 2: كريم"]),
    ([line("أكرم", "given"), line("اكرم", "given")],
     ["3: warning: اكرم is, when folded, the same as another given (line 2): أكرم"]),
    ([line("ب", "given"), line("أ", "given"), line("ا", "family")], ["3: warning: rows are not sorted"]),
    ([line("جون سميث", "person", id="Q1"), line("سميث", "person", id="Q1")],
     ["3: warning: سميث has the id Q1 of another person (line 2): جون سميث"]),
    ([line("جون سميث", "person", "سميث"), line("سميث", "person")],
     ["3: warning: سميث is also an alias of another person (line 2): جون سميث"]),
    ([line("سميث", "person"), line("شون سميث", "person", "سميث")],
     ["3: warning: the alias سميث is the name of another person (line 2): سميث"]),
    # -- beside the base
    ([line("احمد", "given")], ["2: warning: احمد is, when folded, the same as another given (shipped): أحمد"]),
    ([line("بوتين", "person")], ["2: warning: بوتين is also an alias of another person (shipped): فلاديمير بوتين"]),
    ([line("شجرة", "family")], ["2: warning: family without weak, but also a word (noun, shipped): شجرة"]),
    ([line("شجرة", "family", attributes="weak")], []),
    ([line("القاهرة", "family")], ["2: info: 1 name is both capital and family, weak in neither: القاهرة"]),
    ([line("بوتين", "person"), line("فلاديمير بوتين", "person!")], []),  # the row with that alias is gone
    ([line("بوتين", "person"), line("فلاديمير بوتين", "person")], []),  # … or has lost it
    # -- removals
    ([line("بوش", "person!")], ["2: error: removes nothing, no person has this name: بوش (it is there as family)"]),
    ([line("بوس", "family!")], ["2: error: removes nothing, no family has this name: بوس (near it: بوش)"]),
    ([line("بوش", "family"), line("بوش", "family!")], ["3: error: removed here and added at line 2: بوش"]),
    ([line("بوش", "family!"), line("بوش", "family")],
     ["3: warning: rows are not sorted", "3: error: added here and removed at line 2: بوش"]),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "expected"), ROWS, ids=[" + ".join(rows).replace("\t", " ") for rows, _ in ROWS])
def test_findings(rows: list[str], expected: list[str], write: Write) -> None:
    messages = found(write(*rows))
    assert beginnings(messages, expected) == [f"names1.tsv:{start}" for start in expected]


def beginnings(messages: list[str], expected: list[str]) -> list[str]:
    """Each message as far as the table writes it out."""
    lengths = (len(f"names1.tsv:{start}") for start in expected)
    return [(message or "")[:length] for message, length in zip_longest(messages, lengths)]


def test_every_problem_is_reported_not_only_the_first(write: Write) -> None:
    path = write("كريم\tgiven", line("كريم", "given"), line("كَرم", "given"), line("", "given"), "كرم\tgiven\t\t\t\t")
    assert [message.split(": ", 2)[0] for message in found(path)] == [f"names1.tsv:{number}" for number in (2, 4, 5, 6)]


def test_the_same_row_in_two_files_is_a_warning_another_one_an_error(write: Write) -> None:
    files = write(GOOD, line("نور", "given")), write(GOOD, line("نور", "family"), line("نور", "given", "نورا"))
    assert found(*files) == [
        "names2.tsv:2: warning: the same given row as at names1.tsv:2: كريم",
        "names2.tsv:3: warning: rows are not sorted by kind and name from here on: family نور",
        "names2.tsv:4: error: another given row says otherwise, at names1.tsv:3: نور",
    ]


def test_a_directory_is_its_files(write: Write, tmp_path: Path) -> None:
    write(GOOD), write(line("كريم", "given"))
    assert [finding.path for finding in check_files([tmp_path], BASE)] == [str(tmp_path / "names2.tsv")]


def test_a_directory_without_files(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match=r"no \.tsv file in this directory"):
        list(check_files([tmp_path], BASE))


def test_a_shipped_file_alone_comes_on_top_of_the_others() -> None:
    """Its country codes are those of another file."""
    assert [f for f in check_files([shipped_directory() / "people.tsv"]) if f.severity == "error"] == []


# -- broken files ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", []),
        (b"\xef\xbb\xbf" + f"# mine\r\n{HEADER}\r\n{GOOD}\r\n".encode(), []),  # BOM and CRLF
        (f"{HEADER}\n{GOOD}".encode(), []),
        (f"{HEADER}\n".encode() + "كريم\tgiven\t\t\t\tme\n".encode("cp1256"), ["2: error: not UTF-8 (invalid"]),
        (f"{HEADER}\n{GOOD}\n".encode("utf-16"), ["1: error: not UTF-8 (invalid"]),
        (f"{HEADER}\nكريم\0\tgiven\t\t\t\tme\n".encode(), ["2: error: character U+0000 in 'كريم\\x00'"]),
        (f"{HEADER}\nكريم\tgiven\t\t\t\tme\0\n".encode(), ["2: error: character U+0000 in 'me\\x00'"]),
        (f"{GOOD}\n{GOOD}\n".encode(), ["1: error: the header must be name ⇥ kind"]),
        (b"name,kind,aliases,id,attributes,source\n", ["1: error: the header must be name ⇥ kind"]),
        (b"\x00" * 100, ["1: error: the header must be name ⇥ kind"]),
    ],
    ids=["empty", "BOM and CRLF", "no last line end", "cp1256", "UTF-16", "NUL", "NUL in the source", "no header",
         "commas", "zeros"],
)  # fmt: skip
def test_files_from_elsewhere(data: bytes, expected: list[str], tmp_path: Path) -> None:
    path = tmp_path / "names1.tsv"
    path.write_bytes(data)
    messages = found(path)
    assert beginnings(messages, expected) == [f"names1.tsv:{start}" for start in expected]


def test_a_line_without_end_is_never_held(tmp_path: Path) -> None:
    """Memory for a line of 32 MB stays at a few times that of the longest good line; the next row is read."""
    path = tmp_path / "names1.tsv"
    with path.open("wb") as file:
        file.write(f"{HEADER}\n".encode())
        for _ in range(32):
            file.write(b"x" * 1_000_000)
        file.write(f"\n{GOOD}\nbad\n".encode())
    tracemalloc.start()
    try:
        messages = found(path)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert messages == [
        f"names1.tsv:2: error: the line is longer than {MAX_LINE} characters",
        "names1.tsv:4: error: no TAB in the line: a row has 6 columns, divided by TABs",
    ]
    assert most < 1_000_000
