"""All date rules in families, and what their matches mean. Read by ``finder``.

Where a rule needs words before the mention that don't belong to it, the mention is its group ``date``.
Of matches that begin together the longest wins, then the earlier rule: within a family, and of the
families here, the specific stands before the general.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple

from arabic_ie.extractors.dates.ages import (
    AGE_ALONE_RULES,
    AGE_DECADE_RULES,
    AGE_IN_FIGURES_RULES,
    AGE_MEANINGS,
    AGE_RULES,
    YEAR_OF_LIFE_RULES,
)
from arabic_ie.extractors.dates.away import AWAY_MEANINGS, AWAY_RULES
from arabic_ie.extractors.dates.centuries import CENTURY_MEANINGS, CENTURY_RULES, DECADE_RULES
from arabic_ie.extractors.dates.clock import CLOCK_MEANINGS, CLOCK_RULES, PART_RULES, PLAY_RULES, TONIGHT_RULES
from arabic_ie.extractors.dates.days import (
    DAY_MEANINGS,
    DAY_OF_SERIES_RULES,
    NAMED_DAY_RULES,
    NTH_OF_DAYS_RULES,
    NTH_WEEKDAY_RULES,
    WEEK_RULES,
)
from arabic_ie.extractors.dates.durations import DURATION_MEANINGS, DURATION_RULES, MONTHS_OF_YEAR_RULES, NTH_DAY_RULES
from arabic_ie.extractors.dates.figures import DAY_AND_MONTH_RULES, DOTTED_RULES, FIGURE_MEANINGS, FIGURE_RULES
from arabic_ie.extractors.dates.holidays import HOLIDAY_MEANINGS, HOLIDAY_RULES
from arabic_ie.extractors.dates.month_parts import CURRENT_RULES, MONTH_PART_MEANINGS, NTH_OF_MONTH_RULES, OF_THIS_MONTH
from arabic_ie.extractors.dates.months import MONTH_MEANINGS, MONTH_RULES
from arabic_ie.extractors.dates.periods import (
    FRACTION_RULES,
    PERIOD_MEANINGS,
    SAME_MONTH_RULES,
    SEASON_IN_LIST_RULES,
    SEASON_RULES,
    UNIT_RULES,
)
from arabic_ie.extractors.dates.reading import Read
from arabic_ie.extractors.dates.sets import (
    BY_UNIT_RULES,
    DAYS_OF_WEEK_RULES,
    EVERY_RULES,
    EVERY_WEEKDAY_RULES,
    SET_MEANINGS,
    SET_RULES,
    TIMES_RULES,
)
from arabic_ie.extractors.dates.years import SHORT_YEAR_RULES, YEAR_IN_WORDS_RULES, YEAR_MEANINGS, YEAR_RULES
from arabic_ie.grammar import Rule


class Family(NamedTuple):
    """Rules that are tried only near a word which all of their matches contain: one of the classes ``anchors``."""

    anchors: tuple[str, ...]
    rules: tuple[Rule, ...]
    before: int = 10  # pieces before and after an anchor that a match may take in
    after: int = 16


FAMILIES: tuple[Family, ...] = (
    Family(("SLASH", "DASH", "DECIMAL"), (*FIGURE_RULES, *DAY_AND_MONTH_RULES, *DOTTED_RULES)),
    Family(("MONTH", "WEAK_MONTH"), MONTH_RULES, before=18),
    Family(("MONTH", "WEAK_MONTH", "=شهر"), NTH_OF_MONTH_RULES, before=8),
    Family(
        ("DEICTIC", "=غد", "WEEKDAY"),
        (*NAMED_DAY_RULES, *NTH_DAY_RULES, *DAY_OF_SERIES_RULES, *EVERY_WEEKDAY_RULES, *TONIGHT_RULES),
    ),
    Family(("=أسبوع",), (*WEEK_RULES, *DAYS_OF_WEEK_RULES), before=5, after=4),
    Family(("DAY_PART", "WEAK_DAY_PART", "MERIDIEM", "TIMEZONE"), PART_RULES),
    Family(("=ساعة", "COLON", "TIMEZONE", "=توقيت"), CLOCK_RULES),
    Family(("=دقيقة", "=دقيقتين", "=دقائق"), PLAY_RULES, before=1),
    Family(("YEAR", "HIJRI_YEAR", "ERA", "WEAK_ERA"), (*SEASON_IN_LIST_RULES, *YEAR_RULES)),
    Family(("=عام",), (*SHORT_YEAR_RULES, *YEAR_OF_LIFE_RULES), before=2, after=7),
    Family(("=ألف", "=ألفين", "=ألفان"), YEAR_IN_WORDS_RULES, before=6),
    Family(("=شهر", "=فترة"), (OF_THIS_MONTH, *SAME_MONTH_RULES), before=12, after=10),
    Family(("=أشهر", "=شهور"), MONTHS_OF_YEAR_RULES, before=8, after=12),
    Family(("=كل",), EVERY_RULES, before=2, after=12),
    Family(("=مرة", "=مرتين", "=مرات"), TIMES_RULES, before=8, after=6),
    Family(("=قرن", "=قرنين", "=ألفية"), CENTURY_RULES, before=8),
    Family(
        ("TIME_UNIT", "WEAK_TIME_UNIT"),
        (*UNIT_RULES, *DURATION_RULES, *AWAY_RULES, *BY_UNIT_RULES),
        before=8,
        after=10,
    ),
    Family(("=جاري",), CURRENT_RULES),
    Family(("SEASON", "WEAK_SEASON"), SEASON_RULES),
    Family(("=ربع", "=نصف", "=ثلث", "=فصل", "=ربعين"), FRACTION_RULES),
    Family(("DECADE", "WEAK_DECADE"), (*AGE_DECADE_RULES, *DECADE_RULES)),
    Family(("HOLIDAY", "WEAK_HOLIDAY"), HOLIDAY_RULES),
    Family(("=عمر",), (*AGE_RULES, *AGE_IN_FIGURES_RULES)),
    Family(
        ("=سن", "ORDINAL", "WEAK_ORDINAL"),
        (*AGE_ALONE_RULES, *NTH_WEEKDAY_RULES, *NTH_OF_DAYS_RULES),
        before=3,
        after=5,
    ),
    Family(("SET_WORD", "WEAK_SET_WORD"), SET_RULES, before=1, after=5),
)
DATE_RULES: tuple[Rule, ...] = tuple(rule for family in FAMILIES for rule in family.rules)
MEANINGS: MappingProxyType[str, Read] = MappingProxyType(
    {
        **FIGURE_MEANINGS,
        **MONTH_MEANINGS,
        **MONTH_PART_MEANINGS,
        **DAY_MEANINGS,
        **CLOCK_MEANINGS,
        **YEAR_MEANINGS,
        **CENTURY_MEANINGS,
        **PERIOD_MEANINGS,
        **HOLIDAY_MEANINGS,
        **DURATION_MEANINGS,
        **AWAY_MEANINGS,
        **SET_MEANINGS,
        **AGE_MEANINGS,
    }
)
