"""Dates: a tape in; date mentions and their nodes out. ``rules`` holds the grammar, ``finder`` runs it."""

from arabic_ie.extractors.dates.finder import DateFinder
from arabic_ie.extractors.dates.rules import DATE_RULES

__all__ = ["DATE_RULES", "DateFinder"]
