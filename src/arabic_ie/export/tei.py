"""TEI P5: an ``Extraction`` in, a document with its quotes, names and dates marked up out.

Who is named stands in the header, once; ``who`` of a ``<said>`` and ``ref`` of a name point there. Elements that would
cross are written in pieces that ``next`` and ``prev`` join (see ``inline.py``), as are the parts of one quote. The
text stands in one ``<ab>`` that keeps its blanks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from itertools import pairwise

from arabic_ie.export.annotations import Entity, Mark, annotate, base_of, identity
from arabic_ie.export.characters import one_line
from arabic_ie.export.inline import Element, content, marked_up, start_tag
from arabic_ie.model import DateMention, Extraction, Person, Place, Quote, Span, Speaker

NAMESPACE = "http://www.tei-c.org/ns/1.0"
# What `ana` points to: how a quote is told. `direct` says no more than yes, no or unknown.
KINDS = {
    "direct": "the speaker's own words, in quotation marks",
    "indirect": "reported in the writer's words",
    "mixed": "reported in the writer's words, with words of the speaker in quotation marks",
    "headline": "behind a name and a colon in a headline",
    "negated": "said not to have been said",
}


def to_tei(doc: Extraction, *, source: str | None = None) -> str:
    r"""One answer as a TEI document.

    Args:
        doc: the answer.
        source: the name of the text, for the header.

    >>> import arabic_ie
    >>> tei = to_tei(arabic_ie.extract("وصل بوتين أمس.", reference_date="2024-06-19"))
    >>> print(*tei[tei.index("<ab") : tei.index("</ab>")].split(" <"), sep="\n<")
    <ab xml:space="preserve">وصل
    <persName ref="#person-1">بوتين</persName>
    <date n="2024-06-18" when="2024-06-18" calendar="#gregorian">أمس</date>.
    """
    found = annotate(doc)
    who = _Who(doc, found.entities)
    # where two stand at the same place the first is the mark's
    quotes = {tuple((part.start, part.end) for part in _parts(quote)): quote for quote in reversed(doc.quotes)}
    borders = sorted({border for parts in quotes for part in parts for border in part})
    dates = {(date.span.start, date.span.end): date for date in reversed(doc.dates)}
    quoted: list[Element] = []
    others: list[Element] = []
    for mark in found.marks:
        places = tuple((span.start, span.end) for span in mark.spans)
        key = f"m{mark.number}"
        if mark.label == "Quote":
            quoted.append(Element("said", places, _said(quotes[places], who), key))
            continue
        name, attributes = _date(dates[places[0]]) if mark.label == "Date" else _named(mark, who)
        others.append(Element(name, _cut(places, borders), attributes, key))
    marked = marked_up(doc.text, [*quoted, *others])  # of those that cover the same words the quote is outside
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            start_tag("TEI", {"xmlns": NAMESPACE}),
            *_header(doc, found.entities, who.phrases, source),
            '<text xml:lang="ar"><body>',
            f'<ab xml:space="preserve">{marked}</ab>',
            "</body></text>",
            "</TEI>",
            "",
        ]
    )


class _Who:
    """Where to point for a speaker: at an entity, or at the entry of a role or group without a name."""

    def __init__(self, doc: Extraction, entities: tuple[Entity, ...]) -> None:
        self._keys = {identity(entity.thing): entity.key for entity in entities}
        self.phrases: dict[str, str] = {}
        for speaker in doc.speakers:
            if speaker.entity is None or identity(speaker.entity) not in self._keys:
                self.phrases[speaker.name] = f"phrase-{len(self.phrases) + 1}"

    def pointer(self, speaker: Speaker) -> str:
        entity = None if speaker.entity is None else self._keys.get(identity(speaker.entity))
        return f"#{entity or self.phrases[speaker.name]}"


# -- the text ---------------------------------------------------------------------------------------


def _parts(quote: Quote) -> list[Span]:
    """The stretches of a quote that hold anything, as its mark has them."""
    return [part for part in quote.parts or [quote.span] if part.start < part.end]


def _cut(places: tuple[tuple[int, int], ...], borders: list[int]) -> tuple[tuple[int, int], ...]:
    """Stretches in pieces that cross no border of a quote: in TEI a name may stand in a quote, no quote in a name."""
    return tuple(
        piece
        for start, end in places
        for piece in pairwise([start, *borders[bisect_right(borders, start) : bisect_left(borders, end)], end])
    )


def _said(quote: Quote, who: _Who) -> dict[str, str]:
    attributes: dict[str, str] = {}
    if quote.speakers:
        attributes["who"] = " ".join(dict.fromkeys(who.pointer(speaker) for speaker in quote.speakers))
    attributes["direct"] = {"direct": "true", "mixed": "unknown"}.get(quote.kind, "false")
    attributes["ana"] = f"#{quote.kind}" + (" #negated" if quote.negated else "")
    attributes["cert"] = f"{quote.confidence:g}"
    return attributes


def _named(mark: Mark, who: _Who) -> tuple[str, dict[str, str]]:
    """The element of a mark that is neither a quote nor a date."""
    details = dict(mark.details)
    reference = {"ref": f"#{mark.entity}"} if mark.entity is not None else {}
    if mark.label in _NAMES:
        return _NAMES[mark.label], reference
    if mark.label == "Official":
        return "rs", {"type": "official", "subtype": details["status"], **reference}
    if mark.label == "Speaker":
        phrase = who.phrases.get(details["name"])
        return "rs", {"type": "speaker", **(reference or ({"ref": f"#{phrase}"} if phrase else {}))}
    if mark.label == "Cue":
        kind = {"subtype": _word(details["class"])} if "class" in details else {}
        lemma = {"n": details["lemma"]} if "lemma" in details else {}
        return "seg", {"type": "cue", **kind, **lemma}
    if mark.label == "Title":
        return "roleName", {}
    return "seg" if mark.label == "Venue" else "rs", {"type": mark.label.lower()}


_NAMES = {"Person": "persName", "Organization": "orgName", "Place": "placeName"}


def _date(date: DateMention) -> tuple[str, dict[str, str]]:
    """``date`` or ``time``, with its value in TEI's attributes where they can say it, and as TIMEX3 in ``n``."""
    attributes = {"n": one_line(date.value)}
    if date.kind in ("duration", "set"):
        attributes["type"] = date.kind
    if _DAY.fullmatch(date.value):
        attributes["when"] = date.value
    elif _CLOCK.fullmatch(date.value):
        attributes["when"] = f"{date.value}:00"
    elif _DURATION.fullmatch(date.value):
        attributes["dur"] = date.value
    elif _WEEKS.fullmatch(date.value):
        attributes["dur-iso"] = date.value
    elif date.start is not None and date.end is not None:
        attributes |= {"from": date.start.isoformat(), "to": date.end.isoformat()}
    attributes["calendar"] = f"#{date.calendar}"
    return "time" if date.kind == "time" else "date", attributes


