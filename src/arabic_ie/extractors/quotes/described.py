"""Descriptions: cues whose object is what is described (اعتبر *القرار خطأ*). A tape in, frames out.

The thing described comes first and what it is called behind it, in the accusative or with ب. A clause (وصفه بأنه) is
found as other clauses are. "Is considered" (تعتبر المدينة الأكبر) has no source and is no description.
"""

from __future__ import annotations

from collections.abc import Mapping

from arabic_ie.extractors.quotes.cues import is_circumstantial, object_cue, opens_clause
from arabic_ie.extractors.quotes.found import Form, Frame
from arabic_ie.extractors.quotes.layout import Layout
from arabic_ie.extractors.quotes.objects import over_asides
from arabic_ie.extractors.quotes.subjects import MAX_LOOK_BACK, SubjectFinder, can_be_source
from arabic_ie.grammar import Alphabet, Tape, rule
from arabic_ie.grammar.rules import compile_pattern

MAX_DESCRIPTION = 48  # pieces between a cue and what something is called
ELATIVE = 4  # letters of أكبر, أكثر
_CUE = rule(
    "describing_cue",
    "(CUE&TAKES_AS | CUE_PARTICIPLE&TAKES_AS)",
    yes=["[وصف] الوزير الهجوم بالجريمة"],  # the minister called the attack a crime
)
_THING = rule(
    "thing_described",
    "(AL (NOUN | ORG_HEAD | GROUP | DOCUMENT | CUE_MASDAR | VERB_MASDAR | UNKNOWN | ROLE | VERB_PARTICIPLE | ADJECTIVE)"
    " | DEMONSTRATIVE | 'إياه' | 'إياها' | 'إياهم' | ORG_NAME | PLACE_NAME | NAME | OFFICIAL | PORTFOLIO"
    " | 'ما' (PERFECT | IMPERFECT)"
    " | ('أي' | 'كل')? (NOUN-FUNCTION | VERB_MASDAR-FUNCTION | CUE_MASDAR | GROUP | ORG_HEAD | ROLE){1,3}"
    " (AL | SUFFIX | NAME | PLACE_NAME | ORG_NAME | OFFICIAL))",
    yes=["معتبرا [الأمر] مجحفا", "معتبرا [ذلك] خطوة مهمة"],  # considering the matter unfair; … that a great step
)
DESCRIBED_RULES = (_CUE, _THING)
_ENDS = frozenset(["STOP", "NEWLINE", "SEMICOLON", "COLON", "QUESTION", "COMPLEMENTIZER"])
_ENDS_PREDICATE = _ENDS | {"COMMA", "RELATIVE"}
_MARKS = frozenset(["NAME_OPEN", "SPEECH_OPEN"])
_BLAME = "مسووليه"
_FIGURES = frozenset(["INT", "NUMBER_WORD"])
_CALLED = frozenset(["NOUN", "ADJECTIVE", "VERB_MASDAR", "VERB_PARTICIPLE"])


