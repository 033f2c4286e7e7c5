"""Places: what stands in [ ] is one, and nothing else is."""

from __future__ import annotations

import pytest

import arabic_ie
from cases import unmarked, with_marks

KNOWN = [
    ("وصل إلى [بيونغ يانغ] ليلا", "he arrived in Pyongyang at night"),
    ("من [القاهرة] إلى [بيروت]", "from Cairo to Beirut"),
    ("زار [كوريا الشمالية] مرتين", "he visited North Korea twice"),
]

BEHIND_PREPOSITIONS = [  # where no verb stands
    ("اشتباكات في [سرت] أمس", "clashes in Sirte (also: she moved by night)"),
    ("سرت إشاعة في المدينة", "a rumour went round in the city: no Sirte"),
]

BUILT = [  # a head noun shows a name that no list has, or one that is also a word
    ("في بلدة [زوطين] شرقي البلاد", "in the town of Zutin in the east of the country"),
    ("مدارس عمالة [سلا] كلها", "all schools of the prefecture of Salé"),
]

NAMED_AFTER = [
    ("في [شارع الحسن الثاني] أمس", "in Hassan II street yesterday"),
    ("أقيم في [ميدان كيم إيل سونغ] حفل", "a party was held in Kim Il Sung square"),
]

NONE = [
    ("في المدينة القديمة", "in the old city"),
    ("على رأس القائمة", "at the head of the list"),
    ("قضت المحكمة بسجن أحمد يوسف", "the court sentenced Ahmed Yusuf to prison: no prison of that name"),
    ("قال الدكتور خالد العبدلي إن", "Dr Khalid al-Abdali: a family name that is also a place"),
]

TABLES = {
    "KNOWN": KNOWN,
    "BEHIND_PREPOSITIONS": BEHIND_PREPOSITIONS,
    "BUILT": BUILT,
    "NAMED_AFTER": NAMED_AFTER,
    "NONE": NONE,
}


@pytest.mark.parametrize(
    "text", [pytest.param(t, id=f"{n}-{i}") for n, cs in TABLES.items() for i, (t, _) in enumerate(cs)]
)
def test_places(text: str) -> None:
    doc = arabic_ie.extract(unmarked(text))
    assert with_marks(doc.text, [m for place in doc.places for m in place.mentions]) == text


def test_a_country_has_its_code() -> None:
    (place,) = arabic_ie.extract("زار كوريا الشمالية مرتين").places  # he visited North Korea twice
    assert (place.kind, place.id, place.country) == ("country", "KP", "KP")
