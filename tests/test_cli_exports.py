"""The command line writes the formats of other systems: to standard output, to a file, to a directory."""

from __future__ import annotations

import json
import os
from pathlib import Path

import conllu
import pytest

from arabic_ie.cli.outputs import MAX_NAME, FileNames
from arabic_ie.export.formats import FILES, STREAMS
from commands import run

pytestmark = pytest.mark.usefixtures("one_engine")

# "📰 Putin said yesterday: "No war"." / Macron denied that there was a dispute.
TEXTS = {"a.txt": "📰 قال بوتين أمس: «لا حرب».", "b.txt": "نفى إيمانويل ماكرون وجود خلاف."}


@pytest.fixture
def news(tmp_path: Path) -> Path:
    directory = tmp_path / "news"
    directory.mkdir()
    for name, text in TEXTS.items():
        (directory / name).write_text(text, encoding="utf-8")
    return directory


@pytest.mark.parametrize("form", STREAMS)
def test_a_stream_holds_all_texts(news: Path, form: str, tmp_path: Path) -> None:
    output = tmp_path / "out"
    shown = run("extract", news, "--format", form)
    assert run("extract", news, "--format", form, "-o", output).exit_code == shown.exit_code == 0
    assert output.read_bytes() == shown.stdout_bytes
    text = shown.stdout
    if form == "conll":
        assert [s.metadata["newdoc id"] for s in conllu.parse(text)] == [f"{news}/{name}" for name in TEXTS]
    elif form == "doccano":
        assert [json.loads(line)["text"] for line in text.splitlines()] == list(TEXTS.values())
    elif form == "labelstudio":
        assert [task["data"]["text"] for task in json.loads(text)] == list(TEXTS.values())
    else:
        assert [page["id"] for page in json.loads(text)] == [f"{news}/{name}#page" for name in TEXTS]


@pytest.mark.parametrize(("form", "none"), [("labelstudio", "[]\n"), ("webannotation", "[]\n"), ("doccano", "")])
def test_a_stream_of_nothing(form: str, none: str, tmp_path: Path) -> None:
    result = run("extract", tmp_path / "missing.txt", "--format", form)
    assert (result.exit_code, result.stdout) == (1, none)


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("brat", ["annotation.conf", "news_a.ann", "news_a.txt", "news_b.ann", "news_b.txt"]),
        ("timeml", ["news_a.tml", "news_b.tml"]),
        ("tei", ["news_a.xml", "news_b.xml"]),
    ],
)
def test_a_directory_has_files_for_each_text(
    news: Path, form: str, names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(news.parent)
    assert run("extract", "news", "--format", form, "-o", "out").exit_code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == names
    assert [path.name for path in Path().iterdir() if path.name.startswith(".")] == []
    assert run("extract", "news", "--format", form, "-o", "out").exit_code == 2  # nothing is written over
    Path("empty").mkdir()
    assert run("extract", "news", "--format", form, "-o", "empty").exit_code == 0
    assert all(Path("empty", name).read_bytes() == Path("out", name).read_bytes() for name in names)


@pytest.mark.parametrize("form", ["timeml", "tei"])
def test_one_text_goes_to_standard_output(news: Path, form: str) -> None:
    assert run("extract", news / "a.txt", "--format", form).stdout.startswith('<?xml version="1.0" encoding="UTF-8"?>')


def test_units(news: Path) -> None:
    def start(*options: str) -> int:
        record = json.loads(run("extract", news / "a.txt", "--format", "doccano", *options).stdout)
        return int(record["entities"][0]["start_offset"])

    assert (start(), start("--unit", "utf16"), start("--unit", "codepoints")) == (3, 3, 2)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "brat"], "brat needs a directory to write to: -o DIRECTORY"),
        (["--format", "brat", "-o", "-"], "brat needs a directory to write to: -o DIRECTORY"),
        (["--format", "tei"], "tei needs a directory to write to: -o DIRECTORY"),
        (["--format", "tei", "-o", "news/a.txt"], "'news/a.txt' is there already, and no empty directory"),
        (["--format", "conll", "-o", "news"], "File 'news' is a directory."),
        (["--format", "tei", "--unit", "utf16"], "--unit is for webannotation, doccano, labelstudio"),
    ],
)
def test_a_wrong_output_is_told_before_anything_is_read(
    news: Path, arguments: list[str], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(news.parent)
    result = run("extract", "news", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_directory_appears_whole_or_not_at_all(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(news.parent)
    result = run("extract", "news", "--format", "brat", "-o", "missing/out")
    assert result.exit_code == 1
    assert result.stderr == "Error: missing/out: No such file or directory\n"
    written: list[int] = []

    def full(descriptor: int) -> None:
        written.append(descriptor)
        if len(written) == 3:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    result = run("extract", "news", "--format", "brat", "-o", "out")
    assert (result.exit_code, result.stderr) == (1, "Error: out: No space left on device\n")
    assert [path.name for path in Path().iterdir()] == ["news"]


@pytest.mark.parametrize("form", FILES)
def test_a_text_that_cannot_be_read_does_not_stop_the_others(news: Path, form: str, tmp_path: Path) -> None:
    (news / "latin.txt").write_bytes("قال".encode("windows-1256"))
    result = run("extract", news, "--format", form, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert "not UTF-8" in result.stderr
    names = {path.stem.rpartition("_")[2] for path in (tmp_path / "out").iterdir()} - {"annotation"}
    assert names == {"a", "b"}


@pytest.mark.parametrize(
    ("sources", "names"),
    [
        (["a/B.txt", "a/b.txt", "a_b"], ["a_B", "a_b-2", "a_b-3"]),
        (["../../etc/passwd", "/etc/passwd"], ["etc_passwd", "etc_passwd-2"]),
        (["news.jsonl.gz:12", "news.jsonl.gz:13"], ["news_12", "news_13"]),
        (["-", "...", "", "\x00/\n"], ["text", "text-2", "text-3", "text-4"]),
        (["nul.txt", "COM1", "console"], ["nul_", "COM1_", "console"]),
        (["https://example.org/خبر?id=7&x", "\udcff.txt"], ["https_example.org_خبر_id_7_x", "text"]),
    ],
)
def test_file_names(sources: list[str], names: list[str]) -> None:
    taken = FileNames()
    assert [taken.new(source) for source in sources] == names


def test_file_names_are_not_too_long() -> None:
    taken = FileNames()
    first, second = (taken.new("خ" * 500) for _ in range(2))
    assert len(first.encode()) == MAX_NAME
    assert second == f"{first}-2"
