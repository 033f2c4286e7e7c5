"""Tails: the reporter's own words behind what was said. A content's borders in, a nearer end out (code points)."""

from __future__ import annotations

import re

from arabic_ie.extractors.quotes.clauses import Clause, dividers, form, is_main_clause
from arabic_ie.extractors.quotes.layout import Layout
from arabic_ie.grammar import Tape

MAX_TOPIC = 14  # pieces between "as for" and the ف of its clause
MAX_ASIDE = 400  # characters before a content in which a dash may be open
_OCCASIONS = frozenset(  # في … (at, in): what was said there is over
    ["لقاء", "ندوه", "جلسه", "مقابله", "تدوينه", "تغريده", "رساله", "اشاره", "تصريح", "تصريحات", "بيان", "حديث", "كلمه",
     "موتمر", "تعليق", "رد", "خطوه"]
)  # fmt: skip
_CAUSES = frozenset(["اثار", "اثارت", "يثير", "لاقي", "لقي"])
_STATEMENTS = frozenset(["تصريح", "تصريحات", "بيان", "بلاغ"])
_FIGURES = frozenset(  # rose, reached, fell, increased, was killed …
    ["ارتفع", "ارتفعت", "بلغ", "بلغت", "انخفض", "انخفضت", "تراجع", "تراجعت", "زاد", "زادت", "وصل", "وصلت",
     "سجل", "سجلت", "قتل", "قتلت", "اصيب", "اصيبت"]
)  # fmt: skip
_STIR = frozenset(["مخاوف", "انباء", "تقارير", "جدل", "انتقادات", "ترقب", "تكهنات", "تساولات", "تحذيرات"])
_TOWNS = frozenset(["بلده", "قريه", "مدينه", "ضاحيه"])
_LEFT_OPEN = frozenset(["يحدد", "تحدد", "يسمي", "تسمي", "يعطي", "تعطي", "يقدم", "تقدم", "يخوض", "تخوض", "يدلي", "تدلي"])
_NOT_GIVEN = frozenset(["تحديد", "توضيح", "تسميه", "خوض", "اعطاء", "تقديم", "كشف", "افصاح", "ادلاء", "ذكر"])


_DASH = re.compile(r"[\-–—]")


def before_tail(tape: Tape, layout: Layout, start: int, end: int) -> int:
    """``end``, or before words that are the reporter's for sure: "، في إشارة إلى" (alluding to), the aside's dash."""
    in_aside = _opens_aside(tape, layout, start)
    first = tape.piece_at(start) + 2
    for at in dividers(tape, start, end):
        tail = tape.has_any(at, ("COMMA", "SEMICOLON")) and is_tail(tape, at + 1)
        ends = tail or (in_aside and _is_dash(tape, at))
        if ends and at >= first and not layout.in_marks(tape.starts[at], start):
            return tape.starts[at]
    return end


def before_main_clause(tape: Tape, layout: Layout, start: int, end: int, clause: Clause) -> int:
    """``end``, or before the mark behind which the sentence goes on that the report is only a part of."""
    first = tape.piece_at(start) + 1
    for at in dividers(tape, start, end):
        ends = tape.has(at, "SEMICOLON") or (tape.has(at, "COMMA") and is_main_clause(tape, at + 1, clause))
        if ends and at >= first and not layout.in_marks(tape.starts[at], start):
            return tape.starts[at]
    return end


def _opens_aside(tape: Tape, layout: Layout, start: int) -> bool:
    """Whether a dash is open: القمة -التي وصفتها الصحيفة بأنها تاريخية- (the summit – called historic –)."""
    begin = max(layout.sentence_at(start)[0], start - MAX_ASIDE)
    if not _DASH.search(tape.text, begin, start):
        return False
    return sum(_is_dash(tape, at) for at in dividers(tape, begin, start)) % 2 == 1


def _is_dash(tape: Tape, at: int) -> bool:
    """Whether a dash divides: one between two words without blanks joins them (الأربعاء-الخميس)."""
    return tape.has(at, "DASH") and not (tape.joined(at) and at + 1 < len(tape) and tape.joined(at + 1))


def is_tail(tape: Tape, at: int) -> bool:
    """Whether the reporter speaks again behind a comma: "، *في إشارة* إلى" (alluding to), "، *وجاء ذلك* خلال"."""
    at += 2 * (tape.has(at, "WA") and form(tape, at + 1) == "ذلك")  # ، وذلك خلال مؤتمر صحفي (and that at …)
    if is_meanwhile(tape, at) or _turns_to_news(tape, at):
        return True
    if form(tape, at) in ("في", "خلال"):
        return form(tape, at + 1) in _OCCASIONS
    if form(tape, at) == "علي" and form(tape, at + 1) == "هامش":
        return True
    if _leaves_open(tape, at) or _is_reaction(tape, at) or _is_source(tape, at):
        return True
    at += tape.has(at, "WA")
    if form(tape, at) == "اما" and tape.text[tape.starts[at]] != "إ":
        return _is_topic(tape, at + 1)
    if _explains(tape, at):
        return True
    if form(tape, at) in ("جاء", "ياتي") and form(tape, at + 1) in ("ذلك", "هذا"):  # وجاء ذلك خلال
        return True
    return form(tape, at) == "وسط" and form(tape, at + 1) in _STIR


