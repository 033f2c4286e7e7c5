"""Finding quotes: a tape and its layout in, found quotes out, in text order."""

from __future__ import annotations

from collections.abc import Iterator

from arabic_ie.extractors.quotes.attributions import AttributionFinder
from arabic_ie.extractors.quotes.borders import Layout, Turns, clause_end, noun_end, speech_end, trimmed, trimmed_quote
from arabic_ie.extractors.quotes.cues import object_cue
from arabic_ie.extractors.quotes.confidence import NESTED, SHARE, framed_confidence
from arabic_ie.extractors.quotes.found import NOTHING_AROUND, FoundQuote, Frame, cue_reading
from arabic_ie.extractors.quotes.frames import SAID_NOUN, FrameFinder
from arabic_ie.extractors.quotes.marks import has_words
from arabic_ie.extractors.quotes.subjects import Subject, SubjectFinder, can_be_source
from arabic_ie.extractors.quotes.surroundings import SurroundingFinder
from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Alphabet, Tape, rule
from arabic_ie.grammar.rules import compile_pattern
from arabic_ie.model import QuoteKind

MIN_MIXED = 2  # words in marks that make unquoted content mixed
MAX_PASSED_ON = 24  # pieces between عن and the words that it passes on
MAX_HEADLINE = 220  # characters of a line that can be a headline
MAX_HEADLINE_WHO = 20  # pieces before its colon
MAX_OBJECT_GAP = 30  # pieces between a cue and its object
_CUE = rule("cue", "(CUE | CUE_PARTICIPLE | CUE_MASDAR | CUE_PHRASE)")
_OBJECT_CUE = rule("object_cue", "(CUE&TAKES_NOUN | CUE&TAKES_AS)", yes=["[نفت] الوزارة الخبر"])  # denied the news
_SAID = rule("said", f"({SAID_NOUN} | NAME_OPEN | SPEECH_OPEN)", yes=["أعلن [استقالت]ه"])  # his resignation
_HEADLINE = rule(
    "headline_colon",
    "opener:(COLON) (?! (SPEECH_OPEN | NEWLINE)) (?= ANY)",
    yes=["بوتين[:] روسيا مستعدة للحوار"],  # Putin: Russia is ready for dialogue
)
FINDER_RULES = (_CUE, _OBJECT_CUE, _SAID, _HEADLINE)
_FIRST_PERSON = frozenset(["ني", "ي", "نا"])
_IMPERSONAL = frozenset(["ذكر", "اعتقد", "توقع", "ظن", "زعم", "افترض"])  # يُذكر أن، يُعتقد أن: no source
_NO_SPEECH_WHEN_NEGATED = frozenset(
    ["say", "add", "confirm", "explain", "announce", "reveal", "report", "show", "write"]
)


