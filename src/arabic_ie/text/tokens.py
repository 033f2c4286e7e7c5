"""Tokens and clitics: a text in, its raw tokens out; a word in, its pieces out.

A token is a stretch of the caller's own text (nothing is folded), so the starts of all tokens are
the running sum of their lengths and every offset is exact by construction. Arabic writes small words
(وَ "and", بِ "in", لِ "to", ال "the") and pronouns (ه "his") onto the next or last word; ``segment``
cuts them off as pieces with offsets of their own, and only where what is left is a known word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from arabic_ie.text.folding import DEEP, MARKS, Folded, Folding, fold

_ARABIC = (
    "\u0610-\u061a\u061c\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff"
    "\u0750-\u077f\u0870-\u08ff\ufb50-\ufd3d\ufd50-\ufdff\ufe70-\ufefc"
    "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
)
TOKEN = re.compile(
    rf"[{_ARABIC}]+"  # an Arabic word with its marks, tatweel and invisible controls
    r"|[^\S\n\r\x0b\x0c\x85\u2028\u2029_]+|_+"  # blanks; the underscore of a hashtag is one: #الجيش_اليمني
    rf"|[^\W\d_]+(?:[{MARKS}\u0300-\u036f'’][^\W\d_]+)*"  # a word in another script
    r"|\d+(?:[.,٫٬]\d+)*"  # a number with its separators
    r"|\r\n|.",
    re.DOTALL,
)


def tokenize(text: str) -> list[str]:
    """The tokens of ``text``, blanks included: joined they are the text again.

    >>> tokenize("قال: 7.5%")
    ['قال', ':', ' ', '7.5', '%']
    """
    return TOKEN.findall(text)


class Piece(NamedTuple):
    """A part of a word: its form as matched, and its code points within the word."""

    form: str
    start: int
    end: int


PROCLITICS = ("و", "ف", "ب", "ك", "ل", "س", "أ", "ال")
SUFFIXES = ("هما", "كما", "هم", "هن", "كم", "كن", "ها", "نا", "ني", "ه", "ك", "ي")  # longest first
MIN_STEM = 2  # letters that must be left when a clitic is cut off
MIN_UNKNOWN = 3  # … of an unknown word, when the article itself shows the border (وال…, بال…)

# Whether a stem may stand in a word between these clitics: stem, proclitics before it, suffix after it.
Known = Callable[[str, tuple[str, ...], str], bool]


@lru_cache(maxsize=1)
def _openings() -> tuple[tuple[str, ...], ...]:
    """Every pile-up of proclitics, fewest first: (و ف) (ب ك ل س) ال, and أ before them."""
    out: list[tuple[str, ...]] = [()]
    for question in ((), ("أ",)):
        for conjunction in ((), ("و",), ("ف",)):
            for preposition in ((), ("ب",), ("ك",), ("ل",), ("س",)):
                for article in ((), ("ال",)):
                    pile = (*question, *conjunction, *preposition, *article)
                    if pile and not (preposition == ("س",) and article) and not (question and article):
                        out.append(pile)
    return tuple(sorted(out, key=lambda pile: (len(pile), sum(map(len, pile)))))


class Segmentation(NamedTuple):
    """The pieces of a word, which of them is the stem, and which of the lexicons knew it (None: none)."""

    pieces: tuple[Piece, ...]
    stem: int
    lexicon: int | None


def segment(word: str, lexicons: Sequence[tuple[Folding, Known]]) -> Segmentation:
    """Cut the clitics off ``word``, where the rest is known; the pieces have offsets within ``word``.

    The lexicons are asked in order, each with the folding that its keys have; within one, a whole
    word is tried before a cut one, and few clitics before many. ``known(stem, proclitics, suffix)``
    decides. Where nothing is known, only the article shows a border (والشيحة → و + الشيحة).

    >>> def known(stem, proclitics, suffix): return stem in {"حكومه", "حكومت"}
    >>> [piece.form for piece in segment("وبالحكومة", [(DEEP, known)]).pieces]
    ['و', 'ب', 'ال', 'حكومه']
    >>> [piece.form for piece in segment("لحكومتها", [(DEEP, known)]).pieces]
    ['ل', 'حكومت', 'ها']
    >>> [(piece.form, piece.start) for piece in segment("للحكومة", [(DEEP, known)]).pieces]
    [('ل', 0), ('ال', 1), ('حكومه', 2)]
    """
    for index, (folding, known) in enumerate(lexicons):
        folded = fold(word, folding)
        found = _cut(folded.text, known)
        if found is not None:
            return Segmentation(_pieces(folded, found), len(found.proclitics), index)
    folded = fold(word, DEEP)
    found = _article_border(folded.text)
    return Segmentation(_pieces(folded, found), len(found.proclitics), None)


class _Cut(NamedTuple):
    proclitics: tuple[str, ...]
    stem: str
    suffix: str
    widths: tuple[int, ...]  # letters of each proclitic as written (the ال of لل is one ل)


def _cut(form: str, known: Known) -> _Cut | None:
    if known(form, (), ""):
        return _Cut((), form, "", ())
    openings = [cut for pile in _openings() if (cut := _opened(form, pile)) is not None]
    for pile, rest, widths in openings:
        if len(rest) >= MIN_STEM and known(rest, pile, ""):
            return _Cut(pile, rest, "", widths)
        if pile and pile[-1] == "ل" and rest.startswith("ل") and known("ا" + rest, pile, ""):
            return _Cut(pile, "ا" + rest, "", widths)  # للقاهرة: the name keeps its ال, written ل
    for pile, rest, widths in openings:
        if pile and pile[-1] == "ال":
            continue
        for suffix in SUFFIXES:
            if rest.endswith(suffix) and len(rest) - len(suffix) >= MIN_STEM:
                stem = rest[: -len(suffix)]
                if known(stem, pile, suffix):
                    return _Cut(pile, stem, suffix, widths)
    return None


def _opened(form: str, pile: tuple[str, ...]) -> tuple[tuple[str, ...], str, tuple[int, ...]] | None:
    """What is left of ``form`` behind this pile of proclitics, if it begins so."""
    rest, widths = form, []
    for index, clitic in enumerate(pile):
        written = clitic
        if clitic == "ال" and index and pile[index - 1] == "ل":
            written = "ل"  # ل + ال is written لل
        if clitic == "أ" and rest.startswith("ا"):
            return None  # after deep folding أ is no sign of a question
        if not rest.startswith(written):
            return None
        rest = rest[len(written) :]
        widths.append(len(written))
    return pile, rest, tuple(widths)


def _article_border(form: str) -> _Cut:
    """An unknown word: only the article shows a border (والشيحة → و + الشيحة)."""
    for pile in (("و",), ("ف",), ("ب",), ("ك",), ("و", "ب"), ("و", "ل"), ("ل",)):
        opened = _opened(form, pile)
        if opened is None:
            continue
        _, rest, widths = opened
        article = "ل" if pile[-1] == "ل" else "ال"
        if rest.startswith(article) and len(rest) - len(article) >= MIN_UNKNOWN:
            if article == "ل" and rest.startswith("لل"):
                continue
            return _Cut(pile, ("ا" if article == "ل" else "") + rest, "", widths)
    return _Cut((), form, "", ())


def _pieces(folded: Folded, cut: _Cut) -> tuple[Piece, ...]:
    pieces = []
    at = 0
    for clitic, width in zip(cut.proclitics, cut.widths, strict=True):
        pieces.append(Piece(clitic, *folded.source_span(at, at + width)))
        at += width
    end = len(folded.text) - len(cut.suffix)
    if cut.stem or not pieces:
        pieces.append(Piece(cut.stem, *folded.source_span(at, end)))
    if cut.suffix:
        pieces.append(Piece(cut.suffix, *folded.source_span(end, len(folded.text))))
    return tuple(pieces)
