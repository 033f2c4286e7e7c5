"""People: a tape in; mentions by name and their nodes out.

A name is found because something shows that it is one; each kind of evidence is a rule below, named in
the answer. The rules find full and introduced names; then every shorter form of a name found here
(``repeat_mentions``) is looked for in the rest of the text.
"""

from __future__ import annotations

import re
from itertools import pairwise

from arabic_ie.extractors.found import Found, found_all
from arabic_ie.extractors.name_lists import NameLists
from arabic_ie.extractors.name_parts import (
    ALONE,
    ANY_WORD,
    BEFORE_NASAB,
    CLAN,
    CREDIT,
    CUT,
    DEFINITE_FAMILY,
    ENDS,
    FAMILY,
    GIVEN,
    HYPHENED,
    INTRODUCED_WORD,
    KUNYA,
    MOTHER,
    NASAB,
    NEW,
    NOT_AFTER_AL,
    NOT_GOVERNED,
    OF_SOMEBODY,
    OPEN,
    PART,
    PARTICIPLE,
    SECOND,
    SERVANT,
    SURE_NASAB,
    SURE_PART,
    TITLE,
    WEAK,
    WEAK_NO_NOUN,
    WORD_AS_NAME,
)
from arabic_ie.extractors.named_after import is_of_thing, without_things
from arabic_ie.extractors.nodes import NAME
from arabic_ie.extractors.short_names import repeat_mentions, with_particles
from arabic_ie.extractors.unlisted import BEFORE_AND, CANDIDATE_RULES, WITH_CLITIC, begins_with_and, weighed_names
from arabic_ie.extractors.unseen_names import EVIDENCE, LIST_RULES, UNSEEN_RULES, with_enough_evidence
from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Alphabet, Rule, RuleSet, Tape, rule

_NAMES_ONLY = "-WORD-FUNCTION-CUE-PLACE-WEAK_PLACE-WEAK_ORGANIZATION-ROLE-NAME_PARTICLE-DEFINITE"
_ARTIST = "('فنان' | 'فنانة' | 'مطرب' | 'مطربة' | 'مغني' | 'مغنية' | 'ممثل' | 'ممثلة')"
MAX_PARTS = 7  # parts of one name after its first

