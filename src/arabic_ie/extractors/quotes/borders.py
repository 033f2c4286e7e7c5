"""Borders: where reported content ends. A start in, the end of the content out (code points).

Unquoted content goes to the end of its sentence, unless another cue takes over before (مضيفا أن, وقال), or
an attribution trails it (بحسب فلان). Quoted content goes to its closing mark.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from arabic_ie.extractors.quotes.clauses import Clause, begins_clause, begins_sentence, dividers, form
from arabic_ie.extractors.quotes.layout import Layout
from arabic_ie.extractors.quotes.tails import before_main_clause, before_tail
from arabic_ie.extractors.quotes.turns import Turns, takes_over
from arabic_ie.grammar import Tape

MAX_CUES = 40  # cues within one content that are asked whether they end it
MAX_SENTENCES = 12  # of a speech without marks
MARKED_CLAUSE = 40  # characters in marks that can be all that was said
MAX_CONTENT = 2_500  # characters of unquoted content: twice the longest sentence of real news
_ENDS_LINE = '.!؟?…"”»'
_TRAILING = ".،,؛;:!…-–—"


def clause_end(tape: Tape, layout: Layout, turns: Turns, start: int, clause: Clause = "main") -> int:
    """The end of unquoted content that begins at ``start``: an offset, trailing marks left out.

    Where the cue stands in another ``clause`` than a main one, its sentence goes on behind.
    """
    limit = start + MAX_CONTENT
    end = min(_over_coordinated(tape, layout, start), limit)
    end = min(_over_quotes(layout, start, end), limit)
    end = _before_pause(tape.text, layout, start, end)
    first = tape.piece_at(start)
    stop = tape.piece_before(end)
    cues = turns.cues
    behind = bisect_right(cues, first)
    for cue in cues[behind : min(behind + MAX_CUES, bisect_left(cues, stop))]:
        if layout.in_marks(tape.starts[cue], start):
            continue
        cut = takes_over(tape, cue, first, turns)
        if cut is not None:
            end = tape.starts[_with_and(tape, cut)] if cut < len(tape) else end
            break
    end = _behind_marks(tape, layout, start, end)
    if clause != "main":
        end = before_main_clause(tape, layout, start, end, clause)
    return trimmed(tape.text, start, before_tail(tape, layout, start, end))


def _with_and(tape: Tape, at: int) -> int:
    """``at``, or the "and" written onto it: *و*بحسب المصادر (and according to the sources) is nothing that was said."""
    while tape.joined(at) and tape.has_any(at - 1, ("WA", "FA")):
        at -= 1
    return at


def _behind_marks(tape: Tape, layout: Layout, start: int, end: int) -> int:
    """``end``, or the mark that closes a clause which stands in marks as a whole: قال إن «…»، *بموجب بيان* تسلمته …"""
    first = tape.piece_at(start)
    first += 2 * (tape.has(first, "COMPLEMENTIZER") and tape.has(first + 1, "SUFFIX"))  # أنه «…»
    stretch = layout.quoted_at(tape.starts[first]) if first < len(tape) else None
    if stretch is None or not stretch.closed or stretch.outer_end >= end or stretch.end - stretch.start < MARKED_CLAUSE:
        return end
    behind = tape.piece_at(stretch.outer_end)
    if next(layout.quoted_between(stretch.outer_end, end), None) is not None:
        return end
    if tape.has(behind, "COMMA"):
        return end if _goes_on(tape, behind + 1) else stretch.outer_end
    told = tape.has(behind, "RELATIVE") or (tape.has(behind, "WA") and tape.has_any(behind + 1, ("PRONOUN", "PERFECT")))
    return stretch.outer_end if told else end


def _goes_on(tape: Tape, at: int) -> bool:
    """Whether a clause goes on behind marks and a comma: "…"، *حول* (about); "…"، *وإن* (and that); its own verb."""
    if tape.has_any(at, ("PREPOSITION", "PRONOUN")) and form(tape, at) not in _OUTSIDE:
        return True
    verb = tape.has_any(at, ("PERFECT", "IMPERFECT")) and not tape.has_any(at, ("CUE", "FUNCTION"))
    return verb or any(form(tape, then) in ("ان", "فان", "وان") for then in range(at, at + 3))


_OUTSIDE = frozenset(["بموجب", "خلال", "اثناء", "عقب"])  # during, after: of when it was said


def _before_pause(text: str, layout: Layout, start: int, end: int) -> int:
    """In a headline (a line without a full stop) two dots divide what is said from the rest."""
    line = layout.paragraphs[layout.paragraph_of(start)][1]
    pause = text.find("..", start, end)
    if pause > start and text[line - 1] not in _ENDS_LINE and not layout.in_marks(pause, start):
        return pause
    return end


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
    for at in dividers(tape, start, end):
        ends = tape.has(at, "SEMICOLON") or (
            tape.has(at, "COMMA") and (begins_clause(tape, at + 1) or begins_sentence(tape, at + 1))
        )
        if ends and not layout.in_marks(tape.starts[at], start):
            return trimmed(tape.text, start, tape.starts[at])
    return end


def trimmed(text: str, start: int, end: int) -> int:
    """``end`` without trailing blanks and full stops (a question mark stays)."""
    while end > start and (text[end - 1] in _TRAILING or text[end - 1].isspace()):
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
