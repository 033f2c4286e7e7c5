"""``arabic-ie extract``: documents in; JSON, JSON lines, a report, a table or a format of another system out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from arabic_ie.cli.documents import Document, Reading, holds_many
from arabic_ie.cli.inputs import (
    GAZETTEER_OPTION,
    QUIET_OPTION,
    WORKERS_OPTION,
    Run,
    extractor_with,
    finished,
    reading_options,
)
from arabic_ie.cli.outputs import FileNames, append_lines, check_output, sources_done, write_directory, write_out
from arabic_ie.export.csv import csv_lines
from arabic_ie.export.formats import FILES, STREAMS
from arabic_ie.export.json import dumps, to_dict
from arabic_ie.export.parquet import parquet_bytes
from arabic_ie.export.tables import TABLES, Row, arrow_schema, rows
from arabic_ie.export.text import report
from arabic_ie.export.units import UNITS, Unit
from arabic_ie.model import Extraction

INDENT = 2  # of --format json
Answers = Iterator[tuple[str, Extraction]]

_WITH_UNITS = [name for name, form in STREAMS.items() if form.unit is not None]
_SAYS = "; ".join(
    [f"{name}: {STREAMS[name].says}" for name in STREAMS] + [f"{name}: {FILES[name].says}" for name in FILES]
)

EXAMPLES = """
\b
Examples:
  arabic-ie extract article.txt
  arabic-ie extract article.txt --reference-date 2024-06-19 --format text
  arabic-ie extract news/ --format jsonl > news.jsonl
  arabic-ie extract news.jsonl.gz --id-field id --date-field date --workers 4 \\
      --format jsonl -o answers.jsonl --resume
  arabic-ie extract "pages/**/*.html" --format parquet -o quotes.parquet
  arabic-ie extract news/ --format brat -o annotated/
  curl -s https://example.org/article.txt | arabic-ie extract -
  arabic-ie extract article.txt --gazetteer my_names.tsv
"""


@click.command(epilog=EXAMPLES)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "jsonl", "text", "csv", "parquet", *STREAMS, *FILES]),
    default="json",
    show_default=True,
    help="json: an object, or with several texts a list of them; jsonl: an object a line; text: a readable report; "
    f"csv, parquet: a table; {_SAYS}.",
)
@click.option(
    "--table",
    type=click.Choice(list(TABLES)),
    default="quotes",
    show_default=True,
    help="Of csv and parquet: which table.",
)
@click.option(
    "--unit",
    type=click.Choice(UNITS),
    help=f"Of {', '.join(_WITH_UNITS)}: what offsets count, where it is not to be what the system itself counts.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The file to write, whole or not at all; else it goes to standard output. Of brat, and of timeml and tei of "
    "several texts, a new directory.",
)
@click.option(
    "--resume",
    is_flag=True,
    help="With jsonl and -o: write line by line, and go on where an earlier run was stopped.",
)
@WORKERS_OPTION
@GAZETTEER_OPTION
@reading_options
@QUIET_OPTION
@click.pass_context
def extract(
    context: click.Context,
    files: tuple[str, ...],
    form: str,
    table: str,
    unit: Unit | None,
    output: Path | None,
    resume: bool,
    workers: int,
    gazetteers: tuple[Path, ...],
    reading: Reading,
    quiet: bool,
) -> None:
    """Extract people, officials, dates and quotations from FILEs.

    A FILE is a text in UTF-8, JSON lines (.jsonl), a web page (.html), one of these packed (.gz, .zst …), a directory
    of them, a pattern in quotes ("news/**/*.txt"), or - for standard input.
    """
    if resume and (form != "jsonl" or output is None):
        raise click.UsageError("--resume needs --format jsonl and -o FILE")
    if unit is not None and form not in _WITH_UNITS:
        raise click.UsageError(f"--unit is for {', '.join(_WITH_UNITS)}")
    several = len(files) > 1 or holds_many(files[0])
    directory = form == "brat" or (form in FILES and several)
    check_output(output, form, directory=directory)
    if form == "parquet":
        _check_parquet(table)
    extractor = extractor_with(gazetteers)
    done = sources_done(output) if resume and output is not None else Counter[str]()
    run = Run(reading, skip=lambda document: _was_done(document, done))
    found = run.answers(files, extractor, workers=workers, quiet=quiet)
    answers = ((document.source, answer) for document, answer in found)
    with finished(run, context, quiet=quiet):
        if directory and output is not None:
            write_directory(_files(answers, form), output)
            return
        chunks = _written(answers, form, table, unit, several=several)
        if resume and output is not None:
            append_lines(chunks, output)
        else:
            write_out(chunks, output)


def _check_parquet(table: str) -> None:
    """Tells in one line, before anything is read, that a package is missing."""
    try:
        arrow_schema(table)
    except ImportError as error:
        raise click.ClickException(str(error)) from None


def _was_done(document: Document, done: Counter[str]) -> bool:
    """Whether an earlier run has answered this document; of several with one name as many as it has answered."""
    if done[document.source] <= 0:
        return False
    done[document.source] -= 1
    return True


def _written(answers: Answers, form: str, table: str, unit: Unit | None, *, several: bool) -> Iterator[bytes]:
    """The output in pieces, each as soon as its answer is there."""
    if form == "parquet":
        return parquet_bytes(_rows(answers, table), table)
    if form in STREAMS:
        stream = STREAMS[form]
        texts = stream.written(answers, unit or stream.unit or "codepoints")
        return (text.encode("utf-8") for text in texts)
    if form in FILES:
        written = (FILES[form].written(doc, name) for name, doc in answers)
        return (text.encode("utf-8") for files in written for text in files.values())
    if form == "csv":
        texts = csv_lines(_rows(answers, table), table)
    elif form == "jsonl":
        texts = (dumps(_record(name, doc)) + "\n" for name, doc in answers)
    elif form == "text":
        texts = _reports(answers, several=several)
    else:
        texts = _json(answers, several=several)
    return (text.encode("utf-8", "replace") for text in texts)


def _files(answers: Answers, form: str) -> Iterator[tuple[str, bytes]]:
    """The files of a directory: those of each text, under a name made from the text's, and those of the format."""
    names = FileNames()
    for source, doc in answers:
        name = names.new(source)
        for ending, text in FILES[form].written(doc, source).items():
            yield f"{name}.{ending}", text.encode("utf-8")
    yield from ((name, text.encode("utf-8")) for name, text in FILES[form].beside.items())


def _rows(answers: Answers, table: str) -> Iterator[Row]:
    return (row for name, doc in answers for row in rows(doc, table, name))


def _reports(answers: Answers, *, several: bool) -> Iterator[str]:
    for index, (name, doc) in enumerate(answers):
        yield ("\n" if index else "") + (f"== {name}\n\n" if several else "") + report(doc)


def _json(answers: Answers, *, several: bool) -> Iterator[str]:
    if not several:
        for name, doc in answers:
            yield dumps(_record(name, doc), indent=INDENT) + "\n"
        return
    separator = "[\n"
    for name, doc in answers:
        yield separator + dumps(_record(name, doc), indent=INDENT)
        separator = ",\n"
    yield "[]\n" if separator == "[\n" else "\n]\n"


def _record(name: str, doc: Extraction) -> dict[str, object]:
    """The answer with the input's name before it."""
    return {"source": name, **to_dict(doc)}