LISTED_RULES: tuple[Rule, ...] = (
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
        "given_then_nominal",  # behind a title or a cue even an unlisted word that ends like a noun is a family name
        f"(AL? {TITLE} | COURTESY | CUE)"
        f" name:(({GIVEN} | {WEAK}) (UNKNOWN&NOMINAL_SHAPE-UNKNOWN_DEFINITE | {PARTICIPLE}))"
        f" (?= ({ENDS} | CUE | CLITIC))",
        yes=["أعلن المدير [محمد بنعبدية]، أمس"],  # the director Mohammed Benabdia announced yesterday
    ),
    rule(
        "definite_given_then_parts",  # at the beginning of a clause, or the ال were that of an adjective
        "(CUE&PERFECT | NEWLINE | STOP | COMMA | WA)"
        " name:(AL (GIVEN-ROLE-WEAK_ROLE | WEAK_GIVEN-ROLE-WEAK_ROLE)"
        f" (({FAMILY} | {GIVEN} | {DEFINITE_FAMILY}) {PART}{{0,3}}"
        f" | (WEAK_GIVEN{_NAMES_ONLY} | WEAK_FAMILY{_NAMES_ONLY} | WEAK_GIVEN&ADJECTIVE-FUNCTION-ROLE)"
        " (?= (COMMA | COMPLEMENTIZER | COLON))))",
        yes=["وقال [السعيد الشيحاني] إن"],  # al-Said al-Shihani said that
    ),
    rule(
        "regnal",
        f"{NOT_AFTER_AL} name:(({GIVEN} | PERSON) AL ORDINAL)",
        yes=["استقبل الملك [ليوبولد الثالث] الوفد"],  # King Leopold III received the delegation
    ),
    rule(
        "weak_given_then_parts",
        f"{NOT_AFTER_AL} (?<! ('اسم' | 'حريق' | 'إعصار' | 'عاصفة'))"  # fires and storms have names too
        f" name:(({WEAK_NO_NOUN} (UNKNOWN_DEFINITE | {NEW} | {SECOND})"
        f" | {NOT_GOVERNED} {WEAK} ({SECOND} | UNKNOWN&FOREIGN_SHAPE) | {BEFORE_NASAB} {SURE_NASAB})"
        f" {PART}{{0,{MAX_PARTS}}} | {NOT_GOVERNED} {WEAK} (WEAK_GIVEN{_NAMES_ONLY} | WEAK_FAMILY{_NAMES_ONLY})"
        f" {SURE_PART}{{1,3}} (?= ({ENDS} | WA)))",
        yes=["وأكد [سعيد بن عامر] ذلك"],  # Said bin Amer confirmed it
        no=["من حياة المرنيسي", "التهم حريق روكي فوتنار الغابة"],  # of al-Mernissi's life; the Rocky Futnar fire
    ),
    rule(
        "introduced_weak_given",  # behind a title or a cue a word that is also a name is one
        f"(AL? {TITLE} (AL NATIONALITY | AL? ROLE_MODIFIER)? | AL ('راحل' | 'مخلوع' | 'معزول')"
        f" | {OF_SOMEBODY} | CUE SUFFIX? | NAME_OPEN | MARK | ('كل' | 'كلا') 'من') COMMA?"
        # but ذكر مساعد الأمين: the secretary's deputy said
        f" (?! WEAK_ROLE AL (ROLE | WEAK_ROLE)) name:({WEAK} {PART}{{1,4}})",
        yes=[
            "أعلن المهندس [صالح النجار] ذلك",  # engineer Saleh al-Najjar announced it
            "مع شقيقه الأكبر [عمر الطيبي] أمس",  # with his elder brother Omar al-Tayibi
            "رأى زميله في المنتخب [سعيد الحداد] أمس",  # he saw his teammate Said al-Haddad
        ],
        no=["عاد شقيقها سعيدا إلى البيت"],  # her brother came home happy
    ),
    rule(
        "introduced_particle",
        f"(AL? {TITLE} (AL NATIONALITY)? | CUE) name:(FOREIGN_PARTICLE-FUNCTION (FAMILY{ALONE} | {NEW}) {PART}{{0,2}})",
        yes=["وقال [دي سمبوري] إن"],  # di Sambury said that
    ),
    rule(
        "introduced_word",  # behind a definite title or a verb of speech an adjective without ال is one too
        f"(AL {TITLE} (AL NATIONALITY | AL? ROLE_MODIFIER)? | COURTESY | CUE&PERFECT-AMBIGUOUS_CUE-NOUN-FUNCTION)"
        f" name:({INTRODUCED_WORD} {PART}{{1,4}})",
        yes=["أعلن المهندس [مشرق الشيحاني] ذلك"],  # engineer Mushriq (bright) al-Shihani announced it
        no=["حل سياسي شامل يضمن"],  # a comprehensive political solution that secures
    ),
    rule(
        "credited_weak_given",  # … and behind what somebody made
        f"{CREDIT} name:({WEAK} {PART}{{1,3}}) (?= ({ENDS} | WA | MARK | CUE))",
        yes=["من كلمات [سلامة علي] وألحان"],  # lyrics by Salama (safety) Ali and tunes
    ),
    rule(
        "attributed_weak_given",  # … and behind "according to", "quoting", "an interview with": وفقا ل, نُقل عن, حوار مع
        "(CUE_PHRASE&BEFORE_NAME | CUE_MASDAR&CUE 'عن' | ('حوار' | 'حوارا' | 'مقابلة') 'مع')"
        f" name:({WEAK} {PART}{{1,4}})"
        " (?= (COMMA | COMPLEMENTIZER | COLON | STOP | CLOSE | NEWLINE | CUE_MASDAR))",
        yes=["المشروع، وفقا [لسعيد الحداد]، جاهز"],  # the project, according to Said al-Haddad, is ready
    ),
    rule(
        "weak_given_in_headline",  # … and where a line begins, before its colon or a verb of speech
        f"((?<= NEWLINE) | (?<= COMMA) | (?<= STOP STOP) | (?<! ANY)) name:({WEAK} {SURE_PART}{{1,3}})"
        " (?= (COLON | CUE&IMPERFECT-AMBIGUOUS_CUE | BEFORE_AUDIENCE | 'في' DOCUMENT))",
        yes=["[سعيد الحداد]: المشروع جاهز"],  # Said al-Haddad: the project is ready
    ),
    rule(
        "introduced_given_definite",  # behind a title the word with ال that follows a given name is its family name
        f"AL (?! 'ملك') {TITLE}"
        " name:(GIVEN-WORD AL (NOUN-ROLE-DATE_MODIFIER | ADJECTIVE-DATE_MODIFIER-ROLE_MODIFIER-ROLE)"
        " | WEAK_GIVEN-NOUN AL ADJECTIVE-DATE_MODIFIER-ROLE_MODIFIER-ROLE)",
        yes=["افتتح المهندس [محمد الزهرة] النادي"],  # engineer Mohammed al-Zahra opened the club
    ),
    rule(
        "given_trade_new",  # a trade that is a family name too, between a given name and a word that no list has
        f"{NOT_AFTER_AL} {NOT_GOVERNED} name:(({WEAK} | {GIVEN}) WEAK_FAMILY&WEAK_ROLE-FUNCTION-CUE ({NEW} | {FAMILY}))"
        " (?= (COMMA | COMPLEMENTIZER | COLON | OPEN | CLOSE | DASH | CUE&PERFECT | RELATIVE))",
        yes=["اغتيال العقيد [حسن صياد زيرفيني] (50 عاما)"],  # the killing of Colonel Hasan Sayyad Zervini (50)
        no=["كان خالد صياد الأسماك، أمس"],  # Khalid was the fisherman, yesterday
    ),
    rule(
        "given_then_verb",  # behind a verb a perfect that ends the phrase is a family name: no second verb stands there
        "(VERB&PERFECT-FUNCTION | CUE&PERFECT)"
        f" name:((GIVEN{ALONE} | WEAK_GIVEN&FAMILY-WORD) VERB&PERFECT-NOUN-ADJECTIVE-ROLE-WEAK_ROLE-CUE-FUNCTION)"
        " (?= (COMMA | COMPLEMENTIZER | COLON | CLOSE | RELATIVE | AL? ROLE | 'إلى' COMPLEMENTIZER))",
        yes=["رفضت [كاترين لوت] مدربة الفريق ذلك"],  # Catherine Lott, the team's coach, refused it
        no=["لكن كاترين تابت، أمس"],  # but Catherine repented yesterday
    ),
    rule(
        "maghreb_arabi",  # a given name there, where a family name or a verb that is one follows
        f"CUE&PERFECT name:(AL 'عربي' ({FAMILY} | FAMILY&PERFECT-CUE | {DEFINITE_FAMILY} | {NEW}))"
        " (?= (COMMA | COMPLEMENTIZER | COLON))",
        yes=["أكد [العربي سمبوري]، الكاتب العام"],  # Larbi Sambury, the secretary general, confirmed
        no=["أكد العربي، أمس"],  # the Arab confirmed yesterday
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
        f"(?<! AL NOUN) (?<! AL VERB_MASDAR) (?<! AL WEAK_PLACE) name:(FAMILY{ALONE}&DEFINITE)",
        yes=["وأضاف [الشمراني] في"],  # al-Shamrani added in
        no=["في العصر السعدي"],  # in the Saadian age
    ),
    rule(
        "introduced_given",  # a given name alone, behind a cue, a title or a kinsman, or called
        f"(CUE | AL? {TITLE} | {OF_SOMEBODY} | VERB&PERFECT | 'يا' | 'نبي' SUFFIX)"
        f" name:(GIVEN{ALONE})",
        yes=["قالت [كاترين] إنها"],  # Catherine said that she
    ),
    rule(
        "blessed",  # what is said behind the names of prophets and of the dead
        f"{NOT_AFTER_AL} name:(GIVEN{ALONE}) (?= ('صلى' | 'رضي' | 'عليه' 'السلام'))",
        yes=["عن [مريم] رضي الله عنها"],  # of Maryam, God be pleased with her
    ),
    rule(
        "given_then_cue",
        f"{NOT_AFTER_AL} (?<! KA) name:(GIVEN{ALONE}) COMMA? SA? CUE",
        yes=["لكن [كاترين] قالت إنها"],  # but Catherine said that she
    ),
    rule(
        "title_then_definite",
        f"(AL RANK-PLURAL | COURTESY | HONORIFIC)"
        f" name:((UNKNOWN_DEFINITE-NOMINAL_SHAPE | AL AL_NAME-ADJECTIVE-NATIONALITY-ROLE-WEAK_ROLE)"
        f" ({SURE_PART} | UNKNOWN_DEFINITE){{0,2}})",
        yes=["أوضح العقيد [الزرطاني] أن"],  # Colonel al-Zartani explained that
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
        " | AL AL_NAME-ADJECTIVE) | (GIVEN-WORD | WEAK_GIVEN-WORD) AL ADJECTIVE-DATE_MODIFIER-NATIONALITY"
        " (?= (COMMA | COMPLEMENTIZER | COLON | STOP | CUE | WA | BI | LI | PREPOSITION)))",
        yes=["قال وزير الدولة لشؤون الحكومة [كامل جمعة] إن"],  # minister of state Kamil Gomaa said that
    ),
    rule(
        "given_then_word",  # a given name and a word without ال, where the phrase ends with it
        f"{NOT_AFTER_AL} name:(GIVEN{ALONE} {WORD_AS_NAME} SUFFIX?)"
        " (?= (COMMA | COMPLEMENTIZER | COLON | STOP | OPEN | CLOSE | DASH | NEWLINE | RELATIVE | PREPOSITION | LI | BI"
        " | MARK | DATE | CUE&PERFECT | AL ROLE | WA (GIVEN | PERSON)))",
        yes=["قال [كريستوف بوتان]، الذي"],  # Christophe Bhoutan, who …, said
        no=["كان محمد سعيدا، أمس"],  # Mohammed was happy yesterday
    ),
    rule(
        "given_role_relative",  # a role with ال is a family name where a clause about a person follows
        f"{NOT_AFTER_AL} name:((WEAK_GIVEN | GIVEN) AL AL_NAME&ROLE) (?= COMMA RELATIVE)",
        yes=["رسمته [إيمان الشاعر]، التي تعرف"],  # drawn by Iman al-Shaer, who knows
    ),
    rule(
        "artist_then_given",  # a noun behind an artist with ال is a stage name
        f"AL {_ARTIST} (AL (NATIONALITY | ROLE_MODIFIER | ADJECTIVE)){{0,2}}"
        " name:(WEAK_GIVEN&NOUN-FUNCTION-CUE-ROLE-PERFECT-IMPERFECT)"
        f" (?= ({ENDS} | WA | 'في' | 'من' | LI | BI | CUE | MARK | VERB&PERFECT | VERB&IMPERFECT))",
        yes=["غنت الفنانة [وردة] في"],  # the artist Warda (rose) sang in
        no=["غنت الفنانة وردة الحب"],  # the artist sang "the rose of love"
    ),
    rule(
        "artist_in_marks",
        f"AL {_ARTIST} (AL (NATIONALITY | ROLE_MODIFIER | ADJECTIVE)){{0,2}}"
        " MARK name:(UNKNOWN | WEAK_GIVEN-FUNCTION | WEAK_PERSON) (?= MARK)",
        yes=["غنت المطربة الإيطالية «[زيرفينا]» أمس"],  # the Italian singer "Zervina" sang yesterday
    ),
    rule(
        "age_beside",
        f"(MARK | NAME_OPEN | SPEECH_OPEN) name:(({SURE_PART} | WEAK_GIVEN) {PART}{{0,4}}) DASH (INT | DATE)",
        yes=["«[فلاح أبو سيف] - 41 عاماً»"],  # Fallah Abu Sayf, 41 years
    ),
)

