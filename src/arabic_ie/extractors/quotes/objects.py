"""Objects: cues whose object is what is said (أعلن الوزير *استقالته*, his resignation). A tape in, frames out.

The object is a verbal noun without ال that stands where a noun phrase can begin: behind the subject, behind
what more is told of the subject, or right behind the verb. It comes before any preposition that follows.
"""

from __future__ import annotations

from collections.abc import Mapping

from arabic_ie.extractors.quotes.cues import object_cue
from arabic_ie.extractors.quotes.found import Frame, cue_reading
from arabic_ie.extractors.quotes.frames import SAID_NOUN
from arabic_ie.extractors.quotes.layout import Layout
from arabic_ie.extractors.quotes.subjects import Subject, SubjectFinder, can_be_source
from arabic_ie.grammar import Alphabet, Tape, rule
from arabic_ie.grammar.rules import compile_pattern

MAX_OBJECT_GAP = 30  # pieces between a cue and its object
_OBJECT_CUE = rule("object_cue", "(CUE&TAKES_NOUN | CUE&TAKES_AS)", yes=["[نفت] الوزارة الخبر"])  # denied the news
_SAID = rule("said", f"({SAID_NOUN} | NAME_OPEN | SPEECH_OPEN)", yes=["أعلن [استقالت]ه"])  # his resignation
OBJECT_RULES = (_OBJECT_CUE, _SAID)
_DENIED = frozenset(  # accusations, claims, reports, rumours …
    ["اتهام", "اتهامات", "تهم", "تهمه", "مزاعم", "ادعاءات", "تقارير", "انباء", "تكهنات", "شايعات", "خبر", "اخبار",
     "معلومات", "روايه"]
)  # fmt: skip
_BODIES = frozenset(["DOCUMENT", "GROUP", "ROLE", "ORG_HEAD", "ORG_NAME", "NAME", "OFFICIAL", "PLACE_NAME"])
_ENDS_OBJECT_GAP = frozenset(
    ["STOP", "NEWLINE", "SEMICOLON", "COLON", "COMPLEMENTIZER", "RELATIVE", "SPEECH_OPEN", "SPEECH_CLOSE", "QUESTION"]
)
_CLOSED = frozenset(
    ["NAME", "OFFICIAL", "ORG_NAME", "PLACE_NAME", "PORTFOLIO", "SUFFIX", "DATE", "COMMA", "CLOSE", "NAME_CLOSE",
     "DASH", "ADVERB", "NATIONALITY", "LATIN", "UNKNOWN_DEFINITE"]
)  # fmt: skip


class ObjectFinder:
    """The object patterns compiled for one alphabet."""

    __slots__ = ("_cue", "_said", "_subjects")

    def __init__(self, alphabet: Alphabet, subjects: SubjectFinder) -> None:
        self._cue = compile_pattern(_OBJECT_CUE, alphabet)
        self._said = compile_pattern(_SAID, alphabet)
        self._subjects = subjects

    def find(self, tape: Tape, layout: Layout, frames: Mapping[int, Frame]) -> dict[int, Frame]:
        """Cues whose object is what is said: أعلن الوزير *استقالته* (his resignation); it comes before any opener."""
        out: dict[int, Frame] = {}
        for match in self._cue.finditer(tape.classes):
            cue = match.start()
            opened = frames.get(cue)
            if (opened is not None and opened.opening == "that") or not object_cue(tape, cue):
                continue
            suffix = tape.has(cue + 1, "SUFFIX") and tape.joined(cue + 1)
            if suffix and not tape.has(cue, "TAKES_AS"):
                continue  # العقوبة التي أعلنها الاتحاد: the pronoun is its object
            gap = cue + 1 + suffix
            sentence_end = layout.sentence_at(tape.starts[cue])[1]
            end = min(tape.piece_before(sentence_end), gap + MAX_OBJECT_GAP)
            if opened is not None:
                end = min(end, opened.host)
            said_next = self._is_said(tape, gap, end) or _is_denied(tape, cue, gap, end)
            subject = None if said_next else self._subjects.after(tape, gap, end)
            if tape.has(cue, "TAKES_AS") and subject is not None and not can_be_source(tape, subject):
                if not suffix:
                    continue  # يعتبر هذا الفوز … (this victory is considered …)
                subject = None  # اعتبرها درسا: what it was considered
            at = subject.end if subject is not None else gap
            said = None if suffix else self._object(tape, at, end)
            if said is None and _is_denied(tape, cue, at, end):
                said = at
            if said is None and opened is None and at < end and _is_described(tape, cue, suffix, subject, end):
                at = at if suffix else over_asides(tape, at, end)
                said = at if at < end and not tape.has(at, "PUNCT") else None
            if said is not None:
                out[cue] = Frame(
                    "cue_object", "cue", "object", "", (cue, cue + 1), (gap, said), (said, said + 1), said,
                    cue + 1 if suffix else None,
                )  # fmt: skip
        return out

    def _is_said(self, tape: Tape, at: int, end: int) -> bool:
        """Whether the very next word is what was said: وكان المرصد قد أعلن *مقتل* عشرة (the death of ten)."""
        named = tape.has_any(at, ("AL", "NAME_OPEN", "SPEECH_OPEN"))
        return not named and not tape.has_any(at, _BODIES) and self._said.match(tape.classes, at, end) is not None

    def _object(self, tape: Tape, start: int, end: int) -> int | None:
        """The piece where a noun that is what was said begins, behind the subject and what more is told of it."""
        at = start
        while at < end:
            if (at == start or _closes_phrase(tape, at - 1)) and self._said.match(tape.classes, at, end):
                return at
            if tape.has(at, "RELATIVE") and at > start:  # روسيا، التي تدخلت في الحرب، *تورطها* (…, its involvement)
                comma = _next_comma(tape, at, end)
                if comma is None or not self._said.match(tape.classes, comma + 1, end):
                    return None
                return comma + 1
            if tape.has_any(at, _ENDS_OBJECT_GAP) or (_is_finite(tape, at) and at > start):
                return None
            at = tape.node_end(at)
        return None


