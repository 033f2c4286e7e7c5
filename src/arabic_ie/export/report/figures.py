"""Figures of the report: ``Counts`` in; rankings and grids out, which the page shows as plots and as tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from arabic_ie.export.report.counts import Actor, Counts, Office
from arabic_ie.export.report.labels import Label, cue_label
from arabic_ie.gazetteers.loader import read_rows, shipped_directory

MOST = 25  # rows of a ranking
MOST_IN_GRID = 15  # rows of a grid, and its columns of people
MOST_DAYS = 62  # columns of a grid of days: with more, they are put together as weeks, months …
FEW = 5  # names in a cell


class Key(NamedTuple):
    """A word that leads to the quotes behind it: the field of the quotes' table that it fills in, and with what."""

    field: str
    value: str
    text: str


Cell = str | int | Key | tuple[Key, ...]


class Ranking(NamedTuple):
    """A table whose ``measure`` (a column of whole numbers) is shown as bars beside the first column."""

    id: str
    title: Label
    note: str
    columns: tuple[Label, ...]
    rows: tuple[tuple[Cell, ...], ...]
    measure: int


class Grid(NamedTuple):
    """Whole numbers by row and column, shown as colours; ``corner`` says what its rows are.

    ``totals`` stand above the columns.
    """

    id: str
    title: Label
    note: str
    corner: Label
    rows: tuple[Key, ...]
    columns: tuple[Key, ...]
    cells: tuple[tuple[int, ...], ...]
    totals: tuple[int, ...] = ()


def figures(counts: Counts) -> Iterator[Ranking | Grid]:
    """All figures that have something to show, in the order of the page."""
    for figure in (speakers, days, about, cue_classes, speakers_and_cues, offices, countries):
        shown = figure(counts)
        if shown.rows and (isinstance(shown, Ranking) or shown.columns):
            yield shown


def speakers(counts: Counts) -> Ranking:
    """The most quoted."""
    rows = tuple(
        (
            _speaker(actor),
            actor.quotes,
            actor.articles,
            min(actor.days).isoformat() if actor.days else "",
            max(actor.days).isoformat() if actor.days else "",
        )
        for actor in counts.speakers()[:MOST]
    )
    return Ranking(
        "speakers",
        Label("الأكثر اقتباسا", "Most quoted"),
        "عدد الأقوال المنسوبة إلى كل قائل في المقالات كلها.",  # quotes of each speaker in all articles
        (_SPEAKER, _QUOTES, _ARTICLES, Label("أول يوم", "first day"), Label("آخر يوم", "last day")),
        rows,
        measure=1,
    )


def days(counts: Counts) -> Grid:
    """The most quoted by day of writing, or by week, month …, whatever fits."""
    shown = [actor for actor in counts.speakers()[:MOST_IN_GRID] if actor.days]
    unit = unit_of(counts.days)
    columns = _columns(counts.days, unit)
    return Grid(
        "days",
        Label("القائلون عبر الزمن", "Speakers over time"),
        f"عدد أقوال كل قائل {unit.arabic}، وفوقها الأقوال كلها.",  # quotes of each speaker by …, above them all quotes
        _SPEAKER,
        tuple(map(_speaker, shown)),
        tuple(columns),
        tuple(_along(columns, actor.days, unit) for actor in shown),
        totals=_along(columns, counts.days, unit),
    )


def about(counts: Counts) -> Grid:
    """Who speaks about whom: the most frequent pairs of a speaker and a person named in his words."""
    pairs = sorted(
        ((actor.number, person, number) for actor in counts.actors for person, number in actor.about.items()),
        key=lambda pair: -pair[2],
    )
    speaking, spoken_of = Counter[int](), Counter[int]()  # those shown
    for speaker, person, number in pairs:
        fits = (speaker in speaking or len(speaking) < MOST_IN_GRID) and (
            person in spoken_of or len(spoken_of) < MOST_IN_GRID
        )
        if fits:
            speaking[speaker] += number
            spoken_of[person] += number
    rows = [counts.actors[number] for number, _ in speaking.most_common()]
    columns = [counts.actors[number] for number, _ in spoken_of.most_common()]
    return Grid(
        "about",
        Label("من يتحدث عن من", "Who speaks about whom"),
        "الأشخاص المذكورون بالاسم داخل أقوال كل قائل.",  # persons named within a speaker's quotes
        _SPEAKER,
        tuple(map(_speaker, rows)),
        tuple(Key("about", actor.name, actor.name) for actor in columns),
        tuple(tuple(actor.about[column.number] for column in columns) for actor in rows),
    )


def cue_classes(counts: Counts) -> Ranking:
    """How things are said, and who does so most: who accuses, who denies."""
    most: dict[str, list[Actor]] = {cue_class: [] for cue_class in counts.cues}
    for actor in counts.speakers():
        for cue_class in actor.cues:
            most[cue_class].append(actor)

    def who(cue_class: str) -> tuple[Key, ...]:
        first = sorted(most[cue_class], key=lambda actor: -actor.cues[cue_class])[:FEW]
        return tuple(_speaker(actor, f" ({actor.cues[cue_class]:,})") for actor in first)

    return Ranking(
        "cues",
        Label("كيف يقال", "How it is said"),
        # what the verb of speaking says; negated ones (did not deny) are left out
        "صنف فعل القول، ومن يستعمله أكثر من غيره. لا تحسب الأفعال المنفية (لم ينف).",
        (_CUE, _QUOTES, Label("الأكثر", "who most")),
        tuple((_cue(cue_class), number, who(cue_class)) for cue_class, number in counts.cues.most_common()),
        measure=1,
    )


