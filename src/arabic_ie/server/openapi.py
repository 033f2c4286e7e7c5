"""The API's description: nothing in; OpenAPI 3.1 as plain data, and the same as a page to read, out.

The page is made here, for those that frameworks bring load their scripts from elsewhere, and this server's pages
load nothing from the net.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from typing import Any, NamedTuple

import arabic_ie
from arabic_ie.export.schema import definitions
from arabic_ie.server.names import NAME_KINDS

SCHEMAS = "#/components/schemas/"
JSON, HTML = "application/json", "text/html"
EXAMPLE = {"text": "قال الوزير سمير الحداد أمس إن القرار نهائي.", "reference_date": "2024-06-19"}
PROBLEMS = {
    400: "the body is no JSON in UTF-8",
    403: "another host or a page from elsewhere asks; or there is no file for names",
    409: "the gazetteers have this name already",
    413: "the body is too long",
    415: "the body is not said to be JSON",
    422: "a field is missing, unknown or wrong",
    503: "too many requests are waiting",
}


class Operation(NamedTuple):
    """One thing that can be asked, as both descriptions show it."""

    method: str
    path: str
    summary: str
    answer: tuple[str, dict[str, Any]]  # its media type and schema
    body: dict[str, Any] | None = None
    example: Any = None
    status: int = 200
    problems: tuple[int, ...] = ()


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": SCHEMAS + name}


OPERATIONS = (
    Operation(
        "post",
        "/extract",
        "Everything that one text says: people, officials, places, organisations, dates, quotes.",
        (JSON, _ref("Extraction")),
        _ref("Document"),
        EXAMPLE,
        problems=(400, 403, 413, 415, 422, 503),
    ),
    Operation(
        "post",
        "/extract/batch",
        "The same for a list of texts: for each its answer, or what is wrong with it, in their order.",
        (JSON, {"type": "array", "items": _ref("BatchItem")}),
        {"type": "array", "items": _ref("Document")},
        [EXAMPLE, {"text": 5}],
        problems=(400, 403, 413, 415, 422, 503),
    ),
    Operation(
        "post",
        "/render",
        "One text with everything highlighted and a table of its quotes, as a piece of HTML without scripts.",
        (HTML, {"type": "string"}),
        _ref("Document"),
        EXAMPLE,
        problems=(400, 403, 413, 415, 422, 503),
    ),
    Operation(
        "post",
        "/names",
        "Add a missed name to the file that --gazetteer names; answers from then on know it. Status 200 where a row "
        "was there and changed.",
        (JSON, _ref("AddedName")),
        _ref("Name"),
        {"name": "زمرد الكوكبي", "kind": "person"},
        201,
        (400, 403, 409, 413, 415, 422),
    ),
    Operation("get", "/health", "That the server is there, its version, the file for names.", (JSON, _ref("Health"))),
    Operation("get", "/schema.json", "The JSON Schema of an answer.", ("application/schema+json", {"type": "object"})),
    Operation("get", "/openapi.json", "This description as OpenAPI 3.1.", (JSON, {"type": "object"})),
)


def openapi() -> dict[str, Any]:
    """The whole API as an OpenAPI 3.1 document."""
    paths: dict[str, Any] = {}
    for operation in OPERATIONS:
        paths.setdefault(operation.path, {})[operation.method] = _described(operation)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "arabic_ie",
            "version": arabic_ie.__version__,
            "description": "Reads Arabic news and says who spoke, in what office, when, and what they said. "
            "Offsets count code points of the text, half-open.",
        },
        "paths": paths,
        "components": {"schemas": _asked() | definitions(SCHEMAS)},
    }


def _described(operation: Operation) -> dict[str, Any]:
    media_type, schema = operation.answer
    answers = {str(operation.status): {"description": "the answer", "content": {media_type: {"schema": schema}}}}
    for status in operation.problems:
        answers[str(status)] = {
            "description": PROBLEMS[status],
            "content": {JSON: {"schema": _ref("Problem")}},
        }
    described: dict[str, Any] = {"summary": operation.summary, "responses": answers}
    if operation.body is not None:
        content = {JSON: {"schema": operation.body, "example": operation.example}}
        described["requestBody"] = {"required": True, "content": content}
    return described


def _asked() -> dict[str, Any]:
    """The schemas of what is sent, and of answers that are no ``Extraction``."""
    text = {"type": "string"}
    day = {
        "type": ["string", "null"],
        "description": "the day of writing (ISO 8601), from which 'yesterday' counts; auto: the text's own",
        "examples": ["2024-06-19", "auto"],
    }
    problem = _closed({"error": {"type": "string", "description": "what went wrong, in one line"}})
    return {
        "Document": _closed({"text": text, "reference_date": day}, required=["text"]),
        "Name": _closed({"name": text, "kind": {"enum": list(NAME_KINDS)}}),
        "AddedName": _closed(
            {
                "outcome": {"enum": ["added", "replaced", "there already"]},
                "name": text,
                "kind": text,
                "warnings": {"type": "array", "items": text},
            }
        ),
        "Problem": problem,
        "BatchItem": {"oneOf": [_closed({"answer": _ref("Extraction")}), _ref("Problem")]},
        "Health": _closed({"status": {"const": "ok"}, "version": text, "names": {"type": ["string", "null"]}}),
    }


def _closed(properties: dict[str, Any], required: list[str] | None = None) -> dict[str, Any]:
    """An object with these fields and no others."""
    wanted = list(properties) if required is None else required
    return {"type": "object", "properties": properties, "required": wanted, "additionalProperties": False}


# -- to read ----------------------------------------------------------------------------------------


def reference_page() -> str:
    """The description as a page."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<title>arabic_ie: HTTP API</title>\n<link rel="stylesheet" href="page.css">\n</head>\n'
        '<body class="reference">\n<main>\n<h1>arabic_ie: HTTP API</h1>\n'
        '<p>Bodies are JSON; what goes wrong is told as <code>{"error": "…"}</code>. The same for tools: '
        '<a href="openapi.json">openapi.json</a>, <a href="schema.json">schema.json</a>. '
        'To try it out: <a href="./">the page</a>.</p>\n'
        f"{''.join(_section(operation) for operation in OPERATIONS)}</main>\n</body>\n</html>\n"
    )


def _section(operation: Operation) -> str:
    heading = f"{operation.method.upper()} {operation.path}"
    return f"<section>\n<h2><code>{heading}</code></h2>\n{''.join(_paragraphs(operation))}</section>\n"


def _paragraphs(operation: Operation) -> Iterator[str]:
    yield f"<p>{escape(operation.summary)}</p>\n"
    if operation.body is not None:
        example = json.dumps(operation.example, ensure_ascii=False)
        yield f"<p>Send, for example:</p>\n<pre>{escape(example)}</pre>\n"
    media_type, schema = operation.answer
    yield f"<p>{operation.status}: {escape(media_type)}{escape(_named(schema))}</p>\n"
    if operation.problems:
        rows = "".join(f"<li>{status}: {escape(PROBLEMS[status])}</li>" for status in operation.problems)
        yield f"<ul>{rows}</ul>\n"


def _named(schema: dict[str, Any]) -> str:
    """The type that an answer has, if it has a name."""
    if "$ref" in schema:
        return ", " + str(schema["$ref"]).removeprefix(SCHEMAS)
    return _named(schema["items"]).replace(", ", ", a list of ") if "items" in schema else ""
