"""What must hold of any answer, whatever the text: an answer in; nothing out, or an ``AssertionError``.

``test_properties.py`` asks it of Hypothesis' texts, ``fuzz/`` of the fuzzer's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

from arabic_ie import Extraction, Organization, Span
from arabic_ie.export.html import article, escaped
from arabic_ie.extractors.organizations import DESCRIPTION


def spans(value: Any) -> Iterator[Span]:
    """Every span anywhere in an answer."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans(getattr(value, field.name))


def spans_are_exact(doc: Extraction, text: str) -> None:
    assert doc.text == text
    for span in spans(doc):
        assert 0 <= span.start < span.end <= len(text), span
        assert text[span.start : span.end] == span.text, span


def edges_are_no_blanks(doc: Extraction) -> None:
    for span in spans(doc):
        assert span.text == span.text.strip(), span


def mentions_stand_in_order_and_apart(doc: Extraction) -> None:
    for things in (doc.people, doc.places, doc.organizations):
        assert all(before.end <= after.start for thing in things for before, after in pairwise(thing.mentions))
        mentions = sorted((m.start, m.end) for thing in things for m in thing.mentions)
        assert all(before[1] <= after[0] for before, after in pairwise(mentions)), "no two things share a word"
        firsts = [thing.mentions[0].start for thing in things]
        assert firsts == sorted(firsts)
    for found in (doc.officials, doc.dates):
        assert all(before.span.end <= after.span.start for before, after in pairwise(found))


def names_are_mentions(doc: Extraction) -> None:
    for thing in (*doc.people, *doc.places, *doc.organizations):
        assert bare(thing.name) in [bare(mention.text) for mention in thing.mentions], thing
        assert thing.rule


def officials_hold_their_parts(doc: Extraction) -> None:
    for official in doc.officials:
        assert inside(official.title, official.span)
        assert official.affiliation is None or inside(official.affiliation, official.span)
        assert official.person in doc.people
        assert any(inside(mention, official.span) for mention in official.person.mentions)


def quotes_hold_their_parts(doc: Extraction) -> None:
    starts = [(quote.span.start, quote.span.end) for quote in doc.quotes]
    assert starts == sorted(starts)
    for quote in doc.quotes:
        assert quote.parts
        assert all(inside(part, quote.span) for part in quote.parts)
        assert all(before.end <= after.start for before, after in pairwise(quote.parts))
        assert 0 < quote.confidence <= 1
        assert quote.rule


def speakers_are_things_of_the_answer(doc: Extraction) -> None:
    """… or bodies that are described, not named: the answer's lists have those as little as any other noun."""
    things = (*doc.people, *doc.organizations, *doc.places)
    for speaker in doc.speakers:
        assert speaker.name
        described = isinstance(speaker.entity, Organization) and speaker.entity.rule == DESCRIPTION
        assert speaker.entity is None or (speaker.entity in things) != described
        assert doc.quotes_by(speaker)


def json_brings_it_back(doc: Extraction) -> None:
    """Whole as a dictionary; as JSON but for what no JSON holds, lone surrogates."""
    assert Extraction.from_dict(doc.to_dict()) == doc
    written = doc.to_json()
    read = json.loads(written.encode("utf-8"))
    if not _SURROGATE.search(doc.text):
        assert Extraction.from_dict(read) == doc
    assert [q["span"]["start"] for q in read["quotes"]] == [q.span.start for q in doc.quotes]


def html_is_well_formed(doc: Extraction) -> None:
    """Its article is also XML (which every parser holds against the rules), and its text is that of the answer."""
    page = ElementTree.fromstring(f"<div>{_NOT_XML.sub(REPLACEMENT, article(doc, 'key'))}</div>")
    ids = [element.attrib["id"] for element in page.iter() if "id" in element.attrib]
    assert len(ids) == len(set(ids))
    assert {f"#{id}" for id in ids} == {link for e in page.iter() if (link := e.get("href"))}
    shown = next(element for element in page if element.get("class") == "text")
    lines = doc.text.replace("\r\n", "\n").replace("\r", "\n")  # as XML reads them
    assert "".join(shown.itertext()) == _plain(_NOT_XML.sub(REPLACEMENT, escaped(lines)))


def all_of_them(doc: Extraction, text: str) -> None:
    """Every one of these."""
    spans_are_exact(doc, text)
    edges_are_no_blanks(doc)
    mentions_stand_in_order_and_apart(doc)
    names_are_mentions(doc)
    officials_hold_their_parts(doc)
    quotes_hold_their_parts(doc)
    speakers_are_things_of_the_answer(doc)
    json_brings_it_back(doc)
    html_is_well_formed(doc)


def inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start <= inner.end <= outer.end


def bare(name: str) -> str:
    """A name without what only hashtags write in it, and without the article that للشركة (to the company) hides."""
    return name.replace("#", "").replace("_", " ").removeprefix("ال")


def _plain(markup: str) -> str:
    return "".join(ElementTree.fromstring(f"<p>{markup}</p>").itertext())


REPLACEMENT = "\ufffd"
_SURROGATE = re.compile("[\ud800-\udfff]")
_NOT_XML = re.compile("[\ufffe\uffff]")  # what HTML may hold and XML may not
