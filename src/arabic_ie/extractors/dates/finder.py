"""Finding dates: a tape in, ``DateMention``s out."""

from __future__ import annotations

from datetime import date

from arabic_ie.grammar import Alphabet, Rule, RuleSet, Tape, rule
from arabic_ie.model import DateMention

DATE_RULES: tuple[Rule, ...] = (
    rule("month_year", "MONTH year:YEAR", yes=["في [مايو 2019] أعلن"]),
)


class DateFinder:
    """The date rules compiled for one alphabet."""

    __slots__ = ("_rules",)

    def __init__(self, alphabet: Alphabet) -> None:
        self._rules = RuleSet(DATE_RULES, alphabet)

    def find(self, tape: Tape, reference: date | None) -> list[tuple[DateMention, int, int]]:
        """Each date with the pieces that it covers, in text order, without overlaps."""
        out = []
        for match in self._rules.find(tape):
            span = match.span()
            assert span is not None
            out.append((DateMention(span, "date", "", rule=match.rule), match.start, match.end))
        return out
