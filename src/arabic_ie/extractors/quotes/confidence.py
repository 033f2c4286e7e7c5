"""Confidence: named evidence in, how sure a quote is out.

Each kind of evidence has the share of quotes with it that were right on annotated news (docs/quotes.md has the
table that comes of it); what lowers or raises that share multiplies it.
"""

from __future__ import annotations

from arabic_ie.extractors.quotes.found import Frame
from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Tape

SHARE = {  # of what opens the content
    "mark": 0.95, "that": 0.93, "object": 0.88, "headline": 0.88, "colon": 0.84, "preposition": 0.82, "phrase": 0.74,
}  # fmt: skip
AMBIGUOUS = 0.87  # the word is more often no cue
PARTICIPLE = 1.05  # مضيفا أن: it goes with a verb that reports
LONG = 0.9  # content of more than LONG_CONTENT characters: its end is less sure
UNCLOSED = 0.85  # the closing mark is missing
NESTED = 0.65  # within the content of another
LONG_CONTENT = 250
HIGHEST = 0.98


def framed_confidence(tape: Tape, frame: Frame, reading: Reading, length: int, *, closed: bool) -> float:
    """How sure a quote of this frame is, with content of ``length`` characters; ``closed``: its marks are in pairs."""
    share = SHARE[frame.opening]
    if frame.form == "participle":
        share *= PARTICIPLE
    if reading.row.flag("ambiguous") or tape.has(frame.cue[0], "AMBIGUOUS_CUE"):
        share *= AMBIGUOUS
    if frame.opening != "mark" and length > LONG_CONTENT:
        share *= LONG
    if not closed:
        share *= UNCLOSED
    return round(min(share, HIGHEST), 3)
