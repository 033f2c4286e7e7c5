"""Sentences: where one ends, where it only seems to, and that borders are always inside the text."""

from __future__ import annotations

import pytest
from hypothesis import given

from arabic_ie.text import split_paragraphs, split_sentences
from strategies import texts

# phenomenon, text with | where a sentence ends
SENTENCES = [
    ("full stop", "وصل الوزير.| وغادر السفير."),  # The minister arrived. The ambassador left.
    ("question and exclamation", "متى يعود؟| لا نعلم!| سنرى"),  # When will he return? We don't know! We'll see
    ("both", "حقا؟!| نعم"),  # Really?! Yes
    ("marks behind a blank", "متى يعود ؟| لا نعلم !| سنرى"),  # as the Maghreb writes
    ("exclamation behind a number", "فاز الفريق 3-0!| ثم احتفل"),  # the team won 3-0! Then it celebrated
    ("exclamation behind quotation marks", "صاح «نعم»!| ثم سكت"),  # he shouted "yes"! Then was silent
    ("a sentence of one word", "نعم.| سنعود"),  # Yes. We will return
    ("Latin question mark", "متى يعود?| غدا"),  # When will he return? Tomorrow
    ("Arabic comma never", "وصل الوزير، وغادر السفير، وبدأ الحفل"),
    ("semicolon never", "وصل الوزير؛ وغادر السفير"),
    ("Urdu full stop", "وصل الوزير۔| وغادر"),
    ("line end", "العنوان\n|النص"),  # the title, the text
    ("line end of Windows", "العنوان\r\n|النص"),
    ("line separator", "العنوان\u2028|النص"),
    ("agency without stops", "نقلت (أ ف ب) ذلك.| وأضافت"),  # AFP reported it
    ("agency with stops", "نقلت أ. ف. ب. عن مصدر ذلك.| وأضافت"),
    ("agency with tight stops", "نقلت أ.ف.ب. ذلك.| وأضافت"),
    ("agency in brackets", "نقلت (د. ب. أ.) عن مصدر ذلك.| وأضافت"),  # DPA reported
    ("title", "قال د. محمد العلي ذلك.| وأضاف"),  # Dr Mohammed al-Ali said it
    ("title behind a clitic", "التقى بد. محمد ود. سعيد.| وغادر"),
    ("two titles", "قال أ. د. سعيد العمري ذلك.| وأضاف"),
    ("Maghrebi title", "قال ذ. سعيد العمري ذلك.| وأضاف"),
    ("initials of a person", "أوقفت الشرطة م. ع. وأحالته.| وانتهى"),  # the police arrested M. A.
    ("decimal", "بلغت النسبة 7.5 في المئة.| وارتفعت"),  # the rate was 7.5 %
    ("Arabic decimal", "بلغت ٧٫٥ في المئة.| وارتفعت"),
    ("number at the end", "كان ذلك عام 2015.| ثم انتهى"),  # that was in 2015. Then it ended
    ("era", "كان ذلك عام 1436 هـ.| ثم انتهى"),
    ("Gregorian era", "كان ذلك عام 2015 م.| ثم انتهى"),
    ("item number", "1. افتتاح المعرض.| 2. كلمة الوزير."),  # 1. Opening. 2. Speech.
    ("pause of two dots", "الوزير.. الخطة لن تتغير"),  # the minister.. the plan will not change
    ("tight pause", "بنسبة 70%..هذه رسالة"),
    ("ellipsis that ends", "لا أعرف... |سنرى"),  # I don't know… We'll see
    ("ellipsis character", "لا أعرف…| سنرى"),
    ("ellipsis that goes on", "لا أعرف...، لكن سنرى"),  # I don't know…, but
    ("ellipsis behind a blank", "من أغراض ... كانت هنا"),  # of things … that were here
    ("ellipsis before a bracket that closes", "غادر (ولم يعد...)| ثم ندم"),  # left (and never returned…) Then rued it
    ("dots that begin a paragraph", "...| وعاد الوزير"),
    ("omission", "قال “الوضع (…) صعب” اليوم.| وأضاف"),  # he said "the situation (…) is hard"
    ("omission with dots", "قال إن الوضع (...) صعب"),
    ("stop inside the marks", "قال: «لن نذهب.»| وأضاف"),  # he said: "We won't go." And added
    ("stop behind the marks", "قال: «لن نذهب».| وأضاف"),
    ("question inside the marks", "سأل: “متى نعود؟”| فسكت"),  # he asked: "When do we return?" …
    ("question, marks, comma", "سأل “متى نعود؟”، ثم سكت"),
    ("dots, marks, stop", "قال “سنرى..”.| وغادر"),
    ("stop in brackets", "غادر (أو هكذا قيل.)| ثم عاد"),
    ("blank forgotten", "انتهى الاجتماع.|وقال الوزير"),  # the meeting ended.And the minister said
    ("blank forgotten after a question", "متى نعود؟|قال الوزير"),
    ("blank forgotten behind marks", "قال «انتهى الأمر.»|وغادر القاعة"),
    ("site in Arabic letters", "ذكرت العربية.نت أن برلمان.كوم نشره.| وانتهى"),
    ("initials within a word", "نقابات ا.م.ش والفدش"),
    ("Latin initials", "وصل من U.S. اليوم.| وغادر"),
    ("Latin abbreviation", "لقاح No. 5 من Dr. Smith هنا.| وغادر"),
    ("Latin word with a mark", "شركة Yahoo! الأمريكية.| وغادر"),
    ("… of one letter, with a clitic or without", "قالت لقناة E! أو لـE! ذلك.| وغادرت"),  # told the channel E!
    ("address", "زوروا www.example.com/a?b=c اليوم.| شكرا"),
    ("mail address", "اكتبوا إلى info@example.org.| شكرا"),
    ("version", "الإصدار 3.11.7 صدر.| شكرا"),
    ("pronoun of two letters", "عرفت به.| ثم غادرت له.| وانتهى"),  # I knew it. Then I left for him.
    ("nothing but dots", "...."),
]


@pytest.mark.parametrize("marked", [case[1] for case in SENTENCES], ids=[case[0] for case in SENTENCES])
def test_sentences(marked: str) -> None:
    text = marked.replace("|", "")
    expected = [part.strip() for part in marked.split("|")]
    assert [text[start:end] for start, end in split_sentences(text)] == expected


PARAGRAPHS = [
    ("عنوان\n\nخبر", ["عنوان", "خبر"]),  # title, news
    ("عنوان\r\n \r\nخبر\n", ["عنوان", "خبر"]),
    ("أ\x0bب\x0cج\x85د\u2029ه", ["أ", "ب", "ج", "د", "ه"]),
    ("  خبر  ", ["  خبر  "]),
    ("", []),
    (" \n\t\n ", []),
]


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in split_paragraphs(text)] == expected


@given(texts())
def test_borders_are_inside_and_in_order(text: str) -> None:
    for borders in (split_paragraphs(text), split_sentences(text)):
        at = 0
        for start, end in borders:
            assert at <= start < end <= len(text)
            assert text[start:end].strip()
            assert not text[at:start].strip()  # nothing but blanks is left out
            at = end
        assert not text[at:].strip()


@given(texts())
def test_a_sentence_lies_in_one_paragraph(text: str) -> None:
    paragraphs = split_paragraphs(text)
    for start, end in split_sentences(text):
        assert any(first <= start and end <= last for first, last in paragraphs)
        assert text[start:end] == text[start:end].strip()
