"""What may go wrong around a run: workers that die, Ctrl-C, full disks, runs that are stopped and go on."""

from __future__ import annotations

import json
import logging
import multiprocessing
import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from arabic_ie import Extractor, workers
from arabic_ie.cli import main
from arabic_ie.gazetteers import cache
from arabic_ie.workers import WorkerDiedError
from commands import run

pytestmark = [
    pytest.mark.usefixtures("one_engine"),
    pytest.mark.skipif(sys.platform == "win32", reason="signals, /proc and limits of POSIX"),
]

TEXT = "قال بوتين أمس إن الحوار رقم {} ممكن."  # Putin said yesterday that dialogue number … is possible.
POISON = "سم"
MANY = [TEXT.format(number) for number in range(200)]


def news(file: Path, texts: list[str]) -> Path:
    lines = (json.dumps({"text": text, "id": number}, ensure_ascii=False) + "\n" for number, text in enumerate(texts))
    file.write_text("".join(lines), encoding="utf-8")
    return file


# -- workers that die -------------------------------------------------------------------------------


def test_a_worker_that_is_killed_is_replaced(shared: Extractor, caplog: pytest.LogCaptureFixture) -> None:
    answers = shared.extract_many(MANY, workers=2)
    got = [next(answers)]
    for victim in multiprocessing.active_children():
        victim.kill()
    got += answers
    assert got == list(shared.extract_many(MANY))
    assert multiprocessing.active_children() == []
    assert {record.getMessage() for record in caplog.records} == {
        "a worker process was ended by SIGKILL; what it was at is done again"
    }


class Deadly:
    """A second opinion that ends the process that asks it about a poisoned text."""

    def spans(self, text: str) -> list[tuple[int, int, str]]:
        if POISON in text:
            os.kill(os.getpid(), signal.SIGKILL)
        return []


@pytest.mark.parametrize("poisoned", [[0], [50, 51, 190], [199]], ids=str)
def test_a_text_that_kills_costs_itself_only(
    poisoned: list[int], shared: Extractor, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL, "arabic_ie")
    texts = [f"{text} {POISON}" if number in poisoned else text for number, text in enumerate(MANY)]
    deadly = Extractor(second_opinion=Deadly())
    answers = list(deadly.extract_each(((text, None) for text in texts), workers=2))
    alone = list(shared.extract_many(MANY))
    for number, (answer, expected) in enumerate(zip(answers, alone, strict=True)):
        if number in poisoned:
            assert isinstance(answer, WorkerDiedError)
            assert str(answer) == "3 processes ended that worked on it; the last one was ended by SIGKILL"
        else:
            assert answer == expected


