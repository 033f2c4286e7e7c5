"""``arabic-ie render``: a file in; a web page with everything highlighted and a table of its quotes out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

import arabic_ie
from arabic_ie.cli.errors import clear_errors
from arabic_ie.cli.inputs import GAZETTEER_OPTION, REFERENCE_OPTION, STDIN, texts_of
from arabic_ie.engine import Reference
from arabic_ie.gazetteers.whole_files import write_whole

EXAMPLES = """
\b
Examples:
  arabic-ie render article.txt -o page.html
  arabic-ie render article.txt --reference-date auto --title "قمة الرباط" -o page.html
  curl -s https://example.org/article.txt | arabic-ie render - > page.html
"""


@click.command(epilog=EXAMPLES)
@click.argument("file")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The page to write, whole or not at all; else it goes to standard output.",
)
@click.option("--title", help="The page's title; unless given, the first line of the text.")
@GAZETTEER_OPTION
@REFERENCE_OPTION
def render(
    file: str, output: Path | None, title: str | None, gazetteers: tuple[Path, ...], reference_date: Reference
) -> None:
    """Show FILE (UTF-8 text; - is standard input) as a web page: highlighted, with a table of quotes by speaker."""
    with clear_errors():
        extractor = arabic_ie.Extractor(gazetteers=gazetteers)
    failures: list[str] = []
    for _, text in texts_of([file], failures):
        page = arabic_ie.render(extractor.extract(text, reference_date=reference_date), title=title)
        _write(page.encode("utf-8"), output)
    if failures:
        sys.exit(1)


def _write(page: bytes, output: Path | None) -> None:
    if output is None or str(output) == STDIN:
        click.echo(page, nl=False)
        return
    try:
        write_whole(output, [page])
    except OSError as error:
        raise click.ClickException(f"{output}: {error.strerror or error}") from None
