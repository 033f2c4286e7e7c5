"""Shared parts of patterns: a chain finds what the one regular expression of the same parts finds, group by group."""

from __future__ import annotations

import itertools
import re

import pytest

from arabic_ie.grammar import Alphabet, RuleError, rule
from arabic_ie.grammar.rules import compile_pattern, compile_rule
from arabic_ie.grammar.shared import Chain

SETS = [frozenset(name) for name in "ABC"]
ALPHABET = Alphabet(SETS)
A, B, C = map(ALPHABET.char, SETS)
TAPES = ["".join(tape) for length in range(7) for tape in itertools.product((A, B, C), repeat=length)]

# what it is, pattern
CHAINS = [
    ("shared first", "[A B?] C"),
    ("shared last", "A C? [B | C B]"),
    ("between", "x:A [B{1,2}] y:C"),
    ("alone", "[A B]"),
    ("in a group", "role:([A] | [B A]) name:C"),
    ("in groups of one thing", "whole:role:[A] C"),
    ("an option behind", "A (B behind:([A C]))? C?"),
    ("a possessive option", "[A] (x:B [A])?+ C"),
    ("alternatives with parts of their own", "A ([B] C | C y:[B A] | [A A])"),
    ("groups of what failed are none", "(x:A [B] C | A y:[B] A)"),
    ("one may begin where another ended", "([A] | [B B]) (A | C)"),
    ("looks behind and ahead", "(?<= B) [A] (?! C)"),
    ("overlapping starts", "[A A] B"),
]


@pytest.mark.parametrize("pattern", [pattern for _, pattern in CHAINS], ids=[name for name, _ in CHAINS])
def test_chain_finds_what_its_expression_finds(pattern: str) -> None:
    chain = compile_rule(rule("r", pattern), ALPHABET)
    assert isinstance(chain, Chain)
    whole = re.compile(chain.pattern)
    matches = 0
    for tape in TAPES:
        found = [*chain.finditer(tape)]
        expected = [*whole.finditer(tape)]
        assert [match.span() for match in found] == [match.span() for match in expected]
        for ours, theirs in zip(found, expected, strict=True):
            assert all(ours.span(name) == theirs.span(name) for name in whole.groupindex)
            assert chain.search(tape, theirs.start()) == chain.match(tape, theirs.start()) == ours
            assert (ours.start(), ours.end()) == theirs.span()
        assert chain.search(tape) == (found[0] if found else None)
        assert chain.match(tape) == chain.match(tape, 0)
        for at in range(len(tape)):
            part, same = chain.match(tape, at, len(tape) - 1), whole.match(tape, at, len(tape) - 1)
            assert (part and part.span()) == (same and same.span())
        matches += len(found)
    assert matches


# what it is, pattern, tape, what is found, and each group
FOUND = [
    ("parts behind one another", "[A B] C", "A B C A C", [(0, 3)], {}),
    ("alternatives", "([A] | [B B]) C", "A C B B C B C", [(0, 2), (2, 5)], {}),
    ("alternatives of the whole", "[A] B | C [B]", "A B C B A A", [(0, 2), (2, 4)], {}),
    ("never given back", "[A B?] B", "A B A B B", [(2, 5)], {}),
    ("an option", "A ([B] C)? A", "A A A B C A", [(0, 2), (2, 6)], {}),
    ("groups", "x:[A B?] (y:C z:[B])? A", "A B C B A", [(0, 5)], {"x": (0, 2), "y": (2, 3), "z": (3, 4)}),
    ("a group that is none", "x:[A B?] (y:C z:[B])? A", "A B A", [(0, 3)], {"x": (0, 2), "y": (-1, -1)}),
    ("one group in another", "x:(y:[A] B)", "A B", [(0, 2)], {"x": (0, 2), "y": (0, 1)}),
]


@pytest.mark.parametrize(("_", "pattern", "written", "spans", "groups"), FOUND, ids=[case[0] for case in FOUND])
def test_found(
    _: str, pattern: str, written: str, spans: list[tuple[int, int]], groups: dict[str, tuple[int, int]]
) -> None:
    tape = "".join(ALPHABET.char(frozenset(name)) for name in written.split())
    found = [*compile_rule(rule("r", pattern), ALPHABET).finditer(tape)]
    assert [match.span() for match in found] == spans
    assert {name: found[0].span(name) for name in groups} == groups


def test_a_shared_part_is_compiled_once() -> None:
    alphabet = Alphabet(SETS)
    for pattern in ("[A B C] A", "B [A B C]", "C [ A B C ] B"):
        compile_rule(rule("r", pattern), alphabet)
    compiled = str(alphabet.programs.parts()["programs"])
    assert compiled.count('"A B C"') == 1


# what is refused, and what the error says
REFUSED = [
    ("([A B]){0,2} C", "can't be repeated"),
    ("A (?= [B])", "can't be shared here"),
    ("A (?= [B]) C | A B C | A B C", "a part can't be shared here, at 6: '[B]) C | A B C | A B'"),
    ("[A [B]]", "can't read this"),
    ("A [B", "can't read this"),
    ("A] B [C]", "can't read this"),
    ("[A] B)", "a bracket too many"),
    ("([A] B", "is not closed"),
    ("[A]? B", "can't come first"),
    ("[A] |", "nothing there"),
]


@pytest.mark.parametrize(("pattern", "says"), REFUSED)
def test_refused(pattern: str, says: str) -> None:
    with pytest.raises(RuleError, match=re.escape(says)):
        compile_rule(rule("r", pattern), ALPHABET)


def test_one_expression_has_no_shared_parts() -> None:
    with pytest.raises(RuleError):
        compile_pattern(rule("r", "[A] B"), ALPHABET)
