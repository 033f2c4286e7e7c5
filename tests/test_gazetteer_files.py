"""The shipped gazetteers are in good order: schema, sorting, doubles, comments, characters and ids."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from arabic_ie.gazetteers import Row, read_rows, shipped_directory
from arabic_ie.gazetteers.schema import KINDS

babel = pytest.importorskip("babel", reason="Babel, the outside check of country codes, is not installed")

FILES = sorted(shipped_directory().glob("*.tsv"))
HEADER = "name\tkind\taliases\tid\tattributes\tsource"

# Letters of names: Arabic script; and what stands between and beside them.
PLAIN = re.compile(r"[\u0621-\u064a\u067e\u0686\u0698\u06a4\u06a8\u06ad\u06af0-9A-Za-z .،:؛/&'’()+-]+")

# What the id of a kind looks like; a kind that is not here has none, or a Wikidata item.
ID_SHAPES = {
    "month": re.compile(r"[1-9]|1[0-2]"),
    "weekday": re.compile("[1-7]"),
    "number": re.compile(r"\d+"),
    "fraction": re.compile(r"-?\d+/\d+"),
    "ordinal": re.compile(r"\d+"),
    "decade": re.compile(r"19\d0"),
}
WIKIDATA = re.compile(r"Q[1-9]\d*")
KOSOVO = "XK"  # user-assigned, but used by everyone


@pytest.fixture(scope="module", params=FILES, ids=lambda path: path.name)
def path(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture(scope="module")
def rows(path: Path) -> list[Row]:
    return list(read_rows(path))


@pytest.fixture(scope="module")
def country_codes() -> set[str]:
    return {code for code in babel.Locale("en").territories if re.fullmatch("[A-Z]{2}", code)}


def test_a_file_loads_and_has_rows(rows: list[Row]) -> None:
    assert rows


def test_a_file_begins_with_comments_and_the_header(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert text.startswith("# "), "the first line says what the file holds"
    assert "\r" not in text
    assert text.endswith("\n")
    first_row = next(line for line in text.splitlines() if not line.startswith("#"))
    assert first_row == HEADER
    assert "source" in text[: text.index(HEADER)].lower(), "a comment says where the facts come from"


def test_rows_are_sorted_by_kind_and_name(rows: list[Row]) -> None:
    keys = [(row.kind, row.name) for row in rows]
    first_wrong = next((after for before, after in pairwise(keys) if before > after), None)
    assert first_wrong is None


def test_no_row_stands_twice() -> None:
    """… in any file."""
    keys = Counter((row.name, row.kind) for path in FILES for row in read_rows(path))
    assert [key for key, count in keys.items() if count > 1] == []


def test_aliases_are_no_doubles(rows: list[Row]) -> None:
    wrong = [row.name for row in rows if len({row.name, *row.aliases}) != 1 + len(row.aliases)]
    assert wrong == []


def test_names_are_plain_letters(rows: list[Row]) -> None:
    """Without vowel marks, tatweel, presentation forms, invisible controls; in composed form."""
    wrong = [
        name
        for row in rows
        for name in _written_forms(row)
        if not PLAIN.fullmatch(name) or unicodedata.normalize("NFC", name) != name
    ]
    assert wrong == []


def _written_forms(row: Row) -> Iterator[str]:
    yield from (row.name, *row.aliases)
    for key in ("f", "plural", "imperfect", "participle", "masdar", "dual", "construct", "acc"):
        yield from row.values(key)


def test_ids_have_the_shape_of_their_kind(rows: list[Row], country_codes: set[str]) -> None:
    wrong = [
        (row.name, row.kind, row.id)
        for row in rows
        if row.id is not None
        and not (
            row.id in country_codes
            if row.kind in ("country", "nationality")
            else ID_SHAPES.get(row.kind, WIKIDATA).fullmatch(row.id)
        )
    ]
    assert wrong == []


def test_country_attributes_are_country_codes(rows: list[Row], country_codes: set[str]) -> None:
    wrong = [(row.name, code) for row in rows for code in row.values("country") if code not in country_codes]
    assert wrong == []


def test_every_territory_of_cldr_is_a_country_here() -> None:
    from babel import Locale

    codes = {row.id for path in FILES for row in read_rows(path) if row.kind == "country"}
    territories = {code for code in Locale("ar").territories if re.fullmatch("[A-Z]{2}", code)}
    no_countries = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}  # organisations, and codes made up by CLDR
    parts = {"AC", "CP", "DG", "EA", "IC", "TA"}  # islands and towns of other countries
    assert territories - no_countries - parts - codes == set()
    assert KOSOVO in codes


def test_every_kind_and_key_is_explained() -> None:
    guide = (Path(__file__).parents[1] / "docs" / "gazetteers.md").read_text(encoding="utf-8")
    lines = (line for path in FILES for line in path.read_text(encoding="utf-8").split("\n"))
    headers = "\n".join(line for line in lines if line.startswith("#"))
    table = re.sub(r"^```.*?^```", "", guide, flags=re.MULTILINE | re.DOTALL)
    quoted = " ".join(re.findall(r"`([^`]+)`", table)).split()
    assert set(KINDS) <= set(quoted)
    explained = set(re.findall(r"\w+", f"{table} {headers}"))
    keys = {(kind.name, key) for kind in KINDS.values() for key in kind.attributes if key not in explained}
    assert not keys
