"""The report over many articles: what is counted, what the page holds, that nothing in an article is more than text."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
import sys
from datetime import date
from pathlib import Path

import pytest

import arabic_ie
from arabic_ie.export.report.counts import Counts
from arabic_ie.export.report.figures import UNITS, Grid, Key, Ranking, figures, unit_of
from arabic_ie.export.report.page import MISSING
from arabic_ie.model import Official, Person, Quote, Span, Speaker
from commands import run

BOTH = ["2024-06-19", "2024-06-21"]  # the days of two articles


def counted(shared: arabic_ie.Extractor, texts: list[str], days: list[str] = BOTH) -> Counts:
    counts = Counts()
    for text, day in zip(texts, days, strict=False):
        counts.add(shared.extract(text, reference_date=day))
    return counts


def figure(counts: Counts, id: str) -> Ranking | Grid:
    return next(figure for figure in figures(counts) if figure.id == id)


def plain(cell: object) -> object:
    """A cell as its words."""
    if isinstance(cell, Key):
        return cell.text
    return [key.text for key in cell] if isinstance(cell, tuple) else cell


def table(shown: Ranking | Grid) -> list[list[object]]:
    if isinstance(shown, Ranking):
        return [[plain(cell) for cell in row] for row in shown.rows]
    heads = [column.text for column in shown.columns]
    return [
        [row.text, {head: cell for head, cell in zip(heads, cells, strict=True) if cell}]
        for row, cells in zip(shown.rows, shown.cells, strict=True)
    ]


# Putin said dialogue is possible. / President Putin affirmed that the war is long. He added that …
PUTIN = "قال فلاديمير بوتين إن الحوار ممكن."
PUTIN_AGAIN = "وأكد الرئيس بوتين أن الحرب طويلة. وأضاف أن السلام بعيد."
# Putin said that Macron is ready; Macron denied that there is a dispute with Putin.
ABOUT = "قال فلاديمير بوتين إن إيمانويل ماكرون مستعد للحوار مع بوتين. ونفى ماكرون أن يكون الخلاف مع بوتين كبيرا."


@pytest.mark.parametrize(
    ("texts", "id", "expected"),
    [
        pytest.param(
            [PUTIN, PUTIN_AGAIN],
            "speakers",
            [["فلاديمير بوتين", 3, 2, "2024-06-19", "2024-06-21"]],
            id="one speaker in two articles",
        ),
        pytest.param(
            # "Salim said …" in two articles: a single unknown word is another person in each
            ["قال سليم إن الطريق طويل.", "قال سليم إن الماء بارد."],
            "speakers",
            [["سليم", 1, 1, day, day] for day in BOTH],
            id="a first name alone",
        ),
        pytest.param(
            [PUTIN, PUTIN_AGAIN],
            "days",
            [["فلاديمير بوتين", {"2024-06-19": 1, "2024-06-21": 2}]],
            id="by day",
        ),
        pytest.param(
            [ABOUT],
            "about",
            [["فلاديمير بوتين", {"إيمانويل ماكرون": 1}], ["إيمانويل ماكرون", {"فلاديمير بوتين": 1}]],
            id="about each other, not about oneself",
        ),
        pytest.param(
            # denied that … / did not rule out that …: not to deny is no denial
            ["نفى فلاديمير بوتين أن يكون الحوار ممكنا. ولم ينف بوتين أن الحرب طويلة."],
            "cues",
            [["نفي", 1, ["فلاديمير بوتين (1)"]]],
            id="negated cues are left out",
        ),
        pytest.param(
            [PUTIN, PUTIN_AGAIN],
            "speakers-cues",
            [["فلاديمير بوتين", {"قول": 1, "تأكيد": 1, "إضافة": 1}]],
            id="by class of cue",
        ),
        pytest.param(
            # The Jordanian finance minister Samir al-Haddad said …
            [
                "قال وزير المالية الأردني سمير الحداد إن العجز تراجع. وأضاف الحداد أن النمو سريع.",
                "وصل وزير المالية الأردني سمير الحداد إلى القاهرة.",
            ],
            "offices",
            [["وزير المالية (الأردن)", 2, 2, ["سمير الحداد"]]],
            id="an office and its holder",
        ),
        pytest.param(
            ["قال وزير المالية الأردني سمير الحداد إن العجز تراجع.", "وصل الوفد إلى الأردن ثم إلى القاهرة."],
            "countries",
            [["الأردن", 2, 1], ["مصر", 1, 0]],
            id="countries by their places and officials",
        ),
    ],
)
def test_what_is_counted(shared: arabic_ie.Extractor, texts: list[str], id: str, expected: object) -> None:
    assert table(figure(counted(shared, texts), id)) == expected


def test_all_quotes_stand_above_the_days(shared: arabic_ie.Extractor) -> None:
    shown = figure(counted(shared, [PUTIN, PUTIN_AGAIN]), "days")
    assert isinstance(shown, Grid)
    assert [column.value for column in shown.columns] == [f"2024-06-{day}/2024-06-{day}" for day in (19, 20, 21)]
    assert shown.totals == (1, 0, 2)


@pytest.mark.parametrize(
    ("days", "columns"),
    [
        (["2024-06-19"], ["2024-06-19"]),
        (["2024-06-19", "2024-09-19"], ["2024-06-17", "2024-06-24"]),  # weeks begin on Monday
        (["2023-12-31", "2025-12-31"], ["2023-12", "2024-01"]),
        (["2004-12-31", "2024-01-01"], ["2004", "2005"]),
        (["1899-12-31", "2024-01-01"], ["1890", "1900"]),
        (["0001-01-01", "0001-03-31"], ["0001-01-01", "0001-01-08"]),
        (["0001-01-01", "9999-12-31"], ["9380", "9390"]),  # the last of too many
    ],
)
def test_days_are_put_together_until_they_fit(shared: arabic_ie.Extractor, days: list[str], columns: list[str]) -> None:
    shown = figure(counted(shared, [PUTIN] * len(days), days), "days")
    assert [column.text for column in shown.columns][: len(columns)] == columns
    assert shown.columns[-1].value.endswith(days[-1])
    assert len(shown.columns) <= 62


def test_no_days_are_the_smallest_unit() -> None:
    assert unit_of([]) is UNITS[0]
    assert unit_of([date(2024, 1, 1)] * 3) is UNITS[0]


# -- the page ---------------------------------------------------------------------------------------


def page_of(*pieces: bytes) -> str:
    return b"".join(pieces).decode("utf-8")


def unpacked(page: str, name: str) -> list[object]:
    found = re.findall(rf'class="{name}" data-first="\d+">([A-Za-z0-9+/=]*)</script>', page)
    return [value for part in found for value in json.loads(gzip.decompress(base64.b64decode(part)))]


HOSTILE = "</script><!--<script>hit()</script><img src=x onerror=hit()>"


def test_the_page_holds_articles_and_quotes(shared: arabic_ie.Extractor) -> None:
    docs = [shared.extract(text, reference_date=day) for text, day in zip([PUTIN, PUTIN_AGAIN], BOTH, strict=True)]
    page = page_of(*arabic_ie.report(docs, sources=["a", "b"], title="قمة"))
    assert unpacked(page, "heads") == [["a", BOTH[0], PUTIN], ["b", BOTH[1], PUTIN_AGAIN]]
    assert unpacked(page, "names")[0] == "فلاديمير بوتين"
    first = unpacked(page, "quotes")[0]
    assert first == [0, 1, [0], "الحوار ممكن", "قال", "say", 0, docs[0].quotes[0].confidence, []]
    articles = unpacked(page, "articles")
    assert 'id="a1-t2"' in str(articles[1])
    assert "<title>قمة</title>" in page
    assert page == page_of(*arabic_ie.report(docs, sources=["a", "b"], title="قمة")), "the same for the same answers"


def test_only_its_own_scripts_may_run(shared: arabic_ie.Extractor) -> None:
    page = page_of(*arabic_ie.report([shared.extract(PUTIN)]))
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    (own,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert base64.b64encode(hashlib.sha256(own.encode()).digest()).decode() in policy
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    script_sources = policy.partition("script-src")[2].partition(";")[0]
    assert "unsafe" not in script_sources
    assert re.findall(r'\b(?:src|href)="(?!#)', page) == [], "something is loaded"


def test_whatever_stands_in_an_article_is_text() -> None:
    text = f"{HOSTILE}: {HOSTILE}\ud800\x00"
    name = Person(HOSTILE, (Span(0, len(HOSTILE), HOSTILE),))
    said = Span(len(HOSTILE) + 2, len(text), text[len(HOSTILE) + 2 :])
    quote = Quote(said, "direct", speaker=Speaker(HOSTILE, entity=name), cue_class=HOSTILE)
    official = Official(name.mentions[0], name.mentions[0], None, name, country=HOSTILE)
    doc = arabic_ie.Extraction(text, date(2024, 6, 19), people=(name,), officials=(official,), quotes=(quote,))
    pieces = b"".join(arabic_ie.report([doc, doc], sources=[HOSTILE, "\ud800"], title=HOSTILE))
    page = pieces.decode("utf-8")  # valid, whatever the text holds
    for markup in ("<img", "<!--", "hit()</script>"):
        assert markup not in page
    assert page.count("<script") == page.count("</script>") == len(re.findall(r"<script(?: type=[^>]*)?>", page))
    assert page.count("&lt;/script&gt;") > 5, "it is shown"
    assert all("<img" not in str(article) and "<script" not in str(article) for article in unpacked(page, "articles"))


def test_no_article_no_figure() -> None:
    page = page_of(*arabic_ie.report([]))
    assert "data-figure" not in page
    assert '<section id="quotes"' in page


@pytest.mark.parametrize(
    ("docs", "options", "error"),
    [
        (arabic_ie.Extraction("نص"), {}, TypeError),
        (["نص"], {}, TypeError),
        ([arabic_ie.Extraction("نص")], {"sources": []}, ValueError),
        ([], {"title": 7}, TypeError),
    ],
    ids=["one answer", "a text", "too few sources", "a title that is none"],
)
def test_what_is_no_list_of_answers(docs: object, options: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        b"".join(arabic_ie.report(docs, **options))  # type: ignore[arg-type]


# -- the command ------------------------------------------------------------------------------------


@pytest.mark.usefixtures("one_engine")
def test_the_command_leaves_out_what_is_bad(tmp_path: Path) -> None:
    file, output = tmp_path / "news.jsonl", tmp_path / "report.html"
    good = {"id": "n1", "date": "2024-06-19", "text": PUTIN}
    file.write_text(json.dumps(good) + "\nno JSON\n", encoding="utf-8")
    result = run("report", file, "--id-field", "id", "--date-field", "date", "-o", output)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"arabic-ie: {file}:2: not JSON")
    assert result.stderr.endswith("arabic-ie: 1 text read, 1 left out\n")
    assert unpacked(output.read_text("utf-8"), "heads") == [["n1", "2024-06-19", PUTIN]]


def test_without_plotly_one_line_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from arabic_ie.export.report.page import plotly_script

    plotly_script.cache_clear()
    monkeypatch.setitem(sys.modules, "plotly.offline", None)
    result = run("report", tmp_path, "-o", tmp_path / "report.html")
    assert (result.exit_code, result.stderr) == (1, f"Error: {MISSING}\n")
    assert not (tmp_path / "report.html").exists()
