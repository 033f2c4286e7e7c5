"""TimeML: an ``Extraction`` in, its text with a ``TIMEX3`` round each date out.

TIMEX3 has no name for "a day before an unknown one": such a value is ``PAST_REF``, ``PRESENT_REF`` or ``FUTURE_REF``,
and ``comment`` keeps the exact one (``REF-1D``).
"""

from __future__ import annotations

from collections.abc import Iterator

from arabic_ie.export.inline import Element, content, marked_up, start_tag
from arabic_ie.model import DateMention, Extraction

CREATION = "t0"  # the id of the day of writing


def to_timeml(doc: Extraction, *, source: str | None = None) -> str:
    r"""One answer as a TimeML document: its dates; a date that overlaps one before it is left out.

    Args:
        doc: the answer.
        source: the name of the text, for ``DOCID``.

    >>> import arabic_ie
    >>> doc = arabic_ie.extract("وصل أمس.", reference_date="2024-06-19")
    >>> print(to_timeml(doc, source="a.txt").replace("><", ">\n<"), end="")  # doctest: +ELLIPSIS
    <?xml version="1.0" encoding="UTF-8"?>
    <TimeML>
    <DOCID>a.txt</DOCID>
    <DCT>
    <TIMEX3 tid="t0" type="DATE" value="2024-06-19" functionInDocument="CREATION_TIME">2024-06-19</TIMEX3>
    </DCT>
    <TEXT>وصل <TIMEX3 tid="t1" ...>أمس</TIMEX3>.</TEXT>
    </TimeML>
    """
    day = None if doc.reference_date is None else doc.reference_date.isoformat()
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<TimeML>"]
    if source is not None:
        lines.append(f"<DOCID>{content(source)}</DOCID>")
    if day is not None:
        attributes = {"tid": CREATION, "type": "DATE", "value": day, "functionInDocument": "CREATION_TIME"}
        lines.append(f"<DCT>{start_tag('TIMEX3', attributes)}{day}</TIMEX3></DCT>")
    elements = (
        Element("TIMEX3", ((date.span.start, date.span.end),), _attributes(date, number, anchored=day is not None), "")
        for number, date in enumerate(_apart(doc), start=1)
    )
    lines += [f"<TEXT>{marked_up(doc.text, elements)}</TEXT>", "</TimeML>", ""]
    return "\n".join(lines)


def _apart(doc: Extraction) -> Iterator[DateMention]:
    end = 0
    for date in sorted(doc.dates, key=lambda date: (date.span.start, -date.span.end)):
        if end <= date.span.start < date.span.end:
            yield date
            end = date.span.end


def _attributes(date: DateMention, number: int, *, anchored: bool) -> dict[str, str]:
    value, comment = date.value, None
    if value.startswith("REF"):
        value, comment = _VAGUE.get(value[3:4], "PRESENT_REF"), value
    attributes = {"tid": f"t{number}", "type": date.kind.upper(), "value": value}
    if date.modifier is not None:
        attributes["mod"] = date.modifier
    if date.unresolved is not None or comment is not None:
        attributes["temporalFunction"] = "true"
        if anchored and comment is None:
            attributes["anchorTimeID"] = CREATION
    if comment is not None:
        attributes["comment"] = comment
    return attributes


_VAGUE = {"-": "PAST_REF", "+": "FUTURE_REF"}
