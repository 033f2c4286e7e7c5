"""Names in lists: the names found on a tape in, those out that stand between two marks of their list.

A team's line-up, a play's cast: where several full names follow each other with commas or "and", a given name and
one more word are a name too, whatever else the words mean (أحمد العونان also Ahmad "the two aides").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from arabic_ie.extractors.found import Found
from arabic_ie.extractors.name_parts import FAMILY, NEW
from arabic_ie.extractors.nodes import NAME
from arabic_ie.grammar import Alphabet, Tape, rule
from arabic_ie.grammar.rules import compile_pattern

_NO_TITLE = "-FUNCTION-ROLE-WEAK_ROLE-KINSHIP-WEAK_KINSHIP-HONORIFIC-WEAK_HONORIFIC-COURTESY-ORG_HEAD-DOCUMENT-GROUP"
_NO_THING = "-ROLE-GROUP-DATE_MODIFIER-NATIONALITY-ORG_HEAD-WEAK_ORG_HEAD-PLACE_HEAD-DOCUMENT"
_GIVEN = f"(GIVEN{_NO_TITLE} | WEAK_GIVEN{_NO_TITLE}-NOUN-ADJECTIVE-PLACE)"
_WORD_TOO = f"(NAME_TOO{_NO_TITLE} | WEAK_GIVEN{_NO_TITLE}-PLACE)"
_AL_FAMILY = (  # only a name, or also a word
    "(AL AL_NAME-ROLE-NATIONALITY-DATE_MODIFIER-NOUN | FAMILY&DEFINITE | WEAK_FAMILY&DEFINITE-PLACE-NATIONALITY"
    " | UNKNOWN_DEFINITE)"
)
# What begins like a preposition is one word with it: ميس كمر (Mays Qamar, also "Mays like a bitter …")
_CUT = "(KA (ADJECTIVE-NOUN | VERB-NOUN) | BI ADJECTIVE-NOUN)"
_ENDS = "(?= (COMMA | WA | STOP | OPEN | CLOSE | NEWLINE | SEMICOLON))"
ELEMENT_RULES = (
    rule(
        "in_list",
        f"name:({_GIVEN} (AL (NOUN{_NO_THING} | ADJECTIVE{_NO_THING} | AL_NAME-NATIONALITY) | {_AL_FAMILY}"
        f" | WEAK_FAMILY-FUNCTION-ROLE-WEAK_ROLE-PLACE | {FAMILY} | {NEW} | {_CUT})"
        " | WEAK_GIVEN&FUNCTION-PREPOSITION FAMILY&DEFINITE"
        f" | {_WORD_TOO} ({_AL_FAMILY} | {FAMILY} | WEAK_FAMILY-FUNCTION-ROLE-WEAK_ROLE-PLACE-NOUN)) {_ENDS}",
        yes=["سمير حداد، و[أحمد العونان]، وخالد يوسف"],  # Samir Haddad, Ahmad al-Awnan and Khalid Yusuf
        no=["سمير حداد، وأحمد العام الماضي"],  # Samir Haddad, and Ahmad last year
    ),
    rule(
        "in_long_list",
        f"name:({NEW} ({NEW} | AL ADJECTIVE{_NO_THING} | {_AL_FAMILY})) {_ENDS}",
        yes=["سمير حداد، [زيرفين المسطح]، وخالد يوسف"],  # … Zervin al-Musattah (the flat) …
    ),
    rule(
        "alone_in_long_list",
        f"name:(WEAK_GIVEN{_NO_TITLE}-PLACE-VERB-ADJECTIVE) {_ENDS}",
        yes=["سمير حداد، [طيف]، وخالد يوسف"],  # … Tayf (spectrum) …
    ),
)
ENOUGH = 1  # full names in a list that show what it lists
MAX_ITEM = 4  # pieces of an item
MANY = 3  # … among which two words that no list has are a name


class _Item(NamedTuple):
    """An item of a list: a name found before, or words that may be one."""

    found: Found
    is_new: bool


class NameLists:
    """The patterns of list items compiled for one alphabet."""

    __slots__ = ("_elements",)

    def __init__(self, alphabet: Alphabet) -> None:
        self._elements = [(each.name, compile_pattern(each, alphabet)) for each in ELEMENT_RULES]

    def find(self, tape: Tape, names: Iterable[Found]) -> list[Found]:
        """The names that stand in lists of names and are none by themselves, in text order."""
        known = {name.start: name for name in names}
        out: list[Found] = []
        done = 0
        for start in sorted(known):
            if start < done:
                continue
            run = self._run(tape, known, self._first(tape, start, done))
            done = run[-1].found.end
            full = sum(not item.is_new and item.found.end - item.found.start > 1 for item in run)
            least = {"in_list": ENOUGH}
            out += [item.found for item in run if item.is_new and full >= least.get(item.found.rule, MANY)]
        return out

    def _first(self, tape: Tape, start: int, floor: int) -> int:
        """Where the list that a name stands in begins: before it items stand that may be names."""
        while True:
            end = start - tape.has(start - 1, "WA")
            end -= tape.has(end - 1, "COMMA")
            low = max(floor, end - MAX_ITEM)
            marked = (at for at in range(end - 1, low, -1) if tape.has_any(at - 1, ("COMMA", "WA", "COLON")))
            before = next(marked, None) if end < start else None
            if before is None or not any(m and m.end("name") == end for _, m in self._matches(tape, before)):
                return start
            start = before

    def _matches(self, tape: Tape, at: int) -> Iterator[tuple[str, re.Match[str] | None]]:
        return ((name, pattern.match(tape.classes, at)) for name, pattern in self._elements)

    def _run(self, tape: Tape, known: dict[int, Found], start: int) -> list[_Item]:
        """The list whose first item begins at ``start``."""
        first = self._item(tape, known, start)
        run = [first if first is not None else _Item(known[start], is_new=False)]
        while (at := _behind_mark(tape, run[-1].found.end)) is not None:
            item = self._item(tape, known, at)
            if item is None:
                break
            run.append(item)
        return run

    def _item(self, tape: Tape, known: dict[int, Found], at: int) -> _Item | None:
        name = known.get(at)
        for rule_name, match in self._matches(tape, at):
            if match is not None and (name is None or match.end("name") > name.end):
                return _Item(Found(at, match.end("name"), rule_name, NAME), is_new=True)
        return _Item(name, is_new=False) if name is not None else None


def _behind_mark(tape: Tape, at: int) -> int | None:
    """Where the next item begins: behind a comma, "and", or a bracket and its comma (نادي الهلال)،."""
    if tape.has(at, "OPEN"):
        close = next((i for i in range(at + 1, min(at + 7, len(tape))) if tape.has(i, "CLOSE")), None)
        if close is None:
            return None
        at = close + 1
    start = at
    at += tape.has(at, "COMMA")
    at += tape.has(at, "WA")
    return at if start < at < len(tape) else None
