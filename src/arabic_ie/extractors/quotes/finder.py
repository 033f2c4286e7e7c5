"""Finding quotes: a tape and its layout in, found quotes out, in text order."""

from __future__ import annotations

from arabic_ie.extractors.quotes.attributions import AttributionFinder, Taken
from arabic_ie.extractors.quotes.clauses import ADJECTIVE_PRONOUNS
from arabic_ie.extractors.quotes.confidence import NESTED, framed_confidence
from arabic_ie.extractors.quotes.content import content_of
from arabic_ie.extractors.quotes.cues import reporting_reading
from arabic_ie.extractors.quotes.described import DescribedFinder
from arabic_ie.extractors.quotes.found import FoundQuote, Frame, cue_reading
from arabic_ie.extractors.quotes.frames import FrameFinder
from arabic_ie.extractors.quotes.headlines import HeadlineFinder
from arabic_ie.extractors.quotes.interviews import InterviewFinder
from arabic_ie.extractors.quotes.layout import Layout
from arabic_ie.extractors.quotes.negation import negation_of
from arabic_ie.extractors.quotes.objects import ObjectFinder, over_asides
from arabic_ie.extractors.quotes.subjects import Subject, SubjectFinder, can_be_source, is_claimed
from arabic_ie.extractors.quotes.surroundings import SurroundingFinder, lead_to
from arabic_ie.extractors.quotes.turns import Turns
from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Alphabet, Tape, rule
from arabic_ie.grammar.rules import compile_pattern

_ADDRESSES = frozenset(["ناشد", "حث", "حض", "نصح", "طالب", "دعا", "اتهم", "أوصى", "حذر"])  # verbs of an addressee
MAX_PASSED_ON = 24  # pieces between عن and the words that it passes on
_CUE = rule("cue", "(CUE | CUE_PARTICIPLE | CUE_MASDAR | CUE_PHRASE)")
FINDER_RULES = (_CUE,)
_UNNAMED = (["هويت"], ["اسم"], ["اسماء"], ["كشف"], ["ذكر"])  # his identity, name; revealing, mentioning it
_IMPERSONAL = frozenset(  # يُذكر أن، يُعتقد أن، يُرجح أن: no source
    ["ذكر", "اعتقد", "توقع", "ظن", "زعم", "افترض", "أظهر", "رجح", "لاحظ"]
)
_TURNED_OUT = frozenset(["بين", "أبان", "ردد"])  # تبين أن (it turned out), تردد أن (it was said): other verbs' perfects
_SIGNS = frozenset(["بطاقه", "لافته", "علامه"])  # a card, a signboard
_POINTS = frozenset(["أشار", "عبر"])
_AGED = frozenset(["بالغ", "بالغه"])
_OWNING = frozenset(["ذو", "ذي", "ذا", "ذات"])  # اتهم الحزب *ذي الجذور الإسلامية*: more of the subject
_HONOURS = ("HONORIFIC", "WEAK_HONORIFIC")
_HAD = frozenset(["كان", "كانت"])
_SPEAKERS = frozenset(
    ["ADJECTIVE", "ROLE", "WEAK_ROLE", "GROUP", "DOCUMENT", "ORG_HEAD", "NAME", "OFFICIAL", "KINSHIP", "GIVEN",
     "FAMILY", "WEAK_GIVEN", "WEAK_FAMILY", "UNKNOWN", "ORG_NAME", "PLACE_NAME", "ORDINAL", "NUMBER_WORD"]
)  # fmt: skip
_SCRIPTURE = ("scripture", "said_in_scripture")
_OUTLETS = frozenset(
    ["مصادر", "مصدر", "تقارير", "تقرير", "انباء", "صحف", "صحيفه", "وسايل", "معلومات", "وكاله", "مسوولون", "شهود"]
)