PEOPLE_RULES: tuple[Rule, ...] = (*LISTED_RULES, *UNSEEN_RULES)
WORK_REACH = 5  # pieces between the name of a work's kind and the mark: فيلمه الروائي الأول «
_WORKS = frozenset(["فيلم", "مسلسل", "روايه", "اغنيه", "مسرحيه", "ديوان", "قصيده", "كتاب", "البوم", "لوحه", "افلام"])
_NOBLE_THINGS = frozenset(["ظهير", "حرم", "حديث", "قدس", "مصحف", "ازهر"])  # folded
_CROWNED = frozenset(["ملك", "امير"])  # bodies are named after them: جامعة الملك عبدالعزيز
_GIVEN_RULES = frozenset(["given_then_parts", "weak_given_then_parts", "introduced_given", "family"])
_NO_FAMILY = ("ROLE", "WEAK_ROLE", "ROLE_MODIFIER", "DATE_MODIFIER", "NATIONALITY", "ORDINAL", "DATE", "WEEKDAY")
_LIKE_SUFFIXES = frozenset(["ي", "ني", "ك"])  # with what family names end: جحفلي is cut as جحفل + ي (my …)
_TENSES = ("PERFECT", "IMPERFECT")
_AFTER_NAME = ("COMMA", "COMPLEMENTIZER", "COLON", "STOP", "OPEN", "CLOSE", "NEWLINE", "RELATIVE", "ROLE", "CUE")
_TOGETHER = frozenset(["weak_given_then_parts", "introduced_weak_given"])  # words that are names only side by side
_PAIRS = _TOGETHER | {"family_then_parts"}
# Passive participles, and those of the derived forms that begin with مست, من, or have a ت as third letter; folded.
_PARTICIPLE = re.compile(r"(?:م..و.ه?|مست...ه?|مت....ه?|من...ه|م.ت..ه)$")
# Deep forms of "can", "try", "want", "decide", "prefer", "refuse", "intend", "go on", which a verbal noun completes
_MODAL = re.compile(
    r"[يتن]?(?:استط[اي]?ع|ستط[اي]?ع|تمكن|حاول|قرر|رفض|اراد|ريد|فضل|اعتزم|عتزم|نوي|واصل|تابع|بدا)(?:ت|وا|ا|تا|ون|ان)?$"
)
_GUESTS = frozenset(["ضيف", "نجل", "معسكر"])  # folded
_PURPOSE = re.compile(r"لي..{1,4}(?:ها|هم|ه)$")
_REFLEXIVE = re.compile(r"[تي]ت[^اوي]ا?..$")  # an imperfect: تتشفى (gloats), يتعامى (feigns blindness)
_BEFORE_TO = frozenset(["وفقا", "طبقا", "تبعا", "خلافا"])  # according, contrary to: ل follows
_INFLECTED = ("ه", "ها", "هم", "هما", "هن", "كم", "نا", "ًا", "اً", "ةِ", "ةٍ")


