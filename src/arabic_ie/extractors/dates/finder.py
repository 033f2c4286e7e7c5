"""Finding dates: a tape and the day of writing in, ``DateMention``s with their pieces out. Called by the pipeline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple
from unicodedata import combining

from arabic_ie.extractors.dates.bounds import days_of
from arabic_ie.extractors.dates.calendars import is_hijri_year
from arabic_ie.extractors.dates.days import ends_with_today
from arabic_ie.extractors.dates.numbers import row_at
from arabic_ie.extractors.dates.reading import Meaning, Now, number_of, row_of, steps_of, unit_of
from arabic_ie.extractors.dates.rules import FAMILIES, MEANINGS, Family
from arabic_ie.grammar import Alphabet, Match, Tape, rule
from arabic_ie.grammar.rules import compile_pattern
from arabic_ie.model import DateMention, Span

NEAR = 60  # pieces behind a date in which التالي "the following", نفسه "the same" refer to it
DATELINE = 60  # the first pieces of a text, where a date before an agency's name is the day of writing
WITH_PREPOSITION = frozenset({"in_future", "later_on", "after_that"})  # whose بعد "after" is part of them
FUSED = frozenset({"وعيد", "بعيد", "وصيف"})  # as folded: "and the feast of" looks like "threat", "and summer" like …
YEAR_STATING = frozenset({"unit_and_modifier", "this_unit"})
FROM_TODAY = frozenset({"past", "present", "future"})  # directions that count from the day of writing
PLACED = frozenset({"date", "time"})  # kinds that days can be told of
CORRESPONDING = 5  # pieces from a date to the same day in another calendar: الموافق ليوم
PART_OF_MENTION = frozenset({"FROM", "BETWEEN", "BEFORE"})  # من 3 إلى 5، بين 3 و5، قبل ثلاثة أيام


class DateFinder:
    """The date rules compiled for one alphabet."""

    __slots__ = ("_families", "_sentence_end")

    def __init__(self, alphabet: Alphabet) -> None:
        self._families = tuple(_compiled(family, alphabet) for family in FAMILIES)
        self._sentence_end = _any_of(("STOP", "NEWLINE"), alphabet)

    def find(self, tape: Tape, reference: date | None) -> list[tuple[DateMention, int, int]]:
        """Each date with the pieces that it covers, in text order, without overlaps."""
        out: list[tuple[DateMention, int, int]] = []
        free = 0  # the first piece that no mention covers yet
        last = ""  # the day last named in this sentence
        dated = ""  # the last day or month in this sentence whose year is written
        spoken_of, spoken_at = "", 0  # the value of the last date, and where it ends
        placed: dict[str, str] = {}  # weekdays that the text has placed
        candidates = self._candidates(tape)
        reference = reference or _stated_day(tape, candidates)
        year = reference.year if reference else _stated_year(candidates)
        for start, end, match in candidates:
            if start < free:
                continue
            if (last or dated) and self._sentence_end.search(tape.classes, free, start):
                last = dated = ""
            anchor = spoken_of if start - spoken_at < NEAR else ""
            meaning = MEANINGS[match.rule](match, Now(reference, last, placed, tape, start, anchor, dated, year))
            if meaning is None:
                continue
            if match.rule not in WITH_PREPOSITION:
                start = _without_preposition(tape, start, end)
            if match.rule == "whole_unit" and tape.forms[start - 1] == "مدار":
                start -= 1  # على [مدار العام] "throughout the year"
            if match.group("weekday") and ends_with_today(tape, start - 1):
                start -= 1
            mention = _mention(tape, start, end, match.rule, meaning, _unresolved(match, meaning, year))
            if out and _corresponds(tape, out[-1][2], start):
                out[-1], mention = _one_day(out[-1], mention)
            out.append((mention, start, end))
            free = end
            if match.group("year") and match.group("month") and meaning.value[:4].isdigit():
                dated = meaning.value.rpartition("/")[2]
            if mention.start is not None and mention.start == mention.end:
                last = mention.start.isoformat()
            if _is_anchor(match, meaning):
                spoken_of, spoken_at = meaning.value.partition("T")[0], end
            if match.group("which"):
                placed.update(_placed(match, meaning))
        return out

    def day_of_writing(self, tape: Tape) -> date | None:
        """The day of writing that the text gives: today's date, its dateline's, else the first whole date in it."""
        candidates = self._candidates(tape)
        stated = _stated_day(tape, candidates)
        return stated or next((day for match in candidates if (day := _whole_date(tape, match)) is not None), None)

    def _candidates(self, tape: Tape) -> list[_Candidate]:
        """All matches: leftmost first, of those the longest, then the earlier rule."""
        found: list[_Candidate] = []
        classes, unmet = tape.classes, ~tape.met
        for family in self._families:
            patterns = [(name, pattern) for name, pattern, needs in family.patterns if not needs & unmet]
            if not patterns:
                continue
            for start, end in _windows(family, classes):
                for name, pattern in patterns:
                    for m in pattern.finditer(classes, start, end):
                        match = Match(tape, name, m)
                        found.append(_Candidate(*(match.group("date") or (match.start, match.end)), match))
        found.sort(key=lambda candidate: (candidate.start, -candidate.end))  # stable: rules stay in their order
        return found


class _Candidate(NamedTuple):
    start: int
    end: int
    match: Match


class _CompiledFamily(NamedTuple):
    anchor: re.Pattern[str]
    before: int
    after: int
    patterns: tuple[tuple[str, re.Pattern[str], int], ...]  # the name of the rule, itself, its needs (see ``Needs``)


def _compiled(family: Family, alphabet: Alphabet) -> _CompiledFamily:
    needs = alphabet.needs
    patterns = tuple((rule.name, compile_pattern(rule, alphabet), needs.of(rule.pattern)) for rule in family.rules)
    return _CompiledFamily(_any_of(family.anchors, alphabet), family.before, family.after, patterns)


def _any_of(names: Iterable[str], alphabet: Alphabet) -> re.Pattern[str]:
    """One piece that has any of these classes."""
    words = [f"'{name[1:]}'" if name.startswith("=") else name for name in names]
    return compile_pattern(rule(f"any of {words}", " | ".join(words)), alphabet)


def _windows(family: _CompiledFamily, classes: str) -> Iterator[tuple[int, int]]:
    """The stretches round the anchors, those that touch joined."""
    start = end = -1
    for match in family.anchor.finditer(classes):
        at = match.start()
        if at - family.before > end:
            if end >= 0:
                yield start, end
            start = max(0, at - family.before)
        end = at + family.after
    if end >= 0:
        yield start, end


def _stated_day(tape: Tape, candidates: Iterable[_Candidate]) -> date | None:
    """The day of writing, stated: اليوم 30 مايو 2022 "today", or a date before the agency's name."""
    for candidate in candidates:
        deictic = candidate.match.group("deictic")
        if deictic is None and not (candidate.start < DATELINE and _names_outlet(tape, candidate.end)):
            continue
        day = _whole_date(tape, candidate)
        if day is not None:
            row = row_of(candidate.match, "deictic", "deictic")
            return day - timedelta(days=int(row.value("offset", "0")) if row else 0)
    return None


