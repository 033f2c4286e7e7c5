"""Patterns: a pattern in the language of ``rules.py`` in, a regular expression over an alphabet's characters out.

A parser by recursive descent, one method a construct. What can be one character of the alphabet stays one:
``(ROLE | GROUP-PLURAL)`` becomes a single character class, which is most of what patterns are made of, and
``AL ROLE | AL ADJECTIVE`` begins with one ``AL``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import chain
from operator import or_
from typing import NamedTuple

from arabic_ie.grammar.alphabet import REST, Alphabet, charset
from arabic_ie.grammar.programs import Expression

_TOKEN = re.compile(
    r"(?P<literal>'[^']+')"
    r"|(?P<group>[a-z_][a-z0-9_]*):"
    r"|(?P<klass>~?[A-Z][A-Z0-9_]*(?:[-&](?:[A-Z][A-Z0-9_]*|'[^']+'))*)"
    r"|(?P<look>\(\?(?:=|!|<=|<!))"
    r"|(?P<open>\()|(?P<close>\))|(?P<bar>\|)|(?P<shared>\[[^\[\]]*\])"
    r"|(?P<quantifier>(?:[?*+]|\{\d+(?:,\d*)?\})[+?]?)"
)
_BLANKS = re.compile(r"\s*")
_LOOK_BEHIND = ("(?<=", "(?<!")


class PatternError(ValueError):
    """A pattern that can't be read: what is wrong, and where."""


class Token(NamedTuple):
    """A word or sign of a pattern, and where it stands."""

    kind: str
    text: str
    at: int


class _Part(NamedTuple):
    """A regular expression; ``mask`` when it is just one piece of tape, of these characters of the alphabet.

    ``first``: the characters that its matches begin with (None: whatever there is); where it is ``optional``, what
    follows it may begin the match. ``items``: what a sequence is made of. ``needs``: sets of characters of which each
    match holds one at least.
    """

    source: str
    mask: int | None = None
    first: int | None = None
    optional: bool = False
    items: tuple[_Part, ...] = ()
    needs: frozenset[int] = frozenset()


def regular_expression(pattern: str, alphabet: Alphabet) -> Expression:
    """The pattern as a regular expression. Raises ``PatternError`` where it can't be read."""
    part = _Parser(pattern, alphabet).whole()
    first = None if part.optional else part.first
    alphabet.needs.add(pattern, part.needs, first)
    return Expression(part.source, "" if first is None else charset(first))


