"""Tokens: joined they are the text again. Clitics: cut off where the rest is known, with exact offsets."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given

from arabic_ie.text import DEEP, LIGHT, Folding, Listed, segment, spaced_tokens, tokenize
from arabic_ie.text import tokens as cutting
from strategies import texts, words

# phenomenon, text with | between its tokens
TOKENS = [
    ("blanks are tokens", "قال| |الوزير"),  # the minister said
    ("marks stay with the word", "قَالَ| |الرَّئِيسُ"),  # the president said
    ("tatweel stays with the word", "بـ|«|نعم|»"),  # with "yes"
    ("controls stay with the word", "\u200fقال\u200f| |نعم"),
    ("punctuation apart", "قال|:| |نعم|،| |لا|."),
    ("number with separators", "7.5|%| |و|1,234.5"),
    ("Arabic number", "٧٫٥|٪"),
    ("a stop behind a number", "عام| |2015|."),  # the year 2015.
    ("number and unit", "5|كلم"),  # 5 km
    ("hashtag", "#|الجيش|_|اليمني"),  # the Yemeni army
    ("Latin word with apostrophe", "l'Équipe| |و|Reuters"),
    ("blank of every kind", "أ| \t\u00a0|ب"),
    ("line ends apart", "أ|\n|\n|ب|\r\n|ج|\u2028|د"),
    ("presentation forms", "ﻻعب| |ﷺ"),
    ("emoji", "نعم|😀"),
    ("lone surrogate", "نعم|\ud800"),
]


@pytest.mark.parametrize("marked", [case[1] for case in TOKENS], ids=[case[0] for case in TOKENS])
def test_tokens(marked: str) -> None:
    assert "|".join(tokenize(marked.replace("|", ""))) == marked


@pytest.mark.parametrize("block", [1, 3, 7])
@pytest.mark.parametrize("marked", [case[1] for case in TOKENS], ids=[case[0] for case in TOKENS])
def test_long_texts_have_the_same_tokens(marked: str, block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    text = f" {marked.replace('|', '')} _ \u0651 ".join(("", "", "", ""))
    whole = list(spaced_tokens(text))
    monkeypatch.setattr(cutting, "_BLOCK", block)
    assert list(spaced_tokens(text)) == whole


@pytest.mark.parametrize(("token", "bare"), [("قال _\u00a0\u3000", "قال"), ("قال", "قال"), (" _", ""), ("\n", "\n")])
def test_tokens_without_their_blanks(token: str, bare: str) -> None:
    assert cutting.without_blanks(token) == bare


@given(texts())
def test_tokens_joined_are_the_text(text: str) -> None:
    tokens = tokenize(text)
    assert "".join(tokens) == text
    assert all(tokens)


def asking(folding: Folding, known: Callable[[str, tuple[str, ...], str], bool]) -> Listed:
    """A toy lexicon that is asked each question."""
    return Listed(folding, str, lambda found, stem, proclitics, suffix: known(stem, proclitics, suffix))


def listing(folding: Folding, *stems: str) -> Listed:
    """A toy lexicon whose words take any clitics."""
    return Listed(folding, dict.fromkeys(stems, 1).get, lambda found, stem, proclitics, suffix: True)


# word, what is known (deep forms), its pieces
CUTS = [
    ("وزير", ["وزير", "زير"], "وزير"),  # minister: a whole word before a cut one
    ("وزير", ["زير"], "و|زير"),
    ("وبالحكومة", ["حكومه"], "و|ب|ال|حكومه"),  # and in the government
    ("للحكومة", ["حكومه"], "ل|ال|حكومه"),  # to the government
    ("فللرئيس", ["رييس"], "ف|ل|ال|رييس"),  # so to the president
    ("للقاهرة", ["القاهره"], "ل|القاهره"),  # to Cairo: the name keeps its ال
    ("للاذقية", ["اللاذقيه"], "ل|اللاذقيه"),  # to Latakia: … and three ل are written as two
    ("الحكومة", ["حكومه"], "ال|حكومه"),  # the government
    ("سالحكومة", ["حكومه"], "سالحكومه"),  # no article behind the future or a question
    ("أالحكومة", ["حكومه"], "االحكومه"),
    ("أنهم", ["أن", "نهم"], "أن|هم"),  # that they, not "are they greedy?"
    ("لحكومتها", ["حكومت"], "ل|حكومت|ها"),  # to her government
    ("كالعادة", ["عاده"], "ك|ال|عاده"),  # as usual
    ("وسيعلن", ["يعلن"], "و|س|يعلن"),  # and he will announce
    ("أفلا", ["لا"], "أ|ف|لا"),  # is it then not: lightly folded only
    ("دعاهم", ["دعا"], "دعا|هم"),  # he called on them
    ("كتابهما", ["كتاب", "كتابه"], "كتاب|هما"),  # their (dual) book: the longest suffix first
    ("كتابهما", ["كتابهم"], "كتابهما"),  # no suffix is ا
    ("وَبِالْكِتَابِ", ["كتاب"], "و|ب|ال|كتاب"),  # and in the book, vocalised
    ("والشيحة", [], "و|الشيحه"),  # unknown: the article shows the border
    ("وللشيحة", [], "و|ل|الشيحه"),
    ("بالشيحة", [], "ب|الشيحه"),
    ("بالشيح", [], "ب|الشيح"),  # of three letters
    ("بالشي", [], "بالشي"),  # of two
    ("لللشيحة", [], "لللشيحه"),
    ("واشنطن", [], "واشنطن"),  # Washington: nothing shows a border
    ("والا", [], "والا"),  # too short behind the article
    ("ب", ["ب"], "ب"),
    ("بها", ["ب"], "بها"),  # a stem of one letter is none
    ("وبها", ["ب"], "وبها"),
]


# a word, a stem that only the forgiving lexicon has, the pieces
FORGIVEN_CUTS = [
    ("بأهل", "اهل", "ب|اهل"),  # with people: the hamza shows where the rest begins
    ("باطلاق", "اطلاق", "ب|اطلاق"),  # by launching: long enough without it
    ("واكد", "اكد", "و|اكد"),  # and he affirmed: و is heard
    ("بايدن", "ايدن", "بايدن"),  # Biden is no "in Aden"
    ("سالم", "الم", "سالم"),  # Salem is no "will he not"
    ("فاطمة", "اطمه", "فاطمه"),  # Fatima
    ("سمية", "سمي", "سميه"),  # Sumayya: ة is no pronoun
    ("سميه", "سمي", "سمي|ه"),  # his namesake
]


@pytest.mark.parametrize(("word", "stem", "pieces"), FORGIVEN_CUTS, ids=[case[0] for case in FORGIVEN_CUTS])
def test_cuts_that_the_careful_spelling_allows(word: str, stem: str, pieces: str) -> None:
    found = segment(word, (listing(LIGHT), listing(DEEP, stem)))
    assert "|".join(piece.form for piece in found.pieces) == pieces


@pytest.mark.parametrize(("word", "stems", "pieces"), CUTS, ids=[f"{case[0]}={case[2]}" for case in CUTS])
def test_cuts(word: str, stems: list[str], pieces: str) -> None:
    lexicons = (listing(LIGHT, *stems), listing(DEEP, *stems))
    found = segment(word, lexicons)
    assert "|".join(piece.form for piece in found.pieces) == pieces


def test_the_lexicons_are_asked_in_order() -> None:
    assert segment("على", [listing(LIGHT, "على"), listing(DEEP, "علي")]).lexicon == 0
    assert segment("على", [listing(LIGHT, "علي"), listing(DEEP, "علي")]).lexicon == 1
    assert segment("على", [listing(LIGHT), listing(DEEP)]).lexicon is None
    assert segment("على", []).pieces == (("علي", 0, 3),)


@pytest.mark.parametrize("index", range(4))
def test_each_lexicon_is_asked_for_every_cut(index: int) -> None:
    """Cuts are made once for lexicons of one folding: the last of them sees as many as the first."""
    lexicons = [listing(LIGHT), listing(DEEP), listing(DEEP), listing(DEEP)]
    lexicons[index] = listing(lexicons[index].folding, "كتاب")
    for word in ("وبكتابها", "وَبكتابها"):  # and in her book
        found = segment(word, lexicons)
        assert [piece.form for piece in found.pieces] == ["و", "ب", "كتاب", "ها"]
        assert found.lexicon == index


def test_the_stem_is_told() -> None:
    found = segment("وبحكومتها", [listing(DEEP, "حكومت")])
    assert found.pieces[found.stem].form == "حكومت"
    assert found.stem == 2


def test_each_question_is_asked_with_its_clitics() -> None:
    asked: list[tuple[str, tuple[str, ...], str]] = []

    def known(stem: str, proclitics: tuple[str, ...], suffix: str) -> bool:
        asked.append((stem, proclitics, suffix))
        return False

    segment("وللبه", [asking(DEEP, known)])
    assert asked == [
        ("وللبه", (), ""),
        ("للبه", ("و",), ""),
        ("لبه", ("و", "ل"), ""),
        ("البه", ("و", "ل"), ""),
        ("اللبه", ("و", "ل"), ""),
        ("به", ("و", "ل", "ال"), ""),
        ("وللب", (), "ه"),
        ("للب", ("و",), "ه"),
        ("لب", ("و", "ل"), "ه"),
    ]


# word, known stem, the source characters of each piece
PLACES = [
    ("وَبِالحُكومةِ", "حكومه", ["وَ", "بِ", "ال", "حُكومةِ"]),  # and in the government
    ("بـكتاب", "كتاب", ["بـ", "كتاب"]),  # by a book
    ("للكتاب", "كتاب", ["ل", "ل", "كتاب"]),  # to the book
    ("ﻷحمد", "احمد", ["", "ﻷحمد"]),  # to Ahmad: one character is ل and أ, the name has it
    ("و\u200fكتاب", "كتاب", ["و\u200f", "كتاب"]),  # and a book
    ("كتاب\u200cها", "كتاب", ["كتاب\u200c", "ها"]),  # her book
    ("كتاب\u200f", "كتاب", ["كتاب"]),  # a control behind the word is not of it
]


@pytest.mark.parametrize(("word", "stem", "places"), PLACES, ids=[case[0] for case in PLACES])
def test_places(word: str, stem: str, places: list[str]) -> None:
    found = segment(word, [listing(DEEP, stem)])
    assert [word[piece.start : piece.end] for piece in found.pieces] == places


@given(words())
def test_pieces_touch_and_lie_inside_the_word(word: str) -> None:
    def short(stem: str, proclitics: tuple[str, ...], suffix: str) -> bool:
        return len(stem) == 2

    def even(stem: str, proclitics: tuple[str, ...], suffix: str) -> bool:
        return len(proclitics) + bool(suffix) == 2

    def nothing(stem: str, proclitics: tuple[str, ...], suffix: str) -> bool:
        return False

    for known in (nothing, short, even):
        for folding in (LIGHT, DEEP, Folding(marks=False), Folding(presentation=False)):
            found = segment(word, [asking(folding, known)])
            assert 0 <= found.stem < len(found.pieces)
            assert all(0 <= piece.start <= piece.end <= len(word) for piece in found.pieces)
            for piece, following in zip(found.pieces, found.pieces[1:], strict=False):
                assert piece.end == following.start
