"""Acronyms spelt by the names of their Latin letters: a tape in; what is one out (سي إن إن CNN, بي. بي. سي BBC)."""

from __future__ import annotations

import re
from unicodedata import combining

from arabic_ie.extractors.found import Found
from arabic_ie.extractors.nodes import ORG_NAME
from arabic_ie.grammar import Tape

RULE = "spelt_acronym"
# A, B, C … Z as news spells them, by their first letter: what cannot begin one costs the search no more than a look
_LETTER = "(?:[إأا](?:يه|ي|ف|تش|ل|م|ن|و|ر|س|كس)|آ[ير]|[بسدتف]ي|جيه?|كي[هو]?|يو|واي|زد)"
_SPELT = re.compile(  # joined by one kind of mark: in "سي.إن.إن إن" the last word is "that"
    rf"[\W_](?:وال|بال|لل|ال|و|ب|ل)?(?P<name>{_LETTER}(?:(?:\.\s?{_LETTER}){{2,5}}|(?:[\s-]{_LETTER}){{2,5}}))"
    r"(?![^\W_])"
)
# What each of them holds, and few texts do: its last two letters. Blanks are written out, as \s looks each one up.
_BLANKS = "".join(filter(str.isspace, map(chr, range(0x3001))))
_LAST_TWO = re.compile(rf"[{_BLANKS}.-]{_LETTER}[{_BLANKS}.-]\s?{_LETTER}(?![^\W_])")
# Three letters and more that are no body: DNA, GPS, DVD, PCR, MRI, LED, USB, VIP, HIV, IP, TV.
_THINGS = frozenset(["دي ان ايه", "دي ان اي", "جي بي اس", "دي في دي", "بي سي ار", "ام ار اي", "يو اس بي", "في اي بي"])
_APART = re.compile(r"[.\s-]+")


def spelt_acronyms(tape: Tape) -> list[Found]:
    """Every acronym of three letters or more that is spelt out, in text order."""
    if not _LAST_TWO.search(tape.text):
        return []
    out: list[Found] = []
    for match in _SPELT.finditer(" " + tape.text):
        start, end = (offset - 1 for offset in match.span("name"))
        if combining(match[0][0]) or any(map(combining, tape.text[end : end + 1])):
            continue  # the end of a word with vowel marks: العبَادي إن (… that)
        letters = _APART.sub(" ", re.sub("[إأآ]", "ا", match["name"]))
        first, last = tape.piece_at(start), tape.piece_before(end)
        if first < last and letters not in _THINGS and not _continues(tape, first):
            out.append(Found(first, last, RULE, ORG_NAME))
    return out


def _continues(tape: Tape, first: int) -> bool:
    """Whether a word that no list has stands before: then they are one name (بادجر دي إيه أو BadgerDAO)."""
    return tape.has(first - 1, "UNKNOWN") and not tape.joined(first)
