"""Names of people in the names of things: a name and its tape in; whether it is a thing's out.

مستشفى خالد محمود (the Khalid Mahmud hospital) and جائزة غسان كنفاني (the Ghassan Kanafani prize) are no mentions of the
men; a ship's, a storm's or a weapon's name is none anywhere in its text (ضرب الإعصار هارفي …, وتراجع هارفي).
"""

from __future__ import annotations

from arabic_ie.extractors.found import Found
from arabic_ie.grammar import Tape

# Deep forms of what is named after people. Of one word alone: شارع بورقيبة (Bourguiba street) …
_BY_FAMILY = frozenset(["معسكر", "مركز", "طريق", "حي", "قريه", "لكمه", "مخيم"])
_HOUSES = frozenset([  # … and also by the full name
    "مستشفي", "جامعه", "مدرسه", "متحف", "شارع", "مسجد", "جامع", "ملعب", "مطار", "موسسه", "معهد", "ميدان", "ساحه", "جسر",
    "قاعه", "مسرح", "مجمع", "مكتبه", "اكاديميه", "استاد", "جايزه", "كاس", "كتايب", "مدارس",
    "مستشفيا", "جامعتا", "جامعتي", "مدرستا", "مدرستي", "مسجدا", "شارعا", "جايزتا", "ثانويه", "اعداديه", "مدرج",
    "منتزه", "نفق",
])  # fmt: skip
_WITH_PURPOSE = frozenset(["بيت", "مركز", "دار", "صندوق", "كرسي", "دوره", "بطوله", "نادي", "قريه", "مخيم"])
# What bears its own name, behind ال and an adjective too: السفينة التركية مافي مرمرة (the Turkish ship Mavi Marmara)
_CHRISTENED = frozenset([
    "ناقله", "سفينه", "بارجه", "فرقاطه", "مدمره", "غواصه", "باخره", "اعصار", "مسبار", "تلسكوب", "كويكب", "مذنب", "طراد",
])  # fmt: skip
# … and what without ال may be somebody's: قارب خالد (Khalid's boat), عاصفة مولر (the storm that Mueller made)
_THINGS = _CHRISTENED | {"عاصفه", "يخت", "عباره", "مكوك", "زورق", "قارب", "منظومه", "صاروخ", "دبابه", "طوربيد"}
_NOBLE = ("COURTESY", "HONORIFIC", "ROLE", "WEAK_ROLE")  # who stands between: مسجد الإمام علي
_DESCRIBES = ("ADJECTIVE", "NATIONALITY")
_FIELDS = ("NOUN", "GROUP", "ADJECTIVE")  # للشباب (for the young)
_OPENS = ("MARK", "OPEN", "NAME_OPEN", "SPEECH_OPEN", "QUOTE")


def is_of_thing(tape: Tape, name: Found) -> bool:
    """Whether a name right behind what is named after people, any behind a title, is its name: مسجد الإمام علي."""
    if _names_thing(tape, name):
        return True
    head = name.start - 1
    titled = head > 0 and tape.has_any(head, _NOBLE)
    if titled:
        head -= 1 + tape.has(head - 1, "AL")
    if head < 0 or tape.has(head - 1, "AL"):
        return False
    form = tape.forms[head]
    # معسكر الملك فهد (the King Fahd camp), but معسكر ترامب (Trump's side)
    by_family = titled or (name.end - name.start == 1 and not (form == "معسكر" and tape.has(name.start, "PERSON")))
    if form in _HOUSES or (by_family and form in _BY_FAMILY):
        return True
    return form in _WITH_PURPOSE and _is_purpose(tape, name.end)


def without_things(tape: Tape, names: list[Found]) -> list[Found]:
    """The names but those of things, wherever they stand in a text that names the thing once."""
    things = {tuple(tape.forms[name.start : name.end]) for name in names if _names_thing(tape, name)}
    return [name for name in names if tuple(tape.forms[name.start : name.end]) not in things] if things else names


def _names_thing(tape: Tape, name: Found) -> bool:
    """Whether a name is that of a ship, a storm, a weapon …: right behind it, or in marks."""
    head = name.start - 1
    if head > 0 and tape.has_any(head, _NOBLE):
        head -= 1 + tape.has(head - 1, "AL")
    marked = tape.has_any(head, _OPENS)
    head -= marked
    while head > 1 and tape.forms[head] not in _THINGS and tape.has_any(head, _DESCRIBES) and tape.has(head - 1, "AL"):
        head -= 2
    return head >= 0 and tape.forms[head] in (_THINGS if marked or tape.has(head - 1, "AL") else _CHRISTENED)


def _is_purpose(tape: Tape, at: int) -> bool:
    """What a thing is for: للشباب (for the young)."""
    word = at + 1 + tape.has(at + 1, "AL")
    return tape.has(at, "LI") and (tape.has(word, "PORTFOLIO") or (word > at + 1 and tape.has_any(word, _FIELDS)))
