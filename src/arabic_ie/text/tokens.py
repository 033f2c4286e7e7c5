"""Tokens and clitics: a text in, its raw tokens out; a word in, its pieces out.

A token is a stretch of the caller's own text (nothing is folded), so the starts of all tokens are
the running sum of their lengths and every offset is exact by construction. Arabic writes small words
(وَ "and", بِ "in", لِ "to", ال "the") and pronouns (ه "his") onto the next or last word; ``segment``
cuts them off as pieces with offsets of their own, and only where what is left is a known word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, chain, starmap
from typing import NamedTuple

from arabic_ie.text.folding import DEEP, MARKS, Folded, Folding, fold

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

    Those of a long text are never all there at once.

    >>> list(spaced_tokens("قال: 7.5%"))
    ['قال', ': ', '7.5', '%']
    """
    if len(text) <= _BLOCK:
        return _SPACED.findall(text)
    return chain.from_iterable(starmap(_SPACED.findall, _blocks(text)))


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

# Whether a stem may stand in a word between these clitics: stem, proclitics before it, suffix after it.
Known = Callable[[str, tuple[str, ...], str], bool]


class Segmentation(NamedTuple):
    """The pieces of a word, which of them is the stem, and which of the lexicons knew it (None: none)."""

    pieces: tuple[Piece, ...]
    stem: int
    lexicon: int | None


def segment(word: str, lexicons: Sequence[tuple[Folding, Known]], deep: Folded | None = None) -> Segmentation:
    """Cut the clitics off ``word``, where the rest is known; the pieces have offsets within ``word``.

    The lexicons are asked in order, each with the folding that its keys have; within one, a whole
    word is tried before a cut one, and few clitics before many. ``known(stem, proclitics, suffix)``
    decides. A lexicon that forgives more than the one before it is asked only for cuts that the careful spelling allows
    (سالم is no س + ألم). Where nothing is known, only the article shows a border (والشيحة → و + الشيحة). ``deep``: the
    word in deep folding, where that is known already.

    >>> def known(stem, proclitics, suffix): return stem in {"حكومه", "حكومت"}
    >>> [piece.form for piece in segment("وبالحكومة", [(DEEP, known)]).pieces]
    ['و', 'ب', 'ال', 'حكومه']
    >>> [piece.form for piece in segment("لحكومتها", [(DEEP, known)]).pieces]
    ['ل', 'حكومت', 'ها']
    >>> [(piece.form, piece.start) for piece in segment("للحكومة", [(DEEP, known)]).pieces]
    [('ل', 0), ('ال', 1), ('حكومه', 2)]
    """
    folded, done = _NOT_FOLDED, None
    careful = ""  # how the first lexicon writes the word
    cuts: Iterable[_Cut] = ()  # of folded.text: most words fold to one form either way
    asked = 0  # lexicons that were asked for these cuts
    for index, (folding, known) in enumerate(lexicons):
        if folding is not done:
            before, done = folded.text, folding
            careful = careful or before
            folded = deep if deep is not None and folding is DEEP else fold(word, folding)
            asked = asked if folded.text == before else 0
        form = folded.text
        if known(form, (), ""):
            return Segmentation(_pieces(folded, _Cut((), form, "", ())), 0, index)
        asked += 1
        if asked < 3:  # mostly the first lexicon knows one of the first cuts
            cuts = _cuts(form)
            if careful:
                cuts = [cut for cut in cuts if _is_shown(cut, careful)]
            elif asked == 2:
                cuts = list(cuts)
        for cut in cuts:
            if known(cut.stem, cut.proclitics, cut.suffix):
                return Segmentation(_pieces(folded, cut), len(cut.proclitics), index)
    if done is not DEEP:
        folded = deep or fold(word, DEEP)
    border = _article_border(folded.text)
    return Segmentation(_pieces(folded, border), len(border.proclitics), None)


_NOT_FOLDED = Folded("", "", (), False)


class _Cut(NamedTuple):
    proclitics: tuple[str, ...]
    stem: str
    suffix: str
    widths: tuple[int, ...]  # letters of each proclitic as written (the ال of لل is one ل)


class _Pile(NamedTuple):
    """Proclitics that stand before one word together, and the letters that each is written with."""

    clitics: tuple[str, ...]
    widths: tuple[int, ...]


def _piles() -> Iterator[tuple[str, _Pile]]:
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
                    yield written, _Pile(pile, tuple(widths))


