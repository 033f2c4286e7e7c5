"""Days by their names: yesterday, next Thursday, on Saturday and Sunday, two days after that. Used by ``rules``."""

from __future__ import annotations

from datetime import date, timedelta
from types import MappingProxyType

from arabic_ie.extractors.dates.bounds import days_of
from arabic_ie.extractors.dates.calendars import is_day, moved, weekday_value
from arabic_ie.extractors.dates.figures import numeric_date
from arabic_ie.extractors.dates.fragments import (
    AND,
    DATE_BEHIND_DAY,
    DAY_NUMBER,
    FIGURES,
    FROM,
    LATE,
    MODIFIER,
    NAMED_DAY,
    NUMBERED_DAY,
    ORDER,
    PART_ADVERB,
    SAME,
    THE_DAY,
    THIS,
    TO,
)
from arabic_ie.extractors.dates.months import numbered_day
from arabic_ie.extractors.dates.numbers import row_at
from arabic_ie.extractors.dates.reading import (
    Meaning,
    Now,
    Read,
    is_list,
    is_quoted,
    names_place,
    number_of,
    row_of,
    steps_of,
)
from arabic_ie.grammar import Match, Rule, Tape, rule
from arabic_ie.grammar.alphabet import REST

NAMED_DAY_RULES: tuple[Rule, ...] = (
    rule(
        "weekday_range",
        f"{FROM}? {THE_DAY}? weekday:WEEKDAY first_which:{MODIFIER}? ({AND}? {TO} | {AND})"
        f" {THE_DAY}? second:WEEKDAY which:{MODIFIER}?",
        yes=["الدوام [من الأحد إلى الخميس]"],  # working hours from Sunday to Thursday
    ),
    rule(
        "two_weekdays",
        f"('يومي' | 'ليلتي') weekday:WEEKDAY {AND} second:WEEKDAY (which:{MODIFIER})?"
        f" (first_day:{DAY_NUMBER} ({AND}? {TO} | {AND}) ({NUMBERED_DAY} | {FIGURES}))?",
        yes=[
            "يعقد [يومي السبت والأحد]",  # held on Saturday and Sunday
            "يعقد [يومي الجمعة والسبت 26 و27 أبريل]",  # held on Friday and Saturday, 26 and 27 April
        ],
    ),
    rule(
        "named_day",
        f"{NAMED_DAY} {DATE_BEHIND_DAY}? (part:{PART_ADVERB})?",
        yes=[
            "أعلن [اليوم الأربعاء] أن",  # announced today, Wednesday, that
            "التقى [أمس (الثلاثاء)] نظيره",  # met his counterpart yesterday (Tuesday)
            "يعقد [يوم الخميس المقبل] جلسة",  # holds a session next Thursday
        ],
        no=["في اليوم الأول من الحرب", "قال أحد الشهود"],  # on the first day of the war; one of the witnesses said
    ),
    rule(
        "named_day_and_date",
        f"{NAMED_DAY} OPEN ({NUMBERED_DAY} | {FIGURES}) CLOSE",
        yes=["أعلن [اليوم الخميس (14 مارس 2019)] أن"],  # announced today, Thursday (14 March 2019), that
    ),
    rule("late_day", f"{LATE} {NAMED_DAY}", yes=["في [وقت متأخر أمس الأربعاء]"]),  # late yesterday
    rule(
        "day_by_place",
        f"('اليوم' modifier:(AL WEAK_DATE_MODIFIER | 'نفسه' | 'ذاته') | {SAME} 'اليوم')",
        yes=["في [اليوم التالي] عاد", "وفي [نفس اليوم] عاد"],  # on the following day he returned; on the same day
    ),
)


DAY_OF_SERIES_RULES: tuple[Rule, ...] = (
    rule(
        "nth_day",
        f"day:('اليوم' | 'الليلة' | {THE_DAY}? WEEKDAY) order:(AL {ORDER}) (WA AL NUMBER_WORD)?",
        yes=[
            "وفي [اليوم الثاني] من المهرجان",  # and on the second day of the festival
            "في [الجمعة الثالثة] من الاحتجاجات",  # on the third Friday of the protests
        ],
    ),
)