class PeopleFinder:
    """The people rules compiled for one alphabet."""

    __slots__ = ("_candidates", "_in_lists", "_lists", "_rules")

    def __init__(self, alphabet: Alphabet) -> None:
        self._rules = RuleSet(PEOPLE_RULES, alphabet)
        self._lists = RuleSet(LIST_RULES, alphabet)
        self._in_lists = NameLists(alphabet)
        self._candidates = RuleSet(CANDIDATE_RULES, alphabet)

    def find(self, tape: Tape) -> list[Found]:
        """Every mention of a person by name, in text order, without overlaps."""
        names = [
            found._replace(reading=_person_reading(tape, found.start, found.end))
            for found in found_all(self._rules.find_all(tape), NAME)
            if found.rule not in EVIDENCE or not _is_inflected(tape, found.start)
        ]
        names = [name for name in names if not (_is_work(tape, name) or _is_god(tape, name) or _is_noble(tape, name))]
        names = [shorter for name in names if (shorter := _without_word(tape, name)) is not None]
        names = [trimmed for name in names if (trimmed := _trimmed(tape, name)) is not None]
        names = [_with_nisba(tape, _with_family(tape, name)) for name in names if not is_of_thing(tape, name)]
        names = _with_evidence(tape, _without_two_in_one(tape, names))
        with_names = tape.with_nodes(name.node() for name in names)
        lists = found_all(self._lists.find_all(with_names), NAME)
        names = sorted([*names, *(name for name in lists if not _is_inflected(tape, name.start))])
        names = _longest([*names, *self._in_lists.find(tape, names)])
        names = _longest([*names, *weighed_names(with_names, self._candidates.find_all(with_names))])
        names = [_without_guest(tape, name) for name in names]
        names = without_things(tape, [part for name in names for part in _at_borders(tape, name)])
        names = with_particles(tape, [*names, *repeat_mentions(tape, names)])
        names = [name for name in names if not is_of_thing(tape, name)]
        return [_with_suffix(tape, name) for name in names]


