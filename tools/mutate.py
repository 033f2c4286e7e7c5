"""Do the tests see faults? A module in; how many of the small faults put into it its own tests find, and which not.

    python tools/mutate.py                         # a sample of all modules below
    python tools/mutate.py text/folding.py         # every fault of one module
    python tools/mutate.py text/folding.py 40      # a sample of 40

A fault is one comparison, ``and``, ``not``, sum, number, truth value, ``return`` or ``continue`` that says
something else. Each is put into a copy of the package, and the module's own tests, which take seconds, are run on it;
what they do not find, wider ones of the whole may. A fault that no test finds is either a hole in the tests, or no
fault: code that may say either (a bound that is only there for speed, say). No part of CI: it takes a minute a module
and a person to read what is left.
"""

from __future__ import annotations

import ast
import compileall
import multiprocessing
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from copy import deepcopy
from importlib.util import cache_from_source
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = Path("src/arabic_ie")
TESTS = {  # those of its own that are quick
    "text/folding.py": ["tests/text/test_folding.py"],
    "text/tokens.py": ["tests/text/test_tokens.py"],
    "text/compounds.py": ["tests/text/test_compounds.py"],
    "text/sentences.py": ["tests/text/test_sentences.py"],
    "text/quotation.py": ["tests/text/test_quotation.py"],
    "grammar/tape.py": ["tests/grammar/test_tape.py"],
    "grammar/needs.py": ["tests/grammar/test_needs.py"],
    "grammar/shared.py": ["tests/grammar/test_needs.py", "tests/grammar/test_shared.py"],
    "grammar/programs.py": ["tests/grammar/test_programs.py"],
    "grammar/alphabet.py": ["tests/grammar/test_alphabet.py"],
    "grammar/phrases.py": ["tests/grammar/test_phrases.py"],
    "grammar/rules.py": ["tests/grammar/test_rules.py", "tests/grammar/test_needs.py"],
    "grammar/patterns.py": ["tests/grammar/test_rules.py", "tests/grammar/test_needs.py"],
    "grammar/clitics.py": ["tests/grammar/test_clitics.py"],
    "grammar/analysis.py": ["tests/grammar/test_single_tokens.py", "tests/grammar/test_tape.py"],
    **{
        f"resolution/{path.name}": ["tests/resolution/test_articles.py"]
        for path in sorted((ROOT / PACKAGE / "resolution").glob("[a-z]*.py"))
    },
    "resolution/candidates.py": ["tests/resolution/test_explain.py"],
    "resolution/entities.py": [f"tests/extractors/test_{what}.py" for what in ("organizations", "officials", "places")],
    "resolution/named.py": ["tests/resolution/test_articles.py", "tests/resolution/test_carriers.py"],
    "resolution/nicknames.py": ["tests/resolution/test_articles.py", "tests/resolution/test_people.py"],
    "resolution/people.py": ["tests/resolution/test_people.py", "tests/resolution/test_articles.py"],
    "resolution/speakers.py": ["tests/resolution/test_articles.py", "tests/resolution/test_carriers.py"],
    "resolution/together.py": ["tests/resolution/test_articles.py", "tests/resolution/test_carriers.py"],
}
WIDER = {  # for what those did not find
    "text": ["tests/test_seed.py", "tests/extractors/test_dates.py"],
    "grammar": ["tests/grammar/test_analysis.py", "tests/test_seed.py", "tests/extractors/test_dates.py"],
    "resolution": ["tests/resolution/test_explain.py", "tests/extractors/test_quotes.py", "tests/test_seed.py"],
}
SAMPLE = 12  # of each module, where none is named
SLOWER = 10  # times as long as without a fault: an endless loop

SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.And: ast.Or, ast.Or: ast.And, ast.Add: ast.Sub, ast.Sub: ast.Add,
    ast.Continue: ast.Break, ast.Break: ast.Continue,
}  # fmt: skip


def faults(source: str) -> Iterator[tuple[str, str]]:
    """Each fault as what it is and the module that has it.

    >>> [what for what, _ in faults("def f(a):\\n    return a + 1 if a > 0 else None")]
    ['2: return a + 1 if a > 0 else None -> None', '2: a > 0 -> GtE', '2: a + 1 -> Sub', '2: 0 -> 1', '2: 1 -> 2']
    """
    tree = ast.parse(source)
    promises = set(_promises(tree))
    for at, node in enumerate(ast.walk(tree)):
        for name in () if node in promises else _faults_of(node):
            changed = deepcopy(tree)
            other = next(found for number, found in enumerate(ast.walk(changed)) if number == at)
            yield f"{node.lineno}: {ast.unparse(node).splitlines()[0]} -> {name}", _changed(changed, other, name)  # type: ignore[attr-defined]


