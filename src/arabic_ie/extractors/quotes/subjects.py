"""Subjects: who is named beside a cue. Pieces around the cue in, the subject's pieces out.

After the verb the subject is the noun phrase with which the gap begins (قال *وزير الخارجية* في بيان إن);
before it, the phrase that the clause begins with (*سفير موسكو* قال إن). What comes back is words of the
text; who they are is for the resolution to say.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from arabic_ie.extractors.name_parts import OF_SOMEBODY
from arabic_ie.extractors.roles import MEMBERS, ROLE_PHRASE, VENUE
from arabic_ie.grammar import Alphabet, Tape, rule
from arabic_ie.grammar.phrases import ARTICLE
from arabic_ie.grammar.rules import Openings, compile_pattern

SubjectKind = Literal["name", "organization", "place", "role", "noun"]

_DETERMINER = (  # "each of", "one of", "some", "a number of", "the most prominent" …
    "('كل' 'من' | 'كل' | 'أحد' | 'بعض' | 'عدد' 'من' | 'مجموعة' 'من' | 'أكثر' 'من'"
    " | 'أحدث' | 'أبرز' | 'أكبر' | 'هذا' | 'هذه' | AL ('كثير' | 'عديد') 'من' | 'معظم' | 'جميع' | 'غالبية' | 'أغلب'"
    " | 'أغلبية' | 'كافة' | 'سائر'"
    " | (INT | NUMBER_WORD) 'من'?)"
)
_NOT_NOUN = "-FUNCTION-DATE_MODIFIER-DEICTIC-TIME_UNIT"
_BARE = (  # a noun without ال; a verbal noun would be what is said
    f"(NOUN{_NOT_NOUN}-VERB_MASDAR-CUE_MASDAR | GROUP | DOCUMENT 'رأي'? | ORG_HEAD{_NOT_NOUN} | WEAK_ORG_HEAD"
    " | ROLE-FUNCTION | WEAK_ROLE-FUNCTION | PLACE_HEAD | NATIONALITY | KINSHIP | CUE_PARTICIPLE&GROUP)"
)
_BEHIND_AL = (
    f"AL ({_BARE} | ADJECTIVE&PLURAL | VERB_MASDAR{_NOT_NOUN} | CUE_MASDAR{_NOT_NOUN}"
    f" | VERB_PARTICIPLE{_NOT_NOUN} | UNKNOWN)"
)
_NAMED = (  # وسائل إعلام *رسمية* (state media): no definite phrase, though إعلام is a portfolio
    "NAME | OFFICIAL | PORTFOLIO (?! (ADJECTIVE-FUNCTION | NATIONALITY)) | ORG_NAME | PLACE_NAME | WEAK_ORGANIZATION"
    " | UNKNOWN_DEFINITE | LATIN"
)
# Behind ال no further noun can follow without a link: "البيان | الفاعلين" (the statement | the actors) are two.
_TITLED = "(ORG_HEAD | WEAK_ORG_HEAD | DOCUMENT) NAME_OPEN ANY{1,6}? NAME_CLOSE"  # صحيفة "الأيام"
_DEFINITE = (
    f"({_BEHIND_AL} | {_TITLED} | 'البعض' | ({_BARE} | WEAK_KINSHIP | 'أحد' | 'بعض') SUFFIX"
    f" | ({_BARE}){{1,4}} ({_BEHIND_AL} | {_NAMED}) | {_NAMED})"
)
_INDEFINITE = f"(({_BARE}){{1,4}} (UNKNOWN-VERBAL_SHAPE)? | UNKNOWN-VERBAL_SHAPE-UNKNOWN_DEFINITE)"
_SAME = "(('ذات' | 'نفس' | 'عين') SUFFIX | 'ذاته' | 'ذاتها' | 'نفسه' | 'نفسها')"  # المصدر ذاته: the same source
_ADJECTIVE = (
    "('غير'? ADJECTIVE-DATE_MODIFIER-FUNCTION | NATIONALITY | ROLE_MODIFIER | VERB_PARTICIPLE | ORDINAL"
    f" | NUMBER_WORD | UNKNOWN&NOMINAL_SHAPE | {_SAME})"
)
_BRACKETED = "(NAME_OPEN ANY{1,6}? NAME_CLOSE | SPEECH_OPEN ORG_NAME SPEECH_CLOSE | OPEN ANY{1,4}? CLOSE)"
_VENUES = "('اجتماعات' | 'لقاءات' | 'مقابلات' | 'ندوات' | 'مؤتمرات' | 'حوارات' | 'كلمات')"
# وقالت المبادرة *في بلاغ*, يتعهد الحزب *في برنامجه*: in what, not part of who
_IN_WRITING = (
    "(AL? DOCUMENT-ORG_HEAD-WEAK_ORG_HEAD | NOUN-ORG_HEAD-WEAK_ORG_HEAD-PLACE_HEAD-GROUP SUFFIX | HEAD_MEDIA SUFFIX"
    " | 'برنامج' SUFFIX)"
)
_OF_ALL = "('هذا' | 'هذه' | 'باقي' | 'كل' | 'جميع' | 'كافة' | 'مختلف')"  # قلل الوزير *من هذه المخاوف* (these fears)
_NO_PLACE = "-ORG_HEAD-WEAK_ORG_HEAD-PLACE_HEAD-WEAK_PLACE_HEAD"
_CONCERNED = "('معني' | 'معنية' | 'خاص' | 'خاصة' | 'متعلق' | 'متعلقة')"
_LINK = (
    f"(WA | LI (?= (AL | PLACE_NAME | NOUN)) (?! AL? DOCUMENT) | 'في' (?! (AL? {VENUE} | {_VENUES} | {_IN_WRITING}))"
    f" | BI (?! ('دور' SUFFIX | AL 'قول' | AL? {VENUE} | DOCUMENT SUFFIX | AL? NOUN{_NO_PLACE}"
    " | VERB_MASDAR-ORG_HEAD-PLACE_HEAD))"
    f" | (?<= (ROLE | WEAK_ROLE | GROUP) ) BI (?= AL NOUN-PLURAL{_NO_PLACE}) (?! AL 'قول')"  # خبير بالتقنية
    f" | (?<= {_CONCERNED} ) BI (?= AL? NOUN) | BI (?= NOUN NAME_OPEN)"  # الجهات المعنية بالعملية (concerned with …)
    " | (?<= VERB_PARTICIPLE-GROUP ) BI (?= VERB_MASDAR)"  # المكلف بتنفيذ المشروع (charged with carrying out …)
    " | (?<= 'متهم' ) BI (?= VERB_MASDAR) | (?<= 'مسؤول' ) BI (?= VERB_MASDAR)"  # المتهم بقتل (accused of killing)
    f" | 'من' (?! (('جانب' | 'جهة') SUFFIX | {_OF_ALL})) 'داخل'? | 'لدى' | 'باسم' | 'بلسان'"
    " | (?<= VERB_PARTICIPLE ) 'على' (?= VERB_MASDAR-DOCUMENT))"  # المشرفون على إعداد الدراسة (in charge of)
)
# An adjective agrees in definiteness: "الفيفا | قائمة" (FIFA | a list) are two, مسؤول رفيع المستوى is one.
_DEFINITE_PHRASE = f"{_DEFINITE} ('غير'? AL {_ADJECTIVE} | {_SAME} | {_BRACKETED}){{0,6}}"
_INFORMED = "'على' (NOUN | VERB_MASDAR) BI AL NOUN"  # أشخاص على دراية بالأمر (people familiar with the matter)
_INDEFINITE_PHRASE = f"{_INDEFINITE} (({_ADJECTIVE} | 'خاصة') (AL 'مستوى')? | {_BRACKETED}){{0,6}} ({_INFORMED})?"
_PHRASE = (
    f"{_DETERMINER}? ({_DEFINITE_PHRASE} | {_INDEFINITE_PHRASE})"
    f" ({_LINK} {_DETERMINER}?"
    f" (({_BARE}){{0,2}} VERB_MASDAR-FUNCTION {_DEFINITE_PHRASE} | {_DEFINITE_PHRASE} | {_INDEFINITE_PHRASE} | INT"
    f" | NUMBER_WORD | AL? {_ADJECTIVE})){{0,8}}"
)

# لافروف *ونظيره التركي فيدان* (Lavrov and his Turkish counterpart Fidan)
_AND_OTHERS = "(WA (OFFICIAL | (NOUN SUFFIX (AL NATIONALITY)?)? NAME)){0,3}"

SUBJECT_RULES = (
    rule("subject_official", f"OFFICIAL {_AND_OTHERS}"),
    rule("subject_name", f"(NAME | COURTESY NAME | KINSHIP SUFFIX? NAME) {_AND_OTHERS}"),
    rule(  # وقال *ناشرها عمر الطيبي*, *زميله في الفريق سعيد الحداد* (her publisher …, his teammate …)
        "subject_of_somebody",
        f"KINSHIP? {OF_SOMEBODY} COMMA? (HONORIFIC | COURTESY)? (NAME | OFFICIAL) {_AND_OTHERS}",
    ),
    rule("subject_kin", "KINSHIP (WEAK_COURTESY | COURTESY)"),  # والد الشهيد, والدة الطفل: somebody's father, mother
    rule(  # والد الشهيد *الشيخ فهد السبيعي* (the martyr's father, Sheikh …)
        "subject_kin_named",
        "KINSHIP WEAK_COURTESY (COURTESY | HONORIFIC) (OFFICIAL | NAME)",
    ),
    # أقرباء لعائلة الرهينة (relatives of the hostage's family), أبناء المنطقة (the region's people)
    rule("subject_kin_of_many", f"WEAK_KINSHIP&PLURAL LI? {_DEFINITE_PHRASE}"),
    rule("subject_kin_of", "(KINSHIP | WEAK_KINSHIP) (NAME | OFFICIAL)"),  # خطيبة جمال خاشقجي (his fiancée)
    rule("subject_called", "WEAK_GIVEN OFFICIAL"),  # وقال دان *آيفز المحلل في الشركة* (Dan …)
    rule("subject_weak_name", "(GIVEN | FAMILY | WEAK_GIVEN | WEAK_FAMILY){1,3}"),  # تقول هيل: "…" (Hill says)
    rule(  # تقول ريشتارد فوتري، رئيس …: a name that no list knows, with a role in apposition
        "subject_apposed",
        "UNKNOWN-VERBAL_SHAPE-UNKNOWN_DEFINITE ((?! (FUNCTION | COMMA | AL | CUE)) ANY){1,5}+"
        " (?= COMMA AL? (ROLE | WEAK_ROLE))",
    ),
    rule("subject_honoured", "(HONORIFIC | WEAK_HONORIFIC-GIVEN) SUFFIX"),  # وقال سموه (his highness), no سعادته (joy)
    rule("subject_marked", "NAME_OPEN (?! (LI | PREPOSITION | BI 'كل')) ANY{1,14}? NAME_CLOSE"),  # no "بكل قوة"
    rule("subject_one_of", "'أحدهم' | 'أحدهما' | 'إحداهن' | 'إحداهما' | 'بعضهم'"),  # one, some of them
    rule(
        "subject_organization",
        "ORG_NAME (AL? NATIONALITY)? (LI AL NOUN | 'في' (PLACE_NAME | AL NOUN-DOCUMENT) | OPEN ANY{1,3}? CLOSE)?",
    ),
    rule("subject_body_of", "ORG_HEAD LI (ORG_NAME | AL (ORG_HEAD | WEAK_ORG_HEAD))"),  # الأمانة العامة للحزب
    rule("subject_places", "PLACE_NAME (WA PLACE_NAME){0,3}"),
    rule("subject_role", f"{ROLE_PHRASE} ({_SAME})?"),
    rule("subject_latter", "('هذا' | 'هذه')? AL ('أخير' | 'أخيرة')"),  # وأوضح الأخير (the latter explained)
    rule("subject_others", "'آخرون' | 'أخريات'"),  # وقال آخرون (others said)
    rule("subject_both", "'كلاهما' | 'كلتاهما' | AL ('اثنان' | 'اثنتان')"),  # وقال كلاهما (both of them said)
    # القائمون على الموقع (who run the site)
    rule(
        "subject_in_charge",
        f"AL VERB_PARTICIPLE&PLURAL ('عليه' | 'عليها' | ('على' | 'عن') ({_BRACKETED} | {_PHRASE}))",
    ),
    rule("subject_phrase", _PHRASE),
)
# قالت *لـ«عكاظ»* والدة الطفل (the child's mother told Okaz): to whom it is said stands before the subject
_AUDIENCE = rule(
    "audience",
    "LI (DOCUMENT | ORG_HEAD | WEAK_ORG_HEAD)? (NAME_OPEN ANY{1,5}? NAME_CLOSE | ORG_NAME) (AL NATIONALITY){0,2}",
)

_THING = rule(  # *طلب المراقبة*, *تسريب سابق*: a verbal noun with its genitive or adjective
    "thing",
    f"(VERB_MASDAR | CUE_MASDAR) (VERB_MASDAR | {_BARE}){{0,2}} ({_DEFINITE_PHRASE} | NAME | FAMILY | WEAK_FAMILY"
    f" | {_ADJECTIVE})",
)

MAX_UNREAD = 8  # pieces of a subject that no pattern reads
_ENDS_UNREAD = frozenset(
    ["FUNCTION", "COMMA", "DATE", "LI", "BI", "KA", "WA", "OPEN", "DASH", "COLON", "NAME_OPEN", "SPEECH_OPEN", "SUFFIX"]
)
_NAMING = frozenset(["UNKNOWN", "AL_NAME", "RANK", "LATIN"])
MAX_LOOK_BACK = 24  # pieces before a cue in which its subject may begin
_TO_THE = ("لال", "لل")
_BEFORE_SUBJECT = frozenset(["DATE", "COMMA", "DASH", "ADVERB", "HONORIFIC", "COURTESY"])
_WITH_PRONOUN = frozenset(  # of him, to her, in it …
    ["عنه", "عنها", "عنهم", "له", "لها", "لهم", "فيه", "فيها", "به", "بها", "اليه", "اليها", "عليه", "عليها"]
)
_DURING = frozenset(["خلال", "اثناء"])
_AUXILIARIES = frozenset(  # وكان الوزير قد أكد (the minister had confirmed)
    ["كان", "كانت", "يزال", "تزال", "زال", "زالت", "مازال", "مازالت", "لازال", "لازالت", "ظل", "ظلت"]
)
_CLAUSE_OPENERS = frozenset(
    ["WA", "FA", "CONJUNCTION", "COMPLEMENTIZER", "COMMA", "STOP", "SEMICOLON", "NEWLINE", "ADVERB", "ELLIPSIS",
     "QUESTION", "EXCLAIM", "SLASH", "BAR", "COLON"]
)  # fmt: skip
_OTHER_CLAUSE = frozenset(["VERB", "CUE", "COMPLEMENTIZER", "CUE_PARTICIPLE", "WA", "FA"])
_NAMING_CLASSES = frozenset(["NAME", "GIVEN", "WEAK_GIVEN", "FAMILY", "WEAK_FAMILY", "UNKNOWN"])
_NAMED_CLASSES = frozenset(["NAME", "OFFICIAL", "ORG_NAME"])
_CLAIMS = frozenset(  # claims, accusations, rumours, news
    ["مزاعم", "ادعاء", "ادعاءات", "اتهام", "اتهامات", "شايعات", "شايعه", "انباء", "اقاويل", "صحه"]
)
_CAN_SPEAK = frozenset(["DOCUMENT", "GROUP", "ROLE", "ORG_HEAD", "ORG_NAME", "NAME", "OFFICIAL", "PLACE_NAME"])
_SOURCES = frozenset(["GROUP", "DOCUMENT", "ORG_HEAD", "KINSHIP", "UNKNOWN", "LATIN"])
_ENDS_ROLE = frozenset(["CUE", "VERB", "RELATIVE", "COMPLEMENTIZER", "STOP", "NEWLINE", "COLON", "DATE", "ADVERB"])
_BODIES = frozenset(["ORG_HEAD", "DOCUMENT", "GROUP"])
_RELATIONS = frozenset(["KINSHIP", "WEAK_KINSHIP", "ROLE", "WEAK_ROLE", "GROUP"])
_KIN = frozenset(["KINSHIP", "WEAK_KINSHIP"])
_APPOSED = frozenset(["KINSHIP", "COURTESY", "HONORIFIC", "AL"])  # before a name: the one named
_ASIDE = frozenset(["SA", "ADVERB", "PARTICLE", "NEGATION", "COMMA", "CLOSE", "NAME_CLOSE", "DASH", "DATE"])
_LOOSE_END = frozenset(["WA", "AL", "LI", "BI", "FUNCTION"])
# … of, which follows: التابعة | للأمم المتحدة
_BELONGING = frozenset(["تابع", "تابعه", "تابعين", "تابعون", "مملوك", "مملوكه", "معترف"])
_OWNERS = frozenset(["صاحب", "صاحبه"])  # the owner of a house, whose idea it was
_THE_SAME = frozenset(["ذاته", "ذاتها", "نفسه", "نفسها"])  # the speaker himself, herself


class Subject(NamedTuple):
    """A subject's pieces, and what it is."""

    start: int
    end: int
    kind: SubjectKind


