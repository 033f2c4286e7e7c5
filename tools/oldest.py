"""The oldest versions that pyproject.toml allows, as constraints for pip: ``click==8.1`` for ``click>=8.1``.

    python tools/oldest.py > oldest.txt
    pip install --constraint oldest.txt --editable . --group test

The lower bounds of all dependencies and extras are taken, and of the groups named; the packages that those bring along
are pip's to choose. ``make test-oldest`` does it in an environment of its own.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

LOWER = re.compile(r"(?P<name>[\w.-]+)(?:\[[\w,-]+\])?>=(?P<version>[\w.]+)")


def oldest(project: str, groups: tuple[str, ...] = ("test",)) -> dict[str, str]:
    """The oldest version allowed of each package that a pyproject.toml gives a lower bound.

    >>> oldest('project.dependencies = ["click>=8.1"]\\n[dependency-groups]\\ntest = ["a[b]>=2.0,<3", "own"]')
    {'click': '8.1', 'a': '2.0'}
    """
    found: dict[str, str] = {}
    for requirement in _requirements(tomllib.loads(project), groups):
        if bound := LOWER.match(requirement):
            found[bound["name"]] = bound["version"]
    return found


def _requirements(data: dict[str, dict[str, object]], groups: tuple[str, ...]) -> Iterator[str]:
    lists = [data["project"].get("dependencies", ()), *_values(data["project"].get("optional-dependencies", {}))]
    lists += [data["dependency-groups"][group] for group in groups]
    for requirements in lists:
        assert isinstance(requirements, list | tuple)
        yield from (requirement for requirement in requirements if isinstance(requirement, str))


def _values(table: object) -> list[object]:
    assert isinstance(table, dict)
    return list(table.values())


if __name__ == "__main__":
    text = (Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8")
    sys.stdout.writelines(f"{name}=={version}\n" for name, version in oldest(text).items())
