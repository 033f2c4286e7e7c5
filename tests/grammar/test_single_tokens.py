"""Single tokens with a small lexicon: their pieces, what they are, where they stand, whatever was asked for before."""

from __future__ import annotations

from functools import cache
from itertools import permutations

import pytest

from arabic_ie.gazetteers import Lexicon
from arabic_ie.gazetteers.loader import make_row
from arabic_ie.grammar import Analyser
from arabic_ie.grammar import analysis as analysing

COMMON = {"PUNCT", "CLITIC", "NUMBER", "WORD", "ROLE", "ONE_ROLE"}  # not written in the cases below


@cache
def lexicon() -> Lexicon:
    rows = [
        make_row("قال", "cue", attributes={"imperfect": ("يقول",)}),  # say
        make_row("فكر", "verb", attributes={"imperfect": ("يفكر",)}),  # think
        make_row("وزير", "office"),  # minister
        make_row("جسم", "noun"),  # body
        make_row("بيت", "noun"),  # house
        make_row("يد", "noun"),  # hand
        make_row("إطلاق", "noun"),  # launching
        make_row("على", "preposition"),  # on
        make_row("علي", "given"),
        make_row("إلى", "preposition"),  # to
        make_row("آيت", "family"),
        make_row("أنقرة", "city"),
        make_row("فكر جديد", "organization"),  # New Thought
        make_row("في", "preposition"),  # in
        make_row("كيم", "given"),
        make_row("مازن", "given"),
        make_row("عبد", "name_particle"),
        make_row("الله", "name_particle"),
        make_row("أبو", "name_particle"),
        make_row("غورباتشوف", "family", attributes={"origin": ("russian",)}),
        make_row("بيونغ يانغ", "capital"),
        make_row("بوركينا فاسو", "country"),
    ]
    return Lexicon(rows, frozenset(["إلى"]))  # as a rule names it


@cache
def analyser() -> Analyser:
    return Analyser(lexicon())