def _longest(names: list[Found]) -> list[Found]:
    """Of names that overlap the longer, in text order."""
    out: list[Found] = []
    taken: set[int] = set()
    for name in sorted(names, key=lambda n: n.start - n.end):
        if taken.isdisjoint(range(name.start, name.end)):
            out.append(name)
            taken.update(range(name.start, name.end))
    return sorted(out)


def _at_borders(tape: Tape, name: Found) -> list[Found]:
    """A name, and one more from each word in it that no list has and that begins with "and": زياد الشيحاني وزيرفين."""
    starts = [at for at in range(name.start + 1, name.end) if begins_with_and(tape, at)]
    first = begins_with_and(tape, name.start) and tape.has_any(tape.node_start(name.start - 1), BEFORE_AND)
    first = first or _begins_with_to(tape, name.start)
    if not starts and not (first and not name.rule.endswith(WITH_CLITIC)):
        return [name]
    if starts and starts[0] == name.start + 1 and tape.has(name.start, "WORD"):
        return []  # قضاء عادل وناجز (fair and swift): the second word made a name of the first
    borders = [name.start, *starts, name.end]
    parts = [name._replace(start=start, end=end, reading=None) for start, end in pairwise(borders)]
    return [part._replace(rule=part.rule + WITH_CLITIC) if index or first else part for index, part in enumerate(parts)]


