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
        for at in range(len(tape)):
            part, same = chain.match(tape, at, len(tape) - 1), whole.match(tape, at, len(tape) - 1)
            assert (part and part.span()) == (same and same.span())
        matches += len(found)
    assert matches


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
