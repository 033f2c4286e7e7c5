"""Organisations: a tape in; mentions and their nodes out.

Known names come from the gazetteers; the rest is built from a head noun (وزارة ministry, حزب party) and
what completes it: a genitive, adjectives that agree, a name in quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from arabic_ie.extractors.acronyms import spelt_acronyms
from arabic_ie.extractors.clubs import CLUB_RULES, ClubFinder
from arabic_ie.extractors.found import Found, found_all
from arabic_ie.extractors.listed import is_listed
from arabic_ie.extractors.name_parts import NEW
from arabic_ie.extractors.nodes import ORG_NAME
from arabic_ie.extractors.outlets import OUTLET_RULES, OutletFinder
from arabic_ie.extractors.places import SAUDI
from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Alphabet, Match, Rule, RuleSet, Tape, rule
from arabic_ie.grammar.phrases import ARTICLE
from arabic_ie.grammar.rules import without_overlaps
from arabic_ie.text import DEEP, fold

# A noun that completes a head: not a verb, a cue, a title or a date.
_NOUN = (
    "(NOUN-DATE_MODIFIER-DEICTIC | ORG_HEAD-DATE_MODIFIER | UNKNOWN_DEFINITE | CUE_MASDAR-CUE | VERB_MASDAR-VERB"
    " | PORTFOLIO | GROUP)"
)
_OPENING = (  # an adjective that opens a phrase of its own: التابع للوزارة (which belongs to the ministry)
    "(('تابع' | 'تابعة' | 'مملوك' | 'مملوكة' | 'مكلف' | 'مكلفة' | 'معني' | 'معنية' | 'مسؤول' | 'مسؤولة' | 'خاص'"
    " | 'خاصة' | 'مختص' | 'مختصة' | 'ممثل' | 'ممثلة' | 'مشترك' | 'مشتركة' | 'معارض' | 'معارضة' | 'مؤيد' | 'مؤيدة'"
    " | 'موالي' | 'موالية' | 'قائم' | 'قائمة' | 'متخصص' | 'متخصصة') (LI | BI | PREPOSITION))"
)
_ADJECTIVE = (
    f"(AL (?! {_OPENING}) (ADJECTIVE-DATE_MODIFIER-ROLE_MODIFIER-GROUP | NATIONALITY"
    " | ADJECTIVE&ROLE_MODIFIER-DATE_MODIFIER) | 'السعودية')"  # "Saudi" (feminine) and the country
)
_NATION = "(AL NATIONALITY | 'السعودية')"
_ADJECTIVES = f"((?! AL DATE_MODIFIER) ({_ADJECTIVE})){{0,3}}+"
_PEOPLE = "(PROFESSION&PLURAL | WEAK_PROFESSION&PLURAL | GROUP&PLURAL | OFFICE&PLURAL)"  # المحامين (the lawyers)
_LINK = (
    "(NOUN-DATE_MODIFIER-DEICTIC-'إدارة'-'دفاع'-'فريق'-'نادي'-ROLE-ORG_HEAD-CUE | CUE_MASDAR-CUE | VERB_MASDAR-VERB"
    " | PORTFOLIO&NOUN)"
)
_END = f"(AL {_NOUN} | AL {_PEOPLE} | PORTFOLIO-'المدينة' | WEAK_COURTESY)"
_CHAIN = f"({_LINK} (WA? {_LINK})? {_END})"  # حماية المستهلك (consumer protection), صناعة السيارات (the car industry)
_MEMBERS = f"(AL {_PEOPLE} (WA AL ({_PEOPLE} | NOUN))? | ({_PEOPLE} | ORG_HEAD&PLURAL) {_LINK}? AL {_NOUN})"
# A genitive that only says whose: محكمة المدينة (the city's court)
_WHOSE = "AL ('مدينة' | 'بلدة' | 'قرية' | 'منطقة' | 'محافظة' | 'إقليم' | 'دولة' | 'عاصمة' | 'شركة' | 'نادي' | 'فريق')"
_GENITIVE = (
    f"(PORTFOLIO-'المدينة' (WA (PORTFOLIO | AL NOUN))? | (?! {_WHOSE}) AL {_NOUN} | UNKNOWN_DEFINITE"
    " | (?<! 'نادي') (?<! 'فريق') WEAK_ORGANIZATION-FUNCTION)"
)
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
# Heads that with a genitive are mostly a thing or what one does, unless a nationality shows a body: حركة الطائرات.
_LOOSE = "('حركة' | 'بعثة' | 'وفد' | 'قائمة' | 'برنامج' | 'شبكة' | 'جهاز' | 'جماعة' | 'مجموعة' | 'قضاء')"
_OF_PLACE = "(PLACE-ORGANIZATION)"
# What is no authority though a هيئة: the jury, the teaching staff, the editors, the bench, the counsel
_PANEL = (
    "('هيئة' ('الدفاع' | PORTFOLIO&NOUN"
    " | AL ('محلفين' | 'تدريس' | 'تحرير' | 'محكمة' | 'دفاع' | 'تحكيم' | 'قضاة' | 'أركان')))"
)
# Heads of offices that a field names: وزارة السياحة (ministry of tourism); هيئة الدفاع is the counsel of a trial.
_FIELD_HEAD = "(HEAD_MINISTRY-PLURAL-DUAL | 'مديرية' | 'مفوضية' | 'مندوبية' | 'جمعية' | 'نقابة' | 'حزب' | 'منظمة')"
# Heads that need no more than a noun: they are founded under it (حزب العمال, جمعية الكتاب).
_SELF_NAMED = (
    "(HEAD_PARTY-PLURAL-DUAL | HEAD_UNION-PLURAL-DUAL | HEAD_COURT-PLURAL-DUAL | 'جمعية' | 'منظمة' | 'رابطة'"
    " | 'هيئة')"
)
# … and those that what they do or know completes: هيئة مكافحة الفساد (the authority for fighting corruption)
_DOING = "(HEAD_UNION-PLURAL-DUAL | 'جمعية' | 'منظمة' | 'هيئة' | 'معهد' | 'وكالة' | 'صندوق' | 'متحف' | 'مؤسسة')"
_FOUNDED = "('مؤسسة' | 'جمعية' | 'مركز' | 'منتدى' | 'معهد' | 'رابطة' | 'منظمة')"  # … goes by any name with its purpose
_PURPOSE = (  # للتنمية (for development), لرصد الزلازل (for watching earthquakes), لكرة القدم (of football)
    f"(LI ((NOUN | CUE_MASDAR | VERB_MASDAR | ORG_HEAD) AL {_NOUN} | {_GENITIVE}) {_ADJECTIVES}"
    f" (WA AL {_NOUN} {_ADJECTIVES})?)"
)
# Heads that go with a name, and are no part of it: شركة بترونت (the company Petronet).
_NAMING_HEAD = (
    "(('شركة' | 'مجموعة' | 'مصرف' | 'قناة' | 'صحيفة' | 'جريدة' | 'مجلة' | 'شبكة' | 'وكالة' | 'نادي' | 'فريق' | 'حركة'"
    " | 'مؤسسة' | 'ميليشيا' | 'فضائية' | 'موقع' | 'إذاعة'))"
)
_WEAK_NAMING = "('موقع' | 'منصة' | 'مجموعة' | 'دار' | 'متاجر' | 'مطاعم' | 'فنادق')"  # … in marks
_NEW = f"({NEW} | LATIN)"
_PROPER = f"({_NEW} | WEAK_PLACE-WORD | WEAK_FAMILY-WORD | FAMILY-WORD)"
_FOUNDER = "(GIVEN | FAMILY | PERSON | WEAK_GIVEN | WEAK_FAMILY | AL AL_NAME)"  # شركة … وإخوانه (… and his brothers)
# Heads that a place's name completes: جامعة زيورخ (the university of Zurich); منتخب فرنسا is no name.
_PLACED_HEAD = (
    "(HEAD_EDUCATION-PLURAL-DUAL | HEAD_COUNCIL-PLURAL-DUAL | HEAD_BANK-PLURAL-DUAL | HEAD_HEALTH-PLURAL-DUAL"
    " | HEAD_EXCHANGE-PLURAL-DUAL | HEAD_MEDIA-PLURAL-DUAL-WEAK_ORG_HEAD | 'بلدية')"
)
_OPEN_HEAD = "(HEAD_EDUCATION-PLURAL-DUAL | HEAD_BANK-PLURAL-DUAL | 'مستشفى' | 'حزب')"  # … and one that no list has
# Institutions of which a country has one, so that its adjective names it: البرلمان الهندي. A government, a police
# or a team with an adjective (الحكومة المصرية the Egyptian government) is described, not named.
_INSTITUTION = "(HEAD_PARLIAMENT-PLURAL-DUAL | HEAD_INTELLIGENCE-PLURAL-DUAL | HEAD_COURT-PLURAL-DUAL | 'جيش')"
# Deep forms of heads that stay outside a listed name: channel, paper, movement, company, club …
HEADS_APART = frozenset([
    "قناه", "فضاييه", "صحيفه", "جريده", "مجله", "شبكه", "وكاله", "موقع",
    "حركه", "تنظيم", "جماعه", "شركه", "نادي", "فريق", "مستشفي",
])  # fmt: skip
NATION_APART = frozenset(["club", "party", "company", "armed_group", "outlet", "ngo"])
_OF_LIST = frozenset(["known_organization", "body_of_members", "club_of_sportsman", "club_in_sport", "head_then_new"])
_READ = ("ORGANIZATION", "WEAK_ORGANIZATION", "ORG_HEAD")
_SURE = frozenset(["ORGANIZATION"])
LONGEST = 8  # pieces of a listed body inside a phrase
_LISTED = frozenset(["ORGANIZATION", "WEAK_ORGANIZATION"])

_BARE = "(?<! 'في') (?<! 'إلى') (?<! 'من') (?<! BI) (?<! PLACE_HEAD) (?<! ORG_HEAD) (?<! WEAK_ORG_HEAD)"
DESCRIPTION = "described_body"  # a body that is no name: it can speak and hold office, but is not listed

_BODY_RULES: tuple[Rule, ...] = (
    rule(
        "known_organization",
        "name:((?<! BI) (?<! AL) ORGANIZATION&NOUN (?! SUFFIX) | (?<! 'وزير') (?<! 'وزيرة') ORGANIZATION-NOUN"
        " | AL ORGANIZATION-NOUN | WEAK_ORGANIZATION&ORG_HEAD)",
        yes=["أعلن [حزب الله] ذلك"],  # Hezbollah announced it
        no=[
            "بحماس شديد",  # with great enthusiasm
            "أظهر الفريق حماسه",  # the team showed its enthusiasm
            "وزيرة الخارجية الأميركية",  # the US foreign minister
        ],
    ),
    rule(
        "ministry",
        f"{_NOT_AFTER_AL} name:((?! {_ACTION}) ({_FIELD_HEAD} PORTFOLIO (WA PORTFOLIO)? (AL NATIONALITY)?"
        " | ORG_HEAD-PLURAL PORTFOLIO (WA PORTFOLIO)? AL NATIONALITY))",
        yes=["قالت [وزارة الطيران المدني الفرنسية] إنها"],  # the French ministry of civil aviation said
        no=["أكدت هيئة الدفاع أن"],  # the defence (counsel) confirmed that
    ),
    rule(
        "head_of_person",  # what is named after a person: the name in it is no mention of the person
        f"{_NOT_AFTER_AL} name:({_NAMED_HEAD} (AL? NOBILITY (GIVEN | PERSON | WEAK_GIVEN) | GIVEN | PERSON)"
        " (GIVEN | FAMILY | NASAB_PARTICLE AL? GIVEN | AL ORDINAL){0,3}+)",
        yes=["في [مدرسة خالد محمود] بالرباط"],  # at Khalid Mahmud school in Rabat
    ),
    rule(
        "definite_head",
        f"name:(AL (?! {_VAGUE} AL ADJECTIVE-NATIONALITY)"
        " ORG_HEAD-PLURAL-DUAL-HEAD_BANK-HEAD_GOVERNMENT-HEAD_POLICE-'منتخب'"
        f" ({_ADJECTIVE} {_ADJECTIVES} {_PURPOSE} | {_ADJECTIVE} {_ADJECTIVE} {_ADJECTIVES})"
        f" | AL {_INSTITUTION} {_NATION} {_ADJECTIVES} | AL HEAD_BANK-PLURAL-DUAL {_ADJECTIVE}"
        f" | AL 'اتحاد' AL ADJECTIVE-NATIONALITY-DATE_MODIFIER)",
        yes=["أعلنت [الرابطة الوطنية للمكفوفين] أمس"],  # the national league of the blind announced yesterday
        no=["تراجعت الحركة الاقتصادية", "مقاضاة الحكومة البريطانية للمطالبة بتعويض"],  # movement; suing the government
    ),
    rule(
        "head_genitive",
        f"{_NOT_AFTER_AL} name:((?! {_ACTION}) (?! {_LOOSE}) (?! 'عصبة' AL 'أبطال') ORG_HEAD-PLURAL-DUAL"
        f" ((?<! 'شركة') {_CHAIN} | (?<= 'شركة') {_CHAIN} (?= {_NATION}) | {_GENITIVE}) (WA {_GENITIVE})?"
        f" ({_ADJECTIVE} {_ADJECTIVES} {_PURPOSE}? | {_PURPOSE}) | {_LOOSE} {_GENITIVE} {_NATION}"
        f" | (?! {_ACTION}) (?! {_LOOSE}) (?! {_PANEL}) ({_DOING} {_CHAIN} | {_SELF_NAMED} ({_MEMBERS} | {_GENITIVE})"
        f" | 'حزب' {_ADJECTIVE})"
        f" (WA {_GENITIVE})? {_ADJECTIVES})",
        yes=["وصفت [جمعية حماية المستهلك] الوضع"],  # the association for consumer protection described the situation
        no=[
            "عضو لجنة الكرة",  # a member of the football committee
            "أمام محكمة المدينة",  # before the city's court
            "قرار هيئة المحلفين",  # the jury's decision
        ],
    ),
    rule(
        "head_of_place",
        f"{_NOT_AFTER_AL} name:({_PLACED_HEAD} {_OF_PLACE} {_PURPOSE}? | {_OPEN_HEAD} {_NEW}{{1,2}} {_PURPOSE}?"
        f" | ORG_HEAD-PLURAL-DUAL {_OF_PLACE} {_PURPOSE} | {_FOUNDED} {_PROPER} {_PURPOSE}"
        f" | (HEAD_HEALTH-PLURAL-DUAL | 'جامعة') (AL AL_PLACE | WEAK_PLACE-FUNCTION | PLACE) {_ADJECTIVE}"
        " | (HEAD_HEALTH-PLURAL-DUAL | 'جامعة') AL AL_PLACE"
        " | 'أمانة' ('منطقة' | 'محافظة' | 'مدينة')? (PLACE-ORGANIZATION | WEAK_PLACE-FUNCTION)"
        f" | ('شركة' | 'مجموعة' | 'مؤسسة') {_FOUNDER}{{1,4}}+ WA ('إخوان' | 'أولاد' | 'أبناء') SUFFIX"
        f" | ('شركة' | 'مجموعة') ({_PROPER} | AL {_NOUN} | AL ADJECTIVE | UNKNOWN_DEFINITE) AL 'قابضة')",
        yes=["دعا [مجلس نينوى] السكان"],  # the council of Nineveh called on the inhabitants
        no=["مدرب منتخب فرنسا"],  # the coach of France's team
    ),
    rule(
        "body_with_acronym",  # a short name in brackets shows that what stands before it is a name
        f"name:((AL ORG_HEAD-PLURAL-DUAL {_ADJECTIVE} | {_NOT_AFTER_AL} ORG_HEAD-PLURAL-DUAL ({_CHAIN} | {_GENITIVE}))"
        f" (WA {_GENITIVE})? {_ADJECTIVES} {_PURPOSE}?) "
        " OPEN (UNKNOWN-UNKNOWN_DEFINITE | LATIN | ORGANIZATION | WEAK_ORGANIZATION) CLOSE",
        yes=["دعت [حركة تقرير المصير] (زوباك) إلى ذلك"],  # the movement for self-determination (ZOPAC) called for it
    ),
    rule(
        DESCRIPTION,
        # اللواء التركي: a general of that name
        f"name:((AL (?! ({_VAGUE} AL ADJECTIVE-NATIONALITY | WEAK_RANK AL NATIONALITY)) ORG_HEAD-PLURAL-DUAL"
        f" {_ADJECTIVE}"
        f" | {_NOT_AFTER_AL} (?! {_ACTION}) ORG_HEAD-PLURAL-DUAL {_GENITIVE} (WA {_GENITIVE})?)"
        f" {_ADJECTIVES} {_PURPOSE}?)",
        yes=["أوضحت [اللجنة المنظمة] أمس"],  # the organising committee explained yesterday
    ),
    rule(
        "head_marked",
        f"(?! ('منتخب' | 'مسرح')) (ORG_HEAD | {_WEAK_NAMING}) ({_NATION} | NATIONALITY)? MARK{{1,2}}"
        " name:((?! PUNCT) ((?! NEWLINE) ~MARK){1,4} (?<! COMMA)) COMMA? MARK",
        yes=['وذكرت صحيفة "[الغد الجديد]" أن'],  # the newspaper "The New Tomorrow" mentioned that
        no=['قال "قرر المجلس"، وأضاف "لن نقبل"'],  # said "the council decided", and added "we won't accept"
    ),
    rule(
        "head_then_new",  # behind a head that goes with names: a name that no list has, or one that is a word too
        f"{_NOT_AFTER_AL} {_NAMING_HEAD}"
        f" name:(({_NEW} | FAMILY-WORD-GIVEN-FUNCTION-PLACE) ({_NEW} | FAMILY-WORD | GIVEN-WORD){{0,2}}+"
        " | WEAK_ORGANIZATION-FUNCTION | AL AL_ORGANIZATION)",
        yes=["من شركة [بترونت] الهندية"],  # of the Indian company Petronet
    ),
)
_BODY_OF_MEMBERS = rule(
    "body_of_members",  # أعضاء مجلس is a phrase of its own; in an official's title the body is part of the title
    "name:(OFFICE&PLURAL)",
    yes=["صوت [أعضاء مجلس] الأمن لصالحه"],  # the members of the Security Council voted in favour of it
)
_REPEAT = rule(
    "repeated_body",  # a name that no list has, found elsewhere by what stands beside it
    f"{_BARE} name:(UNKNOWN-UNKNOWN_DEFINITE | WEAK_ORGANIZATION-WORD | PLACE-WORD-COUNTRY)",
    yes=["من شركة بترونت الهندية. وباعت [بترونت] الغاز"],  # of the Indian company Petronet. Petronet sold gas
)
AS_CLUB = frozenset(["club_of_nation", "club_of_sportsman"])
ACRONYM = "acronym_of_body"
REPEATED = AS_CLUB | {"head_then_new", "head_marked", "outlet_marked", ACRONYM}

ORGANIZATION_RULES: tuple[Rule, ...] = (*_BODY_RULES, *OUTLET_RULES, *CLUB_RULES, _BODY_OF_MEMBERS, _REPEAT)


class OrganizationFinder:
    """The organisation rules compiled for one alphabet."""

    __slots__ = ("_clubs", "_members", "_outlets", "_rules", "_single")

    def __init__(self, alphabet: Alphabet) -> None:
        self._rules = RuleSet(_BODY_RULES, alphabet)
        self._outlets = OutletFinder(alphabet)
        self._clubs = ClubFinder(alphabet)
        self._single = RuleSet((_REPEAT,), alphabet)
        self._members = RuleSet((_BODY_OF_MEMBERS,), alphabet)

    def find(self, tape: Tape) -> list[Found]:
        """Every mention of an organisation, in text order, without overlaps."""
        names: list[Match] = []
        bodies: list[Match] = []
        for match in self._rules.find_all(tape):
            (bodies if match.rule == DESCRIPTION else names).append(match)
        described = [body for body in found_all(bodies, ORG_NAME, *_READ) if not _is_object(tape, body)]
        found = without_overlaps([
            *(
                name
                for name in found_all(names, ORG_NAME, *_READ)
                if not (_is_attribute(tape, name) or _is_object(tape, name))
            ),
            *self._of_members(tape),
            *self._outlets.find(tape),
            *self._clubs.find(tape),
            *spelt_acronyms(tape),
        ])  # fmt: skip
        found += [acronym for body in found if (acronym := _acronym(tape, body)) is not None]
        found = without_overlaps([*found, *self._repeats(tape, found)])
        taken = {at for name in found for at in range(name.start, name.end)}
        rest = (body for body in described if taken.isdisjoint(range(*body[:2])))
        return sorted([*found, *rest], key=lambda body: body.start)

    def _of_members(self, tape: Tape) -> Iterator[Found]:
        """The listed bodies inside and behind phrases for their members: أعضاء | مجلس الأمن."""
        for match in self._members.find_all(tape):
            for start in range(match.start + 1, tape.node_end(match.start)):
                ends = range(min(len(tape), start + LONGEST), start + 1, -1)
                end = next((end for end in ends if is_listed(tape, start, end, _SURE)), None)
                if end is not None:
                    yield Found(start, end, match.rule, ORG_NAME, _phrase_reading(tape, start, end))
                    break

    def _repeats(self, tape: Tape, found: list[Found]) -> Iterator[Found]:
        """The names that were found by what stands beside them, where nothing does."""
        single = (body for body in found if body.rule in REPEATED and body.end - body.start == 1)
        bodies = {**_parts_of_clubs(tape, found), **{tape.forms[body.start]: body for body in single}}
        if not bodies:
            return
        for repeat in found_all(self._single.find_all(tape), ORG_NAME):
            body = bodies.get(tape.forms[repeat.start])
            if body is not None and (not tape.has(repeat.start, "PLACE") or body.rule in AS_CLUB):
                yield repeat._replace(reading=body.reading)


def _acronym(tape: Tape, body: Found) -> Found | None:
    """The short name in brackets behind a body: حركة التحرير الوطني | (فتح)."""
    at = body.end + 1
    if not (at + 1 < len(tape) and tape.has(body.end, "OPEN") and tape.has(at + 1, "CLOSE")):
        return None
    if body.reading is not None and body.reading.row.value("type") in ("club", "sports"):
        return None  # a player or a country may stand there
    new = tape.has(at, "UNKNOWN") and not tape.has(at, "UNKNOWN_DEFINITE")
    if new or (tape.has(at, "WEAK_ORGANIZATION") and not tape.has(at, "FUNCTION")):
        return Found(at, at + 1, ACRONYM, ORG_NAME, tape.reading(at, "WEAK_ORGANIZATION"))
    return None


def _parts_of_clubs(tape: Tape, found: list[Found]) -> dict[str, Found]:
    """The words of the clubs' names that are nothing else, where one club has them: بايرن of بايرن ميونيخ."""
    clubs: dict[str, set[str]] = {}
    parts: dict[str, Found] = {}
    for body in found:
        if body.reading is None or body.reading.row.value("type") != "club" or body.end - body.start < 2:
            continue
        for at in range(body.start, body.end):
            alone = tape.analyser[tape.text[tape.starts[at] : tape.ends[at]]]
            if all("UNKNOWN" in entry.classes for entry in alone.entries):
                clubs.setdefault(tape.forms[at], set()).add(body.reading.row.name)
                parts[tape.forms[at]] = body
    return {form: body for form, body in parts.items() if len(clubs[form]) == 1}