def _begins_with_to(tape: Tape, at: int) -> bool:
    """A word that no list has, with ل where there must be one: وفقا *ل*سيرغ إيغلمان (according to)."""
    return tape.has(at, "UNKNOWN") and tape.forms[at].startswith("ل") and tape.forms[at - 1] in _BEFORE_TO


def _with_evidence(tape: Tape, names: list[Found]) -> list[Found]:
    """Names of words that no list has are kept where the text shows enough that they are names."""
    sure = [name for name in names if name.rule not in EVIDENCE]
    unseen = [name for name in names if name.rule in EVIDENCE]
    return sorted([*sure, *with_enough_evidence(tape, unseen, sure)])


def _trimmed(tape: Tape, name: Found) -> Found | None:
    """A name without the participle behind it that no list has: سيرينا | مكتنزة (Serena, plump …)."""
    if tape.forms[name.start] == "صالح" and tape.has(name.start - 1, "LI") and name.end - name.start > 2:
        name = name._replace(start=name.start + 1)  # لصالح | كورنتين توليسو (in favour of)
    if name.end - name.start > 2 and _is_infinitive(tape, name):
        name = name._replace(end=name.end - 2)
    if name.end - name.start > 1 and _is_clause(tape, name.start):
        name = name._replace(start=name.start + 1)
    end = name.end
    while end - name.start > 1 and _is_clause(tape, end - 1):
        end -= 1
    while end - name.start > 1 and tape.has(end - 1, "UNKNOWN") and _PARTICIPLE.match(tape.forms[end - 1]):
        end -= 1
    if end < name.end and end - name.start == 1 and name.rule in _TOGETHER:
        return None
    return name if end == name.end else name._replace(end=end)


