"""Quotes: a tape with names, officials and organisations on it in; found quotes out.

``marks`` tells speech from scare quotes, ``frames`` says how a cue and its content stand together and
``cues`` whether it reports here, ``subjects`` finds who is named beside it, ``surroundings`` the rest of
the gap, ``borders`` where the content ends, ``attributions`` content with its source behind it, and
``finder`` goes through a text with them. Who an elided subject is, ``resolution`` says.
"""

from arabic_ie.extractors.quotes.attributions import ATTRIBUTION_RULES
from arabic_ie.extractors.quotes.finder import FINDER_RULES, QuoteFinder
from arabic_ie.extractors.quotes.found import FoundQuote
from arabic_ie.extractors.quotes.frames import FRAME_RULES
from arabic_ie.extractors.quotes.subjects import SUBJECT_RULES, Subject
from arabic_ie.extractors.quotes.surroundings import SURROUNDING_RULES

QUOTE_RULES = (*FRAME_RULES, *SUBJECT_RULES, *SURROUNDING_RULES, *ATTRIBUTION_RULES, *FINDER_RULES)

__all__ = ["QUOTE_RULES", "FoundQuote", "QuoteFinder", "Subject"]
