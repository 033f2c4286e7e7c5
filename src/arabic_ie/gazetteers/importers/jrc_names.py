"""JRC-Names: the European Commission's list of people and organisations and their spellings in the news.

Format: Steinberger and others, "JRC-Names: A freely available, highly multilingual named entity resource",
RANLP 2011, https://aclanthology.org/R11-1015, section 5; the file is published as ``entities.gzip``. A line is
a spelling: number of the entity, type (``P`` person, ``O`` organisation, others unknown), language (two letters,
``u`` for none in particular) and the name, divided by tabs; blanks in names are written ``+``, some signs as
HTML writes them (``&amp;``); lines with ``#`` are comments. Number 0 is no entity.
"""

from __future__ import annotations

import html
import re

from arabic_ie.gazetteers.importers.collection import MAX_ALIASES, Collection
from arabic_ie.gazetteers.importers.streams import Source
from arabic_ie.gazetteers.importers.tally import Tally

FORM = "JRC-Names (number, type, language, name)"
LICENCE = "JRC-Names, European Commission, Joint Research Centre: free to use under the terms that come with it"
MAX_LINE = 16 * 2**10

_KINDS = {"P": "person", "O": "organization"}
_LANGUAGES = frozenset({"ar", "u"})
_NUMBER = re.compile(r"\d{1,12}")
_ARABIC = re.compile("[\u0620-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_KEPT = MAX_ALIASES + 1


def read_jrc_names(source: Source, rows: Collection, tally: Tally) -> None:
    """Adds a row for each entity that Arabic writes, its first spelling marked as Arabic as the name.

    Raises:
        ImportFailed: nothing in the file is a line of this list.
    """
    spellings: dict[tuple[int, str], list[tuple[bool, int, str]]] = {}  # of what has Arabic spellings only
    for number, line in source.text_lines(tally, MAX_LINE):
        if line.startswith("#") or not line.strip():
            continue
        cells = line.split("\t")
        if len(cells) != 4 or not _NUMBER.fullmatch(cells[0]) or not cells[3].strip():
            tally.malformed("not the 4 columns of JRC-Names", number)
            continue
        tally.well_formed += 1
        id_, type_, language, raw = cells
        if not _ARABIC.search(raw):
            tally.drop("a name in another script", number)
            continue
        if language not in _LANGUAGES:
            tally.drop("a name in another language that Arabic letters write", number)
            continue
        kind = _KINDS.get(type_.upper())
        if kind is None:
            tally.drop("neither a person nor an organisation", number)
            continue
        name = html.unescape(raw).replace("+", " ")
        if int(id_) == 0:
            rows.add(kind, [(name, number)])
            continue
        found = spellings.setdefault((int(id_), kind), [])
        if len(found) < _KEPT or language == "ar":
            found.append((language != "ar", number, name))
        else:
            tally.drop(f"an alias beyond the {MAX_ALIASES}th of its row", number)
    tally.judge()
    for key in sorted(spellings):  # rows grow as spellings go
        entity = sorted(spellings.pop(key))
        rows.add(key[1], [(name, number) for _, number, name in entity], prominence=len(entity))
