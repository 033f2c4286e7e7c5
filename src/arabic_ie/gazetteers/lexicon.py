"""The lexicon: gazetteer rows in, every written form with its readings out.

A form is one word without clitics. Two tables answer for it: ``light`` by careful spelling (على "on"
is not علي "Ali"), ``deep`` by the folding that forgives sloppy spelling. Names of several words are
kept apart as ``phrases``; the grammar cuts them into pieces with the same segmenter as the text and
puts them into a trie.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from arabic_ie.gazetteers.schema import KINDS, Row
from arabic_ie.morphology import (
    Form,
    adjective_forms,
    masdar_forms,
    noun_forms,
    participle_forms,
    verb_forms,
)
from arabic_ie.text import DEEP, fold
from arabic_ie.text.tokens import SUFFIXES

_FINITE = ("CUE", "VERB")


class Reading(NamedTuple):
    """One thing that a form can be: a gazetteer row, the classes it gives, and the form's features."""

    row: Row
    classes: tuple[str, ...]
    features: str = ""


class Entry(NamedTuple):
    """All readings of a form, and the union of their classes."""

    classes: frozenset[str]
    readings: tuple[Reading, ...]

    def reading(self, name: str) -> Reading | None:
        """The first reading that has the class ``name``."""
        return next((r for r in self.readings if name in r.classes), None)


_Readings = dict[int, Reading]  # by identity: equal ones are one object, and hashing rows takes long


class Lexicon:
    """Forms and phrases of many rows. Never changes once built."""

    __slots__ = ("deep", "light", "phrases")

    def __init__(self, rows: Iterable[Row], literals: Iterable[str] = ()) -> None:
        """``literals`` are the words that rules name themselves: each gets the class ``=word``."""
        light: dict[str, _Readings] = {}
        self.phrases: list[tuple[str, Reading]] = []
        interned: dict[tuple[int, tuple[str, ...], str], Reading] = {}
        for row in rows:
            for form, classes in _grow(row):
                key = (id(row), classes, form.features)
                reading = interned.get(key)
                if reading is None:
                    reading = interned[key] = Reading(row, classes, form.features)
                if " " in form.text:
                    self.phrases.append((form.text, reading))
                else:
                    light.setdefault(form.text, {})[id(reading)] = reading
        _split_definite_names(light)
        _keep_complementizers(light)
        _keep_cues_behind_waw(light)
        # a literal names a listed form only: it must not hide the parts of a word (وفي = و + في)
        named: dict[str, tuple[str, ...]] = {word: (f"={word}",) for word in literals if word in light}
        intern = _Interner()
        self.light = {form: intern.entry(readings, named.get(form, ())) for form, readings in light.items()}
        alike: dict[str, list[str]] = {}
        for word in light:
            alike.setdefault(_deep(word), []).append(word)
        self.deep = {deep: self._together(forms, light, named, intern) for deep, forms in alike.items()}

    def _together(
        self, forms: list[str], light: dict[str, _Readings], named: dict[str, tuple[str, ...]], intern: _Interner
    ) -> Entry:
        """What is known of forms that deep folding makes one: mostly it is only one."""
        if len(forms) == 1:
            return self.light[forms[0]]
        readings: _Readings = {}
        for form in forms:
            readings.update(light[form])
        return intern.entry(readings, tuple(name for form in forms for name in named.get(form, ())))

    def class_sets(self) -> Iterator[frozenset[str]]:
        """Every set of classes that a form can have."""
        for table in (self.light, self.deep):
            for entry in table.values():
                yield entry.classes


def _split_definite_names(light: dict[str, _Readings]) -> None:
    """A name that is ال and a common word (الزعيم "the leader") is left to the clitic cutter.

    The word itself learns that it is a name behind ال (class ``AL_NAME``; ``AL_PLACE``, ``AL_ORGANIZATION``
    where a weak name gives way).
    """
    for form in [form for form in light if form.startswith("ال")]:
        readings = light[form]
        bare = light.get(form[2:])
        if bare is None or not all(_yields_to_word(reading) for reading in readings.values()):
            continue
        if _has(bare, "WORD") or _has(bare, "NATIONALITY"):
            del light[form]
            for reading in readings.values():
                behind = Reading(reading.row, (_BEHIND_ARTICLE[reading.row.kind],), reading.features)
                bare[id(behind)] = behind


