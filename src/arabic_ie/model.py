"""The answer's types: frozen, slotted dataclasses, and nothing else.

Every offset counts code points of the text that the caller gave, half-open, so that for every span
``text[span.start:span.end] == span.text``. Every extracted thing names the rule that found it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import pandas

    from arabic_ie.export.tables import TableName

DateKind = Literal["date", "time", "duration", "set"]
Calendar = Literal["gregorian", "hijri"]
Status = Literal["current", "former", "acting"]
QuoteKind = Literal["direct", "indirect", "mixed", "headline"]

_SHOWN = 60  # characters of a text that a ``repr`` shows


@dataclass(frozen=True, slots=True, repr=False)
class Span:
    """A stretch of the caller's text: code points ``start`` to ``end`` (half-open), and its words.

    >>> span = Span(4, 9, "بوتين")
    >>> len(span)
    5
    """

    start: int
    end: int
    text: str

    def __len__(self) -> int:
        return self.end - self.start

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end}, {_short(self.text)})"


@dataclass(frozen=True, slots=True, repr=False)
class Person:
    """A human being named in the text.

    ``name`` is the fullest form of the name found in this text; ``mentions`` are by name only, without
    titles and attached clitics, in text order; ``id`` and ``canonical`` come from the gazetteer.
    """

    name: str
    mentions: tuple[Span, ...]
    id: str | None = None
    canonical: str | None = None
    rule: str = ""

    def __repr__(self) -> str:
        return _shown(self, self.name, mentions=len(self.mentions), id=self.id)


@dataclass(frozen=True, slots=True, repr=False)
class Place:
    """A place; ``kind`` is the gazetteer's (country, city, …), ``country`` ISO 3166-1 alpha-2."""

    name: str
    mentions: tuple[Span, ...]
    kind: str = "place"
    id: str | None = None
    country: str | None = None
    rule: str = ""

    def __repr__(self) -> str:
        return _shown(self, self.name, kind=self.kind, mentions=len(self.mentions), country=self.country)


@dataclass(frozen=True, slots=True, repr=False)
class Organization:
    """A body that can act and speak: ministry, party, company, club, outlet; ``kind`` says which."""

    name: str
    mentions: tuple[Span, ...]
    kind: str = "organization"
    id: str | None = None
    rule: str = ""

    def __repr__(self) -> str:
        return _shown(self, self.name, kind=self.kind, mentions=len(self.mentions), id=self.id)


@dataclass(frozen=True, slots=True, repr=False)
class Official:
    """A named person in a role: ``span`` covers role, affiliation and name, in either order.

    ``country`` is the affiliation's, or, when ``country_inferred`` is true, one that the article
    makes likely without saying it here.
    """

    span: Span
    title: Span
    affiliation: Span | None
    person: Person
    country: str | None = None
    country_inferred: bool = False
    status: Status = "current"
    rule: str = ""

    def __repr__(self) -> str:
        return _shown(self, self.span.text, title=self.title.text, person=self.person.name, country=self.country)


@dataclass(frozen=True, slots=True, repr=False)
class DateMention:
    """A date, time, duration or set, with its TIMEX3 / ISO 8601 ``value``.

    ``start`` and ``end`` are the first and last day that it covers, where the calendar can tell; with the
    ``modifier`` START, MID or END those of a third of the month or year. A value that hangs on an unknown
    reference date is written ``REF``, ``REF-1D``, ``REF-1Y`` …, and stays so in ``unresolved`` once it is known.

    >>> import arabic_ie
    >>> yesterday = arabic_ie.extract("وصل أمس.", reference_date="2024-06-19").dates[0]
    >>> yesterday.value, yesterday.unresolved
    ('2024-06-18', 'REF-1D')
    """

    span: Span
    kind: DateKind
    value: str
    start: date | None = None
    end: date | None = None
    calendar: Calendar = "gregorian"
    modifier: str | None = None
    unresolved: str | None = None
    rule: str = ""

    def __repr__(self) -> str:
        return _shown(self, self.span.text, value=self.value, kind=self.kind, modifier=self.modifier)


@dataclass(frozen=True, slots=True, repr=False)
class Speaker:
    """Who speaks: the resolved fullest ``name``, the words here (``mention``, None when elided).

    ``rule`` says how the name was found: ``person_named``, ``role_holder``, ``last_speaker`` …
    """

    name: str
    mention: Span | None = None
    entity: Person | Organization | Place | None = None
    rule: str = ""

    def __repr__(self) -> str:
        return _shown(self, self.name, mention=self.mention and self.mention.text, rule=self.rule)

    @property
    def canonical(self) -> str | None:
        """The gazetteer's name of the person who speaks."""
        return self.entity.canonical if isinstance(self.entity, Person) else None


