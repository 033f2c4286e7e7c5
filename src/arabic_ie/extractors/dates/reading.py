"""Reading the groups of a match: what the modules of rules share to say what their matches mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Literal, NamedTuple

from arabic_ie.extractors.dates.bounds import days_of
from arabic_ie.extractors.dates.calendars import moved
from arabic_ie.extractors.dates.numbers import fraction_at, number_at, row_at
from arabic_ie.gazetteers import Row
from arabic_ie.grammar import Match, Tape
from arabic_ie.model import Calendar, DateKind
from arabic_ie.text import fold

STEPS = {"past": -1, "previous": -1, "future": 1, "next": 1, "present": 0, "same": 0}  # of a modifier's direction
LOOK_BACK, LOOK_BACK_FUTURE = 12, 18  # pieces before a mention in which a verb bears on it, and سيجتمع "will meet"
PLANNED = frozenset({"مقرر", "منتظر", "مرتقب", "مزمع", "متوقع", "مفترض"})  # المقرر "what is planned", as folded
WAS = frozenset({"كان", "كانت", "كانوا", "وكان", "وكانت"})
SUBJECT = 5  # pieces between كان "was" and its verb
VERB_NEAR = 9  # pieces before a weekday in which a verb of the present bears on it
NO_VERB = ("NOUN", "ADJECTIVE", "FUNCTION", "ORDINAL", "NUMBER_WORD", "GIVEN")
BEFORE_NO_VERB = ("AL", "SA", "HAMZA")  # سأعلن "I shall announce": the form of أعلن is no perfect here
AHEAD = frozenset({"FROM", "BY", "UNTIL"})  # relations of prepositions that point to the future
RANGE_OPENERS = frozenset({"من", "بين", "ما", "شهري", "يومي"})
REFER_BACK = frozenset({"same", "previous", "next"})  # directions that count from the date last named
SAME_WORDS = frozenset({"نفس", "ذات", "ذلك", "تلك"})  # as folded; نفس العام "the same year", ذلك العام "that year"
EXACT_ENOUGH = {"D": 10, "NI": 10, "W": 8, "MO": 7}  # the characters that a value must have to place a unit
NO_UNITS = frozenset({"فصل"})  # a chapter or a class, more often than a season


class Now(NamedTuple):
    """When and where a mention stands."""

    reference: date | None  # the day of writing
    last: str  # the value of the day last named in this sentence
    weekdays: Mapping[str, str]  # weekdays that the text has placed (الجمعة المقبل): their values
    tape: Tape
    start: int  # the mention's first piece
    spoken_of: str = ""  # the value of the last date before, which the same year, the following day … refer to
    dated: str = ""  # the last day or month before in this sentence whose year is written
    year: int | None = None  # the year of writing, known also where only the text tells it: العام الحالي 2015

    def day(self) -> str:
        """The day that a time without one belongs to: the last named, else the day of writing."""
        return self.last or (self.reference.isoformat() if self.reference else "")

    def year_away(self, steps: int) -> str:
        """The year so many years away from that of writing."""
        stated = self.year if self.reference is None else None
        return moved(self.reference, steps, "Y") if stated is None else f"{stated + steps:04}"

    def from_spoken_of(self, steps: int, unit: str) -> str:
        """The period of ``unit`` that lies ``steps`` away from the date last named; "" where none is so exact."""
        if len(self.spoken_of) < EXACT_ENOUGH.get(unit, 4) or not self.spoken_of[:4].isdigit():
            return ""
        days = days_of(self.spoken_of)
        return moved(days[0], steps, unit) if days else ""

    def year_spoken_of(self, match: Match, group: str) -> int | None:
        """The year that العام نفسه "the same year", العام السابق "the year before" mean, where one was named."""
        year = self.from_spoken_of(steps_of(match, group), "Y") if refers_back(match, group) else ""
        return int(year) if year else None

    def month_spoken_of(self, match: Match, group: str) -> str:
        """The month that الشهر الماضي "last month", الشهر نفسه "the same month" mean; "" where nothing tells."""
        back = self.from_spoken_of(steps_of(match, group), "MO") if refers_back(match, group) else ""
        return back or (moved(self.reference, steps_of(match, group), "MO") if self.reference else "")

    def previous(self) -> str:
        """The word before the mention, as folded."""
        return self.tape.forms[self.start - 1] if self.start else ""

    def ahead(self) -> bool:
        """Whether a preposition (حتى "until"), a future verb or a word for plans (المقرر) points to the future."""
        if not self.start:
            return False
        tape = self.tape
        row = row_at(tape, tape.node_start(self.start - 1), "date_preposition")
        if row is not None and row.value("relation") in AHEAD and row.name != "من":
            return True
        for piece in self._clause(LOOK_BACK_FUTURE):
            if self.start - piece > LOOK_BACK and not tape.has(piece, "SA"):
                continue
            if tape.has(piece, "SA") or tape.forms[piece] == "سوف":
                return True
            if tape.forms[piece] in PLANNED and tape.has(piece - 1, "AL"):
                return not self._was(piece)
            if _tense(tape, piece) == "past":
                return False
        return False

    def has_come(self) -> bool:
        """Whether بحلول "by" stands before the mention and the sentence tells what has happened."""
        tape = self.tape
        row = row_at(tape, tape.node_start(self.start - 1), "date_preposition") if self.start else None
        if row is None or row.name != "بحلول":
            return False
        for piece in self._clause(LOOK_BACK):
            if tense := _tense(tape, piece):
                return tense == "past" and not tape.has(piece, "CUE")  # طالبت بالانسحاب "demanded the withdrawal"
        return False

    def tense(self) -> Literal["past", "present", ""]:
        """The tense of the last verb before the mention in its sentence; كان يعمل "was working" is past."""
        for piece in self._clause(LOOK_BACK):
            tense = _tense(self.tape, piece)
            if tense == "present" and self.start - piece > VERB_NEAR:
                return ""
            if tense:
                return "past" if tense == "present" and self._was(piece) else tense
        return ""

    def _clause(self, pieces: int) -> Iterator[int]:
        """The pieces before the mention, backwards, up to the sentence's beginning."""
        for piece in range(self.start - 1, max(-1, self.start - 1 - pieces), -1):
            if self.tape.has(piece, "STOP") or self.tape.has(piece, "NEWLINE"):
                return
            yield piece

    def _was(self, piece: int) -> bool:
        return any(form in WAS for form in self.tape.forms[max(0, piece - SUBJECT) : piece])


