"""Frames: how a cue and what it reports stand together. Tape in, one frame per cue out.

A frame is *cue – gap – opener*: the gap holds the subject and its surroundings, the opener is the
complementizer (إنّ/أنّ), the preposition that the verb governs, a colon or a quotation mark. The verb's row
in the gazetteer says which it takes (``complements``). Each form of cue (finite, participle, masdar …) stands
before each sort of opener: the rules are that table.
"""

from __future__ import annotations

from itertools import chain
from typing import NamedTuple

from arabic_ie.extractors.quotes.cues import is_report, takes_silently
from arabic_ie.extractors.quotes.found import Form, Frame, Opening
from arabic_ie.grammar import Alphabet, Match, Rule, RuleSet, Tape, rule

MAX_GAP = 36  # pieces between a cue and its opener: 7 % of the cues have more than ten words there

MAX_GAP_TO_COLON = 28
MAX_GAP_TO_NOUN = 20  # … and a governed preposition: further on there are too many that are others'

_STOPS = (
    "STOP | NEWLINE | SEMICOLON | QUESTION | EXCLAIM | ELLIPSIS | COLON | SPEECH_OPEN | SPEECH_CLOSE"
    " | COMPLEMENTIZER | CUE_PARTICIPLE-NOMINAL_PARTICIPLE-GROUP-ROLE-'مخاطبا'-'مخاطبة'"
    " | WA CUE-AMBIGUOUS_CUE | FA CUE-AMBIGUOUS_CUE | COMMA WA? CUE-AMBIGUOUS_CUE"
)
_BEFORE_OTHER_THAT = (  # "after that", "without that" …: the complementizer is theirs
    "('بعد' | 'قبل' | 'حتى' | 'قبيل' | 'بعدما' | 'منذ' | 'دون' | 'حيث' | 'رغم' | 'مع' | 'غير' | 'إلا' | 'بما' | 'كما'"
    " | 'شرط' | 'بحجة' | 'بدعوى' | 'بذريعة' | 'اعتبار' | 'درجة' | 'سبق' | 'بد' | 'مجرد'"
    " | 'يمكن' | 'يجب' | 'ينبغي' | 'ممكن' | 'متوقع' | 'مقرر' | 'مفترض' | 'يبدو' | 'تبدو' | 'بدا')"
)
_MOREOVER = "('إضافة' 'إلى' | 'علاوة' 'على' | 'فضلا' 'عن')"  # "in addition to that": theirs as well
# What stands in marks or brackets is stepped over as a whole, whatever is in it (أماندا (طلبت عدم نشر اسمها)): where
# it could also be entered, a list of names in marks would take exponential time (ذكر «أ» و«ب» و«ج» …).
_NAMED = "NAME_OPEN (((?! (NAME_CLOSE | COMPLEMENTIZER | SPEECH_OPEN)) ANY){0,20}+ NAME_CLOSE)?+"
_DASHED = "DASH (?= RELATIVE) (((?! (DASH | STOP | NEWLINE | SPEECH_OPEN)) ANY){0,20}+ DASH)?+"  # -الذي يقول إنه …-
# A piece, then what stands before it: a look behind costs ten times what a look at the piece does, and few get so far.
_ABBREVIATED = "STOP (?<= (LETTER | WEAK_GIVEN) STOP) (?= (NAME | GIVEN | FAMILY | WEAK_FAMILY | UNKNOWN))"  # د. أيمن
_BRACKETED = "OPEN (((?! (CLOSE | STOP | NEWLINE | SPEECH_OPEN)) ANY){0,12}+ CLOSE)?+"
_STEP = (
    f"({_NAMED} | {_BRACKETED} | {_DASHED} | {_ABBREVIATED} | COMPLEMENTIZER (?<= {_BEFORE_OTHER_THAT} COMPLEMENTIZER)"
    f" | COMPLEMENTIZER (?<= {_MOREOVER} COMPLEMENTIZER) | 'شأن' SUFFIX COMPLEMENTIZER"
    f" | (?! ({_STOPS} | NAME_OPEN | OPEN | DASH RELATIVE)) ANY)"
)
# A noun that is itself what is said: a verbal noun, "need", "absence" …
SAID_NOUN = (
    "VERB_MASDAR-FUNCTION | CUE_MASDAR-FUNCTION-DOCUMENT"
    " | 'ضرورة' | 'أهمية' | 'عدم' | 'مقتل' | 'مصرع' | 'وفاة' | 'استعداد' | 'حرص' | 'رفض' | 'دعم' | 'وجود' | 'فوز'"
    " | 'موقف' | 'نية' | 'عزم' | 'تأييد' | 'تمسك' | 'ثقة' | 'صحة' | 'مسؤولية' | 'إمكانية' | 'قدرة' | 'رغبة' | 'قلق'"
    " | 'تسجيل' | 'أحقية' | 'نبأ' | 'حق' | 'تعليق' | 'حاجة' | 'أولوية' | 'متانة' | 'رؤية' | 'جاهزية'"
    " | 'قرب' (?= VERB_MASDAR)"
)
_MARKED = "SPEECH_OPEN | NAME_OPEN | MARK"
# "his *deep* regret", "the *warmest* congratulations": what a feeling is raised by, before its noun
_HEARTFELT = "('بالغ' | 'خالص' | 'عميق' | 'شديد' | 'صادق' | 'أحر' | 'أطيب' | 'أبلغ' | 'أصدق')"
_THING = "NOUN-FUNCTION | GROUP | PORTFOLIO | UNKNOWN"
_SAID = f"(AL? ({SAID_NOUN} | NOUN-FUNCTION | PORTFOLIO) | {_MARKED})"
_ASKED = f"(AL? ({SAID_NOUN} | {_THING}) | {_MARKED})"


