"""Names that no list has: the rules that find them by what stands beside them, and what each kind of evidence weighs.

``people.py`` runs these rules with its own. A name whose evidence weighs ``ENOUGH`` by itself is one; of lighter
evidence a text must have more: the weights of all mentions of a form are added up (a surname behind a nationality
and again as the subject of a verb), and a form that is part of a name found otherwise needs nothing more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from arabic_ie.extractors.found import Found
from arabic_ie.extractors.name_parts import (
    ALONE,
    ALONE_OR_PLACE,
    BETWEEN,
    DEFINITE_FAMILY,
    DEFINITE_NEW,
    ENDS,
    FAMILY,
    FOREIGN,
    GIVEN,
    NEW,
    NOT_AFTER_AL,
    OPEN,
    PART,
    SURE_PART,
    TITLE,
    WEAK,
)
from arabic_ie.extractors.role_parts import ROLE_PHRASE
from arabic_ie.grammar import Rule, Tape, rule

ENOUGH = 1.0

NISBA = 0.4  # the shape ال…ي (الزرطاني), on top of what stands beside it

# What a kind of evidence weighs: how far to trust that a word no list has is a name where it stands.
EVIDENCE: Mapping[str, float] = MappingProxyType(
    {
        "title_then_new": 1.0,  # الرئيس بونغولو
        "role_phrase_then_new": 1.0,  # رئيس الحكومة المحلية، زيرفيناي فوتنارين
        "cue_then_new": 1.0,  # قال بيلونغوف إن
        "cue_then_two_new": 1.0,  # يقول زيرفين فوتنار، رئيس
        "cue_then_definite": 0.6,  # وأكد الزرطاني أن: a misspelt common noun stands there too
        "cue_then_weak_definite": 1.0,  # وأكد الجبالي أن
        "cue_then_weak": 1.0,  # وقال الباز في: a family name that is a place too
        "cue_then_one_new": 1.0,  # وأعلن زيرفين عن
        "new_then_definite": 1.0,  # زيرفين الجبالي
        "named_as": 1.0,  # اسمها الحقيقي زيرفينا حبيب
        "as_for_new": 1.0,  # أما خالد زيرفين فأعرب
        "new_then_clan": 1.0,  # هذيل آل شرمة
        "letter_like_clitic": 1.0,  # قال والكومان فون سانشيز: و is the name's first letter
        "courtesy_then_letter": 1.0,  # السيد بناصر بولعجول
        "listed_between": 1.0,  # سمير حداد، وزيرفين، وخالد يوسف
        "person_then_new": 0.6,  # الفتاة زيرفينا
        "nationality_then_new": 0.5,  # الكاميروني زيرفينو
        "verb_then_foreign": 0.5,  # أدرك زيرفيتش التعادل
    }
)

_FOREIGN_NEW = "UNKNOWN&FOREIGN_SHAPE-UNKNOWN_DEFINITE"
_MORE = f"({NEW} | {DEFINITE_NEW} | {SURE_PART})"
_FIRST = f"({NEW} | WEAK_GIVEN{ALONE}-DEFINITE | WEAK_FAMILY{ALONE}-DEFINITE)"
_LAST = f"({FAMILY} | {DEFINITE_FAMILY} | UNKNOWN_DEFINITE)"  # … which needs nothing behind it
_SAYS = "(COMPLEMENTIZER | COLON | 'إلى' COMPLEMENTIZER | BI COMPLEMENTIZER)"
_SURE_CUE = "CUE&PERFECT-AMBIGUOUS_CUE-NOUN-FUNCTION"
_GOES_ON = "('في' | 'من' | 'عن' | 'إلى' | 'خلال' | LI | MARK | DATE | ADVERB | NAME_OPEN | SPEECH_OPEN)"
_KNOWN_AS = "('معروف' | 'معروفة' | 'ملقب' | 'ملقبة' | 'مكنى' | 'مكناة' | 'شهير' | 'شهيرة' | 'مشهور' | 'مشهورة')"
_NAMED = (  # words that say what somebody is called
    "('يدعى' | 'تدعى' | 'يدعو' | 'اسم' SUFFIX (AL ('حقيقي' | 'كامل' | 'أصلي'))?)"
)

UNSEEN_RULES: tuple[Rule, ...] = (
    rule(
        "title_then_new",
        f"(AL {TITLE} | HONORIFIC | COURTESY | KINSHIP) SUFFIX? (AL NATIONALITY | AL? ROLE_MODIFIER){{0,2}} COMMA?"
        f" name:((WEAK_GIVEN{ALONE} | WEAK_FAMILY{ALONE} | WEAK_PERSON | {NEW} | {BETWEEN}) {PART}{{0,3}})"
        " (?! AL NOUN-ROLE-WEAK_ROLE)",
        yes=["التقى الرئيس [بونغولو] أمس"],  # he met President Bongolo yesterday
        no=["التقى الرئيس الروسي أمس"],  # he met the Russian president yesterday
    ),
    rule(
        "role_phrase_then_new",
        f"{ROLE_PHRASE} (COMMA? (HONORIFIC | COURTESY) | COMMA)?"
        f" name:({_FIRST} {_MORE}{{1,3}} (?= {ENDS}) | {_FIRST} {_LAST} | NAME_TOO&WEAK_GIVEN {NEW} (?= {ENDS}))",
        yes=["زارها رئيس الحكومة المحلية، [زيرفيناي فوتنارين]، أمس"],  # the head of the local government visited it
        no=["زارها رئيس الحكومة المحلية، أمس"],  # the head of the local government visited it yesterday
    ),
    rule(
        "cue_then_new",
        f"CUE&PERFECT name:({NEW} ({NEW} | {SURE_PART}){{0,2}})"
        " (?= (COMPLEMENTIZER | COLON | COMMA | AL? ROLE | 'إلى' COMPLEMENTIZER | BI COMPLEMENTIZER))",
        yes=["قال [بيلونغوف] إن"],  # Bilongov said that
    ),
    rule(
        "cue_then_two_new",
        f"CUE name:({NEW} ({NEW} | {FAMILY} | WEAK_FAMILY-NOUN-ADJECTIVE-FUNCTION))"
        f" (?= (COMPLEMENTIZER | COLON | COMMA))",
        yes=["ويقول [زيرفين فوتنار]، رئيس اللجنة"],  # Zervin Futnar, head of the committee, says
    ),
    rule(
        "cue_then_definite",
        f"CUE&PERFECT name:(UNKNOWN_DEFINITE-NOMINAL_SHAPE) (?= ({_SAYS} | COMMA))",
        yes=["وأكد [الزرطاني] أن"],  # al-Zartani confirmed that
    ),
    rule(
        "cue_then_weak_definite",
        f"CUE&PERFECT name:(WEAK_FAMILY{ALONE}&DEFINITE) (?= {_SAYS})",
        yes=["وأكد [الجبالي] أن"],  # al-Jebali confirmed that
    ),
    rule(
        "cue_then_weak",
        f"{_SURE_CUE} name:(WEAK_FAMILY{ALONE_OR_PLACE} | WEAK_GIVEN{ALONE_OR_PLACE}) (?= {_GOES_ON})",
        yes=["وأكد [هيل] في تصريح"],  # Hill confirmed in a statement
    ),
    rule(
        "cue_then_one_new",
        f"{_SURE_CUE} name:({NEW} {NEW}?) (?= {_GOES_ON})",
        yes=["وأعلن [زيرفين] عن فوزه"],  # Zervin announced his victory
    ),
    rule(
        "named_as",
        f"{_NAMED} name:(({NEW} | {WEAK} | {GIVEN}) {PART}{{0,4}}) (?= {ENDS})",
        yes=["واسمها الحقيقي [زيرفينا حبيب خليل]، في"],  # her real name is Zervina Habib Khalil
    ),
    rule(
        "as_for_new",
        f"'أما' name:(({GIVEN} | WEAK_GIVEN-WORD) ({NEW} | UNKNOWN&NOMINAL_SHAPE-UNKNOWN_DEFINITE))"
        " (?= COMMA? FA (CUE | VERB | PARTICLE))",
        yes=["أما [خالد زيرفين] فأعرب عن أمله"],  # as for Khalid Zervin, he expressed his hope
    ),
    rule(
        "new_then_clan",
        f"name:(UNKNOWN-UNKNOWN_DEFINITE 'آل' {OPEN} {SURE_PART}{{0,2}})",
        yes=["أشاد [هذيل آل شرمة] بنجاح"],  # Hudhayl Al Sharma praised the success
    ),
    rule(
        "letter_like_clitic",  # a subject or a name behind a title begins with no "and" or "so"
        f"(CUE&PERFECT | IMPERFECT-NOUN-CUE | PREPOSITION | COMPLEMENTIZER | COURTESY | AL ROLE-PLURAL)"
        " name:((FA (UNKNOWN | GIVEN-WORD | FAMILY-WORD)"
        f" | WA AL? (UNKNOWN | PLACE-WORD | PLACE_NAME)) ({FOREIGN} | {FAMILY} | {NEW}))",
        yes=["وقال [والكومان فون سانشيز]، أستاذ"],  # Walkuman von Sánchez, professor …, said
        no=["وقال وخالد"],  # he said, and Khalid …
    ),
    rule(
        "courtesy_then_letter",
        f"COURTESY name:(BI (GIVEN-WORD | WEAK_GIVEN-WORD | FAMILY-WORD | WEAK_FAMILY-WORD) ({FAMILY} | {NEW}))",
        yes=["أوضح السيد [بناصر بولعجول]، أن"],  # Mr Bennacer Boulaajoul explained that
    ),
    rule(
        "new_then_definite",
        f"{NOT_AFTER_AL} name:({NEW} {DEFINITE_FAMILY})",
        yes=["حضر [زيرفين الجبالي] الحفل"],  # Zervin al-Jebali attended the party
    ),
    rule(
        "person_then_new",
        "(AL GROUP-PLURAL-ROLE-VERB_PARTICIPLE-CUE_PARTICIPLE | WEAK_COURTESY-PLURAL)"
        f" name:({NEW} ({NEW} | {FAMILY}){{0,2}})",
        yes=["ووجدت الفتاة [زيرفينا فانسيك]، السيف"],  # the girl Zervina Vansik found the sword
    ),
    rule(
        "nationality_then_new",
        f"AL NATIONALITY name:(({_FOREIGN_NEW}) ({NEW} | {FAMILY}){{0,2}} | {NEW} ({NEW} | {FAMILY}))",
        yes=["سجل السنغالي [زيرفينسون كوليبالي] هدفا"],  # the Senegalese Zervinson Coulibaly scored
    ),
    rule(
        "verb_then_foreign",
        f"{NOT_AFTER_AL} VERB&PERFECT-NOUN name:({_FOREIGN_NEW})",
        yes=["أدرك [زيرفيتش] التعادل"],  # Zervić equalised
    ),
)

# Read on the tape that has the names found so far: what stands among names in a list is one.
LIST_RULES: tuple[Rule, ...] = (
    rule(
        "listed_second",
        f"NAME COMMA? WA name:({WEAK} ({SURE_PART} | UNKNOWN_DEFINITE) {SURE_PART}{{0,2}})"
        " (?= (COMMA | COMPLEMENTIZER | COLON | STOP | NEWLINE | CUE | 'في' | 'إلى' COMPLEMENTIZER))",
        yes=["قال سعيد حداد و[علي الزهري] إن"],  # Said Haddad and Ali al-Zuhri said that
    ),
    rule(
        "listed_between",
        f"NAME (COMMA WA? | WA) name:({NEW} ({NEW} | {SURE_PART}){{0,2}} | {WEAK} {SURE_PART}{{0,2}} | GIVEN{ALONE})"
        " (?= (COMMA WA? | WA) NAME)",
        yes=["سجل سمير حداد، و[زيرفين]، وخالد يوسف"],  # Samir Haddad, Zervin and Khalid Yusuf scored
    ),
    rule(
        "known_as",  # a name in marks that somebody goes by
        f"NAME COMMA? AL {_KNOWN_AS} ('فنيا' | 'إعلاميا')? ('باسم' | BI AL? 'اسم' | BI) MARK"
        f" name:((UNKNOWN | GIVEN | FAMILY | WEAK_GIVEN-FUNCTION | WEAK_FAMILY-FUNCTION) {SURE_PART}{{0,2}}) (?= MARK)",
        yes=["قال زياد الشيحاني المعروف بـ«[زيرفين]» إن"],  # Ziad al-Shihani, known as Zervin, said that
    ),
    rule(
        "listed_last",
        f"NAME (COMMA WA | WA) name:(GIVEN{ALONE}) (?= (COMMA | STOP | NEWLINE | CLOSE))",
        yes=["سجل سمير حداد و[كاترين]، أمس"],  # Samir Haddad and Catherine scored yesterday
    ),
)


def _shape(form: str) -> float:
    """What a word's own letters weigh: ال…ي is the shape of Arab family names."""
    return NISBA if form.startswith("ال") and form.endswith("ي") else 0.0


def with_enough_evidence(tape: Tape, found: Iterable[Found], sure: Iterable[Found]) -> list[Found]:
    """Of names found by these rules those whose evidence in the whole text weighs enough."""
    found = list(found)
    known = {tape.forms[name.end - 1] for name in sure} | {tape.forms[name.start] for name in sure}
    weights: dict[str, float] = {}
    for name in found:
        form = tape.forms[name.end - 1]
        weights[form] = weights.get(form, _shape(form)) + EVIDENCE[name.rule]
    return [name for name in found if weights[form := tape.forms[name.end - 1]] >= ENOUGH or form in known]
