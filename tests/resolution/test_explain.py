"""Explanations: the candidates of each quote, with rules, scores and reasons; and the command that prints them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import arabic_ie
from arabic_ie.cli import main
from arabic_ie.resolution.candidates import RULES

TEXT = (
    "قال وزير الصحة سمير الحداد إن القرار نهائي. "  # the minister of health, Samir al-Haddad, said …
    "وأضاف أن العمل مستمر. "  # and he added …
    "وناشد أطراف النزاع أن يتوقفوا. "  # and he appealed to the parties to the conflict …
    "وقال الوزير إن الأطباء جاهزون."  # the minister said …
)

# what the last sentence of a short text says | the rule that finds its speaker
BY_RULE = [
    ("قال سمير الحداد إن العجز تراجع.", "person_named"),
    ("أعلنت منظمة الصحة العالمية أن الوباء انتهى.", "organization_named"),
    ("قالت موسكو إن الاتهامات باطلة.", "place_named"),
    ("قال سكان الحي إن المياه مقطوعة.", "words"),
    ("وصل الرئيس الروسي فلاديمير بوتين. وقال الرئيس الروسي إن بلاده مستعدة.", "role_holder"),
    ("قالت وزارة الصحة إن اللقاح متوفر. وأكدت الوزارة أن المراكز مفتوحة.", "body_in_full"),
    ("تراجعت أسهم فيسبوك. وقالت الشركة إن الأرباح جيدة.", "body_by_type"),
    ("قالت وزارة الصحة إن اللقاح متوفر. وأضاف البيان أن المراكز مفتوحة.", "statement_issuer"),
    ("أكد مصدر أمني أن الطريق مغلق. وأوضح المصدر أن الأشغال مستمرة.", "same_speaker"),
    ("قال سمير الحداد إن العجز تراجع. وأكد المسؤول أن الأجور كافية.", "last_person"),
    ("قال سمير الحداد إن العجز تراجع. وأضاف أن الأجور كافية.", "last_speaker"),
    ("قال سمير الحداد إن العجز تراجع، مضيفا أن الأجور كافية.", "same_sentence"),
    ("فجرت قوات الجيش العبوات، مشيرة إلى أن الطريق آمن.", "clause_subject"),
    ("رحبت بالقرار حركة النهضة التي قالت إنه عادل.", "relative"),
    ("استقبل سمير الحداد كريم السعداني. وقال الأخير إن اللقاء مفيد.", "latter"),
    ("فاز أرسين فينغر أمس. وقال الفرنسي إن فريقه لعب جيدا.", "compatriot"),
    ("وصل دونالد ترامب إلى سنغافورة. وقال الرئيس الأميركي إن القمة ناجحة.", "known_holder"),
    ("لوّح بإضراب عام.. الاتحاد التونسي للشغل يقاطع الحوار", "named_next"),
    ("غاب سمير الحداد عن الحفل. وأضاف أن العمل كثير.", "only_person"),
]


@pytest.mark.parametrize(("text", "rule"), BY_RULE)
def test_the_rule_says_how(text: str, rule: str) -> None:
    speaker = arabic_ie.extract(text).quotes[-1].speaker
    assert speaker is not None
    assert speaker.rule == rule


def test_explained_quotes_are_the_extracted_ones() -> None:
    explained = arabic_ie.Extractor().explain(TEXT)
    assert tuple(e.quote for e in explained) == arabic_ie.extract(TEXT).quotes
    for explanation in explained:
        assert explanation.candidates[0].speaker == explanation.quote.speaker
        for speaker, score, reason in explanation.candidates:
            assert (score, reason) == RULES[speaker.rule]
            assert 0 < score <= 1


def test_an_explanation_says_what_was_set_aside() -> None:
    notes = [e.notes for e in arabic_ie.Extractor().explain(TEXT)]
    assert notes == [(), (), ("“أطراف النزاع” is who is addressed",), ()]


def test_words_that_nobody_says_have_no_candidates() -> None:
    (explanation,) = arabic_ie.Extractor().explain("وأضاف أن الوضع مستقر.")
    assert explanation.candidates == ()
    assert explanation.quote.speaker is None


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["explain", *arguments])
    return result.exit_code, result.output


def test_command(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text(TEXT, encoding="utf-8")
    code, output = run(str(file), "--quote", "4")
    assert code == 0
    assert output.startswith("4. الأطباء جاهزون\n")
    assert "→ 0.98  سمير الحداد (الوزير)  role_holder" in output
    code, output = run(str(file))
    assert code == 0
    assert [line[:2] for line in output.splitlines() if line[:1].isdigit()] == ["1.", "2.", "3.", "4."]


def test_command_with_bad_input(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text("قال سمير الحداد إن العجز تراجع.", encoding="utf-8")
    assert run(str(file), "--quote", "2")[0] == 2
    assert "has 1 quote" in run(str(file), "--quote", "2")[1]
    assert run(str(file), "--quote", "0")[0] == 2
    code, output = run(str(tmp_path / "none.txt"))
    assert code == 1
    assert "none.txt" in output
