"""Bodies: the short form of an organisation in, the organisation as the text names it in full out.

"الوزارة" (the ministry) is the "وزارة الصحة" (of health) named before; "الشركة" (the company) may be a name
that has no such word (فيسبوك), found by its type. Called for subjects beside a cue.
"""

from __future__ import annotations

from collections.abc import Iterator

from arabic_ie.extractors.quotes import Subject
from arabic_ie.grammar import Tape
from arabic_ie.grammar.phrases import ARTICLE
from arabic_ie.model import Organization, Span, Speaker
from arabic_ie.resolution.candidates import Entity, again, speaking
from arabic_ie.resolution.discourse import Discourse
from arabic_ie.resolution.holders import content_words, country_of
from arabic_ie.resolution.phrases import fuller_before
from arabic_ie.resolution.said import bare

MAX_SHORT = 3  # words of a short form, ال counted: "المنظمة الدولية" (the international organisation)
_HEADS = frozenset(["ORG_HEAD", "WEAK_ORG_HEAD"])
_MARKS = frozenset(["NAME_OPEN", "NAME_CLOSE", "SPEECH_OPEN", "SPEECH_CLOSE", "QUOTE", "MARK"])

_QUOTATION = "\"'“”«»"

# Generic words for a body → the types that it may have (of a gazetteer's row, or of the head of its name).
TYPES_OF: dict[str, frozenset[str]] = {
    "شركه": frozenset(["company"]),  # company
    "موسسه": frozenset(["bank", "company", "foundation", "fund", "ngo"]),  # institution
    "بنك": frozenset(["bank"]),  # bank
    "مصرف": frozenset(["bank"]),
    "صحيفه": frozenset(["outlet"]),  # newspaper
    "جريده": frozenset(["outlet"]),
    "مجله": frozenset(["outlet"]),  # magazine
    "وكاله": frozenset(["outlet", "agency", "un"]),  # agency
    "قناه": frozenset(["outlet"]),  # channel
    "شبكه": frozenset(["outlet"]),  # network
    "حركه": frozenset(["party", "armed_group"]),  # movement
    "حزب": frozenset(["party"]),  # party
    "جماعه": frozenset(["armed_group", "party", "religious"]),  # group
    "تنظيم": frozenset(["armed_group"]),  # armed organisation
    "ميليشيا": frozenset(["armed_group"]),
    "منظمه": frozenset(["un", "ngo", "regional", "union", "bank", "organization"]),  # organisation
    "هييه": frozenset(["agency", "ngo", "union", "regional", "un", "committee"]),  # authority, association
    "نادي": frozenset(["club"]),  # club
    "فريق": frozenset(["club"]),  # team
    "وزاره": frozenset(["ministry"]),  # ministry
    "بلاد": frozenset(["government"]),
    "جامعه": frozenset(["university"]),  # university
    "منصه": frozenset(["company", "outlet", "media"]),  # platform
    "حلف": frozenset(["regional"]),  # alliance
}
# Bodies of which every state has one; the nationality says which.
_OF_STATES = frozenset(
    ["حكومه", "وزاره", "خارجيه", "داخليه", "جيش", "شرطه", "سلطات", "رياسه", "برلمان", "سفاره", "محكمه", "قضاء"]
)
_PRAISE = frozenset(["عملاق", "عملاقه", "كبير", "كبيره", "كبري", "شهير", "شهيره", "رايد", "رايده", "جديد", "جديده"])
_OF_ANY_BODY = _PRAISE | {  # adjectives that don't say which body: international, UN, official, Hebrew, said …
    "دولي", "دوليه", "اممي", "امميه", "عالمي", "عالميه", "رسمي", "رسميه", "عبري", "عبريه", "مذكور", "مذكوره",
    "ذاته", "ذاتها", "نفسه", "نفسها", "معني", "معنيه", "اسلامي", "اسلاميه", "اجتماعي", "اجتماعيه",
    "ناشي", "ناشيه", "يومي", "يوميه",
}  # fmt: skip
_ANY_BODY = frozenset(["هييه", "منظمه", "موسسه", "جهه"])  # authority, organisation, institution, party


def as_name(text: str) -> str:
    """The words of a subject as a name: without marks around all of it."""
    text = text.strip(" \n،,")
    inner = text.strip(_QUOTATION)
    return inner if len(inner) <= len(text) - 2 and text[0] in _QUOTATION and text[-1] in _QUOTATION else text


def words_of(tape: Tape, start: int, end: int) -> str:
    """The words of pieces as a name; the article that ل took away comes back: "وفقا *للشرطة*" is "الشرطة"."""
    text = tape.span(start, end).text
    fused = tape.forms[start] == ARTICLE and not text.startswith("ال")
    return as_name("ال" + text if fused else text)


def is_body(tape: Tape, subject: Subject) -> bool:
    """Whether a subject is an organisation or begins with a noun for one."""
    head = tape.entries[head_of(tape, subject)].classes  # the piece may lie inside a phrase: الأمانة العامة
    return subject.kind == "organization" or not head.isdisjoint(_HEADS)


def head_of(tape: Tape, subject: Subject) -> int:
    """The first piece of a subject that is no article and no function word (its last piece where there is none)."""
    at = subject.start
    while at < subject.end - 1 and (tape.forms[at] == ARTICLE or tape.has(at, "FUNCTION")):
        at += 1
    return at


