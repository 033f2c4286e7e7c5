"""How the lexicon grows: one row in, every written form out, with the classes that rules know it by."""

from __future__ import annotations

from functools import cache

import pytest

from arabic_ie.gazetteers import Entry, Lexicon, Row, shipped_rows
from arabic_ie.gazetteers.loader import make_row
from arabic_ie.text import DEEP, LIGHT, fold
from arabic_ie.text.tokens import SUFFIXES


def lexicon(*rows: Row) -> Lexicon:
    return Lexicon(rows)


def row(name: str, kind: str, aliases: str = "", **attributes: str) -> Row:
    """A row; attributes as in a file, several values divided by commas, a flag with none."""
    values = {key: tuple(v for v in value.split(",") if v) for key, value in attributes.items()}
    return make_row(name, kind, aliases=[alias for alias in aliases.split("|") if alias], attributes=values)


@cache
def shipped() -> Lexicon:
    return Lexicon(shipped_rows())


def light(word: str) -> Entry:
    return shipped().light[fold(word, LIGHT).text]


# row, the forms that it must have, words that it must not have
GROWTH = [
    (row("روسي", "nationality", plural="روس"), "روسي روسية روسيان روسيين روسيون روسيات روس", "الروسي روسيه"),
    (row("سعودي", "nationality"), "سعودي سعودية سعوديون سعوديين سعوديات", "سعود سعودة"),
    (row("وزير", "office", plural="وزراء", f="وزيرة"), "وزير وزيرة وزراء وزيران وزيرين وزيرتان وزيرات", "وزيرون"),
    (row("متحدث", "office", plural="ون", f="متحدثة"), "متحدث متحدثة متحدثون متحدثين متحدثات", "المتحدث"),
    (row("سابق", "role_modifier", status="former"), "سابق سابقة سابقين سابقون", "السابق"),
    (row("شركة", "org_head", plural="شركات"), "شركة شركات شركتان شركتين", "شركون"),
    (row("بيان", "document", plural="بيانات"), "بيان بيانات", "بيانون"),
    (
        row("أكد", "cue", imperfect="يؤكد", participle="مؤكد", masdar="تأكيد"),
        "أكد أكدت أكدوا أكدا يؤكد تؤكد يؤكدون نؤكد مؤكدا مؤكدة مؤكدين تأكيد",
        "سيؤكد وأكد",
    ),
    (
        row("قال", "cue", imperfect="يقول", participle="قائل", masdar="قول"),
        "قال قالت قالوا قلت يقول تقول يقولون قائلا قائلة قول",
        "القول",
    ),
    (
        row("دعا", "cue", imperfect="يدعو", participle="داع", masdar="دعوة"),
        "دعا دعت دعوا يدعو تدعو يدعون داعيا داعية دعوة",
        "دعات",
    ),
    (row("كريم", "given"), "كريم", "كريمة كريمون"),
    (row("القاهرة", "capital"), "القاهرة", "قاهرة"),
    (row("بحسب", "cue_phrase"), "بحسب", "حسب"),
    (
        row("عام", "time_unit", dual="عامان,عامين", construct="عاما", plural="أعوام"),
        "عام عامان عامين عاما أعوام",
        "عامون",
    ),
]


@pytest.mark.parametrize(("grown", "forms", "others"), GROWTH, ids=[case[0].name for case in GROWTH])
def test_growth(grown: Row, forms: str, others: str) -> None:
    found = lexicon(grown).light
    assert [form for form in forms.split() if form not in found] == []
    assert [form for form in others.split() if form in found] == []


def test_every_form_leads_back_to_its_row() -> None:
    grown = row("وزير", "office", plural="وزراء", f="وزيرة")
    for entry in lexicon(grown).light.values():
        assert [reading.row for reading in entry.readings] == [grown] * len(entry.readings)


def test_features_tell_gender_and_number() -> None:
    found = lexicon(row("روسي", "nationality", plural="روس")).light
    for form, features in {"روسي": "ms", "روسية": "fs", "روسيان": "md", "روس": "mp"}.items():
        assert {reading.features for reading in found[form].readings} == {features}


