"""Relatives: a cue right behind "who", or in a clause without it, in; the noun that the clause is about out.

"الوزارة التي قالت إن" (the ministry that said that), "تقارير أفادت بأن" (reports that said that).
"""

from __future__ import annotations

from arabic_ie.extractors.quotes import FoundQuote, Subject
from arabic_ie.grammar import Tape
from arabic_ie.grammar.phrases import ARTICLE
from arabic_ie.model import Organization, Person, Speaker
from arabic_ie.resolution.agreement import gender_of_noun
from arabic_ie.resolution.bodies import full_name
from arabic_ie.resolution.candidates import again, speaking
from arabic_ie.resolution.discourse import Discourse, Mention
from arabic_ie.resolution.referents import of_subject

MAX_ASIDE = 2  # pieces between an antecedent and its "who": a comma, a closing mark
MAX_INDEFINITE = 4  # pieces of an indefinite phrase before its clause: "تقارير إعلامية محلية"
MAX_AFFILIATION = 14  # pieces of an office between a name and "who"
_ENDS_AFFILIATION = frozenset(["STOP", "NEWLINE", "VERB", "CUE", "RELATIVE", "COLON", "SEMICOLON", "COMPLEMENTIZER"])
_MASCULINE = frozenset(["الذي"])  # who: of a man, of a woman, of two or more
_FEMININE = frozenset(["التي"])
_SEVERAL = frozenset(["اللذان", "اللذين", "اللتان", "اللتين", "الذين", "اللواتي", "اللاتي"])
_SPEAKING = frozenset(["ORG_HEAD", "WEAK_ORG_HEAD", "GROUP", "ROLE", "WEAK_ROLE", "DOCUMENT"])
_MARKS = frozenset(["COMMA", "NAME_CLOSE", "CLOSE", "DASH"])
_IN_IT = frozenset(["فيه", "فيها"])  # in which
_CLAUSE_LINKS = frozenset(["WA", "FA", "CONJUNCTION", "COMMA", "STOP", "NEWLINE", "COLON", "PARTICLE", "VERB", "CUE"])
_SOURCES = frozenset(["DOCUMENT", "GROUP", "ORG_HEAD", "ROLE"])
_SOURCES_OF_NEWS = frozenset(["مصادر", "اوساط", "جهات", "دواير"])  # sources, circles, parties
_IN = frozenset(["في", "خلال", "عبر", "ضمن", "بعد", "قبل", "منذ"])  # "في حديث صحفي قال": in it somebody said
_GOVERNS = frozenset(["PREPOSITION", "LI", "BI", "KA"])


def antecedent(discourse: Discourse, quote: FoundQuote, gender: str) -> Speaker | None:
    """"الوزارة التي قالت إن": the speaker stands before the relative pronoun.

    Not where they disagree: "المكتب الذي قالت إنه …" is the bureau *of which* she said, "المتظاهرين الذين اتهمهم"
    (the protesters whom it accused) speak as little.
    """
    tape = discourse.tape
    at = quote.cue[0] - 1
    if at < 1 or not tape.has(at, "RELATIVE"):
        return _of_bare_clause(discourse, quote, gender)
    pronoun = tape.forms[at]
    several = pronoun in _SEVERAL
    if (pronoun in _MASCULINE and gender == "f") or (pronoun in _FEMININE and gender == "m"):
        return None
    if several and gender in ("m", "f"):
        return None
    end = at
    while end > at - MAX_ASIDE and tape.has_any(tape.node_start(end - 1), _MARKS):
        end = tape.node_start(end - 1)
    official = tape.node_start(end - 1)
    person = _official(discourse, official, pronoun)
    if person is not None:
        return speaking(person, "relative")
    if tape.has(official, "OFFICIAL") and _is_of_body(tape, end, pronoun):
        return of_subject(discourse, Subject(end - 2, end, "noun"), tape.starts[official], gender, "relative")
    before = discourse.before(tape.starts[at])
    named = next(before, None)
    if named is not None and named.end >= end:
        if several:
            return _joint(discourse, named, next(before, None))
        body = named.speaker.entity
        if isinstance(body, Organization):
            return speaking(body, "relative", name=full_name(discourse, body))
        return again(named.speaker, "relative")
    start = tape.node_start(end - 1)
    if tape.has(start, "PLACE_NAME") and pronoun not in _MASCULINE:
        return _places(discourse, start, end, several=several)
    if start > 0 and tape.has(start - 1, "AL") and tape.has_any(start, _SPEAKING):
        return of_subject(discourse, Subject(start - 1, end, "noun"), tape.starts[start], gender, "relative")
    if pronoun in _MASCULINE and named is not None and _is_no_man(tape, start):
        return _over_affiliation(discourse, named, end)
    return None


def _is_no_man(tape: Tape, noun: int) -> bool:
    """Whether what stands right before a masculine "who" is a place or a feminine: "… عن كارولينا الجنوبية الذي"."""
    return tape.has(noun, "PLACE_NAME") or tape.written(noun).endswith("ة")


