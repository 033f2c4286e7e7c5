"""How right are the answers? Annotated articles in; precision, recall and F1 of each kind of answer out.

Run by hand: ``python benchmarks/accuracy.py FOLDER …``, where each FOLDER has ``articles/ID.txt`` and ``gold/ID.json``
(``EXAMPLE`` below shows one; offsets are half-open, in code points). ``--ids FILE`` takes in only the articles whose
IDs the file has, with blanks between; ``--errors`` lists what was missed, what was found in excess and what is wrong,
article by article. Without a folder, the example is scored.

=============  ====================================================================================
quote          shares 80 % of the words of both with the expected one (one to one, the best first)
attributed     shares half of them, and its speaker has the expected name
person         a mention with exactly the expected span
official       shares half of the words; title and person are the expected ones
date           exactly the expected span
value          of the dates that touch an expected one, those with its value, where that is known
=============  ====================================================================================

Names are the same when their words are after folding; a shorter one may stand for a longer one whose words it has.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import arabic_ie
from arabic_ie.text import fold

SAME, ALIKE = 0.8, 0.5  # of the words of a found and an expected stretch: the same one, the same one roughly
SAME_NAME = 0.6  # of the words of two names
KINDS = ("quote", "attributed", "person", "official", "date", "value")
CONTEXT = 60  # characters of a stretch that --errors shows

# “The Jordanian finance minister Samir al-Haddad said yesterday that the deficit had fallen by half.”
EXAMPLE_TEXT = "قال وزير المالية الأردني سمير الحداد أمس إن العجز تراجع إلى النصف."
EXAMPLE: dict[str, Any] = {
    "reference_date": "2024-06-19",
    "people": [{"name": "سمير الحداد", "mentions": [[25, 36]]}],
    "officials": [{"span": [4, 36], "title": "وزير المالية", "person": "سمير الحداد"}],
    "dates": [{"span": [37, 40], "value": "2024-06-18"}],
    "quotes": [{"span": [44, 65], "speaker": "سمير الحداد"}],
}

Stretch = tuple[int, int]
_WORD = re.compile(r"\w+")
_FIXED_VALUE = re.compile(r"\d{4}|P")  # needs no day of writing


@dataclass(slots=True)
class Count:
    """How many were right, of how many expected and found."""

    right: int = 0
    expected: int = 0
    found: int = 0

    def add(self, right: int, expected: int, found: int) -> None:
        self.right += right
        self.expected += expected
        self.found += found

    def row(self) -> str:
        precision, recall = self.right / max(self.found, 1), self.right / max(self.expected, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        return f"{precision:8.3f}{recall:8.3f}{f1:8.3f}{self.expected:9}{self.found:9}"


def main() -> None:
    arguments = _arguments()
    ids = {word for path in arguments.ids for word in path.read_text(encoding="utf-8").split()}
    counts: dict[str, Count] = {kind: Count() for kind in KINDS}
    articles = _articles(arguments.folders, ids) if arguments.folders else [("example", EXAMPLE_TEXT, EXAMPLE)]
    for name, text, gold in articles:
        doc = arabic_ie.extract(text, reference_date=gold["reference_date"])
        errors = list(judge(doc, gold, counts))
        if arguments.errors and errors:
            print(name, *errors, sep="\n  ")
    print(f"{'':12}{'precision':>8}{'recall':>7}{'F1':>8}{'expected':>9}{'found':>9}")
    for kind, count in counts.items():
        print(f"{kind:12}{count.row()}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ids", type=Path, action="append", default=[], help="a file with the IDs to take in")
    parser.add_argument("--errors", action="store_true", help="list what is wrong")
    parser.add_argument("folders", type=Path, nargs="*", help="folders with articles/ and gold/")
    return parser.parse_args()


def _articles(folders: Sequence[Path], ids: set[str]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for folder in folders:
        for gold in sorted((folder / "gold").glob("*.json")):
            if not ids or gold.stem in ids:
                text = (folder / "articles" / f"{gold.stem}.txt").read_bytes().decode("utf-8")
                yield gold.stem, text, json.loads(gold.read_text(encoding="utf-8"))


def judge(doc: arabic_ie.Extraction, gold: Mapping[str, Any], counts: Mapping[str, Count]) -> Iterator[str]:
    """Count what is right in one answer; yield a line for each error."""
    words = [match.span() for match in _WORD.finditer(doc.text)]
    yield from _judge_quotes(doc, gold["quotes"], words, counts)
    yield from _judge_people(doc, gold["people"], counts["person"])
    yield from _judge_officials(doc, gold["officials"], words, counts["official"])
    yield from _judge_dates(doc, gold, counts)


def _judge_quotes(
    doc: arabic_ie.Extraction, gold: Sequence[Mapping[str, Any]], words: list[Stretch], counts: Mapping[str, Count]
) -> Iterator[str]:
    expected, found = [stretch(one["span"]) for one in gold], [_span(quote.span) for quote in doc.quotes]
    pairs = paired(expected, found, words)
    right = 0
    for e, f, _ in pairs:
        speaker = doc.quotes[f].speaker
        name = speaker.name if speaker is not None else ""
        if same_name(gold[e]["speaker"], name):
            right += 1
        else:
            yield f"SPEAKER  {gold[e]['speaker']!r}, not {name!r}: {_shown(doc, expected[e])}"
    counts["quote"].add(sum(share >= SAME for _, _, share in pairs), len(expected), len(found))
    counts["attributed"].add(right, len(expected), len(found))
    yield from _odd("quote", doc, _left(expected, [e for e, _, _ in pairs]), _left(found, [f for _, f, _ in pairs]))


def _judge_people(doc: arabic_ie.Extraction, gold: Sequence[Mapping[str, Any]], count: Count) -> Iterator[str]:
    expected = {stretch(mention) for person in gold for mention in person["mentions"]}
    found = {_span(mention) for person in doc.people for mention in person.mentions}
    count.add(len(expected & found), len(expected), len(found))
    yield from _odd("person", doc, sorted(expected - found), sorted(found - expected))


def _judge_officials(
    doc: arabic_ie.Extraction, gold: Sequence[Mapping[str, Any]], words: list[Stretch], count: Count
) -> Iterator[str]:
    expected, found = [stretch(one["span"]) for one in gold], [_span(official.span) for official in doc.officials]
    right = [
        (e, f)
        for e, f, _ in paired(expected, found, words)
        if same_name(gold[e]["title"], doc.officials[f].title.text)
        and same_name(gold[e]["person"], doc.officials[f].person.name)
    ]
    count.add(len(right), len(expected), len(found))
    yield from _odd("official", doc, _left(expected, [e for e, _ in right]), _left(found, [f for _, f in right]))


def _judge_dates(doc: arabic_ie.Extraction, gold: Mapping[str, Any], counts: Mapping[str, Count]) -> Iterator[str]:
    expected, found = [stretch(one["span"]) for one in gold["dates"]], [_span(date.span) for date in doc.dates]
    counts["date"].add(len({*expected} & {*found}), len(expected), len(found))
    free = dict(enumerate(found))
    for (start, end), one in zip(expected, gold["dates"], strict=True):
        touching = next((f for f, other in free.items() if start < other[1] and other[0] < end), None)
        if touching is None:
            yield f"MISSED   date: {_shown(doc, (start, end))}"
            continue
        del free[touching]
        known, value = one["value"], doc.dates[touching].value
        if known and not known.startswith("REF") and (gold["reference_date"] or _FIXED_VALUE.match(known)):
            counts["value"].add(known == value, 1, 1)
            if known != value:
                yield f"VALUE    {known}, not {value}: {_shown(doc, (start, end))}"
    yield from _odd("date", doc, (), free.values())


def paired(expected: Sequence[Stretch], found: Sequence[Stretch], words: list[Stretch]) -> list[tuple[int, int, float]]:
    """Indices of an expected and a found stretch that share half of their words, each once, and how much they share."""
    wanted, had = [_covered(words, one) for one in expected], [_covered(words, one) for one in found]
    shares = [(len(a & b) / len(a | b), -e, -f) for e, a in enumerate(wanted) for f, b in enumerate(had) if a & b]
    pairs: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for share, e, f in sorted(shares, reverse=True):
        if share >= ALIKE and -e not in pairs and -f not in taken:
            pairs[-e] = -f, share
            taken.add(-f)
    return [(e, f, share) for e, (f, share) in pairs.items()]


def same_name(one: str, other: str) -> bool:
    """Whether two names mean the same person or body.

    >>> same_name("سمير الحداد", "الحداد"), same_name("سمير الحداد", "سمير العلي")
    (True, False)
    """
    a, b = sorted((_name_words(one), _name_words(other)), key=len)
    if not a:
        return False
    if set(a) <= set(b) and (a[-1] == b[-1] or len(a) > 1):
        return True
    return len({*a} & {*b}) >= SAME_NAME * len({*a} | {*b})


def _name_words(name: str) -> list[str]:
    words = _WORD.findall(fold(name).text)
    return [word[2:] if word.startswith("ال") and len(word) > 4 else word for word in words]


def _covered(words: list[Stretch], where: Stretch) -> set[int]:
    return {n for n, (start, end) in enumerate(words) if start < where[1] and end > where[0]}


def _left(stretches: Sequence[Stretch], used: Iterable[int]) -> list[Stretch]:
    gone = set(used)
    return [one for n, one in enumerate(stretches) if n not in gone]


def _odd(kind: str, doc: arabic_ie.Extraction, missed: Iterable[Stretch], spurious: Iterable[Stretch]) -> Iterator[str]:
    yield from (f"MISSED   {kind}: {_shown(doc, one)}" for one in missed)
    yield from (f"SPURIOUS {kind}: {_shown(doc, one)}" for one in spurious)


def stretch(pair: Sequence[int]) -> Stretch:
    return pair[0], pair[1]


def _span(span: arabic_ie.Span) -> Stretch:
    return span.start, span.end


def _shown(doc: arabic_ie.Extraction, where: Stretch) -> str:
    return repr(doc.text[where[0] : min(where[1], where[0] + CONTEXT)])


if __name__ == "__main__":
    main()
