"""Named speakers: the words beside a cue in, whom they may mean out, in the order of the evidence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from arabic_ie.extractors.quotes import FoundQuote, Subject
from arabic_ie.grammar import Tape
from arabic_ie.model import Organization, Person, Speaker
from arabic_ie.resolution.anaphors import MAX_ANAPHOR, as_guest, in_other_words, is_latter, latter, pointing_back
from arabic_ie.resolution.bodies import as_name, full_forms, head_of, is_body, words_of
from arabic_ie.resolution.candidates import again, speaking
from arabic_ie.resolution.discourse import Discourse
from arabic_ie.resolution.documents import is_document, issuers
from arabic_ie.resolution.holders import SAME_SPEAKER
from arabic_ie.resolution.nicknames import is_definite
from arabic_ie.resolution.referents import first_entity, holder_of_bare, longest_name
from arabic_ie.resolution.said import head_of_phrase, key_of
from arabic_ie.resolution.together import both

LOOK_BACK = 40  # officials before a cue among which one is looked for
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
_MARKS = frozenset(["NAME_OPEN", "NAME_CLOSE", "SPEECH_OPEN", "SPEECH_CLOSE", "QUOTE", "COMMA"])
_COMMON = frozenset(["NOUN", "GROUP", "ROLE", "WEAK_ROLE", "ORG_HEAD", "AL"])  # "قال عامل": a worker, nobody called so
_THIS = frozenset(["هذا", "هذه"])
_SOURCES = ("مصدر", "مصادر")  # "المصدر" (the source) points back even without "ذاته" (the same)


def beside(discourse: Discourse, quote: FoundQuote, subject: Subject, gender: str) -> Iterator[Speaker]:
    """Whom the subject beside a quote's cue may mean; the words themselves come last."""
    tape = discourse.tape
    offset = tape.starts[quote.cue[0]]
    mention = tape.span(subject.start, subject.end)
    person = first_entity(discourse.person_at, subject)
    words = _unmarked(tape, subject)
    called = discourse.nicknames.get(words) if discourse.nicknames else None
    if called is not None and (person is not None or is_definite(words) or not tape.has_any(subject.start, _COMMON)):
        yield speaking(called, "nickname", mention)
    if person is not None and subject.kind in ("name", "role"):
        yield speaking(discourse.people[person], "person_named", mention)
        return
    if tape.has_any(subject.start, _HONOURS) and tape.has(subject.start + 1, "SUFFIX"):
        yield from _honoured(discourse, subject, offset, gender)
    if is_latter(tape, subject):
        yield from latter(discourse, subject, gender)
        return
    yield from both(discourse, subject, offset)
    whole = subject
    if tape.forms[subject.start] in _THIS and tape.has(subject.start + 1, "AL"):
        subject = subject._replace(start=subject.start + 1)  # هذه المصادر (these sources)
    same = _is_the_same(tape, subject)
    last = discourse.said.last(offset + 1)
    if last is not None and same and not is_body(tape, subject) and not is_document(tape, subject):
        yield again(_same(discourse, last, subject, offset), "same_speaker", mention)
    if is_body(tape, subject) or tape.has(subject.start, "PORTFOLIO"):
        yield from full_forms(discourse, subject, offset, mention)
    body = first_entity(discourse.organization_at, subject)
    if subject.kind == "organization" and not _is_elsewhere_in(tape, subject):
        yield Speaker(longest_name(mention.text, body, discourse), mention, body, "organization_named")
        return
    if subject.kind == "place":
        mention = tape.span(subject.start, _end_of_state(tape, subject))
        yield Speaker(as_name(mention.text), mention, first_entity(discourse.place_at, subject), "place_named")
        return
    head = tape.forms[head_of(tape, subject)]
    definite = tape.has(subject.start, "AL")
    if last is not None and head in _SOURCES and definite:
        yield again(_source(discourse, last, subject, offset), "same_speaker", mention)
    if is_document(tape, subject):
        yield from issuers(discourse, quote, subject, offset, mention)
    if definite:
        yield from pointing_back(discourse, subject, offset, gender)
    else:
        honoured = tape.has_any(subject.start, _HONOURS)
        role = subject._replace(start=subject.start + 1) if honoured else subject  # جلالة *الملك*
        holder = holder_of_bare(discourse, role)
        if holder is not None:
            yield speaking(holder, "role_holder", mention)
    known = in_other_words(discourse, quote, subject, offset, gender) or as_guest(discourse, subject, offset, gender)
    if known is not None:
        yield known
    if body is not None and is_body(tape, subject) and not _is_elsewhere_in(tape, subject):  # صحيفة «هآرتس»
        name = longest_name(mention.text, body, discourse)
        if name.startswith(as_name(mention.text)):
            yield Speaker(name, mention, body, "organization_named")
            return
    if last is not None and same:
        yield again(last, "same_speaker", mention)
    end = subject.end - same if tape.forms[subject.end - 1] in SAME_SPEAKER else subject.end
    yield Speaker(words_of(tape, whole.start, end), mention, None, "words")


