"""Every regular expression of the package that reads what a stranger wrote takes time linear in it.

The rules, which read tapes, have a test of their own (``grammar/test_linear.py``).
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import arabic_ie
from stepping import Tree, endless, hostile, parser, repeated, steps_of_match, steps_of_search

LENGTH = 16  # of the shortest text; the others have twice and four times as many characters
GROWTH = 2.2  # twice the text may at most add so many times what the half of it added (2 is linear)
SLACK = 60
ALWAYS = [" ", "\n", "1", "a", "ا", ".", "!", '"', "-", "ـ"]  # tried with every pattern
NEVER = "☃"  # what no pattern wants, at the end, where a match fails
DEVELOPERS = ("arabic_ie.grammar.",)  # what they read is rules, which developers write

FULLMATCHED = ("_VALUES", "ID_SHAPES")  # tables of patterns, each looked up and then held against a whole value

CALLS = {"compile", "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer"}
ANCHORED = {"match", "fullmatch"}  # these look at one place only


class Found(NamedTuple):
    """A pattern, and whether it is only held against the beginning of a text."""

    where: str
    source: str
    anchored: bool


def patterns() -> Iterator[Found]:
    """The patterns that modules keep, and those written into a call."""
    used = _uses()
    for info in pkgutil.walk_packages(arabic_ie.__path__, "arabic_ie."):
        if info.name.endswith("__main__") or info.name.startswith(DEVELOPERS):
            continue
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            calls = used.get(name, set())
            for found in _patterns_in(value):
                yield Found(f"{info.name}.{name}", found.pattern, bool(calls) and calls <= ANCHORED)
        for call in _calls(Path(str(module.__file__))):
            written = call.args[0] if call.args else None
            of_re = isinstance(call.func.value, ast.Name) and call.func.value.id == "re"
            if of_re and call.func.attr != "compile" and isinstance(written, ast.Constant):
                yield Found(info.name, str(written.value), call.func.attr in ANCHORED)


def _uses() -> dict[str, set[str]]:
    """Each name of the package with the methods of patterns that are called on it."""
    used = {name: {"fullmatch"} for name in FULLMATCHED}
    for path in Path(arabic_ie.__file__).parent.rglob("*.py"):
        for call in _calls(path):
            for name in ast.walk(call.func.value):
                if isinstance(name, ast.Name):
                    used.setdefault(name.id, set()).add(call.func.attr)
    return used


def _calls(path: Path) -> list[ast.Call]:
    return [
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CALLS
    ]


def _patterns_in(value: Any) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value if isinstance(value.pattern, str) else re.compile(value.pattern.decode("latin-1"), value.flags)
    elif isinstance(value, (tuple, list, dict)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _patterns_in(inner)


def worst(found: Found) -> tuple[str, str] | None:
    """What the text begins with and repeats on which the pattern's work grows faster than the text does."""
    nodes = list(parser.parse(found.source))
    if not endless(nodes):
        return None
    pieces = dict.fromkeys((*hostile(nodes, random.Random(1)), *ALWAYS))
    befores = ["", *(piece for piece in pieces if len(piece) == 1)][:8]
    for piece in pieces:
        for before in befores if len(piece) == 1 else [""]:
            if _grows_too_fast(nodes, before, piece, found.anchored):
                return before, piece
    return None


def _grows_too_fast(nodes: Tree, before: str, piece: str, anchored: bool) -> bool:
    count = steps_of_match if anchored else steps_of_search
    try:
        once, twice, four = (count(nodes, before + repeated(piece, LENGTH * times) + NEVER) for times in (1, 2, 4))
    except AssertionError:  # far too many
        return True
    return four - twice > GROWTH * (twice - once) + SLACK


FOUND = {(found.source, found.anchored): found for found in patterns()}


@pytest.mark.parametrize("found", FOUND.values(), ids=lambda found: f"{found.where} {ascii(found.source)[:40]}")
def test_a_pattern_takes_linear_time(found: Found) -> None:
    assert worst(found) is None


def test_all_patterns_are_found() -> None:
    """Those of ``re``; ``regex`` is for single classes only, which take no longer than their text."""
    assert len(FOUND) > 80
    for path in Path(arabic_ie.__file__).parent.rglob("*.py"):
        for source in re.findall(r'regex\.(?!compile\(r"\(\?V1\)\[\[[^()*+?]*\]"\))\w+\(.*', path.read_text("utf-8")):
            raise AssertionError(source)


@pytest.mark.parametrize("source", [r"\s+$", r"[!?]++(?=x)", r"a*b", r"\d+\d+x", r"(?:a|ab)*c", r"\(.*\)"])
def test_more_is_seen(source: str) -> None:
    assert worst(Found("", source, False)) is not None


@pytest.mark.parametrize("source", [r"[^\n]+", r"\s{0,9}$", r"(?<!\s)\s++$", r"\d+(?:[.,]\d+)*", r"\b\w{1,9}\b"])
def test_no_more_is_fine(source: str) -> None:
    assert worst(Found("", source, False)) is None


def test_only_the_beginning_is_tried_where_no_more_is_asked() -> None:
    assert worst(Found("", r"\s++\d", True)) is None
    assert worst(Found("", r"\s*\s*\d", True)) is not None
