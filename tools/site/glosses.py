"""What stands beside the examples of rules: the source of ``arabic_ie`` in; a gloss per example, a note per rule out.

A gloss is the comment at the end of an example's line; where a line has several examples, ``;`` divides their glosses.
A note is the comment on the line of a rule's name: what the rule is for. Read by ``rules.py``.
"""

from __future__ import annotations

import ast
import io
import tokenize
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import arabic_ie
from arabic_ie.grammar import Rule

SOURCE = Path(arabic_ie.__file__).parent


class GlossError(ValueError):
    """An example without a gloss of its own: says which, and where."""


def glosses(rules: Iterable[Rule]) -> dict[str, str]:
    """The gloss of each example of ``rules``.

    Raises:
        GlossError: an example has none, or its line has not as many glosses as examples.
    """
    examples = {text for each in rules for text in (*each.yes, *each.no)}
    found: dict[str, str] = {}
    for path in sorted((SOURCE / "extractors").rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        comments = _comments(source)
        for line, texts in _lines(source, examples).items():
            comment = comments.get(line, "")
            parts = [part.strip() for part in comment.split(";")] if len(texts) > 1 else [comment]
            if not comment or len(parts) != len(texts):
                raise GlossError(f"{path}:{line}: {len(texts)} examples need as many glosses, divided by ';': {texts}")
            found |= zip(texts, parts, strict=True)
    if missing := examples - found.keys():
        raise GlossError(f"examples that are written nowhere in full: {sorted(missing)}")
    return found


def notes(rules: Iterable[Rule]) -> dict[str, str]:
    """What the source says of a rule on the line of its name, for those that have such a comment."""
    names = {each.name for each in rules}
    found: dict[str, str] = {}
    for path in sorted((SOURCE / "extractors").rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        comments = _comments(source)
        for node in ast.walk(ast.parse(source)):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "rule"):
                continue
            first = node.args[0]
            if isinstance(first, ast.Constant) and first.value in names:
                comment = comments.get(first.lineno) or comments.get(node.lineno)
                if comment and not (node.keywords and node.end_lineno == node.lineno):  # there it is the example's
                    found[first.value] = comment
    return found


def _comments(source: str) -> dict[int, str]:
    """The comments by line."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {each.start[0]: each.string.lstrip("# ").strip() for each in tokens if each.type == tokenize.COMMENT}


def _lines(source: str, examples: set[str]) -> dict[int, list[str]]:
    """The examples by the line on which they end, in their order there."""
    nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant) and node.value in examples]
    lines: defaultdict[int, list[str]] = defaultdict(list)
    for node in sorted(nodes, key=lambda node: (node.lineno, node.col_offset)):
        lines[node.end_lineno or node.lineno].append(str(node.value))
    return lines
