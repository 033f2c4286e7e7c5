"""Our conjugation against libqutrub's, of vocalised verbs, its marks taken off (skipped without libqutrub).

libqutrub is right for vocalised input; it is GPL, so it serves as an outside oracle only.
"""

from __future__ import annotations

import pytest
from pyarabic import araby

from arabic_ie.morphology import verb_forms

libqutrub = pytest.importorskip("libqutrub", reason="libqutrub is not installed (pip install libqutrub)")

# vocalised verb, future vowel (libqutrub's name of it), transitive?, our parts
VERBS = [
    ("ذَكَرَ", "ضمة", True, "ذكر", "يذكر"),  # mention
    ("صَرَّحَ", "كسرة", True, "صرح", "يصرح"),  # declare
    ("أَعْلَنَ", "كسرة", True, "أعلن", "يعلن"),  # announce
    ("أَكَّدَ", "كسرة", True, "أكد", "يؤكد"),  # confirm
    ("تَحَدَّثَ", "فتحة", True, "تحدث", "يتحدث"),  # speak
    ("اِعْتَبَرَ", "كسرة", True, "اعتبر", "يعتبر"),  # consider
    ("قَالَ", "ضمة", True, "قال", "يقول"),  # say
    ("أَفَادَ", "كسرة", True, "أفاد", "يفيد"),  # report
    ("رَدَّ", "ضمة", True, "رد", "يرد"),  # reply
    ("أَصَرَّ", "كسرة", True, "أصر", "يصر"),  # insist
    ("وَعَدَ", "كسرة", True, "وعد", "يعد"),  # promise
    ("دَعَا", "ضمة", True, "دعا", "يدعو"),  # call
    ("نَفَى", "كسرة", True, "نفى", "ينفي"),  # deny
    ("تَمَنَّى", "فتحة", True, "تمنى", "يتمنى"),  # wish
    ("سَأَلَ", "فتحة", True, "سأل", "يسأل"),  # ask
    ("اِخْتَارَ", "كسرة", True, "اختار", "يختار"),  # choose
    ("اِسْتَفَادَ", "كسرة", True, "استفاد", "يستفيد"),  # profit
]
TENSES = {"P": "الماضي المعلوم", "I": "المضارع المعلوم", "J": "المضارع المجزوم"}
PERSONS = {
    "1cs": "أنا", "1cp": "نحن", "3ms": "هو", "3fs": "هي", "3md": "هما", "3fd": "هما مؤ", "3mp": "هم", "3fp": "هن",
}  # fmt: skip
SINGULAR = ("1cs", "1cp", "3ms", "3fs")
# What we leave out on purpose:
DIFFERENCES = {
    *(("أعلن", tense + "3fp") for tense in TENSES),  # "they (women) announced" is spelt like "he announced"
    *((verb, "J" + person) for verb in ("رد", "أصر") for person in SINGULAR),  # لم يردد; news writes لم يرد
}


@pytest.mark.parametrize(("vocalised", "vowel", "transitive", "perfect", "imperfect"), VERBS)
def test_as_libqutrub(vocalised: str, vowel: str, transitive: bool, perfect: str, imperfect: str) -> None:
    from libqutrub import conjugator

    table = conjugator.conjugate(vocalised, vowel, transitive=transitive, display_format="DICT")
    ours: dict[str, set[str]] = {}
    for form in verb_forms(perfect, imperfect):
        ours.setdefault(form.features, set()).add(form.text)
    for tense, tense_name in TENSES.items():
        for person, pronoun in PERSONS.items():
            theirs = table.get(tense_name, {}).get(pronoun)
            if not theirs or (perfect, tense + person) in DIFFERENCES:
                continue
            bare = araby.strip_tashkeel(theirs)
            # an imperfect that has no jussive of its own spelling has no J form
            found = ours.get(tense + person, set()) | (ours.get("I" + person, set()) if tense == "J" else set())
            assert bare in found, (tense_name, pronoun, bare, found)
