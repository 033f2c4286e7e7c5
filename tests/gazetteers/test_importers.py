"""Importing public dumps: each format with its odd rows, packed files, damage, and what must never happen.

The names are made up, so that no shipped row of the same name plays a part where it isn't meant to.
"""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import sys
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from arabic_ie.cli import gazetteer_import
from arabic_ie.cli.gazetteer_import import import_command
from arabic_ie.gazetteers import Row, read_rows, shipped_rows
from arabic_ie.gazetteers.importers import Collection, ImportFailed, Source, Tally, write_rows
from arabic_ie.gazetteers.importers.custom_csv import Columns, read_custom_csv
from arabic_ie.gazetteers.importers.geonames import Places, read_names, read_places
from arabic_ie.gazetteers.importers.jrc_names import read_jrc_names
from arabic_ie.gazetteers.importers.names import UnfitName, clean_name
from arabic_ie.gazetteers.importers.shipped import shipped
from arabic_ie.gazetteers.importers.streams import FREE_EXPANSION
from arabic_ie.gazetteers.importers.tables import geonames_features, wikidata_classes, wikidata_countries
from arabic_ie.gazetteers.importers.wikidata import read_wikidata
from arabic_ie.gazetteers.loader import make_row
from arabic_ie.gazetteers.schema import KINDS


