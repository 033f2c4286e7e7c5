"""Quotes: a tape with names, officials and organisations on it in; found quotes out.

``marks`` tells speech from scare quotes, ``frames`` says how a cue and its content stand together,
``subjects`` finds who is named beside the cue, ``borders`` where the content ends, and ``finder``
goes through a text with them. Who an elided subject or a role phrase is, ``resolution`` says.
"""

from arabic_ie.extractors.quotes.finder import FINDER_RULES, FoundQuote, QuoteFinder
from arabic_ie.extractors.quotes.frames import FRAME_RULES
from arabic_ie.extractors.quotes.subjects import SUBJECT_RULES, Subject
from arabic_ie.extractors.quotes.surroundings import SURROUNDING_RULES

QUOTE_RULES = (*FRAME_RULES, *SUBJECT_RULES, *SURROUNDING_RULES, *FINDER_RULES)

__all__ = ["QUOTE_RULES", "FoundQuote", "QuoteFinder", "Subject"]
