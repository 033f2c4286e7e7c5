"""The cache: what was built from gazetteers once, kept in files for the next start.

Building takes seconds, reading it back some hundred milliseconds. A file's name is the hash of all that it was made
from, so a change of a gazetteer, of the code or of Python makes another file, and there is nothing to clear by hand.
A cache that can't be read or written is none: the answers are the same, only later.

``ARABIC_IE_CACHE`` names another directory than the user's own for caches; empty or ``off``, nothing is kept.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from arabic_ie.gazetteers.packed import Part, Parts, read_parts, write_parts

VARIABLE = "ARABIC_IE_CACHE"
KEPT = 4  # files of one name with different keys; those written first go
ABANDONED = 3600  # seconds after which a file that is being written was left behind by a process that died


def key_of(ingredients: Iterable[bytes]) -> str:
    """A key for what is made from these ingredients, in their order."""
    key = blake2b(digest_size=20)
    for ingredient in ingredients:
        key.update(len(ingredient).to_bytes(8, "little"))
        key.update(ingredient)
    return key.hexdigest()


def cache_directory() -> Path | None:
    """Where files are kept (it may not be there yet); None where nothing is."""
    chosen = os.environ.get(VARIABLE)
    if chosen is not None:
        return None if chosen in ("", "off") else Path(chosen)
    try:
        home = Path.home()
    except RuntimeError:  # a user without a home
        return None
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "arabic_ie" / "Cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "arabic_ie"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "arabic_ie"


def load(name: str, key: str) -> dict[str, Part] | None:
    """What was kept under this name and key, if it is there and whole."""
    directory = cache_directory()
    return None if directory is None else read_parts(_path(directory, name, key), key)


def save(name: str, key: str, parts: Parts) -> None:
    """Keeps ``parts`` for the next start, where there is room and permission; the oldest of the name make way."""
    directory = cache_directory()
    if directory is None:
        return
    with suppress(OSError):
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_parts(_path(directory, name, key), key, parts)
        _tidy(directory, name)


def _path(directory: Path, name: str, key: str) -> Path:
    return directory / f"{name}-{key}.packed"


def _tidy(directory: Path, name: str) -> None:
    written = {path: path.stat().st_mtime for path in directory.glob(f"{name}-*.packed")}
    for path in sorted(written, key=lambda path: written[path])[:-KEPT]:
        path.unlink(missing_ok=True)
    for path in directory.glob(".*.tmp"):
        if time.time() - path.stat().st_mtime > ABANDONED:
            path.unlink(missing_ok=True)
