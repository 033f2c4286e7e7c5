"""Rows and comments in, a gazetteer file out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from arabic_ie.gazetteers.schema import COLUMNS
from arabic_ie.gazetteers.whole_files import write_whole


def write_rows(path: Path, lines: Iterable[str], comments: Iterable[str], *, force: bool = False) -> None:
    """Writes comments, the header and the rows, the file as a whole.

    Raises:
        FileExistsError: there is such a file and ``force`` is not given.
        OSError: it can't be written; then, as after any other exception, nothing is left behind.
    """
    write_whole(path, _encoded(lines, comments), new=not force)


def _encoded(lines: Iterable[str], comments: Iterable[str]) -> Iterator[bytes]:
    for comment in comments:
        yield f"# {' '.join(comment.split())}\n".encode()
    yield ("\t".join(COLUMNS) + "\n").encode()
    for line in lines:
        yield f"{line}\n".encode()
