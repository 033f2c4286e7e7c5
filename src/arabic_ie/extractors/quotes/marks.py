"""Quotation marks on the tape: marks that open speech and marks around a name are told apart.

A stretch of four words or more is speech, and so is any that follows a colon; behind a noun that wants a
name (حركة «صوت الشعب الحر» the movement "Voice of the Free People") it takes more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from arabic_ie.extractors.nodes import NAME_CLOSE, NAME_OPEN, SPEECH_CLOSE, SPEECH_OPEN, node_entry
from arabic_ie.grammar import Tape
from arabic_ie.grammar.alphabet import REST
from arabic_ie.grammar.tape import Node
from arabic_ie.text import Quoted

MAX_NAME = 7  # words of a body's name in marks
MIN_SPEECH = 4  # words: half of all marked stretches are shorter, and those are names, titles, scare quotes


def mark_nodes(tape: Tape, quoted: Sequence[Quoted]) -> list[Node]:
    """For each outermost quoted stretch a node on its opening and one on its closing mark."""
    nodes: list[Node] = []
    for stretch in quoted:
        if stretch.depth:
            continue
        opening, closing = tape.piece_at(stretch.outer_start), tape.piece_at(stretch.end)
        if opening >= len(tape) or tape.starts[opening] >= stretch.start:
            continue
        if tape.classes[opening] == REST and tape.node_end(opening) > closing:
            continue  # a name within something found: an official of شركة «…»
        after_colon = tape.has(opening - 1, "COLON")
        # قال موقع «بلا حدود للنشر» إنه …: what has a clause of its own behind the closing mark is a name
        names = _wants_name(tape, opening - 1) or _speaks(tape, opening, closing)
        least = MAX_NAME + 1 if names else MIN_SPEECH
        width = 2 if stretch.start - stretch.outer_start == 2 else 1  # ((
        speech = not _is_title(tape, opening - 1) and (after_colon or has_words(tape, opening + width, closing, least))
        nodes.append(Node(opening, opening + width, node_entry(SPEECH_OPEN if speech else NAME_OPEN)))
        if stretch.closed and closing < len(tape) and tape.starts[closing] < stretch.outer_end:
            closing_width = 2 if stretch.outer_end - stretch.end == 2 else 1
            nodes.append(Node(closing, closing + closing_width, node_entry(SPEECH_CLOSE if speech else NAME_CLOSE)))
    out: list[Node] = []
    for node in sorted(nodes, key=lambda n: n.start):
        if (not out or node.start >= out[-1].end) and node.end <= len(tape):
            out.append(node)
    return out


_ENDS_VENUE = frozenset(["PUNCT", "STOP", "NEWLINE", "CUE", "CUE_PARTICIPLE", "COMPLEMENTIZER", "WA"])
MAX_VENUE = 12  # pieces of "in a statement on its site" between a name and what it says


def _speaks(tape: Tape, opening: int, closing: int) -> bool:
    """Whether what is in the marks says the clause behind them: أفادت «جائزة الرواية»، *في بيان، بأن* …"""
    at = closing + 1
    if tape.has(at, "COMPLEMENTIZER"):
        return True
    if not tape.has(opening - 1, "CUE"):
        return False
    if tape.has(at, "COMMA") and tape.has(at + 1, "PREPOSITION"):
        venue = at + 1
        at = next((i for i in range(venue, venue + MAX_VENUE) if tape.has_any(i, _ENDS_VENUE)), venue)
        at += tape.has(at, "COMMA")
        if at == venue or not tape.has(at - 1, "COMMA"):
            return False
    return tape.has(at + tape.has(at, "BI"), "COMPLEMENTIZER")


_HEADS = frozenset(["ORG_HEAD", "HEAD_MEDIA"])
_TITLES = frozenset(
    ["عنوان", "اسم", "مسمي", "وسم", "هاشتاغ", "هاشتاق", "مسلسل", "روايه", "ديوان", "مسرحيه", "اغنيه", "قصيده",
     "فيلم", "برنامج"]
)  # fmt: skip


_SLOGANS = frozenset(["شعار", "شعارات", "هتاف", "هتافات", "لافته", "لافتات", "يافطه", "يافطات"])


def _is_title(tape: Tape, at: int) -> bool:
    """Whether a word that wants a title stands before the mark: دراسة بعنوان «…» (a study called …), تحت شعار: «…»."""
    at -= tape.has(at, "COLON")
    if at < 0:
        return False
    if tape.forms[at] in _SLOGANS:
        return True  # رددوا شعارات «…» (they chanted …): what many call out together says who they are for, no more
    return tape.forms[at] in _TITLES and not tape.has_any(at - 1, ("AL", "CUE", "CUE_PARTICIPLE"))


def _wants_name(tape: Tape, at: int) -> bool:
    """Whether the noun before the mark is the head of a body and has no ال: its name must follow."""
    # asked of the word itself: it may lie within an official's phrase (مسؤول التخطيط بمؤسسة «…»)
    return at >= 0 and not _HEADS.isdisjoint(tape.entries[at].classes) and not tape.has(at - 1, "AL")


def has_words(tape: Tape, start: int, end: int, least: int) -> bool:
    """Whether so many words (tokens, clitics not counted apart) stand in these pieces; it reads no further."""
    return len(list(islice(_words(tape, start, end), least))) == least


def _words(tape: Tape, start: int, end: int) -> Iterator[int]:
    for at in range(start, min(end, len(tape))):
        if (at == start or not tape.joined(at)) and not tape.has(at, "PUNCT"):
            yield at
