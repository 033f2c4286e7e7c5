"""Names added while serving: a missed name in; a row in the user's file and an extractor that knows it out.

Requests take the extractor of the moment. Adding a name builds another beside it and then changes one reference, so
that a request sees either the old names or the new ones, never half of them, and waits for neither.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from arabic_ie.gazetteers import Row, shipped_rows
from arabic_ie.gazetteers.edit import Outcome, put_row
from arabic_ie.gazetteers.layers import layer, placed_rows
from arabic_ie.gazetteers.loader import make_row, merged
from arabic_ie.pipeline import Extractor

# What a reader of news can name; words of the grammar are for whoever edits the file.
NAME_KINDS = ("person", "given", "family", "organization", "outlet", "country", "city", "region", "landmark")
SOURCE = "arabic-ie serve"
# What may stand in an article's name but not in a gazetteer's: tatweel, vowel marks, invisible controls …
_MARKS = re.compile("[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# … and what stands beside a name that was selected a little too far.
_BESIDE = " \t\n\r،؛؟.,;:!?«»“”\"'()[]-–—…"


class AddingError(ValueError):
    """A name that can't be added; the message says why in one line."""


class NoFileError(AddingError):
    """There is no file into which names could go."""

    def __init__(self) -> None:
        super().__init__("there is no file for names: start the server with --gazetteer names.tsv")


class KnownError(AddingError):
    """The gazetteers have this name already."""


class Added(NamedTuple):
    """What was done with a name: the row that the file has now, and the checker's warnings about it."""

    outcome: Outcome
    row: Row
    warnings: list[str]


class Names:
    """The extractor that answers at this moment, and the user's files behind it.

    Args:
        extractor: the one to begin with; it must have been made from ``gazetteers``.
        gazetteers: files and directories of the user's rows; the first one is the file that added names go to, made
            with the first name where it isn't there yet.
    """

    def __init__(self, extractor: Extractor, gazetteers: Sequence[Path] = ()) -> None:
        self._extractor = extractor
        self._gazetteers = tuple(gazetteers)
        self._adding = threading.Lock()

    @property
    def extractor(self) -> Extractor:
        """The extractor that knows all names added so far. It never changes: a request keeps the one it took."""
        return self._extractor

    @property
    def file(self) -> Path | None:
        """Where added names go."""
        return self._gazetteers[0] if self._gazetteers else None

    def add(self, name: str, kind: str) -> Added:
        """Writes a name into the user's file, and from then on answers with it.

        A name that the gazetteers have, but as a ``weak`` one (it counts only where something beside it says so), is
        written with all that they know of it, as one that always counts.

        Args:
            name: as the article has it; marks and punctuation at its ends are left out.
            kind: one of ``NAME_KINDS``.

        Raises:
            NoFileError: the server was given no file.
            KnownError: the name is there already.
            AddingError: another kind, or no name.
            GazetteerError: the file is bad, or the row contradicts another one.
            OSError: the file can't be read or written.
        """
        file = self.file
        if file is None:
            raise NoFileError
        if kind not in NAME_KINDS:
            raise AddingError(f"kind must be one of {', '.join(NAME_KINDS)}")
        plain = plain_name(name)
        if not plain:
            raise AddingError("the name is empty")
        with self._adding:
            row = self._row(plain, kind)
            outcome, warnings = put_row(file, row, replace=True)
            extractor = Extractor(gazetteers=self._gazetteers)
            extractor.extract("")  # builds its engine before anybody has to wait for it
            self._extractor = extractor
        return Added(outcome, row, [finding.message for finding in warnings])

    def _row(self, name: str, kind: str) -> Row:
        """The row to write: a new one, or one that takes the weakness from a row that is there."""
        user_rows = list(placed_rows(path for path in self._gazetteers if path.exists()))
        own = layer(user_rows, shipped_rows)
        known = next((row for row in merged(shipped_rows(), own) if (row.name, row.kind) == (name, kind)), None)
        if known is None:
            row = make_row(name, kind, source=SOURCE)
        elif known.flag("weak"):
            firm = {key: values for key, values in known.attributes.items() if key != "weak"}
            row = replace(known, attributes=firm, source=SOURCE)
        else:
            raise KnownError(f"the gazetteers have the {kind} {name} already")
        elsewhere = ((place, row) for place, row in user_rows if place.path != str(self.file))
        layer(chain(elsewhere, [(None, row)]), shipped_rows)  # before it is written: does it contradict another file?
        return row


def plain_name(text: str) -> str:
    """A name as gazetteers write it: without marks, doubled blanks and what was selected beside it.

    >>> plain_name(" سميرٌ  الحدّاد،")
    'سمير الحداد'
    """
    return " ".join(_MARKS.sub("", text).strip(_BESIDE).split())