class DescribedFinder:
    """The patterns of descriptions compiled for one alphabet."""

    __slots__ = ("_cue", "_subjects", "_thing")

    def __init__(self, alphabet: Alphabet, subjects: SubjectFinder) -> None:
        self._cue = compile_pattern(_CUE, alphabet)
        self._thing = compile_pattern(_THING, alphabet)
        self._subjects = subjects

    def find(self, tape: Tape, layout: Layout, frames: Mapping[int, Frame]) -> dict[int, Frame]:
        """A frame for each cue that calls something something; where a clause follows the cue has its frame already."""
        out: dict[int, Frame] = {}
        for match in self._cue.finditer(tape.classes):
            cue = match.start()
            opened = frames.get(cue)
            if opened is not None and opened.opening != "mark":
                continue
            form: Form = "cue" if tape.has(cue, "CUE") else "participle"
            suffix = tape.has(cue + 1, "SUFFIX") and tape.joined(cue + 1)
            gap = cue + 1 + suffix
            end = min(tape.piece_before(layout.sentence_at(tape.starts[cue])[1]), gap + MAX_DESCRIPTION)
            find = self._by_participle if form == "participle" else self._of_pronoun if suffix else self._of_thing
            said = find(tape, layout, cue, gap, end)
            if said is not None and not (opened is not None and opened.host <= said):
                out[cue] = Frame(
                    "cue_object" if form == "cue" else "participle_object", form, "object", "", (cue, cue + 1),
                    (gap, said), (said, said + 1), said, cue + 1 if suffix else None,
                )  # fmt: skip
        return out

    def _by_participle(self, tape: Tape, layout: Layout, cue: int, gap: int, end: int) -> int | None:
        """واصفا *الهجوم بالجريمة*, معتبرا *ذلك خطوة مهمة*."""
        if not is_circumstantial(tape, cue, "object"):
            return None
        at = over_asides(tape, gap, end)
        return at if self._is_called(tape, cue, at, end) else None

    def _of_pronoun(self, tape: Tape, layout: Layout, cue: int, gap: int, end: int) -> int | None:
        """اعتبرها *محاولة* (considered it an attempt), وصفه الوزير *بالخطير* (called it dangerous)."""
        # وتعدّها انقلابا (considers it a coup): the verb is many others' (prepares, promises), the accusative tells
        told = _is_accusative(tape, gap) and tape.forms[gap].endswith("ا") and not tape.has(cue, "FUNCTION")
        if not object_cue(tape, cue, told=told) or tape.forms[cue - 1] in ("ما", "بما", "مما", "لما", "عما"):
            return None  # ما وصفه بالإخفاق (what he called a failure): a name, no statement
        subject = self._subjects.after(tape, gap, end)
        at = subject.end if subject is not None and can_be_source(tape, subject) else gap
        if at >= end or tape.has(at, "PUNCT"):
            return None
        return at if _class(tape, cue) == "consider" or _is_told(tape, cue, at, end) else None

    def _of_thing(self, tape: Tape, layout: Layout, cue: int, gap: int, end: int) -> int | None:
        """اعتبر الوزير *القرار خطأ*, الوزير يعتبر *القرار خطأ*, ووصف *الوضع بالخطير*."""
        class_ = _class(tape, cue)
        sure = class_ in ("consider", "describe")
        if not object_cue(tape, cue, told=not sure and not tape.has(cue, "FUNCTION")):
            return None
        perfect = tape.has(cue, "PERFECT")
        behind = self._subjects.after(tape, gap, end)
        if behind is not None and can_be_source(tape, behind) and not self._is_topic(tape, layout, cue):
            at = over_asides(tape, behind.end, end)
            if at >= end or tape.has(at, "PUNCT"):
                return None
            if class_ == "accuse" and tape.forms[at + tape.has(at, "AL")] == _BLAME:
                return gap  # وحملت *إسرائيل المسؤولية*: who is blamed, and no subject
            told = perfect and sure and (class_ == "consider" or _is_told(tape, cue, at, end))
            return at if told or self._is_called(tape, cue, at, end) else None
        elided = perfect and tape.has(cue - 1, "WA") and opens_clause(tape, cue - 1) and class_ != "predict"
        if not (elided or self._is_topic(tape, layout, cue)):
            return None  # تعتبر هذه الخطوة الأولى (this step is considered the first)
        return gap if self._is_called(tape, cue, gap, end) else None

    def _is_topic(self, tape: Tape, layout: Layout, cue: int) -> bool:
        """Whether a source stands right before the cue: *المنظمة* تصف الأوضاع بالكارثة."""
        if cue == 0 or opens_clause(tape, cue - 1):
            return False
        floor = tape.piece_at(layout.sentence_at(tape.starts[cue])[0])
        subject = self._subjects.before(tape, cue, max(floor, cue - MAX_LOOK_BACK))
        return subject is not None and can_be_source(tape, subject)

    def _is_called(self, tape: Tape, cue: int, at: int, end: int) -> bool:
        """Whether a thing stands here, and behind it what it is called."""
        thing = at < end and self._thing.match(tape.classes, at, end) is not None
        return thing and _is_told(tape, cue, at + 1, end)


def _class(tape: Tape, cue: int) -> str:
    reading = next((r for r in tape.entries[cue].readings if "as" in r.row.values("complements")), None)
    return "" if reading is None else reading.row.value("class") or ""


def _is_told(tape: Tape, cue: int, at: int, end: int) -> bool:
    """Whether there is what the cue asks for: a name in the accusative or in marks, with ب, blame, or a figure."""
    match _class(tape, cue):
        case "describe":  # وصف الهجوم *بالجريمة*, but not وصف الدواء (prescribed the medicine)
            stop = _first(tape, at, end, _ENDS)  # وصف الطالب، حسام زواوي، *بالباحث* المبدع
            return any(_is_with(tape, i) for i in range(at, stop))
        case "accuse":  # وحملت الوزارة إسرائيل *المسؤولية* (held Israel responsible)
            return any(tape.forms[i] == _BLAME for i in range(at, _first(tape, at, end, _ENDS)))
        case "predict":  # وقدرت الصحيفة قيمة الصفقة *بنحو* مليون (put the value at a million)
            stop = _first(tape, at, end, _ENDS_PREDICATE)
            return any(_is_with(tape, i) and _is_figure(tape, i + 1) for i in range(at, stop))
        case _:
            stop = _first(tape, at, end, _ENDS_PREDICATE)
            return any(_is_accusative(tape, i) or tape.has_any(i, _MARKS) for i in range(at, stop))


def _first(tape: Tape, at: int, end: int, classes: frozenset[str]) -> int:
    return next((i for i in range(at, end) if tape.has_any(i, classes)), end)


def _is_with(tape: Tape, at: int) -> bool:
    """Whether this is ب, and neither that of بقوله (saying) nor a verb's (فيما يتعلق *ب* as regards)."""
    verb = tape.has_any(at - 1, ("IMPERFECT", "PERFECT")) and not tape.has_any(at - 1, _CALLED)
    return tape.has(at, "BI") and tape.forms[at + 1] != "قول" and not verb


def _is_figure(tape: Tape, at: int) -> bool:
    """Whether a figure stands here: نحو *40* مليونا, أكثر من *مليون*."""
    return any(tape.has_any(i, _FIGURES) for i in range(at, at + 3))


def _is_accusative(tape: Tape, at: int) -> bool:
    """An indefinite noun or adjective in the accusative: مجحفا, خطوة; but not in الأكبر *نفوذا* (of most influence)."""
    if tape.has(at - 1, "AL") or not tape.has_any(at, _CALLED) or tape.has(at, "FUNCTION"):
        return False
    before = tape.forms[at - 1]
    if len(before) == ELATIVE and before.startswith("ا") and tape.has(at - 1, "ADJECTIVE"):
        return False
    return tape.forms[at].endswith(("ا", "ه")) and not tape.has_any(at + 1, ("SUFFIX", "AL"))
