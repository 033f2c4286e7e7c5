"""Further roles: a role behind another in, whether it is one of its own out.

Of "رئيس البلدية المهندس فلان" (the mayor, engineer so-and-so) the second is one, of "رئيس اتحاد الكتاب" (head of the
writers' union) it is what the first is of. Called by ``roles.py``.
"""

from __future__ import annotations

from arabic_ie.grammar import Tape

_PRINCE = "أمير"
# Titles of the person: behind ال they begin anew (رئيس البلدية | المهندس فلان).
_PERSONAL = frozenset(
    ["دكتور", "مهندس", "بروفيسور", "بروفسور", "أستاذ", "محامي", "قاضي", "سفير", "كابتن", "شاعر", "فنان", "كاتب", "لاعب"]
)
_DEGREES = frozenset(["دكتور", "مهندس", "بروفيسور", "أستاذ"])


def is_further_role(tape: Tape, here: int, at: int) -> bool:
    """A role behind the first one that is not its genitive: joined by و or a comma, or a post of its own."""
    if not (tape.has(here, "ONE_ROLE") or tape.has(here, "WEAK_ONE_ROLE")):
        return False
    if tape.has_any(at - 1, ("WA", "COMMA", "HONORIFIC", "COURTESY")) or (
        tape.has(at, "AL") and _is_prince(tape, here)
    ):
        return True
    if tape.has(at, "AL") and tape.has_any(here, ("RANK", "WEAK_RANK")):
        return not tape.has_any(at - 1, ("LI", "BI", "PREPOSITION"))  # للفريق: of the team, no general
    role = tape.reading(here, "ONE_ROLE")
    if tape.has(at, "AL") and role is not None and role.row.name in _PERSONAL:
        return True
    return not tape.has(at - 1, "LI") and not tape.has_any(here, ("NOUN", "GROUP", "PORTFOLIO"))


def begins_anew(tape: Tape, here: int, at: int) -> bool:
    """Whether a role right behind a complete one is a further one: ولي العهد | وزير …, الوالي | المدير العام."""
    return here == at or _is_degree(tape, here) or tape.has(here, "OFFICE")


def is_personal(tape: Tape, at: int) -> bool:
    """A title that goes with the person and begins anew: رئيس البلدية | المهندس فلان."""
    reading = tape.reading(at, "ONE_ROLE")
    return _is_degree(tape, at) or (reading is not None and reading.row.name in _PERSONAL)


def _is_degree(tape: Tape, at: int) -> bool:
    """الإعلامي | الدكتور فلان: what somebody is, then his degree, his rank or that he is a prince."""
    if _is_prince(tape, at):
        return True
    reading = tape.reading(at, "ONE_ROLE")
    return (reading is not None and reading.row.name in _DEGREES) or tape.has_any(at, ("RANK", "WEAK_RANK"))


def _is_prince(tape: Tape, at: int) -> bool:
    reading = tape.reading(at, "NOBILITY")
    return reading is not None and reading.row.name == _PRINCE