def speakers_and_cues(counts: Counts) -> Grid:
    """The most quoted by class of cue."""
    rows = counts.speakers()[:MOST_IN_GRID]
    used = Counter[str]()
    for actor in rows:
        used.update(actor.cues)
    columns = [cue_class for cue_class, _ in used.most_common()]
    return Grid(
        "speakers-cues",
        Label("القائلون وأفعالهم", "Speakers and their verbs"),
        "من يتهم ومن ينفي ومن يحذر: أقوال الأكثر اقتباسا بحسب صنف الفعل.",  # who accuses, denies, warns
        _SPEAKER,
        tuple(map(_speaker, rows)),
        tuple(map(_cue, columns)),
        tuple(tuple(actor.cues[column] for column in columns) for actor in rows),
    )


def offices(counts: Counts) -> Ranking:
    """The offices whose holders are quoted most."""
    names = country_names()

    def row(office: Office) -> tuple[Cell, ...]:
        holders = tuple(_speaker(counts.actors[number]) for number, _ in office.holders.most_common(FEW))
        country = names.get(office.country, office.country) if office.country is not None else ""
        title = f"{office.title} ({country})" if country and country not in office.title else office.title
        return (title, office.quotes, office.articles, holders)

    found = sorted(counts.offices.values(), key=lambda office: (-office.quotes, -office.articles))[:MOST]
    return Ranking(
        "offices",
        Label("المناصب والصفات", "Offices and roles"),
        "أقوال من يذكر المقال منصبهم أو صفتهم.",  # quotes of those whose office or role the article tells
        (Label("المنصب", "office"), _QUOTES, _ARTICLES, Label("أصحابه", "holders")),
        tuple(map(row, found)),
        measure=1,
    )


def countries(counts: Counts) -> Ranking:
    """The countries named in most articles."""
    names = country_names()
    found = sorted(counts.countries.values(), key=lambda country: (-country.articles, -country.quotes))[:MOST]
    return Ranking(
        "countries",
        Label("البلدان", "Countries"),
        "عدد المقالات التي تذكر البلد أو مسؤولا منه، وأقوال مسؤوليه.",  # articles naming it; its officials' quotes
        (Label("البلد", "country"), _ARTICLES, Label("أقوال مسؤوليه", "quotes of its officials")),
        tuple((names.get(country.code, country.code), country.articles, country.quotes) for country in found),
        measure=1,
    )


def country_names() -> dict[str, str]:
    """The shipped gazetteer's name of each country code."""
    names: dict[str, str] = {}
    for row in read_rows(shipped_directory() / "countries.tsv"):
        if row.id:
            names.setdefault(row.id, row.name)
    return names


# -- days -------------------------------------------------------------------------------------------


class Unit(NamedTuple):
    """What days are put together as: the first day of it, the most days that it has, how much of that day it is called.

    ``arabic`` ends the sentence "the quotes of each speaker by …".
    """

    begin: Callable[[date], date]
    length: int
    letters: int
    arabic: str


UNITS = (
    Unit(lambda day: day, 1, len("2024-06-19"), "بحسب يوم كتابة المقال"),
    Unit(lambda day: _back(day, day.weekday()), 7, len("2024-06-17"), "بحسب الأسبوع (يبدأ الاثنين)"),
    Unit(lambda day: day.replace(day=1), 31, len("2024-06"), "بحسب الشهر"),
    Unit(lambda day: date(day.year, 1, 1), 366, len("2024"), "بحسب السنة"),
    Unit(lambda day: date(max(day.year // 10 * 10, 1), 1, 1), 3653, len("2020"), "بحسب العقد"),
)


def _back(day: date, days: int) -> date:
    return date.fromordinal(max(day.toordinal() - days, 1))


def unit_of(days: Iterable[date]) -> Unit:
    """The smallest unit of which ``MOST_DAYS`` hold all days, else decades.

    >>> unit_of([date(2024, 6, 1), date(2024, 9, 1)]).length
    7
    """
    found = set(days)
    span = (max(found) - min(found)).days if found else 0
    return next((unit for unit in UNITS if span < (MOST_DAYS - 1) * unit.length), UNITS[-1])


def _columns(days: Iterable[date], unit: Unit) -> list[Key]:
    """The units from the first day to the last, also those in which nobody spoke; of too many the last."""
    found = sorted(set(days))
    if not found:
        return []
    starts = [unit.begin(found[0])]
    last = unit.begin(found[-1])
    while starts[-1] < last:
        starts.append(unit.begin(starts[-1] + timedelta(days=unit.length)))
    ends = [_back(start, 1) for start in starts[1:]] + [found[-1]]
    columns = [
        Key("days", f"{start}/{end}", start.isoformat()[: unit.letters])
        for start, end in zip(starts, ends, strict=True)
    ]
    return columns[-MOST_DAYS:]


def _along(columns: Iterable[Key], days: Counter[date], unit: Unit) -> tuple[int, ...]:
    """How many fall into each column."""
    counted = Counter[str]()
    for day, number in days.items():
        counted[unit.begin(day).isoformat()] += number
    return tuple(counted[column.value.partition("/")[0]] for column in columns)


# -- parts ------------------------------------------------------------------------------------------


_SPEAKER = Label("القائل", "speaker")
_QUOTES = Label("الأقوال", "quotes")
_ARTICLES = Label("المقالات", "articles")
_CUE = Label("صنف الفعل", "cue class")


def _speaker(actor: Actor, more: str = "") -> Key:
    return Key("speaker", actor.name, actor.name + more)


def _cue(cue_class: str) -> Key:
    return Key("cue", cue_class, cue_label(cue_class).arabic)
