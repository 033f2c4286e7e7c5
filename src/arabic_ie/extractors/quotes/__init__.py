"""Quotes: a tape with names, officials and organisations on it in; found quotes out.

``marks`` tells speech from scare quotes, ``frames`` says how a cue and its content stand together and ``cues``
whether it reports here; ``objects`` finds cues whose object is what is said, ``described`` those whose object is
what is described, ``attributions`` content with its source behind or between, ``headlines`` names before a colon,
``interviews`` answers behind their questions. ``subjects`` finds who is named beside a cue, ``surroundings`` the
rest of the gap, ``content`` and ``borders`` where content begins and ends (``turns``: another cue takes over;
``tails``: the reporter's own words; ``clauses`` and ``layout`` for both), ``confidence`` how sure it is, and
``finder`` goes through a text with them. Who an elided subject is, ``resolution`` says.
"""

from arabic_ie.extractors.quotes.attributions import ATTRIBUTION_RULES
from arabic_ie.extractors.quotes.described import DESCRIBED_RULES
from arabic_ie.extractors.quotes.finder import FINDER_RULES, QuoteFinder
from arabic_ie.extractors.quotes.found import FoundQuote
from arabic_ie.extractors.quotes.frames import FRAME_RULES
from arabic_ie.extractors.quotes.headlines import HEADLINE_RULES
from arabic_ie.extractors.quotes.interviews import INTERVIEW_RULES
from arabic_ie.extractors.quotes.objects import OBJECT_RULES
from arabic_ie.extractors.quotes.subjects import SUBJECT_RULES, Subject
from arabic_ie.extractors.quotes.surroundings import SURROUNDING_RULES

QUOTE_RULES = (
    *FRAME_RULES,
    *OBJECT_RULES,
    *DESCRIBED_RULES,
    *SUBJECT_RULES,
    *SURROUNDING_RULES,
    *ATTRIBUTION_RULES,
    *HEADLINE_RULES,
    *INTERVIEW_RULES,
    *FINDER_RULES,
)

__all__ = ["QUOTE_RULES", "FoundQuote", "QuoteFinder", "Subject"]
