"""Quotation marks: a text in, what stands inside marks out, paired within each paragraph.

News does not balance its marks: ” opens after a clitic (و” بـ”), » and « are swapped, blanks stand on
the wrong side, one is forgotten, ″ means inches. So a mark's neighbours decide whether it opens or
closes; its shape and what is open already decide only where they say nothing. What is still open at
the paragraph's end is closed there, and said to be unsure; where the next paragraph then closes what
it never opened, the speech went on. Nothing is ever refused.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from arabic_ie.text.sentences import split_paragraphs

MAX_DEPTH = 4  # marks that may be open at once
MAX_CARRIED = 3  # paragraphs without a mark through which an open speech may go on

_MARK = re.compile(r"''|‘‘|’’|[\"“”„‟«»″＂]|(?<!\w)['‘’‚‛]|['‘’‛](?!\w)|\(\(|\)\)")
_SIGN = re.compile("[\"“”„‟«»″＂'‘’‚‛()]")  # with one of these every mark begins: what finds the few places to look at
_SHAPE = {"«": "open", "»": "close", "“": "open", "”": "close", "„": "open", "((": "open", "))": "close"}
_FAMILY = {**dict.fromkeys("«»", "guillemet"), **dict.fromkeys("'‘’‚‛", "single"), "((": "paren", "))": "paren"}
_DOUBLE = "double"  # the family of all others
_COLON = re.compile(r":\s?$")
_THAT = re.compile(r"(?<!\w)ب?[أإا]ن(?:ه|ها|هم|نا|ني)?\s$")
_CLITIC = re.compile(r"(?:(?<!\w)[وف]?[وفبكل]ـ*|(?<!\w)[وف]?(?:ال|بال|لل)ـ*|ـ)$")
_OPENER_STANDS_AFTER = re.compile(r"(?:^|[\s(\[{:،,؛;/\-–—_.…!؟?\"“”„«»'‘’])$")
_CLOSER_STANDS_BEFORE = re.compile(r"[\s.,،؛;:!?؟…)\]}/\-–—\"“”«»'‘’]|$")
_PUNCTUATION = re.compile(r"[.,،؛;:!?؟…)\]}]|$")
_DIGIT = re.compile(r"\d$")
_LOOK_BACK = 6  # characters that decide what stands before a mark
_STOPS = ".!؟?"


class Quoted(NamedTuple):
    """A stretch in marks: ``start``/``end`` of the content, ``outer_start``/``outer_end`` with the marks.

    ``closed``: both marks are there. Where speech goes on from the paragraph before, there is none at
    the start (``outer_start == start``); where the closer was forgotten, none at the end.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool
    depth: int


def quoted_spans(text: str, paragraphs: Sequence[tuple[int, int]] | None = None) -> list[Quoted]:
    """Every stretch of ``text`` in quotation marks, outer before inner, in text order.

    ``paragraphs`` are those of the text, where they are known already.

    >>> text = 'وصفها ب"الكارثة" وقال: «لن نتراجع»'
    >>> [text[q.start:q.end] for q in quoted_spans(text)]
    ['الكارثة', 'لن نتراجع']
    """
    out: list[Quoted] = []
    carried: list[tuple[int, int]] | None = None  # paragraphs since an open speech; None: nothing is open
    for start, end in split_paragraphs(text) if paragraphs is None else paragraphs:
        marks = _marks(text, start, end)
        if not marks:
            if carried is not None:
                carried = [*carried, (start, end)] if len(carried) < MAX_CARRIED else None
            continue
        if carried is not None and marks[0].lean == -2 and marks[0].family != "single":
            first, *marks = marks
            out.extend(Quoted(s, _end_of(text, e), s, _end_of(text, e), False, 0) for s, e in carried)
            out.append(Quoted(start, first.start, start, first.end, False, 0))
        found = _pair(text, marks, end)
        out.extend(found)
        last = _end_of(text, end)
        carried = [] if any(q.end == last and not q.closed for q in found) else None
    return sorted((q for q in out if q.start < q.end), key=lambda q: (q.outer_start, -q.outer_end))


class _Mark(NamedTuple):
    text: str
    start: int
    end: int
    family: str
    lean: int  # what its neighbours say: 2 opens, -2 closes, -1 seems to close, 0 nothing
    after_colon: bool


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    """The marks of one paragraph; inches and lone apostrophes are none."""
    marks: list[_Mark] = []
    free = start
    for sign in _SIGN.finditer(text, start, end):
        match = _MARK.match(text, sign.start(), end) if sign.start() >= free else None
        if match is not None:
            marks.append(_mark(text, start, end, match))
            free = match.end()
    guillemets = [mark for mark in marks if mark.family == "guillemet"]
    if guillemets and _swapped(guillemets):
        sides = {mark.start: 2 if index % 2 == 0 else -2 for index, mark in enumerate(guillemets)}
        return [mark._replace(lean=sides.get(mark.start, mark.lean)) for mark in marks]
    return marks


def _mark(text: str, start: int, end: int, match: re.Match[str]) -> _Mark:
    before = text[max(start, match.start() - _LOOK_BACK) : match.start()]
    after = text[match.end() : min(end, match.end() + 1)]
    blank_before, blank_after = not before or before[-1].isspace(), not after or after.isspace()
    after_colon = bool(_COLON.search(before)) and bool(after)
    ends_here = bool(_PUNCTUATION.match(after))
    after_clitic = bool(_CLITIC.search(before))
    opens = not blank_after and not ends_here and (after_clitic or bool(_OPENER_STANDS_AFTER.search(before)))
    closes = not blank_before and not after_clitic and bool(_CLOSER_STANDS_BEFORE.match(after))
    if after_colon and not (ends_here and not blank_before):
        lean = 2
    elif opens != closes:
        lean = 2 if opens else -2 if ends_here else -1
    else:
        lean = 0
    if lean <= 0 and match[0] == "″" and _DIGIT.search(before):
        lean = -1
    return _Mark(match[0], match.start(), match.end(), _FAMILY.get(match[0], _DOUBLE), lean, after_colon)


