"""camel-tools' named entity recognizer as a second opinion: a text in, labelled spans out.

It needs the extra ``camel`` (with torch some 1.5 GB) and a model: ``pip install 'arabic-ie[camel]'``, then
``camel_data -i ner-arabert``, whose directory, or that of any BERT model for token classification with camel-tools'
labels, is the path to give.
"""

from __future__ import annotations

import multiprocessing
import os
import re
import threading
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from arabic_ie.text import Folding, fold, split_sentences

INSTALL = "pip install 'arabic-ie[camel]'"
_WORD = re.compile(r"[^\W_]+(?:[\u064b-\u065f\u0670\u0640]+[^\W_]*)*|[^\w\s]|_")
_AS_TRAINED = Folding(  # models saw letters as they are written, without vowel marks and tatweel
    persian=False, digits=False, punctuation=False, alef=False, hamza=False, yaa=False, taa_marbuta=False
)

_Word = tuple[int, int, str]  # start, end, and the word as the model reads it


class CamelNER:
    """Names by camel-tools' ``NERecognizer``, for ``Extractor(second_opinion=CamelNER(path))``.

    The model is loaded at the first text, once in each process; only the path is pickled. Threads wait for each other.

    Args:
        model_path: a directory with a fine-tuned BERT model and its tokenizer.
        batch_size: sentences that the model reads at once.

    Raises:
        ImportError: camel-tools is not installed; the message says what to install.
        FileNotFoundError: ``model_path`` is no directory.
    """

    __slots__ = ("_lock", "_process", "_recognizer", "batch_size", "model_path")

    def __init__(self, model_path: str | os.PathLike[str], *, batch_size: int = 32) -> None:
        if find_spec("camel_tools") is None:
            raise ImportError(f"CamelNER needs camel-tools: {INSTALL}")
        if not Path(model_path).is_dir():
            raise FileNotFoundError(
                f"no model directory {os.fspath(model_path)}; get one with camel_data -i ner-arabert"
            )
        if batch_size < 1:
            raise ValueError(f"batch_size must be 1 or more, not {batch_size}")
        self.model_path = os.fspath(model_path)
        self.batch_size = batch_size
        self._start()

    def _start(self) -> None:
        self._process = os.getpid()
        self._recognizer: Any = None
        self._lock = threading.Lock()

    def spans(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end (half-open, code points) and label (``PERS``, ``LOC``, ``ORG``, ``MISC``) of each name.

        Raises:
            ImportError: camel-tools can't be loaded (torch or its data catalogue is missing).
        """
        sentences = [words for start, end in split_sentences(text) if (words := _words(text, start, end))]
        if self._process != os.getpid():  # after a fork the threads of the model, and who held the lock, are gone
            self._start()
        with self._lock:
            labelled = self._labelled(sentences) if sentences else []
        for words, labels in labelled:
            yield from _entities(words, labels)

    def _labelled(self, sentences: list[list[_Word]]) -> list[tuple[list[_Word], list[str]]]:
        """Each sentence with a label for each of its words."""
        if self._recognizer is None:
            self._recognizer = _load(self.model_path)
        known = self._recognizer.tokenizer.tokenize
        # a word of which the tokenizer makes nothing would get no label, and shift all others
        kept = [[word for word in words if known(word[2])] for words in sentences]
        kept = [words for words in kept if words]
        predicted = self._recognizer.predict([[word for _, _, word in words] for words in kept], self.batch_size)
        return list(zip(kept, predicted, strict=True))

    def __reduce__(self) -> tuple[object, ...]:
        return _restore, (self.model_path, self.batch_size)

    def __repr__(self) -> str:
        return f"CamelNER({self.model_path!r})"


def _restore(model_path: str, batch_size: int) -> CamelNER:
    return CamelNER(model_path, batch_size=batch_size)


def _load(model_path: str) -> Any:
    """The recognizer. camel-tools fetches its catalogue when it is imported, and raises where it can't."""
    try:
        recognizer = import_module("camel_tools.ner").NERecognizer
    except ImportError as error:
        raise ImportError(f"CamelNER needs camel-tools and torch: {INSTALL} ({error})") from error
    except Exception as error:  # its own DownloaderError, an OSError …
        raise ImportError(
            "camel-tools has no data catalogue: run camel_data -i ner-arabert, or let CAMELTOOLS_DATA name the"
            f" directory that has one ({error})"
        ) from error
    if multiprocessing.parent_process() is not None:  # workers share the cores, and OpenMP does not survive a fork
        import_module("torch").set_num_threads(1)
    return recognizer(model_path)


def _words(text: str, start: int, end: int) -> list[_Word]:
    """The words and marks of one sentence."""
    found = ((match.start(), match.end()) for match in _WORD.finditer(text, start, end))
    return [(first, last, word) for first, last in found if (word := fold(text[first:last], _AS_TRAINED).text)]


def _entities(words: list[_Word], labels: list[str]) -> Iterator[tuple[int, int, str]]:
    """Runs of B-X I-X I-X; an I without its B begins a name, too."""
    start = end = 0
    name = ""
    for (first, last, _), label in zip(words, labels, strict=True):
        tag, _, kind = label.partition("-")
        if tag == "I" and kind == name:
            end = last
            continue
        if name:
            yield start, end, name
        start, end, name = first, last, kind
    if name:
        yield start, end, name
