"""What a role belongs to: a piece behind a title in, whether it is the affiliation and of which country out.

A chamber, a ministry or a cabinet is part of the title (رئيس مجلس النواب); a country, a place, a party, a company, a
court, an army is what the role belongs to. Called by ``roles.py``.
"""

from __future__ import annotations

from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Tape

# Heads of bodies that are part of a title: رئيس مجلس النواب is the whole title.
_IN_TITLE = frozenset(f"HEAD_{type_}" for type_ in ("MINISTRY", "PARLIAMENT", "GOVERNMENT"))
_IN_TITLE_TYPES = frozenset(["ministry", "parliament", "government"])
# A council is part of it where it is a chamber, a cabinet or a board (folded), and where one is but its member; any
# other is a body like others: رئيس | المجلس الوطني لحقوق الإنسان (head of the human rights council).
_CHAMBERS = frozenset(
    ["نواب", "شيوخ", "مستشارين", "امه", "شوري", "عموم", "لوردات", "اعيان", "شعب", "شعبي", "تشريعي", "دوما", "وزراء",
     "دوله", "سياده", "سيادي", "رياسي", "قياده", "عسكري", "انتقالي", "اداره", "مديرين", "امناء"]
)  # fmt: skip
_COUNCIL = "مجلس"
# Parts of a body belong to the title (مدير إدارة التفتيش | في المكتب), …
_PARTS = frozenset(["اداره", "قسم", "فرع", "وحده", "دايره", "شعبه"])
_MISSIONS = frozenset(["وفد", "بعثه"])  # … as does what is sent by the body behind it (رئيس وفد | حماس)
# … and what is at times a body of its own does with the body behind it (رئيس لجنة الأطباء | في الرابطة).
_UNITS = frozenset(["لجنه", "مكتب", "برنامج", "مشروع", "مصلحه"])
_OF_BODIES = frozenset(["اممي", "اطلسي"])  # adjectives of the United Nations, of the Atlantic alliance
_LOCAL = frozenset(["HEAD_GOVERNMENT"])
_CABINET = frozenset(["حكومه", "رياسه"])  # folded forms of حكومة and رئاسة
_NO_FOLLOWER = frozenset(["WEAK_ROLE", "VERB_PARTICIPLE"])  # adjectives of what one does, not of whom one follows
_ARMY = frozenset(["جيش", "الجيش"])  # a portfolio too: وزير الجيش, but رئيس الأركان | للجيش
_NAMES = ("PLACE_NAME", "ORG_NAME", "ORGANIZATION", "WEAK_ORGANIZATION")
_PLACES = frozenset(["city", "region", "country", "capital"])
_RANKING = (
    "ROLE_MODIFIER",
    "NATIONALITY",
    "ORG_HEAD",
    "PLACE_HEAD",
    "ORDINAL",
    "ONE_ROLE",
    "WEAK_ONE_ROLE",
    "PORTFOLIO",
)
_HEADS = frozenset(["ORG_HEAD", "WEAK_ORG_HEAD", "PLACE_HEAD", "WEAK_PLACE_HEAD"])


def belongs_to(tape: Tape, at: int, behind_li: bool, member: bool) -> bool:
    """Whether the role belongs *to* this: a country, a place, a body that is no chamber or ministry."""
    if tape.has(at, "NATIONALITY") or tape.has(at, "PLACE_NAME") or tape.forms[at] in _OF_BODIES:
        return True
    linked = tape.has_any(at - 1 - tape.has(at - 1, "AL"), ("LI", "BI", "PREPOSITION"))
    if (tape.forms[at] in _PARTS and not linked) or (tape.forms[at] in _MISSIONS and not tape.has(at - 1, "AL")):
        return False
    classes = tape.entries[at].classes
    if {"GROUP", "ADJECTIVE"} <= classes and classes.isdisjoint(_NO_FOLLOWER) and tape.has(at - 1, "AL"):
        return True  # القيادي الحوثي
    heads = _heads(tape, at)
    if "HEAD_COUNCIL" in heads or "HEAD_COUNCIL" in classes or _COUNCIL in tape.forms[at : at + 2]:
        return behind_li or not (member or _is_chamber(tape, at))
    if "ORG_NAME" in classes or "ORGANIZATION" in classes:
        types = {t for reading in tape.entries[at].readings for t in reading.row.values("type")}
        if (heads & _LOCAL or "government" in types) and not _names_cabinet(tape, at):
            return True
        return not (heads & _IN_TITLE or types & _IN_TITLE_TYPES)
    if "PORTFOLIO" in classes:
        return linked and tape.forms[at] in _ARMY
    if "WEAK_ORGANIZATION" in classes and "WORD" not in classes:
        return True
    if classes & _LOCAL and not _names_cabinet(tape, at):
        return True
    return bool(classes & _HEADS) and not classes & _IN_TITLE


