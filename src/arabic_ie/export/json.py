"""JSON: an ``Extraction`` in, plain data or JSON text out, and back; called by the model's methods and the CLI.

The data has the model's own fields under the model's own names. Dates are ISO 8601 strings, and a speaker's
``entity`` says what it is in ``type``: ``person``, ``organization`` or ``place``. Offsets count code points.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

from arabic_ie.model import DateMention, Extraction, Official, Organization, Person, Place, Quote, Span, Speaker

ENTITY_TYPES: dict[str, type[Person] | type[Organization] | type[Place]] = {
    "person": Person,
    "organization": Organization,
    "place": Place,
}

TYPE_OF: dict[type, str] = {entity: name for name, entity in ENTITY_TYPES.items()}
_SURROGATE = re.compile("[\ud800-\udfff]")

Data = dict[str, Any]
T = TypeVar("T")


def to_dict(doc: Extraction) -> Data:
    """The whole answer as dicts, lists, strings, numbers and None.

    >>> to_dict(Extraction("أمس", dates=(DateMention(Span(0, 3, "أمس"), "date", "REF-1D"),)))["dates"][0]["span"]
    {'start': 0, 'end': 3, 'text': 'أمس'}
    """
    data: Data = _plain(doc)
    return data


def to_json(doc: Extraction, *, indent: int | None = None) -> str:
    """The whole answer as JSON, Arabic letters as they are.

    A lone surrogate (half a character, from a broken decoder) is no valid UTF-8 and is written as an escape.
    Two halves in a row are the one thing that JSON can't keep apart: whoever reads them gets one character.
    """
    return dumps(to_dict(doc), indent=indent)


def from_dict(data: Data) -> Extraction:
    """The answer that ``to_dict`` gave ``data`` for; keys that are no field of an ``Extraction`` are left aside.

    Raises:
        ValueError: something is missing or is not what the model says; the message names it.
    """
    try:
        return _extraction(data)
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"not the data of an Extraction: {type(error).__name__}: {error}") from error


def dumps(data: Any, *, indent: int | None = None) -> str:
    """Any plain data as JSON that is valid UTF-8."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    return _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", text)


# -- model → data -----------------------------------------------------------------------------------


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        data = {name: _plain(getattr(value, name)) for name in _field_names(type(value))}
        if isinstance(value, Speaker) and value.entity is not None:
            data["entity"] = {"type": TYPE_OF[type(value.entity)], **data["entity"]}
        return data
    return value


@lru_cache
def _field_names(model: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(model))


# -- data → model: for each type, how the fields that are not plain are read --------------------------


def _extraction(data: Data) -> Extraction:
    known = {name: data[name] for name in _field_names(Extraction) if name in data}
    return _make(
        Extraction,
        known,
        reference_date=date.fromisoformat,
        people=_each(_person),
        officials=_each(_official),
        places=_each(_place),
        organizations=_each(_organization),
        dates=_each(_date_mention),
        quotes=_each(_quote),
    )


def _person(data: Data) -> Person:
    return _make(Person, data, mentions=_each(_span))


def _place(data: Data) -> Place:
    return _make(Place, data, mentions=_each(_span))


def _organization(data: Data) -> Organization:
    return _make(Organization, data, mentions=_each(_span))


def _official(data: Data) -> Official:
    return _make(Official, data, span=_span, title=_span, affiliation=_span, person=_person)


def _date_mention(data: Data) -> DateMention:
    return _make(DateMention, data, span=_span, start=date.fromisoformat, end=date.fromisoformat)


def _quote(data: Data) -> Quote:
    return _make(
        Quote,
        data,
        span=_span,
        cue=_span,
        speaker=_speaker,
        co_speakers=_each(_speaker),
        parts=_each(_span),
        addressee=_span,
        relayed_by=_span,
        venue=_span,
    )


def _speaker(data: Data) -> Speaker:
    return _make(Speaker, data, mention=_span, entity=_entity)


def _entity(data: Data) -> Person | Organization | Place:
    rest = dict(data)
    return _make(ENTITY_TYPES[rest.pop("type")], rest, mentions=_each(_span))


def _span(data: Data) -> Span:
    return Span(**data)


def _each(read: Callable[[Data], T]) -> Callable[[list[Data]], tuple[T, ...]]:
    return lambda items: tuple(read(item) for item in items)


def _make(model: type[T], data: Data, **readers: Callable[[Any], Any]) -> T:
    """A ``model`` from its fields, each read by its reader; None and fields without a reader stay as they are."""
    return model(
        **{
            name: value if value is None or name not in readers else readers[name](value)
            for name, value in data.items()
        }
    )
