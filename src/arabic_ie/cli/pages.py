"""Web pages: bytes in; the article's title and text, and the day that the page gives, out.

Pages are read in a process beside this one, as they may be made to hang or break what reads them: 900 kB with 100,000
attributes on one tag keep a parser busy for minutes. It is ended where a page takes too long, and begun anew.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

MISSING = "trafilatura is needed to read web pages: pip install 'arabic-ie[cli]'"
PATIENCE = 30.0  # seconds for a page; one of a newspaper takes 0.05

Article: TypeAlias = "tuple[str, str | None]"


class BadPageError(ValueError):
    """A page that can't be read; the message says why."""


class PageReader:
    """A process that reads one page after the other; it begins with the first."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    def article_of(self, data: bytes) -> Article | None:
        """Title and text of the article in a page, on lines of their own, and its ISO date; None where there is none.

        The date is taken from what the page says of itself, never guessed from the text.

        Raises:
            ImportError: trafilatura is not installed.
            BadPageError: reading it takes too long, or breaks the reader.
        """
        if find_spec("trafilatura") is None:
            raise ImportError(MISSING)
        try:
            pipe = self._pipe or self._begun()
            pipe.send(data)
            if not pipe.poll(PATIENCE):
                self._end()
                raise BadPageError(f"reading the page takes more than {PATIENCE:.0f} seconds")
            answer = json.loads(pipe.recv_bytes())
        except (EOFError, OSError):
            self._end()
            raise BadPageError("the page breaks the process that reads it") from None
        if isinstance(answer, str):
            raise BadPageError(answer)
        return answer if answer is None else (answer[0], answer[1])

    def _begun(self) -> Connection:
        from arabic_ie.workers import begun  # multiprocessing: not for every command

        self._process, self._pipe = begun(_answer)
        self._pipe.recv_bytes()
        return self._pipe

    def _end(self) -> None:
        if self._process is not None and self._pipe is not None:
            self._process.kill()
            self._process.join()
            self._pipe.close()
        self._process = self._pipe = None


PAGE_READER = PageReader()  # one for all commands; it ends with this process


def _answer(data: bytes) -> bytes:
    """What the process says to a page: its article, or what went wrong."""
    try:
        return json.dumps(_article(data)).encode()
    except Exception as error:  # whatever a page does to the package
        return json.dumps(f"the page can't be read: {type(error).__name__}: {error}").encode()


def _article(data: bytes) -> Article | None:
    from trafilatura import bare_extraction  # half a second: not for every command

    found = bare_extraction(
        data,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={
            "extensive_search": False,
            "original_date": True,
            "max_date": datetime.now(UTC).date().isoformat(),
        },
    )
    if found is None or not found.text:
        return None
    title = (found.title or "").strip()
    text = str(found.text)
    body = text if not title or text.startswith(title) else f"{title}\n{text}"
    return body, found.date
