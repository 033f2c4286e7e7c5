"""Hypothesis strategies for Arabic text as it really comes: marked, joined, mixed, broken.

``texts()`` is for any code that takes a text; ``words()`` for any that takes one word. Both lean towards
what breaks offsets: marks without a letter, ligatures that stand for several letters, controls that
nobody sees, line ends of every kind, lone surrogates.
"""

from __future__ import annotations

from hypothesis import strategies as st

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئىةٱپچژگڤیکہ"
MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0670\u06e1\u08f0\u0610"
TATWEEL = "\u0640"
LIGATURES = "ﻻﻷﻹﻵﷲﷺﷴﯪﯾﻣﺑﹰﹱﹸﱠ"  # lam-alef, Allah, the blessing, presentation forms, isolated marks
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202e\u2066\u2069\u2060\ufeff\u00ad"
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹２"
LINE_ENDS = ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\n\n"]
BLANKS = [" ", "  ", "\t", "\u00a0", "\u3000", "\u2009"]
QUOTES = [*list("\"“”„‟«»″＂'‘’‚‛‹›"), "((", "))", "''", "””"]
STOPS = [*list(".،؛:؟!?…,;-–—/()[]{}#@%٪_•|*"), "..", "...", "؟!", "(…)"]
FOREIGN = ["Reuters", "U.S.", "No.", "l'Équipe", "café", "Łódź", "москва", "東京", "a.b@c.org", "http://x.io/a?b=c"]
ODD = ["😀", "👨‍👩‍👧", "🇲🇦", "\ud800", "\udfff", "\x00", "\x1b", "\ufffe", "𐎀", "١٫٥", "7.5", "1,000.25"]
WORDS = [
    "قال", "وقال", "وبالحكومة", "للقاهرة", "فللرئيس", "ﻻعب", "لا", "بـ", "و", "محمدٌ", "الرَّئِيسُ", "كتـــاب",
    "د.", "أ. ف. ب.", "أ ف ب", "إنّ", "أنه", "ولد", "هـ", "م.", "2015", "سيعلن", "دعاهم", "العربية.نت", "انتهى.وقال",
]  # fmt: skip

CLITICS = ["و", "ف", "ب", "ك", "ل", "س", "أ", "ال", "وال", "بال", "لل", "ولل", "وبال", "كال", "فس"]
SUFFIXES = ["ه", "ها", "هم", "هن", "هما", "ك", "كم", "كما", "نا", "ني", "ي"]

_arabic_chars = st.sampled_from(LETTERS + MARKS + TATWEEL + LIGATURES + INVISIBLE)


def words() -> st.SearchStrategy[str]:
    """One Arabic word, never empty: clitics, letters with marks and worse between them, suffixes."""
    core = st.lists(_arabic_chars, min_size=1, max_size=8).map("".join)
    head = st.lists(st.sampled_from(CLITICS), max_size=2).map("".join)
    tail = st.sampled_from(["", *SUFFIXES])
    return st.one_of(st.builds(lambda a, b, c: a + b + c, head, core, tail), core)


def texts(max_parts: int = 25) -> st.SearchStrategy[str]:
    """A text: words, blanks, marks, numbers and rubbish in any order."""
    part = st.one_of(
        st.sampled_from(WORDS),
        words(),
        st.sampled_from(BLANKS),
        st.sampled_from(QUOTES),
        st.sampled_from(STOPS),
        st.sampled_from(LINE_ENDS),
        st.sampled_from(FOREIGN),
        st.sampled_from(ODD),
        st.text(st.sampled_from(DIGITS), min_size=1, max_size=4),
        st.text(max_size=2),
    )
    spaced = st.lists(part, max_size=max_parts).map(" ".join)
    tight = st.lists(part, max_size=max_parts).map("".join)
    return st.one_of(spaced, tight)