class Import:
    """Runs the command in a folder of its own; what it wrote, and what it said."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.output = folder / "out.tsv"

    def file(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def run(self, form: str, file: str | Path, *options: str | Path, stdin: bytes = b"") -> Result:
        arguments = ["--from", form, str(file), "-o", str(self.output), *map(str, options)]
        return CliRunner().invoke(import_command, arguments, input=stdin)

    def rows(self) -> list[Row]:
        return list(read_rows(self.output))

    def shown(self) -> list[str]:
        return [shown(row) for row in self.rows()]


def shown(row: Row) -> str:
    """A row as the tables below write it: name, kind, aliases, id, attributes; empty ones left out."""
    attributes = ";".join(f"{key}={','.join(values)}" if values else key for key, values in row.attributes.items())
    return " / ".join(filter(None, [row.name, row.kind, "|".join(row.aliases), row.id or "", attributes]))


@pytest.fixture
def importing(tmp_path: Path) -> Import:
    return Import(tmp_path)


# -- names --------------------------------------------------------------------------------------------

# as a dump has it, kind, as a row has it
CLEANED = [
    ("مُحَمَّدُ ٱلزَّنْبَرَكِيُّ", "person", "محمد الزنبركي"),  # vowel marks, alef wasla
    ("زنـــبرك الفولاذي", "person", "زنبرك الفولاذي"),  # tatweel
    ("\u202bزنبرك\u200f الفولاذي\u202c", "person", "زنبرك الفولاذي"),  # bidi controls
    ("ﺯﻧﺒﺮﻙ ﺍﻟﻔﻮﻻﺫﻱ", "person", "زنبرك الفولاذي"),  # presentation forms, لا in one
    ("زنبرک الفولاذی", "person", "زنبرك الفولاذي"),  # Persian kaf and yeh
    ("ا\u0654حمد الفولاذي", "person", "أحمد الفولاذي"),  # a hamza of its own
    ("  زنبرك \u00a0 الفولاذي ", "person", "زنبرك الفولاذي"),  # blanks
    ("زنبرك الفولاذي (سياسي)", "person", "زنبرك الفولاذي"),  # (politician)
    ("زنبرك (لاعب (كرة)) الفولاذي [1]", "person", "زنبرك الفولاذي"),  # brackets in brackets, and in the middle
    ("شركة «زنبرك» الدولية", "organization", "شركة زنبرك الدولية"),  # quotation marks
    ("زنبركا، مصر", "city", "زنبركا"),  # "Zanbarka, Egypt"
    ("زنبركا,مصر", "region", "زنبركا"),
    ("زنبرك الفولاذي، ملك زنبركا", "person", "زنبرك الفولاذي"),  # "…, king of Zanbarka"
    ("جامعة زنبركا، بيركلي", "organization", "جامعة زنبركا، بيركلي"),  # an organisation's comma is its own
    ("قناة زنبرك ٢٤", "outlet", "قناة زنبرك 24"),
    ("زنبرك – فولاذ", "organization", "زنبرك - فولاذ"),
    ("چاد پاپ", "person", "چاد پاپ"),  # letters that Arabic borrows stay
]

UNFIT = [
    ("Zanbarak", "person", "no Arabic letters"),
    ("2024", "organization", "no Arabic letters"),
    ("", "person", "no Arabic letters"),
    ("(سياسي)", "person", "no Arabic letters"),  # nothing before the bracket
    ("ٹیلی وژن", "organization", "letters or signs that Arabic names don't have"),  # Urdu
    ("زنبرك|فولاذ", "person", "letters or signs that Arabic names don't have"),
    ("#زنبرك", "organization", "letters or signs that Arabic names don't have"),
    ("زن\0برك", "person", "letters or signs that Arabic names don't have"),
    ("ز", "person", "a single letter"),
    ("زنبرك (سياسي", "person", "a bracket without its partner"),
    ("الفولاذي، زنبرك", "person", "a person's name in parts (with a comma)"),
    ("زنبرك " * 30, "organization", "a name that is too long"),
    ("ز" * 1_000_000, "organization", "a name that is too long"),
    ("زنبرك بن فولاذ", "given", "a given name of many words"),
]


@pytest.mark.parametrize(("text", "kind", "name"), CLEANED)
def test_a_name_is_written_as_our_files_write_it(text: str, kind: str, name: str) -> None:
    assert clean_name(text, kind) == name


@pytest.mark.parametrize(("text", "kind", "reason"), UNFIT, ids=[reason for *_, reason in UNFIT])
def test_a_name_that_is_none_says_why(text: str, kind: str, reason: str) -> None:
    with pytest.raises(UnfitName) as caught:
        clean_name(text, kind)
    assert str(caught.value) == reason


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("زنبرك أإئؤةىیکـ\u064b\u0654\u200f\ufefc(),،|")))
def test_whatever_comes_in_the_loader_takes_what_goes_out(text: str) -> None:
    for kind in ("person", "city", "organization", "given"):
        try:
            name = clean_name(text, kind)
        except UnfitName:
            continue
        make_row(name, kind)
        assert clean_name(name, kind) == name


# -- Wikidata -----------------------------------------------------------------------------------------

EGYPT, JORDAN, ATLANTIS = "Q79", "Q810", "Q999999"
HUMAN, CITY, COUNTRY, NEWSPAPER, PARTY, FILM = "Q5", "Q515", "Q6256", "Q11032", "Q7278", "Q11424"
MALE, FEMALE = "Q6581097", "Q6581072"


def item(id: str, label: str | None, *aliases: str, sitelinks: int = 1, **claims: Any) -> dict[str, Any]:
    """An entity as the dump has it; claims are items, strings, or statements."""
    labels = {"en": {"language": "en", "value": "something"}}
    if label is not None:
        labels["ar"] = {"language": "ar", "value": label}
    return {
        "type": "item",
        "id": id,
        "labels": labels,
        "descriptions": [],  # how old dumps write an empty object
        "aliases": {"ar": [{"language": "ar", "value": alias} for alias in aliases]} if aliases else [],
        "claims": {
            name: [claim(name, value) for value in (values if isinstance(values, list) else [values])]
            for name, values in claims.items()
        },
        "sitelinks": {f"site{number}wiki": {"title": "…"} for number in range(sitelinks)},
        "lastrevid": 1,
    }


def claim(name: str, value: str | dict[str, Any] | None, rank: str = "normal", **more: Any) -> dict[str, Any]:
    if isinstance(value, dict):
        return value
    snak: dict[str, Any] = {"snaktype": "value" if value else "somevalue", "property": name}
    if value and value.startswith("Q"):
        entity = {"entity-type": "item", "numeric-id": int(value[1:]), "id": value}
        snak["datavalue"] = {"value": entity, "type": "wikibase-entityid"}
    elif value:
        snak["datavalue"] = {"value": value, "type": "string"}
    return {"mainsnak": snak, "type": "statement", "id": "x", "rank": rank} | more


def line(entity: Any) -> str:
    return json.dumps(entity, ensure_ascii=False, separators=(",", ":"))


def dump(*entities: dict[str, Any] | str) -> str:
    """The array with an entity a line, as Wikidata publishes it."""
    lines = [entity if isinstance(entity, str) else line(entity) for entity in entities]
    return "[\n" + ",\n".join(lines) + "\n]\n"


ENDED = {"qualifiers": {"P582": [{"snaktype": "value"}]}}
OLD_ITEM = {"mainsnak": {"datavalue": {"value": {"entity-type": "item", "numeric-id": 5}}}, "rank": "normal"}

# entity, the row that it becomes
WIKIDATA_KEPT = [
    (
        item("Q1", "زنبرك الفولاذي (سياسي)", "زُنبرك بن فولاذ", "Zanbarak", P31=HUMAN, P21=MALE, P27=EGYPT),
        "زنبرك الفولاذي / person / زنبرك بن فولاذ / Q1 / country=EG;gender=m",
    ),
    (item("Q1", "زنبركة الفولاذي", P31=HUMAN, P21=FEMALE), "زنبركة الفولاذي / person / Q1 / gender=f"),
    (item("Q1", "زنبرك الفولاذي", P31=[OLD_ITEM]), "زنبرك الفولاذي / person / Q1"),
    (  # an unknown value, one that ended, and a deprecated one are none
        item(
            "Q1",
            "زنبرك الفولاذي",
            P31=HUMAN,
            P27=[
                claim("P27", None),
                claim("P27", EGYPT, **ENDED),
                claim("P27", EGYPT, "deprecated"),
                claim("P27", JORDAN),
            ],
        ),
        "زنبرك الفولاذي / person / Q1 / country=JO",
    ),
    (  # the preferred statement is the one that counts
        item("Q1", "زنبرك الفولاذي", P31=HUMAN, P27=[claim("P27", EGYPT), claim("P27", JORDAN, "preferred")]),
        "زنبرك الفولاذي / person / Q1 / country=JO",
    ),
    (item("Q1", "زنبرك الفولاذي", P31=HUMAN, P27=ATLANTIS), "زنبرك الفولاذي / person / Q1"),
    (item("Q1", "زنبركا، مصر", P31=CITY, P17=EGYPT), "زنبركا / city / Q1 / country=EG"),
    (item("Q1", "زنبركا", P31=CITY, P17=EGYPT, P1376=EGYPT), "زنبركا / capital / Q1 / country=EG"),
    (item("Q1", "زنبركا", P31=CITY, P17=EGYPT, P1376="Q12345678"), "زنبركا / city / Q1 / country=EG"),  # of a province
    (item("Q1", "صحيفة زنبرك", P31=NEWSPAPER, P17=JORDAN), "صحيفة زنبرك / outlet / Q1 / country=JO"),
    (item("Q1", "حزب زنبرك", P31=[FILM, PARTY]), "حزب زنبرك / organization / Q1 / type=party"),
    (item("Q1", "زنبرك", P31="Q12308941"), "زنبرك / given / Q1 / gender=m"),
    (item("Q1", "الزنبركي", P31="Q101352"), "الزنبركي / family / Q1"),
    (item("Q1", "الزعيم", P31=NEWSPAPER), "الزعيم / outlet / Q1 / weak"),  # "the leader" is a word too
]

# a line of the dump, why it is dropped
WIKIDATA_DROPPED = [
    (line(item("Q1", None, P31=HUMAN)), "an entity without an Arabic label"),
    (line(item("Q1", None, P31=HUMAN, P1="ar")), "an entity without an Arabic label"),  # past the quick test
    (line(item("Q1", "زنبرك الفولاذي", P31=FILM)), "an entity of no class that we import"),
    (line(item("Q1", "زنبرك الفولاذي")), "an entity of no class that we import"),
    (line(item("Q1", "سلطنة زنبركا", P31=COUNTRY)), "a country without an ISO 3166-1 code"),
    (line(item("Q1", "Zanbarak", P31=HUMAN)), "no Arabic letters"),
    (line(item("Q1", "محمد", P31=HUMAN)), "a person by a single given or family name"),
    (line(item("P1", "زنبرك", P31=HUMAN)), "a property or a lexeme, no item"),
    ('{"ar"', "not JSON"),
    ('{"id":"Q1","labels":{"ar":' + "[" * 200_000, "JSON that is nested too deep"),
    ('{"ar":' + "9" * 5000 + "}", "not JSON"),  # more digits than Python reads
    ('["ar"]', "JSON, but no entity"),
    ('{"ar":1}', "JSON, but no entity"),
    ('{"id":"Q1","labels":{"ar":7},"claims":"ar"}', "an entity without an Arabic label"),
    ('{"id":"Q1","labels":{"ar":{"value":"زنبرك"}},"claims":{"P31":[7,{"mainsnak":7}]}}', "an entity of no class"),
]


@pytest.mark.parametrize(("entity", "row"), WIKIDATA_KEPT, ids=[row for _, row in WIKIDATA_KEPT])
def test_wikidata_entity_becomes_a_row(importing: Import, entity: dict[str, Any], row: str) -> None:
    result = importing.run("wikidata", importing.file("all.json", dump(entity)))
    assert result.exit_code == 0, result.stderr
    assert importing.shown() == [row]


@pytest.mark.parametrize(("bad", "reason"), WIKIDATA_DROPPED, ids=[reason for _, reason in WIKIDATA_DROPPED])
def test_wikidata_entity_is_dropped_with_a_reason(importing: Import, bad: str, reason: str) -> None:
    good = item("Q7", "فولاذ الزنبركي", P31=HUMAN)
    result = importing.run("wikidata", importing.file("all.json", dump(good, bad, good)))
    assert importing.shown() == ["فولاذ الزنبركي / person / Q7"]
    assert f"      1  {reason}" in result.stderr
    assert "(first in line 3)" in result.stderr


def test_wikidata_learns_countries_from_the_dump(importing: Import) -> None:
    """Also where the country comes after the person."""
    person = item("Q1", "زنبرك الفولاذي", P31=HUMAN, P27=ATLANTIS)
    country = item(ATLANTIS, "زنبركستان", P31=COUNTRY, P297="ZZ", sitelinks=9)
    importing.run("wikidata", importing.file("all.json", dump(person, country)))
    assert importing.shown() == ["زنبركستان / country / ZZ", "زنبرك الفولاذي / person / Q1 / country=ZZ"]


def test_wikidata_of_namesakes_the_better_known_is_kept(importing: Import) -> None:
    """… with nothing of the other; spellings that folding makes the same are one name."""
    names = [
        item("Q1", "زنبرك الأول", "الأول القديم", P31=HUMAN, sitelinks=3),
        item("Q2", "زنبرك الاول", "الأول الجديد", P31=HUMAN, sitelinks=30),
        item("Q3", "زنبرك الأول", P31=HUMAN, sitelinks=7),
    ]
    result = importing.run("wikidata", importing.file("all.json", dump(*names)))
    assert importing.shown() == ["زنبرك الاول / person / الأول الجديد / Q2"]
    assert "2  a namesake that is less known" in result.stderr


def test_wikidata_aliases(importing: Import) -> None:
    """What isn't kept: doubles after folding, single common names, words, other rows' names."""
    one = item("Q1", "أحمد الزنبركي", "احمد الزنبركي", "محمد", "الزعيم", "فولاذ الأكبر", "الزنبركي الكبير", P31=HUMAN)
    other = item("Q2", "فولاذ الأكبر", P31=HUMAN)
    importing.run("wikidata", importing.file("all.json", dump(one, other)))
    assert importing.shown() == [
        "أحمد الزنبركي / person / الزنبركي الكبير / Q1",
        "فولاذ الأكبر / person / Q2",
    ]


def test_wikidata_options(importing: Import) -> None:
    classes = importing.file("classes.tsv", f"item\tkind\tattributes\tgloss\n{FILM}\toutlet\t\tfilm\nQ5\tperson\t\t\n")
    file = importing.file(
        "all.json",
        dump(
            item("Q1", "صحيفة زنبرك", P31=FILM, sitelinks=5),
            item("Q2", "زنبرك الفولاذي", P31=HUMAN, sitelinks=5),
            item("Q3", "صحيفة فولاذ", P31=FILM, sitelinks=4),
        ),
    )
    result = importing.run("wikidata", file, "--classes", classes, "--min-sitelinks", "5", "--only", "outlet")
    assert importing.shown() == ["صحيفة زنبرك / outlet / Q1"]
    assert "1  an entity with fewer than 5 sitelinks (first in line 4)" in result.stderr
    assert "1  a kind that --only does not ask for (first in line 3)" in result.stderr


def test_json_lines_without_an_array(importing: Import) -> None:
    text = line(item("Q1", "زنبرك الفولاذي", P31=HUMAN)) + "\n"
    importing.run("wikidata", importing.file("some.jsonl", "\ufeff" + text))
    assert importing.shown() == ["زنبرك الفولاذي / person / Q1"]


# -- GeoNames -----------------------------------------------------------------------------------------


def place(id: int, feature: str, country: str = "EG", population: int | str = 50_000) -> str:
    """A line of the main table: 19 columns."""
    class_, code = feature.split(".")
    before = [str(id), "Zanbarka", "Zanbarka", "", "30.1", "31.2", class_, code, country, "", "11", "", "", ""]
    return "\t".join([*before, str(population), "", "23", "Africa/Cairo", "2024-01-31"])


def alternate(place: int, language: str, name: str, flags: str = "", until: str = "") -> str:
    """A line of alternateNamesV2; flags of preferred, short, colloquial, historic."""
    cells = ["1" if flag in flags else "" for flag in ("preferred", "short", "colloquial", "historic")]
    return "\t".join(["9", str(place), language, name, *cells, "", until])


def zipped(name: str, text: str, *others: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for other in others:
            archive.writestr(other, "x\t" * 100_000)  # larger than the table
        archive.writestr(name, text)
    return out.getvalue()


def geonames(importing: Import, places: list[str], names: list[str], *options: str) -> Result:
    table = importing.file("cities15000.zip", zipped("cities15000.txt", "\n".join(places) + "\n"))
    file = importing.file(
        "alternateNamesV2.zip",
        zipped("alternateNamesV2.txt", "\n".join(names) + "\n", "iso-languagecodes.txt"),
    )
    return importing.run("geonames", file, "--places", table, *options)


# the place, its names, the row
GEONAMES_KEPT = [
    (place(1, "P.PPL"), [alternate(1, "ar", "زنبركا")], "زنبركا / city / country=EG"),
    (place(1, "P.PPLC"), [alternate(1, "ar", "زنبركا")], "زنبركا / capital / country=EG"),
    (place(1, "A.ADM1"), [alternate(1, "ar", "محافظة زنبركا")], "محافظة زنبركا / region / country=EG"),
    (place(1, "T.MT"), [alternate(1, "ar", "جبل زنبرك")], "جبل زنبرك / landmark / country=EG"),
    (place(1, "H.OCN", ""), [alternate(1, "ar", "محيط زنبرك")], "محيط زنبرك / landmark"),
    (place(1, "A.PCLI", "ZZ"), [alternate(1, "ar", "جمهورية زنبركا"), alternate(1, "ar", "زنبركا")],
     "زنبركا / country / جمهورية زنبركا / ZZ"),
    (place(1, "P.PPL"), [alternate(1, "wkdt", "Q123"), alternate(1, "ar", "زنبركا")],
     "زنبركا / city / Q123 / country=EG"),
    (place(1, "P.PPL"), [alternate(1, "ar", "زنبركا"), alternate(1, "wkdt", "Q123")],
     "زنبركا / city / Q123 / country=EG"),
    (place(1, "P.PPL"),
     [alternate(1, "ar", "زنبركا القصيرة", "short"), alternate(1, "ar", "زنبركا القديمة"),
      alternate(1, "ar", "زنبركا الكبرى", "preferred")],
     "زنبركا الكبرى / city / زنبركا القديمة|زنبركا القصيرة / country=EG"),
    (place(1, "P.PPL"), [alternate(1, "ar-EG", "زنبركا"), alternate(1, "ar", "زنبركه")],
     "زنبركا / city / زنبركه / country=EG"),
    (place(1, "P.PPL"), [alternate(1, "arz", "زنبرجه"), alternate(1, "ar", "زنبركا")],
     "زنبركا / city / زنبرجه / country=EG"),  # the dialect's name is an alias
    (place(1, "P.PPL"), [alternate(1, "ar", "زنبركا، مصر")], "زنبركا / city / country=EG"),
    (place(1, "P.PPL", population=0) + "\n" + place(1, "P.PPLA", population=0), [alternate(1, "ar", "زنبركا")],
     "زنبركا / city / country=EG"),  # a seat counts whatever its size
    (place(1, "P.PPL"), [alternate(1, "ar", "زنبركا").rsplit("\t", 2)[0]], "زنبركا / city / country=EG"),  # 8 columns
]  # fmt: skip

# a name that is dropped, why
GEONAMES_DROPPED = [
    (alternate(1, "ar", "زنبرق", "historic"), "a historic name"),
    (alternate(1, "ar", "زنبرق", until="1952"), "a historic name"),
    (alternate(1, "ar", "زنبرق", "colloquial"), "a colloquial name"),
    (alternate(1, "fa", "زنبرق"), "a name in another language, a code or a link"),
    (alternate(1, "link", "https://ar.wikipedia.org"), "a name in another language, a code or a link"),
    (alternate(2, "ar", "زنبرق"), "a name of a place that isn't among those wanted"),
    (alternate(2, "wkdt", "Q5"), "a name of a place that isn't among those wanted"),
    (alternate(1, "wkdt", "L5"), "an id that isn't Wikidata's"),
    (alternate(1, "ar", "Zanbarka"), "no Arabic letters"),
    ("1\t1\tar", "not the 8 or 10 columns of GeoNames' table of alternate names"),
    (alternate(1, "ar", "زنبرق") + "\tx", "not the 8 or 10 columns of GeoNames' table of alternate names"),
    ("x\tx\tar\tزنبرق\t\t\t\t\t\t", "not the 8 or 10 columns of GeoNames' table of alternate names"),
]

# a place that is dropped, why
GEONAMES_PLACES_DROPPED = [
    (place(2, "P.PPLH"), "a place of a feature that we don't import"),  # historical
    (place(2, "S.HTL"), "a place of a feature that we don't import"),  # a hotel
    (place(2, "P.PPL", population=999), "a place of fewer than 1,000 people"),
    (place(2, "P.PPL", population="many"), "a number that is none"),
    ("2\tZanbarka", "not the 19 columns of GeoNames' table of places"),
]


@pytest.mark.parametrize(("place_line", "names", "row"), GEONAMES_KEPT)
def test_geonames_place_becomes_a_row(importing: Import, place_line: str, names: list[str], row: str) -> None:
    result = geonames(importing, [place_line], names)
    assert result.exit_code == 0, result.stderr
    assert importing.shown() == [row]


@pytest.mark.parametrize(("bad", "reason"), GEONAMES_DROPPED)
def test_geonames_name_is_dropped_with_a_reason(importing: Import, bad: str, reason: str) -> None:
    result = geonames(importing, [place(1, "P.PPL")], [alternate(1, "ar", "زنبركا"), bad])
    assert importing.shown() == ["زنبركا / city / country=EG"]
    assert f"      1  {reason} (first in line 2)" in result.stderr


@pytest.mark.parametrize(("bad", "reason"), GEONAMES_PLACES_DROPPED)
def test_geonames_place_is_dropped_with_a_reason(importing: Import, bad: str, reason: str) -> None:
    names = [alternate(1, "ar", "زنبركا"), alternate(2, "ar", "فولاذستان")]
    result = geonames(importing, [place(1, "P.PPL"), bad], names)
    assert importing.shown() == ["زنبركا / city / country=EG"]
    assert f"      1  {reason} (first in line 2)" in result.stderr


def test_geonames_a_place_that_only_a_dialect_names_is_dropped(importing: Import) -> None:
    places = [place(1, "P.PPL"), place(2, "P.PPL")]
    result = geonames(importing, places, [alternate(1, "ar", "زنبركا"), alternate(2, "arz", "فولاذستان")])
    assert importing.shown() == ["زنبركا / city / country=EG"]
    assert "1  a place that only dialects name (first in line 2)" in result.stderr


def test_geonames_of_towns_of_one_name_the_largest_is_kept(importing: Import) -> None:
    places = [place(1, "P.PPL", "EG", 2_000), place(2, "P.PPL", "JO", 9_000), place(3, "P.PPL", "LB", 3_000)]
    geonames(importing, places, [alternate(number, "ar", "زنبركا") for number in (1, 2, 3)])
    assert importing.shown() == ["زنبركا / city / country=JO"]


def test_geonames_options(importing: Import) -> None:
    places = [place(1, "P.PPL", population=60_000), place(2, "P.PPL", population=40_000), place(3, "A.ADM1")]
    names = [alternate(1, "ar", "زنبركا"), alternate(2, "ar", "زنبرقا"), alternate(3, "ar", "فولاذستان")]
    geonames(importing, places, names, "--min-population", "50000", "--only", "city")
    assert importing.shown() == ["زنبركا / city / country=EG"]


def test_geonames_places_may_come_in_any_order() -> None:
    places = Places()
    for number in (4_000_000_000, 7, 360_630):
        places.add(number, "city", "ZZ", number)
    places.sort()
    assert [places.index(number) for number in (7, 360_630, 4_000_000_000, 8)] == [0, 1, 2, -1]
    assert places[2].population == ((2**19 - 1) << 6)  # the largest that is held
    assert places[1].country == "ZZ"


# -- JRC-Names ----------------------------------------------------------------------------------------

JRC = """\
# id\ttype\tlanguage\tname
1\tP\tu\tZanbarak+Fuladhi
1\tP\tu\tزنبرك+الفولادي
1\tP\tar\tزنبرك+الفولاذي
1\tP\tar\tالزنبرك+الفولاذي
1\tP\tfa\tزنبرک+فولادی
2\tO\tar\tشركة+زنبرك+&amp;+فولاذ
3\tO\tar\tمنظمة+زنبرك+&quot;الدولية&quot;
4\tU\tar\tشيء+زنبركي
0\tP\tar\tفولاذ+الزنبركي
0\tP\tar\tفولاذ+الفولاذي
5\tP\tar\tمحمد
broken
6\tP\tar
x\tP\tar\tزنبرك+الأول
"""


def test_jrc_names(importing: Import) -> None:
    """Spellings of one number are a row, the first Arabic one its name; number 0 is no entity."""
    result = importing.run("jrc-names", importing.file("entities.gzip", gzip.compress(JRC.encode())))
    assert importing.shown() == [
        "شركة زنبرك & فولاذ / organization",
        "منظمة زنبرك الدولية / organization",
        "زنبرك الفولاذي / person / الزنبرك الفولاذي|زنبرك الفولادي",
        "فولاذ الزنبركي / person",
        "فولاذ الفولاذي / person",
    ]
    assert account(result) == {
        "a name in another script": "2",
        "a name in another language that Arabic letters write": "6",
        "neither a person nor an organisation": "9",
        "a person by a single given or family name": "12",
        "not the 4 columns of JRC-Names": "13",
    }


def account(result: Result) -> dict[str, str]:
    """Reason → the line where it was first met."""
    reasons = [text for text in result.stderr.splitlines() if "(first in line " in text]
    return dict(reason.strip().partition("  ")[2].removesuffix(")").split(" (first in line ") for reason in reasons)


# -- tables of the user's own -------------------------------------------------------------------------

TABLE = """\
id,name,party,other names,iso,kind
Q1,زنبرك الفولاذي,x,زنبرك بن فولاذ|أبو فولاذ الزنبركي,EG,person
,"فولاذ ""الصغير"", زنبركا",,,,city
,زنبركا الكبرى,,,Egypt,city
,شيء زنبركي,,,,thing
,Zanbarak,,,,person
,قصير,,
Q3;x,"منظمة
زنبرك",,,,organization

