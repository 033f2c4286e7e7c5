"""Documents of a command: files, directories, patterns and ``-`` in; texts with a name and a day out.

A directory is read with all below it, in the order of names. What a file is its name says: ``.jsonl`` and
``.ndjson`` hold a record a line, ``.html`` and ``.htm`` a page whose article is taken out, all others a text. Any of
them may be packed (gzip, bzip2, xz, zip, Zstandard: told by its first bytes). What can't be read comes as
``Unreadable`` at its place, and the others go on.
"""

from __future__ import annotations

import glob
import json
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from arabic_ie.cli.pages import PAGE_READER, BadPageError
from arabic_ie.engine import Reference
from arabic_ie.gazetteers.importers import MAX_EXPANSION, ImportFailed, open_source
from arabic_ie.pipeline import as_date

STDIN = "-"
RECORDS = (".jsonl", ".ndjson")
PAGES = (".html", ".htm")
TEXTS = (".txt", *PAGES, *RECORDS)  # what is read of a directory
PACKED = (".gz", ".bz2", ".xz", ".zst")
PATTERN = frozenset("*?[")
MAX_TEXT = 16_000_000  # characters of a text: a shelf of books: half a gigabyte of memory and a minute
MAX_FILE = 4 * MAX_TEXT  # bytes of a file that is one text
MAX_PAGE = 16_000_000  # bytes of a web page
MAX_LINE = 2**26  # bytes of a record: data of that size may take a gigabyte
STEP = 2**20  # bytes of a longer line that are passed over at once
NOT_UTF8 = "not UTF-8 (byte {start}); convert it first, say with: iconv -f windows-1256 -t utf-8"

Progress = Callable[[int], object]  # told how many bytes were read since the last call


