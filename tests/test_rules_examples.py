"""Every rule finds what its own `yes` examples mark, and nothing in its `no` examples.

The examples run through the whole pipeline, so that a rule sees the tape of its own stage; what each
rule matched is written down as the rules are tried. A mark stands for the match or for one of its groups.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from cases import marked, unmarked

from arabic_ie.gazetteers import shipped_rows
from arabic_ie.grammar import Match, Rule, RuleSet, Tape
from arabic_ie.pipeline import ALL_RULES, Engine

YES = [(tested, text) for tested in ALL_RULES for text in tested.yes]
NO = [(tested, text) for tested in ALL_RULES for text in tested.no]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(shipped_rows())


@pytest.fixture
def matches(monkeypatch: pytest.MonkeyPatch) -> list[Match]:
    """Fills with every match of every rule while the pipeline runs."""
    seen: list[Match] = []
    find_all = RuleSet.find_all

    def spy(self: RuleSet, tape: Tape) -> list[Match]:
        found = find_all(self, tape)
        seen.extend(found)
        return found

    monkeypatch.setattr(RuleSet, "find_all", spy)
    return seen


def _id(value: object) -> str:
    return value.name if isinstance(value, Rule) else ""


@pytest.mark.parametrize(("tested", "text"), YES, ids=_id)
def test_finds_what_its_example_marks(tested: Rule, text: str, engine: Engine, matches: list[Match]) -> None:
    engine.run(unmarked(text), None)
    found = {stretch for match in matches if match.rule == tested.name for stretch in stretches(tested, match)}
    missing = [unmarked(text)[start:end] for start, end in marked(text) if (start, end) not in found]
    assert not missing, f"{tested.name} found only {[unmarked(text)[a:b] for a, b in sorted(found)]}"
    assert marked(text) or found, "an example without a mark must be found at least"


@pytest.mark.parametrize(("tested", "text"), NO, ids=_id)
def test_does_not_find_its_counterexample(tested: Rule, text: str, engine: Engine, matches: list[Match]) -> None:
    engine.run(text, None)
    assert [match.span() for match in matches if match.rule == tested.name] == []


def test_rules_have_names_of_their_own() -> None:
    names = [tested.name for tested in ALL_RULES]
    assert len(names) == len(set(names))


def stretches(tested: Rule, match: Match) -> Iterator[tuple[int, int]]:
    """The whole match and each of its groups."""
    for name in (None, *re.findall(r"\b([a-z_]+):", tested.pattern)):
        span = match.span(name)
        if span is not None:
            yield span.start, span.end