class SubjectFinder:
    """The subject patterns compiled for one alphabet."""

    __slots__ = ("_audience", "_openings", "_thing")

    def __init__(self, alphabet: Alphabet) -> None:
        self._audience = compile_pattern(_AUDIENCE, alphabet)
        self._thing = compile_pattern(_THING, alphabet)
        self._openings = Openings(SUBJECT_RULES, alphabet)

    def after(self, tape: Tape, start: int, end: int) -> Subject | None:
        """The subject that begins at ``start``, behind its verb, and stays before ``end``."""
        audience = self._audience.match(tape.classes, start, end)
        start = _over_asides(tape, audience.end() if audience else start, end)
        start = _over_audience(tape, start, end)
        if start < end and (_is_said(tape, start) or _is_oblique(tape, start) or _is_accusative(tape, start)):
            return None
        subject = self._phrase(tape, start, end)
        return _before_asked(tape, subject) if subject is not None else None

    def thing(self, tape: Tape, start: int, end: int) -> Subject | None:
        """The verbal noun behind a verb that takes none for its object: يقول *طلب المراقبة* إن (the request says)."""
        match = self._thing.match(tape.classes, start, end) if start < end and _is_said(tape, start) else None
        accusative = match is not None and tape.forms[start].endswith("ا")  # قال ردا على سؤال (in reply to a question)
        return Subject(start, _trimmed(tape, start, match.end()), "noun") if match and not accusative else None

    def unread(self, tape: Tape, start: int, end: int) -> Subject | None:
        """Words behind a cue that no pattern reads, up to a preposition or comma: a subject all the same."""
        at = start = _over_audience(tape, start, end)
        while at < end and not tape.has_any(at, _ENDS_UNREAD):
            at = tape.node_end(at)
        named = any(tape.has_any(i, _NAMING) for i in range(start, at))
        return Subject(start, at, "noun") if start < at <= start + MAX_UNREAD and named else None

    def before(self, tape: Tape, cue: int, floor: int) -> Subject | None:
        """The noun phrase that begins the clause and ends right before the cue."""
        at = cue
        low = max(floor, cue - MAX_LOOK_BACK)
        starts = []
        while at > low:
            at = tape.node_start(at - 1)
            if _opens_clause(tape, at):
                starts.append(tape.node_end(at))
        if at == floor or at <= low:
            starts.append(max(at, floor))
        for start in sorted(starts):
            while start < cue and _opens_clause(tape, start):
                start = tape.node_end(start)
            while start < cue and _honours(tape, start):
                start = tape.node_end(start)
            if start < cue and tape.forms[start] == "ورد" and tape.has(start + 1, "DOCUMENT"):
                start += 1  # ورد *بلاغ من الشرطة* يفيد بـ (a note came in from the police that says), and no rose
            said = start < cue and (_is_said(tape, start) or _is_left_over(tape, start))
            subject = None if said else self._phrase(tape, start, cue)
            if subject is not None and _reaches(tape, subject.end, cue):
                return subject
        clauses = () if tape.has(cue - 1, "RELATIVE") else sorted(starts)  # who "who" is the resolution knows
        topics = (self._topic(tape, start, cue) for start in (floor, *clauses))
        topic = next((found for found in topics if found is not None), None)
        if topic is not None:
            return topic
        last = tape.node_start(cue - 1) if cue > floor else cue
        if tape.has(last, "COMMA") and last > floor:
            last = tape.node_start(last - 1)
        if last >= floor and (tape.has(last, "NAME") or tape.has(last, "OFFICIAL")):
            return Subject(last, cue, "name")  # تصريحات للشيخ الطيب قال فيها (remarks by Sheikh al-Tayeb, who said)
        return None

    def _topic(self, tape: Tape, floor: int, cue: int) -> Subject | None:
        """A name that opens the sentence or clause, with anything but another verb between it and the cue."""
        if floor >= cue or not tape.has_any(floor, _NAMED_CLASSES) or cue - floor > MAX_LOOK_BACK:
            return None
        end = tape.node_end(floor)
        at = end
        while at < cue:
            if tape.has_any(at, _OTHER_CLAUSE):
                return None
            at = tape.node_end(at)
        return Subject(floor, end, _kind_of(tape, floor, end))

    def source(self, tape: Tape, start: int, end: int) -> Subject | None:
        """The source that begins at ``start``, behind a preposition or phrase: بحسب *مصادر أمنية*, عن *مسؤولين*."""
        return self._phrase(tape, _over_asides(tape, start, end), end)

    def _phrase(self, tape: Tape, start: int, end: int) -> Subject | None:
        if start >= end:
            return None
        best: tuple[int, int] | None = None
        for pattern in self._openings.at(tape, start):
            match = pattern.match(tape.classes, start, end)
            if match is not None and match.end() > start and (best is None or match.end() > best[1]):
                best = (start, match.end())
        if best is None:
            return None
        kind = _kind_of(tape, *best)
        if kind in ("role", "organization") and (behind := _name_behind(tape, best[1], end)):
            best = (start, behind)
            kind = _kind_of(tape, *best)
        if kind == "noun" and tape.forms[start] in _OWNERS and tape.has_any(best[1], ("NAME", "OFFICIAL")):
            return Subject(start, min(tape.node_end(best[1]), end), "name")  # صاحب الفكرة *سمير الحداد* (whose idea)
        over = _over_unlisted(tape, *best, end)
        if over != best[1]:
            best = (start, over)
            kind = _kind_of(tape, *best)
        last = _trimmed(tape, start, min(border(tape, *best) for border in _BORDERS))
        last += last < end and tape.has(last, "SUFFIX") and tape.joined(last)  # no word is cut: رئيس وزرائ*ها*
        return Subject(start, last, kind)


