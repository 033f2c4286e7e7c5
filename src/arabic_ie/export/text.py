"""A readable report: an ``Extraction`` in, lines for a terminal out; called by the CLI.

Labels are left to right and Arabic is right to left, so each Arabic piece stands in a bidi isolate
(U+2068 … U+2069): without it a terminal shuffles the words, numbers and dashes of one line.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from arabic_ie.model import DateMention, Extraction, Official, Organization, Person, Place, Quote

ISOLATE, POP = "\u2068", "\u2069"
UNKNOWN_SPEAKER = "(no speaker found)"


def report(doc: Extraction) -> str:
    """People, officials, organisations, places and dates, then the quotes by speaker; ends with a line end."""
    sections = (
        ("People", [_person(person) for person in doc.people]),
        ("Officials", list(dict.fromkeys(_official(official) for official in doc.officials))),
        ("Organisations", [_organization(organization) for organization in doc.organizations]),
        ("Places", [_place(place) for place in doc.places]),
        ("Dates", [_date(mention) for mention in doc.dates]),
        ("Quotes", [line for speaker, quotes in _by_speaker(doc) for line in _speech(speaker, quotes)]),
    )
    counts = {"Quotes": len(doc.quotes)}
    blocks = [
        "\n".join([f"{title} ({counts.get(title, len(lines))})", *(f"  {line}" for line in lines)])
        for title, lines in sections
        if lines
    ]
    return "\n\n".join(blocks or ["Nothing found."]) + "\n"


def _person(person: Person) -> str:
    return _row(arabic_line(person.name), _times(len(person.mentions)), person.id)


def _official(official: Official) -> str:
    affiliation = arabic_line(official.affiliation.text) if official.affiliation else None
    country = official.country + ("?" if official.country_inferred else "") if official.country else None
    status = official.status if official.status != "current" else None
    return _row(arabic_line(official.person.name), arabic_line(official.title.text), affiliation, country, status)


def _organization(organization: Organization) -> str:
    return _row(arabic_line(organization.name), _times(len(organization.mentions)), organization.kind, organization.id)


def _place(place: Place) -> str:
    return _row(arabic_line(place.name), _times(len(place.mentions)), place.kind, place.country)


def _date(mention: DateMention) -> str:
    hijri = "hijri" if mention.calendar == "hijri" else None
    return _row(arabic_line(mention.span.text), mention.value or "?", mention.modifier, hijri)


def _speech(speaker: str | None, quotes: list[Quote]) -> Iterator[str]:
    yield arabic_line(speaker) if speaker is not None else UNKNOWN_SPEAKER
    for quote in quotes:
        cue = arabic_line(quote.cue.text) if quote.cue else None
        others = "with " + ", ".join(arabic_line(s.name) for s in quote.co_speakers) if quote.co_speakers else None
        relayed = f"via {arabic_line(quote.relayed_by.text)}" if quote.relayed_by else None
        yield "  " + _row(quote.kind, cue, "negated" if quote.negated else None, others, relayed)
        yield "    " + arabic_line(quote.span.text)


def _by_speaker(doc: Extraction) -> Iterator[tuple[str | None, list[Quote]]]:
    """Speakers in the order of first speech with the quotes of each; those of nobody come last."""
    groups: dict[str | None, list[Quote]] = {}
    for quote in doc.quotes:
        groups.setdefault(quote.speaker.name if quote.speaker else None, []).append(quote)
    nobody = groups.pop(None, [])
    yield from groups.items()
    if nobody:
        yield None, nobody


def _times(count: int) -> str | None:
    return f"×{count}" if count > 1 else None


def _row(*cells: str | None) -> str:
    return " · ".join(cell for cell in cells if cell)


def arabic_line(text: str) -> str:
    """Words of the article on one line, isolated, without controls: one could move the cursor or end the isolate."""
    return ISOLATE + _CONTROL.sub("", " ".join(text.split())) + POP


# The joiners are format controls too, but they shape letters.
_CONTROL = regex.compile(r"(?V1)[[\p{Cc}\p{Cf}\p{Cs}]--[\u200c\u200d]]")
