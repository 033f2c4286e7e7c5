"""``arabic-ie render``: a file in; a web page with everything highlighted and a table of its quotes out."""

from __future__ import annotations

from pathlib import Path

import click

import arabic_ie
from arabic_ie.cli.documents import Reading
from arabic_ie.cli.inputs import GAZETTEER_OPTION, REFERENCE_OPTION, extractor_with, the_document
from arabic_ie.cli.outputs import PAGE_OPTION, write_out
from arabic_ie.engine import Reference

EXAMPLES = """
\b
Examples:
  arabic-ie render article.txt -o page.html
  arabic-ie render article.txt --reference-date auto --title "قمة الرباط" -o page.html
  curl -s https://example.org/article.txt | arabic-ie render - > page.html
"""


@click.command(epilog=EXAMPLES)
@click.argument("file")
@PAGE_OPTION
@click.option("--title", help="The page's title; unless given, the first line of the text.")
@GAZETTEER_OPTION
@REFERENCE_OPTION
def render(
    file: str, output: Path | None, title: str | None, gazetteers: tuple[Path, ...], reference_date: Reference
) -> None:
    """Show FILE as a web page: the article highlighted, and a table of its quotes by speaker.

    FILE is a text in UTF-8 or a web page (.html), packed or not; - is standard input.
    """
    extractor = extractor_with(gazetteers)
    document = the_document(file, Reading(day=reference_date))
    page = arabic_ie.render(extractor.extract(document.text, reference_date=document.day), title=title)
    write_out([page.encode("utf-8")], output)
