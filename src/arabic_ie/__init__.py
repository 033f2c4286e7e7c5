"""Reads Arabic news and says who spoke, in what office, when, and what they said.

>>> import arabic_ie
>>> doc = arabic_ie.extract("قال الرئيس الروسي فلاديمير بوتين: «نحن مستعدون للحوار».")
>>> [(quote.speaker.name, quote.span.text) for quote in doc.quotes]
[('فلاديمير بوتين', 'نحن مستعدون للحوار')]

One text: ``extract(text, reference_date="2024-06-19")`` gives an ``Extraction`` with ``people``, ``officials``,
``places``, ``organizations``, ``dates`` and ``quotes``. Without the day of writing, "yesterday" stays ``REF-1D``.
Every ``Span`` counts code points of your text: ``text[span.start:span.end] == span.text``.

Many texts: ``extract_many(texts, workers=2)`` gives theirs in order; ``speakers(docs)`` says who spoke how often, and
from when to when.

Names of your own: ``Extractor(gazetteers=["my_names.tsv"])``, or ``Extractor().with_names(person=["سمير الحداد"])``;
an extractor has the same methods. ``Extractor.explain(text)`` says why it is he who said it.

To look at and to keep: ``render(doc)`` is a web page (notebooks show ``doc`` so by themselves), ``to_arrow(docs)`` and
``doc.to_dataframe()`` are tables, ``doc.to_json()`` and ``Extraction.from_dict`` go out and come back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from arabic_ie.across import SpeakerRecord, speakers
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
from arabic_ie.pipeline import BatchError, Extractor
from arabic_ie.resolution.candidates import Candidate, Explanation

if TYPE_CHECKING:
    import pyarrow

    from arabic_ie.export.tables import TableName

__version__ = "0.1.0"
__all__ = [
    "BatchError",
    "Candidate",
    "DateMention",
    "Explanation",
    "Extraction",
    "Extractor",
    "Official",
    "Organization",
    "Person",
    "Place",
    "Quote",
    "Span",
    "Speaker",
    "SpeakerRecord",
    "extract",
    "extract_many",
    "render",
    "report",
    "speakers",
    "to_arrow",
]


@lru_cache(maxsize=1)
def _default() -> Extractor:
    """The extractor with the shipped gazetteers, made at the first call."""
    return Extractor()


def extract(text: str, *, reference_date: date | str | None = None) -> Extraction:
    """Everything that one Arabic text says: people, officials, places, organisations, dates, quotes.

    See ``Extractor.extract``; this uses the shipped gazetteers, loaded at the first call.

    >>> doc = extract("وصل اليوم إلى القاهرة.", reference_date="2024-06-19")
    >>> [(d.span.text, d.value) for d in doc.dates], [p.country for p in doc.places]
    ([('اليوم', '2024-06-19')], ['EG'])
    """
    return _default().extract(text, reference_date=reference_date)


def extract_many(
    texts: Iterable[str], *, workers: int = 1, reference_date: date | str | None = None
) -> Iterator[Extraction]:
    """The extractions of many texts, in their order; see ``Extractor.extract_many``."""
    return _default().extract_many(texts, workers=workers, reference_date=reference_date)


def render(doc: Extraction, *, title: str | None = None) -> str:
    """A web page that stands alone: the article highlighted, right to left, and a table of its quotes by speaker.

    Needs no script and no network; light or dark as the reader has chosen. Notebooks show the same by themselves.

    Args:
        doc: the answer to show.
        title: the page's title; unless given, the first line of the text.

    Raises:
        TypeError: ``doc`` is no ``Extraction``, or ``title`` no string.

    >>> render(extract("قال بوتين إن الحوار ممكن."), title="مثال").count("<title>مثال</title>")
    1
    """
    from arabic_ie.export.html import render as page  # not for every import

    return page(doc, title=title)


def report(
    docs: Iterable[Extraction], *, sources: Iterable[str] | None = None, title: str | None = None
) -> Iterator[bytes]:
    """One web page over many answers, in pieces to be written one after the other; see ``docs/report.md``.

    Who is quoted most and when, who speaks about whom, how, in what office; a table of all quotes to search and sort,
    with the highlighted articles behind it. The page needs no network.

    Args:
        docs: the answers, read once, none of them kept.
        sources: the name of each answer's text, as many as there are answers; unless given, its number.
        title: the page's title.

    Raises:
        ImportError: plotly is not installed; the message says how to get it.
        TypeError: ``docs`` is one answer or holds something else, or ``title`` is no string.
        ValueError: there are not as many sources as answers.

    >>> docs = [extract("قال بوتين إن الحوار ممكن.", reference_date="2024-06-19")]
    >>> page = b"".join(report(docs, sources=["a.txt"], title="مثال")).decode()
    >>> page.count("<title>مثال</title>"), page.count('<section id="speakers"')
    (1, 1)
    """
    from arabic_ie.export.report import pieces_of_report  # not for every import

    if isinstance(docs, Extraction):
        raise TypeError("docs must be many Extractions, not one")
    named = ((str(n), doc) for n, doc in enumerate(docs, 1)) if sources is None else zip(sources, docs, strict=True)
    return pieces_of_report(named, title)


def to_arrow(
    docs: Iterable[Extraction], table: TableName = "quotes", *, sources: Iterable[str | None] | None = None
) -> pyarrow.Table:
    """One kind of thing from many answers as a pyarrow ``Table``; ``docs/tables.md`` lists tables and columns.

    Args:
        docs: the answers, read once.
        table: quotes, people, officials, places, organizations, dates or mentions.
        sources: the name of each answer's text, for the column ``source``; as many as there are answers.

    Raises:
        ValueError: there is no such table, or not as many sources as answers.
        TypeError: ``docs`` is one answer, or holds something else.
        ImportError: pyarrow is not installed; the message says how to get it.
    """
    from arabic_ie.export.tables import to_arrow as arrow  # not for every import

    return arrow(docs, table, sources=sources)
