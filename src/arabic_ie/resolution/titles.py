"""Titles: the speaker of a headline in, the one whom the article's body names out.

A headline says "وثيقة: …" (a document) or "لوبوان: …" (Le Point); the body says "وثيقة بريطانية", "مجلة لوبوان
الفرنسية". Called when every speaker of the body is known.
"""

from __future__ import annotations

from collections.abc import Iterable

from arabic_ie.extractors.quotes import FoundQuote
from arabic_ie.model import Person, Speaker
from arabic_ie.resolution.candidates import again
from arabic_ie.resolution.discourse import Discourse
from arabic_ie.text import fold

MAX_TITLE = 220  # characters of a paragraph that can be a headline
_SURE = frozenset(["person_named", "role_holder", "same_speaker"])  # what the body could not say better


def in_title(discourse: Discourse, quote: FoundQuote) -> bool:
    """Whether a quote stands in the text's first line, and more lines follow."""
    paragraphs = discourse.layout.paragraphs
    if len(paragraphs) < 2:
        return False
    start, end = paragraphs[0]
    return quote.end <= end and end - start <= MAX_TITLE


def by_body(discourse: Discourse, speaker: Speaker, others: Iterable[Speaker | None]) -> Speaker | None:
    """The first speaker of the body whose name has all the words of the headline's, and more."""
    if isinstance(speaker.entity, Person) or speaker.rule in _SURE:
        return None
    words = _words(speaker.name)
    title = discourse.layout.paragraphs[0][1]
    for other in others:
        if other is None or other.mention is None or other.mention.start < title:
            continue
        named, here = _words(other.name), _words(other.mention.text)
        if isinstance(other.entity, Person):  # رئيس كردستان العراق (of Kurdistan) is رئيس إقليم كردستان فلان
            if len(words) > 1 and words[0] == here[0] and not set(words[1:]).isdisjoint(here[1:]):
                return again(other, "title_by_body", speaker.mention)
        elif set(words) < set(here) and len(words) == 1 and set(words).isdisjoint(named):
            return again(other, "title_by_body", speaker.mention)
        if set(words) < set(named) and (words[0] == named[0] or len(words) == 1):
            return again(other, "title_by_body", speaker.mention)
    return None


def _words(name: str) -> list[str]:
    return [word.strip("«»“”\"'()،").removeprefix("ال") for word in fold(name).text.split()]
