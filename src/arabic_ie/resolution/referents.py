"""Referents: who the subject of a verb is, in one answer. A subject in, a speaker out.

Called where nobody stands beside a cue and the subject of another verb is asked for.
"""

from __future__ import annotations

from typing import TypeVar

from arabic_ie.extractors.quotes import Subject
from arabic_ie.model import Organization, Person, Speaker
from arabic_ie.resolution.anaphors import is_latter, latter, pointing_back
from arabic_ie.resolution.bodies import as_name, full_forms, full_name, is_body, words_of
from arabic_ie.resolution.candidates import again, speaking
from arabic_ie.resolution.discourse import Discourse

E = TypeVar("E")


def of_subject(discourse: Discourse, subject: Subject, offset: int, gender: str, rule: str) -> Speaker:
    """Who the subject of another verb is, as the speaker of a cue without one."""
    tape = discourse.tape
    person = first_entity(discourse.person_at, subject)
    if person is not None and subject.kind in ("name", "role"):
        return speaking(discourse.people[person], rule)
    if person is not None and tape.has(subject.start, "DOCUMENT") and subject.start + 1 in discourse.person_at:
        return speaking(discourse.people[person], rule)  # قرار بايدن (Biden's decision)
    mention = tape.span(subject.start, subject.end)
    full = next(full_forms(discourse, subject, offset, mention), None) if is_body(tape, subject) else None
    if full is not None:
        return again(full, rule)
    body = first_entity(discourse.organization_at, subject)
    if subject.kind == "organization":
        return Speaker(longest_name(mention.text, body, discourse), None, body, rule)
    if is_latter(tape, subject):
        named = next(latter(discourse, subject, gender), None)
        if named is not None:
            return again(named, rule)
    elif tape.has(subject.start, "AL"):
        meant = next(pointing_back(discourse, subject, offset, gender), None)
        if meant is not None:
            return again(meant, rule)
    elif subject.kind in ("role", "noun"):
        holder = holder_of_bare(discourse, subject)
        if holder is not None:
            return speaking(holder, rule)
    place = first_entity(discourse.place_at, subject) if subject.kind == "place" else None
    return Speaker(words_of(tape, subject.start, subject.end), None, place, rule)


def holder_of_bare(discourse: Discourse, subject: Subject) -> Person | None:
    """Who a role without ال is: its holder, whoever is known to hold it, or the only one with such a role."""
    tape, holders = discourse.tape, discourse.holders
    pieces = subject.start, subject.end
    holder = holders.holder_of(*pieces, discourse.spoke_last(tape.starts[subject.start]))
    if holder is not None or not tape.has_any(subject.start, ("ROLE", "WEAK_ROLE")):
        return holder
    return holders.known_holder(*pieces) or holders.only_one(*pieces)


def longest_name(text: str, body: Organization | None, discourse: Discourse) -> str:
    """The fullest words for a body: those here, or those elsewhere."""
    here = as_name(text)
    full = full_name(discourse, body) if body is not None else here
    return full if len(full) > len(here) else here


def first_entity(entity_at: dict[int, E], subject: Subject) -> E | None:
    """The first entity that a subject names."""
    return next((entity_at[at] for at in range(subject.start, subject.end) if at in entity_at), None)
