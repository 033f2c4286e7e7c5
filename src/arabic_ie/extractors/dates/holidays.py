"""Feasts and named days: Eid al-Fitr, Women's Day, the second day of the feast. Used by ``rules``."""

from __future__ import annotations

from datetime import date, timedelta
from types import MappingProxyType

from arabic_ie.extractors.dates.calendars import easter, gregorian, hijri_value, hijri_year_of, is_hijri_year, moved
from arabic_ie.extractors.dates.fragments import ERA_MARK, HOLY, MODIFIER, ORDER, YEAR_NUMBER, YEAR_WORD
from arabic_ie.extractors.dates.numbers import row_at
from arabic_ie.extractors.dates.reading import Meaning, Now, Read, number_of, row_of
from arabic_ie.gazetteers import Row
from arabic_ie.grammar import Match, Rule, rule
from arabic_ie.model import Calendar

HOLIDAY_RULES: tuple[Rule, ...] = (
    rule(
        "holiday",
        f"(order:({ORDER} | 'آخر') 'أيام' | 'أيام' | 'يوم')? (HOLIDAY | WEAK_HOLIDAY) {HOLY}?"
        f" (('من' | 'في' | LI | 'ل')? year:((AL? {YEAR_WORD})? {YEAR_NUMBER}) {ERA_MARK}? | modifier:{MODIFIER})?",
        yes=[
            "بمناسبة [اليوم العالمي للمرأة]",  # on International Women's Day
            "في [ثاني أيام عيد الفطر المبارك] زار",  # on the second day of blessed Eid al-Fitr he visited
        ],
    ),
)

DATED = frozenset({"hijri", "gregorian", "easter"})  # what places a feast
PLACING = frozenset(  # as folded: words before a feast that place something by it
    {"في", "خلال", "منذ", "قبل", "بعد", "قبيل", "بعيد", "عشيه", "بمناسبه", "مناسبه", "حلول", "حتي", "اثناء"}
)
LONGEST = 4  # days that a feast lasts
FAR = timedelta(days=270)  # a feast of this year that is farther away (Christmas, in January) is another year's


def _holiday(match: Match, now: Now) -> Meaning | None:
    """A feast by its calendar: of the year written, else of the one that its words or the day of writing give."""
    row = next((row for piece in range(match.start, match.end) if (row := row_at(match.tape, piece, "holiday"))), None)
    if row is None or (row.flag("weak") and not (match.group("order") or DATED.intersection(row.attributes))):
        return None  # العيد "the feast" is either of two, and often any; يوم الاستقلال any country's
    calendar: Calendar = "hijri" if row.value("hijri") else "gregorian"
    order = number_of(match, "order") if match.group("order") else 1
    if order is None or order > LONGEST:
        return Meaning("date", "", calendar=calendar)  # آخر أيام العيد "the last day of the feast"
    day = _first_day(row, match, now)
    if day is not None:
        return Meaning("date", moved(day, int(order) - 1, "D"), calendar=calendar)
    written = number_of(match, "year")
    year = int(written) if written is not None else None
    if order == 1 and year is None and DATED.isdisjoint(row.attributes) and now.previous() not in PLACING:
        return None  # إقرار رأس السنة الأمازيغية عيدا "making the Amazigh New Year a holiday": no time is meant
    return Meaning("date", _without_calendar(row, year) if order == 1 else "", calendar=calendar)


def _first_day(row: Row, match: Match, now: Now) -> date | None:
    """The day on which a feast begins; None where the calendar or the text can't tell."""
    written = number_of(match, "year")
    if written is not None:
        return _hijri_day(row, int(written)) if is_hijri_year(int(written)) else _day_in(row, int(written))
    if now.reference is None:
        return None
    year = now.reference.year
    days = [day for day in (_day_in(row, y) for y in (year - 1, year, year + 1)) if day is not None]
    modifier = row_of(match, "modifier", "date_modifier")
    ahead = now.ahead() and now.previous() != "الي"  # مشيرا إلى عيد … "pointing to the feast"
    direction = modifier.value("direction") if modifier else "ahead" if ahead else ""
    if direction in ("past", "previous"):
        return max((day for day in days if day < now.reference), default=None)
    if direction in ("future", "next", "ahead"):
        return min((day for day in days if day >= now.reference), default=None)
    near = [day for day in days if abs(day - now.reference) < FAR]
    return next((day for day in near if day.year == year), None) or next(iter(near), None)


def _day_in(row: Row, year: int) -> date | None:
    """The day of a feast in a Gregorian year."""
    if not date.min.year <= year <= date.max.year:
        return None
    if fixed := row.value("gregorian"):
        return date(year, int(fixed[:2]), int(fixed[3:]))
    if church := row.value("easter"):
        return easter(year, eastern=church == "east") + timedelta(days=int(row.value("offset", "0")))
    if fixed := row.value("hijri"):
        hijri_year = hijri_year_of(year, int(fixed[:2]))
        return _hijri_day(row, hijri_year) if hijri_year else None
    return None


def _hijri_day(row: Row, year: int) -> date | None:
    fixed = row.value("hijri")
    return gregorian(year, int(fixed[:2]), int(fixed[3:])) if fixed else None


def _without_calendar(row: Row, year: int | None) -> str:
    """What can be said of a feast that no calendar places: its day without a year, its year without a day."""
    if row.value("gregorian"):
        return f"XXXX-{row.value('gregorian')}"
    if fixed := row.value("hijri"):
        return hijri_value(year, int(fixed[:2]), int(fixed[3:]))
    return str(year) if year is not None else ""


HOLIDAY_MEANINGS: MappingProxyType[str, Read] = MappingProxyType({"holiday": _holiday})
