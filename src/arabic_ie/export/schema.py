"""JSON Schema: the model's dataclasses in; the schema of what ``to_json`` writes out, as plain data.

It is read off the fields and their types, so that it can't lag behind them. Objects are open: a later version may
add fields.
"""

from __future__ import annotations

import inspect
from dataclasses import fields, is_dataclass
from datetime import date
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from arabic_ie.export.json import TYPE_OF, Data
from arabic_ie.model import Extraction

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PLAIN: dict[Any, Data] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    NoneType: {"type": "null"},
}


def json_schema() -> Data:
    """The JSON Schema (draft 2020-12) of an answer as ``Extraction.to_json`` and the HTTP API give it.

    >>> schema = json_schema()
    >>> schema["$ref"], schema["$defs"]["Span"]["properties"]["start"]
    ('#/$defs/Extraction', {'type': 'integer'})
    """
    return {
        "$schema": DIALECT,
        "title": "arabic_ie.Extraction",
        "$ref": "#/$defs/Extraction",
        "$defs": definitions("#/$defs/"),
    }


def definitions(base: str) -> dict[str, Data]:
    """The schema of each of the model's types by its name; they refer to each other below ``base``."""
    made: dict[str, Data] = {}
    waiting: list[type] = [Extraction]
    while waiting:
        model = waiting.pop()
        if model.__name__ not in made:
            made[model.__name__] = _object(model, base, waiting)
    return dict(sorted(made.items()))


def _object(model: type, base: str, waiting: list[type]) -> Data:
    """One dataclass; the others that it names are put on the waiting list."""
    hints = get_type_hints(model)
    names = [field.name for field in fields(model)]
    return {
        "type": "object",
        "description": _first_paragraph(model),
        "properties": {name: _type(hints[name], base, waiting) for name in names},
        "required": names,
    }


def _type(hint: Any, base: str, waiting: list[type]) -> Data:
    """The schema of a field by its type."""
    if hint in PLAIN:
        return dict(PLAIN[hint])
    if get_origin(hint) is Literal:
        return {"enum": list(get_args(hint))}
    if get_origin(hint) is tuple:  # tuple[X, ...]
        return {"type": "array", "items": _type(get_args(hint)[0], base, waiting)}
    if get_origin(hint) in (Union, UnionType):
        kinds = get_args(hint)
        tagged = sum(kind in TYPE_OF for kind in kinds) > 1  # the data says which of them it is
        return {"anyOf": [_tagged(k, base) if tagged and k in TYPE_OF else _type(k, base, waiting) for k in kinds]}
    if is_dataclass(hint) and isinstance(hint, type):
        waiting.append(hint)
        return {"$ref": base + hint.__name__}
    raise TypeError(f"no schema for a field of type {hint}")


def _tagged(entity: type, base: str) -> Data:
    """An entity with the ``type`` that tells it from others."""
    tag = {"type": "object", "properties": {"type": {"const": TYPE_OF[entity]}}, "required": ["type"]}
    return {"allOf": [tag, {"$ref": base + entity.__name__}]}


def _first_paragraph(model: type) -> str:
    return " ".join((inspect.getdoc(model) or "").partition("\n\n")[0].split())
