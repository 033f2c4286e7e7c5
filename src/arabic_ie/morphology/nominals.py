"""Nouns and adjectives: a singular and its irregular plurals in, every written form out.

Forms are unvocalised and without ال and other clitics, which ``text.tokens`` cuts off. ``features``
of a form: gender ``m``/``f`` then number ``s`` (singular), ``d`` (dual) or ``p`` (plural).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

SOUND_MASCULINE, SOUND_FEMININE = "ون", "ات"  # as plural markers in a row

_NEVER_JOINED = "اأإآدذرزوؤءى"  # letters that don't join what follows: after them a hamza keeps the line (جزءا)


class Form(NamedTuple):
    """A written form and its features (see the module)."""

    text: str
    features: str


def noun_forms(singular: str, plurals: Sequence[str] = (), feminine: str = "") -> Iterator[Form]:
    """Every form of a noun.

    >>> sorted({form.text for form in noun_forms("وزير", ["وزراء"], "وزيرة")})[:4]
    ['وزراء', 'وزراؤ', 'وزرائ', 'وزير']
    """
    gender = _gender(singular)
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
    if not feminine and not masculine.endswith("ى"):  # أعلى has عليا, which its row must say
        feminine = _joined(masculine) + "ة"
    if feminine:
        yield from _singular(feminine, "f")
        yield from _dual(feminine, "f")
        yield from _sound_feminine(feminine)
    yield from _sound_masculine(masculine)
    for plural in plurals:
        if plural not in (SOUND_MASCULINE, SOUND_FEMININE):
            yield from _singular(plural, "m", "p")


def _gender(noun: str) -> str:
    """By the ending: ة, or the اء of صحراء "desert"; but لقاء "meeting", إجراء "measure" are masculine."""
    feminine = noun.endswith("ة") or (noun.endswith("اء") and len(noun) > 4 and noun[0] not in "اإأ")
    return "f" if feminine else "m"


def inflected(noun: str) -> Iterator[str]:
    """The word, its accusative in -ا, and what it becomes before a pronoun suffix.

    >>> [*inflected("وزارة")], [*inflected("وزراء")], [*inflected("شيء")]
    (['وزارة', 'وزارت'], ['وزراء', 'وزرائ', 'وزراؤ'], ['شيء', 'شيئ', 'شيئا'])
    """
    yield noun
    last, stem = noun[-1], noun[:-1]
    if last == "ة":
        yield stem + "ت"  # وزارة → وزارتـ(ها)
    elif last == "ى":
        yield stem + "ا"  # منتدى → منتداـ(ه)
    elif _joined(noun) != noun:
        yield stem + "ئ"  # شيء → شيئـ(ه), شيئا
        yield stem + "ئا"
    elif last in "أء":
        yield stem + "ئ"  # وزراء → وزرائـ(ه), وزراؤ(ه); مبدأ → مبدئـ(ه)
        yield stem + "ؤ"
        if last == "ء" and not stem.endswith("ا"):
            yield noun + "ا"  # جزءا
    elif last != "ا":
        yield noun + "ا"  # بيانا


def _joined(noun: str) -> str:
    """The noun before an ending: a last hamza that can join gets its seat (بطيء → بطيئـ(ة))."""
    if noun.endswith("ء") and noun[-2:-1] not in _NEVER_JOINED:
        return noun[:-1] + "ئ"
    return noun


def _singular(noun: str, gender: str, number: str = "s") -> Iterator[Form]:
    for text in inflected(noun):
        yield Form(text, gender + number)


def _dual(noun: str, gender: str) -> Iterator[Form]:
    stem = _joined(noun)
    if stem[-1] in "ةى":
        stem = stem[:-1] + ("ت" if stem[-1] == "ة" else "ي")
    yield Form(stem[:-1] + "آن" if stem.endswith("أ") else stem + "ان", gender + "d")  # مبدآن
    yield Form(stem + "ين", gender + "d")
    if gender == "f":
        yield Form(stem + "ي", gender + "d")  # construct: وزارتي


def _sound_masculine(noun: str) -> Iterator[Form]:
    stem = _joined(noun).removesuffix("ى")
    for ending in ("ون", "ين", "و", "ي"):
        yield Form(stem + ending, "mp")


def _sound_feminine(noun: str) -> Iterator[Form]:
    """وزارات; منشآت, مستشفيات; قنوات and مباريات from قناة, مباراة."""
    stem = noun.removesuffix("ة")
    if noun.endswith("اة"):
        yield Form(stem[:-1] + "وات", "fp")
        yield Form(stem[:-1] + "يات", "fp")
    elif stem.endswith("أ"):
        yield Form(stem[:-1] + "آت", "fp")
    elif stem.endswith("ى"):
        yield Form(stem[:-1] + "يات", "fp")
    else:
        yield Form(stem + "ات", "fp")