def test_only_one_person_can_hold_a_role_in_the_singular() -> None:
    found = lexicon(row("وزير", "office", plural="وزراء")).light
    assert "ONE_ROLE" in found["وزير"].classes
    assert "PLURAL" in found["وزراء"].classes
    assert "ONE_ROLE" not in found["وزراء"].classes


def test_tense_and_complements_of_a_cue() -> None:
    found = lexicon(row("أكد", "cue", imperfect="يؤكد", complements="that,ala")).light
    assert {"CUE", "PERFECT", "TAKES_THAT", "TAKES_ALA"} <= found["أكدت"].classes
    assert {"CUE", "IMPERFECT", "TAKES_THAT", "TAKES_ALA"} <= found["تؤكد"].classes
    assert "IMPERFECT" not in found["أكدت"].classes


def test_only_an_accusative_participle_goes_with_a_verb() -> None:
    found = lexicon(row("أضاف", "cue", imperfect="يضيف", participle="مضيف")).light
    assert "CUE_PARTICIPLE" in found["مضيفا"].classes  # adding
    assert "CUE_PARTICIPLE" not in found["مضيف"].classes  # a host


# -- names that are also words -----------------------------------------------------------------------


def test_a_weak_row_has_weak_classes_only() -> None:
    found = lexicon(row("أمل", "given", weak=""), row("أمل", "noun"))  # a given name, and "hope"
    assert {"WEAK_GIVEN", "NOUN", "WORD"} <= found.light["أمل"].classes
    assert "GIVEN" not in found.light["أمل"].classes


def test_a_weak_role_is_still_a_word() -> None:
    found = lexicon(row("عميد", "office", weak=""))  # a dean, or a brigadier
    assert {"WEAK_ROLE", "WEAK_OFFICE", "WEAK_ONE_ROLE", "WORD"} <= found.light["عميد"].classes


def test_a_name_that_is_the_article_and_a_word_is_left_to_the_cutter() -> None:
    found = lexicon(row("الزعيم", "family"), row("زعيم", "office"))  # a family name, and "the leader"
    assert "الزعيم" not in found.light
    assert {"AL_NAME", "OFFICE"} <= found.light["زعيم"].classes


def test_a_name_with_the_article_alone_stays_whole() -> None:
    found = lexicon(row("الشيحاني", "family"))
    assert "FAMILY" in found.light["الشيحاني"].classes
    assert "شيحاني" not in found.light


def test_a_place_keeps_its_article() -> None:
    found = lexicon(row("القاهرة", "capital"), row("قاهر", "adjective"))  # Cairo, and "victorious"
    assert "CAPITAL" in found.light["القاهرة"].classes


# -- complementizers ---------------------------------------------------------------------------------


def test_a_complementizer_with_its_pronoun_is_no_verb() -> None:
    """أنها is "that she", not "she ended it": أنهى has forms that are written the same."""
    found = lexicon(row("أنهى", "verb", imperfect="ينهي"), row("أن", "complementizer")).light
    assert "أنهى" in found
    assert [suffix for suffix in SUFFIXES if "أن" + suffix in found] == []


@pytest.mark.parametrize("word", ["أن", "إن"])
def test_no_shipped_verb_hides_a_complementizer(word: str) -> None:
    assert "COMPLEMENTIZER" in light(word).classes
    assert [suffix for suffix in SUFFIXES if word + suffix in shipped().light] == []


# -- spelling ----------------------------------------------------------------------------------------


def test_light_keeps_apart_what_deep_takes_together() -> None:
    found = lexicon(row("علي", "given"), row("على", "preposition"))  # Ali, and "on"
    assert found.light["علي"].classes & {"GIVEN", "PREPOSITION"} == {"GIVEN"}
    assert found.light["على"].classes & {"GIVEN", "PREPOSITION"} == {"PREPOSITION"}
    assert {"GIVEN", "PREPOSITION"} <= found.deep["علي"].classes


