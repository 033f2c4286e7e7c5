"""Nicknames: other names for somebody: "جمال زبيري المعروف بـ«ماسين»" (… known as Massin), "غالي" for "محمد الغالي".

People and their mentions in; the people by their nicknames' forms out.
"""

from __future__ import annotations

from collections.abc import Sequence

from arabic_ie.grammar import Tape
from arabic_ie.model import Person
from arabic_ie.resolution.said import bare

MAX_WORDS = 4  # pieces of a nickname in marks
_KNOWN_AS = frozenset(  # known as, nicknamed, famous as
    ["معروف", "معروفه", "ملقب", "ملقبه", "شهير", "شهيره", "مكني", "مكناه", "مشهور", "مشهوره"]
)
_OPENING = frozenset(["NAME_OPEN", "SPEECH_OPEN", "QUOTE"])
_CLOSING = frozenset(["NAME_CLOSE", "SPEECH_CLOSE", "QUOTE"])
_LINKS = frozenset(["COMMA", "OPEN", "DASH"])


def nicknames(tape: Tape, people: Sequence[Person], person_at: dict[int, int]) -> dict[tuple[str, ...], Person]:
    """The people whom a text calls by another name too, by the forms of that name."""
    out: dict[tuple[str, ...], Person] = {}
    for person in people:
        last = person.name.rsplit(maxsplit=1)[-1]
        if last != person.name and last.startswith("ال"):
            out.setdefault((bare(last),), person)
    for piece, index in person_at.items():
        forms = _nickname(tape, tape.node_end(tape.node_start(piece)))
        if forms:
            out.setdefault(forms, people[index])
    return out


def _nickname(tape: Tape, at: int) -> tuple[str, ...]:
    """The forms of the nickname behind a name; none where there is no "known as"."""
    at += at < len(tape) and tape.has_any(at, _LINKS)
    if at + 3 >= len(tape) or not (tape.has(at, "AL") and tape.forms[at + 1] in _KNOWN_AS and tape.has(at + 2, "BI")):
        return ()
    at += 3
    if not tape.has_any(at, _OPENING):
        return (tape.forms[at],) if tape.has(at, "UNKNOWN") else ()
    close = next((i for i in range(at + 2, min(len(tape), at + 2 + MAX_WORDS)) if tape.has_any(i, _CLOSING)), None)
    return tuple(tape.forms[at + 1 : close]) if close is not None else ()
