"""Tokens and clitics: a text in, its raw tokens out; a word in, its pieces out.

A token is a stretch of the caller's own text (nothing is folded), so the starts of all tokens are
the running sum of their lengths and every offset is exact by construction. Arabic writes small words
(وَ "and", بِ "in", لِ "to", ال "the") and pronouns (ه "his") onto the next or last word; ``segment``
cuts them off as pieces with offsets of their own, and only where what is left is a known word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain, starmap
from typing import Any, NamedTuple

from arabic_ie.text.folding import DEEP, MARKS, Folding, fold, form_of

_ARABIC = (
    "\u0610-\u061a\u061c\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff"
    "\u0750-\u077f\u0870-\u08ff\ufb50-\ufd3d\ufd50-\ufdff\ufe70-\ufefc"
    "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
)
HYPHENS = "-‐‑"
_BLANK = r"[^\S\n\r\x0b\x0c\x85\u2028\u2029_]"
_WORD = rf"[{_ARABIC}]+(?:[{HYPHENS}][{_ARABIC}]+){{0,4}}"  # with marks, tatweel, invisible controls; or جان-بيير
_OTHERS = (
    rf"[^\W\d_]+(?:[{MARKS}\u0300-\u036f'’][^\W\d_]+)*"  # a word in another script
    r"|\d+(?:[.,٫٬]\d+)*"  # a number with its separators
    r"|\r\n|."
)
# the underscore of a hashtag is a blank: #الجيش_اليمني
TOKEN = re.compile(rf"{_WORD}|{_BLANK}+|_+|{_OTHERS}", re.DOTALL)
_SPACED = re.compile(rf"(?:{_WORD}|(?!{_BLANK}|_)(?:{_OTHERS}))(?:{_BLANK}|_)*+|(?:{_BLANK}|_)++", re.DOTALL)
_BLOCK = 1 << 16  # characters whose tokens are cut out at once
_BEHIND_BLANK = re.compile(r" (?=[^\s_])")  # no token holds a blank but at its end
_BLANKS = "".join(filter(re.compile(f"{_BLANK}|_").match, map(chr, range(0x3001))))


def tokenize(text: str) -> list[str]:
    """The tokens of ``text``, blanks included: joined they are the text again.

    >>> tokenize("قال: 7.5%")
    ['قال', ':', ' ', '7.5', '%']
    """
    return TOKEN.findall(text)


def spaced_tokens(text: str) -> Iterable[str]:
    """The tokens of ``text``, each with the blanks behind it: half as many.

    >>> list(spaced_tokens("قال: 7.5%"))
    ['قال', ': ', '7.5', '%']
    """
    return chain.from_iterable(blocks_of_tokens(text))


def blocks_of_tokens(text: str) -> Iterable[list[str]]:
    """The same in blocks, so that those of a long text are never all there at once."""
    if len(text) <= _BLOCK:
        return (_SPACED.findall(text),)
    return starmap(_SPACED.findall, _blocks(text))


def _blocks(text: str) -> Iterator[tuple[str, int, int]]:
    """A long text with the borders of one stretch of it after the other, each ending where a token does."""
    start = 0
    while start < len(text):
        border = _BEHIND_BLANK.search(text, start + _BLOCK)
        end = border.end() if border else len(text)
        yield text, start, end
        start = end


def without_blanks(token: str) -> str:
    """One of ``spaced_tokens`` without the blanks behind it; nothing is left of blanks alone."""
    return token.rstrip(_BLANKS)


class Piece(NamedTuple):
    """A part of a word: its form as matched, and its code points within the word."""

    form: str
    start: int
    end: int


SUFFIXES = ("هما", "كما", "هم", "هن", "كم", "كن", "ها", "نا", "ني", "ه", "ك", "ي")  # longest first
MIN_STEM = 2  # letters that must be left when a clitic is cut off
MIN_UNKNOWN = 3  # … of an unknown word, when the article itself shows the border (وال…, بال…)

MIN_FORGIVEN = 5  # … whose ا may stand for أ or إ behind ب and ل
_OBSCURE = frozenset("بفكلس")
_HAMZAS = frozenset("أإآ")


class Listed(NamedTuple):
    """A lexicon as ``segment`` asks it: the folding of its keys, and two questions.

    ``find``: what is listed under a stem, None if nothing is; a dictionary's ``get`` will do. ``permits``: whether what
    was found may stand between clitics: what was found, the stem, proclitics before it, suffix after it.
    """

    folding: Folding
    find: Callable[[str], Any]
    permits: Callable[[Any, str, tuple[str, ...], str], bool]


class Segmentation(NamedTuple):
    """The pieces of a word, which of them is the stem, and which of the lexicons knew it (None: none)."""

    pieces: tuple[Piece, ...]
    stem: int
    lexicon: int | None


def segment(word: str, lexicons: Sequence[Listed]) -> Segmentation:
    """Cut the clitics off ``word``, where the rest is known; the pieces have offsets within ``word``.

    The lexicons are asked in order, each with the folding that its keys have; within one, a whole
    word is tried before a cut one, and few clitics before many. A lexicon that forgives more than the one before it is
    asked only for cuts that the careful spelling allows (سالم is no س + ألم). Where nothing is known, only the article
    shows a border (والشيحة → و + الشيحة).

    >>> listed = [Listed(DEEP, {"حكومه": 1, "حكومت": 2}.get, lambda found, stem, proclitics, suffix: True)]
    >>> [piece.form for piece in segment("وبالحكومة", listed).pieces]
    ['و', 'ب', 'ال', 'حكومه']
    >>> [piece.form for piece in segment("لحكومتها", listed).pieces]
    ['ل', 'حكومت', 'ها']
    >>> [(piece.form, piece.start) for piece in segment("للحكومة", listed).pieces]
    [('ل', 0), ('ال', 1), ('حكومه', 2)]
    """
    cut = find_cut(word, lexicons, form_of)
    folding = DEEP if cut.lexicon is None else lexicons[cut.lexicon].folding
    return Segmentation(pieces_of(word, cut, folding), len(cut.pile.clitics), cut.lexicon)


class Pile(NamedTuple):
    """Proclitics that stand before one word together."""

    written: str
    clitics: tuple[str, ...]
    widths: tuple[int, ...]  # letters of each as written (the ال of لل is one ل)


class Cut(NamedTuple):
    """A word cut in up to three, by which lexicon (None: none knew it), and what that has listed."""

    pile: Pile
    stem: str
    suffix: str
    lexicon: int | None
    found: Any


def find_cut(word: str, lexicons: Sequence[Listed], form_of: Callable[[str, Folding], str]) -> Cut:
    """How ``segment`` cuts a word; ``form_of`` folds it."""
    careful = form = ""  # how the first lexicon writes the word, and how this one does
    done: Folding | None = None
    cuts: Iterable[_Parts] = ()  # of ``form``: most words fold to one form either way
    asked = 0  # lexicons that were asked for these cuts
    for index, (folding, find, permits) in enumerate(lexicons):
        if folding is not done:
            careful, done, before = careful or form, folding, form
            form = form_of(word, folding)
            asked = asked if form == before else 0
        found = find(form)
        if found is not None and permits(found, form, (), ""):
            return Cut(_NO_PILE, form, "", index, found)
        asked += 1
        if asked < 3:  # mostly the first lexicon knows one of the first cuts
            cuts = _cuts(form) if asked == 1 else list(_cuts(form))
        for pile, stem, suffix in cuts:
            found = find(stem)
            if (
                found is not None
                and permits(found, stem, pile.clitics, suffix)
                and (not careful or _is_shown(pile, stem, suffix, careful))
            ):
                return Cut(pile, stem, suffix, index, found)
    if done is not DEEP:
        form = form_of(word, DEEP)
    return Cut(*_article_border(form), None, None)


_Parts = tuple[Pile, str, str]  # proclitics, stem, suffix


def _piles() -> Iterator[Pile]:
    """Every pile-up of proclitics as it is written: (و ف) (ب ك ل س) ال, and أ before them."""
    for question in ((), ("أ",)):
        for conjunction in ((), ("و",), ("ف",)):
            for preposition in ((), ("ب",), ("ك",), ("ل",), ("س",)):
                for article in ((), ("ال",)):
                    pile = (*question, *conjunction, *preposition, *article)
                    if not pile or (article and (question or preposition == ("س",))):
                        continue
                    written = "".join(pile).replace("لال", "لل")  # ل + ال is written لل
                    widths = [len(clitic) for clitic in pile]
                    if written.endswith("لل"):
                        widths[-1] = 1
                    yield Pile(written, pile, tuple(widths))


_NO_PILE = Pile("", (), ())
PILES = {pile.written: pile for pile in (_NO_PILE, *_piles())}
_LONGEST_PILE = max(map(len, PILES))
_FIRST_LETTERS = frozenset(written[0] for written in PILES if written)
_SUFFIXES_BY_LAST = {last: tuple(s for s in SUFFIXES if s[-1] == last) for last in {s[-1] for s in SUFFIXES}}


def _cuts(form: str) -> Iterable[_Parts]:
    """Every way to cut clitics off ``form``, in the order in which they are asked for.

    A question (أ) comes last, because news asks few: أنهم is "that they", not "are they greedy?".
    """
    return sorted(_each_cut(form), key=_has_proclitics) if form.startswith("أ") else _each_cut(form)


def _is_shown(pile: Pile, stem: str, suffix: str, careful: str) -> bool:
    """Whether a word, by its ``careful`` spelling, may be cut so where the rest is known only by a forgiving one.

    A word with ة has no pronoun (سمية is no سمي + ه). Behind ب ف ك ل س nobody hears that a short rest begins with ا,
    so its hamza must show it: بأهل ("with people"), not بايدن (Biden); a long one may lack it (باطلاق "by launching").
    """
    if suffix and careful.endswith("ة"):
        return False
    clitics = pile.clitics
    if not clitics or clitics[-1] not in _OBSCURE or stem[0] != "ا":
        return True
    border = len(pile.written)
    return careful[border : border + 1] in _HAMZAS or (len(stem) >= MIN_FORGIVEN and clitics[-1] in "بل")


def _has_proclitics(cut: _Parts) -> bool:
    return cut[0] is not _NO_PILE


def _each_cut(form: str) -> Iterator[_Parts]:
    length = len(form)
    openings = _openings(form[:_LONGEST_PILE]) if form[:1] in _FIRST_LETTERS else ()
    for pile in openings:
        written, clitics, _ = pile
        rest = form[len(written) :]
        if len(rest) >= MIN_STEM:
            yield pile, rest, ""
        if clitics[-1] == "ل" and rest.startswith("ل"):
            yield pile, "ا" + rest, ""  # للقاهرة: the name keeps its ال, written ل
            yield pile, "ال" + rest, ""  # للاذقية: … nor are three ل written
    suffixes = [s for s in _SUFFIXES_BY_LAST.get(form[-1:], ()) if form.endswith(s)]
    if suffixes:
        for pile in (_NO_PILE, *openings):
            written, clitics, _ = pile
            if not clitics or clitics[-1] != "ال":
                for suffix in suffixes:
                    if length - len(written) - len(suffix) >= MIN_STEM:
                        yield pile, form[len(written) : -len(suffix)], suffix


@lru_cache(maxsize=4096)
def _openings(beginning: str) -> tuple[Pile, ...]:
    """The piles of proclitics that a word with this ``beginning`` may begin with; fewest first."""
    return tuple(pile for end in range(1, len(beginning) + 1) if (pile := PILES.get(beginning[:end])))


def _article_border(form: str) -> _Parts:
    """An unknown word: only the article shows a border (والشيحة → و + الشيحة)."""
    for written in ("و", "ف", "ب", "ك", "وب", "ول", "ل"):
        if not form.startswith(written):
            continue
        pile = PILES[written]
        rest = form[len(written) :]
        article = "ل" if written[-1] == "ل" else "ال"
        if rest.startswith(article) and len(rest) - len(article) >= MIN_UNKNOWN:
            if article == "ل" and rest.startswith("لل"):
                continue
            return pile, ("ا" if article == "ل" else "") + rest, ""
    return _NO_PILE, form, ""


def pieces_of(word: str, cut: Cut, folding: Folding = DEEP) -> tuple[Piece, ...]:
    """The pieces with their places in the source. Each ends where the next begins, whatever was deleted there.

    A ligature across a border (ﻷحمد: ل + أحمد) goes to the later piece, and leaves the clitic no room.
    """
    folded = fold(word, folding)
    exact = isinstance(folded.origin, range)  # nothing was deleted: folded and source offsets are the same
    if exact and not cut.pile.clitics and not cut.suffix:
        return (Piece(cut.stem, 0, len(folded.text)),)
    forms = [*cut.pile.clitics, cut.stem]
    borders = [*accumulate(cut.pile.widths, initial=0)]
    if cut.suffix:
        forms.append(cut.suffix)
        borders.append(len(folded.text) - len(cut.suffix))
    if exact:
        return tuple(map(Piece, forms, borders, [*borders[1:], len(folded.text)]))
    starts = [folded.source_span(border, border)[0] for border in borders]
    _, last = folded.source_span(borders[-1], len(folded.text))
    return tuple(map(Piece, forms, starts, [*starts[1:], last]))
