"""Exports to other systems: each format is read back, by a reader of others where there is one, as what was found."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import conllu
import iobes
import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree
from pybrat.parser import BratParser
from pyld import jsonld

import arabic_ie
from arabic_ie.export import (
    to_brat,
    to_conll,
    to_doccano,
    to_labelstudio,
    to_tei,
    to_timeml,
    to_webannotation,
)
from arabic_ie.export.annotations import LABELS, LINKS, annotate, contiguous
from arabic_ie.export.brat import configuration as brat_configuration
from arabic_ie.export.characters import fit_for_xml, storable
from arabic_ie.export.json import dumps
from arabic_ie.export.labelstudio import configuration as labelstudio_configuration
from arabic_ie.export.units import Offsets
from arabic_ie.model import Extraction
from exported import DAY, TEXTS, answers, crossing

CASES = [*TEXTS, "crossing"]
Place = tuple[str, tuple[tuple[int, int], ...]]  # a label and where it stands


@pytest.fixture(scope="module")
def docs(shared: arabic_ie.Extractor) -> dict[str, Extraction]:
    return {name: shared.extract(text, reference_date=DAY) for name, text in TEXTS.items()} | {"crossing": crossing()}


@pytest.fixture(params=CASES)
def doc(request: pytest.FixtureRequest, docs: dict[str, Extraction]) -> Extraction:
    return docs[request.param]


def places(doc: Extraction) -> set[Place]:
    """Everything that a document holds, straight from the model."""
    found: set[Place] = set()

    def add(label: str, *spans: Any) -> None:
        kept = tuple((span.start, span.end) for span in spans if span is not None and span.start < span.end)
        if kept:
            found.add((label, kept))

    for label, things in (("Person", doc.people), ("Organization", doc.organizations), ("Place", doc.places)):
        for thing in things:
            for mention in thing.mentions:
                add(label, mention)
    for official in doc.officials:
        add("Official", official.span)
        add("Title", official.title)
        add("Affiliation", official.affiliation)
    for mention in doc.dates:
        add("Date", mention.span)
    for quote in doc.quotes:
        if quote.span.start == quote.span.end:
            continue
        add("Quote", *(quote.parts or [quote.span]))
        for label, span in (("Cue", quote.cue), ("Addressee", quote.addressee), ("Relay", quote.relayed_by)):
            add(label, span)
        add("Venue", quote.venue)
    return found


def speakers(doc: Extraction) -> list[tuple[tuple[int, int], str]]:
    """Where each quote begins, and all who speak it."""
    return sorted(
        ((part.start, part.end), " + ".join(speaker.name for speaker in quote.speakers))
        for quote in doc.quotes
        for part in (quote.parts or [quote.span])[:1]
        if part.start < part.end
    )


def but_speakers(found: set[Place]) -> set[Place]:
    """Without the words that name a speaker, which are a mark of their own only where they are no name."""
    return {place for place in found if place[0] != "Speaker"}


def test_the_texts_hold_something_of_every_label(docs: dict[str, Extraction]) -> None:
    marks = [mark for doc in docs.values() for mark in annotate(doc).marks]
    assert {mark.label for mark in marks} == set(LABELS)
    assert {link.label for doc in docs.values() for link in annotate(doc).links} == set(LINKS)


# -- marks and links --------------------------------------------------------------------------------


def test_marks_are_what_was_found(doc: Extraction) -> None:
    marks = annotate(doc).marks
    found = {(mark.label, tuple((span.start, span.end) for span in mark.spans)) for mark in marks}
    assert but_speakers(found) == places(doc)
    assert len(marks) == len(found)
    assert [mark.number for mark in marks] == list(range(1, len(marks) + 1))
    assert all(doc.text[span.start : span.end] == span.text for mark in marks for span in mark.spans)


def test_every_speaker_who_is_named_is_linked(doc: Extraction) -> None:
    found = annotate(doc)
    linked = {(link.source, link.target) for link in found.links if link.label == "speaker"}
    sources = {mark.number: mark for mark in found.marks if mark.label == "Quote"}
    said = {(span.start, span.end): number for number, mark in sources.items() for span in mark.spans[:1]}
    for quote in doc.quotes:
        for speaker in quote.speakers:
            if speaker.mention is not None:
                place = ((speaker.mention.start, speaker.mention.end),)
                numbers = [m.number for m in found.marks if tuple((s.start, s.end) for s in m.spans) == place]
                first = (quote.parts or [quote.span])[0]
                assert any((said[first.start, first.end], number) in linked for number in numbers)


def test_a_speaker_left_out_is_the_mention_before(docs: dict[str, Extraction]) -> None:
    found = annotate(docs["nobody's mention"])
    (first, second) = [mark.number for mark in found.marks if mark.label == "Quote"]
    targets = {link.source: link.target for link in found.links if link.label == "speaker"}
    assert targets[first] == targets[second]
    assert found.marks[targets[second] - 1].label == "Person"


def test_an_answer_read_from_json_has_the_same_marks(doc: Extraction) -> None:
    assert annotate(Extraction.from_dict(doc.to_dict())) == annotate(doc)


@pytest.mark.parametrize("word", ["كلمة", "📰", "a📰b\u0301📰", ""])
def test_utf_16_offsets_are_those_of_the_codec(word: str) -> None:
    at = Offsets(word, "utf16")
    lengths = [len(word[:end].encode("utf-16-le")) // 2 for end in range(len(word) + 1)]
    assert [at(offset) for offset in range(len(word) + 1)] == lengths


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(ValueError, match="there is no unit 'bytes'; there are: codepoints, utf16"):
        to_doccano(Extraction("نص"), unit="bytes")  # type: ignore[arg-type]


# -- brat: pybrat -----------------------------------------------------------------------------------


def test_brat(doc: Extraction, tmp_path: Path) -> None:
    files = to_brat(doc)
    assert len(files.txt) == len(doc.text)
    for ending, text in files._asdict().items():
        (tmp_path / f"doc.{ending}").write_bytes(text.encode("utf-8"))
    (example,) = BratParser(error="ignore").parse(tmp_path)  # "raise" refuses two labels of the same words
    assert example.text == files.txt
    entities = {entity.id: entity for entity in example.entities}
    assert len(entities) == len(annotate(doc).marks)
    found = set()
    for entity in entities.values():
        stretches = [(span.start, span.end) for span in entity.spans]
        assert entity.mention.rstrip() == " ".join(example.text[s:e] for s, e in stretches).rstrip()
        found.add((entity.type, _over_line_ends(stretches, doc.text)))
    assert but_speakers(found) == {(label, _over_line_ends(spans, doc.text)) for label, spans in places(doc)}
    assert {(r.arg1.id, r.arg2.id, r.type) for r in example.relations if r.type != "Equiv"} == {
        (f"T{link.source}", f"T{link.target}", link.label) for link in annotate(doc).links
    }
    notes = dict(re.findall(r"^#\d+\tAnnotatorNotes (T\d+)\t(.*)$", files.ann, re.MULTILINE))
    kinds = dict(re.findall(r"^A\d+\tKind (T\d+) (\w+)$", files.ann, re.MULTILINE))
    quotes = {key: entity for key, entity in entities.items() if entity.type == "Quote"}
    told = [(notes[key].partition("speaker: ")[2].partition(";")[0], quotes[key].spans[0].start) for key in kinds]
    assert sorted((start, speaker) for speaker, start in told) == sorted(
        (start, name) for (start, _), name in speakers(doc)
    )
    assert kinds.keys() == quotes.keys()


def _over_line_ends(stretches: Any, text: str) -> tuple[tuple[int, int], ...]:
    """Stretches as brat has them, with those joined that only a line end or a tab parts."""
    joined: list[tuple[int, int]] = []
    for start, end in stretches:
        end -= len(text[start:end]) - len(text[start:end].rstrip(LINE_ENDS))
        if joined and not text[joined[-1][1] : start].strip(LINE_ENDS):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


LINE_ENDS = "\t\n\r\x0b\x0c\x85\u2028\u2029"


def test_brat_references_name_their_base(tmp_path: Path) -> None:
    files = to_brat(crossing())
    for ending, text in files._asdict().items():
        (tmp_path / f"doc.{ending}").write_text(text, encoding="utf-8", newline="")
    (example,) = BratParser(error="ignore").parse(tmp_path)
    found = {(r.rid, r.eid, r.entry) for entity in example.entities for r in entity.references}
    assert found == {("Wikidata", "Q1", "A|B C"), ("gazetteer", "my_id", "a b"), ("Wikidata", "Q3", "c")}
    assert re.findall(r"^A\d+\tNegated .*$", files.ann, re.MULTILINE)
    assert {(r.arg1.mention, r.arg2.mention) for r in example.relations if r.type == "Equiv"} == {("abcd", "😀")}


def test_the_configuration_of_brat_knows_every_label() -> None:
    sections = dict(re.findall(r"\[(\w+)\]\n(.*?)(?=\n\n|\Z)", brat_configuration() + "\n", re.DOTALL))
    assert sections["entities"].splitlines() == list(LABELS)
    relations = dict(line.split("\t") for line in sections["relations"].splitlines())
    assert {*LINKS, "Equiv", "<OVERLAP>"} == relations.keys()
    for link, source in LINKS.items():
        assert relations[link].startswith(f"Arg1:{source}, Arg2:")


# -- CoNLL: conllu reads the columns, iobes the tags --------------------------------------------------


def test_conll(doc: Extraction) -> None:
    table = to_conll(doc, source="a b.txt")
    sentences = conllu.parse(table)
    tokens = [token for sentence in sentences for token in sentence]
    offsets = [(int(token["misc"]["StartChar"]), int(token["misc"]["EndChar"])) for token in tokens]
    assert [token["form"] for token in tokens] == [storable(doc.text[start:end]) for start, end in offsets]
    left = re.sub(
        r"[\s_]",
        "",
        "".join(
            doc.text[s:e] for (_, s), (e, _) in zip([(0, 0), *offsets], [*offsets, (len(doc.text), 0)], strict=True)
        ),
    )
    assert left == ""
    chunks = {layer: _chunks(sentences, layer) for layer in ("entity", "quote", "source")}
    found = places(doc)
    names = {(label, span) for label, (span, *_) in found if label in ("Person", "Organization", "Place", "Date")}
    _assert_outer(chunks["entity"], names)
    said = {(quote.kind, (part.start, part.end)) for quote in doc.quotes for part in quote.parts or [quote.span]}
    _assert_outer(chunks["quote"], {(kind, place) for kind, place in said if place[0] < place[1]})
    cues = {("Cue", (q.cue.start, q.cue.end)) for q in doc.quotes if q.cue}
    cues |= {("Speaker", (s.mention.start, s.mention.end)) for q in doc.quotes for s in q.speakers if s.mention}
    _assert_outer(chunks["source"], cues)
    first = {place: name for place, name in speakers(doc) if name}
    told = {
        start: token["misc"]["Speaker"]
        for token, (start, _) in zip(tokens, offsets, strict=True)
        if "Speaker" in token["misc"]
    }
    assert all(
        told.get(start) == name
        for (start, end), name in first.items()
        if (start, end) in {place for _, place in chunks["quote"]}
    )


def _chunks(sentences: Any, layer: str) -> set[tuple[str, tuple[int, int]]]:
    found = set()
    for sentence in sentences:
        chunks, errors = iobes.parse_spans_bio_with_errors([token[f"arabic_ie:{layer}"] for token in sentence])
        assert errors == []
        for chunk in chunks:
            start, end = sentence[chunk.start]["misc"]["StartChar"], sentence[chunk.end - 1]["misc"]["EndChar"]
            found.add((chunk.type, (int(start), int(end))))
    return found


def _assert_outer(chunks: set[tuple[str, tuple[int, int]]], found: set[tuple[str, tuple[int, int]]]) -> None:
    """Of what overlaps the outer is there; of what stands at the same place one."""
    assert chunks <= found
    assert [place for _, place in sorted(chunks, key=lambda chunk: chunk[1])] == sorted(p for _, p in _outer(found))


def _outer(found: set[tuple[str, tuple[int, int]]]) -> set[tuple[str, tuple[int, int]]]:
    """Of those that overlap the first to begin, the longest of these."""
    kept: list[tuple[str, tuple[int, int]]] = []
    for label, (start, end) in sorted(found, key=lambda item: (item[1][0], -item[1][1])):
        if not kept or start >= kept[-1][1][1]:
            kept.append((label, (start, end)))
    return set(kept)


def test_conll_names_columns_and_text() -> None:
    table = to_conll(Extraction("كتاب جديد"), source="a\nb")
    (sentence,) = conllu.parse(table)
    assert sentence.metadata["newdoc id"] == "a b"
    assert sentence.metadata["text"] == "كتاب جديد"
    assert table.startswith("# global.columns = ID FORM ARABIC_IE:ENTITY ARABIC_IE:QUOTE ARABIC_IE:SOURCE MISC\n")


# -- doccano and Label Studio: the structure that they publish, and each system's own way to cut a text ---------------


@pytest.mark.parametrize("unit", ["codepoints", "utf16"])
def test_doccano(doc: Extraction, unit: Any) -> None:
    record = json.loads(dumps(to_doccano(doc, source="a", unit=unit)))
    assert {key: type(value) for key, value in record.items()} == {
        "text": str,
        "source": str,
        "entities": list,
        "relations": list,
    }
    assert record["text"] == storable(doc.text)
    marks = contiguous(annotate(doc)).marks
    ids = [entity["id"] for entity in record["entities"]]
    assert ids == [mark.number for mark in marks]
    for entity, mark in zip(record["entities"], marks, strict=True):
        assert entity.keys() == {"id", "start_offset", "end_offset", "label"}
        assert 0 <= entity["start_offset"] < entity["end_offset"]  # doccano leaves others out
        words = cut(record["text"], entity["start_offset"], entity["end_offset"], unit)
        assert (entity["label"], words) == (mark.label, storable(mark.spans[0].text))
    assert len({relation["id"] for relation in record["relations"]}) == len(record["relations"])
    for relation in record["relations"]:
        assert relation.keys() == {"id", "from_id", "to_id", "type"}
        assert {relation["from_id"], relation["to_id"]} <= set(ids)


def cut(text: str, start: int, end: int, unit: str) -> str:
    """A part of a text as Python cuts it, or as JavaScript does."""
    if unit == "codepoints":
        return text[start:end]
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_doccano_counts_utf_16_by_default_label_studio_and_the_web_code_points(docs: dict[str, Extraction]) -> None:
    doc = docs["emoji"]
    assert to_doccano(doc) == to_doccano(doc, unit="utf16") != to_doccano(doc, unit="codepoints")
    assert to_labelstudio(doc) == to_labelstudio(doc, unit="codepoints") != to_labelstudio(doc, unit="utf16")
    assert to_webannotation(doc) == to_webannotation(doc, unit="codepoints") != to_webannotation(doc, unit="utf16")


@pytest.mark.parametrize("unit", ["codepoints", "utf16"])
def test_labelstudio(doc: Extraction, unit: Any) -> None:
    task = json.loads(dumps(to_labelstudio(doc, source="a", unit=unit)))
    assert task["data"] == {"text": storable(doc.text), "source": "a"}
    (prediction,) = task["predictions"]
    config = etree.fromstring(labelstudio_configuration())
    (labels,), (text,) = config.findall("Labels"), config.findall("Text")
    assert text.get("value") == "$text"
    regions = [region for region in prediction["result"] if region["type"] == "labels"]
    marks = contiguous(annotate(doc)).marks
    for region, mark in zip(regions, marks, strict=True):
        value = region["value"]
        assert (region["from_name"], region["to_name"]) == (labels.get("name"), text.get("name"))
        assert labels.get("toName") == text.get("name")
        assert value["labels"] == [mark.label]
        assert value["labels"][0] in [label.get("value") for label in labels]
        assert (
            value["text"]
            == cut(task["data"]["text"], value["start"], value["end"], unit)
            == storable(mark.spans[0].text)
        )
    ids = {region["id"] for region in regions}
    assert len(ids) == len(regions)
    known = {relation.get("value") for relation in config.iterfind("Relations/Relation")}
    for relation in (result for result in prediction["result"] if result["type"] == "relation"):
        assert {relation["from_id"], relation["to_id"]} <= ids
        assert set(relation["labels"]) <= known


def test_labelstudio_quotes_tell_their_speaker(doc: Extraction) -> None:
    (prediction,) = to_labelstudio(doc)["predictions"]
    told = [
        ((region["value"]["start"], region["value"]["end"]), re.search("speaker: ([^;]*)", region["meta"]["text"][0]))
        for region in prediction["result"]
        if region["type"] == "labels" and region["value"]["labels"] == ["Quote"]
    ]
    said = dict(told)
    assert [name for place, name in speakers(doc)] == [
        said[place][1] if said[place] else "" for place, _ in speakers(doc)
    ]


def test_labelstudio_annotations_to_correct(docs: dict[str, Extraction]) -> None:
    task = to_labelstudio(docs["overlaps"], annotated=True)
    assert task["annotations"][0]["result"] == to_labelstudio(docs["overlaps"])["predictions"][0]["result"]
    assert "predictions" not in task


# -- Web Annotation: pyld reads the JSON-LD, with the terms of the vocabulary that are used --------------------------

OA = "http://www.w3.org/ns/oa#"
AS = "http://www.w3.org/ns/activitystreams#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
TERMS: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    **{term: f"{OA}{term}" for term in ("Annotation", "TextualBody", "SpecificResource")},
    **{term: f"{OA}{term}" for term in ("TextPositionSelector", "TextQuoteSelector", "exact", "prefix", "suffix")},
    **{term: f"{OA}{term}" for term in ("start", "end")},
    **{
        term: {"@id": f"{OA}has{term.capitalize()}", "@type": "@id"}
        for term in ("body", "target", "source", "selector")
    },
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
    **{term: f"{OA}{term}" for term in ("tagging", "describing", "identifying", "linking")},
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"},
    "value": f"{RDF}value",
}


def _expanded(page: dict[str, Any]) -> list[dict[str, Any]]:
    """The annotations as JSON-LD says them; a term that is not the vocabulary's is refused."""
    local = page | {"@context": TERMS}
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert _terms(page["items"]) <= TERMS.keys()
    (expanded,) = jsonld.expand(local, {"base": "http://example.org/"})
    assert expanded["@type"] == [f"{AS}OrderedCollectionPage"]
    (listed,) = expanded.get(f"{AS}items", [{"@list": []}])
    return list(listed["@list"])


