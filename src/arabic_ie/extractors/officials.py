"""Officials: a tape with names on it in; role + affiliation + name in one noun phrase out.

A role phrase stands before the name (وزير الخارجية الروسي سيرغي لافروف), behind it (محمد نوفل، رئيس
المركز), or on both sides (الدكتورة ليلى منصور، مديرة المعهد). Rules find the phrase; ``read_role`` says
which of its words are the title and which the affiliation.
"""

from __future__ import annotations

from typing import NamedTuple

from arabic_ie.extractors.nodes import OFFICIAL, node_entry
from arabic_ie.extractors.roles import (
    MEMBERS,
    ONE_OF_PHRASE,
    PLURAL_PHRASE,
    ROLE_PHRASE,
    SPOKESMAN,
    RolePhrase,
    read_role,
)
from arabic_ie.grammar import Alphabet, Match, Rule, RuleSet, Tape, rule
from arabic_ie.grammar.rules import without_overlaps
from arabic_ie.grammar.tape import Node

_POLITE = "(HONORIFIC | WEAK_HONORIFIC | COURTESY | WEAK_COURTESY)"
_BETWEEN = f"(COMMA | DASH | SLASH | HASH | {_POLITE}){{0,2}} (OPEN (?= NAME CLOSE))?"
_OTHER_NAME = f"(?! {_POLITE}? NAME)"  # the role is another's, whose name follows it
_AGE = "(OPEN DATE CLOSE)?+"  # (32 عاما)
_BEHIND = f"({_AGE} COMMA? behind:({ROLE_PHRASE}) {_OTHER_NAME})?+"
_HIMSELF = "('نفسه' | 'نفسها' | 'ذاته' | 'ذاتها')"  # المخرج نفسه فلان (the director so-and-so himself)
_AT_THAT_TIME = "('في' ('ذلك' | 'تلك') AL ('وقت' | 'حين' | 'فترة'))"  # المرشح في ذلك الوقت فلان (then a candidate)
_LATE = "(COMMA AL ('سابق' | 'سابقة' | 'أسبق' | 'راحل' | 'راحلة') (?= NAME))"  # الرئيس الأمريكي، السابق فلان
_STYLE = "(NOBILITY | RANK | WEAK_RANK | 'دكتور' | 'دكتورة' | 'مهندس' | 'مهندسة')"
_STYLED = f"(COMMA AL {_STYLE} (?= NAME))"  # العاهل المغربي، الملك فلان (the Moroccan monarch, king so-and-so)
_POST = "('منصب' | 'منصبي' | 'مهام' | 'مهمة' | 'وظيفة' | 'دور')"
_HOLDS = f"(COMMA? RELATIVE 'كان'? VERB 'أيضا'? 'حاليا'? {_POST})"  # الذي يشغل منصب (who holds the post of)
_AS = "(COMMA? (BI ('اعتبار' | 'صفة' | 'صفت' | 'وصف') | 'بوصف') SUFFIX)"  # بصفته (in his capacity as)

