"""Hypothesis strategies for Arabic text as it really comes: marked, joined, mixed, broken.

``texts()`` is for any code that takes a text; ``words()`` for any that takes one word. Both lean towards
what breaks offsets: marks without a letter, ligatures that stand for several letters, controls that
nobody sees, line ends and digits of every kind, lone surrogates, words without end, marks in marks in marks.
``news()`` is for the whole: sentences stitched from real words of the gazetteers, well and badly.
The lists are also what ``fuzz/`` writes its texts with.
"""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from arabic_ie.gazetteers import shipped_rows

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئىةٱپچژگڤیکہ"
MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0670\u06e1\u08f0\u0610"
TATWEEL = "\u0640"
LIGATURES = "ﻻﻷﻹﻵﷲﷺﷴﯪﯾﻣﺑﹰﹱﹸﱠ"  # lam-alef, Allah, the blessing, presentation forms, isolated marks
INVISIBLE = (
    "\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2060\u180e\ufeff\u00ad"
)
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹２"
# digits to Unicode, though not to everyone: ``isdigit`` without a value for ``int``, values without ``isdigit``
ODD_DIGITS = "०९๓༣߂𝟘𝟵𑁦𖩡²³₇①⓪½Ⅷⅻ〇五፩٪"
LINE_ENDS = ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\n\n"]
BLANKS = [" ", "  ", "\t", "\u00a0", "\u3000", "\u2009"]
QUOTES = [*list("\"“”„‟«»″＂'‘’‚‛‹›"), "((", "))", "''", "””"]
PAIRS = [
    *map(tuple, ["«»", "“”", "„“", '""', "‘’", "''", "()", "[]", "{}", "‹›", "»«"]),
    ("((", "))"), ("\u202b", "\u202c"), ("\u2067", "\u2069"),
]  # fmt: skip
STOPS = [*list(".،؛:؟!?…,;-–—/()[]{}#@%٪_•|*"), "..", "...", "؟!", "(…)"]
FOREIGN = [
    "Reuters", "U.S.", "No.", "l'Équipe", "café", "Łódź", "москва", "東京", "a.b@c.org", "http://x.io/a?b=c",
    "שלום", "ܫܠܡܐ", "ދިވެހި", "नमस्ते", "ไทย", "İstanbul", "ß", "ﬁn",
]  # fmt: skip
ODD = [
    "😀", "👨‍👩‍👧", "🇲🇦", "\ud800", "\udfff", "\ud83d", "\udc00\ud800", "\x00", "\x1b", "\x1c", "\x1f", "\x7f",
    "\ufffe", "\uffff", "\ufffd", "𐎀", "𞸀", "\U000e0001", "\U0010ffff", "\ue000", "\uf8ff", "١٫٥", "7.5", "1,000.25",
    "e\u0301\u0301", "&amp;", "<b>", "]]>", "\\u0000", "%s{}",
]  # fmt: skip
LONG = 3000  # letters of a word that never ends
WORDS = [
    "قال", "وقال", "وبالحكومة", "للقاهرة", "فللرئيس", "ﻻعب", "لا", "بـ", "و", "محمدٌ", "الرَّئِيسُ", "كتـــاب",
    "د.", "أ. ف. ب.", "أ ف ب", "إنّ", "أنه", "ولد", "هـ", "م.", "2015", "سيعلن", "دعاهم", "العربية.نت", "انتهى.وقال",
]  # fmt: skip

CLITICS = ["و", "ف", "ب", "ك", "ل", "س", "أ", "ال", "وال", "بال", "لل", "ولل", "وبال", "كال", "فس"]
SUFFIXES = ["ه", "ها", "هم", "هن", "هما", "ك", "كم", "كما", "نا", "ني", "ي"]

_any_char = st.one_of(st.characters(), st.characters(categories=["Cs", "Co", "Cn", "Cf", "Cc", "Mn", "Nd", "No", "Nl"]))
_arabic_chars = st.sampled_from(LETTERS + MARKS + TATWEEL + LIGATURES + INVISIBLE)


def words() -> st.SearchStrategy[str]:
    """One Arabic word, never empty: clitics, letters with marks and worse between them, suffixes."""
    core = st.lists(_arabic_chars, min_size=1, max_size=8).map("".join)
    head = st.lists(st.sampled_from(CLITICS), max_size=2).map("".join)
    tail = st.sampled_from(["", *SUFFIXES])
    return st.one_of(st.builds(lambda a, b, c: a + b + c, head, core, tail), core)


