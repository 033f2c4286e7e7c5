"""Articles for the benchmarks: JSON lines with a ``text`` each in, the texts out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path


def texts_of(path: Path) -> Iterator[str]:
    """The texts of a file, one after the other."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]
