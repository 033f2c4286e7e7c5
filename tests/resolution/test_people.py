"""Linking: which mentions are one person."""

from __future__ import annotations

import pytest

import arabic_ie
from arabic_ie.extractors.found import Found
from arabic_ie.extractors.nodes import NAME
from arabic_ie.gazetteers import Lexicon
from arabic_ie.grammar import Analyser, Tape
from arabic_ie.resolution import people as resolution
from arabic_ie.resolution.people import alike, link_people

# Text, then the people in order of first mention: fullest name, number of mentions; and a gloss.
ONE_PERSON = [
    ("قال زياد الشيحاني إن. وأضاف الشيحاني أن", [("زياد الشيحاني", 2)], "the family name alone"),
    ("وصل كيم جونغ أون. وقال كيم جون إن", [("كيم جونغ أون", 2)], "a slip of spelling, a part left out"),
    ("قال أحمد بن علي الكواري إن. وقال أحمد الكواري إن", [("أحمد بن علي الكواري", 2)], "without the father's name"),
    ("وصل زيرفينو الشيحاني. قال زرفينو الشيحاني إن", [("زيرفينو الشيحاني", 2)], "a slip in the first name"),
    ("وصل الرئيس عمر #البشير. وقال عمر البشير إن", [("عمر البشير", 2)], "a hashtag"),
    ("قال سيدي محمد ولد الشيخ. وأضاف ولد الشيخ أن", [("محمد ولد الشيخ", 2)], "the family name has a particle"),
    ("قالت زينب، المعروفة بـ«أم يوسف»، إن. وأضافت أم يوسف أن", [("زينب", 3)], "known as: one person, two names"),
    ("وصل زياد الشيحاني المكنى بأبي ياسر. وقال أبو ياسر إن", [("زياد الشيحاني", 3)], "a kunya"),
    ("وصل زياد الشيحاني الملقب بـ«الصقر» إلى", [("زياد الشيحاني", 2)], "a nickname in marks"),
    ("قال دونالد ترمب إن. وأضاف دونلد ترامب أن", [("دونالد ترمب", 2)], "both words spelt otherwise"),
    ("قال طلال فهد الشيحاني إن. وصل طلال الفهد. وأكد الفهد", [("طلال فهد الشيحاني", 3)], "the father's name, with ال"),
    ("الشيحاني يتحدث. قال زياد الشيحاني إن", [("زياد الشيحاني", 2)], "the short form first, as in titles"),
    ("قالت زوكالينا الحداد إن. ونجح الفريق وزوكالينا", [("زوكالينا الحداد", 2)], "the given name behind “and”"),
    ("وصل زرنوف الشيحاني. قال زرنو الشيحاني إن", [("زرنوف الشيحاني", 2)], "a slip in a first name of four letters"),
    ("قال أحمد علي سالم الكواري إن. وقال أحمد بن علي الكواري إن", [("أحمد علي سالم الكواري", 2)], "… and with بن"),
    ("وصل زياد الشيحاني الملقب بـ«صقر الصحراء» إلى", [("زياد الشيحاني", 1)], "two words in marks may be anything"),
    ("قال علي محمد علي إن. وقال محمد علي إن", [("علي محمد علي", 2)], "a word twice in the name"),
    ("وصل أحمد الشرع إلى دمشق. وقال أبو محمد الجولاني إن", [("أحمد الشرع", 2)], "a public figure's two names"),
    ("وصل بيليه أمس. وقال إدسون أرانتس دو ناسيمنتو إن. وقال بيليه إن", [("إدسون أرانتس دو ناسيمنتو", 3)], "… in turn"),
]