NTH_WEEKDAY_RULES: tuple[Rule, ...] = (
    rule(
        "nth_weekday",
        "order:ORDINAL weekday:WEAK_WEEKDAY",
        yes=["في [رابع جمعة] من المظاهرات"],  # on the fourth Friday of the demonstrations
    ),
)

NTH_OF_DAYS_RULES: tuple[Rule, ...] = (
    rule(
        "nth_of_days",
        f"order:{ORDER} 'أيام' (AL 'أسبوع' | (?= AL NOUN-FUNCTION | MARK))",
        yes=["منذ [أول أيام الأسبوع]", "في [خامس أيام] المهرجان"],  # since the week's first day; the festival's fifth
        no=["في آخر أيام حياته"],  # in the last days of his life
    ),
)

WEEK_RULES: tuple[Rule, ...] = (
    rule(
        "weekday_of_week",
        f"{THE_DAY}? weekday:(WEEKDAY | WEAK_WEEKDAY) 'من'? (AL 'أسبوع' week:{MODIFIER} | {THIS} AL 'أسبوع')",
        yes=["يعود [الأحد من الأسبوع المقبل] إلى"],  # returns on Sunday of next week
    ),
)

EARLY_HOURS = frozenset({"اولي", "مبكره"})  # as folded: of the day
NOT_TODAY = frozenset({"ذلك", "نفس", "ذات", "ذاك"})  # before اليوم: the day spoken of
NAMES = ("GIVEN", "WEAK_GIVEN", "FAMILY", "WEAK_FAMILY", "NAME_PARTICLE", "PERSON", "NOBILITY")
LONG_AGO = 3  # days: with a verb of the present a weekday that lies so far back is rather the next one
WEEK = 7
PAPERS = frozenset({"صحيفه", "جريده", "قناه", "موقع", "مجله", "دار"})  # as folded: before اليوم, whose name it is
NOWADAYS = frozenset({"نحن", "انا", "لا", "ليس", "ليست", "هناك"})  # as folded: behind اليوم "today"
FEMININE_DAYS = frozenset({"جمعه", "الجمعه", "الليله"})  # as folded


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
        meaning = numbered_day(match, now) if match.group("month") else numeric_date(match, now)
        deictic = row_of(match, "deictic", "deictic")
        if meaning is None or deictic is None or not meaning.value.startswith("XXXX"):
            return _in_its_year(match, now, meaning.value) if meaning else None
    deictic = row_of(match, "deictic", "deictic")
    if deictic is not None:
        if deictic.flag("weak") and match.end == match.start + 1:
            return None  # غد أفضل "a better tomorrow"
        if deictic.name == "اليوم" and now.previous() in NOT_TODAY:
            return None  # ذلك اليوم "that day"
        if deictic.name == "اليوم" and now.previous() == "في" and match.end == match.start + 1:
            return None  # ألف لتر في اليوم "a thousand litres a day"
        if deictic.name == "اليوم" and match.end == match.start + 1 and _means_nowadays(match, now):
            return None
        if match.end == match.start + 1 and deictic.name == "اليوم" and now.previous() in PAPERS:
            return None  # صحيفة اليوم, a newspaper
        if match.end == match.start + 1 and _joined_to_place(match.tape, match.start):
            return None
        if match.end == match.start + 1 and is_quoted(match.tape, match.start, match.end):
            return None  # قالت لـ"اليوم" "told Al-Yaum", a newspaper
        return _deictic_day(match, now, int(deictic.value("offset", "0")))
    weekday = row_of(match, "weekday", "weekday")
    if weekday is None:
        return ""
    if ends_with_today(match.tape, match.start - 1):
        return moved(now.reference, 0, "D")
    if match.end == match.start + 1 and (_is_family_name(match) or names_place(match.tape, match.start)):
        return None  # مدافع التعاون بدر الخميس, a football player; سوق الخميس, a market
    if match.end == match.start + 1 and weekday.name == "الاثنين" and _means_two(match, now):
        return None
    which = row_of(match, "which", "date_modifier")
    if which is None and weekday.name in now.weekdays:
        return now.weekdays[weekday.name]
    return _weekday(match, now, int(weekday.id or 1))


