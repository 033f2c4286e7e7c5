"""``arabic-ie gazetteer import``: a public dump or a table in, a gazetteer file out, what was dropped on stderr.

Exit codes: 0 all is well, 1 the input could not be read to its end or nothing in it could be used, 2 the
command was not understood. A file that was cut off still gives the rows before the cut (and exit code 1).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from arabic_ie.gazetteers.schema import KINDS

if TYPE_CHECKING:
    from arabic_ie.gazetteers.importers import Collection, Source, Tally
    from arabic_ie.gazetteers.importers.custom_csv import Columns

    Opened = Callable[[str], AbstractContextManager[Source]]

STDIN = "-"
FORMATS = ("wikidata", "geonames", "jrc-names", "custom-csv")
DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}

# The options that only some formats have.
BELONGS = {
    "places": ("geonames",),
    "min_population": ("geonames",),
    "min_sitelinks": ("wikidata",),
    "classes": ("wikidata",),
    **dict.fromkeys(
        (
            "name_column",
            "kind",
            "kind_column",
            "alias_column",
            "alias_separator",
            "id_column",
            "attribute",
            "delimiter",
        ),
        ("custom-csv",),
    ),
}

EXAMPLES = """
\b
Examples:
  arabic-ie gazetteer import --from wikidata latest-all.json.bz2 --min-sitelinks 5 -o wikidata.tsv
  arabic-ie gazetteer import --from geonames alternateNamesV2.zip --places cities15000.zip -o geonames.tsv
  arabic-ie gazetteer import --from jrc-names entities.gzip -o jrc.tsv
  arabic-ie gazetteer import --from custom-csv mps.csv --name-column name --kind person \\
      --attribute country=iso -o mps.tsv
"""


@click.command("import", epilog=EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("--from", "form", type=click.Choice(FORMATS), required=True, help="What FILE is.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The gazetteer file to write (TSV).",
)
@click.option("--force", is_flag=True, help="Take the place of an OUTPUT that is there.")
@click.option("--quiet", "-q", is_flag=True, help="No progress bar and no account of what was dropped.")
@click.option(
    "--only", multiple=True, metavar="KIND", help="Import this kind of rows only (person, city …). May be repeated."
)
@click.option(
    "--max-expansion",
    type=click.IntRange(min=1),
    metavar="N",
    help="Refuse a packed file that grows to more than N times its size.  [default: 100]",
)
@click.option(
    "--min-sitelinks",
    type=click.IntRange(min=0),
    metavar="N",
    help="wikidata: only what has pages in N or more projects.  [default: 0]",
)
@click.option(
    "--classes",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="wikidata: a table of your own of classes and kinds instead of the built-in one.",
)
@click.option(
    "--places",
    type=click.Path(exists=True, dir_okay=False),
    help="geonames: the table of places (cities15000, allCountries, a country's file); always needed.",
)
@click.option(
    "--min-population",
    type=click.IntRange(min=0),
    metavar="N",
    help="geonames: only towns of N or more people; seats and capitals always count.  [default: 1000]",
)
@click.option("--name-column", metavar="COLUMN", help="custom-csv: the column of the name; always needed.")
@click.option("--kind", metavar="KIND", help="custom-csv: the kind of all rows …")
@click.option("--kind-column", metavar="COLUMN", help="custom-csv: … or the column that says it.")
@click.option("--alias-column", metavar="COLUMN", help="custom-csv: the column of other names.")
@click.option("--alias-separator", metavar="TEXT", help="custom-csv: what divides them.  [default: |]")
@click.option("--id-column", metavar="COLUMN", help="custom-csv: the column of the id.")
@click.option(
    "--attribute", multiple=True, metavar="KEY=COLUMN", help="custom-csv: the column of an attribute. May be repeated."
)
@click.option(
    "--delimiter",
    type=click.Choice(tuple(DELIMITERS)),
    help="custom-csv: what divides the columns; else found out from the header.",
)
def import_command(
    file: str, form: str, output: Path, force: bool, quiet: bool, only: tuple[str, ...], **rest: Any
) -> None:
    """Read FILE (- is standard input), a public dump of names or a table, and write it as a gazetteer.

    Files may be packed (gzip, bzip2, xz, zip) and of any size.
    """
    from arabic_ie.gazetteers.importers import ImportFailed

    given = {name: value for name, value in rest.items() if value not in (None, ())}
    _check(file, form, output, force, only, given)
    try:
        damaged = _run(file, form, output, force, quiet, frozenset(only), given)
    except ImportFailed as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        raise click.ClickException(f"{error.filename or file}: {error.strerror or error}") from None
    if damaged:
        sys.exit(1)


def _check(file: str, form: str, output: Path, force: bool, only: tuple[str, ...], given: Mapping[str, Any]) -> None:
    """What can be said to be wrong before hours of reading."""
    for name in given:
        if form not in BELONGS.get(name, FORMATS):
            raise click.UsageError(f"--{name.replace('_', '-')} goes with --from {' or '.join(BELONGS[name])} only")
    if form == "geonames" and "places" not in given:
        raise click.UsageError("--from geonames needs --places: the table with what the names are names of")
    if form == "custom-csv":
        if "name_column" not in given:
            raise click.UsageError("--from custom-csv needs --name-column")
        if ("kind" in given) == ("kind_column" in given):
            raise click.UsageError("--from custom-csv needs either --kind or --kind-column")
        if "alias_separator" in given and "alias_column" not in given:
            raise click.UsageError("--alias-separator needs --alias-column")
    for kind in (*only, *([given["kind"]] if "kind" in given else [])):
        if kind not in KINDS:
            raise click.BadParameter(f"unknown kind {kind!r}; kinds are {', '.join(sorted(KINDS))}")
    for pair in given.get("attribute", ()):
        key, equals, column = pair.partition("=")
        known = (
            KINDS[given["kind"]].attributes
            if "kind" in given
            else {k for kind in KINDS.values() for k in kind.attributes}
        )
        if not equals or not column or key not in known:
            raise click.BadParameter(
                f"{pair!r}: it is KEY=COLUMN, and KEY one of {', '.join(sorted(known))}", param_hint="--attribute"
            )
    if not output.parent.is_dir():
        raise click.BadParameter(f"there is no folder {str(output.parent)!r}", param_hint="--output")
    if output.exists():
        if not force:
            raise click.BadParameter(f"{str(output)!r} exists; --force takes its place", param_hint="--output")
        if any(path != STDIN and output.samefile(path) for path in (file, given.get("places", STDIN))):
            raise click.BadParameter("it is the file to read", param_hint="--output")


class _Reading(NamedTuple):
    """What was read: the rows, the codes that Wikidata's countries stand for, and each file with its count."""

    rows: Collection
    countries: Mapping[str, str]
    files: tuple[tuple[Source, Tally], ...]


