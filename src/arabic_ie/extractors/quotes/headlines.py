"""Headlines: ``name: content`` in a line of its own. A tape and its layout in, found quotes out."""

from __future__ import annotations

from collections.abc import Iterator

from arabic_ie.extractors.quotes.borders import trimmed
from arabic_ie.extractors.quotes.confidence import SHARE
from arabic_ie.extractors.quotes.found import NOTHING_AROUND, FoundQuote
from arabic_ie.extractors.quotes.layout import Layout
from arabic_ie.extractors.quotes.subjects import Subject, SubjectFinder
from arabic_ie.grammar import Alphabet, Tape, rule
from arabic_ie.grammar.rules import compile_pattern

MAX_HEADLINE = 220  # characters of a line that can be a headline
MAX_WHO = 20  # pieces before its colon
_COLON = rule(
    "headline_colon",
    "opener:(COLON) (?! (SPEECH_OPEN | NEWLINE)) (?= ANY)",
    yes=["بوتين[:] روسيا مستعدة للحوار"],  # Putin: Russia is ready for dialogue
)
HEADLINE_RULES = (_COLON,)


class HeadlineFinder:
    """The headline pattern compiled for one alphabet."""

    __slots__ = ("_colon", "_subjects")

    def __init__(self, alphabet: Alphabet, subjects: SubjectFinder) -> None:
        self._colon = compile_pattern(_COLON, alphabet)
        self._subjects = subjects

    def find(self, tape: Tape, layout: Layout) -> Iterator[FoundQuote]:
        """A name, role or speaking body, a colon, and what it says."""
        for start, end in layout.paragraphs:
            if end - start > MAX_HEADLINE or tape.text[end - 1] == ".":
                continue
            first, last = tape.piece_at(start), tape.piece_before(end)
            match = self._colon.search(tape.classes, first, min(last, first + MAX_WHO))
            if match is None:
                continue
            colon = match.start("opener")
            subject = self._subjects.source(tape, first, colon)
            if subject is None or subject.start != first or subject.end != colon:
                continue
            if not (_is_speaker(tape, subject) or _speaks_of_us(tape, colon, last)):
                continue
            content = tape.starts[colon + 1]
            stop = trimmed(tape.text, content, end)
            if content < stop:
                yield FoundQuote(
                    content, stop, "headline", (colon, colon + 1), None, subject, NOTHING_AROUND, False,
                    SHARE["headline"], "headline_colon",
                )  # fmt: skip


def _is_speaker(tape: Tape, who: Subject) -> bool:
    """Whether a headline's words before the colon name who speaks, and no topic: *دراسة*: …, *وزير الطاقة*: …"""
    body = who.kind == "noun" and tape.has_any(who.start, ("GROUP", "DOCUMENT", "ORG_HEAD"))
    return body or who.kind in ("name", "role")


def _speaks_of_us(tape: Tape, start: int, end: int) -> bool:
    """Whether a first person plural speaks: العمل: *سنحاسب* المخالفين (Labour ministry: we will hold to account)."""
    return any(
        (tape.has(at, "SUFFIX") and tape.forms[at] == "نا")
        or any(r.features == "I1cp" for r in tape.entries[at].readings)
        for at in range(start, end)
    )