def is_verb(tape: Tape, piece: int) -> bool:
    """Whether a word can only be a verb."""
    return bool(_tense(tape, piece))


def _tense(tape: Tape, piece: int) -> Literal["past", "present", ""]:
    """The tense of a word that can only be a verb. أعلن is "announced" in news, hardly ever "I announce"."""
    perfect, imperfect = tape.has(piece, "PERFECT"), tape.has(piece, "IMPERFECT")
    if perfect and imperfect and tape.forms[piece].startswith("ا"):
        imperfect = False
    sure = tape.has(piece - 1, "RELATIVE") and tape.forms[piece - 1] != "من"  # الذي يتم "which completes", no orphan
    if perfect == imperfect or (tape.has_any(piece, NO_VERB) and not sure) or tape.has_any(piece - 1, BEFORE_NO_VERB):
        return ""
    negated = piece > 0 and tape.forms[piece - 1] in ("لم", "ولم")  # لم يصل "did not arrive"
    return "past" if perfect or negated else "present"


class Meaning(NamedTuple):
    """What a match means. An empty value: a date that nothing here can place."""

    kind: DateKind
    value: str
    modifier: str | None = None
    calendar: Calendar = "gregorian"
    over: str = ""  # of a length that counts from today (الأسابيع الثلاثة الماضية "the last three weeks"): which days


Read = Callable[[Match, Now], Meaning | None]  # None: the words are no date after all


