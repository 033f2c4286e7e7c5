"""Conjugation: each paradigm by its forms, as news writes them (unvocalised, third and first person)."""

from __future__ import annotations

import pytest

from arabic_ie.morphology import masdar_forms, participle_forms, verb_forms
from arabic_ie.morphology.verbs import NOT_GROWN

# In each row: feature = form, or forms with | between them. P perfect, I imperfect, J jussive and subjunctive.
SOUND = [
    ("ذكر", "يذكر", "P3fs=ذكرت P3md=ذكرا P3fd=ذكرتا P3mp=ذكروا|ذكرو P3fp=ذكرن P1cs=ذكرت P1cp=ذكرنا"),  # mention
    ("ذكر", "يذكر", "I3ms=يذكر I3fs=تذكر I3md=يذكران I3fd=تذكران I3mp=يذكرون I3fp=يذكرن I1cs=أذكر I1cp=نذكر"),
    ("ذكر", "يذكر", "J3mp=يذكروا|يذكرو J3md=يذكرا J3fd=تذكرا"),
    ("صرح", "يصرح", "P3fs=صرحت I3fs=تصرح I1cs=أصرح"),  # II declare
    ("طالب", "يطالب", "P3fs=طالبت P1cs=طالبت I3mp=يطالبون"),  # III demand
    ("أعلن", "يعلن", "P3fs=أعلنت P3mp=أعلنوا|أعلنو P1cp=أعلنا I1cs=أعلن"),  # IV announce: n and n are one
    ("تحدث", "يتحدث", "P3fs=تحدثت I3fs=تتحدث I1cp=نتحدث"),  # V speak
    ("تعاون", "يتعاون", "P3mp=تعاونوا|تعاونو P1cp=تعاونا"),  # VI cooperate
    ("انسحب", "ينسحب", "P1cs=انسحبت I3ms=ينسحب"),  # VII withdraw
    ("اعتبر", "يعتبر", "P3fs=اعتبرت P1cs=اعتبرت I3mp=يعتبرون"),  # VIII consider
    ("اتهم", "يتهم", "P1cs=اتهمت P1cp=اتهمنا I3fp=يتهمن"),  # VIII of a weak first radical: accuse
    ("استنكر", "يستنكر", "P1cs=استنكرت I3fs=تستنكر"),  # X condemn
    ("استمع", "يستمع", "P1cs=استمعت P1cp=استمعنا"),  # VIII that looks like a doubled X: listen
    ("لفت", "يلفت", "P3fs=لفتت P1cp=لفتنا"),  # draw (attention)
    ("زود", "يزود", "I3ms=يزود J3mp=يزودوا|يزودو"),  # II with a firm waw: supply
    ("أيد", "يؤيد", "I3ms=يؤيد I3mp=يؤيدون"),  # II with a firm yaa: support
    ("ترجم", "يترجم", "P3fs=ترجمت I3mp=يترجمون"),  # of four letters: translate
]
HAMZATED = [
    ("أخذ", "يأخذ", "P3fs=أخذت I3ms=يأخذ I1cs=آخذ I1cp=نأخذ"),  # take
    ("أكد", "يؤكد", "P3fs=أكدت I1cs=أؤكد I3mp=يؤكدون"),  # II confirm
    ("آمن", "يؤمن", "P3fs=آمنت P1cp=آمنا I3ms=يؤمن"),  # IV believe
    ("سأل", "يسأل", "P3mp=سألوا|سألو P1cs=سألت I3mp=يسألون"),  # ask
    ("تساءل", "يتساءل", "P3mp=تساءلوا|تساءلو P1cs=تساءلت"),  # VI wonder
    ("قرأ", "يقرأ", "P3fs=قرأت P3mp=قرأوا|قرأو|قرؤوا|قرؤو P3md=قرآ|قرأا P1cs=قرأت"),  # read
    ("قرأ", "يقرأ", "I3ms=يقرأ|يقرؤ I3mp=يقرأون|يقرؤون J3mp=يقرأوا|يقرأو|يقرؤوا|يقرؤو I3md=يقرأان|يقرآن"),
    ("أنبأ", "ينبئ", "P1cs=أنبأت I3ms=ينبئ I3mp=ينبئون"),  # IV inform
]
GEMINATE = [
    ("رد", "يرد", "P3fs=ردت P3mp=ردوا|ردو P3fp=رددن P1cs=رددت P1cp=رددنا I3ms=يرد I3mp=يردون I3fp=يرددن"),  # reply
    ("أصر", "يصر", "P3fs=أصرت P1cs=أصررت I3ms=يصر"),  # IV insist
    ("احتج", "يحتج", "P3mp=احتجوا|احتجو P1cs=احتججت"),  # VIII protest
    ("انضم", "ينضم", "P1cp=انضممنا I3fs=تنضم"),  # VII join
    ("استمر", "يستمر", "P3fs=استمرت P1cs=استمررت"),  # X continue
    ("اطمأن", "يطمئن", "P3ms=اطمأن P1cs=اطمأننت I3ms=يطمئن"),  # be assured
    ("كرر", "يكرر", "P3ms=كرر P1cs=كررت I3ms=يكرر"),  # II repeat: both letters are there
]
ASSIMILATED = [
    ("وعد", "يعد", "P3fs=وعدت P1cs=وعدت I3ms=يعد I3fs=تعد I3mp=يعدون"),  # promise
    ("وصف", "يصف", "P3mp=وصفوا|وصفو I1cp=نصف"),  # describe
    ("أوضح", "يوضح", "P3fs=أوضحت I3fs=توضح"),  # IV make clear
    ("اتفق", "يتفق", "P3mp=اتفقوا|اتفقو P1cp=اتفقنا"),  # VIII agree
]
HOLLOW = [
    ("قال", "يقول", "P3fs=قالت P3md=قالا P3mp=قالوا|قالو P3fp=قلن P1cs=قلت P1cp=قلنا"),  # say
    ("قال", "يقول", "I3ms=يقول I3fs=تقول I3mp=يقولون I3fp=يقلن I1cs=أقول J3ms=يقل J3fs=تقل J1cp=نقل"),
    ("نام", "ينام", "P1cs=نمت J3ms=ينم"),  # sleep
    ("أفاد", "يفيد", "P3fs=أفادت P1cs=أفدت J3ms=يفد"),  # IV report
    ("اختار", "يختار", "P1cs=اخترت J3ms=يختر"),  # VIII choose
    ("انحاز", "ينحاز", "P1cp=انحزنا J3fs=تنحز"),  # VII side with
    ("استفاد", "يستفيد", "P1cs=استفدت J3ms=يستفد"),  # X profit
    ("جاء", "يجيء", "P3fs=جاءت P3mp=جاءوا|جاءو|جاؤوا|جاؤو P1cs=جئت P1cp=جئنا J3ms=يجئ"),  # come
    ("أساء", "يسيء", "P1cs=أسأت I3ms=يسيء|يسيئ I3mp=يسيئون|يسيؤون J3ms=يسئ"),  # IV do wrong
    ("شاء", "يشاء", "P1cs=شئت I3ms=يشاء|يشاؤ J3ms=يشأ I3mp=يشاءون|يشاؤون"),  # want
]
DEFECTIVE = [
    ("دعا", "يدعو", "P3fs=دعت P3md=دعوا P3mp=دعوا|دعو P1cs=دعوت P1cp=دعونا P3fd=دعتا"),  # call
    ("دعا", "يدعو", "I3ms=يدعو I3mp=يدعون I3fp=يدعون I3md=يدعوان J3ms=يدع J3mp=يدعوا|يدعو"),
    ("نفى", "ينفي", "P3ms=نفى|نفا P3fs=نفت P3md=نفيا P3mp=نفوا|نفو P1cs=نفيت"),  # deny
    ("نفى", "ينفي", "I3ms=ينفي I3mp=ينفون I3md=ينفيان J3ms=ينف J3fs=تنف"),
    ("نسي", "ينسى", "P3fs=نسيت P3mp=نسوا|نسو P1cs=نسيت I3ms=ينسى|ينسا I3md=ينسيان J3ms=ينس"),  # forget
    ("رأى", "يرى", "P3ms=رأى|رآ P3fs=رأت P3mp=رأوا|رأو I3ms=يرى|يرا I3mp=يرون"),  # see
    ("ألقى", "يلقي", "P3ms=ألقى|ألقا P1cs=ألقيت J3ms=يلق"),  # IV deliver
    ("تمنى", "يتمنى", "P3fs=تمنت I3ms=يتمنى|يتمنا J3ms=يتمن I1cp=نتمنى|نتمنا"),  # V wish
    ("ادعى", "يدعي", "P3fs=ادعت I3mp=يدعون J3ms=يدع"),  # VIII claim
    ("استدعى", "يستدعي", "P3mp=استدعوا|استدعو J3ms=يستدع"),  # X summon
]
PARADIGMS = [*SOUND, *HAMZATED, *GEMINATE, *ASSIMILATED, *HOLLOW, *DEFECTIVE]


