"""Outlets: a tape in; the news outlets on it that what stands beside them shows out.

Many are named by an ordinary word: الجزيرة (the island), الوطن (the homeland), السفير (the ambassador). The gazetteers
list them; marks, a dateline, an audience or a verb that agrees with صحيفة (newspaper, feminine) show what is meant.
Armed groups and parties so named (القاعدة the base) show by marks.
"""

from __future__ import annotations

from collections.abc import Set

from arabic_ie.extractors.found import Found
from arabic_ie.extractors.nodes import ORG_NAME
from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Alphabet, Match, Rule, RuleSet, Tape, rule

OUTLET = frozenset(["outlet"])
ARMED_OR_PARTY = frozenset(["armed_group", "party"])
BODY_MARKED = "body_marked"
_DEFINITE = "AL AL_ORGANIZATION"
_NAME = f"(WEAK_OUTLET | {_DEFINITE})"

OUTLET_RULES: tuple[Rule, ...] = (
    rule(
        "outlet_marked",
        f"MARK name:{_NAME} MARK",
        yes=["وقال لـ «[الشرق الأوسط]» إن", 'وعلمت "[الوطن]" أن'],  # he told al-Sharq al-Awsat; al-Watan learnt
        no=['وعلمت "السيدة" أن'],  # "the lady" learnt that
    ),
    rule(
        BODY_MARKED,
        f"MARK name:({_DEFINITE} | WEAK_ORGANIZATION) MARK",
        yes=["جمع الأموال لـ«[القاعدة]»"],  # he raised money for al-Qaeda ("the base")
        no=["قال «السيدة» إن"],  # "the lady" said that
    ),
    rule(
        "outlet_of_correspondent",
        f"('مراسل' | 'مراسلة') name:{_NAME}",
        yes=["وأوضح مراسل [الجزيرة] أن"],  # al-Jazeera's correspondent explained that
    ),
    rule(
        "outlet_as_audience",
        f"LI name:{_NAME} (COMPLEMENTIZER | COLON)",
        yes=["وقال الوزير لل[جزيرة] إن الوضع هادئ"],  # the minister told al-Jazeera that the situation was calm
        no=["وصل الوزير للجزيرة أمس"],  # the minister arrived at the island yesterday
    ),
    rule(
        "outlet_speaks",  # the verb is feminine, as for صحيفة (newspaper), and the noun is not
        f"CUE&PERFECT name:({_DEFINITE})",
        yes=["وقالت [السفير] إن"],  # al-Safir said that
        no=["وقال السفير إن", "وقالت العائلة إن"],  # the ambassador said; the family said
    ),
    rule(
        "outlet_of_dateline",
        f"PLACE (DASH | SLASH) name:{_NAME} (COLON | DASH | NEWLINE)",
        yes=["دمشق - [الوطن]: أعلن"],  # Damascus - al-Watan:
    ),
)


class OutletFinder:
    """The outlet rules compiled for one alphabet."""

    __slots__ = ("_rules",)

    def __init__(self, alphabet: Alphabet) -> None:
        self._rules = RuleSet(OUTLET_RULES, alphabet)

    def find(self, tape: Tape) -> list[Found]:
        """Every outlet that its surroundings show, in text order."""
        out: list[Found] = []
        for match in self._rules.find_all(tape):
            pieces = match.group("name")
            assert pieces is not None
            reading = _named(tape, *pieces, ARMED_OR_PARTY if match.rule == BODY_MARKED else OUTLET)
            if reading is not None and (match.rule != "outlet_speaks" or _disagrees(match)):
                out.append(Found(*pieces, match.rule, ORG_NAME, reading))
        return out


def _named(tape: Tape, start: int, end: int, types: Set[str]) -> Reading | None:
    """The gazetteer's row of this name, of one of these types."""
    readings = (r for at in (start, end - 1) for r in tape.entries[at].readings)
    return next((r for r in readings if r.row.kind in types or r.row.value("type") in types), None)


def _disagrees(match: Match) -> bool:
    """Whether the verb is feminine singular and the noun behind it masculine singular."""
    tape = match.tape
    cue = tape.reading(match.start, "CUE")
    features = {reading.features for reading in tape.entries[match.end - 1].readings if len(reading.features) == 2}
    return cue is not None and cue.features == "P3fs" and features == {"ms"}