class QuoteFinder:
    """The quote rules compiled for one alphabet."""

    __slots__ = ("_around", "_attributions", "_cue", "_frames", "_headline", "_object_cue", "_said", "_subjects")

    def __init__(self, alphabet: Alphabet) -> None:
        self._around = SurroundingFinder(alphabet)
        self._frames = FrameFinder(alphabet)
        self._subjects = SubjectFinder(alphabet)
        self._attributions = AttributionFinder(alphabet, self._subjects)
        self._cue = compile_pattern(_CUE, alphabet)
        self._object_cue = compile_pattern(_OBJECT_CUE, alphabet)
        self._said = compile_pattern(_SAID, alphabet)
        self._headline = compile_pattern(_HEADLINE, alphabet)

    def find(self, tape: Tape, layout: Layout) -> list[FoundQuote]:
        """Every reported statement of the text."""
        frames = self._frames.find(tape)
        frames.update(self._object_frames(tape, layout, frames))
        cues = [match.start() for match in self._cue.finditer(tape.classes)]
        turns = Turns(cues, frames, self._attributions.find(tape, layout, cues, frames))
        found = [
            quote
            for cue in cues
            if cue in frames and (quote := self._framed(tape, layout, frames[cue], turns)) is not None
        ]
        found.extend(self._headlines(tape, layout))
        found = _without_nested(tape, layout, found)
        found.extend(self._attributions.inquits(tape, layout, frames, found))
        found.extend(self._attributions.phrases(tape, layout, turns, found))
        return sorted(found, key=lambda quote: (quote.start, quote.end, quote.kind, quote.cue))

    def _object_frames(self, tape: Tape, layout: Layout, frames: dict[int, Frame]) -> dict[int, Frame]:
        """Cues whose object is what is said: أعلن الوزير *استقالته* (his resignation); it comes before any opener."""
        out: dict[int, Frame] = {}
        for match in self._object_cue.finditer(tape.classes):
            cue = match.start()
            opened = frames.get(cue)
            if (opened is not None and opened.opening == "that") or not object_cue(tape, cue):
                continue
            suffix = tape.has(cue + 1, "SUFFIX") and tape.joined(cue + 1)
            if suffix and not tape.has(cue, "TAKES_AS"):
                continue  # العقوبة التي أعلنها الاتحاد: the pronoun is its object
            gap = cue + 1 + suffix
            sentence_end = layout.sentence_at(tape.starts[cue])[1]
            end = min(tape.piece_before(sentence_end), gap + MAX_OBJECT_GAP)
            if opened is not None:
                end = min(end, opened.host)
            said_next = self._is_said(tape, gap, end) or _is_denied(tape, cue, gap, end)
            subject = None if said_next else self._subjects.after(tape, gap, end)
            at = subject.end if subject is not None else gap
            said = None if suffix else self._object(tape, at, end)
            if said is None and _is_denied(tape, cue, at, end):
                said = at
            if said is None and opened is None and at < end and self._is_described(tape, cue, suffix, subject, end):
                at = at if suffix else _over_asides(tape, at, end)
                said = at if at < end and not tape.has(at, "PUNCT") else None
            if said is not None:
                out[cue] = Frame(
                    "cue_object", "cue", "object", "", (cue, cue + 1), (gap, said), (said, said + 1), said,
                    cue + 1 if suffix else None,
                )  # fmt: skip
        return out

    def _is_said(self, tape: Tape, at: int, end: int) -> bool:
        """Whether the very next word is what was said: وكان المرصد قد أعلن *مقتل* عشرة (the death of ten)."""
        named = tape.has_any(at, ("AL", "NAME_OPEN", "SPEECH_OPEN"))
        return not named and not tape.has_any(at, _BODIES) and self._said.match(tape.classes, at, end) is not None

    def _object(self, tape: Tape, start: int, end: int) -> int | None:
        """The piece where a noun that is what was said begins, behind the subject and what more is told of it."""
        at = start
        while at < end:
            if (at == start or _closes_phrase(tape, at - 1)) and self._said.match(tape.classes, at, end):
                return at
            if tape.has_any(at, _ENDS_OBJECT_GAP) or (_is_finite(tape, at) and at > start):
                return None
            at = tape.node_end(at)
        return None

    def _is_described(self, tape: Tape, cue: int, suffix: bool, subject: Subject | None, end: int) -> bool:
        """Whether anything may be the object: اعتبرها *محاولة* (considered it an attempt), وصف *الهجوم بالجريمة*."""
        if not tape.has(cue, "TAKES_AS") or not (suffix or (subject is not None and tape.has(cue, "PERFECT"))):
            return False
        if subject is not None and not can_be_source(tape, subject):
            return False  # يعتبر هذا الفوز … (this victory is considered …)
        reading = cue_reading(tape, cue)
        if reading is not None and reading.row.value("class") == "describe":
            # وصف الهجوم بالجريمة (called the attack a crime), not وصف الدواء (prescribed the medicine)
            return any(tape.has(i, "BI") for i in range(cue, end))
        return True

    # -- cue – gap – content -----------------------------------------------------------------------

    def _framed(self, tape: Tape, layout: Layout, frame: Frame, turns: Turns) -> FoundQuote | None:
        reading = cue_reading(tape, frame.cue[0])
        if reading is None:
            return None
        negated = _is_negated(tape, frame.cue[0])
        if negated and (reading.row.value("class") in _NO_SPEECH_WHEN_NEGATED or frame.opening != "that"):
            return None
        around_cue = layout.quoted_around(tape.starts[frame.cue[0]])
        inside = around_cue is not None and around_cue.closed
        subject = (
            self._subjects.after(tape, *frame.gap)
            if frame.form in ("document", "nominal")
            else self._subject(tape, layout, frame, reading)
        )
        if frame.form == "nominal" and (subject is None or not can_be_source(tape, subject)):
            return None  # ما دعاني إلى كتابة المقال هو أن (what made me write this is that): no source
        if subject is None and _is_impersonal(frame, reading):
            return None
        if reading.row.value("class") == "show" and subject is not None and not can_be_source(tape, subject):
            return None  # أثبتت التجربة أن (the experience proved that): nobody speaks
        if reading.row.value("class") == "accuse":
            frame = _with_accused(tape, frame, subject)
        content = _content(tape, layout, frame, turns)
        if content is None:
            return None
        start, end, kind = content
        if inside and kind != "direct":
            return None
        behind = tape.piece_at(end)
        while tape.has_any(behind, ("SPEECH_CLOSE", "STOP")):
            behind += 1
        around = self._around.find(tape, frame.gap, behind)
        closed = all(stretch.closed for stretch in layout.quoted_between(start - 2, end) if not stretch.depth)
        confidence = framed_confidence(tape, frame, reading, end - start, closed=closed)
        return FoundQuote(
            start, end, kind, frame.cue, reading, subject, around, negated, confidence, frame.rule
        )

    def _subject(self, tape: Tape, layout: Layout, frame: Frame, reading: Reading) -> Subject | None:
        """The subject behind the cue, or before it; None when it is elided."""
        cue = frame.cue[0]
        if frame.form in ("participle", "saying"):
            return None
        if frame.form == "masdar":
            return self._passed_on(tape, max(0, cue - MAX_PASSED_ON), cue)
        if reading.row.flag("quotes"):
            return self._passed_on(tape, *frame.gap) or self._subjects.after(tape, *frame.gap)
        behind = None
        if not _is_plural_verb(tape, cue):
            behind = self._subjects.after(tape, *frame.gap) or self._subjects.unread(tape, *frame.gap)
        if tape.has(cue - 1, "WA") or tape.has(cue - 1, "FA") or (behind and behind.kind in ("name", "role")):
            return behind
        floor = tape.piece_at(layout.sentence_at(tape.starts[cue])[0])
        before = self._subjects.before(tape, cue, floor)
        if before is not None and tape.has(cue - 1, "PARTICLE"):
            return before  # وكانت المحكمة قد أمرت الحكومة (the court had ordered the government)
        if before is not None and (behind is None or before.kind != "noun"):
            return before
        return behind

    def _passed_on(self, tape: Tape, start: int, end: int) -> Subject | None:
        """Whose words an outlet passes on: the phrase behind the last عن (نقلت الوكالة *عن مسؤول* قوله)."""
        ends = (at for at in range(end - 1, start - 1, -1) if tape.has_any(at, ("STOP", "NEWLINE")))
        start = next(ends, start - 1) + 1
        for preposition in ("عن", "من"):  # علمت الوكالة *من مصدر* أن, where there is no عن
            for at in range(end - 1, start - 1, -1):
                if tape.forms[at] == preposition and not tape.has(at + 1, "SUFFIX"):
                    return self._subjects.source(tape, tape.node_end(at), end)
        return None

    # -- name: content -----------------------------------------------------------------------------

    def _headlines(self, tape: Tape, layout: Layout) -> Iterator[FoundQuote]:
        for start, end in layout.paragraphs:
            if end - start > MAX_HEADLINE or tape.text[end - 1] == ".":
                continue
            first, last = tape.piece_at(start), tape.piece_before(end)
            match = self._headline.search(tape.classes, first, min(last, first + MAX_HEADLINE_WHO))
            if match is None:
                continue
            colon = match.start("opener")
            subject = self._subjects.source(tape, first, colon)
            if subject is None or subject.start != first or subject.end != colon:
                continue
            if not (_is_speaker(tape, subject) or _speaks_of_us(tape, colon, last)):
                continue
            content = tape.starts[colon + 1]
            stop = trimmed(tape.text, content, end)
            if content < stop:
                yield FoundQuote(
                    content, stop, "headline", (colon, colon + 1), None, subject, NOTHING_AROUND, False,
                    SHARE["headline"], "headline_colon",
                )  # fmt: skip


