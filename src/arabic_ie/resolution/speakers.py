"""Who speaks: found quotes in, ``Quote``s with resolved speakers out.

Every quote leaves the extractor with the words beside its cue (or none). Here a name becomes the person
it names, a role phrase the holder of the role, "البيان" (the statement) whoever issued it, and an elided
subject the speaker before, by agreement and by discourse: the sentence first, then the paragraph, then
the text. Where nothing fits, the words themselves are the speaker; where there are none, nobody is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TypeVar

from arabic_ie.extractors.officials import FoundOfficial
from arabic_ie.extractors.quotes import FoundQuote, Subject
from arabic_ie.extractors.quotes.borders import Layout
from arabic_ie.grammar import Tape
from arabic_ie.model import Organization, Person, Place, Quote, Span, Speaker
from arabic_ie.resolution.holders import SAME_SPEAKER, Holders, content_words, country_of
from arabic_ie.resolution.said import Said, agree, head_of_phrase

E = TypeVar("E")
Entity = Person | Organization | Place
_SOURCE = frozenset(["مصدر"])  # "المصدر" points back even without "ذاته"
_STATEMENT = frozenset(["بيان", "بلاغ", "تصريح", "تغريده", "تدوينه", "رساله", "منشور", "خطاب", "كلمه"])
MAX_TOPIC = 12  # pieces before the name that a sentence is about
MIN_MAIN_MENTIONS = 3  # of the person that a text is about
_SPEECH = frozenset(["حديث", "تصريح", "تصريحات", "كلمت", "كلام", "خطاب", "بيان", "تغريدات"])  # + his: "وتضمن حديثه"
MAX_SENTENCES_BACK = 40  # before an elided cue: the most that a paragraph of real news has
LOOK_BACK = 40  # pieces before an elided cue in which a first speaker is looked for


@dataclass(slots=True)
class Discourse:
    """What resolution knows of a text: people, officials and organisations where they stand."""

    tape: Tape
    layout: Layout
    people: Sequence[Person]
    person_at: dict[int, int]  # first piece of a name mention → index in ``people``
    officials: Sequence[FoundOfficial]
    organization_at: dict[int, Organization]
    place_at: dict[int, Place]
    mentions: list[tuple[int, int, Speaker]] = field(init=False)  # (first piece, end, who) in order
    said: Said = field(default_factory=Said)
    holders: Holders = field(init=False)  # who holds which role
    main_person: Speaker | None = field(init=False)  # whom the text is about

    def __post_init__(self) -> None:
        self.holders = Holders(self.tape, self.people, self.person_at, self.officials)
        self.main_person = _main_person(self.people)
        self.mentions = sorted(_mentions(self), key=lambda m: m[0])


def _main_person(people: Sequence[Person]) -> Speaker | None:
    """The person whom the text names more often than any other, if it names one so often."""
    first, second = [*sorted((len(person.mentions) for person in people), reverse=True), 0, 0][:2]
    if first < MIN_MAIN_MENTIONS or first == second:
        return None
    person = next(person for person in people if len(person.mentions) == first)
    return _speaking(person)


def resolve_speakers(discourse: Discourse, found: Sequence[FoundQuote]) -> list[Quote]:
    """The quotes of a text, in the order of their content, each with its speaker."""
    by_cue = sorted(found, key=lambda quote: quote.cue[0])
    speakers: dict[int, Speaker | None] = {}
    for quote in by_cue:
        speaker = _speaker(discourse, quote)
        speakers[id(quote)] = speaker
        if speaker is not None and quote.kind != "headline" and _speaks_on(discourse.tape, quote, speaker):
            discourse.said.add(discourse.tape.starts[quote.cue[0]], speaker, _gender(discourse, quote))
    return [_quote(discourse.tape, quote, speakers[id(quote)], _co_speakers(discourse, quote)) for quote in found]


def _speaks_on(tape: Tape, quote: FoundQuote, speaker: Speaker) -> bool:
    """Whether a later cue may continue this speaker: "tests showed" is followed by someone else's "and she said"."""
    subject = quote.subject
    if speaker.entity is not None or subject is None or subject.kind != "noun":
        return True
    head = subject.start + tape.has(subject.start, "AL")
    return tape.has_any(head, _HUMAN) or not tape.has(head, "NOUN")