def row_of(match: Match, group: str, *kinds: str) -> Row | None:
    """The first gazetteer row of one of these kinds in a group, the kinds tried in their order."""
    pieces = match.group(group)
    if pieces is None:
        return None
    for kind in kinds:
        for piece in range(*pieces):
            row = row_at(match.tape, piece, kind)
            if row is not None:
                return row
    return None


def number_of(match: Match, group: str) -> Fraction | None:
    """The number that a group says, None if it is vague or absent."""
    pieces = match.group(group)
    return number_at(match.tape, *pieces) if pieces else None


def count_of(match: Match, group: str) -> Fraction | None:
    """A count, also a fraction (نصف "half")."""
    pieces = match.group(group)
    if pieces is None:
        return None
    number = number_at(match.tape, *pieces)
    return number if number is not None else fraction_at(match.tape, pieces[0])


def unit_of(match: Match, group: str) -> str | None:
    """The unit of time in a group: Y, MO, D …"""
    row = row_of(match, group, "time_unit")
    return row.value("unit") if row and row.name not in NO_UNITS else None


def features_of(match: Match, group: str) -> str:
    """How many of its unit a group names: dual, construct (عامي "the two years of"), plural, or "" for one."""
    pieces = match.group(group)
    if pieces is None:
        return ""
    for piece in range(*pieces):
        for reading in match.tape.entries[piece].readings:
            if reading.row.kind == "time_unit":
                indefinite = match.tape.forms[piece].removesuffix("ا")  # أياما قليلة "a few days"
                return "plural" if indefinite in _plurals(reading.row) else reading.features
    return ""


@lru_cache(maxsize=100)
def _plurals(row: Row) -> frozenset[str]:
    return frozenset(fold(plural).text for plural in row.values("plural"))


def steps_of(match: Match, group: str) -> int:
    """How many units away a modifier points: الماضي "last" is -1, بعد المقبل "after next" 2, none 0."""
    row = row_of(match, group, "date_modifier")
    return STEPS.get(row.value("direction"), 0) * int(row.value("steps", "1")) if row else 0


def refers_back(match: Match, group: str) -> bool:
    """Whether a modifier counts from the date last named: نفسه "the same", التالي "the following"."""
    row, pieces = row_of(match, group, "date_modifier"), match.group(group)
    if row is not None:
        return row.value("direction") in REFER_BACK
    return pieces is not None and not SAME_WORDS.isdisjoint(match.tape.forms[slice(*pieces)])


def definite_noun_before(tape: Tape, piece: int) -> bool:
    """Whether the word before ``piece`` is a definite noun, which an adjective with ال would describe."""
    if piece == 0:
        return False
    before = tape.node_start(piece - 1)
    definite = tape.has(before - 1, "AL") or tape.forms[before].startswith("ال")
    return definite and not tape.entries[before].classes & {"FUNCTION", "PUNCT", "CLITIC", "DATE_PREPOSITION"}


def names_place(tape: Tape, piece: int) -> bool:
    """Whether the word before makes a date at ``piece`` a name: شارع 20 غشت "20 August Street", تيار 8 آذار."""
    if piece == 0:
        return False
    before = piece - 1
    return tape.has_any(before, ("PLACE_HEAD", "WEAK_PLACE_HEAD", "ORG_HEAD")) and not tape.has(before - 1, "AL")


def is_quoted(tape: Tape, start: int, end: int) -> bool:
    """Whether pieces stand between quotation marks by themselves."""
    return tape.has(start - 1, "MARK") and tape.has(end, "MARK")


def is_list(match: Match, last_group: str) -> bool:
    """Whether two things only stand side by side (يناير وفبراير), not as a range (بين يناير وفبراير)."""
    pieces, tape = match.group(last_group), match.tape
    if pieces is None or tape.forms[match.start] in RANGE_OPENERS:
        return False
    return tape.has(pieces[0] - 1, "WA") or tape.forms[pieces[0] - 1] == "و"


def edge_of(match: Match) -> str | None:
    """START, MID or END: مطلع، منتصف، نهاية."""
    row = row_of(match, "edge", "date_edge")
    return row.value("modifier") if row else None
