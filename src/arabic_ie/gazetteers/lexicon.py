"""The lexicon: gazetteer rows in, every written form with its readings out.

A form is one word without clitics. Two tables answer for it: ``light`` by careful spelling (على "on"
is not علي "Ali"), ``deep`` by the folding that forgives sloppy spelling. Names of several words are
kept apart as ``phrases``; the grammar cuts them into pieces with the same segmenter as the text. What
neither knows may be a foreign name spelt otherwise: ``spellings``.

A million names must fit: what a form can be is kept as numbers, and becomes objects when it is asked for.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, compress
from typing import NamedTuple, cast

from arabic_ie.gazetteers.growth import BEHIND_ARTICLE, grow
from arabic_ie.gazetteers.packed import (
    PackedRows,
    Part,
    Parts,
    bytes_of,
    joined,
    lines_of,
    numbers_of,
    packed_rows,
    read,
    text_of,
    written,
)
from arabic_ie.gazetteers.schema import Row
from arabic_ie.gazetteers.variants import Spellings, foreign_words
from arabic_ie.text.folding import fold_form, fold_forms
from arabic_ie.text.tokens import SUFFIXES


class Reading(NamedTuple):
    """One thing that a form can be: a gazetteer row, the classes it gives, and the form's features."""

    row: Row
    classes: tuple[str, ...]
    features: str = ""


class Entry:
    """All readings of a form, and the union of their classes. Never changes.

    Of most words a text's rules ask no more than the classes, so readings are made when they are asked for.
    """

    __slots__ = ("_code", "_made", "_table", "classes")

    def __init__(self, classes: frozenset[str], readings: tuple[Reading, ...]) -> None:
        self.classes = classes
        self._made: tuple[Reading, ...] | None = readings
        self._table: Readings | None = None
        self._code: Code = 0

    @classmethod
    def listed(cls, classes: frozenset[str], table: Readings, code: Code) -> Entry:
        """The entry of a code; ``classes`` are at least those of its readings."""
        entry = cls.__new__(cls)
        entry.classes = classes
        entry._made = None
        entry._table, entry._code = table, code
        return entry

    @property
    def readings(self) -> tuple[Reading, ...]:
        """All readings, in the order of their rows."""
        made = self._made
        if made is None:
            assert self._table is not None
            made = self._made = self._table.readings(self._code)
        return made

    def reading(self, name: str) -> Reading | None:
        """The first reading that has the class ``name``."""
        if self._made is None and name not in self.classes:
            return None
        return next((r for r in self.readings if name in r.classes), None)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Entry) and (self.classes, self.readings) == (other.classes, other.readings)

    def __hash__(self) -> int:
        return hash(self.classes)

    def __repr__(self) -> str:
        return f"Entry({set(self.classes)}, {self.readings})"


# A reading as a number: which row, which classes and features. Several readings have a number of their own, from
# _SEVERAL on: the place of their codes in a list.
Code = int
_NAMES = frozenset(["given", "family", "city", "capital", "region", "landmark"])
_GROWN = frozenset(["verb", "cue", "noun", "adjective", "group", "document", "kinship"])
_SORTS = 1 << 16  # different pairs of classes and features
_SEVERAL = 1 << 62


