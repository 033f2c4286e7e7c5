"""What has been said so far, and by whom: speakers in the order of their cues in, the last that fits out.

Each question is answered by bisection, so that a long text costs no more per cue than a short one.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from arabic_ie.model import Person, Speaker
from arabic_ie.resolution.agreement import agree
from arabic_ie.text import fold

MAX_TURNS = 6  # cues before "they both" among which the two are looked for


class Said:
    """Who has spoken, added in text order."""

    __slots__ = (
        "_bodies", "_by_document", "_by_gender", "_by_head", "_genders", "_joint", "_people", "_persons_by_gender",
    )  # fmt: skip

    def __init__(self) -> None:
        self._by_gender: dict[str, list[_Spoke]] = {}
        self._persons_by_gender: dict[str, list[_Spoke]] = {}
        self._by_head: dict[str, list[_Spoke]] = {}
        self._by_document: dict[str, list[_Spoke]] = {}
        self._bodies: list[_Spoke] = []
        self._joint: list[Together] = []
        self._people: list[_Spoke] = []
        self._genders: dict[str, str] = {}  # of people by their names

    def add(
        self,
        offset: int,
        speaker: Speaker,
        gender: str,
        *,
        others: tuple[Speaker, ...],
        body: bool,
        document: str,
    ) -> None:
        """``speaker`` spoke with the cue at ``offset``, whose form shows ``gender`` (or nothing).

        ``others`` spoke with him; ``body``: it is an organisation or the like; ``document``: the sort of paper in
        which it spoke.
        """
        spoke = _Spoke(offset, speaker)
        self._by_gender.setdefault(gender, []).append(spoke)
        if others:
            self._joint.append(Together(offset, speaker, others))
            if gender != "p":  # قالت فلانة وفلانة (the verb before its subjects is a singular) … وأضافتا
                self._by_gender.setdefault("p", []).append(spoke)
        if isinstance(speaker.entity, Person):
            self._people.append(spoke)
            if gender in ("m", "f") and speaker.rule == "person_named":
                known = self._genders.setdefault(speaker.name, gender)
                self._genders[speaker.name] = gender if known == gender else ""
            self._persons_by_gender.setdefault(gender, []).append(spoke)
        if body:
            self._bodies.append(spoke)
        if document:
            self._by_document.setdefault(document, []).append(spoke)
        head = head_of_phrase(speaker)
        if head is not None:
            self._by_head.setdefault(head, []).append(spoke)

    def gender_of(self, person: Person) -> str:
        """The gender of the verbs with which somebody spoke; nothing where they show none, or both."""
        return self._genders.get(person.name, "")

    def last(self, before: int, gender: str = "", *, since: int = 0) -> Speaker | None:
        """The last who spoke between two offsets, where the genders agree."""
        return _last(self._by_gender, before, gender, since)

    def last_person(self, before: int, gender: str) -> Speaker | None:
        """The last person who spoke before an offset, where the genders agree."""
        return _last(self._persons_by_gender, before, gender, 0)

    def together(self, before: int) -> Together | None:
        """Who spoke last in the plural before an offset: a group, or the first of several and the others."""
        spoke = _last_of(self._by_gender.get("p", []), before)
        if spoke is None:
            return None
        index = bisect_left(self._joint, spoke.offset, key=_offset)
        joint = self._joint[index] if index < len(self._joint) else None
        return joint if joint is not None and joint.offset == spoke.offset else Together(*spoke, ())

    def last_two(self, before: int, *, since: int) -> tuple[Speaker, Speaker] | None:
        """The last two people who spoke between two offsets, each for himself, in text order."""
        end = bisect_left(self._people, before, key=_offset)
        turns = [spoke.speaker for spoke in self._people[max(0, end - MAX_TURNS) : end] if spoke.offset >= since]
        other = next((speaker for speaker in reversed(turns) if speaker.entity is not turns[-1].entity), None)
        return (other, turns[-1]) if other is not None else None

    def last_body(self, before: int) -> Speaker | None:
        """The last organisation that spoke before an offset."""
        spoke = _last_of(self._bodies, before)
        return spoke.speaker if spoke is not None else None

    def last_in(self, document: str, before: int) -> Speaker | None:
        """The last who spoke in a document of this sort: "قالت الوزارة في بيان" (the ministry said in a statement)."""
        spoke = _last_of(self._by_document.get(document, []), before)
        return spoke.speaker if spoke is not None else None

    def last_phrase(self, before: int, head: str) -> Speaker | None:
        """The last speaker of several words, no person, whose first is ``head``: "وزارة الصحة" for "الوزارة"."""
        spoke = _last_of(self._by_head.get(key_of(head), []), before)
        return spoke.speaker if spoke is not None else None


class Together(NamedTuple):
    """A group that spoke, or several: the first and the others."""

    offset: int
    speaker: Speaker
    others: tuple[Speaker, ...]


class _Spoke(NamedTuple):
    offset: int
    speaker: Speaker


@lru_cache(maxsize=10_000)
def bare(word: str) -> str:
    """A word in its deep form without ال."""
    return fold(word).text.removeprefix("ال")


def head_of_phrase(speaker: Speaker) -> str | None:
    """The first word of a speaker of several words, without ال, in its deep form; a person's name has no head."""
    words = speaker.name.split(maxsplit=1)
    return key_of(words[0]) if len(words) > 1 and not isinstance(speaker.entity, Person) else None


def key_of(head: str) -> str:
    """The head of a phrase as heads are compared: "متمردو" (rebels of) is "المتمردون" (the rebels)."""
    form = bare(head)
    return form[:-1] if form.endswith("ون") and len(form) > 4 else form


def _last(spoke_as: dict[str, list[_Spoke]], before: int, gender: str, since: int) -> Speaker | None:
    lasts = [spoke for as_, all_ in spoke_as.items() if agree(as_, gender) and (spoke := _last_of(all_, before))]
    last = max(lasts, key=_offset, default=None)
    return last.speaker if last is not None and last.offset >= since else None


def _last_of(all_: list[_Spoke], before: int) -> _Spoke | None:
    index = bisect_left(all_, before, key=_offset) - 1
    return all_[index] if index >= 0 else None


def _offset(spoke: _Spoke | Together) -> int:
    return spoke.offset
