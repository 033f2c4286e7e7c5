"""What the shipped gazetteers say of an imported name, so that an import makes nothing worse.

An imported row takes the place of the shipped one of its name and kind, and loses what was known there;
and a dump doesn't know which of its names are also ordinary words.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from arabic_ie.gazetteers.lexicon import Lexicon
from arabic_ie.gazetteers.loader import shipped_rows
from arabic_ie.gazetteers.schema import Row
from arabic_ie.text import fold

PERSONAL = frozenset({"GIVEN", "FAMILY", "PERSON", "AL_NAME"})
GEOGRAPHIC = frozenset({"COUNTRY", "CITY", "CAPITAL", "REGION", "LANDMARK", "PLACE", "AL_PLACE"})
CORPORATE = frozenset({"ORGANIZATION", "OUTLET", "AL_ORGANIZATION"})
COMMON = frozenset({"WORD", "NATIONALITY", "MONTH", "WEEKDAY"})

_OWN_GROUP = {
    **dict.fromkeys(("given", "family", "person"), PERSONAL),
    **dict.fromkeys(("country", "city", "capital", "region", "landmark"), GEOGRAPHIC),
    **dict.fromkeys(("organization", "outlet"), CORPORATE),
}


class Shipped:
    """The shipped rows by name, and the groups of classes that a word has."""

    __slots__ = ("_by_alias", "_by_id", "_by_name", "_classes", "_personal")

    def __init__(self, rows: Iterable[Row]) -> None:
        rows = tuple(rows)
        relevant = COMMON | PERSONAL | GEOGRAPHIC | CORPORATE
        self._classes: dict[str, frozenset[str]] = {}
        for form, entry in Lexicon(rows).light.items():
            classes = relevant & {name.removeprefix("WEAK_") for name in entry.classes}
            self._classes[form] = frozenset(classes)
        self._by_name: dict[tuple[str, str], Row] = {}
        self._by_alias: dict[tuple[str, str], Row] = {}
        self._by_id: dict[tuple[frozenset[str], str], Row] = {}
        self._personal = {fold(row.name).text for row in rows if row.kind in ("given", "family")}
        for row in rows:
            if row.kind in _OWN_GROUP:
                self._by_name.setdefault((row.kind, fold(row.name).text), row)
                if row.id:
                    self._by_id.setdefault((_OWN_GROUP[row.kind], row.id), row)
                for alias in row.aliases:
                    self._by_alias.setdefault((row.kind, fold(alias).text), row)

    def row(self, kind: str, name: str, id: str | None) -> Row | None:
        """The shipped row of the same thing: that of its id, else of its name, else with the name as alias.

        That of its id may be of a neighbouring kind: what a dump calls a city is a capital here.
        """
        key = (kind, fold(name).text)
        by_id = self._by_id.get((_OWN_GROUP.get(kind, frozenset()), id)) if id else None
        by_alias = self._by_alias.get(key) if kind != "person" or " " in name else None
        return by_id or self._by_name.get(key) or by_alias

    def has(self, kind: str, name: str) -> bool:
        """Whether there is a shipped row of this name and kind."""
        row = self._by_name.get((kind, fold(name).text))
        return row is not None and row.name == name

    def is_weak(self, kind: str, name: str) -> bool:
        """Whether a name of one word is also something else: a word, or a name of another kind of thing."""
        own = _OWN_GROUP.get(kind)
        if own is None or " " in name:
            return False
        classes = self._classes.get(name, frozenset())
        if name.startswith("ال"):
            classes |= self._classes.get(name[2:], frozenset()) & COMMON
        return not classes <= own

    def is_name_part(self, name: str) -> bool:
        """Whether a word is a given or a family name, which alone names no one."""
        return " " not in name and fold(name).text in self._personal


@lru_cache(maxsize=1)
def shipped() -> Shipped:
    """Built once; takes two seconds."""
    return Shipped(shipped_rows())