def _stated_year(candidates: Iterable[_Candidate]) -> int | None:
    """The year of writing, stated beside words that count from it: العام الحالي 2015, العام الماضي (2014)."""
    for candidate in candidates:
        match = candidate.match
        if match.rule not in YEAR_STATING or match.group("year") is None or match.group("last"):
            continue
        year, modifier = number_of(match, "year"), row_of(match, "modifier", "date_modifier")
        known = modifier is None or modifier.value("direction") in FROM_TODAY
        if year is not None and known and unit_of(match, "unit") == "Y" and not is_hijri_year(int(year)):
            return int(year) - steps_of(match, "modifier")
    return None


def _placed(match: Match, meaning: Meaning) -> Iterator[tuple[str, str]]:
    """The weekdays that a modifier places (الجمعة والسبت المقبلين "next Friday and Saturday"), with their days."""
    for group, value in zip(("weekday", "second"), meaning.value.split("/"), strict=False):
        weekday = row_of(match, group, "weekday")
        if weekday is not None:
            yield weekday.name, value.partition("T")[0]


def _corresponds(tape: Tape, end: int, start: int) -> bool:
    """Whether الموافق "corresponding to", a slash or a bracket stands between two dates: one in two calendars."""
    between = tape.forms[end:start]
    return between in (["/"], ["("]) or (len(between) <= CORRESPONDING and "موافق" in between)