def test_deep_forms_are_folded() -> None:
    assert [form for form in shipped().deep if fold(form, DEEP).text != form] == []


def test_every_light_form_has_its_deep_one() -> None:
    assert [form for form in shipped().light if fold(form, DEEP).text not in shipped().deep] == []


def test_literals_are_classes_of_their_own() -> None:
    found = Lexicon([row("قال", "cue"), row("إلى", "preposition")], literals=["قال", "إلى"])
    assert {"CUE", "=قال"} <= found.light["قال"].classes
    assert "=إلى" in found.light["إلى"].classes
    assert "=إلى" in found.deep["الي"].classes


def test_a_literal_that_no_row_has_is_no_form() -> None:
    """It would hide the parts of a word: وفي is و + في."""
    assert "وفي" not in Lexicon([row("في", "preposition")], literals=["وفي"]).light


def test_a_firm_name_is_no_rare_form_of_a_word() -> None:
    """عدن (Aden) is no "they (women) returned", and سلمان (Salman) are no two ladders."""
    found = lexicon(row("عاد", "verb", imperfect="يعود"), row("عدن", "city"), row("سلم", "noun"), row("سلمان", "given"))
    assert found.light["عدن"].classes == {"CITY", "PLACE"}
    assert found.light["سلمان"].classes == {"GIVEN"}
    assert "NOUN" in found.light["سلمين"].classes


# -- phrases -----------------------------------------------------------------------------------------


def phrases(*rows: Row) -> set[str]:
    return set(lexicon(*rows).phrases)


def test_names_of_several_words_are_phrases() -> None:
    names = ["كوريا الشمالية", "كوريا الديمقراطية الشعبية"]
    assert phrases(row(names[0], "country", names[1])) == set(names)


def test_a_title_of_several_words_stands_with_and_without_the_article() -> None:
    found = phrases(row("مدير عام", "office", f="مديرة عامة"))  # general director
    assert {"مدير عام", "مدير العام", "مديرة عامة", "مديرة العامة"} <= found  # المدير العام: the first ال is cut off


def test_a_nationality_of_two_words_agrees_in_both() -> None:
    found = phrases(row("كوري شمالي", "nationality"))
    assert {"كوري شمالي", "كوري الشمالي", "كورية شمالية", "كورية الشمالية"} <= found
    assert "كوري شمالية" not in found


# -- the shipped rows --------------------------------------------------------------------------------

# word, a class that careful spelling must give it
KNOWN = """
    روسي=NATIONALITY روسية=NATIONALITY روس=NATIONALITY فرنسيون=NATIONALITY مصريين=NATIONALITY
    قال=CUE قالت=CUE يقول=CUE مضيفا=CUE_PARTICIPLE مؤكدة=CUE_PARTICIPLE إن=COMPLEMENTIZER
    وزير=OFFICE وزيرة=OFFICE رئيس=OFFICE روسيا=COUNTRY القاهرة=CITY الأربعاء=WEEKDAY يناير=MONTH
    بيان=DOCUMENT مصدر=GROUP وزارة=ORG_HEAD بن=NAME_PARTICLE محمد=GIVEN بوتين=FAMILY
"""


@pytest.mark.parametrize("known", KNOWN.split())
def test_shipped_words(known: str) -> None:
    word, name = known.split("=")
    classes = light(word).classes
    assert name in classes or f"WEAK_{name}" in classes


def test_all_nationalities_are_known_in_all_forms() -> None:
    """روسي، روسية، روسيون، روسيين، روسيات: whatever the row, one word each."""
    nationalities = [r for r in shipped_rows() if r.kind == "nationality" and " " not in r.name]
    assert len(nationalities) > 190
    for nationality in nationalities:
        stem = nationality.name
        assert "NATIONALITY" in light(stem).classes or "WEAK_NATIONALITY" in light(stem).classes
        if stem.endswith("ي"):
            assert [ending for ending in ("ة", "ون", "ين", "ات") if stem + ending not in shipped().light] == [], stem
