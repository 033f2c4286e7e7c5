"""Verbs: the parts that a row gives (perfect and imperfect) in, every written finite form out.

The parts are unvocalised, as news writes them, so the paradigm is chosen by how the stem ends and by
the weak letter inside; vowels never show. ``features``: ``P`` (perfect), ``I`` (imperfect) or ``J``
(jussive), then person 1–3, gender m/f/c and number s/d/p (``P3fs``).
"""

from __future__ import annotations

from collections.abc import Iterator

from arabic_ie.morphology.nominals import Form, adjective_forms

_LONG = "اويى"


def verb_forms(perfect: str, imperfect: str) -> Iterator[Form]:
    """Every finite form of a verb.

    >>> {form.features: form.text for form in verb_forms("دعا", "يدعو")}["P3fs"]
    'دعت'
    >>> {form.features: form.text for form in verb_forms("نفى", "ينفي")}["J3ms"]
    'ينف'
    """
    if perfect:
        yield from _perfect(perfect)
    if imperfect:
        yield from _imperfect(imperfect)


def participle_forms(participle: str, *, defective: bool = False) -> Iterator[Form]:
    """An active participle as it goes with its verb: مؤكد → مؤكدا، مؤكدة، مؤكدين …

    That of a ``defective`` verb is written without its ي, which comes back: داع → داعيا, متمن → متمنيا.
    """
    if not participle:
        return
    yield Form(participle, "ms")
    if not defective or participle.endswith("ي"):
        yield from adjective_forms(participle)
        return
    yield Form(participle + "ون", "mp")
    yield Form(participle + "ين", "mp")
    yield from adjective_forms(participle + "ي", feminine=participle + "ية")


def masdar_forms(masdar: str) -> Iterator[Form]:
    """A verbal noun: تأكيد, تأكيدا; دعوة → دعوتـ(ه)."""
    if masdar:
        yield Form(masdar, "")
        if masdar.endswith("ة"):
            yield Form(masdar[:-1] + "ت", "")
        elif masdar.endswith("اء"):
            yield Form(masdar[:-1] + "ئ", "")
            yield Form(masdar[:-1] + "ؤ", "")
        elif masdar[-1] not in "اى":
            yield Form(masdar + "ا", "")


def _perfect(verb: str) -> Iterator[Form]:
    yield Form(verb, "P3ms")
    last, stem = verb[-1], verb[:-1]
    if last == "ا":  # دعا: final waw
        short, dual, plural, first = stem + "ت", stem + "وا", stem + "وا", stem + "و"
    elif last == "ى":  # نفى, أنهى: final yaa
        short, dual, plural, first = stem + "ت", stem + "يا", stem + "وا", stem + "ي"
        yield Form(stem + "ا", "P3ms")  # before a suffix: نفاه
    elif last == "ي":  # نسي
        short, dual, plural, first = verb + "ت", verb + "ا", stem + "وا", verb
    else:
        short, dual, plural = verb + "ت", verb + "ا", verb + "وا"
        first = _short_hollow(verb)
    yield Form(short, "P3fs")
    yield Form(dual, "P3md")
    yield Form(short + "ا", "P3fd")
    yield Form(plural, "P3mp")
    if last == "أ":
        yield Form(stem + "ؤوا", "P3mp")
        yield Form(stem + "آ", "P3md")
    yield Form(plural.removesuffix("ا"), "P3mp")  # before a suffix: دعوه
    yield Form(first + "ت", "P1cs")
    yield Form(first + "نا", "P1cp")
    yield Form(first + "ن", "P3fp")


def _short_hollow(verb: str) -> str:
    """قال → قل(ت), أفاد → أفد(ت), رد → ردد(ت): the stem before a consonant ending."""
    if len(verb) >= 3 and verb[-2] == "ا":
        return verb[:-2] + verb[-1]
    if len(verb) == 2:
        return verb + verb[-1]
    return verb


def _imperfect(verb: str) -> Iterator[Form]:
    tail = verb[1:]
    last = tail[-1]
    third = {"3ms": "ي", "3fs": "ت", "1cs": "أ", "1cp": "ن"}
    for person, prefix in third.items():
        yield Form(_prefixed(prefix, tail), "I" + person)
        jussive = _jussive(tail)
        if jussive != tail:
            yield Form(_prefixed(prefix, jussive), "J" + person)
        if last == "ى":
            yield Form(_prefixed(prefix, tail[:-1] + "ا"), "I" + person)  # before a suffix: يراه
    plural_stem = tail[:-1] if last in _LONG else tail
    dual_stem = tail[:-1] + "ي" if last == "ى" else tail
    for gender, prefix in (("m", "ي"), ("f", "ت")):
        yield Form(prefix + dual_stem + "ان", f"I3{gender}d")
        yield Form(prefix + dual_stem + "ا", f"J3{gender}d")
    yield Form("ي" + plural_stem + "ون", "I3mp")
    yield Form("ي" + plural_stem + "وا", "J3mp")
    yield Form("ي" + plural_stem + "و", "J3mp")  # before a suffix: يدعوه
    if last == "أ":
        yield Form("ي" + tail[:-1] + "ؤون", "I3mp")
    yield Form("ي" + (dual_stem if last in _LONG else tail) + "ن", "I3fp")
    yield Form("ت" + plural_stem + "ون", "I2mp")


def _prefixed(prefix: str, tail: str) -> str:
    if prefix == "أ" and tail.startswith(("ؤ", "أ")):
        return ("أ" + tail) if tail.startswith("ؤ") else "آ" + tail[1:]  # أؤكد, آمل
    return prefix + tail


def _jussive(tail: str) -> str:
    """After لم a final weak letter falls, and a hollow verb loses its long vowel: يدع, ينف, يقل."""
    if tail[-1] in "ويى" and len(tail) > 2:
        return tail[:-1]
    hollow = len(tail) == 3 or (len(tail) == 5 and tail.startswith("ست"))  # يقول, يفيد; يستفيد
    if hollow and tail[-2] in "اوي" and tail[-1] not in _LONG:
        return tail[:-2] + tail[-1]
    return tail
