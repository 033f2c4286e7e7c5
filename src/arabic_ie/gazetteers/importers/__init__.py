"""Importers: public dumps of names in, rows of our schema out; each dump has a module of its own.

``streams`` opens a file whatever packs it, an importer reads it line by line into a ``Collection``, which
cleans, joins and sorts, and ``write_rows`` writes that down. A ``Tally`` counts what is dropped on the way.
"""

from arabic_ie.gazetteers.importers.collection import Collection
from arabic_ie.gazetteers.importers.streams import MAX_EXPANSION, Source, open_source
from arabic_ie.gazetteers.importers.tally import ImportFailed, Tally
from arabic_ie.gazetteers.importers.writing import write_rows

__all__ = ["MAX_EXPANSION", "Collection", "ImportFailed", "Source", "Tally", "open_source", "write_rows"]
