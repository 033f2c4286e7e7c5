"""Confidence: named evidence in, how sure a quote is out.

Each way in which content opens has the share of such quotes that were right on annotated news; what else is known
of a quote lowers that share by the factor by which it did so there (``benchmarks/confidence.py`` measures both, and
docs/quotes.md has the table that comes of it).
"""

from __future__ import annotations

from arabic_ie.extractors.quotes.clauses import clause_of
from arabic_ie.extractors.quotes.found import Frame
from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Tape
from arabic_ie.text import LIGHT, fold

SHARE = {  # of what opens the content
    "mark": 0.95, "that": 0.94, "headline": 0.88, "colon": 0.84, "preposition": 0.81, "object": 0.79, "phrase": 0.74,
}  # fmt: skip
PARTICIPLE = 0.96  # مضيفا أن, داعيا إلى: it goes with a verb that reports, whatever opens the content
AMBIGUOUS = 0.88  # the word is more often no cue
AMBIGUOUS_NOUN = 0.7  # … and what is said is a noun
IMPERFECT = 0.84  # يقول, says: opinion and habit are told so, too
IN_ADJECTIVE_CLAUSE = 0.8  # الذي قال إن, who said that: the sentence goes on behind
LONG = 0.88  # a clause of more than LONG_CLAUSE characters, a noun of more than LONG_NOUN: its end is less sure
LONG_CLAUSE = 300
LONG_NOUN = 200
SHORT = 0.7  # less than SHORT_SPEECH characters in marks may be a name
SHORT_SPEECH = 40
UNCLOSED = 0.85  # the closing mark is missing
NESTED = 0.65  # within the content of another
_NOUNS = ("object", "preposition")


def framed_confidence(tape: Tape, frame: Frame, reading: Reading, content: str, *, closed: bool) -> float:
    """How sure a quote of this frame is, with this content; ``closed``: its marks are in pairs."""
    length = len(" ".join(fold(content, LIGHT).text.split()))  # however its words are drawn out and set apart
    cue, noun = frame.cue[0], frame.opening in _NOUNS
    share = PARTICIPLE if frame.form == "participle" else SHARE[frame.opening]
    if reading.row.flag("ambiguous") or tape.has(cue, "AMBIGUOUS_CUE"):
        share *= AMBIGUOUS_NOUN if noun else AMBIGUOUS
    if frame.form == "cue" and tape.has(cue, "IMPERFECT") and not tape.has(cue, "PERFECT"):
        share *= IMPERFECT
    if clause_of(tape, cue) == "adjective":
        share *= IN_ADJECTIVE_CLAUSE
    if frame.opening == "mark":
        share *= SHORT if length < SHORT_SPEECH else 1
    elif length > (LONG_NOUN if noun else LONG_CLAUSE):
        share *= LONG
    if not closed:
        share *= UNCLOSED
    return round(share, 3)
