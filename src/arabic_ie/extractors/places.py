"""Places: a tape in; mentions and their nodes out.

Known names come from the gazetteers; a head noun (مدينة city, محافظة governorate) shows others.
"""

from __future__ import annotations

from arabic_ie.extractors.found import Found, found_all
from arabic_ie.extractors.nodes import PLACE_NAME
from arabic_ie.grammar import Alphabet, Rule, RuleSet, Tape, rule

_PLACE = "(PLACE | WEAK_PLACE)"
_SURE_PLACE = "PLACE-CUE-CUE_PARTICIPLE-VERB-FUNCTION-NOUN-GIVEN | COUNTRY | CAPITAL | PLACE&NATIONALITY"
_UNLISTED = "UNKNOWN-UNKNOWN_DEFINITE"

PLACE_RULES: tuple[Rule, ...] = (
    rule(
        "known_place",
        f"name:({_SURE_PLACE})",
        yes=["وصل إلى [بيونغ يانغ] ليلا"],  # he arrived in Pyongyang at night
    ),
    rule(
        "head_then_place",
        f"PLACE_HEAD name:({_PLACE} | UNKNOWN | ({_UNLISTED}) ({_UNLISTED}))",
        yes=["في بلدة [دير السنابل] شرقي البلاد"],  # in the town of Deir al-Sanabel in the east of the country
        no=["في المدينة القديمة"],  # in the old city
    ),
    rule(
        "named_after",  # streets and squares named after people are places, not mentions of the person
        "name:((PLACE_HEAD | WEAK_PLACE_HEAD) (AL? NOBILITY)? (GIVEN | PERSON) (GIVEN | FAMILY | NASAB_PARTICLE AL? GIVEN | AL ORDINAL){0,3}+)",
        yes=["في [شارع الحسن الثاني] أمس"],  # in Hassan II street yesterday
    ),
)


class PlaceFinder:
    """The place rules compiled for one alphabet."""

    __slots__ = ("_rules",)

    def __init__(self, alphabet: Alphabet) -> None:
        self._rules = RuleSet(PLACE_RULES, alphabet)

    def find(self, tape: Tape) -> list[Found]:
        """Every mention of a place, in text order, without overlaps."""
        return found_all(self._rules.find_all(tape), PLACE_NAME, "PLACE", "WEAK_PLACE")
