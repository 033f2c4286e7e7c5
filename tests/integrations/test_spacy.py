"""The spaCy component, with the real spaCy: spans, attributes, writing, processes."""

from __future__ import annotations

import pickle
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import arabic_ie
from arabic_ie import Extractor

spacy = pytest.importorskip("spacy", reason="spaCy is not installed: pip install 'arabic-ie[spacy]'")

from spacy.tokens import Doc, DocBin, Span  # noqa: E402

from arabic_ie.integrations.spacy import ENTITY_GROUPS, GROUPS  # noqa: E402

ROOT = Path(__file__).parents[2]
# "The Russian president Vladimir Putin said to Zumurrud al-Kawkabi yesterday: "No war". He added in Cairo that peace is
# possible", with no blank behind the full stop, so that spaCy makes one token of the war and the next cue
TEXT = "قال الرئيس الروسي فلاديمير بوتين لزمرد الكوكبي أمس: «لا حرب».وأضاف في القاهرة أن السلام ممكن."


@pytest.fixture(scope="module")
def nlp(shared: Extractor) -> Any:
    pipeline = spacy.blank("ar")
    component = pipeline.add_pipe("arabic_ie", config={"reference_date": "2024-06-19"})
    component.extractor = shared.with_names(person=["زمرد الكوكبي"])
    return pipeline


@pytest.fixture(scope="module")
def doc(nlp: Any) -> Any:
    return nlp(TEXT)


def shown(doc: Any) -> list[Any]:
    """All that the component sets, as plain values."""
    entities = [(e.text, e.label_, e.kb_id_, e._.words, e._.arabic_ie) for e in doc.ents]
    groups = [(g, [(s.text, s.label_, s._.words, s._.speaker, s._.cue) for s in doc.spans[g]]) for g in GROUPS]
    return [entities, groups, doc._.arabic_ie]


def test_entities_are_whole_tokens(doc: Any) -> None:
    assert [(entity.text, entity.label_, entity.kb_id_) for entity in doc.ents] == [
        ("فلاديمير بوتين", "PERSON", "Q7747"),
        ("لزمرد الكوكبي", "PERSON", ""),  # "to Zumurrud": the clitic is part of the token …
        ("أمس", "DATE", ""),
        ("القاهرة", "GPE", "Q85"),
    ]
    assert doc.ents[1]._.words == arabic_ie.Span(34, 46, "زمرد الكوكبي")  # … and not of the exact words
    assert doc.ents[2]._.arabic_ie.value == "2024-06-18"


def test_groups_hold_everything_with_its_speaker(doc: Any) -> None:
    assert [(s.text, s._.words.text, s._.speaker, s._.cue) for s in doc.spans["quotes"]] == [
        ("لا حرب».وأضاف", "لا حرب", "فلاديمير بوتين", "قال"),
        ("السلام ممكن", "السلام ممكن", "فلاديمير بوتين", "أضاف"),
    ]
    assert [(s.text, s._.arabic_ie.country) for s in doc.spans["officials"]] == [("الرئيس الروسي فلاديمير بوتين", "RU")]
    assert [(s._.words.text, s._.arabic_ie.kind) for s in doc.spans["cues"]] == [
        ("قال", "direct"),
        ("أضاف", "indirect"),
    ]
    assert [(s.label_, s._.speaker) for s in doc.spans["speakers"]] == [("SPEAKER", "فلاديمير بوتين")]


def test_every_mention_is_a_span_and_its_words_are_exact(nlp: Any) -> None:
    text = (ROOT / "seeds" / "000_f183bc64d6ca35ea.txt").read_text(encoding="utf-8")
    doc = nlp(text)
    answer = doc._.arabic_ie
    mentions = [
        m for things in (answer.people, answer.organizations, answer.places) for t in things for m in t.mentions
    ]
    expected = [*mentions, *(d.span for d in answer.dates)]
    assert doc.text == text
    assert sorted((s._.words.start, s._.words.text) for g in ENTITY_GROUPS for s in doc.spans[g]) == sorted(
        (words.start, words.text) for words in expected
    )
    assert len(doc.spans["quotes"]) == len(answer.quotes) > 0
    for group in GROUPS:
        for span in doc.spans[group]:
            words = span._.words
            assert text[words.start : words.end] == words.text
            assert span.start_char <= words.start < words.end <= span.end_char
            inside = [t for t in span if t.idx < words.end and t.idx + len(t) > words.start]
            assert inside == list(span), "no token more than the words touch"


def test_a_joint_statement_has_a_name_for_each_mention(nlp: Any) -> None:
    doc = nlp("قال فلاديمير بوتين وسيرغي لافروف إن السلام ممكن.")  # Putin and Lavrov said that …
    assert [s._.speaker for s in doc.spans["speakers"]] == ["فلاديمير بوتين", "سيرغي لافروف"]


@pytest.mark.parametrize(
    ("overwrite", "expected"),
    [(False, [("في القاهرة", "MINE")]), (True, [("القاهرة", "GPE")])],
    ids=["earlier entities stay", "ours go first"],
)
def test_entities_of_other_components(nlp: Any, overwrite: bool, expected: list[tuple[str, str]]) -> None:
    other = spacy.blank("ar")
    other.add_pipe("entity_ruler").add_patterns([{"label": "MINE", "pattern": "في القاهرة"}])  # in Cairo
    other.add_pipe("arabic_ie", config={"overwrite_ents": overwrite}).extractor = nlp.get_pipe("arabic_ie").extractor
    doc = other("السلام ممكن في القاهرة")
    assert [(entity.text, entity.label_) for entity in doc.ents] == expected
    assert [span.text for span in doc.spans["places"]] == ["القاهرة"]


