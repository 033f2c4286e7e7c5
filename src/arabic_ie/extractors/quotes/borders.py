"""Borders: where reported content ends. A start in, the end of the content out (code points).

Unquoted content goes to the end of its sentence, unless another cue takes over before (مضيفا أن, وقال), or
an attribution trails it (بحسب فلان). Quoted content goes to its closing mark.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from arabic_ie.extractors.quotes.found import Attribution, Frame
from arabic_ie.grammar import Tape
from arabic_ie.text import Quoted

MAX_SUBJECT_BEFORE = 8  # things between a comma and the verb that takes over
MAX_CUES = 40  # cues within one content that are asked whether they end it
MAX_ASIDE = 400  # characters before a content in which a dash may be open
_DIVIDER = re.compile(r"[،,؛;\-–—]")
MAX_SENTENCES = 12  # of a speech without marks
MAX_CONTENT = 2_500  # characters of unquoted content: twice the longest sentence of real news
_ENDS_LINE = '.!؟?…"”»'
_TRAILING = " \t\u00a0.،,؛;:!…\n\r-–—"


@dataclass(frozen=True, slots=True)
class Layout:
    """The text's sentences, paragraphs and quoted stretches; ``outermost`` are those that lie in no other."""

    sentences: Sequence[tuple[int, int]]
    paragraphs: Sequence[tuple[int, int]]
    quoted: Sequence[Quoted]
    outermost: Sequence[Quoted] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "outermost", [stretch for stretch in self.quoted if stretch.depth == 0])

    def sentence_of(self, offset: int) -> int:
        """The index of the sentence that ``offset`` stands in (or of the last before it)."""
        return max(0, bisect_right(self.sentences, (offset, 1 << 60)) - 1)

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """Start and end of the sentence that ``offset`` stands in (or of the last before it)."""
        return self.sentences[self.sentence_of(offset)]

    def paragraph_of(self, offset: int) -> int:
        """The index of the paragraph that ``offset`` stands in."""
        return max(0, bisect_right(self.paragraphs, (offset, 1 << 60)) - 1)

    def quoted_at(self, offset: int) -> Quoted | None:
        """The quoted stretch whose opening mark begins at ``offset``."""
        index = bisect_left(self.quoted, offset, key=_outer_start)
        if index < len(self.quoted) and self.quoted[index].outer_start == offset:
            return self.quoted[index]
        return None

    def carried(self, stretch: Quoted) -> Quoted:
        """The last of the stretches in which a speech goes on from paragraph to paragraph, itself if it does not."""
        index = bisect_left(self.outermost, stretch.outer_start, key=_outer_start) + 1
        while not stretch.closed and index < len(self.outermost):
            following = self.outermost[index]
            if (
                following.outer_start < following.start
                or self.paragraph_of(following.start) != self.paragraph_of(stretch.start) + 1
            ):
                break
            stretch = following
            index += 1
        return stretch

    def quoted_before(self, offset: int) -> Quoted | None:
        """The outermost quoted stretch whose closing mark is the last before or at ``offset``."""
        index = bisect_left(self.outermost, offset, key=_outer_start) - 1
        if index < 0:
            return None
        stretch = self.outermost[index]
        return stretch if stretch.end <= offset < stretch.outer_end else None

    def quoted_around(self, offset: int) -> Quoted | None:
        """The outermost quoted stretch that ``offset`` stands in."""
        index = bisect_right(self.outermost, offset, key=_start) - 1
        if index >= 0 and offset < self.outermost[index].end:
            return self.outermost[index]
        return None

    def quoted_between(self, start: int, end: int) -> Iterator[Quoted]:
        """The quoted stretches that begin from ``start`` on and before ``end``."""
        for index in range(bisect_left(self.quoted, start, key=_outer_start), len(self.quoted)):
            if self.quoted[index].outer_start >= end:
                return
            yield self.quoted[index]


def _outer_start(stretch: Quoted) -> int:
    return stretch.outer_start


def _start(stretch: Quoted) -> int:
    return stretch.start