class _Cue(NamedTuple):
    """One form of cue: its pieces as a pattern, with ``{takes}`` where its row must allow a complement."""

    form: Form
    pattern: str
    gap: int

    def rule(self, opener: str, takes: str = "") -> str:
        most = MAX_GAP_TO_NOUN if takes else MAX_GAP_TO_COLON if opener == _COLON else MAX_GAP
        gap = f"gap:({_STEP}){{0,{min(self.gap, most)}}}?"
        return f"{self.pattern.format(takes=takes)} {gap} {opener}"


_FINITE = _Cue("cue", "cue:(CUE{takes}) suffix:(SUFFIX)?", MAX_GAP)
_PARTICIPLE = _Cue("participle", "cue:(CUE_PARTICIPLE{takes})", 12)
_DOCUMENT = _Cue("document", "cue:(BEFORE_DOCUMENT)", 12)
_HIS_MASDAR = _Cue("masdar", "cue:('قول' | CUE_MASDAR&TAKES_THAT-CUE-DOCUMENT) suffix:(SUFFIX)", 6)
_SCRIPTURE = _Cue("masdar", "cue:('قول')", 2)  # قوله تعالى (…), قول الله تعالى {…}
_HIS_WORDS = _Cue("masdar", "cue:(CUE_MASDAR-CUE) suffix:(SUFFIX)", 12)
_SAYING = _Cue("saying", "(BI | 'إلى') AL cue:('قول')", 4)
_STRESSING = _Cue("saying", "BI AL cue:(CUE_MASDAR{takes}-CUE-DOCUMENT)", 4)
_NOMINAL = _Cue("nominal", "cue:(CUE_MASDAR-CUE)", 8)

