"""What is asked: a request's body in, checked, plain dataclasses out; what is wrong with it in one line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request

from arabic_ie.engine import Reference
from arabic_ie.pipeline import as_date

JSON_TYPE = "application/json"
# Bytes beyond what may be that are read and thrown away: who is still sending when the connection closes sees a broken
# pipe instead of the answer that says why.
DISCARDED = 50_000_000


@dataclass(frozen=True, slots=True)
class Document:
    """One text to read, with its day of writing."""

    text: str
    reference_date: Reference = None


@dataclass(frozen=True, slots=True)
class Name:
    """A name to add, with its kind."""

    name: str
    kind: str


async def json_body(request: Request, max_size: int) -> Any:
    """The data of a request; no more of it is kept than may be.

    Raises:
        HTTPException: 415, it is not said to be JSON (a form of another page can't say so); 413, it is longer than
            ``max_size`` bytes; 400, it is no JSON in UTF-8.
    """
    said = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if said != JSON_TYPE:
        raise HTTPException(415, f"the body must be JSON, with the header Content-Type: {JSON_TYPE}")
    too_long = HTTPException(413, f"the body is longer than {max_size:,} bytes")
    length = request.headers.get("content-length", "")
    if length.isdecimal() and int(length) > max_size + DISCARDED:
        raise too_long
    body = bytearray()
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= max_size:
            body += chunk
        elif size > max_size + DISCARDED:
            break
    if size > max_size:
        raise too_long
    try:
        return json.loads(body.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise HTTPException(400, f"the body is not UTF-8: {error.reason} at byte {error.start}") from None
    except ValueError as error:
        raise HTTPException(400, f"the body is not JSON: {error}") from None
    except RecursionError:
        raise HTTPException(400, "the body is not JSON that can be read: nested too deeply") from None


def document_of(data: Any) -> Document:
    """A document from ``{"text": …, "reference_date": …}``.

    Raises:
        ValueError: it is something else; the message says what is wrong.

    >>> document_of({"text": "وصل أمس.", "reference_date": "2024-06-19"})
    Document(text='وصل أمس.', reference_date=datetime.date(2024, 6, 19))
    """
    fields = _fields(data, required={"text"}, optional={"reference_date"})
    day = fields.get("reference_date")
    if day is not None and not isinstance(day, str):
        raise ValueError(f"reference_date must be an ISO date such as 2024-06-19 or auto, not {_json_type(day)}")
    return Document(_string(fields, "text"), as_date(day))


def name_of(data: Any) -> Name:
    """A name from ``{"name": …, "kind": …}``.

    Raises:
        ValueError: it is something else; the message says what is wrong.
    """
    fields = _fields(data, required={"name", "kind"}, optional=set())
    return Name(_string(fields, "name"), _string(fields, "kind"))


def _fields(data: Any, required: set[str], optional: set[str]) -> dict[str, Any]:
    """The fields of an object that has all of the required ones and no others than those known."""
    if not isinstance(data, dict):
        raise ValueError(f"expected an object with {', '.join(sorted(required))}, not {_json_type(data)}")
    if missing := sorted(required - data.keys()):
        raise ValueError(f"{missing[0]} is missing")
    if unknown := sorted(data.keys() - required - optional):
        raise ValueError(f"unknown field {unknown[0]!r}; there are: {', '.join(sorted(required | optional))}")
    return data


def _string(fields: dict[str, Any], name: str) -> str:
    value = fields[name]
    if not isinstance(value, str):
        raise ValueError(f"{name} must be a string, not {_json_type(value)}")
    return value


def _json_type(value: Any) -> str:
    """What JSON calls a value."""
    if value is None:
        return "null"
    named = {bool: "a truth value", str: "a string", list: "a list", dict: "an object"}
    return named.get(type(value), "a number")
