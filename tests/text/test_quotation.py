"""Quotation marks: every habit of news, and that nothing is refused."""

from __future__ import annotations

import pytest
from hypothesis import given

from arabic_ie.text import quoted_spans
from strategies import texts

# Marked: ⟦ … ⟧ is a stretch in marks, ⟦ … ⟧? one of which a mark is missing.
BALANCED = [
    ("curly", "قال “⟦لن نعود⟧” وغادر"),  # he said "we won't return" and left
    ("straight", 'قال "⟦لن نعود⟧" وغادر'),
    ("guillemets", "قال «⟦لن نعود⟧» وغادر"),
    ("single", "قال ‘⟦لن نعود⟧’ وغادر"),
    ("doubled single", "قال ‘‘⟦لن نعود⟧’’ وغادر"),
    ("double brackets", "قال ((⟦لن نعود⟧)) وغادر"),
    ("low opener", "قال „⟦لن نعود⟧“ وغادر"),
    ("whole text", "«⟦لن نعود⟧»"),
    ("after a colon", "قال: «⟦لن نعود⟧»."),
    ("stop inside", "قال: «⟦لن نعود.⟧» وغادر"),
    ("question inside", "سأل «⟦متى نعود؟⟧» وغادر"),  # he asked "when do we return?"
    ("two", "بين «⟦الأمل⟧» و«⟦العمل⟧»"),  # between hope and work
    ("side by side", "«⟦الأمل⟧»، «⟦العمل⟧»"),
    ("in brackets", "الفيلم (“⟦الطريق⟧”) جديد"),  # the film ("The Road") is new
    ("Latin inside", "صحيفة “⟦The Times⟧” البريطانية"),
    ("across sentences", "قال: «⟦لن نعود. سنبقى هنا.⟧» وغادر"),
    ("two paragraphs", "قال «⟦نعم⟧»\nقال “⟦لا⟧”"),
]
NESTED = [
    ("other marks", "قال: «⟦قرأت “⟦الأيام⟧” أمس⟧»."),  # he said: "I read 'The Days' yesterday"
    ("the same marks", "قال: «⟦قرأت «⟦الأيام⟧» أمس⟧»."),
    ("the same curly marks", "قال: “⟦قرأت “⟦الأيام⟧” أمس⟧”."),
    ("single in double", 'قال: "⟦قرأت ‘⟦الأيام⟧’ أمس⟧".'),
    ("both end together", "قال: «⟦قرأت «⟦الأيام⟧»⟧»."),
    ("one closer for both", "قال إن «⟦الباحث قرأ رواية «⟦الأيام⟧»⟧?."),
    ("others behind a colon", 'قال: «⟦سألني: "⟦متى تعود؟⟧" ثم خرج⟧».'),  # he asked me: "When do you return?" and left
    ("the same behind that", "قال: «⟦قرأت أن «⟦الأيام⟧» صدرت⟧»."),  # I read that "The Days" has appeared
    ("single behind a colon, no closer", "قال: “⟦أقول لكم: ‘⟦لن نعود⟧’ أبدا⟧?."),  # I tell you: 'We won't return', ever
]
ODD_MARKS = [
    ("closing mark opens behind و", "شركتا “⟦نور⟧” و”⟦سحاب⟧” معا"),  # the companies Nour and Sahab
    ("closing mark opens behind بـ", "وصفه بـ”⟦الكارثة⟧” أمس"),  # he called it a "catastrophe"
    ("closing mark opens behind لـ", "قال لـ”⟦الأيام⟧” إنه باق"),  # he told "al-Ayyam"
    ("closing mark opens and a blank", "شركة و” ⟦سحاب⟧” معا"),
    ("behind a clitic without tatweel", 'وصفه ب"⟦الكارثة⟧" أمس'),
    ("behind an article", 'عن ال"⟦نحن⟧" والآخر'),  # on the "we" and the other
    ("closers alone", "قال ”⟦لن نعود⟧” وغادر"),
    ("openers alone", "قال “⟦لن نعود⟧“ وغادر"),
    ("opener as closer behind a blank", "قال “⟦لن نعود⟧ “، وغادر"),
    ("swapped guillemets", "قال »⟦لن نعود⟧« وغادر"),
    ("swapped guillemets and blanks", "ملتقى البيئة» ⟦أمن وسلامة⟧ «الذي بدأ أمس"),  # the forum "…" that began
    ("… twice", "ملتقى البيئة» ⟦أمن وسلامة⟧ «ومعرض» ⟦الأمل⟧ «الذي بدأ أمس"),  # … and the exhibition "Hope"
    ("blanks inside", 'قال " ⟦لن نعود⟧ " وغادر'),
    ("blanks inside, stop behind", 'وقال : " ⟦لن نعود⟧ ".'),
    ("a blank before a single closer", "قال ‘⟦لن نعود⟧ ’ وغادر"),
    ("colon, mark, blank", 'وقال:" ⟦لن نعود إلى هناك⟧".'),
    ("blank on the wrong side", 'وقال الوزير" ⟦لن نعود⟧".'),
    ("no blank before", 'قال"⟦لن نعود⟧" وغادر'),
    ("no blank behind", 'قال "⟦لن نعود⟧"وغادر'),
    ("mixed marks", "قال «⟦لن نعود⟧” وغادر"),
    ("prime closes a name with a number", "مؤشر “⟦مازي 20⟧″ ارتفع"),
]
FORGOTTEN = [
    ("closer at the end", "قال: «⟦لن نعود⟧?."),
    ("closer, several sentences", "قال: «⟦لن نعود. سنبقى هنا⟧?."),
    ("closer before a new speech", "قال: «⟦لن نعود⟧?. وأضاف: «⟦سنبقى⟧»."),
    ("closer, then reported speech", "قال «⟦لن نعود⟧?. وأضاف أن «⟦البقاء خيارنا⟧»."),
    ("closer in the next paragraph", "قال: «⟦لن نعود⟧?.\n⟦سنبقى هنا⟧?».\nوغادر"),
    ("closer three paragraphs on", "قال: «⟦لن نعود⟧?\n⟦سنبقى هنا⟧?.\n⟦هذه أرضنا⟧?»."),
    ("each paragraph opens", "قال: «⟦لن نعود⟧?.\n«⟦سنبقى هنا⟧»."),
    ("closer behind a number in the next paragraph", "قال: «⟦لن نعود⟧?.\n⟦كنا هنا عام 2015⟧?».\nوغادر"),  # here in 2015
    ("closer after three paragraphs without a mark", "قال: «⟦نعم⟧?\n⟦لا⟧?\n⟦هنا⟧?\n⟦هناك⟧?\n⟦أبدا⟧?»."),
    ("… after four: none", "قال: «⟦نعم⟧?\nلا\nهنا\nهناك\nأبدا\nأمس»."),
    ("inches in the next paragraph", "قال: «⟦اشتريت شاشة⟧?\nمقاسها 55″، وثمنها ألف."),  # I bought a screen
    ("closer of a speech that ended, in the next paragraph", "قال: «⟦لن نعود⟧?. وأضاف: «⟦سنبقى⟧».\nوغادر»."),
    ("closer, no stop before what is reported", "قال إن «⟦الوضع صعب، وأضاف أن⟧? «⟦البقاء خيارنا⟧»."),  # … is hard
    ("closer, no stop before a new speech", "قال: «⟦لن نعود، وأضاف:⟧? «⟦سنبقى⟧»."),
    ("closer, then a title in other marks", 'قال: «⟦لن نعود⟧?. "⟦الأيام⟧" صدرت أمس'),  # "The Days" appeared yesterday
    ("closer, though a mark between blanks follows", 'قال: "⟦لن نعود⟧?. وأضاف: «⟦سنبقى⟧» وغادر " أمس'),
    ("closer of what is inside", 'قال: "⟦قرأت «الأيام أمس⟧" وغادر'),  # I read "The Days" yesterday
    ("closer, the opener between blanks", "قال « ⟦لن نعود⟧?"),
    ("closer, dots behind the opener", 'قال: "⟦...لن نعود⟧?'),
    ("opener", 'سنبقى هنا" ثم قرأ "⟦الأيام⟧" وغادر'),  # … then he read "The Days"
]
NONE = [
    ("a stray closer", "سنبقى هنا». وغادر الوزير"),  # we'll stay here". And the minister left
    ("a stray opener at the end", "وغادر الوزير «"),
    ("… and a blank", "وغادر الوزير « "),
    ("… and a stop", "وغادر الوزير «."),
    ("… and a stray closer in the next paragraph", "وغادر الوزير «\nثم عاد»."),
    ("two stray closers", 'سنبقى هنا". وغادر الوزير".'),
    ("a mark between blanks", 'غادر الوزير " أمس'),
    ("two marks that open nothing", 'سنبقى هنا" ثم " غادر'),
    ("inches of one digit", 'شاشة 5" أو 7" معا'),
    ("inches, the blank forgotten", "شاشة 55″وأخرى 32″ معا"),
    ("inches at the beginning", '5" أو 7" للشاشة'),
    ("inches", 'شاشة 55" وأخرى 4.7″ بوصة'),  # a screen of 55", another of 4.7″
    ("apostrophes in names", "شون أو'نيل و Côte d’Ivoire و l'Équipe"),
    ("a lone apostrophe", "ال’ مع ‘ال"),
    ("empty marks", 'قال "" وغادر'),
    ("brackets", "الوزير (سابقا) غادر"),
    ("no marks", "لن نعود"),
    ("nothing", ""),
]
CASES = [*BALANCED, *NESTED, *ODD_MARKS, *FORGOTTEN, *NONE]


