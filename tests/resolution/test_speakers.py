"""What holds for every speaker: it is an entity of the extraction, and finding it takes a bounded number of steps."""

from __future__ import annotations

import pytest

import arabic_ie
from arabic_ie.extractors.quotes.subjects import SubjectFinder


def test_entity_is_the_person_of_the_extraction() -> None:
    doc = arabic_ie.extract("قال الرئيس فلاديمير بوتين إن بلاده مستعدة.")  # President Putin said his country is ready
    (quote,) = doc.quotes
    assert quote.speaker is not None
    assert quote.speaker.entity == doc.people[0]
    assert doc.quotes_by(doc.people[0]) == doc.quotes
    assert [speaker.name for speaker in doc.speakers] == ["فلاديمير بوتين"]


# every kind of question at once: an elided subject, a short body, a statement, a role, a noun
SENTENCES = (
    "وأضاف أن العمل مستمر. وقالت الوزارة إن المراكز مفتوحة. وأكد البيان أن القرار نهائي. "
    "وقال المسؤول إن الطريق طويل. فجرت القوات العبوات، مشيرة إلى أن المدينة آمنة. "
)


def test_work_per_quote_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Five times the text costs five times the phrases read (and a little more at first), not twenty-five times."""
    read = 0
    phrase = SubjectFinder._phrase

    def counting(*arguments: object) -> object:
        nonlocal read
        read += 1
        return phrase(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(SubjectFinder, "_phrase", counting)
    counts = []
    for times in (30, 150):
        read = 0
        assert len(arabic_ie.extract(SENTENCES * times).quotes) == 5 * times
        counts.append(read)
    assert counts[1] <= 6 * counts[0]