class _Parser:
    """Reads one pattern from left to right."""

    def __init__(self, pattern: str, alphabet: Alphabet) -> None:
        self._pattern = pattern
        self._alphabet = alphabet
        self._tokens = [*tokens(pattern), Token("end", "", len(pattern))]
        self._closing = _closing(self._tokens)
        self._next = 0

    def whole(self) -> _Part:
        part = self._alternatives(behind=False)
        if self._peek().kind == "close":
            raise self._error("a ) too many", self._peek().at)
        return part

    def _alternatives(self, behind: bool) -> _Part:
        """``A | B C``, up to a ``)`` or the end."""
        parts = [self._sequence(behind)]
        while self._peek().kind == "bar":
            self._take()
            parts.append(self._sequence(behind))
        return _either(parts, behind)

    def _sequence(self, behind: bool) -> _Part:
        """``A B+ (C | D)``"""
        parts = []
        while self._peek().kind not in ("bar", "close", "end"):
            parts.append(self._item(behind))
        return _one_after_another(parts)

    def _item(self, behind: bool) -> _Part:
        """``name:(A | B){0,3}``: groups, one atom, a quantifier that repeats the atom inside its groups."""
        names = []
        while self._peek().kind == "group":
            names.append(self._take().text)
        token = self._take()
        if names and token.kind not in ("klass", "literal", "open"):
            raise self._error("nothing behind the name of a group", token.at)
        match token.kind:
            case "klass" | "literal":
                part = self._atom(token, behind)
            case "open":
                part = self._remembered(behind)
            case "look":
                inside = self._enclosed(token.text in _LOOK_BEHIND, lookaround=True)
                if token.text == "(?!" and inside.mask is not None and self._is_any():
                    self._take()  # (?! X) ANY is ~X: one look at a piece, not two
                    return _Part(_piece(f"^{charset(inside.mask)}{REST}", behind))
                needs = frozenset[int]() if "!" in token.text else inside.needs
                part = _Part(f"{token.text}{inside.source})", None, 0, True, needs=needs)  # it takes nothing
            case _:
                raise self._error("nothing to repeat", token.at)
        part = self._repeated(part)
        for name in reversed(names):
            part = _Part(f"(?P<{name}>{part.source})", None, part.first, part.optional, needs=part.needs)
        return part

    def _remembered(self, behind: bool) -> _Part:
        """What stands between ``(`` and ``)``, read once for all rules: most of it is fragments that they share."""
        close = self._closing.get(self._next - 1)
        if close is None:
            return self._enclosed(behind)
        text = self._pattern[self._tokens[self._next].at : self._tokens[close].at]
        fragments: dict[tuple[bool, str], _Part] = self._alphabet.programs.fragments
        part = fragments.get((behind, text))
        if part is None:
            part = fragments[behind, text] = self._enclosed(behind)
        self._next = close + 1
        return part

    def _is_any(self) -> bool:
        """Whether one piece of any kind is next, not several."""
        return self._peek().text == "ANY" and self._tokens[self._next + 1].kind != "quantifier"

    def _repeated(self, part: _Part) -> _Part:
        """A part with the quantifier behind it, if one is there."""
        if self._peek().kind != "quantifier":
            return part
        quantifier = self._take().text
        if self._peek().kind == "quantifier":
            raise self._error("nothing to repeat", self._peek().at)
        none = quantifier.startswith(("?", "*", "{0"))
        needs = frozenset[int]() if none else part.needs
        return _Part(part.source + quantifier, None, part.first, part.optional or none, needs=needs)

    def _enclosed(self, behind: bool, *, lookaround: bool = False) -> _Part:
        """What stands between ``(`` and ``)``."""
        part = self._alternatives(behind)
        if self._take().kind != "close":
            raise self._error("a ( is not closed", len(self._pattern))
        return part if lookaround else _grouped(part)

    def _atom(self, token: Token, behind: bool) -> _Part:
        """One class, with what it must be too and what it must not be."""
        text = token.text
        if text == "ANY":
            return _Part(_piece(f"^{REST}", behind))
        if text.startswith(("ANY-", "ANY&", "~ANY")):
            raise self._error("ANY stands alone; write ~X for any but X", token.at)
        first, *changes = re.split(r"(?=[-&])", text.removeprefix("~"))
        mask = self._mask(first)
        for change in changes:
            other = self._mask(change[1:])
            mask &= ~other if change[0] == "-" else other
        if text.startswith("~"):
            return _Part(_piece(f"^{charset(mask)}{REST}", behind))
        return _one_of(mask, behind)

    def _mask(self, name: str) -> int:
        return self._alphabet.mask("=" + name.strip("'") if name.startswith("'") else name)

    def _peek(self) -> Token:
        return self._tokens[self._next]

    def _take(self) -> Token:
        token = self._tokens[self._next]
        self._next = min(self._next + 1, len(self._tokens) - 1)  # the end comes again and again
        return token

    def _error(self, why: str, at: int) -> PatternError:
        return PatternError(f"{why}, at {at}: {self._pattern[at : at + 20]!r}")


def tokens(pattern: str) -> Iterable[Token]:
    """The words and signs of a pattern. Raises ``PatternError`` where it can't be read."""
    at = _BLANKS.match(pattern).end()  # type: ignore[union-attr]
    while at < len(pattern):
        match = _TOKEN.match(pattern, at)
        if match is None or match.lastgroup is None:
            raise PatternError(f"can't read this, at {at}: {pattern[at : at + 20]!r}")
        yield Token(match.lastgroup, match[match.lastgroup], at)
        at = _BLANKS.match(pattern, match.end()).end()  # type: ignore[union-attr]