def _co_speakers(discourse: Discourse, quote: FoundQuote) -> tuple[Speaker, ...]:
    """The others of a joint statement: the second of "فرنسا والجزائر" (France and Algeria)."""
    subject, tape = quote.subject, discourse.tape
    if subject is None:
        return ()
    out = []
    for at in range(subject.start + 1, subject.end):
        if not tape.has(at - 1, "WA"):
            continue
        entity: Entity | None = discourse.place_at.get(at) or discourse.organization_at.get(at)
        if entity is None and at in discourse.person_at:
            entity = discourse.people[discourse.person_at[at]]
        if entity is not None:
            out.append(_speaking(entity, tape.span(at, tape.node_end(at))))
    return tuple(out)


def _quote(tape: Tape, quote: FoundQuote, speaker: Speaker | None, co_speakers: tuple[Speaker, ...]) -> Quote:
    span = Span(quote.start, quote.end, tape.text[quote.start : quote.end])
    cue = tape.span(*quote.cue)
    row = quote.reading.row if quote.reading else None
    around = quote.around
    return Quote(
        span=span,
        kind=quote.kind,
        cue=cue,
        cue_lemma=row.name if row else None,
        cue_class=row.value("class") or None if row else None,
        speaker=speaker,
        parts=tuple(Span(s, e, tape.text[s:e]) for s, e in quote.parts) or (span,),
        co_speakers=co_speakers,
        addressee=tape.span(*around.addressee) if around.addressee else None,
        relayed_by=tape.span(*around.relayed_by) if around.relayed_by else None,
        venue=tape.span(*around.venue) if around.venue else None,
        negated=quote.negated,
        confidence=quote.confidence if speaker is not None else round(quote.confidence * 0.7, 3),
        rule=quote.rule,
    )


def _speaker(discourse: Discourse, quote: FoundQuote) -> Speaker | None:
    tape, subject = discourse.tape, quote.subject
    if (
        subject is not None
        and not _is_own_speech(tape, subject)
        and _agrees_with(tape, quote, subject)
        and _can_speak(tape, quote, subject)
    ):
        return _named(discourse, quote, subject)
    return _elided(discourse, quote)


# -- a subject stands beside the cue -----------------------------------------------------------------


def _named(discourse: Discourse, quote: FoundQuote, subject: Subject) -> Speaker | None:
    tape = discourse.tape
    mention = tape.span(subject.start, subject.end)
    inside = _first(discourse.person_at, subject)
    head = _head(tape, subject)
    if inside is not None and subject.kind in ("name", "role"):
        return _speaking(discourse.people[inside], mention)
    portfolio = tape.has(subject.start, "PORTFOLIO") and tape.node_end(subject.start) == subject.end
    brief = subject.kind == "organization" and tape.has(subject.start, "AL") and subject.end - subject.start <= 3
    if portfolio or brief:  # الخارجية, الوزارة: the body named more fully before
        earlier = _earlier_phrase(discourse, head, tape.starts[quote.cue[0]])
        if earlier is not None:
            return _mentioned(earlier, mention)
    if subject.kind == "organization":
        return Speaker(_full_text(mention.text), mention, _first(discourse.organization_at, subject))
    if subject.kind == "place":
        return Speaker(_full_text(mention.text), mention, _first(discourse.place_at, subject))
    words = {tape.forms[at] for at in range(subject.start, subject.end)}
    last = _last_speaker(discourse, quote)
    if last is not None and (words & SAME_SPEAKER or (head in _SOURCE and tape.has(subject.start, "AL"))):
        return _mentioned(last, mention)
    if head in _STATEMENT:
        issuer = _issuer(discourse, quote, subject)
        if issuer is not None:
            return _mentioned(issuer, mention)
    if tape.has(subject.start, "AL"):
        anaphor = _anaphor(discourse, quote, subject, head)
        if anaphor is not None:
            return _mentioned(anaphor, mention)
    elif subject.kind == "role":
        holder = discourse.holders.holder_of(subject.start, subject.end)
        if holder is not None:
            return _speaking(holder, mention)
    return Speaker(_full_text(mention.text), mention, None)


