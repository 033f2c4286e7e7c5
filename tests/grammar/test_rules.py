"""The language of patterns: every construct, what is refused, and how matches are chosen.

A tape is written here as its classes: ``A`` is a piece of class A, ``AB`` one of both, ``_`` the rest of
the phrase before it.
"""

from __future__ import annotations

import pytest

from arabic_ie.gazetteers import Entry
from arabic_ie.grammar import Alphabet, RuleError, RuleSet, Tape, rule
from arabic_ie.grammar.alphabet import REST
from arabic_ie.grammar.rules import compile_rule

SETS = [frozenset(classes) for classes in (["A"], ["B"], ["C"], ["A", "B"], ["A", "=من"], ["D"])]
ALPHABET = Alphabet(SETS)


def classes(written: str) -> str:
    """The class string of a tape: ``"A AB _ C"``; ``من`` is the word itself, of class A."""
    chars = {"A": SETS[0], "B": SETS[1], "C": SETS[2], "AB": SETS[3], "من": SETS[4], "D": SETS[5]}
    return "".join(REST if piece == "_" else ALPHABET.char(chars[piece]) for piece in written.split())


def tape(written: str) -> Tape:
    """A tape of one-letter pieces with nothing between them."""
    string = classes(written)
    count = len(string)
    entries = [Entry(frozenset(), ())] * count
    return Tape("x" * count, None, string, [*range(count)], [*range(1, count + 1)], ["x"] * count, entries)  # type: ignore[arg-type]


def found(pattern: str, written: str) -> list[tuple[int, int]]:
    return [match.span() for match in compile_rule(rule("r", pattern), ALPHABET).finditer(classes(written))]


# construct, pattern, tape, the pieces that are found
CONSTRUCTS = [
    ("class", "A", "A B A", [(0, 1), (2, 3)]),
    ("class among others", "A", "AB", [(0, 1)]),
    ("sequence", "A B", "A B A C", [(0, 2)]),
    ("blank, line end or none between", "A\n  B(C)", "A B C", [(0, 3)]),
    ("without", "A-B", "AB A", [(1, 2)]),
    ("both", "A&B", "A AB B", [(1, 2)]),
    ("without two", "A-B-C", "A AB", [(0, 1)]),
    ("any but", "~A", "A B AB C", [(1, 2), (3, 4)]),
    ("any but one without", "~A-B", "A AB B", [(1, 2), (2, 3)]),
    ("any", "A ANY B", "A C B", [(0, 3)]),
    ("word", "'من'", "A من", [(1, 2)]),
    ("without a word", "A-'من'", "A من", [(0, 1)]),
    ("class and word", "A&'من'", "A من", [(1, 2)]),
    ("alternatives", "(A | B) C", "A C B C D C", [(0, 2), (2, 4)]),
    ("alternatives of the whole", "A C | B D", "A C B D", [(0, 2), (2, 4)]),
    ("alternatives that begin alike", "(A B | C | A C) D", "A B D A C D C D", [(0, 3), (3, 6), (6, 8)]),
    ("… the first that matches, not the longest", "(A | A B | A C)", "A B A C", [(0, 1), (2, 3)]),
    ("… the longest where it is the first", "(A B | C D | A)", "A B A", [(0, 2), (2, 3)]),
    ("… with an end of their own", "(A B? | A C) D", "A C D A D", [(0, 3), (3, 5)]),
    ("… where one piece begins several", "(A B | (A | D) C | A D)", "A C D C A D", [(0, 2), (2, 4), (4, 6)]),
    ("… that end alike", "(A C | B C) D", "A C D B C D", [(0, 3), (3, 6)]),
    ("… in their order where one may be anything", "(A B | ANY C? | A D)", "A D", [(0, 1), (1, 2)]),
    ("groups in groups", "((A B) C) D", "A B C D", [(0, 4)]),
    ("… at their end", "(A (B C)) D", "A B C D", [(0, 4)]),
    ("optional", "A B?", "A B A", [(0, 2), (2, 3)]),
    ("optional group", "A (B C)? D", "A D A B C D A B D", [(0, 2), (2, 6)]),
    ("one or more", "A B+", "A B B A", [(0, 3)]),
    ("any number", "A B*", "A B B A", [(0, 3), (3, 4)]),
    ("counted", "A{2,3}", "A A A A A B A", [(0, 3), (3, 5)]),
    ("exactly", "A{2}", "A A A", [(0, 2)]),
    ("at least", "A{2,}", "A B A A A", [(2, 5)]),
    ("few first", "A ANY{0,3}? B", "A C B C B", [(0, 3)]),
    ("many first", "A ANY{0,3} B", "A C B C B", [(0, 5)]),
    ("never given back", "A ANY{0,3}+ B", "A C B", []),
    ("followed by", "A (?= B)", "A A B", [(1, 2)]),
    ("not followed by", "A (?! B)", "A B A", [(2, 3)]),
    ("any that is not", "(?! A) ANY", "A B AB C", [(1, 2), (3, 4)]),
    ("… and what follows it", "(?! A) ANY+ C", "A B A C", [(1, 4)]),
    ("… or is not followed so", "(?! A B) ANY", "A B A C", [(1, 2), (2, 3), (3, 4)]),
    ("any that is", "(?= A) ANY", "A B AB C", [(0, 1), (2, 3)]),
    ("behind", "(?<= A) B", "A B C B", [(1, 2)]),
    ("not behind", "(?<! A) B", "A B C B", [(3, 4)]),
    ("behind one of two", "(?<= A | C) B", "A B C B D B", [(1, 2), (3, 4)]),
    ("a class that nothing has", "(A | NOTHING) B", "A B", [(0, 2)]),
    ("without a class that nothing has", "A-NOTHING", "A", [(0, 1)]),
    ("any but what nothing has", "~NOTHING", "A", [(0, 1)]),
    ("behind what nothing has", "(?<! NOTHING) A", "A", [(0, 1)]),
]


