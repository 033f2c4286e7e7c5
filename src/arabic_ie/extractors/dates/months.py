"""Months and their days: the 5th of May, the end of March, from January to June. Used by ``rules``."""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from arabic_ie.extractors.dates.calendars import (
    HIJRI_YEARS,
    hijri,
    hijri_value,
    hijri_year_of,
    is_day,
    month_value,
    moved,
    nearest_year,
)
from arabic_ie.extractors.dates.figures import hijri_day, hijri_range
from arabic_ie.extractors.dates.fragments import (
    AND,
    BETWEEN,
    DAY_NUMBER,
    EDGE,
    FROM,
    HOLY,
    MONTHS,
    NUMBERED_DAY,
    OF_YEAR,
    THE_DAY,
    TO,
    YEAR_WORD,
)
from arabic_ie.extractors.dates.numbers import number_at, row_at
from arabic_ie.extractors.dates.reading import (
    Meaning,
    Now,
    Read,
    edge_of,
    is_list,
    names_place,
    number_of,
    row_of,
    steps_of,
)
from arabic_ie.grammar import Match, Rule, Tape, rule

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
        "from_today_to_day",
        f"{BETWEEN} deictic:'اليوم' {AND} {NUMBERED_DAY}",
        yes=["سيعقد [بين اليوم و25 سبتمبر المقبل] في"],  # will be held between today and 25 September
    ),
    rule(
        "days_behind_month",
        f"month:({MONTHS}) first_day:DAY {TO} last_day:DAY",
        yes=["يعقد [يوليو 13-15] في"],  # held July 13–15
    ),
    rule(
        "day_of_every_year",
        f"edge:{EDGE}? ({THE_DAY}? day:{DAY_NUMBER} 'من'?)? (AL? 'شهر')? month:({MONTHS})"
        f" ('من' | 'في') 'كل' {YEAR_WORD}",
        yes=[
            "يحتفل به في [11 أبريل من كل عام]",  # celebrated on 11 April of every year
            "تقام في [مطلع شهر يناير من كل سنة]",  # held at the beginning of January every year
        ],
    ),
    rule(
        "month",
        f"edge:{EDGE}? (AL? 'شهر' (AL 'حالي' 'من' | AL 'جاري' 'من')?)? month:({MONTHS}) {HOLY}? {OF_YEAR}",
        yes=[
            "منذ [مطلع مارس/آذار الماضي]",  # since the beginning of last March
            "خلال [شهر غشت 2015]",  # in the month of August 2015, as in Morocco
            "قبل [سبتمبر (أيلول) 2012]",  # before September 2012
            "منذ [نهاية الشهر الحالي من يوليو]",  # since the end of the current month of July
            "في [مارس من العام نفسه]",  # in March of the same year
        ],
        no=["مارس ضغوطا على الحكومة"],  # he exerted (March is the same word) pressure on the government
    ),
    rule(
        "one_of_two_months",
        f"(AL? 'شهر' | 'شهري')? first_month:({MONTHS}) ('أو' | {AND}) month:({MONTHS})"
        " modifier:(AL DATE_MODIFIER&DUAL)",
        yes=["يزورها في [سبتمبر أو أكتوبر المقبلين] ضمن"],  # will visit it next September or October
    ),
    rule(
        "listed_day",
        f"date:(day:DAY) {AND} DAY ({AND} DAY)? 'من'? month:({MONTHS}) {HOLY}? {OF_YEAR}",
        yes=["مباراتيه في [14] و17 أغسطس 2015 ضد"],  # his two matches on 14 and 17 August 2015 against
    ),
    rule(
        "month_range",
        f"{FROM}? 'شهري'? first_month:({MONTHS}) (first_year:YEAR)? ({AND}? {TO} | {AND})"
        f" 'شهر'? month:({MONTHS}) {OF_YEAR}",
        yes=[
            "[بين أغسطس/آب 2005 وديسمبر 2006]",  # between August 2005 and December 2006
            "[من يناير إلى مارس 2019]",  # from January to March 2019
        ],
    ),
)

# A weak month name behind one of these is a month, no verb or name (as folded).
BEFORE_MONTHS = frozenset(
    {
        "جدول",
        "موسم",
        "هلال",
        "سحور",
        "استقبال",
        "قدوم",
        "دخول",
        "عقب",
        "في",
        "منذ",
        "خلال",
        "حتي",
        "بحلول",
        "طوال",
        "طيله",
        "ايام",
        "ليالي",
        "صيام",
    }
)


HALF_YEAR = 6  # months
LISTED = 4  # days or months that may stand between one and the year of all
YEAR_WORDS = frozenset({"عام", "سنه"})  # as folded
OR = frozenset({"او", "ثم"})  # as folded
MONTH_CLASSES = ("MONTH", "WEAK_MONTH")


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


