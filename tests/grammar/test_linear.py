"""Every rule takes time linear in the tape, whatever the tape: checked by shape, then by counting steps.

By shape: no repetition without an upper bound may give back what it took. By counting: a small
backtracking matcher walks the same parse tree as ``re`` and counts the pieces that it looks at, on tapes
made to hurt: one class over and over, two in turn, matches that fail at their last piece.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from arabic_ie.engine import ALL_RULES, Engine
from arabic_ie.gazetteers import shipped_rows
from arabic_ie.grammar import Alphabet, RuleError, rule
from arabic_ie.grammar.rules import Rule, compile_rule

PIECES = 48  # length of the shortest tape; the others have twice and four times as many
STEPS_PER_PIECE = 2000  # how much one start may cost on the worst tape
GROWTH = 2.5  # doubling a tape may at most multiply the added work by this (2 is linear)

Tree = list[tuple[Any, Any]]


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
        once, twice, four = (steps(nodes, repeated(piece, PIECES * times)) for times in (1, 2, 4))
        assert four - twice <= GROWTH * (twice - once) + STEPS_PER_PIECE


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
    once, twice, four = (steps(nodes, repeated(piece, PIECES * times)) for times in (1, 2, 4))
    assert four - twice > GROWTH * (twice - once)


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


# -- shape ------------------------------------------------------------------------------------------


def unbounded(nodes: Tree) -> Iterator[Any]:
    """The repetitions without an upper bound that may give back."""
    for code, argument in nodes:
        if code in (op.MAX_REPEAT, op.MIN_REPEAT) and argument[1] == op.MAXREPEAT:
            yield code
        for inner in _inside(code, argument):
            yield from unbounded(inner)


def _inside(code: Any, argument: Any) -> list[Tree]:
    if code is op.SUBPATTERN:
        return [list(argument[-1])]
    if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return [list(argument[2])]
    if code is op.BRANCH:
        return [list(branch) for branch in argument[1]]
    if code in (op.ASSERT, op.ASSERT_NOT):
        return [list(argument[1])]
    if code is op.ATOMIC_GROUP:
        return [list(argument)]
    return []


# -- tapes that hurt --------------------------------------------------------------------------------


def hostile(nodes: Tree, chooser: random.Random) -> list[str]:
    """Short class strings to repeat: single classes, pairs, and matches without their last piece."""
    chars = sorted(set(_chars(nodes)))
    chosen = chooser.sample(chars, min(8, len(chars)))
    pairs = [a + b for a in chosen[:4] for b in chosen[4:]]
    near = [match[:-1] for _ in range(8) if len(match := _some_match(nodes, chooser)) > 1]
    return [*chosen, *pairs, *near]


def repeated(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length]


def _chars(nodes: Tree) -> Iterator[str]:
    """One character of each character class of the pattern."""
    for code, argument in nodes:
        if code in (op.LITERAL, op.IN):
            yield _one_of(code, argument)
        for inner in _inside(code, argument):
            yield from _chars(inner)


def _one_of(code: Any, argument: Any) -> str:
    if code is op.LITERAL:
        return chr(argument)
    if code is op.NOT_LITERAL:
        return chr(argument + 1)
    first, value = argument[0]
    if first is op.NEGATE:
        return next(chr(c) for c in range(0xE001, 0xF8FF) if _in(argument, c))
    return chr(value[0] if first is op.RANGE else value)


def _some_match(nodes: Tree, chooser: random.Random) -> str:
    """A class string that the pattern might match (looks around are not asked)."""
    out = ""
    for code, argument in nodes:
        if code in (op.LITERAL, op.NOT_LITERAL, op.IN):
            out += _one_of(code, argument)
        elif code is op.BRANCH:
            out += _some_match(list(chooser.choice(argument[1])), chooser)
        elif code is op.SUBPATTERN:
            out += _some_match(list(argument[-1]), chooser)
        elif code is op.ATOMIC_GROUP:
            out += _some_match(list(argument), chooser)
        elif code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            least, most, inner = argument
            times = chooser.randint(least, min(most, least + 4)) if most != op.MAXREPEAT else least
            out += "".join(_some_match(list(inner), chooser) for _ in range(times))
    return out


# -- the counting matcher ---------------------------------------------------------------------------


def steps(nodes: Tree, tape: str) -> int:
    """How many pieces are looked at when the pattern is tried at every start; fails where they are too many."""
    count = [0]
    for start in range(len(tape)):
        next(ends(nodes, tape, start, count), None)
    return count[0]


def ends(nodes: Tree, tape: str, at: int, count: list[int], index: int = 0) -> Iterator[int]:
    """Every end of a match of ``nodes[index:]`` that begins at ``at``, in the order in which ``re`` tries them."""
    if index == len(nodes):
        yield at
        return
    code, argument = nodes[index]
    for end in _one(code, argument, tape, at, count):
        yield from ends(nodes, tape, end, count, index + 1)


def _one(code: Any, argument: Any, tape: str, at: int, count: list[int]) -> Iterator[int]:
    if code in (op.LITERAL, op.NOT_LITERAL, op.IN):
        count[0] += 1
        assert count[0] <= STEPS_PER_PIECE * len(tape), "far too many steps: alternatives that match the same pieces?"
        if at < len(tape) and _fits(code, argument, ord(tape[at])):
            yield at + 1
    elif code is op.SUBPATTERN:
        yield from ends(list(argument[-1]), tape, at, count)
    elif code is op.ATOMIC_GROUP:
        yield from islice(ends(list(argument), tape, at, count), 1)
    elif code is op.BRANCH:
        for branch in argument[1]:
            yield from ends(list(branch), tape, at, count)
    elif code in (op.MAX_REPEAT, op.MIN_REPEAT):
        least, most, inner = argument
        yield from _repeat(list(inner), tape, at, count, least, most, code is op.MAX_REPEAT)
    elif code is op.POSSESSIVE_REPEAT:
        least, most, inner = argument
        done = 0
        while done < most and (end := next(ends(list(inner), tape, at, count), at)) > at:
            at, done = end, done + 1
        if done >= least:
            yield at
    elif code in (op.ASSERT, op.ASSERT_NOT):
        direction, inner = argument
        width = parser.SubPattern.getwidth(inner)[0] if direction < 0 else 0
        start = at - width
        seen = start >= 0 and next(ends(list(inner), tape, start, count), None) is not None
        if seen == (code is op.ASSERT):
            yield at
    elif code is not op.FAILURE:
        raise NotImplementedError(code)


def _repeat(
    inner: Tree, tape: str, at: int, count: list[int], least: int, most: int, greedy: bool, seen: int = 0
) -> Iterator[int]:
    if not greedy and seen >= least:
        yield at
    if seen < most:
        for end in ends(inner, tape, at, count):
            if end > at:
                yield from _repeat(inner, tape, end, count, least, most, greedy, seen + 1)
    if greedy and seen >= least:
        yield at


def _fits(code: Any, argument: Any, char: int) -> bool:
    if code is op.LITERAL:
        return bool(char == argument)
    if code is op.NOT_LITERAL:
        return bool(char != argument)
    return _in(argument, char)


def _in(items: Any, char: int) -> bool:
    negated = items[0][0] is op.NEGATE
    for code, value in items:
        if (code is op.LITERAL and char == value) or (code is op.RANGE and value[0] <= char <= value[1]):
            return not negated
    return negated
