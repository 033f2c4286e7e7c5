"""Writing one row into a user's file: comments and order stay, and a file is whole at every moment."""

from __future__ import annotations

import os
from codecs import BOM_UTF8
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from arabic_ie.gazetteers.check import check_files
from arabic_ie.gazetteers.findings import Finding
from arabic_ie.gazetteers.loader import GazetteerError, as_line, numbered_rows
from arabic_ie.gazetteers.schema import COLUMNS, Row
from arabic_ie.gazetteers.whole_files import write_whole

Outcome = Literal["added", "replaced", "there already"]


def put_row(path: str | os.PathLike[str], row: Row, *, replace: bool = False) -> tuple[Outcome, list[Finding]]:
    """Write a row into a gazetteer file, which is made where there is none.

    The row goes to its place by kind and name; line ends and a byte-order mark stay as they are. A row
    whose kind ends in ``!`` takes the place of the row that it removes, and the other way round.

    Args:
        path: the file; it must be free of errors.
        row: the row to write.
        replace: whether it may take the place of another row of its name and kind.

    Returns:
        What was done, and the warnings about this row that the checker has.

    Raises:
        GazetteerError: the file or the row is bad, or the place is taken; the file stays as it was.
        OSError: the file can't be read or written; it stays as it was.
    """
    path = Path(os.path.realpath(path))  # a link stays a link
    old = _read(path)
    rows = list(numbered_rows(path)) if old is not None else []
    data = old or b""
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    text = data.removeprefix(mark).decode("utf-8")
    end = "\r\n" if "\r\n" in text else "\n"
    if text and not text.endswith("\n"):
        text += end
    lines = text.split("\n")[:-1]  # each keeps the \r that it may end in
    if not any(line.strip() and not line.startswith("#") for line in lines):
        lines.append("\t".join(COLUMNS) + end.removesuffix("\n"))

    same = [(number, other) for number, other in rows if _key(other) == _key(row)]
    if any(other == row for _, other in same):
        return "there already", []
    if same and not replace:
        number, other = same[0]
        raise GazetteerError(f"{path}:{number}: there is a {other.kind} row of this name already: {row.name}")
    taken = {number for number, _ in same}
    for number in sorted(taken, reverse=True):
        del lines[number - 1]
    rows = [(number - sum(n < number for n in taken), other) for number, other in rows if number not in taken]
    at = same[0][0] - 1 if same and same[0][1].kind == row.kind else _place_for(row, rows, lines)
    lines.insert(at, as_line(row) + end.removesuffix("\n"))
    warnings = _write(path, old, mark + "".join(f"{line}\n" for line in lines).encode("utf-8"), at + 1)
    return ("replaced" if same else "added"), warnings


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _key(row: Row) -> tuple[str, str]:
    return row.name, row.kind.removesuffix("!")


def _place_for(row: Row, rows: Sequence[tuple[int, Row]], lines: Sequence[str]) -> int:
    """The index of the line before which a row goes: comments right above a row belong to that row."""
    after = next((number for number, other in rows if (other.kind, other.name) > (row.kind, row.name)), None)
    if after is None:
        return rows[-1][0] if rows else len(lines)
    at = after - 1
    while lines[at - 1].startswith("#"):
        at -= 1
    return at


def _write(path: Path, old: bytes | None, data: bytes, line: int) -> list[Finding]:
    """Put ``data`` in the place of ``old`` if the checker has no error in it; its warnings about one line."""
    findings: list[Finding] = []

    def check(beside: Path) -> None:
        findings.extend(check_files([beside]))
        for finding in findings:
            if finding.severity == "error":
                raise GazetteerError(_reason(finding, path, line))
        if _read(path) != old:
            raise GazetteerError(f"{path}: another program wrote it at this moment; nothing was changed")

    write_whole(path, [data], check=check)
    return [
        Finding(str(path), finding.line, "warning", finding.code, finding.message)
        for finding in findings
        if finding.severity == "warning" and (finding.line == line or f"(line {line})" in finding.message)
    ]


def _reason(finding: Finding, path: Path, line: int) -> str:
    """Why the file can't be written: the new row is bad, or the file was before."""
    if finding.line != line and path.exists():
        before = next((other for other in check_files([path]) if other.severity == "error"), None)
        if before is not None:
            return f"{path}:{before.line}: {before.message}: mend this first"
    return finding.message
