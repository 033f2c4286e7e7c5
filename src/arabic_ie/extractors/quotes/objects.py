"""Objects: cues whose object is what is said (أعلن الوزير *استقالته*, his resignation). A tape in, frames out.

The object is a verbal noun without ال that stands where a noun phrase can begin: behind the subject, behind
what more is told of the subject, or right behind the verb. It comes before any preposition that follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from arabic_ie.extractors.quotes.cues import is_need, is_report, object_cue, opens_clause
from arabic_ie.extractors.quotes.found import Form, Frame, cue_reading
from arabic_ie.extractors.quotes.frames import SAID_NOUN
from arabic_ie.extractors.quotes.layout import Layout
from arabic_ie.extractors.quotes.subjects import Subject, SubjectFinder, can_be_source
from arabic_ie.grammar import Alphabet, Tape, rule
from arabic_ie.grammar.rules import compile_pattern

MAX_OBJECT_GAP = 30  # pieces between a cue and its object
MAX_PARTICIPLE_GAP = 8
_OBJECT_CUE = rule("object_cue", "CUE&TAKES_NOUN", yes=["[نفت] الوزارة الخبر"])  # denied the news
_PARTICIPLE = rule("object_participle", "CUE_PARTICIPLE&TAKES_NOUN", yes=["[نافيا] الخبر"])  # denying the news
_SAID = rule("said", f"({SAID_NOUN} | NAME_OPEN | SPEECH_OPEN)", yes=["أعلن [استقالت]ه"])  # his resignation
# a verbal noun with ال, its preposition right behind it
_SAID_WITH_AL = rule(
    "said_with_al",
    "AL (VERB_MASDAR-FUNCTION-ORG_HEAD-GROUP-DOCUMENT-ROLE ('على' | 'من' | 'عن' | 'إلى' | BI) | 'طوارئ' | 'حداد')",
    yes=["أعلنوا [السيطرة على] التلال"],  # they announced the capture of the hills
)
_WITH_AL = rule("masdar_with_al", "AL VERB_MASDAR-FUNCTION", yes=["نافيا [الحصول] على جواز"])  # denying the possession
_ASKED_FOR = rule(  # behind whom it is asked of
    "asked_for",
    "AL (VERB_MASDAR-FUNCTION | CUE_MASDAR-FUNCTION | 'مساعدة' | 'صبر' | 'عون' | 'تأييد' | 'إذن' | 'مغفرة')",
    yes=["طلبت من الحكومة [المساعدة] في"],  # asked the government for help in
)
OBJECT_RULES = (_OBJECT_CUE, _PARTICIPLE, _SAID, _SAID_WITH_AL, _WITH_AL, _ASKED_FOR)
_DENIED = frozenset(  # accusations, claims, reports, rumours …
    ["اتهام", "اتهامات", "تهم", "تهمه", "مزاعم", "ادعاءات", "تقارير", "انباء", "تكهنات", "شايعات", "خبر", "اخبار",
     "معلومات", "روايه", "فرضيه", "احتمال"]
)  # fmt: skip
_SHOWN_WILL = frozenset(  # what one shows in words: refusal, readiness, wish, concern …
    ["رفض", "استعداد", "استعدادا", "رغبه", "اعتراض", "تاييد", "دعم", "قلق", "قلقا", "حرص", "ثقه", "تمسك", "موافقه",
     "معارضه", "اعتزام", "عزم", "نيه", "تفاول", "تفاولا", "امل", "تخوف", "مخاوف", "تحفظ", "التزام", "تضامن", "اسف",
     "تفهم", "امكانيه"]
)  # fmt: skip
_WHAT = frozenset(["ما", "مما", "بما", "لما"])
_BODIES = frozenset(["DOCUMENT", "GROUP", "ROLE", "ORG_HEAD", "ORG_NAME", "NAME", "OFFICIAL", "PLACE_NAME"])
_ENDS_OBJECT_GAP = frozenset(
    ["STOP", "NEWLINE", "SEMICOLON", "COLON", "COMPLEMENTIZER", "RELATIVE", "SPEECH_OPEN", "SPEECH_CLOSE", "QUESTION"]
)
_CLOSED = frozenset(
    ["NAME", "OFFICIAL", "ORG_NAME", "PLACE_NAME", "PORTFOLIO", "SUFFIX", "DATE", "COMMA", "CLOSE", "NAME_CLOSE",
     "DASH", "ADVERB", "NATIONALITY", "LATIN", "UNKNOWN_DEFINITE"]
)  # fmt: skip


class ObjectFinder:
    """The object patterns compiled for one alphabet."""

    __slots__ = ("_asked_for", "_cue", "_participle", "_said", "_said_with_al", "_subjects", "_with_al")

    def __init__(self, alphabet: Alphabet, subjects: SubjectFinder) -> None:
        self._cue = compile_pattern(_OBJECT_CUE, alphabet)
        self._participle = compile_pattern(_PARTICIPLE, alphabet)
        self._said = compile_pattern(_SAID, alphabet)
        self._said_with_al = compile_pattern(_SAID_WITH_AL, alphabet)
        self._asked_for = compile_pattern(_ASKED_FOR, alphabet)
        self._subjects = subjects
        self._with_al = compile_pattern(_WITH_AL, alphabet)

    def find(self, tape: Tape, layout: Layout, frames: Mapping[int, Frame]) -> dict[int, Frame]:
        """Cues whose object is what is said: أعلن الوزير *استقالته* (his resignation); it comes before any opener."""
        found = [self._of_verb(tape, layout, match.start(), frames) for match in self._cue.finditer(tape.classes)]
        found += [
            self._of_participle(tape, layout, match.start(), frames)
            for match in self._participle.finditer(tape.classes)
        ]
        found += _asked(tape)
        return {frame.cue[0]: frame for frame in found if frame is not None}

    def _of_verb(self, tape: Tape, layout: Layout, cue: int, frames: Mapping[int, Frame]) -> Frame | None:
        opened = frames.get(cue)
        sure = object_cue(tape, cue)
        if (opened is not None and opened.opening == "that") or not (sure or object_cue(tape, cue, told=True)):
            return None
        if cue and tape.forms[cue - 1] in _WHAT:
            return None  # مما يؤكد أهمية الحوار (which shows the need for …): nobody speaks
        gap = cue + 1
        if tape.has(gap, "SUFFIX") and tape.joined(gap):
            return None  # العقوبة التي أعلنها الاتحاد: the pronoun is its object
        end = _gap_end(tape, layout, gap, MAX_OBJECT_GAP, opened)
        if not sure and not _asks(tape, cue) and not any(is_need(tape, at) for at in range(gap, end)):
            return None
        if sure and self._said_with_al.match(tape.classes, gap, end):
            return _frame("cue", cue, gap)
        said_next = self._is_said(tape, gap, end) or _is_denied(tape, cue, gap, end)
        subject = None if said_next else self._subjects.after(tape, gap, end)
        at = subject.end if subject is not None else gap
        if _asks(tape, cue):
            at += 2 * (tape.forms[at : at + 2] == ["بعد", "ذلك"])  # وطلب *بعد ذلك* من الشركات (asked then of the firms)
        if at < end and tape.forms[at] == "من" and _asks(tape, cue):
            return self._of_somebody(tape, cue, at + 1, end)
        after = tape.node_end(at) if tape.has(at, "ADVERB") else at  # استبعدت الشرطة حينها *فرضية* الإرهاب
        said = after if _is_denied(tape, cue, after, end) else self._object(tape, at, end)
        if said is None or _is_anonymity(tape, said) or _is_act(tape, cue, said):
            return None
        return _frame("cue", cue, said) if sure or _tells(tape, cue, subject, said) else None

    def _of_somebody(self, tape: Tape, cue: int, start: int, end: int) -> Frame | None:
        """What is asked of somebody: طلب المجلس من اللجنة *إجراء تحقيق*, من المسؤولين *المساعدة* (an inquiry, help)."""
        if not (object_cue(tape, cue) or opens_clause(tape, cue - 1)):
            return None
        at = tape.node_end(start)
        while at < end and not tape.has_any(at, _ENDS_OBJECT_GAP) and not _is_finite(tape, at):
            if _closes_phrase(tape, at - 1) and (
                self._asked_for.match(tape.classes, at, end) or self._said.match(tape.classes, at, end)
            ):
                return None if _is_anonymity(tape, at) else _frame("cue", cue, at)
            at = tape.node_end(at)
        return None

    def _of_participle(self, tape: Tape, layout: Layout, cue: int, frames: Mapping[int, Frame]) -> Frame | None:
        """مؤكدا *ضرورة* الحوار, نافيا *الحصول على* جواز, مؤكدا في الوقت نفسه *تمسكه* (… his adherence)."""
        gap = cue + 1
        if tape.has(gap, "SUFFIX") and tape.joined(gap):
            return None
        end = _gap_end(tape, layout, gap, MAX_PARTICIPLE_GAP, frames.get(cue))
        if _is_denied(tape, cue, gap, end):
            said: int | None = gap
        else:
            start = tape.node_end(gap) if self._is_aside(tape, gap, end) else gap
            said = start if self._with_al.match(tape.classes, start, end) else self._object(tape, start, end)
        marked = said is not None and tape.has_any(said, ("NAME_OPEN", "SPEECH_OPEN"))
        if said is None or marked or _is_anonymity(tape, said) or _is_act(tape, cue, said):
            return None
        opened = frames.get(cue)
        if opened is not None and opened.opening == "that" and opened.host == said + 1 + tape.has(said + 1, "SUFFIX"):
            return None  # مؤكدا سموه أن (his highness confirming that): who says it
        frame = _frame("participle", cue, said)
        return frame if is_report(tape, frame) else None

    def _is_aside(self, tape: Tape, at: int, end: int) -> bool:
        """Whether a word stands here that is neither subject nor object: موضحا *لهم* أهمية العلوم (… to them)."""
        return at < end and tape.has_any(at, ("FUNCTION", "ADVERB", "COMMA")) and not self._said.match(tape.classes, at)

    def _is_said(self, tape: Tape, at: int, end: int) -> bool:
        """Whether the very next word is what was said: وكان المرصد قد أعلن *مقتل* عشرة (the death of ten)."""
        named = tape.has_any(at, ("AL", "NAME_OPEN", "SPEECH_OPEN"))
        return not named and not tape.has_any(at, _BODIES) and self._said.match(tape.classes, at, end) is not None

    def _object(self, tape: Tape, start: int, end: int) -> int | None:
        """The piece where a noun that is what was said begins, behind the subject and what more is told of it."""
        at = start
        while at < end:
            named = tape.has(at - 1, "UNKNOWN") and tape.has(at + 1, "SUFFIX")  # أعلن كيرميت *انفصاله* (his separation)
            if (at == start or named or _closes_phrase(tape, at - 1)) and self._said.match(tape.classes, at, end):
                return at
            if tape.has(at, "RELATIVE") and not tape.has(at - 1, "CUE"):  # روسيا، التي تدخلت، *تورطها* (its role)
                comma = _next_comma(tape, at, end)
                while comma is not None and not self._said.match(tape.classes, comma + 1, end):
                    comma = _next_comma(tape, comma + 1, end)
                return comma + 1 if comma is not None else None
            if tape.has_any(at, _ENDS_OBJECT_GAP) or (_is_finite(tape, at) and at > start):
                return None
            at = tape.node_end(at)
        return None


def _is_anonymity(tape: Tape, at: int) -> bool:
    """وطلب *عدم الكشف* عن هويته (asked not to be named): how somebody speaks, not what he says."""
    noun = at + 1 + tape.has(at + 1, "AL")
    return tape.forms[at] == "عدم" and tape.forms[noun] in ("كشف", "ذكر", "نشر", "افصاح")


def _is_act(tape: Tape, cue: int, said: int) -> bool:
    """أبدى *إعجابه* (showed admiration) is a feeling and جدد *عقده* (renewed his contract) an act: no statements."""
    reading = cue_reading(tape, cue)
    name = reading.row.name if reading is not None else ""
    noun = tape.forms[said]
    if noun.endswith("ت") and tape.has(said + 1, "SUFFIX"):
        noun = noun[:-1] + "ه"  # رغبتها
    if name == "جدد":
        return noun in ("عقد", "اشتراك", "رخصه")
    return name == "أبدى" and noun not in _SHOWN_WILL and not tape.has_any(said, ("NAME_OPEN", "SPEECH_OPEN"))


def _asks(tape: Tape, cue: int) -> bool:
    reading = cue_reading(tape, cue)
    return reading is not None and reading.row.value("class") == "ask"


def _tells(tape: Tape, cue: int, subject: Subject | None, said: int) -> bool:
    """Whether the object shows that a word that is often no cue reports: وسجلت الفنانة *أهمية* الدعم (noted)."""
    named = subject is not None and subject.kind in ("name", "role", "organization")
    if is_need(tape, said):  # وهنا تبرز أهمية الحوار (here the need for dialogue shows): nobody says so
        return tape.has(cue, "PERFECT") or (subject is not None and can_be_source(tape, subject))
    # طلب الرئيس *نقل* تحياته (asked to pass on his greetings)
    return _asks(tape, cue) and named and subject is not None and said == subject.end and opens_clause(tape, cue - 1)


def _gap_end(tape: Tape, layout: Layout, gap: int, most: int, opened: Frame | None) -> int:
    """Where the object must have begun: before the sentence ends, and before what opens another content of the cue."""
    end = min(tape.piece_before(layout.sentence_at(tape.starts[gap - 1])[1]), gap + most)
    return end if opened is None else min(end, opened.host)


def _frame(form: Form, cue: int, said: int) -> Frame:
    return Frame(f"{form}_object", form, "object", "", (cue, cue + 1), (cue + 1, said), (said, said + 1), said, None)


def _asked(tape: Tape) -> Iterator[Frame]:
    """Cues that ask whether: تساءل الوزير *عما إذا* كان القرار نهائيا."""
    at = -1
    for _ in range(tape.forms.count("عما")):
        at = tape.forms.index("عما", at + 1)
        if tape.forms[at + 1 : at + 2] != ["اذا"]:
            continue
        for cue in range(at - 1, max(-1, at - MAX_OBJECT_GAP), -1):
            if tape.has_any(cue, ("STOP", "NEWLINE", "COMPLEMENTIZER")):
                break
            reading = cue_reading(tape, cue) if tape.has_any(cue, ("CUE", "CUE_PARTICIPLE")) else None
            if reading is not None and reading.row.value("class") == "ask":
                yield _frame("cue" if tape.has(cue, "CUE") else "participle", cue, at)
                break


def _is_denied(tape: Tape, cue: int, at: int, end: int) -> bool:
    """Whether what others say stands here, denied: نفت الحركة *هذه الاتهامات* (denied these accusations)."""
    reading = cue_reading(tape, cue)
    if at >= end or reading is None or reading.row.value("class") != "deny":
        return False
    if tape.forms[at] == "ما" and tape.has_any(at + 1, ("PERFECT", "IMPERFECT")):
        return True  # نفى الجيش *ما أعلنه المتمردون* (what the rebels announced)
    noun = at + tape.has(at, "DEMONSTRATIVE")
    noun += tape.has(noun, "AL")
    return noun < end and tape.forms[noun] in _DENIED


def _closes_phrase(tape: Tape, last: int) -> bool:
    """Whether a noun phrase can end with this piece: a name, a date, a word with ال or a pronoun."""
    node = tape.node_start(last)
    if tape.has_any(node, ("PREPOSITION", "DATE_PREPOSITION")):
        return False  # بعد (after) is an adverb too
    adjective = tape.has_any(node, ("ADJECTIVE", "ROLE_MODIFIER")) and not tape.has(node, "NOUN")
    return adjective or tape.has_any(node, _CLOSED) or tape.has(node - 1, "AL")


def _next_comma(tape: Tape, at: int, end: int) -> int | None:
    """The comma that closes an adjective clause in which nobody else reports."""
    while at < end and not tape.has_any(at, ("STOP", "NEWLINE", "SEMICOLON", "COLON", "COMPLEMENTIZER", "SPEECH_OPEN")):
        if tape.has(at, "COMMA"):
            return at if at + 1 < end else None
        at = tape.node_end(at)
    return None


def _is_finite(tape: Tape, at: int) -> bool:
    """Whether a finite verb stands here for sure."""
    return (
        not tape.has(at - 1, "AL")
        and tape.has_any(at, ("PERFECT", "IMPERFECT"))
        and not tape.has_any(at, ("NOUN", "FUNCTION", "ADJECTIVE", "VERB_MASDAR", "CUE_MASDAR"))
    )


def over_asides(tape: Tape, at: int, end: int) -> int:
    """Past what may stand between subject and object: a date, an adverb, a comma, "in a statement" up to its comma."""
    while at < end:
        if tape.has_any(at, ("DATE", "ADVERB", "COMMA", "CLOSE", "DASH")):
            at = tape.node_end(at)
        elif tape.has_any(at, ("PREPOSITION", "LI", "BI")):
            start = at
            while at < end and not tape.has(at, "COMMA"):
                if tape.has_any(at, ("STOP", "CUE", "VERB", "NEWLINE")):
                    return start
                at = tape.node_end(at)
            if at >= end:
                return start
        else:
            return at
    return at
