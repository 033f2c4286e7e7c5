"""The spaCy component ``arabic_ie``: a ``Doc`` in, the same with entities, span groups and the whole answer out.

spaCy finds it by its entry point: ``nlp.add_pipe("arabic_ie")``. ``docs/integrations.md`` lists what it sets.
"""

# No `from __future__ import annotations`: spaCy 3.7 checks settings by the types themselves.

import json
import warnings
from collections.abc import Callable, Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import Any, NamedTuple, Self

try:
    import srsly
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan
except ImportError as error:
    raise ImportError(f"this needs spaCy: pip install 'arabic-ie[spacy]' ({error})") from error

from arabic_ie.gazetteers import Row
from arabic_ie.gazetteers.loader import make_row
from arabic_ie.model import DateMention, Extraction, Official, Organization, Person, Place, Quote, Span
from arabic_ie.pipeline import Extractor, as_date

NAME = "arabic_ie"
GROUPS = ("people", "organizations", "places", "dates", "officials", "quotes", "cues", "speakers")
ENTITY_GROUPS = GROUPS[:4]  # of two that share a token, the one of the earlier group is the entity
CONFIG: dict[str, Any] = {"reference_date": None, "overwrite_ents": False}

_GEOPOLITICAL = frozenset(("country", "capital", "city", "region"))
_ROWS_FILE = "rows.json"
_MARK = "__arabic_ie__"  # the one key of an answer within what spaCy writes

Thing = Person | Organization | Place | DateMention | Official | Quote


class Mark(NamedTuple):
    """One span to set: its group, its words, what it stands for, and the number of that thing in the answer."""

    group: str
    label: str
    words: Span
    thing: Thing
    number: int


class ArabicIE:
    """The component; made by ``nlp.add_pipe("arabic_ie")``.

    ``extractor`` may be replaced by one that knows names of your own; its rows travel with the pipeline.
    """

    def __init__(self, reference_date: str | None = None, overwrite_ents: bool = False) -> None:
        as_date(reference_date)  # a bad one is told now, not at the first text
        self.reference_date = reference_date
        self.overwrite_ents = overwrite_ents
        self.extractor = Extractor()

    def __call__(self, doc: Doc) -> Doc:
        """Read one text; ``doc._.reference_date`` goes before the component's own."""
        day = doc._.reference_date
        answer = self.extractor.extract(doc.text, reference_date=self.reference_date if day is None else day)
        doc._.arabic_ie = answer
        groups: dict[str, list[Any]] = {group: [] for group in GROUPS}
        for mark in marks(answer):
            span = doc.char_span(
                *(mark.words.start, mark.words.end),
                label=mark.label,
                kb_id=getattr(mark.thing, "id", None) or "",
                alignment_mode="expand",
                span_id=f"{NAME}/{mark.group}/{mark.number}/{mark.words.start}/{mark.words.end}",
            )
            groups[mark.group].append(span)
        for group, spans in groups.items():
            doc.spans[group] = sorted(spans, key=lambda span: (span.start, span.end))
        candidates = [span for group in ENTITY_GROUPS for span in groups[group]]
        doc.ents = _apart(candidates, doc.ents) if self.overwrite_ents else _apart(doc.ents, candidates)
        return doc

    def initialize(
        self,
        get_examples: Callable[[], Iterable[Any]] | None = None,
        *,
        nlp: Language | None = None,
        gazetteers: list[str] | None = None,  # no wider type: spaCy checks what the config gives by it
    ) -> None:
        """Read gazetteer files, as ``[initialize.components.arabic_ie]`` of a training config names them.

        Raises:
            GazetteerError: a file is bad.
        """
        self.extractor = Extractor(gazetteers or ())

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The names of its own; the shipped ones are those of the library that reads it."""
        if self.extractor.second_opinion is not None:
            warnings.warn("a second opinion is not written: set the component's extractor after loading", stacklevel=2)
        rows = [(r.name, r.kind, r.aliases, r.id, dict(r.attributes), r.source) for r in self.extractor.rows]
        return json.dumps(rows, ensure_ascii=False, indent=0).encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Self:
        """The inverse of ``to_bytes``."""
        self.extractor = Extractor().with_names(_rows(json.loads(data)))
        return self

    def to_disk(self, path: str | PathLike[str], *, exclude: Iterable[str] = ()) -> None:
        """As ``to_bytes``, into a directory."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _ROWS_FILE).write_bytes(self.to_bytes())

    def from_disk(self, path: str | PathLike[str], *, exclude: Iterable[str] = ()) -> Self:
        """The inverse of ``to_disk``."""
        return self.from_bytes((Path(path) / _ROWS_FILE).read_bytes())