@dataclass(frozen=True, slots=True)
class Turns:
    """Where someone else may begin to speak: the cues in text order, what is known of each by its first piece."""

    cues: Sequence[int]
    frames: Mapping[int, Frame]
    attributions: Mapping[int, Attribution]


def clause_end(tape: Tape, layout: Layout, turns: Turns, start: int) -> int:
    """The end of unquoted content that begins at ``start``: an offset, trailing marks left out."""
    limit = start + MAX_CONTENT
    end = min(_over_coordinated(tape, layout, start), limit)
    end = min(_over_quotes(layout, start, end), limit)
    end = _before_pause(tape.text, layout, start, end)
    first = tape.piece_at(start)
    stop = tape.piece_before(end)
    cues = turns.cues
    behind = bisect_right(cues, first)
    for cue in cues[behind : min(behind + MAX_CUES, bisect_left(cues, stop))]:
        if _inside_quotes(layout, tape.starts[cue], start):
            continue
        cut = _takes_over(tape, cue, first, turns)
        if cut is not None:
            end = tape.starts[cut] if cut < len(tape) else end
            break
    return trimmed(tape.text, start, _before_tail(tape, layout, start, end))


def _before_pause(text: str, layout: Layout, start: int, end: int) -> int:
    """In a headline (a line without a full stop) two dots divide what is said from the rest."""
    line = layout.paragraphs[layout.paragraph_of(start)][1]
    pause = text.find("..", start, end)
    if pause > start and text[line - 1] not in _ENDS_LINE and not _inside_quotes(layout, pause, start):
        return pause
    return end


def _before_tail(tape: Tape, layout: Layout, start: int, end: int) -> int:
    """``end``, or before words that are the reporter's for sure: "، في إشارة إلى" (alluding to), the aside's dash."""
    in_aside = _opens_aside(tape, layout, start)
    first = tape.piece_at(start) + 2
    for at in _dividers(tape, start, end):
        tail = tape.has_any(at, ("COMMA", "SEMICOLON")) and _is_tail(tape, at + 1)
        ends = tail or (in_aside and _is_dash(tape, at))
        if ends and at >= first and not _inside_quotes(layout, tape.starts[at], start):
            return tape.starts[at]
    return end


def _dividers(tape: Tape, start: int, end: int) -> Iterator[int]:
    """The pieces that can divide a sentence, and have three more behind them."""
    for match in _DIVIDER.finditer(tape.text, start, end):
        at = tape.piece_at(match.start())
        if at + 3 < len(tape):
            yield at


def _opens_aside(tape: Tape, layout: Layout, start: int) -> bool:
    """Whether a dash is open: القمة -التي وصفتها الصحيفة بأنها تاريخية- (the summit – called historic –)."""
    begin = max(layout.sentence_at(start)[0], start - MAX_ASIDE)
    return sum(_is_dash(tape, at) for at in _dividers(tape, begin, start)) % 2 == 1


def _is_dash(tape: Tape, at: int) -> bool:
    """Whether a dash divides: one between two words without blanks joins them (الأربعاء-الخميس)."""
    return tape.has(at, "DASH") and not (tape.joined(at) and at + 1 < len(tape) and tape.joined(at + 1))


def _is_tail(tape: Tape, at: int) -> bool:
    if tape.has(at, "WA") and tape.forms[at + 1] == "ذلك" and tape.forms[at + 2] in ("في", "خلال", "علي"):
        at += 2  # ، وذلك خلال مؤتمر صحفي (and that at a press conference)
    if tape.forms[at] in ("في", "خلال"):
        return tape.forms[at + 1] in _TAILS
    if tape.forms[at] == "علي" and tape.forms[at + 1] == "هامش":
        return True
    if tape.forms[at] == "من" and tape.forms[at + 1] == "دون":
        at += 1
    if tape.forms[at] == "دون" and (verb := tape.node_end(at)) > at + 1:  # دون أن is one thing
        return verb < len(tape) and (tape.has(verb, "CUE") or tape.forms[verb] in _LEFT_OPEN)
    at += tape.has(at, "WA")
    return tape.forms[at] in ("جاء", "ياتي") and tape.forms[at + 1] in ("ذلك", "هذا")  # وجاء ذلك خلال


