"""Inline markup: a text and the elements in it, which may overlap, in; well-formed XML out.

An element that would cross another is written in pieces, one inside and one outside of it, which ``next`` and ``prev``
join, TEI's way of fragmentation. What XML 1.0 can't hold is U+FFFD, and a carriage return is written as a reference,
as parsers would read CRLF as one character: the text that a parser gives back is as long as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from heapq import heapify, heappop, heappush
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from arabic_ie.export.characters import fit_for_xml

_REFERENCES = {"\r": "&#13;"}


class Element(NamedTuple):
    """Markup of the stretches of text that one thing covers (several: a quote with an attribution in its middle).

    Where it is written in several pieces, ``key`` and a number are the ``xml:id`` of each.
    """

    name: str
    stretches: tuple[tuple[int, int], ...]
    attributes: Mapping[str, str]
    key: str


class _Piece(NamedTuple):
    element: int
    start: int
    end: int


def marked_up(text: str, elements: Iterable[Element]) -> str:
    """The text with its elements; of those that cover the same words the one given first is outside.

    >>> crossing = [Element("a", ((0, 2),), {}, "a"), Element("b", ((1, 3),), {}, "b")]
    >>> marked_up("اب&", crossing)
    '<a>ا<b xml:id="b.1" next="#b.2">ب</b></a><b xml:id="b.2" prev="#b.1">&amp;</b>'
    """
    given = list(elements)
    pieces = _nested(given)
    count: dict[int, int] = {}
    for piece in pieces:
        count[piece.element] = count.get(piece.element, 0) + 1
    seen: dict[int, int] = {}
    out: list[str] = []
    is_open: list[_Piece] = []
    at = 0
    for piece in pieces:
        at = _close(out, text, at, is_open, piece.start, given)
        out.append(content(text[at : piece.start]))
        at = piece.start
        seen[piece.element] = seen.get(piece.element, 0) + 1
        out.append(_tag(given[piece.element], seen[piece.element], count[piece.element]))
        is_open.append(piece)
    at = _close(out, text, at, is_open, len(text), given)
    out.append(content(text[at:]))
    return "".join(out)


def content(text: str) -> str:
    """Text between tags."""
    return escape(fit_for_xml(text), _REFERENCES)


def start_tag(name: str, attributes: Mapping[str, str]) -> str:
    """A start tag with its attributes, in their order."""
    return f"<{name}" + "".join(f" {key}={quoteattr(fit_for_xml(v))}" for key, v in attributes.items()) + ">"


def _nested(elements: list[Element]) -> list[_Piece]:
    """The pieces in the order in which they open: none goes over the end of one that it begins in."""
    waiting = [
        (start, -end, number)
        for number, element in enumerate(elements)
        for start, end in element.stretches
        if start < end
    ]
    heapify(waiting)
    pieces: list[_Piece] = []
    ends: list[int] = []  # of the pieces that are open, the innermost last
    while waiting:
        start, end, number = heappop(waiting)
        while ends and ends[-1] <= start:
            ends.pop()
        border = min(-end, ends[-1]) if ends else -end
        pieces.append(_Piece(number, start, border))
        ends.append(border)
        if border < -end:  # the rest begins where the outer one ends
            heappush(waiting, (border, end, number))
    return pieces


def _close(out: list[str], text: str, at: int, is_open: list[_Piece], until: int, given: list[Element]) -> int:
    """Writes the text up to the end of each open piece that ends by ``until``, with its end tag."""
    while is_open and is_open[-1].end <= until:
        piece = is_open.pop()
        out.append(f"{content(text[at : piece.end])}</{given[piece.element].name}>")
        at = piece.end
    return at


def _tag(element: Element, number: int, of: int) -> str:
    """The start tag of a piece, with its neighbours where there are several."""
    if of == 1:
        return start_tag(element.name, element.attributes)
    chain = {"xml:id": f"{element.key}.{number}"}
    if number > 1:
        chain["prev"] = f"#{element.key}.{number - 1}"
    if number < of:
        chain["next"] = f"#{element.key}.{number + 1}"
    return start_tag(element.name, {**chain, **element.attributes})
