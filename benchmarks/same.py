"""Is every answer the same as before? Texts in; a SHA-256 over the JSON of all answers out.

``python benchmarks/same.py FILE …``: JSON lines with a ``text`` each, or directories of ``.txt`` files. Run it on two
versions of the library (``PYTHONPATH=… python benchmarks/same.py …``): where the sums differ, so do answers, and
``--answers FOLDER`` writes one file for each input, an answer a line, to compare.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from articles import texts_of

import arabic_ie

REFERENCE_DATE = "2024-06-19"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--answers", type=Path, metavar="FOLDER", help="also write the answers here")
    arguments = parser.parse_args()
    extractor = arabic_ie.Extractor()
    everything = sha256()
    for path in arguments.inputs:
        here, count = sha256(), 0
        lines = []
        for text in _texts(path):
            line = extractor.extract(text, reference_date=REFERENCE_DATE).to_json() + "\n"
            here.update(line.encode())
            count += 1
            if arguments.answers:
                lines.append(line)
        if arguments.answers:
            arguments.answers.mkdir(parents=True, exist_ok=True)
            (arguments.answers / f"{path.stem}.jsonl").write_text("".join(lines), encoding="utf-8")
        everything.update(here.digest())
        print(f"{here.hexdigest()}  {path}: {count} texts")
    print(f"{everything.hexdigest()}  all")


def _texts(path: Path) -> Iterator[str]:
    if path.is_dir():
        for file in sorted(path.glob("*.txt")):
            yield file.read_text(encoding="utf-8")
    else:
        yield from texts_of(path)


if __name__ == "__main__":
    main()
