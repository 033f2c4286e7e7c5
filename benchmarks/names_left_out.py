"""How well are people found without their names in the lists? A scorer in, its tables with all and half the names out.

Run by hand: ``python benchmarks/names_left_out.py SCORER [ARGUMENT …]``, where SCORER is a Python script that calls
``arabic_ie.extract`` and prints its figures; it runs twice, first with all names. Left out are rows of the kinds
given, family and person: which ones, a hash of the name says, so that it is the same half every time. ``--share`` is
how many of them (0.5 unless told).
"""

from __future__ import annotations

import argparse
import hashlib
import runpy
import sys
from collections.abc import Mapping
from pathlib import Path

import arabic_ie
from arabic_ie.gazetteers import Row, shipped_rows

KINDS = ("given", "family", "person")
BUCKETS = 1 << 16  # what a name's hash is divided into


def main() -> None:
    arguments = _arguments()
    left_out = names_left_out(arguments.share)
    print("== all names")
    _run(arguments.scorer, arguments.arguments)
    print("== without", ", ".join(f"{len(names)} {kind}" for kind, names in left_out.items()))
    removals = [Row(name, f"{kind}!", source="left out") for kind, names in left_out.items() for name in names]
    extractor = arabic_ie.Extractor().with_names(removals)
    arabic_ie.extract = extractor.extract  # what scorers call
    _run(arguments.scorer, arguments.arguments)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--share", type=float, default=0.5, help="which share of the names is left out")
    parser.add_argument("scorer", type=Path, help="a Python script that calls arabic_ie.extract")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="what the scorer is called with")
    arguments = parser.parse_args()
    if not 0 <= arguments.share <= 1:
        parser.error(f"--share must lie between 0 and 1, not {arguments.share}")
    if not arguments.scorer.is_file():
        parser.error(f"no such file: {arguments.scorer}")
    return arguments


def names_left_out(share: float) -> Mapping[str, list[str]]:
    """The names of each kind that are left out, in the order of the files."""
    return {kind: [row.name for row in shipped_rows() if row.kind == kind and _bucket(row.name) < share * BUCKETS]
            for kind in KINDS}  # fmt: skip


def _bucket(name: str) -> int:
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:2])


def _run(scorer: Path, arguments: list[str]) -> None:
    """The scorer as if it were called by hand: it may end by ``sys.exit``."""
    sys.argv = [str(scorer), *arguments]
    try:
        runpy.run_path(str(scorer), run_name="__main__")
    except SystemExit as end:
        if end.code not in (None, 0):
            raise


if __name__ == "__main__":
    main()
