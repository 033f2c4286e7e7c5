"""Which clitics a listed word takes: each limit with a word that it lets through and a name that it keeps whole.

A case is written as it is cut: ``ول[كل]`` is و + ل + كل. The stem stands in ``[ ]`` where it is listed as the text
writes it, in ``{ }`` where it is only in another spelling.
"""

from __future__ import annotations

import re

import pytest

from arabic_ie.grammar.clitics import Permissions, may_begin_phrase
from arabic_ie.text.tokens import PILES

TAKEN = {
    "none at all": "[قال]PERFECT",
    "the article": "ال[رئيس]ROLE ال[التزام]NOUN",  # the president, the commitment
    "و before anything": "و[كتاب]NOUN و[يد]NOUN و[بوتين]FAMILY و[علي]GIVEN و[ايت]FAMILY و{قال}PERFECT و{رافت}NOUN",
    "two before a short word": "ول[كل]FUNCTION ول[ير]IMPERFECT ول[دول]NOUN",  # and to each, let him see, to states
    "ب": "ب[رئيس]ROLE ب[راس]NOUN ب[علي]GIVEN ب[كل]FUNCTION",  # by a president, a head, Ali, each
    "ب, spelt otherwise": "ب{مسوول}ROLE ب{اهل}NOUN ب{حكمه}NOUN",  # by an official, people, wisdom
    "س before an imperfect": "س[يعلن]IMPERFECT س[أعلن]IMPERFECT س[يرى]IMPERFECT",  # he, I will announce, he will see
    "س, spelt otherwise": "س{يعني}IMPERFECT س{يامل}IMPERFECT",  # it will mean, he will hope
    "ل": "ل[يعلن]IMPERFECT ل[بوتين]FAMILY ل[رئيس]ROLE ل[كل]FUNCTION",
    "ل and a pronoun": "ل[يسال]ه/IMPERFECT ل[يد]ه/NOUN",  # that he ask him, to his hand
    "ف and ك before a name": "ف[بوتين]FAMILY ك[ترامب]WEAK_FAMILY ف[روبرتسون]FAMILY ف[مصر]PLACE ف[روما]FAMILY,PLACE",
    "ف": "ف[كتاب]NOUN ف[رئيس]ROLE ف[قال]PERFECT",
    "أ asks": "أ[كانت]PERFECT أ[يعقل]IMPERFECT أ[في]FUNCTION أو[لم]FUNCTION أو[بعد]FUNCTION",  # was she? is it sane? …
    "pronouns of nouns": "[وزارت]ه/NOUN [وجه]ها/NOUN [بيت]نا/NOUN {كتاب}نا/NOUN {تجاه}ه/FUNCTION,NOUN",
    "pronouns of verbs": "[يدعو]هم/IMPERFECT [جعل]ني/PERFECT [دعا]ني/PERFECT [سال]ني/PERFECT,NOUN",
    "pronouns of particles": "[من]ها/FUNCTION [من]ها/=من [في]ها/FUNCTION",
    "… and ني": "[أن]ني/FUNCTION [لعل]ني/FUNCTION [ليت]ني/FUNCTION",
    "my": "[كتاب]ي/NOUN [يد]ي/NOUN [عمل]ي/NOUN,PERFECT [غير]ي/FUNCTION,NOUN {زملائ}ي/GROUP,NOUN",  # book, hand, work …
    "your": "[هاتف]ك/NOUN [كتاب]ك/NOUN [يرا]ك/IMPERFECT [جعل]ك/PERFECT [اب]ك/KINSHIP [تجاه]كن/FUNCTION,NOUN",
}
REFUSED = {
    "the article before a verb or a name": "ال[قال]PERFECT ال[بوتين]FAMILY",
    "the article twice, or with a pronoun": "ال[اليوم]NOUN ال[رئيس]هم/ROLE",
    "وليد is no 'and to a hand'": "ول[يد]NOUN",
    "وايت (White)": "و{ايت}FAMILY",
    "كرافت (Kraft) is no 'as mercy'": "ك{رافت}NOUN",
    "ب before a verb": "ب[قال]PERFECT ب[يعلن]IMPERFECT",
    "س before no imperfect": "س[نقل]PERFECT س[اعلن]IMPERFECT",
    "سيري (Siri), spelt otherwise, is no 'he will see'": "س{يري}IMPERFECT",
    "سيعنيه, spelt otherwise": "س{يعني}ه/IMPERFECT",
    "ل before a perfect": "ل[قال]PERFECT",
    "ليدنك (Lednik) is no 'that he may approach you'": "ل[يدن]ك/IMPERFECT",
    "names that begin with فل, كر": "ف[لوريس]FAMILY ك[لاين]FAMILY ك[رستيان]GIVEN",  # Flores, Klein, Christian
    "فعلي (actual) is no 'so Ali'": "ف[علي]GIVEN",
    "فراس is no 'so a head'": "ف[راس]NOUN",
    "أحمد is no أ + حمد": "أ[حمد]GIVEN",
    "أ before a noun": "أ[كون]NOUN أ[كتاب]NOUN",
    "أ before تفعل, a short يفعل, a verb with a pronoun": "أ[تكتب]IMPERFECT أ[يرى]IMPERFECT أ[يعقل]ه/IMPERFECT",
    "أفعل is no أ + ف + عل": "أف[عل]FUNCTION",
    "a pronoun of a name": "[بوتين]ه/FAMILY [مصر]ها/PLACE",
    "هاني is no ها + ني": "[ها]ني/FUNCTION",
    "كماني is no 'as me'": "[كما]ني/FUNCTION",
    "مني (Muna) is no 'from me'": "[من]ي/FUNCTION",
    "ة before a pronoun": "[وزارة]ه/NOUN {وزاره}ها/NOUN",
    "ني behind a noun": "[كتاب]ني/NOUN [رئيس]ني/ROLE [رحما]ني/PERFECT,NOUN",  # رحماني (Rahmani)
    "ي behind a verb": "[جعل]ي/PERFECT",
    "حقي (Hakki), يماني (Yamani)": "[حق]ي/NOUN,PERFECT {يمان}ي/NOUN",
    "مايك (Mike), باراك (Barack)": "[ماي]ك/NOUN [بارا]ك/NOUN",
    "لورنا (Lorna)": "{لور}نا/NOUN",
    "بيتكن (Pitkin)": "[بيت]كن/NOUN",
}
CASES = [
    *((case, True) for cases in TAKEN.values() for case in cases.split()),
    *((case, False) for cases in REFUSED.values() for case in cases.split()),
]
WRITTEN = re.compile(r"(?P<pile>\w*)(?P<kind>[\[{])(?P<stem>\w+)[\]}](?:(?P<suffix>\w+)/)?(?P<classes>.+)")


