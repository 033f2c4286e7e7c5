"""Answers over HTTP: JSON text or what went wrong in, the response out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.responses import Response

from arabic_ie.export.json import dumps


def json_answer(text: str, status: int = 200) -> Response:
    """A response of JSON text."""
    return Response(text.encode("utf-8"), status, media_type="application/json")


def data_answer(data: Any, status: int = 200) -> Response:
    """A response of plain data as JSON."""
    return json_answer(dumps(data), status)


def problem(status: int, reason: str, headers: Mapping[str, str] | None = None) -> Response:
    """What went wrong: ``{"error": reason}``, in one line."""
    answer = data_answer({"error": one_line(reason)}, status)
    answer.headers.update(headers or {})
    return answer


def one_line(text: str) -> str:
    """A message in one line, whatever it quotes."""
    return " ".join(text.split())
