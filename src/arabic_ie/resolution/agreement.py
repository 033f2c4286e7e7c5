"""Agreement: the gender and number that a cue shows, and those of whoever could be its subject.

Genders are ``m``, ``f``, ``p`` for a plural or dual, and nothing where the words don't show it.
"""

from __future__ import annotations

import re

from arabic_ie.extractors.quotes import FoundQuote, Subject
from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Tape
from arabic_ie.model import Person, Speaker

# ذكر مجموعة من العلماء (a group of scholars said): the verb agrees with the word of quantity, the sense with the people
QUANTITIES = frozenset(  # a number of, some, most, dozens, many, one of, each …
    ["عدد", "بعض", "معظم", "غالبيه", "مجموعه", "جماعه", "قله", "عشرات", "ميات", "الاف", "كثير", "عديد", "احد", "احدي"]
)
_ONE = frozenset(["احد", "احدي"])
_COLLECTIVE = frozenset(["سكان", "اهالي", "ناس", "جمهور"])  # inhabitants, people of, people, audience
_MANY = (QUANTITIES | _COLLECTIVE) - _ONE


def agree(a: str, b: str) -> bool:
    """Whether two genders may be one speaker's; an unknown one agrees with any."""
    return not a or not b or a == b


def gender_of_cue(tape: Tape, quote: FoundQuote) -> str:
    """The gender and number that a cue shows, by its form or by its pronoun: "بقولها" (by her saying), "وفق رأيه"."""
    reading = quote.reading
    gender = gender_of_verb(reading, masdar=quote.rule.startswith("masdar")) if reading is not None else ""
    if is_adverb(tape, quote):
        gender = "m"
    at = quote.cue[1]
    if gender or at >= len(tape) or not tape.has(at, "SUFFIX") or not tape.joined(at):
        return gender
    return _PRONOUNS.get(tape.forms[at], "") if reading is None or reading.features[:1] not in ("P", "I", "J") else ""


def is_adverb(tape: Tape, quote: FoundQuote) -> bool:
    """Whether a cue is "طالبا" (asking), a singular adverb: "they both demanded" is written so too, behind "and"."""
    dual = quote.reading is not None and quote.reading.features[-2:] == "md" and quote.rule.startswith("participle")
    return dual and tape.forms[quote.cue[0]].endswith("ا") and not tape.has(quote.cue[0] - 1, "WA")


_PRONOUNS = {"ه": "m", "ها": "f", "هم": "p", "هما": "p", "هن": "p"}


def gender_of_many(tape: Tape, subject: Subject | None, gender: str) -> str:
    """The gender in which a later verb goes on: behind "قال خبراء" (experts said, singular) it is a plural."""
    if subject is None or gender != "m":
        return gender
    if subject.kind == "name":
        return "p" if any(tape.has(at, "WA") for at in range(subject.start + 1, subject.end)) else gender
    at = subject.start + tape.has(subject.start, "AL")
    many = tape.has_any(at, ("PLURAL", "DUAL", "NUMBER_WORD")) or tape.forms[at] in _MANY
    return "p" if many else gender


def gender_of_verb(reading: Reading, *, masdar: bool = False) -> str:
    """The gender of a verb's or participle's form; a first or second person shows none."""
    features = reading.features
    if len(features) >= 4 and features[0] in "PIJ":
        if features[1] != "3":
            return ""
        return "p" if features[3] in "pd" else features[2]
    if len(features) == 2 and not masdar:
        return "p" if features[1] in "pd" else features[0]
    return ""


def gender_of_speaker(tape: Tape, piece: int, speaker: Speaker) -> str:
    """The gender of a named speaker where the words show it: of a person by the given name, of a body by its head.

    A foreign name shows none (آيفون, iPhone); a dual (منظمتا كذا وكذا, the organisations … and …) is several.
    """
    if isinstance(speaker.entity, Person):
        for reading in tape.entries[piece].readings:
            gender = reading.row.value("gender")
            if gender in ("m", "f"):
                return gender
        return gender_of_given_name(tape, piece, arabic=True)
    return gender_of_body(tape, speaker.name.split()[0]) if speaker.name else ""


