"""Headlines: ``name: content`` in a line of its own. A tape and its layout in, found quotes out."""

from __future__ import annotations

from collections.abc import Iterator

from arabic_ie.extractors.quotes.borders import trimmed, trimmed_quote
from arabic_ie.extractors.quotes.confidence import SHARE
from arabic_ie.extractors.quotes.found import NOTHING_AROUND, FoundQuote
from arabic_ie.extractors.quotes.layout import Layout
from arabic_ie.extractors.quotes.marks import has_words
from arabic_ie.extractors.quotes.subjects import Subject, SubjectFinder
from arabic_ie.extractors.quotes.surroundings import SurroundingFinder
from arabic_ie.extractors.roles import VENUE
from arabic_ie.grammar import Alphabet, Tape, rule
from arabic_ie.grammar.rules import compile_pattern
from arabic_ie.model import QuoteKind

MAX_HEADLINE = 220  # characters of a line that can be a headline
MAX_WHO = 20  # pieces before its colon
MAX_BRACKETED = 12  # pieces of a source in brackets
MIN_WORDS = 2  # of what a source in brackets says
_SHOWN = frozenset(["فيديو", "صور", "صوره", "شاهد"])  # فيديو: …, شاهد: … (watch) say what is to be seen
# Bodies that speak in titles: منظمة الصحة: …, الشرطة: …; of a company or a club a title tells (فيسبوك: تراجع كبير).
_SPEAKING = frozenset(
    ["ministry", "agency", "ngo", "government", "regional", "un", "union", "parliament", "court", "police", "army",
     "party", "armed_group", "armed", "media", "research", "council", "committee", "sports", "organization", "military"]
)  # fmt: skip
_NAMED = frozenset(["NAME", "OFFICIAL", "ROLE", "WEAK_ROLE", "ORG_NAME", "GROUP", "DOCUMENT"])
_COLON = rule(
    "headline_colon",
    "opener:(COLON) (?! NEWLINE) (?= ANY)",
    yes=[
        "بوتين[:] روسيا مستعدة للحوار",  # Putin: Russia is ready for dialogue
        "بوتين[:] «روسيا مستعدة للحوار»",  # Putin: "Russia is ready for dialogue"
    ],
)
# What may stand between who speaks and the colon: of what, to whom, where, on what occasion.
_ASIDE = rule(
    "headline_aside",
    f"(LI | BEFORE_AUDIENCE | 'في' (?= AL? {VENUE} | DOCUMENT)"
    " | 'عن' | 'حول' | 'بشأن' | 'من' | 'ردا' | 'تعليقا' | 'خلال' | 'أمام' | 'عبر' | 'بعد')"
    " ((?! (CUE-AMBIGUOUS_CUE | STOP | COMMA | COLON | NEWLINE | RELATIVE)) ANY){1,12}+",
    yes=["الوزير [لرويترز]: سنواصل العمل", "الوزير [في تدوينة على حسابه]: سنواصل العمل"],  # to Reuters; in a post
    no=["الوزير في موسكو: محادثات جديدة"],  # the minister in Moscow: new talks
)
HEADLINE_RULES = (_COLON, _ASIDE)


