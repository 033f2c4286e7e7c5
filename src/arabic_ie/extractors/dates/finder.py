"""Finding dates: a tape and the day of writing in, ``DateMention``s with their pieces out. Called by the pipeline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from arabic_ie.extractors.dates.bounds import days_of
from arabic_ie.extractors.dates.numbers import row_at
from arabic_ie.extractors.dates.rules import DATE_RULES
from arabic_ie.extractors.dates.values import MEANINGS, Meaning, Now
from arabic_ie.grammar import Alphabet, Match, RuleSet, Tape
from arabic_ie.model import DateMention

__all__ = ["DATE_RULES", "DateFinder"]


class DateFinder:
    """The date rules compiled for one alphabet."""

    __slots__ = ("_rules",)

    def __init__(self, alphabet: Alphabet) -> None:
        self._rules = RuleSet(DATE_RULES, alphabet)

    def find(self, tape: Tape, reference: date | None) -> list[tuple[DateMention, int, int]]:
        """Each date with the pieces that it covers, in text order, without overlaps."""
        out: list[tuple[DateMention, int, int]] = []
        free = 0
        last = ""  # the day last named in this sentence
        placed: dict[str, str] = {}
        for start, end, match in _candidates(self._rules.find_all(tape)):
            if start < free:
                continue
            if last and any(tape.has(piece, "STOP") or tape.has(piece, "NEWLINE") for piece in range(free, start)):
                last = ""
            now = Now(reference, last, placed, _relation_before(tape, start), tape.forms[start - 1] if start else "")
            meaning = MEANINGS[match.rule](match, now)
            if meaning is None:
                continue
            if meaning.kind in ("date", "time") and (len(meaning.value) > 9 or meaning.value.startswith("REF")):
                last = meaning.value[:10]
            if match.group("which") and match.group("weekday"):
                placed[_weekday_name(match)] = meaning.value[:10]
            start = _without_preposition(tape, start, end)
            out.append((_mention(tape, start, end, match.rule, meaning), start, end))
            free = end
        return out


class _Candidate(NamedTuple):
    start: int
    end: int
    match: Match


def _candidates(matches: list[Match]) -> Iterator[_Candidate]:
    """Leftmost first, of those the longest, then the earlier rule; a match stands for its group ``date``."""
    found = [_Candidate(*(match.group("date") or (match.start, match.end)), match) for match in matches]
    found.sort(key=lambda c: (c.start, -c.end))
    yield from found


def _weekday_name(match: Match) -> str:
    pieces = match.group("weekday")
    row = row_at(match.tape, pieces[0], "weekday") if pieces else None
    return row.name if row else ""


def _without_preposition(tape: Tape, start: int, end: int) -> int:
    """Where a mention begins: after a preposition that is no part of it, and after the article of للعام, only a ل."""
    if start + 1 == end:
        return start
    if tape.forms[start] == "في":
        return start + 1
    row = row_at(tape, start, "date_preposition")
    if row is not None and row.value("relation") not in _PART_OF_MENTION:
        return tape.node_end(start)
    fused = tape.forms[start] == "ال" and tape.joined(start) and tape.text[tape.starts[start]] != "ا"
    return start + 1 if fused else start


_PART_OF_MENTION = frozenset({"FROM", "BETWEEN", "BEFORE"})  # من 3 إلى 5، بين 3 و5، قبل ثلاثة أيام


def _mention(tape: Tape, start: int, end: int, rule: str, meaning: Meaning) -> DateMention:
    span = tape.span(start, end)
    days = days_of(meaning.value) if meaning.kind in ("date", "time") else None
    first, last = days or (None, None)
    modifier = meaning.modifier or _approximation_before(tape, start)
    return DateMention(span, meaning.kind, meaning.value, first, last, meaning.calendar, modifier, rule)


def _relation_before(tape: Tape, start: int) -> str:
    """FROM, UNTIL, BY …: what the preposition before a mention says."""
    if not start:
        return ""
    row = row_at(tape, tape.node_start(start - 1), "date_preposition")
    return row.value("relation") if row else ""


def _approximation_before(tape: Tape, start: int) -> str | None:
    if not start:
        return None
    row = row_at(tape, tape.node_start(start - 1), "approx")
    return row.value("modifier") if row else None
