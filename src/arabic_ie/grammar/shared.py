"""Shared parts: a pattern with ``[ … ]`` in it in; a search that matches its parts one behind the other out.

A long fragment that many rules have (a role phrase is ten times as long as the rules around it) is compiled once
for all of them. What a part has matched it does not give back: neither the shared ones nor those between them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from operator import and_, or_
from typing import NamedTuple, Protocol

from arabic_ie.grammar.needs import Needs
from arabic_ie.grammar.patterns import PatternError, Token, tokens

Compile = Callable[[str], re.Pattern[str]]
Spans = dict[str, tuple[int, int]]


class Found(NamedTuple):
    """A match, as ``re.Match`` is one."""

    at: int
    until: int
    groups: Spans

    def start(self) -> int:
        """Where it begins."""
        return self.at

    def end(self) -> int:
        """Where it ends."""
        return self.until

    def span(self, name: str | None = None) -> tuple[int, int]:
        """Where it, or a group, begins and ends; -1 for a group that took no part."""
        return (self.at, self.until) if name is None else self.groups.get(name, (-1, -1))


class Chain:
    """A pattern with shared parts, which is asked as a ``re.Pattern`` is.

    Args:
        pattern: in the language of rules.
        compiled: makes a regular expression of a part; it must be the same for the same part.

    Raises:
        PatternError: a part is shared where it can't be.
    """

    __slots__ = ("_leads", "_whole")

    def __init__(self, pattern: str, compiled: Compile) -> None:
        self._whole = _Reader(pattern, compiled).whole()
        self._leads = tuple(part.pattern for part in self._whole.leads())

    @property
    def pattern(self) -> str:
        """The regular expression that matches the same."""
        return self._whole.source()

    @property
    def first(self) -> str:
        """The part that every match begins with; empty where there are several that may."""
        parts = [*self._whole.leads()]
        return parts[0].text if len(parts) == 1 else ""

    def needs(self, needs: Needs) -> int:
        """The needs of the whole (see ``Needs``): those of all parts that it can't do without."""
        return self._whole.needs(needs)

    def match(self, text: str, at: int = 0, end: int = sys.maxsize) -> Found | None:
        """The match that begins at ``at``."""
        return self._match(_Search(text, end, [], ()), at)

    def search(self, text: str, at: int = 0, end: int = sys.maxsize) -> Found | None:
        """The first match from ``at`` on."""
        return next(self._matches(text, at, end), None)

    def finditer(self, text: str) -> Iterator[Found]:
        """All matches that don't overlap."""
        return self._matches(text, 0, sys.maxsize)

    def _match(self, search: _Search, at: int) -> Found | None:
        until = self._whole.match(search, at)
        return None if until is None else Found(at, until, dict(search.groups))

    def _matches(self, text: str, at: int, end: int) -> Iterator[Found]:
        leads = [lead.search(text, at, end) for lead in self._leads]  # where each part that can come first is next
        while at <= len(text):  # behind the end ``re`` would search at the end again
            for index, lead in enumerate(leads):
                if lead is not None and lead.start() < at:
                    leads[index] = self._leads[index].search(text, at, end)
            start = min((lead.start() for lead in leads if lead is not None), default=None)
            if start is None:
                return
            match = self._match(_Search(text, end, [], [*zip(self._leads, leads, strict=True)]), start)
            if match is not None:
                yield match
            at = max(match.until, start + 1) if match else start + 1


class _Search(NamedTuple):
    """What is searched, the groups found so far, and which parts are known to match, and where."""

    text: str
    end: int
    groups: list[tuple[str, tuple[int, int]]]
    known: Iterable[tuple[re.Pattern[str], re.Match[str] | None]]


class _Step(Protocol):
    def match(self, search: _Search, at: int) -> int | None:
        """Where a match that begins at ``at`` ends; its groups are added."""

    def leads(self) -> Iterator[_Part]:
        """The parts one of which finds each place where a match can begin."""

    def needs(self, needs: Needs) -> int:
        """What each match holds, a bit each."""

    def source(self) -> str:
        """The regular expression."""


class _Part(NamedTuple):
    """A regular expression, and what it was written as."""

    text: str
    pattern: re.Pattern[str]

    def match(self, search: _Search, at: int) -> int | None:
        for pattern, match in search.known:
            if pattern is self.pattern and match is not None and match.start() == at:
                break
        else:
            match = self.pattern.match(search.text, at, search.end)
        if match is None:
            return None
        for name in self.pattern.groupindex:
            span = match.span(name)
            if span[0] >= 0:
                search.groups.append((name, span))
        return match.end()

    def leads(self) -> Iterator[_Part]:
        yield self

    def needs(self, needs: Needs) -> int:
        return needs.of(self.text)

    def source(self) -> str:
        return f"(?>{self.pattern.pattern})"


