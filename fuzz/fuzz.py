"""Fuzzes ``arabic_ie.extract``: seconds in; texts tried, and each text that broke something, out.

    python fuzz/fuzz.py [--seconds N] [--random SEED]

Guided by coverage (atheris, dependency group ``fuzz``), or with ``--random`` by chance alone, which needs no atheris
and tries more texts. Checked is what ``tests/invariants.py`` says of any answer. What the coverage kept lies in
``fuzz/corpus``, what broke in ``fuzz/found``; ``python fuzz/fuzz.py fuzz/found/crash-…`` tries it again.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tests"))

LONGEST = 240  # bytes of an input: some hundred words
SLOWEST = 60  # seconds that one text may take (on a busy machine) before it counts as found
REPORT_EVERY = 60  # seconds


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--seconds", type=float, default=3600)
    parser.add_argument("--random", type=int, metavar="SEED", help="by chance alone, from this seed")
    parser.add_argument("input", nargs="*", type=Path, help="inputs to try again")
    options = parser.parse_args()
    if options.input:
        return again(options.input)
    if options.random is not None:
        return by_chance(options.random, options.seconds)
    return by_coverage(options.seconds)


def try_one(data: bytes) -> None:
    """Extracts from one input and checks the answer; the error notes the text."""
    from inputs import text_of

    import arabic_ie
    import invariants

    text, reference = text_of(data)
    try:
        invariants.all_of_them(arabic_ie.extract(text, reference_date=reference), text)
    except Exception as error:
        error.add_note(f"text {text!a}\n{text!r}\nday of writing {reference}")
        raise


def by_chance(seed: int, seconds: float) -> int:
    """Short texts until the time is up, however many break something."""
    chooser = random.Random(seed)
    began = reported = time.monotonic()
    tried = broken = 0
    seen: set[tuple[str, int]] = set()  # places in the code that broke: each is shown once
    while (now := time.monotonic()) < began + seconds:
        if now > reported + REPORT_EVERY:
            print(f"{tried:,} texts tried, {broken} broke something", flush=True)
            reported = now
        data = chooser.randbytes(chooser.randint(1, 30))
        try:
            try_one(data)
        except Exception as error:
            broken += 1
            last = traceback.extract_tb(error.__traceback__)[-1]
            if (place := (last.filename, last.lineno or 0)) not in seen:
                seen.add(place)
                traceback.print_exc(limit=-3)
                keep(data)
        tried += 1
    print(f"{tried:,} texts tried in {time.monotonic() - began:.0f} s, {broken} broke something", flush=True)
    return 1 if broken else 0


def by_coverage(seconds: float) -> int:
    """Texts that reach new code are changed further, until the time is up or one breaks something."""
    try:
        import atheris
    except ImportError:
        print("fuzzing by coverage needs atheris: pip install --group fuzz", file=sys.stderr)
        return 2
    with atheris.instrument_imports(include=["arabic_ie"]):
        import arabic_ie

        arabic_ie.extract("قال")  # all that is loaded when it is first used
        import invariants  # noqa: F401
    corpus, found = HERE / "corpus", HERE / "found"
    for directory in (corpus, found):
        directory.mkdir(exist_ok=True)
    arguments = [
        f"-max_total_time={int(seconds)}", f"-max_len={LONGEST}", "-len_control=10", f"-timeout={SLOWEST}",
        "-rss_limit_mb=4096", "-print_final_stats=1", f"-artifact_prefix={found}/", str(corpus),
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], *arguments], try_one)
    atheris.Fuzz()
    return 0


def again(inputs: list[Path]) -> int:
    broken = 0
    for path in inputs:
        try:
            try_one(path.read_bytes())
        except Exception:
            broken += 1
            traceback.print_exc()
    print(f"{len(inputs)} tried again, {broken} broke something")
    return 1 if broken else 0


def keep(data: bytes) -> None:
    (HERE / "found").mkdir(exist_ok=True)
    (HERE / "found" / f"random-{data.hex()[:40]}").write_bytes(data)


if __name__ == "__main__":
    sys.exit(main())
