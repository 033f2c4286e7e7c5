"""Pages as a browser shows them: headless Chromium lays them out and says what it sees."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

import arabic_ie

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium (Debian: apt-get install chromium)")

# What the page says of itself, measured by a script that only this test adds.
PROBE = """<script>addEventListener("load", () => {
  const root = document.querySelector(".arabic-ie"), text = root.querySelector(".text");
  const shown = name => [...text.querySelectorAll("." + name)].map(e => e.textContent);
  const report = {
    direction: getComputedStyle(root).direction,
    text: text.textContent,
    people: shown("person"),
    hit: window.hit === undefined,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    rows: root.querySelectorAll("tbody tr").length,
    painted: getComputedStyle(text.querySelector(".quote")).backgroundColor,
    number: getComputedStyle(text.querySelector(".ref"), "::after").content,
  };
  document.body.setAttribute("data-report", JSON.stringify(report));
});</script>"""


def seen(page: str, directory: Path) -> dict[str, object]:
    """What Chromium reports of a page."""
    file = directory / "page.html"
    file.write_text(page.replace("</head>", PROBE + "</head>"), encoding="utf-8")
    assert CHROMIUM is not None
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--dump-dom"]
    command += [f"--user-data-dir={directory / 'profile'}", "--window-size=420,800", file.as_uri()]
    dom = subprocess.run(command, capture_output=True, timeout=120, check=True).stdout.decode("utf-8")
    report = re.search(r'data-report="([^"]*)"', dom)
    assert report is not None, "the page was not laid out"
    return dict(json.loads(html.unescape(report[1])))


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # "Minister Samir al-Haddad said: …"
        pytest.param(
            "قال الوزير الأردني سمير الحداد أمس في عمّان: «نبدأ الآن مع شركة سامسونغ».",
            ["سمير الحداد"],
            id="overlapping spans",
        ),
        pytest.param(
            "<script>window.hit=1</script><img src=x onerror=window.hit=1> قال بوتين: «</span></div><b>لا حرب».",
            ["بوتين"],
            id="hostile markup",
        ),
        pytest.param(
            "قال بوتين إن الحوار ممكن. " + "كلمة" * 3000 + " نهاية.", ["بوتين"], id="a word wider than any screen"
        ),
        pytest.param("قال بوتين إن الحوار ممكن.\n\n" * 2000, ["بوتين"] * 2000, id="a very long text"),
    ],
)
def test_a_browser_shows_the_article(text: str, people: list[str], tmp_path: Path) -> None:
    doc = arabic_ie.extract(text, reference_date="2024-06-19")
    report = seen(arabic_ie.render(doc), tmp_path)
    assert report["text"] == text
    assert report["people"] == people
    assert report["hit"], "markup in the article was run"
    assert report["direction"] == "rtl"
    assert report["wide"] == 0, "the page scrolls sideways on a telephone"
    assert report["rows"] == len(doc.quotes)
    assert report["painted"] not in ("rgba(0, 0, 0, 0)", "")
    assert report["number"] == '"1"'