,زنبركة الفولاذي,,,,office
"""
TABLE_OPTIONS = (
    "--name-column", "name", "--kind-column", "kind", "--alias-column", "other names", "--id-column", "id",
    "--attribute", "country=iso",
)  # fmt: skip


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"], ids=["comma", "semicolon", "tab", "bar"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_custom_csv(importing: Import, delimiter: str, encoding: str) -> None:
    """The delimiter is found out from the header."""
    table, separator = TABLE.replace("|", "/"), "/"
    if delimiter != ",":
        table = (
            table.replace("Q3;x", "Q3/x").replace('"فولاذ ""الصغير"", زنبركا"', "فولاذ الصغير").replace(",", delimiter)
        )
        table = table.replace("Q3/x", "Q3=x")
    file = importing.file("table.csv", table.encode(encoding))
    result = importing.run("custom-csv", file, *TABLE_OPTIONS, "--alias-separator", separator)
    assert result.exit_code == 0, result.stderr
    assert importing.shown() == [
        "زنبركا الكبرى / city",
        "فولاذ الصغير / city",
        "زنبركة الفولاذي / office",
        "منظمة زنبرك / organization",
        "زنبرك الفولاذي / person / زنبرك بن فولاذ|أبو فولاذ الزنبركي / Q1 / country=EG",
    ]
    assert account(result) == {
        "a value that an attribute can't have": "4",
        "an unknown kind": "5",
        "no Arabic letters": "6",
        "another number of columns than the header has": "7",
        "an id with signs that ids don't have": "9",
    }


def test_custom_csv_of_one_kind_and_a_given_delimiter(importing: Import) -> None:
    file = importing.file("table.txt", "n;x,y\nزنبرك الفولاذي;1,2\n")
    options = ("--name-column", "n", "--kind", "person", "--delimiter", "semicolon")
    assert importing.run("custom-csv", file, *options).exit_code == 0
    assert importing.shown() == ["زنبرك الفولاذي / person"]


def test_custom_csv_a_quotation_mark_without_partner_costs_one_row(importing: Import) -> None:
    """… as long as csv's own bound on fields; what comes behind is read."""
    filler = "".join(f"زنبرك الفولاذي {number}\n" for number in range(10_000))
    file = importing.file("table.csv", f'name,x\nزنبرك الأول,\n"فولاذ,\n{filler}زنبرك الأخير,\n')
    result = importing.run("custom-csv", file, "--name-column", "name", "--kind", "person")
    assert importing.shown() == ["زنبرك الأخير / person", "زنبرك الأول / person"]
    assert "a field that is too long (a quotation mark without its partner?)" in account(result)


