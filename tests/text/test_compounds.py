"""Compound names: where those written as one word would be apart."""

from __future__ import annotations

import pytest

from arabic_ie.text.compounds import apart, kunya_border, servant_border

# a word, deep-folded, where its عبد or أبو ends
BORDERS = [
    ("عبدالله", 3, None),  # servant of God
    ("وعبدالرحمن", 4, None),
    ("لعبدالله", 4, None),
    ("عبدي", None, None),  # my servant
    ("عبدال", None, None),
    ("معبدالنور", None, None),  # a temple of light
    ("ابومازن", None, 3),  # father of Mazin
    ("لابومازن", None, 4),
    ("ابوظبي", None, 3),  # Abu Dhabi
    ("ابوه", None, None),  # his father
    ("ابوين", None, None),  # parents
    ("", None, None),
]


@pytest.mark.parametrize(("form", "servant", "kunya"), BORDERS, ids=[case[0] for case in BORDERS])
def test_borders(form: str, servant: int | None, kunya: int | None) -> None:
    assert (servant_border(form), kunya_border(form)) == (servant, kunya)


APART = [
    ("عبدالله", "عبد الله"),
    ("محمد عبدالرحمن صالح", "محمد عبد الرحمن صالح"),
    ("جان-بيير عبدالله", "جان بيير عبد الله"),
    ("جان-بيير", "جان بيير"),
    ("عبد الله", "عبد الله"),
    ("معبدالنور", "معبدالنور"),
    ("سالم", "سالم"),
]


@pytest.mark.parametrize(("name", "expected"), APART, ids=[case[0] for case in APART])
def test_apart(name: str, expected: str) -> None:
    assert apart(name) == expected
