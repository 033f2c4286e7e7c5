"""The benchmark of coverage: what each word of a frequency table counts as."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "coverage.py"


def _run(table: Path, text: str) -> subprocess.CompletedProcess[str]:
    table.write_text(text, encoding="utf-8")
    command = [sys.executable, str(SCRIPT), "--counts", str(table), "--list", "5"]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_shares_are_of_occurrences_and_clitics_are_no_words(tmp_path: Path) -> None:
    # "and in the governments": a word; "Ankara": a name; "hope, Amal": both; no word at all
    out = _run(tmp_path / "counts.tsv", "# form\nوبالحكومات\t5\nأنقرة\t3\nأمل\t1\nزخشقط\t1\n").stdout.splitlines()
    assert out[0].endswith("10 words, 4 different")
    assert [line.split()[0] for line in out[1:5]] == ["50.000%", "30.000%", "10.000%", "10.000%"]
    assert out[5].split() == ["1", "زخشقط"]


def test_a_line_without_a_number_is_named(tmp_path: Path) -> None:
    done = _run(tmp_path / "counts.tsv", "# form\nحكومة\n")
    assert done.returncode != 0
    assert "counts.tsv:2: a word form, a TAB and a number expected" in done.stderr
