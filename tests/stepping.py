"""How much work a regular expression takes: its parse tree and a text in; the pieces it looks at out, counted.

A small backtracking matcher walks the tree as ``re`` does. Rules are tried so on tapes (``grammar/test_linear.py``),
what reads raw text on text (``test_hostile.py``).
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

STEPS_PER_PIECE = 2000  # how much one start may cost on the worst text

Tree = list[tuple[Any, Any]]


# -- shape ------------------------------------------------------------------------------------------


def unbounded(nodes: Tree) -> Iterator[Any]:
    """The repetitions without an upper bound that may give back."""
    for code, argument in nodes:
        if code in (op.MAX_REPEAT, op.MIN_REPEAT) and argument[1] == op.MAXREPEAT:
            yield code
        for inner in _inside(code, argument):
            yield from unbounded(inner)


def endless(nodes: Tree) -> bool:
    """Whether anything in it has no upper bound."""
    return any(
        (code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT) and argument[1] == op.MAXREPEAT)
        or any(map(endless, _inside(code, argument)))
        for code, argument in nodes
    )


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


# -- texts that hurt --------------------------------------------------------------------------------


def hostile(nodes: Tree, chooser: random.Random) -> list[str]:
    """Short strings to repeat: single characters, pairs, and matches without their last piece."""
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
        if code in (op.LITERAL, op.IN, op.ANY):
            yield _one_of(code, argument)
        for inner in _inside(code, argument):
            yield from _chars(inner)


def _one_of(code: Any, argument: Any) -> str:
    if code is op.LITERAL:
        return chr(argument)
    if code is op.NOT_LITERAL:
        return chr(argument + 1)
    if code is op.ANY:
        return "-"
    first, value = argument[0]
    if first is op.NEGATE or first is op.CATEGORY:
        return next((chr(c) for c in (*map(ord, "ا1 -a\0"), *range(0xE001, 0xF8FF)) if _in(argument, c)), "")
    return chr(value[0] if first is op.RANGE else value)


def _some_match(nodes: Tree, chooser: random.Random) -> str:
    """A class string that the pattern might match (looks around are not asked)."""
    out = ""
    for code, argument in nodes:
        if code in (op.LITERAL, op.NOT_LITERAL, op.IN, op.ANY):
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


def steps_of_search(nodes: Tree, text: str) -> int:
    """The same where every match is looked for, one behind the other."""
    count = [0]
    at = 0
    while at < len(text):
        end = next(ends(nodes, text, at, count), at)
        at = end if end > at else at + 1
    return count[0]


def steps_of_match(nodes: Tree, text: str) -> int:
    """The same where only the beginning of the text is looked at."""
    count = [0]
    next(ends(nodes, text, 0, count), None)
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
    if code in (op.LITERAL, op.NOT_LITERAL, op.IN, op.ANY):
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
    elif code is op.AT:
        if _PLACES[argument](tape, at):
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


def _is_word(text: str, at: int) -> bool:
    return 0 <= at < len(text) and (text[at].isalnum() or text[at] == "_")


_PLACES = {
    op.AT_BEGINNING: lambda text, at: at == 0,
    op.AT_BEGINNING_STRING: lambda text, at: at == 0,
    op.AT_END: lambda text, at: text[at:] in ("", "\n"),
    op.AT_END_STRING: lambda text, at: at == len(text),
    op.AT_BOUNDARY: lambda text, at: _is_word(text, at - 1) != _is_word(text, at),
    op.AT_NON_BOUNDARY: lambda text, at: _is_word(text, at - 1) == _is_word(text, at),
}
_CATEGORIES = {
    op.CATEGORY_DIGIT: r"\d", op.CATEGORY_NOT_DIGIT: r"\D", op.CATEGORY_SPACE: r"\s", op.CATEGORY_NOT_SPACE: r"\S",
    op.CATEGORY_WORD: r"\w", op.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip


@cache
def _is_of(category: Any, char: int) -> bool:
    return re.match(_CATEGORIES[category], chr(char)) is not None


def _fits(code: Any, argument: Any, char: int) -> bool:
    if code is op.ANY:
        return True  # with or without the newline: nothing here hangs on it
    if code is op.LITERAL:
        return bool(char == argument)
    if code is op.NOT_LITERAL:
        return bool(char != argument)
    return _in(argument, char)


def _in(items: Any, char: int) -> bool:
    negated = items[0][0] is op.NEGATE
    for code, value in items:
        if (
            (code is op.LITERAL and char == value)
            or (code is op.RANGE and value[0] <= char <= value[1])
            or (code is op.CATEGORY and _is_of(value, char))
        ):
            return not negated
    return negated
