"""The benchmark of accuracy: what it counts as right, and the errors that it lists."""

from __future__ import annotations

import importlib.util
import sys
from copy import deepcopy
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import arabic_ie

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "accuracy.py"


@pytest.fixture(scope="module")
def accuracy() -> ModuleType:
    spec = importlib.util.spec_from_file_location("accuracy", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up there
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def doc(accuracy: ModuleType, shared: arabic_ie.Extractor) -> arabic_ie.Extraction:
    return shared.extract(accuracy.EXAMPLE_TEXT, reference_date=accuracy.EXAMPLE["reference_date"])


def judged(accuracy: ModuleType, doc: arabic_ie.Extraction, gold: dict[str, Any]) -> tuple[list[str], set[str]]:
    """The errors, and the kinds of which all is right."""
    counts = {kind: accuracy.Count() for kind in accuracy.KINDS}
    errors = list(accuracy.judge(doc, gold, counts))
    return errors, {kind for kind, count in counts.items() if (count.right, count.expected, count.found) == (1, 1, 1)}


def test_the_example_is_right(accuracy: ModuleType, doc: arabic_ie.Extraction) -> None:
    assert judged(accuracy, doc, accuracy.EXAMPLE) == ([], set(accuracy.KINDS))


@pytest.mark.parametrize(
    ("where", "instead", "error", "spoilt"),
    [
        (("quotes", "speaker"), "الوزارة", "SPEAKER  'الوزارة', not 'سمير الحداد'", {"attributed"}),  # the ministry
        (("quotes", "speaker"), "الحداد", None, set()),  # a shorter name of the same
        (("quotes", "span"), [44, 58], None, {"quote"}),  # two words of four: roughly the same quote, its borders wrong
        (("quotes", "span"), [0, 3], "MISSED   quote: 'قال'", {"quote", "attributed"}),
        (("people", "mentions"), [[29, 36]], "SPURIOUS person: 'سمير الحداد'", {"person"}),
        (("officials", "title"), "سفير", "SPURIOUS official: 'وزير المالية الأردني سمير الحداد'", {"official"}),
        (("dates", "value"), "2024-06-19", "VALUE    2024-06-19, not 2024-06-18", {"value"}),
        (("dates", "value"), "REF-1D", None, {"value"}),  # not known to the annotator: not counted
        (("dates", "span"), [0, 3], "SPURIOUS date: 'أمس'", {"date", "value"}),
    ],
)
def test_an_error_is_listed(
    accuracy: ModuleType,
    doc: arabic_ie.Extraction,
    where: tuple[str, str],
    instead: object,
    error: str | None,
    spoilt: set[str],
) -> None:
    gold = deepcopy(accuracy.EXAMPLE)
    gold[where[0]][0][where[1]] = instead
    errors, right = judged(accuracy, doc, gold)
    assert right == set(accuracy.KINDS) - spoilt
    assert errors == [] if error is None else any(line.startswith(error) for line in errors)