def marks(answer: Extraction) -> Iterator[Mark]:
    """Every span that an answer gives rise to."""
    for number, person in enumerate(answer.people):
        yield from (Mark("people", "PERSON", words, person, number) for words in person.mentions)
    for number, body in enumerate(answer.organizations):
        yield from (Mark("organizations", "ORG", words, body, number) for words in body.mentions)
    for number, place in enumerate(answer.places):
        label = "GPE" if place.kind in _GEOPOLITICAL else "LOC"
        yield from (Mark("places", label, words, place, number) for words in place.mentions)
    for number, date in enumerate(answer.dates):
        yield Mark("dates", "TIME" if date.kind == "time" else "DATE", date.span, date, number)
    for number, official in enumerate(answer.officials):
        yield Mark("officials", "OFFICIAL", official.span, official, number)
    for number, quote in enumerate(answer.quotes):
        yield Mark("quotes", "QUOTE", quote.span, quote, number)
        if quote.cue is not None:
            yield Mark("cues", "CUE", quote.cue, quote, number)
        for speaker in quote.speakers:
            if speaker.mention is not None:
                yield Mark("speakers", "SPEAKER", speaker.mention, quote, number)


def _apart(*ranked: Iterable[Any]) -> list[Any]:
    """The spans that share no token with an earlier one."""
    taken: set[int] = set()
    kept = []
    for spans in ranked:
        for span in spans:
            tokens = range(span.start, span.end)
            if taken.isdisjoint(tokens):
                taken.update(tokens)
                kept.append(span)
    return kept


# -- what spans and documents are asked for ---------------------------------------------------------


def _words(span: SpacySpan) -> Span | None:
    """The exact words that a span stands for, which may begin or end inside its tokens."""
    answer, parts = span.doc._.arabic_ie, _parts(span)
    if answer is None or parts is None:
        return None
    _, _, start, end = parts
    return Span(start, end, answer.text[start:end])


def _thing(span: SpacySpan) -> Thing | None:
    """The person, place, date, quote … that a span stands for."""
    answer, parts = span.doc._.arabic_ie, _parts(span)
    if answer is None or parts is None:
        return None
    things: tuple[Thing, ...] = getattr(answer, "quotes" if parts[0] in ("cues", "speakers") else parts[0])
    return things[parts[1]] if parts[1] < len(things) else None


def _speaker(span: SpacySpan) -> str | None:
    """The resolved name of the speaker of a quote, of its cue, or of the words that name him."""
    quote = _thing(span)
    if not isinstance(quote, Quote):
        return None
    here = _words(span)
    named = (speaker.name for speaker in quote.speakers if speaker.mention == here)
    return next(named, None if quote.speaker is None else quote.speaker.name)


def _cue(span: SpacySpan) -> str | None:
    """The reporting word of a quote."""
    quote = _thing(span)
    return quote.cue.text if isinstance(quote, Quote) and quote.cue is not None else None


def _parts(span: SpacySpan) -> tuple[str, int, int, int] | None:
    """Group, number, start and end as the span's id has them."""
    name, *parts = span.id_.split("/")
    if name != NAME or len(parts) != 4 or parts[0] not in GROUPS:
        return None
    group, number, start, end = parts
    return group, int(number), int(start), int(end)


def _encoded(value: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    """An answer as plain data, where spaCy writes a document or sends it to another process."""
    if isinstance(value, Extraction):
        return {_MARK: value.to_dict()}
    return value if chain is None else chain(value)


def _decoded(value: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    if isinstance(value, dict) and value.keys() == {_MARK}:
        return Extraction.from_dict(value[_MARK])
    return value if chain is None else chain(value)


def _register() -> None:
    """Make the component, its attributes and its way of writing known to spaCy.

    An attribute that a program has set under one of these names before stays as it is.
    """
    srsly.msgpack_encoders(NAME, func=_encoded)
    srsly.msgpack_decoders(NAME, func=_decoded)
    for name in ("arabic_ie", "reference_date"):
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=None)
    for name, getter in (("arabic_ie", _thing), ("words", _words), ("speaker", _speaker), ("cue", _cue)):
        if not SpacySpan.has_extension(name):
            SpacySpan.set_extension(name, getter=getter)
    assigned = ["doc.ents", "doc.spans", "doc._.arabic_ie"]
    assigned += [f"span._.{name}" for name in ("arabic_ie", "words", "speaker", "cue")]
    Language.factory(NAME, default_config=CONFIG, assigns=assigned, func=make)


def make(nlp: Language, name: str, reference_date: str | None, overwrite_ents: bool) -> ArabicIE:
    """The factory that spaCy calls.

    Args:
        nlp: the pipeline.
        name: the component's name in it.
        reference_date: the day of writing of all texts (ISO), or "auto"; ``doc._.reference_date`` goes before it.
        overwrite_ents: whether entities of earlier components give way where they share a token with ours.
    """
    return ArabicIE(reference_date, overwrite_ents)


def _rows(cells: Iterable[tuple[str, str, list[str], str | None, dict[str, list[str]], str]]) -> Iterator[Row]:
    for name, kind, aliases, id_, attributes, source in cells:
        lists = {key: tuple(values) for key, values in attributes.items()}
        yield make_row(name, kind, aliases=aliases, id=id_, attributes=lists, source=source)


_register()