@pytest.mark.parametrize(("perfect", "imperfect", "expected"), PARADIGMS)
def test_paradigm(perfect: str, imperfect: str, expected: str) -> None:
    grown: dict[str, set[str]] = {}
    for form in verb_forms(perfect, imperfect):
        grown.setdefault(form.features, set()).add(form.text)
    for cell in expected.split():
        features, forms = cell.split("=")
        assert grown.get(features) == set(forms.split("|")), features


def test_every_person_of_news() -> None:
    features = {form.features for form in verb_forms("قال", "يقول")}
    persons = {"3ms", "3fs", "3md", "3fd", "3mp", "3fp", "1cs", "1cp"}
    assert {"P" + person for person in persons} <= features
    assert {"I" + person for person in persons} <= features
    assert {"J" + person for person in persons} - {"J3fp"} <= features


def test_no_form_is_spelt_like_that_he() -> None:
    """أنهى "end" would give أنه and أنها, "that he" and "that she"."""
    assert not NOT_GROWN & {form.text for form in verb_forms("أنهى", "ينهي")}
    assert "أنهى" in {form.text for form in verb_forms("أنهى", "ينهي")}


@pytest.mark.parametrize(("perfect", "imperfect"), [("قال", ""), ("", "يقول"), ("", "")])
def test_a_part_may_be_missing(perfect: str, imperfect: str) -> None:
    kinds = {form.features[0] for form in verb_forms(perfect, imperfect)}
    assert kinds == ({"P"} if perfect else {"I", "J"} if imperfect else set())


