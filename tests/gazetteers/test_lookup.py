"""Looking names up: which rows answer, by what, and from where."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from arabic_ie.gazetteers import Row, shipped_rows
from arabic_ie.gazetteers.growth import grow
from arabic_ie.gazetteers.layers import Place
from arabic_ie.gazetteers.lookup import all_placed_rows, answers_to, may_grow_into, names_near
from arabic_ie.text import DEEP, fold

ROWS = [
    (Place("shipped.tsv", number), row)
    for number, row in enumerate(
        [
            Row("روسي", "nationality", id="RU", attributes={"plural": ("روس",)}),
            Row("أحمد", "given"),
            Row("القاهرة", "capital", id="Q85"),
            Row("فلاديمير بوتين", "person", ("بوتين",), "Q7747"),
            Row("بوتين", "family"),
            Row("مدير عام", "office", attributes={"f": ("مديرة عامة",)}),
            Row("الزعيم", "family"),
            Row("زعيم", "office"),
            Row("عبد الرحمن", "given"),
            Row("أبو مازن الكوكبي", "person"),
            Row("غورباتشوف", "family", attributes={"origin": ("russian",)}),
        ],
        2,
    )
]

# what is looked up; by what each row answers
ANSWERS = [
    ("روسي", ["name nationality روسي"]),
    ("روسية", ["form nationality روسي"]),
    ("الروس", ["form nationality روسي"]),
    ("احمد", ["name given أحمد"]),
    ("أَحْمَد", ["name given أحمد"]),
    ("القاهره", ["name capital القاهرة"]),
    ("وبالقاهرة", ["name capital القاهرة"]),  # and in Cairo
    ("للروسية", ["form nationality روسي"]),
    ("فلاديمير  بوتين", ["name person فلاديمير بوتين"]),
    ("بوتين", ["name family بوتين", "alias person فلاديمير بوتين"]),
    ("المدير العام", ["form office مدير عام"]),
    ("مديرة عامة", ["form office مدير عام"]),
    ("الزعيم", ["name family الزعيم", "form office زعيم"]),
    ("زعيم", ["name office زعيم"]),
    ("عبدالرحمن", ["name given عبد الرحمن"]),
    ("أبي مازن الكوكبي", ["name person أبو مازن الكوكبي"]),  # inflected
    ("وعبد الرحمن", []),  # of a phrase the whole
    ("جورباتشوف", ["spelling family غورباتشوف"]),
    ("فلاديمير-بوتين", ["name person فلاديمير بوتين"]),
    ("فلاديمير", []),
    ("ال", []),
]


@pytest.mark.parametrize(("name", "expected"), ANSWERS, ids=[name for name, _ in ANSWERS])
def test_answers(name: str, expected: list[str]) -> None:
    found = answers_to(name, ROWS)
    assert [f"{answer.by} {answer.row.kind} {answer.row.name}" for answer in found] == expected
    assert [answer.row for answer in found] == [dict(ROWS)[answer.place] for answer in found]


def test_features_tell_which_form_it_is() -> None:
    assert [answer.features for answer in answers_to("روسية", ROWS)] == ["fs"]


def test_a_row_that_is_not_in_use_says_what_stands_for_it() -> None:
    mine = [(Place("mine.tsv", 2), Row("أحمد", "given", ("حمد",))), (Place("mine.tsv", 3), Row("بوتين", "family!"))]
    replaced, new = answers_to("أحمد", [*ROWS, *mine])
    assert (replaced.place.line, replaced.overruled, replaced.removed) == (3, Place("mine.tsv", 2), False)
    assert (new.place, new.overruled) == (Place("mine.tsv", 2), None)
    removed, person = answers_to("بوتين", [*ROWS, *mine])
    assert (removed.row.kind, removed.overruled, removed.removed) == ("family", Place("mine.tsv", 3), True)
    assert person.overruled is None


def test_names_one_letter_away() -> None:
    assert names_near("بوتن", ROWS) == ["بوتين"]
    assert names_near("قاهرة", ROWS) == ["القاهرة"]
    assert names_near("فلاديمر بوتين", ROWS) == ["فلاديمير بوتين"]
    assert names_near("زمرد", ROWS) == []


@cache
def shipped() -> list[tuple[Place, Row]]:
    return all_placed_rows()


def test_a_place_is_where_the_row_stands() -> None:
    (answer,) = (answer for answer in answers_to("القاهرة", shipped()) if answer.row.kind == "capital")
    line = Path(answer.place.path).read_text(encoding="utf-8").split("\n")[answer.place.line - 1]
    assert line.startswith("القاهرة\tcapital\t")


@pytest.mark.slow
def test_every_form_of_the_shipped_rows_finds_its_row() -> None:
    """Only rows whose letters are in a word are grown for it: none may be left out."""
    forms = [(form.text, row) for row in shipped_rows() for form, _ in grow(row)]
    assert [(form, row.name) for form, row in forms if not may_grow_into(row, fold(form, DEEP).text)] == []
