"""What the checker finds: a problem of a row, and that problem at its place in a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "info"]


class Problem(NamedTuple):
    """What is wrong with a row: how bad it is, the short name of the check, and the reason in words."""

    severity: Severity
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong (``error``), doubtful (``warning``) or worth knowing (``info``) in a gazetteer file.

    ``line`` counts from 1. ``code`` is the check's short name: ``row`` (what the loader rejects), ``letters``,
    ``id``, ``value``, ``country``, ``alias``, ``unsorted``, ``duplicate``, ``conflict``, ``removal``, ``folded``,
    ``ambiguous``, ``same-id``, ``word``, ``kinds``.

    >>> str(Finding("names.tsv", 2, "error", "row", "the source is missing"))
    'names.tsv:2: error: the source is missing'
    """

    path: str
    line: int
    severity: Severity
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.severity}: {self.message}"
