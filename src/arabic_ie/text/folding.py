"""Folding: a text in, the same text in the spelling that matching uses out, with exact offsets back.

Arabic news writes one word in many ways: with and without vowel marks, with tatweel, with or without
the hamza on alef, with Persian letters, presentation forms and digits of three kinds. Folding maps
them onto one; it is for matching only, and what the user sees is always the original text.

Two foldings are used. ``LIGHT`` keeps every distinction that careful spelling makes (على "on" / علي
"Ali"); ``DEEP`` gives up those that sloppy spelling confuses (أ إ آ / ا, ة / ه, ى / ي, ؤ / و, ئ / ي).
pyarabic and camel-tools fold alike but for a few letters; ``tests/text/test_oracles.py`` names each.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from pyarabic import araby  # the letters by their names

MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08ca-\u08e1\u08e3-\u08ff"
INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
TATWEEL: str = araby.TATWEEL
PRESENTATION = "\ufb50-\ufdff\ufe70-\ufefc"

_ALEF: dict[str, str] = dict.fromkeys(
    (araby.ALEF_MADDA, araby.ALEF_HAMZA_ABOVE, araby.ALEF_HAMZA_BELOW, araby.ALEF_WASLA, *"ٲٳٵ"), araby.ALEF
)
_HAMZA: dict[str, str] = {araby.WAW_HAMZA: araby.WAW, araby.YEH_HAMZA: araby.YEH, "ٶ": araby.WAW, "ٸ": araby.YEH}
# at a word's end the Persian ی stands for ى as often as for ي
_YAA: dict[str, str] = dict.fromkeys((araby.ALEF_MAKSURA, *"یېے"), araby.YEH)
_TAA_MARBUTA: dict[str, str] = dict.fromkeys((araby.TEH_MARBUTA, "ۃ"), araby.HEH)
_PERSIAN = {
    "ک": "ك", "ڪ": "ك", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۀ": "ه",
    "گ": "غ", "ڭ": "غ", "ڤ": "ف", "پ": "ب", "چ": "ج", "ژ": "ج", "ڨ": "ق", "ٺ": "ت",
}  # fmt: skip
_DIGITS = {chr(base + digit): str(digit) for base in (0x0660, 0x06F0, 0xFF10) for digit in range(10)}
_PUNCTUATION = {
    **dict.fromkeys("“”„‟«»″＂❝❞", '"'),
    **dict.fromkeys("‘’‚‛‹›′＇", "'"),
    **dict.fromkeys("‐‑‒–—―−﹘－", "-"),
    "،": ",", "؛": ";", "؟": "?", "٪": "%", "٫": ".", "٬": ",", "۔": ".", "…": "…", "\u00a0": " ",
}  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)  # the few there are differ by identity: each word's fold looks it up
class Folding:
    """Which distinctions to give up; every fold can be switched off.

    >>> fold("أحمدُ", Folding(alef=False)).text
    'أحمد'
    """

    marks: bool = True
    tatweel: bool = True
    invisible: bool = True
    presentation: bool = True
    persian: bool = True
    digits: bool = True
    punctuation: bool = True
    alef: bool = True
    hamza: bool = True
    yaa: bool = True
    taa_marbuta: bool = True


DEEP = Folding()
LIGHT = Folding(alef=False, hamza=False, yaa=False, taa_marbuta=False)


class Folded(NamedTuple):
    """A folded text that knows where each of its characters stood in ``source``."""

    source: str
    text: str
    origin: Sequence[int]  # for each folded character the index of its source character
    absorbs: bool  # whether deleted marks and tatweel belong to the character before them

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The code points of ``source`` that ``text[start:end]`` came from.

        Vowel marks and tatweel after the last character belong to it; invisible controls do not.

        >>> folded = fold("محمدٌ رسول")
        >>> folded.source_span(0, 4)
        (0, 5)
        """
        if start >= end:
            at = self.origin[start] if start < len(self.origin) else len(self.source)
            return at, at
        if isinstance(self.origin, range):
            return start, end
        first, last = self.origin[start], self.origin[end - 1] + 1
        if self.absorbs:
            next_origin = self.origin[end] if end < len(self.origin) else len(self.source)
            while last < next_origin and self.source[last] in _ATTACHED:
                last += 1
        return first, last

    def folded_index(self, offset: int) -> int:
        """The first folded character that came from ``source[offset]`` or from after it."""
        return bisect_left(self.origin, offset)


