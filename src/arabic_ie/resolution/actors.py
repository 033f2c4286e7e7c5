"""Actors: who does what in the words before a cue. A stretch of pieces in, the subjects of its verbs out.

An elided subject mostly continues the subject of an earlier verb, whether that one reports or not:
"فجرت قوات الأمن العبوات، مشيرة إلى أن …" (the forces blew up the charges, pointing out that …).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from arabic_ie.extractors.quotes import Subject
from arabic_ie.extractors.quotes.subjects import ONE_OF
from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Tape
from arabic_ie.resolution.agreement import QUANTITIES, agree, gender_of_noun, gender_of_verb
from arabic_ie.resolution.anaphors import is_latter
from arabic_ie.resolution.bodies import head_of
from arabic_ie.resolution.discourse import TURNS, Discourse

MAX_STRETCH = 120  # pieces before a cue that are read
MAX_SUBJECT = 24  # pieces of a subject
MAX_OPENING = 7  # pieces of "it is recalled that", "it is worth mentioning that" (ومن الجدير بالذكر أن)
_ACTS = frozenset(["GROUP", "ROLE", "WEAK_ROLE", "KINSHIP", "ORG_HEAD", "DOCUMENT", "NATIONALITY"])
# authorities, forces, a command, a prosecution, a judiciary, a team: they act without a name
_ACTING = frozenset(["سلطه", "سلطات", "قوات", "قياده", "ادعاء", "قضاء", "فريق"])
_PEOPLE = frozenset(["GROUP", "ROLE", "WEAK_ROLE", "KINSHIP", "NATIONALITY", "NAME", "OFFICIAL"])
_GOVERNS_B = frozenset(["VERB_PARTICIPLE", "CUE_PARTICIPLE"])  # المكلف بالمشروع (charged with the project)
_WHERE = frozenset(
    ["ORG_HEAD", "WEAK_ORG_HEAD", "PLACE_HEAD", "WEAK_PLACE_HEAD", "PLACE_NAME", "ORG_NAME", "PORTFOLIO"]
)
_NAMING = frozenset(["NAME_OPEN", "LATIN"])  # مجموعة «أوسيبي» (the group "OCP")
_CLAUSE_BEGINS = frozenset(["WA", "FA", "COMMA", "STOP", "NEWLINE", "SEMICOLON", "DATE", "ADVERB", "CONJUNCTION"])
_BEFORE_SEQUEL = frozenset(["COMMA", "SPEECH_CLOSE"])
_LEADS = frozenset(["WA", "FA", "ADVERB", "DATE", "COMMA", "NEWLINE", "CONJUNCTION"])
_AUXILIARIES = frozenset(["كان", "كانت"])  # وكانت الوزيرة قد حذرت (the minister had warned)
_SUBORDINATE = frozenset(["RELATIVE", "COMPLEMENTIZER"])
_BUT = frozenset(["لكن"])  # لكن فلانا رفض (but so-and-so refused): a main clause begins with a noun


class Actor(NamedTuple):
    """The subject of a verb."""

    verb: int
    subject: Subject
    readings: tuple[Reading, ...]  # of the verb: تدخل is "he intervened" and "she enters"
    reports: bool  # the verb is a cue

    def agrees(self, tape: Tape, gender: str) -> bool:
        """Whether a later verb or participle of this gender may go on with it."""
        head = tape.node_start(head_of(tape, self.subject))  # المسؤولون عن is one phrase of the gazetteer
        shown = {gender_of_verb(reading) for reading in self.readings}
        if len(shown) > 1 and self.subject.kind in ("noun", "role") and gender_of_noun(tape, head) == "m":
            shown -= {"f"}
        fits = any(agree(gender, own) for own in shown)
        plural = tape.has_any(head, ("PLURAL", "DUAL", "GROUP", "NUMBER_WORD")) or tape.forms[head] in QUANTITIES
        plural = plural or tape.written(head).endswith("ون")
        return fits or (gender == "p" and plural)


def actors(discourse: Discourse, start: int, end: int) -> Iterator[Actor]:
    """The subjects of the verbs between two pieces that can act, in text order."""
    tape = discourse.tape
    at = max(start, end - MAX_STRETCH)
    before = _before_verb(discourse, at, end) if at == start else None
    if before is not None:
        yield before
        at = before.verb + 1
    opening = start + MAX_OPENING if before is None and at == start else -1
    while at < end:
        if at <= opening and tape.has(at, "COMPLEMENTIZER"):  # يذكر أن *البنتاغون* نشر تقريرا
            told = _before_verb(discourse, at + 1, end)
            if told is not None:
                yield told
                at = told.verb + 1
                continue
        if tape.forms[at] in _BUT:
            turn = _before_verb(discourse, at + 1, end)
            if turn is not None:
                yield turn
                at = turn.verb + 1
                continue
        readings = _finite(tape, at)
        if readings and _begins_clause(tape, at, start):
            behind = at + 1 + (tape.has(at + 1, "SUFFIX") and tape.joined(at + 1))
            subject = discourse.subjects.after(tape, behind, _end_of_subject(tape, at, end))
            if subject is not None and _can_act(tape, subject):
                behind = subject.end + tape.has(subject.end, "COMMA")
                reports = tape.has(at, "CUE") or (tape.forms[at] in _AUXILIARIES and tape.has(behind, "PARTICLE"))
                yield Actor(at, subject, readings, reports)
                opening = -1
                at = subject.end
                continue
        at = tape.node_end(at)


def told_of(discourse: Discourse, start: int, end: int) -> Iterator[Actor]:
    """The subjects of what is reported between two pieces: "أوضح الأمير أن *الأهالي* وقفوا" (the people stood)."""
    tape = discourse.tape
    for at in range(max(start, end - MAX_STRETCH), end):
        told = _before_verb(discourse, at + 1, end) if tape.has(at, "COMPLEMENTIZER") else None
        if told is not None:
            yield told


def _end_of_subject(tape: Tape, verb: int, end: int) -> int:
    """Where "with" begins that a verb governs: "تقوم السلطات | *باعتقالات*" (the authorities carry out arrests).

    In a place or a body somebody is: "سفير فرنسا *بالرباط*" (the ambassador in Rabat), "مصدر *بالوزارة*".
    """
    for at in range(verb + 1, min(end, verb + MAX_SUBJECT)):
        if tape.has(at, "BI") and not tape.has_any(at - 1, _GOVERNS_B):
            inside = at + 1 + tape.has(at + 1, "AL")
            if tape.has(verb, "TAKES_B") or not tape.has_any(min(inside, len(tape) - 1), _WHERE):
                return at
    return end


def _before_verb(discourse: Discourse, start: int, end: int) -> Actor | None:
    """The noun phrase that the sentence begins with, where its verb follows: "الشركة رفضت التعليق" (… refused)."""
    tape = discourse.tape
    while start < end and tape.has_any(start, _LEADS):
        start = tape.node_end(start)
    if _finite(tape, start):
        return None
    subject = discourse.subjects.source(tape, start, end)
    if subject is None or not _can_act(tape, subject):
        return None
    verb = subject.end
    while verb < end and tape.has_any(verb, ("PARTICLE", "COMMA", "ADVERB")):
        verb = tape.node_end(verb)
    readings = _finite(tape, verb) if verb < end else ()
    return Actor(verb, subject, readings, tape.has(verb, "CUE")) if readings else None


def _finite(tape: Tape, at: int) -> tuple[Reading, ...]:
    """A verb's finite forms, where the word is one (حول is "about", no "he transferred")."""
    if not tape.has_any(at, ("VERB", "CUE")) or (tape.has(at, "PREPOSITION") and not tape.has(at, "CUE")):
        return ()
    readings = tape.entries[at].readings
    return tuple(r for r in readings if r.row.kind in ("verb", "cue") and r.features[:2] in ("P3", "I3"))