def numbered_day(match: Match, now: Now) -> Meaning | None:
    month, day = month_of(match, "month"), day_number(match, "day")
    if month is None or day is None:
        return None
    if match.rule == "numbered_day" and not match.group("year") and names_place(match.tape, match.start):
        return None
    year = year_of(match, now, month, day)
    if month.hijri:
        if month.name == "صفر" and year is None:
            return None  # 3 صفر "three nil"
        return hijri_day(year, month.number, day)
    if not is_day(2000 if year is None else year, month.number, day):
        return None
    return Meaning("date", f"{month_value(year, month.number)}-{day:02}")


def day_number(match: Match, group: str) -> int | None:
    pieces = match.group(group)
    if pieces is None:
        return None
    edge = row_at(match.tape, pieces[0], "date_edge")
    if edge is not None and edge.value("day"):
        return int(edge.value("day"))
    number = number_at(match.tape, *pieces)
    return int(number) if number is not None and 1 <= number <= 31 else None


def year_of(match: Match, now: Now, month: Month, day: int) -> int | None:
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
    if other is None and not match.group("modifier") and (listed := _year_behind_list(match.tape, match.end)):
        return listed
    if other is None and not match.group("modifier") and not month.hijri and now.dated:
        return _year_near(now.dated, month.number)
    if now.reference is None:
        return _stated_year(match, now) if now.year is not None and not month.hijri else None
    today: tuple[int, int, int] | None = (now.reference.year, now.reference.month, now.reference.day)
    if month.hijri:
        today = hijri(now.reference)
    if today is None:
        return None
    if other is not None:
        return today[0] + steps_of(match, "other_year")
    modifier = row_of(match, "modifier", "date_modifier")
    direction = modifier.value("direction") if modifier else "ahead" if now.ahead() else ""
    if not direction and match.group("first_day") and now.tense() != "past":
        direction = "present"  # المعرض من 23 إلى 26 أكتوبر "the fair, from … to …": a programme is this year's
    return nearest_year(today, month.number, day, direction)


def _stated_year(match: Match, now: Now) -> int | None:
    """The year of a month by its words, where only the year of writing is known."""
    group = "other_year" if match.group("other_year") else "modifier"
    modifier = row_of(match, group, "date_modifier")
    if now.year is None or (group == "modifier" and (modifier is None or modifier.value("direction") != "present")):
        return None  # مايو الماضي "last May": this year's or last year's
    return now.year + steps_of(match, group)


def _year_near(dated: str, month: int) -> int:
    """The year that brings a month nearest to a date of its sentence: من ديسمبر 2018 … وفي يناير is 2019."""
    year, named = int(dated[:4]), int(dated[5:7]) if dated[5:7].isdigit() else month
    away = month - named
    return year + (away < -HALF_YEAR) - (away > HALF_YEAR)


def _year_behind_list(tape: Tape, at: int) -> int | None:
    """The year that ends a list of days or months: 2016 of في أغسطس أو سبتمبر/أيلول 2016 "in August or September"."""
    for _ in range(LISTED):
        if not (tape.has(at, "WA") or (at < len(tape) and tape.forms[at] in OR)):
            return None
        at += 1
        if tape.has(at, "DAY"):
            at += 1
        if not tape.has_any(at, MONTH_CLASSES):
            return None
        at = tape.node_end(at)
        if tape.has_any(at, ("SLASH", "OPEN")) and tape.has_any(at + 1, MONTH_CLASSES):
            at = tape.node_end(at + 1) + tape.has(at, "OPEN")
        at += at < len(tape) and tape.forms[at] in YEAR_WORDS
        if tape.has_any(at, ("YEAR", "HIJRI_YEAR")):
            year = number_at(tape, at, at + 1)
            return int(year) if year is not None else None
    return None


def _day_range(match: Match, now: Now) -> Meaning | None:
    last, first_day = numbered_day(match, now), day_number(match, "first_day")
    month = month_of(match, "month")
    if last is None or first_day is None or month is None:
        return None
    first_month = month_of(match, "first_month")
    if first_month is not None and is_list(match, "day"):
        return None  # ثورتا 25 يناير و30 يونيو "the revolutions of 25 January and 30 June"
    if month.hijri:
        if first_month is not None:
            return None
        return hijri_range(year_of(match, now, month, first_day), month.number, first_day, last)
    head = last.value[:-3]
    if first_month is not None:
        written = number_of(match, "first_year")
        year = f"{int(written)}" if written else last.value[:4]
        head = f"{year}-{first_month.number:02}"
    elif first_day >= int(last.value[-2:]):
        return None
    elif is_list(match, "day") and not _follow_each_other(match):
        return None  # في 14 و17 أغسطس "on 14 and 17 August" are two days
    return Meaning("date", f"{head}-{first_day:02}/{last.value}")