# piece=classes, the pieces of a token joined by |
CASES = {
    "digits": """
        0=INT 1=DAY+HOUR+INT+MONTH_NUMBER 9=DAY+HOUR+INT+MONTH_NUMBER ٧=DAY+HOUR+INT+MONTH_NUMBER 00=HOUR+INT+MINUTE
        09=DAY+HOUR+INT+MINUTE+MONTH_NUMBER 12=DAY+HOUR+INT+MINUTE+MONTH_NUMBER 13=DAY+HOUR+INT+MINUTE
        24=DAY+HOUR+INT+MINUTE 25=DAY+INT+MINUTE 31=DAY+INT+MINUTE 32=INT+MINUTE 59=INT+MINUTE 60=INT 99=INT""",
    "more digits": """
        007=INT 012=INT 100=INT 999=INT 12345=INT 1000=INT+YEAR 1300=HIJRI_YEAR+INT 1500=HIJRI_YEAR+INT 1501=INT+YEAR
        ٢٠٢٤=INT+YEAR 1299=INT+YEAR 2199=INT+YEAR 2200=INT 7.5=DECIMAL 1,234=DECIMAL १=DECIMAL""",
    "marks": "،=COMMA «=MARK …=ELLIPSIS #=HASH %=PERCENT |=BAR €=OTHER",
    "Latin": "abc=LATIN Abc=LATIN+LATIN_CAPITAL l'Équipe=LATIN",
    "single letters": "ط=LETTER و=WA بـ=BI",
    "no list has it": "شيحا=UNKNOWN الط=UNKNOWN الطب=DEFINITE+UNKNOWN الشيحا=DEFINITE+UNKNOWN يانغ=UNKNOWN",
    "a foreign ending": "برنادوف=FOREIGN_SHAPE+UNKNOWN البرنادوف=DEFINITE+UNKNOWN",
    "a nominal ending": "قرضابية=NOMINAL_SHAPE+UNKNOWN ابيه=NOMINAL_SHAPE+UNKNOWN كامات=NOMINAL_SHAPE+UNKNOWN",
    "too short for one": "تيه=UNKNOWN كات=UNKNOWN",
    "I think": "أفكر=UNKNOWN+VERBAL_SHAPE أَفكر=UNKNOWN+VERBAL_SHAPE",
    "… and what is no verb": "افكر=UNKNOWN أفكرو=UNKNOWN أقمر=UNKNOWN أجسم=UNKNOWN",
    "your body, your house": "جسمك=NOMINAL_SHAPE+UNKNOWN كجسمك=NOMINAL_SHAPE+UNKNOWN بيتك=NOMINAL_SHAPE+UNKNOWN",
    "… and what is no noun, or too short": "يدك=UNKNOWN جسكك=UNKNOWN زجسمك=UNKNOWN كيمك=UNKNOWN",
    "clitics": "و=WA|قال=CUE+PERFECT ب=BI|وزير=OFFICE و=WA|ب=BI|ال=AL|وزير=OFFICE أ=HAMZA|في=FUNCTION+PREPOSITION",
    "suffixes": "ك=KA|جسم=NOUN|ه=SUFFIX ل=LI|وزير=OFFICE|ها=SUFFIX جسم=NOUN|نا=SUFFIX",
    "spelt carelessly": "انقره=CITY+PLACE ب=BI|اطلاق=NOUN علي=GIVEN على=FUNCTION+PREPOSITION",
    "a word that a rule names": "إلى==إلى+FUNCTION+PREPOSITION الى==إلى+FUNCTION+PREPOSITION",
    "… but no White is 'and Ait'": "وايت=UNKNOWN",
    "vowel marks": "قَالَ=CUE+PERFECT وَ=WA|قَالَ=CUE+PERFECT بـ=BI|وزير=OFFICE",
    "presentation forms": "ﷲ=NAME_PARTICLE ﻭﺯﻳﺮ=OFFICE ﻻعب=UNKNOWN",
    "Persian letters": "کیم=GIVEN و=WA|کیم=GIVEN",
    "servants": """
        عبد=NAME_PARTICLE|الله=NAME_PARTICLE و=WA|عبد=NAME_PARTICLE|الله=NAME_PARTICLE
        عبد=NAME_PARTICLE|ﷲ=NAME_PARTICLE""",
    "servants unheard of": "عبد=NAME_PARTICLE|الطيف=DEFINITE+UNKNOWN عَبد=NAME_PARTICLE|الطيف=DEFINITE+UNKNOWN",
    "fathers": "أبو=NAME_PARTICLE|مازن=GIVEN و=WA|أبو=NAME_PARTICLE|مازن=GIVEN أَبو=NAME_PARTICLE|معتز=UNKNOWN",
    "a foreign name spelt otherwise": "جورباتشوف=WEAK_FAMILY ب=BI|جورباتشوف=WEAK_FAMILY",
    "… with what it does not take": "سجورباتشوف=FOREIGN_SHAPE+UNKNOWN جورباتشوفها=UNKNOWN",
    "the first word of a phrase": "بيونغ=UNKNOWN ل=LI|بيونغ=UNKNOWN بيونغه=UNKNOWN سبيونغ=UNKNOWN",
    "… not the second, nor one that a list has": "ليانغ=UNKNOWN بفكر=UNKNOWN",
    "hyphens": "جان=UNKNOWN|-=DASH+HYPHEN|بيير=UNKNOWN و=WA|وزير=OFFICE|‐=DASH+HYPHEN|كيم=GIVEN",
    "… at an edge": "-=DASH+HYPHEN|كيم=GIVEN كيم=GIVEN|-=DASH+HYPHEN|-=DASH+HYPHEN كيم=GIVEN|-=DASH+HYPHEN",
}
TOKENS = [case for cases in CASES.values() for case in cases.split()]


def text_of(case: str) -> str:
    return "|" if case == "|=BAR" else "".join(piece.split("=")[0] for piece in case.split("|"))


def described(token: str) -> str:
    found = analyser()[token]
    pieces = []
    for (start, end), entry in zip(found.spans, found.entries, strict=True):
        names = sorted(name.removeprefix("UNKNOWN_") for name in entry.classes - COMMON)
        pieces.append(f"{token[start:end]}={'+'.join(names)}")
    return "|".join(pieces)


@pytest.mark.parametrize("expected", TOKENS)
def test_pieces(expected: str) -> None:
    assert described(text_of(expected)) == expected


