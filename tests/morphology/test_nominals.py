"""Nouns and adjectives: numbers, genders, the accusative, and what stands before a pronoun."""

from __future__ import annotations

import pytest

from arabic_ie.morphology import Form, adjective_forms, noun_forms

# singular, plurals, feminine, forms that must be there, with their features
NOUNS = [
    ("وزير", ["وزراء"], "وزيرة", "ms=وزير ms=وزيرا md=وزيران md=وزيرين mp=وزراء mp=وزرائ mp=وزراؤ"),  # minister
    ("وزير", ["وزراء"], "وزيرة", "fs=وزيرة fs=وزيرت fd=وزيرتان fd=وزيرتين fd=وزيرتي fp=وزيرات"),
    ("متحدث", ["ون"], "", "mp=متحدثون mp=متحدثين mp=متحدثو mp=متحدثي"),  # spokesman
    ("حكومة", ["ات"], "", "fs=حكومة fs=حكومت fp=حكومات"),  # government
    ("بيان", ["ات"], "", "ms=بيانا fp=بيانات"),  # statement
    ("كتاب", ["كتب"], "", "mp=كتب mp=كتبا"),  # book
    ("منتدى", ["ات"], "", "ms=منتدى ms=منتدا md=منتديان fp=منتديات"),  # forum
    ("مبدأ", ["مبادئ"], "", "ms=مبدئ ms=مبدؤ md=مبدآن md=مبدأين mp=مبادئ"),  # principle
    ("منشأة", ["ات"], "", "fs=منشأت fd=منشأتين fp=منشآت"),  # installation
    ("مباراة", ["ات"], "", "fs=مبارات fp=مباريات"),  # match
    ("قناة", ["ات"], "", "fs=قنات fp=قنوات"),  # channel
    ("شيء", ["أشياء"], "", "ms=شيئ ms=شيئا md=شيئان mp=أشياء mp=أشيائ"),  # thing
    ("جزء", ["أجزاء"], "", "ms=جزءا ms=جزئ ms=جزؤ mp=أجزائ"),  # part
    ("لقاء", ["ات"], "", "ms=لقاء ms=لقائ ms=لقاؤ fp=لقاءات"),  # meeting
    ("إجراء", ["ات"], "", "ms=إجراء md=إجراءان fp=إجراءات"),  # measure
    ("صحراء", [], "", "fs=صحراء fs=صحرائ"),  # desert
]


@pytest.mark.parametrize(("singular", "plurals", "feminine", "expected"), NOUNS)
def test_noun(singular: str, plurals: list[str], feminine: str, expected: str) -> None:
    grown = set(noun_forms(singular, plurals, feminine))
    missing = {cell for cell in expected.split() if Form(*reversed(cell.split("="))) not in grown}
    assert not missing


ADJECTIVES = [
    ("روسي", ["روس"], "", "ms=روسي ms=روسيا fs=روسية md=روسيين fd=روسيتين mp=روسيون mp=روسيين mp=روس fp=روسيات"),
    ("جديد", ["جدد"], "", "ms=جديدا fs=جديدة mp=جدد"),  # new
    ("بطيء", [], "", "ms=بطيئا fs=بطيئة mp=بطيئون"),  # slow
    ("أعلى", [], "عليا", "ms=أعلى fs=عليا"),  # highest
    ("آخر", [], "أخرى", "ms=آخر fs=أخرى mp=آخرون mp=آخرين"),  # other
]


@pytest.mark.parametrize(("masculine", "plurals", "feminine", "expected"), ADJECTIVES)
def test_adjective(masculine: str, plurals: list[str], feminine: str, expected: str) -> None:
    grown = set(adjective_forms(masculine, plurals, feminine))
    missing = {cell for cell in expected.split() if Form(*reversed(cell.split("="))) not in grown}
    assert not missing


def test_no_feminine_is_invented() -> None:
    assert not any(form.features.startswith("f") for form in adjective_forms("أعلى"))


@pytest.mark.parametrize("word", ["أ", "ب", "اء", "ء", "ة", "ى", "أب"])
def test_short_words_don_t_fail(word: str) -> None:
    assert list(noun_forms(word, ["ون", "ات", word], word))
    assert list(adjective_forms(word))
