"""camel-tools' recognizer as a second opinion, with the real package and a tiny model that is built here.

The package weighs 1.5 GB with torch: without it, what needs it is skipped.
"""

from __future__ import annotations

import json
import pickle
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from arabic_ie import Extractor
from arabic_ie.integrations import camel
from arabic_ie.integrations.camel import CamelNER

needs_camel = pytest.mark.skipif(
    find_spec("camel_tools") is None or find_spec("torch") is None,
    reason="camel-tools and torch are not installed: pip install 'arabic-ie[camel]'",
)

LABELS = ["B-LOC", "B-ORG", "B-PERS", "B-MISC", "I-LOC", "I-ORG", "I-PERS", "I-MISC", "O"]
WORDS = {"سافر": "O", "شمبوخ": "B-PERS", "الزقنيطي": "I-PERS", "إلى": "O", "بلنكورب": "B-ORG", ".": "O", "أمس": "O"}
TEXT = "سافر شَمبوخ الزقنيطي أمس.\nسافر إلى بلنكورب."  # Shambukh al-Zaqniti left yesterday. He left for Blancorp.
SPANS = [(5, 20, "PERS"), (35, 42, "ORG")]


def test_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(camel, "find_spec", lambda name: None)
    with pytest.raises(ImportError, match=r"CamelNER needs camel-tools: pip install 'arabic-ie\[camel\]'"):
        CamelNER(tmp_path)


def test_says_that_there_is_no_model(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(camel, "find_spec", lambda name: object())
    with pytest.raises(FileNotFoundError, match=r"no model directory .*none; get one with camel_data -i ner-arabert"):
        CamelNER(tmp_path / "none")


def test_loads_nothing_before_the_first_text(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(camel, "find_spec", lambda name: object())
    ner = pickle.loads(pickle.dumps(CamelNER(tmp_path, batch_size=8)))
    assert (ner.model_path, ner.batch_size) == (str(tmp_path), 8)
    assert not {"torch", "camel_tools.ner"} & set(sys.modules) or find_spec("torch")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BERT of one layer whose answer is read off the word itself: each word's vector is its label's."""
    import torch
    from transformers import BertConfig, BertForTokenClassification, BertTokenizer

    home = tmp_path_factory.mktemp("camel")
    (home / "vocab.txt").write_text("\n".join(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *WORDS]), encoding="utf-8")
    tokenizer = BertTokenizer(str(home / "vocab.txt"), do_lower_case=False, strip_accents=False)
    size = len(LABELS) + 1  # an even count, so that a vector has as many +1 as the attention head needs
    config = BertConfig(
        vocab_size=5 + len(WORDS),
        hidden_size=size,
        num_hidden_layers=1,
        num_attention_heads=1,
        intermediate_size=size,
        id2label=dict(enumerate(LABELS)),
        label2id={label: index for index, label in enumerate(LABELS)},
    )
    network = BertForTokenClassification(config)
    with torch.no_grad():
        for weights in network.parameters():
            weights.zero_()
        for name, weights in network.named_parameters():
            if "LayerNorm.weight" in name:
                weights.fill_(1)
        for index, label in enumerate(WORDS.values()):
            network.bert.embeddings.word_embeddings.weight[5 + index, LABELS.index(label)] = 1
        for index in range(len(LABELS)):
            network.classifier.weight[index, index] = 1
    network.save_pretrained(home)
    tokenizer.save_pretrained(home)
    return home


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A data catalogue without data, for camel-tools would fetch one."""
    (tmp_path / "catalogue.json").write_text(json.dumps({"version": "1.5", "packages": {}, "components": {}}))
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))


@needs_camel
@pytest.mark.usefixtures("catalogue")
def test_the_real_recognizer(model: Path) -> None:
    ner = CamelNER(model)
    assert list(ner.spans(TEXT)) == SPANS
    extractor = Extractor(second_opinion=ner)
    for doc in (extractor.extract(TEXT), *extractor.extract_many([TEXT] * 3, workers=2)):
        assert [(person.name, person.rule) for person in doc.people] == [("شَمبوخ الزقنيطي", "second_opinion")]
        assert [(body.name, body.rule) for body in doc.organizations] == [("بلنكورب", "second_opinion")]