@pytest.mark.parametrize("marked", [case[1] for case in CASES], ids=[case[0] for case in CASES])
def test_quoted(marked: str) -> None:
    text = marked.replace("⟧?", "⟧").replace("⟦", "").replace("⟧", "")
    assert _marked(text) == marked


def _marked(text: str) -> str:
    """The text with its quoted stretches shown, blanks at their ends left out."""
    borders: list[tuple[int, int, str]] = []
    for quoted in quoted_spans(text):
        content = text[quoted.start : quoted.end]
        start = quoted.start + len(content) - len(content.lstrip())
        end = quoted.end - len(content) + len(content.rstrip())
        borders.append((start, 1, "⟦"))
        borders.append((end, 0, "⟧" if quoted.closed else "⟧?"))
    out, at = "", 0
    for offset, _, sign in sorted(borders):
        out, at = out + text[at:offset] + sign, offset
    return out + text[at:]


def test_depth() -> None:
    text = "قال: «قرأت “الأيام” أمس» وغادر"
    assert [(text[q.start : q.end], q.depth) for q in quoted_spans(text)] == [("قرأت “الأيام” أمس", 0), ("الأيام", 1)]


def test_nothing_is_inside_what_was_never_closed() -> None:
    text = 'قال "لن نعود. وأوضح أنه "صعب" جدا. وقالت "سنبقى هنا".'
    assert [quoted.depth for quoted in quoted_spans(text)] == [0, 0, 0]


