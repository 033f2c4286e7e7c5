"""Our folding against pyarabic and camel-tools: the same, but for the differences that are named here.

camel-tools is an optional extra and weighs 1.5 GB with torch; its ``utils`` need neither that nor data
(``pip install --no-deps camel-tools emoji six``). Without it, its half of this file is skipped.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarabic import araby

from arabic_ie.text import DEEP, Folding, fold
from strategies import LETTERS

ARABIC = [
    chr(code) for block in (range(0x0600, 0x0700), range(0xFB50, 0xFE00), range(0xFE70, 0xFF00)) for code in block
]
ASSIGNED = [char for char in ARABIC if unicodedata.category(char) != "Cn"]


def only(**switches: bool) -> Callable[[str], str]:
    """Folding with these switches on and all others off."""
    folding = Folding(**{**dict.fromkeys(Folding.__dataclass_fields__, False), **switches})
    return lambda text: fold(text, folding).text


def compare(ours: Callable[[str], str], theirs: Callable[[str], str]) -> dict[str, tuple[str, str]]:
    """Each character that the two fold differently, with both answers."""
    return {char: (ours(char), theirs(char)) for char in ASSIGNED if ours(char) != theirs(char)}


def named(differences: dict[str, tuple[str, str]]) -> set[str]:
    return set(differences)


def letters_of(ranges: str) -> set[str]:
    """Characters and ranges (a-b, by code point) written out, of the assigned ones."""
    out: set[str] = set()
    for part in ranges.split():
        first, _, last = part.partition("-")
        out |= {chr(code) for code in range(int(first, 16), int(last or first, 16) + 1)}
    return out & set(ASSIGNED)


# -- pyarabic ---------------------------------------------------------------------------------------


def test_vowel_marks_as_in_pyarabic_and_more() -> None:
    """pyarabic takes the eight marks of U+064B–0652; we take every combining mark that Arabic text carries."""
    differences = compare(only(marks=True), araby.strip_tashkeel)
    assert named(differences) == letters_of("0610-061a 0653-065f 0670 06d6-06dc 06df-06e4 06e7 06e8 06ea-06ed")
    assert all(ours == "" for ours, _ in differences.values())


def test_tatweel_as_in_pyarabic() -> None:
    assert compare(only(tatweel=True), araby.strip_tatweel) == {}


def test_alef_as_in_pyarabic_but_for_the_letters_that_it_confuses() -> None:
    """pyarabic's normalize_alef also turns ى and the small alef into ا; we keep ى for its own switch."""
    differences = compare(only(alef=True), araby.normalize_alef)
    theirs_only = {char for char, (ours, _) in differences.items() if ours == char}
    ours_only = {char for char, (_, theirs) in differences.items() if theirs == char}
    assert theirs_only == {"ى", "\u0670"}
    assert ours_only == set("ٲٳٵ")  # alefs of other languages


def test_hamza_differs_from_pyarabic() -> None:
    """pyarabic turns every seat into a bare hamza (رئيس → رءيس); we keep the seat (رئيس → رييس).

    Sloppy spelling drops the hamza, not its seat: مسوول for مسؤول.
    """
    assert araby.normalize_hamza("مسؤول") == "مسءول"
    assert only(hamza=True)("مسؤول") == "مسوول"


def test_taa_marbuta_as_in_pyarabic() -> None:
    differences = compare(only(taa_marbuta=True), araby.normalize_teh)
    assert differences == {"ۃ": ("ه", "ۃ")}  # the Urdu letter


def test_lam_alef_differs_from_pyarabic() -> None:
    """pyarabic folds the four isolated lam-alefs, and drops their hamza; we fold final ones too, and keep it."""
    ours = only(presentation=True)
    table = {ligature: (ours(ligature), araby.normalize_ligature(ligature)) for ligature in "ﻻﻷﻹﻵﻼﻸﻺﻶ"}
    assert table == {
        "ﻻ": ("لا", "لا"),
        "ﻷ": ("لأ", "لا"),
        "ﻹ": ("لإ", "لا"),
        "ﻵ": ("لآ", "لا"),
        "ﻼ": ("لا", "ﻼ"),
        "ﻸ": ("لأ", "ﻸ"),
        "ﻺ": ("لإ", "ﻺ"),
        "ﻶ": ("لآ", "ﻶ"),
    }
    assert all(only(presentation=True, alef=True)(ligature) == "لا" for ligature in table)


@given(st.text(LETTERS + "\u064b\u064e\u0651\u0652\u0640 ,.", max_size=30))
def test_words_without_marks_as_in_pyarabic(text: str) -> None:
    assert only(marks=True, tatweel=True)(text) == araby.strip_tatweel(araby.strip_tashkeel(text))


# -- Unicode ----------------------------------------------------------------------------------------


def test_presentation_forms_as_in_unicode() -> None:
    ours = only(presentation=True)
    forms = [char for char in ASSIGNED if char >= "\ufb50" and unicodedata.normalize("NFKC", char) != char]
    assert len(forms) > 700
    for form in forms:
        assert ours(form) == unicodedata.normalize("NFKC", form).lstrip(" ")


def test_deep_folding_leaves_no_mark() -> None:
    for char in ASSIGNED:
        assert not any(unicodedata.category(c) == "Mn" for c in fold(char, DEEP).text), hex(ord(char))


# -- camel-tools ------------------------------------------------------------------------------------

try:
    from camel_tools.utils import dediac, normalize
except ImportError:
    camel = pytest.mark.skip(reason="camel-tools is not installed (the optional extra `camel`)")
else:
    camel = pytest.mark.skipif(False, reason="")


@camel
def test_vowel_marks_as_in_camel_and_more() -> None:
    """camel-tools takes the eight marks of U+064B–0652 and the dagger alef."""
    differences = compare(only(marks=True), dediac.dediac_ar)
    assert named(differences) == letters_of("0610-061a 0653-065f 06d6-06dc 06df-06e4 06e7 06e8 06ea-06ed")
    assert all(ours == "" for ours, _ in differences.values())


@camel
def test_alef_as_in_camel() -> None:
    differences = compare(only(alef=True), normalize.normalize_alef_ar)
    assert differences == {char: ("ا", char) for char in "ٲٳٵ"}  # alefs of other languages


@camel
def test_alef_maksura_as_in_camel() -> None:
    differences = compare(only(yaa=True), normalize.normalize_alef_maksura_ar)
    assert differences == {char: ("ي", char) for char in "یېے"}  # the yaas of Persian, Pashto and Urdu


@camel
def test_taa_marbuta_as_in_camel() -> None:
    differences = compare(only(taa_marbuta=True), normalize.normalize_teh_marbuta_ar)
    assert differences == {"ۃ": ("ه", "ۃ")}


@camel
def test_presentation_forms_as_in_camel() -> None:
    """camel-tools composes with NFKC and mends two ligatures by hand; an isolated mark keeps its blank there."""
    differences = compare(only(presentation=True), lambda text: normalize.normalize_unicode(text, compatibility=True))
    forms = {char: both for char, both in differences.items() if char >= "\ufb50"}
    assert {char: both for char, both in forms.items() if both[0] != both[1].lstrip(" ")} == {
        "﷼": ("ریال", "ريال"),  # the rial: its ی is our switch `yaa`
        "﷽": ("﷽", "بسم الله الرحمن الرحيم"),  # In the name of God …: no name of anyone
    }
