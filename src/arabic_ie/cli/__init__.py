"""The command ``arabic-ie``: ``extract`` reads articles, ``quotes`` prints someone's words, ``render`` shows an
article, ``report`` sums many up, ``explain`` says why, ``serve`` answers over HTTP, ``schema`` prints the JSON Schema
of answers, ``gazetteer`` keeps files of names.

Exit codes: 0 all is well, 1 the answer is bad news (an input could not be read, a gazetteer has errors, a name
is not known), 2 the command was not understood, or a gazetteer that it needs is bad.
"""

from __future__ import annotations

import signal
import sys
from threading import current_thread, main_thread

import click

import arabic_ie
from arabic_ie.cli.explain import explain
from arabic_ie.cli.extract import EXAMPLES, extract
from arabic_ie.cli.gazetteer import gazetteer
from arabic_ie.cli.quotes import quotes
from arabic_ie.cli.render import render
from arabic_ie.cli.report import report
from arabic_ie.cli.schema import schema
from arabic_ie.cli.serve import serve

__all__ = ["main"]


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog=EXAMPLES)
@click.version_option(arabic_ie.__version__, prog_name="arabic-ie")
@click.pass_context
def main(context: click.Context) -> None:
    """Reads Arabic news and says who spoke, in what office, when, and what they said."""
    if current_thread() is main_thread():  # where handlers may be set
        before = signal.signal(signal.SIGTERM, _ended)
        context.call_on_close(lambda: signal.signal(signal.SIGTERM, before))


def _ended(number: int, _frame: object) -> None:
    """Ends a command that is told to end as Ctrl-C does: half-written files are taken away, workers ended."""
    sys.exit(128 + number)


main.add_command(extract)
main.add_command(quotes)
main.add_command(render)
main.add_command(report)
main.add_command(explain)
main.add_command(serve)
main.add_command(schema)
main.add_command(gazetteer)