def test_at_most_four_levels() -> None:
    depths = [quoted.depth for quoted in quoted_spans("«نعم " * 6 + "»" * 6)]
    assert depths == [0, 1, 2, 3]


def test_speech_that_goes_on_is_no_deeper() -> None:
    text = "قال: «لن نعود\nسنبقى هنا\nوهذه أرضنا»."
    assert [quoted.depth for quoted in quoted_spans(text)] == [0, 0, 0]


def test_speech_that_goes_on_has_no_opener() -> None:
    text = "قال: «لن نعود\nسنبقى هنا»."
    first, second = quoted_spans(text)
    assert (text[first.outer_start], first.outer_end) == ("«", first.end)
    assert (second.outer_start, text[second.outer_end - 1]) == (second.start, "»")


@given(texts())
def test_stretches_are_inside_and_in_order(text: str) -> None:
    found = quoted_spans(text)
    assert found == sorted(found, key=lambda q: (q.outer_start, -q.outer_end))
    for quoted in found:
        assert 0 <= quoted.outer_start <= quoted.start < quoted.end <= quoted.outer_end <= len(text)
        assert quoted.depth >= 0


@given(texts())
def test_stretches_nest_or_are_apart(text: str) -> None:
    found = quoted_spans(text)
    for index, outer in enumerate(found):
        for inner in found[index + 1 :]:
            assert inner.outer_start >= outer.outer_end or inner.outer_end <= outer.outer_end