def _first(entity_at: dict[int, E], subject: Subject) -> E | None:
    """The first entity that a subject names."""
    return next((entity_at[at] for at in range(subject.start, subject.end) if at in entity_at), None)


MAX_ANAPHOR = 3  # words of a phrase that points back: "المسؤول الدبلوماسي المغربي"


def _anaphor(discourse: Discourse, quote: FoundQuote, subject: Subject, head: str) -> Speaker | None:
    """Whom a definite phrase points back to: the role's holder, a fuller phrase, or the person who spoke last."""
    tape = discourse.tape
    holder = discourse.holders.holder_of(subject.start, subject.end)
    if holder is not None:
        return _speaking(holder)
    words = content_words(tape, subject.start, subject.end)
    if len(words) > MAX_ANAPHOR or "باسم" in words:
        return None
    earlier = _earlier_phrase(discourse, head, tape.starts[quote.cue[0]])
    if earlier is not None:
        return earlier
    at = subject.start + 1
    if not tape.has_any(at, ("ROLE", "WEAK_ROLE", "GROUP", "KINSHIP")) or tape.has(at, "PLURAL"):
        return None
    country = country_of(tape, subject.start, subject.end)
    if tape.has(at, "OFFICE") and country is not None and not head.startswith("مسوول"):
        return None  # "the French minister" is one man only; "the French official" may be whoever spoke
    gender = _gender(discourse, quote)
    offset = tape.starts[quote.cue[0]]
    return discourse.said.last_person(offset, gender) or discourse.main_person


def _is_own_speech(tape: Tape, subject: Subject) -> bool:
    """ "حديثه", "كلمته" (his talk, his address): the speaker is the one before."""
    return tape.forms[subject.start] in _SPEECH and tape.has(subject.start + 1, "SUFFIX")


def _can_speak(tape: Tape, quote: FoundQuote, subject: Subject) -> bool:
    """ "Described" is mostly followed by what was described: "ووصف الوضع بأنه" (and he called the situation …)."""
    if quote.reading is None or quote.reading.row.value("class") not in ("describe", "consider"):
        return True
    if subject.kind != "noun" or subject.start < quote.cue[0] or not tape.has(quote.cue[0] - 1, "WA"):
        return True
    return any(tape.has_any(at, _HUMAN) for at in range(subject.start, min(subject.end, subject.start + 2)))


_HUMAN = frozenset(["GROUP", "ROLE", "WEAK_ROLE", "KINSHIP", "DOCUMENT", "ORG_HEAD"])


_QUANTITIES = frozenset(["مجموعه", "جماعه", "قله"])  # ذكر مجموعة من العلماء (a group of scholars said), قال ثلاثة


def _agrees_with(tape: Tape, quote: FoundQuote, subject: Subject) -> bool:
    """A masculine verb right before a feminine noun has another subject: "حذر الحكومة" (he warned the government)."""
    features = quote.reading.features if quote.reading else ""
    if len(features) < 4 or features[1:4] != "3ms" or subject.start < quote.cue[1] or subject.kind == "name":
        return True
    if tape.starts[subject.start] - tape.ends[quote.cue[1] - 1] > 1:
        return True  # with words between, the verb may stay masculine
    at = subject.start + tape.has(subject.start, "AL")
    if tape.forms[at] in _QUANTITIES or tape.has(at, "NUMBER_WORD"):
        return True
    return not (tape.text[tape.ends[at] - 1] == "ة" and "PLURAL" not in tape.entries[at].classes)


