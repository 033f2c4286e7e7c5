"""Progress of a long run: a bar with rate and time left on a terminal, nothing elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class Bar:
    """What a run tells: bytes read and texts done. This one shows nothing."""

    def read(self, count: int) -> None:
        """So many more bytes were read."""

    def done(self, texts: int) -> None:
        """So many texts are done."""


class _RichBar(Bar):
    def __init__(self, progress: Progress, task: TaskID) -> None:
        self._progress = progress
        self._task = task

    def read(self, count: int) -> None:
        self._progress.advance(self._task, count)

    def done(self, texts: int) -> None:
        self._progress.update(self._task, texts=texts)


@contextmanager
def progress_bar(total: int | None, *, quiet: bool = False) -> Iterator[Bar]:
    """A bar over ``total`` bytes; none where standard error is no terminal, or rich (extra ``cli``) not there."""
    if quiet or not sys.stderr.isatty():
        yield Bar()
        return
    try:
        from rich.console import Console
        from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn
        from rich.progress import TransferSpeedColumn as Speed
    except ImportError:
        yield Bar()
        return
    shown = (TextColumn("{task.fields[texts]:,} texts"), BarColumn(), DownloadColumn(), Speed(), TimeRemainingColumn())
    with Progress(*shown, console=Console(stderr=True), transient=True) as progress:
        yield _RichBar(progress, progress.add_task("", total=total, texts=0))