def _closing(tokens: Sequence[Token]) -> dict[int, int]:
    """The place of each ``(`` that is closed, and of what closes it."""
    closing: dict[int, int] = {}
    opened: list[int] = []
    for at, token in enumerate(tokens):
        if token.kind in ("open", "look"):
            opened.append(at)
        elif token.kind == "close" and opened:
            closing[opened.pop()] = at
    return closing


def _one_of(mask: int, behind: bool) -> _Part:
    """One piece or phrase of these characters; of none, what never matches."""
    if mask:
        return _Part(_piece(charset(mask), behind), mask, mask, needs=frozenset([mask]))
    return _Part(f"[{REST}]" if behind else "(?!)", mask, mask, needs=frozenset([mask]))


def _grouped(part: _Part) -> _Part:
    return part if part.mask is not None else part._replace(source=f"(?:{part.source})")


def _one_after_another(parts: Iterable[_Part]) -> _Part:
    """A sequence; of one part, that part."""
    items = tuple(chain.from_iterable(part.items or (part,) for part in parts))
    if len(items) == 1:
        return items[0]
    leading = next((index for index, part in enumerate(items, 1) if not part.optional), len(items))
    first = _union(part.first for part in items[:leading])
    optional = all(part.optional for part in items)
    needs = frozenset[int]().union(*(part.needs for part in items))
    return _Part("".join(part.source for part in items), None, first, optional, items, needs)


def _either(parts: Iterable[_Part], behind: bool) -> _Part:
    """Alternatives in their order; those that are one piece, or begin with the same one, are brought together.

    One may come before those that stand before it where nothing begins both: then at most one of them matches.
    """
    bunches: list[list[_Part]] = []
    for part in parts:
        head = _head(part)
        for bunch in reversed(bunches):
            if head is not None and head == _head(bunch[0]):
                bunch.append(part)
                break
            if not all(_apart(part, other) for other in bunch):
                bunches.append([part])
                break
        else:
            bunches.append([part])
    branches = [_brought_together(bunch, behind) for bunch in bunches]
    if len(branches) == 1:
        return branches[0]
    first = _union(branch.first for branch in branches)
    optional = any(branch.optional for branch in branches)
    needs = _needs_of_one(branches)
    return _Part("|".join(branch.source for branch in branches), None, first, optional, needs=needs)


_ALONE = -1


def _head(part: _Part) -> int | None:
    """The characters of the one piece that a sequence begins with; ``_ALONE`` for what is no more than a piece."""
    return _ALONE if part.mask is not None else part.items[0].mask if part.items else None


def _apart(one: _Part, other: _Part) -> bool:
    """Whether nothing begins both."""
    if one.optional or other.optional or one.first is None or other.first is None:
        return False
    return not one.first & other.first


def _brought_together(parts: list[_Part], behind: bool) -> _Part:
    """Alternatives of one head as one."""
    if len(parts) == 1:
        return parts[0]
    if all(part.mask is not None for part in parts):
        return _one_of(reduce(or_, [part.mask for part in parts if part.mask is not None]), behind)
    rest = _either([_one_after_another(part.items[1:]) for part in parts], behind)
    return _one_after_another([parts[0].items[0], rest if rest.items else _grouped(rest)])


def _union(firsts: Iterable[int | None]) -> int | None:
    """What any of these begins with."""
    union = 0
    for first in firsts:
        if first is None:
            return None
        union |= first
    return union


def _needs_of_one(parts: Iterable[_Part]) -> frozenset[int]:
    """What each match of one of these holds: of every part the need that fewest characters meet, together."""
    union = 0
    for part in parts:
        if not part.needs:
            return frozenset()
        union |= min(part.needs, key=lambda mask: (mask.bit_count(), mask))
    return frozenset([union])


def _piece(chars: str, behind: bool) -> str:
    """A piece by its first character, and the rest of the phrase that it begins; look-behinds see no rest."""
    return f"[{chars}]" if behind else f"(?:[{chars}]{REST}*+)"
