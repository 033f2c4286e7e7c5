"""Elided speakers: a cue without a subject in, whom it may continue out, in the order of the evidence.

The sentence comes first (who spoke in it, the subject of its verbs, the name that it begins with), then
the sentence before, then whoever spoke last in agreement with the verb.
"""

from __future__ import annotations

from collections.abc import Iterator

from arabic_ie.extractors.quotes import FoundQuote, Subject
from arabic_ie.model import Organization, Person, Speaker
from arabic_ie.resolution.actors import actors
from arabic_ie.resolution.bodies import full_name
from arabic_ie.resolution.candidates import again, speaking
from arabic_ie.resolution.discourse import Discourse
from arabic_ie.resolution.referents import of_subject

MAX_TURN = 40  # pieces between "while" and the cue
_GO_ON = frozenset(["add", "continue"])  # verbs that need somebody who spoke before
_WHILE = frozenset(["فيما", "بينما"])  # while, whereas: another one's turn
_SPEAKING = frozenset(["ORG_HEAD", "WEAK_ORG_HEAD", "GROUP", "ROLE", "WEAK_ROLE", "DOCUMENT"])


def continued(discourse: Discourse, quote: FoundQuote, gender: str) -> Iterator[Speaker]:
    """Whom the elided subject of a quote's cue may continue."""
    tape = discourse.tape
    offset = tape.starts[quote.cue[0]]
    sentence = discourse.layout.sentence_at(offset)[0]
    relative = _antecedent(discourse, quote, gender)
    if relative is not None:
        yield relative
    start = tape.piece_at(sentence)
    in_sentence = discourse.said.last(offset, gender, since=sentence)
    if in_sentence is not None:
        turned = _turned_to(discourse, start, quote.cue[0], gender)
        if turned is not None:
            yield turned
        yield again(in_sentence, "same_sentence")
    actor = _last_actor(discourse, start, quote.cue[0], gender)
    if actor is not None:
        yield actor
    topic = discourse.topic(sentence, offset, gender)
    if topic is not None:
        yield again(topic, "topic")
    if quote.rule.startswith("participle"):
        first = next(discourse.acting(sentence, offset), None)
        if first is not None:
            yield again(first.speaker, "first_named")
    silent = _spoke_without_content(discourse, quote, offset, gender)
    if silent is not None:
        yield silent
    before = discourse.said.last(offset, gender)
    if before is not None:
        yield again(before, "last_speaker")
    nearest = discourse.nearest(offset, gender)
    if nearest is not None:
        yield again(nearest, "nearest_named")


def _turned_to(discourse: Discourse, start: int, cue: int, gender: str) -> Speaker | None:
    """Whom a sentence turns to after its first speaker: "قال فلان إن …، فيما أشاد *علان* بالقرار، موضحا أن …"."""
    tape = discourse.tape
    turns = [at for at in range(max(start, cue - MAX_TURN), cue) if tape.forms[at] in _WHILE]
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
    acts = [a for a in before if a.reports or not (going_on or a.subject.kind == "place")]
    fitting = [a for a in acts if a.agrees(tape, gender)]
    if not fitting:
        return None
    return of_subject(discourse, fitting[-1].subject, tape.starts[fitting[-1].verb], gender, "spoke_without_content")


def _of_bare_clause(discourse: Discourse, quote: FoundQuote) -> Speaker | None:
    """The body right before a verb without a conjunction: "حكم *لمحكمة النقض* اعتبرت فيه أن" (in which it held)."""
    tape = discourse.tape
    named = next(discourse.before(tape.starts[quote.cue[0]]), None)
    if named is None or named.end != quote.cue[0] or isinstance(named.speaker.entity, Person):
        return None
    taken_up = quote.cue[1] < len(tape) and tape.forms[quote.cue[1]] in _IN_IT
    return again(named.speaker, "relative") if taken_up else None


_IN_IT = frozenset(["فيه", "فيها"])  # in which
_MASCULINE = frozenset(["الذي"])  # who (m), who (f); "الذين" (who, plural)
_FEMININE = frozenset(["التي"])
MAX_ASIDE = 2  # pieces between an antecedent and its "who": a comma, a closing mark


def _antecedent(discourse: Discourse, quote: FoundQuote, gender: str) -> Speaker | None:
    """ "الوزارة التي قالت إن": the speaker stands before the relative pronoun.

    Not where they disagree: "المكتب الذي قالت إنه …" is the bureau *of which* she said.
    """
    tape = discourse.tape
    at = quote.cue[0] - 1
    if at < 1 or not tape.has(at, "RELATIVE"):
        return _of_bare_clause(discourse, quote)
    pronoun = tape.forms[at]
    if (pronoun in _MASCULINE and gender == "f") or (pronoun in _FEMININE and gender == "m"):
        return None
    end = at
    while end > at - MAX_ASIDE and tape.has_any(tape.node_start(end - 1), ("COMMA", "NAME_CLOSE", "CLOSE", "DASH")):
        end = tape.node_start(end - 1)
    named = next(discourse.before(tape.starts[at]), None)
    if named is not None and named.end >= end:
        body = named.speaker.entity
        if isinstance(body, Organization):
            return speaking(body, "relative", name=full_name(discourse, body))
        return again(named.speaker, "relative")
    start = tape.node_start(end - 1)
    if start > 0 and tape.has(start - 1, "AL") and tape.has_any(start, _SPEAKING):
        return of_subject(discourse, Subject(start - 1, end, "noun"), tape.starts[start], gender, "relative")
    return None
