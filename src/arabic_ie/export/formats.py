"""The formats of other systems, by name: answers in, files or one stream of text out; what the command line offers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from arabic_ie.export.brat import configuration, to_brat
from arabic_ie.export.conll import HEAD, conll_document
from arabic_ie.export.doccano import to_doccano
from arabic_ie.export.json import dumps
from arabic_ie.export.labelstudio import to_labelstudio
from arabic_ie.export.tei import to_tei
from arabic_ie.export.timeml import to_timeml
from arabic_ie.export.units import Unit
from arabic_ie.export.webannotation import to_webannotation
from arabic_ie.model import Extraction

Answers = Iterable[tuple[str, Extraction]]  # each with the name of its text


class Stream(NamedTuple):
    """A format that holds all texts in one file: ``written`` gives it in pieces.

    ``unit`` is what its offsets count by default, None where it has none to choose.
    """

    says: str
    written: Callable[[Answers, Unit], Iterator[str]]
    unit: Unit | None = None


class Files(NamedTuple):
    """A format with files of its own for each text: ``written`` gives their endings and what they hold.

    ``beside`` are the names and contents of further files of a directory.
    """

    says: str
    written: Callable[[Extraction, str], Mapping[str, str]]
    beside: Mapping[str, str] = {}


def _brat(doc: Extraction, source: str) -> Mapping[str, str]:
    return to_brat(doc)._asdict()


def _timeml(doc: Extraction, source: str) -> Mapping[str, str]:
    return {"tml": to_timeml(doc, source=source)}


def _tei(doc: Extraction, source: str) -> Mapping[str, str]:
    return {"xml": to_tei(doc, source=source)}


def _conll(answers: Answers, unit: Unit) -> Iterator[str]:
    yield HEAD
    yield from (conll_document(doc, source) for source, doc in answers)


def _doccano(answers: Answers, unit: Unit) -> Iterator[str]:
    return (dumps(to_doccano(doc, source=source, unit=unit)) + "\n" for source, doc in answers)


def _labelstudio(answers: Answers, unit: Unit) -> Iterator[str]:
    return _listed(dumps(to_labelstudio(doc, source=source, unit=unit)) for source, doc in answers)


def _webannotation(answers: Answers, unit: Unit) -> Iterator[str]:
    return _listed(dumps(to_webannotation(doc, source=source, unit=unit)) for source, doc in answers)


def _listed(items: Iterable[str]) -> Iterator[str]:
    """A JSON array, an item a line."""
    separator = "[\n"
    for item in items:
        yield separator + item
        separator = ",\n"
    yield "[]\n" if separator == "[\n" else "\n]\n"


# A text has one file or several of `FILES`, and a part of one of `STREAMS`.
STREAMS: Mapping[str, Stream] = {
    "conll": Stream("CoNLL-U Plus with BIO tags", _conll),
    "webannotation": Stream("W3C Web Annotation, JSON-LD", _webannotation, "codepoints"),
    "doccano": Stream("records for doccano, JSON lines", _doccano, "utf16"),
    "labelstudio": Stream("tasks for Label Studio, JSON", _labelstudio, "codepoints"),
}
FILES: Mapping[str, Files] = {
    "brat": Files("brat standoff", _brat, {"annotation.conf": configuration()}),
    "timeml": Files("TimeML, dates only", _timeml),
    "tei": Files("TEI P5", _tei),
}
