"""Frames: how a cue and what it reports stand together. Tape in, one frame per cue out.

A frame is *cue – gap – opener*: the gap holds the subject and its surroundings, the opener is the
complementizer (إنّ/أنّ), the preposition that the verb governs, a colon or a quotation mark. The verb's row
in the gazetteer says which it takes (``complements``).
"""

from __future__ import annotations

from typing import Literal, NamedTuple

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
    _governed("cue", "B", "BI", f"AL? ({SAID_NOUN} | NOUN-FUNCTION | GROUP)", "[طالب الوزير ب]وقف القتال"),  # demanded
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
        f"cue:(CUE_PARTICIPLE&TAKES_NOUN) gap:(AL? FUNCTION)? opener:({SAID_NOUN})",
        yes=["[مؤكدا ضرورة] الحوار"],  # confirming the need for dialogue
    ),
)


class Frame(NamedTuple):
    """A cue with its opener: pieces, and the rule that found them."""

    rule: str
    cue: tuple[int, int]
    gap: tuple[int, int]
    opener: tuple[int, int]
    host: int  # the piece where the opener begins, its preposition included
    suffix: int | None  # an object pronoun on the cue: وصفه، دعتها


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
            if frame is None or not _allowed(tape, frame):
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


# For which cues (by class) the noun behind a preposition is what was said: "demanded *an end*", but not
# "commented on *the crime*".
_SAID_BEHIND = {
    "b": frozenset(["demand", "call", "advise", "accuse", "promise", "threaten", "report", "admit", "predict"]),
    "an": frozenset(["say", "announce", "reveal", "regret"]),
    "min": frozenset(["warn"]),
    "ala": frozenset(["confirm", "agree", "demand", "call"]),
    "ila": frozenset(["call", "say", "explain", "warn", "ask"]),
    "li": frozenset(["call"]),
    "object": frozenset(
        ["announce", "confirm", "deny", "reveal", "predict", "say", "call", "describe", "consider", "accuse"]
    ),
}
_WISHES = frozenset(
    ["demand", "call", "advise", "ask", "predict", "hope", "promise", "threaten", "warn", "agree", "regret"]
)
_NOUNS = frozenset(["NOUN", "ADJECTIVE", "VERB_MASDAR", "CUE_MASDAR"])
_ACTS = frozenset(["announce", "reveal"])
_HOST_COMPLEMENTS = {
    "ب+": frozenset(["b_that", "b", "as"]),
    "علي": frozenset(["ala_that", "ala"]),
    "الي": frozenset(["ila_that", "ila"]),
    "من": frozenset(["min_that", "min"]),
    "عن": frozenset(["an"]),
    "في": frozenset(["fi_that", "fi"]),
}
_THAT_COMPLEMENTS = frozenset(["that", "b_that", "ila_that", "ala_that", "min_that", "fi_that", "as"])
_NO_VERB_BEHIND = ("AL", "PREPOSITION", "BI", "KA")


def _allowed(tape: Tape, frame: Frame) -> bool:
    """Whether this is a cue here, and one whose row takes this opener."""
    cue = frame.cue[0]
    finite = frame.rule.startswith("cue")
    if finite and _is_noun_here(tape, cue):
        return False
    if frame.rule.startswith("participle") and not _is_circumstantial(tape, frame):
        return False
    name = frame.rule.split("_", 1)[1]
    entry = tape.entries[cue]
    noun_too = finite and _may_be_noun(tape, cue) and not _opens_clause(tape, cue - 1)
    said_so = finite and _says_so(tape, frame)
    if frame.rule.startswith("document"):
        return True
    for reading in entry.readings:
        row = reading.row
        if finite and row.value("class") == "hope":
            continue  # يأمل, يخشى: a feeling, where no participle reports it
        if row.kind != "cue" or (finite and not is_reporting_form(tape, cue, reading.features)):
            continue
        complements = frozenset(row.values("complements"))
        strict = row.flag("ambiguous") or "VERB" in entry.classes or (noun_too and frame.suffix is not None)
        if name == "that" and row.value("class") not in _WISHES and _is_subjunctive(tape, frame):
            continue
        if name in ("that", "colon_that"):
            host = tape.forms[frame.host] if frame.host < frame.opener[0] else ""
            if host:
                if (host == "ب+" and "that" in complements) or complements & _HOST_COMPLEMENTS.get(host, frozenset()):
                    return True
            elif "that" in complements or said_so or (not strict and complements & _THAT_COMPLEMENTS):
                return True
        elif name in ("mark", "colon"):
            if "FUNCTION" in entry.classes and strict:
                continue
            if "colon" in complements or said_so or (not strict and complements & _THAT_COMPLEMENTS):
                return True
        elif tape.has(cue - 1, "RELATIVE") or _belongs_to_verb(tape, frame):
            continue  # التي تشير إلى (which point to): no one speaks; بلاغ وجهته *إلى* (a note that it sent to)
        elif name == "an" and row.value("class") in _ACTS and not _is_verbal(tape, frame.opener[1]):
            continue  # "unveiled a model" is an act, "announced its approval" a message
        elif (
            row.value("class") in _SAID_BEHIND[name]
            and not (finite and row.flag("ambiguous"))
            and not (noun_too and frame.suffix is not None)
        ):
            return True
    return False


def _is_subjunctive(tape: Tape, frame: Frame) -> bool:
    """أن before a verb says what one should do: only wishes and orders report it (طالب *أن تقوم*)."""
    that, behind = frame.opener
    # أن تراجع الأسعار (that a fall in prices …) is no verb, أن تكون (that it be) is
    verbal = tape.has(behind, "IMPERFECT") and (tape.forms[behind] == "تكون" or not tape.has_any(behind, _NOUNS))
    return verbal and "إ" not in tape.text[tape.starts[that] : tape.ends[that]]