# "…, especially as", "on the grounds that": the reason for what stands before, and nothing that is said
_ESPECIALLY = "('خصوصا' | 'سيما' | 'أساس')"
_NO_REASON = f"(?<! {_ESPECIALLY}) (?<! {_ESPECIALLY} WA) (?<! (COMMA | WA) 'خاصة') (?<! COMMA 'خاصة' WA)"
_OWN_THAT = f"(?= COMPLEMENTIZER) (?<! {_BEFORE_OTHER_THAT}) (?<! {_MOREOVER}) {_NO_REASON} opener:(COMPLEMENTIZER)"
_THAT = f"host:(BI | 'على' | 'إلى' | 'من' | 'عن' | 'في')? {_OWN_THAT}"
_MARK = "(COLON | COMMA | BI)? opener:(SPEECH_OPEN)"
_ADDRESS = "SLASH | LATIN COLON SLASH"  # the address of a page is nothing that is said: كتب: https://…
_COLON = (  # وهم: (namely) opens a list
    f"(?<! ('هم' | 'هي' | 'هما')) opener:(COLON) (?! (SPEECH_OPEN | COMPLEMENTIZER | {_ADDRESS}))"
)
_COLON_THAT = "COLON opener:(COMPLEMENTIZER)"
_DONE = "(AL? (CUE_MASDAR | VERB_MASDAR | 'ضرورة' | 'نفير' | 'هدنة') | 'التعاون' | 'العمل' | 'الحوار')"
_GOVERNED: dict[str, str] = {  # by the preposition: what opens the content, and what may follow
    "ila": f"opener:('إلى') (?= {_SAID})",
    "li": f"opener:(LI) (?= {_DONE})",
    "b": f"opener:(BI) (?= {_ASKED})",
    "an": f"opener:('عن') (?= ({_SAID} | {_HEARTFELT} AL? (NOUN | CUE_MASDAR)))",
    "min": "opener:('من') (?= ANY)",
    "ala": "opener:('على') (?= ANY)",
}


class _FrameRule(NamedTuple):
    """A rule, with what its match is."""

    rule: Rule
    form: Form
    opening: Opening
    preposition: str = ""


def _opened(cue: _Cue, opening: Opening, opener: str, yes: str, name: str = "") -> _FrameRule:
    return _FrameRule(rule(f"{cue.form}_{name or opening}", cue.rule(opener), yes=[yes]), cue.form, opening)


def _governed(cue: _Cue, preposition: str, yes: str) -> _FrameRule:
    """A cue whose row says that it takes this preposition."""
    pattern = cue.rule(_GOVERNED[preposition], f"&TAKES_{preposition.upper()}")
    return _FrameRule(rule(f"{cue.form}_{preposition}", pattern, yes=[yes]), cue.form, "preposition", preposition)


