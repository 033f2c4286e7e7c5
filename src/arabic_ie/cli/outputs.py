"""Where answers go: standard output, what appears whole, or a file that a later run goes on with."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from secrets import token_hex

import click

from arabic_ie.gazetteers.whole_files import write_whole

STDOUT = "-"
PAGE_OPTION = click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The page to write, whole or not at all; else it goes to standard output.",
)


def write_out(chunks: Iterable[bytes], output: Path | None) -> None:
    """To standard output as they come, or to a file, whole or not at all.

    Raises:
        click.ClickException: it can't be written; one line says why.
        BrokenPipeError: who reads standard output has had enough; click ends the command without a word.
    """
    try:
        if output is None or str(output) == STDOUT:
            for chunk in chunks:
                click.echo(chunk, nl=False)  # bytes: the same on every terminal and locale
        else:
            write_whole(output, chunks)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _failed(output or STDOUT, error) from None


def check_output(output: Path | None, form: str, *, directory: bool) -> None:
    """Tells before anything is read that an output can't be what the format needs.

    Raises:
        click.BadParameter: a directory is needed and there is none, or one with files in it, or it should be a file.
    """
    if directory:
        if output is None or str(output) == STDOUT:
            raise click.BadParameter(f"{form} needs a directory to write to: -o DIRECTORY", param_hint="-o")
        if output.exists() and not (output.is_dir() and not any(output.iterdir())):
            raise click.BadParameter(f"{str(output)!r} is there already, and no empty directory", param_hint="-o")
    elif output is not None and output.is_dir():
        raise click.BadParameter(f"File {str(output)!r} is a directory.", param_hint="-o")


def write_directory(files: Iterable[tuple[str, bytes]], output: Path) -> None:
    """A new directory with these files, each a name and what it holds; it appears whole or not at all.

    Raises:
        click.ClickException: it can't be written; one line says why.
    """
    target = Path(os.path.realpath(output))
    try:
        temporary = target.with_name(f".{token_hex(8)}.tmp")
        temporary.mkdir()
        try:
            for name, data in files:
                with (temporary / name).open("wb") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())  # some disks tell only then that they are full
            if target.exists():
                target.rmdir()  # refuses one that is no longer empty
            temporary.rename(target)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    except OSError as error:
        raise _failed(output, error) from None


class FileNames:
    """Names for the files of texts: safe on every system, and no two that differ in case only.

    >>> names = FileNames()
    >>> [names.new(source) for source in ("news/قمة.txt", "../a:b?.html", "news/قمة.txt", "-", "CON")]
    ['news_قمة', 'a_b', 'news_قمة-2', 'text', 'CON_']
    """

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def new(self, source: str) -> str:
        """The name for one more text, without an ending."""
        stem = _ENDING.sub("", source)
        stem = _UNSAFE.sub("_", stem).strip("._- ")
        stem = stem.encode("utf-8", "replace")[:MAX_NAME].decode("utf-8", "ignore") or "text"
        if _DEVICE.fullmatch(stem):
            stem += "_"
        name, number = stem, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{stem}-{number}"
        self._taken.add(name.casefold())
        return name


MAX_NAME = 120  # bytes; file systems allow 255 with the ending
_ENDING = re.compile(r"(?:\.(?:txt|html?|jsonl|ndjson|gz|bz2|xz|zip|zst)){1,4}(?=:\d+$|$)", re.IGNORECASE)
_UNSAFE = re.compile(r"[^\w.\-]+")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?:\..*)?", re.IGNORECASE)  # devices of Windows


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


def _failed(output: Path | str, error: OSError) -> click.ClickException:
    """The one line that says why a file can't be written or read."""
    if output == STDOUT:
        output = "standard output"
    return click.ClickException(f"{output}: {error.strerror or error}")
