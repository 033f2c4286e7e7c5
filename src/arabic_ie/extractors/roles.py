"""Role phrases: a stretch of tape that begins with a role in; its title and affiliation out.

Used by the officials and, for speakers without a name ("الرئيس الروسي" the Russian president), by
the quotes. The pattern itself lies in ``role_parts.py``.
"""

from __future__ import annotations

from typing import NamedTuple

from arabic_ie.extractors.role_parts import ONE_OF_PHRASE, PLURAL_PHRASE, ROLE_PHRASE, VENUE
from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Tape
from arabic_ie.grammar.phrases import ARTICLE
from arabic_ie.model import Status

__all__ = ["ONE_OF_PHRASE", "PLURAL_PHRASE", "ROLE_PHRASE", "SPOKESMAN", "VENUE", "RolePhrase", "read_role"]

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
_MEMBER = "عضو"
_COMMANDER = "قائد"
_PRINCE = "أمير"
# Parts of a body belong to the title (مدير إدارة التفتيش | في المكتب), …
_PARTS = frozenset(["اداره", "قسم", "فرع", "وحده", "دايره", "شعبه"])
_MISSIONS = frozenset(["وفد", "بعثه"])  # … as does what is sent by the body behind it (رئيس وفد | حماس)
# … and what is at times a body of its own does with the body behind it (رئيس لجنة الأطباء | في الرابطة).
_UNITS = frozenset(["لجنه", "مكتب", "برنامج", "مشروع", "مصلحه"])
# Titles of the person: behind ال they begin anew (رئيس البلدية | المهندس فلان).
_PERSONAL = frozenset(
    ["دكتور", "مهندس", "بروفيسور", "بروفسور", "أستاذ", "محامي", "قاضي", "سفير", "كابتن", "شاعر", "فنان", "كاتب", "لاعب"]
)
_OF_BODIES = frozenset(["اممي", "اطلسي"])  # adjectives of the United Nations, of the Atlantic alliance
_LOCAL = frozenset(["HEAD_GOVERNMENT"])
_CABINET = frozenset(["حكومه", "رياسه"])  # folded forms of حكومة and رئاسة
# Adjectives that praise whoever holds the title; those of a party say whose he is. Folded forms.
_PRAISE = frozenset(["كبير", "كبيره", "شهير", "شهيره", "معروف", "معروفه", "مخضرم", "مخضرمه", "قدير", "قديره"])
_PARTIES = frozenset(["جمهوري", "جمهوريه", "ديمقراطي", "ديمقراطيه", "ديموقراطي", "ديموقراطيه"])
_CITY = "المدينه"  # a portfolio too: سياسة المدينة (urban policy)
_TEAM = "فريق"  # a rank too (a general): of a coach or captain (قائد الفريق الأول) it is the team
_GRADED = frozenset(["مسؤول", "موظف", "دبلوماسي"])  # of these كبير (senior) is the grade
_ONE_OF = frozenset(["احد", "احدي", "ابرز", "اهم", "كبار"])  # أحد أبرز قادة … (one of the foremost leaders), folded
_DEGREES = frozenset(["دكتور", "مهندس", "بروفيسور"])
SPOKESMAN = ("باسم", "بلسان")  # behind it stands whom the spokesman belongs to, whatever it is
_BEFORE_HOST = ("لدي", "الي")  # an envoy's own country comes before it (سفير فرنسا لدى …), not behind
_TRAILING = ("في", "لدي", "عن")  # prepositions with which the phrase of a role may end (المسؤول في, النائب عن)
_STATUS: dict[str, Status] = {"current": "current", "former": "former", "acting": "acting"}
_THEN = frozenset(["انذاك", "حينها", "وقتها", "حينذاك"])
_NO_FOLLOWER = frozenset(["WEAK_ROLE", "VERB_PARTICIPLE"])  # adjectives of what one does, not of whom one follows
_HEADS = frozenset(["ORG_HEAD", "WEAK_ORG_HEAD", "PLACE_HEAD", "WEAK_PLACE_HEAD"])
_LINKS = ("LI", "BI", "PREPOSITION", "COMMA", "SUFFIX", "OPEN", "CLOSE", "NAME_OPEN", "NAME_CLOSE")


class RolePhrase(NamedTuple):
    """Pieces of a role phrase: the whole, its title, its affiliation (None when it has none).

    ``second`` is where a further role begins that nothing joins to the first (… *وزير الداخلية*).
    """

    start: int
    end: int
    title: tuple[int, int]
    affiliation: tuple[int, int] | None
    country: str | None
    status: Status
    reading: Reading
    body: bool  # whether an organisation that is no chamber or ministry is in it
    second: int | None = None