def _without_guest(tape: Tape, name: Found) -> Found:
    """A full name without the noun that governs it: وأشار ضيف | بلال مرميد (the guest of Bilal Marmid pointed out)."""
    if tape.forms[name.start] not in _GUESTS or name.end - name.start == 1:
        return name
    full = tape.has(name.start + 1, "PERSON") or (name.end - name.start > 2 and tape.has(name.start + 1, "GIVEN"))
    start = name.start + 1
    return name._replace(start=start, reading=_person_reading(tape, start, name.end)) if full else name


def _is_infinitive(tape: Tape, name: Found) -> bool:
    """What ends a name is what somebody can, tries or wants to do: لم تستطع فورد | العودة (Ford couldn't return)."""
    if not (tape.has(name.end - 2, "AL") and tape.has(name.end - 1, "VERB_MASDAR")):
        return False
    before = name.start - 1
    if before > 0 and tape.has_any(before, ("ROLE", "WEAK_ROLE", "COURTESY")):
        before -= 1 + tape.has(before - 1, "AL")
    return before >= 0 and _MODAL.match(tape.forms[before]) is not None


def _is_clause(tape: Tape, at: int) -> bool:
    """An unlisted word that is a verb with ل and its object: ليسددها | جريزمان (for him to shoot it)."""
    return tape.has(at, "UNKNOWN") and _PURPOSE.match(tape.forms[at]) is not None


def _with_family(tape: Tape, name: Found) -> Found:
    """A servant's name by itself goes on over the noun with ال that ends the phrase: عبدالباسط النجم، (the star)."""
    start, end = name.start, name.end
    if tape.forms[start] != "عبد" or tape.node_end(start) != end or (start > 0 and tape.forms[start - 1] in _CROWNED):
        return name
    word = end + tape.has(end, "AL")
    listed = tape.has_any(word, ("NOUN", "ADJECTIVE", "COURTESY") if word > end else ("COURTESY", "PLACE_NAME"))
    definite = word > end or (word < len(tape) and tape.forms[word].startswith("ال"))
    if not (listed and definite) or tape.has_any(word, _NO_FAMILY):
        return name
    behind = tape.node_end(word)
    if tape.has(behind, "WA"):
        ends = (
            tape.has_any(behind + 1, ("GIVEN", "PERSON")) or "عدد" in tape.forms[behind + 1 : behind + 2]
        )  # and a number of …
    else:
        ends = tape.has_any(behind, _AFTER_NAME)
    return name._replace(end=behind, reading=None) if ends else name


def _with_nisba(tape: Tape, name: Found) -> Found:
    """A given name and its parts go on over ال…ي, also an adjective: حامد رافع *الخيالي* عميد (the imaginary)."""
    at = name.end
    if name.rule not in _GIVEN_RULES or not tape.has_any(name.start, ("GIVEN", "WEAK_GIVEN", "FAMILY")):
        return name
    adjective = tape.has(at, "AL") and tape.has(at + 1, "ADJECTIVE") and tape.forms[at + 1].endswith("ي")
    if not adjective or tape.has_any(at + 1, _NO_FAMILY) or tape.has(at + 1, "GROUP"):
        return name
    ends = tape.has_any(at + 2, _AFTER_NAME) or tape.has(at + 2, "WEAK_ROLE")
    return name._replace(end=at + 2, reading=None) if ends else name


def _without_word(tape: Tape, name: Found) -> Found | None:
    """A given name without the word behind it that is inflected (كان خالد سعيدا), a country or with ال."""
    if name.rule != "given_then_word":
        return name
    suffix = tape.has(name.end - 1, "SUFFIX")
    last = tape.node_start(name.end - 1 - suffix)
    text = tape.text[tape.starts[last] : tape.ends[name.end - 1]]
    inflected = text.endswith(("ا", "ًا", "اً")) and not tape.has(last, "PLACE_NAME")
    if suffix:
        inflected = tape.forms[name.end - 1] not in _LIKE_SUFFIXES
    if not inflected and last == name.end - 1 - suffix and not tape.forms[last].startswith("ال"):
        return name
    if tape.has(name.start, "FAMILY"):
        return name._replace(end=last, rule="family")
    return name._replace(end=last, rule="introduced_given") if tape.has(name.start - 1, "PERFECT") else None


