"""``arabic-ie serve``: a page to try articles on, and the HTTP API, until Ctrl-C."""

from __future__ import annotations

import socket
import threading
import webbrowser
from contextlib import suppress
from pathlib import Path

import click

from arabic_ie.cli.inputs import extractor_with

HOST, PORT = "127.0.0.1", 8765
MAX_SIZE = 4  # MB of a request: an article has some 5,000 bytes, a book a million
PATIENCE = 10  # seconds that requests have to end after Ctrl-C
MISSING = "{package} is needed for this: pip install 'arabic-ie[serve]'"

EXAMPLES = """
\b
Examples:
  arabic-ie serve
  arabic-ie serve --gazetteer names.tsv
  arabic-ie serve --port 0 --no-browser
  curl -s http://127.0.0.1:8765/extract --json '{"text": "قال بوتين إن الحوار ممكن."}'
"""


@click.command(epilog=EXAMPLES)
@click.option("--host", default=HOST, show_default=True, help="The address to listen at; 0.0.0.0: at all of them.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="The port; 0: any that is free."
)
@click.option(
    "--allow-host",
    "hosts",
    metavar="NAME",
    multiple=True,
    help="A name by which the server may be called, as news.example.org of a proxy before it; IP addresses and "
    "localhost always may. May be given several times.",
)
@click.option(
    "--gazetteer",
    "gazetteers",
    type=click.Path(path_type=Path),
    multiple=True,
    help="Your own names and words. The first is the file that names added on the page go to; it is made with the "
    "first of them. Further ones are files or directories that are only read.",
)
@click.option(
    "--max-size",
    type=click.IntRange(min=1),
    default=MAX_SIZE,
    show_default=True,
    metavar="MB",
    help="Refuse requests that are longer.",
)
@click.option("--no-browser", is_flag=True, help="Don't open the page in a browser.")
def serve(
    host: str, port: int, hosts: tuple[str, ...], gazetteers: tuple[Path, ...], max_size: int, no_browser: bool
) -> None:
    """Serve a page to try articles on, and the HTTP API.

    The page shows an article with everything highlighted and takes names that were missed. The API's description is
    at /docs. Without --host only this machine's own programs reach it. Ctrl-C stops it.
    """
    try:
        import starlette  # noqa: F401
        import uvicorn
    except ImportError as error:
        raise click.ClickException(MISSING.format(package=error.name)) from None
    from arabic_ie.server.app import application
    from arabic_ie.server.names import Names

    if gazetteers and gazetteers[0].is_dir():
        raise click.BadParameter("the first must be a file, for names are added to it", param_hint="--gazetteer")
    extractor = extractor_with(tuple(path for path in gazetteers if path != gazetteers[0] or path.exists()))
    listening = _listening(host, port)
    extractor.extract("")  # the engine is there when the first request comes
    app = application(Names(extractor, gazetteers), max_size=max_size * 1_000_000, hosts=hosts)
    server = uvicorn.Server(
        uvicorn.Config(
            app, log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=PATIENCE
        )
    )
    url = _url(listening)
    click.echo(f"arabic-ie: {url} (Ctrl-C stops it)", err=True)
    if not no_browser:
        threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()
    with suppress(KeyboardInterrupt):  # uvicorn has let all requests end before it raises this
        server.run(sockets=[listening])
    click.echo("arabic-ie: stopped", err=True)


def _listening(host: str, port: int) -> socket.socket:
    """A socket that listens at this address."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # at once after a stop
        listening.bind(address)
        listening.listen()
    except OSError as error:
        raise click.ClickException(f"{host}, port {port}: {error.strerror or error}") from None
    return listening


def _url(listening: socket.socket) -> str:
    """Where a browser on this machine finds the page."""
    address, port = listening.getsockname()[:2]
    name = {"0.0.0.0": HOST, "::": "[::1]"}.get(address, f"[{address}]" if ":" in address else address)
    return f"http://{name}:{port}/"