def _over_affiliation(discourse: Discourse, named: Mention, end: int) -> Speaker | None:
    """The man named before his office, where only the words of that stand up to "who"."""
    tape = discourse.tape
    if not isinstance(named.speaker.entity, Person) or end - named.end > MAX_AFFILIATION:
        return None
    between = range(named.end, end)
    if any(tape.has_any(at, _ENDS_AFFILIATION) for at in between):
        return None
    return again(named.speaker, "relative") if any(tape.has_any(at, ("ROLE", "WEAK_ROLE")) for at in between) else None


def _official(discourse: Discourse, start: int, pronoun: str) -> Person | None:
    """The person in office right before a singular "who" that fits: "فلان مدير المركز الذي أعرب عن" (the director)."""
    tape = discourse.tape
    if not tape.has(start, "OFFICIAL") or pronoun in _SEVERAL:
        return None
    woman = any(reading.features.startswith("f") for reading in tape.entries[start].readings)
    if woman != (pronoun in _FEMININE):
        return None
    inside = (discourse.person_at.get(i) for i in range(start, tape.node_end(start)))
    index = next((i for i in inside if i is not None), None)
    return discourse.people[index] if index is not None else None


def _is_of_body(tape: Tape, end: int, pronoun: str) -> bool:
    """Whether an office ends in the body that "who" fits: "مدير *المؤسسة* التي قالت" (director of the body that)."""
    if tape.forms[end - 2] != ARTICLE or tape.entries[end - 1].classes.isdisjoint(_SPEAKING):
        return False  # the pieces lie inside the official: they are asked for themselves
    return pronoun in (_FEMININE if gender_of_noun(tape, end - 1) == "f" else _MASCULINE)


def _places(discourse: Discourse, start: int, end: int, *, several: bool) -> Speaker | None:
    """A state before "who", or the two that "and" joins: "روسيا وإيران، اللتين تؤكدان" (both of which …)."""
    tape = discourse.tape
    first = tape.node_start(start - 2) if several and tape.has(start - 1, "WA") and start >= 2 else start
    if several and (first == start or not tape.has(first, "PLACE_NAME")):
        return None
    return Speaker(tape.span(first, end).text, None, discourse.place_at.get(first), "relative")


def _joint(discourse: Discourse, last: Mention, first: Mention | None) -> Speaker | None:
    """Two names that "and" joins before a dual or plural "who": "سمير وكريم اللذان قالا" (who both said)."""
    tape = discourse.tape
    if first is None or first.end != last.start - 1 or not tape.has(first.end, "WA"):
        return None if isinstance(last.speaker.entity, Person) else again(last.speaker, "relative")
    if isinstance(first.speaker.entity, Person):
        return again(first.speaker, "relative")
    return Speaker(tape.span(first.start, last.end).text, None, first.speaker.entity, "relative")


def _of_bare_clause(discourse: Discourse, quote: FoundQuote, gender: str) -> Speaker | None:
    """Whom a clause without "who" and without a conjunction goes on about.

    The body right before it: "حكم *لمحكمة النقض* اعتبرت فيه أن" (a ruling of the court, in which it held), or the
    indefinite noun: "ردا على *تقارير إعلامية* أفادت بأن" (to media reports that said).
    """
    tape = discourse.tape
    cue = quote.cue[0]
    if cue == 0 or tape.has_any(cue - 1, _CLAUSE_LINKS):
        return None
    taken_up = quote.cue[1] < len(tape) and tape.forms[quote.cue[1]] in _IN_IT
    named = next(discourse.before(tape.starts[cue]), None)
    if named is not None and named.end == cue and not isinstance(named.speaker.entity, Person) and taken_up:
        return again(named.speaker, "relative")
    noun = None if taken_up or quote.rule.startswith("participle") else _indefinite_before(discourse, cue, gender)
    return of_subject(discourse, noun, tape.starts[noun.start], gender, "relative") if noun is not None else None


def _indefinite_before(discourse: Discourse, cue: int, gender: str) -> Subject | None:
    """The indefinite phrase behind a preposition that ends right before a verb and agrees with it.

    As a verb's object it speaks for that verb's subject: "نشر المكتب تقريرا يعترف" (… published a report that).
    """
    tape = discourse.tape
    for start in range(cue - 1, max(0, cue - MAX_INDEFINITE) - 1, -1):
        if tape.has_any(start, _CLAUSE_LINKS) or tape.has(start, "AL") or tape.has(start - 1, "AL"):
            return None
        governed = tape.has_any(tape.node_start(start - 1), _GOVERNS) and tape.forms[start - 1] not in _IN
        if tape.has_any(start, _SOURCES) and governed:  # ردا على (in reply to) is one phrase of the gazetteer
            phrase = discourse.subjects.source(tape, start, cue)
            fits = phrase is not None and phrase.end == cue and phrase.kind != "name"
            return phrase if fits and gender == _gender_behind(tape, start) else None
    return None


def _gender_behind(tape: Tape, noun: int) -> str:
    """The gender of a verb behind this noun: of several people a plural, of several things a feminine."""
    if tape.has(noun, "PLURAL"):
        return "f" if tape.has_any(noun, ("DOCUMENT", "ORG_HEAD")) or tape.forms[noun] in _SOURCES_OF_NEWS else "p"
    return gender_of_noun(tape, noun)
