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

    __slots__ = ("_programs",)

    def __init__(self) -> None:
        self._programs: dict[str, _Program] = {}

    def compiled(self, pattern: str, expression: Callable[[], Expression]) -> re.Pattern[str]:
        """The regular expression of a rule's pattern; ``expression`` writes it where there is no program yet.

        Raises:
            re.error: it is no regular expression.
        """
        program = self._programs.get(pattern)
        if program is not None:
            return program.pattern()
        regular = expression()
        program = _compiled(regular)
        if program is None:
            return re.compile(regular.source)
        self._programs[pattern] = program
        return program.pattern()

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


def _compiled(expression: Expression) -> _Program | None:
    """The program of a regular expression; None where this Python's ``re`` is another than those we know."""
    try:
        parser: Any = import_module("re._parser")
        compiler: Any = import_module("re._compiler")
        parsed = parser.parse(expression.source)
        state = parsed.state
        code = compiler._code(parsed, 0)
        if expression.first:
            ((kind, chars),) = parser.parse(f"[{expression.first}]")
            code = _looking_for(chars if isinstance(chars, list) else [(kind, chars)], code, compiler)
        program = _Program(expression.source, state.flags, array("I", code), state.groups - 1, dict(state.groupdict))
        return program if program.pattern().groups == program.groups else None
    except re.error:
        raise
    except Exception:  # whatever may differ inside: it only costs time
        return None


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
    compiler._compile_charset(compiler._optimize_charset(chars)[0], 0, charset)
    return [code[0], 4 + len(charset), constants.SRE_INFO_CHARSET, code[3], code[4], *charset, *code[1 + block :]]