def _before_asked(tape: Tape, subject: Subject) -> Subject:
    """Who asks, without whom he asks: طلبت الحكومة | *من المنظمة* (the government asked of the organisation)."""
    verb = tape.entries[subject.start - 1] if subject.start else None
    if verb is None or not any(reading.row.name == "طلب" for reading in verb.readings):
        return subject
    for at in range(subject.start + 1, subject.end):
        counted = tape.has_any(at - 1, ("NUMBER_WORD", "INT")) or tape.forms[at - 1] in _PARTS
        if tape.forms[at] == "من" and not counted:
            return subject._replace(end=at)
    return subject


_PARTS = frozenset(["عدد", "مجموعه", "كل", "كثير", "عديد", "اكثر"])  # عدد *من* النواب (a number of deputies)


def _over_audience(tape: Tape, at: int, end: int) -> int:
    """Past to whom it is said, in a word that no list could cut: ويشرح *لالميترا* أن (he explains to El Mitra that)."""
    unlisted = at < end and tape.has(at, "UNKNOWN")
    return at + 1 if unlisted and tape.written(at).startswith(_TO_THE) else at


def _over_unlisted(tape: Tape, start: int, at: int, end: int) -> int:
    """Past an adjective that no list has, where it ends as its noun does: الموظفون *المسرحون* (the laid-off staff)."""
    if at >= end or not tape.has(at, "UNKNOWN_DEFINITE") or not tape.has(at - 1, "PLURAL"):
        return at
    ending = tape.written(at - 1)[-2:]
    both = ending in ("ون", "ين") and tape.written(at).endswith(ending)
    return at + 1 if both and at == start + 2 else at


