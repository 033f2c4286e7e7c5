"""brat standoff: an ``Extraction`` in, the ``.txt`` and the ``.ann`` of a document out.

Offsets count code points. brat and its readers open the text with any line end read as one character, so the
carriage return of a CRLF is a blank here, and one alone is a line feed: no offset moves. An annotation of brat
stays on one line; one that runs over a line end, or a quote that its attribution interrupts, has several stretches.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from arabic_ie.export.annotations import LABELS, LINKS, Annotations, Entity, Mark, annotate, base_of
from arabic_ie.export.characters import one_line, storable
from arabic_ie.model import Extraction, Person

NAMES = ("Person", "Organization", "Place", "Official", "Speaker")
KINDS = ("direct", "indirect", "mixed", "headline")


class Brat(NamedTuple):
    """The two files of one document: its text, and what is annotated in it."""

    txt: str
    ann: str


def to_brat(doc: Extraction) -> Brat:
    r"""One answer as brat standoff.

    Each mark is a text-bound annotation; a quote's kind and negation are attributes, its speaker and cue relations;
    gazetteer ids are references; mentions of one entity are equivalent; everything else is an annotator's note.

    >>> import arabic_ie
    >>> print(to_brat(arabic_ie.extract("وصل أمس.", reference_date="2024-06-19")).ann.replace("\t", " "), end="")
    T1 Date 4 7 أمس
    #1 AnnotatorNotes T1 value: 2024-06-18; kind: date; calendar: gregorian; unresolved: REF-1D
    """
    text = _READ_AS_ONE.sub(lambda end: " \n" if len(end[0]) == 2 else "\n", storable(doc.text))
    return Brat(text, "".join(f"{line}\n" for line in _lines(annotate(doc), text)))


def configuration() -> str:
    """The ``annotation.conf`` that tells brat the labels, relations and attributes of these files."""
    names = "|".join(NAMES)
    relations = [
        f"{link}\tArg1:{source}, Arg2:{names if link in _ENDS_AT_NAMES else _ENDS_AT[link]}"
        for link, source in LINKS.items()
    ]
    return "\n".join(
        [
            *("[entities]", *LABELS, ""),
            *("[relations]", *relations),
            f"Equiv\tArg1:{names}, Arg2:{names}, <REL-TYPE>:symmetric-transitive",
            *("<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>", ""),
            *("[events]", ""),
            *("[attributes]", f"Kind\tArg:Quote, Value:{'|'.join(KINDS)}", "Negated\tArg:Quote", ""),
        ]
    )


_ENDS_AT_NAMES = ("speaker", "refers_to", "holder")
_ENDS_AT = {"cue": "Cue", "addressee": "Addressee", "relayed_by": "Relay", "venue": "Venue"} | {
    "title": "Title",
    "affiliation": "Affiliation",
}
_READ_AS_ONE = re.compile(r"\r\n?")
_STRETCH = re.compile(r"[^\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")  # what no reader takes for the end of a line
_NOTED_ELSEWHERE = {"Quote": ("kind", "negated")}


def _lines(found: Annotations, text: str) -> Iterator[str]:
    shown: dict[int, Mark] = {}
    for mark in found.marks:
        stretches = _stretches(mark, text)
        if stretches:
            shown[mark.number] = mark
            places = ";".join(f"{start} {end}" for start, end in stretches)
            words = " ".join(text[start:end] for start, end in stretches)
            yield f"T{mark.number}\t{mark.label} {places}\t{words}"
    yield from (f"A{number}\t{attribute}" for number, attribute in enumerate(_attributes(shown), start=1))
    links = (link for link in found.links if link.source in shown and link.target in shown)
    for number, link in enumerate(links, start=1):
        yield f"R{number}\t{link.label} Arg1:T{link.source} Arg2:T{link.target}"
    entities = {entity.key: entity for entity in found.entities}
    references = (line for mark in shown.values() if (line := _reference(mark, entities)))
    yield from (f"N{number}\t{line}" for number, line in enumerate(references, start=1))
    yield from _equivalent(shown)
    notes = (line for mark in shown.values() if (line := _note(mark)))
    yield from (f"#{number}\t{line}" for number, line in enumerate(notes, start=1))


def _stretches(mark: Mark, text: str) -> list[tuple[int, int]]:
    return [match.span() for span in mark.spans for match in _STRETCH.finditer(text, span.start, span.end)]


def _attributes(shown: dict[int, Mark]) -> Iterator[str]:
    for mark in shown.values():
        if mark.label == "Quote":
            details = dict(mark.details)
            yield f"Kind T{mark.number} {details['kind']}"
            if "negated" in details:
                yield f"Negated T{mark.number}"


def _reference(mark: Mark, entities: dict[str, Entity]) -> str | None:
    """A mark's id in the knowledge base that it is of: Wikidata's, ISO's, or the user's own."""
    if mark.entity is None or mark.label not in ("Person", "Organization", "Place"):
        return None
    thing = entities[mark.entity].thing
    if not thing.id:
        return None
    identifier = "_".join(one_line(thing.id).split())
    name = (thing.canonical if isinstance(thing, Person) else None) or thing.name
    return f"Reference T{mark.number} {base_of(identifier)}:{identifier}\t{one_line(name)}"


def _equivalent(shown: dict[int, Mark]) -> Iterator[str]:
    mentions: dict[str, list[str]] = {}
    for mark in shown.values():
        if mark.entity is not None and mark.label in ("Person", "Organization", "Place"):
            mentions.setdefault(mark.entity, []).append(f"T{mark.number}")
    yield from (f"*\tEquiv {' '.join(numbers)}" for numbers in mentions.values() if len(numbers) > 1)


def _note(mark: Mark) -> str | None:
    left_out = _NOTED_ELSEWHERE.get(mark.label, ())
    told = "; ".join(f"{name}: {value}" for name, value in mark.details if name not in left_out)
    return f"AnnotatorNotes T{mark.number}\t{told}" if told else None
