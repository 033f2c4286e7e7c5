"""Officials: a tape with names on it in; role + affiliation + name in one noun phrase out.

A role phrase stands before the name (وزير الخارجية الروسي سيرغي لافروف) or behind it (محمد نوفل، رئيس
المركز). Rules find the phrase; ``split_role`` says which of its words are the title and which the
affiliation: a chamber, ministry or cabinet belongs to the title, a country, party, company or town is
the affiliation.
"""

from __future__ import annotations

from typing import NamedTuple

from arabic_ie.extractors.nodes import OFFICIAL, node_entry
from arabic_ie.extractors.roles import ROLE_PHRASE, RolePhrase, read_role
from arabic_ie.grammar import Alphabet, Match, Rule, RuleSet, rule
from arabic_ie.grammar.tape import Node

_BETWEEN = "(COMMA | HONORIFIC | COURTESY | MARK | DASH){0,2}"

OFFICIAL_RULES: tuple[Rule, ...] = (
    rule(
        "title_then_name",
        f"role:({ROLE_PHRASE}) {_BETWEEN} name:NAME",
        yes=["قال [وزير الخارجية الروسي سيرغي لافروف] إن"],  # Russian foreign minister Sergei Lavrov said that
        no=["قال وزير الخارجية الروسي في موسكو"],  # the Russian foreign minister said in Moscow
    ),
    rule(
        "name_then_title",
        f"name:NAME COMMA? role:({ROLE_PHRASE})",
        yes=["أكد [نزار بركة، وزير التجهيز والماء]، أن"],  # Nizar Baraka, minister of equipment and water, confirmed that
    ),
)


class FoundOfficial(NamedTuple):
    """An official on the tape: pieces of the whole, of the name, and the role phrase read."""

    start: int
    end: int
    rule: str
    name: tuple[int, int]
    role: RolePhrase

    def node(self) -> Node:
        """The official as a node for the next tape."""
        return Node(self.start, self.end, node_entry(OFFICIAL))


class OfficialFinder:
    """The official rules compiled for one alphabet."""

    __slots__ = ("_rules",)

    def __init__(self, alphabet: Alphabet) -> None:
        self._rules = RuleSet(OFFICIAL_RULES, alphabet)

    def find(self, tape: Tape) -> list[FoundOfficial]:
        """Every official, in text order, each name at most once: a role before it wins over one behind."""
        found: list[FoundOfficial] = []
        names: set[int] = set()
        for match in self._rules.find_all(tape):
            official = _read(match)
            if official is None or official.name[0] in names:
                continue
            names.add(official.name[0])
            found.append(official)
        found.sort(key=lambda o: (o.start, -o.end))
        return [o for i, o in enumerate(found) if not i or o.start >= found[i - 1].end]


def _read(match: Match) -> FoundOfficial | None:
    role_pieces, name = match.group("role"), match.group("name")
    if role_pieces is None or name is None:
        return None
    role = read_role(match.tape, *role_pieces)
    if role is None:
        return None
    start, end = min(role.start, name[0]), max(role.end, name[1])
    return FoundOfficial(start, end, match.rule, name, role)