def _head(tape: Tape, subject: Subject) -> str:
    at = subject.start
    while at < subject.end and (tape.has(at, "AL") or tape.has(at, "FUNCTION")):
        at += 1
    return tape.forms[at] if at < subject.end else ""


def _full_text(text: str) -> str:
    """The words of a subject as a name: without marks around all of it."""
    text = text.strip(" \n،,")
    inner = text.strip("\"'“”«»")
    return inner if len(inner) <= len(text) - 2 and text[0] in _MARKS and text[-1] in _MARKS else text


_MARKS = "\"'“”«»"


def _issuer(discourse: Discourse, quote: FoundQuote, subject: Subject) -> Speaker | None:
    """Who issued "the statement": an organisation named in the phrase, else the last one that spoke or was named."""
    tape = discourse.tape
    for at in range(subject.start, subject.end):
        organization = discourse.organization_at.get(at)
        if organization is not None:
            return _speaking(organization)
        index = discourse.person_at.get(at)
        if index is not None:
            return _speaking(discourse.people[index])
    for at in range(subject.start + 2, subject.end):
        if tape.has(at, "ORG_HEAD"):  # بيان للوزارة: a statement of "the ministry"
            return _earlier_phrase(discourse, tape.forms[at], tape.starts[quote.cue[0]])
    if subject.end - subject.start > 3:
        return None
    return _last_speaker(discourse, quote) or _nearest_mention(discourse, tape.starts[quote.cue[0]], None)


def _earlier_phrase(discourse: Discourse, head: str, offset: int) -> Speaker | None:
    """A fuller phrase with the same head before: "الدراسة" after "دراسة علمية حديثة", "الوزارة" after "وزارة الصحة"."""
    earlier = discourse.said.last_phrase(offset, head)
    if earlier is not None:
        return earlier
    place = bisect_left(discourse.mentions, discourse.tape.piece_at(offset), key=lambda m: m[0])
    for _, _, speaker in reversed(discourse.mentions[max(0, place - LOOK_BACK) : place]):
        if head_of_phrase(speaker) == head.removeprefix("ال"):
            return speaker
    return None


# -- no subject stands beside the cue ----------------------------------------------------------------


def _elided(discourse: Discourse, quote: FoundQuote) -> Speaker | None:
    """The speaker whom an elided subject continues."""
    tape, layout = discourse.tape, discourse.layout
    offset = tape.starts[quote.cue[0]]
    sentence = layout.sentence_at(offset)
    gender = _gender(discourse, quote)
    in_sentence = discourse.said.last(offset, gender, since=sentence[0])
    if in_sentence is not None:
        return _mentioned(in_sentence, None)
    topic = _topic(discourse, sentence[0], offset, gender)
    if topic is not None:
        return _mentioned(topic, None)
    if quote.rule.startswith("participle"):
        actor = _first_mention(discourse, sentence[0], offset)
        if actor is not None:
            return _mentioned(actor, None)
    relative = _antecedent(discourse, quote)
    if relative is not None:
        return relative
    before = discourse.said.last(offset, gender)
    if before is not None:
        return _mentioned(before, None)
    nearest = _nearest_mention(discourse, offset, gender)
    return _mentioned(nearest, None) if nearest is not None else None


def _antecedent(discourse: Discourse, quote: FoundQuote) -> Speaker | None:
    """ "الوزارة التي قالت إن": the speaker stands before the relative pronoun."""
    tape = discourse.tape
    at = quote.cue[0] - 1
    if at < 1 or not tape.has(at, "RELATIVE"):
        return None
    place = bisect_left(discourse.mentions, at, key=lambda m: m[0]) - 1
    if place >= 0 and discourse.mentions[place][1] >= at - 2:
        return _mentioned(discourse.mentions[place][2], None)
    return None


def _last_speaker(discourse: Discourse, quote: FoundQuote) -> Speaker | None:
    return discourse.said.last(discourse.tape.starts[quote.cue[0]] + 1)


