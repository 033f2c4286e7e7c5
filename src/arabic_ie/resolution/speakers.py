"""Who speaks: found quotes in, ``Quote``s with resolved speakers out.

Every quote leaves the extractor with the words beside its cue (or none). Here a name becomes the person
it names, a role phrase the holder of the role, "البيان" (the statement) whoever issued it, and an elided
subject the speaker before, by agreement and by discourse. Where nothing fits, the words themselves are the
speaker; where there are none, nobody is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from arabic_ie.extractors.quotes import FoundQuote
from arabic_ie.grammar import Tape
from arabic_ie.model import Quote, Span, Speaker
from arabic_ie.resolution.agreement import gender_of_cue, gender_of_many
from arabic_ie.resolution.bodies import is_body
from arabic_ie.resolution.candidates import Explanation, candidate
from arabic_ie.resolution.discourse import Discourse
from arabic_ie.resolution.documents import document_around
from arabic_ie.resolution.elided import continued
from arabic_ie.resolution.introduced import introduced
from arabic_ie.resolution.named import beside, co_speakers
from arabic_ie.resolution.objects import is_addressed, set_aside
from arabic_ie.resolution.titles import by_body, in_title
from arabic_ie.resolution.together import others_of
from arabic_ie.text.folding import behind_letter

UNSURE = 0.7  # of a quote's confidence stays where nobody is known to have said it
_HUMAN = frozenset(
    ["GROUP", "ROLE", "WEAK_ROLE", "KINSHIP", "DOCUMENT", "ORG_HEAD", "WEAK_ORG_HEAD", "PLACE_HEAD", "WEAK_PLACE_HEAD"]
)


def resolve_speakers(discourse: Discourse, found: Sequence[FoundQuote]) -> list[Quote]:
    """The quotes of a text, in the order of their content, each with its speaker."""
    speakers: dict[int, Speaker | None] = {}
    others: dict[int, tuple[Speaker, ...]] = {}
    for quote in _by_cue(found):
        speakers[id(quote)] = speaker = next(_candidates(discourse, quote), None)
        others[id(quote)] = _others(discourse, quote, speaker)
        _remember(discourse, quote, speaker, others[id(quote)])
    later = {**introduced(discourse, found, speakers), **_titles(discourse, found, speakers)}
    return [
        _quote(discourse, quote, later.get(id(quote), speakers[id(quote)]), others[id(quote)]) for quote in found
    ]


def explain_speakers(discourse: Discourse, found: Sequence[FoundQuote]) -> list[Explanation]:
    """The same with every candidate that the resolution would have come to."""
    everyone: dict[int, dict[str, Speaker]] = {}
    notes: dict[int, str] = {}
    speakers: dict[int, Speaker | None] = {}
    others: dict[int, tuple[Speaker, ...]] = {}
    for quote in _by_cue(found):
        named: dict[str, Speaker] = {}
        for speaker in _candidates(discourse, quote):
            named.setdefault(speaker.name, speaker)
        everyone[id(quote)] = named
        notes[id(quote)] = set_aside(discourse, quote)
        speakers[id(quote)] = chosen = next(iter(named.values()), None)
        others[id(quote)] = _others(discourse, quote, chosen)
        _remember(discourse, quote, chosen, others[id(quote)])
    later = {**introduced(discourse, found, speakers), **_titles(discourse, found, speakers)}
    for key, speaker in later.items():
        everyone[key] = {speaker.name: speaker, **everyone[key]}
        speakers[key] = speaker
    out = []
    for quote in found:
        candidates = tuple(candidate(speaker) for speaker in everyone[id(quote)].values())
        note = notes[id(quote)]
        answer = _quote(discourse, quote, speakers[id(quote)], others[id(quote)])
        out.append(Explanation(answer, candidates, (note,) if note else ()))
    return out


def _titles(
    discourse: Discourse, found: Sequence[FoundQuote], speakers: dict[int, Speaker | None]
) -> dict[int, Speaker]:
    """The speakers of headlines that the body names more fully."""
    out: dict[int, Speaker] = {}
    for quote in found:
        speaker = speakers[id(quote)]
        if speaker is not None and speaker.mention is not None and in_title(discourse, quote):
            fuller = by_body(discourse, speaker, speakers.values())
            if fuller is not None:
                out[id(quote)] = fuller
    return out


def _by_cue(found: Sequence[FoundQuote]) -> list[FoundQuote]:
    return sorted(found, key=lambda quote: quote.cue[0])


def _candidates(discourse: Discourse, quote: FoundQuote) -> Iterator[Speaker]:
    """Whom a quote's words may mean, the best first; nothing is worked out that is not asked for."""
    gender = gender_of_cue(discourse.tape, quote)
    if quote.subject is not None and not set_aside(discourse, quote):
        yield from beside(discourse, quote, quote.subject, gender)
    else:
        yield from continued(discourse, quote, gender)