TWO_PEOPLE = [
    ("قال حسن الزهري إن. وقال حسين الزهري إن", [("حسن الزهري", 1), ("حسين الزهري", 1)], "two given names"),
    ("قال سعيد الحداد إن. وقال سعد الحدادي إن", [("سعيد الحداد", 1), ("سعد الحدادي", 1)], "… and families"),
    ("قال كريم غلاب إن. وقال كريم طابو إن", [("كريم غلاب", 1), ("كريم طابو", 1)], "one given name"),
    ("قال جون كيري إن. وقال جان كوري إن", [("جون كيري", 1), ("جان كوري", 1)], "another given name"),
    ("زوجة زياد الشيحاني المعروفة بأم يوسف وصلت", [("زياد الشيحاني", 1), ("أم يوسف", 1)], "his wife is so known"),
    ("قال محمد الشيحاني إن. وقال محمود الشيحاني إن", [("محمد الشيحاني", 1), ("محمود الشيحاني", 1)], "no misspelling"),
    ("قال شريف الشيحاني إن. وقالت شريفة الشيحاني إن", [("شريف الشيحاني", 1), ("شريفة الشيحاني", 1)], "a sister"),
    ("قال زياد الشيحاني إن. وقال عمر الشيحاني إن", [("زياد الشيحاني", 1), ("عمر الشيحاني", 1)], "of one family"),
    ("وصل زيرفينو الشيحاني. قال زرفينو الحداد إن", [("زيرفينو الشيحاني", 1), ("زرفينو الحداد", 1)], "of two families"),
    ("وصل زيرفينو الشيحاني. قال كوتناروف الشيحاني إن", [("زيرفينو الشيحاني", 1), ("كوتناروف الشيحاني", 1)], "of one"),
    ("وصل سيرغي زاكيروف. قال سيرجي زيكروف إن", [("سيرغي زاكيروف", 1), ("سيرجي زيكروف", 1)], "not one letter only"),
    ("قال كريم الزهري إن. وقال كريم الحداد إن", [("كريم الزهري", 1), ("كريم الحداد", 1)], "two families"),
    ("وصل إيمانويل ماكرون وبريجيت ماكرون. وشدد ماكرون على", [("إيمانويل ماكرون", 2), ("بريجيت ماكرون", 1)], "he"),
    ("وصلت بريجيت ماكرون وإيمانويل ماكرون. وشددت ماكرون على", [("بريجيت ماكرون", 2), ("إيمانويل ماكرون", 1)], "she"),
    ("وصلت بريجيت ماكرون وإيمانويل ماكرون. مواجهة ماكرون", [("بريجيت ماكرون", 1), ("إيمانويل ماكرون", 2)], "no verb"),
    (
        "وصل زرنوف كريم الشيحاني. وقال زرنو سمير الشيحاني إن",
        [("زرنوف كريم الشيحاني", 1), ("زرنو سمير الشيحاني", 1)],
        "another father",
    ),
    ("وصل زرب الشيحاني. وقال زرنب الشيحاني إن", [("زرب الشيحاني", 1), ("زرنب الشيحاني", 1)], "too short a slip"),
    ("وصل زرنب الشيحاني. وقال زرب الشيحاني إن", [("زرنب الشيحاني", 1), ("زرب الشيحاني", 1)], "… and then shorter"),
    ("قال سمير جربوعي الحداد إن. وقال جربوعي إن", [("سمير جربوعي الحداد", 1), ("جربوعي", 1)], "the father's name"),
    (
        "وصلت زمردون الشيحاني وزياد الشيحاني. وقالت الشيحاني إن",
        [("زمردون الشيحاني", 2), ("زياد الشيحاني", 1)],
        "a feminine verb: not the man, but who may be a woman",
    ),
    (
        "التقى عبد العزيز بن راشد ضيوفه، وحضر عمر بن عبد العزيز. وقال عبد العزيز إن",
        [("عبد العزيز بن راشد", 2), ("عمر بن عبد العزيز", 1)],
        "nobody goes by his father's name alone, be it of two words",
    ),
    (
        "وصل زياد الشيحاني وعمر بن سلمان الشيحاني. وقال الشيحاني إن",
        [("زياد الشيحاني", 1), ("عمر بن سلمان الشيحاني", 2)],
        "… but by the family name behind it",
    ),
    (
        "وصل عمر الشيحاني وزياد بن سلمان فهد الشيحاني. وقال الشيحاني إن",
        [("عمر الشيحاني", 1), ("زياد بن سلمان فهد الشيحاني", 2)],
        "… and behind the grandfather's",
    ),
    (
        "قال زياد الشيحاني إن. وقال عمر الشيحاني إن. وأضاف زياد الشيحاني أن. وأكد الشيحاني أن",
        [("زياد الشيحاني", 3), ("عمر الشيحاني", 1)],
        "named last is who was mentioned last, not who came up last",
    ),
    (
        "الشيحاني يتحدث. قال زياد الشيحاني إن. وقال عمر الشيحاني إن",
        [("زياد الشيحاني", 2), ("عمر الشيحاني", 1)],
        "a title's family name is that of who is named next",
    ),
    (
        "قال زياد الشيحاني إن. وقال عمر الشيحاني إن. وأضاف الشيحاني أن",
        [("زياد الشيحاني", 1), ("عمر الشيحاني", 2)],
        "the family name goes to the one named last",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[:2] for case in (*ONE_PERSON, *TWO_PEOPLE)])
