"""Quotes: one table a phenomenon. ⟦ ⟧ mark the content; the columns say kind, cue and who is named beside it."""

from __future__ import annotations

import re

import pytest

import arabic_ie

# text with the content marked | kind | cue | mention ("" when elided)
COMPLEMENTIZERS = [
    # the minister of health said that the situation is stable
    ("قال وزير الصحة إن ⟦الوضع مستقر⟧.", "indirect", "قال", "وزير الصحة"),
    # the complementizer carries a pronoun: the content begins with it
    ("أكد الوزير أمس ⟦أنه سيزور القاهرة⟧.", "indirect", "أكد", "الوزير"),
    ("أفاد المتحدث باسم الشرطة ⟦بأنها أوقفت شخصين⟧.", "indirect", "أفاد", "المتحدث باسم الشرطة"),
    # the governed preposition stands before it
    ("وأشار التقرير إلى أن ⟦الأسعار ارتفعت كثيرا⟧.", "indirect", "أشار", "التقرير"),
    ("وشددت الوزارة على أن ⟦القرار نهائي⟧.", "indirect", "شددت", "الوزارة"),
    ("حذر خبراء من أن ⟦المياه ملوثة⟧.", "indirect", "حذر", "خبراء"),
    # a long subject, with an aside between commas
    ("وقال رئيس البلدية، في تصريح لوكالة الأنباء، إن ⟦الأشغال انتهت⟧.", "indirect", "قال", "رئيس البلدية"),
    # an earlier word that could be a cue (طلب) does not take the opener of the real one
    (
        "تقدمت فنلندا بطلب للانضمام إلى الحلف، في حين قال الرئيس الروسي إن ⟦الخطوة لا تهدد بلاده⟧.",
        "indirect",
        "قال",
        "الرئيس الروسي",
    ),
    # numbers count speakers; the verb before them stays masculine
    ("وقال ثلاثة من المسؤولين إن ⟦المفاوضات متعثرة⟧.", "indirect", "قال", "ثلاثة من المسؤولين"),
    # a sound plural in ين is the object: "and it urged the citizens to be patient"
    ("وحثت المواطنين على ⟦التحلي بالصبر⟧.", "indirect", "حثت", ""),
    # another official behind the subject is the accused
    (
        "اتهمت وزيرة الخارجية ⟦الرئيس الروسي فلاديمير بوتين باستخدام الجوع سلاحا⟧.",
        "indirect",
        "اتهمت",
        "وزيرة الخارجية",
    ),
    # إلى belongs to the verb before it: "in a note that it sent to the public"
    ("وأشارت المنظمة، في بلاغ وجهته إلى الرأي العام، إلى أن ⟦الباب مغلق⟧.", "indirect", "أشارت", "المنظمة"),
    # قد before a perfect; a preposition with its pronoun before the cue
    ("وكان وزير الخارجية قد أعلن سابقا أن ⟦بلاده مستعدة⟧.", "indirect", "أعلن", "وزير الخارجية"),
    ("بكلام لا لبس فيه قال الوزير إن ⟦القرار نهائي⟧.", "indirect", "قال", "الوزير"),
    # sloppy hamza
    ("اكد الوزير ان ⟦الوضع مستقر⟧.", "indirect", "اكد", "الوزير"),
]
MARKS = [
    ("وقال الوزير: «⟦لن نتراجع عن القرار⟧».", "direct", "قال", "الوزير"),
    ('وأضاف "⟦سنواصل العمل حتى النهاية⟧".', "direct", "أضاف", ""),
    ('وقالت الطبيبة :"⟦الحالة مستقرة الآن⟧".', "direct", "قالت", "الطبيبة"),
    # two sentences in one pair of marks are one quote
    ("قال المدرب: «⟦لعبنا جيدا. سنفوز في المباراة المقبلة⟧».", "direct", "قال", "المدرب"),
    # a name in marks does not end the way to the complementizer
    ('ذكرت صحيفة "الخبر الجديد" أن ⟦الأسعار ارتفعت⟧.', "indirect", "ذكرت", 'صحيفة "الخبر الجديد"'),
    # a clause with marks in it is mixed
    ('قال الوزير إن ⟦القرار "خطوة في الاتجاه الصحيح"⟧.', "mixed", "قال", "الوزير"),
    # the speaker behind the marks
    ("«⟦لن نتراجع عن هذا القرار⟧»، يقول رئيس النقابة.", "direct", "يقول", "رئيس النقابة"),
]
NOUNS = [
    ("دعا الوزير إلى ⟦وقف القتال⟧.", "indirect", "دعا", "الوزير"),
    ("تدعو موسكو الغرب لل⟦تجاوب مع مبادراتها⟧.", "indirect", "تدعو", "موسكو"),  # … to respond
    ("طالبت المنظمة ب⟦إجراء تحقيق مستقل⟧.", "indirect", "طالبت", "المنظمة"),
    ("أعرب الرئيس عن ⟦أمله في السلام⟧.", "indirect", "أعرب", "الرئيس"),
    ("أعلن رئيس النادي ⟦استقالته من منصبه⟧.", "indirect", "أعلن", "رئيس النادي"),
    ("نفت الوزارة ⟦وجود أي خلاف⟧.", "indirect", "نفت", "الوزارة"),
    # a date between subject and object; a verbal noun whose verb no list has
    ("أعلنت وزارة الداخلية أمس ⟦توقيف رجل في المدينة⟧.", "indirect", "أعلنت", "وزارة الداخلية"),
    # the subject before its verb: "the minister expects …" is no "it is expected"
    ("الوزير يتوقع ⟦زيادة الأسعار في الصيف⟧.", "indirect", "يتوقع", "الوزير"),
    ("كما تعهد الوزير ب⟦زيادة الأجور⟧.", "indirect", "تعهد", "الوزير"),
    # an accusation takes the accused in
    ("تتهم لندن ⟦موسكو بتدبير الهجوم⟧.", "indirect", "تتهم", "لندن"),
]
PARTICIPLES = [
    # the first content ends where the participle takes over
    ("قال الوزير إن ⟦الوضع مستقر⟧، مضيفا أن المدارس ستفتح.", "indirect", "قال", "الوزير"),
    ("قال الوزير إن الوضع مستقر، مضيفا أن ⟦المدارس ستفتح⟧.", "indirect", "مضيفا", ""),
    ("قال الوزير إن الوضع مستقر، داعيا إلى ⟦ضبط النفس⟧.", "indirect", "داعيا", ""),
    ("قالت الوزيرة إن الوضع مستقر، مؤكدة ⟦ضرورة الحوار⟧.", "indirect", "مؤكدة", ""),
]
ATTRIBUTIONS = [
    ("⟦ارتفعت أسعار النفط أمس⟧، بحسب وزارة الطاقة.", "indirect", "بحسب", "وزارة الطاقة"),
    ("وبحسب التقرير، ⟦ارتفعت الأسعار كثيرا⟧.", "indirect", "بحسب", "التقرير"),
    # without a comma: a verb, فإن or a mark begins what is said
    ("وحسب وكالة الأنباء ⟦بدأ الحزب مفاوضات جديدة⟧.", "indirect", "حسب", "وكالة الأنباء"),
    # more about the source, until ف shows that the sentence goes on
    (
        "وبحسب كريم السعداني، أستاذ القانون، وعدد من زملائه، فإن ⟦القرار سيدخل حيز التنفيذ قريبا⟧.",
        "indirect",
        "بحسب",
        "كريم السعداني، أستاذ القانون",
    ),
    ("وحسب مراقبين فإن ⟦الأسعار سترتفع كثيرا⟧.", "indirect", "حسب", "مراقبين"),
    ("وبحسب الوزارة «⟦سيكون الغد عطلة رسمية⟧».", "direct", "بحسب", "الوزارة"),
    ("⟦قتل عشرة أشخاص في الهجوم⟧، حسبما أعلنت الشرطة.", "indirect", "أعلنت", "الشرطة"),
    ("وجاء في البيان أن ⟦المفاوضات مستمرة⟧.", "indirect", "جاء في", "البيان"),
    ("بوتين: ⟦روسيا مستعدة للحوار⟧", "headline", ":", "بوتين"),
]
WORD_ORDER = [
    # the subject before the verb
    ("لكن سفير فرنسا في بيروت قال إن ⟦بلاده مستعدة⟧.", "indirect", "قال", "سفير فرنسا في بيروت"),
    ("روسيا تدعو إلى ⟦وقف القتال⟧", "indirect", "تدعو", "روسيا"),
    # an outlet passes on someone's words: he is the speaker
    ("ونقلت وكالة رويترز عن مسؤول حكومي قوله إن ⟦المفاوضات فشلت⟧.", "indirect", "قول", "مسؤول حكومي"),
]
ALL = [
    pytest.param(*row, id=f"{name}-{index}")
    for name, rows in {
        "complementizer": COMPLEMENTIZERS,
        "marks": MARKS,
        "noun": NOUNS,
        "participle": PARTICIPLES,
        "attribution": ATTRIBUTIONS,
        "order": WORD_ORDER,
    }.items()
    for index, row in enumerate(rows, 1)
]