def test_custom_csv_says_what_the_header_lacks(importing: Import) -> None:
    file = importing.file("table.csv", "title,iso\nزنبرك الفولاذي,EG\n")
    result = importing.run("custom-csv", file, "--name-column", "name", "--kind", "person")
    assert result.exit_code == 1
    assert result.stderr == "Error: table.csv: the header lacks all of 'name'; it is: title,iso\n"


# -- what all have ------------------------------------------------------------------------------------

PERSON = dump(item("Q1", "زنبرك الفولاذي", P31=HUMAN))
PACKED: dict[str, Callable[[bytes], bytes]] = {
    "plain": lambda data: data,
    "gzip": gzip.compress,
    "two gzip members": lambda data: gzip.compress(data[:50]) + gzip.compress(data[50:]),
    "bzip2": bz2.compress,
    "two bzip2 streams": lambda data: bz2.compress(data[:50]) + bz2.compress(data[50:]),
    "xz": lzma.compress,
    "two xz streams": lambda data: lzma.compress(data[:50]) + b"\0" * 4 + lzma.compress(data[50:]),
    "zip": lambda data: zipped("all.json", data.decode(), "readme.txt"),
}


@pytest.mark.parametrize("packing", PACKED)
def test_what_packs_a_file_is_seen_from_its_bytes(importing: Import, packing: str) -> None:
    result = importing.run("wikidata", importing.file("dump", PACKED[packing](PERSON.encode())))
    assert result.exit_code == 0, result.stderr
    assert importing.shown() == ["زنبرك الفولاذي / person / Q1"]


