"""``arabic-ie explain``: a file in; who could be the speaker of each quote, with scores and reasons, out."""

from __future__ import annotations

from pathlib import Path

import click

from arabic_ie.cli.documents import Reading
from arabic_ie.cli.inputs import GAZETTEER_OPTION, extractor_with, the_document
from arabic_ie.resolution.candidates import Explanation

MAX_CONTENT = 80  # characters of a quote that are shown

EXAMPLES = """
\b
Examples:
  arabic-ie explain article.txt
  arabic-ie explain article.txt --quote 3
"""


@click.command(epilog=EXAMPLES)
@click.argument("file")
@click.option("--quote", "number", type=click.IntRange(min=1), help="The quote to explain, counted from 1; else all.")
@GAZETTEER_OPTION
def explain(file: str, number: int | None, gazetteers: tuple[Path, ...]) -> None:
    """Explain who says the quotes of FILE (UTF-8 text; - is standard input): candidates, scores, reasons."""
    extractor = extractor_with(gazetteers)
    explained = extractor.explain(the_document(file, Reading()).text)
    if number is not None and number > len(explained):
        have = "1 quote" if len(explained) == 1 else f"{len(explained)} quotes"
        raise click.UsageError(f"there is no quote {number}: {file} has {have}")
    chosen = range(1, len(explained) + 1) if number is None else [number]
    shown = "\n".join(_shown(index, explained[index - 1]) for index in chosen)
    click.echo(shown.encode("utf-8", "replace"))


def _shown(number: int, explanation: Explanation) -> str:
    """A quote and its candidates, the chosen one first."""
    quote = explanation.quote
    content = " ".join(quote.span.text.split())
    content = content if len(content) <= MAX_CONTENT else content[:MAX_CONTENT].rstrip() + " …"
    cue = quote.cue.text if quote.cue is not None else ""
    lines = [f"{number}. {content}", f"   cue {cue} | {quote.kind} | {quote.rule} | at {quote.span.start}"]
    lines += [f"   set aside: {note}" for note in explanation.notes]
    for index, (speaker, score, reason) in enumerate(explanation.candidates):
        chosen = "→" if index == 0 else " "
        words = f" ({speaker.mention.text})" if speaker.mention is not None else ""
        lines.append(f" {chosen} {score:.2f}  {speaker.name}{words}  {speaker.rule}: {reason}")
    if not explanation.candidates:
        lines.append("   no speaker: nobody is named beside the cue, and nobody spoke before")
    return "\n".join(lines) + "\n"
