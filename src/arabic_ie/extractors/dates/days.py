"""Days and months: the 5th of May, 16/9/2015, yesterday, next Thursday, the end of March. Used by ``rules``."""

from __future__ import annotations

from datetime import date, timedelta
from types import MappingProxyType

from arabic_ie.extractors.dates.calendars import (
    HIJRI_YEARS,
    gregorian,
    hijri,
    hijri_year_of,
    is_day,
    is_hijri_year,
    month_value,
    moved,
    nearest_year,
    weekday_value,
)
from arabic_ie.extractors.dates.fragments import (
    AND,
    DAY_NUMBER,
    EDGE,
    FIGURES,
    FROM,
    HOLY,
    LATE,
    MODIFIER,
    MONTHS,
    NAMED_DAY,
    NUMBERED_DAY,
    OF_YEAR,
    ORDER,
    PART_ADVERB,
    THE_DAY,
    THIS,
    TO,
)
from arabic_ie.extractors.dates.numbers import number_at, row_at
from arabic_ie.extractors.dates.reading import Meaning, Now, Read, edge_of, is_list, number_of, row_of, steps_of
from arabic_ie.gazetteers import Row
from arabic_ie.grammar import Match, Rule, rule

FIGURE_RULES: tuple[Rule, ...] = (
    rule(
        "numeric_date",
        f"{THE_DAY}? {FIGURES}",
        yes=["القاهرة في [16/9/2015]", "ينتهي التسجيل [يوم 8/11/1436هـ]"],  # Cairo on …; registration ends on …
        no=["فاز بنتيجة 3-1"],  # won 3-1
    ),
    rule(
        "numeric_range",
        f"{FROM}? first_day:DAY {TO} {FIGURES}",
        yes=["الدورة [من 8 إلى 15/10/1436هـ]"],  # the course from 8 to …
    ),
    rule(
        "iso_date",
        "figures:(YEAR (DASH | SLASH) INT (DASH | SLASH) INT)",
        yes=["نشر في [2019-05-16]"],  # published on
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
        f"({FROM} | 'يومي' | 'أيام' | AL 'أيام')? 'يوم'? (DAY (COMMA | {AND})){{0,4}} first_day:{DAY_NUMBER}"
        f" 'من'? 'شهر'? first_month:({MONTHS})? ({AND}? {TO} | {AND}) {NUMBERED_DAY}",
        yes=["المعرض [من 3 إلى 5 مايو]", "المعرض [بين 3 و12 يونيو]"],  # the fair, from 3 to 5; between 3 and 12
    ),
    rule(
        "month",
        f"edge:{EDGE}? (AL? 'شهر')? month:({MONTHS}) {HOLY}? {OF_YEAR}",
        yes=[
            "منذ [مطلع مارس/آذار الماضي]",  # since the beginning of last March
            "خلال [شهر غشت 2015]",  # in the month of August 2015, as in Morocco
            "قبل [سبتمبر (أيلول) 2012]",  # before September 2012
        ],
        no=["مارس ضغوطا على الحكومة"],  # he exerted (March is the same word) pressure on the government
    ),
    rule(
        "month_range",
        f"{FROM}? 'شهري'? first_month:({MONTHS}) (first_year:YEAR)? ({AND}? {TO} | {AND})"
        f" 'شهر'? month:({MONTHS}) {OF_YEAR}",
        yes=["[بين أغسطس/آب 2005 وديسمبر 2006]", "[من يناير إلى مارس 2019]"],  # between August and December
    ),
    rule(
        "weekday_of_month",
        f"{THE_DAY}? weekday:WEEKDAY order:(AL {ORDER}) 'من' 'شهر'? month:({MONTHS}) {OF_YEAR}",
        yes=["في [الجمعة الثالثة من شهر رمضان الماضي]"],  # on the third Friday of last Ramadan
    ),
)

