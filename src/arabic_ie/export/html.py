"""HTML: an ``Extraction`` in; its highlighted text with a table of its quotes out, as a block or as a page.

Notebooks show the block (``Extraction._repr_html_``), browsers the page (``arabic_ie.render``). Neither holds a
script, all that came from the text is escaped, and Arabic stands in right-to-left isolates. Each speaker has a hue of
his own, which his quotes, their cues and the words that name him share; pointing at one of them lights up the others.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from html import escape
from importlib.resources import files

import regex

from arabic_ie.export.highlight import Layer, Piece, pieces, speaker_numbers
from arabic_ie.model import Extraction, Quote, Span

# The classes of the legend, in its order, as readers of Arabic and of English name them.
LEGEND = {
    "person": ("شخص", "person"),
    "official": ("مسؤول", "official"),
    "organization": ("منظمة", "organisation"),
    "place": ("مكان", "place"),
    "date": ("تاريخ", "date"),
    "quote": ("قول", "quote"),
    "cue": ("فعل القول", "cue"),
    "speaker": ("قائل", "speaker"),
}
COLUMNS = (("القائل", "speaker"), ("القول", "quote"), ("فعل القول", "cue"), ("تفاصيل", "details"))
TABLE = ("الأقوال حسب القائل", "quotes by speaker")
NOBODY = ("قائل غير معروف", "no speaker found")
GOLDEN_ANGLE = 137.5  # degrees between the hues of one speaker and the next: neighbours never look alike
MAX_TITLE = 80  # characters of a page's title that is taken from the text


def render(doc: Extraction, *, title: str | None = None) -> str:
    """A web page that stands alone: the article with everything highlighted, and a table of quotes by speaker.

    The page is the same for the same answer, needs no script and no network, follows the reader's choice of light or
    dark, and can be printed.

    Args:
        doc: the answer to show.
        title: the page's title; unless given, the first line of the text.

    Raises:
        TypeError: ``doc`` is no ``Extraction``, or ``title`` no string.

    >>> import arabic_ie
    >>> page = render(arabic_ie.extract("قال بوتين إن الحوار ممكن."))
    >>> page.startswith('<!doctype html>'), "<title>قال بوتين إن الحوار ممكن.</title>" in page
    (True, True)
    """
    if not isinstance(doc, Extraction):
        raise TypeError(f"doc must be an Extraction, not {type(doc).__name__}")
    if title is None:
        title = first_line(doc.text)
    elif not isinstance(title, str):
        raise TypeError(f"title must be str, not {type(title).__name__}")
    return (
        '<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escaped(title)}</title>\n<style>\n{style('page')}</style>\n</head>\n"
        f"<body>\n<main>\n{block(doc)}\n</main>\n</body>\n</html>\n"
    )


def block(doc: Extraction) -> str:
    """The same as a part of a page: a legend, the text, the table of quotes."""
    key = "aie-" + hashlib.sha256(doc.text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return (
        f'<div class="arabic-ie" id="{key}" dir="rtl" lang="ar"><style>\n{style("block")}{hover(doc, key)}</style>'
        f"{article(doc, key)}</div>"
    )


def article(doc: Extraction, key: str) -> str:
    """What the block holds, without its style; its ids begin with ``key``: KEY-t3 is quote 3, KEY-q3 its row."""
    shown = list(pieces(doc))
    used = {layer.name for piece in shown for layer in piece.covering}
    legend = "".join(
        f'<li><span class="{name}">{both(labels)}</span></li>' for name, labels in LEGEND.items() if name in used
    )
    text = "".join(_piece(doc, piece, key) for piece in shown)
    return f'<ul class="legend">{legend}</ul><div class="text">{text}</div>{_table(doc, key)}'


# -- the text ---------------------------------------------------------------------------------------


def _piece(doc: Extraction, piece: Piece, key: str) -> str:
    shown = escaped(doc.text[piece.start : piece.end])
    if piece.covering:
        shown = f"<span {_attributes(piece.covering)}>{shown}</span>"
    return shown + "".join(_reference(doc.quotes[number], number, key) for number in piece.closing)


def _attributes(covering: tuple[Layer, ...]) -> str:
    classes = " ".join(dict.fromkeys(layer.name for layer in covering))
    title = escaped(" · ".join(dict.fromkeys(f"{LEGEND[layer.name][1]}: {layer.label}" for layer in covering)))
    speaker = next((layer.speaker for layer in reversed(covering) if layer.speaker is not None), None)
    return f'class="{classes}" title="{title}"' + ("" if speaker is None else _hue(speaker))


def _hue(speaker: int) -> str:
    return f' data-speaker="{speaker}" style="--hue:{round(speaker * GOLDEN_ANGLE) % 360}"'


def _reference(quote: Quote, number: int, key: str) -> str:
    """The quote's number behind it, a link to its row; shown by the style, so that it is no part of what is copied."""
    name = quote.speaker.name if quote.speaker is not None else NOBODY[0]
    label = escaped(f"{LEGEND['quote'][0]} {number + 1}: {name}")
    links = f'id="{key}-t{number + 1}" href="#{key}-q{number + 1}"'
    return f'<a class="ref" {links} aria-label="{label}" data-number="{number + 1}"></a>'


