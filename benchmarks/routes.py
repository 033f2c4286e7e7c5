"""What does each route cost? The same articles by each integration; articles/s out, beside the plain extractor.

``python benchmarks/routes.py --articles FILE`` (JSON lines with a ``text`` each; else as ``bench.py`` finds them). Each
route runs in an interpreter of its own, the routes in turn, ``ROUNDS`` times; before the clock starts, each has read
the articles once. The processor's time is that of all processes that a route has started, Java among them.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench import DEFAULT_ARTICLES, read_articles

ROUNDS = 3
ARTICLES = 1_500
TICKS = os.sysconf("SC_CLK_TCK")

Run = Callable[[], int]  # reads all articles once and says how many quotes there are


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, default=DEFAULT_ARTICLES if DEFAULT_ARTICLES.exists() else None)
    parser.add_argument("--count", type=int, default=ARTICLES)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--route", choices=list(ROUTES), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.route:
        print(json.dumps(_measured(ROUTES[given.route][1], json.loads(given.articles.read_text(encoding="utf-8")))))
        return
    read = read_articles(given.articles)
    texts = (read * (given.count // len(read) + 1))[: given.count]
    print(f"{len(texts)} articles, {sum(map(len, texts)):,} characters; Python {sys.version.split()[0]}")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "texts.json"
        file.write_text(json.dumps(texts), encoding="utf-8")
        _compare(file, given.rounds, len(texts))


def _compare(file: Path, rounds: int, count: int) -> None:
    names = [name for name, (package, _) in ROUTES.items() if find_spec(package) is not None]
    figures: dict[str, list[tuple[float, float, int]]] = {name: [] for name in names}
    for _ in range(rounds):
        for name in names:
            command = [sys.executable, __file__, "--route", name, "--articles", str(file)]
            # a session of its own, by which its processes are known
            done = subprocess.run(command, capture_output=True, text=True, start_new_session=True)
            if done.returncode:
                sys.exit(f"{name}: {done.stderr}")
            figures[name].append(tuple(json.loads(done.stdout.splitlines()[-1])))
            print(f"{name:<28}{count / figures[name][-1][0]:>18,.0f}", file=sys.stderr, flush=True)
    print(f"{'':<28}{'articles/s of CPU':>18}{'beside plain':>14}{'articles/s':>12}{'quotes':>9}")
    plain = statistics.median(cpu for cpu, _, _ in figures[names[0]])
    for name, rows in figures.items():
        cpu, wall = (statistics.median(row[i] for row in rows) for i in (0, 1))
        print(f"{name:<28}{count / cpu:>18,.0f}{plain / cpu:>14.0%}{count / wall:>12,.0f}{rows[0][2]:>9,}")


def _measured(route: Callable[[list[str]], Run], texts: list[str]) -> tuple[float, float, int]:
    """CPU seconds of all processes, seconds by the clock, quotes found."""
    run = route(texts)
    run()
    cpu, clock = _session_cpu(), time.perf_counter()
    quotes = run()
    return _session_cpu() - cpu, time.perf_counter() - clock, quotes


def _session_cpu() -> float:
    """CPU seconds of this session's processes and of their children that have ended."""
    session, ticks = os.getsid(0), 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            cells = stat.read_text().rpartition(")")[2].split()
        except OSError:  # it has just ended
            continue
        if int(cells[3]) == session:
            ticks += sum(map(int, cells[11:15]))
    return ticks / TICKS


# -- the routes -------------------------------------------------------------------------------------


def _plain(workers: int) -> Callable[[list[str]], Run]:
    def route(texts: list[str]) -> Run:
        import arabic_ie

        return lambda: sum(len(doc.quotes) for doc in arabic_ie.extract_many(texts, workers=workers))

    return route


def _spacy(processes: int) -> Callable[[list[str]], Run]:
    def route(texts: list[str]) -> Run:
        import spacy

        import arabic_ie.integrations.spacy  # noqa: F401 - a checkout that is not installed has no entry points

        nlp = spacy.blank("ar")
        nlp.add_pipe("arabic_ie")
        nlp(texts[0])
        return lambda: sum(len(doc.spans["quotes"]) for doc in nlp.pipe(texts, n_process=processes, batch_size=64))

    return route


def _frame(package: str, workers: int) -> Callable[[list[str]], Run]:
    def route(texts: list[str]) -> Run:
        from importlib import import_module

        from arabic_ie.integrations.frames import add_answers

        frame: Any = import_module(package).DataFrame({"text": texts})
        return lambda: sum(map(len, add_answers(frame, workers=workers)["quotes"]))

    return route


def _datasets(processes: int) -> Callable[[list[str]], Run]:
    def route(texts: list[str]) -> Run:
        import datasets

        from arabic_ie.integrations.datasets import add_answers

        datasets.disable_progress_bars()
        dataset = datasets.Dataset.from_dict({"text": texts})

        def run() -> int:
            made = add_answers(dataset, num_proc=processes, load_from_cache_file=False)
            return sum(made.data.column("quotes").combine_chunks().value_lengths().to_pylist())

        return run

    return route


def _spark(cores: int) -> Callable[[list[str]], Run]:
    def route(texts: list[str]) -> Run:
        from pyspark.sql import SparkSession

        from arabic_ie.integrations.spark import add_answers

        os.environ["PYSPARK_PYTHON"] = sys.executable
        spark = SparkSession.builder.master(f"local[{cores}]").config("spark.ui.enabled", "false").getOrCreate()
        spark.sparkContext.setLogLevel("ERROR")
        folder = tempfile.mkdtemp()
        spark.createDataFrame([(text,) for text in texts], "text string").repartition(4 * cores).write.parquet(
            f"{folder}/news"
        )
        news = spark.read.parquet(f"{folder}/news")

        def run() -> int:
            add_answers(news).write.mode("overwrite").parquet(f"{folder}/answers")
            return int(spark.read.parquet(f"{folder}/answers").selectExpr("sum(size(quotes))").collect()[0][0])

        return run

    return route


# name, the package that it needs, and what makes its run of the texts
ROUTES: dict[str, tuple[str, Callable[[list[str]], Run]]] = {
    "extract_many": ("arabic_ie", _plain(1)),
    "extract_many, 2 workers": ("arabic_ie", _plain(2)),
    "spaCy nlp.pipe": ("spacy", _spacy(1)),
    "spaCy nlp.pipe, n_process=2": ("spacy", _spacy(2)),
    "pandas": ("pandas", _frame("pandas", 1)),
    "Polars": ("polars", _frame("polars", 1)),
    "Polars, 2 workers": ("polars", _frame("polars", 2)),
    "datasets.map": ("datasets", _datasets(1)),
    "datasets.map, num_proc=2": ("datasets", _datasets(2)),
    "Spark, local[1]": ("pyspark", _spark(1)),
    "Spark, local[2]": ("pyspark", _spark(2)),
}

if __name__ == "__main__":
    main()
