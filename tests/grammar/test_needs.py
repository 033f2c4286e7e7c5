"""What every match of a pattern contains: where it is not on the tape, the rule is not tried."""

from __future__ import annotations

import pytest
from tests.grammar.test_rules import ALPHABET, CONSTRUCTS, classes, tape

from arabic_ie.grammar import rule
from arabic_ie.grammar.needs import Needs
from arabic_ie.grammar.rules import Openings, compile_pattern


def possible(pattern: str, written: str) -> bool:
    """Whether a tape meets all needs of a pattern."""
    compile_pattern(rule("r", pattern), ALPHABET)
    return not ALPHABET.needs.of(pattern) & ~ALPHABET.met_by(classes(written))


# what it is about, pattern, tape, whether it is worth a search
NEEDS = [
    ("each of a sequence", "A B C", "A B B", False),
    ("in any order: only the search can tell", "A B", "B A", True),
    ("one of alternatives", "(A | B C) D", "C D", True),
    ("none of the alternatives", "(A | B C) D", "C C", False),
    ("in a named group, once or more", "x:(A | B)+", "C", False),
    ("what may be left out", "A? B* C{0,2} D", "D", True),
    ("twice, where it is there at all", "A{2}", "A", True),
    ("what must follow", "A (?= B)", "A A", False),
    ("what must stand before", "(?<= B) A", "A A", False),
    ("what must not", "(?<! B) A (?! C)", "A", True),
    ("any but", "~A B", "A B", True),
    ("the rest of a phrase is nothing", "B", "A _", False),
    ("what no set has", "A&C", "A C", False),
]


@pytest.mark.parametrize(("pattern", "written", "expected"), [row[1:] for row in NEEDS], ids=[row[0] for row in NEEDS])
def test_needs(pattern: str, written: str, expected: bool) -> None:
    assert possible(pattern, written) is expected


@pytest.mark.parametrize(("pattern", "written"), [row[1:3] for row in CONSTRUCTS if row[3]])
def test_what_matches_is_possible(pattern: str, written: str) -> None:
    assert possible(pattern, written)


def test_only_what_can_begin_at_a_piece_is_tried_there() -> None:
    openings = Openings([rule(pattern, pattern) for pattern in ("A B", "C? B", "(?<= A) C", "ANY")], ALPHABET)
    sources = [[p.pattern for p in openings.at(tape("A B C"), piece)] for piece in range(3)]
    assert [len(found) for found in sources] == [2, 2, 3]


def test_needs_are_kept_and_can_grow() -> None:
    kept = Needs()
    kept.add("A B", [0b0011, 0b1100], 0b0011)
    again = Needs.restored(kept.parts())
    assert [again.met_at(index) for index in range(5)] == [kept.met_at(index) for index in range(5)]
    again.add("B C", [0b1100, 0b0001], None)
    assert (again.of("A B"), again.of("B C"), again.beginning("A B"), again.beginning("B C")) == (
        0b011,
        0b110,
        0b001,
        0,
    )
    assert [again.met_at(index) for index in range(5)] == [0b101, 0b001, 0b010, 0b010, 0]
