"""Which clitics a listed word takes: ال before no verb, س before an imperfect, a pronoun behind no article …

Most words that begin with ب or end with ي are no two words, and a name that no list has is lost where its letters are
taken for clitics (هاني is no ها + ني). So what is let through is only what news writes: each limit was drawn where, of
the words that no list has as a whole, the cuts that it forbids are nearly all wrong.
"""

from __future__ import annotations

_VERBAL, _NOMINAL, _PROPER, _FUNCTION = 1, 2, 4, 8
_IMPERFECT = 16
_PERSONAL = 32  # a name of people only
_HUMAN = 64  # a noun for people
_BODY = 128  # a place, an organisation, a nationality
_NOMINAL_CLASSES = frozenset([
    "ROLE", "NOUN", "ADJECTIVE", "NATIONALITY", "ORG_HEAD", "PLACE_HEAD", "HONORIFIC", "COURTESY", "KINSHIP",
    "ROLE_MODIFIER", "TIME_UNIT", "DATE_MODIFIER", "CUE_PARTICIPLE", "CUE_MASDAR", "VERB_PARTICIPLE", "VERB_MASDAR",
    "ORDINAL", "NUMBER_WORD", "FRACTION", "SET_WORD", "DAY_PART", "DATE_EDGE",
])  # fmt: skip
_FUNCTION_CLASSES = frozenset(["FUNCTION", "CUE_PHRASE", "APPROX"])
_NAME_CLASSES = frozenset(["GIVEN", "FAMILY", "PERSON"])
_BODY_CLASSES = frozenset(["PLACE", "ORGANIZATION", "NATIONALITY"])
_HUMAN_CLASSES = frozenset(["ROLE", "KINSHIP", "GROUP"])
_ASKED = frozenset(["كان", "كانت", "ليس", "ليست", "لا", "لم", "لن"])  # what أ, أو and أف ask with: أليس, أولم
_WITHOUT_PRONOUN = frozenset(["هو", "هي", "ها", "لو", "لا", "ما", "يا", "لم", "هل", "قد"])  # particles
_SHORT = 3  # letters of a stem that is short


class Permissions(dict[frozenset[str], int]):
    """For each class set what it lets a word take; fills itself."""

    def __missing__(self, classes: frozenset[str]) -> int:
        plain = {name.removeprefix("WEAK_") for name in classes}
        kinds = 0
        if "PERFECT" in plain or "IMPERFECT" in plain:
            kinds |= _VERBAL
        if "IMPERFECT" in plain:
            kinds |= _IMPERFECT
        if plain & _NOMINAL_CLASSES:
            kinds |= _NOMINAL
        if plain & _FUNCTION_CLASSES or any(name.startswith("=") for name in plain):
            kinds |= _FUNCTION
        kinds = kinds or _PROPER
        if kinds == _PROPER and plain & _NAME_CLASSES and not plain & _BODY_CLASSES:
            kinds |= _PERSONAL
        if plain & _BODY_CLASSES:
            kinds |= _BODY
        if plain & _HUMAN_CLASSES:
            kinds |= _HUMAN
        self[classes] = kinds
        return kinds

    def is_verb(self, classes: frozenset[str] | None) -> bool:
        """Whether a word of these classes may be a verb."""
        return classes is not None and bool(self[classes] & _VERBAL)

    def is_imperfect(self, classes: frozenset[str] | None) -> bool:
        """Whether a word of these classes may be an imperfect."""
        return classes is not None and bool(self[classes] & _IMPERFECT)

    def is_noun(self, classes: frozenset[str] | None) -> bool:
        """Whether a word of these classes may be a noun or an adjective."""
        return classes is not None and bool(self[classes] & _NOMINAL)

    def may_stand(
        self,
        classes: frozenset[str],
        stem: str,
        proclitics: tuple[str, ...],
        suffix: str,
        feminine: str,
        *,
        forgiving: bool = False,
    ) -> bool:
        """Whether a word of these classes takes these clitics.

        ``feminine`` is how ة is written at the end of the stem: where ه is a letter of its own, it takes suffixes.
        ``forgiving``: whether the stem is listed only in another spelling.
        """
        if not proclitics and not suffix:
            return True
        kinds = self[classes]
        if suffix and not _takes_pronoun(kinds, stem, suffix, feminine, forgiving):
            return False
        return not proclitics or _takes_proclitics(kinds, stem, proclitics, suffix, forgiving)


