"""How a gazetteer that can't be used is told: in one line, with exit code 2."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from arabic_ie.gazetteers import GazetteerError


class BadGazetteerError(click.ClickException):
    """A file that can't be used, or a row that can't be written: one line says why."""

    exit_code = 2


@contextmanager
def clear_errors() -> Iterator[None]:
    """Turns what is wrong with a file or row into that line."""
    try:
        yield
    except GazetteerError as error:
        raise BadGazetteerError(str(error)) from None
    except OSError as error:
        raise BadGazetteerError(f"{error.filename}: {error.strerror}" if error.filename else str(error)) from None
