"""Linking mentions of organisations and places, and officials with their people."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter, itemgetter

from arabic_ie.extractors.found import Found
from arabic_ie.extractors.officials import FoundOfficial
from arabic_ie.extractors.organizations import ACRONYM, DESCRIPTION
from arabic_ie.extractors.organizations import name_within as organization_name
from arabic_ie.extractors.places import ADJECTIVE, FACILITY
from arabic_ie.extractors.places import name_within as place_name
from arabic_ie.grammar import Tape
from arabic_ie.model import Official, Organization, Person, Place, Span
from arabic_ie.resolution.bodies import words_of

# Offices of a state: their holder belongs to the one country whose officials a text names.
STATE_OFFICES = frozenset(
    [
        "رئيس الوزراء",  # prime minister
        "رئيس وزراء",
        "رئيس الحكومة",  # head of government
        "رئيس مجلس الوزراء",
        "رئيس الجمهورية",  # president of the republic
        "نائب رئيس الوزراء",
        "رئيس البرلمان",  # speaker of parliament
        "ملك",  # king
        "ولي العهد",  # crown prince
    ]
)
MINISTER = "وزير"


def link_organizations(tape: Tape, found: Sequence[Found]) -> tuple[list[Organization], dict[int, Organization]]:
    """One ``Organization`` per name (or gazetteer row), and which one each mention (first piece) is.

    A body that is described, not named (الحكومة المصرية the Egyptian government), can be who speaks at a place
    in the text, but is none of the text's organisations.
    """
    out: list[Organization] = []
    at: dict[int, Organization] = {}
    for mentions in _with_short_forms(tape, _grouped(tape, found)):
        names = [organization_name(tape, m) for m in mentions]
        spans = tuple(tape.span(*name) for name in names)
        row = next((m.reading.row for m in mentions if m.reading), None)
        named = row is not None and row.kind in ("organization", "outlet")
        organization = Organization(
            name=max((words_of(tape, *name) for name in names), key=len),
            mentions=spans,
            kind=row.value("type", row.kind if named else "organization") if row else "organization",
            id=row.id if row and named else None,
            rule=mentions[0].rule,
        )
        if organization.rule != DESCRIPTION:
            out.append(organization)
        at.update((m.start, organization) for m in mentions)
    return out, at


def link_places(tape: Tape, found: Sequence[Found]) -> tuple[list[Place], dict[int, Place]]:
    """One ``Place`` per name (or gazetteer row), and which one each mention (first piece) is."""
    out: list[Place] = []
    at: dict[int, Place] = {}
    for mentions in _grouped(tape, [place for place in found if place.rule != ADJECTIVE]):
        spans = tuple(tape.span(*place_name(tape, m)) for m in mentions)
        row = next((m.reading.row for m in mentions if m.reading), None)
        facility = mentions[0].rule == FACILITY  # it has its place's country, and nothing else
        named = row is not None and row.kind != "place_head" and not facility
        place = Place(
            name=max((span.text for span in spans), key=len),
            mentions=spans,
            kind="landmark" if facility else row.value("type", row.kind if named else "place") if row else "place",
            id=row.id if row and named else None,
            country=row.country if row else None,
            rule=mentions[0].rule,
        )
        out.append(place)
        at.update((m.start, place) for m in mentions)
    return out, at


def link_officials(
    tape: Tape, found: Sequence[FoundOfficial], people: Sequence[Person], person_at: dict[int, int]
) -> list[Official]:
    """Officials with the person whose name they hold, and their country where the text says it or makes it plain."""
    found = [official for official in found if official.name[0] in person_at]
    said: dict[int, str] = {}  # person → the country that some mention in office says
    for official in found:
        if official.role.country is not None:
            said.setdefault(person_at[official.name[0]], official.role.country)
    out: list[Official] = []
    for official in found:
        person = person_at[official.name[0]]
        country = official.role.country
        inferred = None if country is not None else said.get(person) or _inferred(tape, official, set(said.values()))
        out.append(
            Official(
                span=_span(tape, official, people[person]),
                title=tape.span(*official.role.title),
                affiliation=tape.span(*official.role.affiliation) if official.role.affiliation else None,
                person=people[person],
                country=country or inferred,
                country_inferred=inferred is not None,
                status=official.role.status,
                rule=official.rule,
            )
        )
    return out


def _span(tape: Tape, official: FoundOfficial, person: Person) -> Span:
    """The words of an official, without a clitic before the name that no list could cut off."""
    span = tape.span(official.start, official.end)
    at = bisect_left(person.mentions, span.start, key=attrgetter("start"))
    if official.start == official.name[0] and person.mentions[at : at + 1]:
        cut = person.mentions[at].start - span.start
        return Span(span.start + cut, span.end, span.text[cut:]) if cut == 1 else span
    return span


def _inferred(tape: Tape, official: FoundOfficial, countries: set[str]) -> str | None:
    """A country that the words leave out: the public figure's own, or a minister's where the text knows but one."""
    if official.role.affiliation is not None:
        return None
    for reading in tape.entries[official.name[0]].readings:
        if reading.row.kind == "person" and len(reading.row.values("country")) == 1:
            return reading.row.value("country")
    title = official.role.reading.row.name
    if len(countries) == 1 and (title in STATE_OFFICES or title.startswith(MINISTER)):
        return next(iter(countries))
    return None


_BY_ROW = ("known", "club", "outlet", "body_of_members", "repeated_body")  # rules whose row is what the mention names
_NAMES = frozenset(["organization", "outlet", "country", "capital", "city", "region", "landmark"])


def _grouped(tape: Tape, found: Sequence[Found]) -> list[list[Found]]:
    """Mentions of one thing together: by gazetteer row where it names the whole, else by form."""
    groups: dict[object, list[Found]] = {}
    for mention in found:
        whole = mention.reading is not None and mention.rule.startswith(_BY_ROW) and mention.reading.row.kind in _NAMES
        key: object = (
            (mention.reading.row.name, mention.reading.row.kind)
            if whole and mention.reading is not None
            else tuple(tape.forms[mention.start : mention.end])
        )
        groups.setdefault(key, []).append(mention)
    return list(groups.values())


def _with_short_forms(tape: Tape, groups: list[list[Found]]) -> list[list[Found]]:
    """Bodies with the short forms by which the text goes on: هيئة السياحة (tourism authority) for هيئة السياحة والآثار.

    A short form is how the longer name begins, or stands in brackets behind it. Where two names before it begin so,
    or the gazetteers list it, it stays by itself.
    """
    begin: dict[tuple[str, ...], set[int]] = {}  # how names begin → the groups whose names do
    out: dict[int, list[Found]] = {}
    behind: dict[int, int] = {}  # where an acronym in brackets would stand → the group of the name before it
    for at, group in enumerate(groups):  # in the order of their first mentions
        forms = tuple(tape.forms[group[0].start : group[0].end])
        longer = begin.get(forms, set())
        if group[0].rule == ACRONYM and group[0].start in behind:
            out[behind[group[0].start]] += group
            continue
        if len(longer) == 1 and not group[0].rule.startswith(_BY_ROW):
            out[next(iter(longer))] += group
            continue
        out[at] = list(group)
        behind.update((mention.end + 1, at) for mention in group)
        for length in range(2, len(forms)):
            begin.setdefault(forms[:length], set()).add(at)
    return [sorted(group, key=itemgetter(0)) for group in out.values()]  # the longer name may come again
