"""Tables: ``Extraction``s in; rows, a pandas ``DataFrame`` or a pyarrow ``Table`` of one kind of thing out.

``TABLES`` is the schema of all of them: the name, type and meaning of each column. Offsets count code points.
pandas and pyarrow (extra ``tables``) are loaded where they are used.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from arabic_ie.export.json import TYPE_OF
from arabic_ie.model import Extraction, Span, Speaker

if TYPE_CHECKING:
    import pandas
    import pyarrow

TableName = Literal["quotes", "people", "officials", "places", "organizations", "dates", "mentions"]
ColumnType = Literal["text", "texts", "whole", "number", "truth", "day"]
Row = tuple[Any, ...]

MISSING = "{package} is needed for this: pip install 'arabic-ie[tables]'"


class Column(NamedTuple):
    """One column: its name, the type of its cells (any may be empty) and what it says."""

    name: str
    type: ColumnType
    says: str


def columns(table: str) -> tuple[Column, ...]:
    """The columns of a table, in order.

    Raises:
        ValueError: there is no such table; the message names those that there are.

    >>> [column.name for column in columns("places")]
    ['source', 'number', 'name', 'kind', 'id', 'country', 'mentions', 'rule']
    """
    try:
        return TABLES[table][0]
    except KeyError:
        raise ValueError(f"there is no table {table!r}; there are: {', '.join(TABLES)}") from None


def rows(doc: Extraction, table: str, source: str | None = None) -> Iterator[Row]:
    """The rows of one answer, a value for each column.

    >>> import arabic_ie
    >>> doc = arabic_ie.extract("وصل بوتين إلى القاهرة.")
    >>> list(rows(doc, "places", "a.txt"))
    [('a.txt', 1, 'القاهرة', 'capital', 'Q85', 'EG', 1, 'known_place')]
    """
    columns(table)
    for number, row in enumerate(TABLES[table][1](doc), start=1):
        yield (source, number, *row)


def to_dataframe(doc: Extraction, table: TableName = "quotes") -> pandas.DataFrame:
    """A table of one answer as a pandas ``DataFrame``, without the column ``source``."""
    frames = _loaded("pandas")
    shown = columns(table)[1:]
    cells = [row[1:] for row in rows(doc, table)]
    frame = frames.DataFrame(cells, columns=[column.name for column in shown])
    for column in shown:  # an empty column, or one with gaps, keeps its type too
        if column.type in _PANDAS:
            frame[column.name] = frame[column.name].astype(_PANDAS[column.type])
    return frame


def to_arrow(
    docs: Iterable[Extraction], table: TableName = "quotes", *, sources: Iterable[str | None] | None = None
) -> pyarrow.Table:
    """A table of many answers as a pyarrow ``Table`` with the schema of ``arrow_schema``.

    Args:
        docs: the answers, read once.
        table: which of their things: quotes, people, officials, places, organizations, dates or mentions.
        sources: the name of each answer's text, for the column ``source``; as many as there are answers.

    Raises:
        ValueError: there is no such table, or not as many sources as answers.
        TypeError: what is given are no answers.
        ImportError: pyarrow is not installed.
    """
    if isinstance(docs, Extraction):
        raise TypeError("docs must be many Extractions, not one")
    schema = arrow_schema(table)
    named: Iterable[tuple[Extraction, str | None]]
    named = ((doc, None) for doc in docs) if sources is None else zip(docs, sources, strict=True)
    cells: list[Row] = []
    for doc, source in named:
        if not isinstance(doc, Extraction):
            raise TypeError(f"docs must be Extractions, not {type(doc).__name__}")
        cells.extend(rows(doc, table, source))
    return arrow_table(cells, schema)


def arrow_schema(table: str) -> pyarrow.Schema:
    """The schema of a table in Arrow's types; each field's metadata says what it holds."""
    shown = columns(table)
    arrow = _loaded("pyarrow")
    types = {
        "text": arrow.string(),
        "texts": arrow.list_(arrow.string()),
        "whole": arrow.int64(),
        "number": arrow.float64(),
        "truth": arrow.bool_(),
        "day": arrow.date32(),
    }
    return arrow.schema(
        [arrow.field(column.name, types[column.type], metadata={"says": column.says}) for column in shown]
    )


def arrow_table(cells: Sequence[Row], schema: pyarrow.Schema) -> pyarrow.Table:
    """Rows as an Arrow table; a lone surrogate, which no UTF-8 can hold, becomes U+FFFD."""
    arrow = _loaded("pyarrow")
    by_column = zip(*cells, strict=True) if cells else ((),) * len(schema)
    arrays = [
        arrow.array([valid(value) for value in values], field.type)
        for values, field in zip(by_column, schema, strict=True)
    ]
    return arrow.table(arrays, schema=schema)


def _loaded(package: str) -> Any:
    """An optional package, or an error that says how to get it."""
    import importlib

    try:
        return importlib.import_module(package)
    except ImportError as error:
        raise ImportError(MISSING.format(package=package)) from error


def valid(value: Any) -> Any:
    """A cell as Arrow takes it: lists, and U+FFFD for each lone surrogate."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    return [valid(item) for item in value] if isinstance(value, tuple) else value


