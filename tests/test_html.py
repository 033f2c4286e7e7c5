"""HTML: the text is whole and escaped, everything found is highlighted, quotes are tied to their speakers."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

import arabic_ie
from arabic_ie.export.html import block, render
from arabic_ie.model import DateMention, Extraction, Person, Quote, Span, Speaker

# "The Jordanian minister Samir al-Haddad said yesterday, with the company Samsung in Amman: "We begin"."
TEXT = "قال الوزير الأردني سمير الحداد أمس مع شركة سامسونغ في عمّان: «نبدأ الآن»."
VOID = {"meta"}  # elements without an end tag


class Page(HTMLParser):
    """The article's pieces with their classes and attributes; the table's cells; every tag that was used."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.stack: list[tuple[str, dict[str, str | None]]] = []
        self.pieces: list[tuple[str, dict[str, str | None]]] = []
        self.cells: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        assert self.stack == [], "every tag is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.stack.append((tag, dict(attrs)))
        if tag in ("td", "th"):
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        opened, _ = self.stack.pop()
        assert opened == tag

    def handle_data(self, data: str) -> None:
        if any(attributes.get("class") == "text" for _, attributes in self.stack):
            self.pieces.append((data, self.stack[-1][1]))
        if any(tag in ("td", "th") for tag, _ in self.stack):
            self.cells[-1] += data

    @property
    def text(self) -> str:
        return "".join(piece for piece, _ in self.pieces)

    def marked(self, name: str) -> str:
        return "".join(piece for piece, attributes in self.pieces if name in (attributes.get("class") or "").split())

    def of_speaker(self, number: int) -> list[str]:
        return [piece for piece, attributes in self.pieces if attributes.get("data-speaker") == str(number)]


@pytest.fixture(scope="module")
def doc() -> Extraction:
    return arabic_ie.extract(TEXT, reference_date="2024-06-19")


def test_the_block_is_right_to_left_and_holds_the_text(doc: Extraction) -> None:
    html = block(doc)
    tag, attributes = Page(html).tags[0]
    assert (tag, attributes["dir"], attributes["lang"]) == ("div", "rtl", "ar")
    assert Page(html).text == TEXT
    assert html == doc._repr_html_()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("person", "سمير الحداد"),
        ("official", "الوزير الأردني سمير الحداد"),  # overlaps the person
        ("organization", "سامسونغ"),
        ("place", "عمّان"),
        ("date", "أمس"),
        ("quote", "نبدأ الآن"),
        ("cue", "قال"),
        ("speaker", "الوزير الأردني سمير الحداد"),
    ],
)
def test_everything_found_is_highlighted(doc: Extraction, name: str, words: str) -> None:
    assert Page(block(doc)).marked(name) == words


def test_a_quote_is_tied_to_its_cue_and_speaker() -> None:
    text = "قال بوتين إن الحوار ممكن. ورد لافروف بأن الحرب طويلة. وأضاف بوتين أن السلام قريب."
    page = Page(block(arabic_ie.extract(text)))
    assert page.of_speaker(0) == ["قال", "بوتين", "الحوار ممكن", "أضاف", "بوتين", "السلام قريب"]
    hues = {attributes.get("style") for _, attributes in page.pieces if attributes.get("data-speaker")}
    assert len(hues) == len({a["data-speaker"] for _, a in page.pieces if a.get("data-speaker")})


def test_the_table_has_each_quote_once_under_its_speaker() -> None:
    text = "قال بوتين إن الحوار ممكن. وأضاف أن السلام قريب."
    cells = Page(block(arabic_ie.extract(text))).cells[5:]  # behind the head
    assert cells == ["1", "بوتين", "الحوار ممكن", "قال", "", "2", "السلام قريب", "أضاف", ""]


def test_links_lead_somewhere_and_ids_are_unique(doc: Extraction) -> None:
    page = Page(render(doc))
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {str(attributes["href"]) for tag, attributes in page.tags if tag == "a"}
    assert targets
    assert targets <= {f"#{id}" for id in ids}


def test_a_quote_of_nobody_is_shown() -> None:
    quote = Quote(Span(0, 4, "كلام"), "direct")
    cells = Page(block(Extraction("كلام", quotes=(quote,)))).cells[5:]
    assert cells[:3] == ["1", "قائل غير معروف no speaker found", "كلام"]


def test_what_came_from_the_text_is_escaped() -> None:
    text = '<script>alert("x")</script> & "y"'
    evil = Span(0, len(text), text)
    speaker = Speaker(text, evil)
    quote = Quote(evil, "direct", evil, text, "say", speaker, (), (), evil, evil, evil)
    page = Page(render(Extraction(text, people=(Person(text, (evil,), '"><script>'),), quotes=(quote,))))
    assert page.text == text
    assert "script" not in {tag for tag, _ in page.tags}
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]


@given(
    st.text(alphabet=st.characters(exclude_characters="\r\x00", exclude_categories=["Cs", "Cc"]), max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6),
)
def test_the_text_is_whole_however_spans_overlap(text: str, borders: list[tuple[int, int]]) -> None:
    spans = tuple(Span(s, e, text[s:e]) for a, b in borders if (s := min(a, b)) < (e := min(max(a, b), len(text))))
    doc = Extraction(
        text,
        people=(Person("x", spans),),
        dates=tuple(DateMention(s, "date", "") for s in spans),
        quotes=tuple(Quote(s, "direct") for s in spans),
    )
    page = Page(block(doc))
    assert page.text == text
    covered = {at for s in spans for at in range(s.start, s.end)}
    expected = "".join(c for at, c in enumerate(text) if at in covered)
    assert page.marked("person") == page.marked("date") == page.marked("quote") == expected


def test_what_a_page_cannot_hold_is_replaced() -> None:
    assert Page(block(Extraction("أ\x00ب\x1b\ud800"))).text == "أ\ufffdب\ufffd\ufffd"
    assert render(Extraction("\ud800"), title="\ud800").encode("utf-8")


@pytest.mark.parametrize(
    ("text", "title", "shown"),
    [
        ("\n  عنوان الخبر \nمتن الخبر", None, "عنوان الخبر"),  # the first line that says something
        ("كلمة " * 40, None, ("كلمة " * 16).strip() + " …"),
        ("", None, "arabic_ie"),
        ("متن", "<عنوان>", "&lt;عنوان&gt;"),
    ],
)
def test_the_pages_title(text: str, title: str | None, shown: str) -> None:
    assert f"<title>{shown}</title>" in render(Extraction(text), title=title)


def test_wrong_types_are_refused(doc: Extraction) -> None:
    with pytest.raises(TypeError, match="doc must be an Extraction, not str"):
        arabic_ie.render("نص")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="title must be str, not int"):
        arabic_ie.render(doc, title=1)  # type: ignore[arg-type]
