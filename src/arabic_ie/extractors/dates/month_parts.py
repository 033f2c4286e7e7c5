"""Parts of a month by their place: the last week of June, the tenth of this month. Used by ``rules``."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from types import MappingProxyType

from arabic_ie.extractors.dates.calendars import gregorian, hijri_value, month_value, moved, nth_week, nth_weekday
from arabic_ie.extractors.dates.figures import hijri_day
from arabic_ie.extractors.dates.fragments import (
    AND,
    DAY_NUMBER,
    FROM,
    HOLY,
    MODIFIER,
    NTH,
    OF_YEAR,
    ORDER,
    SAME,
    THE_DAY,
    THE_MONTH,
    THIS,
    TO,
)
from arabic_ie.extractors.dates.months import Month, day_number, month_alone, month_of, year_of
from arabic_ie.extractors.dates.reading import Meaning, Now, Read, number_of, row_of, steps_of
from arabic_ie.grammar import Match, Rule, rule
from arabic_ie.model import Calendar

NTH_OF_MONTH_RULES: tuple[Rule, ...] = (
    rule(
        "nth_of_month",
        f"(order:({ORDER} | 'آخر'))?"
        f" thing:({THE_DAY}? (WEEKDAY | WEAK_WEEKDAY) | AL? ('يوم' | 'أيام' | 'أسبوع' | 'نصف' | 'ثلث') | 'اليوم')"
        f" (place:{NTH})? ('من' | 'في' | BI | LI | 'ل')?"
        f" ({THE_MONTH} {HOLY}? {OF_YEAR} | this_month:(AL 'شهر' {MODIFIER} | {THIS} AL 'شهر'))",
        yes=[
            "في [الجمعة الثالثة من شهر رمضان الماضي]",  # on the third Friday of last Ramadan
            "يوافق [أول يوم من شهر يوليو]",  # falls on the first day of July
            "في [الأسبوع الأول من يونيو 2019]",  # in the first week of June 2019
            "في [آخر خميس من نوفمبر 2019]",  # on the last Thursday of November 2019
            "خلال [النصف الثاني من الشهر الجاري]",  # during the second half of this month
        ],
    ),
    rule(
        "half_of_month",
        f"('نصف' (?= 'شهر') | AL 'نصف' 'من') {THE_MONTH} {HOLY}? {OF_YEAR}",
        yes=["في [النصف من شوال] عاد", "في [نصف شهر مارس] يبدأ"],  # in the middle of Shawwal; of March: the 15th
    ),
    rule(
        "tens_of_month",
        f"AL 'عشر' edge:(AL DATE_EDGE) 'من' {THE_MONTH} {HOLY}? {OF_YEAR}",
        yes=["في [العشر الأواخر من رمضان]"],  # in the last ten days of Ramadan
    ),
)

OF_THIS_MONTH = rule(
    "day_of_this_month",
    f"({FROM} | 'يومي' | 'أيام')? {THE_DAY}? (first_day:{DAY_NUMBER} ({AND}? {TO} | {AND}))? day:{DAY_NUMBER}"
    f" 'من' (AL 'شهر' (modifier:{MODIFIER} | month:(AL {ORDER})) | {THIS} AL 'شهر' | {SAME} AL 'شهر')",
    yes=[
        "في [العاشر من الشهر الجاري]",  # the tenth of this month
        "[يوم الـ17 من الشهر المقبل]",  # the 17th of next month
        "في [الثاني والخامس من الشهر المقبل]",  # on the second and fifth of next month
    ],
)

CURRENT_RULES: tuple[Rule, ...] = (
    rule("day_of_current", "day:DAY AL 'جاري'", yes=["في [17 الجاري] ستصدر"]),  # on the 17th of this month
)

HALF_MONTH = 15  # days of a month's first half

PARTS = {"نصف": 2, "ثلث": 3}  # of a month, as folded


def _nth_of_month(match: Match, now: Now) -> Meaning | None:
    """أول يوم من يوليو "the first day of July", الجمعة الثالثة من رمضان "the third Friday of Ramadan"."""
    order, pieces, weekday = _order(match), match.group("thing"), row_of(match, "thing", "weekday")
    if order is None or pieces is None:
        return None
    thing = match.tape.forms[pieces[1] - 1]
    if match.group("this_month"):
        this = now.month_spoken_of(match, "this_month")
        month = Month(int(this[5:]), False) if this else None
        year = int(this[:4]) if this else None
        if month is None:
            return Meaning("date", "")
    else:
        month = month_of(match, "month")
        if month is None:
            return None
        year = year_of(match, now, month, 0)
    if thing in PARTS or (thing == "ايام" and match.group("place")):
        return _part_of_month(year, month, order, PARTS.get(thing, 1))
    days = days_of_month(year, month) if year is not None else None
    if weekday is not None and order > 5:
        return None  # الجمعة السابع من أكتوبر "Friday, the seventh of October"
    if weekday is not None and order > 0 and days is not None and _names_first_day(match, days, order, weekday.id):
        return None  # الأحد الأول من مايو "Sunday, the first of May", where the 1st is a Sunday
    calendar: Calendar = "hijri" if month.hijri else "gregorian"
    if weekday is None and not thing.startswith("اسبوع"):
        if year is None and order > 0 and not month.hijri:
            return Meaning("date", f"XXXX-{month.number:02}-{order:02}")
        if days is None:
            return Meaning("date", hijri_value(year, month.number, order) if month.hijri and order > 0 else "")
        day = days[0] + timedelta(days=order - 1) if order > 0 else days[1]
        return Meaning("date", day.isoformat(), calendar=calendar) if day <= days[1] else None
    if days is None:
        return Meaning("date", "")
    if weekday is not None:
        return Meaning("date", moved(nth_weekday(*days, int(weekday.id or 1), order), 0, "D"))
    return Meaning("date", moved(nth_week(*days, order), 0, "W"))


def _half_of_month(match: Match, now: Now) -> Meaning | None:
    month = month_of(match, "month")
    if month is None:
        return None
    year = year_of(match, now, month, HALF_MONTH)
    if month.hijri:
        return hijri_day(year, month.number, HALF_MONTH)
    return Meaning("date", f"{month_value(year, month.number)}-{HALF_MONTH}")


def _part_of_month(year: int | None, month: Month, order: int, parts: int) -> Meaning | None:
    """النصف الأول من "the first half of", الأيام الأولى من "the first days of" a month."""
    days = days_of_month(year, month) if year is not None else None
    calendar: Calendar = "hijri" if month.hijri else "gregorian"
    if order > parts:
        return None
    if parts == 2 and days is not None:
        middle = days[0] + timedelta(days=HALF_MONTH)
        begin, end = (days[0], middle - timedelta(days=1)) if order == 1 else (middle, days[1])
        return Meaning("date", f"{begin.isoformat()}/{end.isoformat()}", calendar=calendar)
    last = order == -1 or (parts > 1 and order == parts)
    modifier = "END" if last else "START" if order == 1 else "MID"
    value = hijri_value(year, month.number) if month.hijri else month_value(year, month.number)
    return Meaning("date", value, modifier, calendar)


def _order(match: Match) -> int | None:
    """Which one of the month: 1 for the first, -1 for the last; None where it is not said just once."""
    if bool(match.group("order")) == bool(match.group("place")):
        return None
    group = "order" if match.group("order") else "place"
    number, edge = number_of(match, group), row_of(match, group, "date_edge", "date_modifier")
    if number is None:
        return -1 if edge is not None else None
    return int(number) if 1 <= number <= 31 else None


def _names_first_day(match: Match, days: tuple[date, date], order: int, weekday: str | None) -> bool:
    pieces = match.group("place")
    if pieces is None or match.tape.forms[pieces[1] - 1].endswith("ه"):  # of the weekdays only الجمعة is feminine
        return False
    return str((days[0] + timedelta(days=order - 1)).isoweekday()) == weekday


def days_of_month(year: int, month: Month) -> tuple[date, date] | None:
    """The first and last day of a month, None where no calendar tells."""
    if not month.hijri:
        return date(year, month.number, 1), date(year, month.number, monthrange(year, month.number)[1])
    first = gregorian(year, month.number, 1)
    after = gregorian(year + month.number // 12, month.number % 12 + 1, 1)
    return (first, after - timedelta(days=1)) if first and after else None


def _day_of_this_month(match: Match, now: Now) -> Meaning | None:
    day, first = day_number(match, "day"), day_number(match, "first_day")
    if day is None or (match.group("first_day") and (first is None or first >= day)):
        return None
    by_number = month_of(match, "month")  # الشهر الثامن "the eighth month"
    if by_number is not None:
        month = month_value(year_of(match, now, by_number, day), by_number.number)
    else:
        month = now.month_spoken_of(match, "modifier")
    if not month:
        month = moved(None, steps_of(match, "modifier"), "MO") if steps_of(match, "modifier") else "XXXX-XX"
    return Meaning("date", f"{month}-{first:02}/{month}-{day:02}" if first else f"{month}-{day:02}")


MONTH_PART_MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {
        "nth_of_month": _nth_of_month,
        "half_of_month": _half_of_month,
        "tens_of_month": month_alone,
        "day_of_this_month": _day_of_this_month,
        "day_of_current": _day_of_this_month,
    }
)