@pytest.mark.parametrize("packing", ["plain", "gzip", "bzip2", "xz"])
def test_standard_input(importing: Import, packing: str) -> None:
    result = importing.run("wikidata", "-", stdin=PACKED[packing](PERSON.encode()))
    assert result.exit_code == 0, result.stderr
    assert importing.shown() == ["زنبرك الفولاذي / person / Q1"]
    assert "# File: standard input\n" in importing.output.read_text(encoding="utf-8")


def test_the_head_says_what_the_file_is(importing: Import) -> None:
    other = item("Q2", None, P31=HUMAN)
    importing.run("wikidata", importing.file("all\n.json", dump(item("Q1", "زنبرك الفولاذي", P31=HUMAN), other)))
    head = [text for text in importing.output.read_text(encoding="utf-8").splitlines() if text.startswith("#")]
    assert head[0] == "# Imported with: arabic-ie gazetteer import --from wikidata"
    assert head[1].startswith("# Source and licence: Wikidata, CC0 1.0")
    assert head[2].startswith("# File: all .json, of 20")
    assert head[3] == "# Kept: 1 rows (1 person)"
    assert head[4] == "# Dropped of all .json (4 lines): 1 an entity without an Arabic label"


def test_rows_are_sorted_without_doubles(importing: Import) -> None:
    letters = "زنبركفولاذي"
    names = [f"زنبرك {letters[i % 11]}{letters[i // 11 % 11]}{letters[i // 121]}" for i in range(1000)]
    entities = [
        item(f"Q{i + 1}", name, "زنبرك الكبير", P31=(HUMAN, CITY, NEWSPAPER)[i % 3]) for i, name in enumerate(names * 2)
    ]
    importing.run("wikidata", importing.file("all.json", dump(*entities)))
    keys = [(row.kind, row.name) for row in importing.rows()]
    assert len(keys) > 1000
    assert all(before < after for before, after in pairwise(keys))