class _Named(NamedTuple):
    """A step as a group."""

    name: str
    step: _Step

    def match(self, search: _Search, at: int) -> int | None:
        until = self.step.match(search, at)
        if until is not None:
            search.groups.append((self.name, (at, until)))
        return until

    def leads(self) -> Iterator[_Part]:
        return self.step.leads()

    def needs(self, needs: Needs) -> int:
        return self.step.needs(needs)

    def source(self) -> str:
        return f"(?P<{self.name}>{self.step.source()})"


class _Sequence(NamedTuple):
    """One behind the other."""

    steps: tuple[_Step, ...]

    def match(self, search: _Search, at: int) -> int | None:
        for step in self.steps:
            until = step.match(search, at)
            if until is None:
                return None
            at = until
        return at

    def leads(self) -> Iterator[_Part]:
        return self.steps[0].leads()

    def needs(self, needs: Needs) -> int:
        return reduce(or_, [step.needs(needs) for step in self.steps])

    def source(self) -> str:
        return "".join(step.source() for step in self.steps)


class _Either(NamedTuple):
    """The first of some that matches."""

    steps: tuple[_Step, ...]

    def match(self, search: _Search, at: int) -> int | None:
        before = len(search.groups)
        for step in self.steps:
            until = step.match(search, at)
            if until is not None:
                return until
            del search.groups[before:]
        return None

    def leads(self) -> Iterator[_Part]:
        for step in self.steps:
            yield from step.leads()

    def needs(self, needs: Needs) -> int:
        return reduce(and_, [step.needs(needs) for step in self.steps])

    def source(self) -> str:
        return f"(?>{'|'.join(step.source() for step in self.steps)})"


class _Option(NamedTuple):
    """What may be there."""

    step: _Step

    def match(self, search: _Search, at: int) -> int | None:
        before = len(search.groups)
        until = self.step.match(search, at)
        if until is None:
            del search.groups[before:]
            return at
        return until

    def leads(self) -> Iterator[_Part]:
        raise PatternError("what may be missing can't come first where a part is shared")

    def needs(self, needs: Needs) -> int:
        return 0

    def source(self) -> str:
        return f"(?:{self.step.source()})?+"


class _Reader:
    """Reads where the shared parts of a pattern are; what is between them stays as it is written."""

    def __init__(self, pattern: str, compiled: Compile) -> None:
        self._pattern = pattern
        self._compiled = compiled
        self._tokens = [*tokens(pattern), Token("end", "", len(pattern))]
        self._next = 0

    def whole(self) -> _Step:
        step = self._alternatives()
        if self._peek().kind != "end":
            raise self._error("a bracket too many")
        return step

    def _alternatives(self) -> _Step:
        steps = [self._sequence()]
        while self._peek().kind == "bar":
            self._next += 1
            steps.append(self._sequence())
        return steps[0] if len(steps) == 1 else _Either(tuple(steps))

    def _sequence(self) -> _Step:
        steps: list[_Step] = []
        begin: int | None = None  # of what has no shared part
        while (token := self._peek()).kind not in ("bar", "close", "end"):
            step = self._item()
            if step is None:
                begin = token.at if begin is None else begin
                continue
            if begin is not None:
                steps.append(self._part(begin, token.at))
                begin = None
            steps.append(step)
        if begin is not None:
            steps.append(self._part(begin, self._peek().at))
        if not steps:
            raise self._error("nothing there")
        return steps[0] if len(steps) == 1 else _Sequence(tuple(steps))

    def _item(self) -> _Step | None:
        """An item with a shared part in it; None (and it is passed over) where there is none."""
        names = []
        while self._peek().kind == "group":
            names.append(self._peek().text.rstrip(":"))
            self._next += 1
        token = self._peek()
        self._next += 1
        step: _Step | None = None
        if token.kind == "shared":
            step = self._written(token.text[1:-1])
        elif token.kind in ("open", "look"):
            close = self._closing(self._next - 1)
            if not any(inside.kind == "shared" for inside in self._tokens[self._next : close]):
                self._next = close + 1
            elif token.kind == "look":
                raise self._error("a part can't be shared here")
            else:
                step = self._alternatives()
                self._next += 1
        if self._peek().kind == "quantifier":
            if step is not None:
                if self._peek().text not in ("?", "?+"):
                    raise self._error("what has a shared part can't be repeated")
                step = _Option(step)
            self._next += 1
        if step is not None:
            for name in reversed(names):
                step = _Named(name, step)
        return step

    def _closing(self, opening: int) -> int:
        """The index of the ``)`` that closes a bracket."""
        depth = 0
        for index in range(opening, len(self._tokens)):
            kind = self._tokens[index].kind
            depth += (kind in ("open", "look")) - (kind == "close")
            if not depth:
                return index
        raise self._error("a ( is not closed")

    def _part(self, begin: int, end: int) -> _Step:
        return self._written(self._pattern[begin:end])

    def _written(self, text: str) -> _Step:
        text = text.strip()
        return _Part(text, self._compiled(text))

    def _peek(self) -> Token:
        return self._tokens[self._next]

    def _error(self, why: str) -> PatternError:
        at = self._peek().at
        return PatternError(f"{why}, at {at}: {self._pattern[at : at + 20]!r}")
