"""The guide keeps its word: its examples print what it shows, and its links lead somewhere."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "integrations.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```$.*?^```text\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("code", "printed"), EXAMPLES, ids=[code.split()[1] for code, _ in EXAMPLES])
def test_an_example_prints_what_the_guide_shows(code: str, printed: str) -> None:
    package = code.split()[1]
    pytest.importorskip(package)
    if package == "spacy":  # a checkout that is not installed has no entry points
        import arabic_ie.integrations.spacy  # noqa: F401
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(code, {})
    assert out.getvalue() == printed


@pytest.mark.parametrize("link", re.findall(r"\]\(((?!http)[^)#]+)", GUIDE))
def test_links_lead_somewhere(link: str) -> None:
    assert (ROOT / "docs" / link).exists()