def test_a_shipped_row_loses_nothing(importing: Import) -> None:
    """The imported row takes its place, so it has its aliases, attributes and id too."""
    shipped_row = shipped().row("capital", "أبوظبي", None)
    assert shipped_row is not None
    importing.run("wikidata", importing.file("all.json", dump(item(str(shipped_row.id), "مدينة أبو ظبي", P31="Q5119"))))
    (row,) = importing.rows()
    assert (row.name, row.id, row.attributes) == (shipped_row.name, shipped_row.id, shipped_row.attributes)
    assert row.aliases == (*shipped_row.aliases, "مدينة أبو ظبي")
    assert row.source == "wikidata+own"


def test_a_shipped_id_says_the_kind(importing: Import) -> None:
    """A dump may call a capital a city; the same place is not listed twice."""
    importing.run("wikidata", importing.file("all.json", dump(item("Q1519", "أبوظبي", P31=CITY))))
    assert [(row.name, row.kind) for row in importing.rows()] == [("أبوظبي", "capital")]


def test_a_namesake_of_a_shipped_row_is_dropped(importing: Import) -> None:
    entities = [item("Q123456789", "أبوظبي", P31="Q5119"), item("Q1", "زنبرك الفولاذي", P31=HUMAN)]
    result = importing.run("wikidata", importing.file("all.json", dump(*entities)))
    assert importing.shown() == ["زنبرك الفولاذي / person / Q1"]
    assert account(result) == {"a namesake of another one in the shipped gazetteers": "2"}


# -- what goes wrong ----------------------------------------------------------------------------------

CASES_OF_OTHER_FORMATS = {
    "wikidata": [JRC, TABLE, "", "{}\n", "\x89PNG\r\n\x1a\n", "<html>\n"],
    "jrc-names": [PERSON, TABLE, "", alternate(1, "ar", "زنبركا")],
    "geonames": [PERSON, TABLE, "", place(1, "P.PPL")],
    "custom-csv": [PERSON, JRC, ""],
}


