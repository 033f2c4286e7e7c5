"""Without its package an integration says what to install; nothing else notices."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module

import pytest

from arabic_ie.integrations import datasets as hub
from arabic_ie.integrations import spark


def import_spacy_component() -> None:
    import_module("arabic_ie.integrations.spacy")


class Foreign:
    """Stands for a data frame of a package that is not there."""

    columns = ("text",)


def frame_of(package: str) -> Callable[[], None]:
    def call() -> None:
        from arabic_ie.integrations.frames import add_answers

        add_answers(type("DataFrame", (Foreign,), {"__module__": f"{package}.frame"})())

    return call


@pytest.mark.parametrize(
    ("package", "extra", "call"),
    [
        ("spacy.language", "spacy", import_spacy_component),
        ("datasets", "datasets", hub.features),
        ("polars", "polars", frame_of("polars")),
        ("pandas", "tables", frame_of("pandas")),
        ("pyspark.sql.types", "spark", spark.answer_schema),
    ],
)
def test_says_what_to_install(
    package: str, extra: str, call: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "arabic_ie.integrations.spacy", raising=False)
    monkeypatch.setitem(sys.modules, package.partition(".")[0], None)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ImportError, match=rf"this needs \w+.*: pip install 'arabic-ie\[{extra}\]'"):
        call()