def test_workers_that_cannot_start_are_told(shared: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_serve", lambda *_: os._exit(3))
    with pytest.raises(WorkerDiedError, match="can't start: the last one ended with exit code 3"):
        list(shared.extract_many(MANY, workers=2))
    assert multiprocessing.active_children() == []


def test_answers_that_are_not_wanted_any_more_leave_no_process(shared: Extractor) -> None:
    answers = shared.extract_many(MANY, workers=2)
    next(answers)
    answers.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


# -- runs that are stopped --------------------------------------------------------------------------


def wait_until(true: Callable[[], object], what: str, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, what
        time.sleep(0.01)


def _hears_ctrl_c() -> None:
    """Shells have what they run in the background ignore Ctrl-C, these tests and their children among it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def group_of(leader: int) -> list[int]:
    """The processes of a group that have not ended."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, group = stat.read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(group) == leader and state != "Z":
            found.append(int(stat.parent.name))
    return found


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at processes in /proc")
@pytest.mark.parametrize(
    ("number", "all_of_them", "code", "left"),
    [
        (signal.SIGINT, True, 1, 0),  # Ctrl-C on a terminal reaches the workers too
        (signal.SIGTERM, False, 143, 0),
        (signal.SIGKILL, False, -9, 1),  # nobody is left who could take the half file away
    ],
    ids=["Ctrl-C", "told to end", "killed"],
)
def test_a_stopped_run_ends_at_once_with_all_its_processes(
    number: int, all_of_them: bool, code: int, left: int, tmp_path: Path
) -> None:
    output = tmp_path / "out"
    output.mkdir()
    command = [sys.executable, "-m", "arabic_ie.cli", "extract", str(news(tmp_path / "news.jsonl", MANY * 200))]
    command += ["--workers", "2", "--format", "jsonl", "-o", str(output / "answers.jsonl")]
    environment = {**os.environ, "PYTHONPATH": ":".join(sys.path)}
    with subprocess.Popen(
        command, env=environment, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=_hears_ctrl_c
    ) as process:
        wait_until(lambda: any(file.stat().st_size for file in output.iterdir()), "the run writes nothing")
        assert len(group_of(process.pid)) == 3
        (os.killpg if all_of_them else os.kill)(process.pid, number)
        assert process.wait(20) == code
        _, told = process.communicate()
    wait_until(lambda: not group_of(process.pid), "workers outlive the run", seconds=20)
    assert b"Traceback" not in told
    assert len(list(output.iterdir())) == left
    assert not (output / "answers.jsonl").exists()


@pytest.mark.parametrize("processes", [1, 2])
def test_a_run_that_is_killed_anywhere_goes_on_to_the_same_file(processes: int, tmp_path: Path) -> None:
    file, output = news(tmp_path / "news.jsonl", MANY), tmp_path / "answers.jsonl"
    command = ["extract", str(file), "--id-field", "id", "--format", "jsonl", "-o"]
    assert run(*command, tmp_path / "whole.jsonl").exit_code == 0
    whole = (tmp_path / "whole.jsonl").read_bytes()
    resumed = [*command, str(output), "--resume", "--workers", str(processes)]
    moments = random.Random(processes)
    size = 0
    for _ in range(3):
        child = multiprocessing.get_context("fork").Process(target=main, args=(resumed,))
        child.start()
        size += moments.randrange(len(whole) // 4)
        wait_until(lambda: output.exists() and output.stat().st_size >= size, "the run writes nothing")  # noqa: B023
        child.kill()
        child.join()
        assert whole.startswith(output.read_bytes())
    assert run(*resumed).exit_code == 0
    assert output.read_bytes() == whole


# -- full disks -------------------------------------------------------------------------------------

FULL = 8_000  # bytes that a file may have


@contextmanager
def full_disk() -> Iterator[None]:
    """The system refuses to write more into any file, as it does when a disk is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (FULL, hard))  # Python ignores the signal that comes with it
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize(
    "command",
    [
        ["extract", "news.jsonl", "-o", "old"],
        ["extract", "news.jsonl", "--format", "csv", "-o", "old"],
        ["extract", "news.jsonl", "--format", "tei", "-o", "new"],
        ["extract", "long.txt", "--format", "brat", "-o", "new"],
        ["render", "long.txt", "-o", "old"],
        ["report", "news.jsonl", "-o", "old"],
        ["gazetteer", "add", "names.tsv", "زمرد الكوكبي", "--kind", "person"],
    ],
    ids=lambda command: " ".join(command[:5:2]),
)
def test_a_full_disk_leaves_no_half_file(command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    news(Path("news.jsonl"), [*MANY, "\n".join(MANY)])
    Path("long.txt").write_text("\n".join(MANY), encoding="utf-8")
    Path("old").write_text("what was there")
    rows = "".join(f"مدينة {'ا' * 30} {number}\tcity\t\t\t\town\n" for number in range(200))
    Path("names.tsv").write_text("name\tkind\taliases\tid\tattributes\tsource\n" + rows, encoding="utf-8")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    with full_disk():
        result = run(*command)
    assert result.exit_code in (1, 2)
    assert result.stderr.endswith(": File too large\n")
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_run_on_a_full_disk_goes_on_when_there_is_room(tmp_path: Path) -> None:
    file, output = news(tmp_path / "news.jsonl", MANY), tmp_path / "answers.jsonl"
    command = ["extract", str(file), "--format", "jsonl", "-o"]
    run(*command, tmp_path / "whole.jsonl")
    with full_disk():
        result = run(*command, output, "--resume")
    assert (result.exit_code, result.stderr) == (1, f"Error: {output}: File too large\n")
    assert output.stat().st_size == FULL  # the last line is cut short
    assert run(*command, output, "--resume").exit_code == 0
    assert output.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


def test_a_cache_on_a_full_disk_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path))
    with full_disk():
        cache.save("own", "key", {"text": "ا" * FULL})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="no /dev/full")
def test_standard_output_that_is_full_is_told_in_one_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "arabic_ie.cli", "extract", "-", "--format", "text"]
    environment = {**os.environ, "PYTHONPATH": ":".join(sys.path)}
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command, input=MANY[0].encode(), stdout=full, stderr=subprocess.PIPE, env=environment, check=False
        )
    assert done.stderr.decode().splitlines()[0] == "Error: standard output: No space left on device"
    assert b"Traceback" not in done.stderr
    assert done.returncode != 0


def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert run("extract", "-", "--format", "jsonl", "-o", pipe, stdin=MANY[0].encode()).exit_code == 0
        assert json.loads(os.read(reader, 65_536))["text"] == MANY[0]
    finally:
        os.close(reader)
    assert pipe.is_fifo()