def _terms(data: Any) -> set[str]:
    if isinstance(data, dict):
        return set(data).union(*map(_terms, data.values()))
    return set().union(*map(_terms, data)) if isinstance(data, list) else set()


@pytest.mark.parametrize("unit", ["codepoints", "utf16"])
def test_webannotation(doc: Extraction, unit: Any) -> None:
    page = json.loads(dumps(to_webannotation(doc, source="أ b.txt", unit=unit)))
    annotations = _expanded(page)
    assert len({annotation["@id"] for annotation in annotations}) == len(annotations)
    text = storable(doc.text)
    found = set()
    links = set()
    for annotation in annotations:
        bodies = annotation[f"{OA}hasBody"]
        (label,) = [
            body[f"{RDF}value"][0]["@value"] for body in bodies if body[f"{OA}hasPurpose"][0]["@id"] == f"{OA}tagging"
        ]
        if annotation[f"{OA}motivatedBy"][0]["@id"] == f"{OA}linking":
            (body,) = [body[f"{OA}hasSource"][0]["@id"] for body in bodies if f"{OA}hasSource" in body]
            links.add((_number(annotation[f"{OA}hasTarget"][0]["@id"]), _number(body), label))
            continue
        stretches = []
        for target in annotation[f"{OA}hasTarget"]:
            assert target[f"{OA}hasSource"][0]["@id"] == "http://example.org/%D8%A3%20b.txt"
            place, words = target[f"{OA}hasSelector"]
            start, end = place[f"{OA}start"][0]["@value"], place[f"{OA}end"][0]["@value"]
            exact, prefix, suffix = (words[f"{OA}{term}"][0]["@value"] for term in ("exact", "prefix", "suffix"))
            assert cut(text, start, end, unit) == exact
            assert prefix + exact + suffix in text
            begins = len(cut(text, 0, start, unit))
            stretches.append((begins, begins + len(exact)))
        found.add((label, tuple(stretches)))
    assert but_speakers(found) == places(doc)
    assert links == {tuple(link) for link in annotate(doc).links}


