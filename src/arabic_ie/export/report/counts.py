"""Counts over many articles: extractions in, one after the other; who spoke, when, how, of whom, in what office out.

Nothing of an article is kept but its counts, so memory grows with the people in the news, not with the texts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from arabic_ie.across import Entity, SpeakerKind, identity, kind_of
from arabic_ie.model import Extraction, Official, Person, Quote
from arabic_ie.text import fold

OfficeKey = tuple[str, str | None]  # folded words and country


@dataclass(slots=True)
class Actor:
    """Someone who speaks or is spoken about: as ``arabic_ie.speakers`` tells them apart, across articles.

    ``number`` is the place in ``Counts.actors``, ``names`` counts the forms of the name. Quotes are counted by day of
    writing in ``days``, by cue class in ``cues`` (negated ones left out: not to deny is no denial), and in ``about`` by
    the number of each person named in them.
    """

    number: int
    kind: SpeakerKind
    id: str | None
    canonical: str | None
    names: Counter[str] = field(default_factory=Counter)
    quotes: int = 0
    articles: int = 0
    days: Counter[date] = field(default_factory=Counter)
    cues: Counter[str] = field(default_factory=Counter)
    about: Counter[int] = field(default_factory=Counter)
    last_article: int = -1

    @property
    def name(self) -> str:
        """The gazetteer's name, else the form used most (of equal ones the longest)."""
        return self.canonical or max(self.names, key=lambda name: (self.names[name], len(name)))


@dataclass(slots=True)
class Office:
    """A role in a body or country: in how many articles, who holds it, how much its holders are quoted."""

    title: str
    country: str | None
    articles: int = 0
    quotes: int = 0
    holders: Counter[int] = field(default_factory=Counter)


@dataclass(slots=True)
class Country:
    """In how many articles a country is named (or an official of it), and how much its officials are quoted."""

    code: str
    articles: int = 0
    quotes: int = 0


class QuoteRow(NamedTuple):
    """A quote as the table lists it; ``speakers`` and ``about`` are numbers of actors, ``number`` counts from 1."""

    article: int
    number: int
    speakers: tuple[int, ...]
    text: str
    cue: str
    cue_class: str
    negated: bool
    confidence: float
    about: tuple[int, ...]


