"""Marks and links: an ``Extraction`` in, every stretch of its text with a label, and what joins them, out.

What all exporters to annotation tools share: each writes these down in its own format. The labels and their details
carry the names of the model; a mark without characters is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from arabic_ie.export.characters import one_line
from arabic_ie.export.json import TYPE_OF
from arabic_ie.model import Extraction, Official, Organization, Person, Place, Quote, Span, Speaker

# What covers the same words: the wider thing first.
LABELS = (
    *("Quote", "Official", "Speaker", "Organization", "Place", "Person", "Date"),
    *("Title", "Affiliation", "Cue", "Addressee", "Relay", "Venue"),
)
# Each link with what it begins at; it ends at a name, a speaker's words or one of the other labels.
LINKS: Mapping[str, str] = {
    "speaker": "Quote",
    "cue": "Quote",
    "addressee": "Quote",
    "relayed_by": "Quote",
    "venue": "Quote",
    "refers_to": "Speaker",
    "holder": "Official",
    "title": "Official",
    "affiliation": "Official",
}

CONTINUES = "continues"  # a part of a quote to the next

Thing = Person | Organization | Place
Details = tuple[tuple[str, str], ...]


class Entity(NamedTuple):
    """A person, organisation or place of the text; ``key`` is its name within the export (``person-1``)."""

    key: str
    kind: str
    thing: Thing


class Mark(NamedTuple):
    """A stretch of the text, or several (the parts of one quote), with a label; ``number`` counts from 1."""

    number: int
    label: str
    spans: tuple[Span, ...]
    details: Details
    entity: str | None


class Link(NamedTuple):
    """What joins one mark to another, both by number."""

    source: int
    target: int
    label: str


class Annotations(NamedTuple):
    """All marks in the order of the text, the outer before the inner; the links; the entities."""

    marks: tuple[Mark, ...]
    links: tuple[Link, ...]
    entities: tuple[Entity, ...]


def annotate(doc: Extraction) -> Annotations:
    """Everything found in one text as marks and links.

    >>> import arabic_ie
    >>> found = annotate(arabic_ie.extract("قال بوتين إن الحوار ممكن."))
    >>> [(mark.number, mark.label, mark.spans[0].text) for mark in found.marks]
    [(1, 'Cue', 'قال'), (2, 'Person', 'بوتين'), (3, 'Quote', 'الحوار ممكن')]
    >>> [tuple(link) for link in found.links]
    [(3, 2, 'speaker'), (3, 1, 'cue')]
    """
    return _Collected(doc).annotations()


def contiguous(found: Annotations) -> Annotations:
    """The same for systems whose marks have one stretch each: the parts of a quote are marks that ``continues`` joins.

    What was linked to a quote is linked to its first part.

    >>> halves = (Span(0, 1, "ا"), Span(2, 3, "ب"))
    >>> apart = contiguous(Annotations((Mark(1, "Quote", halves, (), None),), (), ()))
    >>> [mark.spans[0].start for mark in apart.marks], [tuple(link) for link in apart.links]
    ([0, 2], [(1, 2, 'continues')])
    """
    marks: list[Mark] = []
    first: dict[int, int] = {}
    continued: list[Link] = []
    for mark in found.marks:
        first[mark.number] = len(marks) + 1
        for at, span in enumerate(mark.spans):
            if at:
                continued.append(Link(len(marks), len(marks) + 1, CONTINUES))
            marks.append(mark._replace(number=len(marks) + 1, spans=(span,)))
    links = (Link(first[link.source], first[link.target], link.label) for link in found.links)
    return Annotations(tuple(marks), (*links, *continued), found.entities)


_Key = tuple[str, tuple[tuple[int, int], ...]]  # a label and where it stands


def base_of(identifier: str) -> str:
    """Whose id it is: Wikidata's, ISO's for a country, or one that only the user's gazetteer knows.

    >>> base_of("Q7747"), base_of("EG"), base_of("my-1")
    ('Wikidata', 'ISO3166', 'gazetteer')
    """
    if _WIKIDATA.fullmatch(identifier):
        return "Wikidata"
    return "ISO3166" if _COUNTRY.fullmatch(identifier) else "gazetteer"


_WIKIDATA = re.compile(r"Q\d+")
_COUNTRY = re.compile(r"[A-Z]{2}")


def identity(thing: Thing) -> tuple[object, ...]:
    """What tells entities of one text apart, whether they are the same object or were read from JSON."""
    return type(thing), thing.name, thing.id, thing.mentions[0].start if thing.mentions else None


class _Collected:
    """The marks of one text as they come, each place and label once."""

    def __init__(self, doc: Extraction) -> None:
        self._marks: dict[_Key, Mark] = {}
        self._links: dict[tuple[_Key, _Key, str], None] = {}
        self._entities = tuple(_entities(doc))
        self._keys = {identity(entity.thing): entity.key for entity in self._entities}
        self._mentions: dict[str, list[tuple[int, _Key]]] = {}  # of each entity: where, in order
        for entity in self._entities:
            self._add_mentions(entity)
        for official in doc.officials:
            self._add_official(official)
        for mention in doc.dates:
            details = (("value", mention.value), ("kind", mention.kind), ("calendar", mention.calendar))
            optional = (("modifier", mention.modifier), ("unresolved", mention.unresolved))
            self._add("Date", [mention.span], (*details, *_given(optional)))
        for quote in doc.quotes:
            self._add_quote(quote)

    def annotations(self) -> Annotations:
        order = sorted(self._marks, key=lambda key: (key[1][0][0], -key[1][-1][1], LABELS.index(key[0])))
        numbers = {key: number for number, key in enumerate(order, start=1)}
        return Annotations(
            tuple(self._marks[key]._replace(number=number) for key, number in numbers.items()),
            tuple(Link(numbers[source], numbers[target], label) for source, target, label in self._links),
            self._entities,
        )

    def _add_mentions(self, entity: Entity) -> None:
        thing = entity.thing
        found = self._mentions[entity.key] = []
        for span in thing.mentions:
            key = self._add(entity.kind.capitalize(), [span], tuple(_told(thing)), entity.key)
            if key is not None:
                found.append((span.start, key))
        found.sort()

    def _add_official(self, official: Official) -> None:
        entity = self._keys.get(identity(official.person))
        inferred = "yes" if official.country_inferred else None
        optional = (("country", official.country), ("country_inferred", inferred))
        details = (("name", official.person.name), ("status", official.status), *_given(optional))
        key = self._add("Official", [official.span], details, entity)
        self._link(key, self._add("Title", [official.title]), "title")
        if official.affiliation is not None:
            self._link(key, self._add("Affiliation", [official.affiliation]), "affiliation")
        if entity is not None:
            holder = self._mention_from(entity, official.span.start)
            if holder is not None and holder[1][-1][1] <= official.span.end:
                self._link(key, holder, "holder")

    def _add_quote(self, quote: Quote) -> None:
        names = " + ".join(speaker.name for speaker in quote.speakers) or None
        optional = (("speaker", names), ("cue_lemma", quote.cue_lemma), ("cue_class", quote.cue_class))
        negated = (("negated", "yes"),) if quote.negated else ()
        confidence = ("confidence", f"{quote.confidence:g}")
        details = (("kind", quote.kind), *_given(optional), *negated, confidence)
        key = self._add("Quote", quote.parts or [quote.span], details)
        if key is None:
            return
        for speaker in quote.speakers:
            self._link(key, self._spoken_by(speaker, key[1][0][0]), "speaker")
        if quote.cue is not None:
            told = _given((("lemma", quote.cue_lemma), ("class", quote.cue_class)))
            self._link(key, self._add("Cue", [quote.cue], tuple(told)), "cue")
        for label, link, span in (
            ("Addressee", "addressee", quote.addressee),
            ("Relay", "relayed_by", quote.relayed_by),
            ("Venue", "venue", quote.venue),
        ):
            if span is not None:
                self._link(key, self._add(label, [span]), link)

    def _spoken_by(self, speaker: Speaker, start: int) -> _Key | None:
        """The words that name a speaker here; where there are none, his last mention before the quote, or his first."""
        entity = self._keys.get(identity(speaker.entity)) if speaker.entity is not None else None
        if speaker.mention is None:
            return None if entity is None else self._mention_before(entity, start)
        if entity is not None:
            named = self._mention_from(entity, speaker.mention.start)
            place = ((speaker.mention.start, speaker.mention.end),)
            if named is not None and named[1] == place:
                return named
            official = self._marks.get(("Official", place))
            if official is not None and official.entity == entity:
                return "Official", place
        key = self._add("Speaker", [speaker.mention], (("name", speaker.name),), entity)
        if entity is not None:
            self._link(key, self._mention_before(entity, speaker.mention.end), "refers_to")
        return key

    def _mention_from(self, entity: str, start: int) -> _Key | None:
        found = self._mentions[entity]
        at = bisect_left(found, (start,))
        return found[at][1] if at < len(found) else None

    def _mention_before(self, entity: str, start: int) -> _Key | None:
        found = self._mentions[entity]
        return found[max(bisect_left(found, (start,)) - 1, 0)][1] if found else None

    def _add(self, label: str, spans: Iterable[Span], details: Details = (), entity: str | None = None) -> _Key | None:
        kept = tuple(span for span in spans if span.start < span.end)
        if not kept:
            return None
        key = (label, tuple((span.start, span.end) for span in kept))
        told = tuple((name, one_line(value)) for name, value in details)
        self._marks.setdefault(key, Mark(0, label, kept, told, entity))
        return key

    def _link(self, source: _Key | None, target: _Key | None, label: str) -> None:
        if source is not None and target is not None:
            self._links[source, target, label] = None


def _entities(doc: Extraction) -> Iterator[Entity]:
    groups: tuple[tuple[Thing, ...], ...] = (doc.people, doc.organizations, doc.places)
    for things in groups:
        for number, thing in enumerate(things, start=1):
            kind = TYPE_OF[type(thing)]
            yield Entity(f"{kind}-{number}", kind, thing)


def _told(thing: Thing) -> Iterator[tuple[str, str]]:
    yield "name", thing.name
    if isinstance(thing, Person):
        yield from _given((("canonical", thing.canonical), ("id", thing.id)))
    else:
        yield "kind", thing.kind
        country = thing.country if isinstance(thing, Place) else None
        yield from _given((("id", thing.id), ("country", country)))


def _given(details: Iterable[tuple[str, str | None]]) -> Iterator[tuple[str, str]]:
    return ((name, value) for name, value in details if value)
