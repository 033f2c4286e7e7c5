"""Packed parts of a page: JSON values in; ``script`` elements that hold them as gzip in base64 out.

The page unpacks each when it needs it. No letter of base64 can end the element, whatever the values hold.
"""

from __future__ import annotations

import base64
import gzip
import json
from typing import IO, Any

GROUP = 256 * 1024  # characters of JSON that are packed together: enough to pack well, few enough to open at once


def packed(text: str, name: str, first: int = 0) -> bytes:
    """One element of class ``name`` that holds a text; ``first`` is the number of the first value in it.

    >>> packed("{}", "rows", 7)[:72]
    b'<script type="application/octet-stream" class="rows" data-first="7">H4sI'
    """
    data = base64.b64encode(gzip.compress(text.encode("utf-8", "replace"), mtime=0))
    start = f'<script type="application/octet-stream" class="{name}" data-first="{first}">'
    return start.encode() + data + b"</script>\n"


class Packer:
    """Writes values, as they come, to a file as elements of one class, each a JSON list of some of them."""

    def __init__(self, name: str, file: IO[bytes]) -> None:
        self._name = name
        self._file = file
        self._first = 0
        self._waiting: list[str] = []
        self._size = 0

    def add(self, value: Any) -> None:
        """One more value; it can be found by its number, counted from 0."""
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        self._waiting.append(text)
        self._size += len(text)
        if self._size >= GROUP:
            self.flush()

    def flush(self) -> None:
        """Writes what is waiting; to be called once more at the end."""
        if self._waiting:
            self._file.write(packed(f"[{','.join(self._waiting)}]", self._name, self._first))
            self._first += len(self._waiting)
            self._waiting.clear()
            self._size = 0
