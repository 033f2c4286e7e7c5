"""The command line over many documents: what is read, in which order, what is left out, runs that go on."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import sys
from pathlib import Path

import pytest
from click.testing import Result

from commands import run

pytestmark = pytest.mark.usefixtures("one_engine")

# Putin said yesterday that dialogue is possible. / Macron denied that there was a dispute.
PUTIN = "قال بوتين أمس إن الحوار ممكن."
MACRON = "نفى إيمانويل ماكرون وجود خلاف."


def sources(result: Result) -> list[str]:
    """The names of the texts that a run with --format jsonl answers."""
    return [json.loads(line)["source"] for line in result.stdout.splitlines()]


def record(**fields: object) -> str:
    return json.dumps(fields, ensure_ascii=False) + "\n"


# -- what is read -----------------------------------------------------------------------------------


def test_a_directory_is_read_with_all_below_it(tmp_path: Path) -> None:
    for name in ("b/deep/2.txt", "b/1.txt", "a.jsonl", ".hidden/3.txt", "picture.png", ".4.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(record(text=PUTIN) if name.endswith("l") else PUTIN, encoding="utf-8")
    found = sources(run("extract", tmp_path, "--format", "jsonl"))
    assert found == [f"{tmp_path}/a.jsonl:1", f"{tmp_path}/b/1.txt", f"{tmp_path}/b/deep/2.txt"]


def test_a_pattern_in_quotes(tmp_path: Path) -> None:
    for name in ("2.txt", "1.txt", "3.md"):
        (tmp_path / name).write_text(PUTIN, encoding="utf-8")
    assert sources(run("extract", f"{tmp_path}/*.txt", "--format", "jsonl")) == [f"{tmp_path}/{n}.txt" for n in "12"]
    assert run("extract", f"{tmp_path}/*.doc").stderr == f"arabic-ie: {tmp_path}/*.doc: no file matches\n"
    (tmp_path / "[1].txt").write_text(MACRON, encoding="utf-8")  # a name that looks like a pattern
    assert json.loads(run("extract", tmp_path / "[1].txt").stdout)["text"] == MACRON


def test_records_have_names_and_days_of_their_own(tmp_path: Path) -> None:
    file = tmp_path / "news.jsonl"
    lines = [record(body=PUTIN, id=7, date="2024-06-19T10:00:00"), "\n", record(body=PUTIN, id="b", date=None)]
    file.write_text("\ufeff" + "".join(lines), encoding="utf-8")
    options = ["--text-field", "body", "--id-field", "id", "--date-field", "date", "--reference-date", "2020-01-02"]
    answers = [json.loads(line) for line in run("extract", file, "--format", "jsonl", *options).stdout.splitlines()]
    assert [(a["source"], a["dates"][0]["value"]) for a in answers] == [("7", "2024-06-18"), ("b", "2020-01-01")]


def _zstandard(data: bytes) -> bytes:
    return bytes(pytest.importorskip("zstandard").ZstdCompressor().compress(data))


@pytest.mark.parametrize(
    ("suffix", "pack"),
    [(".gz", gzip.compress), (".bz2", bz2.compress), (".xz", lzma.compress), (".zst", _zstandard)],
    ids=["gzip", "bzip2", "xz", "zstandard"],
)
def test_packed_files(tmp_path: Path, suffix: str, pack: type[object]) -> None:
    for name, text in (("a.txt", PUTIN), ("b.jsonl", record(text=MACRON))):
        (tmp_path / (name + suffix)).write_bytes(pack(text.encode()))  # type: ignore[arg-type]
    answers = [json.loads(line) for line in run("extract", tmp_path, "--format", "jsonl").stdout.splitlines()]
    assert [answer["text"] for answer in answers] == [PUTIN, MACRON]


PAGE = """<!doctype html><html lang="ar"><head><meta charset="{charset}"><title>قمة في الرباط</title>
<meta property="article:published_time" content="2024-06-19T10:00:00Z"></head><body><nav><a href="/">الرئيسية</a></nav>
<article><h1>قمة في الرباط</h1><p>{text} {more}</p><p>{more}</p></article><footer>جميع الحقوق محفوظة</footer></body>
</html>"""


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256"])
def test_the_article_of_a_web_page(tmp_path: Path, charset: str) -> None:
    pytest.importorskip("trafilatura")
    more = "وأضاف أن المحادثات ستستمر أسبوعا في العاصمة المغربية بحضور وفود من دول عديدة. " * 3
    file = tmp_path / "page.html"
    file.write_bytes(PAGE.format(charset=charset, text=PUTIN, more=more).encode(charset))
    answer = json.loads(run("extract", file).stdout)
    assert answer["text"].startswith(f"قمة في الرباط\n{PUTIN}")
    assert "الرئيسية" not in answer["text"]
    assert answer["dates"][0]["value"] == "2024-06-18"  # yesterday, by the page's own date
    assert "الحوار ممكن" in [quote["span"]["text"] for quote in answer["quotes"]]


def test_workers_give_the_same(tmp_path: Path) -> None:
    file = tmp_path / "news.jsonl"
    file.write_text(
        "".join(record(text=f"{PUTIN} {n}", date=f"2024-06-{n:02}") for n in range(1, 29)), encoding="utf-8"
    )
    options = ["--format", "jsonl", "--date-field", "date"]
    assert run("extract", file, "--workers", "2", *options).stdout == run("extract", file, *options).stdout


# -- what is left out -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON: "),
        ("[1]", "a record must be an object"),
        (record(title="x"), "no text in the field 'text'"),
        (record(text=5), "no text in the field 'text'"),
        (record(text=PUTIN), "no text or number in the field 'id'"),
        (record(text=PUTIN, id=1, date="19/6"), "no ISO date in the field 'date': '19/6'"),
        (record(text=PUTIN, id=1, date=5), "no ISO date in the field 'date': 5"),
        ("[" * 100_000, "not JSON: "),
    ],
)
def test_a_bad_record_is_told_and_the_others_go_on(tmp_path: Path, line: str, reason: str) -> None:
    file = tmp_path / "news.jsonl"
    good = record(text=MACRON, id="good")
    file.write_text(f"{good}{line.strip()}\n{good}", encoding="utf-8")
    result = run("extract", file, "--format", "jsonl", "--id-field", "id", "--date-field", "date")
    assert result.exit_code == 1
    assert sources(result) == ["good", "good"]
    told, summary = result.stderr.splitlines()
    assert told.startswith(f"arabic-ie: {file}:2: {reason}")
    assert summary == "arabic-ie: 2 texts read, 1 left out"


def test_bytes_that_are_no_utf_8_in_a_record(tmp_path: Path) -> None:
    file = tmp_path / "news.jsonl"
    file.write_bytes(b'{"text": "\xc7\xe1"}\n')
    assert run("extract", file).stderr.startswith(f"arabic-ie: {file}:1: not UTF-8 (byte 10)")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (gzip.compress(PUTIN.encode())[:-12], "the packed data is damaged or cut off"),
        (gzip.compress(b"\0" * 2**28), "more than 64,000,000 bytes in one text"),
    ],
    ids=["cut off", "a bomb"],
)
def test_packed_files_that_are_no_good(tmp_path: Path, data: bytes, reason: str) -> None:
    (tmp_path / "a.txt.gz").write_bytes(data)
    result = run("extract", tmp_path / "a.txt.gz")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"arabic-ie: {tmp_path / 'a.txt.gz'}: {reason}")


# -- what is written --------------------------------------------------------------------------------


def test_a_table_of_many_documents(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PUTIN, encoding="utf-8")
    (tmp_path / "b.txt").write_text(MACRON, encoding="utf-8")
    lines = run("extract", tmp_path, "--format", "csv").stdout.splitlines()
    assert lines[0].startswith("\ufeffsource,number,day,speaker,")
    assert [line.split(",")[0] for line in lines[1:]] == [f"{tmp_path}/a.txt", f"{tmp_path}/b.txt"]
    parquet = tmp_path / "quotes.parquet"
    assert run("extract", tmp_path / "a.txt", "--format", "parquet", "--table", "people", "-o", parquet).exit_code == 0
    assert pytest.importorskip("pyarrow.parquet").read_table(parquet).column("name").to_pylist() == ["بوتين"]


def test_a_stopped_run_goes_on_to_the_same_file(tmp_path: Path) -> None:
    """Cut at every byte, as a killed run may leave it, and finished: the same file each time."""
    news, out = tmp_path / "news.jsonl", tmp_path / "answers.jsonl"
    news.write_text(
        "".join(record(text=text, id=id) for id, text in zip("aab", [PUTIN, MACRON, MACRON], strict=True)),
        encoding="utf-8",
    )
    command = ["extract", news, "--id-field", "id", "--format", "jsonl", "-o", out, "--resume"]
    assert run(*command).exit_code == 0
    whole = out.read_bytes()
    for cut in range(0, len(whole), 97):
        out.write_bytes(whole[:cut])
        result = run(*command)
        assert result.exit_code == 0
        assert out.read_bytes() == whole
    again = run(*command)
    assert again.stderr == "arabic-ie: 0 texts read, 3 done before\n"


def test_a_run_does_not_go_on_with_another_file(tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    other.write_text("{}\n", encoding="utf-8")
    result = run("extract", "-", "--format", "jsonl", "-o", other, "--resume", stdin=PUTIN.encode())
    assert result.exit_code == 1
    assert result.stderr == f"Error: {other}:1: not a line that this command wrote; give another -o\n"
    assert other.read_text() == "{}\n"


@pytest.mark.parametrize("options", [["--resume"], ["--resume", "-o", "x"], ["--resume", "--format", "jsonl"]])
def test_going_on_needs_lines_and_a_file(options: list[str]) -> None:
    result = run("extract", "-", *options)
    assert result.exit_code == 2
    assert "--resume needs --format jsonl and -o FILE" in result.stderr


# -- whose words ------------------------------------------------------------------------------------


def test_a_persons_words_as_they_stand(tmp_path: Path) -> None:
    news = tmp_path / "news.jsonl"
    texts = [PUTIN, MACRON, "وقال الرئيس الروسي: «لا حرب»، وأضاف بوتين أن السلام قريب."]
    news.write_text(
        "".join(record(text=t, id=f"n{n}", date=f"2024-06-1{n}") for n, t in enumerate(texts)), encoding="utf-8"
    )
    options = ["--id-field", "id", "--date-field", "date"]
    lines = run("quotes", "--by", "فلاديمير", news, *options).stdout.splitlines()  # by the gazetteer's full name
    assert [line.strip("\u2068\u2069 ") for line in lines[1::2]] == ["الحوار ممكن", "لا حرب", "السلام قريب"]
    assert lines[0] == "n0 · 2024-06-10 · \u2068بوتين\u2069"
    assert len(run("quotes", news, *options).stdout.splitlines()) == 2 * 4
    assert run("quotes", "--by", "ايمانويل ماكرون", news, *options).stdout.splitlines()[1] == "  \u2068وجود خلاف\u2069"
    assert run("quotes", "--by", "كرون", news).stdout == ""
    assert run("quotes", "--by", " ", news).exit_code == 2


def test_a_package_that_is_missing_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = run("extract", "-", "--format", "parquet", "-o", tmp_path / "q.parquet", stdin=PUTIN.encode())
    assert result.exit_code == 1
    assert result.stderr == "Error: pyarrow is needed for this: pip install 'arabic-ie[tables]'\n"
