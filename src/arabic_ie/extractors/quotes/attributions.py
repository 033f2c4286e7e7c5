"""Attributions: content whose cue and source stand beside the sentence or behind it. A tape in, found quotes out.

``X، بحسب فلان``, ``بحسب فلان، X`` and ``«X»، يقول فلان``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from arabic_ie.extractors.quotes.borders import MAX_CONTENT, clause_end, trimmed, trimmed_quote
from arabic_ie.extractors.quotes.confidence import SHARE
from arabic_ie.extractors.quotes.cues import is_reporting_form
from arabic_ie.extractors.quotes.found import NOTHING_AROUND, Attribution, FoundQuote, Frame, cue_reading
from arabic_ie.extractors.quotes.layout import Layout
from arabic_ie.extractors.quotes.marks import has_words
from arabic_ie.extractors.quotes.subjects import Subject, SubjectFinder, can_be_source
from arabic_ie.extractors.quotes.tails import is_tail
from arabic_ie.extractors.quotes.turns import Turns, is_turn
from arabic_ie.grammar import Alphabet, Tape, rule
from arabic_ie.grammar.rules import compile_pattern
from arabic_ie.model import QuoteKind
from arabic_ie.text import Quoted

MIN_ATTRIBUTED = 3  # words of a sentence that an attribution trails
MIN_MARKED = 2  # words in marks that a verb and its subject follow
# What begins the rest of a sentence without a comma before: وحسب الوكالة *بدأ الحزب* …
_GOES_ON = frozenset(["VERB", "CUE", "PARTICLE", "NEGATION", "SPEECH_OPEN", "FA"])
_BEFORE_LEAD = frozenset(["WA", "FA", "CONJUNCTION", "ADVERB", "COMMA", "PARTICLE", "DASH", "SPEECH_CLOSE"])
_ENDS_ATTRIBUTION = frozenset(["COMMA", "STOP", "DASH", "SPEECH_OPEN", "SEMICOLON", "CLOSE", "NEWLINE"])
_ENDS_ASIDE = frozenset(
    ["COMMA", "DASH", "STOP", "NEWLINE", "SEMICOLON", "COMPLEMENTIZER", "SPEECH_OPEN", "CUE_PARTICIPLE", "COLON"]
)
# What may be an apposition to a source, or a clause of it: …، *أستاذ القانون*
_TELLS_OF_SOURCE = frozenset(
    ["AL", "RELATIVE", "NAME", "OFFICIAL", "ROLE", "ORG_NAME", "ORG_HEAD", "PLACE_NAME", "DATE", "NOUN", "WA"]
)
_THEN = "فان"  # فإن
MAX_ASIDE = 30  # pieces between a source and the ف with which its sentence goes on
_INQUIT = rule(
    "mark_cue",
    "(SPEECH_CLOSE (COMMA | STOP)? | NAME_CLOSE COMMA) cue:(CUE&TAKES_COLON-AMBIGUOUS_CUE | CUE&TAKES_COLON&IMPERFECT)",
    yes=[
        "«لن نتراجع عن هذا القرار[»، يقول] رئيس النقابة",  # "we will not go back on it", says the union's head
        "«المشروع جاهز[»، يقول] رئيس النقابة",  # "the project is ready", says …
    ],
)
_IN_THESE_WORDS = rule(
    "in_these_words",
    "SPEECH_CLOSE (COMMA | STOP | ELLIPSIS){0,3} BI DEMONSTRATIVE AL ('كلمات' | 'عبارة' | 'عبارات' | 'جملة')"
    " (AL ADJECTIVE)? cue:(PERFECT | IMPERFECT)",
    yes=["«لن نتراجع عن هذا القرار[»، بهذه الكلمات اختتم] الوزير كلمته"],  # in these words the minister closed
)
ATTRIBUTION_RULES = (_INQUIT, _IN_THESE_WORDS)


class AttributionFinder:
    """The attribution patterns compiled for one alphabet."""

    __slots__ = ("_in_these_words", "_inquit", "_subjects")

    def __init__(self, alphabet: Alphabet, subjects: SubjectFinder) -> None:
        self._inquit = compile_pattern(_INQUIT, alphabet)
        self._in_these_words = compile_pattern(_IN_THESE_WORDS, alphabet)
        self._subjects = subjects

    def find(
        self, tape: Tape, layout: Layout, cues: Sequence[int], frames: Mapping[int, Frame]
    ) -> dict[int, Attribution]:
        """The attributions of a text, by their first piece."""
        out: dict[int, Attribution] = {}
        behind = 0
        for cue in cues:
            if cue < behind and _quotes(tape, cue):
                continue  # بحسب رويترز *نقلا عن مسؤول*: a part of the attribution before
            of_kind = self._parenthesis if tape.has(cue, "CUE") else self._attribution
            attribution = of_kind(tape, layout, cue, frames)
            if attribution is not None:
                out[cue] = attribution = self._relayed(tape, layout, attribution)
                behind = attribution.end
        return out

    def _relayed(self, tape: Tape, layout: Layout, by: Attribution) -> Attribution:
        """The attribution with whom its source quotes: بحسب رويترز *نقلا عن مصدر*, وفق ما نقلت رويترز *عن مصدر*."""
        if by.source is None:
            return by
        link = by.end + tape.has(by.end, "COMMA")
        end = tape.piece_before(layout.sentence_at(tape.starts[by.cue[0]])[1])
        passes_on = by.reading.row.flag("quotes") and link < end and tape.forms[link] == "عن"
        if not (passes_on or (link < end and _quotes(tape, link))):
            return by
        source = self._subjects.source(tape, tape.node_end(link), end)
        if source is None:
            return by
        return by._replace(source=source, end=source.end, relayed_by=(by.source.start, by.source.end))

    def phrases(self, tape: Tape, layout: Layout, turns: Turns, found: list[FoundQuote]) -> Iterator[FoundQuote]:
        """``X، بحسب فلان`` and ``بحسب فلان، X``: the sentence is the content, where no other cue has it."""
        taken = Taken((q.start, q.end) for q in found)
        # أوردت الصحيفة نقلا عن مسؤول أن: between a cue and what it reports, the source is the cue's own
        inner = {at for frame in turns.frames.values() for at in range(*frame.gap)}
        for cue, attribution in turns.attributions.items():
            if cue in inner:
                continue
            content = _attributed_content(tape, layout, turns, cue, attribution)
            if content is None:
                continue
            start, end, kind, parts = content
            if parts and tape.has(cue, "CUE_PHRASE") and taken.overlaps(start, end):
                (start, end), parts = parts[0], ()  # somebody else speaks behind the source
            if not start < end <= start + MAX_CONTENT or taken.overlaps(
                start, end if start < tape.starts[cue] else start + 1
            ):
                continue
            if _is_statement(tape, tape.piece_at(start), tape.piece_before(end)):
                around = NOTHING_AROUND._replace(relayed_by=attribution.relayed_by)
                yield FoundQuote(
                    start, end, kind, attribution.cue, attribution.reading, attribution.source, around, False,
                    SHARE["phrase"], "source_phrase", parts,
                )  # fmt: skip

    def _parenthesis(self, tape: Tape, layout: Layout, cue: int, frames: Mapping[int, Frame]) -> Attribution | None:
        """``X، يضيف فلان، Y``: a verb and its subject between commas."""
        reading = cue_reading(tape, cue)
        if reading is None or cue in frames or not tape.has_any(cue - 1, ("COMMA", "DASH")):
            return None
        sure = reading.row.value("class") in ("say", "add") and tape.has(cue, "TAKES_COLON")
        sure = sure and not tape.has(cue, "AMBIGUOUS_CUE")
        # X، يوضح المتحدث: in the present other verbs of speech do so too
        told = tape.has(cue, "IMPERFECT") and reading.row.value("class") in ("report", "explain", "confirm", "reveal")
        told = told and tape.has_any(cue, ("TAKES_THAT", "TAKES_COLON", "TAKES_ALA_THAT"))
        if not (sure or told) or not is_reporting_form(tape, cue, reading):
            return None
        end = tape.piece_before(layout.sentence_at(tape.starts[cue])[1])
        source = self._subjects.after(tape, cue + 1, end)
        if source is None or not can_be_source(tape, source):
            return None
        if told and not sure and source.kind == "noun" and not tape.has(source.start, "AL"):
            return None
        closed = source.end >= end or tape.has_any(source.end, _ENDS_ATTRIBUTION)
        return Attribution(reading, (cue, cue + 1), source, source.end) if closed else None

    def _attribution(self, tape: Tape, layout: Layout, cue: int, frames: Mapping[int, Frame]) -> Attribution | None:
        """The attribution that begins at ``cue``."""
        reading = tape.reading(cue, "CUE_PHRASE")
        if reading is None:
            return None
        ambiguous = reading.row.flag("ambiguous")
        said = (cue, tape.node_end(cue))
        behind = said[1]
        first, last = layout.sentence_at(tape.starts[cue])
        end = tape.piece_before(last)
        if tape.has(cue, "BEFORE_CUE"):  # حسبما أعلنت الوزارة: the verb is the cue
            verb = cue_reading(tape, behind) if behind < end else None
            if verb is None or (ambiguous and (behind in frames or tape.starts[cue] == first)):
                return None
            if not is_reporting_form(tape, behind, verb):
                return None
            reading, said = verb, (behind, behind + 1)
            behind += 1
            if tape.has(behind, "SUFFIX") and tape.joined(behind):
                behind += 1
        elif ambiguous or not (tape.has(cue, "BEFORE_NAME") or tape.has(cue, "BEFORE_DOCUMENT")):
            return None
        elif tape.has(behind, "SUFFIX") and tape.joined(behind):
            return Attribution(reading, said, None, behind + 1)
        source = self._subjects.source(tape, behind, end)
        if source is None or _is_norm(tape, source):
            return None
        if not (can_be_source(tape, source) or _is_data(tape, source) or _goes_on_with_fa(tape, source.end, end)):
            return None
        if ambiguous and not (source.end >= end or tape.has_any(source.end, _ENDS_ATTRIBUTION)):
            return None  # كما رأى الوزير النور: no aside
        return Attribution(reading, said, source, source.end)

    def with_these_words(self, tape: Tape) -> list[int]:
        """The verbs that say nothing behind them: «X»، بهذه الجملة *أبلغ* الناشط العالم باختطافه."""
        return [match.start("cue") for match in self._in_these_words.finditer(tape.classes)]

    def inquits(
        self, tape: Tape, layout: Layout, frames: dict[int, Frame], found: list[FoundQuote]
    ) -> Iterator[FoundQuote]:
        """``«X»، يقول فلان``: a quotation whose cue and speaker stand behind it."""
        taken = {q.start for q in found}
        matches = [(match, False) for match in self._inquit.finditer(tape.classes)]
        matches += [(match, True) for match in self._in_these_words.finditer(tape.classes)]
        for match, sure in matches:
            cue = match.start("cue")
            reading = cue_reading(tape, cue)
            if not sure and (reading is None or cue in frames or not is_reporting_form(tape, cue, reading)):
                continue
            stretch = layout.quoted_before(tape.starts[match.start()])
            if stretch is None or stretch.start in taken or stretch.depth:
                continue
            if tape.has(match.start(), "NAME_CLOSE") and not _says_all(tape, layout, stretch):
                continue
            end_of_sentence = layout.sentence_at(tape.starts[cue])[1]
            subject = self._subjects.after(tape, cue + 1, tape.piece_before(end_of_sentence))
            sure = sure or not tape.has(cue, "AMBIGUOUS_CUE")
            if subject is not None and (sure or subject.kind in ("name", "role")):
                start, end = trimmed_quote(tape.text, stretch.start, stretch.end)
                yield FoundQuote(
                    start, end, "direct", (cue, cue + 1), reading, subject, NOTHING_AROUND, False,
                    SHARE["mark"], "mark_cue",
                )  # fmt: skip


def _quotes(tape: Tape, at: int) -> bool:
    """Whether "quoting" stands here: نقلا عن."""
    return tape.has(at, "CUE_PHRASE") and tape.forms[at] == "نقلا"


def _is_statement(tape: Tape, start: int, end: int) -> bool:
    """Whether there are words enough, or a definite noun and what is said of it: *المشروع جاهز*، كما قال الوزير."""
    if has_words(tape, start, end, MIN_ATTRIBUTED):
        return True
    definite = tape.has_any(start, ("AL", "NAME", "OFFICIAL", "PLACE_NAME", "ORG_NAME"))
    last = end - 1
    while last > start and tape.has(last, "PUNCT"):
        last -= 1
    said = tape.has_any(last, ("ADJECTIVE", "VERB", "VERB_PARTICIPLE")) and not tape.has(last - 1, "AL")
    return definite and said and has_words(tape, start, end, MIN_MARKED) and tape.node_end(start) <= last


def _says_all(tape: Tape, layout: Layout, stretch: Quoted) -> bool:
    """Whether a few words in marks are a sentence's content, not a name or title in it: «*المشروع جاهز*»، يقول فلان."""
    first, last = tape.piece_at(stretch.start), tape.piece_before(stretch.end)
    return stretch.outer_start == layout.sentence_at(stretch.start)[0] and has_words(tape, first, last, MIN_MARKED)


