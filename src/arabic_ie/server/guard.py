"""The guard before every request: one that another web page sends is refused, and browsers are told what they may do.

The server has no passwords and is reached by whatever runs on the machine, browsers with any page in them too. A page
elsewhere can make a browser send requests here (CSRF), and under a domain that its owner points at 127.0.0.1 even
read the answers (DNS rebinding). So ``Host`` must name the machine by an IP address, as localhost or by a name
that was allowed, and ``Origin``, where a browser sends it, must be the very page of this server.
"""

from __future__ import annotations

from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from arabic_ie.server.answers import problem

LOCAL = "localhost"
# The page runs its own script and style only and talks to this server only. The article's colours are style attributes.
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


class Guard:
    """ASGI middleware that lets through what this machine's own programs and this server's own page ask.

    Args:
        app: what answers.
        hosts: names by which the server may be called, beside IP addresses and localhost.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str] = ()) -> None:
        self._app = app
        self._hosts = frozenset([LOCAL, *(host.lower() for host in hosts)])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request, or refuses it with status 403."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        reason = self._refused(Headers(scope=scope))
        answer = self._app if reason is None else problem(403, reason)
        await answer(scope, receive, send_with_headers)

    def _refused(self, headers: Headers) -> str | None:
        """Why a request is refused; None where it is not."""
        host = headers.get("host", "")
        if not self._is_ours(_hostname(host)):
            return f"this server does not answer to the host {host!r}: start it with --allow-host to let that name in"
        origin = headers.get("origin")
        if origin is not None and _netloc(origin) != host.lower():
            return f"requests from pages of {origin} are refused"
        return None

    def _is_ours(self, name: str) -> bool:
        return name in self._hosts or _is_address(name)


def _hostname(netloc: str) -> str:
    """The host of ``host:port``; empty where there is none."""
    try:
        return urlsplit(f"//{netloc}").hostname or ""
    except ValueError:
        return ""


def _netloc(origin: str) -> str:
    """Host and port of an origin; empty where it has none (``null``)."""
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""


def _is_address(name: str) -> bool:
    """Whether a host is an IP address, which nobody can point elsewhere as a domain can be."""
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
