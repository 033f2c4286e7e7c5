"""``arabic-ie quotes``: documents in; the words of one person, or of everyone, as they stand, out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from arabic_ie.cli.documents import Document, Reading
from arabic_ie.cli.inputs import (
    GAZETTEER_OPTION,
    QUIET_OPTION,
    WORKERS_OPTION,
    Run,
    extractor_with,
    finished,
    reading_options,
)
from arabic_ie.cli.outputs import write_out
from arabic_ie.export.text import arabic_line
from arabic_ie.model import Extraction, Quote, Speaker
from arabic_ie.text import fold

EXAMPLES = """
\b
Examples:
  arabic-ie quotes --by "بوتين" news/
  arabic-ie quotes --by "وزارة الصحة" news.jsonl.gz --id-field id --date-field date
  arabic-ie quotes article.txt
"""


@click.command(epilog=EXAMPLES)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--by",
    "names",
    metavar="NAME",
    multiple=True,
    help="Whose words: a name or a part of it in whole words, however its hamzas are written. May be given several "
    "times; without it, everyone's.",
)
@WORKERS_OPTION
@GAZETTEER_OPTION
@reading_options
@QUIET_OPTION
@click.pass_context
def quotes(
    context: click.Context,
    files: tuple[str, ...],
    names: tuple[str, ...],
    workers: int,
    gazetteers: tuple[Path, ...],
    reading: Reading,
    quiet: bool,
) -> None:
    """Print what was said in FILEs: where and when, by whom, and the words as they stand.

    FILEs are as for "extract": texts, JSON lines, web pages, directories, patterns, packed or not.
    """
    wanted = [_words(name) for name in names]
    if not all(wanted):
        raise click.BadParameter("a name must have letters", param_hint="--by")
    extractor = extractor_with(gazetteers)
    run = Run(reading)
    answers = run.answers(files, extractor, workers=workers, quiet=quiet)
    with finished(run, context, quiet=quiet):
        write_out((line.encode("utf-8", "replace") for line in _lines(answers, wanted)), None)


def _lines(answers: Iterator[tuple[Document, Extraction]], wanted: list[frozenset[str]]) -> Iterator[str]:
    for document, doc in answers:
        for quote in doc.quotes:
            if not wanted or any(_is_named(speaker, name) for speaker in quote.speakers for name in wanted):
                yield _shown(document.source, doc.reference_date, quote)


def _is_named(speaker: Speaker, name: frozenset[str]) -> bool:
    """Whether all words of a name stand in the speaker's, or in the gazetteer's name of him."""
    canonical = speaker.canonical
    return name <= _words(speaker.name) or (canonical is not None and name <= _words(canonical))


def _words(name: str) -> frozenset[str]:
    return frozenset(fold(name).text.split())


def _shown(source: str, day: date | None, quote: Quote) -> str:
    """Two lines: where, when and who; then the words, those of one quote with an attribution in its middle apart."""
    who = " + ".join(arabic_line(speaker.name) for speaker in quote.speakers) or "?"
    head = " · ".join([source, *([day.isoformat()] if day is not None else []), who])
    words = " … ".join(arabic_line(part.text) for part in quote.parts or [quote.span])
    return f"{head}\n  {words}\n"
