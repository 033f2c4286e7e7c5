"""The rows of an import: names of one thing after another in, sorted rows without doubles out.

A million rows must fit into memory, so a row is one tuple of strings, of which the usual ones (attributes,
no aliases) are shared: 280 to 500 bytes, measured in ``docs/importing.md``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from arabic_ie.gazetteers.importers.names import UnfitName, clean_name
from arabic_ie.gazetteers.importers.shipped import Shipped
from arabic_ie.gazetteers.importers.tally import Tally
from arabic_ie.gazetteers.schema import KINDS
from arabic_ie.text import fold

MAX_ALIASES = 40  # a row must stay within the loader's bound on lines
_ITEM = re.compile(r"Q\d+")


class _Record(NamedTuple):
    """A row as it is held; aliases are divided by ``|``, attributes written as in the file."""

    prominence: int
    name: str
    aliases: str
    id: str
    attributes: str


class Collection:
    """Rows by kind and folded name. Of two things of one name it keeps the better known."""

    __slots__ = ("_attributes", "_only", "_shipped", "_source", "_tables", "_tally")

    def __init__(self, source: str, tally: Tally, shipped: Shipped, only: frozenset[str] = frozenset()) -> None:
        """``source`` is what the rows' last column says; ``only`` are the kinds wanted, empty for all."""
        self._source = source
        self._tally = tally
        self._shipped = shipped
        self._only = only
        self._tables: dict[str, dict[str, _Record]] = {}
        self._attributes: dict[str, str] = {}

    def add(
        self,
        kind: str,
        names: Sequence[tuple[str, int]],
        *,
        id: str = "",
        attributes: Mapping[str, str] | None = None,
        prominence: int = 0,
    ) -> None:
        """Adds one thing. ``names`` come with their line numbers, the usual name first.

        ``prominence`` (population, number of Wikipedias) decides between namesakes. A ``country`` that is
        still a Wikidata item is replaced in ``finish``.
        """
        line = names[0][1]
        if self._unwanted(kind, line):
            return
        fit = self._fit(kind, names)
        if not fit:
            return
        found = dict(attributes or {})
        known = self._shipped.row(kind, fit[0], id or None)
        if known is None:
            if self._shipped.is_weak(kind, fit[0]) and "weak" in KINDS[kind].attributes:
                found["weak"] = ""
        else:
            shipped_attributes = {key: ",".join(values) for key, values in known.attributes.items()}
            if _conflict(id, found, known.id or "", shipped_attributes):
                self._tally.drop("a namesake of another one in the shipped gazetteers", line)
                return
            kind, id = known.kind, known.id or id
            if self._unwanted(kind, line):
                return
            found = {key: value for key, value in found.items() if key in KINDS[kind].attributes} | shipped_attributes
            fit = [known.name, *known.aliases, *fit]
        self._merge(kind, _record(prominence, fit, id, self._shared(found), self._tally, line), line)

    def _unwanted(self, kind: str, line: int) -> bool:
        if not self._only or kind in self._only:
            return False
        self._tally.drop("a kind that --only does not ask for", line)
        return True

    def _fit(self, kind: str, names: Sequence[tuple[str, int]]) -> list[str]:
        """The names that a row can have, cleaned."""
        fit: list[str] = []
        for text, line in names:
            try:
                name = clean_name(text, kind)
                if kind == "person" and self._shipped.is_name_part(name):
                    raise UnfitName("a person by a single given or family name")
                if fit and self._shipped.is_weak(kind, name):
                    raise UnfitName("an alias that is also an ordinary word or another thing's name")
            except UnfitName as unfit:
                self._tally.drop(str(unfit), line)
            else:
                fit.append(name)
        return fit

    def _shared(self, attributes: Mapping[str, str]) -> str:
        text = ";".join(f"{key}={value}" if value else key for key, value in sorted(attributes.items()))
        return self._attributes.setdefault(text, text)

    def _merge(self, kind: str, new: _Record, line: int) -> None:
        table = self._tables.setdefault(kind, {})
        key = fold(new.name).text
        old = table.get(key)
        if old is None:
            table[new.name if key == new.name else key] = new
            return
        better, other = (new, old) if new.prominence > old.prominence else (old, new)
        ours, theirs = _parsed(better.attributes), _parsed(other.attributes)
        if _conflict(better.id, ours, other.id, theirs):
            self._tally.drop("a namesake that is less known", line)
            table[key] = better
            return
        self._tally.drop("joined: the same name and kind as another row", line)
        names = [better.name, *_aliases(better), other.name, *_aliases(other)]
        attributes = self._shared(theirs | ours)
        table[key] = _record(better.prominence, names, better.id or other.id, attributes, self._tally, line)

    def finish(self, countries: Mapping[str, str] | None = None) -> dict[str, int]:
        """Settles what needs all rows, before ``lines``; the number of rows of each kind.

        ``countries`` gives the codes of Wikidata items. An alias that is another row's name goes.
        """
        for table in self._tables.values():
            for key, record in table.items():  # values are replaced, keys stay
                if not record.aliases and "country=Q" not in record.attributes:
                    continue
                kept = [alias for alias in _aliases(record) if fold(alias).text not in table]
                for _ in range(len(_aliases(record)) - len(kept)):
                    self._tally.drop("an alias that is another row's name", self._tally.lines_read)
                attributes = _parsed(record.attributes)
                if _ITEM.fullmatch(item := attributes.get("country", "")):
                    del attributes["country"]
                    if code := (countries or {}).get(item):
                        attributes["country"] = code
                table[key] = record._replace(aliases="|".join(kept), attributes=self._shared(attributes))
        return {kind: len(table) for kind, table in sorted(self._tables.items()) if table}

    def lines(self) -> Iterator[str]:
        """The rows as lines of a file, sorted by kind and name."""
        for kind in sorted(self._tables):
            for record in sorted(self._tables[kind].values(), key=itemgetter(1)):
                source = f"{self._source}+own" if self._shipped.has(kind, record.name) else self._source
                yield "\t".join((record.name, kind, record.aliases, record.id, record.attributes, source))


def _record(prominence: int, names: list[str], id: str, attributes: str, tally: Tally, line: int) -> _Record:
    """The first name is the name; of the others those that folding doesn't make the same."""
    distinct: dict[str, str] = {}
    for name in names:
        distinct.setdefault(fold(name).text, name)
    name, *aliases = distinct.values()
    for _ in aliases[MAX_ALIASES:]:
        tally.drop(f"an alias beyond the {MAX_ALIASES}th of its row", line)
    return _Record(prominence, name, "|".join(aliases[:MAX_ALIASES]), id, attributes)


def _aliases(record: _Record) -> list[str]:
    return record.aliases.split("|") if record.aliases else []


def _parsed(attributes: str) -> dict[str, str]:
    out: dict[str, str] = {}
    for part in filter(None, attributes.split(";")):
        key, _, value = part.partition("=")
        out[key] = value
    return out


def _conflict(id: str, attributes: Mapping[str, str], other_id: str, other: Mapping[str, str]) -> bool:
    """Whether two rows of one name are two things: other ids, or where there are none, other countries."""
    if id and other_id:
        return id != other_id
    here, there = attributes.get("country", ""), other.get("country", "")
    return bool(here and there) and here != there and not _ITEM.fullmatch(here) and not _ITEM.fullmatch(there)