def _run(
    file: str, form: str, output: Path, force: bool, quiet: bool, only: frozenset[str], given: Mapping[str, Any]
) -> bool:
    """Reads, writes and gives account; whether the input was damaged."""
    from arabic_ie.gazetteers.importers import MAX_EXPANSION, ImportFailed, open_source, write_rows

    with _progress([path for path in (given.get("places"), file) if path], quiet) as progress:
        opened = partial(open_source, progress=progress, max_expansion=given.get("max_expansion", MAX_EXPANSION))
        read = _read_geonames if form == "geonames" else partial(_read_one, form)
        rows, countries, files = read(file, opened, only, given)
    counts = rows.finish(countries)
    if not quiet or not counts:
        for line in _account(counts, files):
            click.echo(line, err=True)
    if not counts:
        raise ImportFailed(f"{file}: nothing in it can be used; nothing was written")
    write_rows(output, rows.lines(), _comments(form, counts, files), force=force)
    if not quiet:
        click.echo(f"written: {output}", err=True)
    damaged = [tally for _, tally in files if tally.damage]
    for tally in damaged:
        click.echo(f"Error: {tally.file}: {tally.damage}; the rows before it were written", err=True)
    return bool(damaged)


def _read_geonames(file: str, opened: Opened, only: frozenset[str], given: Mapping[str, Any]) -> _Reading:
    """The table of places first, then the names of those that are wanted."""
    from arabic_ie.gazetteers.importers import Collection, Tally, geonames
    from arabic_ie.gazetteers.importers.shipped import shipped

    with opened(given["places"]) as table:
        of_places = Tally(table.name, geonames.PLACES_FORM)
        least = given.get("min_population", geonames.MIN_POPULATION)
        places = geonames.read_places(table, of_places, only=only, min_population=least)
    with opened(file) as source:
        tally = Tally(source.name, geonames.FORM)
        rows = Collection("geonames", tally, shipped(), only)
        geonames.read_names(source, places, rows, tally)
    return _Reading(rows, {}, ((table, of_places), (source, tally)))


