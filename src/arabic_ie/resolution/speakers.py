"""Who speaks: found quotes in, ``Quote``s with resolved speakers out.

Every quote leaves the extractor with the words beside its cue (or none). Here a name becomes the person
it names, a role phrase the holder of the role, "البيان" (the statement) whoever issued it, and an elided
subject the speaker before, by agreement and by discourse. Where nothing fits, the words themselves are the
speaker; where there are none, nobody is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from arabic_ie.extractors.quotes import FoundQuote, Subject
from arabic_ie.grammar import Tape
from arabic_ie.model import Quote, Span, Speaker
from arabic_ie.resolution.agreement import agrees_with, gender_of_cue
from arabic_ie.resolution.bodies import is_body
from arabic_ie.resolution.candidates import Explanation, candidate
from arabic_ie.resolution.discourse import Discourse
from arabic_ie.resolution.documents import document_around
from arabic_ie.resolution.elided import continued
from arabic_ie.resolution.named import beside, co_speakers

UNSURE = 0.7  # of a quote's confidence stays where nobody is known to have said it
_SPEECH = frozenset(["حديث", "تصريح", "تصريحات", "كلمت", "كلام", "خطاب", "بيان", "تغريدات"])  # + his: "وتضمن حديثه"
_HUMAN = frozenset(["GROUP", "ROLE", "WEAK_ROLE", "KINSHIP", "DOCUMENT", "ORG_HEAD"])


def resolve_speakers(discourse: Discourse, found: Sequence[FoundQuote]) -> list[Quote]:
    """The quotes of a text, in the order of their content, each with its speaker."""
    speakers: dict[int, Speaker | None] = {}
    for quote in _by_cue(found):
        speakers[id(quote)] = speaker = next(_candidates(discourse, quote), None)
        _remember(discourse, quote, speaker)
    return [_quote(discourse, quote, speakers[id(quote)]) for quote in found]


def explain_speakers(discourse: Discourse, found: Sequence[FoundQuote]) -> list[Explanation]:
    """The same with every candidate that the resolution would have come to."""
    explained: dict[int, Explanation] = {}
    for quote in _by_cue(found):
        everyone: dict[str, Speaker] = {}
        for speaker in _candidates(discourse, quote):
            everyone.setdefault(speaker.name, speaker)
        chosen = next(iter(everyone.values()), None)
        note = _set_aside(discourse.tape, quote)
        candidates = tuple(candidate(speaker) for speaker in everyone.values())
        explained[id(quote)] = Explanation(_quote(discourse, quote, chosen), candidates, (note,) if note else ())
        _remember(discourse, quote, chosen)
    return [explained[id(quote)] for quote in found]


def _by_cue(found: Sequence[FoundQuote]) -> list[FoundQuote]:
    return sorted(found, key=lambda quote: quote.cue[0])


def _candidates(discourse: Discourse, quote: FoundQuote) -> Iterator[Speaker]:
    """Whom a quote's words may mean, the best first; nothing is worked out that is not asked for."""
    gender = gender_of_cue(quote)
    if quote.subject is not None and not _set_aside(discourse.tape, quote):
        yield from beside(discourse, quote, quote.subject, gender)
    else:
        yield from continued(discourse, quote, gender)


def _remember(discourse: Discourse, quote: FoundQuote, speaker: Speaker | None) -> None:
    """Who spoke is whom later cues may continue."""
    tape = discourse.tape
    if speaker is None or quote.kind == "headline" or not _speaks_on(tape, quote, speaker):
        return
    body = quote.subject is not None and is_body(tape, quote.subject)
    document = document_around(tape, quote)
    discourse.said.add(tape.starts[quote.cue[0]], speaker, gender_of_cue(quote), body=body, document=document)


def _speaks_on(tape: Tape, quote: FoundQuote, speaker: Speaker) -> bool:
    """Whether a later cue may continue this speaker: "tests showed" is followed by someone else's "and she said"."""
    subject = quote.subject
    if speaker.entity is not None or subject is None or subject.kind != "noun":
        return True
    head = subject.start + tape.has(subject.start, "AL")
    return tape.has_any(head, _HUMAN) or not tape.has(head, "NOUN")


# -- words beside a cue that are not its subject -----------------------------------------------------


def _set_aside(tape: Tape, quote: FoundQuote) -> str:
    """Why the words beside the cue are not the speaker; nothing where they may be."""
    subject = quote.subject
    if subject is None:
        return ""
    words = tape.span(subject.start, subject.end).text
    if _is_own_speech(tape, subject):
        return f"“{words}” is the speaker's own speech"
    if not agrees_with(tape, quote, subject):
        return f"“{words}” does not agree with the verb"
    if not _can_speak(tape, quote, subject):
        return f"“{words}” is what is described"
    return ""


def _is_own_speech(tape: Tape, subject: Subject) -> bool:
    """"حديثه", "كلمته" (his talk, his address): the speaker is the one before."""
    return tape.forms[subject.start] in _SPEECH and tape.has(subject.start + 1, "SUFFIX")


def _can_speak(tape: Tape, quote: FoundQuote, subject: Subject) -> bool:
    """"Described" is mostly followed by what was described: "ووصف الوضع بأنه" (and he called the situation …)."""
    if quote.reading is None or quote.reading.row.value("class") not in ("describe", "consider"):
        return True
    if subject.kind != "noun" or subject.start < quote.cue[0] or not tape.has(quote.cue[0] - 1, "WA"):
        return True
    return any(tape.has_any(at, _HUMAN) for at in range(subject.start, min(subject.end, subject.start + 2)))


# -- the answer ----------------------------------------------------------------------------------------


def _quote(discourse: Discourse, quote: FoundQuote, speaker: Speaker | None) -> Quote:
    tape = discourse.tape
    span = Span(quote.start, quote.end, tape.text[quote.start : quote.end])
    row = quote.reading.row if quote.reading else None
    around = quote.around
    return Quote(
        span=span,
        kind=quote.kind,
        cue=tape.span(*quote.cue),
        cue_lemma=row.name if row else None,
        cue_class=row.value("class") or None if row else None,
        speaker=speaker,
        parts=tuple(Span(s, e, tape.text[s:e]) for s, e in quote.parts) or (span,),
        co_speakers=co_speakers(discourse, quote.subject),
        addressee=tape.span(*around.addressee) if around.addressee else None,
        relayed_by=tape.span(*around.relayed_by) if around.relayed_by else None,
        venue=tape.span(*around.venue) if around.venue else None,
        negated=quote.negated,
        confidence=quote.confidence if speaker is not None else round(quote.confidence * UNSURE, 3),
        rule=quote.rule,
    )