def is_meanwhile(tape: Tape, at: int) -> bool:
    """Whether the reporter tells what happened meanwhile: "، في حين *دوت* صفارات الإنذار" (while sirens sounded).

    In the imperfect, or with a verb of figures, it is mostly the speaker who compares: "في حين تزداد", "في حين بلغ".
    """
    verb = at + 2
    while form(tape, verb) in ("قد", "كان", "كانت"):
        verb += 1
    news = tape.has(verb, "PERFECT") and form(tape, verb) not in _FIGURES
    return news and form(tape, at) == "في" and form(tape, at + 1) == "حين"


def _turns_to_news(tape: Tape, at: int) -> bool:
    """Whether the reporter goes on to other news: "، *إلى ذلك*، أعلن" (besides), "، *ومن المقرر أن*" (it is due to)."""
    if form(tape, at) == "الي" and form(tape, at + 1) == "ذلك":
        return tape.has(at + 2, "COMMA")
    at += tape.has(at, "WA")
    return form(tape, at) == "من" and tape.has(at + 1, "AL") and form(tape, at + 2) == "مقرر"


def _explains(tape: Tape, at: int) -> bool:
    """Whether a place is explained to the reader: من ساروف، *وهي بلدة* … (Sarov, a town near …)."""
    named = tape.has_any(tape.node_start(at - 3), ("PLACE_NAME", "PLACE", "ORG_NAME", "UNKNOWN", "NAME_CLOSE"))
    named = named and tape.has(at - 1, "WA")
    return named and form(tape, at) == "هي" and form(tape, at + 1) in _TOWNS


def _is_topic(tape: Tape, at: int) -> bool:
    """Whether "as for" opens what another says: "، أما *المندوب الروسي فقال*" (as for the Russian envoy, he said)."""
    for then in range(at + 1, at + MAX_TOPIC):
        if then >= len(tape) or tape.has_any(then, ("STOP", "COMMA", "NEWLINE")):
            return False
        if tape.has(then, "FA"):
            return tape.has(then + 1, "CUE") and tape.has(then + 1, "PERFECT")
    return False


def _is_source(tape: Tape, at: int) -> bool:
    """Whether a source is named, be it unknown: "، حسبما *أفاد* السكان" (as … said), "، وفق *بيان* تسلمته الصحيفة"."""
    if not tape.has(at, "CUE_PHRASE"):
        return False
    source = tape.node_end(at)
    if tape.has(at, "BEFORE_CUE"):
        return form(tape, at) not in ("كما", "مثلما") and tape.has(source, "CUE")
    document = source > at + 1 and form(tape, source - 1) in _STATEMENTS  # وفق تصريح is one thing
    return document or (tape.has(at, "BEFORE_DOCUMENT") and tape.has(source, "DOCUMENT"))


def _leaves_open(tape: Tape, at: int) -> bool:
    """What the speaker left open, the reporter says: "، دون أن *يحدد*", "، دون *الكشف* عن" (without revealing)."""
    at += form(tape, at) == "من"
    if form(tape, at) not in ("دون", "بدون"):
        return False
    what = tape.node_end(at)  # دون أن may be one thing
    that = what > at + 1 or tape.has(what, "COMPLEMENTIZER")
    what += tape.has_any(what, ("COMPLEMENTIZER", "AL"))
    if that:
        return tape.has(what, "CUE") or form(tape, what) in _LEFT_OPEN
    return form(tape, what) in _NOT_GIVEN


def _is_reaction(tape: Tape, at: int) -> bool:
    """What others made of it: "، ما *أثار* جدلا" (which caused a debate), "، وهو ما *نفته* النقابة" (denied)."""
    at += 2 * (tape.has(at, "WA") and form(tape, at + 1) == "هو")
    if tape.has(at, "AL") and form(tape, at + 1) == "امر" and form(tape, at + 2) == "الذي":
        verb = at + 3
    elif form(tape, at) in ("ما", "مما"):
        verb = at + 1
    else:
        return False
    if form(tape, verb) in _CAUSES:
        return True
    answers = tape.has(verb, "CUE") and not tape.has(verb, "AMBIGUOUS_CUE")
    return answers and form(tape, verb + 1) == "ه" and tape.joined(verb + 1)
