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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from arabic_ie.cli.pages import article_of
from arabic_ie.engine import Reference
from arabic_ie.gazetteers.importers import MAX_EXPANSION, ImportFailed, open_source
from arabic_ie.pipeline import as_date

STDIN = "-"
RECORDS = (".jsonl", ".ndjson")
PAGES = (".html", ".htm")
TEXTS = (".txt", *PAGES, *RECORDS)  # what is read of a directory
PACKED = (".gz", ".bz2", ".xz", ".zst")
PATTERN = frozenset("*?[")
MAX_LINE = 2**28  # bytes of a record
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
        data = source.stream.read()
    if kind in PAGES:
        yield _page(file, data, reading)
        return
    try:  # line ends are not translated: offsets are those of the file
        yield Document(file, data.decode("utf-8-sig"), reading.day)
    except UnicodeDecodeError as error:
        yield Unreadable(file, NOT_UTF8.format(start=error.start))


def _page(file: str, data: bytes, reading: Reading) -> Document | Unreadable:
    try:
        article = article_of(data)
    except ImportError as error:
        return Unreadable(file, str(error))
    if article is None:
        return Unreadable(file, "no article found in the page")
    text, day = article
    return Document(file, text, reading.day if reading.day is not None or day is None else as_date(day))


def _records(file: str, stream: Any, reading: Reading) -> Iterator[Document | Unreadable]:
    number = 0
    while line := stream.readline(MAX_LINE + 1):
        number += 1
        place = f"{file}:{number}"
        if len(line) > MAX_LINE:
            yield Unreadable(place, f"a line of more than {MAX_LINE:,} bytes; what follows is not read")
            return
        if line.strip():
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
    return Document(source, text, day)
