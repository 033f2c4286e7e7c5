"""CoNLL: an ``Extraction`` in, its tokens with BIO tags in columns out, as CoNLL-U Plus.

Tokens are those of the library, cut where something found begins or ends inside a word (وبوتين "and Putin": و, بوتين),
so that no span is lost. Sentences are the library's too, joined where a quote goes on over their border, so that no
chunk is cut. Each layer is flat: of things that overlap the outer one stays.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import pairwise

from arabic_ie.export.annotations import Mark, annotate
from arabic_ie.export.characters import one_line, storable
from arabic_ie.model import Extraction
from arabic_ie.text.sentences import split_sentences
from arabic_ie.text.tokens import tokenize

COLUMNS = ("ID", "FORM", "ARABIC_IE:ENTITY", "ARABIC_IE:QUOTE", "ARABIC_IE:SOURCE", "MISC")
# The labels of each layer; quotes are tagged with their kind.
LAYERS = (("Person", "Organization", "Place", "Date"), ("Quote",))
HEAD = f"# global.columns = {' '.join(COLUMNS)}\n"


def to_conll(doc: Extraction, *, source: str | None = None) -> str:
    r"""One answer as CoNLL-U Plus.

    Args:
        doc: the answer.
        source: the name of the text, for ``# newdoc id``.

    >>> import arabic_ie
    >>> table = to_conll(arabic_ie.extract("قال بوتين: «لا حرب»."))
    >>> [line.split("\t")[1:5] for line in table.splitlines() if line[:1].isdigit()][:4]
    [['قال', 'O', 'O', 'B-Cue'], ['بوتين', 'B-Person', 'O', 'B-Speaker'], [':', 'O', 'O', 'O'], ['«', 'O', 'O', 'O']]
    """
    return HEAD + conll_document(doc, source)


def conll_document(doc: Extraction, source: str | None) -> str:
    """The same without the line that names the columns: many of them after one ``HEAD`` are a file."""
    marks = annotate(doc).marks
    layers = [_flat(chunk for mark in marks for chunk in _chunks(mark, labels)) for labels in LAYERS]
    layers.append(_flat(_sources(doc)))
    columns = [_Column(layer) for layer in layers]
    borders = sorted({border for layer in layers for start, end, *_ in layer for border in (start, end)})
    tokens = deque(_tokens(doc.text, borders))
    lines = ["# newdoc" + (f" id = {one_line(source)}" if source else "") + "\n"]
    for number, (start, end) in enumerate(_sentences(doc.text, layers), start=1):
        lines.append(f"# sent_id = {number}\n# text = {one_line(doc.text[start:end])}\n")
        place = 0
        while tokens and tokens[0][0] < end:
            place += 1
            lines.append(_line(place, doc.text, *tokens.popleft(), columns))
        lines.append("\n")
    return "".join(lines)


Chunk = tuple[int, int, str, str]  # start, end, label, what MISC tells of it


def _chunks(mark: Mark, labels: tuple[str, ...]) -> Iterator[Chunk]:
    if mark.label not in labels:
        return
    details = dict(mark.details)
    label, told = mark.label, {}
    if label == "Quote":
        label = details["kind"]
        told = {"Speaker": details.get("speaker"), "Negated": details.get("negated", "").capitalize()}
    elif label == "Date":
        told = {"Value": details["value"]}
    else:
        told = {"Name": details["name"], "Id": details.get("id")}
    misc = "".join(f"|{key}={value.replace('|', '/')}" for key, value in told.items() if value)
    for span in mark.spans:
        yield span.start, span.end, label, misc


def _sources(doc: Extraction) -> Iterator[Chunk]:
    """The words that name the speakers here, and the cues."""
    for quote in doc.quotes:
        yield from ((m.start, m.end, "Speaker", "") for speaker in quote.speakers if (m := speaker.mention))
        if quote.cue is not None:
            yield quote.cue.start, quote.cue.end, "Cue", ""


def _flat(chunks: Iterable[Chunk]) -> list[Chunk]:
    """Of chunks that overlap the first to begin, of these the longest."""
    kept: list[Chunk] = []
    for chunk in sorted(chunks, key=lambda chunk: (chunk[0], -chunk[1])):
        if not kept or chunk[0] >= kept[-1][1]:
            kept.append(chunk)
    return kept


class _Column:
    """The tags of one layer for tokens that are asked for in order."""

    def __init__(self, layer: list[Chunk]) -> None:
        self._left = deque(layer)

    def tag(self, start: int, end: int) -> tuple[str, str]:
        """The tag of a token, and what MISC tells of the chunk that begins with it."""
        while self._left and self._left[0][1] <= start:
            self._left.popleft()
        if not self._left or self._left[0][0] >= end:
            return "O", ""
        first, last, label, told = self._left.popleft()
        self._left.appendleft((-1, last, label, told))  # begun
        return (f"I-{label}", "") if first < 0 else (f"B-{label}", told)


def _line(place: int, text: str, start: int, end: int, columns: list[_Column]) -> str:
    tags = [column.tag(start, end) for column in columns]
    misc = f"StartChar={start}|EndChar={end}" + "".join(told for _, told in tags)
    return "\t".join([str(place), storable(text[start:end]), *(tag for tag, _ in tags), misc]) + "\n"


def _tokens(text: str, borders: list[int]) -> Iterator[tuple[int, int]]:
    """Where the tokens stand, without blanks and the underscores of hashtags; none goes over one of the borders."""
    start = 0
    for token in tokenize(text):
        end = start + len(token)
        if not token.isspace() and token.strip("_"):
            inside = borders[bisect_right(borders, start) : bisect_left(borders, end)]
            yield from pairwise([start, *inside, end])
        start = end


def _sentences(text: str, layers: list[list[Chunk]]) -> Iterator[tuple[int, int]]:
    """The sentences; where something found goes on behind the end of one, it and the next are one."""
    found = deque(sorted((start, end) for layer in layers for start, end, *_ in layer))
    open_until = first = last = 0
    for start, end in split_sentences(text):
        if last and open_until <= start:
            yield first, last
            last = 0
        first, last = (first if last else start), end
        while found and found[0][0] < end:
            open_until = max(open_until, found.popleft()[1])
    if last:
        yield first, last
