"""Nicknames: other names for somebody: "جمال زبيري المعروف بـ«ماسين»" (… known as Massin), "غالي" for "محمد الغالي".

People and their mentions in; the people by their nicknames' forms out.
"""

from __future__ import annotations

from collections.abc import Sequence

from arabic_ie.grammar import Tape
from arabic_ie.grammar.phrases import ARTICLE
from arabic_ie.model import Person
from arabic_ie.resolution.agreement import agree, gender_of_given_name
from arabic_ie.resolution.said import bare

MAX_WORDS = 4  # pieces of a nickname in marks
_KNOWN_AS = {  # known as, nicknamed, famous as: the gender that the word shows
    **dict.fromkeys(("معروف", "ملقب", "شهير", "مكني", "مشهور", "يلقب", "يعرف", "يكني", "يدعي"), "m"),
    **dict.fromkeys(("معروفه", "ملقبه", "شهيره", "مكناه", "مشهوره", "تلقب", "تعرف", "تكني", "تدعي"), "f"),
}
_WHO = frozenset(["الذي", "التي"])
_NAME = "اسم"  # باسم, by the name of
_ADVERBS = frozenset(["فنيا", "اعلاميا", "اكثر", "محليا", "ايضا", "شعبيا", "اختصارا"])  # by stage name, better …
_OPENING = frozenset(["NAME_OPEN", "SPEECH_OPEN", "QUOTE"])
_CLOSING = frozenset(["NAME_CLOSE", "SPEECH_CLOSE", "QUOTE"])
_LINKS = frozenset(["COMMA", "OPEN", "DASH"])
_ENDS = frozenset(["COMMA", "STOP", "NEWLINE", "CLOSE", "DASH", "COMPLEMENTIZER", "COLON"])
_NO_CALL = frozenset(["VERB_MASDAR", "CUE_MASDAR", "PLURAL", "FUNCTION", "PLACE_NAME", "ORG_NAME"])


def nicknames(tape: Tape, people: Sequence[Person], person_at: dict[int, int]) -> dict[tuple[str, ...], Person]:
    """The people whom a text calls by another name too, by the forms of that name."""
    out: dict[tuple[str, ...], Person] = {}
    for person in people:
        last = person.name.rsplit(maxsplit=1)[-1]
        if last != person.name and last.startswith("ال"):
            out.setdefault((bare(last),), person)
    for piece, index in person_at.items():
        called = nickname_behind(tape, piece)
        if called is not None:
            out.setdefault(tuple(tape.forms[called[0] : called[1]]), people[index])
    return out


def nickname_behind(tape: Tape, name: int) -> tuple[int, int] | None:
    """The pieces of the nickname behind the name at a piece, without marks; none where there is no "known as"."""
    at = tape.node_end(tape.node_start(name))
    at += at < len(tape) and tape.has_any(at, _LINKS)
    if at + 3 >= len(tape) or not (tape.has(at, "AL") or tape.forms[at] in _WHO):
        return None
    gender = _KNOWN_AS.get(tape.forms[at + 1], "")
    if not gender or not agree(gender, gender_of_given_name(tape, name)):
        return None
    at += 2
    at += tape.forms[at] in _ADVERBS
    if tape.forms[at] == "باسم":
        at += 1
    elif tape.has(at, "BI"):
        at += 1 + (tape.forms[at + 1 : at + 2] == [_NAME])
    else:
        return None
    if at >= len(tape):
        return None
    if tape.has_any(at, _OPENING):
        last = min(len(tape), at + 2 + MAX_WORDS)
        close = next((i for i in range(at + 2, last) if tape.has_any(i, _CLOSING)), None)
        return (at + 1, close) if close is not None else None
    if tape.has(at, "NAME"):
        return at, tape.node_end(at)
    if tape.has(at, "AL") and tape.has_any(at + 2, _ENDS) and not tape.has_any(at + 1, _NO_CALL):
        return at, at + 2  # الملقب *بالصقر*، (nicknamed the Falcon)
    listed = tape.has(at, "DEFINITE") and tape.has_any(at + 1, _ENDS)  # بالأسد (the Lion), also a family name
    return (at, at + 1) if listed or tape.has(at, "UNKNOWN") else None


def is_definite(nickname: tuple[str, ...]) -> bool:
    """Whether a nickname is a word with ال: "الصقر" (the Falcon)."""
    return nickname[:1] == (ARTICLE,)
