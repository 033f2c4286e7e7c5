"""Frames: how a cue and what it reports stand together. Tape in, one frame per cue out.

A frame is *cue – gap – opener*: the gap holds the subject and its surroundings, the opener is the
complementizer (إنّ/أنّ), the preposition that the verb governs, a colon or a quotation mark. The verb's row
in the gazetteer says which it takes (``complements``).
"""

from __future__ import annotations

from typing import Literal

from arabic_ie.extractors.quotes.cues import is_report
from arabic_ie.extractors.quotes.found import Frame
from arabic_ie.grammar import Alphabet, Match, Rule, RuleSet, Tape, rule

MAX_GAP = 32  # pieces between a cue and its opener: 7 % of the cues have more than ten words there

_STOPS = (
    "STOP | NEWLINE | SEMICOLON | QUESTION | EXCLAIM | ELLIPSIS | COLON | SPEECH_OPEN | SPEECH_CLOSE"
    " | COMPLEMENTIZER | CUE_PARTICIPLE-NOMINAL_PARTICIPLE-GROUP-ROLE"
    " | WA CUE-AMBIGUOUS_CUE | FA CUE-AMBIGUOUS_CUE | COMMA WA? CUE-AMBIGUOUS_CUE"
)
_BEFORE_OTHER_THAT = (  # "after that", "without that" …: the complementizer is theirs
    "('بعد' | 'قبل' | 'قبيل' | 'بعدما' | 'منذ' | 'دون' | 'حيث' | 'رغم' | 'مع' | 'غير' | 'إلا' | 'بما' | 'كما' | 'شرط'"
    " | 'يمكن' | 'يجب' | 'ينبغي' | 'ممكن' | 'متوقع' | 'مقرر' | 'مفترض' | 'شأن' SUFFIX)"
)
# A name in marks is stepped over as a whole: where it could also be entered, a list of them would take
# exponential time (ذكر «أ» و«ب» و«ج» …).
_NAMED = "NAME_OPEN ((?! (NAME_CLOSE | COMPLEMENTIZER | SPEECH_OPEN)) ANY){0,8}+ NAME_CLOSE"
_STEP = f"({_BEFORE_OTHER_THAT} COMPLEMENTIZER | {_NAMED} | (?! ({_STOPS} | {_NAMED})) ANY)"
_GAP = f"gap:({_STEP}){{0,{MAX_GAP}}}?"
_SHORT_GAP = f"gap:({_STEP}){{0,12}}?"
_FINITE = "cue:(CUE) suffix:(SUFFIX)?"
_PARTICIPLE = "cue:(CUE_PARTICIPLE)"
_THAT = "host:(BI | 'على' | 'إلى' | 'من' | 'عن' | 'في')? opener:(COMPLEMENTIZER)"
# A noun that is itself what is said: a verbal noun, "need", "absence" …
SAID_NOUN = (
    "VERB_MASDAR-FUNCTION | CUE_MASDAR-FUNCTION-DOCUMENT"
    " | 'ضرورة' | 'أهمية' | 'عدم' | 'مقتل' | 'وفاة' | 'استعداد' | 'حرص' | 'رفض' | 'دعم' | 'وجود' | 'فوز'"
    " | 'موقف' | 'نية' | 'عزم' | 'تأييد' | 'تمسك' | 'ثقة'"
)
_THING = "NOUN-FUNCTION | GROUP | PORTFOLIO | UNKNOWN"
_SAID = f"(AL? ({SAID_NOUN} | NOUN-FUNCTION | PORTFOLIO) | SPEECH_OPEN | NAME_OPEN | MARK)"


def _governed(form: Literal["cue", "participle"], takes: str, opener: str, after: str, yes: str) -> Rule:
    """A cue whose row says that it takes this preposition, and what may follow it."""
    cue = f"cue:(CUE&TAKES_{takes}) suffix:(SUFFIX)? {_GAP}"
    if form == "participle":
        cue = f"cue:(CUE_PARTICIPLE&TAKES_{takes}) {_SHORT_GAP}"
    return rule(f"{form}_{takes.lower()}", f"{cue} opener:({opener}) (?= {after})", yes=[yes])


