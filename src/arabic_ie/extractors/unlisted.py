"""Words that no list has, weighed: a tape and the names found on it in; further names out.

Called by ``people.py``. The rules of ``unseen_names.py`` find names by what stands beside them where that is enough;
here all that a text shows of a word is put together: what stands before and behind each of its mentions, what the
word is made of, and how often it comes. Each kind of evidence counts once for a word; the heaviest is named in the
answer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from arabic_ie.extractors.found import Found
from arabic_ie.extractors.nodes import NAME
from arabic_ie.extractors.unseen_names import ENOUGH
from arabic_ie.grammar import Match, Tape

WITH_CLITIC = "_with_clitic"  # ends the rule of a name whose first letter is a clitic that no list could cut off

# What a kind of evidence weighs: how far to trust that a word no list has is a name where it stands.
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        # before it
        "behind_cue": 0.7,  # قال زيرفين
        "behind_verb": 0.4,  # أدرك زيرفين التعادل
        "behind_that": 0.4,  # أن زيرفين أبلغ
        "behind_human": 0.6,  # اللاعب السنغالي زيرفين
        "behind_act": 0.4,  # مقتل زيرفين
        "behind_with": 0.3,  # مع زيرفين
        "behind_name": 0.8,  # سمير حداد وزيرفين
        "in_brackets": 0.3,
        # behind it
        "before_role": 0.6,  # زيرفين، رئيس اللجنة
        "before_cue": 0.6,  # زيرفين قال
        "before_verb": 0.3,
        "before_age": 0.6,  # زيرفين (45 عاما)
        "before_name": 0.8,  # زيرفين وسمير حداد
        "before_relative": 0.2,
        # the word itself
        "several_words": 0.3,
        "name_part": 0.6,  # خالد زيرفين
        "weak_part": 0.3,  # سعيد زيرفين
        "foreign_shape": 0.2,
        "nisba": 0.3,
        "again": 0.2,
        # against it
        "behind_thing": -1.2,  # شركة زيرفين
        "behind_noun": -0.4,
        "behind_in": -0.6,  # في زيرفين
        "in_marks": -0.5,
        "definite": -0.4,
        "adjectival": -1.0,
        "inflected": -0.8,
        "nominal": -0.4,
    }
)



_ACTS = frozenset([  # what is somebody's: the name of a person follows (folded)
    "مقتل", "وفاه", "حكومه", "نظام", "عهد", "زمن", "قوات", "تصريحات", "مكتب", "منزل", "والد", "شقيق", "زوجه",
    "قول", "كلمات", "الحان", "اداء", "اخراج", "تاليف", "تدخل", "التحام", "عائله", "اسره", "محامي", "نصيب", "قبل", "يد",
])  # fmt: skip
_OF_THINGS = frozenset([  # what clubs, firms and places have rather than people (folded)
    "مباراه", "فريق", "نادي", "مشجعي", "جماهير", "صفوف", "مواجهه", "ملعب", "مرمي", "شاشه", "هاتف", "سياره", "مدينه",
    "بلده", "قريه", "منطقه", "ولايه", "شركه", "مطعم", "فندق", "نهر", "جبل", "اسهم", "لعبه", "عمله", "فيروس", "بطوله",
])  # fmt: skip
_HUMAN = ("ROLE", "WEAK_ROLE", "GROUP", "KINSHIP", "COURTESY", "HONORIFIC")
_THING = ("ORG_HEAD", "WEAK_ORG_HEAD", "PLACE_HEAD", "DOCUMENT", "PLACE_NAME", "ORG_NAME")
_WITH = frozenset(["مع", "ضد", "امام", "علي", "الي", "عن", "من"])
_AND = ("WA", "COMMA")
_ENDINGS = ("ه", "ها", "هم", "هما", "هن", "كم", "نا", "ًا", "اً", "ةِ", "ةٍ", "وا", "ون", "ين", "تم", "ات", "تان")


class _Word(NamedTuple):
    start: int
    end: int
    lead: int  # code points of a clitic that no list could cut off
    form: str  # of its last word


def weighed(tape: Tape, matches: Iterable[Match], names: Sequence[Found]) -> list[Found]:
    """Names of words that no list has, where the whole text shows enough; ``matches`` are the candidates."""
    words = [_word(tape, match) for match in matches]
    bodies = {tape.forms[at] for at in range(len(tape)) if tape.has(at, "ORG_NAME") or tape.has(at, "PLACE_NAME") for at in range(at, tape.node_end(at))}
    words = [word for word in words if word.form not in bodies]
    if not words:
        return []
    seen: dict[str, dict[str, int]] = {}
    for word in words:
        kinds = seen.setdefault(word.form, {})
        for kind in _evidence(tape, word):
            kinds[kind] = kinds.get(kind, 0) + 1
    for word in words:
        if sum(w.form == word.form for w in words) > 2:
            seen[word.form]["again"] = 1
    out = []
    for word in words:
        kinds = seen[word.form]
        if sum(WEIGHTS[kind] for kind in kinds) >= ENOUGH:
            own = max(_evidence(tape, word), key=lambda kind: WEIGHTS[kind], default="again")
            out.append(Found(word.start, word.end, own + (WITH_CLITIC if word.lead else ""), NAME))
    return out


def _word(tape: Tape, match: Match) -> _Word:
    start, end = match.start, match.end
    lead = 0
    form = tape.forms[start]
    end = next((at for at in range(start + 1, end) if begins_with_and(tape, at)), end)
    if is_definite(tape, start):
        end = start + 1
    before = start - 1
    if form[0] == "و" and len(form) > 3 and tape.has_any(tape.node_start(before), ("NAME", "COMMA", "CLOSE", "UNKNOWN", "PLACE_NAME", "MARK", "STOP")) or (form[0] == "و" and before < 0):
        lead = 1
    elif (
        not tape.has(before - 1, "AL")
        and tape.has_any(before, ("WEAK_GIVEN", "WEAK_FAMILY", "NAME_TOO"))
        and not tape.has_any(before, ("FUNCTION", "CUE", "ROLE", "PLURAL", "PREPOSITION", "PERFECT", "IMPERFECT"))
    ):
        start -= 1
    elif tape.has(before, "NAME"):
        start = before
    last = tape.forms[end - 1]
    return _Word(start, end, lead, last[1:] if lead and end - start == 1 else last)


def is_definite(tape: Tape, at: int) -> bool:
    """A word that no list has and that begins with ال, which أل (ألكسندر) is not."""
    return tape.has(at, "UNKNOWN_DEFINITE") and tape.text[tape.starts[at]] in "ال"


def begins_with_and(tape: Tape, at: int) -> bool:
    """A word that no list has and that begins with و, but not as foreign names with a W do (واتسون, ويلسون)."""
    form = tape.forms[at]
    return len(form) > 3 and form[0] == "و" and form[1] not in "اوي" and tape.has(at, "UNKNOWN")


def _evidence(tape: Tape, word: _Word) -> Iterator[str]:
    yield from _before(tape, word)
    yield from _behind(tape, word)
    yield from _inside(tape, word)


def _before(tape: Tape, word: _Word) -> Iterator[str]:
    at = tape.node_start(word.start - 1)
    if word.lead:
        if tape.has(at, "NAME") or tape.has(at, "COMMA") and tape.has(tape.node_start(at - 1), "NAME"):
            yield "behind_name"
        return
    if tape.has(at, "MARK"):
        yield "in_marks"
        at = tape.node_start(at - 1)
    elif tape.has(at, "OPEN"):
        if tape.has(word.end, "CLOSE"):
            yield "in_brackets"
        return
    if at < 0:
        return
    article = tape.has(at - 1, "AL")
    if tape.has_any(at, _AND):
        other = tape.node_start(at - 1)
        if tape.has(at, "WA") and tape.has(other, "COMMA"):
            other = tape.node_start(other - 1)
        if tape.has(other, "NAME"):
            yield "behind_name"
    elif tape.has(at, "SUFFIX"):
        if tape.has_any(at - 1, _HUMAN):
            yield "behind_human"
        elif tape.has(at - 1, "COMPLEMENTIZER"):
            pass
    elif tape.has_any(at, ("CUE", "VERB")) and tape.has_any(at, ("PERFECT", "IMPERFECT")) and not article and not tape.has(at, "FUNCTION"):
        yield "behind_cue" if tape.has(at, "CUE") and not tape.has(at, "NOUN") else "behind_verb"
    elif tape.has(at, "COMPLEMENTIZER"):
        yield "behind_that"
    elif article and tape.has_any(at, _HUMAN) and not tape.has(at, "PLURAL"):
        yield "behind_human"
    elif article and tape.has(at, "NATIONALITY"):
        noun = at - 2
        if tape.has(noun, "NOUN") and not tape.has_any(noun, _HUMAN):
            yield "behind_noun"
        else:
            yield "behind_human"
    elif tape.forms[at] in _ACTS:
        yield "behind_act"
    elif tape.has_any(at, _THING) or tape.forms[at] in _OF_THINGS:
        yield "behind_thing"
    elif tape.has_any(at, ("VERB_MASDAR", "CUE_MASDAR")) and not article:
        yield "behind_act"
    elif tape.forms[at] == "في":
        yield "behind_in"
    elif tape.forms[at] in _WITH or tape.has(at, "LI"):
        yield "behind_with"
    elif tape.has(at, "NOUN"):
        yield "behind_noun"


def _behind(tape: Tape, word: _Word) -> Iterator[str]:
    at = word.end
    if at >= len(tape):
        return
    if tape.has(at, "COMMA"):
        if tape.has_any(at + 1 + tape.has(at + 1, "AL"), ("ROLE",)):
            yield "before_role"
        elif tape.has(at + 1, "NAME") or tape.has(at + 1, "WA") and tape.has(at + 2, "NAME"):
            yield "before_name"
    elif tape.has(at, "ROLE") and not tape.has(at, "PLURAL"):
        yield "before_role"
    elif tape.has(at, "WA") and tape.has(at + 1, "NAME"):
        yield "before_name"
    elif tape.has_any(at, ("CUE", "VERB")) and tape.has_any(at, ("PERFECT", "IMPERFECT")) and not tape.has_any(at, ("FUNCTION", "NOUN")):
        yield "before_cue" if tape.has(at, "CUE") else "before_verb"
    elif tape.has(at, "OPEN") and tape.has_any(at + 1, ("INT", "DATE", "DAY")):
        yield "before_age"
    elif tape.has(at, "RELATIVE"):
        yield "before_relative"


def _inside(tape: Tape, word: _Word) -> Iterator[str]:
    pieces = range(word.start, word.end)
    unknown = [at for at in pieces if tape.has(at, "UNKNOWN")]
    if len(unknown) > 1:
        yield "several_words"
    if any(tape.has_any(at, ("NAME", "GIVEN", "FAMILY", "PERSON")) for at in pieces):
        yield "name_part"
    elif len(pieces) > len(unknown):
        yield "weak_part"
    if any(tape.has(at, "FOREIGN_SHAPE") for at in unknown):
        yield "foreign_shape"
    if any(tape.has(at, "NOMINAL_SHAPE") for at in unknown):
        yield "nominal"
    first = unknown[0]
    if is_definite(tape, first) and first == word.start:
        yield "definite"
        before = tape.node_start(first - 1)
        if tape.has_any(before, ("NAME", "NATIONALITY")) or (tape.has(before - 1, "AL") and not tape.has_any(before, _HUMAN)):
            yield "adjectival"
    if tape.has(unknown[-1], "UNKNOWN_DEFINITE") and tape.forms[unknown[-1]].endswith("ي"):
        yield "nisba"
    text = tape.text[tape.starts[first] : tape.ends[first]]
    if text.endswith(_ENDINGS) and not text.endswith(("يه", "اه", "ينا")):
        yield "inflected"