OFFICIAL_RULES: tuple[Rule, ...] = (
    rule(
        "title_then_name",
        f"role:(({ROLE_PHRASE} | {ONE_OF_PHRASE}) ({_LATE} | {_STYLED})?+)"
        f" (unlisted:UNKNOWN_DEFINITE | NAME (?= NAME))? ({_HIMSELF} | then:{_AT_THAT_TIME})?"
        f" {_BETWEEN} (MARK (?= NAME MARK))? name:NAME {_BEHIND}",
        yes=["قال [وزير الخارجية الروسي سيرغي لافروف] إن"],  # Russian foreign minister Sergei Lavrov said
        no=["قال وزير الخارجية الروسي في موسكو"],  # the Russian foreign minister said in Moscow
    ),
    rule(
        "name_comma_title",
        f"name:NAME {_AGE} (CLOSE? COMMA | DASH) role:({ROLE_PHRASE} | {ONE_OF_PHRASE}) {_OTHER_NAME}",
        yes=["أكد [سمير حداد، وزير المياه والري]، أن"],  # Samir Haddad, minister of water and irrigation
    ),
    rule(
        "name_comma_title_of_name",  # whose lawyer, agent or spokesman: his name is what the role belongs to
        f"name:NAME {_AGE} (COMMA | DASH)? role:({ROLE_PHRASE}) whose:NAME",
        yes=["وقال [سمير حداد، محامي خالد يوسف]، إن"],  # Samir Haddad, Khalid Yusuf's lawyer, said
        no=["حضر سمير حداد، وزير النقل خالد يوسف، و"],  # Samir Haddad, minister of transport Khalid Yusuf and …
    ),
    rule(
        "name_bracket_title",  # no closing mark is needed: who opens one says what he is
        f"name:NAME (OPEN | MARK) role:({ROLE_PHRASE}) (?= (CLOSE | MARK))",
        yes=["وحضرت [سعاد العلوي (وكيلة اللائحة]) أمس"],  # Suad al-Alawi (head of the list) came yesterday
    ),
    rule(
        "name_holds_title",  # who holds the post of, in his capacity as
        f"name:NAME ({_HOLDS} | {_AS}) role:({ROLE_PHRASE}) {_OTHER_NAME}",
        yes=["وأكد [خالد الحسن الذي يشغل منصب مدير المركز]، أن"],  # Khalid al-Hasan, who holds the post of director
        no=["وأكدت سعاد العلوي التي ترأس المركز"],  # Suad al-Alawi, who heads the centre
    ),
    rule(
        "plural_then_name",  # the role is written once, beside the first of several names
        f"role:({PLURAL_PHRASE}) name:NAME (?= (COMMA WA? | WA) {_POLITE}? NAME)",
        yes=["وسجل [اللاعبان خالد يوسف] وعمر علوان"],  # the players Khalid Yusuf and Omar Alwan scored
    ),
    rule(
        "name_then_title",
        f"name:NAME {_AGE} role:({ROLE_PHRASE} | {ONE_OF_PHRASE}) (?! (COMMA? {_POLITE}? NAME | (?<= 'داعية') 'إلى'))",
        yes=["وقالت [سعاد العلوي مديرة المعهد] إن"],  # Suad al-Alawi, director of the institute, said that
        no=["استقبل ماكرون رئيس الوزراء"],  # Macron received the prime minister
    ),
    rule(
        "marked_then_title",
        f"(?<= MARK) name:NAME MARK role:({ROLE_PHRASE}) {_OTHER_NAME}",
        yes=["وأضاف «[بوتين» رئيس الفرقة] أن"],  # "Putin", head of the band, added
    ),
)

# Verbs whose object may be a person: what follows their subject is that person, not who the subject is
# (استقبل ماكرون رئيس الوزراء: he received the prime minister); with those that make a predicate, what he is.
_TRANSITIVE = frozenset(
    ["استقبل", "التقى", "قابل", "زار", "هاتف", "هنأ", "عزى", "شكر", "ودع", "رافق", "استدعى", "عين", "أقال", "كلف",
     "انتخب", "خلف", "هاجم", "قتل", "اغتال", "اعتقل", "أوقف", "سجن", "احتجز", "دعم", "أيد", "بايع", "شارك", "واجه",
     "هزم", "كرم", "منح", "أبلغ", "أخبر", "أطلع", "سأل", "صافح", "شاهد", "رأى", "عرف", "حاور", "استضاف", "ضم",
     "ترك", "خاطب", "راسل", "شجع", "نقل", "أصاب", "تجاهل", "سلم", "غادر", "تحدى", "تزوج", "قاضى", "رشح", "نافس",
     "سمى", "نصب", "أوفد", "أرسل", "اختار", "طرد", "عزل", "أعفى", "استبدل", "ضرب", "خطف", "اختطف", "حاكم", "أدان",
     "استجوب", "ساعد", "أطاح", "أزاح", "حمل", "اصطحب", "جمع", "مثل", "ناب", "أحال", "استشار", "أحب", "كره", "أعطى",
     "أهدى", "قلد", "وشح", "أبعد", "حيا", "حيى", "اتصل", "تابع", "حضر", "ذكر", "رقى", "تلقى", "فاجأ", "أقنع", "لقي",
     "كان", "أصبح", "صار", "بات", "ظل", "بقي", "عاد", "عد", "أضحى", "أمسى", "ليس", "اعتبر", "جعل", "اتخذ", "وجد"]
)  # fmt: skip

