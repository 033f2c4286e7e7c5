"""Ages without a unit: a child of eight, at the age of 76, in her twenties. Used by ``rules``."""

from __future__ import annotations

from types import MappingProxyType

from arabic_ie.extractors.dates.fragments import AND, ORDER, THE, UNIT
from arabic_ie.extractors.dates.lengths import period
from arabic_ie.extractors.dates.numbers import row_at
from arabic_ie.extractors.dates.reading import Meaning, Now, Read, number_of
from arabic_ie.grammar import Match, Rule, rule

OF_AGE = "'من' ('عمر' SUFFIX | AL 'عمر')"  # من عمره، من العمر
NTH_OF_AGE = f"(AL {ORDER} (WA AL NUMBER_WORD)? | AL NUMBER_WORD | {THE} INT)"  # الثامنة، الثلاثين، الـ21
ANY_DECADE = "(AL? (DECADE | WEAK_DECADE))"

AGE_RULES: tuple[Rule, ...] = (
    rule(
        "age",
        f"'في' 'سن'? date:(years:{NTH_OF_AGE} {OF_AGE})",
        yes=["طفل في [الثامنة من عمره]،", "وهو في [الـ21 من عمره] آنذاك"],  # a child of eight; at the age of 21 then
    ),
    rule(
        "age_in_decades",
        f"'في' date:({ANY_DECADE} {OF_AGE})",
        yes=["سيدة في [الأربعينيات من العمر]"],  # a lady in her forties
    ),
)

AGE_IN_FIGURES_RULES: tuple[Rule, ...] = (
    rule(
        "age_in_figures",
        f"('عن' | BI | 'في') 'عمر' date:INT (?! {UNIT} | DASH | SLASH | COLON | PERCENT | NOUN | {AND} INT)",
        yes=["توفي عن عمر [80]، بعد"],  # died at 80, after
    ),
)

AGE_DECADE_RULES: tuple[Rule, ...] = (
    rule(
        "decade_of_person",
        "GROUP 'في' date:(AL? WEAK_DECADE) (?! 'من'? AL 'قرن')",
        yes=["أصيب شاب في [العشرينات] بجروح"],  # a young man in his twenties was hurt
        no=["اشتهر ناشط في الثمانينيات"],  # an activist became famous in the eighties: a decade
    ),
)

AGE_ALONE_RULES: tuple[Rule, ...] = (
    rule(
        "age_alone",
        f"('سن' years:(AL {ORDER} (WA AL NUMBER_WORD)? | AL NUMBER_WORD | {THE}? INT)"
        f" | GROUP 'في' date:(AL {ORDER} (WA AL NUMBER_WORD)?))"
        f" (?! {UNIT} | DASH | SLASH | COLON | {AND} INT | AL | NOUN-FUNCTION-IMPERFECT | DAY_PART | DEICTIC"
        " | WEEKDAY)",
        yes=[
            "منذ [سن السادسة]،",  # from the age of six
            "وتوفي في [سن 76]،",  # and he died at the age of 76
            "عثرت طفلة في [الثامنة] على",  # a girl of eight found
        ],
        no=["اجتمع الشباب في الثامنة مساء"],  # the youths met at eight in the evening
    ),
)

YEAR_OF_LIFE_RULES: tuple[Rule, ...] = (
    rule(
        "nth_year_of_life",
        f"'عام' SUFFIX years:(AL {ORDER} (WA AL NUMBER_WORD)? | AL NUMBER_WORD | {THE} INT)",
        yes=["أتم [عامه الرابع والثلاثين] قبل", "في [عامه الـ13] تنطلق"],  # completed his 34th year; in its 13th
    ),
)


def _age(match: Match, now: Now) -> Meaning | None:
    years = number_of(match, "years") or number_of(match, "date")
    return Meaning("duration", period(years, "Y")) if years else None


def _age_in_decades(match: Match, now: Now) -> Meaning | None:
    """في العشرينات "in one's twenties" is an age of twenty years and more."""
    pieces = range(*(match.group("date") or (0, 0)))
    decade = next((row for piece in pieces if (row := row_at(match.tape, piece, "decade"))), None)
    return Meaning("duration", f"P{decade.id[2]}0Y") if decade is not None and decade.id else None


AGE_MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {
        "age": _age,
        "age_in_decades": _age_in_decades,
        "age_in_figures": _age,
        "decade_of_person": _age_in_decades,
        "age_alone": _age,
        "nth_year_of_life": _age,
    }
)