def read_role(tape: Tape, start: int, end: int) -> RolePhrase | None:
    """Split a role phrase into title and affiliation.

    The title goes on over modifiers, portfolios, chambers and nouns that say what the role is for; a
    country, a place or another body begins the affiliation, and what follows that belongs to it.
    """
    head = start
    while tape.forms[head] in _ONE_OF:
        head += 1
    head += tape.has(head, "AL")
    reading = next((r for name in _ROLE_CLASSES if (r := tape.reading(head, name))), None)
    if reading is None:
        return None
    title_end = tape.node_end(head)
    if title_end < end and tape.has(title_end, "SUFFIX"):
        title_end += 1  # رئيسته (its head)
    head_end = title_end
    # رئيس الجمهورية wants no genitive, القائم بأعمال does
    definite = tape.forms[head_end - 2] == ARTICLE or tape.forms[head_end - 1].startswith("ال")
    complete = head > start or (head_end - head > 1 and definite)
    speaks_for = tape.forms[title_end - 1] in SPOKESMAN
    # of a player or coach الشباب, التعاون are clubs, not portfolios (of a commander الجيش is the army), and المالي is
    # from Mali, not financial
    plays = reading.row.name == _COMMANDER or (
        reading.row.kind == "profession" and "body" in reading.row.values("governs")
    )
    title_open = True
    affiliation: tuple[int, int] | None = None
    country: str | None = None
    status: Status = "current"
    body = False
    second: int | None = None
    host = False
    at = title_end
    while at < end:
        node_end = tape.node_end(at)
        here = at
        if tape.has(at, "AL") and node_end < end:
            here, node_end = node_end, tape.node_end(node_end)
        modifier = tape.reading(here, "ROLE_MODIFIER")
        if complete and here == at == head_end and modifier is None and _is_bare_noun(tape, at):
            end = at  # ولي العهد | برقية (the crown prince – a telegram)
            break
        if affiliation is not None and tape.has(at, "LI") and _is_medium(tape, node_end):
            end = at  # نائب رئيس الوزراء الروسي | لقناة … (told a channel)
            break
        if tape.forms[at] in _BEFORE_HOST or tape.has(at, "HONORIFIC") or tape.has(at, "COURTESY"):
            title_open = False
            host = host or tape.forms[at] in _BEFORE_HOST
        elif tape.forms[here] in _THEN:
            status = "former"
        elif modifier is not None and modifier.row.value("status") and not _charged_with(tape, node_end):
            status = _STATUS[modifier.row.value("status")]
        elif complete and here > at and tape.forms[here] in _PRAISE and reading.row.name not in _GRADED:
            pass  # الموسيقار | الكبير (the great composer)
        elif (at > head_end or (complete and _begins_anew(tape, here, at))) and _is_further_role(tape, here, at):
            joined = tape.has(at - 1, "WA")
            if second is None and not joined and here == at and not tape.has_any(at - 1, ("COMMA", "PREPOSITION")):
                second = at
            together = here > at == title_end and not _is_personal(tape, here)  # الوالي المدير العام
            if (joined or together) and title_open and affiliation is None:
                title_end = node_end
            else:
                title_open = False
        elif tape.forms[here] in SPOKESMAN:
            speaks_for, title_end = True, node_end
        elif tape.has(at, "SUFFIX") and title_end == at:
            title_end = node_end  # وزير خارجيتنا (our foreign minister)
        elif tape.has(at, "CLOSE") and affiliation is not None and affiliation[1] == at:
            affiliation = (affiliation[0], node_end)  # الاتحاد الدولي (فيفا)
        elif tape.has(at, "WA") or tape.has_any(at, _LINKS):
            pass
        elif tape.has(at, "MARK"):
            closing = next((i for i in range(at + 1, end) if tape.has(i, "MARK")), at)
            node_end = closing + 1
            affiliation = (affiliation[0] if affiliation else at, node_end)
        elif (
            speaks_for
            or (plays and (tape.has(at, "PORTFOLIO") or (here > at and tape.has(here, "WEAK_NATIONALITY"))))
            or (complete and at == head_end and here > at and tape.forms[here] in _PARTIES)
            or (at == head_end and tape.forms[at] == _CITY)
            or (not complete and at == head_end and tape.forms[here] == _TEAM)
            or (affiliation is not None and title_open and _is_unit_of(tape, affiliation, at))
            or _is_affiliation(tape, here, complete and _is_behind_li(tape, title_end, at), reading.row.name == _MEMBER)
        ):
            if not host:
                country = country or _country(tape, here, node_end)
            body = body or tape.has(here, "ORG_NAME") or tape.has(here, "ORG_HEAD")
            if affiliation is not None and title_open and _is_unit_of(tape, affiliation, at):
                title_end, affiliation = affiliation[1], (at, node_end)
            elif affiliation is None or title_open:
                affiliation = (affiliation[0] if affiliation else at, node_end)
        elif affiliation is not None:
            if affiliation[1] == at and not (here > at and _is_nationality(tape, *affiliation)):
                affiliation = (affiliation[0], node_end)
        elif title_open:
            title_end = node_end
            nisba = _nationality_of_body(tape, at, node_end)
            if nisba is not None:
                title_end, affiliation, country = nisba, (nisba, node_end), _country(tape, nisba + 1, node_end)
        at = node_end
    if tape.forms[title_end - 1] in _TRAILING and title_end - 1 > head:
        title_end -= 1  # المسؤول في (the official in)
    return RolePhrase(start, end, (start, title_end), affiliation, country, status, reading, body, second)


