"""``arabic-ie report``: many documents in; one web page that sums them up out."""

from __future__ import annotations

from pathlib import Path

import click

from arabic_ie.cli.documents import Reading
from arabic_ie.cli.inputs import (
    GAZETTEER_OPTION,
    QUIET_OPTION,
    WORKERS_OPTION,
    Run,
    extractor_with,
    finished,
    reading_options,
)
from arabic_ie.cli.outputs import PAGE_OPTION, write_out
from arabic_ie.export.report import pieces_of_report, plotly_script

EXAMPLES = """
\b
Examples:
  arabic-ie report news/ -o report.html
  arabic-ie report news.jsonl.gz --id-field id --date-field date --workers 2 -o report.html
  arabic-ie report news/ --reference-date auto --title "أسبوع الانتخابات" -o report.html
"""


@click.command(epilog=EXAMPLES)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@PAGE_OPTION
@click.option("--title", help="The page's title.")
@WORKERS_OPTION
@GAZETTEER_OPTION
@reading_options
@QUIET_OPTION
@click.pass_context
def report(
    context: click.Context,
    files: tuple[str, ...],
    output: Path | None,
    title: str | None,
    workers: int,
    gazetteers: tuple[Path, ...],
    reading: Reading,
    quiet: bool,
) -> None:
    """Sum up FILEs in one web page: speakers, days, who speaks about whom, offices, and every quote to search.

    FILEs are as for "extract": texts, JSON lines, web pages, directories, patterns, packed or not.
    """
    try:
        plotly_script()
    except ImportError as error:
        raise click.ClickException(str(error)) from None
    extractor = extractor_with(gazetteers)
    run = Run(reading)
    found = run.answers(files, extractor, workers=workers, quiet=quiet)
    with finished(run, context, quiet=quiet):
        write_out(pieces_of_report(((document.source, doc) for document, doc in found), title), output)
