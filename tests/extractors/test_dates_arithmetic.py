"""The calendar arithmetic of dates against ``datetime`` and ``hijridate``: shifting, grain, bounds, number words."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hijridate import Hijri
from hypothesis import example, given
from hypothesis import strategies as st

from arabic_ie.extractors.dates import DATE_RULES, DateFinder
from arabic_ie.extractors.dates.bounds import EDGES, days_of
from arabic_ie.extractors.dates.calendars import (
    HIJRI_YEARS,
    SEASON_STARTS,
    easter,
    gregorian,
    hijri,
    hijri_year_of,
    is_day,
    moved,
    nearest_year,
    nth_week,
    nth_weekday,
    season_of_play,
    season_value,
    weekday_value,
)
from arabic_ie.extractors.dates.lengths import falls, period
from arabic_ie.extractors.dates.numbers import number_at
from arabic_ie.extractors.nodes import node_class_sets
from arabic_ie.gazetteers import Lexicon, shipped_rows
from arabic_ie.grammar import Analyser, Tape
from arabic_ie.model import DateMention

DAY = timedelta(days=1)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
steps = st.integers(-50, 50)
weekdays = st.integers(1, 7)
hijri_years = st.integers(HIJRI_YEARS[0], HIJRI_YEARS[1] - 1)


def covered(value: str) -> tuple[date, date]:
    """The days of a value that must have some."""
    bounds = days_of(value)
    assert bounds is not None, value
    return bounds


# -- shift and grain --------------------------------------------------------------------------------


@given(days, steps)
def test_days_and_weeks_move_as_timedelta_does(day: date, step: int) -> None:
    assert moved(day, step, "D") == (day + step * DAY).isoformat()
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=step)
    assert covered(moved(day, step, "W")) == (monday, monday + 6 * DAY)


@given(days, steps)
def test_months_move_through_the_years(day: date, step: int) -> None:
    expected = day.replace(day=1)
    for _ in range(abs(step)):
        expected = (expected + 31 * DAY if step > 0 else expected - DAY).replace(day=1)
    assert moved(day, step, "MO") == expected.isoformat()[:7]


@given(days, st.sampled_from(["D", "W", "MO", "Y", "DE", "CE"]))
def test_a_period_holds_its_day_and_the_next_one_follows(day: date, unit: str) -> None:
    first, last = covered(moved(day, 0, unit))
    assert first <= day <= last
    assert covered(moved(day, 1, unit))[0] == last + DAY
    assert covered(moved(day, -1, unit))[1] == first - DAY


@given(st.integers(-10_000, 10_000), st.sampled_from(["D", "W", "MO", "Y", "DE", "CE", "ML", "S"]))
def test_no_step_leaves_the_calendar(step: int, unit: str) -> None:
    value = moved(date(2022, 6, 15), step, unit)
    assert value == "" or days_of(value) is not None or unit == "ML"


# -- weekdays, weeks, months ------------------------------------------------------------------------


@given(days, weekdays, st.sampled_from(["", "past", "future", "ahead"]))
def test_a_weekday_lies_in_the_week_that_its_direction_names(day: date, weekday: int, direction: str) -> None:
    found = date.fromisoformat(weekday_value(day, weekday, direction))
    away = (found - day).days
    assert found.isoweekday() == weekday
    assert away in {"": range(-6, 1), "past": range(-7, 0), "future": range(1, 8), "ahead": range(7)}[direction]


@given(days, weekdays, st.integers(1, 4))
def test_weekdays_of_a_month_by_counting(day: date, weekday: int, order: int) -> None:
    first, last = covered(moved(day, 0, "MO"))
    all_days = [first + n * DAY for n in range((last - first).days + 1)]
    named = [d for d in all_days if d.isoweekday() == weekday]
    assert nth_weekday(first, last, weekday, order) == named[order - 1]
    assert nth_weekday(first, last, weekday, -1) == named[-1]
    whole_weeks = [d for d in all_days if d.isoweekday() == 1 and d + 6 * DAY <= last]
    assert nth_week(first, last, -1) == whole_weeks[-1]
    if order <= len(whole_weeks):
        assert nth_week(first, last, order) == whole_weeks[order - 1]


@given(days, st.integers(1, 12), st.integers(1, 28))
def test_a_day_without_a_year_lies_where_its_words_say(today: date, month: int, day: int) -> None:
    def year(direction: str) -> int:
        return nearest_year((today.year, today.month, today.day), month, day, direction)

    assert date(year("past"), month, day) < today
    assert date(year("future"), month, day) >= today
    assert -366 < (date(year(""), month, day) - today).days < 6 * 31


@given(days, st.sampled_from(list(SEASON_STARTS)))
def test_seasons_lie_where_their_words_say(today: date, season: str) -> None:
    last, this, following = (covered(season_value(today, season, step)) for step in (-1, 0, 1))
    assert last[1] < today < following[0]
    assert last[0] <= this[0] <= following[0]


@given(days)
def test_seasons_of_play_follow_each_other(today: date) -> None:
    this, last = season_of_play(today, 0), season_of_play(today, -1)
    assert last.partition("/")[2] == this.partition("/")[0]
    assert covered(this)[0].year <= today.year <= covered(this)[1].year


# -- bounds -----------------------------------------------------------------------------------------


@given(days, st.sampled_from(["MO", "Y"]))
def test_beginning_middle_and_end_make_the_whole(day: date, unit: str) -> None:
    value = moved(day, 0, unit)
    thirds = [days_of(value, edge) for edge in EDGES]
    assert thirds[0] is not None
    assert thirds[1] is not None
    assert thirds[2] is not None
    assert (thirds[0][0], thirds[2][1]) == days_of(value)
    assert thirds[0][1] + DAY == thirds[1][0]
    assert thirds[1][1] + DAY == thirds[2][0]


@given(days, days)
def test_a_range_reaches_from_its_first_day_to_its_last(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert days_of(f"{first}/{last}") == (first, last)
    assert days_of(f"{first:%Y-%m}/{last:%Y}") == (first.replace(day=1), date(last.year, 12, 31))


@given(st.integers(0, 10_000), st.integers(0, 15), st.integers(0, 40))
def test_is_day_as_datetime_says(year: int, month: int, day: int) -> None:
    try:
        date(year, month, day)
    except ValueError:
        assert not is_day(year, month, day)
    else:
        assert is_day(year, month, day)


@given(st.text("0123456789-/WTQHSPAHXREF", max_size=12))
def test_any_text_is_a_value_or_none(value: str) -> None:
    bounds = days_of(value)
    assert bounds is None or len(bounds) == 2


# -- the Hijri calendar -----------------------------------------------------------------------------


@given(hijri_years, st.integers(1, 12), st.integers(1, 28))
@example(HIJRI_YEARS[0], 1, 1)
@example(HIJRI_YEARS[1] - 1, 12, 29)
def test_hijri_days_as_hijridate_says_and_back(year: int, month: int, day: int) -> None:
    found = gregorian(year, month, day)
    assert found is not None
    assert found.isoformat() == Hijri(year, month, day).to_gregorian().isoformat()
    assert hijri(found) == (year, month, day)


RECORDED = 1364  # up to here hijridate follows the records of the time, which have months of 28 and of 31 days


@given(hijri_years, st.integers(1, 12))
@example(1343, 9)
@example(1345, 5)
def test_hijri_months_follow_each_other(year: int, month: int) -> None:
    first, last = covered(f"AH{year}-{month:02}")
    assert (last - first).days + 1 in (range(28, 32) if year <= RECORDED else (29, 30))
    assert gregorian(year + month // 12, month % 12 + 1, 1) == last + DAY


@pytest.mark.parametrize("year", [HIJRI_YEARS[0] - 1, HIJRI_YEARS[1] + 1, 0, 9999])
def test_outside_its_years_the_calendar_is_silent(year: int) -> None:
    assert gregorian(year, 1, 1) is None
    assert days_of(f"AH{year:04}-01") is None


@given(st.integers(1925, 2075), st.integers(1, 12))
def test_the_hijri_year_whose_month_begins_in_a_year(year: int, month: int) -> None:
    found = hijri_year_of(year, month)
    begins = gregorian(found, month, 1) if found is not None else None
    assert begins is None or begins.year == year


# -- Easter -----------------------------------------------------------------------------------------

EASTERS = {  # as the churches published them: Western, Eastern
    2000: ("2000-04-23", "2000-04-30"),
    2008: ("2008-03-23", "2008-04-27"),
    2011: ("2011-04-24", "2011-04-24"),
    2013: ("2013-03-31", "2013-05-05"),
    2016: ("2016-03-27", "2016-05-01"),
    2019: ("2019-04-21", "2019-04-28"),
    2024: ("2024-03-31", "2024-05-05"),
    2038: ("2038-04-25", "2038-04-25"),
}


@pytest.mark.parametrize("year", EASTERS)
def test_easter_as_published(year: int) -> None:
    assert (easter(year).isoformat(), easter(year, eastern=True).isoformat()) == EASTERS[year]


@given(st.integers(1900, 2099))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    western, eastern = easter(year), easter(year, eastern=True)
    assert western.isoweekday() == eastern.isoweekday() == 7
    assert date(year, 3, 22) <= western <= date(year, 4, 25)
    assert date(year, 4, 4) <= eastern <= date(year, 5, 8)
    assert western <= eastern


# -- number words -----------------------------------------------------------------------------------

UNITS = ["", "واحد", "اثنين", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"]
TENS = ["", "", "عشرين", "ثلاثين", "أربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين"]
HUNDREDS = ["", "مئة", "مئتين", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"]


def in_words(number: int) -> str:
    """A number below 3000 in words: 1968 is ألف وتسعمئة وثمانية وستين."""
    thousands, rest = divmod(number, 1000)
    hundreds, rest = divmod(rest, 100)
    tens, units = divmod(rest, 10)
    parts = [["", "ألف", "ألفين"][thousands], HUNDREDS[hundreds]]
    if rest == 10:
        parts.append("عشرة")
    elif 10 < rest < 20:
        parts.append(["أحد عشر", "اثني عشر", *(f"{unit} عشر" for unit in UNITS[3:])][rest - 11])
    else:
        parts += [UNITS[units], TENS[tens]]
    return " و".join(part for part in parts if part)


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser(Lexicon(shipped_rows()))


def value_of(words: str, analyser: Analyser) -> Fraction | None:
    tape = Tape.of(words, analyser)
    return number_at(tape, 0, len(tape))


def test_every_number_in_words(analyser: Analyser) -> None:
    wrong = {number: in_words(number) for number in range(1, 3000) if value_of(in_words(number), analyser) != number}
    assert not wrong


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("ثلاث", 3),  # feminine
        ("ثلاث وعشرون", 23),  # nominative
        ("الثالث والعشرين", 23),  # an ordinal
        ("الحادية والثلاثين", 31),  # … feminine, of a compound
        ("مائتي", 200),  # construct, written with alef
        ("مئتا", 200),  # … nominative
        ("الفين واربعة وعشرين", 2024),  # no hamzas
        ("ألفان وعشرة", 2010),
        ("اثنتي عشرة", 12),
        ("ثمان", 8),
        ("ثماني عشرة", 18),
        ("خمسة آلاف", 5000),
        ("20 ألفا", 20_000),
        ("3,500", 3500),
        ("٢٠٢٤", 2024),
        ("مليون", 1_000_000),
        ("بضعة", None),  # several
        ("عشرات", None),  # tens of
    ],
)
def test_forms_of_number_words(words: str, value: int | None, analyser: Analyser) -> None:
    assert value_of(words, analyser) == value


# -- values of words: intersection and shift as a text says them ------------------------------------

MONTHS = ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر")
HIJRI_MONTHS = (
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال",
    "ذو القعدة", "ذو الحجة",
)  # fmt: skip
WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
COUNTED = {"D": "أيام", "W": "أسابيع", "MO": "أشهر", "Y": "أعوام"}  # three to ten of them

One = Callable[[str, date | None], DateMention]


@pytest.fixture(scope="module")
def last() -> One:
    """The last date found in a text."""
    literals = frozenset(word for rule in DATE_RULES for word in rule.literals())
    words = Analyser(Lexicon(shipped_rows(), literals), tuple(node_class_sets()))
    finder = DateFinder(words.alphabet)
    return lambda text, today: finder.find(Tape.of(text, words), today)[-1][0]


@given(days)
def test_a_day_in_every_notation(last: One, day: date) -> None:
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    for written in (
        f"{day.day} {month} {day.year}",
        f"{weekday} {day.day} {month} {day.year}",
        f"يوم {weekday} الموافق {day.day} {month} {day.year}",
        f"{day.day} من شهر {month} عام {day.year}",
        f"{day.year}-{day.month:02}-{day.day:02}",
        f"{day.year}/{day.month}/{day.day}",
        f"{day.day}.{day.month}.{day.year}",
    ):
        mention = last(f"وصل في {written} إلى", None)
        assert (mention.value, mention.start, mention.end) == (day.isoformat(), day, day), written


@given(days)
def test_the_day_stands_before_the_month_where_both_are_possible(last: One, day: date) -> None:
    assert last(f"وصل في {day.day}/{day.month}/{day.year} إلى", None).value == day.isoformat()
    month_first = last(f"وصل في {day.month}/{day.day}/{day.year} إلى", None)
    possible = day.day <= 12
    assert month_first.value == (date(day.year, day.day, day.month) if possible else day).isoformat()


@given(hijri_years, st.integers(1, 12), st.integers(1, 29))
def test_a_hijri_day_in_words_is_that_of_hijridate(last: One, year: int, month: int, day: int) -> None:
    mention = last(f"وصل في {day} {HIJRI_MONTHS[month - 1]} {year} هـ إلى", None)
    found = gregorian(year, month, day)
    expected = found.isoformat() if found else f"AH{year}-{month:02}-{day:02}"
    assert (mention.value, mention.calendar) == (expected, "hijri")


@given(days, st.integers(3, 10), st.sampled_from(list(COUNTED)))
def test_so_long_ago_and_so_long_after(last: One, today: date, count: int, unit: str) -> None:
    assert last(f"وصل قبل {count} {COUNTED[unit]} إلى", today).value == moved(today, -count, unit)
    assert last(f"سيصل بعد {count} {COUNTED[unit]} إلى", today).value == moved(today, count, unit)
    named = f"{today.day} {MONTHS[today.month - 1]} {today.year}"
    assert last(f"وصل في {named}، وعاد بعدها ب{count} {COUNTED[unit]} إلى", None).value == moved(today, count, unit)


@given(days, st.integers(-150, 150))
def test_weekday_day_and_month_together_tell_the_year(last: One, today: date, away: int) -> None:
    day = today + timedelta(days=away)
    text = f"في {WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} كان"
    if not (day.month == 2 and day.day == 29):  # that day has no neighbours in other years
        assert last(text, today).value == day.isoformat()


@given(days, weekdays, st.sampled_from([("الماضي", -1), ("الحالي", 0), ("المقبل", 1)]))
def test_weekday_and_week_make_the_day(last: One, today: date, weekday: int, which: tuple[str, int]) -> None:
    word, step = which
    found = date.fromisoformat(last(f"في {WEEKDAYS[weekday - 1]} من الأسبوع {word} كان", today).value)
    week = (today + timedelta(weeks=step)).isocalendar()[:2]
    assert (*found.isocalendar()[:2], found.isoweekday()) == (*week, weekday)


@given(days, st.integers(1, 27), st.integers(1, 27))
def test_a_range_of_days_in_a_month(last: One, day: date, one: int, other: int) -> None:
    first, end = sorted((one, other))
    if first < end:
        mention = last(f"المعرض من {first} إلى {end} {MONTHS[day.month - 1]} {day.year} في", None)
        assert (mention.start, mention.end) == (day.replace(day=first), day.replace(day=end))


@given(days, st.integers(3, 10), st.sampled_from(list(COUNTED)))
def test_a_counted_length_before_or_behind_today_covers_its_units(
    last: One, today: date, count: int, unit: str
) -> None:
    past = last(f"خلال ال{COUNTED[unit]} ال{count} الماضية وصل", today)
    future = last(f"خلال ال{COUNTED[unit]} ال{count} المقبلة يصل", today)
    this = covered(moved(today, 0, unit))
    assert (past.start, past.end) == (covered(moved(today, -count, unit))[0], this[0] - DAY)
    assert (future.start, future.end) == (this[1] + DAY, covered(moved(today, count, unit))[1])


@given(st.integers(3, 10), st.integers(11, 59), st.integers(11, 59))
def test_parts_of_a_length_that_fall_are_one(last: One, hours: int, minutes: int, seconds: int) -> None:
    falling = last(f"فاز بزمن {hours} ساعات و{minutes} دقيقة و{seconds} ثانية أمام", None)
    assert falling.value == f"PT{hours}H{minutes}M{seconds}S"
    assert falls("H", [(Fraction(minutes), "M"), (Fraction(seconds), "S")])
    assert last(f"بعد {minutes} دقيقة و{hours} ساعات،", None).value == f"PT{hours}H"  # two lengths, the last one


@given(
    st.integers(0, 200).map(lambda quarters: Fraction(quarters, 4)),
    st.sampled_from(["S", "M", "H", "D", "W", "MO", "Y"]),
)
def test_a_period_says_number_and_unit(count: Fraction, unit: str) -> None:
    """Read back as a length of time, it is as long as its number of units; halves go into smaller ones."""
    sizes = {"S": 1, "M": 60, "H": 3600, "D": 86_400, "W": 604_800, "MO": 30 * 86_400, "Y": 360 * 86_400}
    written = period(count, unit)
    date_part, _, time_part = written.removeprefix("P").partition("T")
    read = [*((n, {"M": "MO"}.get(u, u)) for n, u in re.findall(r"([\d.]+)([DWMY])", date_part))]
    read += re.findall(r"([\d.]+)([HMS])", time_part)
    assert sum(Fraction(number) * sizes[name] for number, name in read) == count * sizes[unit]