@dataclass(frozen=True, slots=True)
class Document:
    """A text, what it is called, and its day of writing."""

    source: str
    text: str
    day: Reference = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What is left out, and why."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """How documents are read.

    ``text_field``, ``id_field`` and ``date_field`` name the fields of records, ``day`` is the day of writing of what
    gives none itself, ``max_expansion`` bounds what a packed file may unpack to, as a multiple of its size.
    """

    text_field: str = "text"
    id_field: str | None = None
    date_field: str | None = None
    day: Reference = None
    max_expansion: int = MAX_EXPANSION


def expanded(names: Iterable[str]) -> Iterator[str | Unreadable]:
    """The files that names, directories and patterns stand for."""
    for name in names:
        path = Path(name)
        if name == STDIN:
            yield name
        elif path.is_dir():
            files = sorted(str(file) for file in path.rglob("*") if _is_wanted(file, path))
            yield from files
            if not files:
                yield Unreadable(name, f"no file in it that ends in {', '.join(TEXTS)} (packed or not)")
        elif _is_pattern(path):
            files = sorted(file for file in glob.glob(name, recursive=True) if Path(file).is_file())  # noqa: PTH207
            yield from files
            if not files:
                yield Unreadable(name, "no file matches")
        else:
            yield name


def holds_many(name: str) -> bool:
    """Whether a name stands for a list of documents, however many they turn out to be."""
    path = Path(name)
    return name != STDIN and (path.is_dir() or _kind(name) in RECORDS or _is_pattern(path))


def _is_pattern(path: Path) -> bool:
    return bool(PATTERN & set(str(path))) and not path.exists()


def _is_wanted(file: Path, directory: Path) -> bool:
    """No hidden file, and none of another sort (pictures, say)."""
    hidden = any(part.startswith(".") for part in file.relative_to(directory).parts)
    return not hidden and _kind(str(file)) in TEXTS and file.is_file()


def _kind(name: str) -> str:
    """The suffix that says what a file is, under that of its packing."""
    path = Path(name)
    if path.suffix.lower() in PACKED:
        path = path.with_suffix("")
    return path.suffix.lower()


def documents(
    files: Iterable[str | Unreadable], reading: Reading, progress: Progress = lambda _: None
) -> Iterator[Document | Unreadable]:
    """The documents of files that ``expanded`` gave, in order, each read when it is asked for."""
    for file in files:
        if isinstance(file, Unreadable):
            yield file
            continue
        try:
            yield from _of_file(file, reading, progress)
        except ImportFailed as error:
            yield Unreadable(file, str(error).removeprefix(f"{Path(file).name}: "))
        except (EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile) as error:
            yield Unreadable(file, f"the packed data is damaged or cut off ({error})")
        except OSError as error:
            yield Unreadable(file, error.strerror or str(error))


def _of_file(file: str, reading: Reading, progress: Progress) -> Iterator[Document | Unreadable]:
    with open_source(file, progress=progress, max_expansion=reading.max_expansion) as source:
        kind = _kind(file)
        if kind in RECORDS:
            yield from _records(file, source.stream, reading)
            return
        most = MAX_PAGE if kind in PAGES else MAX_FILE
        data = source.stream.read(most + 1)
    if len(data) > most:
        yield Unreadable(file, f"more than {most:,} bytes in one text; several texts can be records of a .jsonl file")
    elif kind in PAGES:
        yield _page(file, data, reading)
    else:
        yield _text(file, data, reading)


def _text(file: str, data: bytes, reading: Reading) -> Document | Unreadable:
    try:  # line ends are not translated: offsets are those of the file
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Unreadable(file, NOT_UTF8.format(start=error.start))
    return _bounded(Document(file, text, reading.day))


def _bounded(document: Document) -> Document | Unreadable:
    """A document, unless its text is longer than may be."""
    if len(document.text) > MAX_TEXT:
        return Unreadable(document.source, f"a text of more than {MAX_TEXT:,} characters")
    return document


def _page(file: str, data: bytes, reading: Reading) -> Document | Unreadable:
    try:
        article = PAGE_READER.article_of(data)
    except (ImportError, BadPageError) as error:
        return Unreadable(file, str(error))
    if article is None:
        return Unreadable(file, "no article found in the page")
    text, day = article
    with suppress(ValueError):  # a day that no calendar has is none
        return Document(file, text, reading.day if reading.day is not None or day is None else as_date(day))
    return Document(file, text)


def _records(file: str, stream: Any, reading: Reading) -> Iterator[Document | Unreadable]:
    number = 0
    while line := stream.readline(MAX_LINE + 1):
        number += 1
        place = f"{file}:{number}"
        if len(line) > MAX_LINE and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = stream.readline(STEP)
            yield Unreadable(place, f"a line of more than {MAX_LINE:,} bytes")
        elif line.strip():
            yield _record(place, line.removeprefix(b"\xef\xbb\xbf"), reading)


def _record(place: str, line: bytes, reading: Reading) -> Document | Unreadable:
    try:
        record = json.loads(line)
    except UnicodeDecodeError as error:
        return Unreadable(place, NOT_UTF8.format(start=error.start))
    except (ValueError, RecursionError) as error:
        return Unreadable(place, f"not JSON: {error}")
    if not isinstance(record, dict):
        return Unreadable(place, "a record must be an object ({…})")
    text = record.get(reading.text_field)
    if not isinstance(text, str):
        return Unreadable(place, f"no text in the field {reading.text_field!r}")
    source = place
    if reading.id_field is not None:
        name = record.get(reading.id_field)
        if not isinstance(name, str | int):
            return Unreadable(place, f"no text or number in the field {reading.id_field!r}")
        source = str(name)
    day = reading.day
    if reading.date_field is not None and (value := record.get(reading.date_field)) is not None:
        try:
            day = as_date(value)
        except (TypeError, ValueError):
            return Unreadable(place, f"no ISO date in the field {reading.date_field!r}: {value!r}")
    return _bounded(Document(source, text, day))