def _is_medium(tape: Tape, at: int) -> bool:
    """Whether a newspaper, agency or broadcaster begins here: to whom something is said."""
    at += tape.has(at, "MARK")
    at += tape.has(at, "AL")
    if at >= len(tape):
        return False
    named = tape.has(at, "ORG_NAME") and any(reading.row.kind == "outlet" for reading in tape.entries[at].readings)
    return named or tape.has(at, "HEAD_MEDIA") or "HEAD_MEDIA" in _heads(tape, at)


_NOUNS = ("NOUN", "DOCUMENT", "VERB_MASDAR")
_NO_NOUN = (
    "ONE_ROLE",
    "WEAK_ONE_ROLE",
    "ORG_NAME",
    "PLACE_NAME",
    "ORG_HEAD",
    "PORTFOLIO",
    "HONORIFIC",
    "WEAK_HONORIFIC",
)


def _is_bare_noun(tape: Tape, at: int) -> bool:
    """A noun without ال that begins something new behind a title that wants no genitive."""
    return tape.has_any(at, _NOUNS) and not tape.has_any(at, _NO_NOUN) and not tape.forms[at].startswith("ال")


_ROLE_CLASSES = ("ONE_ROLE", "WEAK_ONE_ROLE", "ROLE", "WEAK_ROLE")


def _charged_with(tape: Tape, at: int) -> bool:
    """المكلف is acting, but المكلف بـ… says with what he is charged."""
    return tape.has(at, "BI")


def _begins_anew(tape: Tape, here: int, at: int) -> bool:
    """Whether a role right behind a complete one is a further one: ولي العهد | وزير …, الوالي | المدير العام."""
    return here == at or _is_degree(tape, here) or tape.has(here, "OFFICE")


def _is_personal(tape: Tape, at: int) -> bool:
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


def _is_further_role(tape: Tape, here: int, at: int) -> bool:
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


def _is_behind_li(tape: Tape, title_end: int, at: int) -> bool:
    """Whether nothing but ل stands between a title and what begins at ``at``."""
    return title_end == at - 1 and tape.has(title_end, "LI")


def _is_unit_of(tape: Tape, unit: tuple[int, int], at: int) -> bool:
    """Whether an affiliation so far is but a part of the body that follows it behind في, ب or ل."""
    linked = unit[1] == at - 1 and (tape.has_any(at - 1, ("LI", "BI")) or tape.forms[at - 1] == "في")
    body = at + 1 if tape.has(at, "AL") else at
    return linked and tape.forms[unit[0]] in _UNITS and tape.has_any(body, ("ORG_NAME", "ORG_HEAD"))


def _is_affiliation(tape: Tape, at: int, behind_li: bool, member: bool) -> bool:
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
        return False
    if "WEAK_ORGANIZATION" in classes and "WORD" not in classes:
        return True
    if classes & _LOCAL and not _names_cabinet(tape, at):
        return True
    return bool(classes & _HEADS) and not classes & _IN_TITLE


def _is_nationality(tape: Tape, start: int, end: int) -> bool:
    """Whether an affiliation is but a nationality: no adjective behind it belongs to it (الأميركي | الخاص)."""
    first = start + tape.has(start, "AL")
    return tape.has(first, "NATIONALITY") and tape.node_end(first) == end


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


def _nationality_of_body(tape: Tape, start: int, end: int) -> int | None:
    """Where the nationality begins with which a chamber's or ministry's name ends (مجلس النواب *المغربي*)."""
    body = tape.has_any(start, ("ORG_NAME", "ORGANIZATION"))
    if end - start > 2 and body and "NATIONALITY" in tape.entries[end - 1].classes:
        return end - 2
    return None


def _country(tape: Tape, start: int, end: int) -> str | None:
    """The country that a nationality, a place or a body of these pieces names."""
    for at in range(start, end):
        nationality = tape.reading(at, "NATIONALITY")
        if nationality is not None:
            return nationality.row.id
        named = tape.node_start(at) == at  # of words within a name only a country's or place's says where it is
        code = next((code for r in tape.entries[at].readings if (code := _country_of(r, named))), None)
        if code:
            return code
    return None


def _country_of(reading: Reading, named: bool) -> str | None:
    if reading.row.kind in ("given", "family", "person") or (
        not named and (reading.row.kind in ("organization", "outlet") or reading.row.flag("weak"))
    ):
        return None
    return reading.row.id if reading.row.kind == "country" else (reading.row.value("country") or None)