# Titles with which one is addressed: a post behind the name says more.
_DEGREES = frozenset(["دكتور", "أستاذ"])
# … and with these, or a rank, a further role beside the name is still the person's; a post says more than a rank too.
_STUDIED = frozenset(["دكتور", "أستاذ", "بروفيسور", "مهندس"])
_ENVOY = "سفير"  # … and السفير, of one's rank (السفير فلان المتحدث باسم الوزارة)
_AGENTS = frozenset(["وكيل أعمال", "مدير أعمال", "محامي شخصي", "حارس شخصي", "مدير مكتب", "كبير موظفي"])  # … of a person
_COUNSEL = frozenset(["محامي", "وكيل أعمال", "مدير أعمال", "حارس شخصي", "محامي شخصي"])  # … who serves one
_RELATED = frozenset(["نظير"])  # behind a name somebody else's: أخطر بوتين | نظيره الفنلندي
_FOREMOST = "مقدمت"
_CALLED = frozenset(["عد", "اعتبر"])  # يعد فلان المطرب الوحيد (is held to be)
_ENDS = ("COMMA", "DASH", "STOP", "CLOSE", "NEWLINE")
_HELD = frozenset(["كان", "كانت", "شغل", "شغلت"])  # who held a post: he no longer does
# Nouns that without ال want a genitive.
_GENITIVE = ("NOUN", "ORG_HEAD", "WEAK_ORG_HEAD", "PLACE_HEAD", "DOCUMENT", "VERB_MASDAR")


_ORG_HEADS = ("ORG_HEAD", "WEAK_ORG_HEAD")


class FoundOfficial(NamedTuple):
    """An official on the tape: pieces of the whole, of the name, and the role phrase read."""

    start: int
    end: int
    rule: str
    name: tuple[int, int]
    role: RolePhrase

    def node(self) -> Node:
        """The official as a node for the next tape."""
        return Node(self.start, self.end, node_entry(OFFICIAL, (self.role.reading,)))


class OfficialFinder:
    """The official rules compiled for one alphabet."""

    __slots__ = ("_rules",)

    def __init__(self, alphabet: Alphabet) -> None:
        self._rules = RuleSet(OFFICIAL_RULES, alphabet)

    def find(self, tape: Tape) -> list[FoundOfficial]:
        """Every official, in text order, each name at most once.

        A role before the name wins over one behind, except where a comma stands on both sides of the
        role: in "فلان، وزير المالية، وفلان" it is the first one's.
        """
        matches = self._rules.find_all(tape)
        apposed = {group[0] for m in matches if m.rule == "name_comma_title" and (group := m.group("role"))}
        found: list[FoundOfficial] = []
        names: set[int] = set()
        for match in matches:
            official = _read(match, apposed)
            if official is None or official.name[0] in names or _is_courtesy(tape, official.role):
                continue
            names.add(official.name[0])
            found.append(official)
        return without_overlaps(found)


def _read(match: Match, apposed: set[int]) -> FoundOfficial | None:
    tape, role_pieces, name = match.tape, match.group("role"), match.group("name")
    if role_pieces is None or name is None:
        return None
    if tape.forms[role_pieces[0]] == _FOREMOST and tape.has(role_pieces[0] + 1, "SUFFIX"):
        role_pieces = (role_pieces[0] + 2, role_pieces[1])  # وفي مقدمتهم | وزير … (foremost among them the minister)
    role = read_role(tape, *role_pieces)
    if role is None:
        return None
    if match.rule == "plural_then_name":
        return FoundOfficial(role.start, name[1], match.rule, name, role)
    if match.rule == "name_comma_title_of_name":
        return _of_person(match, name, role)
    if match.rule == "title_then_name":
        return _before_name(match, role_pieces, name, role, apposed)
    if match.rule == "name_holds_title":
        if not _HELD.isdisjoint(tape.forms[name[1] : role_pieces[0]]):
            role = role._replace(status="former")
        return FoundOfficial(name[0], role.end, match.rule, name, role)
    if _is_accusative(tape, role):
        return None
    if _is_predicate(match, name[0]):
        return None
    beside = match.rule == "name_then_title"
    if beside and (_is_object(tape, name[0]) or not _says_more(tape, role) or role.reading.row.name in _RELATED):
        return None
    return FoundOfficial(name[0], role.end, match.rule, name, role)


