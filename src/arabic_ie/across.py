"""Speakers across documents: extractions in, each speaker once with counts and dates out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from arabic_ie.model import Extraction, Organization, Person, Place, Speaker
from arabic_ie.text import fold

SpeakerKind = Literal["person", "organization", "place", "phrase"]
Entity = Person | Organization | Place
_KIND_OF: dict[type, SpeakerKind] = {Person: "person", Organization: "organization", Place: "place"}


@dataclass(frozen=True, slots=True)
class SpeakerRecord:
    """A speaker in many documents.

    ``name`` is the gazetteer's name of a person, else the form used most (of equal ones the fullest); ``names`` are
    all forms, in order of first use. ``documents`` are the places of the documents in what was given, each once.
    ``first`` and ``last`` are the earliest and latest of their reference dates, None where no document has one. A
    ``phrase`` ("مصدر أمني", a security source) is the same words, which need not be the same person.
    """

    name: str
    kind: SpeakerKind
    id: str | None
    names: tuple[str, ...]
    quotes: int
    documents: tuple[int, ...]
    first: date | None
    last: date | None


@dataclass(slots=True)
class _Record:
    kind: SpeakerKind
    id: str | None
    canonical: str | None
    names: Counter[str] = field(default_factory=Counter)
    quotes: int = 0
    documents: dict[int, None] = field(default_factory=dict)
    dates: list[date] = field(default_factory=list)


def speakers(docs: Iterable[Extraction]) -> list[SpeakerRecord]:
    """Everyone who speaks in many documents, whoever has most quotes first (of equal ones the earlier).

    The same gazetteer id or canonical name is the same speaker; without either, the same full name (letters
    folded: "أحمد" is "احمد"). A single word that no gazetteer knows is another speaker in each document.
    Co-speakers of a joint statement count like speakers. ``docs`` is read once, so it may be a generator.

    >>> import arabic_ie
    >>> texts = {"2024-06-19": "قال فلاديمير بوتين إن الحوار ممكن.", "2024-06-21": "وأكد الرئيس بوتين أن الحرب طويلة."}
    >>> docs = [arabic_ie.extract(text, reference_date=day) for day, text in texts.items()]
    >>> [(s.name, s.id, s.quotes, s.documents, str(s.first), str(s.last)) for s in arabic_ie.speakers(docs)]
    [('فلاديمير بوتين', 'Q7747', 2, (0, 1), '2024-06-19', '2024-06-21')]
    """
    records: dict[tuple[str, ...], _Record] = {}
    for index, doc in enumerate(docs):
        if not isinstance(doc, Extraction):
            raise TypeError(f"docs must be Extractions, not {type(doc).__name__}")
        for quote in doc.quotes:
            for speaker in quote.speakers:
                _add(records, speaker, index, doc.reference_date)
    found = [_finished(record) for record in records.values()]
    return sorted(found, key=lambda record: -record.quotes)


def kind_of(entity: Entity | None) -> SpeakerKind:
    """What sort of speaker an entity is; words that name none are a phrase."""
    return _KIND_OF[type(entity)] if entity is not None else "phrase"


def identity(name: str, entity: Entity | None, document: int) -> tuple[str, ...]:
    """What two who are the same have in common: id, canonical name or full name; for one unknown word, the document.

    >>> identity("أحمد", None, 0) == identity("احمد", None, 1), identity("مصدر أمني", None, 0)
    (False, ('phrase', 'مصدر امني'))
    """
    if entity is not None and entity.id is not None:
        return ("id", entity.id)
    if isinstance(entity, Person) and entity.canonical is not None:
        return ("name", entity.canonical)
    kind = kind_of(entity)
    words = fold(name).text
    return (kind, words) if " " in words else (kind, words, str(document))


def _add(records: dict[tuple[str, ...], _Record], speaker: Speaker, index: int, day: date | None) -> None:
    entity = speaker.entity
    record = records.get(key := identity(speaker.name, entity, index))
    if record is None:
        record = _Record(kind_of(entity), entity.id if entity is not None else None, speaker.canonical)
        records[key] = record
    record.names[speaker.name] += 1
    record.quotes += 1
    record.documents.setdefault(index)
    if day is not None:
        record.dates.append(day)


def _finished(record: _Record) -> SpeakerRecord:
    return SpeakerRecord(
        name=record.canonical or max(record.names, key=lambda name: (record.names[name], len(name))),
        kind=record.kind,
        id=record.id,
        names=tuple(record.names),
        quotes=record.quotes,
        documents=tuple(record.documents),
        first=min(record.dates, default=None),
        last=max(record.dates, default=None),
    )