def _attributed_content(
    tape: Tape, layout: Layout, turns: Turns, cue: int, attribution: Attribution
) -> tuple[int, int, QuoteKind, tuple[tuple[int, int], ...]] | None:
    """Start, end, kind and parts of what the attribution at ``cue`` attributes: the rest of its sentence."""
    sentence = layout.sentence_at(tape.starts[cue])
    first = tape.piece_at(sentence[0])
    lead = cue - 1 if tape.has(cue - 1, "WA") else cue
    if tape.forms[lead - 1] == "ذلك" and tape.has(lead - 2, "WA"):
        lead -= 2  # X، وذلك بحسب فلان
    comma = tape.has(attribution.end, "COMMA")
    behind = attribution.end + comma  # where the sentence goes on
    goes_on = behind < len(tape) and tape.starts[behind] < sentence[1]
    if all(tape.has_any(at, _BEFORE_LEAD) for at in range(first, lead)):  # بحسب فلان، X
        if not goes_on or attribution.source is None:
            return None
        behind = _behind_asides(tape, behind, sentence[1])
        comma = comma or tape.has_any(behind - 1, ("COMMA", "DASH", "CLOSE"))
        if not (comma or tape.has_any(behind, _GOES_ON) or tape.forms[behind] == _THEN):
            return None
        if tape.has(behind, "FA") and behind + 1 < len(tape):
            behind += 1  # بحسب فلان فمن المرجح
        elif tape.forms[behind] == _THEN and not tape.has(behind + 1, "SUFFIX") and behind + 1 < len(tape):
            behind += 1  # بحسب فلان فإن X
        if behind in turns.frames and tape.forms[cue + 1] == "لسان":
            return None  # على لسان وزيرها، أكدت الحكومة أن (by her minister, the government confirmed that)
        start = tape.starts[behind]
        stretch = layout.quoted_at(start)
        if stretch is not None and stretch.closed and not _is_name(tape, stretch, sentence[1]):
            return *trimmed_quote(tape.text, stretch.start, stretch.end), "direct", ()
        return start, clause_end(tape, layout, turns, start), "indirect", ()
    if attribution.source is None and goes_on and not tape.has_any(attribution.end, _ENDS_ATTRIBUTION):
        return None  # الفكر المتشدد *برأيه* مشكلته الحقيقية: no aside
    start = tape.starts[first + 1] if tape.has(first, "WA") else sentence[0]
    end = trimmed(tape.text, start, tape.starts[lead])
    rest = _rest(tape, cue, attribution, sentence[1])
    if rest is not None and not is_turn(tape, rest, turns) and not is_tail(tape, rest):
        last = clause_end(tape, layout, turns, tape.starts[rest])
        if last > tape.starts[rest]:  # X، بحسب فلان، Y: one content in two parts
            if end == start:  # a lone mark before the attribution
                return tape.starts[rest], last, "indirect", ()
            return start, last, "indirect", ((start, end), (tape.starts[rest], last))
    if tape.has(cue, "CUE") and _only_leads_in(tape, tape.piece_at(start), lead):
        return None
    return start, end, "indirect", ()


