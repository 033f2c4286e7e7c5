"""What tables of cases share: answers stand marked in their text, and offsets are found, never written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from arabic_ie.model import Span

MARK = re.compile(r"\[([^\[\]]*)\]")


def unmarked(text: str) -> str:
    """The text without its marks."""
    return MARK.sub(r"\1", text)


def marked(text: str) -> list[tuple[int, int]]:
    """Where the marked stretches lie in the text without marks."""
    return [(m.start() - 2 * i, m.end() - 2 * i - 2) for i, m in enumerate(MARK.finditer(text))]


def with_marks(text: str, spans: Iterable[Span]) -> str:
    """The text with the spans marked in it: what a failing test shows."""
    for span in sorted(spans, key=lambda s: s.start, reverse=True):
        assert text[span.start : span.end] == span.text
        text = f"{text[: span.start]}[{span.text}]{text[span.end :]}"
    return text
