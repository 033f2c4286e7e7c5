"""The command line: formats, several inputs, errors and exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import arabic_ie
from arabic_ie.model import Extraction
from commands import run

pytestmark = pytest.mark.usefixtures("one_engine")

TEXT = (
    "قال الرئيس الفرنسي إيمانويل ماكرون أمس إن بلاده لن تتراجع."  # Macron said yesterday that his country won't retreat
)
SPEAKER = "إيمانويل ماكرون"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_json_of_one_file_is_an_object(article: Path) -> None:
    result = run("extract", article, "--reference-date", "2024-06-19")
    assert result.exit_code == 0
    data = json.loads(result.stdout)
    assert data["source"] == str(article)
    assert Extraction.from_dict(data) == arabic_ie.extract(TEXT, reference_date="2024-06-19")


def test_json_of_several_files_is_a_list(article: Path) -> None:
    result = run("extract", article, article)
    assert [item["text"] for item in json.loads(result.stdout)] == [TEXT, TEXT]


def test_jsonl_is_an_object_a_line(article: Path) -> None:
    result = run("extract", article, article, "--format", "jsonl")
    assert [json.loads(line)["text"] for line in result.stdout.splitlines()] == [TEXT, TEXT]


def test_text_is_a_report(article: Path) -> None:
    result = run("extract", article, "--format", "text")
    assert result.exit_code == 0
    assert "People (1)" in result.stdout
    assert SPEAKER in result.stdout


def test_text_of_several_files_names_each(article: Path) -> None:
    result = run("extract", article, "-", "--format", "text", stdin=TEXT.encode())
    assert f"== {article}\n" in result.stdout
    assert "\n\n== -\n" in result.stdout


def test_standard_input() -> None:
    result = run("extract", "-", stdin=TEXT.encode())
    assert json.loads(result.stdout)["text"] == TEXT


def test_offsets_are_those_of_the_file(tmp_path: Path) -> None:
    """Line ends are kept; a byte-order mark is no character of the text."""
    path = tmp_path / "windows.txt"
    path.write_bytes(b"\xef\xbb\xbf" + f"خبر\r\n{TEXT}".encode())
    assert json.loads(run("extract", path).stdout)["text"] == f"خبر\r\n{TEXT}"


def test_the_day_of_writing_may_be_the_texts_own() -> None:
    text = "الرباط 12 يونيو 2024. وصل الوزير أمس.".encode()  # Rabat, 12 June 2024. The minister arrived yesterday.
    answer = json.loads(run("extract", "-", "--reference-date", "auto", stdin=text).stdout)
    assert [date["value"] for date in answer["dates"]] == ["2024-06-12", "2024-06-11"]


def test_an_empty_file_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    assert run("extract", path, "--format", "text").stdout == "Nothing found.\n"


def test_a_gazetteer_adds_a_name(tmp_path: Path) -> None:
    names = tmp_path / "names.tsv"
    names.write_text(
        "name\tkind\taliases\tid\tattributes\tsource\nزنبرك الفولاذي\tperson\t\tQ1\t\tme\n", encoding="utf-8"
    )
    text = "وصل زنبرك الفولاذي إلى هنا".encode()  # Zanbarak al-Fuladhi arrived here
    result = run("extract", "-", "--gazetteer", names, stdin=text)
    assert result.exit_code == 0
    assert [person["id"] for person in json.loads(result.stdout)["people"]] == ["Q1"]


# -- what goes wrong --------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["json", "jsonl", "text"])
def test_an_input_that_fails_does_not_stop_the_others(article: Path, tmp_path: Path, form: str) -> None:
    broken = tmp_path / "latin.txt"
    broken.write_bytes("قال".encode("windows-1256"))
    empty = tmp_path / "empty"
    empty.mkdir()
    result = run("extract", tmp_path / "missing.txt", broken, empty, article, "--format", form)
    assert result.exit_code == 1
    assert SPEAKER in result.stdout
    errors = result.stderr.splitlines()
    assert len(errors) == 4
    assert errors[0] == f"arabic-ie: {tmp_path / 'missing.txt'}: No such file or directory"
    assert errors[1].startswith(f"arabic-ie: {broken}: not UTF-8 (byte 0)")
    assert errors[2].startswith(f"arabic-ie: {empty}: no file in it that ends in .txt")
    assert errors[3] == "arabic-ie: 1 text read, 3 left out"
    if form == "json":
        assert len(json.loads(result.stdout)) == 1


def test_json_is_valid_when_every_input_fails(tmp_path: Path) -> None:
    result = run("extract", tmp_path / "a", tmp_path / "b")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["extract"], "Missing argument 'FILE...'"),
        (["extract", "-", "--format", "xml"], "'xml' is not one of 'json', 'jsonl', 'text', 'csv', 'parquet'"),
        (["extract", "-", "--reference-date", "19.6.2024"], "or auto, not '19.6.2024'"),
        (["extract", "-", "--gazetteer", "missing.tsv"], "'missing.tsv' does not exist"),
        (["translate"], "No such command 'translate'"),
    ],
)
def test_a_wrong_command_says_what_is_wrong(arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_bad_gazetteer_is_named_by_file_and_line(tmp_path: Path) -> None:
    names = tmp_path / "names.tsv"
    names.write_text("name\tkind\taliases\tid\tattributes\tsource\nسمير\thero\t\t\t\tme\n", encoding="utf-8")
    result = run("extract", "-", "--gazetteer", names)
    assert result.exit_code == 2
    assert f"{names}:2: unknown kind 'hero'" in result.stderr


def test_version() -> None:
    assert run("--version").stdout.strip() == f"arabic-ie, version {arabic_ie.__version__}"


@pytest.mark.parametrize("arguments", [["--help"], ["extract", "--help"], ["-h"]])
def test_help_has_examples(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 0
    assert "arabic-ie extract article.txt --reference-date 2024-06-19 --format text" in result.stdout


@pytest.mark.slow
def test_output_is_utf_8_in_any_locale(article: Path) -> None:
    environment = {"PYTHONIOENCODING": "ascii", "PYTHONPATH": ":".join(sys.path)}
    command = [sys.executable, "-m", "arabic_ie.cli", "extract", str(article), "--format", "text"]
    result = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert SPEAKER in result.stdout.decode("utf-8")


def test_render_writes_a_page(article: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert run("render", article, "--title", "عنوان", "-o", page).exit_code == 0
    assert "<title>عنوان</title>" in page.read_text("utf-8")
    assert run("render", article, "--title", "عنوان").stdout_bytes == page.read_bytes()


def test_render_leaves_no_half_page(article: Path, tmp_path: Path) -> None:
    result = run("render", article, "-o", tmp_path / "missing" / "page.html")
    assert result.exit_code == 1
    assert result.stderr == f"Error: {tmp_path / 'missing' / 'page.html'}: No such file or directory\n"
    assert run("render", tmp_path / "none.txt", "-o", tmp_path / "page.html").exit_code == 1
    assert not (tmp_path / "page.html").exists()


@pytest.mark.slow
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_are_told_how_to_complete(shell: str) -> None:
    environment = {**os.environ, "_ARABIC_IE_COMPLETE": f"{shell}_source"}
    command = [sys.executable, "-c", "from arabic_ie.cli import main; main(prog_name='arabic-ie')"]
    result = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert b"_ARABIC_IE_COMPLETE" in result.stdout
