"""Linking mentions into individuals: name mentions in, ``Person``s out.

A shorter name joins the individual whose fuller name contains it; spelling slips are forgiven where
the rest of the name agrees ("كيم جون" is "كيم جونغ أون"); two people of one family name are never merged
without more evidence, and a family name alone goes to the one named last.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field

from arabic_ie.extractors.found import Found
from arabic_ie.gazetteers import Reading
from arabic_ie.gazetteers.variants import skeleton
from arabic_ie.grammar import Tape
from arabic_ie.grammar.phrases import ARTICLE
from arabic_ie.model import Person, Span
from arabic_ie.resolution.agreement import gender_of_given_name, gender_of_verb
from arabic_ie.resolution.nicknames import nickname_behind
from arabic_ie.text import fold

MAX_CANDIDATES = 32  # individuals sharing a word that one mention is compared with, the last named first
MIN_MISSPELT = 4  # letters of a first name that may be misspelt: shorter ones are other names
_GIVEN = ("GIVEN", "WEAK_GIVEN")
_JOINERS = frozenset(["بن", "ابن", "بنت", "ابنه", "ال"])  # particles that a writer drops
_SON_OF = _JOINERS - {"ال"}
_SERVANT = "عبد"  # عبد العزيز is one name of two words
_BEFORE_FAMILY = _SON_OF | {ARTICLE}  # with one of them a father's name is a family name: "بن سلمان", "الفهد"


@dataclass(slots=True)
class Individual:
    """A person under construction: the words of the fullest name, and every mention."""

    words: tuple[str, ...]
    given: frozenset[str]  # the given names of the lists that the first word may be
    gender: str  # that the given name shows
    of_father: bool  # the last word is the father's name: محمد بن سلمان (Mohammed, son of Salman)
    mentions: list[Found] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)  # of the mentions, in text order
    readings: list[Reading] = field(default_factory=list)  # one of each row
    shorts: dict[str, int] = field(default_factory=dict)  # a word by which it goes alone → where that stands first
    lasts: set[str] = field(default_factory=set)  # the last words of its names of several words
    nicknames: list[Found] = field(default_factory=list)  # mentions by another name: "المعروفة بأم يوسف" (known as …)

    def add(self, mention: Found, words: tuple[str, ...]) -> None:
        """Another mention and its words, with the gazetteer row that it rests on."""
        self.mentions.append(mention)
        if len(words) > 1:
            self.lasts.add(words[-1])
        else:
            self.shorts.setdefault(words[0], mention.start)
        insort(self.starts, mention.start)
        reading = mention.reading
        if reading is not None and not self.has_row(reading):
            self.readings.append(reading)

    def has_row(self, reading: Reading) -> bool:
        """Whether some mention rests on the same gazetteer row."""
        return any(r.row is reading.row for r in self.readings)

    def is_called(self, words: tuple[str, ...], before: int) -> bool:
        """Whether one word alone has already named it: the president, not his grandfather of the same surname."""
        return len(words) == 1 and self.shorts.get(words[0], before) < before

    def full_mention(self) -> Found:
        """The mention with the most words, the first of those."""
        return max(self.mentions, key=lambda m: (m.end - m.start, -m.start))


def link_people(tape: Tape, names: Sequence[Found]) -> tuple[list[Person], dict[int, int]]:
    """The individuals in order of first mention, and for each mention's first piece the individual's index."""
    individuals: list[Individual] = []
    by_word: dict[str, list[Individual]] = {}
    for name in sorted(names, key=lambda n: (-_length(tape, n), n.start)):
        words = name_words(tape, name)
        if not words:
            continue
        given = _given_names(tape, name.start)
        bare = tape.forms[name.start] not in _BEFORE_FAMILY
        keys = _keys(words, name)
        individual = _match(keys, words, given, name, by_word, _gender_of_verb_before(tape, name.start), bare=bare)
        if individual is None:
            of_father = _is_of_father(tape, name)
            individual = Individual(words, given, gender_of_given_name(tape, name.start), of_father)
            individuals.append(individual)
            for key in keys:
                by_word.setdefault(key, []).append(individual)
        elif name.reading is not None and not individual.has_row(name.reading):
            by_word.setdefault(keys[-1], []).append(individual)
        individual.add(name, words)
    individuals = _called_otherwise(tape, individuals)
    for individual in individuals:
        individual.mentions.sort()
    individuals.sort(key=lambda i: i.mentions[0].start)
    people = [_person(tape, individual) for individual in individuals]
    index = {m.start: i for i, one in enumerate(individuals) for m in (*one.mentions, *one.nicknames)}
    return people, index


def _called_otherwise(tape: Tape, individuals: list[Individual]) -> list[Individual]:
    """The individuals, one where the text says that two names are one's: "زينب، المعروفة بـ«أم يوسف»" (known as …)."""
    by_start = {mention.start: individual for individual in individuals for mention in individual.mentions}
    by_words = {individual.words: individual for individual in individuals}
    merged: set[int] = set()
    for start, individual in list(by_start.items()):
        called = nickname_behind(tape, start)
        if called is None or id(individual) in merged:
            continue
        nickname = Found(*called, "nickname", frozenset())
        other = by_start.get(called[0]) or by_words.get(name_words(tape, nickname))
        if other is individual or (other is not None and id(other) in merged):
            continue
        if other is not None:
            individual.nicknames += [*other.mentions, *other.nicknames]
            individual.readings += [reading for reading in other.readings if not individual.has_row(reading)]
            merged.add(id(other))
        elif tape.has_any(called[0] - 1, ("NAME_OPEN", "SPEECH_OPEN", "QUOTE")) and _is_one_word(tape, *called):
            individual.nicknames.append(nickname)
    return [individual for individual in individuals if id(individual) not in merged]