def long_words() -> st.SearchStrategy[str]:
    """One letter, mark or digit, or a few in turn, more often than in any word."""
    unit = st.text(st.sampled_from(LETTERS + MARKS + TATWEEL + LIGATURES + INVISIBLE + DIGITS), min_size=1, max_size=3)
    return st.builds(lambda piece, times: piece * times, unit, st.sampled_from([30, 300, LONG]))


def nested() -> st.SearchStrategy[str]:
    """Marks in marks in marks, of one kind or of several, some never closed."""
    pairs = st.lists(st.sampled_from(PAIRS), min_size=1, max_size=40)
    return st.builds(
        lambda pairs, inner, closed: (
            "".join(a for a, _ in pairs) + inner + "".join(b for _, b in reversed(pairs[:closed]))
        ),
        pairs,
        st.sampled_from(["", "قال", " قال إن ", "نعم", "\n"]),
        st.integers(0, 40),
    )


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
        st.text(st.sampled_from(DIGITS + ODD_DIGITS), min_size=1, max_size=4),
        st.text(_any_char, max_size=2),
        long_words(),
        nested(),
    )
    spaced = st.lists(part, max_size=max_parts).map(" ".join)
    tight = st.lists(part, max_size=max_parts).map("".join)
    return st.one_of(spaced, tight)


# what stands between the words of news: more than there is in any real sentence
GLUE = [
    "إن", "أن", "أنه", "بأن", "إلى", "عن", "من", "على", "في", "بحسب", "وفقا ل", "التي", "الذي", "لم", "قد", "كما",
    "ذاته", "، ", ". ", ": ", "؛ ", "\n", ' "', '" ', " «", "» ", " “", "” ", " ((", ")) ", " - ", " (", ") ", "… ",
    "؟ ", "#", "_", "5 مايو 2024", "12 محرم 1446 هـ", "10:30", "7.5%", "50 عاما", "و", "ال", "ب", "ل", "س",
]  # fmt: skip
KINDS = (
    "cue", "cue_phrase", "office", "profession", "honorific", "person", "given", "family", "name_particle", "country",
    "nationality", "city", "organization", "outlet", "org_head", "group", "document", "noun", "verb", "adjective",
    "month", "weekday", "deictic", "number", "time_unit", "portfolio", "role_modifier",
)  # fmt: skip
PREFIXES = ["", "", "", "و", "ال", "وال", "ب", "بال", "لل", "ل", "ف", "س"]


@cache
def words_of(kind: str) -> list[str]:
    """Every name of a kind, and what its row lists beside it: participles, plurals …"""
    rows = [row for row in shipped_rows() if row.kind == kind]
    return [form for row in rows for form in (row.name, *row.aliases, *(v for key in _FORMS for v in row.values(key)))]


_FORMS = ("imperfect", "participle", "masdar", "f")


def news(max_words: int = 30) -> st.SearchStrategy[str]:
    """Words of the gazetteers with clitics, complementizers, dates and marks between them."""
    listed = st.sampled_from(KINDS).flatmap(lambda kind: st.sampled_from(words_of(kind)))
    word = st.builds(str.__add__, st.sampled_from(PREFIXES), listed)
    who = st.builds(
        "{} {} {}{}".format,  # a role, whose it is, a name, and perhaps a comma
        st.sampled_from(words_of("office")),
        st.builds(str.__add__, st.sampled_from(["ال", ""]), st.sampled_from(words_of("nationality"))),
        st.sampled_from(words_of("person")),
        st.sampled_from(["", "،"]),
    )
    frame = st.builds(
        "{} {}{}{}{}".format,  # a cue, who, what opens the content, the content and what closes it
        st.sampled_from(["قال", "وأضاف", "وأكدت", "مشيرا إلى", "ونقلت الوكالة عن", "بحسب", "دعا", "ووصف", "وزاد"]),
        st.one_of(listed, who),
        st.sampled_from([" إن ", " أن ", ": ", ': "', " «", "، ", " ", " أنه "]),
        st.lists(listed, min_size=1, max_size=5).map(" ".join),
        st.sampled_from(["", ".", '".', "».", "»، قال", "، بحسب", " ."]),
    )
    part = st.one_of(word, word, who, frame, frame, st.sampled_from(GLUE), words(), nested())
    return st.lists(part, min_size=4, max_size=max_words).map(" ".join)
