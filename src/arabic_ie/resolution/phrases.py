"""Phrases: the fuller words by which a text speaks of the same thing before (or in the body of a headline).

"المتحف المحلي" (the local museum) is the "متحف مقاطعة يونشوبينغ" named before. A head word in, the fuller phrase out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from arabic_ie.extractors.quotes import Subject
from arabic_ie.grammar import Tape
from arabic_ie.grammar.phrases import ARTICLE
from arabic_ie.resolution.discourse import Discourse
from arabic_ie.resolution.holders import content_words

_MINISTRY = "وزاره"
MAX_TRIED = 12  # occurrences of the head word that are read


def fuller_before(discourse: Discourse, head: str, words: set[str], piece: int) -> Subject | None:
    """The nearest phrase before a piece with this head that says more: all of ``words`` but adjectives, and others."""
    places = discourse.places_of(head)
    end = bisect_left(places, piece)
    return _fullest(discourse, head, words, places[max(0, end - MAX_TRIED) : end][::-1])


def _fullest(discourse: Discourse, head: str, words: set[str], places: Sequence[int]) -> Subject | None:
    tape = discourse.tape
    for at in places:
        start = at - 1 if tape.forms[at - 1] == ARTICLE and at > 0 else at
        start = tape.node_start(start)
        phrase = discourse.phrase_at(start)
        if phrase is None or phrase.end <= at or tape.has(start, "OFFICIAL"):
            continue  # رئيس *الاتحاد* فلان (the chairman of the union) is no union
        phrase = _without_others(tape, phrase)
        more = set(content_words(tape, phrase.start, phrase.end))
        if head in more and len(more) > max(len(words), 1) and _identifies(tape, phrase, at):
            return phrase
    return None


def _without_others(tape: Tape, phrase: Subject) -> Subject:
    """The phrase without what stands behind a body's name: "محكمة النزاهة | *في* القضية", "وزارة الداخلية *و*الوفد"."""
    end = tape.node_end(phrase.start)
    if end == phrase.end or not tape.has(phrase.start, "ORG_NAME"):
        return phrase
    return phrase._replace(end=end) if tape.has(end, "WA") or tape.forms[end] == "في" else phrase


def _identifies(tape: Tape, phrase: Subject, head: int) -> bool:
    """Whether a phrase says which one: by a genitive or a name, where an adjective alone does not.

    Of a portfolio, which is a genitive itself, the ministry says it: "*وزارة* الداخلية" (the ministry of the interior).
    """
    behind = head + 1
    if behind >= phrase.end:
        return "PORTFOLIO" in tape.entries[head].classes and tape.forms[phrase.start] == _MINISTRY
    return any(not (tape.has(at, "ADJECTIVE") or tape.has(at, "AL")) for at in range(behind, phrase.end))
