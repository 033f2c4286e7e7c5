"""Interviews: answers behind their questions, in paragraphs of their own. A tape and its layout in, found quotes out.

An answer is the interviewee's own speech: where a letter or a dash marks it (س: … ج: …), of whom the introduction
names (حوار مع فلان, an interview with); where a name stands before it (الحداد: …), of that name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from arabic_ie.extractors.quotes.borders import trimmed
from arabic_ie.extractors.quotes.confidence import SHARE
from arabic_ie.extractors.quotes.found import NOTHING_AROUND, FoundQuote
from arabic_ie.extractors.quotes.layout import Layout
from arabic_ie.extractors.quotes.subjects import Subject, SubjectFinder
from arabic_ie.grammar import Alphabet, Tape, rule
from arabic_ie.grammar.rules import compile_pattern

MAX_NAMED = 12  # pieces before the colon that name who answers
_NOUNS = "('حوار' | 'حوارا' | 'مقابلة' | 'لقاء')"
_INTERVIEW = rule(
    "interviewee",
    f"({_NOUNS} (AL? (ADJECTIVE | ROLE_MODIFIER)){{0,3}} SUFFIX? 'مع'"
    f" | 'هذا' ('الحوار' | AL {_NOUNS}) ((?! (STOP | NEWLINE)) ANY){{0,4}}?)"
    " who:(OFFICIAL | NAME)",
    yes=["أجرت الصحيفة [حوارا مع زياد الشيحاني]"],  # the newspaper held an interview with Ziad al-Shihani
)
INTERVIEW_RULES = (_INTERVIEW,)
_QUESTION = re.compile(r"[-–—*•]?\s*+(?:س|(?:ال)?سؤال)\s*+\d{0,2}+\s*+[:/–—-]")
_ANSWER = re.compile(r"[-–—*•]?\s*+(?:ج|(?:ال)?جواب)\s*+\d{0,2}+\s*+[:/–—-]\s*+")
_DASH = re.compile(r"[-–—*•]\s*+")
_ASKS = ("؟", "?")


class InterviewFinder:
    """The pattern that names an interviewee compiled for one alphabet."""

    __slots__ = ("_interviewee", "_subjects")

    def __init__(self, alphabet: Alphabet, subjects: SubjectFinder) -> None:
        self._interviewee = compile_pattern(_INTERVIEW, alphabet)
        self._subjects = subjects

    def find(self, tape: Tape, layout: Layout) -> Iterator[FoundQuote]:
        """Every answer behind a question, each in a paragraph of its own."""
        introduced: list[Subject] | None = None  # who is asked, looked for where the first question needs it
        for question, answer in pairwise(layout.paragraphs):
            if not _is_question(tape.text, *question):
                continue
            found = self._marked(tape, question, answer)
            if found is None:
                yield from self._named(tape, *answer)
                continue
            if introduced is None:
                introduced = self._introduced(tape)
            who = next((who for who in introduced if who.end <= tape.piece_at(question[0])), None)
            if who is not None:
                start, end = found, trimmed(tape.text, found, answer[1])
                mark = tape.piece_at(answer[0])
                cue = mark, max(mark + 1, tape.piece_at(found) - 1)  # without its colon
                yield FoundQuote(
                    start, end, "direct", cue, None, who, NOTHING_AROUND, False,
                    SHARE["colon"], "interview_answer",
                )  # fmt: skip

    def _marked(self, tape: Tape, question: tuple[int, int], answer: tuple[int, int]) -> int | None:
        """Where an answer begins that a letter or a dash marks, like its question."""
        letters = _QUESTION.match(tape.text, *question)
        mark = (_ANSWER if letters else _DASH).match(tape.text, *answer)
        dashes = letters or (_DASH.match(tape.text, *question) and not tape.text.endswith(_ASKS, *answer))
        return mark.end() if mark and dashes and mark.end() < answer[1] else None

    def _named(self, tape: Tape, start: int, end: int) -> Iterator[FoundQuote]:
        """An answer with the name of who gives it before a colon: *الحداد: سيكون جاهزا*."""
        first = tape.piece_at(start)
        colon = next((at for at in range(first + 1, first + MAX_NAMED) if tape.has(at, "COLON")), first)
        who = self._subjects.source(tape, first, colon)
        if who is None or who.kind != "name" or (who.start, who.end) != (first, colon) or tape.ends[colon] >= end:
            return
        content = tape.starts[colon + 1]
        yield FoundQuote(
            content, trimmed(tape.text, content, end), "direct", (colon, colon + 1), None, who, NOTHING_AROUND, False,
            SHARE["colon"], "interview_answer",
        )  # fmt: skip

    def _introduced(self, tape: Tape) -> list[Subject]:
        """Whom the text first names as the one who is asked."""
        match = self._interviewee.search(tape.classes)
        return [Subject(*match.span("who"), "name")] if match else []


def _is_question(text: str, start: int, end: int) -> bool:
    return text.endswith(_ASKS, start, end) or _QUESTION.match(text, start, end) is not None
