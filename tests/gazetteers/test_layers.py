"""The user's rows in layers: what contradicts within one is an error, and an upper one has the last word."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from arabic_ie.gazetteers import GazetteerError, Row
from arabic_ie.gazetteers.layers import Place, layer, over, placed_rows

BELOW = (Row("بوش", "family"), Row("كريم", "given"))
ADDED = Row("كريم", "given", ("كرم",), attributes={"gender": ("m",)})
REMOVED = Row("كريم", "given!")


def one_layer(*rows: Row) -> tuple[Row, ...]:
    return layer([(Place("mine.tsv", number), row) for number, row in enumerate(rows, 2)], lambda: BELOW)


def unread() -> Iterable[Row]:
    raise AssertionError("the rows below are asked for where nothing is removed")


# rows of one layer, what the error says
CONFLICTS = [
    ([ADDED, Row("كريم", "given")], "mine.tsv:3: another given row in mine.tsv:2 says otherwise: كريم"),
    ([ADDED, Row("كريم", "given", ("كرم",), "Q1", ADDED.attributes)], "mine.tsv:3: another given row"),
    ([ADDED, REMOVED], "mine.tsv:3: given removed here and added in mine.tsv:2: كريم"),
    ([REMOVED, ADDED], "mine.tsv:3: given added here and removed in mine.tsv:2: كريم"),
    ([Row("بوش", "person!")], "mine.tsv:2: removes nothing, no person has this name: بوش (it is there as family)"),
    ([Row("كرم", "given!")], "mine.tsv:2: removes nothing, no given has this name: كرم (near it: كريم)"),
    ([Row("زمرد", "given!")], "mine.tsv:2: removes nothing, no given has this name: زمرد"),
]


@pytest.mark.parametrize(("rows", "message"), CONFLICTS)
def test_what_contradicts_is_an_error_that_names_both_places(rows: list[Row], message: str) -> None:
    with pytest.raises(GazetteerError) as caught:
        one_layer(*rows)
    assert str(caught.value).startswith(message)


def test_the_same_row_again_is_no_conflict() -> None:
    """Its source and the order of its attributes say nothing about the name."""
    again = Row("كريم", "given", ("كرم",), attributes={"gender": ("m",)}, source="another list")
    assert one_layer(ADDED, again, Row("بوش", "family!")) == (ADDED, Row("بوش", "family!"))


def test_of_one_name_in_two_kinds_neither_is_in_the_way() -> None:
    assert len(one_layer(ADDED, Row("كريم", "family"), Row("بوش", "family!"))) == 3


def test_the_rows_below_are_read_only_for_removals() -> None:
    assert layer([(None, ADDED)], unread) == (ADDED,)


def test_without_a_place_the_reason_stands_alone() -> None:
    with pytest.raises(GazetteerError, match=r"^another given row before says otherwise: كريم$"):
        layer([(None, ADDED), (None, Row("كريم", "given"))], unread)


def test_the_upper_layer_has_the_last_word() -> None:
    lower = (ADDED, Row("بوش", "family!"))
    assert over(lower, [REMOVED]) == (REMOVED, Row("بوش", "family!"))
    assert over(over(lower, [REMOVED]), [ADDED]) == lower


def test_rows_of_files_and_directories_have_their_places(tmp_path: Path) -> None:
    for name in ("b.tsv", "a.tsv", "notes.txt"):
        text = "# mine\nname\tkind\taliases\tid\tattributes\tsource\nكريم\tgiven\t\t\t\tme\n"
        (tmp_path / name).write_text(text, encoding="utf-8")
    places = [str(place) for place, _ in placed_rows([tmp_path, tmp_path / "notes.txt"])]
    assert places == [f"{tmp_path / name}:3" for name in ("a.tsv", "b.tsv", "notes.txt")]
