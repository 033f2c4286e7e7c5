"""How good and how fast are the dates? Suites in; for this library and its peers, accuracy and speed out.

    python benchmarks/dates.py [--phrases FILE] [--gold DIR --articles DIR] [--timex3 DIR]

The suites are other people's texts and no part of this repository; what is not given is left out, and without any
the cases below are run. Peers are measured where they are installed: ``pip install dateparser``, ``pip install mahad``
(Maha, which needs a ``regex`` older than ours: give it an environment of its own).

- phrases: JSON lines with ``text``, ``values`` (one moment, or the two ends of a stretch) and ``grain``; the day of
  reading is REFERENCE. Right is whose longest answer begins, and for a stretch ends, where the suite says.
- gold: JSON files with ``reference_date`` and ``dates`` (``span``, ``value``), texts beside them by the same name.
  Strict F1 of spans; of the mentions found, how many values are right (a peer's moment must fall on a gold day, month
  or year; lengths and recurring times count as wrong where it has none).
- timex3: TimeML files. Recall only: of the expressions tagged, how many are found, exactly or with a common part.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from arabic_ie.engine import Engine
from arabic_ie.gazetteers import shipped_rows
from arabic_ie.grammar import Tape
from arabic_ie.model import DateMention

REFERENCE = datetime(2013, 2, 12, 4, 30)  # the moment of reading of the phrases and of the cases
TIMEX3_WRITTEN = datetime(2015, 12, 24)
PARTS_OF_DAY = {"TMO": (4, 12), "TMI": (12, 14), "TAF": (12, 19), "TEV": (18, 24), "TNI": (18, 24)}  # hours
REPEAT = 3  # times a suite is read; the fastest counts

CASES: list[tuple[str, str]] = [  # text with the answer marked, value on 12 February 2013 (a Tuesday)
    ("افتتح المتحف في [15 أيار/مايو 2012] رسميا", "2012-05-15"),  # the museum was opened on 15 May 2012
    ("وقعت الاتفاقية في [19 يونيو 2011] بالقاهرة", "2011-06-19"),  # the agreement was signed on 19 June 2011
    ("انتخابات [سابع أكتوبر 2012] كانت حاسمة", "2012-10-07"),  # the elections of the seventh of October
    ("أعلن الوزير [أمس الاثنين] عن الخطة", "2013-02-11"),  # announced the plan yesterday, Monday
    ("يبدأ المعرض [الخميس المقبل] في دبي", "2013-02-14"),  # the fair begins next Thursday
    ("كان في باريس [قبل ثلاثة أيام] فقط", "2013-02-09"),  # was in Paris only three days ago
    ("ارتفعت الأسعار [الشهر الماضي] قليلا", "2013-01"),  # prices rose a little last month
    ("نمت الصادرات في [الربع الثالث من عام 2012] بقوة", "2012-Q3"),  # exports grew strongly in the third quarter
    ("غادر البلاد [عام 1979] إلى المنفى", "1979"),  # left the country in 1979
    ("شهدت [ثمانينيات القرن الماضي] أزمة", "198"),  # the eighties of the last century saw a crisis
    ("حكم عليه بالسجن [خمس سنوات ونصف] أمس", "P5Y6M"),  # was sentenced to five and a half years
    ("استمرت المباراة [ساعة ونصف الساعة] تقريبا", "PT1H30M"),  # the match lasted about an hour and a half
    ("يصدر التقرير [كل أسبوع] عن المعهد", "P1W"),  # the report appears every week
    ("يعقد المؤتمر [من 3 إلى 5 مايو 2013] في الرباط", "2013-05-03/2013-05-05"),  # held from 3 to 5 May
    ("بدأ الصيام في [1 رمضان 1433 هـ] هناك", "2012-07-20"),  # the fast began on 1 Ramadan 1433 AH
    ("تنطلق الرحلة عند [الساعة العاشرة والنصف صباحا] من", "2013-02-12T10:30"),  # leaves at half past ten
]  # fmt: skip


class Answer(NamedTuple):
    """What a system says of a stretch of text: its value (ours), and the moments where it begins and ends."""

    start: int
    end: int
    value: str
    begins: datetime | None
    ends: datetime | None  # the first moment after it


System = Callable[[str, datetime | None], list[Answer]]


def main() -> None:
    arguments = _arguments()
    suites: list[tuple[str, Callable[[System], str]]] = []
    if arguments.phrases:
        suites.append(("phrases", lambda system: _phrases(system, _json_lines(arguments.phrases))))
    if arguments.gold and arguments.articles:
        articles = list(_gold(arguments.gold, arguments.articles))
        suites.append(("gold", lambda system: _articles(system, articles)))
    if arguments.timex3:
        texts = [_timex3(path.read_text(encoding="utf-8")) for path in sorted(arguments.timex3.glob("*.tml"))]
        suites.append(("timex3", lambda system: _recall(system, texts)))
    if not suites:
        print("no suite given: the script's own cases are run")
        suites.append(("cases", _cases))
    for name, system in _systems():
        for suite, run in suites:
            print(f"{name:12}{suite:10}{run(system)}", flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--phrases", type=Path, help="JSON lines")
    parser.add_argument("--gold", type=Path, help="a folder of annotations, one JSON file an article")
    parser.add_argument("--articles", type=Path, help="the folder of their texts")
    parser.add_argument("--timex3", type=Path, help="a folder of TimeML files")
    return parser.parse_args()


# -- the systems ------------------------------------------------------------------------------------


def _systems() -> Iterator[tuple[str, System]]:
    yield "arabic_ie", _ours()
    for name, load in (("dateparser", _dateparser), ("Maha", _maha)):
        try:
            system = load()
        except ImportError as error:
            print(f"{name}: not measured ({error})")
        else:
            yield name, system


def _ours() -> System:
    """The stage of dates alone, with the reading of the text that it needs."""
    engine = Engine(shipped_rows())

    def find(text: str, written: datetime | None) -> list[Answer]:
        tape = Tape.of(text, engine.analyser)
        return [_answer(mention) for mention, _, _ in engine.dates.find(tape, written.date() if written else None)]

    return find


def _answer(mention: DateMention) -> Answer:
    first, _, last = mention.value.partition("/")
    begins, ends = _moment(first), _moment(last or first, end=True)
    if begins is None and mention.start is not None and mention.end is not None:
        begins, ends = _midnight(mention.start), _midnight(mention.end + timedelta(days=1))
    return Answer(mention.span.start, mention.span.end, mention.value, begins, ends)


def _moment(value: str, *, end: bool = False) -> datetime | None:
    """The moment of 2013-02-12T10:30, the hours of 2013-02-12TEV; None for anything else."""
    day, _, clock = value.partition("T")
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", day) or not clock:
        return None
    midnight = datetime.fromisoformat(day)
    if f"T{clock}" in PARTS_OF_DAY:
        return midnight + timedelta(hours=PARTS_OF_DAY[f"T{clock}"][end])
    if clock.startswith("24"):
        return midnight + timedelta(days=1)
    return datetime.fromisoformat(value)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)


def _dateparser() -> System:
    from dateparser.search import search_dates

    def find(text: str, written: datetime | None) -> list[Answer]:
        settings = {"RELATIVE_BASE": written} if written else {}
        answers, at = [], 0
        for words, moment in search_dates(text, languages=["ar"], settings=settings) or ():
            start = text.find(words, at)
            if start >= 0:
                at = start + len(words)
                answers.append(Answer(start, at, "", moment.replace(tzinfo=None), None))
        return answers

    return find


def _maha() -> System:
    from maha.parsers.functions import parse_dimension

    def find(text: str, written: datetime | None) -> list[Answer]:
        answers = []
        for found in parse_dimension(text, time=True):
            try:
                begins = (written or datetime.now()) + found.value
            except (TypeError, ValueError, OverflowError):
                begins = None
            answers.append(Answer(found.start, found.end, "", begins, None))
        return answers

    return find


# -- the suites -------------------------------------------------------------------------------------


def _phrases(system: System, phrases: list[dict[str, Any]]) -> str:
    seconds, answers = _timed(system, [(phrase["text"], REFERENCE) for phrase in phrases])
    right = sum(_is_right(phrase, found) for phrase, found in zip(phrases, answers, strict=True))
    return f"{right} of {len(phrases)} right ({right / len(phrases):.3f}); {_speed(phrases, seconds)}"


def _is_right(phrase: dict[str, Any], answers: list[Answer]) -> bool:
    if not answers:
        return False
    answer = max(answers, key=lambda a: a.end - a.start)
    begins, *ends = (datetime.fromisoformat(moment) for moment in phrase["values"])
    if answer.begins is None or _cut(answer.begins, phrase["grain"]) != _cut(begins, phrase["grain"]):
        return False
    if not ends or answer.ends is None:
        return not ends
    hours = 1 if phrase["grain"] == "Hour" and "T" in answer.value and not answer.value.endswith("TNI") else 0
    return answer.ends + timedelta(hours=hours) == ends[0]


def _cut(moment: datetime, grain: str) -> datetime:
    """The beginning of the period of ``grain`` that a moment lies in."""
    day = _midnight(moment)
    match grain:
        case "Year":
            return day.replace(month=1, day=1)
        case "Month":
            return day.replace(day=1)
        case "Week":
            return day - timedelta(days=day.weekday())
        case "Day":
            return day
        case "Hour":
            return moment.replace(minute=0, second=0, microsecond=0)
        case "Minute":
            return moment.replace(second=0, microsecond=0)
        case _:
            return moment.replace(microsecond=0)


class Gold(NamedTuple):
    """An annotated text: the spans of its dates with their values ("" where nobody can tell)."""

    text: str
    written: datetime | None
    dates: dict[tuple[int, int], str]


def _gold(annotations: Path, texts: Path) -> Iterator[Gold]:
    for path in sorted(annotations.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        text = (texts / f"{path.stem}.txt").read_text(encoding="utf-8")
        written = datetime.fromisoformat(data["reference_date"]) if data["reference_date"] else None
        yield Gold(text, written, {tuple(d["span"]): d["value"] for d in data["dates"]})


def _articles(system: System, articles: list[Gold]) -> str:
    seconds, found = _timed(system, [(gold.text, gold.written) for gold in articles])
    exact = gold_count = answer_count = valued = right = 0
    for gold, answers in zip(articles, found, strict=True):
        spans = {(answer.start, answer.end) for answer in answers}
        exact += len(spans & gold.dates.keys())
        gold_count += len(gold.dates)
        answer_count += len(spans)
        for (start, end), value in gold.dates.items():
            answer = next((a for a in answers if a.start < end and start < a.end), None)
            told = value and not value.startswith("REF") and (gold.written or re.match(r"\d{4}|P", value))
            if answer is not None and told:
                valued += 1
                right += _same_value(answer, value)
    f1 = 2 * exact / (gold_count + answer_count) if exact else 0.0
    values = f"{right / valued:.3f} of {valued}" if valued else "none"
    return f"strict F1 {f1:.3f}; values right {values}; {_speed([{'text': g.text} for g in articles], seconds)}"


def _same_value(answer: Answer, value: str) -> bool:
    if answer.value or answer.begins is None:
        return answer.value == value
    for shape, width in ((r"\d{4}", 4), (r"\d{4}-\d\d", 7), (r"\d{4}-\d\d-\d\d", 10), (r".*T\d\d:\d\d", 16)):
        if re.fullmatch(shape, value):
            return answer.begins.isoformat()[:width] == value
    return False


def _timex3(markup: str) -> tuple[str, list[tuple[int, int]]]:
    """The text of a TimeML file, and where its expressions stand."""
    body = re.sub(r"\A.*?<TimeML[^>]*>|</TimeML>.*\Z", "", markup, flags=re.DOTALL)
    text, spans, open_at = "", [], 0
    for part in re.split(r"(</?TIMEX3[^>]*>)", body):
        if part.startswith("<TIMEX3"):
            open_at = len(text)
        elif part.startswith("</TIMEX3"):
            spans.append((open_at, len(text)))
        else:
            text += re.sub(r"<[^>]+>", "", part)
    return text, spans


def _recall(system: System, texts: list[tuple[str, list[tuple[int, int]]]]) -> str:
    seconds, found = _timed(system, [(text, TIMEX3_WRITTEN) for text, _ in texts])
    exact = common = total = 0
    for (_, spans), answers in zip(texts, found, strict=True):
        total += len(spans)
        exact += sum(any((a.start, a.end) == span for a in answers) for span in spans)
        common += sum(any(a.start < end and start < a.end for a in answers) for start, end in spans)
    speed = _speed([{"text": text} for text, _ in texts], seconds)
    return f"of {total} found exactly {exact / total:.3f}, with a common part {common / total:.3f}; {speed}"


def _cases(system: System) -> str:
    marked = [(text.replace("[", "").replace("]", ""), text.index("["), text.index("]") - 1) for text, _ in CASES]
    seconds, found = _timed(system, [(text, REFERENCE) for text, _, _ in marked])
    spans = values = 0
    for (_, start, end), (_, value), answers in zip(marked, CASES, found, strict=True):
        spans += any((a.start, a.end) == (start, end) for a in answers)
        values += any(a.start < end and start < a.end and _same_value(a, value) for a in answers)
    return f"of {len(CASES)} spans {spans}, values {values}; {_speed([{'text': t} for t, _, _ in marked], seconds)}"


def _timed(system: System, texts: list[tuple[str, datetime | None]]) -> tuple[float, list[list[Answer]]]:
    """Seconds for all texts, the fastest of a few times, and what was found."""
    fastest, found = float("inf"), []
    for _ in range(REPEAT):
        began = time.perf_counter()
        found = [system(text, written) for text, written in texts]
        fastest = min(fastest, time.perf_counter() - began)
    return fastest, found


def _speed(texts: Iterable[dict[str, Any]], seconds: float) -> str:
    return f"{sum(len(text['text']) for text in texts) / seconds:,.0f} characters/s"


def _json_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    main()