def _is_speaker(tape: Tape, who: Subject) -> bool:
    """Whether a headline's words before the colon name who speaks, and no topic: *دراسة*: …, *وزير الطاقة*: …"""
    return who.kind in ("name", "role") or (who.kind == "noun" and tape.has_any(who.start, ("GROUP", "DOCUMENT", "ORG_HEAD")))


def _speaks_of_us(tape: Tape, start: int, end: int) -> bool:
    """Whether a first person plural speaks: العمل: *سنحاسب* المخالفين (Labour ministry: we will hold to account)."""
    return any(
        (tape.has(at, "SUFFIX") and tape.forms[at] == "نا")
        or any(r.features == "I1cp" for r in tape.entries[at].readings)
        for at in range(start, end)
    )


def _content(tape: Tape, layout: Layout, frame: Frame, turns: Turns) -> tuple[int, int, QuoteKind] | None:
    """Start, end and kind of what a frame reports."""
    opener = frame.opener
    with_pronoun = tape.has(opener[1], "SUFFIX") and tape.joined(opener[1])
    if frame.opening == "mark":
        stretch = layout.quoted_at(tape.starts[opener[0]])
        if stretch is None:
            return None
        start, end = trimmed_quote(tape.text, stretch.start, layout.carried(stretch).end)
        return (start, end, "direct") if start < end else None
    if frame.opening == "that":
        at = opener[0] if with_pronoun else opener[1]
        if with_pronoun and tape.joined(opener[0]) and tape.has(opener[0] - 1, "BI"):
            at = opener[0] - 1
        while not with_pronoun and tape.has_any(at, ("COLON", "COMMA")):
            at += 1
    elif frame.opening == "object":
        at = opener[0]
    else:
        at = opener[1]
    if at >= len(tape):
        return None
    start = tape.start_of(at)
    sentence_end = layout.sentence_at(start)[1]
    if start >= sentence_end:
        return None
    # وقال: إننا … (and he said: we …) are his own words
    own_words = tape.has(opener[0] - 1, "COLON") and with_pronoun and tape.forms[opener[1]] in _FIRST_PERSON
    ends = speech_end if frame.opening == "colon" or own_words else clause_end
    end = ends(tape, layout, turns, start)
    if frame.opening in ("object", "preposition"):
        end = noun_end(tape, layout, start, end)
    if end <= start:
        return None
    return start, end, _kind(tape, layout, start, end, frame)


