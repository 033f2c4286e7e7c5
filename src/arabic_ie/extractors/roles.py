"""Role phrases: a stretch of tape that begins with a role in; its title and affiliation out.

Used by the officials and, for speakers without a name ("الرئيس الروسي" the Russian president), by
the quotes.
"""

from __future__ import annotations

from typing import NamedTuple

from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Tape

_HEAD = "(ROLE-PLURAL-DUAL-CUE | WEAK_ROLE-PLURAL-DUAL-FUNCTION-CUE-PREPOSITION)"
_MODIFIER = "(AL ROLE_MODIFIER | AL ADJECTIVE-DATE_MODIFIER | AL NATIONALITY | ROLE_MODIFIER-ADJECTIVE-NATIONALITY | AL ORDINAL)"
_BARE = (  # a noun in the construct: شؤون (affairs of), علم (science of), مجلس (council of)
    "(NOUN-FUNCTION-CUE-VERB-TIME_UNIT-VERB_MASDAR | NOUN&PLURAL-FUNCTION | 'علم' | ORG_HEAD | PLACE_HEAD | DOCUMENT) SUFFIX?"
)
_DEFINITE_NOUN = (
    "(PLACE_NAME | ORG_NAME | WEAK_ORGANIZATION | PORTFOLIO | UNKNOWN_DEFINITE | LATIN"
    " | AL (NOUN-DATE_MODIFIER | ORG_HEAD | PLACE_HEAD | CUE_MASDAR | VERB_MASDAR | VERB_PARTICIPLE | GROUP | NUMBER_WORD | PORTFOLIO | ROLE))"
)
_AND = f"(WA {_BARE}? {_DEFINITE_NOUN} | WA AL ADJECTIVE)"
# A construct chain ends with its first definite noun: وزير التجهيز والماء | ضرورة … (the minister … the need).
_OF = f"(({_BARE}){{0,3}} {_DEFINITE_NOUN} ({_MODIFIER} | {_AND}){{0,4}} | ({_BARE}){{1,3}})"
VENUE = (  # nouns of the occasion: "in a statement" is no part of a role or a subject
    "('بيان' | 'تصريح' | 'تصريحات' | 'مؤتمر' | 'حديث' | 'كلمة' | 'كلمته' | 'مقابلة' | 'لقاء' | 'حوار' | 'تغريدة' | 'رسالة' | 'خطاب' | 'تدوينة'"
    " | 'اتصال' | 'وقت' | 'هذا' | 'مستهل' | 'ختام' | 'سياق' | 'تعليق' | 'رد' | 'جلسة' | 'ندوة' | 'اجتماع' | 'مداخلة' | 'تقرير' | 'معرض' | 'منشور'"
    " | 'أعقاب' | 'إطار' | 'ظل' | 'حين' | 'نهاية' | 'بداية' | 'مناسبة')"
)
_LINK = f"(LI | 'في' (?! AL? {VENUE}) | BI | 'لدى' | 'من' | 'ب' | 'لشؤون' | 'باسم' | 'عن' | 'على')"
_LINKED = f"({_LINK} {_OF})"
_SECOND = "(COMMA? WA? AL ROLE-PLURAL | COMMA? ROLE-PLURAL-CUE-NOUN-VERB)"  # a further role before the name: …, المهندس
# Behind ال only adjectives and linked nouns can follow ("الرئيس الروسي"); without it a genitive does too.
_DEFINITE = f"AL {_HEAD} ({_MODIFIER} | {_LINKED} | {_SECOND} ({_OF})?){{0,6}}"
_CONSTRUCT = f"{_HEAD} SUFFIX? (LI AL? {_HEAD})? ({_OF})? (AL? NATIONALITY)? ({_MODIFIER} | {_LINKED} | {_SECOND} ({_OF})?){{0,6}}"
ROLE_PHRASE = f"({_DEFINITE} | {_CONSTRUCT})"

