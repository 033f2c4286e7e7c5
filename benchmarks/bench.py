"""How fast is it? Articles in; speed, start-up, memory and each stage's share of the time out.

Run by ``make bench``, or by hand: ``python benchmarks/bench.py --articles FILE`` (JSON lines with a ``text`` each).
Without a file it takes ``../shared/news/articles.jsonl`` where that exists, else it composes its own news.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import random
import resource
import subprocess
import sys
import time
from collections import Counter, deque
from pathlib import Path

import arabic_ie
from arabic_ie.gazetteers import shipped_rows
from arabic_ie.grammar import Rule, Tape
from arabic_ie.grammar.rules import compile_pattern
from arabic_ie.pipeline import ALL_RULES, Engine

ROOT = Path(__file__).resolve().parent.parent
DEFAULT_ARTICLES = ROOT.parent / "shared" / "news" / "articles.jsonl"
COMPOSED = 500  # articles, where there is no file
ROUNDS = 3  # the fastest counts; each begins with a new extractor's empty memory of tokens
STARTS = 5  # interpreters started for each start-up figure; the fastest counts
PROFILED = 100  # articles of the profile, which slows everything down
SLOWEST = 10  # rules shown
LONG_TEXT = 1_000_000  # characters
REFERENCE_DATE = "2024-06-19"


def main() -> None:
    arguments = _arguments()
    texts = read_articles(arguments.articles)
    characters = sum(map(len, texts))
    print(f"{len(texts)} articles, {characters:,} characters; Python {sys.version.split()[0]}")
    print(f"import arabic_ie       {_start_up('import arabic_ie') * 1000:8.0f} ms")
    print(f"… and first extract    {_start_up(_FIRST_EXTRACT) * 1000:8.0f} ms")
    cold, warm = _seconds(texts)
    print(f"extract, memory empty  {characters / cold:10,.0f} characters/s")
    print(f"extract, memory full   {characters / warm:10,.0f} characters/s")
    print(f"… as one long text     {_long_text_speed(texts):10,.0f} characters/s")
    print(f"peak memory            {_peak_megabytes():8.0f} MB")
    print(f"share of the time, profiled over {min(PROFILED, len(texts))} articles:")
    for module, share in _shares(texts[:PROFILED]):
        print(f"  {share:6.1%}  {module}")
    print(f"µs per 1,000 characters of the {SLOWEST} slowest rules, each alone on a tape with phrases only:")
    for name, cost in _slowest_rules(texts[:PROFILED]):
        print(f"  {cost:6.1f}  {name}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = DEFAULT_ARTICLES if DEFAULT_ARTICLES.exists() else None
    parser.add_argument("--articles", type=Path, default=default, help="JSON lines with a text each")
    return parser.parse_args()


def read_articles(path: Path | None) -> list[str]:
    if path is None:
        return _composed(COMPOSED)
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


_FIRST_EXTRACT = "import arabic_ie; arabic_ie.extract('قال الوزير أمس إن العمل مستمر.')"
# … "the minister said yesterday that work goes on"


def _start_up(code: str) -> float:
    """Seconds that ``code`` adds to a bare interpreter."""
    return _interpreter(code) - _interpreter("pass")


def _interpreter(code: str) -> float:
    def once() -> float:
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return time.perf_counter() - began

    return min(once() for _ in range(STARTS))


def _seconds(texts: list[str]) -> tuple[float, float]:
    """Seconds over all texts, with nothing remembered from before and with everything remembered."""

    def once(extractor: arabic_ie.Extractor) -> float:
        began = time.perf_counter()
        for text in texts:
            extractor.extract(text, reference_date=REFERENCE_DATE)
        return time.perf_counter() - began

    cold, warm = [], []
    for _ in range(ROUNDS):
        extractor = arabic_ie.Extractor()
        extractor.extract("")  # builds the engine: start-up is counted apart
        cold.append(once(extractor))
        warm.append(once(extractor))
    return min(cold), min(warm)


def _long_text_speed(texts: list[str]) -> float:
    """Characters per second of all articles as one text: what is not linear shows here."""
    text = "\n".join(texts)[:LONG_TEXT]
    extractor = arabic_ie.Extractor()
    extractor.extract("")
    began = time.perf_counter()
    extractor.extract(text, reference_date=REFERENCE_DATE)
    return len(text) / (time.perf_counter() - began)


def _peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)


def _shares(texts: list[str]) -> list[tuple[str, float]]:
    """Each module's share of the time; what it calls outside the package (``re``, dicts) counts as its own."""
    extractor = arabic_ie.Extractor()
    extractor.extract("")
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


def _slowest_rules(texts: list[str]) -> list[tuple[str, float]]:
    """The rules that take longest to search the tapes of these texts."""
    analyser = Engine(shipped_rows()).analyser
    tapes = [Tape.of(text, analyser).classes for text in texts]

    def seconds(rule: Rule) -> float:
        pattern = compile_pattern(rule, analyser.alphabet)
        began = time.perf_counter()
        for classes in tapes:
            deque(pattern.finditer(classes), maxlen=0)
        return time.perf_counter() - began

    characters = sum(map(len, texts))
    costs = [(rule.name, min(seconds(rule) for _ in range(ROUNDS)) / characters * 1e9) for rule in ALL_RULES]
    return sorted(costs, key=lambda cost: -cost[1])[:SLOWEST]


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
