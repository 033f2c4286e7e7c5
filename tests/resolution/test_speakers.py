"""Who speaks: texts of several sentences, with the speaker of each quote in order."""

from __future__ import annotations

import pytest

import arabic_ie

# phenomenon | text | the resolved speakers in order
CASES = [
    (
        "family name back to the full name",
        "قال وزير الخارجية سيرغي لافروف إن بلاده مستعدة. وأكد لافروف أن الحوار مستمر.",
        ["سيرغي لافروف", "سيرغي لافروف"],
    ),
    (
        "elided subject in the next sentence",
        "قال وزير الخارجية سيرغي لافروف إن بلاده مستعدة. وأضاف أن الحوار مستمر.",
        ["سيرغي لافروف", "سيرغي لافروف"],
    ),
    (
        "participle: the speaker of its own verb",
        "قال وزير الخارجية سيرغي لافروف إن بلاده مستعدة للحوار مع ترامب، مشيرا إلى أن المفاوضات صعبة.",
        ["سيرغي لافروف", "سيرغي لافروف"],
    ),
    (
        "participle behind a verb that reports nothing: the subject of the sentence",
        "وصل الرئيس الفرنسي إيمانويل ماكرون إلى بيروت، مؤكدا أن بلاده تدعم لبنان.",
        ["إيمانويل ماكرون"],
    ),
    (
        "role phrase: the holder of the role",
        "استقبل الرئيس الروسي فلاديمير بوتين الوفد. وقال الرئيس الروسي إن بلاده مستعدة.",
        ["فلاديمير بوتين"],
    ),
    (
        "the official back: a person who spoke",
        "قال وزير الصحة أحمد الشيحاني إن الوضع مستقر. وأوضح المسؤول ذاته أن اللقاح متوفر.",
        ["أحمد الشيحاني", "أحمد الشيحاني"],
    ),
    (
        "the ministry: the one named before",
        "أعلنت وزارة الصحة أن اللقاح متوفر. وقالت الوزارة إن المراكز مفتوحة.",
        ["وزارة الصحة", "وزارة الصحة"],
    ),
    (
        "what shows something does not speak on: tests showed a fault, and she said",
        "زارت المديرة سعاد العلوي المختبر. وكشفت التحاليل أن المياه ملوثة. وقالت إن العمل مستمر.",
        ["التحاليل", "سعاد العلوي"],
    ),
    (
        "what a man's campaign says is not his",
        "وصل الرئيس دونالد ترامب أمس. وقالت حملة ترامب إن الدعوى باطلة.",
        ["حملة ترامب"],
    ),
    (
        "a man's lawyer is another man",
        "وصل الرئيس دونالد ترامب أمس. وأكد محامي ترامب أن الدعوى باطلة.",
        ["محامي ترامب"],
    ),
    (
        "the office of a man speaks, not the man",
        "قال مكتب رئيس الوزراء ماريو دراغي إن الاجتماع تأجل.",
        ["مكتب رئيس الوزراء ماريو دراغي"],
    ),
    (
        "the statement: whoever issued it",
        "أعلنت وزارة الصحة أن اللقاح متوفر. وأضاف البيان أن المراكز مفتوحة.",
        ["وزارة الصحة", "وزارة الصحة"],
    ),
    (
        "the source: the one before",
        "أكد مصدر أمني أن الطريق مغلق. وأوضح المصدر أن الأشغال مستمرة.",
        ["مصدر أمني", "مصدر أمني"],
    ),
    (
        "gender: a feminine verb does not continue a masculine one",
        "قالت المستشارة أنغيلا ميركل إن القرار صعب. وقال وزير المالية كريم السعداني إن الميزانية جاهزة. "
        "وأضافت أن أوروبا متحدة.",
        ["أنغيلا ميركل", "كريم السعداني", "أنغيلا ميركل"],
    ),
    (
        "gender: a masculine verb has no feminine subject right behind it",
        "قال رئيس الحزب كريم السعداني إن الأزمة خطيرة. وحذر الحكومة من أن الشعب غاضب.",
        ["كريم السعداني", "كريم السعداني"],
    ),
    (
        "an outlet that passes words on is not the speaker",
        "ونقلت وكالة رويترز عن الوزير كريم السعداني قوله إن المفاوضات فشلت.",
        ["كريم السعداني"],
    ),
    (
        "unnamed sources keep their words",
        "وقال مسؤول حكومي رفض الكشف عن اسمه إن المفاوضات فشلت.",
        ["مسؤول حكومي"],
    ),
    (
        "a place speaks as a state",
        "وقالت موسكو إن الاتهامات باطلة.",
        ["موسكو"],
    ),
]


@pytest.mark.parametrize(("text", "speakers"), [pytest.param(t, s, id=i) for i, t, s in CASES])
def test_speakers(text: str, speakers: list[str]) -> None:
    quotes = sorted(arabic_ie.extract(text).quotes, key=lambda q: q.cue.start if q.cue else 0)
    assert [quote.speaker.name if quote.speaker else None for quote in quotes] == speakers


def test_entity_is_the_person_of_the_extraction() -> None:
    doc = arabic_ie.extract("قال الرئيس فلاديمير بوتين إن بلاده مستعدة.")
    (quote,) = doc.quotes
    assert quote.speaker is not None
    assert quote.speaker.entity == doc.people[0]
    assert doc.quotes_by(doc.people[0]) == doc.quotes
    assert [speaker.name for speaker in doc.speakers] == ["فلاديمير بوتين"]


def test_nobody_speaks_where_nobody_is_named() -> None:
    (quote,) = arabic_ie.extract("وأضاف أن الوضع مستقر.").quotes
    assert quote.speaker is None
