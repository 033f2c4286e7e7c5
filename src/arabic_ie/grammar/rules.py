"""Rules: named patterns over class names in, compiled searches over a tape out.

A pattern is written with the names of classes and reads like grammar::

    title:(OFFICE | RANK)+ affiliation:(AL NATIONALITY)? name:NAME

======================  =====================================================================
``ROLE``                a piece (or phrase) that has the class ROLE
``UNKNOWN-WORD``        one that has UNKNOWN and not WORD;  ``GIVEN&FAMILY``: both
``~STOP``               any piece but one with the class STOP;  ``ANY``: any piece
``'من'``                this very word
``name:X``              the group ``name``: what X matched
``( … | … )``           one or the other
``? * + {m,n}``         repetition; a ``+`` behind it makes it possessive (never given back)
``(?= … ) (?! … )``     what must or must not follow;  ``(?<= X ) (?<! X )``: stand before
``[ … ]``               a long part that rules have in common, compiled once; neither it nor what is
                        between such parts gives back what it took (see ``shared.py``)
======================  =====================================================================

Patterns are compiled by ``re`` in time linear in the tape as long as repetitions are bounded or
possessive; ``tests/grammar`` checks every rule for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol, TypeVar

from arabic_ie.grammar.alphabet import Alphabet
from arabic_ie.grammar.patterns import PatternError, regular_expression
from arabic_ie.grammar.shared import Chain
from arabic_ie.grammar.tape import Match, Tape


class RuleError(ValueError):
    """A pattern that can't be read: says which rule, and where."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern with texts that it must and must not find (``[`` ``]`` mark the answer)."""

    name: str
    pattern: str
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

    def literals(self) -> frozenset[str]:
        """The words that the pattern names itself."""
        return frozenset(re.findall(r"'([^']+)'", self.pattern))

    def vocabulary(self) -> list[str]:
        """The classes that the pattern names, as often as it names them, a literal as ``=word``."""
        words = re.findall(r"'[^']+'|[A-Z][A-Z0-9_]*", self.pattern)
        return ["=" + word.strip("'") if word.startswith("'") else word for word in words]


def rule(name: str, pattern: str, *, yes: Sequence[str] = (), no: Sequence[str] = ()) -> Rule:
    """A rule; see the module for the language of patterns."""
    return Rule(name, pattern, tuple(yes), tuple(no))


class RuleSet:
    """Rules compiled for one alphabet, in the order in which they are tried."""

    __slots__ = ("_compiled",)

    def __init__(self, rules: Iterable[Rule], alphabet: Alphabet) -> None:
        compiled = [(r, compile_rule(r, alphabet)) for r in rules]
        self._compiled = [(r.name, search, _needs_of(r, search, alphabet)) for r, search in compiled]

    def _possible(self, tape: Tape) -> list[tuple[str, re.Pattern[str] | Chain]]:
        """The rules whose needs the tape meets: no other can match."""
        unmet = ~tape.met
        return [(name, search) for name, search, needs in self._compiled if not needs & unmet]

    def find_all(self, tape: Tape) -> list[Match]:
        """Every match of every rule, rule by rule; matches of different rules may overlap."""
        classes = tape.classes
        return [Match(tape, name, m) for name, pattern in self._possible(tape) for m in pattern.finditer(classes)]

    def find_each(self, tape: Tape) -> Iterator[Match]:
        """Every rule from every piece where it matches: what one match has used, another may begin with."""
        classes = tape.classes
        for name, pattern in self._possible(tape):
            match = pattern.search(classes)
            while match is not None:
                yield Match(tape, name, match)
                match = pattern.search(classes, match.start() + 1)

    def find(self, tape: Tape) -> list[Match]:
        """Matches that don't overlap, in text order: the leftmost; of those the longest, then the earlier rule's."""
        return without_overlaps(self.find_all(tape))


class Openings:
    """Rules compiled to be matched at a given piece, those alone that can begin with its character."""

    __slots__ = ("_alphabet", "_by_char", "_compiled")

    def __init__(self, rules: Iterable[Rule], alphabet: Alphabet) -> None:
        self._alphabet = alphabet
        compiled = [(r, compile_rule(r, alphabet)) for r in rules]
        self._compiled = [(search, _beginning_of(r, search, alphabet)) for r, search in compiled]
        self._by_char: dict[str, list[re.Pattern[str] | Chain]] = {}  # filled as characters are met

    def at(self, tape: Tape, piece: int) -> list[re.Pattern[str] | Chain]:
        """The patterns, in the order of their rules, that may match at ``piece``."""
        char = tape.classes[piece]
        patterns = self._by_char.get(char)
        if patterns is None:
            unmet = ~self._alphabet.met_by(char)
            patterns = self._by_char[char] = [p for p, beginning in self._compiled if not beginning & unmet]
        return patterns


class _Stretch(Protocol):
    """Whatever has a start and an end on the tape."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=_Stretch)


def without_overlaps(found: Iterable[S]) -> list[S]:
    """In text order what does not overlap: the leftmost; of those the longest, then the earlier in ``found``."""
    out: list[S] = []
    for stretch in sorted(found, key=lambda s: (s.start, -s.end)):  # stable: rules stay in their order
        if not out or stretch.start >= out[-1].end:
            out.append(stretch)
    return out


def compile_rule(rule: Rule, alphabet: Alphabet) -> re.Pattern[str] | Chain:
    """A rule's regular expression over the alphabet's characters, or a chain of several where parts are shared.

    Raises:
        RuleError: the pattern can't be read.
    """
    with _named(rule):
        if "[" in rule.pattern:
            return Chain(rule.pattern, lambda part: _expression(part, alphabet))
        return _expression(rule.pattern, alphabet)


def compile_pattern(rule: Rule, alphabet: Alphabet) -> re.Pattern[str]:
    """The pattern of a rule without shared parts as a regular expression over the alphabet's characters.

    Raises:
        RuleError: the pattern can't be read.
    """
    with _named(rule):
        return _expression(rule.pattern, alphabet)


def _needs_of(rule: Rule, search: re.Pattern[str] | Chain, alphabet: Alphabet) -> int:
    return search.needs(alphabet.needs) if isinstance(search, Chain) else alphabet.needs.of(rule.pattern)


def _beginning_of(rule: Rule, search: re.Pattern[str] | Chain, alphabet: Alphabet) -> int:
    return alphabet.needs.beginning(search.first if isinstance(search, Chain) else rule.pattern)


def _expression(pattern: str, alphabet: Alphabet) -> re.Pattern[str]:
    return alphabet.programs.compiled(pattern, lambda: regular_expression(pattern, alphabet))


@contextmanager
def _named(rule: Rule) -> Iterator[None]:
    """Errors say in which rule they are."""
    try:
        yield
    except PatternError as error:
        raise RuleError(f"rule {rule.name}: {error}") from None
    except re.error as error:
        raise RuleError(f"rule {rule.name}: {error.msg}: {rule.pattern}") from None
