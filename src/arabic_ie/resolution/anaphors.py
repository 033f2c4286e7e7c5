"""Anaphors: a definite phrase in, whom it points back to out: "الوزير" (the minister), "الأخير" (the latter).

The role's holder comes first, then a name or a fuller phrase that the text put there before, then the person who
spoke last. Called for subjects beside a cue and for those of other verbs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from arabic_ie.extractors.quotes import FoundQuote, Subject
from arabic_ie.grammar import Tape
from arabic_ie.grammar.phrases import ARTICLE
from arabic_ie.model import Organization, Person, Speaker
from arabic_ie.resolution.agreement import agree, gender_of_speaker
from arabic_ie.resolution.bodies import words_of
from arabic_ie.resolution.candidates import Entity, again, speaking
from arabic_ie.resolution.discourse import TURNS, Discourse
from arabic_ie.resolution.holders import content_words, country_of
from arabic_ie.resolution.phrases import fuller_before

MAX_ANAPHOR = 3  # words of a phrase that points back: "المسؤول الدبلوماسي المغربي"
LOOK_BACK = 40  # nouns before a cue among which one is looked for
_LATTER = {"اخير": "m", "اخيره": "f"}  # the latter: whoever was named last, and the gender that it shows
_OFFICIAL = "مسوول"  # "the official": whatever his office is
_NAMING = frozenset(["UNKNOWN", "GIVEN", "WEAK_GIVEN", "FAMILY", "WEAK_FAMILY", "UNKNOWN_DEFINITE"])
_NO_NAME = frozenset(["FUNCTION", "VERB", "CUE", "CUE_PARTICIPLE", "VERB_PARTICIPLE"])
_ACTIVE = frozenset(["فاعل", "فاعله", "متدخل", "متدخله"])  # الفاعل الحقوقي (the rights activist), المتدخل (the speaker)
_GUESTS = frozenset(["ضيف", "ضيفه"])
_NEVER_AGAIN = frozenset(["مراسل", "مراسله", "موفد", "خادم", "ملك", "متحدث", "متحدثه", "ناطق", "ناطقه", "احد", "احدي"])
_WITHIN = frozenset(["في", "من", "لدي", "عن"])  # also inside a phrase of the gazetteer: مسؤول في (official in)
_DEFINITE = frozenset(["AL", "PORTFOLIO", "ORG_NAME", "PLACE_NAME", "NAME_OPEN", "SPEECH_OPEN"])
_POINTING = frozenset(["ROLE", "WEAK_ROLE", "GROUP", "KINSHIP"])


def pointing_back(discourse: Discourse, subject: Subject, offset: int, gender: str) -> Iterator[Speaker]:
    """Whom a phrase that begins with ال points back to, in the order of the evidence; each with its words."""
    tape = discourse.tape
    mention = tape.span(subject.start, subject.end)
    head = tape.forms[subject.start + 1]
    holder = discourse.holders.holder_of(subject.start, subject.end, discourse.spoke_last(offset))
    if holder is not None:
        yield speaking(holder, "role_holder", mention)
    known = discourse.holders.known_holder(subject.start, subject.end)
    if known is not None:
        yield speaking(known, "known_holder", mention)
    people = tape.has(subject.start + 1, "PLURAL") or _is_named_here(tape, subject)
    if tape.has(subject.start + 1, "NATIONALITY") and not people:
        compatriot = discourse.holders.compatriot(subject.start, subject.end, gender)
        if compatriot is not None:
            yield speaking(compatriot, "compatriot", mention)
    apposed = _apposed(discourse, subject.start + 1)
    if apposed is not None:
        yield speaking(apposed, "apposed", mention)
    words = content_words(tape, subject.start, subject.end)
    if head == _OFFICIAL:
        official = discourse.holders.official_of(subject.start, subject.end)
        if official is not None:
            yield speaking(official, "role_holder", mention)
    if len(words) > MAX_ANAPHOR or "باسم" in words:
        return
    earlier = discourse.earlier_phrase(head, offset)
    if earlier is not None:
        yield again(earlier, "fuller_phrase", mention)
    at = subject.start + 1
    several = tape.has(at, "PLURAL") and tape.has(at, "GROUP") and not tape.written(at).endswith("ين")
    if several and earlier is None and len(words) == 1:
        fuller = _fuller_group(discourse, subject, head, set(words))
        if fuller is not None:
            yield Speaker(words_of(tape, fuller.start, fuller.end), mention, None, "fuller_phrase")
    if not (tape.has_any(at, _POINTING) or head in _ACTIVE) or tape.has(at, "PLURAL"):
        return
    country = country_of(tape, subject.start, subject.end)
    if tape.has(at, "OFFICE") and country is not None and not head.startswith(_OFFICIAL):
        return  # "the French minister" is one man only; "the French official" may be whoever spoke
    if _is_named_here(tape, subject):
        return
    last = discourse.said.last_person(offset, gender)
    if last is not None and not _is_elsewhere(discourse, last.entity, subject):
        yield again(last, "last_person", mention)


def in_other_words(
    discourse: Discourse, quote: FoundQuote, subject: Subject, offset: int, gender: str
) -> Speaker | None:
    """Who has just spoken, in the words of an office that the text did not name: "رئيس الوفد" (head of the delegation).

    Only where nobody else is named in between, and the phrase is definite: "مسؤول في الوزارة" is somebody new.
    """
    tape = discourse.tape
    if subject.kind != "role" or not is_one_definite_role(tape, subject):
        return None
    opener = tape.piece_at(quote.start) if quote.start >= tape.starts[quote.cue[0]] else subject.end
    if _leads_to_name(tape, subject, max(opener, subject.end)):
        return None
    last = discourse.said.last_person(offset, gender)
    if last is None or not isinstance(last.entity, Person):
        return None
    floor = discourse.layout.paragraphs[max(0, discourse.layout.paragraph_of(offset) - 1)][0]
    spoke = discourse.said.last(offset, since=floor)
    nearest = next((m for m in discourse.before(offset) if isinstance(m.speaker.entity, Person)), None)
    if spoke is None or spoke.entity is not last.entity or nearest is None or nearest.speaker.entity is not last.entity:
        return None
    if not agree(gender, gender_of_speaker(tape, nearest.start, nearest.speaker)):
        return None
    if _is_elsewhere(discourse, last.entity, subject):
        return None
    opening = range(tape.piece_at(discourse.layout.sentence_at(offset)[0]), quote.cue[0])
    if any(tape.forms[at] in TURNS for at in opening):
        return None  # من جانبه قال (for his part said): another one
    words = content_words(tape, subject.start, subject.end)
    may = discourse.holders.may_hold(last.entity, words, country_of(tape, subject.start, subject.end))
    return again(last, "last_person", tape.span(subject.start, subject.end)) if may else None


def as_guest(discourse: Discourse, subject: Subject, offset: int, gender: str) -> Speaker | None:
    """Who "the programme's guest", "the guest of …" is: who spoke last, else whom the text is about."""
    tape = discourse.tape
    head = subject.start + tape.has(subject.start, "AL")
    if tape.forms[head] not in _GUESTS or not (head > subject.start or subject.end > head + 1):
        return None
    mention = tape.span(subject.start, subject.end)
    last = discourse.said.last_person(offset, gender)
    if last is not None:
        return again(last, "last_person", mention)
    person = discourse.main_person
    return speaking(person, "main_person", mention) if person is not None else None


def is_one_definite_role(tape: Tape, subject: Subject) -> bool:
    """A role with ال, or in the construct with something definite; no crown, no reporter, no several."""
    head = subject.start + (tape.forms[subject.start] == ARTICLE)  # ال may be the first piece of a phrase
    if not any(tape.has_any(at, ("ROLE", "WEAK_ROLE")) for at in (subject.start, head)):
        return False
    if tape.has_any(head, ("PLURAL", "DUAL", "NOBILITY")) or tape.forms[head] in _NEVER_AGAIN:
        return False
    if head > subject.start:
        return True
    for at in range(head + 1, subject.end):
        if tape.has_any(at, ("PREPOSITION", "LI", "BI", "WA")) or tape.forms[at] in _WITHIN:
            return False
        if tape.has_any(at, _DEFINITE):
            return True
    return False


def _leads_to_name(tape: Tape, subject: Subject, opener: int) -> bool:
    """Whether a name, or words that may be one, stand in the phrase or follow it before what is said.

    "نائب رئيس البرلمان *ظاهر قدير*", "القيادي في الحزب، وأحد قادته، *فلان*" (the party's leader, one of its …).
    """
    if _is_named_here(tape, subject):
        return True
    marked = False
    for at in range(subject.start, opener):
        if tape.has_any(at, ("NAME_OPEN", "SPEECH_OPEN", "NAME_CLOSE", "SPEECH_CLOSE")):
            marked = tape.has_any(at, ("NAME_OPEN", "SPEECH_OPEN"))
        elif not marked and tape.has_any(at, ("NAME", "OFFICIAL", "UNKNOWN", "GIVEN")):
            return True
    return False


def _fuller_group(discourse: Discourse, subject: Subject, head: str, words: set[str]) -> Subject | None:
    """The fuller phrase for people before: "الباحثون" (the researchers) after "باحثون من معهد" (… of a centre)."""
    tape = discourse.tape
    fuller = fuller_before(discourse, head, words, subject.start)
    return fuller if fuller is not None and tape.forms[fuller.start] == head else None  # no longer phrase with ال


def is_latter(tape: Tape, subject: Subject) -> bool:
    """Whether a subject is "الأخير", "هذه الأخيرة" (the latter)."""
    last = subject.end - 1
    return tape.forms[last] in _LATTER and tape.has(last - 1, "AL") and subject.end - subject.start <= 3


def latter(discourse: Discourse, subject: Subject, gender: str) -> Iterator[Speaker]:
    """The last person or body named before "the latter" that agrees with it, else who spoke last; no words."""
    tape = discourse.tape
    mention = tape.span(subject.start, subject.end)
    wanted = _LATTER[tape.forms[subject.end - 1]]
    for named in discourse.before(tape.starts[subject.start]):
        entity = named.speaker.entity
        shown = gender_of_speaker(tape, named.start, named.speaker)
        body = isinstance(entity, Organization) and entity.kind != "outlet"  # the paper itself is not meant
        foreign = body and len(named.speaker.name.split()) == 1  # "آيفون" may be a company
        if (body or isinstance(entity, Person)) and (agree(wanted, shown) or foreign):
            yield again(named.speaker, "latter", mention)
            break
    last = discourse.said.last(tape.starts[subject.start], wanted)
    if last is not None:
        yield again(last, "last_speaker", mention)


def _apposed(discourse: Discourse, head: int) -> Person | None:
    """The person whose name the text puts beside this noun: "الفتاة" (the girl) after "الفتاة ساجا"."""
    tape = discourse.tape
    places = discourse.places_of(tape.forms[head])
    end = bisect_left(places, head)
    for at in reversed(places[max(0, end - LOOK_BACK) : end]):
        if tape.has(at - 1, "AL") and at + 1 in discourse.person_at:
            return discourse.people[discourse.person_at[at + 1]]
    return None


def _is_named_here(tape: Tape, subject: Subject) -> bool:
    """Whether words that could be a name follow the role at once: "الباحث الاقتصادي باسم أنطوان" is somebody new."""
    end = subject.end
    behind = tape.node_end(end)
    pronoun = behind < len(tape) and tape.has(behind, "SUFFIX") and tape.joined(behind)  # البالغ *عمره* (aged)
    return tape.has_any(end, _NAMING) and not tape.has_any(end, _NO_NAME) and not pronoun


def _is_elsewhere(discourse: Discourse, entity: Entity | None, subject: Subject) -> bool:
    """Whether a person holds such a role, but in another body."""
    return isinstance(entity, Person) and discourse.holders.holds_another(entity, subject.start, subject.end)