@pytest.mark.parametrize("form", CASES_OF_OTHER_FORMATS)
def test_a_file_of_another_format_is_one_clear_error(importing: Import, form: str) -> None:
    options: list[str | Path] = []
    if form == "geonames":
        options = ["--places", importing.file("cities15000.txt", place(1, "P.PPL") + "\n")]
    if form == "custom-csv":
        options = ["--name-column", "name of it", "--kind", "person"]
    for content in CASES_OF_OTHER_FORMATS[form]:
        result = importing.run(form, importing.file("other", content), *options)
        assert result.exit_code == 1
        assert result.stderr.startswith("Error: other: "), result.stderr
        assert result.stderr.count("\n") == 1
        assert not importing.output.exists()


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16"])
def test_another_encoding_is_one_clear_error(importing: Import, encoding: str) -> None:
    file = importing.file("table.csv", "الاسم,x\nزنبرك,1\n".encode(encoding))
    result = importing.run("custom-csv", file, "--name-column", "الاسم", "--kind", "person")
    assert result.exit_code == 1
    assert "Error: table.csv: not a table with a header: line 1: not UTF-8" in result.stderr


def test_a_wrong_file_is_given_up_early(importing: Import) -> None:
    """Not after reading all of it."""
    tally = Tally("x", "JRC-Names")
    endless = Source("x", "", io.BufferedReader(Endless(b"nonsense\n")))
    with pytest.raises(ImportFailed, match="x: not JRC-Names: line 1: not the 4 columns of JRC-Names"):
        read_jrc_names(endless, Collection("jrc-names", tally, shipped()), tally)