def _others(discourse: Discourse, quote: FoundQuote, speaker: Speaker | None) -> tuple[Speaker, ...]:
    """Who else says it: the others beside the cue, or those of an earlier joint statement."""
    beside_cue = co_speakers(discourse, quote.subject, speaker)
    return beside_cue if beside_cue or speaker is None else others_of(discourse, quote, speaker)


def _remember(
    discourse: Discourse, quote: FoundQuote, speaker: Speaker | None, others: tuple[Speaker, ...]
) -> None:
    """Who spoke is whom later cues may continue."""
    tape = discourse.tape
    if speaker is None or quote.kind == "headline" or not _speaks_on(tape, quote, speaker):
        return
    body = quote.subject is not None and is_body(tape, quote.subject)
    document = document_around(tape, quote)
    gender = gender_of_many(tape, quote.subject, gender_of_cue(tape, quote))
    if speaker.rule == "both":
        gender = "p"
    discourse.said.add(tape.starts[quote.cue[0]], speaker, gender, others=others, body=body, document=document)


def _speaks_on(tape: Tape, quote: FoundQuote, speaker: Speaker) -> bool:
    """Whether a later cue may continue this speaker: "tests showed" is followed by someone else's "and she said"."""
    subject = quote.subject
    if subject is not None and subject.end <= quote.cue[0] and tape.has(subject.start - 1, "COMPLEMENTIZER"):
        return False  # "قالت فلانة إن الدراسات أثبتت أن" (she said that studies have shown that): she goes on
    if speaker.entity is not None or speaker.rule != "words" or subject is None or subject.kind != "noun":
        return True
    head = subject.start + tape.has(subject.start, "AL")
    if tape.forms[subject.start] == "البعض" and tape.forms[quote.cue[0] - 1] == "كما":
        return False  # "ليس كما يقول البعض" (it is not as some say)
    return tape.has_any(head, _HUMAN) or not tape.has(head, "NOUN")


# -- the answer ----------------------------------------------------------------------------------------


def _quote(
    discourse: Discourse, quote: FoundQuote, speaker: Speaker | None, others: tuple[Speaker, ...]
) -> Quote:
    tape = discourse.tape
    span = Span(quote.start, quote.end, tape.text[quote.start : quote.end])
    row = quote.reading.row if quote.reading else None
    around = quote.around
    addressee = around.addressee
    if addressee is None and quote.subject is not None and is_addressed(discourse, quote, quote.subject):
        addressee = quote.subject.start, quote.subject.end
    return Quote(
        span=span,
        kind=quote.kind,
        cue=_cue(tape, quote),
        cue_lemma=row.name if row else None,
        cue_class=row.value("class") or None if row else None,
        speaker=speaker,
        parts=tuple(Span(s, e, tape.text[s:e]) for s, e in quote.parts) or (span,),
        co_speakers=others,
        addressee=tape.span(*addressee) if addressee else None,
        relayed_by=tape.span(*around.relayed_by) if around.relayed_by else None,
        venue=tape.span(*around.venue) if around.venue else None,
        negated=quote.negated,
        confidence=quote.confidence if speaker is not None else round(quote.confidence * UNSURE, 3),
        rule=quote.rule,
    )


def _cue(tape: Tape, quote: FoundQuote) -> Span:
    """The words that report, without an "and" that no list could cut off: ورد (and he replied) is "came" too."""
    span = tape.span(*quote.cue)
    row = quote.reading.row if quote.reading else None
    joined = row is not None and row.kind == "cue" and span.text.startswith("و") and f"و{row.name}" in row.aliases
    if not joined:
        return span
    start = behind_letter(tape.text, span.start, span.end)
    return Span(start, span.end, tape.text[start : span.end])
