"""Worker processes: lists of things in, what some work makes of each list out, in order, whatever befalls a process.

Each worker has a pipe of its own, and is sent the next list while it still has one. A worker that dies (killed, out of
memory, a fault in a library) is replaced, and what it was at is done again, thing by thing: a thing that kills whoever
touches it becomes an error in its place and costs no other. Workers leave Ctrl-C to this process, and end with it.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import connection, get_context, get_start_method
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

Thing = TypeVar("Thing")

SENT = 2  # lists that a worker has at once: the one that it is at, and the next
TRIES = 3  # workers that may die of one thing before it is given up
FAILED_STARTS = 3  # workers in a row that die before they could begin, until there is no point in going on
LAST_WORDS = 1.0  # seconds that a process whose pipe is closed has to end by itself


class WorkerDiedError(RuntimeError):
    """The processes that worked on this died of it, or with it; or they can't even start."""


def results(
    lists: Iterable[list[Thing]], work: Callable[[list[Thing]], bytes], *, workers: int, ahead: int
) -> Iterator[bytes | WorkerDiedError]:
    """What ``work`` makes of the lists, in their order; of a list whose worker died, of each thing by itself.

    Args:
        lists: read no further than ``ahead`` lists for each worker before the results.
        work: called in the workers; it must not raise. Where processes don't fork, it is pickled.
        workers: processes.
        ahead: lists for each worker that are read before the results of the first are taken.

    Raises:
        WorkerDiedError: no worker can start.
    """
    source = iter(lists)
    more = True
    team = _Team(work, workers)
    try:
        team.start(workers)
        while more or team.pending:
            if team.pending and (result := team.pending[0].result) is not None:
                del team.pending[0]
                yield result
            elif more and len(team.pending) < workers * ahead:
                things = next(source, None)
                if things is None:
                    more = False
                else:
                    team.add(things)
                team.listen(0)
            else:
                team.listen(None)
    finally:
        team.end()


def begun(work: Callable[[Any], bytes], others: Iterable[Connection] = ()) -> tuple[BaseProcess, Connection]:
    """A process that works on what is sent to it, and our end of its pipe, by which it first says that it is ready.

    Args:
        work: called with each thing; it must not raise.
        others: our ends of other pipes.
    """
    context = get_context()
    ours, theirs = context.Pipe()
    # a fork has our ends too, which would keep the pipes open when this process is gone
    copies = [ours, *others] if get_start_method() == "fork" else []
    process = context.Process(target=_serve, args=(theirs, copies, work), daemon=True)
    process.start()
    theirs.close()  # else its end would not be the end of the pipe
    return process, ours


@dataclass(slots=True, eq=False)
class _Task:
    things: list[Any]
    deaths: int = 0
    result: bytes | WorkerDiedError | None = None


@dataclass(slots=True, eq=False)
class _Worker:
    process: BaseProcess
    pipe: Connection
    tasks: deque[_Task] = field(default_factory=deque)  # the first is the one that it is at
    began: bool = False


class _Team:
    """The workers, and what they have to do."""

    def __init__(self, work: Callable[[list[Any]], bytes], size: int) -> None:
        self.pending: list[_Task] = []  # all whose results are not taken, in order
        self._waiting: deque[_Task] = deque()  # of these, what no worker has
        self._workers: list[_Worker] = []
        self._work = work
        self._failed_starts = 0

    def start(self, count: int) -> None:
        """So many more workers."""
        for _ in range(count):
            self._workers.append(_Worker(*begun(self._work, [worker.pipe for worker in self._workers])))

    def add(self, things: list[Any]) -> None:
        """One more list, behind the others."""
        task = _Task(things)
        self.pending.append(task)
        self._waiting.append(task)

    def listen(self, timeout: float | None) -> None:
        """Takes the results that are there, or waits for one; then hands out what waits."""
        ready = set(connection.wait([worker.pipe for worker in self._workers], timeout))
        for worker in [worker for worker in self._workers if worker.pipe in ready]:
            try:
                data = worker.pipe.recv_bytes()
            except (EOFError, OSError):
                self._replace(worker)
                continue
            if worker.began:
                worker.tasks.popleft().result = data
            else:
                worker.began = True
                self._failed_starts = 0
        self._hand_out()

    def _hand_out(self) -> None:
        for load in range(SENT):
            for worker in list(self._workers):
                if self._waiting and worker.began and len(worker.tasks) == load:
                    task = self._waiting.popleft()
                    worker.tasks.append(task)
                    with suppress(OSError):  # it died: listening will tell
                        worker.pipe.send(task.things)

    def _replace(self, worker: _Worker) -> None:
        """Another worker for one that died; its tasks wait again, before all others."""
        self._workers.remove(worker)
        reason = _ended(worker)
        if not worker.began:
            self._failed_starts += 1
            if self._failed_starts >= FAILED_STARTS:
                raise WorkerDiedError(f"worker processes can't start: the last one {reason}")
        again: list[_Task] = []
        for at, task in enumerate(worker.tasks):
            if at > 0:
                again.append(task)  # it was only sent
            elif len(task.things) > 1:
                singles = [_Task([thing]) for thing in task.things]
                place = self.pending.index(task)
                self.pending[place : place + 1] = singles
                again.extend(singles)
            elif task.deaths + 1 < TRIES:
                task.deaths += 1
                again.append(task)
            else:
                task.result = WorkerDiedError(f"{TRIES} processes ended that worked on it; the last one {reason}")
        self._waiting.extendleft(reversed(again))
        import logging  # 10 ms that only this needs

        logging.getLogger("arabic_ie").warning("a worker process %s; what it was at is done again", reason)
        self.start(1)

    def end(self) -> None:
        """Ends all workers at once: what they are at is wanted no more."""
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.pipe.close()


def _ended(worker: _Worker) -> str:
    """Makes sure that a worker whose pipe is closed has ended, and says how."""
    worker.pipe.close()
    worker.process.join(LAST_WORDS)
    worker.process.kill()
    worker.process.join()
    code = worker.process.exitcode or 0
    if code >= 0:
        return f"ended with exit code {code}"
    try:
        return f"was ended by {signal.Signals(-code).name}"
    except ValueError:
        return f"was ended by signal {-code}"


# -- in the worker ----------------------------------------------------------------------------------


def _serve(pipe: Connection, copies: list[Connection], work: Callable[[Any], bytes]) -> None:
    """Works on what comes until this process is ended."""
    for copy in copies:
        copy.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes of a terminal; ours will end us
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    received: SimpleQueue[Any] = SimpleQueue()
    Thread(target=_receive, args=(pipe, received), daemon=True).start()
    pipe.send_bytes(b"")  # ready
    while True:
        pipe.send_bytes(work(received.get()))


def _receive(pipe: Connection, received: SimpleQueue[Any]) -> None:
    """Takes what is sent at once: if both ends waited until their own sending is done, they would wait forever."""
    while True:
        try:
            received.put(pipe.recv())
        except (EOFError, OSError):  # the process that asks is gone
            os._exit(1)
