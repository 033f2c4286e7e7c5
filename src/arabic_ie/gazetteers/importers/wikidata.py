"""Wikidata's JSON dump: ``latest-all.json.gz`` or ``.bz2`` in, people, places and organisations out.

The dump is one JSON array with an entity a line: ``[`` alone, then an object with a comma behind it on each
line, then ``]``. Format: https://www.wikidata.org/wiki/Wikidata:Database_download (JSON dumps) and
https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html (an entity). Files of the same objects
without brackets and commas (JSON lines, as tools that cut the dump write them) are read too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from arabic_ie.gazetteers.importers.collection import Collection
from arabic_ie.gazetteers.importers.streams import Source
from arabic_ie.gazetteers.importers.tables import Class, wikidata_classes, wikidata_countries
from arabic_ie.gazetteers.importers.tally import Tally

FORM = "Wikidata's JSON dump (an entity a line)"
LICENCE = "Wikidata, CC0 1.0 (https://www.wikidata.org/wiki/Wikidata:Licensing)"
MAX_LINE = 32 * 2**20  # bytes of one entity; the largest have some 5 MB

_ARABIC = b'"ar"'  # an entity without it has no Arabic label: most are done with here, before any parsing
_ITEM = re.compile(r"Q[1-9]\d*")
_CODE = re.compile(r"[A-Z]{2}")
_GENDERS = {"Q6581097": "m", "Q6581072": "f", "Q2449503": "m", "Q1052281": "f"}  # the last two: trans man, woman

_INSTANCE_OF, _GENDER, _CITIZENSHIP, _COUNTRY, _CODE_OF_COUNTRY, _CAPITAL_OF = (
    "P31",
    "P21",
    "P27",
    "P17",
    "P297",
    "P1376",
)
_END = "P582"


def read_wikidata(
    source: Source,
    rows: Collection,
    tally: Tally,
    *,
    classes: Mapping[str, Class] | None = None,
    min_sitelinks: int = 0,
) -> dict[str, str]:
    """Adds the dump's rows. What comes back is for ``Collection.finish``: the codes of the countries' items.

    Raises:
        ImportFailed: nothing in the file is an entity.
    """
    classes = wikidata_classes() if classes is None else classes
    rank = {item: place for place, item in enumerate(classes)}
    countries = wikidata_countries()
    for number, entity in _entities(source, tally):
        item = entity.get("id")
        if not isinstance(item, str) or not _ITEM.fullmatch(item):
            tally.drop("a property or a lexeme, no item", number)
            continue
        claims = _object(entity, "claims")
        code = next((value for value in _values(claims, _CODE_OF_COUNTRY) if _CODE.fullmatch(value)), "")
        if code:
            countries[item] = code
        name = _object(_object(entity, "labels"), "ar").get("value")
        if not isinstance(name, str):
            tally.drop("an entity without an Arabic label", number)
            continue
        known = [value for value in _values(claims, _INSTANCE_OF) if value in classes]
        if not known:
            tally.drop("an entity of no class that we import", number)
            continue
        sitelinks = len(_object(entity, "sitelinks"))
        if sitelinks < min_sitelinks:
            tally.drop(f"an entity with fewer than {min_sitelinks} sitelinks", number)
            continue
        kind, attributes = classes[min(known, key=rank.__getitem__)]
        if kind == "city" and any(place in countries for place in _values(claims, _CAPITAL_OF)):
            kind = "capital"
        if kind == "country" and not code:
            tally.drop("a country without an ISO 3166-1 code", number)
            continue
        rows.add(
            kind,
            [(text, number) for text in (name, *_arabic_aliases(entity))],
            id=code if kind == "country" else item,
            attributes=attributes | _found_attributes(kind, claims, countries),
            prominence=sitelinks,
        )
    tally.judge()
    return countries


def _entities(source: Source, tally: Tally) -> Iterator[tuple[int, dict[str, Any]]]:
    """The entities that may have something Arabic."""
    for number, line in source.lines(tally, MAX_LINE):
        line = line.strip().removeprefix(b"\xef\xbb\xbf").rstrip(b",")
        if line in (b"[", b"]", b""):
            continue
        if _ARABIC not in line and line[:1] == b"{" and line[-1:] == b"}" and b'"labels"' in line:
            tally.well_formed += 1
            tally.drop("an entity without an Arabic label", number)
            continue
        try:
            entity = json.loads(line)
        except UnicodeDecodeError:
            tally.malformed("not UTF-8", number)
        except RecursionError:
            tally.malformed("JSON that is nested too deep", number)
        except ValueError:  # JSONDecodeError, and integers beyond Python's bound on digits
            tally.malformed("not JSON", number)
        else:
            if isinstance(entity, dict) and ("labels" in entity or "claims" in entity):
                tally.well_formed += 1
                yield number, entity
            else:
                tally.malformed("JSON, but no entity", number)


def _object(of: Mapping[str, Any], key: str) -> dict[str, Any]:
    """An object inside another; an empty one is written ``[]`` in dumps of before 2019."""
    value = of.get(key)
    return value if isinstance(value, dict) else {}


def _arabic_aliases(entity: Mapping[str, Any]) -> Iterator[str]:
    aliases = _object(entity, "aliases").get("ar")
    for alias in aliases if isinstance(aliases, list) else ():
        if isinstance(alias, dict) and isinstance(text := alias.get("value"), str):
            yield text


def _found_attributes(kind: str, claims: Mapping[str, Any], countries: Mapping[str, str]) -> dict[str, str]:
    """Gender and country. A country that isn't known yet stays an item, which ``finish`` replaces."""
    out: dict[str, str] = {}
    if kind == "person":
        gender = next((_GENDERS[value] for value in _values(claims, _GENDER) if value in _GENDERS), "")
        if gender:
            out["gender"] = gender
    elif kind in ("given", "family", "country"):
        return out
    items = list(_values(claims, _CITIZENSHIP if kind == "person" else _COUNTRY))
    country = next((countries[value] for value in items if value in countries), next(iter(items), ""))
    if country:
        out["country"] = country
    return out


def _values(claims: Mapping[str, Any], property_: str) -> Iterator[str]:
    """What the best statements of a property say, items as ``Q…``: preferred ones, else the normal ones.

    Unknown and no values are passed over, and what has ended.
    """
    statements = claims.get(property_)
    if not isinstance(statements, list):
        return
    statements = [statement for statement in statements if isinstance(statement, dict)]
    preferred = [statement for statement in statements if statement.get("rank") == "preferred"]
    for statement in preferred or statements:
        if statement.get("rank") == "deprecated" or _END in _object(statement, "qualifiers"):
            continue
        value = _object(_object(statement, "mainsnak"), "datavalue").get("value")
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            item = value.get("id") or f"Q{value.get('numeric-id')}"  # old dumps have the number only
            if isinstance(item, str) and _ITEM.fullmatch(item):
                yield item
