"""People: a tape in; mentions by name and their nodes out.

A name is found because something shows that it is one; each kind of evidence is a rule below, named in
the answer. The rules find full and introduced names; then every shorter form of a name found here
(``repeat_mentions``) is looked for in the rest of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from arabic_ie.extractors.found import Found
from arabic_ie.extractors.nodes import NAME
from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Alphabet, Match, Rule, RuleSet, Tape, rule

MAX_PARTS = 7  # parts of one name after its first

_NO_WORD = "-NOUN-ADJECTIVE-FUNCTION-ROLE-NATIONALITY-PLACE-CUE"
_GIVEN = f"GIVEN{_NO_WORD}"
_FAMILY = f"FAMILY{_NO_WORD}"
_LISTED = "(GIVEN | FAMILY | WEAK_GIVEN-FUNCTION | WEAK_FAMILY-FUNCTION | PERSON | WEAK_PERSON | AL AL_NAME)"
_NEW = "UNKNOWN-NOMINAL_SHAPE-VERBAL_SHAPE"  # a word that no list has
_NEW_DEFINITE = "UNKNOWN_DEFINITE"
_ANY_NEW = f"({_NEW} | {_NEW_DEFINITE} | UNKNOWN&NOMINAL_SHAPE-UNKNOWN_DEFINITE)"
_OPEN = f"(AL? {_LISTED} | {_ANY_NEW})"  # what may stand after a particle
_NASAB = f"(NASAB_PARTICLE | WEAK_NAME_PARTICLE&NASAB_PARTICLE) ({_OPEN} | SERVANT_PARTICLE AL ANY)"
_KUNYA = f"KUNYA_PARTICLE (AL? {_LISTED} | {_ANY_NEW} | AL? NOUN-FUNCTION | AL? ADJECTIVE-FUNCTION)"
_CLAN = f"CLAN_PARTICLE {_OPEN}"
_SERVANT = "SERVANT_PARTICLE (AL (NOUN | ADJECTIVE | UNKNOWN | GIVEN | WEAK_GIVEN) | UNKNOWN_DEFINITE)"
_FOREIGN = f"(FOREIGN_PARTICLE ({_LISTED} | {_NEW}))"
_PART = f"({_LISTED} | {_NASAB} | {_KUNYA} | {_CLAN} | {_SERVANT} | {_FOREIGN} | {_NEW} | {_NEW_DEFINITE})"
_SURE_PART = f"({_LISTED} | {_NASAB} | {_KUNYA} | {_CLAN} | {_SERVANT} | {_FOREIGN})"
_TAIL = f"({_PART}){{0,{MAX_PARTS}}}"
_ROLE = "(ROLE | WEAK_ROLE | HONORIFIC | COURTESY | KINSHIP)"

PEOPLE_RULES: tuple[Rule, ...] = (
    rule(
        "known_person",
        f"name:(PERSON ({_NASAB} | {_CLAN} | {_FAMILY} | {_KUNYA}){{0,3}}+)",
        yes=["التقى [فلاديمير بوتين] نظيره"],  # Vladimir Putin met his counterpart
    ),
    rule(
        "given_then_parts",
        f"name:(({_GIVEN} | {_SERVANT}) ({_PART}){{1,{MAX_PARTS}}})",
        yes=["قال [زياد الشيحاني] إن"],  # Ziad al-Shihani said that
    ),
    rule(
        "regnal",
        f"name:(({_GIVEN} | PERSON) AL ORDINAL)",
        yes=["استقبل الملك [محمد السادس] الوفد"],  # King Mohammed VI received the delegation
    ),
    rule(
        "weak_given_then_parts",
        f"name:(WEAK_GIVEN-FUNCTION-ROLE-CUE-VERB ({_NASAB} | {_FAMILY} | PERSON | {_CLAN} | {_KUNYA}) {_TAIL})",
        yes=["وأكد [سعيد بن عامر] ذلك"],  # Said bin Amer confirmed it
    ),
    rule(
        "kunya",
        f"name:(KUNYA_PARTICLE-WEAK_NAME_PARTICLE ({_OPEN} | NOUN) ({_SURE_PART} | {_NEW_DEFINITE}){{0,3}})",
        yes=["قتل [أبو مصعب] هناك"],  # Abu Musab was killed there
    ),
    rule(
        "new_then_family",  # a given name that no list has, before a family name
        f"name:({_NEW} {_FAMILY})",
        yes=["التقى [أولجاي لافروف] أمس"],  # Uljay Lavrov met yesterday
    ),
    rule(
        "family",
        f"name:({_FAMILY})",
        yes=["وصل [لافروف] إلى"],  # Lavrov arrived in
    ),
    rule(
        "given",
        f"name:({_GIVEN})",
        yes=["قالت [يوليا] إنها"],  # Yulia said that she
    ),
    rule(
        "title_then_new",
        f"AL? {_ROLE} (AL NATIONALITY | AL? ROLE_MODIFIER)? COMMA?"
        f" name:((WEAK_GIVEN | WEAK_FAMILY | WEAK_PERSON | {_NEW}) ({_PART}){{0,3}})",
        yes=["التقى الرئيس [بونغولو] أمس"],  # he met President Bongolo yesterday
        no=["التقى الرئيس الروسي أمس"],  # he met the Russian president yesterday
    ),
    rule(
        "title_then_definite",
        f"(AL ROLE-NOBILITY (AL NATIONALITY | AL ROLE_MODIFIER)? | COURTESY | HONORIFIC) name:({_NEW_DEFINITE} ({_SURE_PART} | {_NEW_DEFINITE}){{0,2}})",
        yes=["أوضح الدكتور [الشيحاني] أن"],  # Dr al-Shihani explained that
    ),
    rule(
        "cue_then_new",
        f"CUE&PERFECT-AMBIGUOUS name:({_NEW} ({_NEW} | {_SURE_PART}){{0,2}}) (?= (COMPLEMENTIZER | COLON | ILA COMPLEMENTIZER | BI COMPLEMENTIZER))".replace("ILA", "'إلى'").replace("-AMBIGUOUS", ""),
        yes=["قال [بيلونغوف] إن"],  # Bilongov said that
    ),
    rule(
        "age_beside",
        f"MARK name:(({_PART}){{1,4}}) DASH INT",
        yes=["«[فلاح أبو ماريا] - 53 عاماً»"],  # Fallah Abu Maria, 53 years
    ),
)

_SHORT_FORM_CLASSES = frozenset(["UNKNOWN", "GIVEN", "FAMILY", "WEAK_GIVEN", "WEAK_FAMILY", "PERSON", "WEAK_PERSON"])
_PROCLITIC_LETTERS = "وفبلك"
_MIN_SHORT_FORM = 3


class PeopleFinder:
    """The people rules compiled for one alphabet."""

    __slots__ = ("_rules",)

    def __init__(self, alphabet: Alphabet) -> None:
        self._rules = RuleSet(PEOPLE_RULES, alphabet)

    def find(self, tape: Tape) -> list[Found]:
        """Every mention of a person by name, in text order, without overlaps."""
        names = [found for match in self._rules.find(tape) if (found := _name(match)) is not None]
        repeats = list(repeat_mentions(tape, names))
        return sorted([*names, *repeats])


def _name(match: Match) -> Found | None:
    pieces = match.group("name")
    if pieces is None:
        return None
    return Found(*pieces, match.rule, NAME, _person_reading(match.tape, *pieces))


def _person_reading(tape: Tape, start: int, end: int) -> Reading | None:
    """The gazetteer's public figure, when the name is one as a whole."""
    if tape.node_end(start) == end:
        return tape.reading(start, "PERSON") or tape.reading(start, "WEAK_PERSON")
    return None