def hover(doc: Extraction, key: str) -> str:
    """Pointing at anything of a speaker lights up all that is his."""
    return "".join(
        f'#{key}:has([data-speaker="{number}"]:hover) [data-speaker="{number}"]{{outline:2px solid;}}\n'
        for number in range(len(doc.speakers))
    )


# -- the table --------------------------------------------------------------------------------------


def _table(doc: Extraction, key: str) -> str:
    if not doc.quotes:
        return ""
    numbers = speaker_numbers(doc)
    groups: dict[str | None, list[int]] = {name: [] for name in numbers}
    for number, quote in enumerate(doc.quotes):
        groups.setdefault(quote.speaker.name if quote.speaker is not None else None, []).append(number)
    head = "".join(f'<th scope="col">{both(labels)}</th>' for labels in COLUMNS)
    body = "".join(_group(doc, name, found, numbers, key) for name, found in groups.items() if found)
    return f'<table><caption>{both(TABLE)}</caption><thead><tr><th scope="col">#</th>{head}</tr></thead>{body}</table>'


def _group(doc: Extraction, name: str | None, found: list[int], numbers: Mapping[str, int], key: str) -> str:
    """The rows of one speaker; the first has the name, over all of them."""
    hue = "" if name is None else _hue(numbers[name])
    who = both(NOBODY) if name is None else f"<bdi>{escaped(name)}</bdi>"
    rows: list[str] = []
    for number in found:
        quote = doc.quotes[number]
        speaker = f'<th scope="rowgroup" rowspan="{len(found)}">{who}</th>' if number == found[0] else ""
        link = f'<a href="#{key}-t{number + 1}">{number + 1}</a>'
        content = " … ".join(escaped(part.text) for part in quote.parts or [quote.span])
        cue = "" if quote.cue is None else escaped(quote.cue.text)
        details = "، ".join(f"{label}: <bdi>{escaped(words)}</bdi>" for label, words in _details(quote))
        rows.append(
            f'<tr id="{key}-q{number + 1}"><td>{link}</td>{speaker}<td class="content"><bdi>{content}</bdi></td>'
            f"<td><bdi>{cue}</bdi></td><td>{details}</td></tr>"
        )
    return f"<tbody{hue}>{''.join(rows)}</tbody>"


def _details(quote: Quote) -> Iterator[tuple[str, str]]:
    if quote.negated:
        yield "نفي", "لم يقل ذلك"  # negation: did not say so
    for speaker in quote.co_speakers:
        yield "مع", speaker.name  # with
    beside: tuple[tuple[str, Span | None], ...] = (
        ("إلى", quote.addressee),  # to
        ("عبر", quote.relayed_by),  # via
        ("المقام", quote.venue),  # occasion
    )
    yield from ((label, span.text) for label, span in beside if span is not None)


# -- parts ------------------------------------------------------------------------------------------


def both(labels: tuple[str, str]) -> str:
    """A label in Arabic with its English beside it."""
    arabic, english = labels
    return f'{arabic} <small lang="en" dir="ltr">{english}</small>'


@cache
def style(name: str) -> str:
    """A style sheet of this package."""
    return (files("arabic_ie.export") / f"{name}.css").read_text("utf-8")


def first_line(text: str) -> str:
    """The title that a text gives itself, cut short."""
    line = next((line for line in text[: 10 * MAX_TITLE].split("\n") if line.strip()), "arabic_ie").strip()
    return line if len(line) <= MAX_TITLE else line[:MAX_TITLE].rstrip() + " …"


def escaped(text: str) -> str:
    """Text as HTML holds it; what no page can hold (controls, lone surrogates) is U+FFFD."""
    return escape(_UNPRINTABLE.sub("\ufffd", text))


# What no HTML page can hold: controls and lone surrogates.
_UNPRINTABLE = regex.compile(r"(?V1)[[\p{Cc}\p{Cs}]--[\t\n\r]]")