def _yields_to_word(reading: Reading) -> bool:
    """Whether a name gives way to the common word that it is made of: people always, the rest when weak."""
    name = _BEHIND_ARTICLE.get(reading.row.kind)
    return name == "AL_NAME" or (name is not None and reading.row.flag("weak"))


_BEHIND_ARTICLE = {
    **dict.fromkeys(("given", "family", "person"), "AL_NAME"),
    **dict.fromkeys(("city", "capital", "region", "landmark"), "AL_PLACE"),
    **dict.fromkeys(("organization", "outlet"), "AL_ORGANIZATION"),
}


def _keep_complementizers(light: dict[str, _Readings]) -> None:
    """A complementizer with its pronoun is no verb: أنه is "that he", not a jussive of أنهى "he ended"."""
    for form in [form for form, readings in light.items() if _has(readings, "COMPLEMENTIZER")]:
        for suffix in SUFFIXES:
            light.pop(form + suffix, None)


def _keep_cues_behind_waw(light: dict[str, _Readings]) -> None:
    """ودعت is و + دعت (and she called for) before it is a form of ودّع (bade farewell)."""
    for form in [form for form in light if form[0] in "وف"]:
        rest = light.get(form[1:])
        if rest and all(r.row.kind == "verb" for r in light[form].values()) and _has(rest, "CUE"):
            del light[form]


def _has(readings: _Readings, name: str) -> bool:
    return any(name in reading.classes for reading in readings.values())


class _Interner:
    """Equal class sets are one object: an alphabet has a few hundred of them."""

    def __init__(self) -> None:
        self._sets: dict[frozenset[str], frozenset[str]] = {}

    def entry(self, readings: _Readings, names: tuple[str, ...]) -> Entry:
        ordered = tuple(readings.values())
        classes = frozenset(chain(names, *[reading.classes for reading in ordered]))
        return Entry(self._sets.setdefault(classes, classes), ordered)


def _deep(form: str) -> str:
    return fold(form, DEEP).text


def _grow(row: Row) -> Iterator[tuple[Form, tuple[str, ...]]]:
    """Every written form of a row, with the classes it has."""
    kind = KINDS[row.kind]
    classes = kind.classes
    if row.flag("weak"):
        classes = tuple(f"WEAK_{name}" if name not in ("WORD", "FUNCTION") else name for name in classes)
    if row.kind == "name_particle":
        classes = (*classes, *(f"{role.upper()}_PARTICLE" for role in row.values("role")))
    if row.kind in ("noun", "adjective") and row.flag("name"):
        classes = (*classes, "NAME_TOO")
    if row.kind == "org_head":
        classes = (*classes, *(f"HEAD_{type_.upper()}" for type_ in row.values("type")))
    if row.kind == "cue_phrase":
        classes = (*classes, *(f"BEFORE_{complement.upper()}" for complement in row.values("complements")))
    for name in (row.name, *row.aliases):
        match kind.growth:
            case "fixed":
                yield Form(name, row.value("gender")), (*classes, *_name_shape(row, name))
            case "listed":
                yield Form(name, ""), classes
                if name == row.name:
                    yield from _listed(row, classes)
            case "verb":
                yield from _grow_verb(row, name, classes)
            case "adjective":
                yield from ((form, _numbered(form, classes)) for form in _adjectives(row, name))
            case _:
                masdar = ("VERB_MASDAR",) if kind.name == "noun" and row.flag("masdar") else ()
                for form in _nouns(row, name, kind.growth == "title"):
                    singular = form.features[-1:] not in ("p", "d")
                    yield form, (*_numbered(form, classes), *(masdar if singular else ()))


def _name_shape(row: Row, name: str) -> tuple[str, ...]:
    """What a rule must know of a name's shape: with ال it may be an adjective, with بن it continues a name."""
    if _BEHIND_ARTICLE.get(row.kind) != "AL_NAME":
        return ()
    return ("DEFINITE",) if name.startswith("ال") else ("NASAB_NAME",) if name.startswith("بن ") else ()


