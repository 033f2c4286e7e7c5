"""Arabic in pages of English: HTML in, the same out in which each stretch of Arabic keeps its order.

A browser orders marks, bars and numbers between two Arabic words as Arabic, so that fields would change places and
closing marks jump. Each stretch of Arabic is set apart (``<bdi>``); a block without any other letters is right to
left as a whole.
"""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, NavigableString, Tag

_ARABIC = r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"
# From one Arabic letter to the last before Latin ones or the next of several examples, with numbers and marks at its
# ends that belong to it; within code only blanks and Arabic marks stand between.
_IN_PROSE = re.compile(
    rf"(?:…،? ?|⟦\d[\d.]*⟧? ?)?{_ARABIC}(?:[^A-Za-z|;]*{_ARABIC})?"
    r"(?: \d+(?:[/.:]\d+)*(?! ?[A-Za-z]))?[»⟧،؛؟]*(?:[ :]*[«⟦(]+…[»⟧)]+| ?…(?=[»⟧]))?"
)
_IN_CODE = re.compile(rf"«?{_ARABIC}(?:[ ،؛؟«»:.\-]*{_ARABIC})*[»،؛؟!:.]*")
_LINE = 60  # characters of code that are a block of their own; shorter ones stay at the left, where code is looked for
_BLOCKS = ("p", "td", "th", "li", "pre", "h1", "h2", "h3", "h4", "blockquote")
_PAIRS = {"«": "»", "⟦": "⟧", "(": ")", "“": "”", '"': '"'}
_OPENERS = {closer: opener for opener, closer in _PAIRS.items()}


def with_direction(html: str) -> str:
    """The page with its Arabic set apart."""
    if not re.search(_ARABIC, html):
        return html
    page = BeautifulSoup(html, "html.parser")
    for block in page.find_all(_BLOCKS):
        words = block.get_text()
        wholly = re.search(_ARABIC, words) and not re.search("[A-Za-z]", words)
        if wholly and not _set(block) and (block.name != "pre" or len(words) > _LINE):
            block["dir"], block["lang"] = "rtl", "ar"
    for text in list(page.find_all(string=re.compile(_ARABIC))):
        if type(text) is NavigableString and not _set(text):
            _set_apart(page, text)
    return str(page)


def _set(node: Tag | NavigableString) -> bool:
    """Whether its direction is said already, by its own or an outer element; or it is no text to read."""
    return any(each.has_attr("dir") or each.name in ("script", "style", "svg") for each in _upwards(node))


def _upwards(node: Tag | NavigableString) -> list[Tag]:
    return [*([node] if isinstance(node, Tag) else []), *node.parents]


def _set_apart(page: BeautifulSoup, text: NavigableString) -> None:
    code = text.find_parent(["code", "pre"]) is not None
    words, pieces, at = str(text), [], 0
    for start, end in _stretches(words, _IN_CODE if code else _IN_PROSE):
        bdi = page.new_tag("bdi", attrs={"dir": "rtl", "lang": "ar"})
        bdi.string = words[start:end]
        pieces += [NavigableString(words[at:start]), bdi]
        at = end
    text.replace_with(*pieces, NavigableString(words[at:]))


def _stretches(words: str, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """Where Arabic stands, each with the partner of a mark that opens or closes within it."""
    found = []
    for match in pattern.finditer(words):
        start, end = match.span()
        opened = _unpaired(words[start:end], _PAIRS)
        while opened and end < len(words) and words[end] == _PAIRS[opened[-1]]:
            opened.pop()
            end += 1
        closed = _unpaired(words[start:end][::-1], _OPENERS)
        while closed and start and words[start - 1] == _OPENERS[closed[-1]]:
            closed.pop()
            start -= 1
        found.append((start, end))
    return found


def _unpaired(words: str, partner: dict[str, str]) -> list[str]:
    """The marks that have no partner behind them, in order."""
    waiting: list[str] = []
    for char in words:
        if waiting and partner[waiting[-1]] == char:
            waiting.pop()
        elif char in partner:
            waiting.append(char)
    return waiting
