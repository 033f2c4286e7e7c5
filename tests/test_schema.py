"""The JSON Schema of answers: real answers are valid and hold nothing that it does not name, other data is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import arabic_ie
from arabic_ie.export.json import to_dict
from arabic_ie.export.schema import json_schema
from commands import run

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


@pytest.fixture(scope="module")
def strict() -> Any:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    for name, definition in schema["$defs"].items():
        assert definition["description"], name
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def undeclared(data: Any, schema: dict[str, Any], definitions: dict[str, Any]) -> list[str]:
    """Fields of the data that the schema does not name."""
    if "$ref" in schema:
        return undeclared(data, definitions[schema["$ref"].removeprefix("#/$defs/")], definitions)
    if isinstance(data, list):
        return [name for item in data for name in undeclared(item, schema["items"], definitions)]
    if not isinstance(data, dict):
        return []
    choices = schema.get("anyOf")
    if choices is not None:
        valid = [c for c in choices if jsonschema.Draft202012Validator({**c, "$defs": definitions}).is_valid(data)]
        assert len(valid) == 1, "the data says which of them it is"
        return undeclared(data, valid[0], definitions)
    if "allOf" in schema:
        tag, entity = schema["allOf"]
        return undeclared({k: v for k, v in data.items() if k not in tag["properties"]}, entity, definitions)
    named = schema["properties"]
    return [
        *(data.keys() - named),
        *(n for key in data.keys() & named for n in undeclared(data[key], named[key], definitions)),
    ]


def test_real_answers_are_valid(shared: arabic_ie.Extractor, strict: Any) -> None:
    kinds = set()
    for seed in SEEDS:
        data = json.loads(shared.extract(seed.read_text("utf-8"), reference_date="2024-06-19").to_json())
        strict.validate(data)
        assert undeclared(data, {"$ref": "#/$defs/Extraction"}, json_schema()["$defs"]) == []
        kinds |= {
            quote["speaker"]["entity"]["type"] for quote in data["quotes"] if (quote["speaker"] or {}).get("entity")
        }
    assert "person" in kinds


# "Putin said in Moscow that dialogue is possible"
TEXT = "قال بوتين أمس في موسكو إن الحوار ممكن."


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda d: d.pop("quotes"), "'quotes' is a required property"),
        (lambda d: d.update(reference_date="tomorrow"), "'tomorrow'"),
        (lambda d: d["people"][0].update(mentions="بوتين"), "not of type 'array'"),
        (lambda d: d["people"][0]["mentions"][0].update(start="0"), "'0' is not of type 'integer'"),
        (lambda d: d["quotes"][0].update(kind="spoken"), "'spoken' is not one of"),
        (lambda d: d["quotes"][0]["speaker"]["entity"].update(type="ship"), "not valid under any"),
        (lambda d: d["quotes"][0]["speaker"]["entity"].pop("type"), "not valid under any"),
    ],
)
def test_other_data_is_not(shared: arabic_ie.Extractor, strict: Any, change: Any, says: str) -> None:
    data = to_dict(shared.extract(TEXT, reference_date="2024-06-19"))
    strict.validate(data)
    change(data)
    errors = [error.message + str([e.message for e in error.context]) for error in strict.iter_errors(data)]
    assert len(errors) == 1
    assert says in errors[0]


def test_the_command_prints_it(tmp_path: Path) -> None:
    assert json.loads(run("schema").stdout) == json_schema()
    assert run("schema", "-o", tmp_path / "schema.json").exit_code == 0
    assert json.loads((tmp_path / "schema.json").read_text("utf-8")) == json_schema()
