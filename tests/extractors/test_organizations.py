"""Organisations: what stands in [ ] is one, and nothing else is."""

from __future__ import annotations

import pytest

import arabic_ie
from cases import unmarked, with_marks

KNOWN = [
    ("أعلن [حزب الله] ذلك", "Hezbollah announced it"),
    ("قالت [الأمم المتحدة] إن", "the United Nations said that"),
    ("نقلت [رويترز] الخبر", "Reuters carried the news"),
]

BUILT = [  # a head noun and what completes it
    ("قالت [وزارة الطيران المدني الفرنسية] إنها", "the French ministry of civil aviation said that it"),
    ("أعلنت [الرابطة الوطنية للمكفوفين] أمس", "the national league of the blind announced yesterday"),
    ("وصفت [جمعية حماية المستهلك] الوضع", "the association for consumer protection described the situation"),
    ("دعا [مجلس نينوى] السكان", "the council of Nineveh called on the inhabitants"),
    ("في [مدرسة خالد محمود] أمس", "at Khalid Mahmud school yesterday"),
    ('ذكرت صحيفة "[الغد الجديد]" أن', 'the newspaper "The New Tomorrow" mentioned that'),
]

NONE = [
    ("قالت الحركة إن", "a head alone with ال (the movement)"),
    ("تراجعت الحركة الاقتصادية", "economic movement fell: an action"),
    ("في إدارة الأعمال", "in business administration: a subject"),
]

TABLES = {"KNOWN": KNOWN, "BUILT": BUILT, "NONE": NONE}


@pytest.mark.parametrize(
    "text", [pytest.param(t, id=f"{n}-{i}") for n, cs in TABLES.items() for i, (t, _) in enumerate(cs)]
)
def test_organizations(text: str) -> None:
    doc = arabic_ie.extract(unmarked(text))
    assert with_marks(doc.text, [m for organization in doc.organizations for m in organization.mentions]) == text


def test_mentions_of_one_body_are_one_organization() -> None:
    doc = arabic_ie.extract("أعلن حزب الله ذلك. وقال حزب الله إن الوضع مستقر")  # Hezbollah announced it, … said
    (organization,) = doc.organizations
    assert len(organization.mentions) == 2
