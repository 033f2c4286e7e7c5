"""Named speakers: the words beside a cue in, whom they may mean out, in the order of the evidence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from arabic_ie.extractors.quotes import FoundQuote, Subject
from arabic_ie.grammar import Tape
from arabic_ie.model import Person, Speaker
from arabic_ie.resolution.bodies import as_name, full_forms, head_of, is_body
from arabic_ie.resolution.candidates import Entity, again, speaking
from arabic_ie.resolution.discourse import Discourse
from arabic_ie.resolution.documents import is_document, issuers
from arabic_ie.resolution.holders import SAME_SPEAKER, content_words, country_of
from arabic_ie.resolution.referents import first_entity, longest_name

MAX_ANAPHOR = 3  # words of a phrase that points back: "المسؤول الدبلوماسي المغربي"
LOOK_BACK = 40  # officials or nouns before a cue among which one is looked for
_HONOURS = frozenset(["HONORIFIC", "WEAK_HONORIFIC"])
RANKS = {  # whom a word of honour means
    "سمو": frozenset(["امير", "اميره", "شيخ", "شيخه"]),  # highness: prince, sheikh
    "جلاله": frozenset(["ملك", "ملكه", "سلطان"]),  # majesty: king, sultan
    "جلالت": frozenset(["ملك", "ملكه", "سلطان"]),
    "معالي": frozenset(["وزير", "وزيره"]),  # excellency: minister
    "فخامه": frozenset(["رييس"]),  # excellency: president
    "فخامت": frozenset(["رييس"]),
    "فضيله": frozenset(["شيخ", "امام", "مفتي", "دكتور"]),  # eminence: sheikh, imam, mufti
    "فضيلت": frozenset(["شيخ", "امام", "مفتي", "دكتور"]),
}
_NAMED = frozenset(["NAME", "OFFICIAL", "ORG_NAME", "PLACE_NAME"])
_SOURCES = frozenset(["مصدر", "مصادر"])  # "المصدر" (the source) points back even without "ذاته" (the same)
_POINTING = frozenset(["ROLE", "WEAK_ROLE", "GROUP", "KINSHIP"])


def beside(discourse: Discourse, quote: FoundQuote, subject: Subject, gender: str) -> Iterator[Speaker]:
    """Whom the subject beside a quote's cue may mean; the words themselves come last."""
    tape = discourse.tape
    offset = tape.starts[quote.cue[0]]
    mention = tape.span(subject.start, subject.end)
    person = first_entity(discourse.person_at, subject)
    if person is not None and subject.kind in ("name", "role"):
        yield speaking(discourse.people[person], "person_named", mention)
        return
    if tape.has_any(subject.start, _HONOURS) and tape.has(subject.start + 1, "SUFFIX"):
        yield from _honoured(discourse, subject, offset, gender)
    words = {tape.forms[at] for at in range(subject.start, subject.end)}
    last = discourse.said.last(offset + 1)
    if last is not None and words & SAME_SPEAKER and not is_body(tape, subject):
        yield again(last, "same_speaker", mention)
    if is_body(tape, subject) or tape.has(subject.start, "PORTFOLIO"):
        yield from full_forms(discourse, subject, offset, mention)
    body = first_entity(discourse.organization_at, subject)
    if subject.kind == "organization":
        yield Speaker(longest_name(mention.text, body, discourse), mention, body, "organization_named")
        return
    if subject.kind == "place":
        yield Speaker(as_name(mention.text), mention, first_entity(discourse.place_at, subject), "place_named")
        return
    head = tape.forms[head_of(tape, subject)]
    definite = tape.has(subject.start, "AL")
    if last is not None and head in _SOURCES and definite:
        yield again(last, "same_speaker", mention)
    if is_document(tape, subject):
        yield from issuers(discourse, quote, subject, offset, mention)
    if definite:
        yield from _pointing_back(discourse, subject, head, offset, gender)
    else:
        holder = discourse.holders.holder_of(subject.start, subject.end)
        if holder is not None:
            yield speaking(holder, "role_holder", mention)
    if body is not None and is_body(tape, subject):  # صحيفة «هآرتس»
        name = longest_name(mention.text, body, discourse)
        if name.startswith(as_name(mention.text)):
            yield Speaker(name, mention, body, "organization_named")
            return
    yield Speaker(as_name(mention.text), mention, None, "words")


