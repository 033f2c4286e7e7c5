"""Spellings of foreign names: a word that no list has in; the listed name that it is another spelling of out.

Arabic has no letters for g, v and p and leaves short vowels out, so that one foreign name is written in many ways:
غورباتشوف and جورباتشوف, كلينتون and كلنتون, نتنياهو and نتانياهو. A *skeleton* brings the candidates together:
the consonants, sounds that are confused merged. Then both spellings are read side by side, and each difference
must be one of the alternations below; together they may not cost more than a word of that length can bear.

Arabic names are never respelt: there a letter more or less is another name (سالم Salim, سليم Salīm). Nor are towns, of
which there are so many that an unlisted surname resembles some (بارنيو Barneo, بارنو Pärnu).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from arabic_ie.gazetteers.packed import Part, Parts, joined, lines_of
from arabic_ie.gazetteers.schema import Row
from arabic_ie.text import fold

# The Arab League's members, and Western Sahara.
ARAB_COUNTRIES = frozenset([
    "AE", "BH", "DJ", "DZ", "EG", "EH", "IQ", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD",
    "SO", "SY", "TN", "YE",
])  # fmt: skip
ARAB_ORIGINS = frozenset(["arabic", "egypt", "gulf", "iraq", "levant", "maghreb", "saudi", "sudan", "yemen"])

MIN_LETTERS = 5  # of a word that is respelt: shorter ones are other words too easily
BUDGETS = {5: 1, 6: 2, 7: 2}  # what the differences of a word of so many letters may cost together …
LONG_BUDGET = 4  # … and of a longer one

_VOWELS = frozenset("اوي")

# Letters that stand for one foreign sound, and what it costs to read one for the other.
# g: غورباتشوف, جورباتشوف, قورباتشوف (Gorbachev); k only for a g between Iraq and Iran: كورباتشوف
# th: إليزابيث, إليزابيت, سامانثا, سامانسا; s: هلسنكي, هلصنكي; t: توماس, طوماس; a silent end: أوباما, أوبامه
_ALTERNATIONS: dict[frozenset[str], int] = {
    frozenset("غج"): 1,
    frozenset("غق"): 1,
    frozenset("جق"): 1,
    frozenset("كق"): 1,
    frozenset("غك"): 2,
    frozenset("جك"): 2,
    frozenset("ثت"): 1,
    frozenset("ثس"): 1,
    frozenset("تط"): 1,
    frozenset("سص"): 1,
    frozenset("زذ"): 1,
    frozenset("هح"): 1,
    frozenset("اه"): 2,
}
_SOUND = str.maketrans(
    {"ج": "غ", "ق": "غ", "ك": "غ", "ر": "غ", "ث": "ت", "ط": "ت", "س": "ت", "ص": "ت", "ذ": "ز", "ح": "ه"}
)
_FRENCH_R_COST = 2  # ماكرون as it is heard: ماكغون; only behind a consonant, or تيغانا were تيرانا
_LETTER_COST = 2  # a letter more or less, at least
_VOWEL_COST = 2  # a long vowel more or less inside the word: كلينتون, كلنتون
_DOUBLED_COST = 2  # a consonant inside the word written twice


class Variant(NamedTuple):
    """How far a spelling is from a listed name, and the name."""

    cost: int
    name: str


def foreign_words(row: Row) -> Iterator[str]:
    """The words of a row's names, in deep folding, if these are the names of a foreign person or place."""
    match row.kind:
        case "given" | "family":
            values, arab = row.values("origin"), ARAB_ORIGINS
        case "person" | "capital" | "region":
            values, arab = row.values("country"), ARAB_COUNTRIES
        case "country":
            values, arab = (row.id,) if row.id else (), ARAB_COUNTRIES
        case _:
            return
    if values and arab.isdisjoint(values):
        for name in (row.name, *row.aliases):
            for word in name.replace("-", " ").split(" "):
                if not word.startswith("ال"):  # ألكسندر does not; القدس is no transliteration
                    yield fold(word).text


