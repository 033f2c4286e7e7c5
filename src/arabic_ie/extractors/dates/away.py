"""What lies a counted way off: three days ago, in two months, a year after that. Used by ``rules``."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

from arabic_ie.extractors.dates.calendars import moved
from arabic_ie.extractors.dates.fragments import ABOUT, AND, COUNT, ONE_UNIT, QUALITY, TWO_UNITS, UNIT
from arabic_ie.extractors.dates.lengths import AND_MORE, COUNTED_UNITS, count_and_unit, more_of, period
from arabic_ie.extractors.dates.reading import Meaning, Now, Read, row_of
from arabic_ie.grammar import Match, Rule, rule
from arabic_ie.grammar.alphabet import REST

WEEK = 7
SOON = frozenset({"D", "W", "MO"})
ENDS = ("COMMA", "STOP", "NEWLINE", "CLOSE", "MARK")  # of a clause

AWAY_RULES: tuple[Rule, ...] = (
    rule(
        "ago",
        f"'قبل' about:{ABOUT}? {COUNTED_UNITS} ({QUALITY} | {AND_MORE})?",
        yes=[
            "كان [قبل ثلاثة أيام] في",  # three days ago
            "أقيل [قبل سنة ونصف]",  # dismissed a year and a half ago
            "بدأ [قبل نحو أسبوع]،",  # began about a week ago
        ],
        no=["قبل أيام الاقتراع"],  # before the days of polling
    ),
    rule(
        "length_before",
        f"'قبل' {ABOUT}? date:({COUNTED_UNITS} ({QUALITY} | {AND_MORE})?) (?= 'من')",
        yes=["غرد قبل [ساعات] من اختطافه"],  # tweeted hours before his abduction
        no=["كان قبل عامين من الآن هنا"],  # was here two years ago
    ),
    rule(
        "in_future",
        f"'بعد' {COUNTED_UNITS} {QUALITY}? (?! 'من' | 'على' | 'عن')",
        yes=["ستجرى الانتخابات [بعد 45 يوما]،"],  # the elections will be held in 45 days
    ),
    rule(
        "later_on",
        f"(NEWLINE | STOP | COMMA | {AND} | 'ثم') date:('بعد' {COUNTED_UNITS}) (?= COMMA | PERFECT-NOUN-FUNCTION)",
        yes=["فاز بها عام 1942. و[بعد عامين]، لعب"],  # won it in 1942. And two years later, he played
        no=["وبعد عامين من الغياب عاد"],  # and after two years of absence he came back
    ),
    rule(
        "after_that",
        "way:(('بعد' | 'قبل' | 'بعدها' | 'بعده' | 'قبلها' | 'قبله') (SUFFIX | 'ذلك')? | ADVERB)"
        f" BI (count:{COUNT} unit:{UNIT} | two:{TWO_UNITS} | one:{ONE_UNIT})",
        yes=["ثم عاد [بعدها بيومين]", "وكان [قبل ذلك بثلاثة أشهر] هنا"],  # two days after that; three months before
    ),
)


def _ago(match: Match, now: Now) -> Meaning | None:
    """قبل ثلاثة أيام "three days ago"; a vague number leaves the length as its value."""
    counted = count_and_unit(match)
    if counted is None:
        return None
    count, unit, length = counted
    more, about = more_of(match, unit), row_of(match, "about", "approx")
    modifier = about.value("modifier") if about else None
    if _before_event(match):
        return None  # a length: what it lies before is the event
    if count is None or count.denominator != 1 or unit in ("S", "M", "H"):
        return Meaning("date", length, modifier)
    months = more[0][0] if len(more) == 1 and more[0][1] == "MO" and unit == "Y" else None
    if months is not None and months.denominator == 1:
        return Meaning("date", moved(now.reference, -int(count * 12 + months), "MO"), modifier)  # قبل سنة ونصف
    if more:
        return Meaning("date", period(count, unit, more), modifier)
    if unit == "W" and count == 1 and now.reference is not None:
        count, unit = Fraction(WEEK), "D"  # قبل أسبوع "a week ago": this day last week
    return Meaning("date", moved(now.reference, -int(count), unit), modifier)


def _length_before(match: Match, now: Now) -> Meaning | None:
    counted = count_and_unit(match)
    if counted is None or not _before_event(match):
        return None
    count, unit, _ = counted
    return Meaning("duration", period(count, unit, more_of(match, unit)))


def _before_event(match: Match) -> bool:
    """Whether it is an event that lies behind (قبل يومين من الانتخابات "two days before the elections"), not today."""
    tape, at = match.tape, match.end
    if at >= len(tape) - 1 or tape.forms[at] != "من" or tape.classes[at + 1] == REST:
        return False
    return tape.has_any(at + 1, ("AL", "NOUN", "WORD", "UNKNOWN")) and not tape.has(at + 1, "FUNCTION")


def _in_future(match: Match, now: Now) -> Meaning | None:
    """ستجرى بعد شهرين "will take place in two months"; without a verb of the future it is a length."""
    counted = count_and_unit(match)
    if counted is None or now.previous() == "حتي" or not (now.ahead() or _is_to_come(match, now, counted[1])):
        return None  # حتى بعد خمس سنوات "even after five years"
    count, unit, length = counted
    if count is None or count.denominator != 1:
        return None
    return Meaning("date", length if unit in ("S", "M", "H") else moved(now.reference, int(count), unit))


def _is_to_come(match: Match, now: Now, unit: str) -> bool:
    """Whether a verb of the present means what is to come: يبلغ الثلاثين بعد أسبوعين، "turns thirty in two weeks"."""
    if match.tape.has(match.end, "SA") or match.tape.forms[match.end : match.end + 1] == ["سوف"]:
        return True  # بعد يومين سيصل "in two days he will arrive"
    ends = match.tape.has_any(match.end, ENDS) or match.tape.forms[match.end : match.end + 1] == ["فقط"]
    return now.tense() == "present" and unit in SOON and ends  # يعود بعد 13 عاما is "comes back after 13 years"


def _later_on(match: Match, now: Now) -> Meaning | None:
    """وبعد عامين، "and two years later," counts from the date last named."""
    counted = count_and_unit(match)
    if counted is None or counted[0] is None or counted[0].denominator != 1:
        return None
    value = now.from_spoken_of(int(counted[0]), counted[1])
    return Meaning("date", value) if value else None


def _after_that(match: Match, now: Now) -> Meaning | None:
    """بعدها بيومين "two days after that" counts from the date last named; without one it is a length."""
    pieces, counted = match.group("way"), count_and_unit(match)
    if pieces is None or counted is None:
        return None
    count, unit, length = counted
    way = match.tape.forms[pieces[0]]
    if not way.startswith(("بعد", "قبل")):
        return None
    if count is None or count.denominator != 1:
        return Meaning("date", length)
    sign = 1 if way.startswith("بعد") else -1
    return Meaning("date", now.from_spoken_of(sign * int(count), unit) or length)


AWAY_MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {
        "ago": _ago,
        "length_before": _length_before,
        "in_future": _in_future,
        "later_on": _later_on,
        "after_that": _after_that,
    }
)
