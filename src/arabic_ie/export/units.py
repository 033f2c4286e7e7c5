"""Units of offsets: code points of a text in, the same places counted as another system counts them out."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Literal, get_args

Unit = Literal["codepoints", "utf16"]
UNITS: tuple[Unit, ...] = get_args(Unit)


class Offsets:
    """Turns offsets of one text, which count code points, into another unit.

    JavaScript, Java and Windows count UTF-16 code units, of which a character beyond U+FFFF (an emoji) takes two.

    Raises:
        ValueError: there is no such unit; the message names those that there are.

    >>> [Offsets("📰 قال", "utf16")(offset) for offset in (0, 1, 2, 5)]
    [0, 2, 3, 6]
    """

    __slots__ = ("_wide",)

    def __init__(self, text: str, unit: Unit) -> None:
        if unit not in UNITS:
            raise ValueError(f"there is no unit {unit!r}; there are: {', '.join(UNITS)}")
        self._wide = [match.start() for match in _WIDE.finditer(text)] if unit == "utf16" else []

    def __call__(self, offset: int) -> int:
        return offset + bisect_left(self._wide, offset)


_WIDE = re.compile("[\U00010000-\U0010ffff]")