NOTHING = [
    "يذكر أن المباراة بدأت في السابعة.",  # it is recalled that: no source
    "جلس الوزير بين رئيسين في الحفل.",  # between, not "made clear"
    "مر القطار عبر النفق الجديد.",  # through, not "expressed"
    "وقع الوزيران مذكرة تفاهم جديدة.",  # a memorandum, not "mentioning"
    "لم يؤكد الوزير أن الوضع مستقر.",  # did not confirm
    "علينا أن نعمل أكثر من أي وقت مضى.",  # we have to: no cue
    "وصف الطبيب الدواء للمريض.",  # prescribed
    "قد يقول قائل إن الوضع مستقر.",  # someone may say
    "وليس محل شك أن المدارس مهمة.",  # a matter of doubt: no verb
    "يتوقع أن تهطل الأمطار غدا.",  # rain is expected: no source
    "يريد الوزير أن يقول إن الوضع مستقر.",  # wants to say: has not said
    "لا يتصور أحد أن تكون المدينة بعيدة.",  # imagines that it be: a subjunctive
    "تواصل أوروبا فرض عقوبات مشددة على موسكو.",  # tough sanctions, not "stressing"
    "البلاد تسير وفق الخطة المرسومة لها.",  # by the plan: no source
]


@pytest.mark.parametrize(("marked", "kind", "cue", "mention"), ALL)
def test_quote(marked: str, kind: str, cue: str, mention: str) -> None:
    text, content = unmark(marked)
    quotes = arabic_ie.extract(text).quotes
    by_content = {quote.span.text: quote for quote in quotes}
    assert content in by_content, list(by_content)
    quote = by_content[content]
    assert quote.kind == kind
    assert quote.cue is not None
    assert quote.cue.text == cue
    assert (quote.speaker.mention.text if quote.speaker and quote.speaker.mention else "") == mention
    for span in (quote.span, quote.cue, *quote.parts):
        assert text[span.start : span.end] == span.text