FRAME_RULES = (
    rule(
        "cue_that",
        f"{_FINITE} {_GAP} {_THAT}",
        yes=["[قال الوزير إن] الوضع مستقر"],  # the minister said that the situation is stable
    ),
    rule(
        "cue_mark",
        f"{_FINITE} {_GAP} (COLON | COMMA | BI)? opener:(SPEECH_OPEN)",
        yes=['[وقال الوزير: "]لن نتراجع عن القرار"'],  # the minister said: "we will not go back on the decision"
    ),
    rule(
        "cue_colon",
        f"{_FINITE} {_GAP} opener:(COLON) (?! (SPEECH_OPEN | COMPLEMENTIZER))",
        yes=["[وقال الوزير:] لن نتراجع"],  # the minister said: we will not go back
    ),
    rule(
        "cue_colon_that",
        f"{_FINITE} {_GAP} COLON opener:(COMPLEMENTIZER)",
        yes=["[تقول: إن] الشركة باعت"],  # they say: that the company sold
    ),
    rule(
        "participle_that",
        f"{_PARTICIPLE} {_SHORT_GAP} {_THAT}",
        yes=["[مشيرا إلى أن] القرار نهائي"],  # pointing out that the decision is final
    ),
    rule(
        "participle_mark",
        f"{_PARTICIPLE} {_SHORT_GAP} (COLON | COMMA | BI)? opener:(SPEECH_OPEN)",
        yes=['[مضيفا: "]لن نتراجع عن القرار"'],  # adding: "we will not go back on the decision"
    ),
    rule(
        "participle_colon",
        f"{_PARTICIPLE} {_SHORT_GAP} opener:(COLON) (?! SPEECH_OPEN)",
        yes=["[قائلا:] لن نتراجع"],  # saying: we will not go back
    ),
    rule(
        "masdar_that",
        f"cue:('قول' | CUE_MASDAR&TAKES_THAT-CUE-DOCUMENT) suffix:(SUFFIX) gap:({_STEP}){{0,6}}? {_THAT}",
        yes=["نقلت عنه [قوله إن] الوضع مستقر"],  # it quoted him as saying that the situation is stable
    ),
    rule(
        "masdar_mark",
        f"cue:(CUE_MASDAR-CUE) suffix:(SUFFIX) {_SHORT_GAP} (COLON | COMMA)? opener:(SPEECH_OPEN)",
        yes=['نقلت عنه [قوله "]لن نتراجع عن القرار"'],  # it quoted him as saying "we will not go back"
    ),
    # The governed preposition: دعا إلى call for, طالب بـ demand, حذر من warn of, أعرب عن express, شدد على stress.
    _governed("cue", "ILA", "'إلى'", _SAID, "[دعا الوزير إلى] وقف القتال"),  # called for an end to fighting
    _governed("cue", "LI", "LI", "AL? (CUE_MASDAR | VERB_MASDAR)", "[دعا الوزير ل]وقف القتال"),  # the same
    _governed("cue", "B", "BI", f"AL? ({SAID_NOUN} | {_THING})", "[طالب الوزير ب]وقف القتال"),  # demanded an end to …
    _governed("cue", "AN", "'عن'", _SAID, "[أعرب الوزير عن] أمله"),  # expressed his hope
    _governed("cue", "MIN", "'من'", "ANY", "[حذر الوزير من] العواقب"),  # warned of the consequences
    _governed("cue", "ALA", "'على'", "ANY", "[شدد الوزير على] ضرورة الحوار"),  # stressed the need for dialogue
    _governed("participle", "ILA", "'إلى'", _SAID, "[داعيا إلى] وقف القتال"),  # calling for an end to fighting
    _governed("participle", "B", "BI", f"AL? ({SAID_NOUN} | NOUN-FUNCTION)", "[مطالبا ب]وقف القتال"),  # demanding
    _governed("participle", "AN", "'عن'", _SAID, "[معربا عن] أمله"),  # expressing his hope
    _governed("participle", "MIN", "'من'", "ANY", "[محذرا من] العواقب"),  # warning of the consequences
    _governed("participle", "ALA", "'على'", "ANY", "[مشددا على] ضرورة الحوار"),  # stressing the need for dialogue
    rule(
        "document_that",
        f"cue:(BEFORE_DOCUMENT) {_SHORT_GAP} {_THAT}",
        yes=["[وجاء في البيان أن] الوضع مستقر"],  # the statement said that the situation is stable
    ),
    rule(
        "document_mark",
        f"cue:(BEFORE_DOCUMENT) {_SHORT_GAP} (COLON | COMMA)? opener:(SPEECH_OPEN)",
        yes=['[وجاء في البيان: "]لن نتراجع عن القرار"'],  # the statement said: "we will not go back on the decision"
    ),
    rule(
        "participle_object",
        f"cue:(CUE_PARTICIPLE&TAKES_NOUN) gap:(AL? FUNCTION)? opener:({SAID_NOUN} | AL VERB_MASDAR-FUNCTION)",
        yes=["[مؤكدا ضرورة] الحوار", "[نافيا الحصول] على جواز"],  # confirming the need for dialogue, denying …
    ),
)