def _one_day(
    before: tuple[DateMention, int, int], mention: DateMention
) -> tuple[tuple[DateMention, int, int], DateMention]:
    """A Hijri and a Gregorian date, one value: the Gregorian one, where it is known."""
    other, start, end = before
    if {other.calendar, mention.calendar} != {"hijri", "gregorian"}:
        return before, mention
    known = other if other.calendar == "gregorian" else mention
    if known.start is None or not known.value[:4].isdigit():
        return before, mention
    value, first, last = known.value, known.start, known.end
    other = replace(other, value=value, start=first, end=last)
    return (other, start, end), replace(mention, value=value, start=first, end=last)


def _is_anchor(match: Match, meaning: Meaning) -> bool:
    """Whether a later "the same year" may refer to this date. العام السابق "the year before" only compares."""
    modifier = row_of(match, "modifier", "date_modifier")
    placed = meaning.kind in ("date", "time") and meaning.value[:4].isdigit() and "/" not in meaning.value
    return placed and (modifier is None or modifier.value("direction") != "previous")


def _whole_date(tape: Tape, candidate: _Candidate) -> date | None:
    """The day that a match names with its year, by any calendar."""
    match = candidate.match
    if match.group("year") is None and match.group("figures") is None:
        return None
    meaning = MEANINGS[match.rule](match, Now(None, "", {}, tape, candidate.start))
    days = days_of(meaning.value) if meaning is not None and meaning.kind in ("date", "time") else None
    return days[0] if days is not None and days[0] == days[1] else None


def _names_outlet(tape: Tape, piece: int) -> bool:
    """Whether a news agency or paper is named here: واس، (أ ف ب)."""
    return any(tape.has_any(at, ("OUTLET", "WEAK_OUTLET")) for at in (piece, piece + 1))


def _without_preposition(tape: Tape, start: int, end: int) -> int:
    """The piece at which a mention begins: after a preposition that is no part of it."""
    if start + 1 == end:
        return start
    if tape.forms[start] == "في":
        return start + 1
    row = row_at(tape, start, "date_preposition")
    if row is None:
        return start
    relation, behind = row.value("relation"), tape.node_end(start)
    paired = relation in PART_OF_MENTION and not (
        (relation == "FROM" or behind > start + 1) and _is_dashed(tape, start, end)
    )
    return start if paired else behind


def _is_dashed(tape: Tape, start: int, end: int) -> bool:
    """Whether a range is joined by a dash alone (3-9 سنوات): then من and ما بين before it are no part of it."""
    pieces = range(start, end)
    return any(tape.has(piece, "DASH") for piece in pieces) and not any(tape.has(piece, "WA") for piece in pieces)


def _unresolved(match: Match, meaning: Meaning, year: int | None) -> str | None:
    """The value of the words by themselves, where the day of writing or a date named before has made it another."""
    if year is None or meaning.kind not in ("date", "time"):
        return None
    alone = MEANINGS[match.rule](match, Now(None, "", {}, match.tape, match.start))
    return alone.value if alone is not None and alone.value != meaning.value and alone.value else None


def _mention(tape: Tape, start: int, end: int, rule: str, meaning: Meaning, unresolved: str | None) -> DateMention:
    span = _span(tape, start, end)
    modifier = meaning.modifier or _approximation(tape, start, end)
    days = days_of(meaning.over or meaning.value, meaning.modifier) if meaning.over or meaning.kind in PLACED else None
    first, last = days or (None, None)
    return DateMention(span, meaning.kind, meaning.value, first, last, meaning.calendar, modifier, unresolved, rule)


def _span(tape: Tape, start: int, end: int) -> Span:
    """Pieces as a span; of a feast or season written like another word with its و or ب (وعيد), the rest of the word."""
    span = tape.span(start, end)
    if tape.forms[start] not in FUSED:
        return span
    first = span.start + 1
    while combining(tape.text[first]):
        first += 1
    return Span(first, span.end, tape.text[first : span.end])


def _approximation(tape: Tape, start: int, end: int) -> str | None:
    """APPROX, MORE_THAN …: نحو, أكثر من before the mention, تقريبا, على الأقل behind it."""
    before = row_at(tape, tape.node_start(start - 1), "approx") if start else None
    if before is not None and before.value("position") == "before":
        return before.value("modifier")
    behind = row_at(tape, end, "approx") if end < len(tape) else None
    return behind.value("modifier") if behind is not None and behind.value("position") == "after" else None
