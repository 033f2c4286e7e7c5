"""Paragraphs and sentences: a text in, their borders out (half-open, in code points).

A line end closes a paragraph, and a paragraph closes a sentence. Inside one, . ! ? ؟ … close a
sentence, with the closing marks behind them; but not the full stop of an initial (أ. ف. ب.), of an
abbreviated title (د. محمد), of a decimal (7.5), of dots within a word, nor an ellipsis that goes on.
The Arabic comma never does.
"""

from __future__ import annotations

import re

_LINE_END = re.compile(r"(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])+")
_CLOSERS = "\"'”’»›)\\]”“"
_END = re.compile(rf"[.!?؟۔…]+[{_CLOSERS}]*(?=\s|$)|[!?؟]+(?=\w)|(?<=\w\w)\.[{_CLOSERS}]*(?=[^\W\d_])")
_INITIAL = re.compile(r"(?:^|[\s.(\"“«])(?:[^\W\d_]|ود|هـ|ه|م)$")


def split_paragraphs(text: str) -> list[tuple[int, int]]:
    """The lines of ``text`` that hold anything but blanks.

    >>> paragraphs("عنوان\\n\\nخبر")
    [(0, 5), (7, 10)]
    """
    out, at = [], 0
    for match in _LINE_END.finditer(text):
        out.append((at, match.start()))
        at = match.end()
    out.append((at, len(text)))
    return [(start, end) for start, end in out if text[start:end].strip()]


def split_sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of ``text``, in order, without the blanks between them.

    >>> [text[s:e] for text in ["قال د. محمد ذلك. وأضاف 7.5 ملايين."] for s, e in split_sentences(text)]
    ['قال د. محمد ذلك.', 'وأضاف 7.5 ملايين.']
    """
    out = []
    for start, end in split_paragraphs(text):
        at = start
        for match in _END.finditer(text, start, end):
            if _closes(text, at, match):
                out.append((at, match.end()))
                at = match.end()
        out.append((at, end))
    return [trimmed for s, e in out if (trimmed := _trim(text, s, e))[0] < trimmed[1]]


def _closes(text: str, start: int, match: re.Match[str]) -> bool:
    mark = match[0]
    if mark[0] != ".":
        return not (mark == "…" and _goes_on(text, match.end()))
    if mark == ".":
        return not _INITIAL.search(text, max(start, match.start() - 3), match.start())
    return not (mark.startswith("..") and _goes_on(text, match.end()))


def _goes_on(text: str, at: int) -> bool:
    """Whether dots only pause: the sentence goes on in a clause that begins with و, ف, ثم or a comma."""
    return at < len(text) and text[at] in "،,؛"


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
