"""Inputs: the bytes of a fuzzer in, an Arabic text out that bends and breaks what news is made of.

A byte, or three, is a fragment (a name of the gazetteers, a cue, a mark, a digit, any code point), so that changing a
few bytes changes a few words and what the fuzzer keeps is a text that reached further.
"""

from __future__ import annotations

from datetime import date

import strategies as s

REFERENCES = (None, date(2024, 6, 19), "auto")

CUES = (
    "قال", "وقال", "قالت", "وأضاف", "أضاف", "وتابع", "أكد", "وأكدت", "مشيرا إلى", "مضيفا", "بحسب", "وفقا ل", "ونقلت",
    "عن", "دعا", "ووصف", "وزاد", "نفى", "قائلا", "أعلن", "صرح", "وذكر", "نقلا عن", "من جهته", "من جانبه",
)  # fmt: skip
COMMON = (
    *CUES, *s.GLUE, *s.QUOTES, *s.STOPS, *s.LINE_ENDS, *s.BLANKS, *s.CLITICS, *s.SUFFIXES, *s.WORDS,
    "أمس", "اليوم", "الثلاثاء", "مايو", "رمضان", "العام", "الماضي", "المقبل", "عام", "سنة", "قبل", "منذ", "يومين",
    "الرئيس", "وزير", "الوزير", "الخارجية", "المتحدث", "باسم", "رئيس", "السابق", "بن", "أبو", "عبد", "آل", "د.",
    "بوتين", "محمد", "الحداد", "روسيا", "مصر", "الأردني", "الأمم المتحدة", "شركة", "جامعة", "وكالة", "رويترز", "المصدر",
    "الذي", "التي", "هو", "نفسه", "ذاته", "س:", "ج:",
)  # fmt: skip
RARE = (
    *s.ODD, *s.FOREIGN, *s.DIGITS, *s.ODD_DIGITS, *s.LETTERS, *s.MARKS, *s.LIGATURES, *s.INVISIBLE, s.TATWEEL,
    *(side for pair in s.PAIRS for side in pair), "ه" * 300, "ال" * 100, "«" * 50, "0" * 400, "1" * 5000,
)  # fmt: skip
LISTED = tuple(form for kind in s.KINDS for form in s.words_of(kind))

_COMMON_UNTIL, _RARE_UNTIL, _LISTED_UNTIL = 150, 190, 246  # the rest: any code point


def text_of(data: bytes) -> tuple[str, date | str | None]:
    """The text that some bytes stand for, with a day of writing.

    >>> text_of(b"")
    ('', None)
    """
    if not data:
        return "", None
    mode, at, parts = data[0], 1, []
    while at < len(data):
        first, number = data[at], int.from_bytes(data[at + 1 : at + 3])
        if first < _COMMON_UNTIL:
            parts.append(COMMON[(first + (data[at + 1] if at + 1 < len(data) else 0) * _COMMON_UNTIL) % len(COMMON)])
            at += 2
        elif first < _RARE_UNTIL:
            parts.append(RARE[number % len(RARE)])
            at += 3
        elif first < _LISTED_UNTIL:
            parts.append(s.PREFIXES[first % len(s.PREFIXES)] + LISTED[number * 31 % len(LISTED)])
            at += 3
        else:
            parts.append(chr((first - _LISTED_UNTIL) * 0x20000 % 0x110000 + number % 0x10000))
            at += 3
    return ("" if mode % 4 == 0 else " ").join(parts), REFERENCES[mode // 4 % len(REFERENCES)]