class Spellings:
    """Foreign names by their skeletons. Never changes once built."""

    __slots__ = ("_by_skeleton",)

    def __init__(self, names: Iterable[str]) -> None:
        """``names`` are single words in deep folding; one that comes twice counts once."""
        self._by_skeleton: dict[str, str] = {}  # skeleton → the names that have it, divided by blanks
        for name in dict.fromkeys(names):
            if len(name) >= MIN_LETTERS - 1:
                key = skeleton(name)
                old = self._by_skeleton.get(key)
                self._by_skeleton[key] = f"{old} {name}" if old else name

    def parts(self) -> dict[str, Part]:
        """All of it as parts of a file."""
        return {"skeletons": joined(self._by_skeleton), "skeleton names": joined(self._by_skeleton.values())}

    @classmethod
    def restored(cls, parts: Parts) -> Spellings:
        """What ``parts`` were made of."""
        spellings = cls(())
        names = lines_of(parts, "skeleton names")
        spellings._by_skeleton.update(zip(lines_of(parts, "skeletons"), names, strict=True))
        return spellings

    def respelt(self, word: str) -> str | None:
        """The one listed name that ``word`` is another spelling of; None if there is none or more than one.

        >>> spellings = Spellings(["كلينتون", "كارتر"])
        >>> spellings.respelt("كلنتون"), spellings.respelt("كوبرتن")
        ('كلينتون', None)
        """
        if len(word) < MIN_LETTERS:
            return None
        names = self._by_skeleton.get(skeleton(word), "").split()
        budget = BUDGETS.get(len(word), LONG_BUDGET)
        near = [
            Variant(cost, name)
            for name in names
            if abs(len(word) - len(name)) * _LETTER_COST <= budget
            and (cost := distance(word, name)) is not None
            and cost <= budget
        ]
        nearest = [name for cost, name in near if cost == min(near)[0]]
        # غورباتشوف and جورباتشوف are one name, both listed: the first will do; two names are none
        return nearest[0] if len({name.translate(_SOUND) for name in nearest}) == 1 else None


def skeleton(word: str) -> str:
    """The consonants of a deep-folded word, sounds that are confused merged, doubled ones once.

    >>> skeleton("نتنياهو") == skeleton("نتانياهو"), skeleton("كارتر") == skeleton("كرزاي")
    (True, False)
    """
    sounds = (word[0] + word[1:].translate(_NO_VOWELS)).translate(_SOUND)
    return "".join(map(itemgetter(0), groupby(sounds)))  # doubled letters once


_NO_VOWELS = str.maketrans(dict.fromkeys((*_VOWELS, "ه")))  # a silent ه too: أوباما, أوبامه


def distance(word: str, name: str) -> int | None:
    """What it costs to read ``word`` as ``name``; None where some difference is no alternation.

    >>> distance("جورباتشوف", "غورباتشوف"), distance("سميث", "سميد")
    (1, None)
    """
    at = other = 0
    cost = 0
    while at < len(word) or other < len(name):
        a, b = word[at : at + 1], name[other : other + 1]
        if a == b:
            at, other = at + 1, other + 1
        elif a and b and (alternation := _ALTERNATIONS.get(frozenset((a, b)))) is not None:
            at, other, cost = at + 1, other + 1, cost + alternation
        elif at and a == "غ" and b == "ر" and word[at - 1] not in _VOWELS:
            at, other, cost = at + 1, other + 1, cost + _FRENCH_R_COST
        elif at and a in _VOWELS and b and word[at + 1 : at + 2] == b:
            at, cost = at + 1, cost + _VOWEL_COST
        elif other and b in _VOWELS and a and name[other + 1 : other + 2] == a:
            other, cost = other + 1, cost + _VOWEL_COST
        elif at > 1 and a == word[at - 1] and b:
            at, cost = at + 1, cost + _DOUBLED_COST
        elif other > 1 and b == name[other - 1] and a:
            other, cost = other + 1, cost + _DOUBLED_COST
        else:
            return None
    return cost
