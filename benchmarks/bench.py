"""How fast is it? Articles in; one table out: speed, shares, slowest rules, start-up, memory, workers, growth, peers.

Run by ``make bench``, or by hand: ``python benchmarks/bench.py --articles FILE`` (JSON lines with a ``text`` each).
Without a file it takes ``../shared/news/articles.jsonl`` where that exists, else it composes its own news. All of it
takes minutes; ``--quick`` leaves out growth, sizes of gazetteers and the other programs. Speeds are per second of the
processor's time, so that what else runs on the machine is left out as far as it can be; workers are timed by the clock.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import json
import os
import pstats
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

from articles import texts_of

import arabic_ie
from arabic_ie.engine import ALL_RULES, Engine
from arabic_ie.gazetteers import shipped_rows
from arabic_ie.gazetteers.cache import VARIABLE
from arabic_ie.grammar import Rule
from arabic_ie.grammar import rules as grammar_rules

ROOT = Path(__file__).resolve().parent.parent
DEFAULT_ARTICLES = ROOT.parent / "shared" / "news" / "articles.jsonl"
COMPOSED = 500  # articles, where there is no file
ROUNDS = 3  # the fastest counts; each begins with a new extractor's empty memory of tokens
STARTS = 5  # interpreters started for each start-up figure; the fastest counts
PROFILED = 100  # articles of the profile, which slows everything down
SLOWEST = 10  # rules shown
LENGTHS = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)  # characters of one text
NAMES = (10_000, 100_000, 1_000_000)  # of a user's gazetteer
REFERENCE_DATE = "2024-06-19"


def main() -> None:
    arguments = _arguments()
    texts = read_articles(arguments.articles)
    characters = sum(map(len, texts))
    print(f"{len(texts)} articles, {characters:,} characters; Python {sys.version.split()[0]}")
    _section("one core")
    cold, warm = _seconds(texts)
    for what, seconds in (("memory of tokens empty", cold), ("memory of tokens full", warm)):
        _line(what, f"{characters / seconds:12,.0f} characters/s {len(texts) / seconds:8,.0f} articles/s")
    _section("start-up, seconds of the processor beyond those of a bare interpreter")
    _starts()
    _section("memory")
    _memory(arguments.articles)
    _section("workers")
    _workers(texts)
    _section(f"share of the time, profiled over {min(PROFILED, len(texts))} articles")
    for module, share in _shares(texts[:PROFILED]):
        _line(module, f"{share:12.1%}")
    _section(f"the {SLOWEST} slowest rules, µs per 1,000 characters")
    for name, cost in _slowest_rules(texts)[:SLOWEST]:
        _line(name, f"{cost:12.1f}")
    if not arguments.quick:
        _section("growth with the text, characters/s and bytes of memory a character")
        _growth()
        _section("growth with the gazetteer")
        _command("scale.py", "--names", *map(str, NAMES))
        _section("other programs, on the same articles")
        _command("peers.py", *(("--articles", str(arguments.articles)) if arguments.articles else ()))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = DEFAULT_ARTICLES if DEFAULT_ARTICLES.exists() else None
    parser.add_argument("--articles", type=Path, default=default, help="JSON lines with a text each")
    parser.add_argument("--quick", action="store_true", help="no growth, no other programs")
    return parser.parse_args()


def _section(title: str) -> None:
    print(f"\n{title}", flush=True)


def _line(what: str, figures: str) -> None:
    print(f"  {what:36}{figures}", flush=True)


def _command(script: str, *arguments: str) -> None:
    subprocess.run([sys.executable, Path(__file__).with_name(script), *arguments], check=False)


def read_articles(path: Path | None) -> list[str]:
    if path is None:
        return _composed(COMPOSED)
    return list(texts_of(path))


def fresh() -> arabic_ie.Extractor:
    """An extractor that is built and remembers no token: start-up is counted apart."""
    extractor = arabic_ie.Extractor()
    extractor.extract("")
    gc.collect()  # the one before it
    return extractor


def seconds_of(extractor: arabic_ie.Extractor, texts: list[str]) -> float:
    """Processor time over all texts."""
    began = time.process_time()
    for text in texts:
        extractor.extract(text, reference_date=REFERENCE_DATE)
    return time.process_time() - began


def _seconds(texts: list[str]) -> tuple[float, float]:
    """Seconds over all texts, with nothing remembered from before and with everything remembered."""
    cold, warm = [], []
    for _ in range(ROUNDS):
        extractor = fresh()
        cold.append(seconds_of(extractor, texts))
        warm.append(seconds_of(extractor, texts))
    return min(cold), min(warm)


# -- start-up and memory, each in an interpreter of its own -------------------------------------------

_FIRST_EXTRACT = "import arabic_ie; arabic_ie.extract('قال الوزير أمس إن العمل مستمر.')"
# … "the minister said yesterday that work goes on"


def _starts() -> None:
    with tempfile.TemporaryDirectory() as folder:
        bare = _processor("pass", folder)
        _line("import", f"{_processor('import arabic_ie', folder) - bare:12.2f}")
        _line("… and first answer, nothing kept", f"{_processor(_FIRST_EXTRACT, 'off', starts=1) - bare:12.2f}")
        _processor(_FIRST_EXTRACT, folder, starts=1)
        _line("… and first answer, built before", f"{_processor(_FIRST_EXTRACT, folder) - bare:12.2f}")


def _processor(code: str, cache: str, starts: int = STARTS) -> float:
    """Seconds of the processor that an interpreter takes for ``code``; the fastest of some starts."""
    return min(float(_told(f"{code}\nimport time; print(time.process_time())", cache)) for _ in range(starts))


def _told(code: str, cache: str | None = None) -> str:
    environment = {**os.environ, **({} if cache is None else {VARIABLE: cache})}
    done = subprocess.run([sys.executable, "-c", code], check=True, env=environment, stdout=subprocess.PIPE, text=True)
    return done.stdout


_RESIDENT = """
import json, re, resource, sys
from pathlib import Path
def peak():  # MB; Linux hands a parent's ru_maxrss on to its children
    if (status := Path("/proc/self/status")).exists():
        return int(re.search(r"VmHWM:\\s+(\\d+)", status.read_text())[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
"""


def _memory(articles: Path | None) -> None:
    for what, cache in (("built from what was kept", None), ("built anew", "off")):
        _line(f"peak, {what}", f"{float(_told(f'{_RESIDENT}{_FIRST_EXTRACT}; print(peak())', cache)):12.0f} MB")
    code = f"{_RESIDENT}{_FIRST_EXTRACT}\nsys.path.insert(0, {str(Path(__file__).parent)!r})\nimport bench\n"
    path = "None" if articles is None else f"bench.Path({str(articles)!r})"
    code += f"for text in bench.read_articles({path}): arabic_ie.extract(text)\nprint(peak())"
    _line("peak, after all articles", f"{float(_told(code)):12.0f} MB")


def _workers(texts: list[str]) -> None:
    """By the clock, which a busy machine falsifies: so the processor's time of all processes stands beside it."""
    speeds = {}
    for workers in (1, 2):
        best, least = 0.0, float("inf")
        for _ in range(ROUNDS):
            extractor = fresh()
            began, used = time.perf_counter(), _used()
            for _ in extractor.extract_many(texts, workers=workers, reference_date=REFERENCE_DATE):
                pass
            best = max(best, sum(map(len, texts)) / (time.perf_counter() - began))
            least = min(least, _used() - used)
        speeds[workers] = best
        clock = f"{best:12,.0f} characters/s by the clock{best / speeds[1]:8.2f} times one"
        _line(f"workers={workers}", f"{clock}{least:8.2f} s of the processor")


def _used() -> float:
    """The processor's time of this process and those that it started and that have ended."""
    return sum(os.times()[:4])


# -- shares ------------------------------------------------------------------------------------------


def _shares(texts: list[str]) -> list[tuple[str, float]]:
    """Each module's share of the time; what it calls outside the package (``re``, dicts) counts as its own."""
    extractor = fresh()
    with cProfile.Profile() as profile:
        for text in texts:
            extractor.extract(text, reference_date=REFERENCE_DATE)
    package = str(Path(arabic_ie.__file__).parent)
    spent: Counter[str] = Counter()
    for (file, _, _), (_, _, own, _, callers) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        if file.startswith(package):
            spent[file] += own
            continue
        for (caller, _, _), (_, _, own_for_caller, _) in callers.items():
            spent[caller if caller.startswith(package) else "elsewhere"] += own_for_caller
    total = spent.total()
    return [(file.removeprefix(package + "/"), seconds / total) for file, seconds in spent.most_common()]


class _Timed:
    """A rule's pattern that adds up the time of its searches, as the library makes them."""

    def __init__(self, name: str, pattern: re.Pattern[str], spent: Counter[str]) -> None:
        self._name, self._pattern, self._spent = name, pattern, spent

    def search(self, *where: Any) -> re.Match[str] | None:
        return self._timed(self._pattern.search, *where)

    def match(self, *where: Any) -> re.Match[str] | None:
        return self._timed(self._pattern.match, *where)

    def fullmatch(self, *where: Any) -> re.Match[str] | None:
        return self._timed(self._pattern.fullmatch, *where)

    def finditer(self, *where: Any) -> Iterator[re.Match[str]]:
        return iter(self._timed(lambda *where: list(self._pattern.finditer(*where)), *where))

    def _timed(self, method: Any, *where: Any) -> Any:
        began = time.process_time()
        found = method(*where)
        self._spent[self._name] += time.process_time() - began  # type: ignore[assignment]
        return found


def _slowest_rules(texts: list[str]) -> list[tuple[str, float]]:
    """What each rule's searches take, slowest first."""
    names = {rule.pattern: rule.name for rule in ALL_RULES}
    spent: Counter[str] = Counter()
    compile_rule = grammar_rules.compile_rule

    def timed(rule: Rule, alphabet: Any) -> Any:
        return _Timed(names.get(rule.pattern, rule.name), compile_rule(rule, alphabet), spent)

    for module in [module for name, module in sys.modules.items() if name.startswith("arabic_ie.")]:
        for compiler in ("compile_pattern", "compile_rule"):
            if hasattr(module, compiler):
                patch.object(module, compiler, timed).start()
    engine = Engine(shipped_rows())
    patch.stopall()
    for text in texts:
        engine.run(text, None)
    spent.clear()
    for text in texts:
        engine.run(text, None)
    characters = sum(map(len, texts))
    return [(name, seconds / characters * 1e9) for name, seconds in spent.most_common()]


# -- growth ------------------------------------------------------------------------------------------


def _growth() -> None:
    from growth import ARTICLE, SHAPES

    shapes = {f"article, {length:,}": (ARTICLE * (length // len(ARTICLE) + 1))[:length] for length in LENGTHS}
    shapes["one sentence, 1,000,000"] = SHAPES["sentence"](1_000_000)
    shapes["100,000 names"] = SHAPES["names"](100_000 * 29)  # … of as many lines
    for what, text in shapes.items():
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as file:
            file.write(text)
            file.flush()
            code = f"{_RESIDENT}{_FIRST_EXTRACT}\n{_ONE_TEXT}measured({file.name!r})"
            speed, bytes_ = json.loads(_told(code))
        _line(what, f"{speed:12,.0f} characters/s {bytes_:8.1f} bytes")


_ONE_TEXT = """
import gc, time
def measured(path):
    text = open(path, encoding="utf-8").read()
    gc.disable()  # as timeit does
    before, seconds = peak(), []
    for _ in range(max(2, min(200, 200_000 // len(text)))):
        began = time.process_time()
        arabic_ie.extract(text)
        seconds.append(time.process_time() - began)
    print(json.dumps([len(text) / min(seconds), (peak() - before) * 1024**2 / len(text)]))
"""


# -- news of our own: sentences of a few shapes, filled with words of the gazetteers' kinds ----------

_PEOPLE = ["سعاد المنصوري", "كريم بن يوسف", "هالة الشامي", "ماركو فالديني", "أبو بكر التازي"]
_ROLES = ["وزير الخارجية الأردني", "المتحدثة باسم الوزارة", "رئيس مجلس النواب", "الخبير الاقتصادي"]
_DAYS = ["أمس الثلاثاء", "اليوم الأربعاء", "في 12 مايو 2024", "الأسبوع الماضي", "يوم 5 محرم 1446 هـ"]
_MATTERS = ["المفاوضات مستمرة", "الأسعار ارتفعت بنسبة 7.5 في المئة", "الاتفاق سيوقع قريبا", "لا تغيير في الموقف"]
_SHAPES = [
    "قال {role} {person} {day} إن {matter}.",  # said … that …
    "وأضاف أن {matter}، مشيرا إلى أن {other}.",  # and he added that …, pointing out that …
    "وأكدت {person}: «{matter}».",  # and … confirmed: "…"
    "بحسب {role}، {matter} منذ {day}.",  # according to …
    "وصل الوفد إلى العاصمة {day} حيث التقى {role} {person}.",  # the delegation arrived …, where it met …
]


def _composed(count: int) -> list[str]:
    """``count`` articles of about 30 sentences; always the same."""
    dice = random.Random(1)

    def sentence() -> str:
        return dice.choice(_SHAPES).format(
            role=dice.choice(_ROLES),
            person=dice.choice(_PEOPLE),
            day=dice.choice(_DAYS),
            matter=dice.choice(_MATTERS),
            other=dice.choice(_MATTERS),
        )

    return ["\n".join(" ".join(sentence() for _ in range(3)) for _ in range(10)) for _ in range(count)]


if __name__ == "__main__":
    main()