_SURROGATE = re.compile("[\ud800-\udfff]")
_PANDAS: Mapping[ColumnType, str] = {"whole": "Int64", "number": "float64", "truth": "bool"}


# -- the tables -------------------------------------------------------------------------------------


def _quotes(doc: Extraction) -> Iterator[Row]:
    for quote in doc.quotes:
        speaker = quote.speaker
        yield (
            doc.reference_date,
            *(_name_and_kind(speaker)),
            quote.span.text,
            quote.kind,
            _text(quote.cue),
            quote.cue_lemma,
            quote.cue_class,
            None if speaker is None else _text(speaker.mention),
            tuple(other.name for other in quote.co_speakers),
            _text(quote.addressee),
            _text(quote.relayed_by),
            _text(quote.venue),
            quote.negated,
            quote.confidence,
            quote.span.start,
            quote.span.end,
            None if speaker is None else speaker.rule,
            quote.rule,
        )


def _name_and_kind(speaker: Speaker | None) -> tuple[str | None, str | None, str | None, str | None]:
    """A speaker's name, the gazetteer's name for him or it, what he is, and the id."""
    if speaker is None:
        return None, None, None, None
    entity = speaker.entity
    if entity is None:
        return speaker.name, speaker.name, "phrase", None
    return speaker.name, speaker.canonical or speaker.name, TYPE_OF[type(entity)], entity.id


def _people(doc: Extraction) -> Iterator[Row]:
    return ((p.name, p.canonical, p.id, len(p.mentions), p.rule) for p in doc.people)


def _officials(doc: Extraction) -> Iterator[Row]:
    for official in doc.officials:
        person = official.person
        yield (
            *(person.name, person.canonical, person.id),
            *(official.title.text, _text(official.affiliation), official.country, official.country_inferred),
            *(official.status, official.span.text, official.span.start, official.span.end, official.rule),
        )


def _places(doc: Extraction) -> Iterator[Row]:
    return ((p.name, p.kind, p.id, p.country, len(p.mentions), p.rule) for p in doc.places)


def _organizations(doc: Extraction) -> Iterator[Row]:
    return ((o.name, o.kind, o.id, len(o.mentions), o.rule) for o in doc.organizations)


def _dates(doc: Extraction) -> Iterator[Row]:
    for mention in doc.dates:
        yield (
            *(mention.span.text, mention.kind, mention.value, mention.start, mention.end, mention.calendar),
            *(mention.modifier, mention.unresolved, mention.span.start, mention.span.end, mention.rule),
        )


def _mentions(doc: Extraction) -> Iterator[Row]:
    named = (("person", doc.people), ("organization", doc.organizations), ("place", doc.places))
    found = [
        (kind, thing.name, thing.id, span.text, span.start, span.end, thing.rule)
        for kind, things in named
        for thing in things
        for span in thing.mentions
    ]
    return iter(sorted(found, key=lambda row: (row[4], row[5], row[0])))


def _text(span: Span | None) -> str | None:
    return None if span is None else span.text