def test_two_things_in_one_token_are_one_entity_and_two_spans(nlp: Any) -> None:
    words = ["زار", "بوتين القاهرة"]  # Putin visited Cairo, as a tokenizer of another kind may cut it
    doc = nlp(Doc(nlp.vocab, words=words, spaces=[True, False]))
    assert [(entity.text, entity.label_, entity._.words.text) for entity in doc.ents] == [
        ("بوتين القاهرة", "PERSON", "بوتين")
    ]
    assert [span._.words.text for group in ENTITY_GROUPS for span in doc.spans[group]] == ["بوتين", "القاهرة"]


def test_a_document_has_a_day_of_its_own(nlp: Any) -> None:
    docs = [nlp.make_doc("وصل أمس.") for _ in range(2)]  # He arrived yesterday.
    docs[0]._.reference_date = "2020-01-01"
    values = [doc.ents[0]._.arabic_ie.value for doc in nlp.pipe(docs)]
    assert values == ["2019-12-31", "2024-06-18"]


def test_a_bad_day_is_told_at_once() -> None:
    with pytest.raises(ValueError, match="reference_date must be an ISO date"):
        spacy.blank("ar").add_pipe("arabic_ie", config={"reference_date": "19 June"})


def through_docbin(doc: Any) -> Any:
    data = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    return next(iter(DocBin().from_bytes(data).get_docs(spacy.blank("ar").vocab)))


@pytest.mark.parametrize(
    "copied",
    [
        through_docbin,
        lambda doc: pickle.loads(pickle.dumps(doc)),
        lambda doc: Doc(spacy.blank("ar").vocab).from_bytes(doc.to_bytes()),
    ],
    ids=["DocBin", "pickle", "bytes"],
)
def test_a_document_travels_with_all_that_was_found(doc: Any, copied: Any) -> None:
    assert shown(copied(doc)) == shown(doc)


def test_processes_give_the_same(nlp: Any, doc: Any) -> None:
    docs = list(nlp.pipe([TEXT, "", TEXT], n_process=2, batch_size=1))
    assert [shown(docs[0]), shown(docs[2])] == [shown(doc)] * 2
    assert docs[1]._.arabic_ie == arabic_ie.Extraction("", date(2024, 6, 19))


def test_a_pipeline_travels_with_its_names(nlp: Any, doc: Any, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    loaded = spacy.load(tmp_path)
    assert shown(loaded(TEXT)) == shown(doc)
    other = spacy.blank("ar")
    other.add_pipe("arabic_ie")
    other.from_bytes(nlp.to_bytes())
    assert other.get_pipe("arabic_ie").extractor.rows == nlp.get_pipe("arabic_ie").extractor.rows


def test_reads_files_of_names_when_it_is_initialized(tmp_path: Path) -> None:
    file = tmp_path / "mine.tsv"
    file.write_text("name\tkind\taliases\tid\tattributes\tsource\nزمرد الكوكبي\tperson\t\tQ5\t\tme\n", encoding="utf-8")
    config = spacy.blank("ar").config.copy()
    config["nlp"]["pipeline"] = ["arabic_ie"]
    config["components"] = {"arabic_ie": {"factory": "arabic_ie"}}
    config["initialize"]["components"] = {"arabic_ie": {"gazetteers": [str(file)]}}
    nlp = spacy.util.load_model_from_config(config, auto_fill=True)
    nlp.initialize()
    assert [row.name for row in nlp.get_pipe("arabic_ie").extractor.rows] == ["زمرد الكوكبي"]


def test_warns_that_a_second_opinion_does_not_travel() -> None:
    class Nobody:
        def spans(self, text: str) -> list[tuple[int, int, str]]:
            return []

    nlp = spacy.blank("ar")
    nlp.add_pipe("arabic_ie").extractor = Extractor(second_opinion=Nobody())
    with pytest.warns(UserWarning, match="a second opinion is not written"):
        nlp.to_bytes()


def test_a_span_of_somebody_else_stands_for_nothing(doc: Any) -> None:
    for span in (doc[0:2], Span(doc, 0, 1, label="X", span_id="arabic_ie/people/x"), spacy.blank("ar")(TEXT)[0:1]):
        assert (span._.arabic_ie, span._.words, span._.speaker, span._.cue) == (None, None, None, None)


@pytest.mark.slow
def test_spacy_finds_it_by_its_entry_point(tmp_path: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    points = "".join(f"{name} = {value}\n" for name, value in project["entry-points"]["spacy_factories"].items())
    installed = tmp_path / "as_installed-1.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: as_installed\nVersion: 1\n")
    (installed / "entry_points.txt").write_text(f"[spacy_factories]\n{points}")
    code = (
        f"import sys; sys.path[:0] = [{str(tmp_path)!r}, {str(ROOT / 'src')!r}]\n"
        "import spacy; nlp = spacy.blank('ar'); print(type(nlp.add_pipe('arabic_ie')).__module__)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.strip() == "arabic_ie.integrations.spacy", done.stderr