def _is_god(tape: Tape, name: Found) -> bool:
    """One of God's names: الله العلي القدير."""
    return tape.forms[name.end - 1] == "العلي" and tape.forms[name.end + 1 : name.end + 2] in (["قدير"], ["عظيم"])


def _is_noble(tape: Tape, name: Found) -> bool:
    """What is called noble: الظهير الشريف (a king's decree), الحرم الشريف (the sanctuary)."""
    return tape.forms[name.start].endswith("شريف") and any(
        tape.forms[at] in _NOBLE_THINGS for at in range(max(0, name.start - 2), name.start)
    )


def _is_work(tape: Tape, name: Found) -> bool:
    """One name in marks behind the name of a work's kind is the work: فيلم «فاطمة» (the film "Fatima")."""
    at = name.start - 1
    if name.end - name.start > 1 or not tape.has(at, "MARK"):
        return False
    return any(tape.forms[i] in _WORKS for i in range(max(0, at - WORK_REACH), at))


def _with_suffix(tape: Tape, name: Found) -> Found:
    """A name ends where its word ends: what looks like a pronoun (عزاو + ي) belongs to it."""
    if name.end < len(tape) and tape.has(name.end, "SUFFIX") and tape.joined(name.end):
        return name._replace(end=name.end + 1)
    return name


def _without_two_in_one(tape: Tape, names: list[Found]) -> list[Found]:
    """Two words that are each the last of another full name are two people: أقال ترامب كومي (Trump sacked Comey).

    A noun before the last word of another's full name is no part of it: ثروة أبراموفيتش (Abramovich's wealth).
    """
    last: dict[str, set[str]] = {}  # the last word of a full name → with what such names begin
    for name in names:
        if name.end - name.start > 1 and name.rule != "family_then_parts":
            last.setdefault(tape.forms[name.end - 1], set()).add(tape.forms[name.start])
    out: list[Found] = []
    for name in names:
        first, end = tape.forms[name.start], name.end - 1
        pair = name.end - name.start == 2 and name.rule in _PAIRS
        if not pair or not last.get(tape.forms[end], set()) - {first}:
            out.append(name)
        elif first in last and tape.has_any(name.start - 1, _TENSES):
            out += (name._replace(end=end, reading=None), name._replace(start=end, reading=None))
        elif name.rule in _TOGETHER and _governs(tape, name.start):
            out.append(name._replace(start=end, reading=None))
        elif name.rule != "family_then_parts" or first not in last:
            out.append(name)
    return out


def _governs(tape: Tape, at: int) -> bool:
    """A noun before a name; one that is a given name too only where a noun governs it (ضمان سلامة سكريبال)."""
    before = tape.has_any(at - 1, ("NOUN", "VERB_MASDAR")) and not tape.has_any(at - 1, ("PLURAL", "ROLE", "WEAK_ROLE"))
    return tape.has(at, "NOUN") and (before or not tape.has(at, "WEAK_GIVEN")) and not tape.has(at - 2, "AL")


def _is_inflected(tape: Tape, at: int) -> bool:
    """An unlisted word that ends like an inflected one: with a pronoun (حتفه his death) or an accusative (موسوعيًا)."""
    if not tape.has(at, "UNKNOWN"):
        return False
    word = tape.text[tape.starts[at] : tape.ends[at]]
    return _PARTICIPLE.match(tape.forms[at]) is not None or _REFLEXIVE.match(tape.forms[at]) is not None or (
        word.endswith(_INFLECTED) and not word.endswith(("يه", "اه", "ينا"))
    )


def _person_reading(tape: Tape, start: int, end: int) -> Reading | None:
    """The gazetteer's public figure, when the name is one as a whole."""
    if tape.node_end(start) == end:
        return tape.reading(start, "PERSON") or tape.reading(start, "WEAK_PERSON")
    return None