def _is_described(tape: Tape, cue: int, suffix: bool, subject: Subject | None, end: int) -> bool:
    """Whether anything may be the object: اعتبرها *محاولة* (considered it an attempt), وصف *الهجوم بالجريمة*."""
    if not tape.has(cue, "TAKES_AS") or not (suffix or (subject is not None and tape.has(cue, "PERFECT"))):
        return False
    reading = cue_reading(tape, cue)
    if reading is not None and reading.row.value("class") == "describe":
        # وصف الهجوم بالجريمة (called the attack a crime), not وصف الدواء (prescribed the medicine)
        return any(tape.has(i, "BI") for i in range(cue, end))
    return True


def _is_denied(tape: Tape, cue: int, at: int, end: int) -> bool:
    """Whether what others say stands here, denied: نفت الحركة *هذه الاتهامات* (denied these accusations)."""
    reading = cue_reading(tape, cue)
    if reading is None or reading.row.value("class") != "deny":
        return False
    noun = at + tape.has(at, "DEMONSTRATIVE")
    noun += tape.has(noun, "AL")
    return noun < end and tape.forms[noun] in _DENIED


def _closes_phrase(tape: Tape, last: int) -> bool:
    """Whether a noun phrase can end with this piece: a name, a date, a word with ال or a pronoun."""
    node = tape.node_start(last)
    if tape.has_any(node, ("PREPOSITION", "DATE_PREPOSITION")):
        return False  # بعد (after) is an adverb too
    adjective = tape.has_any(node, ("ADJECTIVE", "ROLE_MODIFIER")) and not tape.has(node, "NOUN")
    return adjective or tape.has_any(node, _CLOSED) or tape.has(node - 1, "AL")


def _next_comma(tape: Tape, at: int, end: int) -> int | None:
    """The comma that closes an adjective clause in which nobody else reports."""
    while at < end and not tape.has_any(at, ("STOP", "NEWLINE", "SEMICOLON", "COLON", "COMPLEMENTIZER", "SPEECH_OPEN")):
        if tape.has(at, "COMMA"):
            return at if at + 1 < end else None
        at = tape.node_end(at)
    return None


def _is_finite(tape: Tape, at: int) -> bool:
    """Whether a finite verb stands here for sure."""
    return (
        not tape.has(at - 1, "AL")
        and tape.has_any(at, ("PERFECT", "IMPERFECT"))
        and not tape.has_any(at, ("NOUN", "FUNCTION", "ADJECTIVE", "VERB_MASDAR", "CUE_MASDAR"))
    )


def over_asides(tape: Tape, at: int, end: int) -> int:
    """Past what may stand between subject and object: a date, an adverb, a comma, "in a statement" up to its comma."""
    while at < end:
        if tape.has_any(at, ("DATE", "ADVERB", "COMMA", "CLOSE", "DASH")):
            at = tape.node_end(at)
        elif tape.has_any(at, ("PREPOSITION", "LI", "BI")):
            start = at
            while at < end and not tape.has(at, "COMMA"):
                if tape.has_any(at, ("STOP", "CUE", "VERB", "NEWLINE")):
                    return start
                at = tape.node_end(at)
            if at >= end:
                return start
        else:
            return at
    return at
