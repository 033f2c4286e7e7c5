"""The importers' own small tables, which lie beside them: TSV with a header and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from arabic_ie.gazetteers.importers.tally import ImportFailed
from arabic_ie.gazetteers.schema import KINDS

_ITEM = re.compile(r"Q[1-9]\d*")


class Class(NamedTuple):
    """What the instances of a class of the dump become."""

    kind: str
    attributes: dict[str, str]


def wikidata_countries() -> dict[str, str]:
    """Item → ISO 3166-1 alpha-2 code."""
    return {item: code for item, code, _ in _cells(_own("wikidata_countries.tsv"), "item\tcode\tgloss")}


def wikidata_classes(path: Path | None = None) -> dict[str, Class]:
    """Item → what its instances become; what stands first counts most.

    Raises:
        ImportFailed: a file of the user's that hasn't this table's columns, or names an unknown kind.
    """
    name, text = _own("wikidata_classes.tsv") if path is None else (str(path), path.read_text(encoding="utf-8-sig"))
    classes: dict[str, Class] = {}
    for item, kind, cell, _ in _cells((name, text), "item\tkind\tattributes\tgloss"):
        attributes = dict(part.split("=", 1) for part in cell.split(";") if "=" in part)
        if not _ITEM.fullmatch(item) or kind not in KINDS or not attributes.keys() <= KINDS[kind].attributes:
            raise ImportFailed(f"{name}: {item!r} is no item, or {kind!r} with {cell!r} no kind with its attributes")
        classes.setdefault(item, Class(kind, attributes))
    return classes


def geonames_features() -> dict[str, tuple[str, bool]]:
    """Feature class and code → kind, and whether the least population applies."""
    cells = _cells(_own("geonames_features.tsv"), "feature\tkind\tpopulation\tgloss")
    return {feature: (kind, population == "yes") for feature, kind, population, _ in cells}


def _own(name: str) -> tuple[str, str]:
    return name, files("arabic_ie.gazetteers.importers").joinpath(name).read_text(encoding="utf-8")


def _cells(table: tuple[str, str], header: str) -> Iterator[list[str]]:
    name, text = table
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line and not line.startswith("#")]
    if not lines or lines[0][1] != header:
        raise ImportFailed(f"{name}: the header must be {header!r}")
    for number, line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != header.count("\t") + 1:
            raise ImportFailed(f"{name}:{number}: {len(cells)} columns instead of {header.count(chr(9)) + 1}")
        yield cells