_RULES = (
    _opened(_FINITE, "that", _THAT, "[قال الوزير إن] الوضع مستقر"),  # the minister said that the situation is stable
    _opened(_FINITE, "that", _COLON_THAT, "[تقول: إن] الشركة باعت", "colon_that"),  # she says: that the company sold
    _opened(_FINITE, "mark", _MARK, '[وقال الوزير: "]لن نتراجع عن القرار"'),  # the minister said: "we will not go back"
    _opened(_FINITE, "colon", _COLON, "[وقال الوزير:] لن نتراجع"),  # and the minister said: we will not go back
    _opened(_PARTICIPLE, "that", _THAT, "[مشيرا إلى أن] القرار نهائي"),  # pointing out that the decision is final
    _opened(_PARTICIPLE, "that", _COLON_THAT, "[قائلا: إن] القرار نهائي", "colon_that"),  # saying: that it is final
    _opened(_PARTICIPLE, "mark", _MARK, '[مضيفا: "]لن نتراجع عن القرار"'),  # adding: "we will not go back on …"
    _opened(_PARTICIPLE, "colon", _COLON, "[قائلا:] لن نتراجع"),  # saying: we will not go back
    _opened(_HIS_MASDAR, "that", _THAT, "نقلت عنه [قوله إن] الوضع مستقر"),  # it quoted him as saying that …
    _opened(_HIS_WORDS, "mark", _MARK, 'نقلت عنه [قوله "]لن نتراجع عن القرار"'),  # quoted him as saying "we will …"
    _FrameRule(
        rule(
            "scripture",
            _SCRIPTURE.rule("opener:('تعالى' COLON?) (?= OPEN)"),
            yes=["وفي [قوله تعالى] (…)"],  # and in the words of the Most High (…)
        ),
        "masdar",
        "colon",
    ),
    _FrameRule(
        rule(
            "said_in_scripture",
            "cue:(CUE&TAKES_COLON) gap:('الله')? opener:('تعالى' COLON?) (?= OPEN)",
            yes=["وقد [قال الله تعالى] (…)"],  # God the Most High has said (…)
        ),
        "cue",
        "colon",
    ),
    _opened(_SAYING, "that", _THAT, "واكتفى [بالقول إن] الوضع مستقر"),  # he contented himself with saying that …
    _FrameRule(
        rule(
            "stressing_that",
            _STRESSING.rule(_THAT),
            yes=["وختم [بالتأكيد على أن] الوضع مستقر"],  # he closed by stressing that the situation is stable
        ),
        "saying",
        "that",
    ),
    _governed(_STRESSING, "ala", "وختم [بالتأكيد على] ضرورة الحوار"),  # he closed by stressing the need for dialogue
    _opened(_SAYING, "mark", _MARK, 'ورد [بالقول: "]لن نتراجع عن القرار"'),  # he answered by saying: "we will not …"
    _opened(_SAYING, "colon", _COLON, "ورد [بالقول:] لن نتراجع"),  # he answered by saying: we will not go back
    _opened(_NOMINAL, "that", _THAT, "مع [تأكيد الوزير أن] الوضع مستقر"),  # with the minister's assurance that …
    _opened(_DOCUMENT, "that", _THAT, "[وجاء في البيان أن] الوضع مستقر"),  # the statement said that …
    _opened(_DOCUMENT, "mark", _MARK, '[وجاء في البيان: "]لن نتراجع عن القرار"'),  # the statement said: "we will not …"
    # the governed preposition: دعا إلى call for, طالب بـ demand, حذر من warn of, أعرب عن express, شدد على stress
    _governed(_FINITE, "ila", "[دعا الوزير إلى] وقف القتال"),  # called for an end to fighting
    _governed(_FINITE, "li", "[دعا الوزير ل]وقف القتال"),  # the same
    _governed(_FINITE, "b", "[طالب الوزير ب]وقف القتال"),  # demanded an end to fighting
    _governed(_FINITE, "an", "[أعرب الوزير عن] أمله"),  # expressed his hope
    _governed(_FINITE, "min", "[حذر الوزير من] العواقب"),  # warned of the consequences
    _governed(_FINITE, "ala", "[شدد الوزير على] ضرورة الحوار"),  # stressed the need for dialogue
    _governed(_PARTICIPLE, "ila", "[داعيا إلى] وقف القتال"),  # calling for an end to fighting
    _governed(_PARTICIPLE, "li", "[داعيا المواطنين ل]لتحلي بالصبر"),  # calling on citizens to be patient
    _governed(_PARTICIPLE, "b", "[مطالبا ب]وقف القتال"),  # demanding an end to fighting
    _governed(_PARTICIPLE, "an", "[معربا عن] أمله"),  # expressing his hope
    _governed(_PARTICIPLE, "min", "[محذرا من] العواقب"),  # warning of the consequences
    _governed(_PARTICIPLE, "ala", "[مشددا على] ضرورة الحوار"),  # stressing the need for dialogue
)
# بان, بانه without hamza: بأن, بأنه; but neither بان كي مون (Ban) nor لو بان (Le Pen). Rules of their own, as few texts
# have the word at all.
_NEAR = f"gap:((?! ({_STOPS})) ANY){{0,16}}?"
_WITHOUT_HAMZA = (
    "(?<! 'لو' ) opener:('بان') (?= (AL | SUFFIX | NAME | OFFICIAL | ORG_NAME | PLACE_NAME | NOUN | INT | GROUP | ROLE"
    " | WEAK_ROLE | ORG_HEAD | DEMONSTRATIVE | VERB_MASDAR | CUE_MASDAR | KINSHIP | UNKNOWN_DEFINITE))"
)
_RESPELT = tuple(
    _FrameRule(rule(f"{cue.form}_ban", f"{cue.pattern.format(takes='')} {_NEAR} {_WITHOUT_HAMZA}", yes=[yes]), cue.form,
               "that")
    for cue, yes in (
        (_FINITE, "[قال الوزير بان] الوضع مستقر"),  # the minister said that the situation is stable
        (_PARTICIPLE, "[مؤكدا بان] القرار نهائي"),  # affirming that the decision is final
    )
)  # fmt: skip
FRAME_RULES = tuple(each.rule for each in (*_RULES, *_RESPELT))
_BY_NAME = {each.rule.name: each for each in (*_RULES, *_RESPELT)}


