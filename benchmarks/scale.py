"""How many names fit? A gazetteer of N names in; time to build, memory and speed out, beside pyahocorasick.

``python benchmarks/scale.py --names 1000000``. The names are composed: given and family names of the shipped
gazetteers and words made of syllables, one to four words each, a third of them of one word. Both programs run in an
interpreter of their own, timed by the processor's clock; pyahocorasick (from PyPI, in no dependency group) finds
every name as a string of characters, at whole words.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import DEFAULT_ARTICLES, read_articles

from arabic_ie.gazetteers import shipped_rows
from arabic_ie.gazetteers.loader import COLUMNS

PLANTED = 20  # names of the gazetteer put into each article
ARTICLES = 200
SYLLABLES = [consonant + vowel for consonant in "بتجدرسشفكلمن" for vowel in "اوي"]
ENDINGS = ["ر", "ن", "ف", "سكي", "يان", "وف", "ش", "ل", "م", "د"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=int, nargs="+", default=[1_000_000])
    parser.add_argument("--worker", choices=list(_WORKERS), help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.worker:
        print(json.dumps(_WORKERS[arguments.worker](arguments.folder)))
        return
    for count in arguments.names:
        _compare(count)


def _compare(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        names = _compose(count)
        _write(Path(folder), names)
        print(f"{len(names):,} names, {sum(map(len, names)):,} characters")
        print(f"{'':<22}{'build, s':>10}{'memory, MB':>12}{'characters/s':>14}{'planted found':>15}")
        for worker in _WORKERS:
            command = [sys.executable, __file__, "--worker", worker, "--folder", folder]
            done = subprocess.run(command, capture_output=True, text=True)
            if done.returncode:
                print(f"{worker:<22}{(done.stderr.strip().splitlines() or ['failed'])[-1]:>55}")
                continue
            build, memory, speed, found = json.loads(done.stdout)
            print(f"{worker:<22}{build:>14.1f}{memory:>12,.0f}{speed:>14,.0f}{found:>15.1%}")


def _compose(count: int) -> list[str]:
    """``count`` different names; always the same."""
    dice = random.Random(1)
    given = [row.name for row in shipped_rows() if row.kind == "given" and " " not in row.name]
    family = [row.name for row in shipped_rows() if row.kind == "family" and " " not in row.name]
    names: dict[str, None] = {}
    while len(names) < count:
        made = "".join(dice.choices(SYLLABLES, k=dice.randint(3, 5))) + dice.choice(ENDINGS)
        names[made] = None
        names[f"{dice.choice(given)} {made}"] = None
        names[f"{dice.choice(given)} {dice.choice(given)} {dice.choice(family)}"] = None
    return list(names)[:count]


def _write(folder: Path, names: list[str]) -> None:
    rows = sorted(("family" if " " not in name else "person", name) for name in names)
    with (folder / "names.tsv").open("w", encoding="utf-8") as out:
        out.write("\t".join(COLUMNS) + "\n")
        out.writelines(f"{name}\t{kind}\t\t\t\tbenchmark\n" for kind, name in rows)
    dice = random.Random(2)
    articles = read_articles(DEFAULT_ARTICLES if DEFAULT_ARTICLES.exists() else None)[:ARTICLES]
    planted = [[dice.choice(names) for _ in range(PLANTED)] for _ in articles]
    texts = [
        f"{text}\n" + "\n".join(f"وقال {name} إن العمل مستمر." for name in there)
        for text, there in zip(articles, planted, strict=True)
    ]  # and … said that work goes on
    (folder / "texts.json").write_text(json.dumps([texts, planted]), encoding="utf-8")


def _megabytes() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6


def _ours(folder: Path) -> tuple[float, float, float, float]:
    import arabic_ie

    texts, planted = json.loads((folder / "texts.json").read_text(encoding="utf-8"))
    before, began = _megabytes(), time.process_time()
    extractor = arabic_ie.Extractor(gazetteers=[folder / "names.tsv"])
    extractor.extract("")
    build, memory = time.process_time() - began, _megabytes() - before
    began = time.process_time()
    docs = [extractor.extract(text) for text in texts]
    seconds = time.process_time() - began
    found = sum(
        name in {mention.text for person in doc.people for mention in person.mentions}
        for doc, there in zip(docs, planted, strict=True)
        for name in there
    )
    return build, memory, sum(map(len, texts)) / seconds, found / sum(map(len, planted))


def _ahocorasick(folder: Path) -> tuple[float, float, float, float]:
    try:
        import ahocorasick
    except ImportError:
        sys.exit("not installed: pip install pyahocorasick")
    texts, planted = json.loads((folder / "texts.json").read_text(encoding="utf-8"))
    before, began = _megabytes(), time.process_time()
    automaton = ahocorasick.Automaton()
    with (folder / "names.tsv").open(encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            name = line.split("\t", 1)[0]
            automaton.add_word(name, len(name))
    automaton.make_automaton()
    build, memory = time.process_time() - began, _megabytes() - before
    letter = re.compile(r"\w")
    began = time.process_time()
    all_found = []
    for text in texts:
        found = set()
        for last, length in automaton.iter(text):
            start, end = last - length + 1, last + 1
            if not letter.match(text, end) and not (start and letter.match(text, start - 1)):
                found.add(text[start:end])
        all_found.append(found)
    seconds = time.process_time() - began
    hits = sum(name in found for found, there in zip(all_found, planted, strict=True) for name in there)
    return build, memory, sum(map(len, texts)) / seconds, hits / sum(map(len, planted))


_WORKERS = {"arabic_ie": _ours, "pyahocorasick": _ahocorasick}

if __name__ == "__main__":
    main()
