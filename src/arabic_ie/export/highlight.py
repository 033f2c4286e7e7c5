"""Highlighting: an ``Extraction`` in, its text cut into pieces with all that covers each of them out.

A cut is made wherever something found begins or ends, so that overlaps of any kind need no nesting.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from arabic_ie.model import Extraction, Quote, Span


class Layer(NamedTuple):
    """One thing to highlight: where, its class, what a reader sees on pointing at it, and whose words it is.

    ``speaker`` is the place of a speaker in ``Extraction.speakers``, for quotes, their cues and those who speak them.
    """

    start: int
    end: int
    name: str
    label: str
    speaker: int | None = None


class Piece(NamedTuple):
    """A stretch of the text with the layers that cover it, the outermost first, and the quotes that end with it."""

    start: int
    end: int
    covering: tuple[Layer, ...]
    closing: tuple[int, ...] = ()


def pieces(doc: Extraction) -> Iterator[Piece]:
    """The whole text in pieces, in order.

    >>> import arabic_ie
    >>> doc = arabic_ie.extract("قال بوتين إن الحوار ممكن.")
    >>> [(doc.text[p.start:p.end], [layer.name for layer in p.covering]) for p in pieces(doc)]
    [('قال', ['cue']), (' ', []), ('بوتين', ['speaker', 'person']), (' إن ', []), ('الحوار ممكن', ['quote']), ('.', [])]
    """
    layers = sorted(_layers(doc), key=lambda layer: (layer.start, -layer.end, _ORDER[layer.name]))
    ends: dict[int, list[int]] = {}
    for number, quote in enumerate(doc.quotes):
        if quote.span.start < quote.span.end:
            ends.setdefault(quote.span.end, []).append(number)
    borders = sorted({0, len(doc.text), *(layer.start for layer in layers), *(layer.end for layer in layers), *ends})
    waiting = iter(layers)
    following = next(waiting, None)
    covering: list[Layer] = []
    for start, end in pairwise(borders):
        covering = [layer for layer in covering if layer.end > start]
        while following is not None and following.start <= start:
            covering.append(following)
            following = next(waiting, None)
        yield Piece(start, end, tuple(covering), tuple(ends.get(end, ())))


def speaker_numbers(doc: Extraction) -> Mapping[str, int]:
    """Each speaker's name with its place in ``Extraction.speakers``."""
    return {speaker.name: number for number, speaker in enumerate(doc.speakers)}


# What covers the same words: the wider thing first.
_WIDEST_FIRST = ("quote", "speaker", "official", "organization", "place", "person", "date", "cue")
_ORDER = {name: at for at, name in enumerate(_WIDEST_FIRST)}


def _layers(doc: Extraction) -> Iterator[Layer]:
    for person in doc.people:
        yield from _mentions(person.mentions, "person", _label(person.name, person.id))
    for organization in doc.organizations:
        yield from _mentions(organization.mentions, "organization", _label(organization.name, organization.id))
    for place in doc.places:
        yield from _mentions(place.mentions, "place", _label(place.name, place.country))
    for official in doc.officials:
        yield from _mentions([official.span], "official", _label(official.title.text, official.country))
    for mention in doc.dates:
        yield from _mentions([mention.span], "date", mention.value)
    numbers = speaker_numbers(doc)
    for quote in doc.quotes:
        yield from _spoken(quote, numbers)


def _spoken(quote: Quote, numbers: Mapping[str, int]) -> Iterator[Layer]:
    """A quote, its cue and the words that name its speaker."""
    name = quote.speaker.name if quote.speaker is not None else "؟"
    number = numbers.get(name)
    yield from _mentions(quote.parts or [quote.span], "quote", _label(name, quote.kind), number)
    if quote.cue is not None:
        yield from _mentions([quote.cue], "cue", quote.cue_lemma or "", number)
    for speaker in quote.speakers:
        if speaker.mention is not None:
            yield from _mentions([speaker.mention], "speaker", speaker.name, numbers[speaker.name])


def _mentions(spans: Iterable[Span], name: str, label: str, speaker: int | None = None) -> Iterator[Layer]:
    return (Layer(span.start, span.end, name, label, speaker) for span in spans if span.start < span.end)


def _label(text: str, detail: str | None) -> str:
    return f"{text} ({detail})" if detail else text
