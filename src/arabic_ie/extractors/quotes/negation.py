"""Negation: a cue with لا or لم before it. A frame in; whether it reports, and what it says, out.

"Does not believe that", "did not rule out that" are statements, and so is "did not say that" where the text names
who did not say it. "Did not confirm", "did not demand" leave nothing said.
"""

from __future__ import annotations

from typing import Literal

from arabic_ie.extractors.quotes.found import Frame
from arabic_ie.extractors.quotes.objects import over_asides
from arabic_ie.extractors.quotes.subjects import Subject, can_be_source
from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Tape

Negation = Literal["none", "negated", "no statement"]
_NEGATIONS = frozenset(["لا", "لم", "ولا", "ولم", "فلا", "فلم"])  # not ما (also "what"), nor لن (not yet said)
_OPINIONS = frozenset(["consider", "deny"])
_SPEECH = frozenset(["say", "claim"])
_EXCLUDES = frozenset(["استبعد"])
_NO_OPINION = frozenset(["عد", "شك", "آمن"])  # لم يعد (no longer), لا شك (no doubt)


def negation_of(tape: Tape, frame: Frame, reading: Reading, subject: Subject | None) -> Negation:
    """What the words before the cue, or those that a denial takes back, make of the statement."""
    cue = frame.cue[0]
    if not tape.has(cue - 1, "NEGATION"):
        return "negated" if _denies_saying(tape, frame, reading) else "none"
    if frame.form == "cue" and frame.opening in ("object", "that") and reading.row.name in _EXCLUDES:
        return "negated"  # لم يستبعد الوزير *إمكانية اللجوء إلى القضاء* (did not rule out resorting to the courts)
    if frame.form != "cue" or frame.opening != "that" or tape.forms[cue - 1] not in _NEGATIONS:
        return "no statement"
    behind = subject is not None and subject.start >= frame.gap[0]
    at = over_asides(tape, subject.end if subject is not None and behind else frame.gap[0], frame.host)
    if at < frame.host or reading.row.name in _NO_OPINION:
        return "no statement"  # لا يشكك في دوافعه، … أنه: another thing stands between
    if reading.row.value("class") in _OPINIONS:
        return "negated"
    named = behind and subject is not None and subject.kind != "noun" and can_be_source(tape, subject)
    return "negated" if named and reading.row.value("class") in _SPEECH else "no statement"


def _denies_saying(tape: Tape, frame: Frame, reading: Reading) -> bool:
    """Whether words are taken back: نفى *أن يكون قد قال إن* … (denied having said that …)."""
    if reading.row.value("class") != "deny" or frame.opening != "that":
        return False
    at = frame.opener[1]
    at += tape.has(at, "SUFFIX")
    while tape.forms[at : at + 1] and tape.forms[at] in _HAVING:
        at += 1
    if not tape.has(at, "CUE"):
        return False
    said = at + 1 + (tape.has(at + 1, "SUFFIX") and tape.joined(at + 1))
    return any(
        r.row.kind == "cue" and r.row.value("class") in ("say", "announce", "report", "confirm")
        for r in tape.entries[at].readings
    ) and (tape.has(said, "COMPLEMENTIZER") or tape.has(said + 1, "COMPLEMENTIZER"))


_HAVING = frozenset(["يكون", "تكون", "يكونوا", "قد", "كان", "كانت"])
