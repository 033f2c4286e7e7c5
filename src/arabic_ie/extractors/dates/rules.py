"""All date rules in families, and what their matches mean. Read by ``finder``.

Where a rule needs words before the mention that don't belong to it, the mention is its group ``date``.
Of matches that begin together the longest wins, then the earlier rule: within a family, and of the
families here, the specific stands before the general.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple

from arabic_ie.extractors.dates.clock import CLOCK_MEANINGS, CLOCK_RULES, PART_RULES
from arabic_ie.extractors.dates.days import (
    CURRENT_RULES,
    DAY_MEANINGS,
    FIGURE_RULES,
    MONTH_RULES,
    NAMED_DAY_RULES,
    OF_THIS_MONTH,
)
from arabic_ie.extractors.dates.durations import AGE_RULES, DURATION_MEANINGS, DURATION_RULES, NTH_DAY_RULES, SET_RULES
from arabic_ie.extractors.dates.reading import Read
from arabic_ie.extractors.dates.years import (
    DECADE_RULES,
    FRACTION_RULES,
    HOLIDAY_RULES,
    SEASON_RULES,
    UNIT_RULES,
    YEAR_MEANINGS,
    YEAR_RULES,
)
from arabic_ie.grammar import Rule


class Family(NamedTuple):
    """Rules that are tried only near a word which all of their matches contain: one of the classes ``anchors``."""

    anchors: tuple[str, ...]
    rules: tuple[Rule, ...]
    before: int = 10  # pieces before and after an anchor that a match may take in
    after: int = 16


FAMILIES: tuple[Family, ...] = (
    Family(("SLASH", "DASH"), FIGURE_RULES),
    Family(("MONTH", "WEAK_MONTH"), MONTH_RULES, before=18),
    Family(("DEICTIC", "WEEKDAY"), (*NAMED_DAY_RULES, *NTH_DAY_RULES)),
    Family(("DAY_PART", "WEAK_DAY_PART", "MERIDIEM", "TIMEZONE"), PART_RULES),
    Family(("=ساعة", "COLON", "TIMEZONE", "=دقيقة", "=دقيقتين", "=دقائق"), CLOCK_RULES),
    Family(("YEAR", "HIJRI_YEAR", "ERA", "WEAK_ERA"), YEAR_RULES),
    Family(("TIME_UNIT", "WEAK_TIME_UNIT"), (OF_THIS_MONTH, *UNIT_RULES, *DURATION_RULES), before=8, after=10),
    Family(("=جاري",), CURRENT_RULES),
    Family(("SEASON",), SEASON_RULES),
    Family(("=ربع", "=نصف"), FRACTION_RULES),
    Family(("DECADE", "WEAK_DECADE"), DECADE_RULES),
    Family(("HOLIDAY",), HOLIDAY_RULES),
    Family(("=عمر",), AGE_RULES),
    Family(("SET_WORD", "WEAK_SET_WORD"), SET_RULES, before=1, after=2),
)
DATE_RULES: tuple[Rule, ...] = tuple(rule for family in FAMILIES for rule in family.rules)
MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {**DAY_MEANINGS, **CLOCK_MEANINGS, **YEAR_MEANINGS, **DURATION_MEANINGS}
)