_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_CLOCK = re.compile(r"(?:\d{4}-\d\d-\d\d)?T\d\d:\d\d")
_DURATION = re.compile(r"P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?")
_WEEKS = re.compile(r"P\d+W")


# -- the header -------------------------------------------------------------------------------------


def _header(
    doc: Extraction, entities: tuple[Entity, ...], phrases: Mapping[str, str], source: str | None
) -> Iterator[str]:
    title = source if source is not None else doc.text.strip().partition("\n")[0][:MAX_TITLE]
    yield "<teiHeader>"
    yield f"<fileDesc><titleStmt><title>{_content(title)}</title></titleStmt>"
    yield "<publicationStmt><p>Marked up by arabic_ie.</p></publicationStmt>"
    yield "<sourceDesc><p>The text as it was given.</p></sourceDesc></fileDesc>"
    yield "<encodingDesc><classDecl><taxonomy>"
    yield from (
        f'<category xml:id="{kind}"><catDesc>{content(says)}</catDesc></category>' for kind, says in KINDS.items()
    )
    yield "</taxonomy></classDecl></encodingDesc>"
    yield "<profileDesc>"
    if doc.reference_date is not None:
        yield f'<creation><date when="{doc.reference_date.isoformat()}"/></creation>'
    yield from ("<calendarDesc>", *_CALENDARS, "</calendarDesc>")
    people = [_entry(entity, "person", "persName") for entity in entities if entity.kind == "person"]
    people += [
        f'<person xml:id="{key}"><persName type="phrase">{_content(name)}</persName></person>'
        for name, key in phrases.items()
    ]
    bodies = [_entry(entity, "org", "orgName") for entity in entities if entity.kind == "organization"]
    places = [_entry(entity, "place", "placeName") for entity in entities if entity.kind == "place"]
    yield from _listed("particDesc", {"listPerson": people, "listOrg": bodies})
    yield from _listed("settingDesc", {"listPlace": places})
    yield "</profileDesc>"
    yield "</teiHeader>"


MAX_TITLE = 80  # characters of a title that is taken from the text
_CALENDARS = (
    '<calendar xml:id="gregorian"><p>Gregorian</p></calendar>',
    '<calendar xml:id="hijri"><p>Hijri (Umm al-Qura)</p></calendar>',
)


def _listed(name: str, lists: Mapping[str, list[str]]) -> Iterator[str]:
    if any(lists.values()):
        yield f"<{name}>"
        for list_name, entries in lists.items():
            if entries:
                yield from (f"<{list_name}>", *entries, f"</{list_name}>")
        yield f"</{name}>"


def _entry(entity: Entity, name: str, of_name: str) -> str:
    thing = entity.thing
    kind = {} if isinstance(thing, Person) else {"type": _word(thing.kind)}
    parts = [f"<{of_name}>{_content(thing.name)}</{of_name}>"]
    if isinstance(thing, Person) and thing.canonical:
        parts.append(f'<{of_name} type="canonical">{_content(thing.canonical)}</{of_name}>')
    if isinstance(thing, Place) and thing.country:
        parts.append(f"{start_tag('country', {'key': thing.country})}</country>")
    if thing.id:
        parts.append(f"{start_tag('idno', {'type': base_of(thing.id)})}{_content(thing.id)}</idno>")
    return f"{start_tag(name, {'xml:id': entity.key, **kind})}{''.join(parts)}</{name}>"


def _content(text: str) -> str:
    return content(one_line(text))


def _word(text: str) -> str:
    """A value of ``type``, which has no blanks."""
    return "_".join(text.split())
