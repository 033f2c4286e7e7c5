"""What every match of a pattern contains: where it is not on the tape, the rule is not tried."""

from __future__ import annotations

import pytest
from tests.grammar.test_rules import ALPHABET, CONSTRUCTS, SETS, classes, tape

from arabic_ie.grammar import Alphabet, rule
from arabic_ie.grammar.needs import Needs
from arabic_ie.grammar.rules import Openings, compile_pattern, compile_rule
from arabic_ie.grammar.shared import Chain


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
    ("… nor the first of all characters", "(B B | C C) D", "من D", False),
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


# as above, for a pattern with shared parts
SHARED = [
    ("a shared part", "[A B] C", "A B B", False),
    ("what stands beside it", "[A B] C", "A C C", False),
    ("all of it", "[A B] C", "C B A", True),
    ("in a named group", "x:[A B] C", "A C", False),
    ("one of alternatives", "([A] | B C) D", "C B D", True),
    ("what all alternatives hold", "([A B] | B C) D", "A C D", False),
    ("what may be left out", "A ([B C])? D", "A D", True),
    ("beside what may be left out", "A ([B C])? D", "A B C", False),
]


@pytest.mark.parametrize(("_", "pattern", "written", "expected"), SHARED, ids=[row[0] for row in SHARED])
def test_needs_of_shared_parts(_: str, pattern: str, written: str, expected: bool) -> None:
    chain = compile_rule(rule("r", pattern), ALPHABET)
    assert isinstance(chain, Chain)
    unmet = chain.needs(ALPHABET.needs) & ~ALPHABET.met_by(classes(written))
    assert (unmet == 0) is expected


def test_what_may_be_left_out_is_no_need() -> None:
    alphabet = Alphabet(SETS)
    compile_rule(rule("r", "C"), alphabet)
    chain = compile_rule(rule("r", "A ([B C])? D"), alphabet)
    assert isinstance(chain, Chain)
    assert chain.needs(alphabet.needs) == alphabet.needs.of("A") | alphabet.needs.of("D")


def test_only_what_can_begin_at_a_piece_is_tried_there() -> None:
    openings = Openings([rule(pattern, pattern) for pattern in ("A B", "C? B", "(?<= A) C", "ANY")], ALPHABET)
    sources = [[p.pattern for p in openings.at(tape("A B C"), piece)] for piece in range(3)]
    assert [len(found) for found in sources] == [2, 2, 3]


# pattern, the pieces of A B C D من at which it may begin
BEGINNINGS = [
    ("A B", "A من"),
    ("(A | C) B", "A C من"),
    ("(A B | C)", "A C من"),
    ("A? B", "A B من"),
    ("A? B* C D", "A B C من"),
    ("A{0,2} B", "A B من"),
    ("A{1,2} B", "A من"),
    ("x:A+ B", "A من"),
    ("x:(A B)? C", "A C من"),
    ("(A? | B) C", "A B C من"),
    ("(A? B | C) D", "A B C من"),
    ("(A B | A C)", "A من"),
    ("(A B? | A C) D", "A من"),
    ("A (B | C)?", "A من"),
    ("A? B?", "A B C D من"),  # nothing is also a match
    ("(A | B?)", "A B C D من"),
    ("~A B", "A B C D من"),  # of any but one all are tried
    ("ANY B", "A B C D من"),
    ("(A | ANY) B", "A B C D من"),
    ("A? ANY", "A B C D من"),
    ("(?<= A) C", "C"),
    ("(?! A) B", "B"),
    ("(?= B)", "A B C D من"),
    ("A&C", ""),
    ("(A&C | B) A", "B"),
]


@pytest.mark.parametrize(("pattern", "pieces"), BEGINNINGS, ids=[pattern for pattern, _ in BEGINNINGS])
def test_where_a_pattern_may_begin(pattern: str, pieces: str) -> None:
    openings = Openings([rule("r", pattern)], ALPHABET)
    written = tape("A B C D من")
    assert [name for at, name in enumerate(["A", "B", "C", "D", "من"]) if openings.at(written, at)] == pieces.split()


def test_only_chains_that_can_begin_at_a_piece_are_tried_there() -> None:
    openings = Openings([rule(pattern, pattern) for pattern in ("[A] B", "B [A]", "([A] | [B]) C", "x:[B]")], ALPHABET)
    assert [len(openings.at(tape("A B C"), piece)) for piece in range(3)] == [2, 3, 1]  # of several parts none is known


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


def test_characters_that_no_need_holds_meet_none() -> None:
    needs = Needs()
    assert [needs.met_at(index) for index in (0, 1, 8)] == [0, 0, 0]
    needs.add("A B", [0b10, 0b01], None)
    assert [needs.met_at(index) for index in (0, 1, 2, 7, 8, 9, 100)] == [0b10, 0b01, 0, 0, 0, 0, 0]


def test_a_pattern_that_comes_later_is_met_too() -> None:
    alphabet = Alphabet(SETS)
    met = []
    for name in ("A", "B", "C"):
        compile_rule(rule("r", name), alphabet)
        met.append([alphabet.met_by(alphabet.char(frozenset(other))) for other in "ABC"])
    assert met == [[0b1, 0, 0], [0b1, 0b10, 0], [0b1, 0b10, 0b100]]


def test_needs_hold_characters_from_anywhere_in_the_alphabet() -> None:
    needs = Needs()
    places = (0, 7, 8, 9, 16, 40)
    for place in places:
        needs.add(str(place), [1 << place], None)
    assert [needs.met_at(place) for place in places] == [needs.of(str(place)) for place in places]
    assert [needs.met_at(place) for place in (1, 15, 17, 24, 32, 41)] == [0] * 6
