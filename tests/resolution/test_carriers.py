"""Carriers, audiences and co-speakers: who passes words on, to whom they were said, who says them too."""

from __future__ import annotations

import pytest

import arabic_ie
from arabic_ie.resolution.speakers import UNSURE

# text with one quote | speaker | relayed by | addressee | venue | co-speakers ("" where there is none)
CASES = [
    # Reuters quoted the minister as saying that the talks failed
    ("ونقلت وكالة رويترز عن الوزير كريم السعداني قوله إن المفاوضات فشلت.", "كريم السعداني", "وكالة رويترز", "", "", ""),
    # … without "as saying"
    ("ونقلت وكالة رويترز عن مسؤول حكومي أن المفاوضات فشلت.", "مسؤول حكومي", "وكالة رويترز", "", "", ""),
    # with the agency's Latin name in brackets
    (
        'ونقلت وكالة "أسوشيتد برس" (Associated Press) عن مصدر عسكري أن الهجوم انتهى.',
        "مصدر عسكري", 'وكالة "أسوشيتد برس" (Associated Press)', "", "", "",
    ),
    # quoting
    ("وأوردت صحيفة هآرتس نقلا عن مسؤول أمني أن الهجوم وشيك.", "مسؤول أمني", "صحيفة هآرتس", "", "", ""),
    # two carriers: the outer one is named; the inner one is not
    (
        "ونقلت وكالة الأناضول عن صحيفة هآرتس عن مسؤول أمني قوله إن الهجوم وشيك.",
        "مسؤول أمني", "وكالة الأناضول", "", "", "",
    ),
    # a trailing credit
    ("وقال سمير الحداد إن العجز تراجع، بحسب وكالة رويترز.", "سمير الحداد", "وكالة رويترز", "", "", ""),
    # a carrier that quotes nobody is the speaker
    ("وذكرت وكالة رويترز أن العجز تراجع.", "وكالة رويترز", "", "", "", ""),
    # he told the channel
    ("وقال سمير الحداد لقناة الجزيرة إن العجز تراجع.", "سمير الحداد", "", "قناة الجزيرة", "", ""),
    # in a statement that he gave to Hespress alone
    ("وقال سمير الحداد في تصريح خص به هسبريس إن العجز تراجع.", "سمير الحداد", "", "هسبريس", "في تصريح", ""),
    # in an interview with CNN
    ("وقال سمير الحداد في مقابلة مع شبكة CNN إن العجز تراجع.", "سمير الحداد", "", "شبكة CNN", "في مقابلة", ""),
    # at a press conference: an occasion without an audience
    ("وقال سمير الحداد في مؤتمر صحفي إن العجز تراجع.", "سمير الحداد", "", "", "في مؤتمر صحفي", ""),
    # the accused before the judge, a leader before thousands of demonstrators, a crowd of his supporters
    ("وقال المتهم أمام القاضي إنه بريء.", "المتهم", "", "", "أمام القاضي", ""),
    ("وقال سمير الحداد أمام قاضي التحقيق إنه بريء.", "سمير الحداد", "", "", "أمام قاضي التحقيق", ""),
    ("وقال سمير الحداد أمام آلاف المتظاهرين إن العجز تراجع.", "سمير الحداد", "", "", "أمام آلاف المتظاهرين", ""),
    ("وقال سمير الحداد أمام حشد من أنصاره إن العجز تراجع.", "سمير الحداد", "", "", "أمام حشد من أنصاره", ""),
    # "before" within what is said is no venue
    ("وقال سمير الحداد إن الطريق أمام الوزير صعب.", "سمير الحداد", "", "", "", ""),
    # two states
    ("دعت فرنسا والجزائر إلى وقف القتال.", "فرنسا والجزائر", "", "", "", "الجزائر"),
    # two bodies
    (
        "وأعلنت منظمة الصحة العالمية واليونيسف أن الوباء انتهى.",
        "منظمة الصحة العالمية واليونيسف", "", "", "", "اليونيسف",
    ),
    # a body among people who speak: where they are from
    ("وقال سمير الحداد ومنظمة الصحة العالمية وكريم الزهري إن الوباء انتهى.", "سمير الحداد", "", "", "", "كريم الزهري"),
    # her colleague
    ("وقالت وزيرة الصحة سعاد العلوي وزميلها سمير الحداد إن اللقاح متوفر.", "سعاد العلوي", "", "", "", "سمير الحداد"),
    # his Moroccan friend
    ("وقال سمير الحداد وصديقه المغربي كريم الزهري إن المباراة صعبة.", "سمير الحداد", "", "", "", "كريم الزهري"),
    # "and" within the affiliation joins nobody
    ("وقال رئيس الحزب والجمعية سمير الحداد إن المؤتمر قريب.", "سمير الحداد", "", "", "", ""),
    # each of two people
    ("وقال كل من الوزير سمير الحداد والنائب كريم السعداني إن القانون جيد.", "سمير الحداد", "", "", "", "كريم السعداني"),
    # the minister and his counterpart
    (
        "وقال وزير الخارجية سيرغي لافروف ونظيره التركي هاكان فيدان إن الحوار مستمر.",
        "سيرغي لافروف", "", "", "", "هاكان فيدان",
    ),
    # "and" within a role joins nobody
    ("وقال وزير الثقافة والإعلام سمير الحداد إن المعرض ناجح.", "سمير الحداد", "", "", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "relayed_by", "addressee", "venue", "others"), CASES)