def gender_of_given_name(tape: Tape, name: int, *, arabic: bool = False) -> str:
    """The gender of a given name with which a name begins (the name itself is one node of the tape).

    ``arabic``: of an Arabic name only, as in Arabic letters جيل is Gilles and Jill, ميشيل Michel and Michelle.
    """
    readings = tape.analyser[tape.text[tape.starts[name] : tape.ends[name]]].entries[0].readings
    rows = [reading.row for reading in readings if reading.row.kind == "given"]
    if arabic and any(row.value("origin") != "arabic" for row in rows):
        return ""
    genders = {row.value("gender") for row in rows}
    return genders.pop() if len(genders) == 1 else ""


def gender_of_noun(tape: Tape, at: int) -> str:
    """The gender of a noun by its form: of things in the plural, and behind a ة, a feminine."""
    return "f" if tape.has(at, "PLURAL") or tape.written(at).endswith("ة") else "m"


def gender_of_body(tape: Tape, head: str) -> str:
    """The gender of a body by its first word: وزارة, سلطات are feminine, مجلس is masculine, آبل shows none."""
    if head.endswith(("ة", "ات")):
        return "f"
    entries = tape.analyser[head].entries
    known = any("ORG_HEAD" in entry.classes for entry in entries)
    return "m" if known and not any("PLURAL" in entry.classes for entry in entries) else ""


def agrees_with(tape: Tape, quote: FoundQuote, subject: Subject) -> bool:
    """Whether the verb may have the noun right behind it as its subject.

    A masculine one has no feminine subject there, nor the other way round:
    "حذر الحكومة" (he warned the government), "ودعت المجتمع الدولي إلى" (she called on the international community).
    """
    features = quote.reading.features if quote.reading else ""
    if features[1:] not in ("3ms", "3fs") or subject.start < quote.cue[1] or subject.kind == "name":
        return True
    if subject.start > quote.cue[1]:
        return True  # with words between, the verb may stay masculine
    at = subject.start + tape.has(subject.start, "AL")
    classes = tape.entries[at].classes
    if features[1:] == "3fs":
        quantity = tape.forms[at] in QUANTITIES  # أعلنت *عدد من الشركات* (a number of companies announced)
        noun = subject.kind == "noun" and "NOUN" in classes and "PLURAL" not in classes and not quantity
        return not (noun and _is_masculine(tape, at))
    if tape.forms[at] in QUANTITIES or tape.has(at, "NUMBER_WORD"):
        return True
    if subject.kind == "role" and tape.has_any(at, ("HONORIFIC", "WEAK_HONORIFIC")):
        return True  # وشدد *جلالة* الملك (his majesty the king stressed): the verb agrees with the man
    man = any(r.row.name.endswith("ة") for r in tape.entries[at].readings) and tape.has(at, "ROLE")  # عمدة (mayor)
    return man or not ("PLURAL" not in classes and tape.written(at).endswith("ة"))


def _is_masculine(tape: Tape, at: int) -> bool:
    """Whether every reading of a noun is a masculine singular, and none names a body or people.

    What ends in ى is mostly a feminine (شكوى, a complaint), but for a place: مستشفى, مبنى (hospital, building).
    """
    readings = [r for r in tape.entries[at].readings if len(r.features) == 2]
    masculine = readings and all(r.features == "ms" and not _FEMININE_YA(r.row.name) for r in readings)
    return bool(masculine) and not tape.has_any(at, _OF_MANY)


_FEMININE_YA = re.compile("[^م].*ى").fullmatch
_OF_MANY = frozenset(["ORG_HEAD", "WEAK_ORG_HEAD", "GROUP", "PLACE_HEAD", "PLACE_NAME"])
