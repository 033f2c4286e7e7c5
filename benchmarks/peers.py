"""Other programs on the same articles: characters per second of the processor out, of those that are installed.

``pip install spacy dateparser torch transformers`` for all of them. None does what this library does; each does a
part of it:

- spaCy's blank("ar") with an EntityRuler over the shipped names of people, places and organisations: finds strings;
- dateparser's search_dates: finds dates;
- a token classifier of BERT-base's size on the processor, *with random weights*: the time is that of a trained tagger,
  what it finds is nothing. Its tokens are not made (a tokenizer would add to the time): every word counts as 1.5.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bench import DEFAULT_ARTICLES, fresh, read_articles, seconds_of

from arabic_ie.gazetteers import shipped_rows

ARTICLES = 100  # of the news, for the slow ones
DATE_CHARACTERS = 20_000  # … and for the slowest
BERT_CHARACTERS = 20_000
LABELS = {"person": "PER", "given": "PER", "family": "PER", "organization": "ORG", "outlet": "ORG", "city": "LOC"}
TOKENS_PER_WORD = 1.5
WINDOW = 512  # tokens that BERT reads at once
BATCH = 8


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = DEFAULT_ARTICLES if DEFAULT_ARTICLES.exists() else None
    parser.add_argument("--articles", type=Path, default=default, help="JSON lines with a text each")
    texts = read_articles(parser.parse_args().articles)[:ARTICLES]
    for name, measure in _PROGRAMS.items():
        try:
            print(f"  {name:36}{measure(texts):12,.0f} characters/s", flush=True)
        except ImportError as error:
            print(f"  {name:36}     not installed ({error.name})", flush=True)


def _ours(texts: list[str]) -> float:
    return sum(map(len, texts)) / seconds_of(fresh(), texts)


def _spacy(texts: list[str]) -> float:
    import spacy

    nlp = spacy.blank("ar")
    ruler = nlp.add_pipe("entity_ruler")
    rows = [row for row in shipped_rows() if row.kind in LABELS]
    names = {(name, LABELS[row.kind]) for row in rows for name in (row.name, *row.aliases)}
    ruler.add_patterns([{"label": label, "pattern": name} for name, label in sorted(names)])
    return _speed(texts, lambda: [nlp(text) for text in texts])


def _dateparser(texts: list[str]) -> float:
    from dateparser.search import search_dates

    texts = _some(texts, DATE_CHARACTERS)
    return _speed(texts, lambda: [search_dates(text, languages=["ar"]) for text in texts])


def _bert(texts: list[str]) -> float:
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    import torch
    from transformers import BertConfig, BertForTokenClassification

    texts = _some(texts, BERT_CHARACTERS)
    torch.set_num_threads(1)
    model = BertForTokenClassification(BertConfig(num_labels=9)).eval()  # the defaults are BERT-base
    tokens = int(sum(len(text.split()) for text in texts) * TOKENS_PER_WORD)
    windows = torch.randint(0, 30_000, (-(-tokens // WINDOW), WINDOW))

    def read() -> None:
        with torch.inference_mode():
            for at in range(0, len(windows), BATCH):
                model(windows[at : at + BATCH])

    return _speed(texts, read)


def _some(texts: list[str], characters: int) -> list[str]:
    """The first texts, of so many characters together."""
    some: list[str] = []
    while texts and sum(map(len, some)) < characters:
        some.append(texts[len(some) % len(texts)])
    return some


def _speed(texts: list[str], work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return sum(map(len, texts)) / (time.process_time() - began)


_PROGRAMS: dict[str, Callable[[list[str]], float]] = {
    "arabic_ie (everything)": _ours,
    "spaCy EntityRuler (names)": _spacy,
    "dateparser search_dates (dates)": _dateparser,
    "BERT-base, random weights (tags)": _bert,
}

if __name__ == "__main__":
    sys.exit(main())
