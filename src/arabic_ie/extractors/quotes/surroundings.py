"""What else stands around a quote: to whom it was said, on what occasion, and who passes it on.

Pieces of the gap between cue and content in (or those behind the content), pieces of the phrase out.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from arabic_ie.grammar import Alphabet, Tape, rule
from arabic_ie.grammar.rules import compile_pattern

_BODY = "(ORG_NAME | WEAK_ORGANIZATION)"
_IN_MARKS = "NAME_OPEN ANY{1,5}? NAME_CLOSE"
_HEAD = "(ORG_HEAD | WEAK_ORG_HEAD | DOCUMENT)"
_NAMED_BODY = f"({_HEAD}? ({_IN_MARKS} | LATIN{{1,3}} | {_BODY} | PLACE_NAME) (AL NATIONALITY)?)"
_OUTLET = f"({_NAMED_BODY} | AL? DOCUMENT ORG_NAME? | OFFICIAL | NAME | AL GROUP)"
_CARRIER = f"(({_NAMED_BODY} | AL {_HEAD} (AL NATIONALITY)?) (OPEN ANY{{1,4}}? CLOSE)?)"
_WORDS = (
    "(AL? (ADJECTIVE | NATIONALITY | ROLE_MODIFIER | NOUN-FUNCTION) | ORG_NAME | PLACE_NAME | SUFFIX | LATIN | DATE)"
)
_REPORTER = "AL? (ROLE | WEAK_ROLE | GROUP)"  # a correspondent, the sources
_PEOPLE = "AL (GROUP | ROLE&PLURAL | WEAK_ROLE&PLURAL)"  # the journalists, the deputies
_ADDRESSED = "('مخاطبا' | 'مخاطبة' | 'سؤال' (LI | 'من'))"  # addressing, (in reply) to a question of
_OCCASION = (
    "(('هذا' | 'هذه')? AL? ('ختام' | 'مستهل' | 'بداية' | 'نهاية')? AL? ('بيان' | 'تصريح' | 'تصريحات' | 'مؤتمر' | 'حديث'"
    " | 'كلمة' | 'كلمت' | 'مقابلة' | 'لقاء' | 'حوار' | 'تغريدة' | 'رسالة' | 'خطاب' | 'تدوينة' | 'اتصال' | 'تعليق'"
    " | 'رد' | 'جلسة' | 'ندوة' | 'اجتماع' | 'مداخلة' | 'تقرير' | 'معرض' | 'منشور' | 'مناسبة'))"
)
_NETWORK = f"(ORG_NAME | LATIN | UNKNOWN | {_IN_MARKS})"  # Facebook, X
_PLATFORM = f"AL? ('حساب' | 'صفحة' | 'صفحت' | 'منصة' | 'موقع' | 'شبكة') ({_WORDS} | UNKNOWN){{0,4}} ({_IN_MARKS})?"
_ONLINE = f"{_PLATFORM} (('في' | 'على' | BI) ({_NETWORK} | {_PLATFORM}))?"
_BODY_OF = "AL? (ORG_HEAD | WEAK_ORG_HEAD) (AL? (ADJECTIVE | NATIONALITY) | PORTFOLIO | PLACE_NAME){0,3}"
_CROWD = (  # thousands of demonstrators, a crowd of his supporters
    "((NUMBER_WORD | INT) 'من'? | ('حشد' | 'حشود' | 'جمع' | 'تجمع' | 'مجموعة' | 'عدد') AL? ADJECTIVE? ('من' | LI))"
    " AL? (GROUP | ROLE&PLURAL | WEAK_ROLE&PLURAL) SUFFIX?"
)
_JUDGE = (  # the judge, an investigating judge, the French president
    "(OFFICIAL | AL (ROLE | WEAK_ROLE) (AL ADJECTIVE)? | (ROLE-PLURAL | WEAK_ROLE-PLURAL) (AL NOUN | PORTFOLIO)?)"
)
_ASSEMBLY = f"(ORG_NAME | {_BODY_OF} | {_PEOPLE} | AL 'حشود' | {_CROWD} | {_JUDGE})"

SURROUNDING_RULES = (
    rule(
        "addressee",
        f"(LI | 'مع' | BEFORE_AUDIENCE | {_ADDRESSED}) addressee:({_OUTLET} | {_PEOPLE} | AL AL_ORGANIZATION)",
        yes=[
            "وقال الوزير [لرويترز] إن الوضع مستقر",  # the minister told Reuters that the situation is stable
            "وقال الوزير [في تصريح خص به هسبريس] إن",  # … in a statement that he gave to Hespress alone
            "وقال الوزير [مخاطبا النواب] إن",  # … addressing the deputies
            "وردا على [سؤال من الصحفيين] قال",  # in reply to a question of the journalists
        ],
    ),
    rule(
        "venue",
        f"venue:(('في' | 'خلال' | 'عبر') {_OCCASION} {_WORDS}{{0,5}} ('على' ({_ONLINE} | {_NETWORK}))?"
        f" | ('على' | 'عبر') {_ONLINE} | 'أمام' {_ASSEMBLY} | BEFORE_AUDIENCE)",
        yes=[
            "وقال الوزير [في مؤتمر صحفي] إن الوضع مستقر",  # the minister said at a press conference that …
            "وكتب الوزير [في تدوينة على حسابه في فيسبوك] أن",  # wrote in a post on his Facebook account
            "وقال الوزير [أمام البرلمان] إن الوضع مستقر",  # before parliament
            "وقال المتهم [أمام القاضي] إنه بريء",  # the accused said before the judge that he is innocent
            "وقال الزعيم [أمام آلاف المتظاهرين] إن الثورة مستمرة",  # before thousands of demonstrators
        ],
    ),
    rule(
        "relayed_by",
        f"COMMA? CUE_PHRASE&BEFORE_NAME relayed:(({_REPORTER})? ({_BODY} | {_IN_MARKS}) | AL {_BODY} | OFFICIAL)",
        yes=['وقال الوزير إن الوضع مستقر[، بحسب مراسل "سبوتنيك"].'],  # …, according to Sputnik's correspondent
    ),
    rule(
        "carrier",  # what passes somebody's words on: it stands behind its verb and before عن or "quoting"
        f"(CUE | DATE | ADVERB | COMMA) relayed:{_CARRIER} (DATE | ADVERB | COMMA){{0,3}}"
        " ('عن' | CUE_PHRASE&BEFORE_NAME)",
        yes=["[نقلت وكالة الأناضول عن] مسؤول أمني قوله إن"],  # Anadolu quoted a security official as saying that
    ),
)
MAX_BEFORE = 24  # pieces before a cue in which the carrier of a saying stands: نقلت *الوكالة* عن فلان قوله إن


class Surroundings(NamedTuple):
    """Pieces of the addressee, the venue and the relaying outlet, where they were found."""

    addressee: tuple[int, int] | None
    venue: tuple[int, int] | None
    relayed_by: tuple[int, int] | None


class SurroundingFinder:
    """The surrounding patterns compiled for one alphabet."""

    __slots__ = ("_addressee", "_carrier", "_relayed_by", "_venue")

    def __init__(self, alphabet: Alphabet) -> None:
        patterns = [compile_pattern(r, alphabet) for r in SURROUNDING_RULES]
        self._addressee, self._venue, self._relayed_by, self._carrier = patterns

    def find(
        self,
        tape: Tape,
        gap: tuple[int, int],
        behind: int,
        subject: tuple[int, int] | None = None,
        lead: tuple[int, int] = (0, 0),
    ) -> Surroundings:
        """What stands in the gap beside the subject, behind the content (from ``behind`` on), and in the ``lead``."""
        addressee, venue = self._said_to(tape, gap, subject), self._said_at(tape, gap, behind, lead)
        opens = venue is not None and venue.start() == lead[0]
        if addressee is None and lead[0] < lead[1] and (opens or tape.forms[lead[0]] == "ردا"):
            addressee = self._addressee.search(tape.classes, *lead)
        relayed = self._relayed_by.match(tape.classes, behind) or self._carried(tape, *gap)
        return Surroundings(
            addressee.span("addressee") if addressee else None,
            _occasion(tape, *venue.span("venue")) if venue else None,
            relayed.span("relayed") if relayed else None,
        )

    def _said_to(self, tape: Tape, gap: tuple[int, int], subject: tuple[int, int] | None) -> re.Match[str] | None:
        """The first addressee before the subject or behind it, none within it (المدير التنفيذي *لسوق عكاظ*)."""
        within = subject is not None and gap[0] <= subject[0] and subject[1] <= gap[1]
        stretches = [(gap[0], subject[0]), (subject[1], gap[1])] if subject is not None and within else [gap]
        found = (self._addressee.search(tape.classes, *stretch) for stretch in stretches)
        return next(filter(None, found), None)

    def _said_at(self, tape: Tape, gap: tuple[int, int], behind: int, lead: tuple[int, int]) -> re.Match[str] | None:
        """The venue in the gap, in the lead or, behind a comma, behind the content."""
        found = self._venue.search(tape.classes, *gap) or self._venue.match(tape.classes, *lead)
        if found is None and tape.has(behind, "COMMA"):
            found = self._venue.match(tape.classes, behind + 1)
        return found

    def _carried(self, tape: Tape, start: int, end: int) -> re.Match[str] | None:
        """Who passes the words on: the first carrier between the verb and what is said (of two the outer one)."""
        low = max(0, start - MAX_BEFORE)
        if self._carrier.search(tape.classes, low, end) is None:  # as nearly always
            return None
        ends = (at for at in range(start - 1, low - 1, -1) if tape.has_any(at, ("STOP", "NEWLINE", "SPEECH_CLOSE")))
        for match in self._carrier.finditer(tape.classes, next(ends, low - 1) + 1, end):
            if _passes_on(tape, match.start(), match.end() - 1):
                return match
        return None


def _passes_on(tape: Tape, verb: int, link: int) -> bool:
    """Whether a verb quotes others (نقلت … عن), or the link itself says so (نقلا عن)."""
    link = tape.node_start(link)
    if tape.has(link, "CUE_PHRASE") and tape.forms[link] == "نقلا":
        return True
    return any(reading.row.flag("quotes") for reading in tape.entries[verb].readings)


_LEADS_TO_AUDIENCE = frozenset(["ل+", "مع", "الي", "خص", "ادلي", "ادلت"])


def lead_to(tape: Tape, first: int, cue: int) -> tuple[int, int]:
    """What a sentence leads to its cue with: *في مقابلة مع الجزيرة*، قال; nothing where another cue stands between."""
    start = first
    while start < cue and tape.has_any(start, ("WA", "FA", "CONJUNCTION")):
        start += 1
    if cue - start > MAX_BEFORE:
        return start, start
    end = next((at for at in range(start, cue) if tape.has(at, "COMMA")), cue)
    between = range(tape.node_end(end) if end < cue else cue, cue)
    if any(tape.has_any(at, _OTHER_CUE) for at in (*range(start, end), *between)):
        return start, start
    return start, end


_OTHER_CUE = frozenset(["CUE_PARTICIPLE", "COMPLEMENTIZER", "STOP", "SPEECH_OPEN", "COLON"])


def _occasion(tape: Tape, start: int, end: int) -> tuple[int, int]:
    """The venue without the words that lead to the audience: *في تصريح* خص به (in a statement that he gave to …)."""
    leads = (at for at in range(start + 1, end) if tape.forms[at] in _LEADS_TO_AUDIENCE)
    return start, next(leads, end)