NAMED_DAY_RULES: tuple[Rule, ...] = (
    rule(
        "weekday_range",
        f"{FROM}? {THE_DAY}? weekday:WEEKDAY ({AND}? {TO} | {AND}) {THE_DAY}? second:WEEKDAY which:{MODIFIER}?",
        yes=["الدوام [من الأحد إلى الخميس]"],  # working hours from Sunday to Thursday
    ),
    rule(
        "two_weekdays",
        f"('يومي' | 'ليلتي') weekday:WEEKDAY {AND} second:WEEKDAY which:{MODIFIER}?",
        yes=["يعقد [يومي السبت والأحد]"],  # held on Saturday and Sunday
    ),
    rule(
        "named_day",
        f"{NAMED_DAY} (COMMA? ({NUMBERED_DAY} | {FIGURES}))? (part:{PART_ADVERB})?",
        yes=[
            "أعلن [اليوم الأربعاء] أن",  # announced today, Wednesday, that
            "التقى [أمس (الثلاثاء)] نظيره",  # met his counterpart yesterday (Tuesday)
            "يعقد [يوم الخميس المقبل] جلسة",  # holds a session next Thursday
        ],
        no=["في اليوم الأول من الحرب", "قال أحد الشهود"],  # on the first day of the war; one of the witnesses said
    ),
    rule("late_day", f"{LATE} {NAMED_DAY}", yes=["في [وقت متأخر أمس الأربعاء]"]),  # late yesterday
    rule(
        "day_by_place",
        "'اليوم' modifier:(AL WEAK_DATE_MODIFIER | 'نفسه' | 'ذاته')",
        yes=["في [اليوم التالي] عاد"],  # on the following day he returned
    ),
)

OF_THIS_MONTH = rule(
    "day_of_this_month",
    f"{THE_DAY}? day:{DAY_NUMBER} 'من' (AL 'شهر' modifier:{MODIFIER} | {THIS} AL 'شهر')",
    yes=["في [العاشر من الشهر الجاري]", "[يوم الـ17 من الشهر المقبل]"],  # the tenth of this month; the 17th of next
)

CURRENT_RULES: tuple[Rule, ...] = (
    rule("day_of_current", "day:DAY AL 'جاري'", yes=["في [17 الجاري] ستصدر"]),  # on the 17th of this month
)

NOT_TODAY = frozenset({"ذلك", "نفس", "ذات", "ذاك"})  # before اليوم: the day spoken of
# A weak month name behind one of these is a month, no verb or name (as folded).
BEFORE_MONTHS = frozenset({"في", "منذ", "خلال", "حتي", "بحلول", "طوال", "طيله", "ايام", "ليالي", "صيام"})


def _numeric_date(match: Match, now: Now) -> Meaning | None:
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
    if match.tape.has(pieces[0], "YEAR"):
        return first, second, third
    if third < 100:
        third += 2000 if third < 50 else 1900
    return (third, second, first) if third >= 1000 else None


def _numeric_range(match: Match, now: Now) -> Meaning | None:
    last = _numeric_date(match, now)
    first_day, numbers = number_of(match, "first_day"), _figures(match)
    if last is None or first_day is None or numbers is None or first_day >= numbers[2]:
        return None
    year, month, _ = numbers
    if last.calendar == "hijri":
        first = _hijri_day(year, month, int(first_day))
        return Meaning("date", f"{first.value}/{last.value}", calendar="hijri") if first else None
    return Meaning("date", f"{last.value[:-2]}{int(first_day):02}/{last.value}")


def _numbered_day(match: Match, now: Now) -> Meaning | None:
    month, day = _month_row(match, "month"), _day_number(match, "day")
    if month is None or day is None:
        return None
    number = int(month.id or 0)
    year = _year_of(match, now, month, day)
    if month.value("calendar") == "hijri":
        if month.name == "صفر" and year is None:
            return None  # 3 صفر "three nil"
        return _hijri_day(year, number, day)
    if year is None:
        return Meaning("date", f"XXXX-{number:02}-{day:02}") if is_day(2000, number, day) else None
    return Meaning("date", f"{year:04}-{number:02}-{day:02}") if is_day(year, number, day) else None