_LEFT_OPEN = ("يحدد", "تحدد", "يسمي", "تسمي", "يعطي", "تعطي", "يقدم", "تقدم", "يخوض", "تخوض", "يدلي", "تدلي")
# ، دون أن يحدد موعدا (without naming a date): what the speaker left open, the reporter says
_TAILS = (
    "لقاء",
    "ندوه",
    "جلسه",
    "مقابله",
    "تدوينه",
    "تغريده",
    "رساله",
    "اشاره",
    "تصريح",
    "تصريحات",
    "بيان",
    "حديث",
    "كلمه",
    "موتمر",
    "تعليق",
    "رد",
)


def speech_end(tape: Tape, layout: Layout, turns: Turns, start: int) -> int:
    """The end of what a colon opens without marks: its paragraph's, as long as nobody else speaks there."""
    end = clause_end(tape, layout, turns, start)
    index = layout.sentence_of(start)
    paragraph = layout.paragraphs[layout.paragraph_of(start)][1]
    if trimmed(tape.text, start, layout.sentences[index][1]) != end:
        return end
    for first, last in layout.sentences[index + 1 : index + MAX_SENTENCES]:
        if first >= paragraph or last > start + MAX_CONTENT or _speaks(tape, layout, turns, first, last):
            break
        end = trimmed(tape.text, start, last)
    return end


def _speaks(tape: Tape, layout: Layout, turns: Turns, start: int, end: int) -> bool:
    """Whether a cue or a mark shows that a sentence has a source of its own."""
    cues = turns.cues
    begin, stop = bisect_left(cues, tape.piece_at(start)), bisect_left(cues, tape.piece_before(end))
    if any(cue in turns.frames or cue in turns.attributions for cue in cues[begin:stop]):
        return True
    return next(layout.quoted_between(start, end), None) is not None


def noun_end(tape: Tape, layout: Layout, start: int, end: int) -> int:
    """The end of a noun that is what was said: a clause behind it (، في حين، حيث، بينما …) is the reporter's."""
    for at in _dividers(tape, start, end):
        ends = tape.has(at, "SEMICOLON") or (tape.has(at, "COMMA") and _begins_clause(tape, at + 1))
        if ends and not _inside_quotes(layout, tape.starts[at], start):
            return trimmed(tape.text, start, tape.starts[at])
    return end


_SAME_CLAUSE = frozenset(["او", "ام", "بل", "حتي", "حتى", "سواء", "اما", "متي", "وليس", "لا", "كي", "اذا", "لان"])


def _begins_clause(tape: Tape, at: int) -> bool:
    """Whether a conjunction that divides clauses stands here (but not أو or, بل rather, إذا if …)."""
    if tape.has(at, "CONJUNCTION"):
        return tape.forms[at] not in _SAME_CLAUSE
    return tape.forms[at] in ("اثر", "وسط") or (
        tape.has(at, "PERFECT") and not tape.has_any(at, ("NOUN", "FUNCTION", "NAME", "ADJECTIVE", "IMPERFECT"))
    )


def trimmed(text: str, start: int, end: int) -> int:
    """``end`` without trailing blanks and full stops (a question mark stays)."""
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return end


