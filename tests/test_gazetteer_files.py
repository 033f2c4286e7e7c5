"""The shipped gazetteers are in good order: the checker has no error, and what only shipped files must keep."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from arabic_ie.gazetteers import read_rows, shipped_directory
from arabic_ie.gazetteers.check import check_files
from arabic_ie.gazetteers.findings import Finding
from arabic_ie.gazetteers.schema import KINDS

babel = pytest.importorskip("babel", reason="Babel, the outside check of country codes, is not installed")

FILES = sorted(shipped_directory().glob("*.tsv"))
HEADER = "name\tkind\taliases\tid\tattributes\tsource"
KOSOVO = "XK"  # user-assigned, but used by everyone
# What is doubtful in a file of the user, and wrong in a shipped one.
ERRORS_HERE = {"unsorted", "duplicate", "removal", "same-id", "ambiguous"}


@pytest.fixture(scope="module")
def findings() -> list[Finding]:
    return list(check_files([shipped_directory()]))


def test_the_checker_finds_no_error(findings: list[Finding]) -> None:
    errors = [str(finding) for finding in findings if finding.severity == "error" or finding.code in ERRORS_HERE]
    assert errors == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_begins_with_comments_and_the_header(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert text.startswith("# "), "the first line says what the file holds"
    assert "\r" not in text
    assert text.endswith("\n")
    first_row = next(line for line in text.splitlines() if not line.startswith("#"))
    assert first_row == HEADER
    assert "source" in text[: text.index(HEADER)].lower(), "a comment says where the facts come from"
    assert next(read_rows(path), None), "it has rows"


def test_every_territory_of_cldr_is_a_country_here() -> None:
    from babel import Locale

    codes = {row.id for path in FILES for row in read_rows(path) if row.kind == "country"}
    territories = {code for code in Locale("ar").territories if re.fullmatch("[A-Z]{2}", code)}
    no_countries = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}  # organisations, and codes made up by CLDR
    parts = {"AC", "CP", "CQ", "DG", "EA", "IC", "TA"}  # islands and towns of other countries
    assert territories - no_countries - parts - codes == set()
    assert KOSOVO in codes
    assert codes - {None} <= {code for code in Locale("en").territories if re.fullmatch("[A-Z]{2}", code)}


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
