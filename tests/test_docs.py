"""The site keeps its word: rules have glosses, the picture the real fields, the quickstart prints what it shows."""

from __future__ import annotations

import contextlib
import io
import re
import sys
from dataclasses import fields
from pathlib import Path

import pytest

import arabic_ie
from arabic_ie.engine import ALL_RULES

ROOT = Path(__file__).resolve().parent.parent


def test_every_example_has_a_gloss(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(ROOT / "tools" / "site"), *sys.path])
    from glosses import glosses

    bare = {text: gloss for text, gloss in glosses(ALL_RULES).items() if not re.search("[A-Za-z]", gloss)}
    assert not bare


def test_the_picture_shows_the_fields() -> None:
    picture = (ROOT / "docs" / "images" / "model.svg").read_text(encoding="utf-8")
    boxes = re.findall(r'class="name">(\w+)</text>(.*?)</g>', picture, re.DOTALL)
    assert len(boxes) == 9
    for name, box in boxes:
        shown = re.findall(r'class="field">(\w+)<', box)
        assert set(shown) - {"rule"} == {field.name for field in fields(getattr(arabic_ie, name))} - {"rule"}, name


def test_the_quickstart_prints_what_it_shows(shared: arabic_ie.Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pandas")
    monkeypatch.setattr(arabic_ie, "_default", lambda: shared)
    page = (ROOT / "docs" / "quickstart.md").read_text(encoding="utf-8")
    names: dict[str, object] = {}
    with contextlib.redirect_stdout(io.StringIO()) as out:
        for code in re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL):
            exec(code, names)
    assert out.getvalue() == "".join(re.findall(r"^```text\n(.*?)^```$", page, re.MULTILINE | re.DOTALL))
