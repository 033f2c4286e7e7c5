"""Shorter forms of names: the names found on a tape in; where their first or last word comes back out.

Called by ``people.py`` once the full names are known. A word that is no common word may be a name again
anywhere; one that is, only where a common word would not stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from arabic_ie.extractors.found import Found
from arabic_ie.extractors.nodes import NAME
from arabic_ie.grammar import Tape
from arabic_ie.grammar.alphabet import REST
from arabic_ie.grammar.phrases import ARTICLE

MIN_LETTERS = 3  # of a short form: shorter ones are mostly something else

_PROCLITIC_LETTERS = "وفبلك"
_PARTICLES = frozenset(["NASAB_PARTICLE", "KUNYA_PARTICLE", "CLAN_PARTICLE", "FOREIGN_PARTICLE"])
_GOD = "الله"  # no short form of نصر الله
_COME_BACK = frozenset([  # rules of names of one word that come back as they are
    "known_as", "title_then_new", "introduced_given", "artist_then_given", "artist_in_marks", "cue_then_new",
    "role_phrase_then_new",
])  # fmt: skip
_NEVER_SHORT = frozenset(["FUNCTION", "CUE", "PLACE_NAME", "ORG_NAME", "DATE"])
_LIKE_PREPOSITIONS = frozenset(["علي"])  # على (on) is often written so
_GIVEN = ("GIVEN", "WEAK_GIVEN", "PERSON", "SERVANT_PARTICLE")
_SPEAKING = ("CUE", "CUE_PHRASE", "ROLE", "WEAK_RANK", "COURTESY", "HONORIFIC")
_BEFORE_NO_ADJECTIVE = ("PREPOSITION", "LI", "BI", "COMPLEMENTIZER", "CONJUNCTION", "PERFECT", "IMPERFECT")
_BEFORE_NO_VERB = ("PREPOSITION", "LI", "BI", "NOUN", "PERFECT", "IMPERFECT")


def repeat_mentions(tape: Tape, names: Iterable[Found]) -> Iterator[Found]:
    """Shorter forms of the names found: the family name alone, the given name alone."""
    names = list(names)
    taken = bytearray(len(tape))
    shorts: dict[str, bool] = {}  # form → whether it stands behind ال
    for name in names:
        taken[name.start : name.end] = b"\1" * (name.end - name.start)
        shorts.update(_short_forms(tape, name))
    if not shorts:
        return
    wanted = shorts.keys() | {letter + form for form in shorts for letter in _PROCLITIC_LETTERS}
    for found in _endings(tape, names, taken):
        taken[found.start : found.end] = b"\1\1"
        yield found
    for at in [at for at, form in enumerate(tape.forms) if form in wanted]:
        form = tape.forms[at]
        behind_article = shorts.get(form)
        if behind_article is None:
            if not taken[at] and tape.has(at, "UNKNOWN"):
                yield Found(at, at + 1, "repeat_with_clitic", NAME)
            continue
        if taken[at] or tape.classes[at] == REST or tape.node_end(at) != at + 1:
            continue
        has_article = tape.has(at - 1, "AL") and tape.joined(at)
        if has_article == behind_article and (
            _may_be_short_form(tape, at, has_article) or _is_beside_name(tape, at, has_article, taken)
        ):
            taken[at] = 1
            yield Found(at - has_article, at + 1, "repeat", NAME)


def _endings(tape: Tape, names: Iterable[Found], taken: bytearray) -> Iterator[Found]:
    """The last two words of a name of three, where the last alone is too short: *بيرنرز لي* (Berners-Lee)."""
    endings = {
        (tape.forms[name.end - 2], tape.forms[name.end - 1])
        for name in names
        if name.end - name.start == 3 and len(tape.forms[name.end - 1]) < MIN_LETTERS <= len(tape.forms[name.end - 2])
    }
    firsts = {first for first, _ in endings}
    for at in [at for at, form in enumerate(tape.forms[:-1]) if form in firsts]:
        pair = tape.forms[at], tape.forms[at + 1]
        if pair in endings and not (taken[at] or taken[at + 1]) and tape.node_end(at) == at + 1:
            yield Found(at, at + 2, "repeat", NAME)


def with_particles(tape: Tape, names: Iterable[Found]) -> list[Found]:
    """Names in text order; of a name's last part alone the particle is a part too: عاقلة in شيرين *أبو عاقلة*."""
    names = sorted(names)
    compounds = {pair for name in names for pair in _compounds(tape, name)}
    out: list[Found] = []
    for name in names:
        before = name.start - 1
        short = name.end - name.start - tape.has(name.start, "AL") == 1
        free = before >= 0 and (not out or out[-1].end <= before)
        if short and free and (tape.forms[before], tape.forms[name.end - 1]) in compounds:
            name = name._replace(start=before)
        out.append(name)
    return out


