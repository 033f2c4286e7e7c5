"""W3C Web Annotation: an ``Extraction`` in, a page of annotations as JSON-LD out.

The standard counts code points in a text position; tools that count as JavaScript does want UTF-16 code units. Each
target says its place twice: as a position, and as the words with those around them, by which it can be found again.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import Any
from urllib.parse import quote as percent_encoded

from arabic_ie.export.annotations import Annotations, Entity, Link, Mark, annotate, base_of
from arabic_ie.export.characters import storable
from arabic_ie.export.units import Offsets, Unit
from arabic_ie.model import Extraction, Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
WIKIDATA = "http://www.wikidata.org/entity/"
AROUND = 32  # characters before and behind that tell two places with the same words apart


def to_webannotation(doc: Extraction, *, source: str | None = None, unit: Unit = "codepoints") -> dict[str, Any]:
    """One answer as an ``AnnotationPage``.

    Args:
        doc: the answer.
        source: the text's address, absolute or relative; unless given, a name made from its content (RFC 6920).
        unit: what positions count.

    Raises:
        ValueError: there is no such unit.

    >>> import arabic_ie
    >>> page = to_webannotation(arabic_ie.extract("قال بوتين إن الحوار ممكن."), source="a.txt")
    >>> page["items"][1]["target"]["selector"][0]
    {'type': 'TextPositionSelector', 'start': 4, 'end': 9}
    >>> page["items"][3]["target"], page["items"][3]["body"][1]["source"]
    ('a.txt#m3', 'a.txt#m2')
    """
    text = storable(doc.text)
    address = _content_name(text) if source is None else _address(storable(source))
    found = annotate(doc)
    entities = {entity.key: entity for entity in found.entities}
    at = Offsets(text, unit)
    return {
        "@context": CONTEXT,
        "id": f"{address}#page",
        "type": "AnnotationPage",
        "items": [*_items(found, entities, text, address, at)],
    }


def _items(
    found: Annotations, entities: dict[str, Entity], text: str, address: str, at: Offsets
) -> list[dict[str, Any]]:
    marks = [_mark(mark, entities, text, address, at) for mark in found.marks]
    return marks + [_link(number, link, address) for number, link in enumerate(found.links, start=1)]


def _mark(mark: Mark, entities: dict[str, Entity], text: str, address: str, at: Offsets) -> dict[str, Any]:
    body: list[dict[str, Any]] = [{"type": "TextualBody", "purpose": "tagging", "value": mark.label}]
    if mark.details:
        told = "; ".join(f"{name}: {value}" for name, value in mark.details)
        body.append({"type": "TextualBody", "purpose": "describing", "value": told})
    identifier = entities[mark.entity].thing.id if mark.entity is not None else None
    if identifier is not None and base_of(identifier) == "Wikidata":
        body.append({"type": "SpecificResource", "purpose": "identifying", "source": WIKIDATA + identifier})
    targets = [_target(span, text, address, at) for span in mark.spans]
    return {
        "id": f"{address}#m{mark.number}",
        "type": "Annotation",
        "motivation": "tagging",
        "body": body,
        "target": targets if len(targets) > 1 else targets[0],
    }


def _target(span: Span, text: str, address: str, at: Offsets) -> dict[str, Any]:
    words = {
        "type": "TextQuoteSelector",
        "exact": text[span.start : span.end],
        "prefix": text[max(span.start - AROUND, 0) : span.start],
        "suffix": text[span.end : span.end + AROUND],
    }
    place = {"type": "TextPositionSelector", "start": at(span.start), "end": at(span.end)}
    return {"source": address, "selector": [place, words]}


def _link(number: int, link: Link, address: str) -> dict[str, Any]:
    return {
        "id": f"{address}#l{number}",
        "type": "Annotation",
        "motivation": "linking",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": link.label},
            {"type": "SpecificResource", "purpose": "linking", "source": f"{address}#m{link.target}"},
        ],
        "target": f"{address}#m{link.source}",
    }


def _address(source: str) -> str:
    """An address as it is; what is none, a file's name, percent-encoded."""
    return percent_encoded(source, safe=_IN_ADDRESSES if _SCHEME.match(source) else "/")


def _content_name(text: str) -> str:
    digest = urlsafe_b64encode(sha256(text.encode()).digest()).rstrip(b"=").decode()
    return f"ni:///sha-256;{digest}"


_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%"
