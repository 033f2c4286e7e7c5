"""Every rule finds what its own `yes` examples mark, and nothing in its `no` examples.

The examples run through the whole pipeline; each rule is then tried on the tape of its own stage. A mark
stands for the whole match or for one of its groups, with or without a clitic in front (وقال, لليوم).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pytest

from arabic_ie.engine import ALL_RULES, Engine
from arabic_ie.extractors.dates import DATE_RULES
from arabic_ie.extractors.name_lists import ELEMENT_RULES
from arabic_ie.extractors.officials import OFFICIAL_RULES
from arabic_ie.extractors.organizations import ORGANIZATION_RULES
from arabic_ie.extractors.people import PEOPLE_RULES
from arabic_ie.extractors.places import PLACE_RULES
from arabic_ie.extractors.quotes import QUOTE_RULES
from arabic_ie.extractors.unlisted import CANDIDATE_RULES
from arabic_ie.extractors.unseen_names import LIST_RULES
from arabic_ie.gazetteers import Lexicon, shipped_rows
from arabic_ie.grammar import Match, Rule, Tape
from arabic_ie.grammar.rules import compile_rule
from arabic_ie.grammar.tape import Node
from cases import marked, unmarked

# Which of the tapes that a run writes the rules of each stage read, counted from the first one.
STAGES = (
    (DATE_RULES, 0),
    (ORGANIZATION_RULES, 1),
    (PLACE_RULES, 2),
    (PEOPLE_RULES, 3),
    (LIST_RULES, 4),  # the names found by the people rules on it
    (ELEMENT_RULES, 3),  # beside the names; the items themselves are none there
    (CANDIDATE_RULES, 4),
    (OFFICIAL_RULES, 5),
    (QUOTE_RULES, 7),  # 6 has the officials on it, 7 the quotation marks too
)
STAGE_OF = {tested.name: stage for rules, stage in STAGES for tested in rules}

YES = [(tested, text) for tested in ALL_RULES for text in tested.yes]
NO = [(tested, text) for tested in ALL_RULES for text in tested.no]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(shipped_rows())


def _id(value: object) -> str:
    return value.name if isinstance(value, Rule) else ""


@pytest.mark.parametrize(("tested", "text"), YES, ids=_id)
def test_finds_what_its_example_marks(tested: Rule, text: str, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = unmarked(text)
    found = {s for match in matches(tested, plain, engine, monkeypatch) for s in stretches(tested, match)}
    missing = [plain[start:end] for start, end in marked(text) if (start, end) not in found]
    assert not missing, f"{tested.name} found only {[plain[a:b] for a, b in sorted(found)]}"
    assert found, "an example without a mark must be found at least"


@pytest.mark.parametrize(("tested", "text"), NO, ids=_id)
def test_does_not_find_its_counterexample(tested: Rule, text: str, engine: Engine) -> None:
    doc = engine.run(text, None)
    found = (*doc.people, *doc.officials, *doc.places, *doc.organizations, *doc.dates, *doc.quotes)
    assert tested.name not in {thing.rule for thing in found}


def test_rules_have_names_of_their_own() -> None:
    names = [tested.name for tested in ALL_RULES]
    assert len(names) == len(set(names)) == len(STAGE_OF)


def matches(tested: Rule, text: str, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> list[Match]:
    """What the rule matches on the tape of its stage."""
    tapes: list[Tape] = []
    with_nodes = Tape.with_nodes

    def remembering(self: Tape, nodes: Iterable[Node]) -> Tape:
        tapes.append(with_nodes(self, nodes))
        return tapes[-1]

    with monkeypatch.context() as patch:
        patch.setattr(Tape, "with_nodes", remembering)
        engine.run(text, None)
    tape = tapes[STAGE_OF[tested.name]]
    pattern = compile_rule(tested, engine.analyser.alphabet)
    return [Match(tape, tested.name, found) for found in pattern.finditer(tape.classes)]


def stretches(tested: Rule, match: Match) -> Iterator[tuple[int, int]]:
    """The whole match and each of its groups."""
    for name in (None, *re.findall(r"\b([a-z_]+):", tested.pattern)):
        span = match.span(name)
        if span is not None:
            yield span.start, span.end
            yield span.start - 1, span.end
            yield span.start + 1, span.end


def test_words_in_rules_are_listed() -> None:
    words = {word: tested.name for tested in ALL_RULES for word in tested.literals()}
    listed = Lexicon(shipped_rows()).light
    assert not {word: name for word, name in words.items() if word not in listed}
