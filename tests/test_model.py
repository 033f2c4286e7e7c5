"""What a reader sees of an answer in a console: its words first, then what is known of them."""

from __future__ import annotations

import arabic_ie

TEXT = (  # The Jordanian finance minister Samir al-Haddad announced yesterday in Amman that the deficit had fallen.
    "أعلن وزير المالية الأردني سمير الحداد أمس في عمان أن العجز تراجع."
)


def test_a_repr_shows_the_words() -> None:
    doc = arabic_ie.extract(TEXT, reference_date="2024-06-19")
    groups = (doc.people, doc.officials, doc.places, doc.dates, doc.quotes, doc.speakers)
    assert [repr(group[0]) for group in groups] == [
        "<Person 'سمير الحداد', mentions=1>",
        "<Official 'وزير المالية الأردني سمير الحداد', title='وزير المالية', person='سمير الحداد', country='JO'>",
        "<Place 'عمان', kind='capital', mentions=1, country='JO'>",
        "<DateMention 'أمس', value='2024-06-18', kind='date'>",
        "<Quote 'العجز تراجع', speaker='سمير الحداد', cue='أعلن', kind='indirect', confidence=0.94>",
        "<Speaker 'سمير الحداد', mention='وزير المالية الأردني سمير الحداد', rule='person_named'>",
    ]
    assert repr(doc.quotes[0].span) == "Span(53, 64, 'العجز تراجع')"


def test_a_repr_of_a_long_text_is_short() -> None:
    doc = arabic_ie.extract("نص طويل " * 1000)  # a long text
    assert len(repr(doc)) < 160
    assert repr(doc).endswith("…', people=0, officials=0, places=0, organizations=0, dates=0, quotes=0>")