def _in_its_year(match: Match, now: Now, value: str) -> str:
    """A day without a written year in the year, of three, in which it is the weekday that stands before it."""
    weekday = row_of(match, "weekday", "weekday")
    days = days_of(value)
    if weekday is None or days is None or now.reference is None or match.group("year") or match.group("figures"):
        return value
    if value.startswith("XXXX") or str(days[0].isoweekday()) == weekday.id:
        return value
    near = [year for year in (days[0].year - 1, days[0].year + 1) if is_day(year, days[0].month, days[0].day)]
    fitting = [day for year in near if str((day := days[0].replace(year=year)).isoweekday()) == weekday.id]
    return fitting[0].isoformat() if len(fitting) == 1 else value


def _means_nowadays(match: Match, now: Now) -> bool:
    """Whether a sentence goes on behind اليوم with what is so nowadays: . اليوم نحن أمام "Today we face"."""
    tape = match.tape
    begins = match.start == 0 or tape.has_any(match.start - 1, ("STOP", "COMMA", "NEWLINE"))
    return begins and match.end < len(tape) and tape.forms[match.end] in NOWADAYS


def _means_two(match: Match, now: Now) -> bool:
    """بين الاثنين "between the two", الاثنين معا "both of them": the word for Monday is "two"."""
    tape = match.tape
    return now.previous() == "بين" or (match.end < len(tape) and tape.forms[match.end] == "معا")


def _deictic_day(match: Match, now: Now, offset: int) -> str:
    """Today, yesterday …: where a weekday behind it is another day's, the nearest one so called was meant."""
    pieces = match.group("deictic")
    behind = range(pieces[1], match.end) if pieces else range(0)
    weekday = next((row for piece in behind if (row := row_at(match.tape, piece, "weekday"))), None)
    if weekday is None or now.reference is None:
        return moved(now.reference, offset, "D")
    day = now.reference + timedelta(days=offset)
    away = (int(weekday.id or 1) - day.isoweekday() + 3) % WEEK - 3
    return moved(day, away, "D")


def ends_with_today(tape: Tape, piece: int) -> bool:
    """Whether a newspaper's name ends here in اليوم: before a weekday (في بيان اليوم الأربعاء) that is "today"."""
    return piece > 0 and tape.classes[piece] == REST and tape.forms[piece] == "اليوم"


def _joined_to_place(tape: Tape, piece: int) -> bool:
    """Whether a hyphen without spaces joins a word to the one before: الرمادة-البارحة, a place, not "yesterday"."""
    return tape.has(piece - 1, "DASH") and " " not in tape.span(piece - 2, piece + 1).text


def _is_family_name(match: Match) -> bool:
    """Whether a weekday that is a family name too follows a lone given name."""
    tape, at = match.tape, match.start
    if not tape.has_any(at - 1, ("GIVEN", "WEAK_GIVEN")):
        return False
    if not tape.has_any(at, ("FAMILY", "WEAK_FAMILY")) and not _names_follow(tape, match.end):
        return False
    return not tape.has(at - 1, "FUNCTION") and not tape.has_any(tape.node_start(at - 2), NAMES)


def _names_follow(tape: Tape, piece: int) -> bool:
    """Whether a list of names goes on: كأحمد السبت وأحمد المغلوث "like Ahmad al-Sabt (Saturday) and Ahmad …"."""
    return tape.has_any(piece, ("WA", "COMMA")) and tape.has_any(piece + 1, ("GIVEN", "PERSON"))


def _weekday(match: Match, now: Now, weekday: int) -> str:
    """The day that a weekday names: the nearest in the past or today, the next one where the words point ahead."""
    which = row_of(match, "which", "date_modifier")
    if which is not None:
        return weekday_value(now.reference, weekday, which.value("direction"), int(which.value("steps", "1")))
    if now.ahead() and not now.has_come():
        return weekday_value(now.reference, weekday, "ahead")
    if now.reference is not None:
        back = (now.reference.isoweekday() - weekday) % WEEK
        tense = now.tense()
        if (tense == "present" and back >= LONG_AGO) or (tense != "past" and back == WEEK - 1):
            return weekday_value(now.reference, weekday, "ahead")  # يواجه الأهلي الاثنين "Ahli face … on Monday"
    return weekday_value(now.reference, weekday, "")