def may_begin_phrase(stem: str, proclitics: tuple[str, ...]) -> bool:
    """Whether a word that is listed only as the first of a phrase takes these: لبايرن (to Bayern), not باير."""
    return not proclitics or (proclitics[-1] in "وبكل" and len(stem) >= _SHORT)


def _takes_proclitics(kinds: int, stem: str, proclitics: tuple[str, ...], suffix: str, forgiving: bool) -> bool:
    last = proclitics[-1]
    if proclitics[0] == "أ" and not _is_asked(kinds, stem, proclitics, suffix):
        return False
    if last == "ال":
        double = stem.startswith("ال") and not stem.startswith("الت")  # الالتزام (commitment) has an ال of its own
        return bool(kinds & _NOMINAL) and not suffix and not double
    if len(proclitics) > 1 and len(stem) < _SHORT and not kinds & (_FUNCTION | _VERBAL):
        return False  # وليد is no "and to a hand"
    if forgiving and last in "بفكل" and len(stem) <= _SHORT + 1 and stem[0] != "ا" and stem[-1] not in "يه":
        return False  # كرافت (Kraft) is no "as mercy", which is ك + رأفة; many write ى for ي and ه for ة
    if last == "س":
        if forgiving and (suffix or len(stem) <= _SHORT):
            return False  # سالم is no س + ألم; سيعنى, where يعني is listed, is one
        return bool(kinds & _IMPERFECT) and stem[0] in "يتأن"
    if last == "ل":
        if suffix and not kinds & (_NOMINAL | _FUNCTION) and len(stem) <= _SHORT:
            return False  # ليدنك (Lednik) is no "that he may approach you"
        return bool(kinds & (_NOMINAL | _PROPER | _FUNCTION | _IMPERFECT))
    if last in "فك" and kinds & _PERSONAL and _is_cluster(stem):
        return False
    if last == "ف":
        return not (kinds == _NOMINAL and len(stem) <= _SHORT)  # فمصر ("so Egypt"), but فراس is no "so a head"
    if last in "بك":
        return bool(kinds & (_NOMINAL | _PROPER | _FUNCTION))
    return not (forgiving and len(stem) <= _SHORT and not kinds & (_FUNCTION | _VERBAL))  # وايت (White)


def _is_cluster(stem: str) -> bool:
    """Whether a name behind ف or ك rather begins with both: فلوريس (Flores), كلاين (Klein)."""
    return len(stem) <= _SHORT or (stem[0] in "لر" and len(stem) <= 2 * _SHORT)


def _is_asked(kinds: int, stem: str, proclitics: tuple[str, ...], suffix: str) -> bool:
    """Whether أ before it asks: before a particle, كان, ليس, or a long يفعل; أحمد is no أ + حمد, nor أكون أ + كون."""
    if suffix or (len(proclitics) > 1 and len(stem) < _SHORT and stem not in _ASKED):
        return False  # أفلا, but not أفعل as أ + ف + عل
    if stem in _ASKED or (kinds & _FUNCTION and not kinds & (_NOMINAL | _VERBAL)):
        return True
    return bool(kinds & _IMPERFECT) and stem[0] == "ي" and len(stem) > _SHORT


def _takes_pronoun(kinds: int, stem: str, suffix: str, feminine: str, forgiving: bool) -> bool:
    if not kinds & (_NOMINAL | _VERBAL | _FUNCTION) or stem in _WITHOUT_PRONOUN:
        return False
    if kinds & _FUNCTION and not kinds & (_NOMINAL | _VERBAL):
        return suffix != "ي" and (suffix != "ني" or stem[-1] in "نلت")  # أنني, لعلني, ليتني
    if stem[-1] in feminine and not kinds & _FUNCTION:
        return False  # وزارة takes a suffix as وزارتـ
    if suffix == "ني":  # رحماني is no "they had mercy on me"
        return bool(kinds & _VERBAL) and not (kinds & _NOMINAL and stem[-1] == "ا")
    if suffix == "ي":
        if not kinds & (_FUNCTION | _HUMAN) and (forgiving or (len(stem) < _SHORT and kinds & _VERBAL)):
            return False  # اليماني, حقي
        return bool(kinds & _NOMINAL)
    if suffix == "ك":
        short = len(stem) <= _SHORT and not kinds & (_FUNCTION | _VERBAL | _HUMAN)
        return not short and not (stem[-1] == "ا" and kinds & _NOMINAL)  # مايك, باراك
    if suffix == "نا" and forgiving:
        return len(stem) > _SHORT
    if suffix == "كن":
        return bool(kinds & _FUNCTION)
    return True
