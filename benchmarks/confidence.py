"""What does a quote's confidence mean? Annotated articles in, the share of right quotes for each confidence out.

Run by hand: ``python benchmarks/confidence.py FOLDER …``, where each FOLDER has ``articles/ID.txt`` and
``gold/ID.json`` (``{"reference_date": …, "quotes": [{"span": [start, end]}, …]}``, offsets in code points). A found
quote is right when it and an expected one share 80 % of the words of both. A second table says the same for each rule
that finds quotes. ``--ids FILE`` takes in only the articles whose IDs the file has, with blanks between.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import arabic_ie

BANDS = (0.0, 0.60, 0.70, 0.80, 0.90, 0.95, 1.01)  # of confidence: what lies between two of them is one row
SHARED = 0.8  # of the words of a found and an expected quote
_WORD = re.compile(r"\w+")


def main() -> None:
    arguments = _arguments()
    ids = {word for path in arguments.ids for word in path.read_text(encoding="utf-8").split()}
    by_band: dict[str, list[bool]] = {_label(low, high): [] for low, high in pairwise(BANDS)}
    by_rule: dict[str, list[bool]] = defaultdict(list)
    for folder in arguments.folders:
        for gold in sorted((folder / "gold").glob("*.json")):
            if not ids or gold.stem in ids:
                for quote, right in judged(folder / "articles" / f"{gold.stem}.txt", gold):
                    by_band[_band(quote.confidence)].append(right)
                    by_rule[quote.rule].append(right)
    _print("confidence", by_band)
    _print("rule", dict(sorted(by_rule.items(), key=lambda row: -len(row[1]))))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ids", type=Path, action="append", default=[], help="a file with the IDs to take in")
    parser.add_argument("folders", type=Path, nargs="+", help="folders with articles/ and gold/")
    return parser.parse_args()


def judged(article: Path, gold: Path) -> Iterator[tuple[arabic_ie.Quote, bool]]:
    """The quotes found in an article, and whether each is right."""
    text = article.read_text(encoding="utf-8")
    expected = json.loads(gold.read_text(encoding="utf-8"))
    words = [match.span() for match in _WORD.finditer(text)]
    left = [_covered(words, *quote["span"]) for quote in expected["quotes"]]
    for quote in arabic_ie.extract(text, reference_date=expected["reference_date"]).quotes:
        found = _covered(words, quote.span.start, quote.span.end)
        same = next((one for one in left if len(found & one) >= SHARED * len(found | one)), None)
        if same is not None:
            left.remove(same)
        yield quote, same is not None


def _covered(words: Sequence[tuple[int, int]], start: int, end: int) -> set[int]:
    """The words that a stretch takes in, by their numbers."""
    return {number for number, (first, last) in enumerate(words) if first < end and last > start}


def _band(confidence: float) -> str:
    low, high = next((low, high) for low, high in pairwise(BANDS) if low <= confidence < high)
    return _label(low, high)


def _label(low: float, high: float) -> str:
    return f"under {high:.2f}" if not low else f"{low:.2f} and more" if high > 1 else f"{low:.2f} to {high:.2f}"


def _print(name: str, rows: Mapping[str, Sequence[bool]]) -> None:
    print(f"{name:24}{'quotes':>8}{'right':>8}")
    for row, right in rows.items():
        print(f"{row:24}{len(right):8}{sum(right) / max(len(right), 1):8.0%}")
    print()


if __name__ == "__main__":
    main()
