"""The HTTP API: it answers as ``extract`` does, tells what is wrong in one line, and refuses strangers."""

from __future__ import annotations

import asyncio
import json
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.testclient import TestClient
from starlette.types import Message

import arabic_ie
from arabic_ie.export.html import block
from arabic_ie.export.json import to_dict
from arabic_ie.server.app import application
from arabic_ie.server.bodies import json_body
from arabic_ie.server.names import Names
from arabic_ie.server.openapi import OPERATIONS, SCHEMAS, openapi
from arabic_ie.server.workers import BusyError, Workers

HERE = "http://127.0.0.1:8765"
TEXT = "قال الوزير الأردني سمير الحداد أمس: «نبدأ الآن»."  # The Jordanian minister said yesterday: "We begin"
DAY = "2024-06-19"
MAX_SIZE = 2000
GUIDE = (Path(__file__).parents[2] / "docs" / "serve.md").read_text("utf-8")


@pytest.fixture(scope="module")
def client(shared: arabic_ie.Extractor) -> Iterator[TestClient]:
    app = application(Names(shared), max_size=MAX_SIZE, hosts=["news.example.org"])
    with TestClient(app, base_url=HERE, raise_server_exceptions=False) as client:
        yield client


def test_extract_answers_as_the_library_does(client: TestClient, shared: arabic_ie.Extractor) -> None:
    answer = client.post("/extract", json={"text": TEXT, "reference_date": DAY})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.json() == to_dict(shared.extract(TEXT, reference_date=DAY))
    assert answer.json()["dates"][0]["value"] == "2024-06-18"


def test_what_needs_no_date_needs_none(client: TestClient) -> None:
    values = [
        client.post("/extract", json={"text": text, **more}).json()["dates"][-1]["value"]
        for text, more in [
            ("وصل أمس.", {}),  # he arrived yesterday
            ("وصل أمس.", {"reference_date": None}),
            ("الرباط 12 يونيو 2024. وصل أمس.", {"reference_date": "auto"}),
        ]
    ]
    assert values == ["REF-1D", "REF-1D", "2024-06-11"]


def test_half_a_character_is_answered_in_utf_8(client: TestClient) -> None:
    answer = client.post("/extract", content=b'{"text": "\\ud800"}', headers={"Content-Type": "application/json"})
    assert answer.json()["text"] == "\ud800"


def test_a_batch_has_its_errors_in_their_places(client: TestClient, shared: arabic_ie.Extractor) -> None:
    batch = [
        {"text": TEXT, "reference_date": DAY},
        {"text": 5},
        "نص",
        {"text": "", "reference_date": "19"},
        {"text": ""},
    ]
    answers = client.post("/extract/batch", json=batch).json()
    assert answers == [
        {"answer": to_dict(shared.extract(TEXT, reference_date=DAY))},
        {"error": "text must be a string, not a number"},
        {"error": "expected an object with text, not a string"},
        {"error": "reference_date must be an ISO date such as 2024-06-19 or auto, not '19'"},
        {"answer": to_dict(shared.extract(""))},
    ]
    assert client.post("/extract/batch", json=[]).json() == []


def test_a_text_that_fails_does_not_stop_the_others(shared: arabic_ie.Extractor) -> None:
    class Opinion:
        """A second opinion that fails at one text."""

        def spans(self, text: str) -> list[Any]:
            if text == "bad":
                raise RuntimeError("the model\nis gone")
            return []

    extractor = arabic_ie.Extractor(second_opinion=Opinion())
    extractor._engine = shared._built()
    with TestClient(
        application(Names(extractor), max_size=MAX_SIZE), base_url=HERE, raise_server_exceptions=False
    ) as client:
        answers = client.post("/extract/batch", json=[{"text": "bad"}, {"text": TEXT}]).json()
        assert answers[0] == {"error": "RuntimeError: the model is gone"}
        assert answers[1]["answer"]["text"] == TEXT
        answer = client.post("/extract", json={"text": "bad"})
        assert (answer.status_code, answer.json()) == (
            500,
            {"error": "the server failed at this request; its log says why"},
        )


