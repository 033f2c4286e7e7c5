"""``arabic-ie serve`` as it runs: a process that answers, its page in a browser, and how it stops."""

from __future__ import annotations

import json
import re
import shutil
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import arabic_ie
from arabic_ie.cli.serve import _listening, _url
from commands import run

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

# "The engineer Zumurrud al-Kawkabi said yesterday that the project begins." Nobody knows her name.
MISSED = "زمرد الكوكبي"
TEXT = f"وصلت {MISSED} أمس.\nوقال الوزير الأردني سمير الحداد: «نبدأ الآن»."


class Served(NamedTuple):
    """A server that runs: where, and the file that it adds names to."""

    url: str
    names: Path

    def ask(self, path: str, body: object, host: str | None = None) -> Any:
        headers = {"Content-Type": "application/json"} | ({"Host": host} if host else {})
        request = urllib.request.Request(self.url + path, json.dumps(body).encode(), headers)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)


@pytest.fixture(scope="module")
def served(shared: arabic_ie.Extractor, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The command in a process of its own, which must stop as it should."""
    shared.extract("")  # builds and keeps the engine that the process then finds
    names = tmp_path_factory.mktemp("served") / "names.tsv"
    command = [sys.executable, "-m", "arabic_ie.cli", "serve", "--port", "0", "--no-browser", "--gazetteer", str(names)]
    command += ["--max-size", "1", "--allow-host", "news.example.org"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            told = process.stderr.readline()
            address = re.fullmatch(r"arabic-ie: (http://127\.0\.0\.1:\d+/) \(Ctrl-C stops it\)\n", told)
            assert address is not None, told + process.stderr.read()
            yield Served(address[1], names)
            process.send_signal(signal.SIGINT)
            assert process.communicate(timeout=30)[1] == "arabic-ie: stopped\n"
            assert process.returncode == 0
        finally:
            process.kill()


@pytest.mark.slow
def test_a_name_that_is_added_is_found_at_once(served: Served) -> None:
    text = "وصل إلى السراب أمس."  # "He arrived in as-Sarab yesterday"
    assert served.ask("extract", {"text": text})["places"] == []
    added = served.ask("names", {"name": "السراب", "kind": "city"})
    assert added == {"outcome": "added", "name": "السراب", "kind": "city", "warnings": []}
    assert served.ask("extract", {"text": text})["places"][0]["name"] == "السراب"
    assert "السراب\tcity\t" in served.names.read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "host", "status"),
    [
        ("", "news.example.org", 200),
        ("", "other.example.org", 403),
        ("a" * 999_900, None, 200),
        ("a" * 1_000_100, None, 413),
    ],
)
def test_its_options_hold(served: Served, text: str, host: str | None, status: int) -> None:
    try:
        assert served.ask("extract", {"text": text}, host)["text"] == text
        found = 200
    except urllib.error.HTTPError as error:
        with error:
            found = error.code
    assert found == status


@pytest.mark.slow
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium (Debian: apt-get install chromium)")
def test_the_page_shows_an_article_and_takes_a_missed_name(served: Served, tmp_path: Path) -> None:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    expect = playwright.expect
    with playwright.sync_playwright() as tools:
        browser = tools.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        page = browser.new_page(viewport={"width": 420, "height": 800})
        wrong: list[str] = []
        elsewhere: list[str] = []
        page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda asked: elsewhere.append(asked.url) if not asked.url.startswith(served.url) else None)
        page.goto(served.url)
        page.fill("#text", TEXT)
        page.fill("#day", "2024-06-19")
        page.click("#ask")

        page.wait_for_selector("#shown .text")
        assert page.locator("#shown .text").evaluate("e => e.textContent") == TEXT
        assert page.locator("#shown .text .date").get_attribute("title") == "date: 2024-06-18"
        assert page.locator("#shown .text .person").all_text_contents() == ["سمير الحداد"]

        # a click on a word takes the word, a selection the words
        place = page.evaluate("word => wordBox(word)", "زمرد") if page.evaluate(_BOXES) else None
        assert place is not None
        page.mouse.click(place["x"], place["y"])
        assert page.input_value("#name") == "زمرد"
        page.keyboard.press("Escape")
        assert page.is_hidden("#adding")
        page.evaluate("words => selectWords(words)", MISSED)
        page.locator("#shown .text").dispatch_event("click")
        assert page.input_value("#name") == MISSED

        page.select_option("#kind", "person")
        page.click("#add")
        expect(page.locator("#shown .text .person")).to_have_count(2, timeout=60_000)
        assert page.locator("#shown .text .person").all_text_contents() == [MISSED, "سمير الحداد"]
        assert page.is_hidden("#adding")

        # the same again is refused, and the page says why
        page.evaluate("words => selectWords(words)", MISSED)
        page.locator("#shown .text").dispatch_event("click")
        page.click("#add")
        expect(page.locator("#refused")).to_have_text(f"the gazetteers have the person {MISSED} already")
        wrong.clear()  # the browser itself notes an answer 409
        page.click("#cancel")

        with page.expect_download() as download:
            page.click("#download")
        answer = json.loads(Path(download.value.path()).read_text("utf-8"))
        assert answer == served.ask("extract", {"text": TEXT, "reference_date": "2024-06-19"})

        page.set_input_files("#file", {"name": "a.txt", "mimeType": "text/plain", "buffer": b"\xff\xfe"})
        expect(page.locator("#status")).to_contain_text("a.txt: ")
        file = {"name": "b.txt", "mimeType": "text/plain", "buffer": "قال بوتين إن <b>الحوار</b> ممكن.".encode()}
        page.set_input_files("#file", file)
        expect(page.locator("#shown .text")).to_contain_text("قال بوتين إن <b>الحوار</b> ممكن.")
        assert page.locator("#shown .text b").count() == 0

        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "it scrolls sideways on a telephone"
        assert wrong == []
        assert elsewhere == [], "something is fetched from elsewhere"
        browser.close()


# What a hand does with a mouse: where a word stands, and selecting words.
_BOXES = """() => {
  const rangeOf = (words) => {
    const nodes = document.createTreeWalker(document.querySelector("#shown .text"), NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const at = node.data.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      return range;
    }
  };
  window.wordBox = (word) => {
    const range = rangeOf(word);
    range.startContainer.parentElement.scrollIntoView({block: "center"});
    const box = range.getBoundingClientRect();
    return {x: box.x + box.width / 2, y: box.y + box.height / 2};
  };
  window.selectWords = (words) => {
    getSelection().removeAllRanges();
    getSelection().addRange(rangeOf(words));
  };
  return true;
}"""


@pytest.mark.parametrize("package", ["starlette", "uvicorn"])
def test_a_package_that_is_missing_is_told_in_one_line(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    result = run("serve", "--no-browser")
    assert result.exit_code == 1
    assert result.stderr == f"Error: {package} is needed for this: pip install 'arabic-ie[serve]'\n"


@pytest.mark.parametrize(
    ("options", "code", "says"),
    [
        (["--host", "no such host"], 1, "Error: no such host, port 0: "),
        (["--gazetteer", "."], 2, "Invalid value for --gazetteer: the first must be a file, for names are added to it"),
        (["--gazetteer", "bad.tsv"], 2, "bad.tsv:1: the header must be"),
        (["--gazetteer", "new.tsv", "--gazetteer", "gone.tsv"], 2, "gone.tsv: No such file"),
        (["--max-size", "0"], 2, "0 is not in the range x>=1"),
        (["--port", "70000"], 2, "70000 is not in the range"),
    ],
)
def test_what_can_not_be_served_is_told(
    options: list[str], code: int, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bad.tsv").write_text("no header\n", "utf-8")
    result = run("serve", "--no-browser", "--port", "0", *options)
    assert result.exit_code == code, result.stderr
    assert says in result.stderr


def test_a_browser_is_sent_to_this_machine() -> None:
    with _listening("0.0.0.0", 0) as listening:
        assert _url(listening) == f"http://127.0.0.1:{listening.getsockname()[1]}/"


def test_a_port_that_is_taken_is_told(served: Served) -> None:
    port = served.url.rstrip("/").rpartition(":")[2]
    result = run("serve", "--no-browser", "--port", port)
    assert result.exit_code == 1
    assert result.stderr == f"Error: 127.0.0.1, port {port}: Address already in use\n"
