"""What names of people are made of, as fragments of patterns: the rules of ``people.py`` are composed of them.

Arabic grammar's own words: *nasab* (descent: بن عامر), *kunya* (parenthood: أبو مصعب), a clan's آل, a
servant's عبد. A listed name that is also an ordinary word counts only with evidence beside it.
"""

from __future__ import annotations

NOT_AFTER_AL = "(?<! AL)"

# -- listed names ------------------------------------------------------------------------------------

ALONE = "-WORD-NATIONALITY-PLACE-WEAK_PLACE-ORGANIZATION-WEAK_ORGANIZATION-CUE"  # nothing but a name
ALONE_OR_PLACE = "-WORD-NATIONALITY-PLACE-ORGANIZATION-CUE"
_NO_WORD = "-NOUN-ADJECTIVE-FUNCTION-ROLE-NATIONALITY-PLACE-CUE-VERB"
GIVEN = f"GIVEN{_NO_WORD}"
FAMILY = f"FAMILY{_NO_WORD}"
_NO_TITLE = "-FUNCTION-CUE-PLACE-COURTESY-ROLE-HONORIFIC-WEAK_HONORIFIC-NAME_PARTICLE"
WEAK = (  # also a word, a place or a verb
    f"(WEAK_GIVEN{_NO_TITLE} | GIVEN&WORD-FUNCTION-CUE-ROLE | GIVEN&PLACE-FUNCTION-CUE | GIVEN&CUE"
    " | GIVEN&NATIONALITY-FUNCTION-CUE | NAME_TOO-FUNCTION-CUE-ROLE-WEAK_HONORIFIC)"
)
WEAK_NO_NOUN = f"(WEAK_GIVEN-NOUN-'علي'{_NO_TITLE})"  # علي is often على (on) misspelt
# ال + what is no word without it
DEFINITE_FAMILY = "WEAK_FAMILY&DEFINITE-WORD-PLACE-WEAK_PLACE-NATIONALITY-WEEKDAY-ORGANIZATION"
_WEAK_ROLE = "(WEAK_GIVEN&WEAK_ROLE | WEAK_FAMILY&WEAK_ROLE | WEAK_GIVEN&ROLE | WEAK_FAMILY&ROLE)"
_GOVERNED = "(AL | PORTFOLIO | ORG_NAME | PLACE_NAME | ROLE | ORG_HEAD)"
_LISTED = (
    "(GIVEN-FUNCTION-CUE | FAMILY-FUNCTION-CUE-IMPERFECT"
    " | WEAK_GIVEN-FUNCTION-CUE-IMPERFECT-ROLE-WEAK_ROLE-NAME_PARTICLE-KINSHIP-WEAK_KINSHIP"
    " | WEAK_FAMILY-FUNCTION-CUE-IMPERFECT-PLACE-ROLE-WEAK_ROLE-NAME_PARTICLE-KINSHIP-WEAK_KINSHIP"
    # a role begins what it governs (كريستوفر هيل مساعد الوزير); by itself it may be a name (نواز شريف)
    f" | {_WEAK_ROLE} (?! {_GOVERNED})"
    " | WEAK_GIVEN&WEAK_ROLE-NOUN-FUNCTION-CUE | WEAK_FAMILY&WEAK_ROLE-NOUN-FUNCTION-CUE"
    " | PERSON | WEAK_PERSON | AL AL_NAME-ORG_HEAD-PLACE_HEAD)"
)

# -- words that no list has --------------------------------------------------------------------------

NEW = "UNKNOWN-NOMINAL_SHAPE-VERBAL_SHAPE-UNKNOWN_DEFINITE"
DEFINITE_NEW = "(UNKNOWN_DEFINITE | WEAK_PLACE-WORD-NATIONALITY)"
_ANY_NEW = f"({NEW} | {DEFINITE_NEW} | UNKNOWN&NOMINAL_SHAPE-UNKNOWN_DEFINITE)"

# -- compounds ---------------------------------------------------------------------------------------