_FIRST = (Column("source", "text", "name of the text"), Column("number", "whole", "place in the text's answer, from 1"))
_AT = (
    Column("start", "whole", "offset of the first code point"),
    Column("end", "whole", "offset behind the last code point"),
)
_RULE = Column("rule", "text", "the rule that found it")
_ID = Column("id", "text", "the gazetteer's id, Wikidata's or ISO's")
_TIMES = Column("mentions", "whole", "how often it is named")

TABLES: Mapping[str, tuple[tuple[Column, ...], Callable[[Extraction], Iterator[Row]]]] = {
    "quotes": (
        (
            *_FIRST,
            Column("day", "day", "the text's reference date"),
            Column("speaker", "text", "who speaks, in the fullest form of the text"),
            Column("canonical", "text", "the gazetteer's name of the person; else as `speaker`"),
            Column("speaker_kind", "text", "person, organization, place, or phrase (a role or group without a name)"),
            Column("speaker_id", "text", "the gazetteer's id of the speaker"),
            Column("quote", "text", "the content"),
            Column("kind", "text", "direct, indirect, mixed or headline"),
            Column("cue", "text", "the reporting word as written"),
            Column("cue_lemma", "text", "its dictionary form"),
            Column("cue_class", "text", "say, deny, accuse, warn …"),
            Column("mention", "text", "the words that name the speaker here"),
            Column("co_speakers", "texts", "the others of a joint statement"),
            Column("addressee", "text", "to whom"),
            Column("relayed_by", "text", "through whom"),
            Column("venue", "text", "on which occasion"),
            Column("negated", "truth", "whether it is said that this was not said"),
            Column("confidence", "number", "between 0 and 1"),
            *_AT,
            Column("speaker_rule", "text", "how the speaker was found"),
            _RULE,
        ),
        _quotes,
    ),
    "people": (
        (
            *_FIRST,
            Column("name", "text", "the fullest form of the text"),
            Column("canonical", "text", "the gazetteer's name"),
            _ID,
            _TIMES,
            _RULE,
        ),
        _people,
    ),
    "officials": (
        (
            *_FIRST,
            Column("name", "text", "the person, in the fullest form of the text"),
            Column("canonical", "text", "the gazetteer's name of the person"),
            _ID,
            Column("title", "text", "the role words"),
            Column("affiliation", "text", "what the role belongs to"),
            Column("country", "text", "ISO 3166-1 alpha-2"),
            Column("country_inferred", "truth", "whether the country is not said but concluded"),
            Column("status", "text", "current, former or acting"),
            Column("text", "text", "role, affiliation and name as written"),
            *_AT,
            _RULE,
        ),
        _officials,
    ),
    "places": (
        (
            *_FIRST,
            Column("name", "text", "the fullest form of the text"),
            Column("kind", "text", "country, capital, city, region, landmark …"),
            _ID,
            Column("country", "text", "ISO 3166-1 alpha-2"),
            _TIMES,
            _RULE,
        ),
        _places,
    ),
    "organizations": (
        (
            *_FIRST,
            Column("name", "text", "the fullest form of the text"),
            Column("kind", "text", "ministry, party, company, outlet …"),
            _ID,
            _TIMES,
            _RULE,
        ),
        _organizations,
    ),
    "dates": (
        (
            *_FIRST,
            Column("text", "text", "as written"),
            Column("kind", "text", "date, time, duration or set"),
            Column("value", "text", "TIMEX3 / ISO 8601"),
            Column("first", "day", "the first day that it covers"),
            Column("last", "day", "the last day that it covers"),
            Column("calendar", "text", "gregorian or hijri"),
            Column("modifier", "text", "TIMEX3's: APPROX, START …"),
            Column("unresolved", "text", "the value without the reference date"),
            *_AT,
            _RULE,
        ),
        _dates,
    ),
    "mentions": (
        (
            *_FIRST,
            Column("type", "text", "person, organization or place"),
            Column("name", "text", "whom it names, in the fullest form of the text"),
            _ID,
            Column("text", "text", "as written"),
            *_AT,
            _RULE,
        ),
        _mentions,
    ),
}
