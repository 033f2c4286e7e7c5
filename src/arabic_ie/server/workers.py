"""Work off the event loop: a function in, its result out, a few at a time in threads; too many are refused."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")


class BusyError(Exception):
    """As many requests as may are at work or waiting."""


class Workers:
    """A few threads, and a line of requests that wait for them.

    Args:
        threads: how many requests are worked on at the same time.
        waiting: how many more may wait.
    """

    def __init__(self, threads: int, waiting: int) -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="arabic-ie")
        self._most = threads + waiting
        self._admitted = 0  # only the event loop's thread changes it

    @contextmanager
    def admitted(self) -> Iterator[None]:
        """A place in the line, kept until the request is answered.

        Raises:
            BusyError: all places are taken.
        """
        if self._admitted >= self._most:
            raise BusyError
        self._admitted += 1
        try:
            yield
        finally:
            self._admitted -= 1

    async def run(self, work: Callable[[], T]) -> T:
        """The result of a function that a thread calls as soon as one is free."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, work)

    def close(self) -> None:
        """Lets running work end, drops what waits, and gives the threads back."""
        self._pool.shutdown(cancel_futures=True)