def _phrase_reading(tape: Tape, start: int, end: int) -> Reading | None:
    """The gazetteer's organisation that these pieces are."""
    phrase = tape.analyser.phrases.whole(tape.forms[start:end])
    return next((r for r in phrase.readings if r.row.kind == "organization"), None) if phrase else None


def _is_object(tape: Tape, body: Found) -> bool:
    """Whether السعودية is no adjective: غادر الوفد السعودية (the delegation, masculine, left Saudi Arabia)."""
    if body.end - body.start < 3 or tape.forms[body.start] != ARTICLE or tape.forms[body.start + 2] != SAUDI:
        return False
    features = {r.features for r in tape.entries[body.start + 1].readings if len(r.features) == 2}
    return features == {"ms"}


def _is_attribute(tape: Tape, found: Found) -> bool:
    """Whether a ministry by its field is a noun's adjective: السياسة الخارجية الأميركية (US foreign policy)."""
    before = found.start - 1
    return (
        found.reading is not None
        and found.reading.row.value("type") == "ministry"
        and tape.forms[found.start].startswith("ال")
        and tape.has(before, "NOUN")
        and tape.has(before - 1, "AL")
    )


def name_within(tape: Tape, found: Found) -> tuple[int, int]:
    """The pieces of a listed mention that are its name alone.

    The head stays outside where the rest is a name by itself (قناة | الجزيرة, حركة | طالبان), and so does the
    nationality behind a club, a party or a company (يوفنتوس | الإيطالي).
    """
    start, end = found.start, found.end
    if found.rule not in _OF_LIST or found.reading is None:
        return start, end
    one_word = end - start == 2 and not tape.has(start + 1, "AL")
    if tape.forms[start] in HEADS_APART and (one_word or _is_named(tape, start + 1, end)):
        start += 1
    kind = found.reading.row.value("type", found.reading.row.kind)
    if (
        kind in NATION_APART
        and end - start > 2
        and tape.forms[end - 2] == ARTICLE
        and "NATIONALITY" in tape.entries[end - 1].classes
        and (kind == "club" or (_is_named(tape, start, end - 2) and not _is_whole(tape, found)))
    ):
        end -= 2
    return start, end


def _is_whole(tape: Tape, found: Found) -> bool:
    """Whether a mention is its row's own name, as منظمة التحرير الفلسطينية (the PLO) is."""
    name = found.reading.row.name if found.reading else ""
    return fold(tape.span(found.start, found.end).text, DEEP).text.split() == fold(name, DEEP).text.split()


def _is_named(tape: Tape, start: int, end: int) -> bool:
    """Whether these pieces, by themselves, are the name of an organisation."""
    definite = end - start == 2 and tape.forms[start] == ARTICLE
    return is_listed(tape, start, end, _LISTED) or (definite and is_listed(tape, start + 1, end, {"AL_ORGANIZATION"}))
