"""Nouns and adjectives: a singular and its irregular plurals in, every written form out.

Forms are unvocalised and without ال and other clitics, which ``text.tokens`` cuts off. ``features``
of a form: gender ``m``/``f`` then number ``s`` (singular), ``d`` (dual) or ``p`` (plural).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

SOUND_MASCULINE, SOUND_FEMININE = "ون", "ات"  # as plural markers in a row


class Form(NamedTuple):
    """A written form and its features (see the module)."""

    text: str
    features: str


def noun_forms(singular: str, plurals: Sequence[str] = (), feminine: str = "") -> Iterator[Form]:
    """Every form of a noun.

    >>> sorted({form.text for form in noun_forms("وزير", ["وزراء"], "وزيرة")})[:4]
    ['وزراء', 'وزراؤ', 'وزرائ', 'وزير']
    """
    gender = "f" if singular.endswith(("ة", "اء")) else "m"
    yield from _singular(singular, gender)
    yield from _dual(singular, gender)
    if feminine:
        yield from _singular(feminine, "f")
        yield from _dual(feminine, "f")
        yield from _sound_feminine(feminine)
    for plural in plurals:
        if plural == SOUND_MASCULINE:
            yield from _sound_masculine(singular)
        elif plural == SOUND_FEMININE:
            yield from _sound_feminine(singular)
        else:
            yield from _singular(plural, gender, "p")


def adjective_forms(masculine: str, plurals: Sequence[str] = (), feminine: str = "") -> Iterator[Form]:
    """Every form of an adjective: both genders, duals, sound plurals and the given broken ones.

    >>> [form.text for form in adjective_forms("روسي", ["روس"])][:5]
    ['روسي', 'روسيا', 'روسيان', 'روسيين', 'روسية']
    """
    yield from _singular(masculine, "m")
    yield from _dual(masculine, "m")
    if not feminine:
        feminine = masculine[:-1] + "ية" if masculine.endswith("ي") else masculine.removesuffix("ى") + "ة"
    yield from _singular(feminine, "f")
    yield from _dual(feminine, "f")
    yield from _sound_feminine(feminine)
    yield from _sound_masculine(masculine)
    for plural in plurals:
        if plural not in (SOUND_MASCULINE, SOUND_FEMININE):
            yield from _singular(plural, "m", "p")


def _singular(noun: str, gender: str, number: str = "s") -> Iterator[Form]:
    """The word, its accusative in -ا, and what it becomes before a pronoun suffix."""
    features = gender + number
    yield Form(noun, features)
    last = noun[-1]
    if last == "ة":
        yield Form(noun[:-1] + "ت", features)  # وزارة → وزارتـ(ها)
    elif last == "ى":
        yield Form(noun[:-1] + "ا", features)  # منتدى → منتداـ(ه)
    elif noun.endswith("اء"):
        yield Form(noun[:-1] + "ئ", features)  # وزراء → وزرائـ(ه)
        yield Form(noun[:-1] + "ؤ", features)
    elif last != "ا" and number == "s":
        yield Form(noun + "ا", features)  # بيانا


def _dual(noun: str, gender: str) -> Iterator[Form]:
    stem = noun[:-1] + "ت" if noun.endswith("ة") else noun[:-1] + "ي" if noun.endswith("ى") else noun
    yield Form(stem + "ان", gender + "d")
    yield Form(stem + "ين", gender + "d")
    if gender == "f":
        yield Form(stem + "ي", gender + "d")  # construct: وزارتي


def _sound_masculine(noun: str) -> Iterator[Form]:
    stem = noun.removesuffix("ى")
    for ending in ("ون", "ين", "و", "ي"):
        yield Form(stem + ending, "mp")


def _sound_feminine(noun: str) -> Iterator[Form]:
    stem = noun[:-1] if noun.endswith("ة") else noun
    yield Form(stem + "ات", "fp")