def _begins_clause(tape: Tape, at: int, start: int) -> bool:
    if at == start:
        return True
    before = tape.node_start(at - 1)
    if tape.has(before, "AL") or tape.has_any(before, _SUBORDINATE):
        return False
    if tape.has(before, "SUFFIX") and tape.forms[before - 1] in TURNS:
        return True
    return tape.has_any(before, _CLAUSE_BEGINS) or is_sequel(tape, before)


def is_sequel(tape: Tape, at: int) -> bool:
    """Whether what happened next begins: "قال فلان: «…»، *ل*يتدخل علان" (whereupon another one intervened)."""
    happens = tape.has(at, "LI") and tape.has(at + 1, "IMPERFECT")
    return happens and at > 0 and tape.has_any(tape.node_start(at - 1), _BEFORE_SEQUEL)


def _can_act(tape: Tape, subject: Subject) -> bool:
    """A person, a body, a place as a state, or people: "آخرون" (others)."""
    if subject.kind != "noun" or is_latter(tape, subject):
        return True
    head = head_of(tape, subject)
    if tape.forms[head] in ONE_OF:
        return True  # علق أحدهم على التسجيل، وقال (one of them commented on the recording, and said)
    if tape.has(head + 1, "SUFFIX") and tape.has(head, "DOCUMENT"):
        return False  # اختتم كلمته (he ended his speech)
    if tape.has(head, "WEAK_ORG_HEAD") and any(tape.has_any(at, _NAMING) for at in range(head + 1, subject.end)):
        return True
    if tape.forms[head] in QUANTITIES:
        return any(tape.has_any(at, _PEOPLE) for at in range(head + 1, subject.end))
    if tape.has_any(head, _ACTS) or tape.forms[head] in _ACTING:
        return True
    return tape.has_any(head, ("PLURAL", "UNKNOWN_DEFINITE", "UNKNOWN")) and tape.written(head).endswith("ون")
