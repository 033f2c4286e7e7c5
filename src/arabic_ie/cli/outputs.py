"""Where answers go: standard output, a file that appears whole, or one that a stopped run can go on with."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from arabic_ie.gazetteers.whole_files import write_whole

STDOUT = "-"


def write_out(chunks: Iterable[bytes], output: Path | None) -> None:
    """To standard output as they come, or to a file, whole or not at all.

    Raises:
        click.ClickException: the file can't be written; one line says why.
    """
    if output is None or str(output) == STDOUT:
        for chunk in chunks:
            click.echo(chunk, nl=False)  # bytes: the same on every terminal and locale
        return
    try:
        write_whole(output, chunks)
    except OSError as error:
        raise _failed(output, error) from None


def append_lines(lines: Iterator[bytes], output: Path) -> None:
    """Adds lines to a file, each at once, so that a run that is stopped has lost nothing that it had done."""
    try:
        with output.open("ab") as file:
            for line in lines:
                file.write(line)
                file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise _failed(output, error) from None


def sources_done(output: Path) -> Counter[str]:
    """The sources of the answers in a file of JSON lines that an earlier run left; a last line cut short is taken off.

    Raises:
        click.ClickException: the file is no output of this command, or can't be read.
    """
    done: Counter[str] = Counter()
    try:
        with output.open("r+b") as file:
            whole = 0  # bytes up to the end of the last whole line
            for number, line in enumerate(file, start=1):
                if not line.endswith(b"\n"):
                    file.truncate(whole)
                    break
                done[_source(line, output, number)] += 1
                whole += len(line)
    except FileNotFoundError:
        pass
    except OSError as error:
        raise _failed(output, error) from None
    return done


def _source(line: bytes, output: Path, number: int) -> str:
    try:
        return str(json.loads(line)["source"])
    except (ValueError, KeyError, TypeError):
        raise click.ClickException(f"{output}:{number}: not a line that this command wrote; give another -o") from None


def _failed(output: Path, error: OSError) -> click.ClickException:
    """The one line that says why a file can't be written or read."""
    return click.ClickException(f"{output}: {error.strerror or error}")
