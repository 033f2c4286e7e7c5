"""Programs: a pattern in; what ``re`` matches with out, kept in a file so that the next start need not compile.

Compiling the rules takes most of a second, for their character classes hold thousands of characters; the programs
that come of it are lists of numbers, loaded in a few milliseconds. How they look is ``re``'s own affair and changes
between versions of Python: a program is for the very interpreter that made it (``INTERPRETER`` must be part of the
file's key), and where ``re`` has other insides than those known here, every start compiles as it always did.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple

from arabic_ie.gazetteers.packed import Part, Parts, joined, lines_of, numbers_of, read, text_of, written

INTERPRETER = f"{sys.implementation.cache_tag} {sys.version} {sys.byteorder}"


class Expression(NamedTuple):
    """A regular expression, and what its matches begin with: the body of a character class, empty for whatever."""

    source: str
    first: str


class _Program(NamedTuple):
    """What ``_sre.compile`` is called with."""

    source: str
    flags: int
    code: array[int]
    groups: int
    names: dict[str, int]  # of groups, in their order

    def pattern(self) -> re.Pattern[str]:
        index: list[str | None] = [None] * (self.groups + 1)
        for name, group in self.names.items():
            index[group] = name
        compiled: re.Pattern[str] = import_module("_sre").compile(
            self.source, self.flags, self.code.tolist(), self.groups, self.names, tuple(index)
        )
        return compiled


class Programs:
    """The compiled regular expressions of one alphabet, by the patterns of their rules."""

    __slots__ = ("_charsets", "_patterns", "_programs", "fragments")

    def __init__(self) -> None:
        self._programs: dict[str, _Program] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}  # those that were asked for: rules share parts
        self.fragments: dict[Any, Any] = {}  # what ``patterns.py`` has read of patterns
        self._charsets: dict[str, Any] = {}  # the body of a character class → what ``re`` makes of it

    def compiled(self, pattern: str, expression: Callable[[], Expression]) -> re.Pattern[str]:
        """The regular expression of a rule's pattern; ``expression`` writes it where there is no program yet.

        Raises:
            re.error: it is no regular expression.
        """
        found = self._patterns.get(pattern)
        if found is None:
            program = self._programs.get(pattern) or self._new_program(pattern, regular := expression())
            found = self._patterns[pattern] = program.pattern() if program else re.compile(regular.source)
        return found

    def _new_program(self, pattern: str, expression: Expression) -> _Program | None:
        program = _compiled(expression, self._charsets)
        if program is not None:
            self._programs[pattern] = program
        return program

    def parts(self) -> dict[str, Part]:
        """All programs as parts of a file."""
        codes = array("I")
        table = []
        for pattern, (_, flags, code, groups, names) in self._programs.items():
            table.append([pattern, flags, len(code), groups, names])
            codes.extend(code)
        sources = joined(program.source for program in self._programs.values())
        return {"programs": written(table), "program sources": sources, "program codes": codes}

    @classmethod
    def restored(cls, parts: Parts) -> Programs:
        """The programs that parts of a file hold."""
        programs = cls()
        codes = numbers_of(parts, "program codes")
        at = 0
        table = read(text_of(parts, "programs"))
        sources = lines_of(parts, "program sources")
        for source, (pattern, flags, size, groups, names) in zip(sources, table, strict=True):
            programs._programs[pattern] = _Program(source, flags, codes[at : at + size], groups, names)
            at += size
        return programs

    def forget(self) -> None:
        """All rules are compiled: what they were compiled from is needed no more."""
        self._programs.clear()
        self._patterns.clear()
        self._charsets.clear()
        self.fragments.clear()


def _compiled(expression: Expression, charsets: dict[str, Any]) -> _Program | None:
    """The program of a regular expression; None where this Python's ``re`` is another than those we know.

    Rules name the same few character classes again and again, thousands of characters each: ``re`` reads each but
    once (``charsets`` remembers it), and then the expression with a class of one character in the place of each.
    """
    try:
        parser: Any = import_module("re._parser")
        compiler: Any = import_module("re._compiler")
        bodies: dict[str, str] = {}
        short = _CHARACTER_CLASS.sub(lambda found: _stand_in(found[1], bodies), expression.source)
        for body in (*bodies, expression.first):
            if body and body not in charsets:
                charsets[body] = _charset(body, parser, compiler)
        parsed = parser.parse(short)
        _put_back(parsed.data, {ord(stand_in[2]): charsets[body] for body, stand_in in bodies.items()})
        state = parsed.state
        code = compiler._code(parsed, 0)
        if expression.first:
            code = _looking_for(charsets[expression.first], code, compiler)
        program = _Program(expression.source, state.flags, array("I", code), state.groups - 1, dict(state.groupdict))
        return program if program.pattern().groups == program.groups else None
    except re.error:
        raise
    except Exception:  # whatever may differ inside: it only costs time
        return None


_CHARACTER_CLASS = re.compile(r"\[([^\]\\]+)\]")
_STAND_INS = 0x100000  # from here on: characters that no alphabet has


def _stand_in(body: str, bodies: dict[str, str]) -> str:
    """What stands for a class while the expression around it is read: a class that ``re`` leaves as it is."""
    return bodies.setdefault(body, f"[^{chr(_STAND_INS + len(bodies))}]")


def _charset(body: str, parser: Any, compiler: Any) -> Any:
    """What ``re`` makes of a character class: its kind, and the character or what it holds."""
    ((kind, chars),) = parser.parse(f"[{body}]")
    return (kind, compiler._optimize_charset(chars)[0]) if isinstance(chars, list) else (kind, chars)


def _put_back(nodes: Any, charsets: dict[int, Any]) -> None:
    """Puts the classes into a parsed expression where their stand-ins are."""
    constants: Any = import_module("re._constants")
    for at, node in enumerate(nodes):
        if isinstance(node, tuple) and len(node) == 2 and node[0] is constants.NOT_LITERAL and node[1] in charsets:
            nodes[at] = charsets[node[1]]
        elif isinstance(node, (tuple, list)):
            _put_back(node, charsets)
        elif hasattr(node, "data"):  # what a group or an option holds
            _put_back(node.data, charsets)


def _looking_for(chars: Any, code: list[int], compiler: Any) -> list[int]:
    """The code that also says which characters a match begins with, so that searches pass over the others.

    ``re`` finds that out itself where a pattern begins with a class, but not behind a look-behind or an option. The
    block with which each code begins has room for it: its length, what it tells, the least and the greatest width.
    """
    constants: Any = import_module("re._constants")
    block, told = code[1], code[2]
    if code[0] != constants.INFO or told or not code[3]:
        return code  # something is known already, or the pattern may match nothing
    charset: list[int] = []
    kind, held = chars
    compiler._compile_charset(held if kind is constants.IN else [chars], 0, charset)
    return [code[0], 4 + len(charset), constants.SRE_INFO_CHARSET, code[3], code[4], *charset, *code[1 + block :]]
