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
    ("blanks inside", 'قال " ⟦لن نعود⟧ " وغادر'),
    ("blanks inside, stop behind", 'وقال : " ⟦لن نعود⟧ ".'),
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
]
NONE = [
    ("a stray closer", "سنبقى هنا». وغادر الوزير"),  # we'll stay here". And the minister left
    ("a stray opener at the end", "وغادر الوزير «"),
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
