"""Ages without a unit: a child of eight, at the age of 76. Used by ``rules``."""

from __future__ import annotations

from types import MappingProxyType

from arabic_ie.extractors.dates.fragments import AND, ORDER, THE, UNIT
from arabic_ie.extractors.dates.lengths import period
from arabic_ie.extractors.dates.reading import Meaning, Now, Read, number_of
from arabic_ie.grammar import Match, Rule, rule

AGE_RULES: tuple[Rule, ...] = (
    rule(
        "age",
        f"('في' | 'سن') date:(AL {ORDER} (WA AL NUMBER_WORD)? | {THE} INT) 'من' AL? 'عمر'",
        yes=["طفل في [الثامنة] من عمره", "وهو في [الـ21] من عمره"],  # a child of eight; at the age of 21
    ),
)

AGE_ALONE_RULES: tuple[Rule, ...] = (
    rule(
        "age_alone",
        f"('سن' | GROUP 'في') date:(AL {ORDER} (WA AL NUMBER_WORD)? | (?<= 'سن') {THE}? INT)"
        f" (?! {UNIT} | DASH | SLASH | COLON | {AND} INT | AL | NOUN-FUNCTION-IMPERFECT | DAY_PART | DEICTIC"
        " | WEEKDAY)",
        yes=[
            "منذ سن [السادسة]،",  # from the age of six
            "وتوفي في سن [76]،",  # and he died at the age of 76
            "عثرت طفلة في [الثامنة] على",  # a girl of eight found
        ],
        no=["اجتمع الشباب في الثامنة مساء"],  # the youths met at eight in the evening
    ),
)


def _age(match: Match, now: Now) -> Meaning | None:
    years = number_of(match, "date")
    return Meaning("duration", period(years, "Y")) if years else None


AGE_MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {
        "age": _age,
        "age_alone": _age,
    }
)
