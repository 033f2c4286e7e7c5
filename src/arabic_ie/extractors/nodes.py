"""What extractors write onto the tape for later stages: the classes of found things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from arabic_ie.gazetteers import Entry, Reading

DATE = frozenset({"DATE"})
PLACE_NAME = frozenset({"PLACE_NAME"})
ORG_NAME = frozenset({"ORG_NAME"})
NAME = frozenset({"NAME"})  # a person's name
OFFICIAL = frozenset({"OFFICIAL"})  # role and name together

SPEECH_OPEN = frozenset({"SPEECH_OPEN"})  # the mark that opens a quotation of several words
SPEECH_CLOSE = frozenset({"SPEECH_CLOSE"})
NAME_OPEN = frozenset({"NAME_OPEN"})  # the mark before a name, a title or a scare quote
NAME_CLOSE = frozenset({"NAME_CLOSE"})


def node_class_sets() -> Iterator[frozenset[str]]:
    """All class sets that extractors write: the alphabet must know them."""
    yield from (DATE, PLACE_NAME, ORG_NAME, NAME, OFFICIAL, SPEECH_OPEN, SPEECH_CLOSE, NAME_OPEN, NAME_CLOSE)


def node_entry(classes: frozenset[str], readings: Iterable[Reading] = ()) -> Entry:
    """The entry of a found thing, with the gazetteer readings that it rests on."""
    return Entry(classes, tuple(readings))
