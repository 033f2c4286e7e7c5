"""The report in headless Chromium: its figures are drawn, the search filters, a link opens the highlighted article."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

import arabic_ie
from arabic_ie.model import Person, Quote, Span, Speaker

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium (Debian: apt-get install chromium)")

HOSTILE = "<script>hit=1</script><img src=x onerror=hit=1>"
# President Putin said that Macron is ready. / Macron denied that there is a dispute.
TEXTS = [
    f"قال الرئيس الروسي فلاديمير بوتين إن إيمانويل ماكرون مستعد للحوار {HOSTILE}.",
    "نفى إيمانويل ماكرون أن يكون هناك خلاف.",
]

# Uses the page as a reader would; the test lets it into the page's policy, which else lets no other script run.
PROBE = """
(async () => {
  const refused = [];
  document.addEventListener("securitypolicyviolation", (event) => refused.push(event.blockedURI));
  const until = async (done) => { while (!done()) await new Promise((again) => setTimeout(again, 50)); };
  await until(() => "ready" in document.documentElement.dataset);
  const rows = () => [...document.querySelectorAll("#rows tbody tr")];
  const report = {
    plots: document.querySelectorAll(".plot .main-svg").length > 0,
    labels: [...document.querySelectorAll(".plot[data-figure='0'] .ytick text")].map((label) => label.textContent),
    all: rows().length,
  };
  const search = document.getElementById("by-search");
  search.value = "خِلاف أيمانويل";
  search.dispatchEvent(new Event("input", { bubbles: true }));
  await until(() => rows().length < report.all);
  report.found = rows().map((row) => row.querySelector(".text").textContent);
  document.querySelectorAll("#speakers a[data-field]")[1].click();
  await until(() => document.getElementById("by-speaker").value);
  report.speaker = rows().map((row) => row.querySelector(".text").textContent);
  document.querySelector("#rows .text a").click();
  await until(() => document.querySelector("dialog").open);
  await until(() => document.querySelector("dialog .found"));
  report.article = document.querySelector("#article-text .text").textContent;
  report.quotes = [...document.querySelectorAll("#article-text .text .quote")].map((part) => part.textContent).join("");
  report.place = document.querySelector("dialog .found").dataset.number;
  report.refused = refused;
  report.hit = typeof hit !== "undefined";
  report.wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  document.body.setAttribute("data-report", JSON.stringify(report));
})();
"""


def seen(page: str, directory: Path) -> dict[str, Any]:
    """What Chromium reports of a page."""
    file = directory / "page.html"
    page = page.replace("script-src ", "script-src 'nonce-probe' ", 1)
    file.write_text(page.replace("</body>", f'<script nonce="probe">{PROBE}</script></body>'), encoding="utf-8")
    assert CHROMIUM is not None
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--dump-dom"]
    command += ["--virtual-time-budget=60000", f"--user-data-dir={directory / 'profile'}", file.as_uri()]
    dom = subprocess.run(command, capture_output=True, timeout=120, check=True).stdout.decode("utf-8")
    report = re.search(r'data-report="([^"]*)"', dom)
    assert report is not None, "the page did not come so far"
    return dict(json.loads(html.unescape(report[1])))


MARKUP = "<b>سمير</b> &amp; <!--"  # a name


def hostile_article() -> arabic_ie.Extraction:
    name, said = Span(0, len(MARKUP), MARKUP), Span(len(MARKUP), len(MARKUP) + 3, " لا")
    person = Person(MARKUP, (name,))
    quotes = tuple(Quote(said, "direct", speaker=Speaker(MARKUP, entity=person)) for _ in range(3))
    return arabic_ie.Extraction(MARKUP + " لا", people=(person,), quotes=quotes)


def test_search_and_open(tmp_path: Path, shared: arabic_ie.Extractor) -> None:
    docs = [shared.extract(text, reference_date="2024-06-19") for text in TEXTS]
    docs.append(hostile_article())
    report = seen(b"".join(arabic_ie.report(docs, sources=["a", HOSTILE, "c"])).decode("utf-8"), tmp_path)
    assert report["plots"]
    names = [label.strip("\u2068\u2069") for label in report["labels"]]
    assert names == [MARKUP, "فلاديمير بوتين", "إيمانويل ماكرون"]
    assert report["all"] == 5
    assert report["found"] == [docs[1].quotes[0].span.text], "other spellings are found too"
    assert report["speaker"] == [docs[0].quotes[0].span.text]
    assert report["article"] == TEXTS[0]
    assert report["quotes"] == docs[0].quotes[0].span.text
    assert report["place"] == "1"
    assert report["refused"] == [], "the page's own policy stands in its way"
    assert not report["hit"], "markup in an article was run"
    assert report["wide"] == 0, "the page scrolls sideways"