def _swapped(guillemets: Sequence[_Mark]) -> bool:
    """Whether » and « stand for each other all through, each on the wrong side of its blank: الأول» أمن «الذي."""
    return (
        len(guillemets) % 2 == 0
        and all(mark.text == ("»" if index % 2 == 0 else "«") for index, mark in enumerate(guillemets))
        and all(mark.lean == (-1 if index % 2 == 0 else 2) for index, mark in enumerate(guillemets))
        and not any(mark.after_colon for mark in guillemets)
    )


def _pair(text: str, marks: Sequence[_Mark], end: int) -> list[Quoted]:
    """The marks of one paragraph in pairs."""
    out: list[Quoted] = []
    stack: list[_Mark] = []
    odd = len(marks) % 2 == 1  # one is missing: where إن «… إن «… stands, the first
    waiting = {family: deque(m for m in marks if m.family == family) for family in {m.family for m in marks}}
    for index, mark in enumerate(marks):
        waiting[mark.family].popleft()
        following = next((m for m in marks[index + 1 : index + 3] if m.family == mark.family), None)
        side = _side(text, mark, stack, following)
        if side == "open":
            again = odd and bool(stack) and stack[-1].text == mark.text and _after_that(text, mark)
            nested = bool(stack) and _closes_later(waiting, stack[0].family, mark.family)
            if stack and (mark.after_colon or again) and mark.family != "single" and not nested:
                # a new speech begins while the last is open: its closer was forgotten
                out.extend(_unclosed(text, stack[0], _last_stop(text, stack[0].end, mark.start)))
                stack.clear()
            if len(stack) < MAX_DEPTH:
                stack.append(mark)
        elif side == "close":
            depth = _partner(stack, mark.family)
            if depth is not None:
                del stack[depth + 1 :]
                opened = stack.pop()
                out.append(Quoted(opened.end, mark.start, opened.start, mark.end, True, len(stack)))
    outer = next((mark for mark in stack if mark.family != "single"), None)
    if outer is not None:
        later = next((mark for mark in marks if mark.start > outer.start), None)
        stop = _last_stop(text, outer.end, later.start) if later is not None else end
        if later is not None and stop == later.start:
            stop = end
        out = [_without(stack, quoted) if quoted.start >= stop else quoted for quoted in out]
        out.extend(_unclosed(text, outer, stop))
    return out


def _without(opened: Sequence[_Mark], quoted: Quoted) -> Quoted:
    """A stretch behind what was never closed, and so not in it."""
    return quoted._replace(depth=quoted.depth - sum(mark.start < quoted.start for mark in opened))


def _closes_later(waiting: Mapping[str, Sequence[_Mark]], outer: str, inner: str) -> bool:
    """Whether what is open is closed behind a mark of another kind: «قال لي: "…" ثم خرج».

    ``waiting``: of each family the marks that are still to come.
    """
    return outer != inner and bool(waiting[outer]) and waiting[outer][0].lean < 0


def _after_that(text: str, mark: _Mark) -> bool:
    """Whether the mark opens what a complementizer reports: أن «… (that "…)."""
    return _THAT.search(text[max(0, mark.start - _LOOK_BACK) : mark.start]) is not None


def _side(text: str, mark: _Mark, stack: Sequence[_Mark], following: _Mark | None) -> str:
    """``open``, ``close`` or ``none``: by the neighbours, then by shape, then by what is open."""
    is_open = any(opened.family == mark.family for opened in stack)
    inches = text[max(0, mark.start - 1) : mark.start].isdigit()
    if mark.lean > 0:
        return "open"
    if mark.lean == -2 or (mark.lean == -1 and (stack or inches)):
        return "close"
    if mark.lean == -1:  # a closer with nothing open: one that opens, if the next closes (قال" نعم")
        return "open" if following is not None and following.lean < 0 and mark.family != "single" else "close"
    if mark.family == "single":
        return "close" if is_open else "none"
    shape = _SHAPE.get(mark.text)
    if shape is not None and shape == ("close" if is_open else "open"):
        return shape
    return "close" if is_open else "open" if following is not None else "none"


def _partner(stack: Sequence[_Mark], family: str) -> int | None:
    """Which open mark a closer closes: the last of its family, else (it is no apostrophe) the last."""
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth].family == family:
            return depth
    return len(stack) - 1 if stack and family != "single" else None


def _unclosed(text: str, opened: _Mark, end: int) -> list[Quoted]:
    end = _end_of(text, end)
    return [Quoted(opened.end, end, opened.start, end, False, 0)] if end > opened.end else []


def _end_of(text: str, end: int) -> int:
    """``end`` without the blanks and the full stop before it."""
    while end > 0 and (text[end - 1].isspace() or text[end - 1] == "."):
        end -= 1
    return end


def _last_stop(text: str, start: int, end: int) -> int:
    """The end of the last sentence that closes in ``text[start:end]``, else ``end``."""
    stop = max(text.rfind(mark, start, end) for mark in _STOPS)
    return stop + 1 if stop > start else end
