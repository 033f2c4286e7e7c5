"""``arabic-ie gazetteer``: check, look through, count and write files of names and words."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from arabic_ie.cli.errors import clear_errors
from arabic_ie.cli.gazetteer_import import import_command
from arabic_ie.cli.inputs import GAZETTEER_OPTION
from arabic_ie.gazetteers.check import check_files
from arabic_ie.gazetteers.edit import put_row
from arabic_ie.gazetteers.findings import Finding
from arabic_ie.gazetteers.loader import make_row, parse_attributes, shipped_directory
from arabic_ie.gazetteers.lookup import Answer, all_placed_rows, answers_to, names_near
from arabic_ie.gazetteers.stats import Change, Count, changes, count_rows

EXAMPLES = """
\b
Examples:
  arabic-ie gazetteer add my_names.tsv --kind person "سمير الحداد" --alias الحداد --attribute country=JO
  arabic-ie gazetteer add my_names.tsv --kind family! بوش
  arabic-ie gazetteer check my_names.tsv
  arabic-ie gazetteer show روسية --gazetteer my_names.tsv
  arabic-ie gazetteer stats --against old/data/gazetteers --list
"""

MARKS = "+-~"  # before rows that were added, removed, changed
_PATH = click.Path(exists=True, path_type=Path)


@click.group(epilog=EXAMPLES)
def gazetteer() -> None:
    """Look after files of your own names and words."""


@gazetteer.command(epilog=EXAMPLES)
@click.argument("paths", metavar="[FILE|DIR]...", type=_PATH, nargs=-1)
@click.option("--alone", is_flag=True, help="Judge the files without the shipped ones that they come on top of.")
def check(paths: tuple[Path, ...], alone: bool) -> None:
    """Find what is wrong or doubtful in files.

    Prints every problem in a line of its own; without files, those of the shipped ones.
    Exit code 1 when there are errors, 0 when there are only warnings and counts.
    """
    with clear_errors():
        found = list(check_files(paths or [shipped_directory()], () if alone else None))
    for finding in sorted(found, key=_order):
        _say(str(finding))
    counts = Counter(finding.severity for finding in found)
    _say(f"{_number(counts['error'], 'error')}, {_number(counts['warning'], 'warning')}", err=True)
    if counts["error"]:
        sys.exit(1)


def _order(finding: Finding) -> tuple[bool, str, int]:
    return finding.severity == "info", finding.path, finding.line  # what is only counted comes last


@gazetteer.command(epilog=EXAMPLES)
@click.argument("name")
@GAZETTEER_OPTION
def show(name: str, gazetteers: tuple[Path, ...]) -> None:
    """Print the rows that answer to a NAME.

    The name is a word or a phrase as it could stand in a text.
    Other spellings (احمد) and grown forms (روسية of روسي, الوزراء of وزير) find their rows too. Exit code 1
    when no row answers.
    """
    if not name.strip():
        raise click.BadParameter("the name is empty", param_hint="NAME")
    with clear_errors():
        rows = all_placed_rows(gazetteers)
        answers = answers_to(name, rows)
    if not answers:
        like = names_near(name, rows)
        _say(f"arabic-ie: no row answers to {name}" + (f"; near it: {'، '.join(like)}" if like else ""), err=True)
        sys.exit(1)
    _say("\n\n".join(map(_card, answers)))


def _card(answer: Answer) -> str:
    """A row for reading: a line each for what it has, Arabic last in its line."""
    row = answer.row
    by = answer.by + (f" ({answer.features})" if answer.features else "")
    lines = [f"{row.kind}, by its {by}", f"  at          {answer.place}"]
    if answer.overruled:
        lines.append(f"  not in use  {'removed' if answer.removed else 'replaced'} by {answer.overruled}")
    attributes = "; ".join(f"{key}={','.join(values)}" if values else key for key, values in row.attributes.items())
    cells = (
        ("id", row.id),
        ("source", row.source),
        ("attributes", attributes),
        ("name", row.name),
        ("aliases", "، ".join(row.aliases)),
    )
    lines.extend(f"  {label:<12}{cell}" for label, cell in cells if cell)
    return "\n".join(lines)


@gazetteer.command(epilog=EXAMPLES)
@click.argument("paths", metavar="[FILE|DIR]...", type=_PATH, nargs=-1)
@click.option("--against", metavar="FILE|DIR", type=_PATH, help="An older version: print what changed since.")
@click.option("--list", "listed", is_flag=True, help="With --against: print the rows that changed, too.")
def stats(paths: tuple[Path, ...], against: Path | None, listed: bool) -> None:
    """Count rows by kind and by file.

    Without files, those of the shipped ones.
    """
    if listed and against is None:
        raise click.UsageError("--list needs --against")
    new = list(paths) or [shipped_directory()]
    with clear_errors():
        if against is None:
            _say(_counts(count_rows(new)))
        else:
            _say(_differences(changes([against], new), count_rows([against]), count_rows(new), listed))


def _counts(counts: dict[tuple[Path, str], Count]) -> str:
    """Two tables: by kind, and by file."""
    sides: tuple[tuple[str, Callable[[Path, str], str]], ...] = (
        ("kind", lambda _, kind: kind),
        ("file", lambda file, _: str(file.name)),
    )
    tables = []
    for heading, label in sides:
        sums: dict[str, Count] = {}
        for (file, kind), count in counts.items():
            sums[label(file, kind)] = sums.get(label(file, kind), Count()) + count
        lines = [(name, sums[name]) for name in sorted(sums)]
        lines.append(("total", sum(sums.values(), Count())))
        cells = [(name, count.rows, count.aliased, count.ids, count.weak) for name, count in lines]
        tables.append(_table((heading, "rows", "aliases", "ids", "weak"), cells))
    return "\n\n".join(tables)


def _differences(
    found: list[Change], old: dict[tuple[Path, str], Count], new: dict[tuple[Path, str], Count], listed: bool
) -> str:
    """A table of changes by kind, and if asked a line for each."""
    before, after, marks = Counter[str](), Counter[str](), Counter[tuple[str, str]]()
    for counts, sums in ((old, before), (new, after)):
        for (_, kind), count in counts.items():
            sums[kind] += count.rows
    for change in found:
        marks[change.row.kind, _mark(change)] += 1
    kinds = sorted({change.row.kind for change in found})
    lines: list[tuple[str | int, ...]] = [
        (kind, before[kind], after[kind], *(marks[kind, mark] for mark in MARKS)) for kind in kinds
    ]
    changed = (sum(count for (_, mark), count in marks.items() if mark == wanted) for wanted in MARKS)
    lines.append(("total", before.total(), after.total(), *changed))
    text = _table(("kind", "before", "now", "added", "removed", "changed"), lines)
    if not listed:
        return text
    rows = (f"{_mark(change)} {change.row.kind}{_columns(change)}\t{change.row.name}" for change in found)
    return "\n".join([text, "", *rows])


def _mark(change: Change) -> str:
    return "+" if change.old is None else "-" if change.new is None else "~"


def _columns(change: Change) -> str:
    return f" ({', '.join(change.columns)})" if change.columns else ""


def _table(heading: tuple[str, ...], lines: Sequence[tuple[str | int, ...]]) -> str:
    """Columns of numbers behind a column of words."""
    cells = [heading, *(tuple(map(str, line)) for line in lines)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(
        "  ".join([first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))])
        for first, *rest in cells
    )


@gazetteer.command(epilog=EXAMPLES)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("name")
@click.option(
    "--kind", required=True, help="person, city, organization …; with ! behind it the shipped row is removed."
)
@click.option("--alias", "aliases", multiple=True, help="Another name of the same. May be given several times.")
@click.option("--id", "id_", help="A stable id: Q7747 of Wikidata, a country's ISO code.")
@click.option("--attribute", "attributes", metavar="KEY=VALUE", multiple=True, help="country=JO, gender=m, weak …")
@click.option("--source", default="user", show_default=True, help="Where the fact comes from.")
@click.option("--replace", is_flag=True, help="Take the place of the file's row of this name and kind.")
def add(
    file: Path,
    name: str,
    kind: str,
    aliases: tuple[str, ...],
    id_: str | None,
    attributes: tuple[str, ...],
    source: str,
    replace: bool,
) -> None:
    """Write a row with this NAME into FILE.

    It goes to its place by kind and name; the file is made where there is none. A bad row is refused and the
    file stays as it was. A row whose kind ends in ! removes the shipped row of that name and kind.
    """
    with clear_errors():
        parsed = parse_attributes(";".join(attributes))
        row = make_row(name, kind, aliases=aliases, id=id_ or None, attributes=parsed, source=source)
        outcome, warnings = put_row(file, row, replace=replace)
    for warning in warnings:
        _say(str(warning), err=True)
    _say(f"{outcome}: {row.kind} {row.name}")


gazetteer.add_command(import_command)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _say(text: str, *, err: bool = False) -> None:
    """Print a text as UTF-8, whatever the locale."""
    click.echo(f"{text}\n".encode("utf-8", "replace"), nl=False, err=err)
