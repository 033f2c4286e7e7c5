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
======================  =====================================================================

Patterns are compiled by ``re`` in time linear in the tape as long as repetitions are bounded or
possessive; ``tests/grammar`` checks every rule for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from arabic_ie.grammar.alphabet import REST, Alphabet
from arabic_ie.grammar.tape import Match, Tape

_TOKEN = re.compile(
    r"\s+"
    r"|(?P<literal>'[^']+')"
    r"|(?P<group>[a-z_][a-z0-9_]*):"
    r"|(?P<klass>~?[A-Z][A-Z0-9_]*(?:[-&](?:[A-Z][A-Z0-9_]*|'[^']+'))*)"
    r"|(?P<look>\(\?(?:=|!|<=|<!))"
    r"|(?P<open>\()|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<quantifier>(?:[?*+]|\{\d+(?:,\d*)?\})[+?]?)"
)
_UNBOUNDED = re.compile(r"[*+]$|\{\d+,\}$")


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

    def vocabulary(self) -> frozenset[str]:
        """The classes that the pattern names, a literal as ``=word``."""
        bare = re.sub(r"'[^']+'", " ", self.pattern)
        return frozenset([*re.findall(r"[A-Z][A-Z0-9_]*", bare), *("=" + word for word in self.literals())])


def rule(name: str, pattern: str, *, yes: Sequence[str] = (), no: Sequence[str] = ()) -> Rule:
    """A rule; see the module for the language of patterns."""
    return Rule(name, pattern, tuple(yes), tuple(no))


class RuleSet:
    """Rules compiled for one alphabet, in the order in which they are tried."""

    __slots__ = ("_compiled",)

    def __init__(self, rules: Iterable[Rule], alphabet: Alphabet) -> None:
        self._compiled = [(r.name, compile_pattern(r, alphabet)) for r in rules]

    def find_all(self, tape: Tape) -> list[Match]:
        """Every match of every rule, rule by rule; matches of different rules may overlap."""
        classes = tape.classes
        return [Match(tape, name, m) for name, pattern in self._compiled for m in pattern.finditer(classes)]

    def find_each(self, tape: Tape) -> Iterator[Match]:
        """Every rule from every piece where it matches: what one match has used, another may begin with."""
        classes = tape.classes
        for name, pattern in self._compiled:
            match = pattern.search(classes)
            while match is not None:
                yield Match(tape, name, match)
                match = pattern.search(classes, match.start() + 1)

    def find(self, tape: Tape) -> list[Match]:
        """Matches that don't overlap, in text order: the leftmost; of those the longest, then the earlier rule's."""
        found = self.find_all(tape)
        found.sort(key=lambda m: (m.start, -m.end))  # stable: rules stay in their order
        out: list[Match] = []
        end = -1
        for match in found:
            if match.start >= end:
                out.append(match)
                end = match.end
        return out


def compile_pattern(rule: Rule, alphabet: Alphabet) -> re.Pattern[str]:
    """The pattern as a regular expression over the alphabet's characters."""
    out: list[str] = []
    closers: list[str] = []  # what each open parenthesis closes with
    pending = ""  # groups that wait for their atom
    repeatable = False  # whether an atom stands right before
    in_look_behind = 0
    at = 0
    while at < len(rule.pattern):
        match = _TOKEN.match(rule.pattern, at)
        if match is None:
            raise _error(rule, at, "can't read this")
        kind = match.lastgroup
        if kind is None:
            at = match.end()
            continue
        text = match[kind]
        if pending and kind not in ("group", "klass", "literal", "open"):
            raise _error(rule, at, "nothing behind the name of a group")
        if kind == "group":
            pending += f"(?P<{text}>"
        elif kind in ("klass", "literal"):
            if text.startswith(("ANY-", "ANY&", "~ANY")):
                raise _error(rule, at, "ANY stands alone; write ~X for any but X")
            atom = _atom(text, alphabet, bare=bool(in_look_behind))
            out.append(pending + atom if not pending else _hold(pending, atom))
            pending = ""
        elif kind == "look":
            out.append(text)
            in_look_behind += text in ("(?<=", "(?<!")
            closers.append(")<" if text in ("(?<=", "(?<!") else ")")
        elif kind == "open":
            out.append(pending + "(?:")
            closers.append(")" + ")" * pending.count("("))
            pending = ""
        elif kind == "close":
            if not closers:
                raise _error(rule, at, "a ) too many")
            closer = closers.pop()
            if closer == ")<":
                in_look_behind -= 1
                closer = ")"
            out.append(closer)
        elif kind == "bar":
            out.append("|")
        elif repeatable:
            out[-1] = _quantified(out[-1], text)
        else:
            raise _error(rule, at, "nothing to repeat")
        repeatable = kind in ("klass", "literal", "close")
        at = match.end()
    if pending:
        raise _error(rule, at, "nothing behind the name of a group")
    if closers:
        raise _error(rule, at, "a ( is not closed")
    try:
        return re.compile("".join(out))
    except re.error as error:
        raise RuleError(f"rule {rule.name}: {error.msg}: {rule.pattern}") from None


def _error(rule: Rule, at: int, why: str) -> RuleError:
    return RuleError(f"rule {rule.name}: {why}, at {at}: {rule.pattern[at : at + 20]!r}")


def _hold(pending: str, atom: str) -> str:
    return pending + atom + ")" * pending.count("(")


def _quantified(atom: str, quantifier: str) -> str:
    """``name:X?`` repeats X inside its group, so that the group spans all of it."""
    depth = _named_depth(atom)
    if depth and atom.endswith("))") and atom.count("(") > atom.count("(?P<"):
        inner = atom[: len(atom) - depth]
        return inner + quantifier + ")" * depth
    if atom.startswith("))") or re.fullmatch(r"\){2,}", atom):  # the close of a named ( … )
        return ")" + quantifier + atom[1:]
    return atom + quantifier


def _named_depth(atom: str) -> int:
    return len(re.match(r"(?:\(\?P<\w+>)*", atom)[0].split("(?P<")) - 1  # type: ignore[index]


@lru_cache(maxsize=4096)  # rules share their fragments: of 20,000 atoms one in fifty is a new one
def _atom(text: str, alphabet: Alphabet, *, bare: bool) -> str:
    """One piece or phrase: its first piece by class, then the phrase's rest."""
    if text == "ANY":
        return f"[^{REST}]" if bare else f"(?:[^{REST}]{REST}*+)"
    negated = text.startswith("~")
    first, *changes = re.split(r"(?=[-&])", text.removeprefix("~"))
    members = _members(first, alphabet)
    for change in changes:
        other = _members(change[1:], alphabet)
        members = members - other if change[0] == "-" else members & other
    if negated:
        charset = f"[^{_ranges(members)}{REST}]"
    elif members:
        charset = f"[{_ranges(members)}]"
    else:
        charset = r"(?!)" if not bare else f"[{REST}]"
    return charset if bare else f"(?:{charset}{REST}*+)"


def _members(name: str, alphabet: Alphabet) -> set[str]:
    return set(alphabet.members("=" + name.strip("'") if name.startswith("'") else name))


def _ranges(chars: set[str]) -> str:
    """A character class body in ranges."""
    out: list[str] = []
    codes = sorted(map(ord, chars))
    start = previous = None
    for code in [*codes, None]:
        if previous is not None and code == previous + 1:
            previous = code
            continue
        if start is not None and previous is not None:
            out.append(chr(start) if start == previous else f"{chr(start)}-{chr(previous)}")
        start = previous = code
    return "".join(out)
