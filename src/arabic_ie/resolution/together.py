"""Together: who "they both" are, and who else speaks in a joint statement. A quote in, the speakers out.

"قال فلان وعلان إن … وأضافا أن" (so-and-so and so-and-so said that … and they added that).
"""

from __future__ import annotations

from collections.abc import Iterator

from arabic_ie.extractors.quotes import FoundQuote, Subject
from arabic_ie.grammar import Tape
from arabic_ie.model import Person, Place, Speaker
from arabic_ie.resolution.agreement import gender_of_cue, is_adverb
from arabic_ie.resolution.candidates import again, speaking
from arabic_ie.resolution.discourse import Discourse
from arabic_ie.resolution.said import Together

_BOTH = frozenset(["كلاهما", "كلتاهما"])
_THE_TWO = frozenset(["اثنان", "اثنتان"])
_STATES = frozenset(["دول", "بلدان"])
_SIDES = frozenset(["طرفان", "جانبان"])
MAX_SENTENCES = 3  # back from "they both" within which the two speak one after the other


def is_both(tape: Tape, subject: Subject) -> bool:
    """Whether a subject is "both of them", "the two": كلاهما, الاثنان."""
    if tape.forms[subject.start] in _BOTH:
        return True
    return tape.has(subject.start, "AL") and tape.forms[subject.start + 1] in _THE_TWO


def both(discourse: Discourse, subject: Subject, offset: int) -> Iterator[Speaker]:
    """Whom "both of them", "the two sides" mean; the sides only where somebody spoke together before."""
    tape = discourse.tape
    mention = tape.span(subject.start, subject.end)
    if is_both(tape, subject):
        joint = _the_two(discourse, offset)
    elif subject.end == subject.start + 2 and tape.has(subject.start, "AL") and tape.forms[subject.end - 1] in _SIDES:
        joint = discourse.said.together(offset)
        joint = joint if joint is not None and len(joint.others) == 1 else None
    elif _are_states(tape, subject):
        joint = discourse.said.together(offset)
        joint = joint if joint is not None and joint.others and isinstance(joint.speaker.entity, Place) else None
    else:
        return
    if joint is not None:
        yield again(joint.speaker, "both", mention)


def _are_states(tape: Tape, subject: Subject) -> bool:
    """Whether a subject is "these three states": هذه الدول الثلاث, as several spoke together before."""
    at = subject.start + (tape.forms[subject.start] == "هذه")
    if not tape.has(at, "AL") or tape.forms[at + 1] not in _STATES:
        return False
    counted = at + 2 < subject.end and tape.has(subject.end - 1, "NUMBER_WORD")
    return counted or (at > subject.start and subject.end == at + 2)


def they_both(discourse: Discourse, quote: FoundQuote, offset: int) -> Iterator[Speaker]:
    """Whom a verb in the dual without a subject means: "وأضافا" (and they both added)."""
    features = quote.reading.features if quote.reading is not None else ""
    if features[:1] not in ("P", "I") or features[-1:] != "d" or is_adverb(discourse.tape, quote):
        return
    joint = _the_two(discourse, offset)
    if joint is not None:
        yield again(joint.speaker, "both")


def others_of(discourse: Discourse, quote: FoundQuote, speaker: Speaker) -> tuple[Speaker, ...]:
    """The others of an earlier joint statement that a quote goes on with, in the plural or as "both"."""
    offset = discourse.tape.starts[quote.cue[0]]
    if speaker.rule == "both":
        joint = _the_two(discourse, offset)
    elif gender_of_cue(discourse.tape, quote) == "p":
        joint = discourse.said.together(offset)
    else:
        joint = None
    return joint.others if joint is not None and joint.speaker.name == speaker.name else ()


def _the_two(discourse: Discourse, offset: int) -> Together | None:
    """Who spoke together in this sentence or the one before, or the two people whom it names; else the two who spoke
    one after the other; else who spoke together last.
    """
    layout, said = discourse.layout, discourse.said
    last = said.together(offset)
    sentence = layout.sentence_of(offset)
    end = offset
    for start, _ in reversed(layout.sentences[max(0, sentence - 1) : sentence + 1]):
        if last is not None and last.offset >= start:
            return last
        people: list[Person] = []
        for mention in discourse.between(start, end):
            entity = mention.speaker.entity
            if isinstance(entity, Person) and all(entity is not person for person in people):
                people.append(entity)
        if len(people) == 2:
            first, second = (speaking(person, "both") for person in people)
            return Together(offset, first, (second,))
        end = start
    two = said.last_two(offset, since=layout.sentences[max(0, sentence - MAX_SENTENCES)][0])
    return Together(offset, two[0], (again(two[1], "both"),)) if two is not None else last
