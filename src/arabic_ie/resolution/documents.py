"""Documents: "the statement" in, whoever issued it out.

The issuer stands in the phrase (بيان لوزارة الصحة, إحصاءات منظمة الصحة العالمية), in a clause behind it
(استطلاع أجرته مؤسسة إيفوب, تقرير صادر عن المنظمة), or it is whoever spoke in such a document before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from arabic_ie.extractors.quotes import FoundQuote, Subject
from arabic_ie.grammar import Tape
from arabic_ie.model import Span, Speaker
from arabic_ie.resolution.actors import actors
from arabic_ie.resolution.bodies import full_forms, full_name, head_of
from arabic_ie.resolution.candidates import again, speaking
from arabic_ie.resolution.discourse import Discourse
from arabic_ie.resolution.referents import of_subject
from arabic_ie.resolution.said import bare

_ISSUERS = frozenset(["ORG_HEAD", "WEAK_ORG_HEAD", "PLACE_HEAD", "WEAK_PLACE_HEAD", "ROLE"])
MAX_PHRASE = 24  # pieces between a document and the body that issued it
# What someone issues in his own name: alone ("البيان") it points back to him.
STATEMENTS = frozenset(
    ["بيان", "بلاغ", "تصريح", "تغريده", "تدوينه", "رساله", "منشور", "خطاب", "كلمه", "تعميم", "اعلان", "افتتاحيه"]
)
_FIGURES = frozenset(["معطيات", "ارقام", "تقديرات", "توقعات"])  # data, figures, estimates, forecasts: of a body
_OWN_VOICE = frozenset(  # what speaks for itself
    ["دراسه", "كتاب", "روايه", "وثيقه", "فيديو", "صحيفه", "مجله", "جريده", "قناه", "اذاعه", "وكاله"]
)


def is_document(tape: Tape, subject: Subject) -> bool:
    """Whether a subject is something written that somebody issues."""
    head = head_of(tape, subject)
    form = bare(tape.forms[head])
    return (tape.has(head, "DOCUMENT") and form not in _OWN_VOICE) or form in _FIGURES


def document_around(tape: Tape, quote: FoundQuote) -> str:
    """The sort of document in which somebody speaks: "قالت الوزارة *في بيان*" (the ministry said in a statement)."""
    venue = quote.around.venue
    if venue is None:
        return ""
    return next((bare(tape.forms[at]) for at in range(*venue) if tape.has(at, "DOCUMENT")), "")


def issuers(discourse: Discourse, quote: FoundQuote, subject: Subject, offset: int, mention: Span) -> Iterator[Speaker]:
    """Who may have issued a document, in the order of the evidence."""
    tape = discourse.tape
    named = _named_issuer(discourse, quote, subject, offset, mention)
    if named is not None:
        yield named
    head = bare(tape.forms[head_of(tape, subject)])
    if head not in STATEMENTS or subject.end - subject.start > 3:
        return
    definite = tape.has(head_of(tape, subject) - 1, "AL")
    for earlier in (
        discourse.said.last_in(head, offset),
        _published(discourse, head, offset),
        discourse.said.last(offset + 1) if definite else None,  # بلاغ توصلت به الجريدة (a note the paper got): whose?
        discourse.nearest(offset, "") if definite else None,
    ):
        if earlier is not None:
            yield again(earlier, "statement_issuer", mention)


def _published(discourse: Discourse, head: str, offset: int) -> Speaker | None:
    """The subject of the sentence that brought the document up: "أصدرت النقابة بيانا" (the union issued …)."""
    tape = discourse.tape
    for form in (head, head + "ا"):
        places = discourse.places_of(form)
        earlier = bisect_left(places, tape.piece_at(offset)) - 1
        if earlier < 0 or tape.has(places[earlier] - 1, "AL"):
            continue
        start = tape.piece_at(discourse.layout.sentence_at(tape.starts[places[earlier]])[0])
        found = list(actors(discourse, start, places[earlier]))
        if found:
            return of_subject(discourse, found[-1].subject, tape.starts[found[-1].verb], "", "statement_issuer")
    return None


def _named_issuer(
    discourse: Discourse, quote: FoundQuote, subject: Subject, offset: int, mention: Span
) -> Speaker | None:
    """The body or person behind the document: in the construct, behind ل, من, عن, or the subject of "issued"."""
    tape = discourse.tape
    stop = quote.cue[0]
    if quote.start > offset:
        stop = tape.piece_at(quote.start)
    elif subject.start > quote.cue[0]:  # X، بحسب الإعلان الذي نشرته الحديقة
        stop = tape.piece_at(discourse.layout.sentence_at(offset)[1])
    start = head_of(tape, subject) + 1
    for at in range(start, min(stop, start + MAX_PHRASE, len(tape))):
        if tape.has(at, "COLON") or tape.has(at, "COMPLEMENTIZER") or (at >= subject.end and tape.has(at, "COMMA")):
            return None
        if not (at == start or _leads_to_issuer(tape, at)):
            continue
        body = discourse.organization_at.get(at)
        if body is not None and not tape.has(at, "AL"):
            return speaking(body, "statement_issuer", mention, full_name(discourse, body))
        inside = range(at, tape.node_end(at)) if tape.has(at, "OFFICIAL") else (at,)
        person = next((discourse.person_at[i] for i in inside if i in discourse.person_at), None)
        if person is not None:
            return speaking(discourse.people[person], "statement_issuer", mention)
        if tape.has_any(at, _ISSUERS) and not tape.has(at - 1, "AL"):  # أجرته مؤسسة …، تصريحات وزير …
            phrase = discourse.subjects.source(tape, at, stop)
            if phrase is not None:
                issuer = of_subject(discourse, phrase, offset, "", "statement_issuer")
                return again(issuer, "statement_issuer", mention)
        noun = at + tape.has(at, "AL")
        if noun > at and tape.has_any(noun, ("ORG_HEAD", "WEAK_ORG_HEAD", "PLACE_HEAD", "GROUP")):  # بيان للوزارة
            whole = next(full_forms(discourse, Subject(at, noun + 1, "noun"), offset, mention), None)
            if whole is not None:
                return again(whole, "statement_issuer", mention)
            construct = at == start and not tape.has(subject.start, "AL")
            governed = construct or (tape.has(at - 1, "LI") and at < subject.end)
            phrase = discourse.subjects.source(tape, at, stop) if governed else None
            if phrase is not None:  # بيانات المصارف المركزية (data of the central banks)
                return again(of_subject(discourse, phrase, offset, "", "statement_issuer"), "statement_issuer", mention)
    return None


def _leads_to_issuer(tape: Tape, at: int) -> bool:
    """Whether what stands before a piece says that it issued the document: ل, من, عن, "issued it"."""
    before = tape.node_start(at - 1)
    if tape.has(before, "LI") or tape.forms[before] in ("من", "عن"):
        return True
    return tape.has(before, "SUFFIX") and tape.has_any(tape.node_start(before - 1), ("VERB", "CUE"))
