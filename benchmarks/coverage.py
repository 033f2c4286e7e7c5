"""What share of the words of news do the gazetteers know? News or a frequency table in, shares out.

Run by hand: ``python benchmarks/coverage.py --news FILE`` (JSON lines with a ``text`` each) or ``--counts FILE``
(lines of a word form, a TAB and its occurrences; further columns and lines that begin with # don't count), each as
often as wanted. ``--list N`` adds the N most frequent words that no list knows. The library's own analyser reads each
word, so inflected forms and words with clitics count as known where their lemma is listed. Counted is the word under
the clitics; numbers, single letters and words of other scripts are not. A frequency table shows no neighbours: names
of several words are known only in news.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from articles import texts_of

from arabic_ie.engine import Engine
from arabic_ie.gazetteers import shipped_rows
from arabic_ie.grammar import Analyser, Tape

Known = Literal["word", "name", "word and name", "unknown"]
KNOWN: dict[Known, str] = {
    "word": "an ordinary word (noun, verb, function word, role …)",
    "name": "a name (person, place, organisation, nationality, month …)",
    "word and name": "both",
    "unknown": "unknown",
}
NO_WORDS = frozenset(["CLITIC", "SUFFIX", "PUNCT", "NEWLINE", "NUMBER", "LATIN", "LETTER"])
NAMES = frozenset(
    [
        "GIVEN", "FAMILY", "PERSON", "NAME_PARTICLE", "PLACE", "ORGANIZATION", "NATIONALITY",
        "MONTH", "WEEKDAY", "ERA", "MERIDIEM", "TIMEZONE", "HOLIDAY", "NAME_TOO",
    ]
)  # fmt: skip
WORDS = frozenset(["WORD", "CUE"])
NAMES_BEHIND_ARTICLE = frozenset(["AL_NAME", "AL_PLACE", "AL_ORGANIZATION"])


def main() -> None:
    arguments = _arguments()
    analyser = Engine(shipped_rows()).analyser
    for path in arguments.counts:
        _print(path, _counted(_table(path), analyser), arguments.list)
    for path in arguments.news:
        _print(path, _counted(((text, 1) for text in texts_of(path)), analyser), arguments.list)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=Path, action="append", default=[], help="a table of word forms")
    parser.add_argument("--news", type=Path, action="append", default=[], help="JSON lines with a text each")
    parser.add_argument("--list", type=int, default=0, metavar="N", help="show the N most frequent unknown words")
    arguments = parser.parse_args()
    if not arguments.counts and not arguments.news:
        parser.error("name a file with --counts or --news")
    return arguments


def _table(path: Path) -> Iterator[tuple[str, int]]:
    """The word forms of a frequency table and their occurrences."""
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), start=1):
        if line.startswith("#") or not line.strip():
            continue
        form, _, rest = line.partition("\t")
        occurrences = rest.partition("\t")[0]
        if not occurrences.isdecimal():
            sys.exit(f"{path}:{number}: a word form, a TAB and a number expected, not {line!r}")
        yield form, int(occurrences)


def _counted(texts: Iterable[tuple[str, int]], analyser: Analyser) -> Counter[tuple[Known, str]]:
    """How often each word occurs, by what it is known as; each text counts as often as its number says."""
    found: Counter[tuple[Known, str]] = Counter()
    for text, occurrences in texts:
        for word in _words(Tape.of(text, analyser)):
            found[word] += occurrences
    return found


def _words(tape: Tape) -> Iterator[tuple[Known, str]]:
    """The words of a tape, without their clitics: what each is known as, and how it is written here."""
    for piece, form in enumerate(tape.forms[: len(tape)]):
        if form.endswith("+") or tape.entries[piece].classes & NO_WORDS:  # the form of a proclitic ends so
            continue
        classes = tape.entries[tape.node_start(piece)].classes  # of the phrase that the word belongs to
        yield _known(classes, behind_article=tape.has(piece - 1, "AL")), tape.span(piece, piece + 1).text


def _known(classes: frozenset[str], behind_article: bool) -> Known:
    names = NAMES | NAMES_BEHIND_ARTICLE if behind_article else NAMES
    name = any(class_.removeprefix("WEAK_") in names for class_ in classes)
    if classes & WORDS:
        return "word and name" if name else "word"
    return "name" if name else "unknown"


def _print(path: Path, found: Counter[tuple[Known, str]], listed: int) -> None:
    unknown: Counter[str] = Counter()
    total, different = Counter[Known](), Counter[Known]()
    for (known, word), occurrences in found.items():
        total[known] += occurrences
        different[known] += 1
        if known == "unknown":
            unknown[word] += occurrences
    print(f"{path}: {total.total():,} words, {different.total():,} different")
    for known, meaning in KNOWN.items():
        share, share_of_forms = total[known] / max(1, total.total()), different[known] / max(1, different.total())
        print(f"  {share:8.3%} of words {share_of_forms:7.2%} of forms  {meaning}")
    for word, occurrences in unknown.most_common(listed):
        print(f"{occurrences:10,}  {word}")


if __name__ == "__main__":
    main()