def _belongs_to_verb(tape: Tape, frame: Frame) -> bool:
    """Whether another verb stands right before the preposition, with its object pronoun or without."""
    with_object = tape.has(frame.host - 1, "SUFFIX")
    verb = frame.host - 1 - with_object
    finite = tape.has_any(verb, ("PERFECT", "IMPERFECT")) and not tape.has(verb - 1, "AL")
    return finite and verb > frame.cue[0] and (with_object or not tape.has_any(verb, _NOUNS))


def _may_be_noun(tape: Tape, cue: int) -> bool:
    """Whether the verb's form is also a noun; one in -ت is so only before a pronoun (طالبت is no student)."""
    classes = tape.entries[cue].classes
    bound = tape.forms[cue].endswith("ت") and not tape.has(cue + 1, "SUFFIX")
    return "FUNCTION" in classes or ("NOUN" in classes and not bound)


def _is_verbal(tape: Tape, at: int) -> bool:
    """Whether a noun names an act of its own (تنحيه his resignation), not a thing."""
    at += tape.has(at, "AL")
    return tape.has_any(at, ("VERB_MASDAR", "CUE_MASDAR", "SPEECH_OPEN", "NAME_OPEN"))


def _is_noun_here(tape: Tape, cue: int) -> bool:
    """No finite verb stands behind ال or a preposition, nor a perfect behind ل."""
    before = cue - 1
    if tape.has_any(before, _NO_VERB_BEHIND) and not _with_pronoun(tape, before):
        return True
    if tape.has(before, "SA"):
        return True  # what someone will say has not been said
    if tape.has(cue, "FUNCTION"):  # بين, دون …: verbs only where و begins a sentence, or where vocalised (بيّن)
        verbal = tape.has(before, "WA") or _doubled(tape, cue)
        if not (verbal and _opens_clause(tape, before)):
            return True
    if tape.has(before, "NOUN") and not tape.has_any(before, ("VERB", "ROLE")) and _may_be_noun(tape, cue):
        return not tape.has(before - 1, "AL")  # محل شك (a matter of doubt)
    if tape.has(cue, "IMPERFECT") and not tape.has(cue, "PERFECT"):  # أن يقول, قد يقول (to say, may say): not said
        return tape.has(before, "COMPLEMENTIZER") or (before >= 0 and tape.forms[before] == "قد")
    return tape.has(before, "LI") and not tape.has(cue, "IMPERFECT")


def _with_pronoun(tape: Tape, preposition: int) -> bool:
    """Whether a preposition has its pronoun with it: بكلام لا لبس فيه *قال* (in words without doubt he said)."""
    return tape.has(preposition, "PREPOSITION") and tape.forms[preposition].endswith(_PRONOUNS)


_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "كم")


def _doubled(tape: Tape, cue: int) -> bool:
    """Whether the form is written with its shadda."""
    return "\u0651" in tape.text[tape.starts[cue] : tape.ends[cue]]


_CLAUSE_STARTS = frozenset(["CONJUNCTION", "ADVERB", "STOP", "NEWLINE", "COMMA", "SEMICOLON", "SPEECH_CLOSE"])


def _opens_clause(tape: Tape, before: int) -> bool:
    if tape.has(before, "WA") or tape.has(before, "FA"):
        before -= 1
    return before < 0 or tape.has_any(before, _CLAUSE_STARTS)


def object_cue(tape: Tape, cue: int) -> bool:
    """Whether the finite verb at ``cue`` may have what is said as its object."""
    if _is_noun_here(tape, cue):
        return False
    entry = tape.entries[cue]
    noun_too = _may_be_noun(tape, cue) and not _opens_clause(tape, cue - 1)
    return any(
        r.row.kind == "cue"
        and is_reporting_form(tape, cue, r.features)
        and r.row.value("class") in _SAID_BEHIND["object"]
        and not r.row.flag("ambiguous")
        and not noun_too
        for r in entry.readings
    )


def _says_so(tape: Tape, frame: Frame) -> bool:
    """Whether "saying" stands before the opener: ختم حديثه بالقول إن (he closed by saying that)."""
    return tape.forms[frame.host - 1] == "قول" and tape.has(frame.host - 2, "AL")


def is_reporting_form(tape: Tape, cue: int, features: str) -> bool:
    """Third persons report; a jussive needs its لم, and "I hope" is the writer's own voice."""
    if features[:1] in ("P", "I", "J") and features[1:2] == "1":
        return False
    if features[:1] == "P" and features[-1:] == "d" and "NOUN" in tape.entries[cue].classes:
        return False  # أمرا: an order, not "they both ordered"
    return features[:1] != "J" or tape.has(cue - 1, "NEGATION") or tape.has(cue - 1, "LI")


def _is_circumstantial(tape: Tape, frame: Frame) -> bool:
    """A participle that goes with a verb, not an adjective or a noun: after a comma, or opening the sentence."""
    before = frame.cue[0] - 1
    if tape.has(before, "AL") or tape.has(before, "BI") or tape.has(before, "LI"):
        return False
    comma = tape.has_any(before, ("COMMA", "DASH", "STOP", "NEWLINE", "SPEECH_CLOSE", "SEMICOLON", "WA"))
    if tape.has(frame.cue[0], "NOMINAL_PARTICIPLE"):
        return comma and not frame.rule.endswith("_object")
    # عقوبات مشددة على (tough sanctions on): without a comma a preposition asks for مشددا
    return comma or frame.rule.endswith(("_that", "_mark", "_colon")) or tape.forms[frame.cue[0]].endswith("ا")
