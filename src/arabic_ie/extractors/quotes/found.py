"""What the modules of quotes hand on: frames, and quotes before anyone knows who the speaker is."""

from __future__ import annotations

from typing import Literal, NamedTuple

from arabic_ie.extractors.quotes.subjects import Subject
from arabic_ie.extractors.quotes.surroundings import Surroundings
from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Tape
from arabic_ie.model import QuoteKind

Form = Literal["cue", "participle", "masdar", "saying", "nominal", "document"]  # "cue": a finite verb
Opening = Literal["that", "mark", "colon", "preposition", "object"]
NOTHING_AROUND = Surroundings(None, None, None)


class Frame(NamedTuple):
    """A cue with its opener: pieces, and the rule that found them."""

    rule: str
    form: Form
    opening: Opening
    preposition: str  # the governed one that opens a noun, as in the row's complements: "ila", "b" …
    cue: tuple[int, int]
    gap: tuple[int, int]
    opener: tuple[int, int]
    host: int  # the piece where the opener begins, its preposition included
    suffix: int | None  # an object pronoun on the cue: وصفه، دعتها


class Attribution(NamedTuple):
    """A phrase or clause that names the source of the words around it: بحسب فلان, حسبما أعلن فلان, كما قال فلان."""

    reading: Reading
    cue: tuple[int, int]  # pieces: the phrase, or the verb in it
    source: Subject | None  # None where a pronoun or nothing stands for it: على حد تعبيره
    end: int  # the piece behind it
    relayed_by: tuple[int, int] | None = None  # who passes the source's words on: بحسب *رويترز* نقلا عن مسؤول


class FoundQuote(NamedTuple):
    """A quote before its speaker is resolved. Offsets are code points; ``cue`` and subjects are pieces."""

    start: int
    end: int
    kind: QuoteKind
    cue: tuple[int, int]
    reading: Reading | None
    subject: Subject | None
    around: Surroundings
    negated: bool
    confidence: float
    rule: str
    parts: tuple[tuple[int, int], ...] = ()  # offsets, when an attribution stands in the middle


def cue_reading(tape: Tape, cue: int) -> Reading | None:
    """What the cue at this piece is by the gazetteers: its row and its form; يدعو (calls) is no jussive of "claim"."""
    found = [r for r in tape.entries[cue].readings if r.row.kind in ("cue", "cue_phrase")]
    return next((r for r in found if not r.features.startswith("J")), found[0] if found else None)
