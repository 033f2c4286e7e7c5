"""A notebook run from first to last cell, as a page: the path of an ``.ipynb`` in, Markdown with results out."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from nbclient import NotebookClient

SECONDS = 120  # for one cell


def as_markdown(path: Path) -> str:
    """The notebook's cells and what they show.

    Raises:
        CellExecutionError: a cell fails; the message has its code and the error.
    """
    notebook = nbformat.read(path, as_version=4)
    with TemporaryDirectory() as folder:  # what it writes goes there
        resources = {"metadata": {"path": folder}}
        NotebookClient(notebook, timeout=SECONDS, kernel_name="python3", resources=resources).execute()
    parts = []
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            parts.append(cell.source)
        else:
            parts += [f"```python\n{cell.source}\n```", *map(_shown, cell.outputs)]
    return "\n\n".join(parts)


def _shown(output: nbformat.NotebookNode) -> str:
    """One result; of several forms the richest."""
    if output.output_type == "stream":
        return _text(output.text)
    data = output.data
    if "text/html" in data:
        return _block(data["text/html"])
    if "image/svg+xml" in data:
        return _block("<svg" + data["image/svg+xml"].partition("<svg")[2])  # without the declarations before it
    return _text(data["text/plain"])


def _block(markup: str) -> str:
    """Markdown leaves a block of HTML alone as long as no line of it is empty."""
    lines = "\n".join(line for line in markup.splitlines() if line.strip())
    return f'<div class="result">{lines}</div>'


def _text(text: str) -> str:
    return f"```text\n{text.rstrip()}\n```"