OPEN = f"(AL? {_LISTED} | {_ANY_NEW})"  # what may stand behind a particle
SERVANT = (
    "('عبد' AL ~PUNCT | SERVANT_PARTICLE (AL (NOUN | ADJECTIVE | UNKNOWN | GIVEN | WEAK_GIVEN) | UNKNOWN_DEFINITE"
    " | 'الله' | FAMILY&DEFINITE | WEAK_FAMILY&DEFINITE))"
)
# ثاني (the second) is a name of the Gulf: علي بن ثاني
NASAB = f"(NASAB_PARTICLE (KUNYA_PARTICLE ~PUNCT | {OPEN} | {SERVANT} | AL NOUN | 'ثاني'))"
# بن, not a boy (ولد) or somebody's daughter, but أمل بنت محمد (Amal, "hope", bint Muhammad)
SURE_NASAB = f"(NASAB_NAME | (?= NASAB_PARTICLE-WEAK_NAME_PARTICLE) {NASAB} | 'بنت' ({GIVEN} | {WEAK} | {SERVANT}))"
KUNYA = f"(KUNYA_PARTICLE-NOUN (AL? {_LISTED} | {_ANY_NEW} | AL? NOUN-FUNCTION | AL? ADJECTIVE-FUNCTION))"
MOTHER = f"(KUNYA_PARTICLE&NOUN ({GIVEN} | {FAMILY}))"  # أم is also "or"
CLAN = f"(CLAN_PARTICLE ({OPEN} | PLACE_NAME | NOUN-FUNCTION-CUE | ADJECTIVE-FUNCTION-CUE))"
PARTICIPLE = "VERB_PARTICIPLE-NOUN-ADJECTIVE-ROLE-CUE-FUNCTION | VERB_MASDAR-NOUN-ROLE-CUE-FUNCTION"
FOREIGN = f"(FOREIGN_PARTICLE STOP? ({_LISTED} | {NEW}))"
INITIAL = f"((LETTER | CLITIC-AL) STOP ({FAMILY} | {GIVEN} | {NEW}))"  # جون ف. كينيدي (John F. Kennedy)
BETWEEN = (  # no adjective, participle or verbal noun stands between two names
    f"((ADJECTIVE-FUNCTION-CUE-ROLE-KINSHIP-WEAK_KINSHIP-GROUP-NATIONALITY-VERB | {PARTICIPLE}) ({FAMILY} | {GIVEN}))"
)
_ALI = "('على' AL? (FAMILY&DEFINITE | WEAK_FAMILY&DEFINITE))"  # محمد على الشمراني: Ali is often written like "on"
ENDS = (  # what may stand behind a whole name
    "(COMMA | COMPLEMENTIZER | COLON | STOP | OPEN | CLOSE | DASH | NEWLINE | RELATIVE | ROLE | 'إلى' COMPLEMENTIZER)"
)
CUT = (  # فريتش is cut as ف + ريتش; no "so the …" stands between a name and "that": ماركو فالديني إن
    "(FA (FAMILY-CUE | GIVEN-CUE | WEAK_FAMILY-CUE | WEAK_GIVEN-CUE) SUFFIX?"
    f" | FA AL (NOUN-FUNCTION | ADJECTIVE-FUNCTION) (?= {ENDS}))"
)

_NO_PLACE = "-FUNCTION-CUE-PLACE"
_NAME = f"(GIVEN{_NO_PLACE} | FAMILY{_NO_PLACE} | WEAK_GIVEN{_NO_PLACE} | WEAK_FAMILY{_NO_PLACE})"
HYPHENED = f"({_NAME} (HYPHEN {_NAME}){{1,2}})"  # جان-بيير (Jean-Pierre)

# -- parts of a name behind its first ----------------------------------------------------------------

