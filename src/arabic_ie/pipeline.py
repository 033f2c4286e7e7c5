"""The pipeline as users hold it: an ``Extractor`` with its gazetteers, for one text or for many in processes."""

from __future__ import annotations

import io
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date, datetime
from itertools import islice
from operator import attrgetter
from typing import Any, TypeVar

from arabic_ie.engine import AUTO, Engine, Reference, engine_for, nothing_collected
from arabic_ie.extractors.opinion import SecondOpinion
from arabic_ie.gazetteers import Row, shipped_rows
from arabic_ie.gazetteers.layers import layer, over, placed_rows
from arabic_ie.gazetteers.loader import make_row, merged
from arabic_ie.model import DateMention, Extraction, Official, Organization, Person, Place, Quote, Span, Speaker
from arabic_ie.resolution.candidates import Explanation

Thing = TypeVar("Thing")


class BatchError(ExceptionGroup[Exception]):
    """The texts of a batch that could not be read; every other text was extracted and yielded before."""


class Extractor:
    """Extracts people, officials, places, organisations, dates and quotes from Arabic news.

    Never changes once built: safe to share between threads, cheap to send to other processes (only the
    gazetteer rows of the user travel; each process builds its rules once).

    Args:
        gazetteers: paths of TSV files in the schema of ``docs/gazetteers.md``, or of directories of them;
            their rows add to the shipped ones, replace those of the same name and kind, or remove them
            (kind ending in ``!``).
        second_opinion: whatever else finds names in a text (``integrations.camel.CamelNER``, or any object with
            its method ``spans``); its names add to those of the rules where the rules have nothing.

    Raises:
        TypeError: ``gazetteers`` is one path, or ``second_opinion`` has no method ``spans``.
        GazetteerError: a file is not in the schema, two rows of the files contradict each other, or a row
            removes nothing; the message names file, line and reason.
        OSError: a file can't be read.

    >>> extractor = Extractor().with_names(person=["زمرد الكوكبي"])
    >>> extractor.extract("وصل زمرد الكوكبي أمس.").people[0].name
    'زمرد الكوكبي'
    """

    __slots__ = ("_engine", "_lock", "_second_opinion", "_user_rows")

    def __init__(
        self, gazetteers: Iterable[str | os.PathLike[str]] = (), *, second_opinion: SecondOpinion | None = None
    ) -> None:
        if isinstance(gazetteers, str | os.PathLike):
            raise TypeError("gazetteers must be a list of paths, not one path")
        if second_opinion is not None and not callable(getattr(second_opinion, "spans", None)):
            raise TypeError(f"second_opinion must have a method spans(text), which {second_opinion!r} has not")
        with nothing_collected():
            rows = layer(placed_rows(gazetteers), shipped_rows)
        self._set(rows, second_opinion)

    def _set(self, rows: tuple[Row, ...], second_opinion: SecondOpinion | None) -> None:
        self._user_rows = rows
        self._second_opinion = second_opinion
        self._engine: Engine | None = None
        self._lock = threading.Lock()

    def with_names(self, rows: Iterable[Row] = (), **names: Iterable[str]) -> Extractor:
        """A new extractor that knows more: rows, or names by kind (``**{"family!": [...]}`` removes).

        They have the last word over the rows that this extractor has: its own, those of its files, the
        shipped ones.

        Raises:
            GazetteerError: an unknown kind, a name with marks, doubled blanks or nothing in it, two rows that
                contradict each other, or a removal of what is not there.

        >>> Extractor().with_names(city=["مدينة السراب"], person=["زمرد الكوكبي"])
        Extractor(2 rows of its own)
        """
        added: list[Row] = []
        for row in rows:
            if not isinstance(row, Row):
                raise TypeError(f"rows must be gazetteer rows, not {type(row).__name__}")
            added.append(_checked(*_portable(row)))
        for kind, values in names.items():
            if isinstance(values, str):
                raise TypeError(f"{kind} must be a list of names, not one string")
            for name in values:
                if not isinstance(name, str):
                    raise TypeError(f"{kind} must be a list of names, not of {type(name).__name__}")
                added.append(make_row(name, kind))
        other = Extractor.__new__(Extractor)
        unplaced = ((None, row) for row in added)
        rows_of_both = over(self._user_rows, layer(unplaced, lambda: merged(shipped_rows(), self._user_rows)))
        other._set(rows_of_both, self._second_opinion)
        return other

    @property
    def rows(self) -> tuple[Row, ...]:
        """The gazetteer rows of its own: those of its files and of ``with_names``."""
        return self._user_rows

    @property
    def second_opinion(self) -> SecondOpinion | None:
        """Whatever else finds names for it."""
        return self._second_opinion

    def extract(self, text: str, *, reference_date: date | str | None = None) -> Extraction:
        """Everything that one text says.

        Args:
            text: any string; offsets in the answer are code points of it.
            reference_date: the day of writing ("2024-06-19", a ``date`` or ``datetime``); "auto" takes the day
                that the text gives: today's date, its dateline's, else the first whole date in it. Without it,
                dates that hang on it are written ``REF``, ``REF-1D`` …

        Raises:
            TypeError: ``text`` is no string, or ``reference_date`` of another type.
            ValueError: ``reference_date`` is no ISO date.
        """
        return self._built().run(_checked_text(text), as_date(reference_date), self._second_opinion)

    def explain(self, text: str) -> list[Explanation]:
        """The quotes of one text, each with everyone who could be its speaker, scores and reasons.

        The chosen speaker is the first candidate; a quote without candidates has no speaker. The quotes are
        those of ``extract``, in the same order.

        Raises:
            TypeError: ``text`` is no string.

        >>> text = "قال الوزير سمير الحداد إن القرار نهائي. وأضاف أن العمل مستمر."
        >>> [(c.speaker.name, c.speaker.rule, c.score) for c in Extractor().explain(text)[1].candidates]
        [('سمير الحداد', 'last_speaker', 0.85)]
        """
        return self._built().explain(_checked_text(text), self._second_opinion)

    def extract_many(
        self, texts: Iterable[str], *, workers: int = 1, reference_date: date | str | None = None
    ) -> Iterator[Extraction]:
        """The extractions of many texts, in their order, as they become ready.

        A text that can't be read does not stop the others: they are all yielded, and then a
        ``BatchError`` says which were left out (``note`` of each error: its place in ``texts``).

        Args:
            texts: any iterable; it is read no further than a few texts ahead of the answers.
            workers: processes; 1 works in this one.

        >>> [len(doc.people) for doc in Extractor().extract_many(["قال بوتين إن", "وصل لافروف"])]
        [1, 1]
        """
        if workers < 1:
            raise ValueError(f"workers must be 1 or more, not {workers}")
        if isinstance(texts, str):
            raise TypeError("texts must be many texts, not one string")
        reference = as_date(reference_date)
        return _raising(self._answers(((text, reference) for text in texts), workers))

    def extract_each(
        self, texts: Iterable[tuple[str, date | str | None]], *, workers: int = 1
    ) -> Iterator[Extraction | Exception]:
        """The extractions of many texts, each with a reference date of its own; an error stands where it arose.

        Args:
            texts: pairs of a text and its day of writing (None where it is not known), read as by ``extract_many``.
            workers: processes; 1 works in this one.

        >>> pairs = [("وصل أمس.", "2024-06-19"), ("وصل أمس.", "19 June"), ("وصل أمس.", None)]
        >>> answers = list(Extractor().extract_each(pairs))
        >>> answers[0].dates[0].value, type(answers[1]).__name__, answers[2].dates[0].value
        ('2024-06-18', 'ValueError', 'REF-1D')
        """
        if workers < 1:
            raise ValueError(f"workers must be 1 or more, not {workers}")
        return self._answers(texts, workers)

    def _answers(
        self, texts: Iterable[tuple[str, date | str | None]], workers: int
    ) -> Iterator[Extraction | Exception]:
        if workers == 1:
            for text, reference in texts:
                yield _attempt(self, text, reference)
            return
        # multiprocessing: not for every import
        import pickle
        from functools import partial
        from multiprocessing import get_start_method

        from arabic_ie.workers import results

        if get_start_method() == "fork":
            self._built()  # the workers begin with it; elsewhere each builds its own
        for result in results(batched(texts, BATCH), partial(_work, self), workers=workers, ahead=AHEAD):
            if isinstance(result, bytes):
                yield from pickle.loads(result)
            else:
                yield result

    def _built(self) -> Engine:
        if self._engine is None:
            with self._lock:
                if self._engine is None:
                    self._engine = engine_for(self._user_rows)
        return self._engine

    def __reduce__(self) -> tuple[object, ...]:
        return _restore, (tuple(_portable(row) for row in self._user_rows), self._second_opinion)

    def __repr__(self) -> str:
        opinion = "" if self._second_opinion is None else f", second_opinion={self._second_opinion!r}"
        return f"Extractor({len(self._user_rows)} rows of its own{opinion})"