class QuoteFinder:
    """The quote rules compiled for one alphabet."""

    __slots__ = (
        "_around", "_attributions", "_cue", "_described", "_frames", "_headlines", "_interviews", "_objects",
        "subjects",
    )  # fmt: skip

    def __init__(self, alphabet: Alphabet) -> None:
        self._around = SurroundingFinder(alphabet)
        self._frames = FrameFinder(alphabet)
        self.subjects = SubjectFinder(alphabet)
        self._attributions = AttributionFinder(alphabet, self.subjects)
        self._cue = compile_pattern(_CUE, alphabet)
        self._described = DescribedFinder(alphabet, self.subjects)
        self._objects = ObjectFinder(alphabet, self.subjects)
        self._headlines = HeadlineFinder(alphabet, self.subjects, self._around)
        self._interviews = InterviewFinder(alphabet, self.subjects)

    def find(self, tape: Tape, layout: Layout) -> list[FoundQuote]:
        """Every reported statement of the text."""
        frames = self._frames.find(tape)
        frames.update(self._described.find(tape, layout, frames))
        frames.update(self._objects.find(tape, layout, frames))
        for cue in self._attributions.with_these_words(tape):
            frames.pop(cue, None)
        cues = [match.start() for match in self._cue.finditer(tape.classes)]
        turns = Turns(cues, frames, self._attributions.find(tape, layout, cues, frames))
        found = [
            quote
            for cue in cues
            if cue in frames and (quote := self._framed(tape, layout, frames[cue], turns)) is not None
        ]
        answers = list(self._interviews.find(tape, layout))
        told = Taken((answer.start, answer.end) for answer in answers)
        found.extend(line for line in self._headlines.find(tape, layout) if not told.overlaps(line.start, line.end))
        found.extend(answers)
        found = _without_nested(tape, layout, found)
        found.extend(self._attributions.inquits(tape, layout, frames, found))
        told_by = {(quote.start, quote.end) for quote in found}  # also behind an opening mark
        phrases = self._attributions.phrases(tape, layout, turns, found)
        found.extend(quote for quote in phrases if (quote.start + 1, quote.end) not in told_by)
        return sorted(found, key=lambda quote: (quote.start, quote.end, quote.kind, quote.cue))

    # -- cue – gap – content -----------------------------------------------------------------------

    def _framed(self, tape: Tape, layout: Layout, frame: Frame, turns: Turns) -> FoundQuote | None:
        reading = reporting_reading(tape, frame) or cue_reading(tape, frame.cue[0])
        if reading is None:
            return None
        around_cue = layout.quoted_around(tape.starts[frame.cue[0]])
        inside = around_cue is not None and around_cue.closed
        subject = self._subject(tape, layout, frame, reading)
        if frame.form == "nominal" and (subject is None or not can_be_source(tape, subject)):
            return None  # ما دعاني إلى كتابة المقال هو أن (what made me write this is that): no source
        turned_out = reading.row.name in _TURNED_OUT and subject is not None and not can_be_source(tape, subject)
        if (subject is None or turned_out) and _is_impersonal(frame, reading):
            return None
        if reading.row.name == "تحدث" and frame.preposition == "an" and not _is_outlet(tape, subject):
            return None  # تحدثت الفنانة عن تجربتها (the artist spoke of her experience): a topic
        if reading.row.value("class") == "show" and _shows_itself(tape, frame, subject):
            return None  # أثبتت التجربة أن (the experience proved that): nobody speaks
        negation = negation_of(tape, frame, reading, subject)
        if negation == "no statement":
            return None
        if reading.row.name in _POINTS and frame.opening == "preposition" and _is_pointed_at(tape, frame, subject):
            return None
        if reading.row.value("class") == "accuse" and frame.opening != "that":
            if _is_accused(tape, frame, subject):
                return None  # واتهم *فلان*، البالغ من العمر 48 عاما، بالسرقة (aged 48, was accused of theft)
            frame = _with_accused(tape, frame, subject)
        elif reading.row.value("class") in ("describe", "accuse"):
            frame = _with_described(tape, frame, subject)
        content = content_of(tape, layout, frame, turns)
        if content is None:
            return None
        start, end, kind = content
        if inside and (kind != "direct" or frame.opening == "colon"):
            return None
        behind = tape.piece_at(end)
        while tape.has_any(behind, ("SPEECH_CLOSE", "STOP")):
            behind += 1
        named = (subject.start, subject.end) if subject is not None else None
        around = self._around.find(tape, frame.gap, behind, named, _lead(tape, layout, frame, subject))
        closed = all(stretch.closed for stretch in layout.quoted_between(start - 2, end) if not stretch.depth)
        confidence = framed_confidence(tape, frame, reading, tape.text[start:end], closed=closed)
        return FoundQuote(
            start, end, kind, frame.cue, reading, subject, around, negation == "negated", confidence, frame.rule
        )

    def _subject(self, tape: Tape, layout: Layout, frame: Frame, reading: Reading) -> Subject | None:
        """The subject behind the cue, or before it; None when it is elided."""
        cue = frame.cue[0]
        if frame.rule in _SCRIPTURE:  # *الله* تعالى (God the Most High), or the epithet alone
            at = frame.opener[0] - (tape.forms[frame.opener[0] - 1] == "الله")
            return Subject(at, at + 1, "noun")
        if frame.form in ("participle", "saying"):
            return None
        if frame.form == "document":
            return self.subjects.after(tape, *frame.gap)
        if frame.form == "nominal":  # its subject is a genitive: إصرار *المنظمين* على أن
            return self.subjects.source(tape, *frame.gap)
        if frame.form == "masdar":
            return self._passed_on(tape, max(0, cue - MAX_PASSED_ON), cue, ("عن",))
        if reading.row.flag("quotes") or "نقلا" in tape.forms[frame.gap[0] : frame.gap[1]]:
            return self._passed_on(tape, *frame.gap) or self.subjects.after(tape, *frame.gap)
        if tape.has(cue - 1, "PARTICLE"):  # وكانت *هيل* قد اتهمت القاضي (Hill had accused the judge)
            floor = tape.piece_at(layout.sentence_at(tape.starts[cue])[0])
            before = self.subjects.before(tape, cue, floor)
            if before is not None and tape.forms[before.start - 1] in _HAD:
                return before
        behind = None
        if not _is_plural_verb(tape, cue):
            behind = self.subjects.after(tape, *frame.gap) or self.subjects.unread(tape, *frame.gap)
            if behind is None and frame.opening in ("that", "mark", "colon") and not tape.has(cue, "TAKES_NOUN"):
                behind = self.subjects.thing(tape, *frame.gap)
            if behind is not None and reading.row.value("class") == "deny" and is_claimed(tape, behind):
                behind = None
        if tape.has(cue - 1, "FA") and behind is None:
            return self._as_for(tape, layout, cue)
        if tape.has(cue - 1, "WA") or tape.has(cue - 1, "FA") or (behind and behind.kind in ("name", "role")):
            return behind
        if behind is not None and tape.has_any(behind.start, _HONOURS) and tape.has(behind.start + 1, "SUFFIX"):
            return behind  # وعن روسيا، أكد *معاليه* (on Russia, his excellency stressed)
        if behind and tape.has(cue - 1, "COMMA") and not tape.has(cue, "TAKES_NOUN"):
            return behind  # في قضية فلان، قالت *الوزارة* إن (in someone's case, the ministry said that)
        floor = tape.piece_at(layout.sentence_at(tape.starts[cue])[0])
        before = self.subjects.before(tape, cue, floor)
        if before is not None and tape.has(cue - 1, "PARTICLE"):
            return before  # وكانت المحكمة قد أمرت الحكومة (the court had ordered the government)
        adjacent = before is not None and before.end == cue and reading.row.name in _ADDRESSES
        if before is not None and (behind is None or before.kind != "noun" or adjacent):
            return before  # *والد الرهينة* يناشد الخاطفين (the hostage's father appeals to the kidnappers)
        return behind

    def _as_for(self, tape: Tape, layout: Layout, cue: int) -> Subject | None:
        """أما *الوزير* فقال إن (as for the minister, he said that): the phrase between أما and ف."""
        sentence = max(tape.piece_at(layout.sentence_at(tape.starts[cue])[0]), cue - MAX_PASSED_ON)
        first = next((at for at in range(cue - 1, sentence - 1, -1) if tape.forms[at] == "اما"), None)
        if first is None:
            return None
        subject = self.subjects.source(tape, first + 1, cue - 1)
        end = cue - 1 - tape.has(cue - 2, "COMMA")
        return subject if subject is not None and subject.end == end else None

    def _passed_on(
        self, tape: Tape, start: int, end: int, prepositions: tuple[str, ...] = ("عن", "من")
    ) -> Subject | None:
        """Whose words an outlet passes on: the phrase behind the last عن (نقلت الوكالة *عن مسؤول* قوله)."""
        ends = (at for at in range(end - 1, start - 1, -1) if tape.has_any(at, ("STOP", "NEWLINE")))
        start = next(ends, start - 1) + 1
        for preposition in prepositions:  # علمت الوكالة *من مصدر* أن, where there is no عن
            for at in range(end - 1, start - 1, -1):
                # نقلت عن *مسؤول*، لم تكشف عن هويته، قوله (an official whose identity it did not reveal)
                aside = tape.has(at + 1, "SUFFIX") or tape.forms[at + 1 : at + 2] in _UNNAMED
                if tape.forms[at] == preposition and not aside:
                    return self.subjects.source(tape, tape.node_end(at), end)
        return None


