"""Elided speakers: a cue without a subject in, whom it may continue out, in the order of the evidence.

The sentence comes first (who spoke in it, the subject of its verbs, the name that it begins with), then
the sentence before, then whoever spoke last in agreement with the verb.
"""

from __future__ import annotations

from collections.abc import Iterator

from arabic_ie.extractors.quotes import FoundQuote, Subject
from arabic_ie.grammar import Tape
from arabic_ie.model import Speaker
from arabic_ie.resolution.actors import actors, is_sequel, told_of
from arabic_ie.resolution.agreement import agree, gender_of_noun
from arabic_ie.resolution.bodies import head_of
from arabic_ie.resolution.candidates import again
from arabic_ie.resolution.discourse import Discourse
from arabic_ie.resolution.documents import STATEMENTS
from arabic_ie.resolution.referents import of_subject
from arabic_ie.resolution.relatives import antecedent
from arabic_ie.resolution.said import bare
from arabic_ie.resolution.together import they_both

MAX_TURN = 40  # pieces between "while" and the cue
_OPENS_CLAUSE = frozenset(
    ["WA", "FA", "CONJUNCTION", "COMMA", "STOP", "NEWLINE", "COLON", "PARTICLE", "COMPLEMENTIZER"]
)
_BREAKS = frozenset(["STOP", "ELLIPSIS"])
_GO_ON = frozenset(["add", "continue"])  # verbs that need somebody who spoke before
_BUT = frozenset(["لكن", "ولكن"])
_WHILE = frozenset(["فيما", "بينما"])  # while, whereas: another one's turn


def continued(discourse: Discourse, quote: FoundQuote, gender: str) -> Iterator[Speaker]:
    """Whom the elided subject of a quote's cue may continue."""
    tape = discourse.tape
    offset = tape.starts[quote.cue[0]]
    sentence = discourse.layout.sentence_at(offset)[0]
    relative = antecedent(discourse, quote, gender)
    if relative is not None:
        yield relative
    start = tape.piece_at(sentence)
    author = _author(discourse, quote, start, gender) if relative is None else None
    if author is not None:
        yield author
    in_sentence = discourse.said.last(offset, gender, since=sentence)
    if in_sentence is not None:
        turned = _turned_to(discourse, start, quote.cue[0], gender)
        if turned is not None:
            yield turned
        yield again(in_sentence, "same_sentence")
    actor = _last_actor(discourse, start, quote.cue[0], gender)
    if actor is not None:
        yield actor
    elif quote.rule.startswith("participle") and gender == "p":
        told = [one for one in told_of(discourse, start, quote.cue[0]) if one.agrees(tape, gender)]
        if told:
            yield of_subject(discourse, told[-1].subject, tape.starts[told[-1].verb], gender, "clause_subject")
    topic = discourse.topic(sentence, offset, gender)
    if topic is not None:
        yield again(topic, "topic")
    if quote.rule.startswith("participle"):
        first = discourse.first_named(sentence, offset, gender)
        if first is not None:
            yield again(first, "first_named")
    yield from they_both(discourse, quote, offset)
    silent = _spoke_without_content(discourse, quote, offset, gender)
    if silent is not None:
        yield silent
    before = discourse.said.last(offset, gender)
    if before is not None:
        yield again(before, "last_speaker")
    coming = _named_next(discourse, quote, gender)
    if coming is not None:
        yield coming
    only = discourse.only_person(offset, gender) if gender else None
    if only is None and gender in ("m", "f") and _goes_on_with_pronoun(tape, quote.cue[0]):
        only = discourse.only_one_of(offset, gender)
    if only is not None:
        yield again(only, "only_person")


def _goes_on_with_pronoun(tape: Tape, cue: int) -> bool:
    """"وقال" (and he said), "ولكنه نفى" (but he denied)."""
    return tape.has_any(cue - 1, ("WA", "FA")) or (tape.has(cue - 1, "SUFFIX") and tape.forms[cue - 2] in _BUT)