class HeadlineFinder:
    """The headline pattern compiled for one alphabet."""

    __slots__ = ("_around", "_aside", "_colon", "_subjects")

    def __init__(self, alphabet: Alphabet, subjects: SubjectFinder, around: SurroundingFinder) -> None:
        self._around = around
        self._aside = compile_pattern(_ASIDE, alphabet)
        self._colon = compile_pattern(_COLON, alphabet)
        self._subjects = subjects

    def find(self, tape: Tape, layout: Layout) -> Iterator[FoundQuote]:
        """A name, role or speaking body, a colon, and what it says; or what is said, and who says so in brackets."""
        for start, end in layout.paragraphs:
            if end - start > MAX_HEADLINE:
                continue
            found = self._before_colon(tape, layout, start, end) or self._in_brackets(tape, start, end)
            if found is not None:
                yield found

    def _before_colon(self, tape: Tape, layout: Layout, start: int, end: int) -> FoundQuote | None:
        """*الوزير* في تصريح لرويترز: المشروع جاهز."""
        first, last = tape.piece_at(start), tape.piece_before(end)
        match = self._colon.search(tape.classes, first, min(last, first + MAX_WHO))
        if match is None:
            return None
        colon = match.start("opener")
        who = _who_starts(tape, first, colon)
        subject = self._subjects.source(tape, who, colon)
        if subject is None or subject.start != who:
            return None
        gap = subject.end, colon
        if subject.end < colon:
            aside = self._aside.fullmatch(tape.classes, *gap)
            speaks = aside is not None and subject.kind in ("name", "role")
        else:
            gap = first, who
            speaks = _is_speaker(tape, subject) or _speaks_of_us(tape, colon, last)
            speaks = speaks or (start == layout.paragraphs[0][0] and _is_body(tape, subject))
        around = self._around.find(tape, gap, last)
        content = tape.starts[colon + 1]
        stop = trimmed(tape.text, content, end)
        stretch = layout.quoted_at(content)
        marked = stretch is not None and stretch.closed and stretch.outer_end >= stop
        # a line of its own ends without a full stop (المكان: قاعة البلدية. says where), unless something is said there
        told = marked or around.venue is not None or around.addressee is not None
        if not speaks or content >= stop or (tape.text[end - 1] == "." and not told):
            return None
        kind: QuoteKind = "headline"
        if stretch is not None and marked:  # الوزير: «لن نتراجع عن القرار»
            content, stop = trimmed_quote(tape.text, stretch.start, stretch.end)
            kind = "direct"
        return FoundQuote(
            content, stop, kind, (colon, colon + 1), None, subject, around, False,
            SHARE["headline"], "headline_colon",
        )  # fmt: skip

    def _in_brackets(self, tape: Tape, start: int, end: int) -> FoundQuote | None:
        """المشروع جاهز *(مسؤول)*: a line that names its source at its end, and is no name with its role behind it."""
        last = tape.piece_before(end) - 1
        if not tape.has(last, "CLOSE"):
            return None
        first = tape.piece_at(start)
        opening = next(
            (at for at in range(last - 1, max(first, last - MAX_BRACKETED), -1) if tape.has(at, "OPEN")), first
        )
        subject = self._subjects.source(tape, opening + 1, last)
        if opening == first or subject is None or (subject.start, subject.end) != (opening + 1, last):
            return None
        before = tape.node_start(opening - 1)
        stop = trimmed(tape.text, start, tape.starts[opening])
        if (
            tape.has_any(before, _NAMED)
            or not _is_source(tape, subject)
            or not has_words(tape, first, opening, MIN_WORDS)
        ):
            return None
        return FoundQuote(
            tape.starts[first], stop, "headline", (opening, opening + 1), None, subject, NOTHING_AROUND, False,
            SHARE["headline"], "headline_brackets",
        )  # fmt: skip


def _who_starts(tape: Tape, first: int, colon: int) -> int:
    """Where the words that name who speaks begin: behind two dots or a bar, and behind "in a statement to …"."""
    for at in range(colon - 1, first, -1):
        if tape.has_any(at, ("BAR", "ELLIPSIS")) or (tape.has(at, "STOP") and tape.has(at - 1, "STOP")):
            return at + 1
        if tape.has(at, "COMMA") and tape.has(first, "BEFORE_AUDIENCE"):
            return at + 1
    return first


def _is_speaker(tape: Tape, who: Subject) -> bool:
    """Whether a headline's words before the colon name who speaks, and no topic: *دراسة*: …, *وزير الطاقة*: …"""
    if tape.has(who.start, "NAME") and "في" in tape.forms[who.start : who.end]:
        return False  # ماكرون في موسكو: محادثات (Macron in Moscow: talks)
    body = who.kind == "noun" and tape.has_any(who.start, ("GROUP", "DOCUMENT", "ORG_HEAD"))
    return (body and tape.forms[who.start] not in _SHOWN) or who.kind in ("name", "role")


def _is_body(tape: Tape, who: Subject) -> bool:
    """Whether an organisation that speaks stands here: *الأمم المتحدة*: …, *واشنطن بوست*: …"""
    return who.kind == "organization" and any(
        reading.row.kind == "outlet" or reading.row.value("type") in _SPEAKING
        for reading in tape.entries[who.start].readings
    )


def _is_source(tape: Tape, who: Subject) -> bool:
    """Whether brackets hold someone who says so, not an agency's credit or a name: (مسؤول), (وزير النقل), (دراسة)."""
    official = tape.has(who.start, "OFFICIAL") or who.kind == "role"
    told = who.kind == "noun" and tape.has_any(who.start, ("GROUP", "DOCUMENT"))
    return official or (told and tape.forms[who.start] not in _SHOWN)


def _speaks_of_us(tape: Tape, start: int, end: int) -> bool:
    """Whether a first person plural speaks: العمل: *سنحاسب* المخالفين (Labour ministry: we will hold to account)."""
    return any(
        (tape.has(at, "SUFFIX") and tape.forms[at] == "نا")
        or any(r.features == "I1cp" for r in tape.entries[at].readings)
        for at in range(start, end)
    )
