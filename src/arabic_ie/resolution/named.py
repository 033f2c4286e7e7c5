"""Named speakers: the words beside a cue in, whom they may mean out, in the order of the evidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from arabic_ie.extractors.quotes import FoundQuote, Subject
from arabic_ie.grammar import Tape
from arabic_ie.model import Organization, Person, Speaker
from arabic_ie.resolution.bodies import as_name, full_forms, full_name, head_of, is_body
from arabic_ie.resolution.candidates import again, speaking
from arabic_ie.resolution.discourse import Discourse
from arabic_ie.resolution.documents import is_document, issuers
from arabic_ie.resolution.holders import SAME_SPEAKER, content_words, country_of

E = TypeVar("E")
MAX_ANAPHOR = 3  # words of a phrase that points back: "المسؤول الدبلوماسي المغربي"
_SOURCES = frozenset(["مصدر", "مصادر"])  # "المصدر" (the source) points back even without "ذاته" (the same)
_POINTING = frozenset(["ROLE", "WEAK_ROLE", "GROUP", "KINSHIP"])


def beside(discourse: Discourse, quote: FoundQuote, subject: Subject, gender: str) -> Iterator[Speaker]:
    """Whom the subject beside a quote's cue may mean; the words themselves come last."""
    tape = discourse.tape
    offset = tape.starts[quote.cue[0]]
    mention = tape.span(subject.start, subject.end)
    person = _first(discourse.person_at, subject)
    if person is not None and subject.kind in ("name", "role"):
        yield speaking(discourse.people[person], "person_named", mention)
        return
    words = {tape.forms[at] for at in range(subject.start, subject.end)}
    last = discourse.said.last(offset + 1)
    if last is not None and words & SAME_SPEAKER and not is_body(tape, subject):
        yield again(last, "same_speaker", mention)
    if is_body(tape, subject) or tape.has(subject.start, "PORTFOLIO"):
        yield from full_forms(discourse, subject, offset, mention)
    body = _first(discourse.organization_at, subject)
    if subject.kind == "organization":
        yield Speaker(_longest(mention.text, body, discourse), mention, body, "organization_named")
        return
    if subject.kind == "place":
        yield Speaker(as_name(mention.text), mention, _first(discourse.place_at, subject), "place_named")
        return
    head = tape.forms[head_of(tape, subject)]
    definite = tape.has(subject.start, "AL")
    if last is not None and head in _SOURCES and definite:
        yield again(last, "same_speaker", mention)
    if is_document(tape, subject):
        yield from issuers(discourse, quote, subject, offset, mention)
    if definite:
        yield from _pointing_back(discourse, subject, head, offset, gender)
    elif subject.kind == "role":
        holder = discourse.holders.holder_of(subject.start, subject.end)
        if holder is not None:
            yield speaking(holder, "role_holder", mention)
    yield Speaker(as_name(mention.text), mention, None, "words")


def of_subject(discourse: Discourse, subject: Subject, offset: int, gender: str, rule: str) -> Speaker | None:
    """Who the subject of another verb is, as the speaker of a cue without one."""
    tape = discourse.tape
    person = _first(discourse.person_at, subject)
    if person is not None and subject.kind in ("name", "role"):
        return speaking(discourse.people[person], rule)
    mention = tape.span(subject.start, subject.end)
    full = next(full_forms(discourse, subject, offset, mention), None) if is_body(tape, subject) else None
    if full is not None:
        return again(full, rule)
    body = _first(discourse.organization_at, subject)
    if subject.kind == "organization":
        return Speaker(_longest(mention.text, body, discourse), None, body, rule)
    if subject.kind == "role":
        holder = discourse.holders.holder_of(subject.start, subject.end)
        if holder is not None:
            return speaking(holder, rule)
    if tape.has(subject.start, "AL"):
        earlier = discourse.earlier_phrase(tape.forms[head_of(tape, subject)], offset)
        if earlier is not None:
            return again(earlier, rule)
    place = _first(discourse.place_at, subject) if subject.kind == "place" else None
    return Speaker(as_name(mention.text), None, place, rule)


def _pointing_back(
    discourse: Discourse, subject: Subject, head: str, offset: int, gender: str
) -> Iterator[Speaker]:
    """Whom a definite phrase points back to: the role's holder, a fuller phrase, or the person who spoke last."""
    tape = discourse.tape
    mention = tape.span(subject.start, subject.end)
    holder = discourse.holders.holder_of(subject.start, subject.end)
    if holder is not None:
        yield speaking(holder, "role_holder", mention)
    words = content_words(tape, subject.start, subject.end)
    if len(words) > MAX_ANAPHOR or "باسم" in words:
        return
    earlier = discourse.earlier_phrase(head, offset)
    if earlier is not None:
        yield again(earlier, "fuller_phrase", mention)
    at = subject.start + 1
    if not tape.has_any(at, _POINTING) or tape.has(at, "PLURAL"):
        return
    country = country_of(tape, subject.start, subject.end)
    if tape.has(at, "OFFICE") and country is not None and not head.startswith("مسوول"):
        return  # "the French minister" is one man only; "the French official" may be whoever spoke
    last = discourse.said.last_person(offset, gender)
    if last is not None:
        yield again(last, "last_person", mention)
    if discourse.main_person is not None:
        yield speaking(discourse.main_person, "main_person", mention)


def _longest(text: str, body: Organization | None, discourse: Discourse) -> str:
    """The fullest words for a body: those here, or those elsewhere."""
    here = as_name(text)
    full = full_name(discourse, body) if body is not None else here
    return full if len(full) > len(here) else here


def _first(entity_at: dict[int, E], subject: Subject) -> E | None:
    """The first entity that a subject names."""
    return next((entity_at[at] for at in range(subject.start, subject.end) if at in entity_at), None)


def co_speakers(discourse: Discourse, subject: Subject | None) -> tuple[Speaker, ...]:
    """The others of a joint statement: the second of "فرنسا والجزائر" (France and Algeria)."""
    if subject is None:
        return ()
    tape = discourse.tape
    out = []
    for at in range(subject.start + 1, subject.end):
        if not tape.has(at - 1, "WA"):
            continue
        end = tape.node_end(at)
        entity = next((e for i in range(at, end) if (e := discourse.entity_at(i)) is not None), None)
        if entity is not None:
            rule = "person_named" if isinstance(entity, Person) else "organization_named"
            out.append(speaking(entity, rule, tape.span(at, end)))
    return tuple(out)
