"""Programs of regular expressions: kept and restored they match as ``re`` does; elsewhere ``re`` compiles."""

from __future__ import annotations

import re

import pytest

from arabic_ie.gazetteers.packed import Part
from arabic_ie.grammar.programs import Expression, Programs

TEXT = "aab abc  bcd"
SOURCES = {
    "ONE": "a+b",
    "NAMED": "(?P<first>a)(?P<rest>b?)(c)|(?P<second>d)",
    "LOOKS": r"(?<!a)b(?=c)|(?<= )\s*+",
    "CLASS": "[" + "".join(map(chr, range(0xE001, 0xE100, 3))) + "a]",
}


def forbidden() -> Expression:
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