def is_behind_li(tape: Tape, title_end: int, at: int) -> bool:
    """Whether nothing but ل stands between a title and what begins at ``at``."""
    return title_end == at - 1 and tape.has(title_end, "LI")


def is_unit_of(tape: Tape, unit: tuple[int, int], at: int) -> bool:
    """Whether an affiliation so far is but a part of the body that follows it behind في, ب or ل."""
    linked = unit[1] == at - 1 and (tape.has_any(at - 1, ("LI", "BI")) or tape.forms[at - 1] == "في")
    body = at + 1 if tape.has(at, "AL") else at
    return linked and tape.forms[unit[0]] in _UNITS and tape.has_any(body, ("ORG_NAME", "ORG_HEAD"))


def _is_chamber(tape: Tape, at: int) -> bool:
    """Whether the council of these pieces is a chamber, a cabinet or a board: مجلس الأمة, مجلس إدارة …"""
    end = tape.node_end(at)
    end = end if end > at + 1 else min(end + 2, len(tape))
    return not _CHAMBERS.isdisjoint(tape.forms[at:end])


def _heads(tape: Tape, at: int) -> frozenset[str]:
    """The classes of the words that a body's name rests on."""
    return frozenset(name for reading in tape.entries[at].readings for name in reading.classes)


def _names_cabinet(tape: Tape, at: int) -> bool:
    """A government or presidency, not a town hall or an emirate: رئيس الحكومة, but رئيس | بلدية المدينة."""
    return any(form in _CABINET for form in tape.forms[at : tape.node_end(at)])


def is_medium(tape: Tape, at: int) -> bool:
    """Whether a newspaper, agency or broadcaster begins here: to whom something is said."""
    at += tape.has(at, "MARK")
    at += tape.has(at, "AL")
    if at >= len(tape):
        return False
    named = tape.has(at, "ORG_NAME") and any(reading.row.kind == "outlet" for reading in tape.entries[at].readings)
    return named or tape.has(at, "HEAD_MEDIA") or "HEAD_MEDIA" in _heads(tape, at)


def is_nationality(tape: Tape, start: int, end: int) -> bool:
    """Whether an affiliation is but a nationality: no adjective behind it belongs to it (الأميركي | الخاص)."""
    first = start + tape.has(start, "AL")
    return tape.has(first, "NATIONALITY") and tape.node_end(first) == end


def is_place(tape: Tape, at: int) -> bool:
    """Whether the last word of a title's name is a place: دوق | ساسكس (the duke of Sussex)."""
    return any(reading.row.kind in _PLACES for reading in tape.entries[at].readings)


def is_mere_adjective(tape: Tape, at: int, end: int) -> bool:
    """An adjective that only tells of the holder of a title (المسجون jailed, المبدع creative), of no field or rank."""
    if tape.has_any(end, ("LI", "BI", "PREPOSITION")):
        return False  # المهتم بالآثار (interested in antiquities)
    if not tape.has_any(at, ("ADJECTIVE", "VERB_PARTICIPLE")) or tape.has_any(at, _RANKING):
        return False
    return not tape.forms[at].endswith(("ي", "يه"))


def nationality_of_body(tape: Tape, start: int, end: int) -> int | None:
    """Where the nationality begins with which a chamber's or ministry's name ends (مجلس النواب *المغربي*)."""
    body = tape.has_any(start, ("ORG_NAME", "ORGANIZATION"))
    if end - start > 2 and body and "NATIONALITY" in tape.entries[end - 1].classes:
        return end - 2
    return None


def country_named(tape: Tape, start: int, end: int) -> str | None:
    """The country that a nationality, a place or a body of these pieces names."""
    for at in range(start, end):
        nationality = tape.reading(at, "NATIONALITY")
        if nationality is not None:
            return nationality.row.id
        inner = tape.node_start(at) != at  # of words within a name only a country's or place's says where it is
        if not inner and not tape.has_any(at, _NAMES):
            continue  # غرفة is a chamber, though a town is called so
        code = next((code for r in tape.entries[at].readings if (code := _country_of(r, inner))), None)
        if code:
            return code
    return None


def _country_of(reading: Reading, inner: bool) -> str | None:
    if reading.row.kind in ("given", "family", "person") or (
        inner and (reading.row.kind in ("organization", "outlet") or reading.row.flag("weak"))
    ):
        return None
    return reading.row.country
