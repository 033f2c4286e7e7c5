"""The discourse: what resolution knows of a text, and who is named where.

People, officials, organisations and places with their pieces in; answers to "who was named before this?" out.
Every question looks at a bounded stretch, so that a long text costs no more per quote than a short one.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import NamedTuple

from arabic_ie.extractors.officials import FoundOfficial
from arabic_ie.extractors.quotes.layout import Layout
from arabic_ie.extractors.quotes.subjects import Subject, SubjectFinder
from arabic_ie.grammar import Tape
from arabic_ie.model import Organization, Person, Place, Speaker
from arabic_ie.resolution.agreement import agree, gender_of_speaker
from arabic_ie.resolution.candidates import Entity, speaking
from arabic_ie.resolution.holders import Holders
from arabic_ie.resolution.nicknames import nicknames
from arabic_ie.resolution.said import Said, head_of_phrase, key_of

TURNS = frozenset(["جهت", "جانب", "ناحيت", "دور", "مقابل"])  # من جهته هنأ فلان (for his part, … congratulated)
MAX_PHRASE = 24  # pieces of a noun phrase that is read for its words
MAX_TOPIC = 12  # pieces before the name that a sentence is about
MIN_MAIN_MENTIONS = 3  # of the person that a text is about
MAX_SENTENCES_BACK = 40  # before an elided cue: the most that a paragraph of real news has
LOOK_BACK = 40  # mentions before a cue among which a speaker is looked for


class Mention(NamedTuple):
    """Someone or something that could speak, where it is named."""

    start: int
    end: int
    speaker: Speaker


@dataclass(slots=True)
class Discourse:
    """What resolution knows of a text: people, officials and organisations where they stand."""

    tape: Tape
    layout: Layout
    subjects: SubjectFinder
    people: Sequence[Person]
    person_at: dict[int, int]  # first piece of a name mention → index in ``people``
    officials: Sequence[FoundOfficial]
    organization_at: dict[int, Organization]
    place_at: dict[int, Place]
    mentions: list[Mention] = field(init=False)  # in text order
    said: Said = field(default_factory=Said)
    holders: Holders = field(init=False)  # who holds which role
    nicknames: dict[tuple[str, ...], Person] = field(init=False)  # by the forms of the nickname
    main_person: Person | None = field(init=False)  # whom the text is about
    full_names: dict[int, str] = field(init=False, default_factory=dict)  # of bodies, once they are asked for
    _phrases: dict[int, Subject | None] = field(init=False, default_factory=dict)  # by their start, once read
    _places: dict[str, array[int]] = field(init=False, default_factory=dict)  # of each form, once it is asked for

    def __post_init__(self) -> None:
        self.holders = Holders(self.tape, self.people, self.person_at, self.officials, self.subjects)
        self.nicknames = nicknames(self.tape, self.people, self.person_at)
        self.main_person = _main_person(self.people)
        people = ((piece, self.people[index]) for piece, index in self.person_at.items())
        named: Iterable[tuple[int, Entity]] = chain(people, self.organization_at.items())
        mentions = (Mention(at, self.tape.node_end(at), speaking(entity, "only_person")) for at, entity in named)
        self.mentions = sorted(mentions, key=_start)

    def entity_at(self, piece: int) -> Entity | None:
        """The person, body or place whose name begins at a piece."""
        if piece in self.person_at:
            return self.people[self.person_at[piece]]
        return self.organization_at.get(piece) or self.place_at.get(piece)

    def phrase_at(self, start: int) -> Subject | None:
        """The noun phrase that begins at a piece, within ``MAX_PHRASE`` pieces; each is read once."""
        if start not in self._phrases:
            end = min(len(self.tape), start + MAX_PHRASE)
            self._phrases[start] = self.subjects.source(self.tape, start, end)
        return self._phrases[start]

    def places_of(self, form: str) -> Sequence[int]:
        """The pieces of this form, in text order."""
        if not self._places:
            places = defaultdict[str, "array[int]"](partial(array, "i"))
            for piece, of in enumerate(self.tape.forms):
                places[of].append(piece)
            self._places = dict(places)
        return self._places.get(form, ())

    def before(self, offset: int) -> Iterator[Mention]:
        """The mentions before an offset, the nearest first."""
        place = bisect_left(self.mentions, self.tape.piece_at(offset), key=_start)
        yield from reversed(self.mentions[max(0, place - LOOK_BACK) : place])

    def between(self, start: int, end: int) -> Iterator[Mention]:
        """The mentions between two offsets, in text order."""
        first = bisect_left(self.mentions, self.tape.piece_at(start), key=_start)
        for mention in self.mentions[first : first + LOOK_BACK]:
            if self.tape.starts[mention.start] >= end:
                return
            yield mention

    def acting(self, start: int, end: int) -> Iterator[Mention]:
        """The mentions between two offsets but those to whom something is said: صرح لصحيفة «النهار» (… told)."""
        return (mention for mention in self.between(start, end) if not _is_addressee(self.tape, mention.start))

    def spoke_last(self, offset: int) -> Person | None:
        """The person who spoke last before an offset."""
        last = self.said.last_person(offset, "")
        return last.entity if last is not None and isinstance(last.entity, Person) else None

    def earlier_phrase(self, head: str, offset: int) -> Speaker | None:
        """A fuller phrase with the same head before: "الوزارة" (the ministry) after "وزارة الصحة" (of health)."""
        earlier = self.said.last_phrase(offset, head)
        if earlier is not None:
            return earlier
        head = key_of(head)
        return next((m.speaker for m in self.before(offset) if head_of_phrase(m.speaker) == head), None)

    def topic(self, start: int, end: int, gender: str) -> Speaker | None:
        """The name among a sentence's first words ("تحدث الشاعر علي عاشور عن تجربته، وقال …": the poet spoke of …)."""
        first = self.tape.piece_at(start)
        mention = next(self.between(start, end), None)
        if mention is None or mention.start > first + MAX_TOPIC or not isinstance(mention.speaker.entity, Person):
            return None
        return mention.speaker if self._speaks_so(gender, mention) else None

    def first_named(self, start: int, end: int, gender: str) -> Speaker | None:
        """The first person or body between two offsets that agrees and to whom nothing is said."""
        return next((m.speaker for m in self.acting(start, end) if self._agrees(gender, m)), None)

    def nearest(self, offset: int, gender: str) -> Speaker | None:
        """Whom a text speaks of before an offset: the first person or body of the nearest sentence that names one.

        The sentence of the cue comes first, then those before it, back to the start of the paragraph before.
        """
        layout = self.layout
        sentence = layout.sentence_of(offset)
        floor = layout.paragraphs[max(0, layout.paragraph_of(offset) - 1)][0]
        furthest = max(0, sentence - MAX_SENTENCES_BACK)
        end = offset
        while sentence >= furthest and layout.sentences[sentence][0] >= floor:
            start = layout.sentences[sentence][0]
            named = self.first_named(start, end, gender)
            if named is not None:
                return named
            end, sentence = start, sentence - 1
        return None

    def only_person(self, offset: int, gender: str) -> Speaker | None:
        """The one person named from the start of the paragraph before up to an offset, where nobody else is."""
        people = self._people_before(offset)
        if not people or any(m.speaker.entity is not people[0].speaker.entity for m in people):
            return None
        return people[-1].speaker if self._speaks_so(gender, people[-1]) else None

    def only_one_of(self, offset: int, gender: str) -> Speaker | None:
        """The one man among women named there, or the one woman among men, by what names and verbs show.

        "زعمت ستورمي أنها على علاقة بترامب، ولكنه نفى ذلك" (she claimed an affair with Trump, but he denied it).
        """
        people = self._people_before(offset)
        fitting = [m for m in people if self._speaks_so(gender, m)]
        if not fitting or any(m.speaker.entity is not fitting[0].speaker.entity for m in fitting):
            return None
        shown = any(gender_of_speaker(self.tape, m.start, m.speaker) == gender for m in fitting)
        return fitting[-1].speaker if shown and len(fitting) < len(people) else None

    def _people_before(self, offset: int) -> list[Mention]:
        """The people named from the start of the paragraph before up to an offset."""
        floor = self.layout.paragraphs[max(0, self.layout.paragraph_of(offset) - 1)][0]
        return [m for m in self.between(floor, offset) if isinstance(m.speaker.entity, Person)]

    def _speaks_so(self, gender: str, mention: Mention) -> bool:
        """Whether somebody may be the subject of this verb, by the name and by the verbs with which he spoke before."""
        entity = mention.speaker.entity
        spoke = self.said.gender_of(entity) if isinstance(entity, Person) else ""
        return self._agrees(gender, mention) and agree(gender, spoke)

    def _agrees(self, gender: str, mention: Mention) -> bool:
        """Whether who is named there may be the subject of a verb of this gender, by the given name or the head."""
        if gender == "p":
            return not isinstance(mention.speaker.entity, Person)
        return agree(gender, gender_of_speaker(self.tape, mention.start, mention.speaker))


def _main_person(people: Sequence[Person]) -> Person | None:
    """The person whom the text names more often than any other, if it names one so often."""
    first, second = [*sorted((len(person.mentions) for person in people), reverse=True), 0, 0][:2]
    if first < MIN_MAIN_MENTIONS or first == second:
        return None
    return next(person for person in people if len(person.mentions) == first)


def _is_addressee(tape: Tape, piece: int) -> bool:
    """Whether ل stands before a name, or before the noun and the mark with which it begins."""
    for _ in range(3):
        if piece == 0:
            return False
        if "LI" in tape.entries[piece - 1].classes:  # also inside a phrase of the gazetteer: في تصريح ل
            return True
        before = tape.node_start(piece - 1)
        if not tape.has_any(before, ("NAME_OPEN", "SPEECH_OPEN", "ORG_HEAD", "WEAK_ORG_HEAD", "AL")):
            return False
        piece = before
    return False


def _start(mention: Mention) -> int:
    return mention.start