def _before_name(
    match: Match, pieces: tuple[int, int], name: tuple[int, int], role: RolePhrase, apposed: set[int]
) -> FoundOfficial | None:
    """A role before the name, and perhaps another behind it."""
    tape = match.tape
    comma = any(tape.has(at, "COMMA") for at in range(pieces[1], name[0]))
    complete = comma or pieces[1] < name[0]  # … or a name between says whose: محامي بوتين | يوري إيفانوف
    if role.end < pieces[1]:
        return None  # رئيس الوزراء برقية | فلان: the phrase had ended before
    if match.group("then"):
        role = role._replace(status="former")
    unlisted = match.group("unlisted")
    if unlisted is not None:
        if not _is_origin(tape, role, unlisted[0]):
            return None
        role = role._replace(affiliation=unlisted)
    if tape.forms[pieces[1] - 1] in SPOKESMAN and not complete:
        return None  # المتحدثة باسم براون: he is whom she speaks for
    if _is_accusative(tape, role) and tape.has(tape.node_end(role.title[0]), "LI"):
        role = read_role(tape, tape.node_end(role.title[0]) + 1, pieces[1]) or role  # مساعدا ل | وزير الدفاع فلان
    if (comma and pieces[0] in apposed) or _is_accusative(tape, role) or (not complete and _wants_genitive(tape, role)):
        return None
    behind_head = tape.node_end(role.title[0])
    if role.reading.row.name in _COUNSEL and tape.has(behind_head, "AL") and tape.has(behind_head + 1, "ONE_ROLE"):
        role = read_role(tape, behind_head, pieces[1]) or role  # محامي | الرئيس فلان: the president is named
    member = role.second is not None and tape.forms[role.second] in MEMBERS  # المستشار بالديوان عضو الهيئة فلان
    if role.second is not None and not member and _behind_verb(tape, pieces[0]):
        role = read_role(tape, role.second, pieces[1]) or role
    elif _stands_behind_name(tape, pieces[0]):  # استقبل فلان رئيس الوزراء | وزير الدفاع فلان
        while role.second is not None:
            role = read_role(tape, role.second, pieces[1]) or role._replace(second=None)
    end = name[1] + (tape.has(name[0] - 1, "MARK") and tape.has(name[1], "MARK"))  # الفنان "فلان"
    behind = match.group("behind")
    other = read_role(tape, *behind) if behind is not None else None
    if behind is None or other is None or _is_accusative(tape, other) or _is_lone(tape, other):
        return FoundOfficial(role.start, end, match.rule, name, role)
    row = role.reading.row
    comma_behind = tape.has_any(name[1], ("COMMA", "OPEN"))
    ranked = tape.has_any(role.start + tape.has(role.start, "AL"), ("RANK", "WEAK_RANK", "NOBILITY"))
    personal = role.affiliation is None and (
        row.name in _STUDIED
        or row.name == _ENVOY
        or row.kind == "nobility"
        or ranked
        or (row.kind == "profession" and tape.has(role.start, "AL") and tape.has_any(role.start - 1, ("WA", "COMMA")))
    )
    governed = tape.has_any(pieces[0] - 1, ("LI", "BI", "PREPOSITION"))  # … where no verb has a subject yet to come
    object_ = _behind_verb(tape, pieces[0]) and _takes_person(tape, pieces[0] - 1)
    if not (comma_behind or governed or (personal and not object_)):
        return FoundOfficial(role.start, name[1], match.rule, name, role)  # the next role is the verb's object
    post = other.reading.row.kind == "office" and not other.reading.row.flag("weak")
    if personal and (row.name in _DEGREES or (ranked and post)):
        return FoundOfficial(role.start, other.end, match.rule, name, other)
    if role.affiliation is None:  # الأمير فلان أمير منطقة حائل: the first role, and what the second belongs to
        role = role._replace(affiliation=other.affiliation, country=role.country or other.country)
    return FoundOfficial(role.start, other.end, match.rule, name, role)


def _is_origin(tape: Tape, role: RolePhrase, at: int) -> bool:
    """اللاعب | الكولمبي فلان: a word with ال behind a lone title, of its gender and in ـي, says where he is from."""
    lone = tape.has(role.start, "AL") and role.title[1] == role.end == tape.node_end(role.start + 1)
    if not lone or role.reading.row.name in _STUDIED or role.reading.row.kind not in ("profession", "office"):
        return False
    feminine = tape.forms[role.end - 1].endswith("ه")
    return tape.forms[at].endswith("يه" if feminine else "ي")


def _of_person(match: Match, name: tuple[int, int], role: RolePhrase) -> FoundOfficial | None:
    """فلان، محامي فلان: somebody whose role is with another person."""
    whose = match.group("whose")
    speaks = match.tape.forms[role.end - 1] in SPOKESMAN
    if whose is None or role.affiliation is not None or not (speaks or _is_lone(match.tape, role)):
        return None
    ends = match.tape.has_any(whose[1], _ENDS)  # … else the next name may be another's in a list
    if not ends and not (speaks or role.reading.row.name in _COUNSEL):
        return None
    role = role._replace(end=whose[1], affiliation=whose)
    return FoundOfficial(name[0], whose[1], match.rule, name, role)