def _lead(tape: Tape, layout: Layout, frame: Frame, subject: Subject | None) -> tuple[int, int]:
    """What stands before a finite verb in its sentence, up to its subject where that comes first."""
    cue = frame.cue[0]
    if frame.form != "cue":
        return cue, cue
    end = subject.start if subject is not None and subject.start < cue else cue
    return lead_to(tape, tape.piece_at(layout.sentence_at(tape.starts[cue])[0]), end)


def _is_plural_verb(tape: Tape, cue: int) -> bool:
    """A verb before its subject is singular, so what follows a plural one is its object: واتهموا *روسيا* بـ…"""
    features = [r.features for r in tape.entries[cue].readings if r.row.kind == "cue" and len(r.features) == 4]
    return bool(features) and all(f[3] in "pd" for f in features)


def _is_accused(tape: Tape, frame: Frame, subject: Subject | None) -> bool:
    """Whether nobody stands between the noun behind a verb and what is charged but an aside: the verb is passive."""
    if subject is None or subject.start < frame.gap[0] or frame.preposition != "b" or frame.suffix is not None:
        return False
    aged = subject.end + 1
    return tape.has(subject.end, "COMMA") and tape.has(aged, "AL") and tape.forms[aged + 1] in _AGED


def _with_accused(tape: Tape, frame: Frame, subject: Subject | None) -> Frame:
    """What is said in an accusation begins with the accused: تتهم لندن *موسكو بتدبير الهجوم*."""
    if frame.preposition != "b" or frame.suffix is not None:
        return frame
    start = subject.end if subject is not None and subject.start >= frame.gap[0] else frame.gap[0]
    if start >= frame.host:
        return frame
    return frame._replace(rule="cue_object", opening="object", preposition="", opener=(start, start + 1), host=start)


