"""Exports: JSON reads back as the same answer, the report isolates (HTML: test_html.py)."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from datetime import date

import pytest

import arabic_ie
from arabic_ie.export.json import from_dict, to_dict, to_json
from arabic_ie.export.text import ISOLATE, POP, report
from arabic_ie.model import DateMention, Extraction, Official, Organization, Person, Place, Quote, Span, Speaker

# "The Jordanian minister Samir al-Haddad said yesterday, with the company Nour in Amman: "We begin"."
TEXT = "قال الوزير الأردني سمير الحداد أمس مع شركة نور في عمّان: «نبدأ»."


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


PERSON = Person("سمير الحداد", (span("سمير الحداد"),), "Q1", "سمير الحداد", "rule_a")
COMPANY = Organization("شركة نور", (span("شركة نور"),), "company", "Q2", "rule_b")
PLACE = Place("عمّان", (span("عمّان"),), "capital", "Q3805", "JO", "rule_c")

# Every field of every type has another value than its default.
FULL = Extraction(
    text=TEXT,
    reference_date=date(2024, 6, 19),
    people=(PERSON,),
    officials=(
        Official(
            span("الوزير الأردني سمير الحداد"),
            span("الوزير"),
            span("الأردني"),
            PERSON,
            "JO",
            True,
            "former",
            "rule_d",
        ),
    ),
    places=(PLACE,),
    organizations=(COMPANY,),
    dates=(
        DateMention(
            span("أمس"),
            "time",
            "2024-06-18",
            date(2024, 6, 18),
            date(2024, 6, 18),
            "hijri",
            "APPROX",
            "REF-1D",
            "rule_e",
        ),
    ),
    quotes=(
        Quote(
            span=span("نبدأ"),
            kind="direct",
            cue=span("قال"),
            cue_lemma="قال",
            cue_class="say",
            speaker=Speaker("سمير الحداد", span("الوزير الأردني سمير الحداد"), PERSON),
            co_speakers=(Speaker("شركة نور", span("شركة نور"), COMPANY), Speaker("عمّان", None, PLACE)),
            parts=(span("نب"), span("دأ")),
            addressee=span("شركة"),
            relayed_by=span("نور"),
            venue=span("في عمّان"),
            negated=True,
            confidence=0.5,
            rule="rule_f",
        ),
    ),
)


# -- JSON -------------------------------------------------------------------------------------------


def test_the_example_leaves_no_field_at_its_default() -> None:
    """… so that a field added to the model is tested here too."""
    for thing in (FULL, PERSON, COMPANY, PLACE, *FULL.officials, *FULL.dates, *FULL.quotes):
        for field in fields(thing):
            assert getattr(thing, field.name) != field.default, f"{type(thing).__name__}.{field.name}"


@pytest.mark.parametrize("doc", [FULL, Extraction(""), Extraction(TEXT)], ids=["full", "empty", "nothing found"])
def test_json_reads_back_as_the_same_answer(doc: Extraction) -> None:
    assert from_dict(to_dict(doc)) == doc
    assert from_dict(json.loads(to_json(doc))) == doc
    assert Extraction.from_dict(json.loads(doc.to_json(indent=2))) == doc


def test_a_real_answer_reads_back() -> None:
    doc = arabic_ie.extract("قال الرئيس الفرنسي إيمانويل ماكرون أمس إن بلاده لن تتراجع.", reference_date="2024-06-19")
    assert doc.people
    assert from_dict(json.loads(to_json(doc))) == doc


def test_an_entity_says_its_type() -> None:
    quote = to_dict(FULL)["quotes"][0]
    assert quote["speaker"]["entity"]["type"] == "person"
    assert [speaker["entity"]["type"] for speaker in quote["co_speakers"]] == ["organization", "place"]


def test_dates_are_iso() -> None:
    data = to_dict(FULL)
    assert data["reference_date"] == "2024-06-19"
    assert data["dates"][0]["start"] == "2024-06-18"


def test_arabic_stays_readable() -> None:
    assert "سمير الحداد" in to_json(FULL)


def test_a_lone_surrogate_is_escaped_and_reads_back() -> None:
    doc = Extraction("قال \ud83d ثم \udc00")
    text = to_json(doc)
    text.encode("utf-8")  # raises if a surrogate is left
    assert from_dict(json.loads(text)) == doc


def test_other_keys_are_left_aside() -> None:
    assert from_dict({"source": "article.txt", **to_dict(FULL)}) == FULL


@pytest.mark.parametrize(
    "data",
    [{}, {"text": TEXT, "people": [{"who": "سمير"}]}, {"text": TEXT, "people": 5}, {"text": TEXT, "dates": [[]]}, []],
)
def test_other_data_is_refused_with_a_reason(data: object) -> None:
    with pytest.raises(ValueError, match="not the data of an Extraction"):
        from_dict(data)  # type: ignore[arg-type]


# -- the report -------------------------------------------------------------------------------------


def test_the_report_names_everything() -> None:
    lines = report(FULL).splitlines()
    for heading in ("People (1)", "Officials (1)", "Organisations (1)", "Places (1)", "Dates (1)", "Quotes (1)"):
        assert heading in lines
    assert f"  {ISOLATE}سمير الحداد{POP} · Q1" in lines
    assert f"    {ISOLATE}نبدأ{POP}".removeprefix("    ") in lines[-1]


def test_the_report_groups_quotes_by_speaker() -> None:
    quotes = [
        Quote(span("نبدأ"), "direct", speaker=Speaker("سمير")),
        Quote(span("قال"), "direct"),
        Quote(span("أمس"), "direct", speaker=Speaker("هند")),
        Quote(span("نور"), "direct", speaker=Speaker("سمير")),
    ]
    lines = [line.strip() for line in report(Extraction(TEXT, quotes=tuple(quotes))).splitlines()]
    speakers = [line for line in lines if line in (f"{ISOLATE}سمير{POP}", f"{ISOLATE}هند{POP}", "(no speaker found)")]
    assert speakers == [f"{ISOLATE}سمير{POP}", f"{ISOLATE}هند{POP}", "(no speaker found)"]


def test_arabic_in_the_report_is_isolated() -> None:
    outside = re.sub(f"{ISOLATE}[^{ISOLATE}{POP}]*{POP}", "", report(FULL))
    assert not re.search("[\u0600-\u06ff]", outside)


def test_the_report_drops_controls_of_the_article() -> None:
    name = f"سمير{POP}\x1b[2J\u202e\nالحداد"
    text = report(Extraction(name, people=(Person(name, ()),)))
    assert text == f"People (1)\n  {ISOLATE}سمير[2J الحداد{POP}\n"


def test_the_report_of_nothing() -> None:
    assert report(Extraction("")) == "Nothing found.\n"
