"""The engine: wires the stages in their one order. A text in, an ``Extraction`` out."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import Literal

from arabic_ie.extractors.dates import DATE_RULES, DateFinder
from arabic_ie.extractors.name_lists import ELEMENT_RULES
from arabic_ie.extractors.nodes import DATE, node_class_sets, node_entry
from arabic_ie.extractors.officials import OFFICIAL_RULES, OfficialFinder
from arabic_ie.extractors.opinion import SecondOpinion, unfound
from arabic_ie.extractors.organizations import ORGANIZATION_RULES, OrganizationFinder
from arabic_ie.extractors.people import PEOPLE_RULES, PeopleFinder
from arabic_ie.extractors.places import PLACE_RULES, PlaceFinder
from arabic_ie.extractors.quotes import QUOTE_RULES, FoundQuote, QuoteFinder
from arabic_ie.extractors.quotes.layout import Layout
from arabic_ie.extractors.quotes.marks import mark_nodes
from arabic_ie.extractors.quotes.unclosed import until_reported
from arabic_ie.extractors.unlisted import CANDIDATE_RULES
from arabic_ie.extractors.unseen_names import LIST_RULES
from arabic_ie.gazetteers import Lexicon, Row, cache, shipped_directory, shipped_rows
from arabic_ie.gazetteers.loader import merged
from arabic_ie.gazetteers.packed import Part, Parts, packed_rows, text_of
from arabic_ie.grammar import Analyser, Rule, Tape
from arabic_ie.grammar.alphabet import Alphabet
from arabic_ie.grammar.programs import INTERPRETER
from arabic_ie.grammar.tape import Node
from arabic_ie.model import Extraction
from arabic_ie.resolution.candidates import Explanation
from arabic_ie.resolution.discourse import Discourse
from arabic_ie.resolution.entities import link_officials, link_organizations, link_places
from arabic_ie.resolution.people import link_people
from arabic_ie.resolution.speakers import explain_speakers, resolve_speakers
from arabic_ie.text import quoted_spans, split_paragraphs, split_sentences

ALL_RULES: tuple[Rule, ...] = (
    *DATE_RULES, *PLACE_RULES, *ORGANIZATION_RULES, *PEOPLE_RULES, *LIST_RULES, *ELEMENT_RULES,
    *CANDIDATE_RULES, *OFFICIAL_RULES, *QUOTE_RULES,
)  # fmt: skip


AUTO: Literal["auto"] = "auto"  # the day of writing is the one that the text gives
Reference = date | Literal["auto"] | None


class Engine:
    """Everything that is built once per set of gazetteers: lexicon, analyser and compiled rules."""

    def __init__(self, rows: Iterable[Row]) -> None:
        with nothing_collected():
            literals = frozenset(word for rule in ALL_RULES for word in rule.literals())
            named = Counter(name for rule in ALL_RULES for name in rule.vocabulary())
            vocabulary = sorted(named, key=lambda name: (-named[name], name))
            lexicon = Lexicon(rows, literals)
            analyser = Analyser(lexicon, tuple(node_class_sets()), vocabulary)
            key = _rules_key(analyser.alphabet)
            compiled = cache.load(_RULES, key)
            if compiled is not None:
                analyser.alphabet = Alphabet.restored(compiled)
            self._wire(analyser)
            if compiled is None:
                cache.save(_RULES, key, analyser.alphabet.parts())
            self._readings = lexicon.readings

    @classmethod
    def restored(cls, parts: Parts) -> Engine:
        """The engine that ``parts`` were made of."""
        with nothing_collected():
            engine = cls.__new__(cls)
            engine._wire(Analyser.restored(parts))
            engine.analyser.alphabet.programs.forget()
        return engine

    def _wire(self, analyser: Analyser) -> None:
        self.analyser = analyser
        alphabet = analyser.alphabet
        self.dates = DateFinder(alphabet)
        self.organizations = OrganizationFinder(alphabet)
        self.places = PlaceFinder(alphabet)
        self.people = PeopleFinder(alphabet)
        self.officials = OfficialFinder(alphabet)
        self.quotes = QuoteFinder(alphabet)

    def parts(self) -> dict[str, Part]:
        """All that was built, as parts of a file; only before the first text."""
        return self.analyser.parts(self._readings)

    def run(self, text: str, reference: Reference, second_opinion: SecondOpinion | None = None) -> Extraction:
        """All stages over one text: each reads the tape and writes what it found onto the next."""
        doc, discourse, found = self._read(text, reference, second_opinion)
        return replace(doc, quotes=tuple(resolve_speakers(discourse, found)))

    def explain(self, text: str, second_opinion: SecondOpinion | None = None) -> list[Explanation]:
        """The quotes of one text with everyone who could be their speaker."""
        _, discourse, found = self._read(text, None, second_opinion)
        return explain_speakers(discourse, found)

    def _read(
        self, text: str, reference: Reference, second_opinion: SecondOpinion | None
    ) -> tuple[Extraction, Discourse, list[FoundQuote]]:
        """The stages up to the resolution of speakers."""
        paragraphs = split_paragraphs(text)
        quoted = quoted_spans(text, paragraphs)
        sentences = split_sentences(text, paragraphs)
        tape = Tape.of(text, self.analyser)
        if reference == AUTO:
            reference = self.dates.day_of_writing(tape)
        dates = self.dates.find(tape, reference)
        tape = tape.with_nodes(Node(start, end, node_entry(DATE)) for _, start, end in dates)
        found_organizations = self.organizations.find(tape)
        tape = tape.with_nodes(found.node() for found in found_organizations)
        found_places = self.places.find(tape)
        tape = tape.with_nodes(found.node() for found in found_places)
        names = self.people.find(tape)
        tape = tape.with_nodes(found.node() for found in names)
        if second_opinion is not None:
            added = unfound(tape, second_opinion.spans(text))
            tape = tape.with_nodes(found.node() for found in sorted(chain.from_iterable(added), key=itemgetter(0)))
            names = sorted([*names, *added.people], key=itemgetter(0))
            found_places = sorted([*found_places, *added.places], key=itemgetter(0))
            found_organizations = sorted([*found_organizations, *added.organizations], key=itemgetter(0))
        found_officials = self.officials.find(tape)
        tape = tape.with_nodes(found.node() for found in found_officials)
        quoted = until_reported(tape, quoted, sentences)
        layout = Layout(sentences, paragraphs, quoted)
        tape = tape.with_nodes(mark_nodes(tape, quoted))
        found_quotes = self.quotes.find(tape, layout)

        people, person_at = link_people(tape, names)
        organizations, organization_at = link_organizations(tape, found_organizations)
        places, place_at = link_places(tape, found_places)
        doc = Extraction(
            text,
            reference,
            people=tuple(people),
            officials=tuple(link_officials(tape, found_officials, people, person_at)),
            places=tuple(places),
            organizations=tuple(organizations),
            dates=tuple(mention for mention, _, _ in dates),
        )
        discourse = Discourse(
            tape, layout, self.quotes.subjects, people, person_at, found_officials, organization_at, place_at
        )
        return doc, discourse, found_quotes


@contextmanager
def nothing_collected() -> Iterator[None]:
    """No garbage collection while hundreds of thousands of small objects are made, and none is garbage."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def engine_for(user_rows: tuple[Row, ...]) -> Engine:
    """The engine for the shipped rows with the user's: as it was kept from another start, or built and kept."""
    name, key = "own" if user_rows else "shipped", cache.key_of(_ingredients(user_rows))
    parts = cache.load(name, key)
    if parts is not None:
        return Engine.restored(parts)
    engine = Engine(merged(shipped_rows(), user_rows))
    cache.save(name, key, engine.parts())
    engine.analyser.alphabet.programs.forget()
    return engine


