"""The tape: phrases become one thing, nodes are written over it, and spans lead back to the text."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

import pytest

from arabic_ie.gazetteers import Entry, Lexicon
from arabic_ie.gazetteers.loader import make_row
from arabic_ie.grammar import Analyser, Tape
from arabic_ie.grammar.alphabet import REST
from arabic_ie.grammar.tape import Match, Node

FOUND = frozenset(["FOUND"])


@cache
def analyser() -> Analyser:
    rows = [
        make_row("عمان", "city"),  # Amman
        make_row("وزير", "office", attributes={"plural": ("وزراء",)}),  # minister
        make_row("المملكة المتحدة", "country", aliases=["المملكة"]),  # United Kingdom
        make_row("المملكة العربية السعودية", "country"),  # Kingdom of Saudi Arabia
        make_row("كوريا الشمالية", "country"),  # North Korea
        make_row("بيونغ يانغ", "capital"),  # Pyongyang
        make_row("القاهرة", "capital"),  # Cairo
        make_row("اللاذقية", "city"),  # Latakia
        make_row("قال", "cue", attributes={"imperfect": ("يقول",)}),  # say
    ]
    return Analyser(Lexicon(rows), (FOUND,))


def things(tape: Tape) -> list[str]:
    """The words of each thing on the tape."""
    return [tape.span(at, tape.node_end(at)).text for at in range(len(tape)) if tape.classes[at] != REST]


# text, the things on its tape
THINGS = [
    ("قال وزير المملكة المتحدة", ["قال", "وزير", "المملكة المتحدة"]),
    ("قال وزير المملكة", ["قال", "وزير", "المملكة"]),  # the longest that is there
    ("المملكة العربية", ["المملكة", "العربية"]),
    ("في المملكة العربية السعودية", ["في", "المملكة العربية السعودية"]),
    ("بالمملكة المتحدة", ["ب", "المملكة المتحدة"]),  # behind a clitic
    ("وكوريا الشمالية", ["و", "كوريا الشمالية"]),
    ("لبيونغ يانغ", ["ل", "بيونغ يانغ"]),  # its first word is known in the phrase only
    ("كوريا  الشمالية", ["كوريا  الشمالية"]),
    ("كُوريا الشماليّة", ["كُوريا الشماليّة"]),
    ("كوريا، الشمالية", ["كوريا", "،", "الشمالية"]),
    ("كوريا\nالشمالية", ["كوريا", "\n", "الشمالية"]),
    ("#كوريا_الشمالية", ["#", "كوريا_الشمالية"]),
    ("بيونغ يانغ،كوريا الشمالية؛المملكة", ["بيونغ يانغ", "،", "كوريا الشمالية", "؛", "المملكة"]),  # blanks forgotten
    ("المملكة،المملكة المتحدة", ["المملكة", "،", "المملكة المتحدة"]),
    ("ﹰ قال\u0651", ["قال\u0651"]),  # a mark with no letter under it is nothing
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), THINGS)
def test_things(text: str, expected: list[str]) -> None:
    assert things(Tape.of(text, analyser())) == expected


def test_nodes_are_written_over_the_tape() -> None:
    text = "قال وزير عمان قال"
    tape = Tape.of(text, analyser())
    written = tape.with_nodes([Node(1, 3, Entry(FOUND, ()))])
    assert things(written) == ["قال", "وزير عمان", "قال"]
    assert [written.has(piece, "CUE") for piece in range(4)] == [True, False, False, True]
    assert written.has(1, "FOUND")
    assert not written.has(2, "CITY")  # it is inside now
    assert tape.has(2, "CITY")  # the tape before it has not changed
    assert (written.node_start(2), written.node_end(1)) == (1, 3)
    first = tape.with_nodes([Node(0, 2, Entry(FOUND, ())), Node(2, 3, Entry(FOUND, ()))])
    assert [first.node_start(piece) for piece in range(4)] == [0, 0, 2, 3]
    assert [first.has(piece, "FOUND") for piece in range(4)] == [True, False, True, False]


def test_no_nodes_no_new_tape() -> None:
    tape = Tape.of("قال وزير", analyser())
    assert tape.with_nodes([]) is tape


def test_offsets_and_pieces() -> None:
    text = "قال وزير عمان"
    tape = Tape.of(text, analyser())
    assert [tape.piece_at(text.index(word)) for word in ("قال", "وزير", "عمان")] == [0, 1, 2]
    assert tape.piece_at(1) == 1
    assert tape.piece_before(text.index("عمان")) == 2
    assert tape.piece_before(text.index("عمان") + 1) == 3
    assert tape.piece_before(0) == 0


# text, each piece by itself, each as it is spelt, all from the last but one on
SPANS = [
    ("للوزير", ["ل", "ل", "وزير"], ["ل", "ل", "وزير"], "وزير"),  # to the minister: the article's ل is no part of him
    ("لِلْوزيرِ", ["لِ", "لْ", "وزيرِ"], ["ل", "ل", "وزير"], "وزيرِ"),
    ("لِلـْوزير", ["لِ", "لـْ", "وزير"], ["ل", "ل", "وزير"], "وزير"),
    ("وللقاهرة", ["و", "ل", "قاهرة"], ["و", "ل", "لقاهرة"], "للقاهرة"),  # and to Cairo
    ("القاهرة", ["القاهرة"], ["القاهرة"], "القاهرة"),
    ("للاذقية", ["ل", "لاذقية"], ["ل", "لاذقية"], "للاذقية"),  # to Latakia: no ل is to spare
    ("ل القاهرة", ["ل", "القاهرة"], ["ل", "القاهرة"], "ل القاهرة"),
    ("بالوزير", ["ب", "ال", "وزير"], ["ب", "ال", "وزير"], "الوزير"),  # by the minister
]


@pytest.mark.parametrize(("text", "pieces", "written", "last_two"), SPANS, ids=[case[0] for case in SPANS])
def test_spans(text: str, pieces: list[str], written: list[str], last_two: str) -> None:
    tape = Tape.of(text, analyser())
    assert [tape.span(piece, piece + 1).text for piece in range(len(tape))] == pieces
    assert [tape.written(piece) for piece in range(len(tape))] == written
    span = tape.span(max(0, len(tape) - 2), len(tape))
    assert (span.text, text[span.start : span.end]) == (last_two, last_two)


def test_joined_pieces() -> None:
    tape = Tape.of("ووزير بعمان", analyser())
    assert [tape.joined(piece) for piece in range(4)] == [False, True, False, True]


@pytest.mark.parametrize("text", ["ووزيرِ المملكةِ", "بعمّان", "للمملكة", "قـــال", "\u200fقال\u200f", "ﻟﻌﻤﺎﻥ"])
def test_pieces_of_a_word_lie_in_it_one_behind_the_other(text: str) -> None:
    tape = Tape.of(text, analyser())
    borders = [(tape.starts[piece], tape.ends[piece]) for piece in range(len(tape))]
    assert all(start < end for start, end in borders)
    assert all(before[1] <= after[0] for before, after in pairwise(borders))
    assert all(tape.span(piece, piece + 1).text in text for piece in range(len(tape)))


def test_the_same_text_gives_the_same_tape() -> None:
    text = "قال وزير المملكة المتحدة إن كوريا الشمالية"
    first, second = Tape.of(text, analyser()), Tape.of(text, analyser())
    assert (first.classes, first.starts, first.ends) == (second.classes, second.starts, second.ends)


def test_phrases_that_are_one_by_their_pieces_have_the_classes_of_both() -> None:
    rows = [make_row("أحمد سالم", "person"), make_row("احمد سالم", "city")]  # Ahmad Salim; spelt otherwise, a town
    tape = Tape.of("أحمد سالم", Analyser(Lexicon(rows)))
    assert tape.entries[0].classes >= {"PERSON", "CITY"}


@pytest.mark.parametrize(("piece", "known"), [(-3, False), (-1, False), (0, True), (1, False), (2, False), (9, False)])
def test_classes_are_asked_within_the_tape_only(piece: int, known: bool) -> None:
    tape = Tape.of("قال كلاما", analyser())  # he said words
    assert tape.has(piece, "CUE") is known
    assert tape.has_any(piece, ["CUE", "OFFICE"]) is known


def test_a_piece_has_a_reading_for_each_of_its_classes() -> None:
    tape = Tape.of("قال وزير", analyser())
    reading = tape.reading(0, "CUE")
    assert reading is not None
    assert reading.row.name == "قال"
    assert tape.reading(1, "CUE") is None


def test_two_pieces_beyond_either_end_are_nothing() -> None:
    tape = Tape.of("قال", analyser())
    assert len(tape.forms) == len(tape.entries) == 3
    assert [tape.forms[piece] for piece in (-2, -1, 1, 2)] == [" "] * 4
    assert not any(tape.entries[piece].classes for piece in (-2, -1, 1, 2))


def test_a_match_tells_its_pieces_and_its_words() -> None:
    tape = Tape.of("قال وزير", analyser())
    found = re.match("(?P<cue>.)(?P<role>.)(?P<none>.)?(?P<empty>)", tape.classes)
    assert found is not None
    match = Match(tape, "some_rule", found)
    assert (match.start, match.end, match.span()) == (0, 2, tape.span(0, 2))
    assert [match.group(name) for name in ("cue", "role", "none", "empty", "unknown")] == [(0, 1), (1, 2), *[None] * 3]
    assert (match.span("role"), match.span("none")) == (tape.span(1, 2), None)
    assert repr(match) == "Match('some_rule', 'قال وزير')"
