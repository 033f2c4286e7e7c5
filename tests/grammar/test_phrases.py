"""Phrases: of those that begin at a piece the longest is found, with hyphens between its words or without."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any

import pytest

from arabic_ie.gazetteers import Entry
from arabic_ie.grammar.phrases import ARTICLE, HYPHEN, Phrases

KNOWN = [
    "كوريا الشمالية",  # North Korea
    "جان بيير",
    "جان بيير رافاران",
    "بيير بوردو",
    "ال خليج",  # the Gulf
    "ال خليج ال عربي ال جديد",  # the new Arabian Gulf
    "خليج عدن",  # the Gulf of Aden
    "بو علي بو بكر",
]


class Readings:
    """A toy: codes are bits, and an entry's class is its code."""

    def join(self, codes: Iterable[int]) -> int:
        return reduce(or_, codes)

    def entry(self, code: int) -> Entry:
        return Entry(frozenset([str(code)]), ())

    def class_sets(self, codes: Iterable[int]) -> set[frozenset[str]]:
        return {frozenset([str(code)]) for code in codes}


READINGS: Any = Readings()


def known() -> Phrases:
    phrases = Phrases(READINGS)
    for number, phrase in enumerate(KNOWN):
        phrases.add(phrase, pieces(phrase), 1 << number)
    return phrases


def pieces(text: str) -> list[str]:
    return [{"ال": ARTICLE, "-": HYPHEN}.get(word, word) for word in text.split()]


# phenomenon, pieces with the phrases marked
CASES = [
    ("one", "في [كوريا الشمالية] أمس"),
    ("at the end", "في [كوريا الشمالية]"),
    ("its first word only", "في كوريا"),
    ("its first word, then another's second", "كوريا بيير"),
    ("the longest", "قال [جان بيير رافاران] أمس"),
    ("the longest that is there", "قال [جان بيير] أمس"),
    ("… at the end", "قال [جان بيير]"),
    ("behind one another", "[جان بيير] [كوريا الشمالية]"),
    ("what one has used, another does not begin with", "[جان بيير] بوردو"),
    ("… but what stands behind it may", "[جان بيير] بوردو [كوريا الشمالية]"),
    ("… but where the first is none", "شارل [بيير بوردو]"),
    ("with an article", "في [ال خليج] أمس"),
    ("with articles", "في [ال خليج ال عربي ال جديد]"),
    ("with articles, not all of it", "في [ال خليج] ال عربي"),
    ("a second of the article behind another", "في خليج عربي"),
    ("a second of another behind the article", "ال عدن"),
    ("the second begins one behind no article", "كل [خليج عدن]"),
    ("one piece twice", "[بو علي بو بكر]"),
    ("the text ends too soon", "بو علي بو"),
    ("a hyphen", "[جان - بيير] قال"),
    ("two hyphens", "قال [جان - بيير - رافاران] أمس"),
    ("a hyphen and a blank", "[جان بيير - رافاران]"),
    ("a hyphen, not all of it", "[جان - بيير] - بوردو"),
    ("a hyphen before it", "- [جان بيير]"),
    ("a hyphen behind it", "[جان بيير] -"),
    ("a hyphen before another", "جان - [كوريا الشمالية]"),
    ("a hyphen between its last two only", "[ال خليج ال عربي ال - جديد]"),
    ("a hyphen between each two", "[ال - خليج - ال - عربي - ال - جديد]"),
    ("a hyphen far behind it", "[كوريا الشمالية] " + "و " * 30 + "-"),
    ("nothing", ""),
]


def marked(phrases: Phrases, text: str) -> str:
    forms = pieces(text)
    words = text.split()
    for start, end, _ in phrases.find([*forms, " ", " "], "".join(map(phrases.mark, forms))):
        words[start], words[end - 1] = f"[{words[start]}", f"{words[end - 1]}]"
    return " ".join(words)


@pytest.mark.parametrize("restored", [False, True])
@pytest.mark.parametrize("expected", [case[1] for case in CASES], ids=[case[0] for case in CASES])
def test_found(expected: str, restored: bool) -> None:
    phrases = Phrases.restored(known().parts(), READINGS) if restored else known()
    assert marked(phrases, expected.replace("[", "").replace("]", "")) == expected.strip()


# pieces, the number of the phrase that they are as a whole
WHOLE = [
    ("جان بيير", 1),
    ("جان - بيير", 1),
    ("جان بيير رافاران", 2),
    ("جان بيير بوردو", None),
    ("جان بيير رافاران أمس", None),
    ("ال خليج ال عربي", None),  # a length between those of the two that begin so
    ("كوريا", None),
    ("شارل بيير", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "number"), WHOLE)
def test_whole(text: str, number: int | None) -> None:
    assert known().whole(pieces(text)) == (None if number is None else READINGS.entry(1 << number))


def test_a_second_reading_of_the_same_pieces_joins_the_first() -> None:
    phrases = known()
    phrases.add("جان‐بيير", ["جان", "بيير"], 1 << 20)
    for _ in range(2):  # once it was asked for it is kept as an entry
        assert phrases.whole(["جان", "بيير"]) == READINGS.entry(1 << 20 | 1 << 1)
    assert len(known().class_sets()) == len(KNOWN)