def _speaking(entity: Entity, mention: Span | None = None) -> Speaker:
    return Speaker(entity.name, mention, entity)


def _mentioned(speaker: Speaker, mention: Span | None) -> Speaker:
    """The same speaker in the words of another place, or in none."""
    return Speaker(speaker.name, mention, speaker.entity)


def _mentions(discourse: Discourse) -> list[tuple[int, int, Speaker]]:
    """Everyone and everything that could speak, where it is named."""
    tape = discourse.tape
    people = ((piece, discourse.people[index]) for piece, index in discourse.person_at.items())
    named: Iterable[tuple[int, Entity]] = chain(people, discourse.organization_at.items())
    return [(piece, tape.node_end(piece), _speaking(entity)) for piece, entity in named]


def _topic(discourse: Discourse, start: int, end: int, gender: str) -> Speaker | None:
    """Whom the sentence is about: the name among its first words ("تحدث الشاعر علي عاشور عن تجربته، وقال …")."""
    tape = discourse.tape
    first = tape.piece_at(start)
    at = bisect_left(discourse.mentions, first, key=lambda m: m[0])
    if at >= len(discourse.mentions):
        return None
    piece, _, speaker = discourse.mentions[at]
    if piece > first + MAX_TOPIC or tape.starts[piece] >= end:
        return None
    if not isinstance(speaker.entity, Person) or not agree(gender, _gender_of(tape, piece, speaker)):
        return None
    return speaker


def _first_mention(discourse: Discourse, start: int, end: int) -> Speaker | None:
    """The first person or body named between two offsets."""
    tape = discourse.tape
    at = bisect_left(discourse.mentions, tape.piece_at(start), key=lambda m: m[0])
    if at < len(discourse.mentions) and tape.starts[discourse.mentions[at][0]] < end:
        return discourse.mentions[at][2]
    return None


def _nearest_mention(discourse: Discourse, offset: int, gender: str | None) -> Speaker | None:
    """Whom a text speaks of before an offset: the first person or body of the nearest sentence that names one.

    The sentence of the cue comes first, then those before it, back to the start of the paragraph before.
    """
    tape, layout = discourse.tape, discourse.layout
    sentence = layout.sentence_of(offset)
    floor = layout.paragraphs[max(0, layout.paragraph_of(offset) - 1)][0]
    furthest = max(0, sentence - MAX_SENTENCES_BACK)
    end = offset
    while sentence >= furthest and layout.sentences[sentence][0] >= floor:
        start = layout.sentences[sentence][0]
        first = bisect_left(discourse.mentions, tape.piece_at(start), key=lambda m: m[0])
        for piece, _, speaker in discourse.mentions[first : first + LOOK_BACK]:
            if tape.starts[piece] >= end:
                break
            if agree(gender or "", _gender_of(tape, piece, speaker)):
                return speaker
        end, sentence = start, sentence - 1
    return None


def _gender_of(tape: Tape, piece: int, speaker: Speaker) -> str:
    """The gender of a named speaker where the words show it: of a person by the given name, of a body by its head."""
    if isinstance(speaker.entity, Person):
        for reading in tape.entries[piece].readings:
            gender = reading.row.value("gender")
            if gender in ("m", "f"):
                return gender
        return ""
    word = speaker.name.split()[0] if speaker.name else ""
    return "f" if word.endswith("ة") else "m" if word else ""


def _gender(discourse: Discourse, quote: FoundQuote) -> str:
    """The cue's gender and number where it shows them: ``m``, ``f``, ``p`` or nothing."""
    features = quote.reading.features if quote.reading else ""
    if len(features) >= 4 and features[0] in "PIJ":
        if features[1] != "3":
            return ""
        return "p" if features[3] == "p" else features[2]
    if len(features) == 2 and not quote.rule.startswith("masdar"):
        return "p" if features[1] == "p" else features[0]
    return ""
