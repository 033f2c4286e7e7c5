"""Further roles: an official in, the roles behind his name out that the official's own phrase leaves out.

"الأمير محمد بن نايف *ولي العهد* نائب رئيس مجلس الوزراء *وزير الداخلية*" (Prince Mohammed, crown prince, minister of the
interior) is an official by his rank; who is asked for later is "ولي العهد" (the crown prince).
"""

from __future__ import annotations

from collections.abc import Iterator

from arabic_ie.extractors.officials import FoundOfficial
from arabic_ie.extractors.quotes.subjects import SubjectFinder
from arabic_ie.extractors.roles import RolePhrase, read_role
from arabic_ie.grammar import Tape
from arabic_ie.grammar.phrases import ARTICLE

MAX_ROLES = 4  # behind one name
MAX_PHRASE = 24  # pieces of them
_PERSONAL = frozenset(["rank", "nobility"])
_DEFINITE = frozenset(["PORTFOLIO", "PLACE_NAME", "ORG_NAME"])
_NAMES = frozenset(["NAME", "OFFICIAL"])
# Verbs with a person for their object, which may be the role: "استقبل الأمير سلمان *رئيس الوزراء*" (received the PM).
_TAKES_PERSON = frozenset(
    ["استقبل", "التقى", "قابل", "هنأ", "زار", "شكر", "عين", "كلف", "استدعى", "أقال", "ودع", "عزى", "أوفد", "اختار",
     "انتخب", "رشح", "رافق", "دعا", "اتهم", "انتقد", "خاطب"]
)  # fmt: skip


def further_roles(tape: Tape, official: FoundOfficial, subjects: SubjectFinder) -> Iterator[RolePhrase]:
    """The roles that stand right behind the name of an official who goes by rank or nobility."""
    reading = official.role.reading
    at = official.name[1]
    if reading.row.kind not in _PERSONAL or official.role.start >= at:
        return
    inside = official.end > at
    at += tape.has(at, "COMMA")
    if not inside and _behind_verb_with_object(tape, official.start):
        return
    end = official.end if inside else _end_of_roles(tape, at, subjects)
    for _ in range(MAX_ROLES):
        border = next((i for i in range(at + 1, end) if _begins_anew(tape, i)), end)
        role = read_role(tape, at, border) if at < border else None
        if role is None:
            return
        yield role
        at = border


def _begins_anew(tape: Tape, at: int) -> bool:
    """Whether a role begins here that the words before don't want: نائب رئيس مجلس الوزراء | *وزير الداخلية*."""
    before = tape.entries[at - 1].classes  # the pieces may lie inside the official: they are asked for themselves
    definite = tape.forms[at - 2] == ARTICLE or tape.forms[at - 1].startswith("ال") or not before.isdisjoint(_DEFINITE)
    return "ONE_ROLE" in tape.entries[at].classes and definite and tape.forms[at - 1] != ARTICLE


def _end_of_roles(tape: Tape, at: int, subjects: SubjectFinder) -> int:
    """Where the role phrase at this piece ends; it is empty where a name follows, which then is another one's."""
    phrase = subjects.source(tape, at, min(len(tape), at + MAX_PHRASE))
    if phrase is None or phrase.kind != "role" or any(tape.has_any(i, _NAMES) for i in range(at, phrase.end + 1)):
        return at
    return phrase.end


def _behind_verb_with_object(tape: Tape, start: int) -> bool:
    readings = tape.entries[tape.node_start(start - 1)].readings if start > 0 else ()
    return any(reading.row.name in _TAKES_PERSON for reading in readings)
