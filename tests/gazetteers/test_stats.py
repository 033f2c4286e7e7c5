"""Counting rows, and what changed between two versions."""

from __future__ import annotations

from pathlib import Path

from arabic_ie.gazetteers.stats import Count, changes, count_rows

HEADER = "name\tkind\taliases\tid\tattributes\tsource"
OLD = """
كريم	given	كرم		gender=m	own
بوش	family				own
جون سميث	person		Q1	country=US	own
طنطا	city		Q2	country=EG;weak	own
"""
NEW = """
كريم	given	كرم		gender=m	another source
جون سميث	person	سميث	Q1	country=GB	own
طنطا	city		Q2	weak;country=EG	own
زمرد	given			weak	own
"""


def directory(path: Path, **files: str) -> Path:
    path.mkdir()
    for name, rows in files.items():
        (path / f"{name}.tsv").write_text(HEADER + rows, encoding="utf-8")
    return path


def test_counts_of_each_file_and_kind(tmp_path: Path) -> None:
    path = directory(tmp_path / "old", all=OLD)
    assert {kind: count for (_, kind), count in count_rows([path]).items()} == {
        "given": Count(rows=1, aliased=1, ids=0, weak=0),
        "family": Count(1, 0, 0, 0),
        "person": Count(1, 0, 1, 0),
        "city": Count(1, 0, 1, 1),
    }


def test_changes_between_versions(tmp_path: Path) -> None:
    """Neither the file, nor the source, nor the order of attributes is what a row says."""
    old = directory(tmp_path / "old", all=OLD)
    new = directory(tmp_path / "new", all=NEW)
    found = [
        (change.row.name, change.old is None, change.new is None, change.columns) for change in changes([old], [new])
    ]
    assert found == [
        ("بوش", False, True, ()),
        ("زمرد", True, False, ()),
        ("جون سميث", False, False, ("aliases", "attributes")),
    ]
    halves = directory(tmp_path / "halves", a=OLD[: OLD.index("جون")], b="\n" + OLD[OLD.index("جون") :])
    assert changes([old], [halves]) == []
