"""Is it linear? Texts of one shape and many lengths in; microseconds per 1,000 characters of each out.

Run by hand: ``python benchmarks/growth.py [--profile] [SHAPE ...]``. A shape is what could make a stage look at
everything before for everything that it finds: more quotes, names, marks, or one sentence that never ends. Time
per character may not grow with the length; where it does, ``--profile`` names the functions that grew most.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import pstats
import sys
import time
from collections.abc import Callable
from itertools import product

import arabic_ie

LENGTHS = (1_000, 10_000, 100_000, 500_000, 2_000_000)  # characters
FROM = 10_000  # the length from which time per character must stay flat …
MAY_GROW = 1.3  # … but for this factor
ENOUGH = 0.2  # seconds: a shorter run is repeated, and the fastest counts
ROUNDS = 5
REFERENCE_DATE = "2024-06-19"
SHOWN = 12  # functions of a profile

ARTICLE = """وزير الطاقة: المشروع ينطلق قريبا
قال وزير الطاقة الأردني كريم المنصوري، أمس الثلاثاء، إن بلاده ماضية في مشروعها، وأضاف أن "العمل يتواصل منذ عام". \
وأكدت هالة الشامي، مديرة المعهد الوطني، أن النتائج مشجعة، مشيرة إلى أن الدراسة شملت مدنا عدة.
وبحسب المتحدث باسم الوزارة، فإن الكلفة لن تتجاوز 12 مليون دينار. وقال المنصوري: «سنعلن التفاصيل يوم 5 مايو 2024». \
وذكر بيان للوزارة أن الوزير سيلتقي الرئيس التونسي في تونس الأسبوع المقبل.
وأوضح المصدر ذاته أن الشركة رفضت العرض، فيما نفى رئيسها سعيد بن عامر وجود خلاف، وتابع: "هذا كلام بلا أساس".
"""  # the energy minister on a project, a director, a spokesman, a statement, a company that denies

# parts of which more than 100,000 different names can be made
GIVEN = ("كريم", "هالة", "سعاد", "ماجد", "ليلى", "فؤاد", "نادية", "رشيد", "سمير", "مريم")
ENDINGS = ("", "وف", "ينكو", "يان", "زاده")
LETTERS = "بتجدرزسشعفقكلمن"


def main() -> None:
    arguments = _arguments()
    arabic_ie.extract("")  # builds the engine
    gc.disable()  # as timeit does: how often the collector passes over the lexicon is not the text's doing
    flat = True
    print(f"{'µs per 1,000 characters':28}" + "".join(f"{length:>12,}" for length in LENGTHS) + "    growth")
    for name in arguments.shapes or SHAPES:
        costs = {length: _cost(SHAPES[name](length)) for length in LENGTHS if length <= arguments.most}
        growth = max(cost for length, cost in costs.items() if length >= FROM) / costs[FROM]
        flat = flat and growth <= MAY_GROW
        columns = "".join(f"{costs[length]:12,.0f}" if length in costs else " " * 12 for length in LENGTHS)
        print(f"{name:28}{columns}{growth:10.2f}", flush=True)
        if arguments.profile:
            _profile(SHAPES[name], max(costs))
    if not flat:
        sys.exit(f"time per character grows by more than {MAY_GROW}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shapes", nargs="*", metavar="SHAPE", help=f"of {', '.join(SHAPES)}")
    parser.add_argument("--most", type=int, default=LENGTHS[-1], help="no texts longer than this")
    parser.add_argument("--profile", action="store_true", help="also show which functions grew most")
    arguments = parser.parse_args()
    if unknown := set(arguments.shapes) - set(SHAPES):
        parser.error(f"no such shape: {', '.join(sorted(unknown))}")
    return arguments


def _cost(text: str) -> float:
    """Microseconds that ``text`` takes per 1,000 of its characters, each of its words met before."""
    arabic_ie.extract(text, reference_date=REFERENCE_DATE)
    best = float("inf")
    for _ in range(ROUNDS):
        began = time.process_time()
        arabic_ie.extract(text, reference_date=REFERENCE_DATE)
        spent = time.process_time() - began  # what else runs on the machine is left out
        best = min(best, spent)
        if spent > ENOUGH:
            break
    return best / len(text) * 1e9


def _profile(shape: Callable[[int], str], length: int) -> None:
    """The functions whose own time grew most between a tenth of ``length`` and all of it."""
    short, long = _own_times(shape(length // 10)), _own_times(shape(length))
    grown = sorted(((seconds - 10 * short.get(name, 0.0), name) for name, seconds in long.items()), reverse=True)
    for seconds, name in grown[:SHOWN]:
        print(f"    {seconds:8.2f} s more than linear, of {long[name]:8.2f} s: {name}")


def _own_times(text: str) -> dict[str, float]:
    with cProfile.Profile() as profile:
        arabic_ie.extract(text, reference_date=REFERENCE_DATE)
    return {
        f"{file.rpartition('arabic_ie/')[2]}:{line} {function}": own
        for (file, line, function), (_, _, own, _, _) in pstats.Stats(profile).stats.items()  # type: ignore[attr-defined]
    }


# -- shapes ------------------------------------------------------------------------------------------


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda length: (piece * (length // len(piece) + 1))[:length]


def _numbered(line: str) -> Callable[[int], str]:
    """Lines that differ in the name that stands for ``{}``."""

    def text(length: int) -> str:
        parts = product(LETTERS, LETTERS, LETTERS, GIVEN, ENDINGS, LETTERS)
        names = (f"{given} {a}{b}{c}{d}{ending}" for b, c, d, given, ending, a in parts)
        out: list[str] = []
        size = 0
        while size < length:
            out.append(line.format(next(names)))
            size += len(out[-1])
        return "".join(out)[:length]

    return text


SHAPES: dict[str, Callable[[int], str]] = {
    "article": _repeated(ARTICLE),
    "paragraph": _repeated(ARTICLE.replace("\n", " ")),  # … without a line end
    "sentence": _repeated(ARTICLE.replace("\n", " ").replace(".", "،")),  # … nor a full stop
    "names": _numbered("وصل الوزير {} إلى تونس.\n"),  # minister … arrived in Tunis
    "speakers": _numbered("قال الوزير {} إن العمل مستمر. وأضاف أن النتائج جيدة.\n"),  # minister … said that …
    "unlike_names": _numbered("قالت {} إنها باقية وقال إنه راحل وقال الوزير إن العمل مستمر. "),  # … that she stays
    "quotes": _repeated("وقال المنصوري: «العمل مستمر ولن يتوقف». "),  # and al-Mansouri said: "…"
    "inner_quotes": _repeated('وقال إن "العمل مستمر هنا" وأن الوزير '),  # one sentence with quoted parts
    "nested_quotes": lambda length: f"قال: «{_repeated('وقال “نعم نعم نعم”، يقول الوزير كريم المنصوري ')(length)}»",
    "marks": _repeated('" '),
    "mixed_marks": _repeated("«“' ”» نعم: \" "),
    "unclosed_marks": _repeated("قال: « نعم "),  # he said: « yes
    "cues": _repeated("قال إن "),  # he said that
    "cues_alone": _repeated("أعلن "),  # he announced
    "elided": _repeated("وأضافت أن العمل مستمر. "),  # and she added that work goes on
    "roles": _repeated("وزير الخارجية "),  # foreign minister
    "role_speakers": _repeated("وقال الوزير إن العمل مستمر. "),  # and the minister said that …
    "dates": _repeated("يوم 5 مايو 2024، "),  # on 5 May 2024
    "days": _repeated("الثلاثاء "),  # Tuesday
    "sources": _repeated("العمل مستمر في البلاد، بحسب الوزارة. "),  # work goes on, according to the ministry
    "joined": _repeated("بيونغ،"),  # words without a blank between them
    "letters": _repeated("ب"),  # one word
    "blanks": _repeated(" "),
    "line_ends": _repeated("\n"),
    "stops": _repeated("."),
    "tatweel": _repeated("ـ"),
    "semicolons": _repeated("وقال الوزير إن العمل مستمر؛ "),
    "one_family": _repeated("التقى كريم المنصوري ماجد المنصوري. " + "وقال المنصوري إن. " * 50),
    "places": _repeated("تونس والأردن وفرنسا، "),  # Tunisia, Jordan and France
    "organizations": _repeated("وزارة الخارجية الروسية، "),  # the Russian foreign ministry
}


if __name__ == "__main__":
    main()