def _opens_clause(tape: Tape, at: int) -> bool:
    """Whether a clause can begin behind ``at``: a conjunction, a mark, an auxiliary (وكان الوزير قد أكد)."""
    return tape.has_any(at, _CLAUSE_OPENERS) or tape.forms[at] in _AUXILIARIES


def can_be_source(tape: Tape, subject: Subject) -> bool:
    """Whether "according to" names a source: وفق *الوزارة*, but not وفق *خطة* (by a plan), وفق *رؤيته* (his view)."""
    if subject.kind != "noun":
        return True
    head = subject.start + tape.has(subject.start, "AL")
    return tape.has_any(head, _SOURCES) or tape.forms[head] in ONE_OF


def is_claimed(tape: Tape, subject: Subject) -> bool:
    """What can only be denied, where it is denied: ينفي *مزاعم المتمردين* (denies the rebels' claims)."""
    head = subject.start + tape.has(subject.start, "AL")
    return subject.kind == "noun" and tape.forms[head] in _CLAIMS


def _over_asides(tape: Tape, at: int, end: int) -> int:
    """Past dates, marks and courtesies before a noun phrase."""
    while at < end:
        if tape.has_any(at, _BEFORE_SUBJECT) or _honours(tape, at):
            at = tape.node_end(at)
        elif tape.has(at, "PREPOSITION") and tape.forms[at] in _WITH_PRONOUN:
            at += 1  # قال عنه *صديقه* (his friend said of him)
        elif tape.forms[at] in _DURING and tape.has(at + 1, "SUFFIX"):
            at += 2  # وقام خلاله *فلان* (in its course somebody …)
        elif tape.forms[at] == "ذلك" and tape.has_any(at + 1, _NAMED_CLASSES):
            at += 1  # أعلن ذلك *اللواء محمد* (General Mohammed announced this)
        else:
            break
    return at


