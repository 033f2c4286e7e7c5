"""Who holds a role: the officials of a text in; for a role phrase without a name the person it means out.

"الرئيس الروسي" (the Russian president) is the official with the same head word whose role says nothing else.
Called by ``resolution/speakers.py``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from arabic_ie.extractors.officials import FoundOfficial
from arabic_ie.extractors.quotes.subjects import SubjectFinder
from arabic_ie.extractors.roles import RolePhrase
from arabic_ie.gazetteers import Row
from arabic_ie.grammar import Tape
from arabic_ie.grammar.phrases import ARTICLE
from arabic_ie.model import Person
from arabic_ie.resolution.further_roles import further_roles

# "the same …": says nothing about which one
SAME_SPEAKER = frozenset(
    ["ذات", "نفس", "عين", "ذاته", "نفسه", "ذاتها", "نفسها", "عينه", "المذكور", "المذكوره", "مذكور", "مذكوره"]
)


_FORMER = frozenset(["سابق", "سابقه", "اسبق", "راحل", "راحله", "مخلوع", "معزول", "مقال", "منتهيه"])  # former, late …
_OF_ANYTHING = frozenset(["رييس", "رييسه", "مدير", "مديره", "عضو", "نايب"])  # head, director, member, deputy
# of a person, not of a post: "مستشار الملك *الدكتور* سعد" (the king's adviser Dr Saad)
_BY_THE_WAY = frozenset(["دكتور", "دكتوره", "مهندس", "مهندسه", "استاذ", "استاذه", "شيخ", "سيد", "سيده"])
MAX_TRIED = 12  # roles, or people with a role, among which the one is looked for
MAX_OTHER_WORDS = 1  # of a phrase for an official beside those of his role: "البارز" (prominent)


@dataclass(slots=True)
class _Role:
    """One role, and everyone who is named with it: where (in text order), and who."""

    words: frozenset[str]
    country: str | None  # its own, else its holder's
    body: bool
    former: bool
    ends_in: str  # the noun for a body with which it ends: الأمين العام *للهيئة* (of the authority)
    starts: list[int] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)

    def nearest(self, piece: int) -> tuple[int, int, Person]:
        """How near the nearest holder is named (nearer is more), where, and who; of two the earlier."""
        after = bisect_right(self.starts, piece)
        around = range(max(0, after - 1), min(len(self.starts), after + 1))
        index = min(around, key=lambda i: (abs(self.starts[i] - piece), i))
        return -abs(self.starts[index] - piece), -self.starts[index], self.people[index]


class Holders:
    """The roles of a text by their head word."""

    __slots__ = ("_bodies", "_by_country", "_by_head", "_by_office", "_by_word", "_held", "_tape")

    def __init__(
        self,
        tape: Tape,
        people: Sequence[Person],
        person_at: dict[int, int],
        officials: Sequence[FoundOfficial],
        subjects: SubjectFinder,
    ) -> None:
        self._tape = tape
        self._by_head: dict[str, list[_Role]] = {}
        self._by_word: dict[str, list[_Role]] = {}  # the words of roles but the head word
        self._bodies: dict[tuple[str, str], set[str]] = {}  # head word and holder → the bodies, in short
        self._held: dict[str, dict[str, tuple[frozenset[str], str | None]]] = {}  # by person: head → words and country
        roles: dict[tuple[object, ...], _Role] = {}
        rows = _rows(tape, person_at)
        out_of_office: set[int] = set()
        for official in officials:
            index = person_at.get(official.name[0])
            if index is None:
                continue
            for held in (official.role, *further_roles(tape, official, subjects)):
                words = _one_name(content_words(tape, held.start, held.end))
                if not words:
                    continue
                country = held.country or (rows[index].value("country") or None if index in rows else None)
                former = held.status == "former"
                if former:
                    out_of_office.add(index)
                key = (words[0], frozenset(words), country, held.body, former)
                role = roles.get(key)
                if role is None:
                    role = _Role(frozenset(words), country, held.body, former, _short_body(tape, held))
                    roles[key] = role
                    self._by_head.setdefault(words[0], []).append(role)
                    for word in role.words - {words[0]}:
                        self._by_word.setdefault(word, []).append(role)
                self._held.setdefault(people[index].name, {}).setdefault(words[0], (role.words, country))
                if role.ends_in:
                    self._bodies.setdefault((words[0], people[index].name), set()).add(role.ends_in)
                role.starts.append(official.start)
                role.people.append(people[index])
        self._by_office: dict[tuple[str, str], list[Person]] = {}  # by country and the office of the gazetteer's row
        self._by_country: dict[str, list[tuple[Person, str]]] = {}  # with their gender
        for index, row in rows.items():
            if row.value("country"):
                self._by_country.setdefault(row.value("country"), []).append((people[index], row.value("gender")))
            if row.value("office") and index not in out_of_office:
                self._by_office.setdefault((row.value("country"), row.value("office")), []).append(people[index])

    def holder_of(self, start: int, end: int, last: Person | None = None) -> Person | None:
        """The person who holds the role of these pieces: same head word, and no other country or body.

        Of several the one whose role shares the most words; of those the one whose role says nothing else ("وزير
        الداخلية" is not "الوزير المنتدب لدى وزير الداخلية", the minister delegate to him), then ``last``, who spoke
        last, then the one named nearest.
        """
        words = _one_name(content_words(self._tape, start, end))
        roles = self._by_head.get(words[0]) if words else None
        if not roles:
            return None
        country = country_of(self._tape, start, end)
        of_country = _country_words(self._tape, start, end) if country is not None else set()
        wanted = set(words)
        best: tuple[tuple[int, bool, bool, int, int], Person] | None = None
        for role in roles:
            if not _fits(role, words, of_country, country):
                continue
            nearness, place, person = role.nearest(start)
            speaking = next((one for one in role.people if one is last), None)
            exact = len(wanted) > 1 and role.words - _BY_THE_WAY <= wanted
            rank = (len(role.words & wanted), exact, speaking is not None, nearness, place)
            if best is None or rank > best[0]:
                best = rank, speaking or person
        return best[1] if best is not None else None

    def official_of(self, start: int, end: int) -> Person | None:
        """Whom "the prominent official in the islands" means: the one person whose role names the same place or body.

        The words are those behind the head, so "المسؤول البارز في جزر الكناري" is "رئيس جزر الكناري".
        """
        words = set(content_words(self._tape, start, end)[1:]) - _country_words(self._tape, start, end)
        found = [
            role.people[0]
            for word in words
            for role in self._by_word.get(word, [])[:MAX_TRIED]
            if len(words - role.words) <= MAX_OTHER_WORDS and not role.former
        ]
        return found[0] if found and all(person is found[0] for person in found) else None

    def only_one(self, start: int, end: int) -> Person | None:
        """The one person who holds a role of this head word at all, named without its body: "المحافظ فلان".

        So "محافظ عدن" (the governor of Aden) is he. There are presidents of everything.
        """
        words = content_words(self._tape, start, end)
        roles = self._by_head.get(words[0], [])[:MAX_TRIED] if words and words[0] not in _OF_ANYTHING else []
        people = [role.people[0] for role in roles if not role.former]
        alone = people and all(person is people[0] for role in roles for person in role.people[:MAX_TRIED])
        bare = any(len(role.words) == 1 and not role.former for role in roles)
        return people[0] if alone and bare else None

    def known_holder(self, start: int, end: int) -> Person | None:
        """Whom "the US president" means where the text says no office: the one president of that country in it."""
        country = country_of(self._tape, start, end)
        words = _one_name(content_words(self._tape, start, end))
        office = next((name for known, name in _OFFICES if words[: len(known)] == known), None)
        if country is None or office is None or not set(words).isdisjoint(_FORMER):
            return None
        people = self._by_office.get((country, office), [])
        return people[0] if len(people) == 1 else None

    def compatriot(self, start: int, end: int, gender: str) -> Person | None:
        """Whom "the Frenchman" means: the one person of that country whom the text names, where the gender agrees."""
        people = self._by_country.get(country_of(self._tape, start, end) or "", [])
        fitting = [person for person, shown in people if not gender or not shown or shown == gender]
        return fitting[0] if len(fitting) == 1 else None

    def may_hold(self, person: Person, words: list[str], country: str | None) -> bool:
        """Whether a person may hold a post of these words too: none of his roles with this head is another's.

        A post of a country must be of the one whose posts he holds.
        """
        held = self._held.get(person.name, {})
        if country is not None and all(of != country for _, of in held.values()):
            return False
        own = held.get(words[0])
        return own is None or len(own[0].intersection(words)) > 1

    def holds_another(self, person: Person, start: int, end: int) -> bool:
        """Whether somebody holds a like role elsewhere: the secretary of *the authority* is not the party's."""
        words = _one_name(content_words(self._tape, start, end))
        bodies = self._bodies.get((words[0], person.name)) if words else None
        return bodies is not None and bodies.isdisjoint(words)


def _fits(role: _Role, words: list[str], of_country: set[str], country: str | None) -> bool:
    if role.former and len(words) > 1 and _FORMER.isdisjoint(words):
        return False  # "الرئيس الأميركي" (the US president) is not the former one
    extra = set(words) - role.words
    if role.ends_in in words and extra.issubset(words[words.index(role.ends_in) + 1 :]):
        return True  # "الأمين العام لهيئة الإغاثة" (of the relief body) is "الأمين العام للهيئة" (of the body)
    if extra and role.body:
        return False  # "الرئيس الروسي" is not the president of a Russian company
    return extra <= of_country and (not extra or role.country in (None, country))


def _short_body(tape: Tape, role: RolePhrase) -> str:
    """The noun for a body with which a role ends that does not say which body it is; nothing where there is none."""
    last = role.end - 1
    if last <= role.start or tape.forms[last - 1] != ARTICLE:
        return ""
    return "" if tape.entries[last].classes.isdisjoint(("ORG_HEAD", "WEAK_ORG_HEAD")) else tape.forms[last]


# The head of a government has several names: رئيس الوزراء (prime minister), رئيس الحكومة, رئيس مجلس الوزراء.
_CABINET = frozenset(["وزراء", "حكومه"])

# The first words of a role → the office by which a gazetteer knows its holder; the longer ones come first.
_OFFICES: tuple[tuple[list[str], str], ...] = (
    (["رييس", "حكومه"], "prime_minister"),
    (["رييس"], "president"),
    (["رييسه"], "president"),
    (["ملك"], "king"),
    (["مستشار"], "chancellor"),
    (["مستشاره"], "chancellor"),
    (["ولي", "عهد"], "crown_prince"),
    (["امير"], "emir"),
    (["سلطان"], "sultan"),
    (["وزير"], "minister"),
    (["وزيره"], "minister"),
)


def _one_name(words: list[str]) -> list[str]:
    """The words of a role with the government by one of its names, and a monarch (عاهل) as the king."""
    if words[:1] == ["عاهل"]:
        return ["ملك", *words[1:]]
    if words[:1] != ["رييس"] or not _CABINET.intersection(words[1:3]):
        return words
    return ["رييس", "حكومه", *(word for word in words[1:] if word not in _CABINET and word != "مجلس")]


def _rows(tape: Tape, person_at: dict[int, int]) -> dict[int, Row]:
    """The gazetteer's rows of the people whom it has, by their place in ``people``."""
    out: dict[int, Row] = {}
    for piece, index in person_at.items():
        if index not in out:
            row = next((reading.row for reading in tape.entries[piece].readings if reading.row.kind == "person"), None)
            if row is not None:
                out[index] = row
    return out


def content_words(tape: Tape, start: int, end: int) -> list[str]:
    """The deep forms of the words that say something: no clitics, function words and marks."""
    return [
        tape.forms[at]
        for at in range(start, end)
        if _EMPTY.isdisjoint(tape.entries[at].classes)
        and tape.forms[at] not in SAME_SPEAKER
        and not tape.forms[at].endswith("+")  # a clitic on which a node was written
    ]


_EMPTY = frozenset(["CLITIC", "SUFFIX", "FUNCTION", "PUNCT"])


def country_of(tape: Tape, start: int, end: int) -> str | None:
    """The country of the first nationality among these pieces."""
    for at in range(start, end):
        reading = tape.reading(at, "NATIONALITY")
        if reading is not None and reading.row.id:
            return reading.row.id
    return None


def _country_words(tape: Tape, start: int, end: int) -> set[str]:
    return {tape.forms[at] for at in range(start, end) if tape.reading(at, "NATIONALITY") is not None}
