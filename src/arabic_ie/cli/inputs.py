"""Inputs of a command: names of files (or ``-``) in, their texts out; those that can't be read are told."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from arabic_ie.engine import Reference
from arabic_ie.pipeline import as_date

STDIN = "-"


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


def texts_of(files: Iterable[str], failures: list[str]) -> Iterator[tuple[str, str]]:
    """Name and text of each input that can be read; the others are told on standard error."""
    for name in files:
        try:
            yield name, _read(name)
        except OSError as error:
            failures.append(name)
            click.echo(f"arabic-ie: {name}: {error.strerror or error}", err=True)
        except UnicodeDecodeError as error:
            failures.append(name)
            hint = "convert it first, say with: iconv -f windows-1256 -t utf-8"
            click.echo(f"arabic-ie: {name}: not UTF-8 (byte {error.start}); {hint}", err=True)


def _read(name: str) -> str:
    """The text as it stands: line ends are not translated, so that offsets are those of the file."""
    data = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    return data.decode("utf-8-sig")
