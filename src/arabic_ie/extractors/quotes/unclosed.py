"""Unclosed marks: quoted stretches in, those whose closer was forgotten shortened to where the reporter goes on out.

'جاء في البيان "شكلنا تحالفا … الدولية. وأكد النائب العام فلان أن …' (… and the prosecutor confirmed that).
Called by the engine once names and officials stand on the tape.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from arabic_ie.grammar import Tape
from arabic_ie.text import Quoted

MIN_LENGTH = 150  # characters of a stretch that may hold more than one sentence
MAX_SUBJECT = 14  # pieces between a verb that reports and its "that"
_LEADS = frozenset(["WA", "FA", "PARTICLE", "DATE", "ADVERB", "COMMA", "NEWLINE"])
_SPEAKERS = frozenset(["OFFICIAL", "NAME", "ORG_NAME", "ROLE"])


def until_reported(tape: Tape, quoted: Sequence[Quoted], sentences: Sequence[tuple[int, int]]) -> list[Quoted]:
    """The stretches, each unclosed one only up to the sentence that reports the words of somebody named."""
    if all(stretch.closed or stretch.end - stretch.start < MIN_LENGTH for stretch in quoted):
        return list(quoted)
    return [stretch if stretch.closed else _shortened(tape, stretch, sentences) for stretch in quoted]


def _shortened(tape: Tape, stretch: Quoted, sentences: Sequence[tuple[int, int]]) -> Quoted:
    first = bisect_right(sentences, (stretch.start, 1 << 60))
    for index in range(first, len(sentences)):
        start = sentences[index][0]
        if start >= stretch.end:
            break
        if _reports(tape, tape.piece_at(start)):
            end = stretch.start + len(tape.text[stretch.start : start].rstrip().rstrip(".").rstrip())
            return stretch._replace(end=end, outer_end=end) if end > stretch.start else stretch
    return stretch


def _reports(tape: Tape, at: int) -> bool:
    """Whether a sentence begins with a verb that reports, somebody named, and "that"."""
    while at < len(tape) and tape.has_any(at, _LEADS):
        at = tape.node_end(at)
    if at + 2 >= len(tape) or not tape.has(at, "CUE") or not tape.has(at, "PERFECT"):
        return False
    subject = at + 1 + tape.has(at + 1, "AL")
    if not tape.has_any(subject, _SPEAKERS) and not tape.has_any(at + 1, _SPEAKERS):
        return False
    return any(tape.has(that, "COMPLEMENTIZER") for that in range(subject, min(len(tape), subject + MAX_SUBJECT)))
