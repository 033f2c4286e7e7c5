"""The alphabet: a character for each set of classes, and character classes that hold just those asked for."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from arabic_ie.grammar import Alphabet
from arabic_ie.grammar.alphabet import REST, charset

PLANE = 0xF8FF - 0xE000  # sets that the basic plane has room for
MANY = [frozenset([f"C{number:05}"]) for number in range(PLANE + 10)]  # in this order, as none is named


@pytest.fixture(scope="module")
def many() -> Alphabet:
    return Alphabet(MANY)


def test_each_set_has_a_character_of_its_own(many: Alphabet) -> None:
    chars = [many.char(classes) for classes in MANY]
    assert len({REST, *chars}) == len(MANY) + 1
    assert (chars[0], chars[PLANE - 1], chars[PLANE], chars[-1]) == ("\ue001", "\uf8ff", "\U000f0000", "\U000f0009")
    assert [many.members(f"C{number:05}") for number in range(0, len(MANY), 97)] == chars[::97]


# the places of characters in the alphabet, how many ranges or single characters they are written as
PLACES = [
    ([], 0),
    ([0], 1),
    ([0, 1], 1),
    ([0, 2], 2),
    ([PLANE - 2, PLANE - 1, PLANE, PLANE + 1], 2),  # no range reaches from one plane into the next
    ([PLANE - 1, PLANE], 2),
    ([PLANE - 3, PLANE - 1, PLANE + 1, PLANE + 2], 3),
    ([PLANE - 3, PLANE - 2], 1),
    ([PLANE, PLANE + 1, PLANE + 2], 1),
]


@pytest.mark.parametrize(("places", "parts"), PLACES)
def test_a_character_class_holds_what_it_should(many: Alphabet, places: list[int], parts: int) -> None:
    body = charset(sum(1 << place for place in places))
    assert len(re.findall(".-.|.", body)) == parts
    held = re.compile(f"[{body}]") if body else re.compile("(?!)")
    everything = REST + "".join(map(many.char, MANY))
    assert held.findall(everything) == [many.char(MANY[place]) for place in places]


def test_what_a_tape_meets_is_known_of_each_plane(many: Alphabet) -> None:
    alphabet = Alphabet(MANY)
    wanted = (0, 7, 8, PLANE - 1, PLANE, PLANE + 9)
    alphabet.needs.add("p", [1 << place for place in wanted], None)
    met = [alphabet.met_by(alphabet.char(MANY[place])) for place in wanted]
    assert sorted(met) == [1 << number for number in range(len(wanted))]
    assert alphabet.met_by("".join(alphabet.char(MANY[place]) for place in wanted)) == alphabet.needs.of("p")
    assert alphabet.met_by("") == alphabet.met_by(REST) == alphabet.met_by(alphabet.char(MANY[1])) == 0


def test_more_sets_than_there_is_room_for_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("arabic_ie.grammar.alphabet._PRIVATE_USE", ((0xE001, 0xE002), (0xF0000, 0xF0002)))
    with pytest.raises(ValueError, match="6 different class sets: more than the 5 that fit"):
        Alphabet(MANY[:6])
    assert len(Alphabet(MANY[:5]).names()) == 5


SETS = [frozenset(names) for size in range(4) for names in combinations("ABX", size)]


def test_classes_that_no_rule_names_make_no_difference() -> None:
    alphabet = Alphabet(SETS, ["A", "B", "C"])
    assert alphabet.char(frozenset("AX")) == alphabet.char(frozenset("A"))
    assert alphabet.char(frozenset("X")) == alphabet.char(frozenset())
    assert len({alphabet.char(classes) for classes in SETS}) == 4
    assert alphabet.names() == {"A", "B"}
    assert alphabet.members("C") == ""
    with pytest.raises(KeyError, match="class X is not in the vocabulary"):
        alphabet.mask("X")
    with pytest.raises(KeyError):
        alphabet.char(frozenset("C"))


def test_all_are_kept_apart_where_no_vocabulary_is_given() -> None:
    alphabet = Alphabet(SETS)
    assert len({alphabet.char(classes) for classes in SETS}) == len(SETS)
    assert alphabet.names() == set("ABX")
    assert len(alphabet.members("X")) == 4
    assert alphabet.mask("NONE") == 0


@pytest.mark.parametrize("vocabulary", [["A", "B"], ["B", "A"]])
def test_characters_of_what_is_named_most_stand_together(vocabulary: list[str]) -> None:
    alphabet = Alphabet(SETS, vocabulary)
    first, second = (alphabet.members(name) for name in vocabulary)
    assert (first, second) == ("\ue001\ue002", "\ue001\ue003")


@pytest.mark.parametrize("vocabulary", [None, ["A", "B"]])
def test_a_restored_alphabet_is_the_same(vocabulary: list[str] | None) -> None:
    alphabet = Alphabet(SETS, vocabulary)
    again = Alphabet.restored(alphabet.parts())
    assert [again.char(classes) for classes in SETS] == [alphabet.char(classes) for classes in SETS]
    assert (again.names(), again.mask("A")) == (alphabet.names(), alphabet.mask("A"))
    if vocabulary:
        with pytest.raises(KeyError, match="not in the vocabulary"):
            again.mask("X")