def _author(discourse: Discourse, quote: FoundQuote, start: int, gender: str) -> Speaker | None:
    """Whose paper a clause without "which" is about: "قدمت *واشنطن* مشروع قرار يدعو إلى" (… a draft that calls for)."""
    tape, cue = discourse.tape, quote.cue[0]
    finite = quote.reading is not None and quote.reading.features[:1] in ("P", "I")
    if not finite or cue <= start or tape.has_any(cue - 1, _OPENS_CLAUSE):
        return None
    acts = list(actors(discourse, start, cue))
    if not acts:
        return None
    objects = range(acts[-1].subject.end, cue)
    if any(tape.has_any(at, _OPENS_CLAUSE) or _is_verb(tape, at) for at in objects):
        return None
    papers = [at for at in objects if tape.has(at, "DOCUMENT") and not tape.has_any(at - 1, ("AL", "PREPOSITION"))]
    if not papers or not agree(gender, gender_of_noun(tape, papers[0])):
        return None
    return of_subject(discourse, acts[-1].subject, tape.starts[acts[-1].verb], gender, "clause_subject")


def _is_verb(tape: Tape, at: int) -> bool:
    """A verb or "who", but no noun that is written like one: دول (states), "he internationalised"."""
    return tape.has_any(at, ("VERB", "CUE", "RELATIVE")) and not tape.has_any(at, ("NOUN", "PLACE_NAME", "ORG_NAME"))


def _named_next(discourse: Discourse, quote: FoundQuote, gender: str) -> Speaker | None:
    """Whom a headline names behind its first half: "لوّح بإضراب عام.. *الاتحاد التونسي للشغل* يقاطع الحوار"."""
    tape = discourse.tape
    first = discourse.layout.paragraphs[0][1]
    start = tape.piece_at(quote.end)
    if quote.end >= first or not tape.has_any(start, _BREAKS):
        return None
    while start < len(tape) and tape.has_any(start, _BREAKS):
        start += 1
    if tape.has(start, "WA"):
        return None  # the next sentence of a text without a headline
    actor = next(actors(discourse, start, tape.piece_before(first)), None)
    if actor is None or not actor.agrees(tape, gender):
        return None
    return of_subject(discourse, actor.subject, tape.starts[actor.verb], gender, "named_next")


def _turned_to(discourse: Discourse, start: int, cue: int, gender: str) -> Speaker | None:
    """Whom a sentence turns to after its first speaker: "قال فلان إن …، فيما أشاد *علان* بالقرار، موضحا أن …"."""
    tape = discourse.tape
    turns = [at for at in range(max(start, cue - MAX_TURN), cue) if tape.forms[at] in _WHILE or is_sequel(tape, at)]
    if not turns or discourse.said.last(tape.starts[cue], gender, since=tape.starts[turns[-1]]) is not None:
        return None
    return _last_actor(discourse, turns[-1] + 1, cue, gender)


def _last_actor(discourse: Discourse, start: int, cue: int, gender: str) -> Speaker | None:
    """The subject of the last main verb before the cue that agrees with it."""
    found = [actor for actor in actors(discourse, start, cue) if actor.agrees(discourse.tape, gender)]
    if not found:
        return None
    offset = discourse.tape.starts[found[-1].verb]
    return of_subject(discourse, found[-1].subject, offset, gender, "clause_subject")


def _is_paper(tape: Tape, subject: Subject) -> bool:
    """Whether what acts is a statement, which speaks with verbs that report: "أثار *هذا التصريح* الغضب" (anger)."""
    return subject.kind == "noun" and bare(tape.forms[head_of(tape, subject)]) in STATEMENTS


def _spoke_without_content(discourse: Discourse, quote: FoundQuote, offset: int, gender: str) -> Speaker | None:
    """The subject of a reporting verb in the sentence before, where no content of it was found."""
    tape, layout = discourse.tape, discourse.layout
    index = layout.sentence_of(offset) - 1
    if index < 0:
        return None
    start, end = layout.sentences[index]
    if discourse.said.last(offset, since=start) is not None or layout.quoted_around(start) is not None:
        return None
    going_on = quote.reading is not None and quote.reading.row.value("class") in _GO_ON
    before = actors(discourse, tape.piece_at(start), tape.piece_before(end))
    acts = [a for a in before if a.reports or not (going_on or a.subject.kind == "place" or _is_paper(tape, a.subject))]
    fitting = [a for a in acts if a.agrees(tape, gender)]
    if not fitting:
        return None
    return of_subject(discourse, fitting[-1].subject, tape.starts[fitting[-1].verb], gender, "spoke_without_content")
