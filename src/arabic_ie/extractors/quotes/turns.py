"""Turns: whether another cue takes over within a content. A tape and cues in, the piece where it ends out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from arabic_ie.extractors.quotes.clauses import ADJECTIVE_PRONOUNS, closes_clause, form, is_perfect
from arabic_ie.extractors.quotes.found import Attribution, Frame, cue_reading
from arabic_ie.grammar import Tape

MAX_SUBJECT_BEFORE = 8  # things between a comma and the verb that takes over
_REFUSES = frozenset(["رفض", "رفضت", "رفضوا", "يرفض", "ترفض"])
_OF_IT = frozenset(["به", "بها", "بهم", "بهما", "عليه", "عليها", "عليهم"])
# What the reporter tells that a speaker did besides, by the classes of its verbs.
_ACTS = frozenset(["thank", "criticise", "agree", "call", "demand", "regret", "hope", "ask", "continue"])


@dataclass(frozen=True, slots=True)
class Turns:
    """Where someone else may begin to speak: the cues in text order, what is known of each by its first piece."""

    cues: Sequence[int]
    frames: Mapping[int, Frame]
    attributions: Mapping[int, Attribution]


def takes_over(tape: Tape, cue: int, first: int, turns: Turns) -> int | None:
    """If another cue ends the content before it: the piece where the content stops."""
    before = cue - 1
    if cue in turns.attributions:
        if _is_aside(tape, before, turns.attributions[cue], turns):
            return None
        if tape.has(before, "COMMA") or tape.has(before, "DASH"):
            return before
        return cue if before > first + 1 else None  # أنه *وفقا للتقرير* فإن: the source's own source
    if tape.has(cue, "BEFORE_AUDIENCE"):
        return before if tape.has(before, "COMMA") else None
    if tape.has(cue, "CUE_PARTICIPLE") and tape.has(before, "COMMA") and _goes_with_a_verb(tape, cue):
        return before  # "…، موجّها شكره": the reporter speaks again
    if cue not in turns.frames:
        return _refuses(tape, cue) or _acts_on(tape, cue)
    frame = turns.frames[cue]
    if form(tape, before) in ADJECTIVE_PRONOUNS:  # "…، الذي وصفه بأنه": the speaker tells of it, or the reporter
        at = before - tape.has(before - 1, "COMMA")
        return at if _tells_again(tape, frame) and at > first + 1 else None
    if frame.form == "masdar" and frame.suffix is not None and tape.has(before, "WA") and tape.has(before - 1, "COMMA"):
        return before - 1  # قوله إن …، *وقوله* إن … (his saying that …, and his saying that …)
    if frame.form in ("masdar", "saying", "nominal"):
        return None
    if frame.form == "participle":
        if tape.has(before, "COMMA"):
            return before
        if tape.has(before, "WA") and tape.has(before - 1, "COMMA"):
            return before - 1
        return None if tape.has_any(before, ("PREPOSITION", "AL", "LI", "BI")) else cue
    # a finite verb takes over behind a comma or و, as does كما / فيما / بينما before it
    at = before
    if tape.has(at, "WA") or tape.has(at, "FA") or tape.has(at, "LI"):
        at -= 1
        if tape.has(at, "COMMA"):
            return at
        return at + 1
    if tape.has(at, "SUFFIX") and tape.has(at - 1, "CONJUNCTION") and tape.joined(at):
        at -= 1  # "، لكنه اعتبرها"
        at -= tape.has(at - 1, "WA")
        return at - tape.has(at - 1, "COMMA")
    if tape.has(at, "COMMA") and tape.has(cue, "PERFECT") and frame.opening in ("mark", "colon"):
        return at
    if form(tape, at) == "فيما":  # "فيما وصفته بأنه …" (in what it called …), "، وفيما أكد أن"
        comma = at - 1 - tape.has(at - 1, "WA")
        return comma if tape.has(comma, "COMMA") else at if frame.suffix is not None else None
    if form(tape, at) == "حين" and form(tape, at - 1) == "في" and tape.has(cue, "PERFECT"):  # في حين تحدثت (while …)
        return at - 1 - tape.has(at - 2, "COMMA")
    # … or a subject stands before it: "، لكن الوزير شدد على", "، بينما أعلن"
    for _ in range(MAX_SUBJECT_BEFORE):
        if at <= first:
            return None
        if tape.has(at, "COMMA"):
            opener = tape.node_end(at)
            if tape.has(opener, "WA"):
                opener += 1
            fronted = tape.has(at + 1, "WA") and tape.has(opener, "PREPOSITION") and tape.has(cue, "PERFECT")
            return at if fronted or tape.has_any(opener, ("CONJUNCTION", "ADVERB")) else None
        if tape.has(at, "VERB") or tape.has(at, "RELATIVE") or tape.has(at, "COMPLEMENTIZER"):
            return None
        at = tape.node_start(at - 1)
    return None


def is_turn(tape: Tape, at: int, turns: Turns) -> bool:
    """Whether somebody else speaks from this piece on, or the speaker anew: *مضيفا أن*, *لكن بحسب*."""
    at += tape.has(at, "CONJUNCTION") and at not in turns.attributions
    at += tape.has_any(at, ("WA", "FA"))
    return at in turns.frames or at in turns.attributions or tape.has(at, "CUE_PARTICIPLE")


def _is_aside(tape: Tape, before: int, attribution: Attribution, turns: Turns) -> bool:
    """Whether the content goes on behind its source: تطلب *حسبه* عملا; X *-كما يقول-* Y; X، *على حد قوله*، Y."""
    at = attribution.end
    if tape.has(before, "DASH"):
        return tape.has(at, "DASH") and not closes_clause(tape, at + 1)
    if attribution.source is not None:
        return False
    if tape.has(before, "COMMA"):
        return tape.has(at, "COMMA") and not is_turn(tape, at + 1, turns)
    return not closes_clause(tape, at)


def _goes_with_a_verb(tape: Tape, cue: int) -> bool:
    """A participle that is often a noun must be masculine accusative (موجّهًا), or have an object: معلنين *تمسكهم*."""
    if not tape.has(cue, "NOMINAL_PARTICIPLE"):
        return True
    if form(tape, cue).endswith("ا") and not tape.has(cue, "FUNCTION"):
        return True
    noun = cue + 1 + tape.has(cue + 1, "AL")
    bound = noun > cue + 1 or tape.has(noun + 1, "SUFFIX")
    return bound and tape.has_any(noun, ("VERB_MASDAR", "CUE_MASDAR")) and form(tape, cue).endswith(("ا", "ين"))


def _tells_again(tape: Tape, frame: Frame) -> bool:
    """Whether the reporter tells on: المكتب، الذي *قالت إنه* يملك أصولا (the bureau, which she said owns assets)."""
    elided = frame.form == "cue" and frame.opening == "that" and frame.gap[0] == frame.gap[1] and frame.suffix is None
    return elided and tape.has(frame.opener[1], "SUFFIX") and tape.joined(frame.opener[1])


def _refuses(tape: Tape, cue: int) -> int | None:
    """Where the reporter tells what was not said: "، لكن الوزارة *رفضت التعليق*" (but it declined to comment)."""
    at = cue - 2
    if not (tape.has(cue, "CUE_MASDAR") and tape.has(cue - 1, "AL") and form(tape, at) in _REFUSES):
        return None
    for _ in range(MAX_SUBJECT_BEFORE):
        at = tape.node_start(at - 1)
        if at < 0 or tape.has_any(at, ("COMMA", "VERB", "COMPLEMENTIZER", "STOP")):
            return None
        if form(tape, at) == "لكن":
            at -= tape.has(at - 1, "WA")
            return at - tape.has(at - 1, "COMMA")
    return None


def _acts_on(tape: Tape, cue: int) -> int | None:
    """Where the reporter tells what the speaker did besides: "، كما *أشاد* بالحضور" (he praised those present too)."""
    if not is_perfect(tape, cue) or tape.has(cue, "AMBIGUOUS_CUE") or tape.has(cue + 1, "SUFFIX"):
        return None
    if form(tape, cue + 1) in _OF_IT:
        return None  # ورحب *بها* الرئيس (and the president welcomed it): another subject
    reading = cue_reading(tape, cue)
    if reading is None or reading.row.value("class") not in _ACTS or form(tape, cue).endswith("ت"):
        return None
    at = cue - 1
    if not (tape.has(at, "WA") or form(tape, at) == "كما"):
        return None
    return at - 1 if tape.has_any(at - 1, ("COMMA", "SEMICOLON")) else None
