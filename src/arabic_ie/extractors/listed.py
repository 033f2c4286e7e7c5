"""Whether a stretch of a tape is by itself a name of the gazetteers, whatever node stands there."""

from __future__ import annotations

from collections.abc import Set

from arabic_ie.grammar import Tape


def is_listed(tape: Tape, start: int, end: int, classes: Set[str]) -> bool:
    """Whether pieces ``start`` to ``end`` (half-open, not empty) are a name with one of the classes."""
    if end - start == 1:
        word = tape.analyser[tape.text[tape.starts[start] : tape.ends[start]]]  # the tape itself has found nodes
        return any(not entry.classes.isdisjoint(classes) for entry in word.entries)
    phrase = tape.analyser.phrases.whole(tape.forms[start:end])
    return phrase is not None and not phrase.classes.isdisjoint(classes)