class FrameFinder:
    """The frame rules compiled for one alphabet."""

    __slots__ = ("_respelt", "_rules")

    def __init__(self, alphabet: Alphabet) -> None:
        self._rules = RuleSet(tuple(each.rule for each in _RULES), alphabet)
        self._respelt = RuleSet(tuple(each.rule for each in _RESPELT), alphabet)

    def find(self, tape: Tape) -> dict[int, Frame]:
        """For each cue (its first piece) the frame whose opener comes first; of those at one place the fuller."""
        best: dict[int, Frame] = {}
        silent: dict[int, int] = {}  # of an opener: the nearest verb that takes it and reports nothing
        respelt = self._respelt.find_each(tape) if "بان" in tape.forms else ()
        for match in chain(self._rules.find_each(tape), respelt):
            frame = _frame(match)
            if frame is None or _leaves_brackets(tape, frame):
                continue
            if not is_report(tape, frame):
                if takes_silently(tape, frame):
                    silent[frame.opener[0]] = max(frame.cue[0], silent.get(frame.opener[0], 0))
                continue
            old = best.get(frame.cue[0])
            if old is None or _rank(frame) < _rank(old):
                best[frame.cue[0]] = frame
        return {
            cue: frame
            for cue, frame in _one_per_opener(tape, best).items()
            if cue >= silent.get(frame.opener[0], 0) or frame.form != "cue"
        }


def _leaves_brackets(tape: Tape, frame: Frame) -> bool:
    """Whether a bracket closes between cue and opener: أماندا (*طلبت* عدم نشر اسمها): «… (she asked …)."""
    between = tape.text[tape.ends[frame.cue[1] - 1] : tape.starts[frame.host]]
    closing = between.find(")")
    return closing >= 0 and "(" not in between[:closing]


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
    speech = frame.opening in ("mark", "colon") or tape.has(frame.opener[0] - 1, "COLON")
    distant = frame.form == "participle" and speech and frame.gap[0] < frame.gap[1]
    distant = distant or tape.forms[cue] in _ADDRESSING  # قال مخاطبا النواب إن: the verb is the cue
    if frame.form in ("saying", "nominal"):
        return False, cue - len(
            tape
        )  # ختم حديثه بالقول إن (he closed by saying that): its verb is the cue, where it is one
    # طالب فلان الذي يعتبر الرجل الثاني بـ«…: what an adjective clause says of the speaker leaves him his words
    distant = distant or (tape.has(cue - 1, "RELATIVE") and frame.opening != "that")
    unsure = distant or tape.has(cue, "AMBIGUOUS_CUE") or tape.has(cue, "FUNCTION") or tape.has(cue, "VERB")
    return not unsure, cue


_ADDRESSING = frozenset(["مخاطبا", "مخاطبه"])


def _rank(frame: Frame) -> tuple[int, int]:
    """The nearest opener wins; of two at one place, a clause (من أن) before a noun (من)."""
    return frame.host, 1 if frame.opening in ("preposition", "object") else 0


def _frame(match: Match) -> Frame | None:
    cue, opener = match.group("cue"), match.group("opener")
    if cue is None or opener is None:
        return None
    host = match.group("host")
    suffix = match.group("suffix")
    gap_start = suffix[1] if suffix else cue[1]
    start = host[0] if host else opener[0]
    by = _BY_NAME[match.rule]
    return Frame(
        match.rule, by.form, by.opening, by.preposition, cue, (gap_start, start), opener, start,
        suffix[0] if suffix else None,
    )  # fmt: skip