def _is_one_word(tape: Tape, start: int, end: int) -> bool:
    return end - start - tape.has(start, "AL") == 1


def name_words(tape: Tape, name: Found) -> tuple[str, ...]:
    """The words of a name as they are compared: deep forms, without ال and joining particles."""
    words = []
    for at in range(name.start, name.end):
        form = tape.forms[at]
        if form in _JOINERS or form.endswith("+"):
            continue
        words.append(form.removeprefix("ال") if len(form) > 4 else form)
    if name.rule.endswith("_with_clitic") and words:
        words[0] = words[0][1:]
    return tuple(words)


def _given_names(tape: Tape, at: int) -> frozenset[str]:
    """The given names of the lists that a name's first word may be (the name itself is one node of the tape)."""
    word = tape.text[tape.starts[at] : tape.ends[at]]
    entries = tape.analyser[word].entries if word else ()
    given = (entry for entry in entries if not entry.classes.isdisjoint(_GIVEN))
    return frozenset(reading.row.name for entry in given for reading in entry.readings if reading.row.kind == "given")


def _keys(words: tuple[str, ...], name: Found) -> tuple[str, ...]:
    """The keys under which a name is found: its words, its last word as it sounds ("بوتن", "بوتين"), its row's name.

    By the row "أبو محمد الجولاني" is "أحمد الشرع", though they share no word.
    """
    row = () if name.reading is None else ("=" + name.reading.row.name,)
    return (*words, "~" + skeleton(words[-1]), *row)


def _length(tape: Tape, name: Found) -> int:
    return len(name_words(tape, name))


def _match(
    keys: tuple[str, ...],
    words: tuple[str, ...],
    given: frozenset[str],
    name: Found,
    by_word: dict[str, list[Individual]],
    gender: str,
    *,
    bare: bool,
) -> Individual | None:
    """The one individual that this mention names, if there is one."""
    candidates: dict[int, Individual] = {}
    for key in keys:
        for individual in by_word.get(key, ())[-MAX_CANDIDATES:]:
            candidates[id(individual)] = individual
    fitting = [individual for individual in candidates.values() if _same(words, given, individual, name)]
    if not fitting:
        return None
    if len(fitting) == 1:
        return fitting[0]
    if len(words) == 1 or (len(words) == 2 and words[0] == _SERVANT):
        fitting = _likelier(fitting, words[-1], gender, bare=bare)
    called_so = [individual for individual in fitting if individual.is_called(words, name.start)]
    return min(called_so if len(called_so) == 1 else fitting, key=lambda i: _distance(i, name))


def _likelier(individuals: list[Individual], word: str, gender: str, *, bare: bool) -> list[Individual]:
    """Of those whom one word may name the likelier, by the gender of the verb before it and by how people are called.

    "شددت *ماكرون*" is Brigitte, and nobody calls محمد بن سلمان by his father's name.
    """
    if gender == "f":
        women = [i for i in individuals if i.gender == "f"]
        individuals = women or [i for i in individuals if i.gender != "m"] or individuals
    elif gender == "m":
        individuals = [i for i in individuals if i.gender != "f"] or individuals
    if bare:
        individuals = [i for i in individuals if not (i.of_father and i.words[-1] == word)] or individuals
    return individuals