def _number(address: str) -> int:
    return int(address.rpartition("#m")[2])


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("https://example.org/a?b=ج#d", "https://example.org/a?b=%D8%AC#d"),
        ("news/a b.txt", "news/a%20b.txt"),
        ("urn:a:b", "urn:a:b"),
        ("C:/a.txt", "C%3A/a.txt"),
        ("1:2", "1%3A2"),
        ("\udcff", "%EF%BF%BD"),
        (None, "ni:///sha-256;47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"),  # of nothing, as RFC 6920 writes it
    ],
)
def test_addresses_of_texts(source: str | None, address: str) -> None:
    assert to_webannotation(Extraction(""), source=source)["id"] == f"{address}#page"


def test_webannotation_identifies(docs: dict[str, Extraction]) -> None:
    items = to_webannotation(docs["crossing"])["items"]
    sources = {body["source"] for item in items for body in item["body"] if body.get("purpose") == "identifying"}
    assert sources == {"http://www.wikidata.org/entity/Q1", "http://www.wikidata.org/entity/Q3"}


# -- TimeML and TEI: lxml reads them ----------------------------------------------------------------


def _read(xml: str) -> Any:
    return etree.fromstring(xml.encode("utf-8"), etree.XMLParser(resolve_entities=False))


def test_timeml(doc: Extraction) -> None:
    root = _read(to_timeml(doc, source="a & b"))
    assert root.tag == "TimeML"
    assert [child.tag for child in root] == ["DOCID", "DCT", "TEXT"]
    text = root.find("TEXT")
    assert "".join(text.itertext()) == fit_for_xml(doc.text)
    assert root.find("DCT/TIMEX3").attrib == {
        "tid": "t0",
        "type": "DATE",
        "value": DAY,
        "functionInDocument": "CREATION_TIME",
    }
    found = [(start, end, element) for start, end, element in _elements(text)]
    assert all(element.tag == "TIMEX3" for *_, element in found)
    dates = {(date.span.start, date.span.end): date for date in doc.dates}
    kept = _outer({("", place) for place in dates})
    assert {("", (start, end)) for start, end, _ in found} == kept
    for start, end, element in found:
        date = dates[start, end]
        assert element.get("type") == date.kind.upper()
        assert element.get("value") == date.value or element.get("comment") == date.value
        assert not element.get("value").startswith("REF")
        assert element.get("mod") == date.modifier
    ids = [element.get("tid") for element in root.iter("TIMEX3")]
    assert len(set(ids)) == len(ids)
    assert {element.get("anchorTimeID") for *_, element in found} <= {None, "t0"}


