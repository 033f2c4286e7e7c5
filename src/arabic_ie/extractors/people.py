"""People: a tape in; mentions by name and their nodes out.

A name is found because something shows that it is one; each kind of evidence is a rule below, named in
the answer. The rules find full and introduced names; then every shorter form of a name found here
(``repeat_mentions``) is looked for in the rest of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from arabic_ie.extractors.found import Found, found_all
from arabic_ie.extractors.nodes import NAME
from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Alphabet, Rule, RuleSet, Tape, rule
from arabic_ie.grammar.alphabet import REST

MAX_PARTS = 7  # parts of one name after its first

# A listed name that is also an ordinary word, a place or a body needs evidence beside it.
_ALONE = "-WORD-NATIONALITY-PLACE-WEAK_PLACE-ORGANIZATION-WEAK_ORGANIZATION-CUE"
_GIVEN = "GIVEN-NOUN-ADJECTIVE-FUNCTION-ROLE-NATIONALITY-PLACE-CUE-VERB"
_FAMILY = "FAMILY-NOUN-ADJECTIVE-FUNCTION-ROLE-NATIONALITY-PLACE-CUE-VERB"
_WEAK = "(WEAK_GIVEN-FUNCTION-CUE-PLACE-COURTESY-ROLE-WEAK_HONORIFIC-NAME_PARTICLE | GIVEN&WORD-FUNCTION-CUE-ROLE | GIVEN&PLACE-FUNCTION-CUE | GIVEN&CUE | NAME_TOO-FUNCTION-CUE-ROLE)"
_WEAK_ONLY = "(WEAK_GIVEN-NOUN-'علي'-FUNCTION-CUE-PLACE-COURTESY-ROLE-WEAK_HONORIFIC-NAME_PARTICLE)"
# Behind these a noun that is also a name is the noun: من حياة فلان (of the life of), بعودة فلان (at the return of).
_NOT_GOVERNED = (
    "((?<= 'كل' 'من') | (?<= 'كلا' 'من') | (?<! 'من') (?<! 'في') (?<! 'على') (?<! 'بعد') (?<! 'قبل') (?<! 'خلال') (?<! BI))"
)
_LISTED = (
    "(GIVEN-FUNCTION-CUE | FAMILY-FUNCTION-CUE-IMPERFECT | WEAK_GIVEN-FUNCTION-CUE-IMPERFECT-ROLE-WEAK_ROLE"
    " | WEAK_FAMILY-FUNCTION-CUE-IMPERFECT-PLACE-ROLE-WEAK_ROLE"
    # a role begins what it governs (كريستوفر هيل مساعد الوزير); by itself it may be a name (نواز شريف)
    " | (WEAK_GIVEN&WEAK_ROLE | WEAK_FAMILY&WEAK_ROLE | WEAK_GIVEN&ROLE | WEAK_FAMILY&ROLE) (?! (AL | PORTFOLIO | ORG_NAME | PLACE_NAME | ROLE | ORG_HEAD))"
    " | PERSON | WEAK_PERSON | AL AL_NAME)"
)
_NEW = "UNKNOWN-NOMINAL_SHAPE-VERBAL_SHAPE-UNKNOWN_DEFINITE"  # a word that no list has
_NEW_DEFINITE = "(UNKNOWN_DEFINITE | WEAK_PLACE-WORD-NATIONALITY)"
_ANY_NEW = f"({_NEW} | {_NEW_DEFINITE} | UNKNOWN&NOMINAL_SHAPE-UNKNOWN_DEFINITE)"
_OPEN = f"(AL? {_LISTED} | {_ANY_NEW})"  # what may stand after a particle
_NASAB = f"(NASAB_PARTICLE (KUNYA_PARTICLE ANY | {_OPEN} | SERVANT_PARTICLE AL ANY | AL NOUN))"
_KUNYA = f"(KUNYA_PARTICLE-NOUN (AL? {_LISTED} | {_ANY_NEW} | AL? NOUN-FUNCTION | AL? ADJECTIVE-FUNCTION))"
_MOTHER = f"(KUNYA_PARTICLE&NOUN ({_GIVEN} | {_FAMILY}))"  # أم is also "or"
_CLAN = f"(CLAN_PARTICLE ({_OPEN} | PLACE_NAME))"
_SERVANT = "(SERVANT_PARTICLE (AL (NOUN | ADJECTIVE | UNKNOWN | GIVEN | WEAK_GIVEN) | UNKNOWN_DEFINITE))"
_FOREIGN = f"(FOREIGN_PARTICLE ({_LISTED} | {_NEW}))"
_CUT = "(FA (FAMILY-CUE | GIVEN-CUE | WEAK_FAMILY-CUE | WEAK_GIVEN-CUE) SUFFIX?)"  # فريتش is cut as ف + ريتش: no one is joined by ف alone
_SURE_PART = f"({_LISTED} | {_CUT} | AL (FAMILY-ROLE-FUNCTION | GIVEN-ROLE-FUNCTION) | {_NASAB} | {_KUNYA} | {_CLAN} | {_SERVANT} | {_FOREIGN})"
_PART = f"({_SURE_PART} | {_NEW} | {_NEW_DEFINITE})"
_SECOND = f"({_NASAB} | {_FAMILY} | PERSON | {_CLAN} | {_KUNYA} | {_GIVEN})"
_ROLE = "(ROLE-PLURAL | WEAK_ROLE-PLURAL-WEAK_ORG_HEAD | HONORIFIC | COURTESY | KINSHIP)"
_ANY_WORD = "(NOUN-FUNCTION-CUE-ROLE | ADJECTIVE-FUNCTION-CUE-ROLE | VERB-FUNCTION-CUE-ROLE | FAMILY)"
_ANY_NAMED = (  # before بن any word is a name: جارية بن قدامة
    "(NOUN-FUNCTION-CUE-COURTESY-ROLE | ADJECTIVE-FUNCTION-CUE-COURTESY-ROLE | WEAK_GIVEN-FUNCTION-COURTESY-ROLE | UNKNOWN-UNKNOWN_DEFINITE)"
)
_NOT_AFTER_AL = "(?<! AL)"

PEOPLE_RULES: tuple[Rule, ...] = (
    rule(
        "known_person",
        f"name:(PERSON ({_NASAB} | {_CLAN} | {_FAMILY} | {_GIVEN} | {_KUNYA}){{0,3}}+)",
        yes=["التقى [فلاديمير بوتين] نظيره"],  # Vladimir Putin met his counterpart
    ),
    rule(
        "given_then_parts",
        f"{_NOT_AFTER_AL} name:(({_GIVEN} | {_SERVANT}) {_PART}{{1,{MAX_PARTS}}})",
        yes=["قال [زياد الشيحاني] إن"],  # Ziad al-Shihani said that
    ),
    rule(
        "family_then_parts",  # many family names of the lists are given names elsewhere
        f"{_NOT_AFTER_AL} name:(FAMILY{_ALONE}-DEFINITE ({_NEW} | {_FAMILY} | {_GIVEN} | {_CUT}){{1,2}})",
        yes=["وقال [غريغ هانون] إن"],  # Greg Hannon said that
    ),
    rule(
        "new_then_family",
        f"{_NOT_AFTER_AL} name:((UNKNOWN-UNKNOWN_DEFINITE-VERBAL_SHAPE){{1,2}} FAMILY{_ALONE} {_SURE_PART}{{0,2}})",
        yes=["قالت [فرانسين باترسون] إن"],  # Francine Patterson said that
    ),
    rule(
        "definite_given_then_nasab",
        f"name:(AL (GIVEN-ROLE | WEAK_GIVEN-ROLE | AL_NAME-ROLE) (NASAB_NAME | (?= NASAB_PARTICLE-WEAK_NAME_PARTICLE) {_NASAB}) {_SURE_PART}{{0,3}})",
        yes=["روى [الحسن بن طارق] ذلك"],  # al-Hasan bin Tariq told it
    ),
    rule(
        "regnal",
        f"{_NOT_AFTER_AL} name:(({_GIVEN} | PERSON) AL ORDINAL)",
        yes=["استقبل الملك [ليوبولد الثالث] الوفد"],  # King Leopold III received the delegation
    ),
    rule(
        "weak_given_then_parts",
        f"{_NOT_AFTER_AL} name:(({_WEAK_ONLY} (UNKNOWN_DEFINITE | {_NEW} | {_SECOND}) | {_NOT_GOVERNED} {_WEAK} ({_SECOND} | UNKNOWN&FOREIGN_SHAPE) | {_ANY_NAMED} (NASAB_NAME | (?= NASAB_PARTICLE-WEAK_NAME_PARTICLE) {_NASAB}))"
        f" {_PART}{{0,{MAX_PARTS}}})",
        yes=["وأكد [سعيد بن عامر] ذلك"],  # Said bin Amer confirmed it
        no=["من حياة المرنيسي"],  # of al-Mernissi's life
    ),
    rule(
        "introduced_weak_given",  # behind a title or a cue a word that is also a name is one
        f"(AL? {_ROLE} (AL NATIONALITY | AL? ROLE_MODIFIER)? | CUE | NAME_OPEN | MARK) COMMA? name:({_WEAK} {_PART}{{1,4}})",
        yes=["أعلن المهندس [صالح القاضي] ذلك"],  # engineer Saleh al-Qadi announced it
    ),
    rule(
        "introduced_given_definite",  # behind a title the word with ال that follows a given name is its family name
        f"AL {_ROLE} name:(GIVEN-WORD AL (NOUN-ROLE-DATE_MODIFIER | ADJECTIVE-DATE_MODIFIER-ROLE_MODIFIER-ROLE))",
        yes=["افتتح المهندس [محمد العمرة] النادي"],  # engineer Mohammed al-Umra opened the club
    ),
    rule(
        "kunya",
        f"name:(KUNYA_PARTICLE-WEAK_NAME_PARTICLE-NOUN ({_OPEN} | NOUN) {_PART}{{0,3}} | KUNYA_PARTICLE&WEAK_NAME_PARTICLE-NOUN (FAMILY | GIVEN) {_SURE_PART}{{0,3}} | {_MOTHER} {_SURE_PART}{{0,2}})",
        yes=["قتل [أبو مصعب] هناك"],  # Abu Musab was killed there
    ),
    rule(
        "family",
        f"{_NOT_AFTER_AL} name:(FAMILY{_ALONE}-DEFINITE)",
        yes=["وصل [لافروف] إلى"],  # Lavrov arrived in
    ),
    rule(
        "definite_family",  # behind a noun with ال it would be an adjective: العصر السعدي (the Saadian age)
        f"(?<! AL NOUN) (?<! AL WEAK_PLACE) name:(FAMILY{_ALONE}&DEFINITE)",
        yes=["وأضاف [الشمراني] في"],  # al-Shamrani added in
        no=["في العصر السعدي"],  # in the Saadian age
    ),
    rule(
        "introduced_given",  # a given name alone, behind a cue, a title or a kinsman
        f"(CUE | AL? {_ROLE} | KINSHIP SUFFIX | VERB&PERFECT) name:(GIVEN{_ALONE})",
        yes=["قالت [كاترين] إنها"],  # Catherine said that she
    ),
    rule(
        "given_then_cue",
        f"{_NOT_AFTER_AL} name:(GIVEN{_ALONE}) COMMA? SA? CUE",
        yes=["لكن [كاترين] قالت إنها"],  # but Catherine said that she
    ),
    rule(
        "title_then_new",
        f"(AL {_ROLE} | HONORIFIC | COURTESY | KINSHIP) SUFFIX? (AL NATIONALITY | AL? ROLE_MODIFIER)? COMMA?"
        f" name:((WEAK_GIVEN{_ALONE} | WEAK_FAMILY{_ALONE} | WEAK_PERSON | {_NEW}) {_PART}{{0,3}}) (?! AL (NOUN | ADJECTIVE-DATE_MODIFIER))",
        yes=["التقى الرئيس [بونغولو] أمس"],  # he met President Bongolo yesterday
        no=["التقى الرئيس الروسي أمس"],  # he met the Russian president yesterday
    ),
    rule(
        "title_then_definite",
        f"(AL RANK-PLURAL | COURTESY | HONORIFIC)"
        f" name:((UNKNOWN_DEFINITE-NOMINAL_SHAPE | AL AL_NAME-ADJECTIVE-NATIONALITY-ROLE-WEAK_ROLE) ({_SURE_PART} | UNKNOWN_DEFINITE){{0,2}})",
        yes=["أوضح العقيد [الزرطاني] أن"],  # Colonel al-Zartani explained that
    ),
    rule(
        "cue_then_new",
        f"CUE&PERFECT name:({_NEW} ({_NEW} | {_SURE_PART}){{0,2}}) (?= (COMPLEMENTIZER | COLON | COMMA | 'إلى' COMPLEMENTIZER | BI COMPLEMENTIZER))",
        yes=["قال [بيلونغوف] إن"],  # Bilongov said that
    ),
    rule(
        "cue_given_any",  # between a cue and its complement a given name and one more word are a name
        f"CUE name:({_GIVEN} {_ANY_WORD}) (?= (COMMA | COMPLEMENTIZER | COLON | OPEN))",
        yes=["قال [وديع مديح]، رئيس الجمعية، إن"],  # Wadie Madih, head of the association, said that
    ),
    rule(
        "role_phrase_then_weak",  # … and so are two words that can be names between a role phrase and what follows
        f"(ROLE-PLURAL | WEAK_ROLE-PLURAL) (AL? (NOUN | ADJECTIVE | PORTFOLIO | NATIONALITY | ORG_HEAD) | ORG_NAME | PLACE_NAME | LI | 'في'){{1,8}}"
        f" COMMA? name:({_WEAK} ((GIVEN | FAMILY | WEAK_GIVEN | WEAK_FAMILY) (?= (COMMA | COMPLEMENTIZER | COLON | STOP | CUE)) | AL AL_NAME-ADJECTIVE))",
        yes=["قال وزير الدولة لشؤون الحكومة [عادل جمعة] إن"],  # minister of state Adel Gomaa said that
    ),
    rule(
        "age_beside",
        f"(MARK | NAME_OPEN | SPEECH_OPEN) name:(({_SURE_PART} | WEAK_GIVEN) {_PART}{{0,4}}) DASH (INT | DATE)",
        yes=["«[فلاح أبو ماريا] - 53 عاماً»"],  # Fallah Abu Maria, 53 years
    ),
)

_PROCLITIC_LETTERS = "وفبلك"
_MIN_SHORT_FORM = 3
_BY_PLACE_ALONE = frozenset(["title_then_new", "cue_then_new"])  # rules that take a word no list has
_INFLECTED = ("ه", "ها", "هم", "هما", "هن", "كم", "نا", "ًا", "اً", "ةِ", "ةٍ")
_ARTICLE = "ال+"
_NEVER_SHORT = frozenset(["FUNCTION", "CUE", "PLACE_NAME", "ORG_NAME", "DATE"])
_LIKE_PREPOSITIONS = frozenset(["علي"])  # على (on) is often written so
_SPEAKING = ("CUE", "CUE_PHRASE", "ROLE", "COURTESY", "HONORIFIC")
_BEFORE_NO_ADJECTIVE = ("PREPOSITION", "LI", "BI", "COMPLEMENTIZER", "CONJUNCTION", "PERFECT", "IMPERFECT")
_BEFORE_NO_VERB = ("PREPOSITION", "LI", "BI", "NOUN", "PERFECT", "IMPERFECT")


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
        repeats = list(repeat_mentions(tape, names))
        return sorted([*names, *repeats])


def _is_inflected(tape: Tape, at: int) -> bool:
    """An unlisted word that ends like an inflected one: with a pronoun (حتفه his death) or an accusative (موسوعيًا)."""
    word = tape.text[tape.starts[at] : tape.ends[at]]
    return tape.has(at, "UNKNOWN") and word.endswith(_INFLECTED) and not word.endswith(("يه", "اه"))


def _person_reading(tape: Tape, start: int, end: int) -> Reading | None:
    """The gazetteer's public figure, when the name is one as a whole."""
    if tape.node_end(start) == end:
        return tape.reading(start, "PERSON") or tape.reading(start, "WEAK_PERSON")
    return None


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
    for at, form in enumerate(tape.forms):
        behind_article = shorts.get(form)
        if behind_article is None:
            if form[1:] in shorts and form[0] in _PROCLITIC_LETTERS and not taken[at] and tape.has(at, "UNKNOWN"):
                yield Found(at, at + 1, "repeat_with_clitic", NAME)
            continue
        if taken[at] or tape.classes[at] == REST or tape.node_end(at) != at + 1:
            continue
        has_article = tape.has(at - 1, "AL") and tape.joined(at)
        if has_article == behind_article and _may_be_short_form(tape, at, has_article):
            yield Found(at - has_article, at + 1, "repeat", NAME)