def _honours(tape: Tape, at: int) -> bool:
    """معالي *وزير الثقافة*: a word of honour before the role or name."""
    return tape.has(at, "WEAK_HONORIFIC") and tape.has_any(tape.node_end(at), ("OFFICIAL", "NAME", "ROLE"))


def _is_accusative(tape: Tape, at: int) -> bool:
    """A written fatha makes a noun the verb's object: ودعا *رئيسَ الحكومة* إلى … (he called on the head …)."""
    if tape.forms[at] in _OBJECTS:
        return True  # تتهم *عددا* من الموظفين بالسرقة (accuses a number of employees of theft)
    at += tape.forms[at] == ARTICLE and at + 1 < len(tape)  # a text may break off behind ال
    return tape.text[tape.ends[at] - 1] == _FATHA and not tape.has_any(at, ("UNKNOWN", "FUNCTION"))


ONE_OF = frozenset(["احدهم", "احدهما", "احداهن", "احداهما", "بعضهم"])
_OBJECTS = frozenset(["عددا", "بعضا", "كلا", "احدا", "شخصا", "رجلا", "مسوولا"])
_FATHA = "\u064e"


def _is_oblique(tape: Tape, at: int) -> bool:
    """A plural or dual in ين is the verb's object, as a subject would end in ون or ان: وحثت *المواطنين* (citizens)."""
    named = tape.has_any(at, _NAMING_CLASSES)  # دارين (Darine) is a name, and "two houses" too
    at += tape.has(at, "AL") and at + 1 < len(tape)
    return (
        not named
        and tape.written(at).endswith("ين")
        and any(
            (reading.features == "mp" and "ون" in reading.row.values("plural")) or reading.features[1:] == "d"
            for reading in tape.entries[at].readings
        )
    )


