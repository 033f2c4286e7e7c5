"""Files that somebody else made: whatever they hold is read, or told in one line, and nothing of it runs."""

from __future__ import annotations

import ast
import bz2
import csv
import gzip
import io
import json
import lzma
import random
import time
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest

import arabic_ie
from arabic_ie import Extractor
from arabic_ie.cli import documents as reading
from arabic_ie.cli import pages
from arabic_ie.cli.documents import Document, Reading, Unreadable, documents
from arabic_ie.cli.outputs import FileNames
from arabic_ie.export.csv import csv_lines
from arabic_ie.export.formats import FILES, STREAMS
from arabic_ie.gazetteers import GazetteerError, loader
from arabic_ie.gazetteers.importers import streams
from arabic_ie.gazetteers.schema import COLUMNS
from commands import run

TEXT = "قال بوتين أمس إن الحوار ممكن."  # Putin said yesterday that dialogue is possible.

# -- nothing runs -----------------------------------------------------------------------------------

# What runs what it is given. Pickle joins this process with processes of its own, and reads no file.
FORBIDDEN = {
    "code",
    "ctypes",
    "dill",
    "importlib.machinery",
    "marshal",
    "pickle",
    "runpy",
    "shelve",
    "subprocess",
    "yaml",
}
ALLOWED = {("pipeline.py", "pickle"), ("integrations/columns.py", "pickle")}
CALLS = {"eval", "exec", "compile", "__import__", "system", "popen"}


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module


def test_the_package_can_run_nothing_that_it_reads() -> None:
    package = Path(arabic_ie.__file__).parent
    found, calls = set(), set()
    for file in sorted(package.rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        name = file.relative_to(package).as_posix()
        found |= {(name, module) for module in imported(tree) if module in FORBIDDEN}
        called = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
        calls |= {(name, func.id) for func in called if isinstance(func, ast.Name) and func.id in CALLS}
        calls |= {
            (name, func.attr) for func in called if isinstance(func, ast.Attribute) and func.attr in {"system", "popen"}
        }
    assert found == ALLOWED
    assert calls == set()


# -- gazetteers -------------------------------------------------------------------------------------

HEAD = "\t".join(COLUMNS) + "\n"


@pytest.mark.parametrize(
    ("limit", "value", "lines", "reason"),
    [
        ("MAX_ROWS", 3, ["أ\tcity\t\t\t\town\n"] * 5, "5: more than 3 rows; the rest is not read"),
        ("MAX_FILE", 500, ["أ\tcity\t\t\t\town\n"] * 50, "the file is longer than 500 bytes; the rest is not read"),
        ("MAX_FILE", 100_000, ["ا" * 200_000], "the file is longer than 100,000 bytes; the rest is not read"),
        ("MAX_ROWS", 3, ["ا" * 200_000], "2: the line is longer than 10000 characters"),
    ],
)
def test_a_gazetteer_has_bounds(
    limit: str, value: int, lines: list[str], reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loader, limit, value)
    file = tmp_path / "names.tsv"
    file.write_text(HEAD + "".join(lines), encoding="utf-8")
    with pytest.raises(GazetteerError, match=reason):
        list(loader.read_rows(file))


@pytest.mark.skipif(not Path("/dev/zero").is_char_device(), reason="no /dev/zero")
def test_a_gazetteer_without_an_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "MAX_FILE", 10_000_000)
    with pytest.raises(GazetteerError, match="the file is longer than 10,000,000 bytes"):
        list(loader.read_rows("/dev/zero"))


def test_a_name_is_only_a_name(shared: Extractor) -> None:
    """Never a pattern, a template or a path: found as it stands, and nothing else is."""
    names = ["(ا+)+$", "ا{1,99999}", "[ا-", "(?R)", "%s{}", "${jndi:x}", "__import__('os')", "../../etc/passwd"]
    more = shared.with_names(person=names)
    for name in names:
        found = more.extract(f"وصل {name} أمس، وصل اااا.").people
        assert {person.name for person in found} <= {name}


# -- documents --------------------------------------------------------------------------------------


def read(file: Path, settings: Reading = Reading()) -> tuple[int, list[str]]:  # noqa: B008
    """How many documents there are, and why others are none."""
    found = list(documents([str(file)], settings))
    return sum(isinstance(one, Document) for one in found), [one.reason for one in found if isinstance(one, Unreadable)]


