"""Months and their days: the 5th of May, 16/9/2015, the end of March, the last week of June. Used by ``rules``.

In figures the day stands before the month, as the Arab press writes it (2/3/2019 is the second of March); the
month comes first only where nothing else is possible (6/19/2024).
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

from arabic_ie.extractors.dates.calendars import (
    HIJRI_YEARS,
    gregorian,
    hijri,
    hijri_value,
    hijri_year_of,
    is_day,
    is_hijri_year,
    month_value,
    moved,
    nearest_year,
    nth_week,
    nth_weekday,
)
from arabic_ie.extractors.dates.fragments import (
    AND,
    DAY_NUMBER,
    EDGE,
    FIGURES,
    FROM,
    HOLY,
    MODIFIER,
    MONTHS,
    NTH,
    NUMBERED_DAY,
    OF_YEAR,
    ORDER,
    SAME,
    THE_DAY,
    THE_MONTH,
    THIS,
    TO,
    YEAR_WORD,
)
from arabic_ie.extractors.dates.numbers import number_at, row_at
from arabic_ie.extractors.dates.reading import Meaning, Now, Read, edge_of, is_list, number_of, row_of, steps_of
from arabic_ie.grammar import Match, Rule, rule
from arabic_ie.model import Calendar

FIGURE_RULES: tuple[Rule, ...] = (
    rule(
        "numeric_date",
        f"{THE_DAY}? {FIGURES}",
        yes=[
            "القاهرة في [16/9/2015]",  # Cairo, on …
            "ينتهي التسجيل [يوم 8/11/1436هـ]",  # registration ends on …
            "نشر في [2019-05-16]",  # published on
        ],
        no=["فاز بنتيجة 3-1"],  # won 3-1
    ),
    rule(
        "numeric_range",
        f"{FROM}? first_day:DAY {TO} {FIGURES}",
        yes=["الدورة [من 8 إلى 15/10/1436هـ]"],  # the course from 8 to …
    ),
)

MONTH_RULES: tuple[Rule, ...] = (
    rule(
        "numbered_day",
        NUMBERED_DAY,
        yes=[
            "في [الخامس من مايو 2019] أعلن",  # on the fifth of May 2019
            "منذ [15 أبريل/نيسان الماضي]",  # since last 15 April
            "الرياض [25 شوال 1436 هـ] الموافق",  # 25 Shawwal 1436 AH
        ],
    ),
    rule(
        "day_range",
        f"({FROM} | 'يومي' | 'أيام' | AL 'أيام')? 'يوم'? first_day:{DAY_NUMBER} ((COMMA | {AND}) DAY){{0,4}}"
        f" 'من'? 'شهر'? first_month:({MONTHS})? (first_year:YEAR)? ({AND}? {TO} | {AND}) {NUMBERED_DAY}",
        yes=[
            "المعرض [من 3 إلى 5 مايو]",  # the fair, from the 3rd to the 5th of May
            "المعرض [بين 3 و12 يونيو]",  # between the 3rd and the 12th
            "[بين 3 يوليو 2017 و15 يوليو 2018]",  # between 3 July 2017 and 15 July 2018
        ],
    ),
    rule(
        "days_behind_month",
        f"month:({MONTHS}) first_day:DAY {TO} last_day:DAY",
        yes=["يعقد [يوليو 13-15] في"],  # held July 13–15
    ),
    rule(
        "day_of_every_year",
        f"{THE_DAY}? day:{DAY_NUMBER} 'من'? 'شهر'? month:({MONTHS}) 'من' 'كل' {YEAR_WORD}",
        yes=["يحتفل به في [11 أبريل من كل عام]"],  # celebrated on 11 April of every year
    ),
    rule(
        "month",
        f"edge:{EDGE}? (AL? 'شهر')? month:({MONTHS}) {HOLY}? {OF_YEAR}",
        yes=[
            "منذ [مطلع مارس/آذار الماضي]",  # since the beginning of last March
            "خلال [شهر غشت 2015]",  # in the month of August 2015, as in Morocco
            "قبل [سبتمبر (أيلول) 2012]",  # before September 2012
            "في [مارس من العام نفسه]",  # in March of the same year
        ],
        no=["مارس ضغوطا على الحكومة"],  # he exerted (March is the same word) pressure on the government
    ),
    rule(
        "month_range",
        f"{FROM}? 'شهري'? first_month:({MONTHS}) (first_year:YEAR)? ({AND}? {TO} | {AND})"
        f" 'شهر'? month:({MONTHS}) {OF_YEAR}",
        yes=["[بين أغسطس/آب 2005 وديسمبر 2006]", "[من يناير إلى مارس 2019]"],  # between August and December
    ),
)

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
# A weak month name behind one of these is a month, no verb or name (as folded).
BEFORE_MONTHS = frozenset({"في", "منذ", "خلال", "حتي", "بحلول", "طوال", "طيله", "ايام", "ليالي", "صيام"})


class Month(NamedTuple):
    """A month that the text names."""

    number: int
    hijri: bool
    name: str = ""


def month_of(match: Match, group: str) -> Month | None:
    """The month in a group, by its name or its number (شهر عشرة "month ten")."""
    row = row_of(match, group, "month")
    if row is not None:
        return Month(int(row.id or 0), row.value("calendar") == "hijri", row.name)
    number = number_of(match, group)
    return Month(int(number), False) if number is not None and 1 <= number <= 12 else None


def numeric_date(match: Match, now: Now) -> Meaning | None:
    numbers = _figures(match)
    if numbers is None:
        return None
    year, month, day = numbers
    if is_hijri_year(year):
        return _hijri_day(year, month, day)
    return Meaning("date", f"{year:04}-{month:02}-{day:02}") if is_day(year, month, day) else None


def _figures(match: Match) -> tuple[int, int, int] | None:
    """Year, month and day of the group ``figures``: 16/9/2015 or 2015-9-16."""
    pieces = match.group("figures")
    if pieces is None:
        return None
    numbers = [number_at(match.tape, piece, piece + 1) for piece in range(*pieces)]
    first, second, third = (int(number) for number in numbers if number is not None)
    if match.tape.has_any(pieces[0], ("YEAR", "HIJRI_YEAR")):
        return first, second, third
    if third < 100:
        third += 2000 if third < 50 else 1900
    if third < 1000:
        return None
    return (third, first, second) if second > 12 else (third, second, first)


def _numeric_range(match: Match, now: Now) -> Meaning | None:
    last = numeric_date(match, now)
    first_day, numbers = number_of(match, "first_day"), _figures(match)
    if last is None or first_day is None or numbers is None or first_day >= numbers[2]:
        return None
    year, month, _ = numbers
    if last.calendar == "hijri":
        return _hijri_range(year, month, int(first_day), last)
    return Meaning("date", f"{last.value[:-2]}{int(first_day):02}/{last.value}")


def _hijri_range(year: int | None, month: int, first_day: int, last: Meaning) -> Meaning | None:
    first = _hijri_day(year, month, first_day)
    if first is None:
        return None
    if last.value.startswith("AH"):  # the 30th of a month that has none: both ends in one calendar
        first = first._replace(value=hijri_value(year, month, first_day))
    return Meaning("date", f"{first.value}/{last.value}", calendar="hijri")


def numbered_day(match: Match, now: Now) -> Meaning | None:
    month, day = month_of(match, "month"), _day_number(match, "day")
    if month is None or day is None:
        return None
    year = _year_of(match, now, month, day)
    if month.hijri:
        if month.name == "صفر" and year is None:
            return None  # 3 صفر "three nil"
        return _hijri_day(year, month.number, day)
    if not is_day(2000 if year is None else year, month.number, day):
        return None
    return Meaning("date", f"{month_value(year, month.number)}-{day:02}")


def _hijri_day(year: int | None, month: int, day: int) -> Meaning | None:
    if not (1 <= day <= 30 and 1 <= month <= 12):
        return None
    found = gregorian(year, month, day) if year is not None else None
    return Meaning("date", found.isoformat() if found else hijri_value(year, month, day), calendar="hijri")


def _day_number(match: Match, group: str) -> int | None:
    pieces = match.group(group)
    if pieces is None:
        return None
    edge = row_at(match.tape, pieces[0], "date_edge")
    if edge is not None and edge.value("day"):
        return int(edge.value("day"))
    number = number_at(match.tape, *pieces)
    return int(number) if number is not None and 1 <= number <= 31 else None


def _year_of(match: Match, now: Now, month: Month, day: int) -> int | None:
    """The year of a month or day: the one written, else the one its words and the day of writing give."""
    written = number_of(match, "year")
    if written is not None:
        mixed = month.hijri and written > HIJRI_YEARS[1]  # رمضان 2019
        return hijri_year_of(int(written), month.number) if mixed else int(written)
    other = match.group("other_year")
    if other is not None and not month.hijri:
        anchored = now.year_spoken_of(match, "other_year")
        if anchored is not None:
            return anchored
    if now.reference is None:
        return None
    today: tuple[int, int, int] | None = (now.reference.year, now.reference.month, now.reference.day)
    if month.hijri:
        today = hijri(now.reference)
    if today is None:
        return None
    if other is not None:
        return today[0] + steps_of(match, "other_year")
    modifier = row_of(match, "modifier", "date_modifier")
    direction = modifier.value("direction") if modifier else "ahead" if now.ahead() else ""
    return nearest_year(today, month.number, day, direction)


def _day_range(match: Match, now: Now) -> Meaning | None:
    last, first_day = numbered_day(match, now), _day_number(match, "first_day")
    month = month_of(match, "month")
    if last is None or first_day is None or month is None:
        return None
    first_month = month_of(match, "first_month")
    if first_month is not None and is_list(match, "day"):
        return None  # ثورتا 25 يناير و30 يونيو "the revolutions of 25 January and 30 June"
    if month.hijri:
        if first_month is not None:
            return None
        return _hijri_range(_year_of(match, now, month, first_day), month.number, first_day, last)
    head = last.value[:-3]
    if first_month is not None:
        written = number_of(match, "first_year")
        year = f"{int(written)}" if written else last.value[:4]
        head = f"{year}-{first_month.number:02}"
    elif first_day >= int(last.value[-2:]):
        return None
    return Meaning("date", f"{head}-{first_day:02}/{last.value}")


def _days_behind_month(match: Match, now: Now) -> Meaning | None:
    month = month_of(match, "month")
    first, last = number_of(match, "first_day"), number_of(match, "last_day")
    if month is None or month.hijri or first is None or last is None or first >= last:
        return None
    year = _year_of(match, now, month, int(first))
    if not is_day(year or 2000, month.number, int(last)):
        return None
    head = month_value(year, month.number)
    return Meaning("date", f"{head}-{int(first):02}/{head}-{int(last):02}")


def _month(match: Match, now: Now) -> Meaning | None:
    month = month_of(match, "month")
    if month is None:
        return None
    alone = match.end == match.start + 1
    if alone and match.tape.has(match.start, "WEAK_MONTH") and now.previous() not in BEFORE_MONTHS:
        return None
    year = _year_of(match, now, month, 0)
    if month.hijri:
        return Meaning("date", hijri_value(year, month.number), edge_of(match), "hijri")
    return Meaning("date", month_value(year, month.number), edge_of(match))


def _month_range(match: Match, now: Now) -> Meaning | None:
    first, last = month_of(match, "first_month"), month_of(match, "month")
    if first is None or last is None or first.hijri or last.hijri or is_list(match, "month"):
        return None
    begin, end = first.number, last.number
    year, written = _year_of(match, now, last, 0), number_of(match, "first_year")
    first_year = int(written) if written else None if year is None else year - (begin > end)
    if begin == end and first_year == year:  # أغسطس - آب: two names of one month
        return None if match.tape.forms[match.start] == "من" else Meaning("date", month_value(year, end))
    return Meaning("date", f"{month_value(first_year, begin)}/{month_value(year, end)}")


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
        year = _year_of(match, now, month, 0)
    if thing in PARTS or (thing == "ايام" and match.group("place")):
        return _part_of_month(year, month, order, PARTS.get(thing, 1))
    days = _days_of_month(year, month) if year is not None else None
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


def _part_of_month(year: int | None, month: Month, order: int, parts: int) -> Meaning | None:
    """النصف الأول من "the first half of", الأيام الأولى من "the first days of" a month."""
    days = _days_of_month(year, month) if year is not None else None
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


def _days_of_month(year: int, month: Month) -> tuple[date, date] | None:
    """The first and last day of a month, None where no calendar tells."""
    if not month.hijri:
        return date(year, month.number, 1), date(year, month.number, monthrange(year, month.number)[1])
    first = gregorian(year, month.number, 1)
    after = gregorian(year + month.number // 12, month.number % 12 + 1, 1)
    return (first, after - timedelta(days=1)) if first and after else None


def _day_of_every_year(match: Match, now: Now) -> Meaning | None:
    month, day = month_of(match, "month"), _day_number(match, "day")
    if month is None or day is None:
        return None
    head = "AH" if month.hijri else ""
    return Meaning("set", f"{head}XXXX-{month.number:02}-{day:02}", calendar="hijri" if month.hijri else "gregorian")


def _day_of_this_month(match: Match, now: Now) -> Meaning | None:
    day, first = _day_number(match, "day"), _day_number(match, "first_day")
    if day is None or (match.group("first_day") and (first is None or first >= day)):
        return None
    by_number = month_of(match, "month")  # الشهر الثامن "the eighth month"
    if by_number is not None:
        month = month_value(_year_of(match, now, by_number, day), by_number.number)
    else:
        month = now.month_spoken_of(match, "modifier")
    if not month:
        return Meaning("date", "")
    return Meaning("date", f"{month}-{first:02}/{month}-{day:02}" if first else f"{month}-{day:02}")


MONTH_MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {
        "numeric_date": numeric_date,
        "numeric_range": _numeric_range,
        "numbered_day": numbered_day,
        "day_range": _day_range,
        "days_behind_month": _days_behind_month,
        "month": _month,
        "month_range": _month_range,
        "nth_of_month": _nth_of_month,
        "tens_of_month": _month,
        "day_of_every_year": _day_of_every_year,
        "day_of_this_month": _day_of_this_month,
        "day_of_current": _day_of_this_month,
    }
)