def trimmed_quote(text: str, start: int, end: int) -> tuple[int, int]:
    """Quoted content without the blanks at its edges and a last full stop."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".،"):
        end -= 1
    return start, end


def _over_quotes(layout: Layout, start: int, end: int) -> int:
    """A sentence that ends inside quotation marks goes on to their end."""
    for stretch in layout.quoted_between(start, end):
        if stretch.outer_end > end and stretch.closed:
            after = layout.sentence_at(max(stretch.outer_end - 1, 0))[1]
            return max(stretch.outer_end, after)
    return end


def _over_coordinated(tape: Tape, layout: Layout, start: int) -> int:
    """The end of the sentence at ``start``, or of the next that goes on with it: "… . وأنه …" (and that it …)."""
    index = layout.sentence_of(start)
    end = layout.sentences[index][1]
    if index + 1 < len(layout.sentences):
        following, last = layout.sentences[index + 1]
        at = tape.piece_at(following)
        that = tape.has(at, "WA") and tape.has(at + 1, "COMPLEMENTIZER")
        if that and "أ" in tape.text[tape.starts[at + 1] : tape.ends[at + 1]]:
            return last
    return end


def _inside_quotes(layout: Layout, offset: int, start: int) -> bool:
    """Whether ``offset`` stands in marks that open at ``start`` or behind it."""
    stretch = layout.quoted_around(offset)
    return stretch is not None and stretch.closed and stretch.outer_start >= start


def _goes_with_a_verb(tape: Tape, cue: int) -> bool:
    """A participle that is often a noun must be masculine accusative (موجّهًا), and no adverb (مجددا)."""
    if not tape.has(cue, "NOMINAL_PARTICIPLE"):
        return True
    return tape.forms[cue].endswith("ا") and not tape.has(cue, "FUNCTION")


def _tells_again(tape: Tape, frame: Frame) -> bool:
    """Whether the reporter tells on: المكتب، الذي *قالت إنه* يملك أصولا (the bureau, which she said owns assets)."""
    elided = frame.form == "cue" and frame.opening == "that" and frame.gap[0] == frame.gap[1] and frame.suffix is None
    return elided and tape.has(frame.opener[1], "SUFFIX") and tape.joined(frame.opener[1])


def _takes_over(tape: Tape, cue: int, first: int, turns: Turns) -> int | None:
    """If another cue ends the content before it: the piece where the content stops."""
    before = cue - 1
    if cue in turns.attributions:
        if tape.has(before, "COMMA") or tape.has(before, "DASH"):
            return before
        return cue if before > first + 1 else None  # أنه *وفقا للتقرير* فإن: the source's own source
    if tape.has(cue, "BEFORE_AUDIENCE"):
        return before if tape.has(before, "COMMA") else None
    if tape.has(cue, "CUE_PARTICIPLE") and tape.has(before, "COMMA") and _goes_with_a_verb(tape, cue):
        return before  # "…، موجّها شكره": the reporter speaks again
    if cue not in turns.frames:
        return None
    frame = turns.frames[cue]
    if tape.has(before, "RELATIVE"):  # "…، الذي وصفه بأنه": the speaker tells of it, or the reporter
        at = before - tape.has(before - 1, "COMMA")
        return at if _tells_again(tape, frame) and at > first + 1 else None
    if frame.form in ("masdar", "saying", "nominal"):
        return None
    if frame.form == "participle":
        if tape.has(before, "COMMA"):
            return before
        if tape.has(before, "WA") and tape.has(before - 1, "COMMA"):
            return before - 1
        return cue
    # a finite verb takes over behind a comma or و, as does كما / فيما / بينما before it
    at = before
    if tape.has(at, "WA") or tape.has(at, "FA") or tape.has(at, "LI"):
        at -= 1
        if tape.has(at, "COMMA"):
            return at
        return at + 1
    if tape.has(at, "SUFFIX") and tape.has(at - 1, "CONJUNCTION") and tape.joined(at):
        at -= 1  # "، لكنه اعتبرها"
        at -= tape.has(at - 1, "WA")
        return at - tape.has(at - 1, "COMMA")
    if tape.has(at, "COMMA") and tape.has(cue, "PERFECT") and frame.opening in ("mark", "colon"):
        return at
    # … or a subject stands before it: "، لكن الوزير شدد على", "، بينما أعلن"
    for _ in range(MAX_SUBJECT_BEFORE):
        if at <= first:
            return None
        if tape.has(at, "COMMA"):
            opener = tape.node_end(at)
            if tape.has(opener, "WA"):
                opener += 1
            return at if tape.has(opener, "CONJUNCTION") or tape.has(opener, "ADVERB") else None
        if tape.has(at, "VERB") or tape.has(at, "RELATIVE") or tape.has(at, "COMPLEMENTIZER"):
            return None
        at = tape.node_start(at - 1)
    return None
