"""The report's page: many named extractions in; one HTML file that stands alone out, in pieces.

Articles and quotes are packed into a temporary file as they come, so memory does not grow with the texts. The page
loads nothing: its policy lets only its own two scripts run, told by their hashes, and all that came from an article is
escaped text. Without scripts it still shows every figure as a table.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from tempfile import TemporaryFile
from typing import IO

from arabic_ie.export.html import article, both, escaped, first_line, hover, style
from arabic_ie.export.report.counts import Counts, QuoteRow
from arabic_ie.export.report.figures import Cell, Grid, Key, Ranking, figures
from arabic_ie.export.report.labels import CUE_CLASSES, NOBODY, TITLE, Label, cue_label
from arabic_ie.export.report.packing import Packer, packed
from arabic_ie.model import Extraction

MISSING = "plotly is needed for a report: pip install 'arabic-ie[report]'"
CHUNK = 2**20  # bytes of the temporary file that are passed on at once

QUOTES = Label("الأقوال كلها", "All quotes")
NUMBERS = Label("الأرقام", "numbers")
COLUMNS = (
    ("day", Label("اليوم", "day")),
    ("speaker", Label("القائل", "speaker")),
    ("text", Label("القول", "quote")),
    ("cue", Label("الفعل", "cue")),
    ("about", Label("عمن", "about")),
    ("confidence", Label("الثقة", "confidence")),
    ("article", Label("المقال", "article")),
)


def pieces_of_report(docs: Iterable[tuple[str, Extraction]], title: str | None = None) -> Iterator[bytes]:
    """The page over articles and their names, each read once; see ``arabic_ie.report``.

    Raises:
        ImportError: plotly is not installed; told before anything is read.
        TypeError: ``docs`` hold something else, or ``title`` is no string.
    """
    if title is not None and not isinstance(title, str):
        raise TypeError(f"title must be str, not {type(title).__name__}")
    return _page(docs, title, plotly_script())


@cache
def plotly_script() -> str:
    """Plotly's own script, from the Python package.

    Raises:
        ImportError: the package is not installed; the message says how to get it.
    """
    try:
        from plotly.offline import get_plotlyjs
    except ImportError as error:
        raise ImportError(MISSING) from error
    return str(get_plotlyjs())


def _page(docs: Iterable[tuple[str, Extraction]], title: str | None, plotly: str) -> Iterator[bytes]:
    with TemporaryFile() as kept:
        counts = _kept(docs, kept)
        shown = list(figures(counts))
        script = _own("report.js")
        yield _head(title, script, plotly).encode("utf-8", "replace")
        yield _main(title, counts, shown).encode("utf-8", "replace")
        kept.seek(0)
        while chunk := kept.read(CHUNK):
            yield chunk
        yield packed(_json([actor.name for actor in counts.actors]), "names")
        yield _packed_once(plotly)
        data = {
            "figures": [_data(figure) for figure in shown],
            "cues": {name: cue_label(name) for name in {**CUE_CLASSES, **counts.cues}},
            "nobody": NOBODY.arabic,
        }
        yield b'<script type="application/json" id="data">' + _in_script(_json(data)).encode("utf-8", "replace")
        yield f"</script>\n<script>{script}</script>\n</body>\n</html>\n".encode()


def _kept(docs: Iterable[tuple[str, Extraction]], kept: IO[bytes]) -> Counts:
    """Counts the articles; they and their quotes go to the file, packed."""
    counts = Counts()
    articles, heads, quotes = (Packer(name, kept) for name in ("articles", "heads", "quotes"))
    for source, doc in docs:
        number = counts.articles
        rows = counts.add(doc)
        key = f"a{number}"
        articles.add(f"<style>{hover(doc, key)}</style>{article(doc, key)}")
        day = doc.reference_date.isoformat() if doc.reference_date is not None else ""
        heads.add((source, day, first_line(doc.text)))
        for row in rows:
            quotes.add(_short(row))
    for packer in (articles, heads, quotes):
        packer.flush()
    return counts


def _short(row: QuoteRow) -> tuple[object, ...]:
    return (*row[:6], int(row.negated), *row[7:])


@cache
def _packed_once(plotly: str) -> bytes:
    return packed(plotly, "plotly")


# -- head and policy --------------------------------------------------------------------------------


def _head(title: str | None, *scripts: str) -> str:
    hashes = " ".join(f"'sha256-{_sha256(script)}'" for script in scripts)
    policy = (  # Plotly sets styles, and paints the fields of a grid as a picture in a data: address
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
        "form-action 'none'"
    )
    return (
        '<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escaped(title or TITLE.arabic)}</title>\n<style>\n{style('block')}{_own('report.css')}</style>\n"
        "</head>\n"
    )


def _sha256(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


@cache
def _own(name: str) -> str:
    """A file beside this module."""
    return (files("arabic_ie.export.report") / name).read_text("utf-8")


# -- what is read without scripts -------------------------------------------------------------------


def _main(title: str | None, counts: Counts, shown: list[Ranking | Grid]) -> str:
    heading = f"<bdi>{escaped(title)}</bdi>" if title is not None else both(TITLE)
    links = [*((figure.id, figure.title) for figure in shown), ("quotes", QUOTES)]
    contents = "".join(f'<li><a href="#{id}">{label.arabic}</a></li>' for id, label in links)
    return (
        f"<body>\n<header>\n<h1>{heading}</h1>\n{_sums(counts)}\n"
        f'<nav aria-label="المحتويات"><ul>{contents}</ul></nav>\n</header>\n<main>\n'
        + "".join(_section(number, figure) for number, figure in enumerate(shown))
        + _quotes()
        + "</main>\n"
        '<dialog id="article" aria-labelledby="article-title"><header><h2 id="article-title"></h2>'
        f'<button type="button" id="close">{both(Label("إغلاق", "close"))}</button></header>'
        '<p id="article-source"></p><div class="arabic-ie" dir="rtl" lang="ar" id="article-text"></div></dialog>\n'
    )


def _sums(counts: Counts) -> str:
    sums = [
        (f"{counts.articles:,}", Label("مقالات", "articles")),
        (f"{counts.quotes:,}", Label("أقوال", "quotes")),
        (f"{len(counts.speakers()):,}", Label("قائلون", "speakers")),
    ]
    if counts.days:
        sums.append((f"{min(counts.days)} – {max(counts.days)}", Label("أيام الكتابة", "days of writing")))
    cells = "".join(f'<div><dt>{both(label)}</dt><dd dir="ltr">{number}</dd></div>' for number, label in sums)
    return f'<dl class="sums">{cells}</dl>'


def _section(number: int, figure: Ranking | Grid) -> str:
    table = _ranking(figure) if isinstance(figure, Ranking) else _grid(figure)
    return (
        f'<section id="{figure.id}" aria-labelledby="{figure.id}-title">\n'
        f'<h2 id="{figure.id}-title">{both(figure.title)}</h2>\n<p class="note">{figure.note}</p>\n'
        f'<div class="plot" data-figure="{number}"></div>\n'
        f"<details open><summary>{both(NUMBERS)}</summary>"
        f'<div class="wide" role="region" tabindex="0" aria-labelledby="{figure.id}-title">{table}</div></details>\n'
        "</section>\n"
    )


def _ranking(ranking: Ranking) -> str:
    head = "".join(f'<th scope="col">{both(label)}</th>' for label in ranking.columns)
    body = "".join(
        f'<tr><th scope="row">{_cell(row[0])}</th>' + "".join(f"<td>{_cell(cell)}</td>" for cell in row[1:]) + "</tr>"
        for row in ranking.rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _grid(grid: Grid) -> str:
    head = "".join(f'<th scope="col">{_cell(column)}</th>' for column in grid.columns)
    body = "".join(
        f'<tr><th scope="row">{name}</th>' + "".join(f"<td>{cell or ''}</td>" for cell in cells) + "</tr>"
        for name, cells in [
            *([(both(QUOTES), grid.totals)] if grid.totals else []),
            *zip(map(_cell, grid.rows), grid.cells, strict=True),
        ]
    )
    return f'<table><thead><tr><th scope="col">{both(grid.corner)}</th>{head}</tr></thead><tbody>{body}</tbody></table>'


def _cell(cell: Cell) -> str:
    if isinstance(cell, Key):
        link = f'<a href="#quotes" data-field="{cell.field}" data-value="{escaped(cell.value)}">'
        return f"{link}<bdi>{escaped(cell.text)}</bdi></a>"
    if isinstance(cell, tuple):
        return "، ".join(map(_cell, cell))
    return f"{cell:,}" if isinstance(cell, int) else f"<bdi>{escaped(cell)}</bdi>"


def _quotes() -> str:
    """The quotes' table without its rows, which the script fills in, a page of them at a time."""
    head = "".join(
        f'<th scope="col" data-column="{name}"><button type="button">{both(label)}</button></th>'
        for name, label in COLUMNS
    )
    fields = (
        ("search", "search", Label("بحث", "search all")),
        ("speaker", "search", Label("القائل", "speaker")),
        ("about", "search", Label("عمن", "about")),
        ("first", "date", Label("من يوم", "from")),
        ("last", "date", Label("إلى يوم", "to")),
    )
    inputs = [
        f'<label><span>{both(label)}</span><input type="{kind}" id="by-{id}" autocomplete="off"></label>'
        for id, kind, label in fields
    ]
    cue = Label("صنف الفعل", "cue class")
    inputs.insert(3, f'<label><span>{both(cue)}</span><select id="by-cue"></select></label>')
    return (
        '<section id="quotes" aria-labelledby="quotes-title">\n'
        f'<h2 id="quotes-title">{both(QUOTES)}</h2>\n'
        "<noscript><p>يحتاج البحث في الأقوال إلى جافاسكربت."
        ' <small lang="en" dir="ltr">Searching the quotes needs JavaScript.</small></p></noscript>\n'
        f'<div id="table" hidden><form id="filter" role="search">{"".join(inputs)}'
        f'<button type="reset">{both(Label("مسح", "clear"))}</button></form>\n'
        '<p id="found" role="status" aria-live="polite" tabindex="-1"></p>\n'
        f'<table id="rows"><thead><tr>{head}</tr></thead><tbody></tbody></table>\n'
        '<nav id="paging" aria-label="صفحات الجدول">'
        f'<button type="button" id="before">{both(Label("السابق", "previous"))}</button>'
        '<span id="page"></span>'
        f'<button type="button" id="after">{both(Label("التالي", "next"))}</button></nav></div>\n'
        "</section>\n"
    )


# -- data of the plots ------------------------------------------------------------------------------


def _data(figure: Ranking | Grid) -> dict[str, object]:
    if isinstance(figure, Ranking):
        return {
            "labels": [row[0] if isinstance(row[0], Key) else Key("", "", str(row[0])) for row in figure.rows],
            "values": [row[figure.measure] for row in figure.rows],
            "title": figure.title.arabic,
            "unit": figure.columns[figure.measure].arabic,
        }
    return {
        "rows": figure.rows,
        "columns": figure.columns,
        "cells": figure.cells,
        "totals": figure.totals,
        "title": figure.title.arabic,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _in_script(text: str) -> str:
    """JSON that can't end or change the script element that it stands in: no ``</script>`` and no ``<!--``."""
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
