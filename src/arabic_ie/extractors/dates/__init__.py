"""Dates: a tape in; date mentions and their nodes out. Rules find, ``values`` computes."""

from arabic_ie.extractors.dates.finder import DATE_RULES, DateFinder

__all__ = ["DATE_RULES", "DateFinder"]