# participle, of a defective verb?, some of its forms
PARTICIPLES = [
    ("مؤكد", False, "مؤكدا مؤكدة مؤكدين مؤكدون مؤكدات مؤكدتين"),  # confirming
    ("قائل", False, "قائلا قائلة قائلين"),  # saying
    ("مضيء", False, "مضيئا مضيئة مضيئين"),  # shining
    ("داع", True, "داعيا داعية داعين داعون"),  # calling
    ("متمن", True, "متمنيا متمنية متمنين"),  # wishing
]


@pytest.mark.parametrize(("participle", "defective", "expected"), PARTICIPLES)
def test_participle(participle: str, defective: bool, expected: str) -> None:
    grown = {form.text for form in participle_forms(participle, defective=defective)}
    assert {participle, *expected.split()} <= grown


MASDARS = [
    ("تأكيد", "تأكيد تأكيدا"),  # confirmation
    ("دعوة", "دعوة دعوت"),  # call, her call
    ("إنهاء", "إنهاء إنهائ إنهاؤ"),  # end
    ("لجوء", "لجوء لجوئ لجوؤ لجوءا"),  # resort
    ("سعي", "سعي سعيا"),  # striving
    ("", ""),
]


@pytest.mark.parametrize(("masdar", "expected"), MASDARS)
def test_masdar(masdar: str, expected: str) -> None:
    assert {form.text for form in masdar_forms(masdar)} == set(expected.split())
