"""Quotation marks: a text in, what stands inside marks out, paired within each paragraph.

News does not balance its marks: ” opens after a clitic (و” بـ”), » and « are swapped, one is
forgotten, ″ means inches. So a mark's neighbours decide whether it opens or closes; its shape decides
only where they say nothing; and what is still open at the paragraph's end is closed there, and said
to be unsure. Nothing is ever refused.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from arabic_ie.text.sentences import split_paragraphs

_MARK = re.compile(r"[\"“”„‟«»″＂]|(?<!\w)['‘’‚‛]|['‘’‛](?!\w)|\(\(|\)\)")
_OPENS_BEFORE = re.compile(r"(?:^|[\s(\[:،,؛/\-–—_.…]|(?<!\w)[وفبكل]ـ*|(?<!\w)و?(?:ال|بال|لل)ـ*|ـ)$")
_CLOSES_AFTER = re.compile(r"[\s.,،؛;:!?؟)\]…/\-–—”\"»’']|$")
_INCHES = re.compile(r"\d$")
_SHAPE = {"«": "open", "»": "close", "“": "open", "”": "close", "„": "open", "((": "open", "))": "close"}
_FAMILY = {**dict.fromkeys("«»", "guillemet"), **dict.fromkeys("'‘’‚‛", "single"), "((": "paren", "))": "paren"}
_LOOK_BACK = 6  # characters that decide what stands before a mark


class Quoted(NamedTuple):
    """A stretch in marks: ``start``/``end`` of the content, ``outer_start``/``outer_end`` with the marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool
    depth: int


def quoted_spans(text: str) -> list[Quoted]:
    """Every stretch of ``text`` in quotation marks, outer before inner, in text order.

    >>> text = 'وصفها ب"الكارثة" وقال: «لن نتراجع»'
    >>> [text[q.start:q.end] for q in quoted_spans(text)]
    ['الكارثة', 'لن نتراجع']
    """
    out: list[Quoted] = []
    for start, end in split_paragraphs(text):
        out.extend(_pair(text, start, end))
    return sorted(out, key=lambda q: (q.outer_start, -q.outer_end))


class _Open(NamedTuple):
    mark: str
    start: int
    end: int


def _pair(text: str, start: int, end: int) -> list[Quoted]:
    out: list[Quoted] = []
    stack: list[_Open] = []
    for match in _MARK.finditer(text, start, end):
        mark = match[0]
        side = _side(text, start, end, match, opened=bool(stack))
        if side == "open":
            if stack and _begins_speech(text, start, match.start()):
                # a new speech begins while the last is open: its mark was forgotten
                out.extend(_unclosed(text, stack, _last_stop(text, stack[0].end, match.start())))
                stack.clear()
            if len(stack) < 4:
                stack.append(_Open(mark, match.start(), match.end()))
        elif side == "close" and stack:
            family = _FAMILY.get(mark, "double")
            depth = next((i for i in range(len(stack) - 1, -1, -1) if _FAMILY.get(stack[i].mark, "double") == family), None)
            if depth is None:
                if family == "single":
                    continue
                depth = len(stack) - 1
            del stack[depth + 1 :]
            opened = stack.pop()
            out.append(Quoted(opened.end, match.start(), opened.start, match.end(), True, len(stack)))
    out.extend(_unclosed(text, stack[:1], end))
    return [q for q in out if q.start < q.end]


def _unclosed(text: str, stack: list[_Open], end: int) -> list[Quoted]:
    while stack and end > stack[0].end and text[end - 1].isspace():
        end -= 1
    return [Quoted(opened.end, end, opened.start, end, False, 0) for opened in stack[:1] if end > opened.end]


def _side(text: str, start: int, end: int, match: re.Match[str], *, opened: bool) -> str:
    """``open``, ``close`` or ``none`` for one mark, by its neighbours, then its shape, then the state."""
    mark = match[0]
    before = text[max(start, match.start() - _LOOK_BACK) : match.start()]
    after = text[match.end() : min(end, match.end() + 1)]
    opens = bool(_OPENS_BEFORE.search(before)) and not after.isspace() and after != ""
    closes = bool(_CLOSES_AFTER.match(after)) and not (before[-1:].isspace() or before == "")
    if opens and not closes:
        return "open"
    if closes and not opens:
        if not opened and _INCHES.search(before):
            return "none"
        return "close"
    shape = _SHAPE.get(mark)
    if shape == "open" and opened and not after.strip():
        return "close"
    if shape is not None and (shape == "open" or opened):
        return shape
    if mark in "'‘’‚‛":
        return "close" if opened else "none"
    return "close" if opened else ("open" if after else "none")


def _begins_speech(text: str, start: int, at: int) -> bool:
    before = text[max(start, at - 3) : at].rstrip()
    return before.endswith(":")


def _last_stop(text: str, start: int, end: int) -> int:
    """The end of the last sentence that closes in ``text[start:end]``, else ``end``."""
    stop = max(text.rfind(mark, start, end) for mark in ".!؟?")
    return stop + 1 if stop > start else end
