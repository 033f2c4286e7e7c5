"""People: a tape in; mentions by name and their nodes out.

A name is found because something shows that it is one; each kind of evidence is a rule below, named in
the answer. The rules find full and introduced names; then every shorter form of a name found here
(``repeat_mentions``) is looked for in the rest of the text.
"""

from __future__ import annotations

from arabic_ie.extractors.found import Found, found_all
from arabic_ie.extractors.name_parts import (
    ALONE,
    ANY_WORD,
    BEFORE_NASAB,
    CLAN,
    CUT,
    FAMILY,
    GIVEN,
    HYPHENED,
    KUNYA,
    MOTHER,
    NASAB,
    NEW,
    NOT_AFTER_AL,
    NOT_GOVERNED,
    OPEN,
    PART,
    SECOND,
    SERVANT,
    SURE_NASAB,
    SURE_PART,
    TITLE,
    WEAK,
    WEAK_NO_NOUN,
)
from arabic_ie.extractors.nodes import NAME
from arabic_ie.extractors.short_names import repeat_mentions
from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Alphabet, Rule, RuleSet, Tape, rule

MAX_PARTS = 7  # parts of one name after its first

PEOPLE_RULES: tuple[Rule, ...] = (
    rule(
        "known_person",
        f"name:(PERSON ({NASAB} | {CLAN} | {FAMILY} | {GIVEN} | {KUNYA}){{0,3}}+)",
        yes=["التقى [فلاديمير بوتين] نظيره"],  # Vladimir Putin met his counterpart
    ),
    rule(
        "given_then_parts",
        f"{NOT_AFTER_AL} name:(({GIVEN} | {SERVANT}) {PART}{{1,{MAX_PARTS}}})",
        yes=["قال [زياد الشيحاني] إن"],  # Ziad al-Shihani said that
    ),
    rule(
        "hyphened_given",
        f"{NOT_AFTER_AL} name:({HYPHENED} {PART}{{0,3}})",
        yes=["قال [أنطوان-بيير سمبوري] إن"],  # Antoine-Pierre Sambury said that
    ),
    rule(
        "family_then_parts",  # many family names of the lists are given names elsewhere
        f"{NOT_AFTER_AL} name:(FAMILY{ALONE}-DEFINITE ({NEW} | {FAMILY} | {GIVEN} | {CUT}){{1,2}})",
        yes=["وقال [غريغ سمبوري] إن"],  # Greg Sambury said that
    ),
    rule(
        "new_then_family",
        f"{NOT_AFTER_AL} name:((UNKNOWN-UNKNOWN_DEFINITE-VERBAL_SHAPE){{1,2}} FAMILY{ALONE} {SURE_PART}{{0,2}})",
        yes=["قالت [زيرفينا طومسون] إن"],  # Zervina Thompson said that
    ),
    rule(
        "definite_given_then_nasab",
        f"name:(AL (GIVEN-ROLE | WEAK_GIVEN-ROLE | AL_NAME-ROLE) {SURE_NASAB} {SURE_PART}{{0,3}})",
        yes=["روى [الحسن بن طارق] ذلك"],  # al-Hasan bin Tariq told it
    ),
    rule(
        "regnal",
        f"{NOT_AFTER_AL} name:(({GIVEN} | PERSON) AL ORDINAL)",
        yes=["استقبل الملك [ليوبولد الثالث] الوفد"],  # King Leopold III received the delegation
    ),
    rule(
        "weak_given_then_parts",
        f"{NOT_AFTER_AL} name:(({WEAK_NO_NOUN} (UNKNOWN_DEFINITE | {NEW} | {SECOND})"
        f" | {NOT_GOVERNED} {WEAK} ({SECOND} | UNKNOWN&FOREIGN_SHAPE) | {BEFORE_NASAB} {SURE_NASAB})"
        f" {PART}{{0,{MAX_PARTS}}})",
        yes=["وأكد [سعيد بن عامر] ذلك"],  # Said bin Amer confirmed it
        no=["من حياة المرنيسي"],  # of al-Mernissi's life
    ),
    rule(
        "introduced_weak_given",  # behind a title or a cue a word that is also a name is one
        f"(AL? {TITLE} (AL NATIONALITY | AL? ROLE_MODIFIER)? | CUE | NAME_OPEN | MARK | ('كل' | 'كلا') 'من') COMMA?"
        f" name:({WEAK} {PART}{{1,4}})",
        yes=["أعلن المهندس [صالح النجار] ذلك"],  # engineer Saleh al-Najjar announced it
    ),
    rule(
        "introduced_given_definite",  # behind a title the word with ال that follows a given name is its family name
        f"AL {TITLE} name:(GIVEN-WORD AL (NOUN-ROLE-DATE_MODIFIER | ADJECTIVE-DATE_MODIFIER-ROLE_MODIFIER-ROLE))",
        yes=["افتتح المهندس [محمد الزهرة] النادي"],  # engineer Mohammed al-Zahra opened the club
    ),
    rule(
        "kunya",
        f"name:(KUNYA_PARTICLE-WEAK_NAME_PARTICLE-NOUN ({OPEN} | NOUN) {PART}{{0,3}}"
        f" | KUNYA_PARTICLE&WEAK_NAME_PARTICLE-NOUN (FAMILY | GIVEN) {SURE_PART}{{0,3}} | {MOTHER} {SURE_PART}{{0,2}})",
        yes=["قتل [أبو مصعب] هناك"],  # Abu Musab was killed there
    ),
    rule(
        "family",
        f"{NOT_AFTER_AL} name:(FAMILY{ALONE}-DEFINITE)",
        yes=["وصل [لافروف] إلى"],  # Lavrov arrived in
    ),
    rule(
        "definite_family",  # behind a noun with ال it would be an adjective: العصر السعدي (the Saadian age)
        f"(?<! AL NOUN) (?<! AL WEAK_PLACE) name:(FAMILY{ALONE}&DEFINITE)",
        yes=["وأضاف [الشمراني] في"],  # al-Shamrani added in
        no=["في العصر السعدي"],  # in the Saadian age
    ),
    rule(
        "introduced_given",  # a given name alone, behind a cue, a title or a kinsman
        f"(CUE | AL? {TITLE} | KINSHIP SUFFIX | VERB&PERFECT) name:(GIVEN{ALONE})",
        yes=["قالت [كاترين] إنها"],  # Catherine said that she
    ),
    rule(
        "given_then_cue",
        f"{NOT_AFTER_AL} name:(GIVEN{ALONE}) COMMA? SA? CUE",
        yes=["لكن [كاترين] قالت إنها"],  # but Catherine said that she
    ),
    rule(
        "title_then_new",
        f"(AL {TITLE} | HONORIFIC | COURTESY | KINSHIP) SUFFIX? (AL NATIONALITY | AL? ROLE_MODIFIER)? COMMA?"
        f" name:((WEAK_GIVEN{ALONE} | WEAK_FAMILY{ALONE} | WEAK_PERSON | {NEW}) {PART}{{0,3}}) (?! AL NOUN-ROLE)",
        yes=["التقى الرئيس [بونغولو] أمس"],  # he met President Bongolo yesterday
        no=["التقى الرئيس الروسي أمس"],  # he met the Russian president yesterday
    ),
    rule(
        "title_then_definite",
        f"(AL RANK-PLURAL | COURTESY | HONORIFIC)"
        f" name:((UNKNOWN_DEFINITE-NOMINAL_SHAPE | AL AL_NAME-ADJECTIVE-NATIONALITY-ROLE-WEAK_ROLE)"
        f" ({SURE_PART} | UNKNOWN_DEFINITE){{0,2}})",
        yes=["أوضح العقيد [الزرطاني] أن"],  # Colonel al-Zartani explained that
    ),
    rule(
        "cue_then_new",
        f"CUE&PERFECT name:({NEW} ({NEW} | {SURE_PART}){{0,2}})"
        " (?= (COMPLEMENTIZER | COLON | COMMA | ROLE | 'إلى' COMPLEMENTIZER | BI COMPLEMENTIZER))",
        yes=["قال [بيلونغوف] إن"],  # Bilongov said that
    ),
    rule(
        "cue_given_any",  # between a cue and its complement a given name and one more word are a name
        f"CUE name:({GIVEN} {ANY_WORD}) (?= (COMMA | COMPLEMENTIZER | COLON | OPEN))",
        yes=["قال [خالد بستان]، رئيس الجمعية، إن"],  # Khalid Bustan, head of the association, said that
    ),
    rule(
        "role_phrase_then_weak",  # … and so are two words that can be names between a role phrase and what follows
        "(ROLE-PLURAL | WEAK_ROLE-PLURAL)"
        " (AL? (NOUN | ADJECTIVE | PORTFOLIO | NATIONALITY | ORG_HEAD) | ORG_NAME | PLACE_NAME | LI | 'في'){1,8} COMMA?"
        f" name:({WEAK} ((GIVEN | FAMILY | WEAK_GIVEN | WEAK_FAMILY) (?= (COMMA | COMPLEMENTIZER | COLON | STOP | CUE))"
        " | AL AL_NAME-ADJECTIVE))",
        yes=["قال وزير الدولة لشؤون الحكومة [كامل جمعة] إن"],  # minister of state Kamil Gomaa said that
    ),
    rule(
        "age_beside",
        f"(MARK | NAME_OPEN | SPEECH_OPEN) name:(({SURE_PART} | WEAK_GIVEN) {PART}{{0,4}}) DASH (INT | DATE)",
        yes=["«[فلاح أبو سيف] - 41 عاماً»"],  # Fallah Abu Sayf, 41 years
    ),
)