_DENIED = frozenset(  # accusations, claims, reports, rumours …
    ["اتهام", "اتهامات", "تهم", "تهمه", "مزاعم", "ادعاءات", "تقارير", "انباء", "تكهنات", "شايعات", "خبر", "اخبار", "معلومات", "روايه"]
)


def _is_denied(tape: Tape, cue: int, at: int, end: int) -> bool:
    """Whether what others say stands here, denied: نفت الحركة *هذه الاتهامات* (denied these accusations)."""
    reading = cue_reading(tape, cue)
    if reading is None or reading.row.value("class") != "deny":
        return False
    noun = at + tape.has(at, "DEMONSTRATIVE")
    noun += tape.has(noun, "AL")
    return noun < end and tape.forms[noun] in _DENIED


_BODIES = frozenset(["DOCUMENT", "GROUP", "ROLE", "ORG_HEAD", "ORG_NAME", "NAME", "OFFICIAL", "PLACE_NAME"])
_ENDS_OBJECT_GAP = frozenset(
    ["STOP", "NEWLINE", "SEMICOLON", "COLON", "COMPLEMENTIZER", "RELATIVE", "SPEECH_OPEN", "SPEECH_CLOSE", "QUESTION"]
)
_CLOSED = frozenset(
    ["NAME", "OFFICIAL", "ORG_NAME", "PLACE_NAME", "PORTFOLIO", "SUFFIX", "DATE", "COMMA", "CLOSE", "NAME_CLOSE", "DASH",
     "ADVERB", "NATIONALITY", "LATIN", "UNKNOWN_DEFINITE"]
)  # fmt: skip