def _is_left_over(tape: Tape, at: int) -> bool:
    """Whether what "and" joins to an earlier object opens no clause: هدفا للقراصنة و*المحتالين*، 26 ناشطا و*صحفيا*."""
    return tape.has(at - 1, "WA") and (_is_oblique(tape, at) or _is_indefinite_object(tape, at))


def _is_indefinite_object(tape: Tape, at: int) -> bool:
    """Whether a masculine noun or adjective ends in the ا of an indefinite accusative: صحفيا, no ليبيا (Libya)."""
    readings = [r for r in tape.entries[at].readings if r.features == "ms"]
    return bool(readings) and tape.forms[at].endswith("ا") and not any(r.row.name.endswith("ا") for r in readings)


def _is_said(tape: Tape, at: int) -> bool:
    """A verbal noun without ال is what is said, not who says it: أكد *تنكيس الأعلام* (flags at half-mast)."""
    if tape.has_any(at, ("HONORIFIC", "WEAK_HONORIFIC")) and not tape.has(at, "GIVEN") and tape.has(at + 1, "SUFFIX"):
        return False  # سموه (his highness)
    return tape.has_any(at, ("VERB_MASDAR", "CUE_MASDAR")) and not tape.has_any(at, _CAN_SPEAK)


def _name_behind(tape: Tape, at: int, end: int) -> int | None:
    """Where the name ends that a long role phrase leads to: "نقيب أطباء العيون، الدكتورة لبنى الرفاس"."""
    limit = min(end, at + MAX_LOOK_BACK)
    while at < limit:
        apposed = tape.has(at - 1, "COMMA") or _by_rank(tape, at) or _is_member(tape, at)
        if tape.has(at, "NAME") or (tape.has(at, "OFFICIAL") and apposed):
            return tape.node_end(at)
        inner = tape.has(at - 1, "AL") or tape.forms[at] == "من"  # السير is no verb here, من no "who"
        if tape.has_any(at, _ENDS_ROLE) and not inner:  # an official behind it without a comma is another person
            return None
        if tape.has(at, "PREPOSITION") and tape.forms[at] not in _INNER_PREPOSITIONS:
            return None
        at = tape.node_end(at)
    return None