class FrameFinder:
    """The frame rules compiled for one alphabet."""

    __slots__ = ("_rules",)

    def __init__(self, alphabet: Alphabet) -> None:
        self._rules = RuleSet(FRAME_RULES, alphabet)

    def find(self, tape: Tape) -> dict[int, Frame]:
        """For each cue (its first piece) the frame whose opener comes first; of those at one place the fuller."""
        best: dict[int, Frame] = {}
        for match in self._rules.find_each(tape):
            frame = _frame(match)
            if frame is None or not is_report(tape, frame):
                continue
            old = best.get(frame.cue[0])
            if old is None or _rank(frame) < _rank(old):
                best[frame.cue[0]] = frame
        return _one_per_opener(tape, best)


def _one_per_opener(tape: Tape, frames: dict[int, Frame]) -> dict[int, Frame]:
    """An opener belongs to one cue: the nearest before it, a sure one before one that is often something else."""
    owner: dict[int, Frame] = {}
    for frame in frames.values():
        old = owner.get(frame.opener[0])
        if old is None or _closeness(tape, frame) > _closeness(tape, old):
            owner[frame.opener[0]] = frame
    return {frame.cue[0]: frame for frame in owner.values()}


def _closeness(tape: Tape, frame: Frame) -> tuple[bool, int]:
    cue = frame.cue[0]
    # قال الناطق معقبا على الجريمة: «… — a participle with words of its own leaves the mark to its verb
    distant = frame.rule in ("participle_mark", "participle_colon") and frame.gap[0] < frame.gap[1]
    unsure = distant or tape.has(cue, "AMBIGUOUS_CUE") or tape.has(cue, "FUNCTION") or tape.has(cue, "VERB")
    return not unsure, cue


def _rank(frame: Frame) -> tuple[int, int]:
    """The nearest opener wins; of two at one place, a clause (من أن) before a noun (من)."""
    preposition = frame.rule.split("_")[-1] in ("ila", "li", "b", "an", "min", "ala", "object")
    return frame.host, 1 if preposition else 0


def _frame(match: Match) -> Frame | None:
    cue, opener = match.group("cue"), match.group("opener")
    if cue is None or opener is None:
        return None
    host = match.group("host")
    suffix = match.group("suffix")
    gap_start = suffix[1] if suffix else cue[1]
    start = host[0] if host else opener[0]
    return Frame(match.rule, cue, (gap_start, start), opener, start, suffix[0] if suffix else None)
