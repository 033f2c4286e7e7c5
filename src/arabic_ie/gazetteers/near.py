"""Spelling neighbours: a name that nobody knows in, the known names one slip away out."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي "
LONGEST = 60  # characters: the neighbours of a longer name are too many to try


def near(name: str, known: Container[str], most: int = 3) -> list[str]:
    """Up to ``most`` names of ``known`` that are one letter away: another, one more, one less, or two swapped.

    Tries every such spelling of ``name``, so it takes as long for a million known names as for ten.

    >>> near("بوتن", {"بوتين", "لافروف"})
    ['بوتين']
    """
    found: dict[str, None] = {}
    if len(name) <= LONGEST:
        for spelling in _one_slip(name):
            if spelling in known and spelling != name:
                found[spelling] = None
                if len(found) == most:
                    break
    return list(found)


def removes_nothing(name: str, kind: str, known: Mapping[str, Container[str]]) -> str:
    """Why a row that should remove ``name`` does not: there is none, but perhaps one like it, or of another kind.

    >>> removes_nothing("بوش", "person", {"family": {"بوش"}})
    'removes nothing, no person has this name: بوش (it is there as family)'
    """
    reason = f"removes nothing, no {kind} has this name: {name}"
    if kinds := sorted(other for other, names in known.items() if name in names):
        return f"{reason} (it is there as {', '.join(kinds)})"
    like = near(name, known.get(kind, ()))
    return f"{reason} (near it: {'، '.join(like)})" if like else reason


def _one_slip(name: str) -> Iterator[str]:
    for at in range(len(name) + 1):
        before, after = name[:at], name[at:]
        if not before or before.endswith(" "):  # with ال or without it is the slip of names
            yield before + (after[2:] if after.startswith("ال") else "ال" + after)
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in LETTERS)
            yield before + after[1:2] + after[0] + after[2:]
        yield from (before + letter + after for letter in LETTERS)
