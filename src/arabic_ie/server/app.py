"""The application: names and limits in; what uvicorn runs out, with the page, the API and its description.

Each request is read and checked on the event loop, and its text is read by a thread (``workers``); answers are those
of ``Extractor.extract``.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from importlib.resources import files
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import arabic_ie
from arabic_ie.export.html import block
from arabic_ie.export.json import dumps, to_json
from arabic_ie.export.schema import json_schema
from arabic_ie.gazetteers import GazetteerError
from arabic_ie.pipeline import Extractor
from arabic_ie.server.answers import data_answer, json_answer, one_line, problem
from arabic_ie.server.bodies import Document, document_of, json_body, name_of
from arabic_ie.server.guard import Guard
from arabic_ie.server.names import AddingError, KnownError, Names, NoFileError
from arabic_ie.server.openapi import openapi, reference_page
from arabic_ie.server.workers import BusyError, Workers

THREADS = os.cpu_count() or 1  # texts read at the same time
WAITING = 64  # requests that may wait for a thread; with bodies of 4 MB these are 256 MB
RETRY_AFTER = "1"  # seconds

Endpoint = Callable[[Request], Awaitable[Response]]


def application(
    names: Names,
    *,
    max_size: int,
    hosts: Collection[str] = (),
    threads: int = THREADS,
    waiting: int = WAITING,
) -> Starlette:
    """The whole server as an ASGI application.

    Args:
        names: the extractor, and the file for added names.
        max_size: bytes that a request's body may have.
        hosts: names by which the server may be called, beside IP addresses and localhost.
        threads: texts that are read at the same time.
        waiting: further requests that may wait.
    """
    service = _Service(names, max_size, Workers(threads, waiting))

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        service.close()

    app = Starlette(
        routes=[
            Route("/", _file("page.html", "text/html")),
            Route("/page.css", _file("page.css", "text/css")),
            Route("/page.js", _file("page.js", "text/javascript")),
            Route("/health", service.health),
            Route("/extract", service.extract, methods=["POST"]),
            Route("/extract/batch", service.extract_batch, methods=["POST"]),
            Route("/render", service.render, methods=["POST"]),
            Route("/names", service.add_name, methods=["POST"]),
            Route("/schema.json", _constant(dumps(json_schema()), "application/schema+json")),
            Route("/openapi.json", _constant(dumps(openapi()), "application/json")),
            Route("/docs", _constant(reference_page(), "text/html")),
        ],
        middleware=[Middleware(Guard, hosts=hosts)],
        exception_handlers={HTTPException: _refused, BusyError: _busy, Exception: _failed},
        lifespan=lifespan,
    )
    app.router.redirect_slashes = False
    return app


class _Service:
    """What the routes that do something share."""

    def __init__(self, names: Names, max_size: int, workers: Workers) -> None:
        self._names = names
        self._max_size = max_size
        self._workers = workers
        self._adder = ThreadPoolExecutor(1, thread_name_prefix="arabic-ie-names")  # building keeps no text waiting

    def close(self) -> None:
        self._workers.close()
        self._adder.shutdown(cancel_futures=True)

    async def health(self, _: Request) -> Response:
        """That the server is there, its version, and the file that names are added to."""
        file = self._names.file
        return data_answer(
            {"status": "ok", "version": arabic_ie.__version__, "names": None if file is None else str(file)}
        )

    async def extract(self, request: Request) -> Response:
        """One document: its answer as JSON."""
        document = _checked(document_of, await json_body(request, self._max_size))
        extractor = self._names.extractor
        with self._workers.admitted():
            return json_answer(await self._workers.run(partial(_answer, extractor, document)))

    async def extract_batch(self, request: Request) -> Response:
        """A list of documents: for each its answer, or what is wrong with it, in their order."""
        data = await json_body(request, self._max_size)
        if not isinstance(data, list):
            raise HTTPException(422, "expected a list of objects with text")
        extractor = self._names.extractor
        answers: list[str] = []
        with self._workers.admitted():
            for item in data:  # one after the other, so that others have their turn between them
                try:
                    document = document_of(item)
                except ValueError as error:
                    answers.append(dumps({"error": one_line(str(error))}))
                else:
                    answers.append(await self._workers.run(partial(_enveloped, extractor, document)))
        return json_answer(f"[{', '.join(answers)}]")

    async def render(self, request: Request) -> Response:
        """One document: its highlighted text with the table of quotes, as a piece of HTML."""
        document = _checked(document_of, await json_body(request, self._max_size))
        extractor = self._names.extractor
        with self._workers.admitted():
            html = await self._workers.run(partial(_highlighted, extractor, document))
        return Response(html, media_type="text/html")

    async def add_name(self, request: Request) -> Response:
        """A missed name: into the user's file; later requests know it."""
        name = _checked(name_of, await json_body(request, self._max_size))
        try:
            added = await asyncio.get_running_loop().run_in_executor(self._adder, self._names.add, name.name, name.kind)
        except NoFileError as error:
            return problem(403, str(error))
        except KnownError as error:
            return problem(409, str(error))
        except (AddingError, GazetteerError) as error:
            return problem(422, str(error))
        except OSError as error:
            return problem(500, f"{error.filename}: {error.strerror}" if error.filename else str(error))
        row = {"name": added.row.name, "kind": added.row.kind}
        status = 201 if added.outcome == "added" else 200
        return data_answer({"outcome": added.outcome, **row, "warnings": added.warnings}, status)


def _checked(read: Callable[[Any], Any], data: Any) -> Any:
    """What ``read`` makes of a body; status 422 where it can't."""
    try:
        return read(data)
    except ValueError as error:
        raise HTTPException(422, str(error)) from None


# -- what the threads do ----------------------------------------------------------------------------


def _answer(extractor: Extractor, document: Document) -> str:
    return to_json(extractor.extract(document.text, reference_date=document.reference_date))


def _enveloped(extractor: Extractor, document: Document) -> str:
    """As it stands in the list of a batch; one text that fails does not stop the others."""
    try:
        return f'{{"answer": {_answer(extractor, document)}}}'
    except Exception as error:  # as in Extractor.extract_many
        return dumps({"error": one_line(f"{type(error).__name__}: {error}")})


def _highlighted(extractor: Extractor, document: Document) -> str:
    return block(extractor.extract(document.text, reference_date=document.reference_date))


# -- pages, and what goes wrong ---------------------------------------------------------------------


def _file(name: str, media_type: str) -> Endpoint:
    """A route to a file of this package."""
    return _constant((files("arabic_ie.server") / name).read_text("utf-8"), media_type)


def _constant(text: str, media_type: str) -> Endpoint:
    """A route to a text that never changes."""

    async def endpoint(_: Request) -> Response:
        return Response(text, media_type=media_type)

    return endpoint


async def _refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return problem(error.status_code, error.detail, error.headers)


async def _busy(_: Request, __: Exception) -> Response:
    return problem(503, "too many requests are waiting: try again", {"Retry-After": RETRY_AFTER})


async def _failed(_: Request, __: Exception) -> Response:
    return problem(500, "the server failed at this request; its log says why")