def _follow_each_other(match: Match) -> bool:
    """Whether the days listed before a month make one stretch: 25 و26 و27."""
    first, last = match.group("first_day"), match.group("day")
    if first is None or last is None:
        return False
    numbers = [number_at(match.tape, piece, piece + 1) for piece in range(first[0], last[1])]
    days = [int(number) for number in numbers if number is not None]
    return all(later == earlier + 1 for earlier, later in pairwise(days))


def _from_today_to_day(match: Match, now: Now) -> Meaning | None:
    last = numbered_day(match, now)
    if last is None or not last.value:
        return None
    return Meaning("date", f"{moved(now.reference, 0, 'D')}/{last.value}", calendar=last.calendar)


def _days_behind_month(match: Match, now: Now) -> Meaning | None:
    month = month_of(match, "month")
    first, last = number_of(match, "first_day"), number_of(match, "last_day")
    if month is None or month.hijri or first is None or last is None or first >= last:
        return None
    year = year_of(match, now, month, int(first))
    if not is_day(year or 2000, month.number, int(last)):
        return None
    head = month_value(year, month.number)
    return Meaning("date", f"{head}-{int(first):02}/{head}-{int(last):02}")


def month_alone(match: Match, now: Now) -> Meaning | None:
    month = month_of(match, "month")
    if month is None:
        return None
    if match.tape.has(match.start - 1, "DAY") and names_place(match.tape, match.start - 1):
        return None  # شارع 20 غشت
    alone = match.end == match.start + 1
    if alone and match.tape.has(match.start, "WEAK_MONTH") and not _stands_for_month(match.tape, match.start):
        return None
    year = year_of(match, now, month, 0)
    if month.hijri:
        return Meaning("date", hijri_value(year, month.number), edge_of(match), "hijri")
    return Meaning("date", month_value(year, month.number), edge_of(match))


def _stands_for_month(tape: Tape, at: int) -> bool:
    """Whether what stands before a weak name makes it a month: في رمضان, or another one that does (شعبان ورمضان)."""
    for _ in range(LISTED):
        before = at - 1
        if before < 0:
            return False
        if tape.forms[before] in BEFORE_MONTHS:
            return True
        if not (tape.has_any(before, ("WA", "COMMA")) or tape.forms[before] in OR):
            return tape.has(at, "MONTH")
        at = tape.node_start(before - 1) if before else 0
        if not tape.has_any(at, MONTH_CLASSES):
            return False
    return tape.has(at, "MONTH")


def _month_range(match: Match, now: Now) -> Meaning | None:
    first, last = month_of(match, "first_month"), month_of(match, "month")
    if first is None or last is None or first.hijri or last.hijri or is_list(match, "month"):
        return None
    begin, end = first.number, last.number
    year, written = year_of(match, now, last, 0), number_of(match, "first_year")
    if year is not None and not (match.group("year") or match.group("other_year") or match.group("modifier")):
        year = _year_of_today(now, begin, end) or year
    first_year = int(written) if written else None if year is None else year - (begin > end)
    if begin == end and first_year == year:  # أغسطس - آب: two names of one month
        return None if match.tape.forms[match.start] == "من" else Meaning("date", month_value(year, end))
    return Meaning("date", f"{month_value(first_year, begin)}/{month_value(year, end)}")


def _one_of_two_months(match: Match, now: Now) -> Meaning | None:
    first, last = month_of(match, "first_month"), month_of(match, "month")
    if first is None or last is None or first.hijri != last.hijri or first.hijri:
        return None
    year = year_of(match, now, last, 0)
    first_year = None if year is None else year - (first.number > last.number)
    return Meaning("date", f"{month_value(first_year, first.number)}/{month_value(year, last.number)}")


def _year_of_today(now: Now, begin: int, end: int) -> int | None:
    """This year, where the months from ``begin`` to ``end`` hold the day of writing: in April, من أبريل إلى أغسطس."""
    return now.reference.year if now.reference and not now.dated and begin <= now.reference.month <= end else None


def _day_of_every_year(match: Match, now: Now) -> Meaning | None:
    month, day = month_of(match, "month"), day_number(match, "day")
    if month is None or (day is None and match.group("day")):
        return None
    value = f"{'AH' if month.hijri else ''}XXXX-{month.number:02}" + (f"-{day:02}" if day else "")
    return Meaning("set", value, edge_of(match), "hijri" if month.hijri else "gregorian")


MONTH_MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {
        "numbered_day": numbered_day,
        "day_and_month": numbered_day,
        "day_range": _day_range,
        "from_today_to_day": _from_today_to_day,
        "days_behind_month": _days_behind_month,
        "day_of_every_year": _day_of_every_year,
        "month": month_alone,
        "one_of_two_months": _one_of_two_months,
        "listed_day": numbered_day,
        "month_range": _month_range,
    }
)