# -- worker processes -------------------------------------------------------------------------------

BATCH = 16  # texts sent to a worker at once
AHEAD = 4  # batches per worker that are read ahead of the answers


def _work(extractor: Extractor, texts: list[tuple[str, date | str | None]]) -> bytes:
    """The answers to some texts, pickled."""
    return _pickled([_attempt(extractor, text, reference) for text, reference in texts])


def _pickled(answers: list[Extraction | Exception]) -> bytes:
    """As ``pickle`` writes them, but in a fifth of the time: it is slow with frozen dataclasses that have slots."""
    import pickle

    out = io.BytesIO()
    pickler = pickle.Pickler(out, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _REDUCERS
    pickler.dump(answers)
    return out.getvalue()


def _reducer(kind: type) -> Callable[[Any], tuple[type, tuple[Any, ...]]]:
    """What ``pickle`` is to make of an object of a dataclass: a call with its fields."""
    values = attrgetter(*(field.name for field in fields(kind)))
    return lambda thing: (kind, values(thing))


_REDUCERS: Mapping[type, Callable[[Any], tuple[type, tuple[Any, ...]]]] = {
    kind: _reducer(kind)
    for kind in (Span, Person, Place, Organization, Official, DateMention, Speaker, Quote, Extraction)
}


def _raising(answers: Iterator[Extraction | Exception]) -> Iterator[Extraction]:
    """The answers, and at the end what stands among them instead of one."""
    errors: list[Exception] = []
    for index, answer in enumerate(answers):
        if isinstance(answer, Extraction):
            yield answer
        else:
            answer.add_note(f"text {index}")
            errors.append(answer)
    if errors:
        texts_are = "1 text" if len(errors) == 1 else f"{len(errors)} texts"
        raise BatchError(f"{texts_are} could not be read", errors)


def _attempt(extractor: Extractor, text: str, reference: date | str | None) -> Extraction | Exception:
    try:
        return extractor.extract(text, reference_date=reference)
    except Exception as error:  # one bad text must not stop the others
        return error


def batched(things: Iterable[Thing], size: int) -> Iterator[list[Thing]]:
    """Lists of ``size`` things, the last one shorter."""
    iterator = iter(things)
    while batch := list(islice(iterator, size)):
        yield batch


_Portable = tuple[str, str, tuple[str, ...], str | None, dict[str, tuple[str, ...]], str]


def _portable(row: Row) -> _Portable:
    return row.name, row.kind, row.aliases, row.id, dict(row.attributes), row.source


def _checked(
    name: str, kind: str, aliases: tuple[str, ...], id: str | None, attributes: dict[str, tuple[str, ...]], source: str
) -> Row:
    return make_row(name, kind, aliases=aliases, id=id, attributes=attributes, source=source)


def _restore(rows: tuple[_Portable, ...], second_opinion: SecondOpinion | None) -> Extractor:
    extractor = Extractor()
    extractor._set(tuple(_checked(*row) for row in rows), second_opinion)
    return extractor


def _checked_text(text: str) -> str:
    if not isinstance(text, str):
        raise TypeError(f"text must be str, not {type(text).__name__}")
    return text


def as_date(value: date | str | None) -> Reference:
    """A reference date in any of its forms as a plain date, or "auto"."""
    if value is None:
        return None
    if value == AUTO:
        return AUTO
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value).date()
        except ValueError:
            raise ValueError(f"reference_date must be an ISO date such as 2024-06-19 or auto, not {value!r}") from None
    raise TypeError(f"reference_date must be a date or an ISO string, not {type(value).__name__}")
