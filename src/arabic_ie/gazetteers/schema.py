"""The one schema of all gazetteer rows: which kinds there are, and what a row of each may say.

``docs/gazetteers.md`` is the same in words. ``classes`` are the names by which rules know a kind;
``growth`` says how its written forms are made: ``fixed`` (as written), ``listed`` (as written, and
those that its own attributes list), or by the morphology.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

Growth = Literal["fixed", "listed", "noun", "adjective", "verb", "title"]

COLUMNS = ("name", "kind", "aliases", "id", "attributes", "source")
BAD_CHARACTER = re.compile(
    "[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufb50-\ufdff\ufe70-\ufefc\u06cc\u06a9\x00-\x1f]"
)


@dataclass(frozen=True, slots=True)
class Kind:
    """What rows of one kind mean to the rules."""

    name: str
    classes: tuple[str, ...]
    growth: Growth = "fixed"
    attributes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a gazetteer.

    >>> row = Row("روسي", "nationality", id="RU", attributes={"plural": ("روس",)})
    >>> row.values("plural")
    ('روس',)
    """

    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    id: str | None = None
    attributes: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    source: str = "user"

    def __hash__(self) -> int:
        return hash((self.name, self.kind, self.id))

    def values(self, key: str) -> tuple[str, ...]:
        """All values of an attribute, none if it is absent."""
        return self.attributes.get(key, ())

    def value(self, key: str, default: str = "") -> str:
        """The first value of an attribute."""
        values = self.attributes.get(key)
        return values[0] if values else default

    def flag(self, key: str) -> bool:
        """Whether a bare flag such as ``weak`` is there."""
        return key in self.attributes

    @property
    def country(self) -> str | None:
        """The country that it is or belongs to, of several the first."""
        return self.id if self.kind == "country" else self.value("country") or None


def _kind(name: str, classes: str, growth: Growth = "fixed", attributes: str = "") -> Kind:
    return Kind(name, tuple(classes.split()), growth, frozenset(attributes.split()))


_PLACE = "country weak"
_ROLE = "f plural governs weak status"
_FUNCTION_KINDS = (
    "preposition", "conjunction", "complementizer", "negation", "pronoun", "relative", "demonstrative", "adverb",
    "particle",
)  # fmt: skip
_VERB = "imperfect participle masdar class complements ambiguous nominal quotes passive weak"

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            _kind("country", "COUNTRY PLACE", attributes="weak gender"),
            _kind("nationality", "NATIONALITY", "adjective", "plural weak"),
            _kind("city", "CITY PLACE", attributes=_PLACE),
            _kind("capital", "CITY CAPITAL PLACE", attributes=_PLACE),
            _kind("region", "REGION PLACE", attributes=_PLACE),
            _kind("landmark", "LANDMARK PLACE", attributes=_PLACE),
            _kind("place_head", "PLACE_HEAD WORD", "noun", "plural type weak"),
            _kind("org_head", "ORG_HEAD WORD", "noun", "plural type weak"),
            _kind("given", "GIVEN", attributes="gender origin weak"),
            _kind("family", "FAMILY", attributes="origin weak"),
            _kind("name_particle", "NAME_PARTICLE", attributes="role weak"),
            _kind("person", "PERSON", attributes="country office weak gender"),
            _kind("office", "OFFICE ROLE WORD", "title", _ROLE),
            _kind("rank", "RANK ROLE WORD", "title", _ROLE),
            _kind("profession", "PROFESSION ROLE WORD", "title", _ROLE),
            _kind("nobility", "NOBILITY ROLE WORD", "title", _ROLE),
            _kind("honorific", "HONORIFIC WORD", "title", _ROLE),
            _kind("courtesy", "COURTESY WORD", "title", _ROLE),
            _kind("kinship", "KINSHIP WORD", "title", _ROLE),
            _kind("role_modifier", "ROLE_MODIFIER WORD", "adjective", "status f plural weak"),
            _kind("portfolio", "PORTFOLIO WORD", attributes="weak"),
            _kind("organization", "ORGANIZATION", attributes="type country weak"),
            _kind("outlet", "OUTLET ORGANIZATION", attributes="type country weak"),
            _kind("cue", "CUE", "verb", _VERB),
            _kind("cue_phrase", "CUE_PHRASE WORD", attributes="class complements ambiguous weak"),
            _kind("verb", "VERB WORD", "verb", _VERB),
            _kind("noun", "NOUN WORD", "noun", "plural f name masdar weak"),
            _kind("adjective", "ADJECTIVE WORD", "adjective", "plural f name weak"),
            _kind("group", "GROUP NOUN WORD", "noun", "plural f name weak"),
            _kind("document", "DOCUMENT NOUN WORD", "noun", "plural f name weak"),
            *(_kind(name, f"{name.upper()} FUNCTION WORD", attributes="weak") for name in _FUNCTION_KINDS),
            _kind("month", "MONTH", attributes="calendar weak"),
            _kind("weekday", "WEEKDAY", attributes="weak"),
            _kind("day_part", "DAY_PART WORD", attributes="timex half clock weak"),
            _kind("time_unit", "TIME_UNIT WORD", "listed", "unit dual construct acc plural weak"),
            _kind("deictic", "DEICTIC WORD", attributes="offset timex weak"),
            _kind("date_modifier", "DATE_MODIFIER WORD", "listed", "direction steps f dual weak"),
            _kind("date_preposition", "DATE_PREPOSITION WORD", attributes="relation steps weak"),
            _kind("season", "SEASON WORD", attributes="timex weak"),
            _kind("date_edge", "DATE_EDGE WORD", attributes="modifier day weak"),
            _kind("decade", "DECADE WORD", attributes="weak"),
            _kind("set_word", "SET_WORD WORD", "listed", "timex quant f weak"),
            _kind("approx", "APPROX WORD", attributes="modifier position weak"),
            _kind("era", "ERA", attributes="calendar before weak"),
            _kind("meridiem", "MERIDIEM", attributes="half timex weak"),
            _kind("timezone", "TIMEZONE", attributes="tz weak"),
            _kind("holiday", "HOLIDAY", attributes="hijri gregorian easter offset movable country weak"),
            _kind("number", "NUMBER_WORD WORD", attributes="type plural dual min max scale position weak"),
            _kind("fraction", "FRACTION WORD", attributes="period clock weak"),
            _kind("ordinal", "ORDINAL WORD", "listed", "type f weak"),
        )
    }
)
