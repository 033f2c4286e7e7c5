"""Programs of regular expressions: kept and restored they match as ``re`` does; elsewhere ``re`` compiles."""

from __future__ import annotations

import re

import pytest

from arabic_ie.gazetteers.packed import Part, read
from arabic_ie.grammar.programs import Expression, Programs

TEXT = "aab abc  bcd"
SOURCES = {
    "ONE": "a+b",
    "NAMED": "(?P<first>a)(?P<rest>b?)(c)|(?P<second>d)",
    "LOOKS": r"(?<!a)b(?=c)|(?<= )\s*+",
    "CLASS": "[" + "".join(map(chr, range(0xE001, 0xE100, 3))) + "a]",
}


def forbidden(*_: object) -> Expression:
    raise AssertionError("compiled again")


def found(pattern: re.Pattern[str]) -> list[tuple[tuple[int, int], dict[str, str | None]]]:
    return [(match.span(), match.groupdict()) for match in pattern.finditer(TEXT)]


def restored() -> Programs:
    programs = Programs()
    for name, source in SOURCES.items():
        programs.compiled(name, lambda source=source: Expression(source, ""))  # type: ignore[misc]
    return Programs.restored(programs.parts())


@pytest.mark.parametrize("name", SOURCES)
def test_a_restored_program_matches_as_re_does(name: str) -> None:
    pattern = restored().compiled(name, forbidden)
    assert found(pattern) == found(re.compile(SOURCES[name]))
    assert (pattern.pattern, pattern.flags) == (SOURCES[name], re.compile("").flags)


def test_a_bad_expression_is_an_error_of_re() -> None:
    with pytest.raises(re.error):
        Programs().compiled("BAD", lambda: Expression("(", ""))


def test_with_another_re_everything_is_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("arabic_ie.grammar.programs.import_module", absent)
    programs = Programs()
    pattern = programs.compiled("ONE", lambda: Expression(SOURCES["ONE"], "a"))
    assert found(pattern) == found(re.compile(SOURCES["ONE"]))
    assert programs.parts()["programs"] == "[]"


def test_what_was_forgotten_is_compiled_anew() -> None:
    programs = restored()
    programs.forget()

    def source() -> Expression:
        return Expression(SOURCES["ONE"], "a")

    assert found(programs.compiled("ONE", source)) == found(re.compile(SOURCES["ONE"]))
    parts: dict[str, Part] = programs.parts()
    assert "ONE" in str(parts["programs"])


@pytest.mark.parametrize("source", ["(?<!a)b", "(?<!a)(?P<x>b?)c", "(?:b|(?<= )c)d?", "(?=b)b*c", "b?"])
def test_what_a_match_begins_with_changes_nothing_but_the_time(source: str) -> None:
    pattern = Programs().compiled("", lambda: Expression(source, "bc"))
    assert found(pattern) == found(re.compile(source))


def codes(source: str, first: str) -> list[int]:
    programs = Programs()
    programs.compiled("", lambda: Expression(source, first))
    return [*programs.parts()["program codes"]]  # type: ignore[arg-type]


def test_each_program_is_kept_and_only_the_pattern_that_is_asked_for_is_compiled() -> None:
    programs = restored()
    table = read(str(programs.parts()["programs"]))
    compiled = [re.compile(source) for source in SOURCES.values()]
    assert [row[0] for row in table] == list(SOURCES)
    assert [row[2:] for row in table] == [[len(codes(p.pattern, "")), p.groups, dict(p.groupindex)] for p in compiled]
    for name in SOURCES:
        assert programs.compiled(name, forbidden) is programs.compiled(name, forbidden)


def test_nothing_is_compiled_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(re, "compile", forbidden)
    assert Programs().compiled("", lambda: Expression("(?P<x>a+)b", "")).match("aab")


@pytest.mark.parametrize("source", ["(?<!a)b", "(?<!a)(?P<x>b?)c", "(?:b|(?<= )c)d?", "(?=b)b*c", "(?<= )[bc]"])
def test_what_a_match_begins_with_is_told(source: str) -> None:
    """As ``re`` tells it itself of a class: the block that a program begins with ends with the characters."""
    plain, told, example = codes(source, ""), codes(source, "bc"), codes("[bc]d", "")
    assert told[2:5] == [example[2], *plain[3:5]]
    assert told[5 : 1 + told[1]] == example[5 : 1 + example[1]]
    assert told[1 + told[1] :] == plain[1 + plain[1] :]


@pytest.mark.parametrize("source", ["b?", "[bc]d", "bcd", "(?:bc)?"])
def test_what_is_known_or_may_be_nothing_stays(source: str) -> None:
    assert codes(source, "bc") == codes(source, "")