def _hijri_day(year: int | None, month: int, day: int) -> Meaning | None:
    if not (1 <= day <= 30 and 1 <= month <= 12):
        return None
    if year is None:
        return Meaning("date", f"AHXXXX-{month:02}-{day:02}", calendar="hijri")
    found = gregorian(year, month, day)
    value = found.isoformat() if found else f"AH{year}-{month:02}-{day:02}"
    return Meaning("date", value, calendar="hijri")


def _month_row(match: Match, group: str) -> Row | None:
    return row_of(match, group, "month")


def _day_number(match: Match, group: str) -> int | None:
    pieces = match.group(group)
    if pieces is None:
        return None
    edge = row_at(match.tape, pieces[0], "date_edge")
    if edge is not None and edge.value("day"):
        return int(edge.value("day"))
    number = number_at(match.tape, *pieces)
    return int(number) if number is not None and 1 <= number <= 31 else None


def _year_of(match: Match, now: Now, month: Row, day: int) -> int | None:
    """The year of a month or day: the one written, else the one its words and the day of writing give."""
    written = number_of(match, "year")
    if written is not None:
        mixed = month.value("calendar") == "hijri" and written > HIJRI_YEARS[1]  # رمضان 2019
        return hijri_year_of(int(written), int(month.id or 1)) if mixed else int(written)
    if now.reference is None:
        return None
    today: tuple[int, int, int] | None = (now.reference.year, now.reference.month, now.reference.day)
    if month.value("calendar") == "hijri":
        today = hijri(now.reference)
    if today is None:
        return None
    if match.group("other_year"):
        return today[0] + steps_of(match, "other_year")
    modifier = row_of(match, "modifier", "date_modifier")
    direction = modifier.value("direction") if modifier else "ahead" if now.ahead() else ""
    return nearest_year(today, int(month.id or 1), day, direction)


def _day_range(match: Match, now: Now) -> Meaning | None:
    last, first_day = _numbered_day(match, now), _day_number(match, "first_day")
    if last is None or first_day is None or last.calendar == "hijri":
        return None
    head = last.value[:-3]
    first_month = _month_row(match, "first_month")
    if first_month is not None:
        head = f"{last.value[:4]}-{int(first_month.id or 0):02}"
    elif first_day >= int(last.value[-2:]):
        return None
    return Meaning("date", f"{head}-{first_day:02}/{last.value}")


def _month(match: Match, now: Now) -> Meaning | None:
    month = _month_row(match, "month")
    if month is None:
        return None
    alone = match.end == match.start + 1
    if alone and match.tape.has(match.start, "WEAK_MONTH") and now.previous() not in BEFORE_MONTHS:
        return None
    year = _year_of(match, now, month, 0)
    number = int(month.id or 0)
    if month.value("calendar") == "hijri":
        return Meaning("date", f"AH{year or 'XXXX'}-{number:02}", edge_of(match), "hijri")
    return Meaning("date", month_value(year, number), edge_of(match))


def _month_range(match: Match, now: Now) -> Meaning | None:
    first, last = _month_row(match, "first_month"), _month_row(match, "month")
    if first is None or last is None or "hijri" in (first.value("calendar"), last.value("calendar")):
        return None
    if is_list(match, "month"):
        return None
    begin, end = int(first.id or 0), int(last.id or 0)
    year, written = _year_of(match, now, last, 0), number_of(match, "first_year")
    first_year = int(written) if written else None if year is None else year - (begin > end)
    if begin == end and first_year == year:
        return Meaning("date", month_value(year, end))  # أغسطس - آب: two names of one month
    return Meaning("date", f"{month_value(first_year, begin)}/{month_value(year, end)}")


def _weekday_of_month(match: Match, now: Now) -> Meaning | None:
    """الجمعة الثالثة من رمضان "the third Friday of Ramadan"."""
    weekday, month = row_of(match, "weekday", "weekday"), _month_row(match, "month")
    order, pieces = number_of(match, "order"), match.group("order")
    if weekday is None or month is None or order is None or pieces is None or not 1 <= order <= 5:
        return None
    year, number = _year_of(match, now, month, 0), int(month.id or 1)
    if year is None:
        return Meaning("date", "")
    first = gregorian(year, number, 1) if month.value("calendar") == "hijri" else date(year, number, 1)
    if first is None:
        return Meaning("date", "")
    feminine = match.tape.forms[pieces[1] - 1].endswith("ه")  # of the weekdays only الجمعة is
    if not feminine and str((first + timedelta(days=int(order) - 1)).isoweekday()) == weekday.id:
        return None  # الأحد الأول من مايو "Sunday, the first of May", where the 1st is a Sunday
    away = (int(weekday.id or 1) - first.isoweekday()) % 7 + 7 * (int(order) - 1)
    return Meaning("date", moved(first, away, "D"))


