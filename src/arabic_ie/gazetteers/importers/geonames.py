"""GeoNames: the table of alternate names and the table of places in, Arabic names of places out.

Formats: https://download.geonames.org/export/dump/readme.txt. ``alternateNamesV2.txt`` has ten columns divided
by tabs (alternateNameId, geonameid, isolanguage, name, four flags, from, to; eight in the older
``alternateNames.txt``); ``cities15000.txt``, ``allCountries.txt`` and the countries' files have nineteen. Both
are read as published, in their zip archives, or unpacked.

The places come first: those wanted are kept as 16 bytes each, so that the join of two tables of millions of
lines takes as much memory as there are wanted places, and the names that become rows.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from arabic_ie.gazetteers.importers.collection import Collection
from arabic_ie.gazetteers.importers.streams import Source
from arabic_ie.gazetteers.importers.tables import geonames_features
from arabic_ie.gazetteers.importers.tally import Tally

FORM = "GeoNames' table of alternate names (8 or 10 columns)"
PLACES_FORM = "GeoNames' table of places (19 columns)"
LICENCE = "GeoNames (https://www.geonames.org), CC BY 4.0: who passes the rows on must name GeoNames"
MIN_POPULATION = 1000
MAX_LINE = 64 * 2**10  # bytes; a place's own list of names has up to 10,000 characters

_STANDARD = frozenset({b"ar", b"arb"})
_DIALECTS = frozenset({b"arz", b"ary", b"arq", b"aeb", b"apc", b"ajp", b"acm", b"afb", b"ayl", b"acw", b"ars"})
_WIKIDATA = b"wkdt"
_ITEM = re.compile(rb"Q([1-9]\d{0,17})")
_NUMBER = re.compile(rb"\d{1,10}")
_COUNTRY = re.compile(rb"[A-Z]{2}")

_KINDS = ("city", "capital", "region", "landmark", "country")


class _Place(NamedTuple):
    kind: str
    country: str
    population: int  # to 64 people, and no more than 33 millions


class Places:
    """The places wanted, packed: number, kind, country and population in one integer, Wikidata's in another.

    >>> places = Places()
    >>> places.add(360630, "capital", "EG", 9_606_916)
    >>> places.sort()
    >>> places[places.index(360630)]
    _Place(kind='capital', country='EG', population=9606912)
    """

    __slots__ = ("_packed", "wikidata")

    def __init__(self) -> None:
        self._packed = array("Q")
        self.wikidata = array("Q")

    def __len__(self) -> int:
        return len(self._packed)

    def add(self, number: int, kind: str, country: str, population: int) -> None:
        """``number`` has up to 32 bits; ``country`` is a code or empty."""
        code = (ord(country[0]) - 64) * 27 + ord(country[1]) - 64 if country else 0
        size = min(population >> 6, 2**19 - 1)
        self._packed.append(number << 32 | _KINDS.index(kind) << 29 | code << 19 | size)

    def sort(self) -> None:
        """Makes ``index`` possible, once all are there."""
        if any(self._packed[i] > self._packed[i + 1] for i in range(len(self._packed) - 1)):
            self._packed = array("Q", sorted(self._packed))
        self.wikidata = array("Q", bytes(8 * len(self._packed)))

    def index(self, number: int) -> int:
        """Where a place stands, -1 if it isn't wanted."""
        at = bisect_left(self._packed, number << 32)
        return at if at < len(self._packed) and self._packed[at] >> 32 == number else -1

    def __getitem__(self, index: int) -> _Place:
        packed = self._packed[index]
        high, low = divmod(packed >> 19 & 0x3FF, 27)
        country = chr(high + 64) + chr(low + 64) if high else ""
        return _Place(_KINDS[packed >> 29 & 7], country, (packed & 0x7FFFF) << 6)


