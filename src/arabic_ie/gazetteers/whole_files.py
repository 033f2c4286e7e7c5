"""Writing files: whole or not at all, whatever stops the program or fills the disk."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex


def write_whole(
    path: Path, chunks: Iterable[bytes], *, check: Callable[[Path], object] | None = None, new: bool = False
) -> None:
    """Writes a file beside ``path`` that then takes its name; a link stays a link, permissions stay as they are.

    Args:
        path: the file, there or not.
        chunks: what it is to hold.
        check: called with the finished file before it takes its place; what it raises leaves ``path`` as it was.
        new: whether there may be no such file.

    Raises:
        FileExistsError: there is such a file and it was to be new.
        OSError: it can't be written; then, as after any other exception, nothing is left behind.
    """
    if path.exists() and not path.is_file() and not path.is_dir():  # a device or a pipe is written to, never replaced
        with path.open("wb") as file:
            file.writelines(chunks)
        return
    path = Path(os.path.realpath(path))
    temporary = path.with_name(f".{token_hex(8)}.tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.writelines(chunks)
            file.flush()
            os.fsync(file.fileno())
        if check is not None:
            check(temporary)
        if new:
            _move_to_new(temporary, path)
        else:
            with suppress(FileNotFoundError):
                shutil.copymode(path, temporary)
            temporary.replace(path)
    except OSError as error:
        if error.filename is None:  # writing tells no name
            error.filename = str(path)
        raise
    finally:
        temporary.unlink(missing_ok=True)
    if os.name == "posix":  # the rename itself must outlive a crash
        directory = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(directory)
        finally:
            os.close(directory)


def _move_to_new(temporary: Path, path: Path) -> None:
    """A link fails where the name was taken meanwhile; where there are no links we look before we rename."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        if path.exists():
            raise FileExistsError(f"{path} exists") from None
        temporary.replace(path)