_ATTACHED = frozenset(filter(re.compile(f"[{MARKS}{TATWEEL}]").match, map(chr, range(0x0600, 0x0900))))


def fold(text: str, folding: Folding = DEEP) -> Folded:
    """Fold ``text`` for matching.

    >>> fold("قَالَ الرَّئِيسُ").text
    'قال الرييس'
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be str, not {type(text).__name__}")
    table, special = _tables(folding)
    absorbs = folding.marks or folding.tatweel
    if not special.search(text):
        return Folded(text, text.translate(table), range(len(text)), absorbs)
    out: list[str] = []
    origin = array("q")
    at = 0
    for match in special.finditer(text):
        start, end = match.span()
        out.append(text[at:start])
        origin.extend(range(at, start))
        for index in range(start, end):
            expanded = _expansion(text[index], folding)
            out.append(expanded)
            origin.extend([index] * len(expanded))
        at = end
    out.append(text[at:])
    origin.extend(range(at, len(text)))
    return Folded(text, "".join(out).translate(table), origin, absorbs)


def behind_letter(text: str, at: int, end: int) -> int:
    """Where what follows the letter at ``at`` begins: past its vowel marks and tatweel, at ``end`` at the latest.

    >>> behind_letter("وَـقال", 0, 6)
    3
    """
    at += 1
    while at < end and (unicodedata.combining(text[at]) or text[at] == TATWEEL):
        at += 1
    return at


def form_of(word: str, folding: Folding) -> str:
    """The text of a word folded."""
    return fold(word, folding).text


def plain_form(word: str, folding: Folding) -> str:
    """The same of a word of nothing but letters, only faster: light folding leaves it as it is."""
    return word if folding is LIGHT else word.translate(_tables(folding)[0])


def fold_form(form: str) -> str:
    """A form without marks, in light folding, say, in deep folding: as ``fold(form).text``, only faster."""
    table, special = _tables(DEEP)
    return fold(form).text if special.search(form) else form.translate(table)


def fold_forms(forms: Sequence[str]) -> list[str]:
    """What ``fold_form`` makes of each of many forms, none of which holds a line's end: all at once."""
    table, special = _tables(DEEP)
    joined = "\n".join(forms)
    if not forms or special.search(joined):
        return [fold_form(form) for form in forms]
    return joined.translate(table).split("\n")


def _expansion(char: str, folding: Folding) -> str:
    """What a deleted or composed character stands for: nothing, or its letters."""
    if not "\ufb50" <= char <= "\ufefc":
        return ""
    letters = unicodedata.normalize("NFKC", char).lstrip(" ")  # an isolated mark is composed as blank and mark
    if folding.marks:
        letters = "".join(c for c in letters if not unicodedata.combining(c))
    return letters.replace(TATWEEL, "") if folding.tatweel else letters


@lru_cache(maxsize=64)
def _tables(folding: Folding) -> tuple[dict[int, str], re.Pattern[str]]:
    """The one-to-one replacements, and the pattern of characters that vanish or expand."""
    replacements: dict[str, str] = {}
    for on, part in (
        (folding.persian, _PERSIAN),
        (folding.digits, _DIGITS),
        (folding.punctuation, _PUNCTUATION),
        (folding.alef, _ALEF),
        (folding.hamza, _HAMZA),
        (folding.yaa, _YAA),
        (folding.taa_marbuta, _TAA_MARBUTA),
    ):
        if on:
            replacements.update(part)
    # a replacement may itself be folded by another switch (ۃ → ة → ه)
    final = {ord(k): replacements.get(v, v) for k, v in replacements.items()}
    for code in range(0x0600, 0x0700):
        final.setdefault(code, chr(code))  # str.translate takes twice as long over letters that it misses
    special = "".join(
        chars
        for on, chars in (
            (folding.marks, MARKS),
            (folding.tatweel, TATWEEL),
            (folding.invisible, INVISIBLE),
            (folding.presentation, PRESENTATION),
        )
        if on
    )
    return final, re.compile(f"[{special}]+" if special else r"(?!)")