def _is_name(tape: Tape, stretch: Quoted, end: int) -> bool:
    """Whether the sentence goes on behind what is in marks: فإن «*الشركة*» أعلنت …"""
    behind = tape.piece_at(stretch.outer_end)
    goes_on = behind < len(tape) and tape.starts[behind] < end and not tape.has_any(behind, ("PUNCT", "SPEECH_CLOSE"))
    return goes_on and tape.has(tape.piece_at(stretch.outer_start), "NAME_OPEN")


_NORMS = frozenset(  # laws, lists and wishes that one goes by
    ["قانون", "قوانين", "دستور", "تشريعات", "لوايح", "نظام", "انظمه", "دواير", "ترتيب", "طلبات", "طلب", "معتقدات",
     "جدول", "شروط", "مواصفات", "معايير", "رغبه", "حاجه", "اسعار", "قيم"]
)  # fmt: skip
_DATA = frozenset(["معطيات", "ارقام", "احصاءات", "احصاييات", "احصاييه", "نتايج", "تقديرات", "حسابات"])


def _is_norm(tape: Tape, source: Subject) -> bool:
    """تعاد المباراة حسب *قوانين* البطولة (by the rules of the tournament): nobody says so."""
    head = source.start + tape.has(source.start, "AL")
    each = tape.forms[head] == "كل" and tape.forms[head + 1] != "من"  # حسب كل محل (by the shop); كل من فلان وفلان speak
    return each or tape.forms[head] in _NORMS


