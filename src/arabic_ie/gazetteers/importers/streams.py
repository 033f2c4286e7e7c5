"""Files as they are published: a path in, lines of bytes out, unpacked as they are read.

What packs a file is told by its first bytes, not by its name (JRC-Names calls its gzip file
``entities.gzip``). Nothing is ever held but a buffer and the current line; a file that unpacks to far
more than names ever do is refused.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from arabic_ie.gazetteers.importers.tally import ImportFailed, Tally

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

STDIN = "-"
MAX_EXPANSION = 100  # unpacked bytes for one packed: GeoNames has 5, Wikidata 10 (gzip) to 20 (bzip2)
FREE_EXPANSION = 64 * 2**20  # bytes that any file may unpack to
XZ_MEMORY = 256 * 2**20  # what an xz file may ask of us; xz -9 needs 65 MiB
ZSTD_WINDOW = 2**27  # what a Zstandard file may ask of us; zstd --ultra --long=27 needs that
ZSTD_STEP = 2**10  # packed bytes at a time: they unpack to 32 MiB at most
BUFFER = 256 * 2**10

# In archives of GeoNames these stand beside the table.
NOT_THE_TABLE = ("iso-languagecodes.txt", "readme.txt")

Progress = Callable[[int], object]  # told how many bytes of the file were read since the last call

# gzip and zip say OSError or zlib.error or EOFError, as the damage has it
_DAMAGE = (EOFError, OSError, zlib.error, lzma.LZMAError, zipfile.BadZipFile)


@dataclass(frozen=True, slots=True)
class Source:
    """An open file: what it is called, how old it is, and its bytes."""

    name: str
    date: str  # of the file (or of the member of its archive), YYYY-MM-DD; empty where unknown
    stream: BinaryIO

    def lines(self, tally: Tally, max_line: int) -> Iterator[tuple[int, bytes]]:
        """The lines with their numbers, line ends included; longer ones are counted and skipped.

        Where the packed data is damaged or cut off, the tally says so and the lines end.
        """
        number = 0
        try:
            while line := self.stream.readline(max_line + 1):
                number += 1
                tally.lines_read = number
                if len(line) > max_line and not line.endswith(b"\n"):
                    while line and not line.endswith(b"\n"):
                        line = self.stream.readline(max_line)
                    tally.malformed(f"a line of more than {max_line:,} bytes", number)
                    continue
                yield number, line
        except _DAMAGE as error:
            if isinstance(error, OSError) and error.errno is not None:
                raise  # the disk's fault, not the file's
            tally.damage = f"the packed data is damaged or cut off after line {number:,} ({error})"

    def text_lines(self, tally: Tally, max_line: int) -> Iterator[tuple[int, str]]:
        """The lines as text without line ends; those that are not UTF-8 are counted and skipped."""
        for number, line in self.lines(tally, max_line):
            try:
                text = line.decode("utf-8-sig" if number == 1 else "utf-8")
            except UnicodeDecodeError as error:
                tally.malformed(f"not UTF-8 ({error.reason})", number)
            else:
                yield number, text.rstrip("\r\n")


@contextmanager
def open_source(
    path: str, *, progress: Progress = lambda _: None, max_expansion: int = MAX_EXPANSION
) -> Iterator[Source]:
    """Opens a file that is plain, gzip, bzip2, xz, zip or Zstandard (extra ``cli``); ``-`` is standard input.

    Raises:
        ImportFailed: an archive that holds no table, that is locked, or that can't be read as a stream;
            later, while reading: it unpacks to more than ``max_expansion`` times its size.
        OSError: the file can't be read.
    """
    with ExitStack() as stack:
        if path == STDIN:
            name, date, raw = "standard input", "", cast("BinaryIO", sys.stdin.buffer)
        else:
            name, date = Path(path).name, ""
            raw = cast("BinaryIO", stack.enter_context(Path(path).open("rb", buffering=0)))
            with suppress(ValueError, OverflowError):  # a year that no calendar has
                date = datetime.fromtimestamp(Path(path).stat().st_mtime, UTC).date().isoformat()
        counted = _Counted(raw, progress)
        packed = io.BufferedReader(counted, BUFFER)
        try:
            unpacked, member_date = _unpacked(packed, name, stack)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
            raise ImportFailed(f"{name}: can't unpack it: {error}") from None
        bounded = _Bounded(unpacked, counted, max_expansion, name)
        yield Source(name, member_date or date, cast("BinaryIO", io.BufferedReader(bounded, BUFFER)))


def _unpacked(packed: io.BufferedReader[Any], name: str, stack: ExitStack) -> tuple[BinaryIO, str]:
    """The stream inside, and the date of the archive's member if it is one."""
    magic = packed.peek(6)[:6]
    if magic.startswith(b"\x1f\x8b"):
        return cast("BinaryIO", gzip.GzipFile(fileobj=packed)), ""
    if magic.startswith(b"BZh"):
        return cast("BinaryIO", bz2.BZ2File(packed)), ""
    if magic.startswith(b"\x28\xb5\x2f\xfd"):
        return _zstandard(packed, name), ""
    if magic == b"\xfd7zXZ\x00":
        return cast("BinaryIO", _Xz(packed)), ""
    if magic.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        if not packed.seekable():
            raise ImportFailed(f"{name}: a zip archive has its list at the end: give it as a file")
        archive = stack.enter_context(zipfile.ZipFile(packed))
        member = _table(archive, name)
        year, month, day = member.date_time[:3]
        return cast("BinaryIO", stack.enter_context(archive.open(member))), f"{year:04}-{month:02}-{day:02}"
    return cast("BinaryIO", packed), ""