def test_render_shows_what_notebooks_show(client: TestClient, shared: arabic_ie.Extractor) -> None:
    answer = client.post("/render", json={"text": TEXT, "reference_date": DAY})
    assert answer.text == block(shared.extract(TEXT, reference_date=DAY))
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    ("method", "path", "headers", "body", "status", "error"),
    [
        ("POST", "/extract", JSON, b"{", 400, "the body is not JSON: Expecting property name enclosed in double"),
        ("POST", "/extract", JSON, b"\xff", 400, "the body is not UTF-8: invalid start byte at byte 0"),
        ("POST", "/extract", JSON, b"", 400, "the body is not JSON: Expecting value"),
        ("POST", "/extract", JSON, b"[" * MAX_SIZE, 400, "the body is not JSON"),
        ("POST", "/extract", JSON, b"[]", 422, "expected an object with text, not a list"),
        ("POST", "/extract", JSON, b"{}", 422, "text is missing"),
        ("POST", "/extract", JSON, b'{"text": null}', 422, "text must be a string, not null"),
        ("POST", "/extract", JSON, b'{"text": true}', 422, "text must be a string, not a truth value"),
        ("POST", "/extract", JSON, b'{"text": "", "d": 1}', 422, "unknown field 'd'; there are: reference_date, text"),
        ("POST", "/extract", JSON, b'{"text": "", "reference_date": 5}', 422, "reference_date must be an ISO date"),
        ("POST", "/extract", JSON, b'{"text": "", "reference_date": ""}', 422, "reference_date must be an ISO date"),
        ("POST", "/extract", JSON, b'{"text": "", "reference_date": "31 June"}', 422, "reference_date must be an ISO"),
        ("POST", "/extract/batch", JSON, b"{}", 422, "expected a list of objects with text"),
        ("POST", "/render", JSON, b"5", 422, "expected an object with text, not a number"),
        # what a form of another page can send without being asked
        ("POST", "/extract", {"Content-Type": "text/plain"}, b"{}", 415, "the body must be JSON, with the header"),
        ("POST", "/names", {}, b"{}", 415, "the body must be JSON, with the header"),
        ("POST", "/extract", JSON, b'"%s"' % (b"a" * MAX_SIZE), 413, "the body is longer than 2,000 bytes"),
        ("POST", "/names", JSON, b'{"name": "a", "kind": "person"}', 403, "start the server with --gazetteer"),
        ("GET", "/extract", {}, b"", 405, "Method Not Allowed"),
        ("GET", "/extract/", {}, b"", 404, "Not Found"),
        ("GET", "/../pyproject.toml", {}, b"", 404, "Not Found"),
        # pages from elsewhere
        ("POST", "/extract", {"Origin": "http://evil.example"}, b"{}", 403, "requests from pages of http://evil.ex"),
        ("POST", "/extract", {"Origin": "http://127.0.0.1:9999"}, b"{}", 403, "requests from pages of http://127.0"),
        ("POST", "/extract", {"Origin": "null"}, b"{}", 403, "requests from pages of null are refused"),
        ("POST", "/extract", {"Origin": "http://["}, b"{}", 403, "requests from pages of http://[ are refused"),
        ("GET", "/", {"Origin": "http://evil.example"}, b"", 403, "requests from pages of http://evil.example"),
        # a domain that points here
        ("GET", "/", {"Host": "evil.example:8765"}, b"", 403, "does not answer to the host 'evil.example:8765'"),
        ("GET", "/", {"Host": "127.0.0.1.evil.example"}, b"", 403, "does not answer to the host"),
        ("GET", "/", {"Host": ""}, b"", 403, "does not answer to the host ''"),
        ("GET", "/", {"Host": "[::1"}, b"", 403, "does not answer to the host '[::1'"),
        ("GET", "/", {"Host": "evil@localhost:80@evil.example"}, b"", 403, "does not answer to the host"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(
    client: TestClient, method: str, path: str, headers: dict[str, str], body: bytes, status: int, error: str
) -> None:
    answer = client.request(method, path, headers=headers, content=body)
    assert answer.status_code == status
    assert list(answer.json()) == ["error"]
    assert error in answer.json()["error"]
    assert "\n" not in answer.json()["error"]


def test_a_body_without_a_length_is_no_longer_either(client: TestClient) -> None:
    answer = client.post("/extract", content=(b" " * 100 for _ in range(21)), headers=JSON)
    assert (answer.status_code, answer.json()) == (413, {"error": "the body is longer than 2,000 bytes"})


@pytest.mark.parametrize(("length", "read"), [("", 31), ("2900", 31), ("3100", 0)])
def test_a_body_without_end_is_left(length: str, read: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("arabic_ie.server.bodies.DISCARDED", 1000)
    chunks = []

    async def receive() -> Message:
        chunks.append(b" " * 100)
        return {"type": "http.request", "body": chunks[-1], "more_body": True}

    headers = [(b"content-type", b"application/json"), (b"content-length", length.encode())]
    with pytest.raises(HTTPException, match="the body is longer than"):
        asyncio.run(json_body(Request({"type": "http", "headers": headers}, receive), MAX_SIZE))
    assert len(chunks) == read


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("127.0.0.1:8765", None),
        ("127.0.0.1:8765", "http://127.0.0.1:8765"),
        ("localhost:8765", "http://localhost:8765"),
        ("[::1]:8765", "http://[::1]:8765"),
        ("192.168.1.7", "http://192.168.1.7"),
        ("News.example.org", "https://news.example.org"),  # a proxy before it that speaks TLS
    ],
)
def test_its_own_page_and_programs_are_let_in(client: TestClient, host: str, origin: str | None) -> None:
    headers = {"Host": host} | ({"Origin": origin} if origin else {})
    assert client.post("/extract", json={"text": ""}, headers=headers).status_code == 200


@pytest.mark.parametrize(("path", "status"), [("/", 200), ("/docs", 200), ("/health", 200), ("/nothing", 404)])
def test_browsers_are_told_what_they_may(client: TestClient, path: str, status: int) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; script-src 'self';")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize("path", ["/", "/page.css", "/page.js", "/docs"])
def test_pages_load_nothing_from_elsewhere(client: TestClient, path: str) -> None:
    assert "//" not in client.get(path).text.replace("// ", "").replace("//\n", "")


def test_health_says_where_names_go(client: TestClient, shared: arabic_ie.Extractor, tmp_path: Path) -> None:
    assert client.get("/health").json() == {"status": "ok", "version": arabic_ie.__version__, "names": None}
    other = TestClient(application(Names(shared, [tmp_path / "names.tsv"]), max_size=MAX_SIZE), base_url=HERE)
    assert other.get("/health").json()["names"] == str(tmp_path / "names.tsv")


# -- the description --------------------------------------------------------------------------------


def test_every_example_of_the_description_is_answered_as_it_says(client: TestClient) -> None:
    spec = client.get("/openapi.json").json()
    assert spec == json.loads(json.dumps(openapi()))
    for operation in OPERATIONS:
        told = spec["paths"][operation.path][operation.method]["responses"]
        answer = client.request(operation.method, operation.path, json=operation.example)
        if operation.path == "/names":  # here without a file
            assert answer.status_code in operation.problems
            media_type, schema = "application/json", {"$ref": SCHEMAS + "Problem"}
        else:
            assert answer.status_code == operation.status
            ((media_type, content),) = told[str(answer.status_code)]["content"].items()
            schema = content["schema"]
        assert answer.headers["content-type"].partition(";")[0] == media_type
        data = answer.text if media_type == "text/html" else answer.json()
        jsonschema.Draft202012Validator({**schema, "components": spec["components"]}).validate(data)
        if operation.body is not None:
            body = {**operation.body, "components": spec["components"]}
            first = operation.example[:1] if isinstance(operation.example, list) else operation.example
            jsonschema.Draft202012Validator(body).validate(first)


def test_the_description_names_every_route(client: TestClient) -> None:
    routes = {route.path for route in client.app.routes}  # type: ignore[attr-defined]
    assert {operation.path for operation in OPERATIONS} == routes - {"/", "/page.css", "/page.js", "/docs"}
    page = client.get("/docs").text
    assert all(f"{operation.method.upper()} {operation.path}<" in page for operation in OPERATIONS)


def test_the_guides_examples_are_answered_so(client: TestClient) -> None:
    found = re.findall(
        r"curl -s http://127\.0\.0\.1:8765(\S+) .*?-d '(.*?)'\n```.*?```json\n(.*?)```", GUIDE, re.DOTALL
    )
    assert len(found) == 2
    for path, body, shown in found:
        assert client.post(path, json=json.loads(body)).json() == json.loads(shown)


# -- many at once -----------------------------------------------------------------------------------


class Gate:
    """A second opinion that holds a text back until it is opened, and says that it came."""

    def __init__(self) -> None:
        self.opened = threading.Event()
        self.came = threading.Event()

    def spans(self, text: str) -> list[Any]:
        if text == TEXT:
            self.came.set()
            assert self.opened.wait(30)
        return []


def test_too_many_are_refused_and_health_is_always_told(shared: arabic_ie.Extractor) -> None:
    gate = Gate()
    extractor = arabic_ie.Extractor(second_opinion=gate)
    extractor._engine = shared._built()
    found: list[int] = []
    with TestClient(application(Names(extractor), max_size=MAX_SIZE, threads=1, waiting=0), base_url=HERE) as client:
        asking = threading.Thread(target=lambda: found.append(client.post("/extract", json={"text": TEXT}).status_code))
        asking.start()
        assert gate.came.wait(30)  # it has the only thread
        assert client.get("/health").json()["status"] == "ok"
        refused = [client.post(path, json=body) for path, body in [("/extract", {"text": ""}), ("/extract/batch", [])]]
        assert [(answer.status_code, answer.headers["retry-after"]) for answer in refused] == [(503, "1")] * 2
        gate.opened.set()
        asking.join()
        assert client.post("/extract", json={"text": ""}).status_code == 200
    assert found == [200]


def test_some_may_wait() -> None:
    workers = Workers(threads=1, waiting=1)
    with workers.admitted():
        with workers.admitted(), pytest.raises(BusyError), workers.admitted():
            pass
        with workers.admitted():
            pass
    workers.close()