def _is_member(tape: Tape, official: int) -> bool:
    """Whether an official is a member of a body, besides his post: المستشار بالديوان *عضو الهيئة فلان*."""
    return tape.forms[official] in MEMBERS


def _by_rank(tape: Tape, official: int) -> bool:
    """Whether an official goes by rank or profession, which may follow the post: قائد اللواء *العميد حسين الغمري*."""
    return any(reading.row.kind != "office" for reading in tape.entries[official].readings)


_INNER_PREPOSITIONS = frozenset(["في", "من", "لدي", "باسم", "علي"])


def _reaches(tape: Tape, at: int, cue: int) -> bool:
    """Whether only an aside, an adverb or a future particle stands between a subject and its verb."""
    while at < cue:
        if not tape.has_any(at, _ASIDE) or tape.has(at, "CONJUNCTION"):
            return False
        at = tape.node_end(at)
    return True


def _before_object(tape: Tape, start: int, end: int) -> int:
    """Where a subject of one noun ends and the verb's object begins: البيان | *الفاعلين* (the statement … actors)."""
    at = start + 2
    if not _is_article(tape, start) or at + 1 >= end or not _is_article(tape, at):
        return end
    plural = "PLURAL" in tape.entries[start + 1].classes or not tape.written(at + 1).endswith("ين")
    return end if plural or tape.written(start + 1).endswith("ين") else at


def _behind_people(tape: Tape, start: int, end: int) -> int:
    """Where a plural in ون ends and another noun begins, as no genitive follows it: متظاهرون | *ميليشيات*."""
    for at in range(start + 1, end):
        if tape.has(at - 1, "PLURAL") and tape.written(at - 1).endswith("ون"):
            noun = at + _is_article(tape, at)
            things = tape.has(noun, "PLURAL") and tape.written(noun).endswith("ات")
            other = noun < end and tape.has_any(noun, _BODIES) and not tape.has(noun, "ADJECTIVE")
            if other and (noun == at or things):
                return at
    return end


def _behind_nisba(tape: Tape, start: int, end: int) -> int:
    """Where an indefinite phrase ends with a nisba, as no genitive follows it: جماعات حقوقية | *الحكم* (the verdict).

    Not "أمريكية الجنسية" (of American nationality).
    """
    for at in range(start + 2, end):
        noun, nisba = at - 2, at - 1
        if not _is_article(tape, at) or tape.forms[at + 1] in _OF_ORIGIN or _is_article(tape, noun - 1):
            continue
        described = tape.has_any(noun, ("NOUN", "ORG_HEAD", "GROUP")) and not tape.has(noun, "NATIONALITY")
        feminine = tape.has(nisba, "ROLE_MODIFIER") and tape.written(nisba).endswith("ية")
        if described and (feminine or tape.has(nisba, "NATIONALITY")) and tape.node_start(nisba) == nisba:
            return at
    return end


def _at_work(tape: Tape, start: int, end: int) -> int:
    """Where a body ends and what it does begins: أخفقت الحكومة | *في القيام* بدورها (failed to do its part)."""
    at = start + 2
    if at + 1 >= end or not _is_article(tape, start) or tape.forms[at] != "في" or not tape.has(start + 1, "ORG_HEAD"):
        return end
    done = at + 1 + _is_article(tape, at + 1)
    return at if done < end and tape.has(done, "VERB_MASDAR") and not tape.has_any(done, _PLACES) else end


_PLACES = frozenset(["ORG_HEAD", "WEAK_ORG_HEAD", "PLACE_HEAD", "WEAK_PLACE_HEAD"])
_OF_ORIGIN = frozenset(["جنسيه", "اصل", "صنع", "مولد", "منشا", "مستوي", "طابع"])


def _before_clause(tape: Tape, start: int, end: int) -> int:
    """Where a subject ends whose clause without "which" follows: استطلاع *أجرته مؤسسة* (a survey that … conducted)."""
    for at in range(start + 1, end):
        if tape.has(at, "PERFECT") and tape.written(at).endswith("ت") and not _is_article(tape, at - 1):
            return at
    return end


