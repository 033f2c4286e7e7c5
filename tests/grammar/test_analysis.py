"""Words cut into pieces with the shipped lexicon: what a reader of news would say they are made of."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given

from arabic_ie.engine import ALL_RULES, Engine
from arabic_ie.extractors.nodes import node_class_sets
from arabic_ie.gazetteers import Lexicon, shipped_rows
from arabic_ie.gazetteers.loader import make_row
from arabic_ie.grammar import Analyser, Tape
from strategies import texts


@cache
def analyser() -> Analyser:
    return Engine(shipped_rows()).analyser


# word=pieces, a class that the stem has
WORDS = {
    "conjunctions": """
        وقال=و|قال:CUE فقال=ف|قال:CUE وأكدت=و|أكدت:CUE وفقا=وفقا:PREPOSITION ومحمد=و|محمد:GIVEN
        ولن=و|لن:NEGATION ومنها=و|منها:PREPOSITION ولبنان=و|لبنان:COUNTRY وفلسطين=و|فلسطين:COUNTRY""",
    "the article": """
        الرئيس=ال|رئيس:OFFICE والرئيس=و|ال|رئيس:OFFICE كالرئيس=ك|ال|رئيس:OFFICE الوزيرة=ال|وزيرة:OFFICE
        الالتزام=ال|التزام:NOUN والروسية=و|ال|روسية:NATIONALITY والمتحدث=و|ال|متحدث:OFFICE""",
    "prepositions": """
        وبالحكومة=و|ب|ال|حكومة:ORG_HEAD فللرئيس=ف|ل|ل|رئيس:OFFICE للوزارة=ل|ل|وزارة:ORG_HEAD برئيس=ب|رئيس:OFFICE
        للقاهرة=ل|لقاهرة:CITY بالقدس=ب|القدس:CITY ولبوتين=و|ل|بوتين:FAMILY لواشنطن=ل|واشنطن:CITY بفرنسا=ب|فرنسا:COUNTRY
        كترامب=ك|ترامب:FAMILY للسيسي=ل|لسيسي:FAMILY لليبيا=ل|ليبيا:COUNTRY للبنان=ل|لبنان:COUNTRY
        ببيان=ب|بيان:DOCUMENT لأردوغان=ل|أردوغان:FAMILY""",
    "the future": "وسيعلن=و|س|يعلن:CUE سيقول=س|يقول:CUE فسيؤكد=ف|س|يؤكد:CUE وستؤكد=و|س|تؤكد:CUE",
    "so that": "ليعلن=ل|يعلن:CUE لتؤكد=ل|تؤكد:CUE",
    "pronouns": """
        وزيرها=وزير|ها:OFFICE وزارته=وزارت|ه:ORG_HEAD لحكومتها=ل|حكومت|ها:ORG_HEAD قوله=قول|ه:CUE_MASDAR
        أصدقائه=أصدقائ|ه:NOUN وزرائها=وزرائ|ها:OFFICE رئيسهم=رئيس|هم:OFFICE بتصريحاته=ب|تصريحات|ه:NOUN
        وجهها=وجه|ها:NOUN مياههم=مياه|هم:NOUN
        دعاهم=دعا|هم:CUE وصفته=وصفت|ه:CUE يدعوهم=يدعو|هم:CUE نفاه=نفا|ه:CUE ينفيه=ينفي|ه:CUE اتهمهم=اتهم|هم:CUE
        وأعلنه=و|أعلن|ه:CUE أبلغتها=أبلغت|ها:CUE""",
    "that he": """
        أنه=أن|ه:COMPLEMENTIZER أنها=أن|ها:COMPLEMENTIZER أنهم=أن|هم:COMPLEMENTIZER إنه=إن|ه:COMPLEMENTIZER
        وأنها=و|أن|ها:COMPLEMENTIZER بأنه=ب|أن|ه:COMPLEMENTIZER بأنهم=ب|أن|هم:COMPLEMENTIZER إننا=إن|نا:COMPLEMENTIZER
        وأن=و|أن:COMPLEMENTIZER لكنه=لكن|ه:CONJUNCTION""",
    "whole words that look cut": """
        كما=كما:CONJUNCTION بيان=بيان:DOCUMENT لجنة=لجنة:ORG_HEAD سيارة=سيارة:NOUN وزارة=وزارة:ORG_HEAD كلمة=كلمة:NOUN
        ولاية=ولاية:NOUN فريق=فريق:NOUN بحث=بحث:NOUN لقاء=لقاء:NOUN كتاب=كتاب:NOUN وكالة=وكالة:ORG_HEAD بلدية=بلدية:NOUN
        سفير=سفير:OFFICE ساعة=ساعة:TIME_UNIT لاعب=لاعب:PROFESSION بعد=بعد:PREPOSITION
        كبير=كبير:ADJECTIVE باب=باب:NOUN""",
    "whole names that look cut": """
        بوتين=بوتين:FAMILY كلينتون=كلينتون:FAMILY فؤاد=فؤاد:GIVEN بلال=بلال:GIVEN ليلى=ليلى:GIVEN فيصل=فيصل:GIVEN
        لندن=لندن:CITY باريس=باريس:CITY فرنسا=فرنسا:COUNTRY لبنان=لبنان:COUNTRY واشنطن=واشنطن:CITY وائل=وائل:GIVEN
        كاظم=كاظم:GIVEN بايدن=بايدن:FAMILY كيري=كيري:FAMILY بشار=بشار:GIVEN""",
    "questions": "أكانت=أ|كانت:PERFECT أولم=أ|و|لم:NEGATION أيعقل=أ|يعقل:IMPERFECT",  # was she? did he not? is it sane?
    "أ that asks nothing": "أفكر=أفكر:VERBAL_SHAPE أستطيع=أستطيع:UNKNOWN أحلى=أحلى:ADJECTIVE أمولو=أمولو:UNKNOWN",
    "words that no list has, whole": """
        كامبون=كامبون:UNKNOWN فلاي=فلاي:UNKNOWN ليدنك=ليدنك:UNKNOWN سناب=سناب:UNKNOWN وليدة=وليدة:UNKNOWN
        باير=باير:UNKNOWN جسمك=جسمك:NOMINAL_SHAPE""",
    "… and the true cuts like them": """
        كجزء=ك|جزء:NOUN فمصر=ف|مصر:COUNTRY فإيران=ف|إيران:COUNTRY فبوتين=ف|بوتين:FAMILY ليسأله=ل|يسأل|ه:CUE
        سيجعله=س|يجعل|ه:IMPERFECT سيعنى=س|يعنى:IMPERFECT ولكل=و|ل|كل:FUNCTION لبايرن=ل|بايرن:UNKNOWN هاتفك=هاتف|ك:NOUN
        يمكنك=يمكن|ك:IMPERFECT أنني=أن|ني:COMPLEMENTIZER جعلني=جعل|ني:PERFECT زملائي=زملائ|ي:GROUP
        باطلاق=ب|اطلاق:NOUN""",
    "Persian letters": "وکیم=و|کیم:GIVEN",  # and Kim
    "ال of a name": """
        السعودية=السعودية:COUNTRY بالسعودية=ب|السعودية:COUNTRY المغرب=المغرب:COUNTRY والأردن=و|الأردن:COUNTRY""",
    "unknown words": "والشيحة=و|الشيحة:UNKNOWN بالقرضابية=ب|القرضابية:UNKNOWN",
    "عبد written onto its name": "عبدالرحمن=عبد|الرحمن:NAME_PARTICLE وعبدالله=و|عبد|الله:NAME_PARTICLE",
    "foreign names spelt otherwise": "قورباتشوف=قورباتشوف:PERSON بكلنتون=ب|كلنتون:FAMILY ماكغون=ماكغون:FAMILY",
    "hyphens": "جان-بيير=جان|-|بيير:GIVEN",
    "spelt carelessly": "الاردن=الاردن:COUNTRY الحكومه=ال|حكومه:ORG_HEAD احمد=احمد:GIVEN اكد=اكد:CUE",
    "spelt with care": "وَزيرُها=وَزيرُ|ها:OFFICE مُحَمَّدٌ=مُحَمَّدٌ:GIVEN بـالقدس=بـ|القدس:CITY",
}
CASES = [(group, case) for group, cases in WORDS.items() for case in cases.split()]


@pytest.mark.parametrize(("group", "case"), CASES, ids=[case for _, case in CASES])
def test_word(group: str, case: str) -> None:
    word, pieces = case.split("=")
    pieces, stem_class = pieces.split(":")
    found = analyser()[word]
    assert "|".join(word[a:b] for a, b in found.spans) == pieces
    stem = next(entry for entry in found.entries if not entry.classes & {"CLITIC", "SUFFIX"})
    assert stem_class in {name.removeprefix("WEAK_") for name in stem.classes}


# Words that a rule names, which are thereby one piece with no other class: no other rule sees their parts.
# None should be added; each can be written as its pieces (WA 'في' for و + في).
OPAQUE = frozenset(["وفي", "وحتى", "لشؤون", "برسم", "بشرط", "كلمته", "المقرر", "المتوقع", "المفترض", "الممكن"])


def test_no_rule_hides_the_parts_of_a_word() -> None:
    without_literals = Analyser(Lexicon(shipped_rows()), tuple(node_class_sets()))
    named = {word for rule in ALL_RULES for word in rule.literals()}
    hidden = {
        word
        for word in named
        if len(without_literals[word].classes) > 1
        and all(name.startswith("=") for entry in analyser()[word].entries for name in entry.classes)
    }
    assert hidden <= OPAQUE


def test_on_is_not_ali() -> None:
    assert "PREPOSITION" in analyser()["على"].entries[0].classes
    assert "PREPOSITION" not in analyser()["علي"].entries[0].classes


def test_two_phrases_of_the_same_pieces_are_one() -> None:
    rows = [make_row("ابن بطوطة", "person", attributes={"weak": ()}), make_row("بن بطوطة", "family")]
    found = Analyser(Lexicon(rows))
    tape = Tape.of("ابن بطوطة", found)
    assert tape.entries[0].classes == {"WEAK_PERSON", "FAMILY", "NASAB_NAME"}
    assert found.alphabet.char(tape.entries[0].classes) == tape.classes[0]


@given(texts())
def test_pieces_of_a_tape_are_in_order(text: str) -> None:
    tape = Tape.of(text, analyser())
    assert len(tape) == len(tape.classes) == len(tape.starts) == len(tape.ends)
    assert tape.forms[len(tape) :] == [" ", " "]  # so that a rule may ask what stands behind the last piece
    assert len(tape.entries) == len(tape.forms)
    at = 0
    for start, end in zip(tape.starts, tape.ends, strict=True):
        assert at <= start <= end <= len(text)
        at = end


@given(texts())
def test_spans_are_exact(text: str) -> None:
    tape = Tape.of(text, analyser())
    for piece in range(len(tape)):
        span = tape.span(piece, tape.node_end(piece))
        assert text[span.start : span.end] == span.text
        assert tape.node_start(piece) <= piece < tape.node_end(tape.node_start(piece))
