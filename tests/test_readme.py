"""The README keeps its word: its example prints what it shows, its table names the real fields, its links exist."""

from __future__ import annotations

import contextlib
import io
import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

import arabic_ie
from arabic_ie.gazetteers import read_rows

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    """The one fenced block in ``language``."""
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    return found


def test_the_example_prints_what_the_readme_shows() -> None:
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(block("python"), {})
    assert out.getvalue() == block("text")


def test_the_table_names_the_fields() -> None:
    rows = re.findall(r"^\| `([A-Z]\w+)` \| (.*) \|$", README, re.MULTILINE)
    assert {name for name, _ in rows} == {name for name in arabic_ie.__all__ if is_dataclass(getattr(arabic_ie, name))}
    for name, cell in rows:
        shown = set(re.findall(r"`(\w+)", re.sub(r"\(.*?\)", lambda m: "()" if m[0] == "()" else "", cell)))
        model = getattr(arabic_ie, name)
        assert {field.name for field in fields(model)} - {"rule"} <= shown, name
        assert all(hasattr(model, field) for field in shown), name


def test_the_gazetteer_example_loads(tmp_path: Path) -> None:
    path = tmp_path / "my_names.tsv"
    path.write_text(block("tsv"), encoding="utf-8")
    assert [row.kind for row in read_rows(path)] == ["person", "organization", "family!"]


@pytest.mark.parametrize("link", re.findall(r"\]\(((?!http)[^)#]+)", README))
def test_links_lead_somewhere(link: str) -> None:
    assert (ROOT / link).exists()