def full_forms(discourse: Discourse, subject: Subject, offset: int, mention: Span) -> Iterator[Speaker]:
    """The bodies that a short form may mean: by its head word, then by its type."""
    tape = discourse.tape
    known = discourse.organization_at.get(subject.start)
    if not _is_short(tape, subject) or (known is not None and known.rule.startswith("known")):
        return
    form = tape.forms[head_of(tape, subject)]
    head = bare(form)
    behind = [at for at in range(head_of(tape, subject) + 1, subject.end) if tape.forms[at] != ARTICLE]
    state = next((at for at in behind if "NATIONALITY" in tape.entries[at].classes), None)
    earlier = discourse.earlier_phrase(head, offset)
    another = state is not None and not _names(earlier, tape.forms[state])
    another = another and (head in _OF_STATES or _has_nationality(tape, earlier))
    if earlier is not None and len(earlier.name) > len(mention.text) and not another and not _only_praised(earlier):
        yield again(earlier, "body_in_full", mention)
    words = set(content_words(tape, subject.start, subject.end))
    country = country_of(tape, subject.start, subject.end)
    fuller = fuller_before(discourse, form, words, subject.start)
    if fuller is not None and country is not None and country_of(tape, fuller.start, fuller.end) not in (None, country):
        fuller = None  # الاتحاد العراقي (the Iraqi union) is not the Kuwaiti one
    if fuller is not None and not (state is not None and head in _OF_STATES):
        inside = (discourse.organization_at.get(at) for at in range(fuller.start, fuller.end))
        entity = next((named for named in inside if named is not None), None)
        whole = Speaker(words_of(tape, fuller.start, fuller.end), mention, entity, "body_in_full")
        if not _only_praised(whole):
            yield whole
    types = TYPES_OF.get(head)
    if types is None or not {tape.forms[at] for at in behind if at != state} <= _OF_ANY_BODY:
        return  # "المؤسسة الرياضية" (the sports institution) says itself which one
    last = discourse.said.last_body(offset)
    kind = last.entity.kind if last is not None and isinstance(last.entity, Organization) else ""
    if last is not None and (head in _ANY_BODY or kind in types) and not _is_abroad(tape, last.entity, country):
        yield again(last, "body_by_type", mention)
    for named in discourse.before(offset):
        body = named.speaker.entity
        if not isinstance(body, Organization) or _is_abroad(tape, body, country):
            continue
        if body.kind in types and bare(body.name.split()[0]) != head:
            yield speaking(body, "body_by_type", mention, full_name(discourse, body))
            return


def _is_abroad(tape: Tape, body: Entity | None, country: str | None) -> bool:
    """Whether a body is known to be of another country: "الصحيفة الإسرائيلية" (the Israeli paper) is not الجزيرة."""
    if country is None or not isinstance(body, Organization):
        return False
    at = (tape.piece_at(span.start) for span in body.mentions)
    rows = (reading.row for piece in at if piece < len(tape) for reading in tape.entries[piece].readings)
    known = next((row.value("country") for row in rows if row.kind in ("organization", "outlet")), "")
    return known not in ("", country)


def _names(speaker: Speaker | None, adjective: str) -> bool:
    """Whether a body's name has this adjective: "الحكومة الأميركية" (the US government) is not Madrid's."""
    return speaker is not None and any(bare(word) == adjective for word in speaker.name.split())


def _has_nationality(tape: Tape, speaker: Speaker | None) -> bool:
    """Whether a body's name says of which country it is."""
    words = speaker.name.split() if speaker is not None else ()
    return any("NATIONALITY" in entry.classes for word in words for entry in tape.analyser[word].entries)


def _only_praised(speaker: Speaker) -> bool:
    """Whether a phrase says nothing more than how great the body is: "الشركة العملاقة" (the giant company)."""
    return all(bare(word) in _PRAISE for word in speaker.name.split()[1:])


def _is_short(tape: Tape, subject: Subject) -> bool:
    """A portfolio alone (الخارجية), or ال + a noun for a body, with an adjective at most."""
    start, end = subject.start, subject.end
    if tape.has(start, "PORTFOLIO"):
        return tape.node_end(start) == end
    return tape.forms[start].startswith("ال") and _words(tape, start, end) <= MAX_SHORT


def _words(tape: Tape, start: int, end: int) -> int:
    return sum(not tape.has(at, "AL") and not tape.forms[at].endswith("+") for at in range(start, end))


def full_name(discourse: Discourse, body: Organization) -> str:
    """The fullest words by which a text names a body, those around its marked name included.

    "صحيفة «هآرتس» الإسرائيلية" (the Israeli newspaper Haaretz) for هآرتس.
    """
    known = discourse.full_names.get(id(body))
    if known is not None:
        return known
    tape, best = discourse.tape, body.name
    for span in body.mentions:
        start = tape.piece_at(span.start)
        if start >= len(tape):
            continue
        first, last = _around(tape, start, tape.piece_before(span.end))
        text = words_of(tape, first, last)
        if len(text) > len(best):
            best = text
    discourse.full_names[id(body)] = best  # bodies live as long as the discourse
    return best


def _around(tape: Tape, start: int, end: int) -> tuple[int, int]:
    """A name with the noun of its phrase (حركة النهضة), or in marks with noun and nationality around them."""
    if tape.has(tape.node_start(start), "ORG_NAME"):
        start = tape.node_start(start)
    if start >= 2 and tape.has_any(start - 1, _MARKS) and tape.has_any(end, _MARKS):
        head = tape.node_start(start - 2)
        if tape.has_any(head, _HEADS):
            start, end = head, end + 1
            if tape.has(end, "AL") and tape.has(end + 1, "NATIONALITY"):
                end += 2
    return start, end