class Endless(io.RawIOBase):
    """The same lines for ever, or so many times; never held all at once."""

    def __init__(self, lines: bytes, times: int = sys.maxsize) -> None:
        self.data = lines * (65_536 // len(lines) + 1)
        self.left = times * len(lines)
        self.at = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        part = self.data[self.at : self.at + min(len(buffer), self.left)]
        buffer[: len(part)] = part
        self.at = (self.at + len(part)) % len(self.data)
        self.left -= len(part)
        return len(part)


@pytest.mark.parametrize("packing", ["gzip", "bzip2", "xz"])
def test_what_is_cut_off_is_said_and_the_rest_kept(importing: Import, packing: str) -> None:
    letters = "بتثجحخدرزس"
    people = [
        item(f"Q{i + 1}", "زنبرك " + "".join(letters[int(digit)] for digit in f"{i:05}"), P31=HUMAN)
        for i in range(20_000)
    ]
    data = PACKED[packing](dump(*people).encode())
    result = importing.run("wikidata", importing.file("all", data[: len(data) * 3 // 4]))
    assert result.exit_code == 1
    rows = importing.rows()
    assert 1_000 < len(rows) < 20_000
    assert "the packed data is damaged or cut off after line" in result.stderr
    assert "# INCOMPLETE: all: the packed data is damaged" in importing.output.read_text(encoding="utf-8")


def test_damaged_data_is_said(importing: Import) -> None:
    data = bytearray(gzip.compress(PERSON.encode() * 500, mtime=0))
    data[-8] ^= 0xFF  # the checksum
    result = importing.run("wikidata", importing.file("all.json.gz", bytes(data)))
    assert result.exit_code == 1
    assert "damaged or cut off" in result.stderr


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_a_bomb_is_refused(importing: Import, pack: Callable[[bytes], bytes]) -> None:
    bomb = importing.file("all", pack(PERSON.encode() + (b" " * (2**20 - 1) + b"\n") * (FREE_EXPANSION // 2**20 + 1)))
    result = importing.run("wikidata", bomb)
    assert result.exit_code == 1
    assert "all: unpacks to more than 100 times its size" in result.stderr
    assert list(importing.folder.iterdir()) == [bomb]
    assert importing.run("wikidata", bomb, "--max-expansion", "1000000").exit_code == 0


def test_an_endless_line_is_skipped(importing: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("arabic_ie.gazetteers.importers.wikidata.MAX_LINE", 1000)
    file = importing.file("all.json", dump(item("Q1", "زنبرك الفولاذي", P31=HUMAN), '"' + "ز" * 5000 + '"'))
    result = importing.run("wikidata", file)
    assert importing.shown() == ["زنبرك الفولاذي / person / Q1"]
    assert account(result) == {"a line of more than 1,000 bytes": "3"}


def test_an_archive_without_a_table(importing: Import) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w"):
        pass
    result = importing.run("wikidata", importing.file("empty.zip", out.getvalue()))
    assert (result.exit_code, result.stderr) == (1, "Error: empty.zip: the archive holds no table\n")


def test_nothing_usable_writes_nothing(importing: Import) -> None:
    result = importing.run("wikidata", importing.file("all.json", dump(item("Q1", None, P31=HUMAN))))
    assert result.exit_code == 1
    assert "1  an entity without an Arabic label" in result.stderr
    assert "nothing in it can be used; nothing was written" in result.stderr
    assert not importing.output.exists()


def test_a_failure_while_writing_leaves_no_file(tmp_path: Path) -> None:
    def rows() -> Iterator[str]:
        yield "زنبرك\tgiven\t\t\t\tme"
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        write_rows(tmp_path / "out.tsv", rows(), ["a comment"])
    assert list(tmp_path.iterdir()) == []


def test_a_failure_while_reading_leaves_the_old_file(importing: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("arabic_ie.gazetteers.importers.wikidata._values", fails)
    importing.output.write_text("mine", encoding="utf-8")
    result = importing.run("wikidata", importing.file("all.json", PERSON), "--force")
    assert result.exit_code == 1
    assert result.stderr.endswith("all.json: Input/output error\n")
    assert importing.output.read_text(encoding="utf-8") == "mine"
    assert len(list(importing.folder.iterdir())) == 2


def test_an_output_that_is_there_is_kept_without_force(importing: Import) -> None:
    file = importing.file("all.json", PERSON)
    importing.output.write_text("mine", encoding="utf-8")
    result = importing.run("wikidata", file)
    assert result.exit_code == 2
    assert "exists; --force takes its place" in result.stderr
    assert importing.output.read_text(encoding="utf-8") == "mine"
    assert importing.run("wikidata", file, "--force").exit_code == 0
    assert importing.shown() == ["زنبرك الفولاذي / person / Q1"]


def test_an_output_that_comes_while_reading_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "out.tsv"
    path.write_text("another's", encoding="utf-8")
    with pytest.raises(FileExistsError):
        write_rows(path, [], [])
    assert path.read_text(encoding="utf-8") == "another's"
    assert list(tmp_path.iterdir()) == [path]


WRONG_COMMANDS: list[tuple[str, list[str], str]] = [
    ("geonames", [], "--from geonames needs --places"),
    ("custom-csv", ["--kind", "person"], "--from custom-csv needs --name-column"),
    ("custom-csv", ["--name-column", "n"], "needs either --kind or --kind-column"),
    ("custom-csv", ["--name-column", "n", "--kind", "hero"], "unknown kind 'hero'"),
    ("custom-csv", ["--name-column", "n", "--kind", "person", "--attribute", "age=n"], "'age=n': it is KEY=COLUMN"),
    ("custom-csv", ["--name-column", "n", "--kind", "person", "--attribute", "country"], "it is KEY=COLUMN"),
    ("custom-csv", ["--name-column", "n", "--kind", "person", "--alias-separator", ";"], "needs --alias-column"),
    ("wikidata", ["--min-population", "5"], "--min-population goes with --from geonames only"),
    ("jrc-names", ["--min-sitelinks", "5"], "--min-sitelinks goes with --from wikidata only"),
    ("wikidata", ["--only", "hero"], "unknown kind 'hero'"),
    ("wikidata", ["--max-expansion", "0"], "0 is not in the range x>=1"),
    ("wikidata", ["-o", "no/such/folder/out.tsv"], "there is no folder"),
    ("wikidata", ["-o", "all.json", "--force"], "it is the file to read"),
]


@pytest.mark.parametrize(("form", "options", "message"), WRONG_COMMANDS)
def test_a_wrong_command_says_what_is_wrong(
    importing: Import, monkeypatch: pytest.MonkeyPatch, form: str, options: list[str], message: str
) -> None:
    monkeypatch.chdir(importing.folder)
    result = importing.run(form, importing.file("all.json", PERSON), *options)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())
    assert not importing.output.exists()


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("class\tkind\n", "the header must be"),
        ("item\tkind\tattributes\tgloss\nQ5\thero\t\t\n", "no kind with its attributes"),
        ("item\tkind\tattributes\tgloss\n5\tperson\t\t\n", "'5' is no item"),
        ("item\tkind\tattributes\tgloss\nQ5\tperson\n", "2 columns instead of 4"),
    ],
)
def test_a_wrong_table_of_classes_says_what_is_wrong(importing: Import, table: str, message: str) -> None:
    classes = importing.file("classes.tsv", table)
    result = importing.run("wikidata", importing.file("all.json", PERSON), "--classes", classes)
    assert result.exit_code == 1
    assert message in result.stderr


# -- memory and progress ------------------------------------------------------------------------------


def wikidata_stream(times: int) -> None:
    dropped = [item("Q1", None, P31=HUMAN), item("Q2", "فيلم", P31=FILM), item("Q3", "Zanbarak", P31=HUMAN)]
    source, tally = generated("".join(f"{line(entity)},\n" for entity in dropped) + "{broken\n", times)
    read_wikidata(source, Collection("wikidata", tally, shipped()), tally)


def places_stream(times: int) -> None:
    read_places(*generated(place(1, "S.HTL") + "\n" + place(2, "P.PPL", population=1) + "\nbroken\n", times))


def names_stream(times: int) -> None:
    places = Places()
    places.add(1, "city", "EG", 1)
    places.sort()
    names = [alternate(2, "ar", "زنبركا"), alternate(1, "ar", "زنبركا", "historic"), alternate(1, "en", "Zanbarka")]
    source, tally = generated("\n".join([*names, "broken", ""]), times)
    read_names(source, places, Collection("geonames", tally, shipped()), tally)


def jrc_stream(times: int) -> None:
    source, tally = generated("1\tP\tu\tZanbarak\n2\tU\tar\tزنبرك\n0\tP\tar\tز\nbroken\n", times)
    read_jrc_names(source, Collection("jrc-names", tally, shipped()), tally)


def csv_stream(times: int) -> None:
    source, tally = generated("name,kind\nZanbarak,person\nزنبرك,hero\nbroken\n", times)
    read_custom_csv(source, Collection("csv", tally, shipped()), tally, Columns("name", kind_column="kind"))


def generated(text: str, times: int) -> tuple[Source, Tally]:
    return Source("x", "", io.BufferedReader(Endless(text.encode(), times))), Tally("x", "lines")


@pytest.mark.parametrize("read", [wikidata_stream, places_stream, names_stream, jrc_stream, csv_stream])
def test_memory_stays_flat_whatever_is_dropped(read: Callable[[int], None]) -> None:
    read(10)  # fills the caches

    def peak(times: int) -> int:
        tracemalloc.start()
        read(times)
        _, highest = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return highest

    assert peak(5_000) < peak(500) + 50_000


def test_places_take_16_bytes_each() -> None:
    tracemalloc.start()
    places = Places()
    for number in range(100_000):
        places.add(number, "city", "EG", 1)
    places.sort()
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size < 100_000 * 20


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_is_shown_on_a_terminal_only(importing: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    file = str(importing.file("all.json", "x" * 1000))
    for stderr, quiet, paths, is_shown in [
        (Terminal(), False, [file], True),
        (Terminal(), True, [file], False),
        (Terminal(), False, ["-"], False),
        (io.StringIO(), False, [file], False),
    ]:
        monkeypatch.setattr(sys, "stderr", stderr)
        with gazetteer_import._progress(paths, quiet) as progress:
            progress(1000)
        assert ("100%" in stderr.getvalue()) is is_shown


def test_quiet_says_nothing(importing: Import) -> None:
    result = importing.run("wikidata", importing.file("all.json", PERSON), "--quiet")
    assert (result.exit_code, result.output, result.stderr) == (0, "", "")


# -- the importers' own tables ------------------------------------------------------------------------


def test_tables_name_kinds_that_there_are() -> None:
    assert {class_.kind for class_ in wikidata_classes().values()} <= KINDS.keys()
    assert {kind for kind, _ in geonames_features().values()} == {"city", "capital", "region", "landmark", "country"}


def test_country_codes_are_those_of_the_shipped_countries() -> None:
    codes = {row.id for row in shipped_rows() if row.kind == "country"}
    assert set(wikidata_countries().values()) <= codes