@pytest.mark.parametrize(
    ("value", "vague"), [("REF", "PRESENT_REF"), ("REF-1Y-Q1", "PAST_REF"), ("REF+FRI", "FUTURE_REF")]
)
def test_timeml_has_no_value_that_timex3_does_not_know(value: str, vague: str) -> None:
    doc = Extraction("أمس", dates=(arabic_ie.DateMention(arabic_ie.Span(0, 3, "أمس"), "date", value),))
    root = _read(to_timeml(doc))
    assert [child.tag for child in root] == ["TEXT"]
    (date,) = root.iter("TIMEX3")
    assert (date.get("value"), date.get("comment"), date.get("anchorTimeID")) == (vague, value, None)


def _elements(root: Any) -> Iterator[tuple[int, int, Any]]:
    """Each element below one, with the code points of the text that it covers."""
    at = len(root.text or "")
    for child in root:
        length = len("".join(child.itertext()))
        yield at, at + length, child
        yield from ((at + start, at + end, inner) for start, end, inner in _elements(child))
        at += length + len(child.tail or "")


TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
LABEL_OF = {
    "said": "Quote", "persName": "Person", "orgName": "Organization", "placeName": "Place", "date": "Date",
    "time": "Date", "roleName": "Title", "rs official": "Official", "rs affiliation": "Affiliation",
    "rs speaker": "Speaker", "rs addressee": "Addressee", "rs relay": "Relay", "seg cue": "Cue", "seg venue": "Venue",
}  # fmt: skip


