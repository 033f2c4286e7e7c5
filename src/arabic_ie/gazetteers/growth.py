"""Growth: a gazetteer row in; every written form of it out, with the classes by which rules know the form."""

from __future__ import annotations

from collections.abc import Iterator

from arabic_ie.gazetteers.schema import KINDS, Row
from arabic_ie.morphology import (
    Form,
    adjective_forms,
    masdar_forms,
    noun_forms,
    participle_forms,
    verb_forms,
)
from arabic_ie.text.compounds import apart

_FINITE = ("CUE", "VERB")
# What the name of a kind becomes for the word that it is behind ال (الزعيم "the leader", also a family).
BEHIND_ARTICLE = {
    **dict.fromkeys(("given", "family", "person"), "AL_NAME"),
    **dict.fromkeys(("city", "capital", "region", "landmark"), "AL_PLACE"),
    **dict.fromkeys(("organization", "outlet"), "AL_ORGANIZATION"),
}


def grow(row: Row) -> Iterator[tuple[Form, tuple[str, ...]]]:
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
                yield Form(apart(name), row.value("gender")), (*classes, *_name_shape(row, name))
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
    if BEHIND_ARTICLE.get(row.kind) != "AL_NAME":
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
