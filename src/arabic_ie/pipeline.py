"""The pipeline: wires the stages in their one order. A text in, an ``Extraction`` out."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable
from datetime import date

from arabic_ie.extractors.dates import DATE_RULES, DateFinder
from arabic_ie.extractors.nodes import DATE, node_class_sets, node_entry
from arabic_ie.gazetteers import Lexicon, Row, read_rows, shipped_rows
from arabic_ie.gazetteers.loader import merged
from arabic_ie.grammar import Analyser, Rule, Tape
from arabic_ie.grammar.tape import Node
from arabic_ie.model import Extraction

ALL_RULES: tuple[Rule, ...] = (*DATE_RULES,)


class Engine:
    """Everything that is built once per set of gazetteers: lexicon, analyser and compiled rules."""

    def __init__(self, rows: Iterable[Row]) -> None:
        literals = frozenset(word for rule in ALL_RULES for word in rule.literals())
        self.analyser = Analyser(Lexicon(rows, literals), tuple(node_class_sets()))
        alphabet = self.analyser.alphabet
        self.dates = DateFinder(alphabet)

    def run(self, text: str, reference: date | None) -> Extraction:
        """All stages over one text."""
        tape = Tape.of(text, self.analyser)
        dates = self.dates.find(tape, reference)
        tape = tape.with_nodes(Node(start, end, node_entry(DATE)) for _, start, end in dates)
        return Extraction(text, reference, dates=tuple(mention for mention, _, _ in dates))


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