def _tei(doc: Extraction) -> tuple[Any, list[tuple[str, tuple[tuple[int, int], ...], Any]]]:
    """The document, and its marks put together from their pieces."""
    root = _read(to_tei(doc, source="a"))
    (block,) = root.iter(f"{TEI}ab")
    assert "".join(block.itertext()) == fit_for_xml(doc.text)
    marks: list[tuple[str, list[tuple[int, int]], Any]] = []
    pieces: dict[str, int] = {}
    for start, end, element in _elements(block):
        name = element.tag.removeprefix(TEI)
        label = LABEL_OF[f"{name} {element.get('type')}" if name in ("rs", "seg") else name]
        before = element.get("prev")
        if before is None:
            marks.append((label, [(start, end)], element))
            pieces[f"#{element.get(XML_ID)}"] = len(marks) - 1
        else:
            number = pieces[before]
            pieces[f"#{element.get(XML_ID)}"] = number
            whole = marks[number][1]
            if whole[-1][1] == start:
                whole[-1] = (whole[-1][0], end)
            else:
                whole.append((start, end))
    return root, [(label, tuple(stretches), element) for label, stretches, element in marks]


def test_tei(doc: Extraction) -> None:
    root, marks = _tei(doc)
    found = [(label, stretches) for label, stretches, _ in marks]
    assert but_speakers(set(found)) == {(label, _joined(spans)) for label, spans in places(doc)}
    assert len(found) == len(annotate(doc).marks)
    names = {f"#{element.get(XML_ID)}": element for element in root.iter() if element.get(XML_ID)}
    assert len(names) == len([element for element in root.iter() if element.get(XML_ID)])
    pointers = [
        pointer
        for element in root.iter()
        for key in ("who", "ref", "ana", "calendar", "next", "prev")
        for pointer in (element.get(key) or "").split()
    ]
    assert set(pointers) <= names.keys()
    said = [  # two quotes may stand at the same place
        (
            stretches,
            [names[pointer][0].text for pointer in (element.get("who") or "").split()],
            element.get("ana").split(),
        )
        for label, stretches, element in marks
        if label == "Quote"
    ]
    expected = [
        (stretches, [speaker.name for speaker in quote.speakers], [f"#{quote.kind}"] + ["#negated"] * quote.negated)
        for quote in doc.quotes
        if (stretches := _joined((p.start, p.end) for p in quote.parts or [quote.span] if p.start < p.end))
    ]
    assert sorted(said) == sorted(expected)
    assert [entity.text for entity in root.iterfind(f".//{TEI}listOrg/{TEI}org/{TEI}orgName")] == [
        organization.name for organization in doc.organizations
    ]


