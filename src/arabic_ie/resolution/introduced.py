"""Introduced later: somebody who speaks without a name in, the name that the next sentences give him or her out.

"أكدت متحدثة باسم الوزارة أن … وأضافت ماريا زاخاروفا: …" (a spokeswoman confirmed that … and Maria Zakharova added).
Called when every speaker of the text is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from arabic_ie.extractors.quotes import FoundQuote
from arabic_ie.grammar import Tape
from arabic_ie.model import Person, Speaker
from arabic_ie.resolution.agreement import agree, gender_of_cue
from arabic_ie.resolution.anaphors import is_one_definite_role
from arabic_ie.resolution.bodies import head_of
from arabic_ie.resolution.candidates import again
from arabic_ie.resolution.discourse import TURNS, Discourse
from arabic_ie.resolution.holders import content_words
from arabic_ie.resolution.said import bare

Speakers = dict[int, Speaker | None]  # by the quote's id

MAX_SENTENCES = 2  # from the unnamed speaker to the name
_PERSONAL = frozenset(["rank", "nobility"])
_GO_ON = frozenset(["add", "continue"])  # cues of somebody who has spoken
_ANY_OFFICIAL = frozenset(["مسوول", "مسووله", "قايد", "مصدر"])  # official, commander: whatever the office is
_SPOKESMAN = frozenset(["متحدث", "متحدثه", "ناطق", "ناطقه"])


def introduced(discourse: Discourse, found: Sequence[FoundQuote], speakers: Speakers) -> dict[int, Speaker]:
    """The speakers of those quotes whose unnamed speaker the text names right afterwards."""
    named = _named_later(discourse, found, speakers)
    if not named:
        return {}
    for quote in found:  # who is called so by the noun of the relation alone, and goes on without words
        speaker = speakers[id(quote)]
        person = named.get(_key(discourse.tape, quote, speaker))
        if speaker is not None and person is not None:
            named.setdefault(speaker.name, person)
    out: dict[int, Speaker] = {}
    for quote in found:
        speaker = speakers[id(quote)]
        if speaker is not None and speaker.entity is None and speaker.name in named:
            out[id(quote)] = again(named[speaker.name], "introduced", speaker.mention)
    return out


def _named_later(discourse: Discourse, found: Sequence[FoundQuote], speakers: Speakers) -> dict[str, Speaker]:
    """The people whom unnamed speakers turn out to be, by the words for them (of a relation by its noun too)."""
    out: dict[str, Speaker] = {}
    for first, second in pairwise(_with_subject(found, speakers)):
        before, after = speakers[id(first)], speakers[id(second)]
        if before is None or after is None or not _is_unnamed(discourse.tape, first, before):
            continue
        person = after.entity if after.rule == "person_named" else None
        if isinstance(person, Person) and _goes_on(discourse, first, second, person):
            out.setdefault(before.name, after)
            relation = _key(discourse.tape, first, before)
            if relation:
                out.setdefault(relation, after)
    return out


def _with_subject(found: Sequence[FoundQuote], speakers: Speakers) -> list[FoundQuote]:
    """The quotes whose cue is a verb with its subject beside it, in the order of their cues."""
    own = []
    for quote in found:
        speaker = speakers[id(quote)]
        beside = quote.subject is not None and speaker is not None and speaker.mention is not None
        if beside and quote.kind != "headline":
            own.append(quote)
    return sorted(own, key=lambda quote: quote.cue[0])


def _key(tape: Tape, quote: FoundQuote, speaker: Speaker | None) -> str:
    """The noun of a relation, by which the text may speak of the same one again: والد الرهينة, والده."""
    if speaker is None or speaker.entity is not None or quote.subject is None:
        return ""
    head = head_of(tape, quote.subject)
    return "+" + bare(tape.forms[head]) if tape.has(head, "KINSHIP") and not tape.has(head, "PLURAL") else ""


def _is_unnamed(tape: Tape, quote: FoundQuote, speaker: Speaker) -> bool:
    """Whether somebody speaks by a role or relation that nothing more is known of."""
    if quote.subject is None or speaker.entity is not None or speaker.rule != "words":
        return False
    head = head_of(tape, quote.subject)
    start = tape.node_start(head)
    role = tape.has_any(head, ("ROLE", "WEAK_ROLE", "KINSHIP")) or tape.has_any(start, ("ROLE", "WEAK_ROLE"))
    return role and not tape.has_any(head, ("PLURAL", "DUAL"))


def _goes_on(discourse: Discourse, first: FoundQuote, second: FoundQuote, person: Person) -> bool:
    """Whether the second cue, whose subject is named for the first time, goes on with the first's speaker."""
    tape, layout = discourse.tape, discourse.layout
    start, end = tape.starts[first.cue[0]], tape.starts[second.cue[0]]
    sentence = layout.sentence_of(end)
    if not second.rule.startswith("cue_") or sentence - layout.sentence_of(start) > MAX_SENTENCES:
        return False
    if not agree(gender_of_cue(tape, first), gender_of_cue(tape, second)):
        return False
    if any(mention.start < end for mention in person.mentions) or first.subject is None or second.subject is None:
        return False
    words = content_words(tape, first.subject.start, first.subject.end)
    role = _role_of(discourse, second)
    if is_one_definite_role(tape, first.subject):  # "the Russian president" is one man: his office must be named
        return len(role) > 1 and role[0] == words[0] and set(role) <= set(words)
    if not role and second.reading is not None and second.reading.row.value("class") in _GO_ON:
        return True
    opening = range(tape.piece_at(layout.sentences[sentence][0]), second.cue[0])
    if any(tape.forms[at] in TURNS for at in opening) or not words:
        return False  # من جهته (for his part): another one
    if not role:
        return words[0] not in _SPOKESMAN
    if role[0] == words[0]:
        return set(role) <= set(words) or (len(words) == 2 and role[0] not in _SPOKESMAN)
    return words[0] in _ANY_OFFICIAL


def _role_of(discourse: Discourse, quote: FoundQuote) -> list[str]:
    """The words of the role with which a quote's subject is named, but for a rank."""
    if quote.subject is None:
        return []
    start, end = quote.subject.start, quote.subject.end
    for official in discourse.officials:
        if start <= official.name[0] < end and official.role.reading.row.kind not in _PERSONAL:
            return content_words(discourse.tape, official.role.start, official.role.end)
    return []