# a token, where its pieces stand, what stands before the first
PLACES = [
    ("قال", [(0, 3)], 0),
    ("\u200fقال\u200f", [(1, 4)], 1),
    ("\u200fوقال", [(1, 2), (2, 5)], 1),
    ("\u200f", [], 1),
    (" ", [], 1),
    ("_", [], 1),
    ("\u064b", [], 1),
    ("\u064c", [], 1),  # a tanwin with no letter under it
    ("\n", [(0, 1)], 0),
    ("\r\n", [(0, 2)], 0),
    ("و\u200fكيم-\u200fكيم", [(0, 2), (2, 5), (5, 6), (7, 10)], 0),
    ("\u064c-كيم", [(1, 2), (2, 5)], 1),  # … and a hyphen behind it: the mark by itself is no piece
]


@pytest.mark.parametrize(("token", "spans", "lead"), PLACES, ids=[repr(case[0]) for case in PLACES])
def test_places(token: str, spans: list[tuple[int, int]], lead: int) -> None:
    found = analyser()[token]
    assert (found.spans, found.lead) == (spans, lead)
    assert len(found.classes) == len(spans)


@pytest.mark.parametrize(
    "tokens", list(permutations(["علي", "عليه", "على"]))
)  # Ali; on him, by the careless spelling; on
def test_what_a_word_is_does_not_hang_on_the_words_before_it(tokens: tuple[str, ...]) -> None:
    fresh = Analyser(lexicon())
    found = {token: [entry.classes - COMMON for entry in fresh[token].entries] for token in tokens}
    assert found["علي"] == [{"GIVEN"}]
    assert found["على"] == [{"FUNCTION", "PREPOSITION"}]
    assert found["عليه"] == [{"GIVEN", "FUNCTION", "PREPOSITION"}, {"SUFFIX"}]


SPACED = ["قال", "وقال", "كجسمه", "قَالَ", "\u200fقال", "\u064c", "كيم-كيم", "7", "،", "عبدالله"]


FORMS = [
    ("أنقرة", ["انقره"]),
    ("لأنقرة", ["ل+", "انقره"]),
    ("وبالبيت", ["و+", "ب+", "ال+", "بيت"]),
    ("ٱلبيت", ["ال+", "بيت"]),
    ("أبي", ["ابو"]),  # father of, inflected
    ("و", ["و+"]),
    ("بـ", ["ب+"]),
    ("\n", ["\n"]),
    ("٢٠٢٤", ["2024"]),
    ("،", [","]),
    ("ﷺ", ["صلي الله عليه وسلم"]),
    ("جورباتشوف", ["غورباتشوف"]),
]


@pytest.mark.parametrize(("token", "forms"), FORMS, ids=[repr(case[0]) for case in FORMS])
def test_forms(token: str, forms: list[str]) -> None:
    assert [*analyser()[token].cells[2::4]] == forms


def test_a_restored_analyser_is_the_same() -> None:
    again = Analyser.restored(Analyser(lexicon()).parts(lexicon().readings))
    for token in (*map(text_of, TOKENS), *(token for token, *_ in PLACES), *(token for token, _ in FORMS)):
        found, expected = again[token], analyser()[token]
        assert (found.signs, found.spans) == (expected.signs, expected.spans)
        assert [entry.classes for entry in found.entries] == [entry.classes for entry in expected.entries]
    words = ["بوركينا", "فاسو"]
    assert again.phrases.whole(words) == analyser().phrases.whole(words) is not None


@pytest.mark.parametrize("token", SPACED)
def test_blanks_behind_a_token_are_told_whatever_is_asked_for_first(token: str) -> None:
    blanks = ("", " ", "  ", "   ", "_")
    for order in permutations(blanks):
        fresh = Analyser.__new__(Analyser)
        fresh.__dict__.update(analyser().__dict__)
        for behind in order:
            found = fresh[token + behind]
            assert found.spans == analyser()[token].spans
            assert found.lead + sum(found.cells[: len(found.cells) // 4 * 4 : 4]) == len(token + behind)


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analysing, "MEMORY", 3)
    small = Analyser(lexicon())
    sizes = []
    for token in ("قال", "وزير", "كيم", "جسم", "قال", "7", "شيحا"):
        assert small[token].classes == analyser()[token].classes
        sizes.append(len(small))
    assert sizes == [1, 2, 3, 1, 2, 3, 1]