def _before_audience(tape: Tape, start: int, end: int) -> int:
    """Where a subject ends and to whom or where it speaks begins: الوزير | *للجزيرة*, الخبير | *في تصريح*.

    An investigation, a correspondent or a director *of* an outlet is its own: تحقيق للجزيرة, مصور لرويترز.
    """
    if tape.has(start + tape.has(start, "AL"), "DOCUMENT"):
        return end
    for at in range(start + 1, end):
        if tape.has(at, "LI") and tape.forms[at - 1] not in _OF_OUTLETS:
            audience = at + 1 + tape.has(at + 1, "AL")
            if audience < end and (_is_outlet(tape, audience) or tape.forms[audience] in _PRESS):
                return at
        inner = tape.forms[at] == "في" and tape.node_start(at) < at  # خبير في (expert in) is one thing
        if inner and at + 1 < end and tape.has_any(at + 1, ("DOCUMENT", "BEFORE_AUDIENCE")):
            return at
    return end


def _is_outlet(tape: Tape, at: int) -> bool:
    """Whether an outlet or the name of one's kind stands here: رويترز, وكالة, صحيفة."""
    rows = (reading.row for reading in tape.entries[at].readings)
    return any(row.kind == "outlet" or (row.kind == "org_head" and row.value("type") == "media") for row in rows)


_BORDERS = (_before_object, _behind_people, _behind_nisba, _at_work, _before_clause, _before_audience)
_PRESS = frozenset(["صحفيين", "صحافيين", "اعلاميين", "صحافه", "مراسلين"])
_OF_OUTLETS = frozenset(["عام", "تنفيذي", "تحرير", "مراسل", "مراسله", "مصور", "مصوره", "مدير", "رييس", "مندوب", "محلل"])


def _is_article(tape: Tape, at: int) -> bool:
    """Whether a piece is ال, on its own or as the first of a node."""
    return tape.forms[at] == ARTICLE or tape.has(at, "AL")


def _trimmed(tape: Tape, start: int, end: int) -> int:
    """A phrase ends with a word, not with a conjunction, an article, or an adjective that wants more (التابعة)."""
    while end > start + 1 and tape.forms[end - 1] not in _THE_SAME:
        if not tape.has_any(end - 1, _LOOSE_END) and tape.forms[end - 1] not in _BELONGING:
            break
        end -= 1
    return end


def _has_genitive_name(tape: Tape, start: int, end: int) -> bool:
    """Whether the head is in the construct with a name: محامي ترامب, حملة الرئيس ترامب (his lawyer, his campaign)."""
    behind = tape.node_end(start)
    role = tape.has_any(start, ("ROLE", "WEAK_ROLE"))
    kin = tape.has_any(start, _KIN) and not tape.has_any(start, ("COURTESY", "HONORIFIC"))
    if behind >= end or not (role or kin or tape.has(start, "NOUN")) or (tape.has_any(start, _APPOSED) and not kin):
        return False
    if kin:
        return tape.has(behind, "NAME") or (tape.has(behind, "OFFICIAL") and _is_article(tape, behind))
    return tape.has(behind, "NAME") or (not role and tape.has(behind, "OFFICIAL"))


def _is_of_somebody(tape: Tape, start: int, end: int) -> bool:
    """Whether a name ends a phrase for somebody's relation: "زوجته ليلى" (his wife Leila)."""
    last = tape.node_start(end - 1)
    noun = last - 1 > start and any(tape.has(at, "SUFFIX") and tape.joined(at) for at in (start + 1, start + 2))
    return noun and tape.has_any(start, _RELATIONS) and tape.has_any(last, ("NAME", "OFFICIAL"))


def _kind_of(tape: Tape, start: int, end: int) -> SubjectKind:
    """What a subject is by the thing at its head: "مكتب الرئيس بوتين" (the office of …) is no person."""
    if _is_of_somebody(tape, start, end):
        return "name"
    if tape.has(start, "KINSHIP") and tape.has(start + 1, "WEAK_COURTESY") and end > start + 3:
        return "name" if tape.has_any(start + 3, ("NAME", "OFFICIAL")) else "noun"
    if tape.has_any(start, _BODIES) or _has_genitive_name(tape, start, end):
        return "noun"
    for at in range(start, min(end, start + 3)):
        if tape.has_any(at, _OF_KINDS):
            return next(kind for name, kind in _KINDS if tape.has(at, name))
    return "noun"


_KINDS: tuple[tuple[str, SubjectKind], ...] = (
    ("OFFICIAL", "name"),
    ("NAME", "name"),
    ("ORG_NAME", "organization"),
    ("PLACE_NAME", "place"),
    ("ROLE", "role"),
    ("WEAK_ROLE", "role"),
)
_OF_KINDS = frozenset(name for name, _ in _KINDS)
