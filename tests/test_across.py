"""Speakers across documents: who is one, who is not."""

from __future__ import annotations

from datetime import date

import pytest

import arabic_ie
from arabic_ie import Extraction

# texts of one collection | name, kind, quotes and documents of each speaker
CASES = [
    (  # one person of the gazetteer, by two forms of the name
        ["قال فلاديمير بوتين إن الحوار ممكن.", "وأكد الرئيس بوتين أن الحرب طويلة. وأضاف أن النصر قريب."],
        [("فلاديمير بوتين", "person", 3, (0, 1))],
    ),
    (  # whom no list knows: by the full name, letters folded
        ["قال أحمد الشيحاني إن العجز تراجع.", "وقال احمد الشيحاني إن الأجور كافية."],
        [("أحمد الشيحاني", "person", 2, (0, 1))],
    ),
    (  # two names of one family are two people
        ["قال أحمد الشيحاني إن العجز تراجع.", "وقالت ليلى الشيحاني إن الأجور كافية."],
        [("أحمد الشيحاني", "person", 1, (0,)), ("ليلى الشيحاني", "person", 1, (1,))],
    ),
    (  # the more quotes, the earlier; a state is a place, unnamed people are a phrase
        ["قالت موسكو إن الاتهام باطل.", "قال سكان الحي إن المياه مقطوعة. وأضافوا أن البلدية غائبة."],
        [("سكان الحي", "phrase", 2, (1,)), ("موسكو", "place", 1, (0,))],
    ),
    (  # one word that no list knows may be anybody
        ["قال الشيحاني إن العجز تراجع.", "وقال الشيحاني إن الأجور كافية."],
        [("الشيحاني", "person", 1, (0,)), ("الشيحاني", "person", 1, (1,))],
    ),
    (  # a body by the name that most use, not by the longest
        [
            "أعلنت الأمم المتحدة أن الوضع خطير.",
            "قالت منظمة الأمم المتحدة إن الهدنة صامدة.",
            "وقالت الأمم المتحدة إن العمل مستمر.",
        ],
        [("الأمم المتحدة", "organization", 3, (0, 1, 2))],
    ),
    ([], []),
]


@pytest.mark.parametrize(("texts", "expected"), CASES)
def test_who_is_one(texts: list[str], expected: list[tuple[str, str, int, tuple[int, ...]]]) -> None:
    found = arabic_ie.speakers(arabic_ie.extract(text) for text in texts)
    assert [(s.name, s.kind, s.quotes, s.documents) for s in found] == expected


def test_first_and_last_date() -> None:
    text = "قال فلاديمير بوتين إن الحوار ممكن."
    days = ["2024-06-21", "2024-06-19", None]
    (record,) = arabic_ie.speakers([arabic_ie.extract(text, reference_date=day) for day in days])
    assert (record.first, record.last) == (date(2024, 6, 19), date(2024, 6, 21))
    assert record.id == "Q7747"
    (undated,) = arabic_ie.speakers([arabic_ie.extract(text)])
    assert (undated.first, undated.last) == (None, None)


def test_only_extractions() -> None:
    with pytest.raises(TypeError, match="docs must be Extractions, not str"):
        arabic_ie.speakers(["قال فلاديمير بوتين"])  # type: ignore[list-item]
    assert arabic_ie.speakers([Extraction("")]) == []