def test_surroundings(text: str, speaker: str, relayed_by: str, addressee: str, venue: str, others: str) -> None:
    (quote,) = arabic_ie.extract(text).quotes
    assert quote.speaker is not None
    spans = (quote.relayed_by, quote.addressee, quote.venue)
    found = (quote.speaker.name, *(span.text if span else "" for span in spans))
    assert found == (speaker, relayed_by, addressee, venue)
    assert " ".join(other.name for other in quote.co_speakers) == others
    for other in quote.co_speakers:
        assert other.mention is not None
        assert other.mention.text.endswith(other.name)
    for span in filter(None, spans):
        assert text[span.start : span.end] == span.text


# sentences | who else says what the last one says
JOINT = [
    # A and B said that … And they both added that
    ("قال سعيد الحداد وعلي الزهري إن المباراة صعبة. وأضافا أن الفريق جاهز.", "علي الزهري"),
    # … and both of them confirmed that
    ("قال سعيد الحداد وعلي الزهري إن المباراة صعبة. وأضافا أن الفريق جاهز. وأكد كلاهما أن الجمهور حاضر.", "علي الزهري"),
    # A, B and C said that … And they added that
    ("قال سمير الحداد وكريم الزهري ونادية الطيبي إن المباراة صعبة. وأضافوا أنها مهمة.", "كريم الزهري، نادية الطيبي"),
    # two states, in the feminine
    ("قالت فرنسا والجزائر إن الحوار مستمر. وأضافتا أن اللجنة ستجتمع.", "الجزائر"),
    # each spoke for himself, then both
    ("قال سمير الحداد إن المباراة صعبة. وقال كريم الزهري إن الملعب جيد. وأضافا أن الفريق جاهز.", "كريم الزهري"),
    # one of the two goes on alone
    ("قال سعيد الحداد وعلي الزهري إن المباراة صعبة. وأضاف الحداد أن الفريق جاهز.", ""),
    # analysts: nobody else
    ("قال محللون إن السوق ستتراجع. وأضافوا أن الذهب ملاذ آمن.", ""),
]


@pytest.mark.parametrize(("text", "others"), JOINT)
def test_joint_statements_go_on(text: str, others: str) -> None:
    quote = max(arabic_ie.extract(text).quotes, key=lambda quote: quote.span.start)
    assert "، ".join(other.name for other in quote.co_speakers) == others


def test_who_is_called_on_is_addressed() -> None:
    # the representative said that the children are in danger, and appealed to the parties to the conflict to stop
    text = "قال ممثل المنظمة جوليان هارنيس إن الأطفال في خطر. وناشد أطراف النزاع أن يتوقفوا."
    _, appeal = arabic_ie.extract(text).quotes
    assert appeal.speaker is not None
    assert appeal.addressee is not None
    assert (appeal.speaker.name, appeal.addressee.text) == ("جوليان هارنيس", "أطراف النزاع")


# text with one quote | the words of its cue | its lemma | its class
CUES = [
    # and the minister replied by saying: و is no letter of رد, though ورد is "came" too
    ("ورد الوزير بالقول: «المشروع جاهز».", "رد", "رد", "say"),
    # … with a vowel mark, and stretched
    ("وَرد الوزير بالقول: «المشروع جاهز».", "رد", "رد", "say"),
    ("وـرد الوزير بالقول: «المشروع جاهز».", "رد", "رد", "say"),
    # so-and-so added
    ("وأضاف سمير الحداد أن العجز تراجع.", "أضاف", "أضاف", "add"),
]


@pytest.mark.parametrize(("text", "words", "lemma", "cue_class"), CUES)
def test_cues(text: str, words: str, lemma: str, cue_class: str) -> None:
    (quote,) = arabic_ie.extract(text).quotes
    assert quote.cue is not None
    assert (quote.cue.text, quote.cue_lemma, quote.cue_class) == (words, lemma, cue_class)
    assert text[quote.cue.start : quote.cue.end] == words


def test_a_quote_that_nobody_says_is_less_sure() -> None:
    (said,) = arabic_ie.extract("وأضاف سمير الحداد أن الوضع مستقر.").quotes  # Samir al-Haddad added that …
    (unsaid,) = arabic_ie.extract("وأضاف أن الوضع مستقر.").quotes
    assert said.rule == unsaid.rule
    assert unsaid.confidence == round(said.confidence * UNSURE, 3)
    assert unsaid.co_speakers == ()


def test_a_confidence_has_three_decimals() -> None:
    (unsaid,) = arabic_ie.extract("حضر الناس الحفلة التي تؤكد أن الحب حياة.").quotes  # … the party that affirms that …
    assert unsaid.speaker is None
    assert unsaid.confidence == round(unsaid.confidence, 3)
