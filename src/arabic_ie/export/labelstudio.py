"""Label Studio: an ``Extraction`` in, one task with its regions and relations out.

Its text regions count code points since 2022; earlier versions counted UTF-16 code units.
"""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import quoteattr

from arabic_ie.export.annotations import CONTINUES, LABELS, LINKS, Mark, annotate, contiguous
from arabic_ie.export.characters import storable
from arabic_ie.export.units import Offsets, Unit
from arabic_ie.model import Extraction

TEXT, LABEL = "text", "label"  # the names of the two controls, as in `configuration()`
MODEL = "arabic_ie"


def to_labelstudio(
    doc: Extraction, *, source: str | None = None, unit: Unit = "codepoints", annotated: bool = False
) -> dict[str, Any]:
    """One answer as a task of Label Studio; its import takes a list of them.

    Args:
        doc: the answer.
        source: the name of the text, which becomes a column of the task's data.
        unit: what offsets count.
        annotated: whether the regions are annotations, to be corrected in place, instead of predictions.

    Raises:
        ValueError: there is no such unit.

    >>> import arabic_ie
    >>> task = to_labelstudio(arabic_ie.extract("قال بوتين إن الحوار ممكن."))
    >>> region = task["predictions"][0]["result"][1]
    >>> region["id"], region["type"], region["value"]
    ('m2', 'labels', {'start': 4, 'end': 9, 'text': 'بوتين', 'labels': ['Person']})
    """
    found = contiguous(annotate(doc))
    at = Offsets(doc.text, unit)
    regions = [_region(mark, doc.text, at) for mark in found.marks]
    relations = [
        {
            "type": "relation",
            "from_id": f"m{link.source}",
            "to_id": f"m{link.target}",
            "direction": "right",
            "labels": [link.label],
        }
        for link in found.links
    ]
    data = {TEXT: storable(doc.text)} | ({} if source is None else {"source": storable(source)})
    result = [*regions, *relations]
    if annotated:
        return {"data": data, "annotations": [{"result": result}]}
    return {"data": data, "predictions": [{"model_version": MODEL, "result": result}]}


def configuration() -> str:
    """The labelling configuration of a project that takes these tasks: right to left, all spaces kept."""
    lines = [
        "<View>",
        "  <Style>.htx-text { direction: rtl; white-space: pre-wrap; }</Style>",
        "  <Relations>",
        *(f"    <Relation value={quoteattr(link)}/>" for link in (*LINKS, CONTINUES)),
        "  </Relations>",
        f"  <Labels name={quoteattr(LABEL)} toName={quoteattr(TEXT)}>",
        *(f"    <Label value={quoteattr(label)}/>" for label in LABELS),
        "  </Labels>",
        f'  <Text name={quoteattr(TEXT)} value="${TEXT}"/>',
        "</View>",
    ]
    return "".join(f"{line}\n" for line in lines)


def _region(mark: Mark, text: str, at: Offsets) -> dict[str, Any]:
    (span,) = mark.spans
    words = storable(text[span.start : span.end])
    region: dict[str, Any] = {
        "id": f"m{mark.number}",
        "from_name": LABEL,
        "to_name": TEXT,
        "type": "labels",
        "value": {"start": at(span.start), "end": at(span.end), "text": words, "labels": [mark.label]},
    }
    if mark.details:
        region["meta"] = {"text": ["; ".join(f"{name}: {value}" for name, value in mark.details)]}
    return region