def _is_courtesy(tape: Tape, role: RolePhrase) -> bool:
    """الدكتور, الأستاذ alone are how one is addressed, not what one does."""
    return (
        role.reading.row.name in _DEGREES
        and role.end == tape.node_end(role.end - 1) == role.title[1]
        and (role.end - role.start == 1 + tape.has(role.start, "AL"))
    )


def _wants_genitive(tape: Tape, role: RolePhrase) -> bool:
    """نائب الوزير في حكومة | فلان: the name says whose government it is, not who the deputy is."""
    last = tape.node_start(role.end - 1)
    if _is_lone(tape, role):
        return True
    if tape.has_any(tape.node_start(last - 1), _ORG_HEADS) and not tape.has_any(last, _ORG_HEADS):
        return False  # مدير شركة نون | فلان: a noun behind a company is its name
    if last <= role.title[0] or tape.has(last - 1, "AL") or tape.has(last, "ADJECTIVE") or tape.has(last, "UNKNOWN"):
        return False
    return tape.has_any(last, _GENITIVE)


def _is_lone(tape: Tape, role: RolePhrase) -> bool:
    """A role of one word or phrase without ال that by nature goes with no name: محامي فلان is his lawyer."""
    head = role.title[0]
    if tape.has(head, "AL") or tape.node_end(head) != role.end:
        return False
    row = role.reading.row
    if role.end - head == 1:
        return "name" not in row.values("governs") or row.flag("weak")
    return row.name in _AGENTS


def _is_accusative(tape: Tape, role: RolePhrase) -> bool:
    """A role in the accusative without ال is a predicate (فلان عضوا: as a member, كان دبلوماسيا: was a diplomat).

    Before a definite noun it is two of them: وزيرا الطاقة والمالية (the ministers of energy and finance).
    """
    head = role.title[0]
    end = tape.node_end(head)
    if tape.has(head, "AL") or not tape.forms[end - 1].endswith("ا") or role.reading.row.name.endswith("ا"):
        return False
    return not (end < role.end and tape.has_any(end, ("AL", "PORTFOLIO", "ORG_NAME", "ORGANIZATION")))


def _stands_behind_name(tape: Tape, at: int) -> bool:
    """Whether a name of two words or more stands right before a role."""
    first = tape.node_start(at - 1) if at > 0 else at
    return at - first > 1 and tape.has(first, "NAME")


def _behind_verb(tape: Tape, at: int) -> bool:
    """استقبل رئيس الجمهورية وزير الدفاع فلان: the first role is the subject, the second the object."""
    return tape.has(at - 1, "VERB") and not tape.has(at - 1, "CUE")


def _is_object(tape: Tape, name: int) -> bool:
    """Whether what follows a name may be the object of the verb before it, or its predicate."""
    return _behind_verb(tape, name) and not tape.has(name - 1, "NOUN") and _takes_person(tape, name - 1)


def _is_predicate(match: Match, name: int) -> bool:
    """يعد فلان المطرب الوحيد …: he is held to be, unless what he holds follows (اعتبر فلان رئيس الحزب أن …)."""
    tape = match.tape
    verb = name - 1 - tape.has(name - 1, "MARK")
    if verb < 0 or not tape.has(verb, "CUE"):
        return False
    called = any(r.row.name in _CALLED for r in tape.entries[verb].readings if r.row.kind == "cue")
    apposed = tape.has(match.end, "COMMA") or match.rule == "name_comma_title"
    return called and not apposed and not tape.has(match.end, "COMPLEMENTIZER")


def _takes_person(tape: Tape, verb: int) -> bool:
    return any(r.row.name in _TRANSITIVE for r in tape.entries[verb].readings if r.row.kind in ("verb", "cue"))


def _says_more(tape: Tape, role: RolePhrase) -> bool:
    """A role behind a name without a comma is in apposition when it is definite or says of what.

    A bare one is a predicate (كان فلان دبلوماسيا: he was a diplomat).
    """
    first, last = role.title[0], role.end - 1
    return tape.has(first, "AL") or tape.node_end(first) <= last or tape.node_end(first) - first > 1
