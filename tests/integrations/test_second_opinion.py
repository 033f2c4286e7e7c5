"""Names of another system: what they add to the rules' names, and that they never stand against them."""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterator

import pytest

import arabic_ie
from arabic_ie import Extraction, Extractor


class Labels:
    """A second opinion that labels given words, wherever they stand."""

    def __init__(self, **words: list[str]) -> None:
        self.words = words

    def spans(self, text: str) -> Iterator[tuple[int, int, str]]:
        for label, words in self.words.items():
            for word in words:
                yield from ((found.start(), found.end(), label) for found in re.finditer(re.escape(word), text))


OPINION = Labels()
EXTRACTOR = Extractor(second_opinion=OPINION)  # built once, for that takes a second


def read(text: str, **words: list[str]) -> Extraction:
    OPINION.words = words
    return EXTRACTOR.extract(text)


def names(doc: Extraction) -> dict[str, list[str]]:
    """Kind of thing → the words of every mention that rests on the second opinion."""
    things = {"PERS": doc.people, "LOC": doc.places, "ORG": doc.organizations}
    return {
        label: found
        for label, some in things.items()
        if (found := [span.text for thing in some if thing.rule == "second_opinion" for span in thing.mentions])
    }


ADDED = [  # text, label → words of the model, label → words of the answer
    ("سافر شمبوخ أمس", {"PERS": ["شمبوخ"]}, {"PERS": ["شمبوخ"]}, "Shambukh left yesterday"),
    ("عاد من زقنيط ليلا", {"GPE": ["زقنيط"]}, {"LOC": ["زقنيط"]}, "he came back from Zaqnit at night"),
    ("باعت بلنكورب أسهمها", {"ORG": ["بلنكورب"]}, {"ORG": ["بلنكورب"]}, "Blancorp sold its shares"),
    ("والشمبوخ غاضب", {"PERS": ["والشمبوخ"]}, {"PERS": ["الشمبوخ"]}, "and al-Shambukh is angry: the clitic is cut off"),
]

NOT_ADDED = [
    ("وصل فلاديمير بوتين", {"LOC": ["بوتين"]}, "the rules have Putin whole: no part of him is a place"),
    ("زار القاهرة أمس", {"ORG": ["القاهرة أمس"]}, "it overlaps a place and a date"),
    ("قال إن الوضع هادئ", {"PERS": ["قال"]}, "a cue is no name"),
    ("سافر شمبوخ أمس", {"MISC": ["شمبوخ"]}, "a label that names nothing we list"),
]


@pytest.mark.parametrize(("text", "labels", "expected", "gloss"), ADDED)
def test_adds_what_the_rules_do_not_have(
    text: str, labels: dict[str, list[str]], expected: dict[str, list[str]], gloss: str
) -> None:
    assert names(read(text, **labels)) == expected, gloss


@pytest.mark.parametrize(("text", "labels", "gloss"), NOT_ADDED)
def test_never_stands_against_a_rule(text: str, labels: dict[str, list[str]], gloss: str) -> None:
    doc = read(text, **labels)
    assert names(doc) == {}, gloss
    assert doc.to_json() == arabic_ie.extract(text).to_json()


def test_its_names_speak_and_hold_office() -> None:
    doc = read("أكد المدير العام زقنيط شمبوخ أن العمل مستمر", PERS=["زقنيط شمبوخ"])
    assert [quote.speaker.name for quote in doc.quotes if quote.speaker] == ["زقنيط شمبوخ"]
    assert [official.person.name for official in doc.officials] == ["زقنيط شمبوخ"]


def test_its_people_are_linked_with_those_of_the_rules() -> None:
    doc = read("قال شمبوخ إن العمل مستمر. سافر شمبوخ أمس", PERS=["شمبوخ"])  # Shambukh said …, Shambukh left
    (person,) = doc.people
    assert [span.text for span in person.mentions] == ["شمبوخ", "شمبوخ"]


def test_travels_with_the_extractor() -> None:
    extractor = Extractor(second_opinion=Labels(PERS=["شمبوخ"])).with_names(person=["زمرد الكوكبي"])
    texts = ["سافر شمبوخ أمس"] * 3
    for doc in (pickle.loads(pickle.dumps(extractor)).extract(texts[0]), *extractor.extract_many(texts, workers=2)):
        assert names(doc) == {"PERS": ["شمبوخ"]}


def test_says_what_is_wrong_with_it() -> None:
    with pytest.raises(TypeError, match=r"second_opinion must have a method spans\(text\), which 'camel' has not"):
        Extractor(second_opinion="camel")  # type: ignore[arg-type]


class Outside:
    def spans(self, text: str) -> list[tuple[int, int, str]]:
        return [(0, len(text) + 1, "PERS")]


def test_refuses_spans_outside_the_text() -> None:
    with pytest.raises(ValueError, match=r"second opinion: no span 0:15 in a text of 14 code points"):
        Extractor(second_opinion=Outside()).extract("سافر شمبوخ أمس")
