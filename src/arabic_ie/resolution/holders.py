"""Who holds a role: the officials of a text in; for a role phrase without a name the person it means out.

"الرئيس الروسي" (the Russian president) is the official with the same head word whose role says nothing else.
Called by ``resolution/speakers.py``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from arabic_ie.extractors.officials import FoundOfficial
from arabic_ie.grammar import Tape
from arabic_ie.grammar.phrases import ARTICLE
from arabic_ie.model import Person

# "the same …": says nothing about which one
SAME_SPEAKER = frozenset(
    ["ذات", "نفس", "عين", "ذاته", "نفسه", "ذاتها", "نفسها", "عينه", "المذكور", "المذكوره", "مذكور", "مذكوره"]
)


@dataclass(slots=True)
class _Role:
    """One role, and everyone who is named with it: where (in text order), and who."""

    words: frozenset[str]
    country: str | None  # its own, else its holder's
    body: bool
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

    __slots__ = ("_bodies", "_by_head", "_tape")

    def __init__(
        self, tape: Tape, people: Sequence[Person], person_at: dict[int, int], officials: Sequence[FoundOfficial]
    ) -> None:
        self._tape = tape
        self._by_head: dict[str, list[_Role]] = {}
        self._bodies: dict[tuple[str, str], set[str]] = {}  # head word and holder → the bodies, in short
        roles: dict[tuple[object, ...], _Role] = {}
        home = _home_countries(tape, person_at) if officials else {}
        for official in officials:
            index = person_at.get(official.name[0])
            words = _one_name(content_words(tape, official.role.start, official.role.end))
            if index is None or not words:
                continue
            country = official.role.country or home.get(index)
            key = (words[0], frozenset(words), country, official.role.body)
            role = roles.get(key)
            if role is None:
                ends_in = _short_body(tape, official)
                role = roles[key] = _Role(frozenset(words), country, official.role.body, ends_in)
                self._by_head.setdefault(words[0], []).append(role)
            if role.ends_in:
                self._bodies.setdefault((words[0], people[index].name), set()).add(role.ends_in)
            role.starts.append(official.start)
            role.people.append(people[index])

    def holder_of(self, start: int, end: int) -> Person | None:
        """The person who holds the role of these pieces: same head word, and no other country or body.

        Of several the one whose role shares the most words; of those the one named nearest.
        """
        words = _one_name(content_words(self._tape, start, end))
        roles = self._by_head.get(words[0]) if words else None
        if not roles:
            return None
        country = country_of(self._tape, start, end)
        of_country = _country_words(self._tape, start, end) if country is not None else set()
        fitting = (
            (len(role.words.intersection(words)), *role.nearest(start))
            for role in roles
            if _fits(role, words, of_country, country)
        )
        best = max(fitting, key=lambda found: found[:3], default=None)
        return best[3] if best is not None else None

    def holds_another(self, person: Person, start: int, end: int) -> bool:
        """Whether somebody holds a like role elsewhere: the secretary of *the authority* is not the party's."""
        words = _one_name(content_words(self._tape, start, end))
        bodies = self._bodies.get((words[0], person.name)) if words else None
        return bodies is not None and bodies.isdisjoint(words)


def _fits(role: _Role, words: list[str], of_country: set[str], country: str | None) -> bool:
    extra = set(words) - role.words
    if role.ends_in in words and extra.issubset(words[words.index(role.ends_in) + 1 :]):
        return True  # "الأمين العام لهيئة الإغاثة" (of the relief body) is "الأمين العام للهيئة" (of the body)
    if extra and role.body:
        return False  # "الرئيس الروسي" is not the president of a Russian company
    return extra <= of_country and (not extra or role.country in (None, country))


def _short_body(tape: Tape, official: FoundOfficial) -> str:
    """The noun for a body with which a role ends that does not say which body it is; nothing where there is none."""
    last = official.role.end - 1
    if last <= official.role.start or tape.forms[last - 1] != ARTICLE:
        return ""
    return "" if tape.entries[last].classes.isdisjoint(("ORG_HEAD", "WEAK_ORG_HEAD")) else tape.forms[last]


# The head of a government has several names: رئيس الوزراء (prime minister), رئيس الحكومة, رئيس مجلس الوزراء.
_CABINET = frozenset(["وزراء", "حكومه"])


def _one_name(words: list[str]) -> list[str]:
    """The words of a role with the government by one of its names."""
    if words[:1] != ["رييس"] or not _CABINET.intersection(words[1:3]):
        return words
    return ["رييس", "حكومه", *(word for word in words[1:] if word not in _CABINET and word != "مجلس")]


def _home_countries(tape: Tape, person_at: dict[int, int]) -> dict[int, str | None]:
    """The countries of the people whom the gazetteer has, by their place in ``people``."""
    out: dict[int, str | None] = {}
    for piece, index in person_at.items():
        if index in out:
            continue
        row = next((reading.row for reading in tape.entries[piece].readings if reading.row.kind == "person"), None)
        if row is not None:
            out[index] = row.value("country") or None
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