def repeat_mentions(tape: Tape, names: Iterable[Found]) -> Iterator[Found]:
    """Shorter forms of the names found: the family name alone, the given name alone."""
    names = list(names)
    taken = [False] * len(tape)
    shorts: dict[str, None] = {}
    for name in names:
        for at in range(name.start, name.end):
            taken[at] = True
        shorts.update(dict.fromkeys(_short_forms(tape, name)))
    if not shorts:
        return
    classes = tape.classes
    for at, form in enumerate(tape.forms):
        if taken[at] or tape.node_end(at) != at + 1 or classes[at] == "\ue000":
            continue
        if form in shorts:
            if _may_be_short_form(tape, at):
                yield Found(at, at + 1, "repeat", NAME)
        elif form[1:] in shorts and form[0] in _PROCLITIC_LETTERS and tape.has(at, "UNKNOWN"):
            yield Found(at, at + 1, "repeat_with_clitic", NAME)


def _short_forms(tape: Tape, name: Found) -> Iterator[str]:
    """The forms by which a full name may come back: its last word, and its first."""
    starts = [at for at in range(name.start, name.end) if not tape.has(at, "CLITIC") and not tape.has(at, "SUFFIX")]
    if len(starts) < 2:
        return
    for at in (starts[-1], starts[0]):
        if len(tape.forms[at]) >= _MIN_SHORT_FORM and not tape.has(at, "NAME_PARTICLE"):
            yield tape.forms[at]


def _may_be_short_form(tape: Tape, at: int) -> bool:
    classes = tape.entries[at].classes
    return bool(classes & _SHORT_FORM_CLASSES) and not ("FUNCTION" in classes or "CUE" in classes)
