"""``arabic-ie schema``: the JSON Schema of an answer, for whoever reads answers with other tools."""

from __future__ import annotations

from pathlib import Path

import click

from arabic_ie.cli.outputs import write_out
from arabic_ie.export.json import dumps
from arabic_ie.export.schema import json_schema


@click.command()
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write, whole or not at all; else it goes to standard output.",
)
def schema(output: Path | None) -> None:
    """Print the JSON Schema (draft 2020-12) of the answers that extract and serve give."""
    write_out([f"{dumps(json_schema(), indent=2)}\n".encode()], output)
