"""Looking a name up: a name and gazetteer files in, the rows that answer to it out, each with its place."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from arabic_ie.gazetteers.layers import Place, placed_rows
from arabic_ie.gazetteers.lexicon import Lexicon, Reading
from arabic_ie.gazetteers.loader import shipped_directory
from arabic_ie.gazetteers.near import near
from arabic_ie.gazetteers.schema import KINDS, Row
from arabic_ie.text import DEEP, fold, segment

ARTICLE = "ال"
CHANGING = "ءاويهت "  # letters that growing changes or drops, folded: the weak ones, and those of feminine endings


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
    """The rows that a word or phrase of a text leads to, those that have it as name or alias first.

    Spelling is forgiven as far as folding goes (احمد finds أحمد), and so are the clitics of a word that no row
    has as it stands (وبالقاهرة, "and in Cairo", finds القاهرة).
    """
    written: defaultdict[str, list[tuple[Place, Row]]] = defaultdict(list)
    for place, row in rows:
        if not row.kind.endswith("!"):
            for form in dict.fromkeys(map(_folded, (row.name, *row.aliases))):
                written[form].append((place, row))
    last = {(row.name, row.kind.removesuffix("!")): (place, row) for place, row in rows}
    wanted = _folded(name)
    places = {id(row): place for place, row in last.values() if may_grow_into(row, wanted)}
    lexicon = Lexicon(row for _, row in last.values() if id(row) in places)
    phrases: defaultdict[str, list[Reading]] = defaultdict(list)
    for phrase, reading in lexicon.phrases:
        phrases[_folded(phrase)].append(reading)

    def answers(form: str) -> Iterator[Answer]:
        for place, row in written.get(form, ()):
            by_place, ruling = last[row.name, row.kind]
            by: Literal["name", "alias"] = "name" if _folded(row.name) == form else "alias"
            yield Answer(row, place, by, "", by_place if ruling is not row else None, ruling.kind.endswith("!"))
        for grown in dict.fromkeys((form, form.removeprefix(ARTICLE))):
            entry = lexicon.deep.get(grown)
            for reading in (*(entry.readings if entry else ()), *phrases.get(grown, ())):
                yield Answer(reading.row, places[id(reading.row)], "form", reading.features)

    def known(stem: str, proclitics: tuple[str, ...], suffix: str) -> bool:
        return stem in written or stem in lexicon.deep

    found = list(answers(wanted))
    if not found and " " not in wanted:
        cut = segment(wanted, [(DEEP, known)])
        found = list(answers(cut.pieces[cut.stem].form))
    first: dict[int, Answer] = {}
    for answer in found:
        first.setdefault(id(answer.row), answer)
    order = ("name", "alias", "form")
    return sorted(first.values(), key=lambda answer: (order.index(answer.by), answer.row.kind, answer.row.name))


def may_grow_into(row: Row, wanted: str) -> bool:
    """Whether a form of the row can be in ``wanted``: growing adds letters, and changes none but the weak ones.

    It leaves a few rows of thousands, so that only they are grown.
    """
    if row.kind.endswith("!") or KINDS[row.kind].growth == "fixed":
        return False
    letters = {*wanted, *CHANGING}
    listed = (value for values in row.attributes.values() for value in values)
    return any(letters.issuperset(_folded(text)) for text in (row.name, *row.aliases, *listed))


def names_near(name: str, rows: Iterable[tuple[Place, Row]]) -> list[str]:
    """Names and aliases one letter away from one that is not there."""
    known: dict[str, str] = {}
    for _, row in rows:
        for text in (row.name, *row.aliases):
            known.setdefault(_folded(text), text)
    return [known[spelling] for spelling in near(_folded(name), known)]


def _folded(name: str) -> str:
    return fold(" ".join(name.split()), DEEP).text
