"""Whatever the text: there is an answer, its spans are exact, and it survives the way through JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import arabic_ie
from arabic_ie import Extraction, Span
from strategies import news, texts

EXAMPLES = 150  # texts of each kind for each property
any_text = st.one_of(news(), texts(), st.text(st.characters(), max_size=60))
many = settings(
    max_examples=EXAMPLES,
    deadline=None,  # the first text builds the engine
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def extract(text: str) -> Extraction:
    return arabic_ie.extract(text, reference_date="2024-06-19")


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


def inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start <= inner.end <= outer.end


@many
@given(any_text)
@example("\ud800قال\udfff")
@example("قال: «" * 20)
@example('"' * 99)
@example("و" * 99)
@example("\u064b\u0651\u0640")
@example("ﷺ قال ﷲ إن")
@example("قال إن\u202eإن\u202c.")
@example("بوتين\x00: نعم")
def test_every_span_is_exact(text: str) -> None:
    doc = extract(text)
    assert doc.text == text
    for span in spans(doc):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text


@many
@given(any_text)
def test_no_span_has_blanks_at_its_edges(text: str) -> None:
    for span in spans(extract(text)):
        assert span.text == span.text.strip()


@many
@given(any_text)
def test_mentions_stand_in_order_and_apart(text: str) -> None:
    doc = extract(text)
    for things in (doc.people, doc.places, doc.organizations):
        assert all(before.end <= after.start for thing in things for before, after in pairwise(thing.mentions))
        mentions = sorted((m.start, m.end) for thing in things for m in thing.mentions)
        assert all(before[1] <= after[0] for before, after in pairwise(mentions)), "no two things share a word"
        firsts = [thing.mentions[0].start for thing in things]
        assert firsts == sorted(firsts)
    for found in (doc.officials, doc.dates):
        assert all(before.span.end <= after.span.start for before, after in pairwise(found))


@many
@given(any_text)
def test_a_name_is_one_of_its_mentions(text: str) -> None:
    doc = extract(text)
    for thing in (*doc.people, *doc.places, *doc.organizations):
        assert thing.name in [mention.text for mention in thing.mentions]
        assert thing.rule


@many
@given(any_text)
def test_officials_have_their_parts_inside(text: str) -> None:
    doc = extract(text)
    for official in doc.officials:
        assert inside(official.title, official.span)
        assert official.affiliation is None or inside(official.affiliation, official.span)
        assert official.person in doc.people
        assert any(inside(mention, official.span) for mention in official.person.mentions)


@many
@given(any_text)
def test_quotes_have_their_parts_inside(text: str) -> None:
    doc = extract(text)
    starts = [(quote.span.start, quote.span.end) for quote in doc.quotes]
    assert starts == sorted(starts)
    for quote in doc.quotes:
        assert quote.parts
        assert all(inside(part, quote.span) for part in quote.parts)
        assert all(before.end <= after.start for before, after in pairwise(quote.parts))
        assert 0 < quote.confidence <= 1
        assert quote.rule


@many
@given(any_text)
def test_speakers_are_things_of_the_answer(text: str) -> None:
    doc = extract(text)
    things = (*doc.people, *doc.organizations, *doc.places)
    for speaker in doc.speakers:
        assert speaker.name
        assert speaker.entity is None or speaker.entity in things
        assert doc.quotes_by(speaker)


@many
@given(any_text)
def test_the_way_through_json(text: str) -> None:
    doc = extract(text)
    assert Extraction.from_dict(doc.to_dict()) == doc
    plain = json.loads(doc.to_json().encode("utf-8"))
    assert [q["span"]["start"] for q in plain["quotes"]] == [q.span.start for q in doc.quotes]


@many
@given(any_text)
def test_it_can_be_shown(text: str) -> None:
    """Lone surrogates aside, which no page can hold."""
    assert extract(text)._repr_html_()


@many
@given(any_text, any_text)
def test_what_was_read_between_makes_no_difference(text: str, other: str) -> None:
    before = extract(text)
    extract(other)
    assert extract(text) == before
