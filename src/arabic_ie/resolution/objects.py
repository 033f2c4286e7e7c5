"""Objects: words beside a cue that are not its subject. A quote in, the reason why they are none out."""

from __future__ import annotations

from arabic_ie.extractors.quotes import FoundQuote, Subject
from arabic_ie.extractors.quotes.subjects import ONE_OF
from arabic_ie.grammar import Tape
from arabic_ie.resolution.actors import actors
from arabic_ie.resolution.agreement import QUANTITIES, agrees_with, gender_of_cue
from arabic_ie.resolution.bodies import head_of
from arabic_ie.resolution.discourse import Discourse

# + his: "وتضمن حديثه" (his talk contained), "وموقعها الإلكتروني" (and its website)
_SPEECH = frozenset(
    ["حديث", "تصريح", "تصريحات", "كلمت", "كلام", "خطاب", "بيان", "تغريدات", "موقع", "صفحت", "حساب"]
)
_ATTENTION = frozenset(["نظر", "انظار", "انتباه"])
MAX_QUANTITY = 4  # pieces up to the people in "الكثير من الخبراء" (many of the experts)
_HUMAN = frozenset(["GROUP", "ROLE", "WEAK_ROLE", "KINSHIP", "DOCUMENT", "ORG_HEAD", "NATIONALITY"])
_NEED_OBJECT = frozenset(["ناشد", "حث", "حض", "نصح"])  # appeal to, urge, advise: somebody is always addressed
_ADDRESSES = frozenset(["طالب", "دعا", "حذر", "وجه", "كلف", "امر", "الزم", *_NEED_OBJECT])  # demand of, call on, warn
_BUT = frozenset(["لكن", "ولكن"])
_PRONOUNS = frozenset(["هو", "هي", "هم", "هما"])
_AND = frozenset(["كما"])  # as well: … كما دعت وسائل الإعلام إلى (and she called on the media)
_ALL = frozenset(["عالم", "مجتمع", "جميع", "كافه", "كل", "ساير", "اطراف"])  # the world, the community, all


def set_aside(discourse: Discourse, quote: FoundQuote) -> str:
    """Why the words beside the cue are not the speaker; nothing where they may be."""
    subject, tape = quote.subject, discourse.tape
    if subject is None:
        return ""
    words = tape.span(subject.start, subject.end).text
    if _is_idiom(tape, quote, subject):
        return f"“{words}” belongs to the verb"
    if _is_own_speech(tape, subject):
        return f"“{words}” is the speaker's own speech"
    if _has_pronoun(tape, quote, subject):
        return f"“{words}” is the object of a verb whose subject is the pronoun before it"
    if not agrees_with(tape, quote, subject):
        return f"“{words}” does not agree with the verb"
    if not _can_speak(discourse, quote, subject):
        return f"“{words}” is what is described"
    if is_addressed(discourse, quote, subject):
        return f"“{words}” is who is addressed"
    return ""


def _is_idiom(tape: Tape, quote: FoundQuote, subject: Subject) -> bool:
    """"ولفت النظر إلى" (and he drew attention to): the noun is the verb's object."""
    row = quote.reading.row if quote.reading else None
    return row is not None and row.name == "لفت" and tape.forms[head_of(tape, subject)] in _ATTENTION


def _is_own_speech(tape: Tape, subject: Subject) -> bool:
    """"حديثه", "كلمته" (his talk, his address): the speaker is the one before."""
    return tape.forms[subject.start] in _SPEECH and tape.has(subject.start + 1, "SUFFIX")


def _has_pronoun(tape: Tape, quote: FoundQuote, subject: Subject) -> bool:
    """Whether a pronoun before the verb is its subject: "ولكنها تتهم *السلطات* بـ" (but it accuses the authorities)."""
    at = quote.cue[0] - 1
    if subject.start < quote.cue[0] or quote.rule == "cue_that" or not quote.rule.startswith("cue_"):
        return False
    return tape.forms[at - 1] in _BUT if tape.has(at, "SUFFIX") else tape.forms[at] in _PRONOUNS


