"""The pipeline: wires the stages in their one order. A text in, an ``Extraction`` out."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable
from datetime import date

from arabic_ie.extractors.dates import DATE_RULES, DateFinder
from arabic_ie.extractors.nodes import DATE, node_class_sets, node_entry
from arabic_ie.extractors.officials import OFFICIAL_RULES, OfficialFinder
from arabic_ie.extractors.organizations import ORGANIZATION_RULES, OrganizationFinder
from arabic_ie.extractors.people import PEOPLE_RULES, PeopleFinder
from arabic_ie.extractors.places import PLACE_RULES, PlaceFinder
from arabic_ie.extractors.quotes import QUOTE_RULES, QuoteFinder
from arabic_ie.extractors.quotes.borders import Layout
from arabic_ie.extractors.quotes.marks import mark_nodes
from arabic_ie.gazetteers import Lexicon, Row, read_rows, shipped_rows
from arabic_ie.gazetteers.loader import merged
from arabic_ie.grammar import Analyser, Rule, Tape
from arabic_ie.grammar.tape import Node
from arabic_ie.model import Extraction
from arabic_ie.resolution.entities import link_officials, link_organizations, link_places
from arabic_ie.resolution.people import link_people
from arabic_ie.resolution.speakers import Discourse, resolve_speakers
from arabic_ie.text import quoted_spans, split_paragraphs, split_sentences

ALL_RULES: tuple[Rule, ...] = (*DATE_RULES, *PLACE_RULES, *ORGANIZATION_RULES, *PEOPLE_RULES, *OFFICIAL_RULES, *QUOTE_RULES)


class Engine:
    """Everything that is built once per set of gazetteers: lexicon, analyser and compiled rules."""

    def __init__(self, rows: Iterable[Row]) -> None:
        literals = frozenset(word for rule in ALL_RULES for word in rule.literals())
        self.analyser = Analyser(Lexicon(rows, literals), tuple(node_class_sets()))
        alphabet = self.analyser.alphabet
        self.dates = DateFinder(alphabet)
        self.organizations = OrganizationFinder(alphabet)
        self.places = PlaceFinder(alphabet)
        self.people = PeopleFinder(alphabet)
        self.officials = OfficialFinder(alphabet)
        self.quotes = QuoteFinder(alphabet)

    def run(self, text: str, reference: date | None) -> Extraction:
        """All stages over one text: each reads the tape and writes what it found onto the next."""
        quoted = quoted_spans(text)
        layout = Layout(split_sentences(text), split_paragraphs(text), quoted)
        tape = Tape.of(text, self.analyser)
        dates = self.dates.find(tape, reference)
        tape = tape.with_nodes(Node(start, end, node_entry(DATE)) for _, start, end in dates)
        found_organizations = self.organizations.find(tape)
        tape = tape.with_nodes(found.node() for found in found_organizations)
        found_places = self.places.find(tape)
        tape = tape.with_nodes(found.node() for found in found_places)
        names = self.people.find(tape)
        tape = tape.with_nodes(found.node() for found in names)
        found_officials = self.officials.find(tape)
        tape = tape.with_nodes(found.node() for found in found_officials)
        found_quotes = self.quotes.find(tape.with_nodes(mark_nodes(tape, quoted)), layout)

        people, person_at = link_people(tape, names)
        organizations, organization_at = link_organizations(tape, found_organizations)
        places, place_at = link_places(tape, found_places)
        discourse = Discourse(tape, layout, people, person_at, found_officials, organization_at, place_at)
        return Extraction(
            text,
            reference,
            people=tuple(people),
            officials=tuple(link_officials(tape, found_officials, people, person_at)),
            places=tuple(places),
            organizations=tuple(organizations),
            dates=tuple(mention for mention, _, _ in dates),
            quotes=tuple(resolve_speakers(discourse, found_quotes)),
        )


class Extractor:
    """Extracts people, officials, places, organisations, dates and quotes from Arabic news."""

    __slots__ = ("_engine", "_lock", "_user_rows")

    def __init__(self, gazetteers: Iterable[str | os.PathLike[str]] = ()) -> None:
        self._user_rows: tuple[Row, ...] = tuple(row for path in gazetteers for row in read_rows(path))
        self._engine: Engine | None = None
        self._lock = threading.Lock()

    def extract(self, text: str, *, reference_date: date | str | None = None) -> Extraction:
        if not isinstance(text, str):
            raise TypeError(f"text must be str, not {type(text).__name__}")
        if isinstance(reference_date, str):
            reference_date = date.fromisoformat(reference_date)
        return self._built().run(text, reference_date)

    def _built(self) -> Engine:
        if self._engine is None:
            with self._lock:
                if self._engine is None:
                    self._engine = Engine(merged(shipped_rows(), self._user_rows))
        return self._engine
