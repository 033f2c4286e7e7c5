"""Words that no list has, weighed: a tape with the names found so far in; further names out.

Called by ``people.py``. The rules of ``unseen_names.py`` find names by what stands beside them where that is enough;
here all that a text shows of a word is put together: what stands before and behind each of its mentions, what the
word is made of, and how often it comes. Each kind of evidence counts once for a form. What is found is a name for
those beside it, so that a list of names is read from the one that is sure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import fsum
from types import MappingProxyType
from typing import NamedTuple

from arabic_ie.extractors.found import Found
from arabic_ie.extractors.name_parts import ENDS, NOT_AFTER_AL, SURE_PART, TITLE
from arabic_ie.extractors.nodes import NAME
from arabic_ie.grammar import Match, Rule, Tape, rule
from arabic_ie.grammar.alphabet import REST

ENOUGH = 1.0
MIN_LETTERS = 4  # of a word whose و is "and": of shorter ones it is mostly the word's own
MANY = 3  # mentions of a form that say something by themselves
PASSES = 4  # how far along a list of names it is read
WITH_CLITIC = "_with_clitic"  # ends the rule of a name whose first letter is a clitic that no list could cut off

# What a kind of evidence weighs: how far to trust that words are a name where they stand.
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        # what stands before them
        "behind_cue": 0.8,  # قال زيرفين
        "behind_verb": 0.4,  # أدرك زيرفين التعادل
        "behind_that": 0.4,  # أن زيرفين أبلغ
        "behind_human": 0.8,  # اللاعب السنغالي زيرفين
        "behind_people": 0.4,  # اللاعبين زيرفين وخالد
        "behind_act": 0.5,  # مقتل زيرفين
        "behind_with": 0.3,  # مع زيرفين
        "behind_name": 0.9,  # سمير حداد وزيرفين
        "in_brackets": 0.3,  # (زيرفين فوتنار)
        # what stands behind them
        "before_role": 0.6,  # زيرفين، رئيس اللجنة
        "before_cue": 0.5,  # زيرفين قال
        "before_verb": 0.3,  # زيرفين يمدد
        "before_age": 0.6,  # زيرفين (45 عاما)
        "before_name": 0.9,  # زيرفين وسمير حداد
        "before_relative": 0.2,  # زيرفين الذي
        # what they are made of
        "several_words": 0.4,  # زيرفين فوتنار
        "name_part": 0.7,  # زيرفين خالد
        "weak_part": 0.4,  # سعيد زيرفين: a name that is also a word
        "bare_adjective": 0.4,  # الدكتور سعيد الزيرفي: one that goes with the title would have ال
        "part_seen": 0.6,  # زيرفين فوتنار where زيرفين كولمار is a name
        "foreign_shape": 0.2,  # زيرفينوف
        "nisba": 0.3,  # الزيرفي
        "again": 0.2,
        # what speaks against a name
        "behind_thing": -1.2,  # شركة زيرفين
        "behind_noun": -0.4,  # شاشة زيرفين
        "behind_in": -0.6,  # في زيرفين
        "in_marks": -0.5,  # «زيرفين»
        "definite": -0.7,  # الزيرفين
        "adjectival": -1.0,  # اللاعب الزيرفي
        "inflected": -0.6,  # زيرفينهم
        "nominal": -0.4,  # زيرفينات
        "verbal": -0.4,  # أستطيع
    }
)

_NO_NAME = (
    "-FUNCTION-CUE-ROLE-WEAK_ROLE-KINSHIP-WEAK_KINSHIP-GROUP-PLURAL-DUAL-TIME_UNIT-ROLE_MODIFIER-DATE_MODIFIER"
    "-HONORIFIC-COURTESY-NUMBER_WORD-ORDINAL-ORG_HEAD-DOCUMENT"
)
_WEAK_NAME = (
    "(NAME_TOO-FUNCTION-CUE-ROLE-COURTESY-WEAK_HONORIFIC | WEAK_GIVEN-FUNCTION-CUE-ROLE-KINSHIP-COURTESY"
    " | WEAK_FAMILY-FUNCTION-CUE-ROLE-KINSHIP-COURTESY)"
)
_FIRST = f"({_WEAK_NAME} | ADJECTIVE{_NO_NAME} | VERB_PARTICIPLE{_NO_NAME} | WEAK_PLACE{_NO_NAME} | UNKNOWN)"
_SECOND = f"(UNKNOWN | NAME | {_WEAK_NAME} | AL AL_NAME-ROLE-ROLE_MODIFIER-NATIONALITY | {SURE_PART})"
_ROLE_AND_ITS_FIELD = (
    "(ROLE-PLURAL | WEAK_ROLE-PLURAL) (AL? (NOUN | ADJECTIVE | PORTFOLIO | NATIONALITY | ORG_HEAD) | ORG_NAME"
    " | PLACE_NAME | LI | 'في'){1,8} COMMA?"
)

# Read on the tape that has the names found so far.
CANDIDATE_RULES: tuple[Rule, ...] = (
    rule(
        "unlisted",
        f"{NOT_AFTER_AL} name:(UNKNOWN (UNKNOWN | NAME | {SURE_PART} | NAME_TOO-FUNCTION-CUE-ROLE-PLURAL){{0,3}})",
        yes=["حضر [زيرفين فوتنار] الحفل"],  # Zervin Futnar attended the party
    ),
    rule(
        "slot",  # words that may be names, behind a title, a role or a cue and up to what ends a subject
        f"(AL {TITLE} SUFFIX? (AL NATIONALITY | AL? ROLE_MODIFIER | AL ADJECTIVE){{0,2}} COMMA? | COURTESY"
        f" | CUE&PERFECT-AMBIGUOUS_CUE-NOUN-FUNCTION | {_ROLE_AND_ITS_FIELD}) name:({_FIRST} {_SECOND}{{1,3}})"
        f" (?= ({ENDS} | PREPOSITION | LI | BI | WA | DATE | CUE&PERFECT | AL ROLE | MARK | VERB&PERFECT-NOUN"
        " | VERB&IMPERFECT-NOUN))",
        yes=["وقال رئيس اللجنة [محترق زيرفين]، أمس"],  # the head of the committee, Muhtariq Zervin, said yesterday
    ),
)

_ACTS = frozenset([  # what somebody does, has or suffers: the name of a person follows (folded)
    "مقتل", "وفاه", "حكومه", "نظام", "عهد", "زمن", "قوات", "تصريحات", "مكتب", "منزل", "والد", "شقيق", "زوجه",
    "قول", "كلمات", "الحان", "اداء", "اخراج", "تاليف", "عائله", "اسره", "محامي", "نصيب", "قبل", "يد",
])  # fmt: skip
_OF_THINGS = frozenset([  # what clubs, firms and places have rather than people (folded)
    "مباراه", "فريق", "نادي", "مشجعي", "جماهير", "صفوف", "مواجهه", "ملعب", "مرمي", "شاشه", "هاتف", "سياره", "مدينه",
    "بلده", "قريه", "منطقه", "ولايه", "شركه", "مطعم", "فندق", "نهر", "جبل", "اسهم", "لعبه", "عمله", "فيروس", "بطوله",
    "ايفون", "نظامي",
])  # fmt: skip
_WITH = frozenset(["مع", "ضد", "امام", "علي", "الي", "عن", "من"])  # folded
_HUMAN = ("ROLE", "WEAK_ROLE", "GROUP", "KINSHIP", "COURTESY", "HONORIFIC")
_TITLES = ("RANK", "COURTESY", "HONORIFIC")
_THINGS = ("ORG_HEAD", "WEAK_ORG_HEAD", "PLACE_HEAD", "DOCUMENT", "PLACE_NAME", "ORG_NAME")
_BODIES = frozenset(["ORG_NAME", "PLACE_NAME"])
_TENSES = ("PERFECT", "IMPERFECT")
BEFORE_AND = ("NAME", "UNKNOWN", "COMMA", "CLOSE", "STOP", "MARK", "PLACE_NAME")
_WEAK = ("WEAK_GIVEN", "WEAK_FAMILY", "NAME_TOO")
_NO_FIRST = ("FUNCTION", "CUE", "ROLE", "PLURAL", "PREPOSITION", "PERFECT", "IMPERFECT")
_ADJECTIVES = ("ADJECTIVE", "VERB_PARTICIPLE")
_WITH_ADJECTIVE = ("NOUN", "ADJECTIVE", "UNKNOWN", "ROLE", "NAME")
_SURE = ("NAME", "GIVEN", "FAMILY", "PERSON")
_NAMES = (*_SURE, *_WEAK)
_LIKE_W = "اوي"  # what follows و in names with a W (واتسون, ويلسون)
_INFLECTED = ("ه", "ها", "هم", "هما", "هن", "كم", "نا", "ًا", "اً", "ةِ", "ةٍ", "وا", "ون", "ين", "تم", "ات", "تان")
_PRONOUNS = ("ها", "هم", "هما", "هن", "كم", "يه", "ته")
_NOT_INFLECTED = ("يه", "اه", "ينا")


class _Words(NamedTuple):
    """Pieces ``start`` to ``end`` that may be a name."""

    start: int
    end: int
    lead: bool  # whether the first letter is a clitic that no list could cut off
    form: str  # of the last word


def weighed_names(tape: Tape, matches: Iterable[Match]) -> list[Found]:
    """What of the candidates the whole text shows to be names; they may cover names of one word on the tape."""
    candidates = [_candidate(tape, match) for match in matches]
    if not candidates:
        return []
    forms = {words.form for words in candidates}
    places = [at for at, form in enumerate(tape.forms) if form in forms]
    bodies = {tape.forms[at] for at in places if _is_in_body(tape, at)}
    candidates = [words for words in candidates if words.form not in bodies]  # سيتي is short for مانشستر سيتي
    candidates = [words for words in candidates if not _is_definite_word(tape, words.start)]
    accepted: dict[_Words, str] = {}
    for _ in range(PASSES):
        more = _accepted(tape, candidates, accepted)
        if len(more) == len(accepted):
            break
        accepted = more
    return [Found(words.start, words.end, kind, NAME) for words, kind in accepted.items()]


def _is_in_body(tape: Tape, at: int) -> bool:
    """Whether a piece is or belongs to what may be a body's or a place's name, or a part of one."""
    while tape.entries[at].classes.isdisjoint(_BODIES):
        if at == 0 or tape.classes[at] != REST:
            return False
        at -= 1
    return True


def _accepted(tape: Tape, candidates: Sequence[_Words], before: Mapping[_Words, str]) -> dict[_Words, str]:
    """The candidates whose form has enough evidence, with the kind that weighs most where they stand."""
    beside = {words.start for words in before} | {words.end for words in before}
    parts = {tape.forms[at] for words in before for at in range(words.start, words.end) if tape.has(at, "UNKNOWN")}
    times = Counter(words.form for words in candidates)
    evidence = {words: list(_evidence(tape, words, beside, parts)) for words in candidates}
    kinds: dict[str, set[str]] = {form: {"again"} if many >= MANY else set() for form, many in times.items()}
    for words, here in evidence.items():
        kinds[words.form].update(here)
    # exact, or the order of a set would decide by a rounding error, differently in each process
    enough = {form for form, all_ in kinds.items() if fsum(map(WEIGHTS.__getitem__, all_)) >= ENOUGH}
    return {
        words: max(here, key=WEIGHTS.__getitem__, default="again") + (WITH_CLITIC if words.lead else "")
        for words, here in evidence.items()
        if words.form in enough
    }


def _candidate(tape: Tape, match: Match) -> _Words:
    """The words of a match: without the next name of a list (سمير وزيرفين), with a weak name before them."""
    start, end = match.group("name") or (match.start, match.end)
    end = next((at for at in range(start + 1, end) if begins_with_and(tape, at) or _ends_with_pronoun(tape, at)), end)
    if is_definite(tape, start):
        end = start + 1
    lead = begins_with_and(tape, start) and (start == 0 or tape.has_any(tape.node_start(start - 1), BEFORE_AND))
    if not lead and match.rule == "unlisted":
        start = _with_word_before(tape, start)
    form = tape.forms[end - 1]
    return _Words(start, end, lead, form[1:] if lead and end - start == 1 else form)


def _with_word_before(tape: Tape, start: int) -> int:
    """Where a name begins whose first word is a name found, a weak one, or an adjective that goes with no noun."""
    before = tape.node_start(start - 1)
    if tape.has(before, "NAME"):
        return before
    if tape.has(before - 1, "AL") or tape.has_any(before, _NO_FIRST):
        return start
    weak = tape.has_any(before, _WEAK)
    adjective = tape.has_any(before, _ADJECTIVES) and tape.forms[before][-1] not in "اه"
    return before if weak or (adjective and not tape.has_any(tape.node_start(before - 1), _WITH_ADJECTIVE)) else start


def is_definite(tape: Tape, at: int) -> bool:
    """A word that no list has and that begins with ال, not with أل as ألكسندر does."""
    return tape.has(at, "UNKNOWN_DEFINITE") and tape.text[tape.starts[at]] in "ال"


def _is_definite_word(tape: Tape, at: int) -> bool:
    """A listed word with ال that is no name."""
    return tape.forms[at].startswith("ال") and not tape.has_any(at, ("UNKNOWN", "NAME"))


def _ends_with_pronoun(tape: Tape, at: int) -> bool:
    """A word that no list has and that ends with a pronoun: the next word of the sentence (ولديه his sons)."""
    return tape.has(at, "UNKNOWN") and tape.forms[at].endswith(_PRONOUNS)


def begins_with_and(tape: Tape, at: int) -> bool:
    """A word that no list has and that begins with و, but not as foreign names with a W do."""
    form = tape.forms[at]
    return len(form) > MIN_LETTERS and form[0] == "و" and form[1] not in _LIKE_W and tape.has(at, "UNKNOWN")


def _is_inflected(tape: Tape, at: int) -> bool:
    """A word that ends like an inflected one and that no list has as a name."""
    text = tape.text[tape.starts[at] : tape.ends[at]]
    ends = text.endswith(_INFLECTED) and not text.endswith(_NOT_INFLECTED)
    return ends and not tape.has_any(at, _NAMES)


def _evidence(tape: Tape, words: _Words, beside: set[int], parts: set[str]) -> Iterator[str]:
    """Every kind of evidence for some words, ``beside``: where names end or begin, ``parts``: words of names."""
    yield from _before(tape, words, beside)
    yield from _behind(tape, words, beside)
    yield from _inside(tape, words)
    if words.end - words.start > 1 and not parts.isdisjoint(tape.forms[words.start : words.end]):
        yield "part_seen"


def _before(tape: Tape, words: _Words, beside: set[int]) -> Iterator[str]:
    at = tape.node_start(words.start - 1)
    if at < 0:
        return
    if tape.has(at, "OPEN"):
        if tape.has(words.end, "CLOSE"):
            yield "in_brackets"
        return
    if words.lead or tape.has_any(at, ("WA", "COMMA")):
        if tape.has(at, "WA"):
            at = tape.node_start(at - 1)
        end = at if tape.has(at, "COMMA") else at + 1
        if end in beside or tape.has(tape.node_start(end - 1), "NAME"):
            yield "behind_name"
        return
    if tape.has(at, "MARK"):
        yield "in_marks"
        at = tape.node_start(at - 1)
    kind = _kind_before(tape, at)
    if kind:
        yield kind


def _kind_before(tape: Tape, at: int) -> str:
    """What a word says of those behind it."""
    article = tape.has(at - 1, "AL")
    form = tape.forms[at] if at >= 0 else ""
    if tape.has(at, "SUFFIX"):
        return "behind_human" if tape.has_any(at - 1, _HUMAN) else ""
    if tape.has_any(at, _TENSES) and not article and not tape.has(at, "FUNCTION"):
        return "behind_cue" if tape.has(at, "CUE") and not tape.has(at, "NOUN") else "behind_verb"
    if tape.has(at, "COMPLEMENTIZER"):
        return "behind_that"
    if article and tape.has_any(at, _HUMAN):
        return "behind_people" if tape.has(at, "PLURAL") else "behind_human"
    if article and tape.has(at, "NATIONALITY"):
        of_thing = tape.has(at - 2, "NOUN") and not tape.has_any(at - 2, _HUMAN)
        return "behind_noun" if of_thing else "behind_human"
    if form in _ACTS:
        return "behind_act"
    if tape.has_any(at, _THINGS) or form in _OF_THINGS:
        return "behind_thing"
    if tape.has_any(at, ("VERB_MASDAR", "CUE_MASDAR")) and not article:
        return "behind_act"
    if form == "في":
        return "behind_in"
    if form in _WITH or tape.has(at, "LI"):
        return "behind_with"
    return "behind_noun" if tape.has(at, "NOUN") else ""


def _behind(tape: Tape, words: _Words, beside: set[int]) -> Iterator[str]:
    at = words.end
    if at >= len(tape):
        return
    following = at + 1 + (tape.has(at, "COMMA") and tape.has(at + 1, "WA"))
    role = at + tape.has(at, "COMMA")
    role += tape.has(at, "COMMA") and tape.has(role, "AL")
    if tape.has_any(at, ("COMMA", "WA")) and (following in beside or tape.has(following, "NAME")):
        yield "before_name"
    elif tape.has(role, "ROLE") and not tape.has(role, "PLURAL"):
        yield "before_role"
    elif tape.has_any(at, _TENSES) and not tape.has_any(at, ("FUNCTION", "NOUN")):
        yield "before_cue" if tape.has(at, "CUE") else "before_verb"
    elif tape.has(at, "OPEN") and tape.has_any(at + 1, ("INT", "DATE")):
        yield "before_age"
    elif tape.has(at, "RELATIVE"):
        yield "before_relative"


def _inside(tape: Tape, words: _Words) -> Iterator[str]:
    pieces = [at for at in range(words.start, words.end) if tape.classes[at] != REST]
    unknown = [at for at in pieces if tape.has(at, "UNKNOWN")]
    first = unknown[0] if unknown else words.start
    if any(tape.has_any(at, _SURE) for at in pieces):
        yield "name_part"
    if not unknown:
        yield "weak_part" if tape.has_any(first, _WEAK) else "bare_adjective"
    elif len(unknown) > 1:
        yield "several_words"
    elif len(pieces) > 1:
        yield "weak_part" if tape.has_any(pieces[0], (*_WEAK, "UNKNOWN")) else "bare_adjective"
    if any(tape.has(at, "FOREIGN_SHAPE") for at in unknown):
        yield "foreign_shape"
    if any(tape.has(at, "NOMINAL_SHAPE") for at in unknown):
        yield "nominal"
    if any(tape.has(at, "VERBAL_SHAPE") for at in unknown):
        yield "verbal"
    if unknown and tape.has(unknown[-1], "UNKNOWN_DEFINITE") and tape.forms[unknown[-1]].endswith("ي"):
        yield "nisba"
    if is_definite(tape, words.start):
        yield "definite"
        before = tape.node_start(words.start - 1)
        behind_article = tape.has(before - 1, "AL") and not tape.has_any(before, _TITLES)
        if behind_article or tape.has_any(before, ("NAME", "NATIONALITY")):
            yield "adjectival"
    if _is_inflected(tape, first):
        yield "inflected"