def _zstandard(packed: io.BufferedReader[Any], name: str) -> BinaryIO:
    try:
        import zstandard
    except ImportError:
        raise ImportFailed(f"{name}: zstandard is needed to unpack it: pip install 'arabic-ie[cli]'") from None
    return cast("BinaryIO", _Zstandard(packed, zstandard))


def _table(archive: zipfile.ZipFile, name: str) -> zipfile.ZipInfo:
    """The largest file of an archive that isn't known to be something else."""
    members = [
        info for info in archive.infolist() if not info.is_dir() and Path(info.filename).name not in NOT_THE_TABLE
    ]
    if not members:
        raise ImportFailed(f"{name}: the archive holds no table")
    return max(members, key=lambda info: info.file_size)


class _Counted(io.RawIOBase):
    """A file that tells how far it has been read. Seeking (zip) does not count."""

    def __init__(self, raw: BinaryIO, progress: Progress) -> None:
        self._raw = raw
        self._progress = progress
        self.read_bytes = 0

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer)
        data = self._raw.read(len(view))
        view[: len(data)] = data
        self.read_bytes += len(data)
        self._progress(len(data))
        return len(data)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._raw.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._raw.seek(offset, whence)

    def tell(self) -> int:
        return self._raw.tell()


class _Bounded(io.RawIOBase):
    """An unpacked stream that stops where it grows out of all proportion."""

    def __init__(self, stream: BinaryIO, packed: _Counted, max_expansion: int, name: str) -> None:
        self._stream = stream
        self._packed = packed
        self._max_expansion = max_expansion
        self._name = name
        self._unpacked = 0

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer)
        data = self._stream.read(len(view))
        view[: len(data)] = data
        self._unpacked += len(data)
        if self._unpacked > max(FREE_EXPANSION, self._max_expansion * self._packed.read_bytes):
            raise ImportFailed(
                f"{self._name}: unpacks to more than {self._max_expansion} times its size;"
                " if you trust it, allow more with --max-expansion"
            )
        return len(data)

    def readable(self) -> bool:
        return True


class _Xz(io.RawIOBase):
    """An xz file with a bound on the memory that it may ask for, which lzma.LZMAFile doesn't have."""

    def __init__(self, packed: io.BufferedReader[Any]) -> None:
        self._packed = packed
        self._decompressor = self._new()
        self._rest = b""  # packed bytes behind the end of a stream: the next stream

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer)
        while True:
            if self._decompressor.eof:
                self._rest = self._decompressor.unused_data.lstrip(b"\0") or self._packed.read(BUFFER).lstrip(b"\0")
                if not self._rest:
                    return 0
                self._decompressor = self._new()
            packed = self._rest
            if not packed and self._decompressor.needs_input:
                packed = self._packed.read(BUFFER)
                if not packed:
                    raise EOFError("the xz stream has no end")
            self._rest = b""
            if data := self._decompressor.decompress(packed, len(view)):
                view[: len(data)] = data
                return len(data)

    def readable(self) -> bool:
        return True

    @staticmethod
    def _new() -> lzma.LZMADecompressor:
        return lzma.LZMADecompressor(format=lzma.FORMAT_XZ, memlimit=XZ_MEMORY)


class _Zstandard(io.RawIOBase):
    """A Zstandard file that tells where it is damaged or cut off, which the package's own reader doesn't."""

    def __init__(self, packed: io.BufferedReader[Any], zstandard: Any) -> None:
        self._packed = packed
        self._error: type[Exception] = zstandard.ZstdError
        self._new = zstandard.ZstdDecompressor(max_window_size=ZSTD_WINDOW).decompressobj
        self._decompressor: Any = None  # of a frame that has begun
        self._rest = b""  # packed bytes behind the end of a frame: the next frame
        self._unpacked = memoryview(b"")

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer)
        while not self._unpacked:
            packed = self._rest or self._packed.read(ZSTD_STEP)
            if not packed:
                if self._decompressor is not None:
                    raise EOFError("the Zstandard stream has no end")
                return 0
            decompressor = self._decompressor or self._new()
            try:
                self._unpacked = memoryview(decompressor.decompress(packed))
            except self._error as error:
                raise EOFError(str(error)) from None
            self._rest = decompressor.unused_data if decompressor.eof else b""
            self._decompressor = None if decompressor.eof else decompressor
        size = min(len(view), len(self._unpacked))
        view[:size] = self._unpacked[:size]
        self._unpacked = self._unpacked[size:]
        return size

    def readable(self) -> bool:
        return True
