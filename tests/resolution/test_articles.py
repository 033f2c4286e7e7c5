"""Who speaks in short articles: ``articles/*.txt``, one phenomenon each, with the whole chain of speakers."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

import arabic_ie
from arabic_ie.model import Quote

ARTICLES = Path(__file__).parent / "articles"
NOBODY = "–"


class Article(NamedTuple):
    title: str
    text: str
    speakers: list[list[str]]  # of each sentence


def read(file: Path) -> list[Article]:
    """The articles of a file; see ``articles/README.md``."""
    found: list[Article] = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("== "):
            found.append(Article(f"{file.stem}: {line[3:]}", "", []))
        elif line and not line.startswith("#"):
            assert found, f"{file}:{number}: a sentence before the first title"
            sentence, _, speakers = line.partition("→")
            new, sentence = sentence.startswith("¶"), sentence.lstrip("¶ ").rstrip()
            last = found[-1]
            glue = "" if not last.text else "\n" if new or last.text[-1] not in ".»" else " "
            expected = [name.strip() for name in speakers.split("|")] if speakers else []
            found[-1] = last._replace(text=last.text + glue + sentence, speakers=[*last.speakers, expected])
    return found


ALL = [article for file in sorted(ARTICLES.glob("*.txt")) for article in read(file)]


def by_cue(text: str) -> list[Quote]:
    return sorted(arabic_ie.extract(text).quotes, key=lambda quote: quote.cue.start if quote.cue else 0)


@pytest.mark.parametrize("article", ALL, ids=lambda article: article.title)
def test_speakers(article: Article) -> None:
    found = [quote.speaker.name if quote.speaker else NOBODY for quote in by_cue(article.text)]
    assert found == [name for sentence in article.speakers for name in sentence]


def test_there_are_many() -> None:
    assert len(ALL) >= 80
    assert len({article.title for article in ALL}) == len(ALL)