class Counts:
    """The sums of the articles given to ``add`` so far.

    >>> import arabic_ie
    >>> counts = Counts()
    >>> rows = counts.add(arabic_ie.extract("قال بوتين إن ماكرون مستعد للحوار."))
    >>> [(actor.name, actor.quotes) for actor in counts.actors], rows[0].text
    ([('فلاديمير بوتين', 1), ('إيمانويل ماكرون', 0)], 'ماكرون مستعد للحوار')
    """

    def __init__(self) -> None:
        self.articles = 0
        self.quotes = 0
        self.actors: list[Actor] = []
        self.days: Counter[date] = Counter()
        self.cues: Counter[str] = Counter()
        self.offices: dict[OfficeKey, Office] = {}
        self.countries: dict[str, Country] = {}
        self._numbers: dict[tuple[str, ...], int] = {}

    def add(self, doc: Extraction) -> list[QuoteRow]:
        """Counts one more article; its quotes, in their order.

        Raises:
            TypeError: ``doc`` is no ``Extraction``.
        """
        if not isinstance(doc, Extraction):
            raise TypeError(f"docs must be Extractions, not {type(doc).__name__}")
        mentions = self._mentions(doc)
        rows = [self._row(doc, number, quote, mentions) for number, quote in enumerate(doc.quotes, start=1)]
        self._count_offices(doc)
        self.articles += 1
        self.quotes += len(rows)
        return rows

    def speakers(self) -> list[Actor]:
        """Everyone who speaks, the most quoted first."""
        return sorted((actor for actor in self.actors if actor.quotes), key=lambda actor: -actor.quotes)

    def _actor(self, name: str, entity: Entity | None) -> Actor:
        key = identity(name, entity, self.articles)
        if key not in self._numbers:
            self._numbers[key] = len(self.actors)
            id = entity.id if entity is not None else None
            canonical = entity.canonical if isinstance(entity, Person) else None
            self.actors.append(Actor(len(self.actors), kind_of(entity), id, canonical))
        actor = self.actors[self._numbers[key]]
        actor.names[name] += 1
        return actor

    def _mentions(self, doc: Extraction) -> list[tuple[int, int, int]]:
        """Where people are named: start, end, number of the actor; in order."""
        return sorted(
            (span.start, span.end, self._actor(person.name, person).number)
            for person in doc.people
            for span in person.mentions
        )

    def _row(self, doc: Extraction, number: int, quote: Quote, mentions: list[tuple[int, int, int]]) -> QuoteRow:
        speakers = tuple(dict.fromkeys(self._actor(speaker.name, speaker.entity).number for speaker in quote.speakers))
        about = tuple(dict.fromkeys(who for who in _named(quote, mentions) if who not in speakers))
        day, cue_class = doc.reference_date, quote.cue_class or ""
        counted = bool(cue_class) and not quote.negated
        for actor in (self.actors[speaker] for speaker in speakers):
            actor.quotes += 1
            actor.about.update(about)
            if actor.last_article != self.articles:
                actor.last_article = self.articles
                actor.articles += 1
            if day is not None:
                actor.days[day] += 1
            if counted:
                actor.cues[cue_class] += 1
        if day is not None:
            self.days[day] += 1
        if counted:
            self.cues[cue_class] += 1
        text = " … ".join(part.text for part in quote.parts or (quote.span,))
        cue = quote.cue.text if quote.cue is not None else ""
        return QuoteRow(
            self.articles, number, speakers, text, cue, cue_class, quote.negated, round(quote.confidence, 2), about
        )

    def _count_offices(self, doc: Extraction) -> None:
        held: dict[str, set[OfficeKey]] = {}  # by each person
        for official in doc.officials:
            if official.affiliation is None and official.country is None:
                continue  # "the president", "the artist": of what, nobody says
            title = _title(official, doc.text)
            office = self.offices.setdefault((fold(title).text, official.country), Office(title, official.country))
            office.holders[self._actor(official.person.name, official.person).number] += 1
            held.setdefault(official.person.name, set()).add((fold(title).text, official.country))
        for key in set().union(*held.values()):
            self.offices[key].articles += 1
        named = {official.country for official in doc.officials} | {place.country for place in doc.places}
        for code in sorted(filter(None, named)):
            self.countries.setdefault(code, Country(code)).articles += 1
        for quote in doc.quotes:
            keys = set().union(*(held.get(speaker.name, ()) for speaker in quote.speakers if speaker.entity))
            for key in keys:
                self.offices[key].quotes += 1
            for code in {country for _, country in keys if country}:
                self.countries[code].quotes += 1


def _title(official: Official, text: str) -> str:
    """A role with the body that it belongs to; the country's adjective is left out, as its spelling varies."""
    title, affiliation = official.title, official.affiliation
    if affiliation is None:
        return title.text
    if official.country is not None and " " not in affiliation.text and affiliation.text.endswith(("ي", "ية")):
        return title.text
    if 0 <= affiliation.start - title.end <= _LONGEST_LINK:
        return " ".join(text[title.start : affiliation.end].split())
    return f"{title.text} {affiliation.text}"


_LONGEST_LINK = 4  # characters between a role and its body: a space, and ل or في


def _named(quote: Quote, mentions: list[tuple[int, int, int]]) -> Iterator[int]:
    """The people whom a quote names."""
    for part in quote.parts or (quote.span,):
        for start, end, number in mentions[bisect_left(mentions, (part.start, 0, 0)) :]:
            if start >= part.end:
                break
            if end <= part.end:
                yield number