def _closes_phrase(tape: Tape, last: int) -> bool:
    """Whether a noun phrase can end with this piece: a name, a date, a word with ال or a pronoun."""
    node = tape.node_start(last)
    if tape.has_any(node, ("PREPOSITION", "DATE_PREPOSITION")):
        return False  # بعد (after) is an adverb too
    adjective = tape.has_any(node, ("ADJECTIVE", "ROLE_MODIFIER")) and not tape.has(node, "NOUN")
    return adjective or tape.has_any(node, _CLOSED) or tape.has(node - 1, "AL")


def _is_finite(tape: Tape, at: int) -> bool:
    """Whether a finite verb stands here for sure."""
    return tape.has_any(at, ("PERFECT", "IMPERFECT")) and not tape.has_any(
        at, ("NOUN", "FUNCTION", "ADJECTIVE", "VERB_MASDAR", "CUE_MASDAR")
    )


def _over_asides(tape: Tape, at: int, end: int) -> int:
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


def _kind(tape: Tape, layout: Layout, start: int, end: int, frame: Frame) -> QuoteKind:
    for stretch in layout.quoted_between(start, end):
        if has_words(tape, tape.piece_at(stretch.start), tape.piece_before(stretch.end), MIN_MIXED):
            return "mixed"
    return "direct" if frame.opening == "colon" else "indirect"


def _is_plural_verb(tape: Tape, cue: int) -> bool:
    """A verb before its subject is singular, so what follows a plural one is its object: واتهموا *روسيا* بـ…"""
    features = [r.features for r in tape.entries[cue].readings if r.row.kind == "cue" and len(r.features) == 4]
    return bool(features) and all(f[3] in "pd" for f in features)


def _with_accused(tape: Tape, frame: Frame, subject: Subject | None) -> Frame:
    """What is said in an accusation begins with the accused: تتهم لندن *موسكو بتدبير الهجوم*."""
    if frame.preposition != "b" or frame.suffix is not None:
        return frame
    start = subject.end if subject is not None and subject.start >= frame.gap[0] else frame.gap[0]
    if start >= frame.host:
        return frame
    return frame._replace(rule="cue_object", opening="object", preposition="", opener=(start, start + 1), host=start)


def _is_negated(tape: Tape, cue: int) -> bool:
    return tape.has(cue - 1, "NEGATION")


def _is_impersonal(frame: Frame, reading: Reading) -> bool:
    """يُذكر أن "it is recalled that": an imperfect with no subject at all, of a verb that news uses so."""
    return (
        reading.features == "I3ms"
        and reading.row.name in _IMPERSONAL
        and frame.gap[0] == frame.gap[1]
        and frame.suffix is None
    )


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
    if quote.subject is None or not can_be_source(tape, quote.subject) or quote.rule.startswith("nominal"):
        return False
    return layout.quoted_around(quote.start) is None