def _is_data(tape: Tape, source: Subject) -> bool:
    """ووفق *المعطيات* التي نشرتها الصحيفة (by the data that the newspaper published)."""
    return tape.forms[source.start + tape.has(source.start, "AL")] in _DATA


def _only_leads_in(tape: Tape, start: int, end: int) -> bool:
    """Whether nothing is said before a verb: *في هذا الإطار*، تحدث الوزير (in this context the minister spoke)."""
    leads = tape.has_any(start, ("PREPOSITION", "FUNCTION", "VERB_MASDAR"))
    return leads and not any(tape.has_any(at, ("VERB", "CUE")) for at in range(start + 1, end))


def _rest(tape: Tape, cue: int, attribution: Attribution, end: int) -> int | None:
    """The piece where the content goes on behind its source: X، بحسب فلان، *Y*; X -كما يقول فلان- *Y*."""
    at = attribution.end
    if not tape.has_any(at, ("COMMA", "DASH")):  # more about the source: وفق بلاغ *توصلت به الجريدة*، Y
        at = next((i for i in range(at, min(at + MAX_ASIDE, len(tape))) if tape.has_any(i, _ENDS_ASIDE)), len(tape))
        if not tape.has(at, "COMMA") or tape.has_any(at + 1, _TELLS_OF_SOURCE):
            return None
    if at + 2 >= len(tape) or tape.starts[at + 1] >= end or tape.forms[at + 1] == "عن":
        return None  # في هذا الإطار، تحدث الوزير، *عن* …: what he spoke of
    if tape.has(at, "DASH"):
        return at + 1 if tape.has(cue - 1, "DASH") else None
    return at + 1 if not tape.has(at + 1, "RELATIVE") or tape.forms[at + 1] in ("ما", "مما") else None


