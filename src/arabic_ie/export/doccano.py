"""doccano: an ``Extraction`` in, one record of its JSONL import for sequence labelling with relations out.

doccano's editor cuts the text as JavaScript does, so offsets count UTF-16 code units unless code points are asked for.
"""

from __future__ import annotations

from typing import Any

from arabic_ie.export.annotations import annotate, contiguous
from arabic_ie.export.characters import storable
from arabic_ie.export.units import Offsets, Unit
from arabic_ie.model import Extraction


def to_doccano(doc: Extraction, *, source: str | None = None, unit: Unit = "utf16") -> dict[str, Any]:
    """One answer as a record of doccano; a line of its JSONL files holds one.

    Args:
        doc: the answer.
        source: the name of the text, which doccano keeps with it.
        unit: what offsets count.

    Raises:
        ValueError: there is no such unit.

    >>> import arabic_ie
    >>> record = to_doccano(arabic_ie.extract("قال بوتين إن الحوار ممكن."))
    >>> record["entities"][1]
    {'id': 2, 'start_offset': 4, 'end_offset': 9, 'label': 'Person'}
    >>> record["relations"][0]
    {'id': 1, 'from_id': 3, 'to_id': 2, 'type': 'speaker'}
    """
    found = contiguous(annotate(doc))
    at = Offsets(doc.text, unit)
    entities = [
        {"id": mark.number, "start_offset": at(span.start), "end_offset": at(span.end), "label": mark.label}
        for mark in found.marks
        for span in mark.spans
    ]
    relations = [
        {"id": number, "from_id": link.source, "to_id": link.target, "type": link.label}
        for number, link in enumerate(found.links, start=1)
    ]
    named = {} if source is None else {"source": storable(source)}
    return {"text": storable(doc.text), **named, "entities": entities, "relations": relations}