@pytest.mark.parametrize(("pattern", "written", "spans"), [c[1:] for c in CONSTRUCTS], ids=[c[0] for c in CONSTRUCTS])
def test_construct(pattern: str, written: str, spans: list[tuple[int, int]]) -> None:
    assert found(pattern, written) == spans


# A phrase is one thing: its first piece carries the class, and it is never entered.
PHRASES = [
    ("whole", "A", "A _ _ B", [(0, 3)]),
    ("in a sequence", "A B", "A _ B _ C", [(0, 4)]),
    ("counted as one", "A{2}", "A _ A _ A", [(0, 4)]),
    ("skipped as one", "A ANY B", "A C _ _ B", [(0, 5)]),
    ("negated", "~A", "A _ B _", [(2, 4)]),
    ("optional", "A? B", "A _ B", [(0, 3)]),
    ("followed by", "A (?= B)", "A _ B _", [(0, 2)]),
    ("not cut for a match", "A (?! B)", "A _ B", []),
]


@pytest.mark.parametrize(("pattern", "written", "spans"), [c[1:] for c in PHRASES], ids=[c[0] for c in PHRASES])
def test_phrase(pattern: str, written: str, spans: list[tuple[int, int]]) -> None:
    assert found(pattern, written) == spans


# pattern, tape, group → pieces
GROUPS = [
    ("x:A B", "A B", {"x": (0, 1)}),
    ("A x:B", "A B", {"x": (1, 2)}),
    ("x:A", "A _", {"x": (0, 2)}),
    ("x:(A B) C", "A B C", {"x": (0, 2)}),
    ("x:(A | B C)", "B C", {"x": (0, 2)}),
    ("x:A? B", "B", {"x": None}),
    ("x:A? B", "A B", {"x": (0, 1)}),
    ("x:A+ B", "A A A B", {"x": (0, 3)}),  # all of them, not the last
    ("x:A{1,2} B", "A _ A B", {"x": (0, 3)}),
    ("x:(A | B)+ C", "A B A C", {"x": (0, 3)}),
    ("x:(A | B)? C", "C", {"x": None}),
    ("x:(A | B)? C", "B C", {"x": (0, 1)}),
    ("x:(A B){0,2}+ C", "A B A B C", {"x": (0, 4)}),
    ("x:(A y:B)", "A B", {"x": (0, 2), "y": (1, 2)}),
    ("x:y:A", "A", {"x": (0, 1), "y": (0, 1)}),
    ("x:y:A+", "A A", {"x": (0, 2), "y": (0, 2)}),
    ("x:y:(A | B)+", "A B", {"x": (0, 2), "y": (0, 2)}),
    ("x:'من' B", "من B", {"x": (0, 1)}),
    ("x:~A", "B", {"x": (0, 1)}),
    ("x:ANY{0,2} B", "A _ C B", {"x": (0, 3)}),
    ("x:(x_2:A)", "A", {"x_2": (0, 1)}),
]


