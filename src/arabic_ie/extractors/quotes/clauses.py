"""Clauses: where one begins and which one a word stands in. A tape and a piece in, yes or no out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from arabic_ie.grammar import Tape

Clause = Literal["main", "adjective", "time"]  # what a cue stands in
ADJECTIVE_PRONOUNS = frozenset(["الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللتين", "اللواتي", "اللاتي"])
_TIME = frozenset(["بعدما", "عندما", "حينما", "لما"])
_BEEN = frozenset(["كان", "كانت", "كانوا"])
_BUT = frozenset(["الا", "لكن", "غير"])
_AND_THIS = frozenset(["هو", "هي", "هذا", "هذه", "قد"])
_SAME_CLAUSE = frozenset(["او", "ام", "بل", "حتي", "حتى", "سواء", "اما", "متي", "وليس", "لا", "كي", "اذا", "لان"])
_BACKGROUND = frozenset(["اثر", "وسط", "بعد"])  # prepositions of what happened before or around
_NO_VERB = ("NOUN", "FUNCTION", "NAME", "ADJECTIVE", "VERB_MASDAR", "CUE_MASDAR")
_SUBJECTS = ("AL", "NAME", "OFFICIAL", "ORG_NAME", "PLACE_NAME", "GROUP")
_TANWIN = "\u064b"
_DIVIDER = re.compile(r"[،,؛;\-–—]")


def form(tape: Tape, at: int) -> str:
    """The form of a piece; nothing beyond the text's ends."""
    return tape.forms[at] if 0 <= at < len(tape) else ""


def dividers(tape: Tape, start: int, end: int) -> Iterator[int]:
    """The pieces between two offsets that can divide a sentence: commas, semicolons, dashes."""
    for match in _DIVIDER.finditer(tape.text, start, end):
        at = tape.piece_at(match.start())
        if at + 3 < len(tape):
            yield at


def clause_of(tape: Tape, cue: int) -> Clause:
    """Which clause a cue stands in: التي *وصفها* (which he called), بعدما *قال* (after he said), or a sentence."""
    before = cue - 1
    while tape.has(before, "PARTICLE") or form(tape, before) in _BEEN:
        before -= 1
    if form(tape, before) in _TIME:
        return "time"
    first = tape.node_start(before)  # بعد أن is one thing
    if form(tape, before) == "ان" and form(tape, first if first < before else before - 1) in ("بعد", "منذ"):
        return "time"
    return "adjective" if form(tape, before) in ADJECTIVE_PRONOUNS else "main"


def is_main_clause(tape: Tape, at: int, clause: Clause) -> bool:
    """Whether the sentence goes on: the paper that he called …, *said* Kim; after he said …, *but* the talks failed."""
    if clause == "time" and _sums_up(tape, at):
        return True
    if tape.has(at, "WA"):
        subject = tape.has_any(at + 2, _SUBJECTS)
        return subject and is_perfect(tape, at + 1)
    return tape.has(at, "CUE") and is_perfect(tape, at)


def _sums_up(tape: Tape, at: int) -> bool:
    """Whether a clause tells what came of it: *إلا أن* (but), *وهو ما* (which), *ما دفعه* (which made him)."""
    if form(tape, at) in ("ما", "مما"):
        return tape.has(at + 1, "PERFECT")
    return form(tape, at) in _BUT or (tape.has(at, "WA") and form(tape, at + 1) in _AND_THIS)


def is_perfect(tape: Tape, at: int) -> bool:
    """Whether a verb in the perfect stands here for sure; أسدًا (a lion) is none."""
    if not tape.has(at, "PERFECT") or tape.has_any(at, _NO_VERB):
        return False
    return _TANWIN not in tape.text[tape.starts[at] : tape.ends[at]]


def begins_clause(tape: Tape, at: int) -> bool:
    """Whether a conjunction that divides clauses stands here (but not أو or, بل rather, إذا if …)."""
    if tape.has(at, "CONJUNCTION"):
        likened = form(tape, at) == "كما" and tape.has_any(at + 1, ("PRONOUN", "PREPOSITION"))  # كما هو الحال في
        return form(tape, at) not in _SAME_CLAUSE and not likened
    return form(tape, at) in _BACKGROUND or (is_perfect(tape, at) and not tape.has(at, "IMPERFECT"))


def begins_sentence(tape: Tape, at: int) -> bool:
    """Whether a clause begins with a verb and subject of its own, or a topic: *وصل الوفد*, *أما الوفد* فوصل."""
    if form(tape, at) == "اما":
        return tape.text[tape.starts[at]] != "إ"  # إما … أو (either … or)
    if not tape.has(at, "WA"):
        return False
    at += 1
    if tape.has(at, "PREPOSITION") and tape.has(at + 1, "AL"):
        at += 3
    if tape.has(at, "PERFECT") and tape.has(at + 1, "AL") and form(tape, at + 2).endswith("ون"):
        return True  # ودخل اللاجئون (and the refugees entered): دخل is a noun too, but ون no genitive
    return is_perfect(tape, at) and not tape.has(at, "CUE_MASDAR") and tape.has_any(at + 1, _SUBJECTS)


def closes_clause(tape: Tape, at: int) -> bool:
    """Whether a mark stands here, or nothing any more."""
    return at >= len(tape) or tape.has_any(at, ("PUNCT", "NEWLINE", "SPEECH_CLOSE", "WA"))