# Heads of bodies that are part of a title: رئيس مجلس النواب is the whole title.
_IN_TITLE = frozenset(
    f"HEAD_{type_}" for type_ in ("MINISTRY", "PARLIAMENT", "GOVERNMENT", "COUNCIL", "CHAMBER", "COMMITTEE", "COURT")
)
_IN_TITLE_TYPES = frozenset(["ministry", "parliament", "government", "council", "committee", "court"])


class RolePhrase(NamedTuple):
    """Pieces of a role phrase: the whole, its title, its affiliation (None when it has none)."""

    start: int
    end: int
    title: tuple[int, int]
    affiliation: tuple[int, int] | None
    country: str | None
    status: str
    reading: Reading
    body: bool  # whether an organisation that is no chamber or ministry is in it


def read_role(tape: Tape, start: int, end: int) -> RolePhrase | None:
    """Split a role phrase into title and affiliation.

    The title goes on over modifiers, portfolios, chambers and nouns that say what the role is for; a
    country, a place or another body begins the affiliation, and what follows that belongs to it.
    """
    head = start + 1 if tape.has(start, "AL") else start
    reading = tape.reading(head, "ROLE") or tape.reading(head, "WEAK_ROLE")
    if reading is None:
        return None
    title_end = tape.node_end(head)
    affiliation: tuple[int, int] | None = None
    country: str | None = None
    status = "current"
    body = False
    at = title_end
    while at < end:
        node_end = tape.node_end(at)
        here = at
        if tape.has(at, "AL") and node_end < end:
            here, node_end = node_end, tape.node_end(node_end)
        modifier = tape.reading(here, "ROLE_MODIFIER")
        if modifier is not None and modifier.row.value("status"):
            status = modifier.row.value("status")
        elif at != title_end and (tape.has(here, "ROLE") or tape.has(at, "COMMA")) and tape.has(at, "AL"):
            pass  # a further role before the name: the title is the first
        elif any(tape.has(at, name) for name in _LINKS):
            pass
        elif _is_affiliation(tape, here):
            country = country or _country(tape, here)
            body = body or tape.has(here, "ORG_NAME") or tape.has(here, "ORG_HEAD")
            affiliation = (affiliation[0] if affiliation else at, node_end)
        elif affiliation is not None:
            if affiliation[1] == at:
                affiliation = (affiliation[0], node_end)
        else:
            title_end = node_end
        at = node_end
    first = start
    if head > start and tape.ends[start] - tape.starts[start] == 1:
        first = head  # the article of لل is no part of the words
    return RolePhrase(first, end, (first, title_end), affiliation, country, status, reading, body)


_LINKS = ("LI", "BI", "PREPOSITION", "COMMA", "SUFFIX", "NAME_OPEN", "NAME_CLOSE")


def _is_affiliation(tape: Tape, at: int) -> bool:
    """Whether the role belongs *to* this: a country, a place, a body that is no chamber or ministry."""
    if tape.has(at, "NATIONALITY") or tape.has(at, "PLACE_NAME"):
        return True
    classes = tape.entries[at].classes
    if "ORG_NAME" in classes:
        heads = {name for reading in tape.entries[at].readings for name in reading.classes}
        types = {t for reading in tape.entries[at].readings for t in reading.row.values("type")}
        return not (heads & _IN_TITLE or types & _IN_TITLE_TYPES)
    if "PORTFOLIO" in classes:
        return False
    return ("ORG_HEAD" in classes or "PLACE_HEAD" in classes) and not classes & _IN_TITLE


def _country(tape: Tape, at: int) -> str | None:
    nationality = tape.reading(at, "NATIONALITY")
    if nationality is not None:
        return nationality.row.id
    return next((code for r in tape.entries[at].readings if (code := _country_of(r))), None)


def _country_of(reading: Reading) -> str | None:
    return reading.row.id if reading.row.kind == "country" else (reading.row.value("country") or None)