def _can_speak(discourse: Discourse, quote: FoundQuote, subject: Subject) -> bool:
    """"Described" is mostly followed by what was described: "ووصف الوضع بأنه" (and he called the situation …).

    Behind "who" it is passive: "بلحاج الذي يعتبر الرجل الثاني" (who is considered the second man).
    """
    tape = discourse.tape
    if quote.reading is None or quote.reading.row.value("class") not in ("describe", "consider"):
        return True
    if subject.start < quote.cue[0]:
        return True
    if tape.forms[quote.cue[0] - 1] in ("الذي", "التي"):
        named = any(at in discourse.person_at for at in range(subject.start, subject.end))
        if named and quote.rule == "cue_that":
            return True  # الشركة التي يرى *مارك زوكربرغ* أنها (which Mark Zuckerberg thinks that it)
        return tape.has(quote.cue[1], "SUFFIX")  # القمة التي وصفتها *الصحيفة* بأنها: the pronoun is what is described
    if quote.reading.row.value("class") == "consider" and quote.rule == "cue_that":
        return True  # واعتبر *ماسين* أن (Massin considered that): what is considered comes behind "that"
    if subject.kind != "noun" or not tape.has(quote.cue[0] - 1, "WA"):
        return True
    head = head_of(tape, subject)
    if tape.forms[head] in ONE_OF:
        return True  # ووصف *أحدهم* المشروع بالبشع (one of them called the project ugly)
    reach = MAX_QUANTITY if tape.forms[head] in QUANTITIES else 1
    return any(tape.has_any(at, _HUMAN) for at in range(subject.start, min(subject.end, head + reach)))


def is_addressed(discourse: Discourse, quote: FoundQuote, subject: Subject) -> bool:
    """Whom an elided speaker calls on: "وناشد أطراف النزاع أن", "وطالب العالم باتخاذ المواقف" (… of the world)."""
    tape = discourse.tape
    row = quote.reading.row if quote.reading else None
    if row is None or row.name not in _ADDRESSES or subject.start < quote.cue[1]:
        return False
    joined = tape.has(quote.cue[0] - 1, "WA")
    if (joined or tape.forms[quote.cue[0] - 1] in _AND) and _is_object_of_same(discourse, quote, subject):
        return True
    if not joined:
        return False
    head = tape.forms[head_of(tape, subject)]
    everybody = head in _ALL or tape.forms[subject.start] in _ALL  # ووجه *جميع الموظفين* (he told all employees)
    if subject.kind in ("name", "role", "organization") and not everybody:
        return False
    if row.name not in _NEED_OBJECT and not everybody:
        return False
    return discourse.said.last(tape.starts[quote.cue[0]], gender_of_cue(tape, quote)) is not None


def _is_object_of_same(discourse: Discourse, quote: FoundQuote, subject: Subject) -> bool:
    """Whether a verb goes on with its sentence's last subject, and the one noun phrase behind it is its object.

    "استشهدت السفارة بالقصة، وطالبت *الولايات المتحدة* بوقف …" (the embassy …, and demanded of the United States …).
    Not where a body of the same sort takes over: "أكدت وزارة الخارجية المصرية …، ودعت وزارة الخارجية القطرية إلى".
    """
    tape = discourse.tape
    if subject.kind == "role" or tape.piece_at(quote.start) > subject.end + 1:
        return False
    sentence = discourse.layout.sentence_at(tape.starts[quote.cue[0]])[0]
    gender = gender_of_cue(tape, quote)
    acts = actors(discourse, tape.piece_at(sentence), quote.cue[0])
    fitting = [actor for actor in acts if actor.agrees(tape, gender)]
    return bool(fitting) and tape.forms[head_of(tape, fitting[-1].subject)] != tape.forms[head_of(tape, subject)]