class Readings:
    """The readings of all forms by their codes. Grows while a lexicon is built, then never changes."""

    __slots__ = ("_borders", "_codes", "_number", "_rows", "_several", "_sorts", "_unions")

    def __init__(self) -> None:
        self._rows: list[Row] | PackedRows = []
        self._sorts: list[tuple[tuple[str, ...], str]] = []
        self._codes = array("Q")  # of several readings, one behind the other …
        self._borders = array("Q", [0])  # … and where each of them begins
        # while it grows: what is there already
        self._number: dict[tuple[tuple[str, ...], str], int] = {}
        self._several: dict[tuple[int, ...], Code] = {}
        # remembered: a sort, several sorts or a code of several readings → the union of their classes
        self._unions: dict[int | tuple[int, ...], frozenset[str]] = {}

    def add_row(self, row: Row) -> int:
        """The number of a new row."""
        assert isinstance(self._rows, list)
        self._rows.append(row)
        return len(self._rows) - 1

    def code(self, row: int, classes: tuple[str, ...], features: str) -> int:
        """The code of one reading."""
        key = (classes, features)
        sort = self._number.get(key)
        if sort is None:
            sort = self._number[key] = len(self._sorts)
            self._sorts.append(key)
        return row * _SORTS + sort

    def join(self, codes: Iterable[Code]) -> Code:
        """The code of all readings that these codes stand for, each once."""
        each = tuple(dict.fromkeys(chain.from_iterable(map(self.each, codes))))
        if len(each) == 1:
            return each[0]
        code = self._several.get(each)
        if code is None:
            code = self._several[each] = _SEVERAL + len(self._several)
            self._codes.extend(each)
            self._borders.append(len(self._codes))
        return code

    def each(self, code: Code) -> tuple[int, ...]:
        """The codes of the single readings that a code stands for."""
        if code < _SEVERAL:
            return (code,)
        place = code - _SEVERAL
        return tuple(self._codes[self._borders[place] : self._borders[place + 1]])

    def behind_article(self, code: int) -> int:
        """The code of a name without its ال, as a reading of the word that is left."""
        row = self.row(code)
        return self.code(code // _SORTS, (BEHIND_ARTICLE[row.kind],), self._sorts[code % _SORTS][1])

    def is_firm_name(self, code: int) -> bool:
        """Whether a reading is a name that needs no other evidence."""
        row = self.row(code)
        return row.kind in _NAMES and not row.flag("weak")

    def is_rare_form(self, code: int) -> bool:
        """Whether a reading is a word's dual, "they (women)", a jussive or a verb that says "I"."""
        features = self._sorts[code % _SORTS][1]
        rare = features[:1] == "J" or features.endswith(("d", "3fp", "1cs"))
        return rare and self.row(code).kind in _GROWN

    def sorts_with(self, name: str) -> frozenset[int]:
        """The numbers of the sorts that have a class."""
        return frozenset(number for number, (classes, _) in enumerate(self._sorts) if name in classes)

    def row(self, code: int) -> Row:
        """The row of one reading."""
        return self._rows[code // _SORTS]

    def classes(self, code: Code) -> frozenset[str]:
        """The union of the classes of all readings; equal unions are mostly one object."""
        if code < _SEVERAL:
            return self._union(code % _SORTS)
        union = self._unions.get(code)
        if union is None:
            union = self._unions[code] = self.classes_of(self.each(code))
        return union

    def classes_of(self, codes: Iterable[int]) -> frozenset[str]:
        """The union of the classes of single readings."""
        sorts = tuple(sorted({code % _SORTS for code in codes}))
        return self._union(sorts if len(sorts) > 1 else sorts[0])

    def _union(self, sorts: int | tuple[int, ...]) -> frozenset[str]:
        union = self._unions.get(sorts)
        if union is None:
            several = (sorts,) if isinstance(sorts, int) else sorts
            union = self._unions[sorts] = frozenset(chain(*[self._sorts[sort][0] for sort in several]))
        return union

    def class_sets(self, codes: Iterable[Code]) -> set[frozenset[str]]:
        """The classes of each of these codes."""
        single = {code if code >= _SEVERAL else code % _SORTS for code in codes}
        return set(map(self.classes, single))

    def entry(self, code: Code, named: Iterable[str] = ()) -> Entry:
        """The entry of a code; ``named`` are classes that the form has without a row."""
        classes = self.classes(code)
        return Entry.listed(classes.union(named) if named else classes, self, code)

    def readings(self, code: Code) -> tuple[Reading, ...]:
        """The readings that a code stands for."""
        rows, sorts = self._rows, self._sorts
        return tuple([Reading(rows[one // _SORTS], *sorts[one % _SORTS]) for one in self.each(code)])

    def parts(self) -> dict[str, Part]:
        """All of it as parts of a file."""
        rows, borders = packed_rows(self._rows)
        return {
            "rows": rows,
            "row borders": borders,
            "sorts": joined("\t".join((features, *classes)) for classes, features in self._sorts),
            "several": self._codes,
            "several borders": self._borders,
        }

    @classmethod
    def restored(cls, parts: Parts) -> Readings:
        """What ``parts`` were made of; it can't grow."""
        readings = cls()
        readings._rows = PackedRows(bytes_of(parts, "rows"), numbers_of(parts, "row borders"))
        for line in lines_of(parts, "sorts"):
            features, *classes = line.split("\t")
            readings._sorts.append((tuple(classes), features))
        readings._codes = numbers_of(parts, "several")
        readings._borders = numbers_of(parts, "several borders")
        return readings


class _Codes(dict[str, "int | list[int]"]):
    """Codes by form while they are gathered."""

    def join(self, form: str, code: int) -> None:
        """One reading more of a form."""
        old = self.get(form)
        if old is None:
            self[form] = code
        elif isinstance(old, list):
            old.append(code)
        elif old != code:
            self[form] = [old, code]

    def of(self, form: str) -> tuple[int, ...]:
        """The codes of a form that is there, each once."""
        code = self[form]
        return (code,) if isinstance(code, int) else tuple(dict.fromkeys(code))

    def with_class(self, name: str, readings: Readings) -> list[str]:
        """The forms that have a class."""
        sorts = readings.sorts_with(name)
        return [
            form
            for form, code in self.items()
            if (code % _SORTS in sorts if isinstance(code, int) else any(each % _SORTS in sorts for each in code))
        ]

    def done(self, readings: Readings) -> dict[str, Code]:
        """The codes of all forms, as they stay: this very table, for a copy would cost memory."""
        several = [(form, readings.join(code)) for form, code in self.items() if isinstance(code, list)]
        table = cast("dict[str, Code]", self)
        table.update(several)
        return table


class Forms(Mapping[str, Entry]):
    """A table of the lexicon: a form in, its entry out."""

    __slots__ = ("_codes", "_named", "_readings")

    def __init__(self, codes: dict[str, Code], readings: Readings, named: Mapping[str, tuple[str, ...]]) -> None:
        self._codes = codes
        self._readings = readings
        self._named = named

    def __contains__(self, form: object) -> bool:
        return form in self._codes

    def __getitem__(self, form: str) -> Entry:
        return self.entry(form, self._codes[form])

    @property
    def find(self) -> Callable[[str], Code | None]:
        """The code of a form, None if it is not there: a dictionary's own method, as most words are asked for by it."""
        return self._codes.get

    def entry(self, form: str, code: Code) -> Entry:
        """The entry of a form whose code is known."""
        return self._readings.entry(code, self._named.get(form, ()))

    def classes(self, form: str) -> frozenset[str] | None:
        """The classes of a form, without making its entry; None if it is not there."""
        code = self._codes.get(form)
        return None if code is None else self.classes_of(form, code)

    def classes_of(self, form: str, code: Code) -> frozenset[str]:
        """The classes of a form whose code is known."""
        classes = self._readings.classes(code)
        named = self._named.get(form)
        return classes.union(named) if named else classes

    def class_sets(self) -> set[frozenset[str]]:
        """Every set of classes that a form has."""
        named = (self.classes(form) for form in self._named)
        return self._readings.class_sets(self._codes.values()).union(classes for classes in named if classes)

    def parts(self, name: str, above: Forms | None = None) -> dict[str, Part]:
        """The table as parts of a file; of what is also in the table ``above``, only that it is."""
        known = above._codes if above is not None else {}
        own = {form: code for form, code in self._codes.items() if known.get(form) != code}
        return {
            f"{name} forms": joined(own),
            f"{name} codes": array("Q", own.values()),
            f"{name} shared": bytes(self._codes.get(form) == code for form, code in known.items()),
            f"{name} named": written(dict(self._named)),
        }

    @classmethod
    def restored(cls, parts: Parts, name: str, readings: Readings, above: Forms | None = None) -> Forms:
        """The table that parts of a file were made of."""
        known = above._codes if above is not None else {}
        codes: dict[str, Code] = dict(compress(known.items(), bytes_of(parts, f"{name} shared")))
        codes.update(zip(lines_of(parts, f"{name} forms"), numbers_of(parts, f"{name} codes"), strict=True))
        named = {form: tuple(names) for form, names in read(text_of(parts, f"{name} named")).items()}
        return cls(codes, readings, named)

    def __iter__(self) -> Iterator[str]:
        return iter(self._codes)

    def __len__(self) -> int:
        return len(self._codes)


class Lexicon:
    """Forms and phrases of many rows. Never changes once built."""

    __slots__ = ("deep", "light", "phrases", "readings", "spellings")

    def __init__(self, rows: Iterable[Row], literals: Iterable[str] = ()) -> None:
        """``literals`` are the words that rules name themselves: each gets the class ``=word``."""
        self.readings = readings = Readings()
        light, phrases = _Codes(), _Codes()
        foreign: list[str] = []
        for row in rows:
            number = readings.add_row(row)
            foreign.extend(foreign_words(row))
            for form, classes in grow(row):
                table = phrases if " " in form.text else light
                table.join(form.text, readings.code(number, classes, form.features))
        _keep_firm_names(light, readings)
        _split_definite_names(light, readings)
        _keep_complementizers(light, readings)
        _keep_cues_behind_waw(light, readings)
        # a literal names a listed form only: it must not hide the parts of a word (وفي = و + في)
        named = {word: (f"={word}",) for word in literals if word in light}
        deep, deep_named = _by_deep_form(light, named)
        self.light = Forms(light.done(readings), readings, named)
        self.deep = Forms(deep.done(readings), readings, deep_named)
        self.phrases = phrases.done(readings)
        self.spellings = Spellings(foreign)

    def class_sets(self) -> set[frozenset[str]]:
        """Every set of classes that a form can have."""
        return self.light.class_sets() | self.deep.class_sets()


def _by_deep_form(light: _Codes, named: Mapping[str, tuple[str, ...]]) -> tuple[_Codes, dict[str, tuple[str, ...]]]:
    """What is known of the forms that deep folding makes one: mostly it is only one."""
    deep = _Codes()
    for form, folded in zip(light, fold_forms([*light]), strict=True):
        key = form if folded == form else folded  # one string for both tables
        found = light[form]
        if isinstance(found, int) and key not in deep:
            deep[key] = found
        else:
            for code in light.of(form):
                deep.join(key, code)
    deep_named: dict[str, tuple[str, ...]] = {}
    for form, names in named.items():
        key = fold_form(form)
        deep_named[key] = (*deep_named.get(key, ()), *names)
    return deep, deep_named


def _keep_firm_names(light: _Codes, readings: Readings) -> None:
    """A firm name is no form that news hardly has: عدن (Aden) is not "they (women) returned", سلمان no two ladders."""
    for found in light.values():
        if isinstance(found, list) and any(readings.is_firm_name(code) for code in found):
            found[:] = [code for code in found if not readings.is_rare_form(code)]


def _split_definite_names(light: _Codes, readings: Readings) -> None:
    """A name that is ال and a common word (الزعيم "the leader") is left to the clitic cutter.

    The word itself learns that it is a name behind ال (class ``AL_NAME``; ``AL_PLACE``, ``AL_ORGANIZATION``
    where a weak name gives way).
    """
    for form in [form for form in light if form.startswith("ال")]:
        bare = form[2:]
        if bare not in light or readings.classes_of(light.of(bare)).isdisjoint(("WORD", "NATIONALITY")):
            continue
        codes = light.of(form)
        if all(_yields_to_word(readings.row(code)) for code in codes):
            del light[form]
            for code in codes:
                light.join(bare, readings.behind_article(code))


def _yields_to_word(row: Row) -> bool:
    """Whether a name gives way to the common word that it is made of: people always, the rest when weak."""
    name = BEHIND_ARTICLE.get(row.kind)
    return name == "AL_NAME" or (name is not None and row.flag("weak"))


def _keep_complementizers(light: _Codes, readings: Readings) -> None:
    """A complementizer with its pronoun is no verb: أنه is "that he", not a jussive of أنهى "he ended"."""
    for form in light.with_class("COMPLEMENTIZER", readings):
        for suffix in SUFFIXES:
            light.pop(form + suffix, None)


def _keep_cues_behind_waw(light: _Codes, readings: Readings) -> None:
    """ودعت is و + دعت (and she called for) before it is a form of ودّع (bade farewell)."""
    for form in [form for form in light if form[0] in "وف" and form[1:] in light]:
        rest = form[1:]  # itself taken out before, where it was a verb behind a cue (ووروا)
        cue = rest in light and "CUE" in readings.classes_of(light.of(rest))
        if cue and all(readings.row(code).kind == "verb" for code in light.of(form)):
            del light[form]
