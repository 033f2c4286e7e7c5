"""Compares countries.tsv with the Arabic territory names of Unicode CLDR (through Babel).

python tools/territories.py           prints what CLDR has and the gazetteer has not
python tools/territories.py --write   adds it: missing territories as rows of source `cldr`, other names as aliases
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from babel import Locale

from arabic_ie.gazetteers import Row, read_rows
from arabic_ie.text import fold

COUNTRIES = Path(__file__).resolve().parent.parent / "data" / "gazetteers" / "countries.tsv"

# Codes of two letters in CLDR that are no country or territory of ISO 3166-1.
NOT_COUNTRIES = {
    **dict.fromkeys(["EU", "EZ", "UN"], "an organisation"),
    **dict.fromkeys(["QO", "XA", "XB", "ZZ"], "made up by CLDR"),
    **dict.fromkeys(["AC", "CP", "DG", "EA", "IC", "TA"], "an island or town of another country: see places.tsv"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="add what is missing to countries.tsv")
    write = parser.parse_args().write
    rows = list(read_rows(COUNTRIES))
    missing = missing_territories(rows)
    aliases = missing_names(rows)
    for code, name in missing.items():
        print(f"no row:   {code}  {name}")
    for code, name in aliases.items():
        print(f"no alias: {code}  {name}")
    if write:
        _write(missing, aliases)


def cldr_territories() -> dict[str, str]:
    """ISO 3166-1 alpha-2 code → CLDR's Arabic name, written as a gazetteer writes it."""
    return {
        code: _plain(name)
        for code, name in sorted(Locale("ar").territories.items())
        if re.fullmatch("[A-Z]{2}", code) and code not in NOT_COUNTRIES
    }


def missing_territories(rows: list[Row]) -> dict[str, str]:
    """The territories that no row has the code of."""
    codes = {row.id for row in rows}
    return {code: name for code, name in cldr_territories().items() if code not in codes}


def missing_names(rows: list[Row]) -> dict[str, str]:
    """CLDR's names of territories that have a row, but under other names only."""
    known = {(row.id, fold(name).text) for row in rows for name in (row.name, *row.aliases)}
    codes = {row.id for row in rows}
    return {
        code: name
        for code, name in cldr_territories().items()
        if code in codes and (code, fold(name).text) not in known
    }


def _plain(name: str) -> str:
    """Without what CLDR adds for lists of choices: ميانمار (بورما) is ميانمار, الكونغو - كينشاسا has no dash."""
    return re.sub(r"\s+", " ", re.sub(r"\(.*?\)| - ", " ", name)).strip()


def _write(missing: dict[str, str], aliases: dict[str, str]) -> None:
    lines = COUNTRIES.read_text(encoding="utf-8").splitlines()
    first = next(index for index, line in enumerate(lines) if not line.startswith("#")) + 1
    cells = [line.split("\t") for line in lines[first:] if line]
    for row in cells:
        if alias := aliases.pop(row[3], None):  # a code's first row
            row[2] = "|".join(filter(None, [row[2], alias]))
    cells += [[name, "country", "", code, "", "cldr"] for code, name in missing.items()]
    cells.sort(key=lambda row: (row[1], row[0]))
    COUNTRIES.write_text("\n".join([*lines[:first], *("\t".join(row) for row in cells)]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