@dataclass(frozen=True, slots=True, repr=False)
class Quote:
    """Attributed speech, writing or stated opinion.

    ``span`` is the content. ``parts`` leaves out an attribution that stands in its middle.
    ``confidence`` is between 0 and 1.
    """

    span: Span
    kind: QuoteKind
    cue: Span | None = None
    cue_lemma: str | None = None
    cue_class: str | None = None
    speaker: Speaker | None = None
    co_speakers: tuple[Speaker, ...] = ()
    parts: tuple[Span, ...] = ()
    addressee: Span | None = None
    relayed_by: Span | None = None
    venue: Span | None = None
    negated: bool = False
    confidence: float = 1.0
    rule: str = ""

    def __repr__(self) -> str:
        speaker, cue = self.speaker and self.speaker.name, self.cue and self.cue.text
        return _shown(self, self.span.text, speaker=speaker, cue=cue, kind=self.kind, confidence=self.confidence)

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Everyone who speaks: ``speaker``, if there is one, and the ``co_speakers``."""
        return self.co_speakers if self.speaker is None else (self.speaker, *self.co_speakers)


@dataclass(frozen=True, slots=True, repr=False)
class Extraction:
    """All that was found in one text.

    >>> import arabic_ie
    >>> doc = arabic_ie.extract("قال الرئيس الروسي فلاديمير بوتين إن بلاده مستعدة للحوار.")
    >>> [(q.speaker.name, q.kind) for q in doc.quotes]
    [('فلاديمير بوتين', 'indirect')]
    """

    text: str
    reference_date: date | None = None
    people: tuple[Person, ...] = ()
    officials: tuple[Official, ...] = ()
    places: tuple[Place, ...] = ()
    organizations: tuple[Organization, ...] = ()
    dates: tuple[DateMention, ...] = ()
    quotes: tuple[Quote, ...] = ()

    def __repr__(self) -> str:
        groups = ("people", "officials", "places", "organizations", "dates", "quotes")
        return _shown(self, self.text, **{group: len(getattr(self, group)) for group in groups})

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Each speaker once, in the order of first speech (the first ``Speaker`` with that name)."""
        first: dict[str, Speaker] = {}
        for quote in self.quotes:
            for speaker in quote.speakers:
                first.setdefault(speaker.name, speaker)
        return tuple(first.values())

    def quotes_by(self, speaker: Speaker | Person | Organization | Place | str) -> tuple[Quote, ...]:
        """The quotes of one speaker, given as a name or as anything that has one."""
        name = speaker if isinstance(speaker, str) else speaker.name
        return tuple(quote for quote in self.quotes if any(s.name == name for s in quote.speakers))

    def to_dict(self) -> dict[str, Any]:
        """The whole answer as plain dicts, lists, strings and numbers (see ``export/json.py``)."""
        from arabic_ie.export.json import to_dict

        return to_dict(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """The whole answer as a JSON text; lone surrogates are escaped, so that it is valid UTF-8."""
        from arabic_ie.export.json import to_json

        return to_json(self, indent=indent)

    @staticmethod
    def from_dict(data: dict[str, Any]) -> Extraction:
        """The inverse of ``to_dict``: ``Extraction.from_dict(doc.to_dict()) == doc``."""
        from arabic_ie.export.json import from_dict

        return from_dict(data)

    def to_dataframe(self, table: TableName = "quotes") -> pandas.DataFrame:
        """One kind of thing as a pandas ``DataFrame``; ``docs/tables.md`` lists tables and columns.

        Args:
            table: quotes, people, officials, places, organizations, dates or mentions.

        Raises:
            ValueError: there is no such table.
            ImportError: pandas is not installed; the message says how to get it.
        """
        from arabic_ie.export.tables import to_dataframe

        return to_dataframe(self, table)

    def _repr_html_(self) -> str:
        from arabic_ie.export.html import block

        return block(self)


def _shown(thing: object, text: str, **fields: object) -> str:
    """A ``repr`` to read: the words first, then what is known; between Arabic words a field's name keeps the order."""
    known = "".join(f", {name}={_short(value)}" for name, value in fields.items() if value is not None)
    return f"<{type(thing).__name__} {_short(text)}{known}>"


def _short(value: object) -> str:
    if isinstance(value, str) and len(value) > _SHOWN:
        value = value[: _SHOWN - 1] + "…"
    return repr(value)
