"""Gazetteers: rows of TSV files in one schema, validated, grown into a lexicon of forms and phrases."""

from arabic_ie.gazetteers.lexicon import Entry, Lexicon, Reading
from arabic_ie.gazetteers.loader import GazetteerError, read_rows, shipped_directory, shipped_rows
from arabic_ie.gazetteers.schema import KINDS, Row

__all__ = [
    "KINDS",
    "Entry",
    "GazetteerError",
    "Lexicon",
    "Reading",
    "Row",
    "read_rows",
    "shipped_directory",
    "shipped_rows",
]
