"""What the cells of a row may hold beyond the schema: a row in, what is wrong or doubtful in it out.

The loader takes every row of the schema; a wrong id or a misspelt value breaks nothing there, it just never
does what was meant. The checker (``check.py``) reports both.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator

from arabic_ie.gazetteers.findings import Problem
from arabic_ie.gazetteers.schema import Row
from arabic_ie.text import DEEP, fold

# Letters of names: Arabic script; and what stands between and beside them.
_PLAIN = re.compile(r"[\u0621-\u064a\u067e\u0686\u0698\u06a4\u06a8\u06ad\u06af0-9A-Za-z .،:؛/&'’()+-]+")
_WORDS = ("f", "plural", "imperfect", "participle", "masdar", "dual", "construct", "acc")  # attributes that hold them

COUNTRY_ID = re.compile("[A-Z]{2}")
WIKIDATA_ID = re.compile(r"Q[1-9]\d*")
# What the id of a kind looks like; a kind that is not here has none, or a Wikidata item.
ID_SHAPES = {
    "month": re.compile(r"[1-9]|1[0-2]"),
    "weekday": re.compile("[1-7]"),
    "number": re.compile(r"\d+"),
    "fraction": re.compile(r"-?\d+/\d+"),
    "ordinal": re.compile(r"\d+"),
    "decade": re.compile(r"19\d0"),
}

_FLAG = ""  # stands alone, without a value
_NAME = "[a-z][a-z_]*"  # an open list of short English words
_DAY = r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
# What the values of an attribute look like; `kind.attribute` where kinds differ. Attributes that are not here
# hold Arabic words.
_VALUES = {
    key: re.compile(pattern)
    for key, pattern in {
        **dict.fromkeys(["weak", "ambiguous", "nominal", "quotes", "passive", "before", "movable", "name"], _FLAG),
        **dict.fromkeys(["noun.masdar", "fraction.clock", "number.dual", "number.plural"], _FLAG),
        "gender": "m|f|u",
        "country": COUNTRY_ID.pattern,
        "origin": _NAME,
        "office": _NAME,
        "class": _NAME,
        "organization.type": _NAME,
        "outlet.type": _NAME,
        "org_head.type": _NAME,
        "place_head.type": "city|region|landmark",
        "number.type": "unit|teen|ten|hundred|scale|vague|compound",
        "ordinal.type": "unit|teen|ten|hundred|scale|compound",
        "role": "nasab|kunya|clan|servant|foreign",
        "status": "former|acting|current",
        "governs": "field|body|place|name",
        "complements": "that|colon|noun|as|li|(b|ala|ila|min|fi|an)(_that)?",
        "cue_phrase.complements": "name|document|cue|audience",
        "calendar": "gregorian|hijri",
        "half": "am|pm|noon|night",
        "timex": "TMO|TMI|TAF|TEV|TNI|TDT",
        "season.timex": "SP|SU|FA|WI",
        "set_word.timex": r"P[1-9]\d*[DWMY]",
        "day_part.clock": r"([01]\d|2[0-3]):[0-5]\d",
        "unit": "S|M|H|D|NI|W|WE|MO|season|Y|DE|CE|ML",
        "offset": r"0|-?[1-9]\d*",
        "direction": "past|future|present|previous|next|same",
        "steps": r"[1-9]\d*",
        "relation": "AT|DURING|THROUGHOUT|WITHIN|FOR|SINCE|FROM|UNTIL|BY|BEFORE|AFTER|BETWEEN",
        "date_edge.modifier": "START|MID|END",
        "approx.modifier": "APPROX|MORE_THAN|LESS_THAN|EQUAL_OR_MORE|EQUAL_OR_LESS",
        "day": r"[1-9]|[12]\d|3[01]",
        "quant": "EVERY",
        "position": "before|after",
        "tz": r"UTC|local|[A-Za-z]+(/[A-Za-z_]+)+",
        "hijri": _DAY,
        "gregorian": _DAY,
        "easter": "west|east",
        "min": r"\d+",
        "max": r"\d+",
        "scale": r"\d+",
        "period": "H|Q",
    }.items()
}


def row_problems(row: Row, countries: Collection[str]) -> Iterator[Problem]:
    """What is wrong with one row by itself; ``countries`` are the ISO 3166-1 codes that there are.

    >>> row = Row("كريم", "given", attributes={"gender": ("male",)})
    >>> [problem.message for problem in row_problems(row, {"EG"})]
    ["gender='male' of kind 'given' is not one of m, f, u"]
    """
    if row.kind.endswith("!"):
        if row.aliases or row.id or row.attributes:
            yield Problem("warning", "removal", "a row that removes needs its name and kind only")
        return
    yield from _letters(row)
    yield from _id(row, countries)
    for key, values in row.attributes.items():
        yield from _values(row, key, values, countries)
    yield from _aliases(row)


def _letters(row: Row) -> Iterator[Problem]:
    for text in (row.name, *row.aliases, *(value for key in _WORDS for value in row.values(key))):
        if unicodedata.normalize("NFC", text) != text:
            yield Problem("error", "letters", f"not in composed form (Unicode NFC): {text}")
        elif not _PLAIN.fullmatch(text):
            strange = next(character for character in text if not _PLAIN.fullmatch(character))
            yield Problem("error", "letters", f"character U+{ord(strange):04X} is none that names have: {text}")


def _id(row: Row, countries: Collection[str]) -> Iterator[Problem]:
    if row.id is None:
        return
    if row.kind in ("country", "nationality"):
        if row.id not in countries:
            yield Problem("error", "id", f"id {row.id!r} is no country code (ISO 3166-1 alpha-2): {row.name}")
    elif not ID_SHAPES.get(row.kind, WIKIDATA_ID).fullmatch(row.id):
        shape = "no number of its kind" if row.kind in ID_SHAPES else "no Wikidata item such as Q7747"
        yield Problem("error", "id", f"id {row.id!r} of kind {row.kind!r} is {shape}: {row.name}")


def _values(row: Row, key: str, values: tuple[str, ...], countries: Collection[str]) -> Iterator[Problem]:
    known = _VALUES.get(f"{row.kind}.{key}") or _VALUES.get(key)
    flag = known is not None and known.pattern == _FLAG
    if not values and not flag:
        yield Problem("error", "value", f"attribute {key!r} of kind {row.kind!r} needs a value: {row.name}")
    for value in values:
        if flag:
            yield Problem("error", "value", f"attribute {key!r} of kind {row.kind!r} is a flag, without a value")
        elif known is not None and not known.fullmatch(value):
            yield Problem("error", "value", f"{key}={value!r} of kind {row.kind!r} is not {_described(known)}")
        elif key == "country" and value not in countries:
            yield Problem("error", "country", f"country={value!r} is no country code (ISO 3166-1 alpha-2): {row.name}")


def _described(pattern: re.Pattern[str]) -> str:
    choices = pattern.pattern
    if re.fullmatch(r"[\w|]+", choices) and "|" in choices:
        return f"one of {choices.replace('|', ', ')}"
    return f"of the form {choices}"


def _aliases(row: Row) -> Iterator[Problem]:
    """Aliases that add nothing: each is written once, and not in spellings that folding takes together anyway."""
    if not row.aliases:
        return
    written = {fold(row.name, DEEP).text: row.name}
    for alias in row.aliases:
        folded = fold(alias, DEEP).text
        before = written.get(folded)
        if before is None:
            written[folded] = alias
        elif before == alias:
            yield Problem("error", "alias", f"alias twice, or the name itself: {alias}")
        else:
            yield Problem("warning", "alias", f"the alias is needless, folding makes it the same: {alias} = {before}")
