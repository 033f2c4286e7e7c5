"""Folding: what becomes of each kind of character, and that every offset finds its way back."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arabic_ie.text import DEEP, LIGHT, Folding, fold
from arabic_ie.text.folding import fold_form, fold_forms, form_of, plain_form
from strategies import texts

NOTHING = Folding(*[False] * len(Folding.__dataclass_fields__))

# phenomenon, text, folded lightly, folded deeply
CASES = [
    ("plain", "وزير الخارجية", "وزير الخارجية", "وزير الخارجيه"),  # foreign minister
    ("vowel marks", "مُحَمَّدٌ", "محمد", "محمد"),  # Mohammed
    ("dagger alef", "هٰذا", "هذا", "هذا"),  # this
    ("Koranic marks", "قُلۡ", "قل", "قل"),  # say
    ("tatweel", "بـــيان", "بيان", "بيان"),  # statement
    ("hamza on alef", "أحمد إلى آسيا", "أحمد إلى آسيا", "احمد الي اسيا"),  # Ahmad to Asia
    ("alef wasla", "ٱلملك", "ٱلملك", "الملك"),  # the king
    ("hamza on waw and yaa", "مسؤول رئيس", "مسؤول رئيس", "مسوول رييس"),  # official, president
    ("bare hamza stays", "وزراء", "وزراء", "وزراء"),  # ministers
    ("alef maksura", "على", "على", "علي"),  # on; Ali
    ("taa marbuta", "لجنة", "لجنة", "لجنه"),  # committee
    ("Persian kaf", "کابل", "كابل", "كابل"),  # Kabul
    ("Persian yaa may be ى or ي", "علی", "علی", "علي"),  # on; Ali
    ("letters for g, v, p, ch", "گڤپچ", "غفبج", "غفبج"),
    ("lam-alef ligature", "ﻻعب", "لاعب", "لاعب"),  # player
    ("lam-alef with hamza", "ﻷن", "لأن", "لان"),  # because
    ("presentation forms", "ﻭﺯﻳﺮ", "وزير", "وزير"),  # minister
    ("Allah ligature", "عبد ﷲ", "عبد الله", "عبد الله"),  # Abdullah
    ("blessing ligature", "ﷺ", "صلى الله عليه وسلم", "صلي الله عليه وسلم"),
    ("isolated mark", "اﹰ", "ا", "ا"),
    ("bidi controls", "\u202bقال\u202c\u200f", "قال", "قال"),  # said
    ("non-joiner", "نیم\u200cگرم", "نیمغرم", "نيمغرم"),  # half-warm, in Persian
    ("soft hyphen and BOM", "\ufeffخ\u00adبر", "خبر", "خبر"),  # news
    ("Arabic digits", "٢٠٢٤", "2024", "2024"),
    ("Persian digits", "۲۰۲۴", "2024", "2024"),
    ("full-width digits, but nothing else", "１０：３０", "10：30", "10：30"),
    ("a letter beside the Persian digits", "ۺ", "ۺ", "ۺ"),
    ("decimal and thousands", "١٬٢٣٤٫٥", "1,234.5", "1,234.5"),
    ("quotation marks", "«نعم» “لا”", '"نعم" "لا"', '"نعم" "لا"'),  # yes, no
    ("apostrophes", "‘كلمة’", "'كلمة'", "'كلمه'"),  # a word
    ("comma, semicolon, question", "نعم، لا؛ متى؟", "نعم, لا; متى?", "نعم, لا; متي?"),  # yes, no; when?
    ("dashes", "أ – ب — ج", "أ - ب - ج", "ا - ب - ج"),
    ("percent", "٥٪", "5%", "5%"),
    ("no-break space", "دبي\u00a0اليوم", "دبي اليوم", "دبي اليوم"),  # Dubai today
    ("emoji stays", "نعم 😀", "نعم 😀", "نعم 😀"),
    ("lone surrogate stays", "نعم\ud800", "نعم\ud800", "نعم\ud800"),
    ("empty", "", "", ""),
]


@pytest.mark.parametrize(("text", "light", "deep"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_folds(text: str, light: str, deep: str) -> None:
    assert (fold(text, LIGHT).text, fold(text, DEEP).text) == (light, deep)


# switch, text, the text when only this switch is off (deep otherwise)
SWITCHES = [
    ("marks", "مُدٌ", "مُدٌ"),
    ("tatweel", "بـه", "بـه"),
    ("invisible", "ب\u200fه", "ب\u200fه"),
    ("presentation", "ﻻ", "ﻻ"),
    ("persian", "کگ", "کگ"),
    ("digits", "٣", "٣"),
    ("punctuation", "«،»", "«،»"),
    ("alef", "أإآ", "أإآ"),
    ("hamza", "ؤئ", "ؤئ"),
    ("yaa", "ىی", "ىی"),
    ("taa_marbuta", "ة", "ة"),
]


@pytest.mark.parametrize(("switch", "text", "kept"), SWITCHES, ids=[case[0] for case in SWITCHES])
def test_every_fold_can_be_switched_off(switch: str, text: str, kept: str) -> None:
    assert fold(text, Folding(**{switch: False})).text == kept
    assert fold(text, DEEP).text != kept
    assert fold(text, NOTHING).text == text


def test_a_switch_for_every_field() -> None:
    assert [case[0] for case in SWITCHES] == list(Folding.__dataclass_fields__)


# text, the folded words looked for, the words of the source that they are
BACK = [
    ("قالَ محمدٌ أمس", "محمد", "محمدٌ"),  # the last vowel mark belongs to the word
    ("بيــان", "بيا", "بيــا"),
    ("كتابـ", "كتاب", "كتابـ"),  # … and so does a last tatweel
    ("\u200fعلي\u200f قال", "علي", "علي"),  # an invisible control does not
    ("ﻷحمد", "احمد", "ﻷحمد"),  # half a ligature: the whole of it
    ("عبد ﷲ بن", "الله", "ﷲ"),
    ("عام ٢٠٢٤م", "2024", "٢٠٢٤"),
    ("«نعم»", "نعم", "نعم"),
]


@pytest.mark.parametrize(("text", "words", "source"), BACK)
def test_the_way_back(text: str, words: str, source: str) -> None:
    folded = fold(text)
    start = folded.text.index(words)
    first, last = folded.source_span(start, start + len(words))
    assert text[first:last] == source


@pytest.mark.parametrize(("off", "text"), [("tatweel", "محمدٌ قال"), ("marks", "محمدـ قال")])
def test_what_is_deleted_behind_a_word_belongs_to_it_whatever_else_stays(off: str, text: str) -> None:
    assert fold(text, Folding(**{off: False})).source_span(0, 4) == (0, 5)


@given(texts())
def test_offsets_are_monotone_and_inside(text: str) -> None:
    for folding in (LIGHT, DEEP, NOTHING, Folding(marks=False), Folding(tatweel=False, presentation=False)):
        folded = fold(text, folding)
        assert len(folded.origin) == len(folded.text)
        assert all(a <= b for a, b in zip(folded.origin, folded.origin[1:], strict=False))
        for index in range(len(folded.text)):
            start, end = folded.source_span(index, index + 1)
            assert 0 <= start < end <= len(text)
            assert start == folded.source_span(index, index)[0]
        assert folded.source_span(len(folded.text), len(folded.text)) == (len(text), len(text))


@given(texts(), st.data())
def test_folding_the_source_of_a_slice_gives_the_slice(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    first, last = folded.source_span(start, end)
    again = fold(text[first:last]).text
    if start == end:
        assert again == ""
    elif _splits_a_ligature(folded.origin, start) or _splits_a_ligature(folded.origin, end):
        assert folded.text[start:end] in again
    else:
        assert again == folded.text[start:end]


def _splits_a_ligature(origin: object, border: int) -> bool:
    return 0 < border < len(origin) and origin[border] == origin[border - 1]  # type: ignore[arg-type, index]


@given(texts())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    for folding in (LIGHT, DEEP, Folding(marks=False), Folding(presentation=False)):
        once = fold(text, folding).text
        assert fold(once, folding).text == once


@given(texts())
def test_deep_folds_what_light_left(text: str) -> None:
    assert fold(fold(text, LIGHT).text, DEEP).text == fold(text, DEEP).text


@given(texts())
def test_the_same_index_both_ways(text: str) -> None:
    folded = fold(text)
    for index in range(len(folded.text)):
        first = folded.folded_index(folded.origin[index])
        assert folded.origin[first] == folded.origin[index]
        assert first <= index


def test_all_switches_together_fold_every_combination() -> None:
    """No two switches trip over each other: any subset of them folds without an error, idempotently."""
    text = "مُـ\u200fﻻ گ٣«أؤىة"
    for switches in product((False, True), repeat=len(SWITCHES)):
        folding = Folding(*switches)
        once = fold(text, folding).text
        assert fold(once, folding).text == once


def test_only_text_is_folded() -> None:
    with pytest.raises(TypeError, match="must be str, not bytes"):
        fold("نص".encode())  # type: ignore[arg-type]


@pytest.mark.parametrize("forms", [["قال", "وزيرة", "على"], ["قَالَ", "آن"], ["أ"], []])  # said, minister, on …
def test_many_forms_fold_as_each_does(forms: list[str]) -> None:
    assert fold_forms(forms) == [fold_form(form) for form in forms] == [fold(form).text for form in forms]


@pytest.mark.parametrize(("folding", "folded"), [(LIGHT, "إلى أنقرة"), (DEEP, "الي انقره")])  # to Ankara
def test_a_word_of_nothing_but_letters_folds_faster(folding: Folding, folded: str) -> None:
    words = ["إلى", "أنقرة"]
    assert [plain_form(word, folding) for word in words] == [form_of(word, folding) for word in words] == folded.split()
