"""``arabic-ie extract``: files in; JSON, JSON lines or a readable report on standard output out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

import arabic_ie
from arabic_ie.cli.errors import clear_errors
from arabic_ie.cli.inputs import GAZETTEER_OPTION, REFERENCE_OPTION, texts_of
from arabic_ie.engine import Reference
from arabic_ie.export.json import dumps, to_dict
from arabic_ie.export.text import report
from arabic_ie.model import Extraction

INDENT = 2  # of --format json

EXAMPLES = """
\b
Examples:
  arabic-ie extract article.txt
  arabic-ie extract article.txt --reference-date 2024-06-19 --format text
  arabic-ie extract news/*.txt --format jsonl > news.jsonl
  curl -s https://example.org/article.txt | arabic-ie extract -
  arabic-ie extract article.txt --gazetteer my_names.tsv
"""


@click.command(epilog=EXAMPLES)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "jsonl", "text"]),
    default="json",
    show_default=True,
    help="json: an object, or with several FILEs a list of them; jsonl: an object a line; text: a readable report.",
)
@GAZETTEER_OPTION
@REFERENCE_OPTION
def extract(files: tuple[str, ...], form: str, gazetteers: tuple[Path, ...], reference_date: Reference) -> None:
    """Extract people, officials, dates and quotations from FILEs (UTF-8 text; - is standard input)."""
    with clear_errors():
        extractor = arabic_ie.Extractor(gazetteers=gazetteers)
    failures: list[str] = []
    texts = texts_of(files, failures)
    answers = ((name, extractor.extract(text, reference_date=reference_date)) for name, text in texts)
    for chunk in _written(answers, form, several=len(files) > 1):
        click.echo(chunk.encode("utf-8", "replace"), nl=False)  # bytes: the same on every terminal and locale
    if failures:
        sys.exit(1)


def _written(answers: Iterator[tuple[str, Extraction]], form: str, *, several: bool) -> Iterator[str]:
    """The output in pieces, each as soon as its answer is there."""
    if form == "jsonl":
        for name, doc in answers:
            yield dumps(_record(name, doc)) + "\n"
    elif form == "text":
        for index, (name, doc) in enumerate(answers):
            yield ("\n" if index else "") + (f"== {name}\n\n" if several else "") + report(doc)
    elif several:
        separator = "[\n"
        for name, doc in answers:
            yield separator + dumps(_record(name, doc), indent=INDENT)
            separator = ",\n"
        yield "[]\n" if separator == "[\n" else "\n]\n"
    else:
        for name, doc in answers:
            yield dumps(_record(name, doc), indent=INDENT) + "\n"


def _record(name: str, doc: Extraction) -> dict[str, object]:
    """The answer with the input's name before it."""
    return {"source": name, **to_dict(doc)}