def _with_described(tape: Tape, frame: Frame, subject: Subject | None) -> Frame:
    """What is said in a description begins with the thing described: وصف الوزير *الهجوم بأنه خطير* (as grave)."""
    gap_start, host = frame.gap[0], frame.host
    if frame.opening != "that" or frame.suffix is not None or not tape.has(host, "BI"):
        return frame
    start = subject.end if subject is not None and subject.start >= gap_start else gap_start
    start = over_asides(tape, start, host)
    if tape.forms[start] in _OWNING:
        return frame
    if tape.forms[start] in ADJECTIVE_PRONOUNS:  # ووصفت حايك، *التي شاركت في الفيلم*، الكتاب بأنه مبدع
        start = _behind_relative(tape, start, host)
    if start >= host or tape.has_any(start, ("SUFFIX", "PUNCT", "PREPOSITION", "LI")):
        return frame
    return frame._replace(rule="cue_object", opening="object", opener=(start, start + 1), host=start)


def _behind_relative(tape: Tape, start: int, end: int) -> int:
    """Where the thing described begins, behind more about the subject: past a comma, or the last noun with ال."""
    comma = next((at for at in range(start, end) if tape.has(at, "COMMA")), end)
    if comma + 1 < end:
        return comma + 1
    last = tape.node_start(end - 1)
    while last > start + 1 and tape.has_any(last, ("ADJECTIVE", "NATIONALITY")) and tape.has(last - 1, "AL"):
        if tape.has(last, "NOUN"):
            break
        last = tape.node_start(last - 2)
    thing = tape.has(last, "NOUN") and tape.has(last - 1, "AL") and not tape.forms[last].endswith("ون")
    return last - 1 if thing else end