_BY_PLACE_ALONE = frozenset(["title_then_new", "cue_then_new"])  # rules that take a word no list has
_INFLECTED = ("ه", "ها", "هم", "هما", "هن", "كم", "نا", "ًا", "اً", "ةِ", "ةٍ")


class PeopleFinder:
    """The people rules compiled for one alphabet."""

    __slots__ = ("_rules",)

    def __init__(self, alphabet: Alphabet) -> None:
        self._rules = RuleSet(PEOPLE_RULES, alphabet)

    def find(self, tape: Tape) -> list[Found]:
        """Every mention of a person by name, in text order, without overlaps."""
        names = [
            found._replace(reading=_person_reading(tape, found.start, found.end))
            for found in found_all(self._rules.find_all(tape), NAME)
            if found.rule not in _BY_PLACE_ALONE or not _is_inflected(tape, found.start)
        ]
        names = _without_two_in_one(tape, names)
        repeats = list(repeat_mentions(tape, names))
        return sorted([*names, *repeats])


def _without_two_in_one(tape: Tape, names: list[Found]) -> list[Found]:
    """Two family names, each the last of a full name, are two people: أقال ترامب كومي (Trump sacked Comey)."""
    pair = "family_then_parts"
    last = {tape.forms[name.end - 1] for name in names if name.rule != pair and name.end - name.start > 1}
    return [
        name
        for name in names
        if name.rule != pair or not {tape.forms[name.start], tape.forms[name.end - 1]} <= last
    ]


def _is_inflected(tape: Tape, at: int) -> bool:
    """An unlisted word that ends like an inflected one: with a pronoun (حتفه his death) or an accusative (موسوعيًا)."""
    word = tape.text[tape.starts[at] : tape.ends[at]]
    return tape.has(at, "UNKNOWN") and word.endswith(_INFLECTED) and not word.endswith(("يه", "اه"))


def _person_reading(tape: Tape, start: int, end: int) -> Reading | None:
    """The gazetteer's public figure, when the name is one as a whole."""
    if tape.node_end(start) == end:
        return tape.reading(start, "PERSON") or tape.reading(start, "WEAK_PERSON")
    return None
