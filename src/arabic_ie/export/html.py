"""HTML: an ``Extraction`` in, its text with everything found highlighted out; called by notebooks.

The text is cut wherever something found begins or ends, and each cut is one flat ``<span>`` with the
classes of all that covers it: overlaps of any kind need no nesting. The colours are see-through and
the letters keep the page's own colour, so that light and dark pages both read well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise
from typing import NamedTuple

import regex

from arabic_ie.model import Extraction, Span

# A legend label for each class, in the order of the legend.
LEGEND = {
    "person": "شخص",  # person
    "official": "مسؤول",  # official
    "organization": "منظمة",  # organisation
    "place": "مكان",  # place
    "date": "تاريخ",  # date
    "quote": "قول",  # quotation
    "cue": "فعل القول",  # reporting verb
}

# No padding, border or margin at the sides of a span: they would tear joined Arabic letters apart.
STYLE = """
.arabic-ie { white-space: pre-wrap; line-height: 2; overflow-wrap: anywhere; }
.arabic-ie .legend { font-size: .85em; margin-block-end: .5em; }
.arabic-ie .quote { background-color: rgb(255 200 0 / .22); }
.arabic-ie .official { text-decoration: underline dotted 2px; text-underline-offset: .4em; }
.arabic-ie .cue { background-color: rgb(255 120 0 / .4); }
.arabic-ie .date { background-color: rgb(160 90 255 / .28); }
.arabic-ie .place { background-color: rgb(0 170 90 / .28); }
.arabic-ie .organization { background-color: rgb(0 160 200 / .28); }
.arabic-ie .person { background-color: rgb(0 110 255 / .28); font-weight: bold; }
@media (prefers-color-scheme: dark) {
  .arabic-ie .quote { background-color: rgb(255 200 0 / .16); }
}
""".strip()


class Layer(NamedTuple):
    """One thing to highlight: where, its class, and what a reader sees on pointing at it."""

    start: int
    end: int
    name: str
    label: str


def render(doc: Extraction) -> str:
    """The text as a right-to-left block with a legend; holds no script and escapes all that came from the text."""
    layers = sorted(_layers(doc))
    used = {layer.name for layer in layers}
    legend = " ".join(f'<span class="{name}">{label}</span>' for name, label in LEGEND.items() if name in used)
    body = "".join(_piece(doc.text[start:end], covering) for start, end, covering in _cuts(len(doc.text), layers))
    return (
        f'<div class="arabic-ie" dir="rtl" lang="ar"><style>{STYLE}</style>'
        f'<div class="legend">{legend}</div><div class="text">{body}</div></div>'
    )


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
    for quote in doc.quotes:
        speaker = quote.speaker.name if quote.speaker else "؟"
        yield from _mentions(quote.parts or [quote.span], "quote", _label(speaker, quote.kind))
        if quote.cue is not None:
            yield from _mentions([quote.cue], "cue", quote.cue_lemma or "")


def _mentions(spans: Iterable[Span], name: str, label: str) -> Iterator[Layer]:
    return (Layer(span.start, span.end, name, label) for span in spans if span.start < span.end)


def _label(text: str, detail: str | None) -> str:
    return f"{text} ({detail})" if detail else text


def _cuts(length: int, layers: list[Layer]) -> Iterator[tuple[int, int, list[Layer]]]:
    """The text in pieces with the layers that cover each; ``layers`` are sorted by start."""
    borders = sorted({0, length, *(layer.start for layer in layers), *(layer.end for layer in layers)})
    waiting = iter(layers)
    following = next(waiting, None)
    open_layers: list[Layer] = []
    for start, end in pairwise(borders):
        open_layers = [layer for layer in open_layers if layer.end > start]
        while following is not None and following.start <= start:
            open_layers.append(following)
            following = next(waiting, None)
        yield start, end, open_layers


def _piece(text: str, covering: list[Layer]) -> str:
    shown = escape(_UNPRINTABLE.sub("\ufffd", text))
    if not covering:
        return shown
    classes = " ".join(dict.fromkeys(layer.name for layer in covering))
    title = escape(_UNPRINTABLE.sub("\ufffd", " · ".join(f"{layer.name}: {layer.label}" for layer in covering)))
    return f'<span class="{classes}" title="{title}">{shown}</span>'


# What no HTML page can hold: controls and lone surrogates.
_UNPRINTABLE = regex.compile(r"(?V1)[[\p{Cc}\p{Cs}]--[\t\n\r]]")