def _promises(tree: ast.AST) -> Iterator[ast.AST]:
    """What changes no answer: how a class is made or a function's answers are kept, and that lists are as long."""
    for node in ast.walk(tree):
        match node:
            case ast.ClassDef(decorator_list=found) | ast.FunctionDef(decorator_list=found):
                for decorator in found:
                    yield from ast.walk(decorator)
            case ast.keyword(arg="strict"):
                yield node.value


def _faults_of(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Compare(ops=[operator]) | ast.BoolOp(op=operator) | ast.BinOp(op=operator):
            if type(operator) in SWAPPED:
                yield SWAPPED[type(operator)].__name__
        case ast.Continue() | ast.Break():
            yield SWAPPED[type(node)].__name__
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield "None"
        case ast.Constant(value=bool(value)):
            yield str(not value)
        case ast.Constant(value=int(value)):
            yield str(value + 1)


def _changed(tree: ast.AST, node: ast.AST, name: str) -> str:
    match node:
        case ast.Compare():
            node.ops = [getattr(ast, name)()]
        case ast.BoolOp() | ast.BinOp():
            node.op = getattr(ast, name)()
        case ast.Continue() | ast.Break():
            node.__class__ = getattr(ast, name)
        case ast.Return():
            node.value = ast.Constant(None)
        case ast.Constant(value=bool(value)):
            node.value = not value
        case ast.Constant(value=int(value)):
            node.value = value + 1
    return ast.unparse(ast.fix_missing_locations(tree))


class Quickly:
    """For pytest: the same random examples each time, and none made smaller, as nobody looks at them."""

    def pytest_collection(self) -> None:
        phases = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
        hypothesis.settings.register_profile("faults", derandomize=True, database=None, deadline=None, phases=phases)
        hypothesis.settings.load_profile("faults")


def is_found(source: Path, tests: list[str], seconds: float | None = None) -> bool:
    """Whether tests fail with the package at ``source``; so they do where they take longer than ``seconds``.

    They run in a process that is forked off this one, which has loaded all that does not change: half the time.
    """
    process = multiprocessing.get_context("fork").Process(target=_run, args=(source, tests))
    process.start()
    process.join(seconds)
    if process.is_alive():
        process.kill()
        process.join()
    return process.exitcode != 0


def _run(source: Path, tests: list[str]) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.chdir(ROOT)
    os.environ["PYTHONPATH"] = str(source)
    tempfile.tempdir = str(source.parent)  # what a process that is stopped leaves goes with it
    sys.path.insert(0, str(source))
    sys.dont_write_bytecode = True  # of two faults within a second the first would be read for the second
    arguments = ["-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", "-m", "not slow", *tests]
    os._exit(int(pytest.main(arguments, plugins=[Quickly()])))


def main(arguments: list[str]) -> None:
    """Prints what was not found of each module, and the shares."""
    modules = arguments[:1] or list(TESTS)
    size = int(arguments[1]) if len(arguments) > 1 else None if arguments else SAMPLE
    with tempfile.TemporaryDirectory() as directory:
        source = Path(directory) / "src"
        shutil.copytree(ROOT / PACKAGE.parent, source)
        compileall.compile_dir(source, quiet=2)
        (Path(directory) / "data").symlink_to(ROOT / "data")
        for module in modules:
            file = source / PACKAGE.name / module
            original = file.read_text("utf-8")
            Path(cache_from_source(str(file))).unlink(missing_ok=True)
            own, wider = TESTS[module], WIDER[module.split("/")[0]]
            seconds = [_seconds(module, source, tests) for tests in (own, wider)]
            all_faults = list(faults(original))
            chosen = random.Random(1)
            sample = all_faults if size is None or size >= len(all_faults) else chosen.sample(all_faults, size)
            missed, by_wider = [], 0
            for what, changed in sample:
                file.write_text(changed, "utf-8")
                if not is_found(source, own, seconds[0]):
                    if is_found(source, wider, seconds[1]):
                        by_wider += 1
                    else:
                        missed.append(what)
            file.write_text(original, "utf-8")
            found = f"{len(sample) - len(missed)} of {len(sample)} found, {by_wider} of them by wider tests only"
            print(f"{module}: {found} ({len(all_faults)} in all)", flush=True)
            print("".join(f"    {what}\n" for what in missed), end="", flush=True)


def _seconds(module: str, source: Path, tests: list[str]) -> float:
    """How long tests may take."""
    begin = time.monotonic()
    if is_found(source, tests):
        sys.exit(f"{module}: {' '.join(tests)} fail without a fault")
    return SLOWER * (time.monotonic() - begin)


if __name__ == "__main__":
    main(sys.argv[1:])