@pytest.mark.parametrize(("case", "taken"), CASES, ids=[case for case, _ in CASES])
def test_takes(case: str, taken: bool) -> None:
    found = WRITTEN.fullmatch(case)
    assert found is not None
    question = (
        frozenset(found["classes"].split(",")),
        found["stem"],
        PILES[found["pile"]].clitics,
        found["suffix"] or "",
    )
    if found["kind"] == "[":
        assert Permissions().may_stand(*question, "ة") is taken
    else:
        assert Permissions().may_stand(*question, "هة", forgiving=True) is taken


# classes, whether a word of them may be a verb, an imperfect, a noun
KINDS = [
    ("PERFECT", (True, False, False)),
    ("IMPERFECT NOUN", (True, True, True)),
    ("WEAK_GIVEN ADJECTIVE", (False, False, True)),
    ("FAMILY", (False, False, False)),
    (None, (False, False, False)),  # a word that no list has
]


@pytest.mark.parametrize(("classes", "kinds"), KINDS)
def test_what_a_word_may_be(classes: str | None, kinds: tuple[bool, bool, bool]) -> None:
    known = None if classes is None else frozenset(classes.split())
    permissions = Permissions()
    assert (permissions.is_verb(known), permissions.is_imperfect(known), permissions.is_noun(known)) == kinds


# proclitics, the first word of a phrase, whether they may stand before it
BEGINNINGS = [
    ("", "بيونغ", True),  # Pyongyang
    ("ل", "بايرن", True),  # to Bayern
    ("ب", "سان", True),  # in San Francisco
    ("ف", "بايرن", False),
    ("ب", "لو", False),  # blue is no "in Le Havre"
]


@pytest.mark.parametrize(("written", "stem", "taken"), BEGINNINGS)
def test_the_first_word_of_a_phrase_takes(written: str, stem: str, taken: bool) -> None:
    assert may_begin_phrase(stem, PILES[written].clitics) is taken