def _weekday_of_week(match: Match, now: Now) -> Meaning | None:
    """The week and the weekday together make the day: weeks begin on Monday, as in ISO 8601."""
    weekday = row_of(match, "weekday", "weekday")
    if weekday is None:
        return None
    week = days_of(moved(now.reference, steps_of(match, "week"), "W")) if now.reference else None
    if week is None:
        return Meaning("date", f"{moved(None, steps_of(match, 'week'), 'W')}-{weekday.id}")  # REF+1W-1
    return Meaning("date", moved(week[0], int(weekday.id or 1) - 1, "D"))


def _late_day(match: Match, now: Now) -> Meaning | None:
    value = day_of(match, now)
    if value and not EARLY_HOURS.isdisjoint(match.tape.forms[match.start : match.end]):
        return Meaning("time", value + "TMO")  # الساعات الأولى من الجمعة "the first hours of Friday"
    return Meaning("date", value) if value else None


def _two_weekdays(match: Match, now: Now) -> Meaning | None:
    first, second = row_of(match, "weekday", "weekday"), row_of(match, "second", "weekday")
    if first is None or second is None or is_list(match, "second"):
        return None
    days = [int(row.id or 1) for row in (first, second)]
    if match.group("first_day"):
        return _dated(match, now)
    if match.rule == "two_weekdays" and (days[1] - days[0]) % WEEK != 1:
        return None  # يومي الجمعة والثلاثاء "on Friday and on Tuesday" are two days, not five
    if now.reference is None:
        return Meaning("date", "/".join(_weekday(match, now, day) for day in days))
    apart = (days[1] - days[0]) % WEEK
    which = row_of(match, "first_which", "date_modifier")
    if which is not None:
        begin = date.fromisoformat(weekday_value(now.reference, days[0], which.value("direction")))
    elif days[0] == now.reference.isoweekday():
        begin = now.reference  # it begins today
    else:
        end = days_of(_weekday(match, now, days[1]))
        if end is None:
            return None
        begin = end[0] - timedelta(days=apart)
    return Meaning("date", f"{begin.isoformat()}/{(begin + timedelta(days=apart)).isoformat()}")


def _dated(match: Match, now: Now) -> Meaning | None:
    """The days that stand behind the weekdays: الجمعة والسبت 26 و27 أبريل."""
    last = day_of(match, now)
    first_day, days = number_of(match, "first_day"), days_of(last or "")
    if first_day is None or not last:
        return None
    if days is None:
        return Meaning("date", f"{last[:-2]}{int(first_day):02}/{last}")
    begin = days[0] - timedelta(days=1)
    return Meaning("date", f"{begin.isoformat()}/{last}")


def _nth_day(match: Match, now: Now) -> Meaning | None:
    """The day so far into something whose beginning nothing here tells."""
    day, order = match.group("day"), match.group("order")
    if day is None or order is None:
        return Meaning("date", "")  # خامس أيام
    forms = match.tape.forms
    feminine = forms[day[1] - 1] in FEMININE_DAYS
    return Meaning("date", "") if forms[order[1] - 1].endswith("ه") == feminine else None


def _nth_weekday(match: Match, now: Now) -> Meaning | None:
    weekday = row_of(match, "weekday", "weekday")
    return Meaning("date", weekday_value(now.reference, int(weekday.id or 1), "")) if weekday else None


def _day_by_place(match: Match, now: Now) -> Meaning | None:
    """اليوم التالي "the following day" counts from the day last named."""
    modifier = row_of(match, "modifier", "date_modifier")
    if modifier is not None and modifier.value("direction") == "past":
        return None  # اليوم الأخير "the last day"
    value = now.from_spoken_of(steps_of(match, "modifier"), "D")
    if not value and modifier is not None and modifier.value("direction") == "previous":
        value = moved(now.reference, -1, "D")  # في اليوم السابق "the day before", and no day was named
    return Meaning("date", value)


DAY_MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {
        "weekday_range": _two_weekdays,
        "two_weekdays": _two_weekdays,
        "named_day": _named_day,
        "named_day_and_date": _named_day,
        "weekday_of_week": _weekday_of_week,
        "late_day": _late_day,
        "nth_day": _nth_day,
        "nth_weekday": _nth_weekday,
        "nth_of_days": _nth_day,
        "day_by_place": _day_by_place,
    }
)
