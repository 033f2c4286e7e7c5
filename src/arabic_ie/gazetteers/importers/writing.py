"""Writing a gazetteer file: whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from arabic_ie.gazetteers.schema import COLUMNS


def write_rows(path: Path, lines: Iterable[str], comments: Iterable[str], *, force: bool = False) -> None:
    """Writes comments, the header and the rows to a file beside ``path``, which then takes its name.

    Raises:
        FileExistsError: there is such a file and ``force`` is not given.
        OSError: it can't be written; then, as after any other exception, nothing is left behind.
    """
    path = Path(os.path.realpath(path))  # a link stays one
    temporary = path.with_name(f".{token_hex(8)}.tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            for comment in comments:
                file.write(f"# {' '.join(comment.split())}\n")
            file.write("\t".join(COLUMNS) + "\n")
            file.writelines(f"{line}\n" for line in lines)
            file.flush()
            os.fsync(file.fileno())
        if force:
            temporary.replace(path)
        else:
            _move_to_new(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def _move_to_new(temporary: Path, path: Path) -> None:
    """A link fails where the name was taken meanwhile; where there are no links we look before we rename."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        if path.exists():
            raise FileExistsError(f"{path} exists") from None
        with suppress(FileNotFoundError):
            temporary.replace(path)
