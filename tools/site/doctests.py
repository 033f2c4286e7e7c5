"""Docstrings as mkdocstrings is to show them: examples (``>>>``) become blocks of code, paths of guides links.

Docstrings here have their examples behind the text without a heading; a griffe extension (``mkdocs.yml`` names it).
"""

from __future__ import annotations

import re
from typing import Any

import griffe

# From a line that begins with >>> to the next empty line, at the indentation of the first.
_EXAMPLE = re.compile(r"^( *)>>> .*(?:\n\1\S.*|\n\1 +\S.*)*", re.MULTILINE)
_GUIDE = re.compile(r"``docs/(\w+)\.md``")


class Doctests(griffe.Extension):
    """Changes each docstring once, when its object is known."""

    def on_object(self, *, obj: griffe.Object, **kwargs: Any) -> None:
        """Called by griffe for every module, class, function and attribute."""
        if obj.docstring is not None:
            value = _EXAMPLE.sub(lambda found: f"```pycon\n{_dedented(found)}\n```", obj.docstring.value)
            obj.docstring.value = _GUIDE.sub(r"[\1](../\1.md)", value)


def _dedented(found: re.Match[str]) -> str:
    return "\n".join(line.removeprefix(found[1]) for line in found[0].splitlines())
