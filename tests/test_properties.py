"""Whatever the text: there is an answer, its spans are exact, and it survives the way through JSON and HTML."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import arabic_ie
import invariants
from arabic_ie import Extraction
from strategies import ODD_DIGITS, news, texts

EXAMPLES = 300  # texts of each kind
any_text = st.one_of(news(), texts(), st.text(st.characters(), max_size=60))
many = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
BROKE = [  # texts that broke something once, or are made to
    "\ud800قال\udfff",
    "قال: «" * 20,
    '"' * 99,
    "و" * 99,
    "\u064b\u0651\u0640",
    "ﷺ قال ﷲ إن",
    "قال إن\u202eإن\u202c.",
    "بوتين\x00: نعم",
    "نفى",
    "وأعلن انغماس",
    "وأكد نفى",
    "محمد للجامعة القدس المفتوحة",
    "زيلان#فس",
    'أكد http://x.io/a?b=c ’ "  \n ، نا',
    "قال: سأفيفا سسولجينيتسين \u2009 … ",
    "نفسه०\u200e-ر‚هن㯞",
    "ك فالدراوي الماضي استقواء \u2009 ،  بحسب مضيفا",
    *(f"قال {digit} مايو {digit * 4} إن {digit}" for digit in ODD_DIGITS),
    "١" * 5000 + " مايو 2024",
    "5 مايو " + "9" * 5000,
]


def extract(text: str, reference: date | str | None = "2024-06-19") -> Extraction:
    return arabic_ie.extract(text, reference_date=reference)


@settings(many, max_examples=EXAMPLES)
@given(any_text, st.sampled_from([None, "auto", "2024-06-19", date.min, date.max]))
def test_the_answer_is_sound(text: str, reference: date | str | None) -> None:
    invariants.all_of_them(extract(text, reference), text)


@pytest.mark.parametrize("text", BROKE, ids=lambda text: ascii(text[:20]))
def test_what_broke_once_is_sound(text: str) -> None:
    for reference in (None, "auto", date.min, date.max):
        invariants.all_of_them(extract(text, reference), text)


@settings(many, max_examples=EXAMPLES // 4)
@given(any_text, any_text)
def test_what_was_read_between_makes_no_difference(text: str, other: str) -> None:
    before = extract(text)
    extract(other)
    assert extract(text) == before