def test_a_text_a_record_and_a_line_have_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for limit, value in (("MAX_TEXT", 50), ("MAX_FILE", 200), ("MAX_LINE", 300), ("STEP", 7)):
        monkeypatch.setattr(reading, limit, value)
    file = tmp_path / "a.txt"
    for text, reason in (
        ("ا" * 51, "a text of more than 50 characters"),
        ("ا" * 101, "more than 200 bytes in one text; several texts can be records of a .jsonl file"),
    ):
        file.write_text(text, encoding="utf-8")
        assert read(file) == (0, [reason])
    good = json.dumps({"text": TEXT}, ensure_ascii=False)
    lines = [good, json.dumps({"text": "x" * 51}), json.dumps({"text": TEXT, "more": "x" * 1000}), good]
    file = tmp_path / "a.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    assert read(file) == (2, ["a text of more than 50 characters", "a line of more than 300 bytes"])


@pytest.mark.parametrize(
    "line",
    [
        "[" * 1_000_000,
        '{"text": ' * 200_000,
        '{"text": ' + "9" * 100_000 + "}",
        '{"text": 1e999999}',
        '{"text": NaN}',
        '{"text": "\x00"}',
        '{"text": "' + "\\u0000" * 10 + "x",
        "\x00" * 1000,
        '{"text": null, "text": []}',
    ],
    ids=lambda line: line[:20],
)
def test_json_that_is_made_to_hurt_is_told(line: str, tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(f"{line}\n" + json.dumps({"text": TEXT}), encoding="utf-8")
    done, reasons = read(file)
    assert (done, len(reasons)) == (1, 1)
    assert len(reasons[0]) < 300


def _zip(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("news.jsonl", data)
    return out.getvalue()


def _zstandard(data: bytes) -> bytes:
    return bytes(pytest.importorskip("zstandard").ZstdCompressor(write_checksum=True).compress(data))


PACKINGS = pytest.mark.parametrize(
    "pack",
    [gzip.compress, bz2.compress, lzma.compress, _zip, _zstandard],
    ids=["gzip", "bzip2", "xz", "zip", "zstandard"],
)


@PACKINGS
def test_a_bomb_is_refused_and_a_large_corpus_read(
    pack: Callable[[bytes], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "FREE_EXPANSION", 100_000)
    file = tmp_path / "news.jsonl"
    line = json.dumps({"text": TEXT}).encode() + b"\n"
    file.write_bytes(pack(line * 20_000))  # 4 MB
    settings = Reading(max_expansion=100)
    told = [one for one in documents([str(file)], settings) if isinstance(one, Unreadable)]
    assert [one.reason.partition(" times")[0] for one in told] == ["unpacks to more than 100"]
    honest = (line.replace(b"}", b', "id": "%032x"}' % random.Random(n).getrandbits(128)) for n in range(2_000))
    file.write_bytes(pack(b"".join(honest)))
    assert read(file, settings) == (2_000, [])


@PACKINGS
def test_damaged_files_are_told(pack: Callable[[bytes], bytes], tmp_path: Path) -> None:
    """Cut off, changed by some bits, other bytes at the end: told, or all there, never fewer without a word."""
    file = tmp_path / "news.jsonl"
    whole = pack(b"".join(json.dumps({"text": TEXT, "id": n}).encode() + b"\n" for n in range(300)))
    damage = random.Random(1)
    for number in range(60):
        data = bytearray(whole)
        if number % 3 == 0:
            del data[damage.randrange(10, len(data)) :]
        elif number % 3 == 1:
            data[damage.randrange(len(data))] ^= 1 << damage.randrange(8)
        else:
            data[damage.randrange(10, len(data)) :] = damage.randbytes(40)
        file.write_bytes(data)
        done, reasons = read(file)
        assert reasons or done == 300


P = "<p>قال بوتين أمس إن الحوار ممكن وإن المحادثات ستستمر أسبوعا في العاصمة المغربية بحضور وفود من دول عديدة.</p>"


def test_pages_that_are_made_to_hang_are_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("trafilatura")
    reader = pages.PageReader()
    monkeypatch.setattr(reading, "PAGE_READER", reader)
    good, hang, large = (tmp_path / f"{name}.html" for name in ("good", "hang", "large"))
    good.write_text(P * 4, encoding="utf-8")
    hang.write_text("<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">" + P, encoding="utf-8")  # minutes
    assert read(good) == (1, [])
    monkeypatch.setattr(pages, "PATIENCE", 0.5)
    begin = time.monotonic()
    assert read(hang) == (0, ["reading the page takes more than 0 seconds"])
    assert time.monotonic() - begin < 20
    monkeypatch.setattr(pages, "PATIENCE", 30)
    assert read(good) == (1, [])
    monkeypatch.setattr(reading, "MAX_PAGE", 1_000)
    large.write_text(P * 10, encoding="utf-8")
    assert read(large)[1][0].startswith("more than 1,000 bytes")


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 200_000 + P,
        "<ul><li>" * 20_000 + P,
        "<!--" * 100_000 + P,
        "<" * 500_000,
        "\0" * 100_000 + P,
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]><p>&a;&c;</p>' + P,
        '<meta property="article:published_time" content="99999-99-99T99:99">' + P * 4,
    ],
    ids=["div", "li", "comments", "angles", "NUL", "entities", "day"],
)
def test_hostile_pages(page: str, tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    file = tmp_path / "a.html"
    file.write_text(page, encoding="utf-8")
    (found,) = documents([str(file)], Reading())
    assert isinstance(found, Unreadable) or "root:" not in found.text


# -- what is written --------------------------------------------------------------------------------

HOSTILE = [
    "../../escaped", "/etc/passwd", "..\\..\\x", "C:\\x", "a\x00b", "CON", "COM¹", "nul.tar.gz", ".", "..", "-rf", "~",
    "x" * 5_000, "ع" * 5_000, "\u202egpj.exe", "a\nb", "<script>alert(1)</script>", "]]>", "--><x>",
    "\ud800", "=cmd|' /C calc'!A0",
]  # fmt: skip


def test_names_of_files_stay_in_their_directory(tmp_path: Path) -> None:
    names = FileNames()
    for number, source in enumerate([*HOSTILE, *HOSTILE]):
        (tmp_path / f"{names.new(source)}.annotation.txt").write_text("x", encoding="utf-8")
        assert len(list(tmp_path.iterdir())) == number + 1
    assert all(path.is_file() and path.resolve().parent == tmp_path.resolve() for path in tmp_path.iterdir())


@pytest.mark.usefixtures("one_engine")
def test_a_directory_of_hostile_names(tmp_path: Path) -> None:
    file = tmp_path / "in" / "news.jsonl"
    file.parent.mkdir()
    file.write_text("".join(json.dumps({"text": TEXT, "id": name}) + "\n" for name in HOSTILE), encoding="utf-8")
    out = tmp_path / "in" / "out"
    assert run("extract", file, "--id-field", "id", "--format", "tei", "-o", out).exit_code == 0
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_dir()) == ["in", "out"]
    assert len(list(out.iterdir())) == len(HOSTILE)
    for path in out.iterdir():
        ET.parse(path)


def test_every_format_holds_hostile_names_and_texts(shared: Extractor) -> None:
    """What reads a format back finds a name or text of it, and no markup or line that they smuggle in."""
    for source in HOSTILE:
        doc = shared.extract(f"{TEXT} {source}\n<b onclick=x>&lt;</b>]]> <!-- نفى ماكرون وجود {source}.")
        for form in FILES.values():
            for ending, text in form.written(doc, source).items():
                if ending in ("tml", "xml"):
                    ET.fromstring(text.encode("utf-8"))
        for name, stream in STREAMS.items():
            text = "".join(stream.written([(source, doc)], stream.unit or "codepoints"))
            if name == "conll":
                assert all(line[:1] in ("", "#") or line.split("\t")[0].isdigit() for line in text.split("\n"))
            else:
                for line in [text] if name != "doccano" else text.splitlines():
                    json.loads(line)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("-1", "'-1"),
        ("＝1+1", "'＝1+1"),
        ("\t=1", "'\t'=1"),
        ("\nx", "'\nx"),
        ("قال; =HYPERLINK(1)", "قال; '=HYPERLINK(1)"),
        ('a;" "=1', 'a;" "\'=1'),
        ("a\n+b\t@c", "a\n'+b\t'@c"),
        ("a = b - c; d", "a = b - c; d"),
        ("قال: 5+5؛ -3", "قال: 5+5؛ -3"),
    ],
)
def test_a_cell_of_csv_runs_nothing(text: str, cell: str) -> None:
    row = ("a", 1, text, None, None, 2, "r")
    lines = "".join(islice(csv_lines([row], "people"), 1, None))
    assert next(csv.reader(io.StringIO(lines, newline="")))[2] == cell


def test_cells_are_looked_through_once() -> None:
    row = ("a", 1, "\n" * 2_000_000, None, None, 2, "r")
    begin = time.process_time()
    list(csv_lines([row], "people"))
    assert time.process_time() - begin < 5
