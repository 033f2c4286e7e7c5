"""Texts made to hurt take work linear in their length: counted, not timed.

Counted are the lines of this package that Python runs, which no loop escapes, and the searches of patterns with what
they look through. Each text is read at once, twice and four times its length: what the second half adds may be little
more than twice what the first half did. ``test_work.py`` holds an article against a budget in the same way.
"""

from __future__ import annotations

import sys
from collections import Counter
from types import FrameType
from typing import Any

import pytest

from hostile import HOSTILE
from test_work import PACKAGE, counted

LENGTH = 600  # characters of the shortest text, about
GROWTH = 2.2
SLACK = 1500  # lines or pieces that do not count


def lines_of(text: str) -> Counter[str]:
    """What a text takes whose tokens are all remembered."""
    engine, work = counted()
    engine.run(text, None)
    work.clear()
    lines = 0

    def count(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal lines
        if event == "line":
            lines += 1
        return count if frame.f_code.co_filename.startswith(PACKAGE) else None

    before = sys.gettrace()
    sys.settrace(count)
    try:
        engine.run(text, None)
    finally:
        sys.settrace(before)
    return Counter(work) + Counter({"lines": lines})


@pytest.mark.parametrize("name", HOSTILE)
def test_work_is_linear_in_a_hostile_text(name: str) -> None:
    made = HOSTILE[name]
    units = max(1, LENGTH * 64 // len(made(64)))
    once, twice, four = (lines_of(made(units * times)) for times in (1, 2, 4))
    for what in four:
        assert four[what] - twice[what] <= GROWTH * (twice[what] - once[what]) + SLACK, what