def _joined(stretches: Any) -> tuple[tuple[int, int], ...]:
    """Stretches with those that touch as one: in TEI nothing tells them apart from pieces."""
    joined: list[tuple[int, int]] = []
    for start, end in stretches:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def test_tei_has_a_quote_in_no_name(doc: Extraction) -> None:
    """TEI allows a quote where paragraphs and quotes are, not in a name."""
    root, _ = _tei(doc)
    for quote in root.iter(f"{TEI}said"):
        assert quote.getparent().tag in (f"{TEI}ab", f"{TEI}said", f"{TEI}seg")


@pytest.mark.parametrize(
    ("kind", "value", "attributes"),
    [
        ("date", "2024-06-18", {"when": "2024-06-18"}),
        ("date", "2024", {"when": "2024"}),
        ("time", "2024-06-18T03:30", {"when": "2024-06-18T03:30:00"}),
        ("time", "T03:30", {"when": "T03:30:00"}),
        ("duration", "P2M", {"type": "duration", "dur": "P2M"}),
        ("duration", "PT1H30M", {"type": "duration", "dur": "PT1H30M"}),
        ("duration", "P2W", {"type": "duration", "dur-iso": "P2W"}),
        ("duration", "PXY", {"type": "duration"}),
        ("duration", "PT", {"type": "duration"}),
        ("set", "XXXX-WXX-5", {"type": "set"}),
        ("date", "2024-W25", {"from": "2024-06-17", "to": "2024-06-23"}),
        ("date", "REF-1D", {}),
    ],
)
def test_tei_dates(kind: Any, value: str, attributes: dict[str, str]) -> None:
    from datetime import date

    known = (date(2024, 6, 17), date(2024, 6, 23)) if value == "2024-W25" else (None, None)
    mention = arabic_ie.DateMention(arabic_ie.Span(0, 3, "أمس"), kind, value, *known)
    _, [(_, _, element)] = _tei(Extraction("أمس", dates=(mention,)))
    assert element.tag == (f"{TEI}time" if kind == "time" else f"{TEI}date")
    assert dict(element.attrib) == {"n": value, "calendar": "#gregorian"} | attributes


# -- answers that no text gives ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "check", [test_marks_are_what_was_found, test_conll, test_timeml, test_tei, test_tei_has_a_quote_in_no_name]
)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(doc=answers())
def test_any_answer_reads_back(check: Any, doc: Extraction) -> None:
    check(doc)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(doc=answers())
def test_brat_of_any_answer_reads_back(doc: Extraction, tmp_path: Path) -> None:
    test_brat(doc, tmp_path)
