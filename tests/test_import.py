"""``import arabic_ie`` stays light: no gazetteer is read, nothing heavy is loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import arabic_ie

# What only some callers need: each is loaded where it is used, not before.
NOT_AT_IMPORT = {"camel_tools", "click", "hijridate", "json", "multiprocessing", "numpy", "pandas", "regex", "torch"}
MOST_MODULES = 90  # of others, above those of a bare interpreter


def loaded_by(code: str) -> set[str]:
    """The modules of a fresh interpreter after ``code``, less those that it has anyway."""
    return _modules(code) - _modules("pass")


def _modules(code: str) -> set[str]:
    command = [sys.executable, "-c", f"import sys; {code}; print(*sys.modules)"]
    environment = {"PYTHONPATH": str(Path(arabic_ie.__file__).parent.parent)}
    return set(subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout.split())


def test_nothing_heavy_is_loaded() -> None:
    modules = loaded_by("import arabic_ie")
    assert modules & NOT_AT_IMPORT == set()
    others = {module for module in modules if not module.startswith("arabic_ie")}
    assert len(others) <= MOST_MODULES, sorted(others)


def test_no_file_but_modules_is_opened() -> None:
    """Gazetteers are read by the first extraction, not by the import."""
    watch = "sys.addaudithook(lambda event, args: event == 'open' and print('opened', args[0], file=sys.stderr))"
    code = f"import sys; {watch}; import arabic_ie"
    environment = {"PYTHONPATH": str(Path(arabic_ie.__file__).parent.parent)}
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    opened = [line.removeprefix("opened ") for line in result.stderr.splitlines()]
    assert opened, "the watch works"
    assert [file for file in opened if not file.endswith((".py", ".pyc", ".so", ".pyd")) and ".pyc." not in file] == []


def test_the_public_names_are_there() -> None:
    assert [name for name in arabic_ie.__all__ if not hasattr(arabic_ie, name)] == []