@pytest.mark.parametrize(("pattern", "written", "groups"), GROUPS)
def test_groups(pattern: str, written: str, groups: dict[str, tuple[int, int] | None]) -> None:
    (match,) = RuleSet([rule("r", pattern)], ALPHABET).find(tape(written))
    assert {name: match.group(name) for name in groups} == groups
    assert match.group("no_such_group") is None


# What can't be read, and what the error says of it.
ERRORS = [
    ("A )", "a ) too many, at 2"),
    ("(A", "a ( is not closed"),
    ("(?! A", "a ( is not closed"),
    ("x:", "nothing behind the name of a group"),
    ("x:| A", "nothing behind the name of a group, at 2"),
    ("x:? A", "nothing behind the name of a group, at 2"),
    ("x:(?= A)", "nothing behind the name of a group, at 2"),
    ("A $ B", "can't read this, at 2: '$ B'"),
    ("A lower B", "can't read this, at 2: 'lower B'"),
    ("A {1,2", "can't read this, at 2"),
    ("A 'من", "can't read this, at 2"),
    ("A $ B C | A B C | A B C", "can't read this, at 2: '$ B C | A B C | A B '"),
    ("A | + B C | A B C | A B C", "nothing to repeat, at 4: '+ B C | A B C | A B '"),
    ("+ A", "nothing to repeat, at 0"),
    ("A | +", "nothing to repeat, at 4"),
    ("(? A)", "nothing to repeat, at 1"),
    ("A{2}{3}", "nothing to repeat, at 4"),
    ("A{3,2}", "min repeat greater than max repeat: A{3,2}"),
    ("x:A x:B", "redefinition of group name 'x'"),
    ("ANY-A", "ANY stands alone; write ~X for any but X, at 0"),
    ("(?<= A B | C) A", "look-behind requires fixed-width pattern"),
]


@pytest.mark.parametrize(("pattern", "says"), ERRORS, ids=[case[0] for case in ERRORS])
def test_error_names_the_rule(pattern: str, says: str) -> None:
    with pytest.raises(RuleError) as caught:
        compile_rule(rule("my_rule", pattern), ALPHABET)
    assert str(caught.value).startswith("rule my_rule: ")
    assert says in str(caught.value)


def test_literals() -> None:
    assert rule("r", "'من' A-'في' x:('إلى' | B)").literals() == {"من", "في", "إلى"}


def test_vocabulary() -> None:
    assert rule("r", "A 'من' x:(A | B-C) A2&'في'").vocabulary() == ["A", "=من", "A", "B", "C", "A2", "=في"]


def test_from_each_piece_on_a_rule_matches_again() -> None:
    rules = RuleSet([rule("some", "A+ B"), rule("two", "B B")], ALPHABET)
    found = [(match.rule, match.start, match.end) for match in rules.find_each(tape("A A B B B"))]
    assert found == [("some", 0, 3), ("some", 1, 3), ("two", 2, 4), ("two", 3, 5)]


def test_matches_that_touch_are_all_kept() -> None:
    rules = RuleSet([rule("r", "A B"), rule("s", "B C")], ALPHABET)
    assert [(match.start, match.end) for match in rules.find(tape("A B A B C"))] == [(0, 2), (2, 4)]


def test_matches_that_overlap_are_all_found_but_one_is_kept() -> None:
    rules = RuleSet([rule("short", "A B"), rule("long", "A B C"), rule("late", "B C D")], ALPHABET)
    everything = [(m.rule, m.start, m.end) for m in rules.find_all(tape("A B C D"))]
    assert everything == [("short", 0, 2), ("long", 0, 3), ("late", 1, 4)]
    assert [m.rule for m in rules.find(tape("A B C D"))] == ["long"]


def test_of_equal_matches_the_earlier_rule_wins() -> None:
    rules = RuleSet([rule("first", "A B"), rule("second", "A ANY")], ALPHABET)
    assert [m.rule for m in rules.find(tape("A B"))] == ["first"]


def test_a_match_says_what_it_found() -> None:
    (match,) = RuleSet([rule("r", "A x:B")], ALPHABET).find(tape("C A B"))
    span, group = match.span(), match.span("x")
    assert span is not None
    assert group is not None
    assert (span.start, span.end, group.start, group.end) == (1, 3, 2, 3)
    assert match.span("none") is None
