"""What commands that read documents share: their options, and the run over the documents."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any

import click

import arabic_ie
from arabic_ie.cli.documents import Document, Reading, Unreadable, documents, expanded, holds_many
from arabic_ie.cli.errors import clear_errors
from arabic_ie.cli.progress import progress_bar
from arabic_ie.engine import Reference
from arabic_ie.gazetteers.importers import MAX_EXPANSION
from arabic_ie.model import Extraction
from arabic_ie.pipeline import Extractor, as_date


def _day_of(value: str | None) -> Reference:
    """The day of writing that an option names, or "auto"."""
    try:
        return as_date(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


GAZETTEER_OPTION = click.option(
    "--gazetteer",
    "gazetteers",
    type=click.Path(exists=True, path_type=Path),
    multiple=True,
    help="Your own names and words, a TSV file or a directory of them, on top of the shipped ones. May be given "
    "several times.",
)
REFERENCE_OPTION = click.option(
    "--reference-date",
    metavar="DATE|auto",
    callback=lambda _context, _option, value: _day_of(value),
    help="The day of writing (2024-06-19), from which 'yesterday' and 'last month' count; auto: the day that each "
    "text gives itself.",
)
WORKERS_OPTION = click.option(
    "--workers", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that extract."
)
QUIET_OPTION = click.option("--quiet", "-q", is_flag=True, help="No progress bar and no summary.")
_READING_OPTIONS = (
    click.option("--text-field", default="text", show_default=True, help="Of JSON lines: the field with the text."),
    click.option("--id-field", help="Of JSON lines: the field with the text's name; else FILE:LINE."),
    click.option("--date-field", help="Of JSON lines: the field with the day of writing (ISO)."),
    click.option(
        "--max-expansion",
        type=click.IntRange(min=1),
        default=MAX_EXPANSION,
        show_default=True,
        metavar="N",
        help="Refuse packed files that unpack to more than N times their size.",
    ),
)


def the_document(file: str, reading: Reading) -> Document:
    """The one document of a file.

    Raises:
        click.ClickException: it can't be read, or is a list of documents.
    """
    if holds_many(file):
        raise click.ClickException(f"{file}: a list of documents, where one is asked for")
    document = next(documents([file], reading))
    if isinstance(document, Unreadable):
        raise click.ClickException(f"{document.source}: {document.reason}")
    return document


def reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say how documents are read, ``--text-field`` and its like; the command gets a ``reading``."""

    @wraps(command)
    def read_so(
        *arguments: Any,
        text_field: str,
        id_field: str | None,
        date_field: str | None,
        max_expansion: int,
        reference_date: Reference,
        **given: Any,
    ) -> None:
        command(*arguments, reading=Reading(text_field, id_field, date_field, reference_date, max_expansion), **given)

    decorated: Callable[..., None] = read_so
    for option in reversed((*_READING_OPTIONS, REFERENCE_OPTION)):
        decorated = option(decorated)
    return decorated


def extractor_with(gazetteers: tuple[Path, ...]) -> Extractor:
    """The extractor of a command; a gazetteer that can't be used is told in one line, with exit code 2."""
    with clear_errors():
        return arabic_ie.Extractor(gazetteers=gazetteers)


class Run:
    """One run over documents: yields the answers, tells on standard error what is left out, and counts."""

    def __init__(self, reading: Reading, *, skip: Callable[[Document], bool] = lambda _: False) -> None:
        self.done = 0
        self.failed = 0
        self.skipped = 0
        self._reading = reading
        self._skip = skip

    def answers(
        self, names: Iterable[str], extractor: Extractor, *, workers: int = 1, quiet: bool = False
    ) -> Iterator[tuple[Document, Extraction]]:
        """Each document that can be read with its answer, in order, under a bar on a terminal."""
        files = list(expanded(names))
        with progress_bar(_size(files), quiet=quiet) as progress:
            waiting: deque[Document] = deque()
            texts = self._texts(documents(files, self._reading, progress.read), waiting)
            for answer in extractor.extract_each(texts, workers=workers):
                document = waiting.popleft()
                if isinstance(answer, Extraction):
                    self.done += 1
                    progress.done(self.done)
                    yield document, answer
                else:
                    self._tell(Unreadable(document.source, f"{type(answer).__name__}: {answer}"))

    def _texts(
        self, found: Iterator[Document | Unreadable], waiting: deque[Document]
    ) -> Iterator[tuple[str, Reference]]:
        for document in found:
            if isinstance(document, Unreadable):
                self._tell(document)
            elif self._skip(document):
                self.skipped += 1
            else:
                waiting.append(document)
                yield document.text, document.day

    def _tell(self, problem: Unreadable) -> None:
        self.failed += 1
        click.echo(f"arabic-ie: {problem.source}: {problem.reason}", err=True)

    def summary(self) -> str:
        """The run in one line."""
        parts = [_count(self.done, "text") + " read"]
        if self.skipped:
            parts.append(f"{self.skipped:,} done before")
        if self.failed:
            parts.append(f"{self.failed:,} left out")
        return ", ".join(parts)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def _size(files: Iterable[str | Unreadable]) -> int | None:
    """Bytes of all files; None where one of them can't say (standard input)."""
    total = 0
    for file in files:
        if isinstance(file, Unreadable):
            continue
        try:
            total += Path(file).stat().st_size
        except OSError:
            return None
    return total


@contextmanager
def finished(run: Run, context: click.Context, *, quiet: bool = False) -> Iterator[None]:
    """Ends a run: a summary where something was left out or done before, and exit code 1 where something failed."""
    yield
    if not quiet and (run.skipped or (run.failed and run.done + run.failed > 1)):
        click.echo(f"arabic-ie: {run.summary()}", err=True)
    if run.failed:
        context.exit(1)