SURE_PART = (
    f"({_LISTED} | {CUT} | AL (FAMILY-ROLE-FUNCTION | GIVEN-ROLE-FUNCTION)"
    f" | {NASAB} | {KUNYA} | {CLAN} | {SERVANT} | {FOREIGN} | {INITIAL} | {_ALI} | HYPHEN {_NAME}"
    " | FOREIGN_PARTICLE-FUNCTION (?= (COMMA | COMPLEMENTIZER | COLON | STOP | AL ROLE | ROLE))"  # رزاق زاده
    f" | HASH (AL AL_NAME | AL? {FAMILY} | {DEFINITE_FAMILY} | PERSON | WEAK_PERSON | {NEW}))"
)
PART = f"({SURE_PART} | {BETWEEN} | {NEW} | {DEFINITE_NEW})"
_VERB_TOO = "WEAK_FAMILY&VERB-NOUN-ADJECTIVE-CUE-IMPERFECT-FUNCTION"  # خان is also "betrayed"
# … but not a public figure's whole name: حكم | صدام حسين (the rule of Saddam Hussein)
SECOND = (  # what makes a weak first name one
    f"({NASAB} | {FAMILY} | {CLAN} | {KUNYA} | {GIVEN} | {_VERB_TOO} | {DEFINITE_FAMILY})"
)

_PLAIN = (
    "-FUNCTION-CUE-ROLE-WEAK_ROLE-KINSHIP-WEAK_KINSHIP-GROUP-PERFECT-IMPERFECT-TIME_UNIT-ROLE_MODIFIER-DATE_MODIFIER"
    "-HONORIFIC-COURTESY-NUMBER_WORD-ORDINAL-SET_WORD-PLURAL-DUAL-VERB_MASDAR-CUE_MASDAR"
)
WORD_AS_NAME = (  # a word without ال that stands where only a name can
    f"(NOUN{_PLAIN} | ADJECTIVE{_PLAIN} | VERB_PARTICIPLE{_PLAIN} | NATIONALITY{_PLAIN} | WEAK_PLACE{_PLAIN}"
    " | PLACE_NAME | UNKNOWN&NOMINAL_SHAPE-UNKNOWN_DEFINITE)"
)

# … behind a title or a cue
INTRODUCED_WORD = (
    f"(ADJECTIVE{_PLAIN} | VERB_PARTICIPLE{_PLAIN}-WEAK_PLACE_HEAD | NOUN&NAME_TOO{_PLAIN}-WEAK_HONORIFIC)"
)

CREDIT = (  # what its maker's name follows
    "('كلمات' | 'ألحان' | 'لحن' | 'غناء' | 'إخراج' | 'تأليف' | 'سيناريو' | 'توزيع' | 'مونتاج' | BI 'قلم')"
)

# -- what stands around ------------------------------------------------------------------------------

TITLE = "(ROLE-PLURAL | WEAK_ROLE-PLURAL-WEAK_ORG_HEAD | HONORIFIC | COURTESY | KINSHIP)"
OF_SOMEBODY = (  # his brother, her Spanish coach, his colleague in the team
    "(KINSHIP | WEAK_KINSHIP | ROLE-PLURAL | WEAK_ROLE-PLURAL-WEAK_ORG_HEAD | GROUP-PLURAL) SUFFIX"
    " (AL (ADJECTIVE | NATIONALITY | ROLE_MODIFIER) | ('في' | BI) AL NOUN-DATE_MODIFIER)?"
)
ANY_WORD = "(NOUN-FUNCTION-CUE-ROLE | ADJECTIVE-FUNCTION-CUE-ROLE | VERB-FUNCTION-CUE-ROLE | FAMILY)"
BEFORE_NASAB = (  # before بن any word is a name: جارية بن قدامة
    "(NOUN-FUNCTION-CUE-COURTESY-ROLE | ADJECTIVE-FUNCTION-CUE-COURTESY-ROLE | WEAK_GIVEN-FUNCTION-COURTESY-ROLE"
    " | UNKNOWN-UNKNOWN_DEFINITE)"
)
# Behind these a noun that is also a name is the noun: من حياة فلان (of the life of), بعودة فلان (at the return of).
NOT_GOVERNED = (
    "((?<= 'كل' 'من') | (?<= 'كلا' 'من')"
    " | (?<! 'من') (?<! 'في') (?<! 'على') (?<! 'بعد') (?<! 'قبل') (?<! 'خلال') (?<! BI))"
)