def _is_pointed_at(tape: Tape, frame: Frame, subject: Subject | None) -> bool:
    """Whether a thing shows another and nobody speaks: *بطاقة* تشير إلى اسمها (a card), *شعره* الذي يعبر عن حزنه."""
    before = frame.cue[0] - 1
    if frame.form != "cue" or not tape.has(frame.cue[0], "IMPERFECT"):
        return False
    if subject is not None and subject.start > before and can_be_source(tape, subject):
        return False
    relative = tape.has(before, "RELATIVE")
    before -= relative
    before -= tape.has(before, "SUFFIX")
    sign = tape.forms[before] in _SIGNS or not tape.has_any(before, _SPEAKERS)
    thing = tape.has(before, "NOUN") and sign
    return thing and (relative or not tape.has(before - 1, "AL"))


def _is_impersonal(frame: Frame, reading: Reading) -> bool:
    """يُذكر أن "it is recalled that": an imperfect with no subject at all, of a verb that news uses so."""
    if reading.features == "I3fs" and reading.row.name in _TURNED_OUT:
        return frame.opening == "that" and frame.suffix is None
    return (
        reading.features == "I3ms"
        and reading.row.name in _IMPERSONAL
        and frame.gap[0] == frame.gap[1]
        and frame.suffix is None
    )


def _shows_itself(tape: Tape, frame: Frame, subject: Subject | None) -> bool:
    """Whether a thing is what shows it, and no source: أثبتت *التجربة* أن, أظهر *اختبار* للحمض النووي أن (a test)."""
    if subject is None:
        return frame.form == "cue" and tape.has_any(frame.gap[0], ("VERB_MASDAR", "CUE_MASDAR"))
    return not can_be_source(tape, subject)


def _is_outlet(tape: Tape, subject: Subject | None) -> bool:
    """Whether unnamed sources, a report or an outlet speak: *مصادر عسكرية* تحدثت عن خلافات (of disputes)."""
    if subject is None:
        return False
    head = subject.start + tape.has(subject.start, "AL")
    return tape.forms[head] in _OUTLETS


def _without_nested(tape: Tape, layout: Layout, found: list[FoundQuote]) -> list[FoundQuote]:
    """Of quotes that lie in one another the outer one stands, and an inner one with a source of its own.

    In marks nothing is told apart: what a speaker quotes is his speech.
    """
    out: list[FoundQuote] = []
    reach = -1
    for quote in sorted(found, key=lambda q: (q.start, -q.end)):
        if quote.end <= reach:
            if not _has_own_source(tape, layout, quote):
                continue
            quote = quote._replace(confidence=round(quote.confidence * NESTED, 3))
        out.append(quote)
        reach = max(reach, quote.end)
    return out


def _has_own_source(tape: Tape, layout: Layout, quote: FoundQuote) -> bool:
    sacred = quote.rule in _SCRIPTURE
    if quote.subject is None or not (sacred or can_be_source(tape, quote.subject)) or quote.rule.startswith("nominal"):
        return False
    return layout.quoted_around(quote.start) is None
