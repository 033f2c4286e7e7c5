"""Looking a name up: a name and gazetteer files in, the rows that answer to it out, each with its place."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from arabic_ie.gazetteers.layers import Place, placed_rows
from arabic_ie.gazetteers.lexicon import Lexicon, Reading
from arabic_ie.gazetteers.loader import shipped_directory
from arabic_ie.gazetteers.near import near
from arabic_ie.gazetteers.schema import Row
from arabic_ie.text import DEEP, fold

ARTICLE = "ال"


@dataclass(frozen=True, slots=True)
class Answer:
    """A row that answers to a name: by its ``name``, an ``alias``, or a ``form`` grown from either.

    ``features`` tell which form (``fs`` feminine singular). ``overruled`` is empty where the row is in effect,
    else the place of the user's row that stands for it now, or ``removed`` it.
    """

    row: Row
    place: Place
    by: Literal["name", "alias", "form"]
    features: str = ""
    overruled: Place | None = None
    removed: bool = False


def all_placed_rows(gazetteers: Iterable[str | os.PathLike[str]] = ()) -> list[tuple[Place, Row]]:
    """The shipped rows and then those of the user's files, each with its place."""
    return [*placed_rows([shipped_directory()]), *placed_rows(gazetteers)]


def answers_to(name: str, rows: Sequence[tuple[Place, Row]]) -> list[Answer]:
    """The rows that a word or phrase of a text would lead to, those that have it as name or alias first.

    Spelling is forgiven as far as folding goes (احمد finds أحمد), and ال before a word.
    """
    wanted = _folded(name)
    last = {(row.name, row.kind.removesuffix("!")): (place, row) for place, row in rows}
    found: dict[int, Answer] = {}
    for place, row in rows:
        if row.kind.endswith("!"):
            continue
        by: Literal["name", "alias"] = "name" if _folded(row.name) == wanted else "alias"
        if by == "name" or any(_folded(alias) == wanted for alias in row.aliases):
            by_place, ruling = last[row.name, row.kind]
            overruled = by_place if ruling is not row else None
            found[id(row)] = Answer(row, place, by, "", overruled, ruling.kind.endswith("!"))
    places = {id(row): place for place, row in last.values() if not row.kind.endswith("!")}
    for reading in _grown(wanted, [row for _, row in last.values() if id(row) in places]):
        if id(reading.row) not in found:
            found[id(reading.row)] = Answer(reading.row, places[id(reading.row)], "form", reading.features)
    order = ("name", "alias", "form")
    return sorted(found.values(), key=lambda answer: (order.index(answer.by), answer.row.kind, answer.row.name))


def _grown(wanted: str, rows: Iterable[Row]) -> list[Reading]:
    """Readings of a form, with the article or without it."""
    lexicon = Lexicon(rows)
    forms = {wanted, wanted.removeprefix(ARTICLE)}
    entries = (lexicon.deep[form] for form in forms if form in lexicon.deep)
    # a class such as AL_NAME says that the word behind ال is a name: no form of the word
    words = (reading for entry in entries for reading in entry.readings if not reading.classes[0].startswith("AL_"))
    phrases = (reading for phrase, reading in lexicon.phrases if _folded(phrase) in forms)
    return [*words, *phrases]


def names_near(name: str, rows: Iterable[tuple[Place, Row]]) -> list[str]:
    """Names and aliases one letter away from one that is not there."""
    known: dict[str, str] = {}
    for _, row in rows:
        for text in (row.name, *row.aliases):
            known.setdefault(_folded(text), text)
    return [known[spelling] for spelling in near(_folded(name), known)]


def _folded(name: str) -> str:
    return fold(" ".join(name.split()), DEEP).text
