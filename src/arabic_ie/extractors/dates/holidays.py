"""Feasts and named days: Eid al-Fitr, Women's Day, the second day of the feast. Used by ``rules``."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from arabic_ie.extractors.dates.calendars import easter, gregorian, hijri_value, hijri_year_of, is_hijri_year, moved
from arabic_ie.extractors.dates.fragments import ERA_MARK, HOLY, MODIFIER, ORDER, PART, YEAR_NUMBER, YEAR_WORD
from arabic_ie.extractors.dates.numbers import row_at
from arabic_ie.extractors.dates.reading import Meaning, Now, Read, is_quoted, number_of, row_of
from arabic_ie.gazetteers import Row
from arabic_ie.grammar import Match, Rule, Tape, rule
from arabic_ie.model import Calendar

HOLIDAY_RULES: tuple[Rule, ...] = (
    rule(
        "nth_day_of_feast",
        f"{PART}? 'يوم' feast:(HOLIDAY | WEAK_HOLIDAY) order:(AL {ORDER})",
        yes=["زاروهم [ظهيرة يوم العيد الأول]،"],  # visited them at noon on the first day of the feast
    ),
    rule(
        "amazigh_year",
        "feast:HOLIDAY year:(INT-DAY-MINUTE-YEAR-HIJRI_YEAR)",
        yes=["احتفلوا ب[السنة الأمازيغية الجديدة 2965] في"],  # celebrated the Amazigh New Year 2965
    ),
    rule(
        "holiday",
        f"(order:({ORDER} | 'آخر') 'أيام' | 'أيام' | 'يوم')? feast:(HOLIDAY | WEAK_HOLIDAY) {HOLY}?"
        " country:((LI | 'ل')? AL? COUNTRY | AL NATIONALITY)?"
        f" (('من' | 'في' | LI | 'ل')? year:((AL? {YEAR_WORD})? {YEAR_NUMBER}) {ERA_MARK}? | modifier:{MODIFIER})?",
        yes=[
            "بمناسبة [اليوم العالمي للمرأة]",  # on International Women's Day
            "في [ثاني أيام عيد الفطر المبارك] زار",  # on the second day of blessed Eid al-Fitr he visited
            "بمناسبة [اليوم الوطني لجمهورية مصر العربية]",  # on Egypt's national day
        ],
    ),
)

DATED = frozenset({"hijri", "gregorian", "easter"})  # what places a feast
PLACING = frozenset(  # as folded: words before a feast that place something by it
    {"في", "خلال", "منذ", "قبل", "بعد", "قبيل", "بعيد", "عشيه", "بمناسبه", "مناسبه", "حلول", "حتي", "اثناء", "ذكري"}
)
AMAZIGH_YEARS = 950  # by which that calendar is ahead
THINGS = frozenset(  # as folded, without a tanwin's alef
    {"اغاني", "اغنيه", "سوق", "اسواق", "شجره", "اشجار", "هدايا", "زينه", "اضواء", "كعك", "حلوي", "ملابس", "بطاقات"}
)
LONGEST = 4  # days that a feast lasts
COUNTRY_NEAR = 20  # pieces before اليوم الوطني "the national day" in which the country whose it is may be named
FAR = timedelta(days=270)  # a feast of this year that is farther away (Christmas, in January) is another year's


def _holiday(match: Match, now: Now) -> Meaning | None:
    """A feast by its calendar: of the year written, else of the one that its words or the day of writing give."""
    row = row_of(match, "feast", "holiday")
    if row is None:
        return None
    if len(row.values("country")) > 1:
        row = _of_country(row, match, now)
        if DATED.isdisjoint(row.attributes):
            return Meaning("date", "") if now.previous() in PLACING or now.previous() == "ب+" else None
    elif match.group("country"):
        return None
    if _belongs_to_feast(match.tape, now.start - 1):
        return None
    if row.flag("weak") and not (match.group("order") or DATED.intersection(row.attributes)):
        return None  # العيد "the feast" is either of two, and often any
    if row.flag("weak") and is_quoted(match.tape, match.start, match.end):
        return None  # قتلى "يوم الأرض" "those killed on 'Land Day'": what it is called
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


def _nth_day_of_feast(match: Match, now: Now) -> Meaning | None:
    return _holiday(match, now) or Meaning("date", "")  # يوم العيد الأول "the first day of the feast", of either


def _belongs_to_feast(tape: Tape, piece: int) -> bool:
    """Whether the word before is a thing that feasts have (أغاني عيد الميلاد "Christmas songs"): no time is meant."""
    at = piece - 1 if tape.has(piece, "LI") else piece
    return at >= 0 and not THINGS.isdisjoint((tape.forms[at], tape.forms[at].removesuffix("ا")))


def _amazigh_year(match: Match, now: Now) -> Meaning | None:
    """A year of the Amazigh calendar; it begins in January, on the 12th or the 14th."""
    row, year = row_of(match, "feast", "holiday"), number_of(match, "year")
    if row is None or row.name != "رأس السنة الأمازيغية" or year is None or not 950 < year < 3100:
        return None
    return Meaning("date", f"{int(year) - AMAZIGH_YEARS:04}")


def _of_country(row: Row, match: Match, now: Now) -> Row:
    """A feast that each country has on a day of its own: the row with the one day that is meant, or with none."""
    code = _country_named(match.tape, match.group("country"))
    if code is None and not match.group("country"):
        before = range(now.start - 1, max(-1, now.start - 1 - COUNTRY_NEAR), -1)
        code = next((found for piece in before if (found := _country_of(match.tape, piece))), None)
    days = dict(zip(row.values("country"), row.values("gregorian"), strict=True))
    attributes = {key: values for key, values in row.attributes.items() if key not in ("country", "gregorian")}
    if code in days:
        attributes["gregorian"] = (days[code],)
    return replace(row, attributes=MappingProxyType(attributes))


def _country_named(tape: Tape, pieces: tuple[int, int] | None) -> str | None:
    return next((code for piece in range(*(pieces or (0, 0))) if (code := _country_of(tape, piece))), None)


def _country_of(tape: Tape, piece: int) -> str | None:
    """The country that a piece names, itself or by its adjective (المصري "Egyptian")."""
    if not tape.has_any(piece, ("COUNTRY", "NATIONALITY")):
        return None
    row = row_at(tape, piece, "country", "nationality")
    return row.id if row is not None else None


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


HOLIDAY_MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {"amazigh_year": _amazigh_year, "nth_day_of_feast": _nth_day_of_feast, "holiday": _holiday}
)