def read_places(
    source: Source, tally: Tally, *, only: frozenset[str] = frozenset(), min_population: int = MIN_POPULATION
) -> Places:
    """The places of the main table that can become rows.

    Raises:
        ImportFailed: nothing in the file is a line of this table.
    """
    features = geonames_features()
    places = Places()
    for number, line in source.lines(tally, MAX_LINE):
        cells = line.rstrip(b"\r\n").split(b"\t")
        if len(cells) != 19:
            tally.malformed(f"not the 19 columns of {PLACES_FORM.partition(' (')[0]}", number)
            continue
        id_, feature, country, population = cells[0], cells[6] + b"." + cells[7], cells[8], cells[14] or b"0"
        id_ = id_.removeprefix(b"\xef\xbb\xbf")
        if not (_NUMBER.fullmatch(id_) and int(id_) < 2**32 and population.isdigit() and len(population) < 20):
            tally.malformed("a number that is none", number)
            continue
        tally.well_formed += 1
        kind, has_population = features.get(feature.decode("ascii", "replace"), ("", False))
        if not kind:
            tally.drop("a place of a feature that we don't import", number)
        elif only and kind not in only:
            tally.drop("a place of a kind that --only does not ask for", number)
        elif has_population and int(population) < min_population:
            tally.drop(f"a place of fewer than {min_population:,} people", number)
        else:
            code = country.decode() if _COUNTRY.fullmatch(country) else ""
            places.add(int(id_), kind, code, int(population))
    tally.judge()
    places.sort()
    return places


# How usual a name is, by what its flags say: the first is the row's name.
_PREFERRED, _PLAIN, _SHORT, _DIALECT = range(4)


def read_names(source: Source, places: Places, rows: Collection, tally: Tally) -> None:
    """Adds the rows of the places that have an Arabic name.

    Historic and colloquial names are dropped; those in a dialect are aliases.

    Raises:
        ImportFailed: nothing in the file is a line of this table.
    """
    names: dict[int, list[tuple[int, int, str]]] = {}
    for line, index, rank, name in _arabic_names(source, places, tally):
        names.setdefault(index, []).append((rank, line, name))
    tally.judge()
    while names:  # rows grow as names go
        index, found = names.popitem()
        place = places[index]
        if place.kind == "country":  # مصر before جمهورية مصر العربية (Egypt, the Arab Republic of Egypt)
            found.sort(key=lambda entry: (entry[0] == _DIALECT, len(entry[2]), entry))
        else:
            found.sort()
        if found[0][0] == _DIALECT:
            tally.drop("a place that only dialects name", found[0][1])
            continue
        item = places.wikidata[index]
        is_country = place.kind == "country"
        rows.add(
            place.kind,
            [(name, line) for _, line, name in found],
            id=place.country if is_country else f"Q{item}" if item else "",
            attributes={"country": place.country} if place.country and not is_country else {},
            prominence=place.population,
        )


def _arabic_names(source: Source, places: Places, tally: Tally) -> Iterator[tuple[int, int, int, str]]:
    """Line number, index of the place, rank and name. Wikidata's items are put into ``places``."""
    for number, line in source.lines(tally, MAX_LINE):
        cells = line.rstrip(b"\r\n").split(b"\t")
        if len(cells) not in (8, 10) or not _NUMBER.fullmatch(cells[1]):
            tally.malformed("not the 8 or 10 columns of GeoNames' table of alternate names", number)
            continue
        tally.well_formed += 1
        language = cells[2].partition(b"-")[0]  # ar-EG is Arabic too
        is_dialect = language in _DIALECTS
        if not is_dialect and language not in _STANDARD and language != _WIKIDATA:
            tally.drop("a name in another language, a code or a link", number)
            continue
        index = places.index(int(cells[1]))
        if index < 0:
            tally.drop("a name of a place that isn't among those wanted", number)
            continue
        if language == _WIKIDATA:
            if item := _ITEM.fullmatch(cells[3].strip()):
                places.wikidata[index] = int(item[1])
            else:
                tally.drop("an id that isn't Wikidata's", number)
            continue
        preferred, short, colloquial, historic = (cell == b"1" for cell in cells[4:8])
        if historic or (len(cells) == 10 and cells[9].strip()):  # `to`: until when it was used
            tally.drop("a historic name", number)
        elif colloquial:
            tally.drop("a colloquial name", number)
        else:
            rank = _DIALECT if is_dialect else _PREFERRED if preferred else _SHORT if short else _PLAIN
            try:
                yield number, index, rank, cells[3].decode("utf-8")
            except UnicodeDecodeError:
                tally.drop("not UTF-8", number)