def _gender_of_verb_before(tape: Tape, name: int) -> str:
    """The gender of the verb right before a name, where it shows one."""
    if name == 0 or not tape.has_any(name - 1, ("VERB", "CUE")):
        return ""
    readings = tape.entries[name - 1].readings
    genders = {gender_of_verb(r) for r in readings if r.row.kind in ("verb", "cue")} - {""}
    return genders.pop() if len(genders) == 1 else ""


def _is_of_father(tape: Tape, name: Found) -> bool:
    """Whether a name ends with "son of" and the father's name, with no family name behind it."""
    last = name.end - 1
    if last - 2 > name.start and tape.forms[last - 2] == _SERVANT:
        last -= 2
    return last > name.start and tape.forms[last - 1] in _SON_OF


def _distance(individual: Individual, name: Found) -> tuple[int, int]:
    """How far back an individual was named last: before this mention first, then the nearest after it."""
    before = bisect_right(individual.starts, name.start)
    if before:
        return 0, name.start - individual.starts[before - 1]
    return 1, individual.starts[0] - name.start


def _same(words: tuple[str, ...], given: frozenset[str], individual: Individual, name: Found) -> bool:
    full = individual.words
    if words == full:
        return True
    if name.reading is not None and individual.has_row(name.reading):
        return True
    if _is_misspelt_figure(name, individual):
        return True
    if len(words) == 1:
        return words[0] in (full[-1], full[0]) or words[0] in individual.lasts
    if set(words) <= set(full):
        return words[-1] == full[-1] or words[0] == full[0]
    # a slip of spelling: the first word is the same, and every other has its counterpart …
    if len(words) >= 2 and words[0] == full[0] and _all_alike(words[1:], full[1:]):
        return True
    # … or the first is misspelt: two given names of the lists are two names (محمد and محمود, شريف and شريفة)
    if len(words) != len(full) or len(words) < 2 or (given and individual.given and given.isdisjoint(individual.given)):
        return False
    if words[1:] == full[1:] and not (given and individual.given):
        return min(len(words[0]), len(full[0])) >= MIN_MISSPELT and alike(words[0], full[0])
    # … or every word is spelt otherwise, with the same consonants: سيرغي شيباكوف, سيرجي شيباكف
    return not _are_two_figures(name, individual) and _sound_alike(words, full)


def _is_misspelt_figure(name: Found, individual: Individual) -> bool:
    """Whether a public figure's short name means somebody whose full name is misspelt: "بوتين", "فلادمير بوتن"."""
    if name.reading is None or individual.readings or name.reading.row.kind != "person":
        return False
    forms = fold(name.reading.row.name).text.split()
    known = tuple(form.removeprefix("ال") if len(form) > 4 else form for form in forms)
    return len(known) == len(individual.words) >= 2 and _sound_alike(known, individual.words)


def _are_two_figures(name: Found, individual: Individual) -> bool:
    """Whether the gazetteers know both, as two people."""
    return name.reading is not None and bool(individual.readings) and not individual.has_row(name.reading)


def _sound_alike(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    return all(a == b or (alike(a, b) and skeleton(a) == skeleton(b)) for a, b in zip(words, full, strict=True))


def _all_alike(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    left = list(full)
    for word in words:
        like = next((other for other in left if alike(word, other)), None)
        if like is None:
            return False
        left.remove(like)
    return True


def alike(a: str, b: str) -> bool:
    """Whether two words may be one name misspelt: one letter more, less or other.

    >>> alike("جون", "جونغ"), alike("بيلوسوف", "بيلووسوف"), alike("علي", "عمر")
    (True, True, False)
    """
    if a == b:
        return True
    short, long_ = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) < 3 or len(long_) - len(short) > 1:
        return False
    start = 0
    while start < len(short) and short[start] == long_[start]:
        start += 1
    if len(short) == len(long_):
        return len(short) >= 4 and short[start + 1 :] == long_[start + 1 :]
    return short[start:] == long_[start + 1 :]


def _person(tape: Tape, individual: Individual) -> Person:
    full = individual.full_mention()
    row = individual.readings[0].row if individual.readings else None
    return Person(
        name=mention_span(tape, full).text.replace("#", ""),  # عمر #البشير is Omar al-Bashir
        mentions=tuple(mention_span(tape, m) for m in sorted((*individual.mentions, *individual.nicknames))),
        id=row.id if row else None,
        canonical=row.name if row else None,
        rule=full.rule,
    )


def mention_span(tape: Tape, name: Found) -> Span:
    """A name mention as a span; a clitic that no list could cut off stays outside."""
    span = tape.span(name.start, name.end)
    if name.rule.endswith("_with_clitic"):
        return Span(span.start + 1, span.end, span.text[1:])
    return span
