"""Looking a name up: a name and gazetteer files in, the rows that answer to it out, each with its place."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from arabic_ie.gazetteers.growth import grow
from arabic_ie.gazetteers.layers import Place, placed_rows
from arabic_ie.gazetteers.loader import shipped_directory
from arabic_ie.gazetteers.near import near
from arabic_ie.gazetteers.schema import Row
from arabic_ie.gazetteers.variants import Spellings, foreign_words
from arabic_ie.text import DEEP, Listed, fold, segment
from arabic_ie.text.compounds import ONE_FORM, apart

ARTICLE = "ال"
CHANGING = "ءاويهت "  # letters that growing changes or drops, folded: the weak ones, and those of feminine endings
_ORDER = ("name", "alias", "form", "spelling")


@dataclass(frozen=True, slots=True)
class Answer:
    """A row that answers to a name: by its ``name``, an ``alias``, a ``form`` grown from either, or because
    the name is another ``spelling`` of a foreign one.

    ``features`` tell which form (``fs`` feminine singular). ``overruled`` is None where the row is in use,
    else the place of the user's row that stands in its place, or ``removed`` it.
    """

    row: Row
    place: Place
    by: Literal["name", "alias", "form", "spelling"]
    features: str = ""
    overruled: Place | None = None
    removed: bool = False


def all_placed_rows(gazetteers: Iterable[str | os.PathLike[str]] = ()) -> list[tuple[Place, Row]]:
    """The shipped rows and then those of the user's files, each with its place."""
    return [*placed_rows([shipped_directory()]), *placed_rows(gazetteers)]


def answers_to(name: str, rows: Sequence[tuple[Place, Row]]) -> list[Answer]:
    """The rows that a word or phrase of a text leads to, those that have it as name or alias first.

    Spelling is forgiven as far as the extractor does (احمد finds أحمد), and so are the clitics of a word that no
    row has as it stands (وبالقاهرة, "and in Cairo", finds القاهرة).
    """
    wanted = _folded(name)
    by_form = _forms(rows, wanted)

    def answers(form: str) -> Iterator[Answer]:
        yield from by_form.get(form, ())
        if form.startswith(ARTICLE):
            yield from (answer for answer in by_form.get(form.removeprefix(ARTICLE), ()) if answer.by == "form")

    found = list(answers(wanted))
    if not found and " " not in wanted:
        cut = segment(wanted, [Listed(DEEP, by_form.get, lambda *cut: True)])
        stem = cut.pieces[cut.stem].form
        found = list(answers(stem))
        if not found and (listed := Spellings(word for _, row in rows for word in foreign_words(row)).respelt(stem)):
            foreign = (answer for answer in _forms(rows, listed).get(listed, ()) if any(foreign_words(answer.row)))
            found = [replace(answer, by="spelling") for answer in foreign]
    first: dict[int, Answer] = {}
    for answer in sorted(found, key=lambda answer: _ORDER.index(answer.by)):
        first.setdefault(id(answer.row), answer)
    return sorted(first.values(), key=lambda answer: (_ORDER.index(answer.by), answer.row.kind, answer.row.name))


def _forms(rows: Sequence[tuple[Place, Row]], wanted: str) -> Mapping[str, list[Answer]]:
    """Every form, folded, that ``wanted`` can be or have in it, with the rows that have it."""
    last = {(row.name, row.kind.removesuffix("!")): (place, row) for place, row in rows}
    forms: defaultdict[str, list[Answer]] = defaultdict(list)
    for place, row in rows:
        if row.kind.endswith("!") or not may_grow_into(row, wanted):
            continue
        ruling_place, ruling = last[row.name, row.kind]
        answer = Answer(row, place, "name", "", ruling_place if ruling is not row else None, ruling.kind.endswith("!"))
        forms[_folded(row.name)].append(answer)
        for alias in row.aliases:
            forms[_folded(alias)].append(replace(answer, by="alias"))
        for form, _ in grow(row) if ruling is row else ():
            forms[_folded(form.text)].append(replace(answer, by="form", features=form.features))
    return forms


def may_grow_into(row: Row, wanted: str) -> bool:
    """Whether a form of the row can be in ``wanted``: growing adds letters, and changes none but the weak ones.

    It leaves a few rows of thousands, so that only they are grown.
    """
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
    """A name as it is compared: in deep folding, its parts apart, أبي and ابن as أبو and بن inside names."""
    words = fold(name, DEEP).text.replace("-", " ").split()
    if len(words) > 1:
        words = [ONE_FORM.get(word, word) for word in words]
    return apart(" ".join(words))