def _numbered(form: Form, classes: tuple[str, ...]) -> tuple[str, ...]:
    """Duals and plurals say so: a plural head is no organisation; a role that one person can hold says that.

    مدافع is a defender and also cannons: that the second is plural says nothing about the first, so that
    ``ONE_ROLE`` is a class of its own.
    """
    number = form.features[-1:]
    if number in ("p", "d"):
        return (*classes, "PLURAL" if number == "p" else "DUAL")
    return (*classes, *(f"{weak}ONE_ROLE" for weak in ("", "WEAK_") if f"{weak}ROLE" in classes))


def _listed(row: Row, classes: tuple[str, ...]) -> Iterator[tuple[Form, tuple[str, ...]]]:
    """The forms that the row's own attributes list: dual (also in the construct), plural, feminine …"""
    for key, extra in _LISTED.items():
        for form in row.values(key):
            yield Form(form, key), (*classes, extra) if extra else classes


_LISTED = {"f": "", "acc": "", "dual": "DUAL", "construct": "DUAL", "plural": "PLURAL"}


def _grow_verb(row: Row, name: str, classes: tuple[str, ...]) -> Iterator[tuple[Form, tuple[str, ...]]]:
    head = next(c for c in classes if c.removeprefix("WEAK_") in _FINITE)
    takes = tuple(f"TAKES_{complement.upper()}" for complement in row.values("complements"))
    nominal = ("NOMINAL_PARTICIPLE",) if row.flag("nominal") else ()
    classes = (*classes, *takes, *(("AMBIGUOUS_CUE",) if row.flag("ambiguous") and row.kind == "cue" else ()))
    imperfects = row.values("imperfect") if name == row.name else ()
    for imperfect in imperfects or ("",):
        for form in verb_forms(name, imperfect):
            if head == "VERB" and form.features[1:] == "1cs" and form.features[0] in "IJ":
                continue  # أحمد, أكثر, أفضل are hardly ever "I praise, multiply, favour"
            yield form, (*classes, "IMPERFECT" if form.features[0] in "IJ" else "PERFECT")
    if name == row.name:
        for participle in row.values("participle"):
            for form in participle_forms(participle, defective=row.name[-1] in "اىي"):
                # only the accusative goes with a verb (قال … مؤكدا); the rest are nouns and adjectives
                circumstantial = form.text.endswith(("ا", "ة", "ين", "ات")) and form.text != participle
                name_ = f"{head}_PARTICIPLE" if circumstantial else "VERB_PARTICIPLE"
                yield form, (name_, "WORD", *takes, *nominal)
        for masdar in row.values("masdar"):
            for form in masdar_forms(masdar):
                yield form, (f"{head}_MASDAR", "WORD", *takes)


def _nouns(row: Row, name: str, title: bool) -> Iterator[Form]:
    feminines = row.values("f") if name == row.name else ()
    if " " not in name:
        yield from noun_forms(name, row.values("plural") if name == row.name else (), next(iter(feminines), ""))
        return
    for phrase, features in ((name, "ms"), *((feminine, "fs") for feminine in feminines)):
        yield Form(phrase, features)
        first, *rest = phrase.split(" ")
        if title and not any(word.startswith("ال") or len(word) <= 2 for word in rest):
            yield Form(" ".join([first, *("ال" + word for word in rest)]), features)
    if name == row.name:
        for plural in row.values("plural"):
            if plural not in ("ون", "ات"):
                yield Form(plural, "mp")


def _adjectives(row: Row, name: str) -> Iterator[Form]:
    plurals = row.values("plural") if name == row.name else ()
    if " " not in name:
        yield from adjective_forms(name, plurals, row.value("f"))
        return
    by_features = [
        {form.features: form.text for form in reversed(list(adjective_forms(word)))} for word in name.split(" ")
    ]
    for features in ("ms", "fs"):  # كوري شمالي، كورية شمالية; with ال on every word or on none
        first, *rest = (forms[features] for forms in by_features)
        yield Form(" ".join([first, *rest]), features)
        yield Form(" ".join([first, *("ال" + word for word in rest)]), features)