def _read_one(form: str, file: str, opened: Opened, only: frozenset[str], given: Mapping[str, Any]) -> _Reading:
    """A dump of one file."""
    from arabic_ie.gazetteers.importers import Collection, Tally, custom_csv, jrc_names, wikidata
    from arabic_ie.gazetteers.importers.shipped import shipped
    from arabic_ie.gazetteers.importers.tables import wikidata_classes

    countries: Mapping[str, str] = {}
    with opened(file) as source:
        if form == "wikidata":
            classes = wikidata_classes(given.get("classes"))
            tally = Tally(source.name, wikidata.FORM)
            rows = Collection("wikidata", tally, shipped(), only)
            least = given.get("min_sitelinks", 0)
            countries = wikidata.read_wikidata(source, rows, tally, classes=classes, min_sitelinks=least)
        elif form == "jrc-names":
            tally = Tally(source.name, jrc_names.FORM)
            rows = Collection("jrc-names", tally, shipped(), only)
            jrc_names.read_jrc_names(source, rows, tally)
        else:
            tally = Tally(source.name, custom_csv.FORM)
            rows = Collection("csv", tally, shipped(), only)
            delimiter = DELIMITERS.get(given.get("delimiter", ""), "")
            custom_csv.read_custom_csv(source, rows, tally, _columns(given), delimiter)
    return _Reading(rows, countries, ((source, tally),))


def _columns(given: Mapping[str, Any]) -> Columns:
    from arabic_ie.gazetteers.importers.custom_csv import Columns

    return Columns(
        name=given["name_column"],
        kind=given.get("kind", ""),
        kind_column=given.get("kind_column", ""),
        alias=given.get("alias_column", ""),
        alias_separator=given.get("alias_separator", "|"),
        id=given.get("id_column", ""),
        attributes=dict(pair.split("=", 1) for pair in given.get("attribute", ())),
    )


@contextmanager
def _progress(paths: list[str], quiet: bool) -> Iterator[Callable[[int], object]]:
    """A bar over the bytes of the files as they lie on the disk; none for a pipe or where nobody looks."""
    if quiet or STDIN in paths or not sys.stderr.isatty():
        yield lambda _: None
        return
    total = sum(Path(path).stat().st_size for path in paths)
    with click.progressbar(
        length=total, label="reading", file=sys.stderr, update_min_steps=max(1, total // 1000)
    ) as bar:
        yield bar.update


def _account(counts: Mapping[str, int], files: Iterable[tuple[Source, Tally]]) -> Iterator[str]:
    """What was kept, and what was dropped why; a name that is dropped need not be all of its row."""
    yield _kept(counts)
    for _, tally in files:
        yield f"dropped of {tally.file} ({tally.lines_read:,} lines):"
        yield from tally.lines()


def _kept(counts: Mapping[str, int]) -> str:
    kinds = ", ".join(f"{count:,} {kind}" for kind, count in counts.items())
    return f"kept: {sum(counts.values()):,} rows" + (f" ({kinds})" if kinds else "")


def _comments(form: str, counts: Mapping[str, int], files: Iterable[tuple[Source, Tally]]) -> Iterator[str]:
    """The head of the file: what it is, whose, of what day, and what it lacks."""
    from arabic_ie.gazetteers.importers import custom_csv, geonames, jrc_names, wikidata

    modules = {"wikidata": wikidata, "geonames": geonames, "jrc-names": jrc_names, "custom-csv": custom_csv}
    yield f"Imported with: arabic-ie gazetteer import --from {form}"
    yield f"Source and licence: {modules[form].LICENCE}."
    for source, _ in files:
        yield f"File: {source.name}" + (f", of {source.date}" if source.date else "")
    yield _kept(counts).capitalize()
    for _, tally in files:
        dropped = "; ".join(f"{count:,} {reason}" for reason, count in tally.dropped().items())
        yield f"Dropped of {tally.file} ({tally.lines_read:,} lines): {dropped or 'nothing'}"
        if tally.damage:
            yield f"INCOMPLETE: {tally.file}: {tally.damage}"