def _named_day(match: Match, now: Now) -> Meaning | None:
    value = day_of(match, now)
    if not value:
        return None
    part, deictic = row_of(match, "part", "day_part"), row_of(match, "deictic", "deictic")
    timex = part.value("timex") if part else deictic.value("timex") if deictic else ""
    return Meaning("time" if timex else "date", value + timex)


def day_of(match: Match, now: Now) -> str | None:
    """The day that a named or numbered day in a match gives; "" where there is neither, None where it is none."""
    if match.group("month") or match.group("figures"):
        meaning = _numbered_day(match, now) if match.group("month") else _numeric_date(match, now)
        if meaning is None or not meaning.value.startswith("XXXX"):
            return meaning.value if meaning else None
    deictic = row_of(match, "deictic", "deictic")
    if deictic is not None:
        if deictic.flag("weak") and match.end == match.start + 1:
            return None  # غد أفضل "a better tomorrow"
        if deictic.name == "اليوم" and now.previous() in NOT_TODAY:
            return None  # ذلك اليوم "that day"
        return moved(now.reference, int(deictic.value("offset", "0")), "D")
    weekday = row_of(match, "weekday", "weekday")
    if weekday is None:
        return ""
    which = row_of(match, "which", "date_modifier")
    if which is None and weekday.name in now.weekdays:
        return now.weekdays[weekday.name]
    direction = which.value("direction") if which else "ahead" if now.ahead() else ""
    return weekday_value(now.reference, int(weekday.id or 1), direction, int(which.value("steps", "1")) if which else 1)


def _late_day(match: Match, now: Now) -> Meaning | None:
    value = day_of(match, now)
    return Meaning("date", value) if value else None


def _two_weekdays(match: Match, now: Now) -> Meaning | None:
    which = row_of(match, "which", "date_modifier")
    direction = which.value("direction") if which else "ahead" if now.ahead() else ""
    first, second = row_of(match, "weekday", "weekday"), row_of(match, "second", "weekday")
    if first is None or second is None or is_list(match, "second"):
        return None
    values = [weekday_value(now.reference, int(row.id or 1), direction) for row in (first, second)]
    return Meaning("date", "/".join(values))


def _day_by_place(match: Match, now: Now) -> Meaning | None:
    """اليوم التالي "the following day" counts from the day last named."""
    modifier = row_of(match, "modifier", "date_modifier")
    if modifier is not None and modifier.value("direction") == "past":
        return None  # اليوم الأخير "the last day"
    try:
        anchor = date.fromisoformat(now.last)
    except ValueError:
        return Meaning("date", "")
    return Meaning("date", moved(anchor, steps_of(match, "modifier"), "D"))


def _day_of_this_month(match: Match, now: Now) -> Meaning | None:
    day = _day_number(match, "day")
    if day is None:
        return None
    month = moved(now.reference, steps_of(match, "modifier"), "MO")
    return Meaning("date", f"{month}-{day:02}" if now.reference else "")


DAY_MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {
        "numeric_date": _numeric_date,
        "numeric_range": _numeric_range,
        "iso_date": _numeric_date,
        "numbered_day": _numbered_day,
        "day_range": _day_range,
        "month": _month,
        "month_range": _month_range,
        "weekday_of_month": _weekday_of_month,
        "weekday_range": _two_weekdays,
        "two_weekdays": _two_weekdays,
        "named_day": _named_day,
        "late_day": _late_day,
        "day_by_place": _day_by_place,
        "day_of_this_month": _day_of_this_month,
        "day_of_current": _day_of_this_month,
    }
)