@pytest.mark.parametrize("text", NOTHING)
def test_no_quote(text: str) -> None:
    assert arabic_ie.extract(text).quotes == ()


def test_attribution_in_the_middle_leaves_two_parts() -> None:
    # the prices, according to the ministry, will fall next year
    text = "ستنخفض الأسعار كثيرا، بحسب وزارة الطاقة، في العام المقبل."
    (quote,) = arabic_ie.extract(text).quotes
    assert [part.text for part in quote.parts] == ["ستنخفض الأسعار كثيرا", "في العام المقبل"]
    assert quote.span.text == "ستنخفض الأسعار كثيرا، بحسب وزارة الطاقة، في العام المقبل"


def test_surroundings() -> None:
    # the minister told Reuters at a press conference that the situation is stable, according to a correspondent
    text = "وقال الوزير لرويترز في مؤتمر صحفي إن الوضع مستقر، بحسب وكالة سبوتنيك."
    (quote,) = arabic_ie.extract(text).quotes
    assert quote.addressee is not None
    assert quote.venue is not None
    assert quote.relayed_by is not None
    assert (quote.addressee.text, quote.venue.text) == ("رويترز", "في مؤتمر صحفي")
    assert "سبوتنيك" in quote.relayed_by.text


def test_joint_statement_has_co_speakers() -> None:
    (quote,) = arabic_ie.extract("دعت فرنسا والجزائر إلى وقف القتال.").quotes
    assert quote.speaker is not None
    assert [speaker.name for speaker in quote.co_speakers] == ["الجزائر"]


def unmark(marked: str) -> tuple[str, str]:
    """The text without its marks, and what stood between them."""
    match = re.search("⟦(.*)⟧", marked, re.DOTALL)
    assert match is not None, marked
    return marked.replace("⟦", "").replace("⟧", ""), match[1]
