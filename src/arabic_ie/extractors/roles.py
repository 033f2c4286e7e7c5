"""Role phrases: a stretch of tape that begins with a role in; its title and affiliation out.

Used by the officials and, for speakers without a name ("الرئيس الروسي" the Russian president), by
the quotes. The pattern itself lies in ``role_parts.py``.
"""

from __future__ import annotations

from typing import NamedTuple

from arabic_ie.extractors.affiliations import (
    belongs_to,
    country_named,
    is_behind_li,
    is_medium,
    is_mere_adjective,
    is_nationality,
    is_place,
    is_unit_of,
    nationality_of_body,
)
from arabic_ie.extractors.further_roles import begins_anew, is_further_role, is_personal
from arabic_ie.extractors.role_parts import ONE_OF_PHRASE, PLURAL_PHRASE, ROLE_PHRASE, VENUE
from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Tape
from arabic_ie.grammar.phrases import ARTICLE
from arabic_ie.model import Status

__all__ = ["MEMBERS", "ONE_OF_PHRASE", "PLURAL_PHRASE", "ROLE_PHRASE", "SPOKESMAN", "VENUE", "RolePhrase", "read_role"]

_MEMBER = "عضو"
MEMBERS = frozenset([_MEMBER, "عضوه"])  # folded; who is a member is no verb's object
_COMMANDER = "قائد"
# Adjectives that praise whoever holds the title; those of a party say whose he is. Folded forms.
_PRAISE = frozenset(["كبير", "كبيره", "شهير", "شهيره", "معروف", "معروفه", "مخضرم", "مخضرمه", "قدير", "قديره"])
_PARTIES = frozenset(["جمهوري", "جمهوريه", "ديمقراطي", "ديمقراطيه", "ديموقراطي", "ديموقراطيه"])
_CITY = "المدينه"  # a portfolio too: سياسة المدينة (urban policy)
_TEAM = "فريق"  # a rank too (a general): of a coach or captain (قائد الفريق الأول) it is the team
_GRADED = frozenset(["مسؤول", "موظف", "دبلوماسي"])  # of these كبير (senior) is the grade
_ONE_OF = frozenset(
    ["احد", "احدي", "ابرز", "اهم", "كبار", "كبير", "كبيره"]
)  # أحد أبرز قادة … (one of the foremost leaders), folded
SPOKESMAN = ("باسم", "بلسان")  # behind it stands whom the spokesman belongs to, whatever it is
_BEFORE_HOST = ("لدي", "الي")  # an envoy's own country comes before it (سفير فرنسا لدى …), not behind
_TERMS = frozenset(["دايم", "دايمه", "مقيم", "مقيمه", "خاص", "خاصه"])  # ممثل روسيا | الدائم (permanent envoy)
_TRAILING = ("في", "لدي", "عن")  # prepositions with which the phrase of a role may end (المسؤول في, النائب عن)
_STATUS: dict[str, Status] = {"current": "current", "former": "former", "acting": "acting"}
_THEN = frozenset(["انذاك", "حينها", "وقتها", "حينذاك"])
_OF_PLAYERS = ("WEAK_NATIONALITY", "AL_ORGANIZATION")  # المهاجم المالي (from Mali), لاعب وسط الأهلي (of al-Ahly)
_OF_PLACES = ("nobility", "profession")  # kinds whose rows may end with a place: دوق | ساسكس, نجم | هوليوود
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
    while tape.forms[head] in _ONE_OF and not tape.has_any(head, _ROLE_CLASSES):
        head += 1
    article = tape.has(head, "AL")
    head += article
    reading = next((r for name in _ROLE_CLASSES if (r := tape.reading(head, name))), None)
    if reading is None:
        return None
    title_end = tape.node_end(head)
    owned = title_end < end and tape.has(title_end, "SUFFIX")
    title_end += owned  # رئيسته (its head)
    head_end = title_end
    # رئيس الجمهورية wants no genitive, القائم بأعمال does
    definite = tape.forms[head_end - 2] == ARTICLE or tape.forms[head_end - 1].startswith("ال")
    complete = article or owned or (head_end - head > 1 and definite)
    speaks_for = tape.forms[title_end - 1] in SPOKESMAN
    # of a player or coach الشباب, التعاون are clubs, not portfolios (of a commander الجيش is the army), and المالي is
    # from Mali, not financial
    commands = reading.row.name == _COMMANDER
    plays = reading.row.kind == "profession" and "body" in reading.row.values("governs")
    title_open = True
    affiliation: tuple[int, int] | None = None
    country: str | None = None
    status: Status = "current"
    body = False
    second: int | None = None
    host = False
    if reading.row.kind in _OF_PLACES and title_end - head == 2 and is_place(tape, head + 1):
        title_end, affiliation, country = head + 1, (head + 1, title_end), country_named(tape, head + 1, title_end)
    at = head_end
    while at < end:
        node_end = tape.node_end(at)
        here = at
        if tape.has(at, "AL") and node_end < end:
            here, node_end = node_end, tape.node_end(node_end)
        modifier = tape.reading(here, "ROLE_MODIFIER")
        if complete and here == at == head_end and modifier is None and _is_bare_noun(tape, at):
            end = at  # ولي العهد | برقية (the crown prince – a telegram)
            break
        if affiliation is not None and tape.has(at, "LI") and is_medium(tape, node_end):
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
        elif article and here > at and _goes_with_head(tape, head_end, at) and is_mere_adjective(tape, here, node_end):
            title_open = False  # الشاعر | المسجون (the jailed poet)
        elif article and here > at == title_end and modifier is not None and _is_homograph(tape, here):
            title_end = node_end  # الرئيس المنتخب (president elect): by itself المنتخب is the national team
        elif (at > head_end or (complete and begins_anew(tape, here, at))) and is_further_role(tape, here, at):
            joined = tape.has(at - 1, "WA")
            if second is None and not joined and here == at and not tape.has_any(at - 1, ("COMMA", "PREPOSITION")):
                second = at
            together = here > at == title_end and not is_personal(tape, here)  # الوالي المدير العام
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
            or ((plays or commands) and tape.has(at, "PORTFOLIO"))
            or (plays and here > at and tape.has_any(here, _OF_PLAYERS))
            or (complete and at == head_end and here > at and tape.forms[here] in _PARTIES)
            or (at == head_end and tape.forms[at] == _CITY)
            or (not complete and at == head_end and tape.forms[here] == _TEAM)
            or (affiliation is not None and title_open and is_unit_of(tape, affiliation, at))
            or belongs_to(tape, here, complete and is_behind_li(tape, title_end, at), reading.row.name == _MEMBER)
        ):
            if not host:
                country = country or country_named(tape, here, node_end)
            body = body or tape.has(here, "ORG_NAME") or tape.has(here, "ORG_HEAD")
            if affiliation is not None and title_open and is_unit_of(tape, affiliation, at):
                title_end, affiliation = affiliation[1], (at, node_end)
            elif affiliation is None or title_open:
                affiliation = (affiliation[0] if affiliation else at, node_end)
        elif affiliation is not None:
            lone = here > at and (is_nationality(tape, *affiliation) or tape.forms[here] in _TERMS)
            if affiliation[1] == at and not lone:
                affiliation = (affiliation[0], node_end)
        elif title_open:
            title_end = node_end
            nisba = nationality_of_body(tape, at, node_end)
            if nisba is not None:
                title_end, affiliation, country = nisba, (nisba, node_end), country_named(tape, nisba + 1, node_end)
        at = node_end
    if tape.forms[title_end - 1] in _TRAILING and title_end - 1 > head:
        title_end -= 1  # المسؤول في (the official in)
    return RolePhrase(start, end, (start, title_end), affiliation, country, status, reading, body, second)


def _goes_with_head(tape: Tape, head_end: int, at: int) -> bool:
    """Whether nothing but adjectives of rank or field stand between a title's first word and ``at``."""
    return at == head_end or tape.has(at - 1, "ROLE_MODIFIER")


def _is_homograph(tape: Tape, at: int) -> bool:
    """An adjective of rank that is the word for a body or place too: المنتخب (elect; the national team)."""
    return tape.has_any(at, _HEADS) and tape.forms[at] not in _PARTIES


_HEADS = ("ORG_HEAD", "WEAK_ORG_HEAD", "PLACE_HEAD", "WEAK_PLACE_HEAD")
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