_NO_PILE = _Pile((), ())
_PILES = dict(_piles())
_LONGEST_PILE = max(map(len, _PILES))
_FIRST_LETTERS = frozenset(written[0] for written in _PILES)
_SUFFIXES_BY_LAST = {last: tuple(s for s in SUFFIXES if s[-1] == last) for last in {s[-1] for s in SUFFIXES}}


def _cuts(form: str) -> Iterable[_Cut]:
    """Every way to cut clitics off ``form``, in the order in which they are asked for.

    A question (أ) comes last, because news asks few: أنهم is "that they", not "are they greedy?".
    """
    return sorted(_each_cut(form), key=_has_proclitics) if form.startswith("أ") else _each_cut(form)


def _is_shown(cut: _Cut, careful: str) -> bool:
    """Whether a word, by its ``careful`` spelling, may be cut so where the rest is known only by a forgiving one.

    A word with ة has no pronoun (سمية is no سمي + ه). Behind ب ف ك ل س nobody hears that a short rest begins with ا,
    so its hamza must show it: بأهل ("with people"), not بايدن (Biden); a long one may lack it (باطلاق "by launching").
    """
    if cut.suffix and careful.endswith("ة"):
        return False
    if not cut.proclitics or cut.proclitics[-1] not in _OBSCURE or cut.stem[0] != "ا":
        return True
    border = sum(cut.widths)
    return careful[border : border + 1] in _HAMZAS or (len(cut.stem) >= MIN_FORGIVEN and cut.proclitics[-1] in "بل")


def _has_proclitics(cut: _Cut) -> bool:
    return bool(cut.proclitics)


def _each_cut(form: str) -> Iterator[_Cut]:
    openings = _openings(form)
    for (clitics, widths), rest in openings:
        if len(rest) >= MIN_STEM:
            yield _Cut(clitics, rest, "", widths)
        if clitics[-1] == "ل" and rest.startswith("ل"):
            yield _Cut(clitics, "ا" + rest, "", widths)  # للقاهرة: the name keeps its ال, written ل
    suffixes = [s for s in _SUFFIXES_BY_LAST.get(form[-1:], ()) if form.endswith(s)]
    if suffixes:
        for (clitics, widths), rest in ((_NO_PILE, form), *openings):
            if not clitics or clitics[-1] != "ال":
                for suffix in suffixes:
                    if len(rest) - len(suffix) >= MIN_STEM:
                        yield _Cut(clitics, rest[: -len(suffix)], suffix, widths)


def _openings(form: str) -> list[tuple[_Pile, str]]:
    """The piles of proclitics that ``form`` may begin with, and what each leaves; fewest first."""
    if form[:1] not in _FIRST_LETTERS:
        return []
    return [(pile, form[end:]) for end in range(1, _LONGEST_PILE + 1) if (pile := _PILES.get(form[:end]))]


def _article_border(form: str) -> _Cut:
    """An unknown word: only the article shows a border (والشيحة → و + الشيحة)."""
    for written in ("و", "ف", "ب", "ك", "وب", "ول", "ل"):
        if not form.startswith(written):
            continue
        clitics, widths = _PILES[written]
        rest = form[len(written) :]
        article = "ل" if clitics[-1] == "ل" else "ال"
        if rest.startswith(article) and len(rest) - len(article) >= MIN_UNKNOWN:
            if article == "ل" and rest.startswith("لل"):
                continue
            return _Cut(clitics, ("ا" if article == "ل" else "") + rest, "", widths)
    return _Cut((), form, "", ())


def _pieces(folded: Folded, cut: _Cut) -> tuple[Piece, ...]:
    """The pieces with their places in the source. Each ends where the next begins, whatever was deleted there.

    A ligature across a border (ﻷحمد: ل + أحمد) goes to the later piece, and leaves the clitic no room.
    """
    exact = isinstance(folded.origin, range)  # nothing was deleted: folded and source offsets are the same
    if exact and not cut.proclitics and not cut.suffix:
        return (Piece(cut.stem, 0, len(folded.text)),)
    forms = [*cut.proclitics, cut.stem]
    borders = [*accumulate(cut.widths, initial=0)]
    if cut.suffix:
        forms.append(cut.suffix)
        borders.append(len(folded.text) - len(cut.suffix))
    if exact:
        return tuple(map(Piece, forms, borders, [*borders[1:], len(folded.text)]))
    starts = [folded.source_span(border, border)[0] for border in borders]
    _, last = folded.source_span(borders[-1], len(folded.text))
    return tuple(map(Piece, forms, starts, [*starts[1:], last]))