def _short_forms(tape: Tape, name: Found) -> Iterator[tuple[str, bool]]:
    """The forms by which a full name may come back: its first word, and its last (with its ال)."""
    words = [at for at in range(name.start, name.end) if not tape.forms[at].endswith("+") and not tape.has(at, "SUFFIX")]
    if len(words) < 2:
        return
    for at in (words[0], words[-1]):
        servant = at > name.start and (_is_servant(tape, at - 1) or (at - 1 > name.start and _is_servant(tape, at - 2)))
        if len(tape.forms[at]) >= _MIN_SHORT_FORM and not servant and not tape.has(at, "NAME_PARTICLE"):
            yield tape.forms[at], at > 0 and tape.forms[at - 1] == _ARTICLE and tape.joined(at)


def _is_servant(tape: Tape, at: int) -> bool:
    return "SERVANT_PARTICLE" in tape.entries[at].classes


def _may_be_short_form(tape: Tape, at: int, has_article: bool) -> bool:
    """A word that is no common word may; one that is only where a common word would not stand."""
    classes = tape.entries[at].classes
    if classes & _NEVER_SHORT:
        return False
    before = at - 1 - has_article
    beside = any(tape.has(before, name) for name in _SPEAKING) or tape.has(tape.node_end(at), "CUE")
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
    places = _BEFORE_NO_ADJECTIVE if nominal else _BEFORE_NO_VERB
    return any(tape.has(before, name) for name in places) and not tape.has(before, "ADJECTIVE")