def _is_elsewhere(discourse: Discourse, entity: Entity | None, subject: Subject) -> bool:
    """Whether a person holds such a role, but in another body."""
    return isinstance(entity, Person) and discourse.holders.holds_another(entity, subject.start, subject.end)


def _honoured(discourse: Discourse, subject: Subject, offset: int, gender: str) -> Iterator[Speaker]:
    """Who "his highness" is: the last speaker if he is of that rank, else the last of that rank before, or anyone."""
    tape = discourse.tape
    mention = tape.span(subject.start, subject.end)
    ranks = RANKS.get(tape.forms[subject.start], frozenset())
    piece = tape.piece_at(offset)
    place = bisect_left(discourse.officials, piece, key=lambda official: official.start)
    last = discourse.said.last_person(offset, gender)
    of_rank = [
        discourse.people[person]
        for official in reversed(discourse.officials[max(0, place - LOOK_BACK) : place])
        if (person := discourse.person_at.get(official.name[0])) is not None
        and ranks.intersection(tape.forms[official.start : official.end])
    ]
    if last is not None and any(person is last.entity for person in of_rank):
        yield again(last, "honoured", mention)
    elif of_rank:
        yield speaking(of_rank[0], "honoured", mention)
    if last is not None:
        yield again(last, "last_person", mention)
    if discourse.main_person is not None:
        yield speaking(discourse.main_person, "main_person", mention)


def _apposed(discourse: Discourse, subject: Subject, head: int) -> Person | None:
    """The person whose name the text puts beside this noun: "الفتاة" (the girl) after "الفتاة ساجا"."""
    tape = discourse.tape
    places = discourse.places_of(tape.forms[head])
    end = bisect_left(places, head)
    for at in reversed(places[max(0, end - LOOK_BACK) : end]):
        if tape.has(at - 1, "AL") and at + 1 in discourse.person_at:
            return discourse.people[discourse.person_at[at + 1]]
    return None


def _pointing_back(discourse: Discourse, subject: Subject, head: str, offset: int, gender: str) -> Iterator[Speaker]:
    """Whom a definite phrase points back to: the role's holder, a fuller phrase, or the person who spoke last."""
    tape = discourse.tape
    mention = tape.span(subject.start, subject.end)
    holder = discourse.holders.holder_of(subject.start, subject.end)
    if holder is not None:
        yield speaking(holder, "role_holder", mention)
    apposed = _apposed(discourse, subject, subject.start + 1)
    if apposed is not None:
        yield speaking(apposed, "apposed", mention)
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
    if last is not None and not _is_elsewhere(discourse, last.entity, subject):
        yield again(last, "last_person", mention)
    if discourse.main_person is not None and not _is_elsewhere(discourse, discourse.main_person, subject):
        yield speaking(discourse.main_person, "main_person", mention)


def co_speakers(discourse: Discourse, subject: Subject | None, speaker: Speaker | None) -> tuple[Speaker, ...]:
    """The others of a joint statement: the second of "فرنسا والجزائر", "ونظيره التركي فيدان" (his counterpart)."""
    if subject is None:
        return ()
    tape = discourse.tape
    out = []
    at = subject.start
    while (at := tape.node_end(at)) < subject.end:
        joined = _joined_by(tape, at) if tape.has(at, "WA") else None
        if joined is None or joined >= subject.end:
            continue
        end = tape.node_end(joined)
        entity = next((e for i in range(joined, end) if (e := discourse.entity_at(i)) is not None), None)
        # a body behind a person's role is where he works: "رئيس الحزب والجمعية فلان"
        if entity is None or (subject.kind in ("name", "role") and not isinstance(entity, Person)):
            continue
        if speaker is None or entity is not speaker.entity:
            rule = "person_named" if isinstance(entity, Person) else "organization_named"
            out.append(speaking(entity, rule, tape.span(at + 1, end)))
    return tuple(out)


def _joined_by(tape: Tape, conjunction: int) -> int | None:
    """The node of the name behind "and": at once, or behind "his Turkish counterpart"."""
    at = conjunction + 1
    if tape.has_any(at, _NAMED):
        return at
    if not (tape.has(at, "NOUN") and tape.has(at + 1, "SUFFIX")):
        return None
    at += 2
    if tape.has(at, "AL") and tape.has(at + 1, "NATIONALITY"):
        at += 2
    return at if tape.has_any(at, _NAMED) else None
