"""Reads Arabic news and says who spoke, in what office, when, and what they said.

>>> import arabic_ie
>>> doc = arabic_ie.extract("قال الرئيس الروسي فلاديمير بوتين: «نحن مستعدون للحوار».")
>>> [(quote.speaker.name, quote.span.text) for quote in doc.quotes]
[('فلاديمير بوتين', 'نحن مستعدون للحوار')]
"""

from __future__ import annotations

from functools import lru_cache

from arabic_ie.model import (
    DateMention,
    Extraction,
    Official,
    Organization,
    Person,
    Place,
    Quote,
    Span,
    Speaker,
)
from arabic_ie.pipeline import Extractor

__version__ = "0.1.0"
__all__ = [
    "DateMention",
    "Extraction",
    "Extractor",
    "Official",
    "Organization",
    "Person",
    "Place",
    "Quote",
    "Span",
    "Speaker",
    "extract",
]


@lru_cache(maxsize=1)
def _default() -> Extractor:
    return Extractor()


def extract(text, *, reference_date=None):
    return _default().extract(text, reference_date=reference_date)
