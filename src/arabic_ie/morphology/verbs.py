"""Verbs: the parts that a row gives (perfect and imperfect) in, every written finite form out.

The parts are unvocalised, as news writes them, so the paradigm is chosen by how the stem ends and by
the weak letter inside; vowels never show. ``features``: ``P`` (perfect), ``I`` (imperfect) or ``J``
(jussive), then person 1–3, gender m/f/c and number s/d/p (``P3fs``).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from arabic_ie.morphology.nominals import Form, adjective_forms, inflected

# Forms that are never grown, because another word that is spelt so is a thousand times as frequent.
NOT_GROWN = frozenset(["أنه", "أنها"])  # of أنهى "end"; "that he", "that she"
# Verbs that look as if their last letter stood for two (استمر, يستمر), but it does not:
SINGLE_LAST = frozenset(["استمع", "استلم", "استند", "استبق", "استتر", "استرق", "استعر", "استلب", "استنق"])
# … and those of four letters whose last does: "be assured", "shudder", "fade", "be disgusted"
DOUBLE_LAST = frozenset(["اطمأن", "اقشعر", "اضمحل", "اشمأز"])

_LONG = "اويى"


def verb_forms(perfect: str, imperfect: str) -> Iterator[Form]:
    """Every finite form of a verb.

    >>> {form.features: form.text for form in verb_forms("دعا", "يدعو")}["P3fs"]
    'دعت'
    >>> {form.features: form.text for form in verb_forms("نفى", "ينفي")}["J3ms"]
    'ينف'
    """
    verb = _Verb(perfect, imperfect)
    for form in (*_perfect(verb), *_imperfect(verb)):
        if form.text not in NOT_GROWN:
            yield form


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
        for text in inflected(masdar):
            yield Form(text, "")


class _Verb(NamedTuple):
    """A verb by its two parts (either may be empty), and what their letters say of its root."""

    perfect: str
    imperfect: str

    @property
    def hollow(self) -> bool:
        """قال, أفاد, اختار, استفاد: the middle radical is the long ا before the last letter."""
        return len(self.perfect) >= 3 and self.perfect[-2] == "ا"

    @property
    def geminate(self) -> bool:
        """رد, أقر, احتج, استمر: the last letter stands for two."""
        verb = self.perfect
        if len(verb) == 2 or verb in DOUBLE_LAST:
            return True
        if self.imperfect[1:] != verb[1:] or verb[-1] in _LONG:
            return False
        if len(verb) == 3:
            return verb[0] == "أ"
        if len(verb) == 4:
            return verb[0] == "ا" and verb[1] not in "تطدذ"  # اتهم, اطلع, ادخر: that is the letter that is doubled
        return len(verb) == 5 and verb.startswith("است") and verb not in SINGLE_LAST


def _perfect(verb: _Verb) -> Iterator[Form]:
    perfect = verb.perfect
    if not perfect:
        return
    yield Form(perfect, "P3ms")
    last, stem = perfect[-1], perfect[:-1]
    if last == "ا":  # دعا: final waw
        feminine, dual, plurals = stem + "ت", stem + "وا", [stem + "وا"]
    elif last == "ى":  # نفى, أنهى: final yaa
        feminine, dual, plurals = stem + "ت", stem + "يا", [stem + "وا"]
        # before a suffix: نفاه, رآه
        yield Form(stem[:-1] + "آ" if stem.endswith("أ") else stem + "ا", "P3ms")
    elif last == "ي":  # نسي
        feminine, dual, plurals = perfect + "ت", perfect + "ا", [stem + "وا"]
    else:
        feminine, dual, plurals = perfect + "ت", perfect + "ا", [perfect + "وا"]
    if last in "أء":  # بدؤوا beside بدأوا, جاؤوا beside جاءوا
        plurals.append(stem + "ؤوا")
    if last == "أ":
        yield Form(stem + "آ", "P3md")
    yield Form(feminine, "P3fs")
    yield Form(dual, "P3md")
    yield Form(feminine + "ا", "P3fd")
    for plural in plurals:
        yield Form(plural, "P3mp")
        yield Form(plural.removesuffix("ا"), "P3mp")  # before a suffix: دعوه
    first = _before_consonant(verb)
    # two equal letters are written once: لفتّ "I drew (attention)" is spelt like لفت, أعلنّا "we announced" with one ن
    if not first.endswith("ت"):
        yield Form(first + "ت", "P1cs")
    yield Form(first + "ا" if first.endswith("ن") else first + "نا", "P1cp")
    if not first.endswith("ن"):
        yield Form(first + "ن", "P3fp")


def _before_consonant(verb: _Verb) -> str:
    """The perfect before تُ, نا: قال → قل(ت), جاء → جئ(ت), أضاء → أضأ(ت), رد → ردد(ت), دعا → دعو(ت)."""
    perfect = verb.perfect
    if perfect[-1] == "ا":
        return perfect[:-1] + "و"
    if perfect[-1] in "ىي":
        return perfect[:-1] + "ي"
    if verb.hollow:
        last = perfect[-1] if perfect[-1] != "ء" else "ئ" if len(perfect) == 3 else "أ"
        return perfect[:-2] + last
    return perfect + perfect[-1] if verb.geminate else perfect


def _imperfect(verb: _Verb) -> Iterator[Form]:
    tail = verb.imperfect[1:]
    if not tail:
        return
    last, stem = tail[-1], tail[:-1]
    jussive = _jussive(verb)
    for person, prefix in {"3ms": "ي", "3fs": "ت", "1cs": "أ", "1cp": "ن"}.items():
        yield Form(_prefixed(prefix, tail), "I" + person)
        if jussive != tail:
            yield Form(_prefixed(prefix, jussive), "J" + person)
        if (before_suffix := _imperfect_before_suffix(tail)) != tail:
            yield Form(_prefixed(prefix, before_suffix), "I" + person)
    # what stands before ان and ون: ينفيان, ينفون; يبدآن beside يبدأان, يبدؤون beside يبدأون; يضيئون
    duals, plurals = [tail + "ا"], [tail + "و"]
    if last in _LONG:
        duals, plurals = [(stem + "ي" if last == "ى" else tail) + "ا"], [stem + "و"]
    elif last == "أ":
        duals, plurals = [tail + "ا", stem + "آ"], [tail + "و", stem + "ؤو"]
    elif last == "ء":
        seat = "ئ" if stem.endswith("ي") else "ء"
        duals, plurals = [stem + seat + "ا"], [stem + seat + "و", stem + "ؤو"]
    for dual in duals:
        for gender, prefix in (("m", "ي"), ("f", "ت")):
            yield Form(prefix + dual + "ن", f"I3{gender}d")
            yield Form(prefix + dual, f"J3{gender}d")
    for plural in plurals:
        yield Form("ي" + plural + "ن", "I3mp")
        yield Form("ي" + plural + "ا", "J3mp")
        yield Form("ي" + plural, "J3mp")  # before a suffix: يدعوه
        yield Form("ت" + plural + "ن", "I2mp")
    women = jussive if verb.hollow else tail + last if verb.geminate else stem + "ي" if last == "ى" else tail
    if not women.endswith("ن"):
        yield Form("ي" + women + "ن", "I3fp")


def _imperfect_before_suffix(tail: str) -> str:
    """يرى → يرا(ه), يقرأ → يقرؤ(ه), يسيء → يسيئ(ه), يشاء → يشاؤ(ه)."""
    seat = {"ى": "ا", "أ": "ؤ", "ء": "ئ" if tail.endswith("يء") else "ؤ"}.get(tail[-1])
    return tail[:-1] + seat if seat else tail


def _prefixed(prefix: str, tail: str) -> str:
    if prefix == "أ" and tail.startswith("أ"):
        return "آ" + tail[1:]  # آمل
    return prefix + tail


def _jussive(verb: _Verb) -> str:
    """After لم a final weak letter falls, and a hollow verb loses its long vowel: يدع, ينف, يقل, يجئ."""
    tail = verb.imperfect[1:]
    if tail[-1] in "ويى" and len(tail) > 2:
        return tail[:-1]
    if verb.hollow and len(tail) > 2 and tail[-2] in "اوي":
        last = tail[-1] if tail[-1] != "ء" else {"ا": "أ", "و": "ؤ", "ي": "ئ"}[tail[-2]]
        return tail[:-2] + last
    return tail
