"""Content: what a frame reports, from its opener to its end. A frame in, offsets and kind out."""

from __future__ import annotations

from arabic_ie.extractors.quotes.borders import clause_end, noun_end, speech_end, trimmed, trimmed_quote
from arabic_ie.extractors.quotes.clauses import clause_of
from arabic_ie.extractors.quotes.found import Frame
from arabic_ie.extractors.quotes.layout import Layout
from arabic_ie.extractors.quotes.marks import has_words
from arabic_ie.extractors.quotes.turns import Turns
from arabic_ie.grammar import Tape
from arabic_ie.model import QuoteKind

MIN_MIXED = 3  # words in marks that make unquoted content mixed
MAX_BRACKETED = 150  # pieces of speech in brackets
_FIRST_PERSON = frozenset(["ني", "ي", "نا"])


def content_of(tape: Tape, layout: Layout, frame: Frame, turns: Turns) -> tuple[int, int, QuoteKind] | None:
    """Start, end and kind of what a frame reports."""
    opener = frame.opener
    with_pronoun = tape.has(opener[1], "SUFFIX") and tape.joined(opener[1])
    if frame.opening == "mark":
        stretch = layout.quoted_at(tape.starts[opener[0]])
        if stretch is None:
            return None
        start, end = trimmed_quote(tape.text, stretch.start, layout.carried(stretch).end)
        return (start, end, "direct") if start < end else None
    if frame.opening == "that":
        at = opener[0] if with_pronoun else opener[1]
        if with_pronoun and tape.joined(opener[0]) and tape.has(opener[0] - 1, "BI"):
            at = opener[0] - 1
        while not with_pronoun and tape.has_any(at, ("COLON", "COMMA")):
            at += 1
    elif frame.opening == "object":
        at = opener[0]
    else:
        at = opener[1]
    if at >= len(tape):
        return None
    if frame.opening == "colon" and tape.has(at, "OPEN"):
        bracketed = _bracketed(tape, layout, at)
        if bracketed is not None:
            return *bracketed, "direct"
    start = tape.start_of(at)
    sentence_end = layout.sentence_at(start)[1]
    if start >= sentence_end:
        return None
    # وقال: إننا … (and he said: we …) are his own words
    own_words = tape.has(opener[0] - 1, "COLON") and with_pronoun and tape.forms[opener[1]] in _FIRST_PERSON
    if frame.opening == "colon" or own_words:
        end = _before_lone_mark(tape.text, layout, start, speech_end(tape, layout, turns, start))
    else:
        # رغم إصرار الوزير على أنه قادر، *إلا أن* … (though he insists …, yet): a noun says it within another clause
        clause = "time" if frame.form == "nominal" else clause_of(tape, frame.cue[0])
        end = clause_end(tape, layout, turns, start, clause)
    if frame.opening in ("object", "preposition"):
        end = noun_end(tape, layout, start, end)
    if end <= start:
        return None
    return start, end, _kind(tape, layout, start, end, frame)


def _before_lone_mark(text: str, layout: Layout, start: int, end: int) -> int:
    """``end`` without a closing mark whose opening one was forgotten: قال الوزير: المشروع جاهز»."""
    last = end - 1
    lone = last > start and text[last] in _CLOSERS
    if lone and all(stretch.end != last for stretch in layout.quoted_between(start, end)):
        return trimmed(text, start, last)
    return end


_CLOSERS = "\"”»"


def _bracketed(tape: Tape, layout: Layout, opening: int) -> tuple[int, int] | None:
    """What stands in brackets behind a colon, as scripture does: قال تعالى: (…)."""
    last = layout.paragraphs[layout.paragraph_of(tape.starts[opening])][1]
    for at in range(opening + MIN_MIXED, min(opening + MAX_BRACKETED, len(tape))):
        if tape.starts[at] >= last:
            return None
        if tape.has(at, "CLOSE"):
            return trimmed_quote(tape.text, tape.starts[opening + 1], tape.starts[at])
    return None


def _kind(tape: Tape, layout: Layout, start: int, end: int, frame: Frame) -> QuoteKind:
    for stretch in layout.quoted_between(start, end):
        if has_words(tape, tape.piece_at(stretch.start), tape.piece_before(stretch.end), MIN_MIXED):
            return "mixed"
    return "direct" if frame.opening == "colon" else "indirect"
