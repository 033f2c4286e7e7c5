"""Dates: what stands in [ ] is found, with kind and value, and nothing else is. The tables: tests/date_tables.py."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

import pytest

import arabic_ie
from arabic_ie.extractors.dates import DATE_RULES, DateFinder
from arabic_ie.extractors.dates.rules import MEANINGS
from arabic_ie.extractors.nodes import node_class_sets
from arabic_ie.gazetteers import Lexicon, shipped_rows
from arabic_ie.grammar import Analyser, Rule, Tape
from arabic_ie.model import DateMention
from date_tables import NOT_DATES, TABLES, WEDNESDAY

Find = Callable[[str, date | None], list[DateMention]]


@pytest.fixture(scope="module")
def find() -> Find:
    literals = frozenset(word for rule in DATE_RULES for word in rule.literals())
    analyser = Analyser(Lexicon(shipped_rows(), literals), tuple(node_class_sets()))
    finder = DateFinder(analyser.alphabet)

    def found(text: str, reference: date | None) -> list[DateMention]:
        mentions = [mention for mention, _, _ in finder.find(Tape.of(text, analyser), reference)]
        assert all(text[m.span.start : m.span.end] == m.span.text for m in mentions)
        return mentions

    return found


def marked(text: str, mentions: Sequence[DateMention]) -> str:
    """The text with [ ] round what was found."""
    out, at = "", 0
    for m in mentions:
        out += f"{text[at : m.span.start]}[{m.span.text}]"
        at = m.span.end
    return out + text[at:]


@pytest.mark.parametrize(
    ("text", "expected", "reference"),
    [
        pytest.param(text, expected, reference, id=f"{name}: {gloss}")
        for name, (table, reference) in TABLES.items()
        for text, expected, gloss in table
    ],
)
def test_finds_with_value(find: Find, text: str, expected: str, reference: date | None) -> None:
    plain = re.sub(r"[\[\]]", "", text)
    mentions = find(plain, reference)
    assert marked(plain, mentions) == text
    assert " | ".join(f"{m.kind} {m.value}" for m in mentions) == expected


def test_every_month_name_of_cldr(find: Find) -> None:
    """Five sets of names, from Morocco to Iraq: none means two months."""
    from babel import Locale

    regions = ("ar", "ar_DZ", "ar_EG", "ar_IQ", "ar_LB", "ar_MA", "ar_MR", "ar_SA", "ar_SY", "ar_TN")
    names = {(name, month) for code in regions for month, name in Locale.parse(code).months["format"]["wide"].items()}
    found = {(name, m.value) for name, month in names for m in find(f"في 5 {name} 2019", None)}
    assert found == {(name, f"2019-{month:02}-05") for name, month in names}


@pytest.mark.parametrize("text", NOT_DATES)
def test_finds_nothing(find: Find, text: str) -> None:
    assert [(m.span.text, m.value) for m in find(text, WEDNESDAY)] == []


@pytest.mark.parametrize("rule", DATE_RULES, ids=lambda rule: rule.name)
def test_examples_of_rules(find: Find, rule: Rule) -> None:
    for text in rule.yes:
        plain = re.sub(r"[\[\]]", "", text)
        assert marked(plain, [m for m in find(plain, WEDNESDAY) if m.rule == rule.name]) == text
    for text in rule.no:
        assert rule.name not in {m.rule for m in find(text, WEDNESDAY)}


def test_every_rule_has_a_meaning_and_an_example() -> None:
    names = [rule.name for rule in DATE_RULES]
    assert sorted(names) == sorted(MEANINGS)
    assert all(rule.yes for rule in DATE_RULES)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("في مايو 2019 أعلن", date(2019, 5, 1), date(2019, 5, 31)),
        ("الأسبوع الماضي أعلن", date(2022, 6, 6), date(2022, 6, 12)),
        ("بين عامي 2018 و2020 كان", date(2018, 1, 1), date(2020, 12, 31)),
        ("خلال شهر رمضان 1443هـ كان", date(2022, 4, 2), date(2022, 5, 1)),
        ("مطلع مايو 2019 أعلن", date(2019, 5, 1), date(2019, 5, 10)),  # early in a month: its first ten days
        ("منتصف مايو 2019 أعلن", date(2019, 5, 11), date(2019, 5, 20)),
        ("أواخر رمضان 1443هـ أعلن", date(2022, 4, 22), date(2022, 5, 1)),
        ("نهاية 2018 أعلن", date(2018, 9, 1), date(2018, 12, 31)),  # late in a year: its last four months
        ("في صيف 2018 أعلن", date(2018, 6, 1), date(2018, 8, 31)),
        ("في التسعينيات أعلن", date(1990, 1, 1), date(1999, 12, 31)),
        ("في القرن التاسع عشر أعلن", date(1800, 1, 1), date(1899, 12, 31)),
        ("في القرن الثامن قبل الميلاد أعلن", None, None),  # no day of Python's calendar
        ("بالسجن ثلاث سنوات مع", None, None),
        ("خلال الأيام الثلاثة الماضية وصل", date(2022, 6, 12), date(2022, 6, 14)),  # the three days before today
        ("خلال الأسابيع الثلاثة القادمة يصل", date(2022, 6, 20), date(2022, 7, 10)),  # the whole weeks behind this one
        ("خلال العامين الماضيين ارتفع", date(2020, 1, 1), date(2021, 12, 31)),
    ],
)
def test_days_covered(find: Find, text: str, first: date | None, last: date | None) -> None:
    (mention,) = find(text, WEDNESDAY)
    assert (mention.start, mention.end) == (first, last)


def test_modifiers(find: Find) -> None:
    texts = ["نهاية 2018", "منتصف مايو 2019", "أكثر من ثلاث سنوات", "نحو ساعتين", "ثلاثة أيام على الأقل", "عام تقريبا"]
    modifiers = [mention.modifier for text in texts for mention in find(text, WEDNESDAY)]
    assert modifiers == ["END", "MID", "MORE_THAN", "APPROX", "EQUAL_OR_MORE"]


@pytest.mark.parametrize(
    ("text", "value", "unresolved"),
    [
        ("وصل أمس", "2022-06-14", "REF-1D"),
        ("وصل الخميس", "2022-06-09", "REF-THU"),
        ("في مايو الماضي", "2022-05", "XXXX-05"),
        ("في 15 مايو 2019", "2019-05-15", None),  # nothing was to be resolved
        ("لمدة ثلاث سنوات", "P3Y", None),
    ],
)
def test_the_unresolved_form_is_kept(find: Find, text: str, value: str, unresolved: str | None) -> None:
    (resolved,), (alone,) = find(text, WEDNESDAY), find(text, None)
    assert (resolved.value, resolved.unresolved) == (value, unresolved)
    assert (alone.value, alone.unresolved) == (unresolved or value, None)


@pytest.mark.parametrize(
    ("text", "written", "values"),
    [
        ("القاهرة، 2-3-2019: وصل أمس", date(2019, 3, 2), ["2019-03-02", "2019-03-01"]),  # the dateline
        ("وصل أمس. وكان في 5 يونيو 2021 هنا", date(2021, 6, 5), ["2021-06-04", "2021-06-05"]),  # the first whole date
        ("أعلن اليوم 15 يونيو 2022 أنه ولد في 3 مايو 1960", date(2022, 6, 15), ["2022-06-15", "1960-05-03"]),
        ("وصل أمس إلى باريس", None, ["REF-1D"]),  # nothing tells: nothing is guessed
    ],
)
def test_day_of_writing_from_the_text(text: str, written: date | None, values: list[str]) -> None:
    doc = arabic_ie.extract(text, reference_date="auto")
    assert doc.reference_date == written
    assert [mention.value for mention in doc.dates] == values
