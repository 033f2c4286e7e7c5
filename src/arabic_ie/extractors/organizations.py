"""Organisations: a tape in; mentions and their nodes out.

Known names come from the gazetteers; the rest is built from a head noun (وزارة ministry, حزب party) and
what completes it: a genitive, adjectives that agree, a name in quotation marks.
"""

from __future__ import annotations

from arabic_ie.extractors.found import Found, found_all
from arabic_ie.extractors.nodes import ORG_NAME
from arabic_ie.grammar import Alphabet, Rule, RuleSet, Tape, rule

# A noun that completes a head: not a verb, a cue, a title or a date.
_NOUN = (
    "(NOUN-DATE_MODIFIER-DEICTIC | ORG_HEAD-DATE_MODIFIER | UNKNOWN_DEFINITE | CUE_MASDAR-CUE | VERB_MASDAR-VERB"
    " | PORTFOLIO | GROUP)"
)
_ADJECTIVE = "AL (ADJECTIVE-DATE_MODIFIER-ROLE_MODIFIER | NATIONALITY | ADJECTIVE&ROLE_MODIFIER-DATE_MODIFIER)"
_ADJECTIVES = f"((?! AL DATE_MODIFIER) ({_ADJECTIVE})){{0,3}}+"
_GENITIVE = f"(PORTFOLIO (WA (PORTFOLIO | AL NOUN))? | AL {_NOUN} | UNKNOWN_DEFINITE | WEAK_ORGANIZATION-FUNCTION)"
_NOT_AFTER_AL = "(?<! AL)"
_NAMED_HEAD = (
    "(HEAD_EDUCATION | HEAD_HEALTH | HEAD_FOUNDATION | HEAD_CULTURE | HEAD_RESEARCH | HEAD_PUBLISHER | HEAD_RELIGIOUS)"
)
# Heads that are as often the name of an action or a thing: only a nationality makes them a body by themselves.
_ACTION = "('إدارة' | 'تنظيم' | 'تجمع')"  # with a genitive they are what one does: إدارة الأعمال
_VAGUE = (
    f"({_ACTION} | 'حركة' | 'جماعة' | 'جهاز' | 'مدرسة' | 'شبكة' | 'وفد' | 'بعثة' | 'برنامج' | 'مكتبة' | 'حزب' | 'منتدى'"
    " | 'نظام')"
)
_OF_PLACE = "(PLACE-ORGANIZATION)"

ORGANIZATION_RULES: tuple[Rule, ...] = (
    rule(
        "known_organization",
        "name:(ORGANIZATION | AL ORGANIZATION | WEAK_ORGANIZATION&ORG_HEAD)",
        yes=["أعلن [حزب الله] ذلك"],  # Hezbollah announced it
    ),
    rule(
        "ministry",
        f"{_NOT_AFTER_AL} name:(ORG_HEAD-PLURAL PORTFOLIO (WA PORTFOLIO)? (AL NATIONALITY)?)",
        yes=["قالت [وزارة الطيران المدني الفرنسية] إنها"],  # the French ministry of civil aviation said
    ),
    rule(
        "head_of_person",  # what is named after a person: the name in it is no mention of the person
        f"{_NOT_AFTER_AL} name:({_NAMED_HEAD} (AL? NOBILITY (GIVEN | PERSON | WEAK_GIVEN) | GIVEN | PERSON)"
        " (GIVEN | FAMILY | NASAB_PARTICLE AL? GIVEN | AL ORDINAL){0,3}+)",
        yes=["في [مدرسة خالد محمود] بالرباط"],  # at Khalid Mahmud school in Rabat
    ),
    rule(
        "definite_head",
        f"name:(AL (?! {_VAGUE} AL ADJECTIVE-NATIONALITY) ORG_HEAD-PLURAL-DUAL {_ADJECTIVE} {_ADJECTIVES}"
        f" (LI {_GENITIVE} {_ADJECTIVES})?)",
        yes=["أعلنت [الرابطة الوطنية للمكفوفين] أمس"],  # the national league of the blind announced yesterday
        no=["تراجعت الحركة الاقتصادية"],  # economic movement fell
    ),
    rule(
        "head_genitive",
        f"{_NOT_AFTER_AL} name:((?! {_ACTION}) ORG_HEAD-PLURAL-DUAL {_GENITIVE} (WA {_GENITIVE})? {_ADJECTIVES}"
        f" (LI {_GENITIVE} {_ADJECTIVES})?)",
        yes=["وصفت [جمعية حماية المستهلك] الوضع"],  # the association for consumer protection described the situation
    ),
    rule(
        "head_of_place",
        f"{_NOT_AFTER_AL} name:(ORG_HEAD-PLURAL-DUAL {_OF_PLACE})",
        yes=["دعا [مجلس نينوى] السكان"],  # the council of Nineveh called on the inhabitants
    ),
    rule(
        "head_marked",
        "ORG_HEAD ((AL NATIONALITY) | NATIONALITY)? MARK name:((?! NEWLINE) ~MARK){1,4} MARK",
        yes=['وذكرت صحيفة "[الغد الجديد]" أن'],  # the newspaper "The New Tomorrow" mentioned that
    ),
)


class OrganizationFinder:
    """The organisation rules compiled for one alphabet."""

    __slots__ = ("_rules",)

    def __init__(self, alphabet: Alphabet) -> None:
        self._rules = RuleSet(ORGANIZATION_RULES, alphabet)

    def find(self, tape: Tape) -> list[Found]:
        """Every mention of an organisation, in text order, without overlaps."""
        return found_all(self._rules.find_all(tape), ORG_NAME, "ORGANIZATION", "WEAK_ORGANIZATION", "ORG_HEAD")
