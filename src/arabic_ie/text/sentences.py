"""Paragraphs and sentences: a text in, their borders out (half-open, in code points).

A line end closes a paragraph, and a paragraph closes a sentence. Inside one, . ! ? ؟ … close a
sentence, with the closing marks behind them, also where the blank was forgotten (انتهى.وقال "ended.And
he said"). What never does: the Arabic comma, the two dots of a pause (بوتين.. الحرب "Putin.. the war"),
dots in brackets, the full stop of an initial (أ. ف. ب. "AFP"), an abbreviated title (د. محمد "Dr
Mohammed"), an item number (1. …), a decimal, an address (العربية.نت), a Latin abbreviation (No. 5).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

# letters that abbreviate a title, as they stand behind و ف ب ل: ود. محمد "and Dr Mohammed"
TITLE_LETTERS = "دأمذ"
LATIN_ABBREVIATIONS = (
    "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Jr", "Sr", "No", "Nos", "vs", "etc", "Inc", "Ltd", "Co", "Corp", "Bros",
    "Gen", "Col", "Lt", "Capt", "Sgt", "Rev", "Sen", "Rep", "Gov", "Fig", "Vol", "pp", "ed", "Mt", "Ft",
)  # fmt: skip
WEB_ENDINGS = ("نت", "كوم", "كم", "أورغ", "اورغ", "أورج")  # of an address in Arabic letters

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BEHIND = "\"'”’»›)\\]“"  # marks that may stand behind the stop and still belong to the sentence
_LETTER = "\u0621-\u063a\u0641-\u0652"  # Arabic letters and vowel marks
_WORD = f"[{_LETTER}]{{3}}"
_STOP = re.compile("[.!?؟۔…]")  # with one of these every end begins: what finds the few places to look at
_END = re.compile(
    rf"(?<![.!?؟۔…])[.!?؟۔…]++[{_BEHIND}]*+(?=\s|$)"
    rf"|(?<![!?؟])[!?؟]++(?=[{_LETTER}])"
    rf"|(?<={_WORD})\.[\"”»)\]]*+(?!(?:{'|'.join(WEB_ENDINGS)})\b)(?=[“«(]?{_WORD})"
)
_ABBREVIATION = re.compile(
    rf"(?:^|[\s.(\[\"“«/-])(?:[^\W\d_]ـ?|[وفبل][{TITLE_LETTERS}])$"
    rf"|(?<![^\W_])(?:{'|'.join(LATIN_ABBREVIATIONS)})$"
)
_MEASURED = re.compile(r"\d\s?[^\W\d_]ـ?$")  # an era or unit behind a number: 1436 هـ
_LOOK_BACK = 6  # characters that decide what a full stop abbreviates
_ITEM_NUMBER = re.compile(r"\s*+\(?\d{1,3}")


def split_paragraphs(text: str) -> list[tuple[int, int]]:
    """The lines of ``text`` that hold anything but blanks.

    >>> split_paragraphs("عنوان\\n\\nخبر")
    [(0, 5), (7, 10)]
    """
    spans = (match.span() for match in _LINE.finditer(text))
    return [(start, end) for start, end in spans if not text[start:end].isspace()]


def split_sentences(text: str, paragraphs: Sequence[tuple[int, int]] | None = None) -> list[tuple[int, int]]:
    """The sentences of ``text``, in order, without the blanks between them.

    ``paragraphs`` are those of the text, where they are known already.

    >>> [text[s:e] for text in ["قال د. محمد ذلك. وأضاف 7.5 ملايين."] for s, e in split_sentences(text)]
    ['قال د. محمد ذلك.', 'وأضاف 7.5 ملايين.']
    """
    out = []
    for start, end in split_paragraphs(text) if paragraphs is None else paragraphs:
        at = free = start
        for stop in _STOP.finditer(text, start, end):
            match = _END.match(text, stop.start(), end) if stop.start() >= free else None
            if match is None:
                continue
            free = match.end()
            if _closes(text, at, match):
                out.append((at, free))
                at = free
        out.append((at, end))
    return [trimmed for s, e in out if (trimmed := _trim(text, s, e))[0] < trimmed[1]]


def _closes(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the stop that was found ends the sentence that began at ``start``."""
    stop, at = match[0], match.start()
    run = len(stop) - len(stop.lstrip(".…"))  # how many dots
    before = text[max(start, at - _LOOK_BACK) : at]
    if run > 1 or stop.startswith("…"):
        in_brackets = before.endswith(("(", "[")) and stop[run:].startswith((")", "]"))
        return stop[:run] != ".." and not in_brackets and not before.endswith(" ")
    if run == 1:
        if _ABBREVIATION.search(before) and not _MEASURED.search(before):
            return False
        return not (at - start < _LOOK_BACK and _ITEM_NUMBER.fullmatch(before))
    return not (stop.startswith("!") and before[-1:].isascii() and before[-1:].isalpha())  # Yahoo!


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