def _goes_on_with_fa(tape: Tape, at: int, end: int) -> bool:
    """Whether فإن or فقد shows that what stands before is a source: بحسب التقييمات *فإن* …"""
    for behind in range(at, min(at + MAX_ASIDE, end)):
        if tape.has_any(behind, ("CUE", "STOP", "COMPLEMENTIZER")):
            return False
        if (tape.has(behind, "FA") and tape.has(behind - 1, "COMMA")) or tape.forms[behind] in (_THEN, "فقد"):
            return True
    return False


def _behind_asides(tape: Tape, at: int, end: int) -> int:
    """Past more about the source, where a ف shows that the sentence goes on: بحسب فلان، أستاذ القانون، *فقد بدأت* …"""
    for then in range(at, min(at + MAX_ASIDE, len(tape))):
        if tape.starts[then] >= end or tape.has_any(then, ("STOP", "CUE", "COMPLEMENTIZER")):
            break
        if tape.forms[then] in (_THEN, "فقد"):
            return then
    if tape.has(at, "OPEN") or tape.has(at, "DASH"):
        closing = "CLOSE" if tape.has(at, "OPEN") else "DASH"
        for mark in range(at + 1, min(at + MAX_ASIDE, len(tape) - 1)):
            if tape.has(mark, closing) and tape.starts[mark] < end:
                at = mark + 1
                if tape.has(at, "COMMA"):
                    at += 1
                break
    for comma in range(at, min(at + MAX_ASIDE, len(tape))):
        if tape.starts[comma] >= end or tape.has(comma, "STOP"):
            return at
        if tape.has(comma, "COMMA") and comma + 1 < len(tape):
            if tape.forms[comma + 1] in (_THEN, "فقد"):
                return comma + 1
            if tape.has(comma + 1, "FA"):
                return comma + 2
    return at


class Taken:
    """Stretches that are content already: whether another overlaps one is answered by bisection."""

    __slots__ = ("_reach", "_starts")

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(stretches)
        self._starts = [start for start, _ in ordered]
        self._reach = [*accumulate((end for _, end in ordered), max)]  # the furthest end so far

    def overlaps(self, start: int, end: int) -> bool:
        """Whether a stretch that begins before ``end`` ends behind ``start``."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start
