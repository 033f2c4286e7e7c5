"""Every rule takes time linear in the tape, whatever the tape: checked by shape, then by counting steps.

By shape: no repetition without an upper bound may give back what it took. By counting (``stepping.py``): the pieces
that are looked at on tapes made to hurt: one class over and over, two in turn, matches that fail at their last piece.
"""

from __future__ import annotations

import random
import re
from functools import cache

import pytest

from arabic_ie.engine import ALL_RULES, Engine
from arabic_ie.gazetteers import shipped_rows
from arabic_ie.grammar import Alphabet, RuleError, rule
from arabic_ie.grammar.rules import Rule, compile_rule
from stepping import STEPS_PER_PIECE, Tree, ends, hostile, parser, repeated, steps, unbounded

PIECES = 48  # length of the shortest tape; the others have twice and four times as many
GROWTH = 2.5  # doubling a tape may at most multiply the added work by this (2 is linear)


@cache
def alphabet() -> Alphabet:
    return Engine(shipped_rows()).analyser.alphabet


@cache
def tree(tested: Rule) -> Tree:
    return list(parser.parse(compile_rule(tested, alphabet()).pattern))


@pytest.mark.parametrize("tested", ALL_RULES, ids=lambda tested: tested.name)
def test_no_unbounded_repetition_gives_back(tested: Rule) -> None:
    assert not list(unbounded(tree(tested)))


@pytest.mark.slow
@pytest.mark.parametrize("tested", ALL_RULES, ids=lambda tested: tested.name)
def test_work_grows_with_the_tape_only(tested: Rule) -> None:
    nodes = tree(tested)
    for piece in hostile(nodes, random.Random(1)):
        # on a tape that is shorter than its gaps may be, a rule that is linear may not look so yet
        assert any(is_linear(nodes, piece, length) for length in (PIECES, 8 * PIECES)), piece


def is_linear(nodes: Tree, piece: str, length: int) -> bool:
    """Whether a tape twice as long takes at most some more than twice the work."""
    once, twice, four = (steps(nodes, repeated(piece, length * times)) for times in (1, 2, 4))
    return four - twice <= GROWTH * (twice - once) + STEPS_PER_PIECE


@pytest.mark.parametrize("tested", ALL_RULES, ids=lambda tested: tested.name)
def test_every_class_that_a_rule_names_exists(tested: Rule) -> None:
    """A misspelt class matches nothing, and nobody would see it."""
    names = set(re.findall(r"[A-Z][A-Z0-9_]+", re.sub(r"'[^']*'", "", tested.pattern))) - {"ANY"}
    assert names <= alphabet().names()


def test_rule_names_are_unique() -> None:
    names = [tested.name for tested in ALL_RULES]
    assert len(names) == len(set(names))


# The checks themselves: they must see what they are for.
@pytest.mark.parametrize("pattern", ["CUE+ STOP", "(CUE COMMA?)* STOP", "CUE{2,} STOP", "(CUE | WORD+)+ STOP"])
def test_unbounded_is_seen(pattern: str) -> None:
    assert list(unbounded(tree(rule("bad", pattern))))


@pytest.mark.parametrize("pattern", ["CUE++ STOP", "CUE{2,}+ STOP", "CUE{0,9} STOP", "(CUE COMMA?)*+ STOP"])
def test_bounded_or_possessive_is_fine(pattern: str) -> None:
    assert not list(unbounded(tree(rule("good", pattern))))


def test_quadratic_work_is_seen() -> None:
    nodes = tree(rule("bad", "CUE+ STOP"))
    piece = alphabet().members("CUE")[0]
    assert not any(is_linear(nodes, piece, length) for length in (PIECES, 2 * PIECES))


def test_exponential_work_is_seen() -> None:
    nodes = tree(rule("bad", "(CUE CUE | CUE){0,30} STOP"))
    with pytest.raises(AssertionError, match="far too many steps"):
        steps(nodes, repeated(alphabet().members("CUE")[0], PIECES))


def test_the_counter_matches_as_re_does() -> None:
    chooser = random.Random(2)
    for tested in ALL_RULES[::5]:
        nodes, compiled = tree(tested), compile_rule(tested, alphabet())
        for piece in hostile(nodes, chooser):
            tape = repeated(piece, PIECES)
            for start in (0, 1, 7):
                ours = next(ends(nodes, tape, start, [0]), None)
                theirs = compiled.match(tape, start)
                assert ours == (theirs.end() if theirs else None)


def test_an_unreadable_rule_is_no_rule() -> None:
    with pytest.raises(RuleError):
        tree(rule("bad", "CUE ("))