def _end_of_state(tape: Tape, subject: Subject) -> int:
    """Where a state ends and "from" whom it demands begins: "وطلبت واشنطن | *من أنقرة* تقديم" (… of Ankara)."""
    return next((at for at in range(subject.start + 1, subject.end) if tape.forms[at] == "من"), subject.end)


def _is_elsewhere_in(tape: Tape, subject: Subject) -> bool:
    """Whether a body is where somebody or something is: "مبلغ في *الشركة*" (an informant in the company)."""
    for at in range(subject.start, subject.end):
        if tape.has(at, "ORG_NAME"):
            return False
        if tape.has_any(at, ("PREPOSITION", "LI", "BI")):
            return True
    return False


def _unmarked(tape: Tape, subject: Subject) -> tuple[str, ...]:
    """The forms of a subject without quotation marks."""
    return tuple(tape.forms[at] for at in range(subject.start, subject.end) if not tape.has_any(at, _MARKS))


def _is_the_same(tape: Tape, subject: Subject) -> bool:
    """Whether a subject says "the same": of its head, not of a body in it (رئيس القسم في السفارة *ذاتها*)."""
    head = head_of(tape, subject)
    at = next((at for at in range(head, subject.end) if tape.forms[at] in SAME_SPEAKER), None)
    return at is not None and (
        tape.forms[at].endswith("ها") == tape.forms[head].endswith("ه")
        or tape.has(head, "PLURAL")
        or not any(tape.has_any(i, ("PREPOSITION", "LI", "BI")) for i in range(head, at))
    )


def _same(discourse: Discourse, last: Speaker, subject: Subject, offset: int) -> Speaker:
    """Who "the same official" is: who spoke last, by name where only a short phrase for him stood there."""
    if isinstance(last.entity, Person) or len(last.name.split()) > MAX_ANAPHOR or last.rule != "words":
        return last
    if not discourse.tape.has_any(subject.start + 1, ("ROLE", "WEAK_ROLE")):
        return last
    if head_of_phrase(last) == key_of(discourse.tape.forms[subject.start + 1]):
        return last  # "مسؤول مغربي", then "المسؤول نفسه": nobody but this official
    holder = discourse.holders.holder_of(subject.start, subject.end, discourse.spoke_last(offset))
    if holder is not None:
        return speaking(holder, "role_holder")
    return discourse.said.last_person(offset, "") or last


def _source(discourse: Discourse, last: Speaker, subject: Subject, offset: int) -> Speaker:
    """Who "the source" is: the source named last, else whoever spoke last (an agency that is named is one too)."""
    agency = isinstance(last.entity, Organization) and last.entity.kind == "outlet"
    if head_of_phrase(last) in _SOURCES or (agency and last.mention is not None):
        return last
    tape = discourse.tape
    places = discourse.places_of(tape.forms[head_of(tape, subject)])
    end = bisect_left(places, subject.start)
    for at in reversed(places[max(0, end - LOOK_BACK) : end]):
        phrase = discourse.subjects.source(tape, at, len(tape)) if not tape.has(at - 1, "AL") else None
        if phrase is not None:
            return Speaker(words_of(tape, phrase.start, phrase.end), None, None, "words")
    named = (discourse.said.last_phrase(offset, form) for form in _SOURCES)
    return next((speaker for speaker in named if speaker is not None), last)


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
    else:  # named only further on: the one of that rank
        later = [
            discourse.people[person]
            for official in discourse.officials[place : place + LOOK_BACK]
            if (person := discourse.person_at.get(official.name[0])) is not None
            and ranks.intersection(tape.forms[official.start : official.end])
        ]
        if later and last is None and all(person is later[0] for person in later):
            yield speaking(later[0], "honoured", mention)
    if last is not None:
        yield again(last, "last_person", mention)
    if discourse.main_person is not None:
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