def test_mentions_are_linked(text: str, expected: list[tuple[str, int]]) -> None:
    people = arabic_ie.extract(text).people
    assert [(person.name, len(person.mentions)) for person in people] == expected


def test_the_gazetteer_says_who_a_public_figure_is() -> None:
    (person,) = arabic_ie.extract("وصل الرئيس بوتين. وقال فلاديمير بوتين إن").people  # President Putin arrived …
    assert person.name == "فلاديمير بوتين"
    assert person.id == "Q7747"


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("قال الرئيس فلادمير بوتن إن. وأضاف بوتين أن", "فلاديمير بوتين"),  # both words lack a letter
        ("وصل إيمانويل ماكرون. وأضاف ايمانوال ماكرن أن", "إيمانويل ماكرون"),
    ],
)
def test_a_misspelt_public_figure_is_known(text: str, canonical: str) -> None:
    (person,) = arabic_ie.extract(text).people
    assert (person.canonical, len(person.mentions)) == (canonical, 2)


SPELLINGS = [
    ("جون", "جونغ", True),
    ("بيلوسوف", "بيلووسوف", True),
    ("علي", "عمر", False),
    ("أحمد", "أحمد", True),
    ("خالد", "خلود", False),
    ("كريم", "كريف", True),  # another letter, of four
    ("حسن", "حسم", False),  # … of three
    ("بوتين", "بوطين", True),  # … in the middle
    ("كريم", "كرنف", False),  # two others
    ("لي", "لين", False),  # too short to be misspelt
    ("جون", "جونسن", False),  # two more
    ("ونغ", "جزنغ", False),  # one more, and another one
]


@pytest.mark.parametrize(("a", "b", "same"), SPELLINGS)
def test_alike(a: str, b: str, same: bool) -> None:
    assert alike(a, b) is same
    assert alike(b, a) is same


@pytest.mark.parametrize("shared", [True, False], ids=["one family", "no word in common"])
def test_linking_compares_each_name_with_few_others(shared: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """20,000 names cost a bounded number of comparisons each, even where all share a word."""
    names = 20_000
    words = " ".join(f"{_letters(i)} {'كوراني' if shared else 'ك' + _letters(i)}" for i in range(names))
    tape = Tape.of(words, Analyser(Lexicon([])))
    assert len(tape) == 2 * names
    compared = 0
    same = resolution._same

    def counting(*arguments: object) -> bool:
        nonlocal compared
        compared += 1
        return same(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(resolution, "_same", counting)
    found = [Found(2 * i, 2 * i + 2, "given_then_parts", NAME) for i in range(names)]
    _, index = link_people(tape, found)
    assert len(index) == names
    assert compared <= names * 2 * resolution.MAX_CANDIDATES


def _letters(number: int) -> str:
    """A made-up word for each number, of five letters that no clitic begins."""
    alphabet = "جحخدذرزصضطظعغقمن"
    word = ""
    for _ in range(5):
        number, digit = divmod(number, len(alphabet))
        word += alphabet[digit]
    return word