def _rules_key(alphabet: Alphabet) -> str:
    """The key of the compiled rules: gazetteers change the alphabet they are compiled for only by new sets of classes.

    So a name more mostly finds the rules compiled, which is most of the work of building an engine.
    """
    parts = alphabet.parts()
    return cache.key_of([*_code(), *(text_of(parts, name).encode() for name in ("class sets", "vocabulary"))])


def _ingredients(user_rows: tuple[Row, ...]) -> Iterator[bytes]:
    """All that an engine is made from: Python, this package's code, the rules, the gazetteers, the user's rows."""
    yield from _code()
    for path in sorted(shipped_directory().glob("*.tsv")):
        yield path.name.encode()
        yield path.read_bytes()
    yield repr([sorted(classes) for classes in node_class_sets()]).encode()
    rows, borders = packed_rows(user_rows)
    yield rows
    yield borders.tobytes()


def _code() -> Iterator[bytes]:
    """What rules are compiled by: Python, this package's code, the rules themselves."""
    yield INTERPRETER.encode()
    package = Path(__file__).resolve().parent
    yield from (path.read_bytes() for folder in _BUILDERS for path in sorted((package / folder).glob("*.py")))
    yield repr([(rule.name, rule.pattern) for rule in ALL_RULES]).encode()


_RULES = "rules"  # the name of the files of compiled rules in the cache
_BUILDERS = ("text", "morphology", "gazetteers", "grammar")
