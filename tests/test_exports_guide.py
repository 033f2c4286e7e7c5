"""docs/exports.md keeps its word: what it shows is what the formats give, its tables name each of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import arabic_ie
from arabic_ie.export import to_brat, to_conll, to_doccano, to_labelstudio, to_tei, to_timeml, to_webannotation
from arabic_ie.export.annotations import CONTINUES, LABELS, LINKS
from arabic_ie.export.formats import FILES, STREAMS
from arabic_ie.export.json import dumps
from arabic_ie.export.labelstudio import configuration

GUIDE = (Path(__file__).parents[1] / "docs" / "exports.md").read_text(encoding="utf-8")


def section(name: str) -> str:
    """What stands below a heading."""
    return GUIDE.partition(f"\n## {name}\n")[2].partition("\n## ")[0]


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def written(shared: arabic_ie.Extractor) -> dict[str, str]:
    """What each format makes of the guide's example."""
    (text,) = blocks(section("The example"), "text")
    doc = shared.extract(text.strip(), reference_date="2024-06-19")
    return {
        "brat": to_brat(doc).ann,
        "CoNLL": to_conll(doc, source="a.txt"),
        "Web Annotation": dumps(to_webannotation(doc, source="a.txt"), indent=2),
        "doccano": dumps(to_doccano(doc, source="a.txt")) + "\n",
        "Label Studio": dumps(to_labelstudio(doc, source="a.txt"), indent=2) + configuration(),
        "TimeML": to_timeml(doc, source="a.txt"),
        "TEI": to_tei(doc, source="a.txt"),
    }


@pytest.mark.parametrize("name", ["brat", "CoNLL", "Web Annotation", "doccano", "Label Studio", "TimeML", "TEI"])
def test_the_guide_shows_what_a_format_gives(written: dict[str, str], name: str) -> None:
    shown = [block for language in ("text", "json", "xml") for block in blocks(section(name), language)]
    assert shown
    for block in shown:
        assert unrated(block.strip()) in unrated(written[name])


def unrated(text: str) -> str:
    """Without the numbers of confidence, which are measured anew where the rules for quotes change."""
    return re.sub(r'(?<=confidence: )[\d.]+|(?<=cert=")[\d.]+', "…", text)


def test_the_tables_name_every_format_label_and_link() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", section("What each holds"), re.MULTILINE)
    assert sorted(rows) == sorted([*FILES, *STREAMS])
    labels = re.findall(r"`([A-Z]\w+)`", section("Labels and links").partition("\n\n")[0])
    assert set(labels) == set(LABELS)
    links = re.findall(r"^\| `(\w+)` \|", section("Labels and links"), re.MULTILINE)
    assert set(links) == {*LINKS, CONTINUES}


@pytest.mark.parametrize(("name", "unit"), [(name, form.unit) for name, form in STREAMS.items() if form.unit])
def test_the_table_tells_the_unit(name: str, unit: str) -> None:
    (row,) = re.findall(rf"^\| `{name}` \|([^|]*)\|", section("What each holds"), re.MULTILINE)
    assert row.split(";")[0].strip() == {"codepoints": "code points", "utf16": "UTF-16"}[unit]