def _short_forms(tape: Tape, name: Found) -> Iterator[tuple[str, bool]]:
    """The forms by which a full name may come back: its first word, and its last (with its ال)."""
    pieces = range(name.start, name.end)
    words = [at for at in pieces if not tape.forms[at].endswith("+") and not tape.has(at, "SUFFIX")]
    if len(words) < 2 and name.rule not in _COME_BACK:
        return
    for at in (words[0], words[-1]):
        particle = at - 1 - (tape.forms[at - 1] == ARTICLE)
        servant = particle >= name.start and _is_servant(tape, particle)
        if len(tape.forms[at]) < MIN_LETTERS or tape.forms[at] == _GOD:
            continue
        if not servant and not tape.has_any(at, ("NAME_PARTICLE", "WEAK_NAME_PARTICLE")):
            yield tape.forms[at], at > 0 and tape.forms[at - 1] == ARTICLE and tape.joined(at)


def _compounds(tape: Tape, name: Found) -> Iterator[tuple[str, str]]:
    """The particle and the word of a name's last part, where it is a compound (…بن مبارك, …فان دايك)."""
    for at in range(name.start, name.end - 1):
        if not _PARTICLES.isdisjoint(tape.entries[at].classes):
            word = at + 1 + (tape.forms[at + 1] == ARTICLE)
            if word == name.end - 1:
                yield tape.forms[at], tape.forms[word]


def _is_servant(tape: Tape, at: int) -> bool:
    return "SERVANT_PARTICLE" in tape.entries[at].classes


def _is_beside_name(tape: Tape, at: int, has_article: bool, taken: bytearray) -> bool:
    """A word that is joined to a name by و: كير ومشار."""
    if tape.entries[at].classes & _NEVER_SHORT or tape.forms[at] in _LIKE_PREPOSITIONS:
        return False
    before = at - 1 - has_article
    if before > 0 and tape.has(before, "WA"):
        definite = tape.has(before - 2, "AL") and tape.has(before - 1, "AL_NAME")  # الحوثي وصالح
        if taken[before - 1] or (definite and not has_article):
            return True
    return at + 2 < len(tape) and tape.has(at + 1, "WA") and taken[at + 2] == 1


def _may_be_short_form(tape: Tape, at: int, has_article: bool) -> bool:
    """A word that is no common word may; one that is only where a common word would not stand."""
    classes = tape.entries[at].classes
    if classes & _NEVER_SHORT or ("COURTESY" in classes and tape.has_any(at + 1, _GIVEN)):
        return False
    before = at - 1 - has_article
    if tape.has(before, "MARK"):
        before -= 1
    beside = tape.has_any(before, _SPEAKING) or tape.has(tape.node_end(at), "CUE")
    if beside:
        return True
    if tape.forms[at] in _LIKE_PREPOSITIONS:
        return False
    if "WORD" not in classes and "NATIONALITY" not in classes:
        return True
    if has_article and "AL_NAME" in classes:
        return "NATIONALITY" not in classes
    if "NOUN" in classes:
        return False
    # An adjective needs a noun before it, a verb never stands behind a preposition: where it does, it is a name.
    nominal = "ADJECTIVE" in classes or "NATIONALITY" in classes
    if nominal and tape.has(before, "NOUN") and not tape.has(before, "FUNCTION"):
        return _disagree(tape, before, at)
    places = _BEFORE_NO_ADJECTIVE if nominal else _BEFORE_NO_VERB
    return tape.has_any(before, places) and not tape.has(before, "ADJECTIVE")


def _disagree(tape: Tape, noun: int, adjective: int) -> bool:
    """A feminine plural has no adjective of the masculine singular: قوات صالح (Saleh's forces)."""
    plural = tape.forms[noun].endswith("ات") and tape.has(noun, "PLURAL")
    return plural and not tape.has(noun - 1, "AL") and not tape.forms[adjective].endswith("ه")
