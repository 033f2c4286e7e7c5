"""What must not change an answer does not: other spellings, marks, digits, line ends; other text around; another run.

Each relation takes articles, changes them, and says what becomes of the answer. Where a relation does not hold in
general, the comment beside it says why, and what of it is kept.
"""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from arabic_ie import Extraction, Extractor
from arabic_ie.gazetteers.loader import make_row

DAY = "2024-06-19"

ARTICLES = {
    # a minister on the budget; a central bank; an opposition party
    "economy": """عجز الميزانية يتراجع إلى النصف
أعلن وزير المالية الأردني سمير الحداد أمس الثلاثاء أن عجز الميزانية تراجع إلى النصف خلال عام 2023.
وأضاف الحداد خلال مؤتمر صحفي في عمان: «سنواصل الإصلاح حتى نهاية العام المقبل».
ونفى الوزير وجود خلاف مع البنك المركزي الأردني، مؤكدا أن التنسيق مستمر منذ 15 مارس 2022.

وقال المتحدث باسم البنك خالد العبادي إن الاحتياطي ارتفع بنسبة 7.5% في 3 أشهر، وتابع: «هذه أرقام مطمئنة».
وبحسب صندوق النقد الدولي، فإن النمو سيبلغ 2.6% هذا العام. وانتقدت النائبة هدى المصري الخطة ووصفتها بأنها «غير واقعية».
""",
    # a summit; ministers of foreign affairs; a joint statement
    "summit": """بوتين: الحوار ممكن
وصل الرئيس الروسي فلاديمير بوتين إلى القاهرة يوم 5 مايو 2024، حيث استقبله نظيره المصري عبد الفتاح السيسي.
وقال بوتين في مستهل اللقاء إن «الحوار مع الجميع ممكن»، مشيرا إلى أن موسكو مستعدة لاستئناف المفاوضات.
من جانبه، أكد السيسي ضرورة وقف إطلاق النار في غزة، وأضاف أن مصر تدعم جهود الأمم المتحدة.

ونقلت وكالة رويترز عن مسؤول مصري قوله إن القمة المقبلة ستعقد في موسكو بعد أسبوعين.
وذكر بيان للخارجية الروسية أن الوزير سيرغي لافروف سيلتقي نظيره الإيراني الأسبوع المقبل.
""",
    # floods: a governor, a doctor, a witness
    "floods": """ارتفاع حصيلة ضحايا الفيضانات
قتل 12 شخصا على الأقل وأصيب 40 آخرون في فيضانات ضربت ولاية البليدة ليلة الخميس الماضي، حسبما أعلنت الحماية المدنية.
وقال والي البليدة كمال بلقاسم للتلفزيون الجزائري: «لم نشهد مثل هذه الأمطار منذ عشرين عاما».
وأوضحت الطبيبة ليلى مرابط أن المستشفى استقبل 25 جريحا، وأن حالة ثلاثة منهم خطيرة.

وروى أحد الشهود أن المياه غمرت السوق في الساعة 10:30 صباحا. وأضاف: «هربنا إلى السطوح».
وطالب بلقاسم السكان بالبقاء في منازلهم حتى يوم السبت، فيما دعا الهلال الأحمر الجزائري إلى التبرع بالدم.
""",
    # a match: a trainer, a captain, a denial
    "match": """مدرب الأهلي يشيد بلاعبيه
فاز الأهلي المصري على ضيفه الزمالك بهدفين مقابل هدف مساء الجمعة في الجولة 21 من الدوري، بعد فوزه يوم 2 يونيو 2024.
وأشاد المدرب السويسري مارسيل كولر بلاعبيه، وقال: «الفريق قدم مباراة كبيرة».
وأعرب قائد الفريق محمد الشناوي عن سعادته بالفوز، معتبرا أن اللقب لم يحسم بعد.

ونفى رئيس الزمالك حسين لبيب استقالته، وأكد أنه باق في منصبه حتى عام 2025.
""",
}
SENTENCES = {  # that tell of nobody and nothing named before
    "no names": "وكانت الأجواء هادئة في المكان.",
    "a new name and a new quote": "من جهة أخرى، قال الباحث التونسي أنيس القروي إن الكتاب يصدر في سبتمبر 2026.",
    "a headline": "اقرأ أيضا",
}


@pytest.fixture(scope="module")
def answers(shared: Extractor) -> dict[str, Extraction]:
    return {name: shared.extract(text, reference_date=DAY) for name, text in ARTICLES.items()}


def test_the_articles_hold_something(answers: dict[str, Extraction]) -> None:
    for doc in answers.values():
        assert len(doc.quotes) >= 4
        assert len(doc.people) >= 2
        assert len(doc.dates) >= 2


# -- other spellings --------------------------------------------------------------------------------

Change = Callable[[str, random.Random], list[str]]  # what stands for each character of a text

_JOINS = frozenset("بتثجحخسشصضطظعغفقكلمنهيئ")  # letters that join the next one: only there a line can be drawn out
_LETTERS = frozenset("ابتثجحخدذرزسشصضطظعغفقكلمنهويأإئءىة")


def tatweel(text: str, chooser: random.Random) -> list[str]:
    return [
        char + "\u0640" * chooser.choice((0, 0, 1, 3)) if char in _JOINS and after in _LETTERS else char
        for char, after in zip(text, text[1:] + " ", strict=True)
    ]


def vowels(text: str, chooser: random.Random) -> list[str]:
    """Short vowels inside words, well or badly set.

    No shadda (عمّان is Amman, عمان mostly Oman), and none at the end of words, which tells the case: what follows the
    verb and ends in a fatha is its object, and nobody who speaks.
    """
    return [
        char + (chooser.choice(("", "", "\u064e", "\u0650", "\u0652")) if {char, after} <= _LETTERS else "")
        for char, after in zip(text, text[1:] + " ", strict=True)
    ]


def controls(text: str, chooser: random.Random) -> list[str]:
    """Marks of direction, which editors leave beside blanks."""
    return [char + chooser.choice(("", "", "\u200f", "\u200e")) if char == " " else char for char in text]



def instead(changes: dict[str, str]) -> Change:
    return lambda text, _: [changes.get(char, char) for char in text]


CHANGES: dict[str, Change] = {
    "tatweel": tatweel,
    "vowels": vowels,
    "curly marks": instead({"«": "“", "»": "”"}),
    "plain marks": instead({"«": '"', "»": '"'}),
    "low and high marks": instead({"«": "„", "»": "“"}),
    "double brackets": instead({"«": "((", "»": "))"}),
    "Arabic digits": instead(dict(zip("0123456789", "٠١٢٣٤٥٦٧٨٩", strict=True))),
    "Persian digits": instead(dict(zip("0123456789", "۰۱۲۳۴۵۶۷۸۹", strict=True))),
    "Windows": instead({"\n": "\r\n"}),
    "old Macs": instead({"\n": "\r"}),
    "line separators": instead({"\n": "\u2028"}),
    "next lines": instead({"\n": "\x85"}),
    "no-break blanks": instead({" ": "\u00a0"}),
    "wide blanks": instead({" ": "  "}),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("article", ARTICLES)
def test_only_the_offsets_change(change: str, article: str, shared: Extractor, answers: dict[str, Extraction]) -> None:
    text = ARTICLES[article]
    for seed in (1, 2) if change in ("tatweel", "vowels") else (1,):
        chars = CHANGES[change](text, random.Random(seed))
        changed = "".join(chars)
        moved = [0]
        for char in chars:
            moved.append(moved[-1] + len(char))
        original = {new: old for old, new in enumerate(moved)}
        doc = shared.extract(changed, reference_date=DAY)
        assert _places(doc, original) == _places(answers[article])


def _places(doc: Extraction, original: dict[int, int] | None = None) -> Any:
    """An answer with its spans as places in the original text, and without names, which are spelt as the text is."""
    return _placed(doc.to_dict() | {"text": ""}, original)


def _placed(value: Any, original: dict[int, int] | None) -> Any:
    if isinstance(value, dict):
        if value.keys() == {"start", "end", "text"}:
            places = (value["start"], value["end"])
            return places if original is None else tuple(original.get(place, -place) for place in places)
        return {key: _placed(inner, original) for key, inner in value.items() if key not in ("name", "text")}
    if isinstance(value, list | tuple):
        return [_placed(inner, original) for inner in value]
    return value


# -- other text around ------------------------------------------------------------------------------

FOUND = ("people", "officials", "places", "organizations", "dates", "quotes")
Found = set[tuple[str, int, int]]


def _found(doc: Extraction, shift: int = 0) -> Found:
    """What was found where: mentions of names, officials, dates with their values, quotes."""
    out: Found = set()
    for kind in ("people", "places", "organizations"):
        out |= {(kind, m.start + shift, m.end + shift) for thing in getattr(doc, kind) for m in thing.mentions}
    out |= {("official", o.span.start + shift, o.span.end + shift) for o in doc.officials}
    out |= {(f"date {d.value}", d.span.start + shift, d.span.end + shift) for d in doc.dates}
    return out | {("quote", q.span.start + shift, q.span.end + shift) for q in doc.quotes}


@pytest.mark.parametrize(("first", "second"), [(a, b) for a in ARTICLES for b in ARTICLES if a != b])
def test_two_articles_in_one_text_are_found_as_each_alone(
    first: str, second: str, shared: Extractor, answers: dict[str, Extraction]
) -> None:
    """Who speaks is another matter: what names nobody may then mean somebody of the article before."""
    head = ARTICLES[first] + "\n"
    both = shared.extract(head + ARTICLES[second], reference_date=DAY)
    assert _found(both) == _found(answers[first]) | _found(answers[second], len(head))
    assert {p.name for p in both.people} == {p.name for name in (first, second) for p in answers[name].people}


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("article", ARTICLES)
def test_a_sentence_more_changes_nothing_before_it(
    sentence: str, article: str, shared: Extractor, answers: dict[str, Extraction]
) -> None:
    doc, before = shared.extract(ARTICLES[article] + SENTENCES[sentence], reference_date=DAY), answers[article]
    border = len(ARTICLES[article])
    for kind in FOUND:
        found = [thing for thing in getattr(doc, kind) if _start(thing) < border]
        assert found == list(getattr(before, kind)), kind


def _start(thing: Any) -> int:
    return int((thing.mentions[0] if hasattr(thing, "mentions") else thing.span).start)


@pytest.mark.parametrize("article", ARTICLES)
def test_blanks_around_change_nothing(article: str, shared: Extractor, answers: dict[str, Extraction]) -> None:
    before = "\n \ufeff\n"
    doc = shared.extract(before + ARTICLES[article] + " \n\n", reference_date=DAY)
    shifted = {at + len(before): at for at in range(len(ARTICLES[article]) + 1)}
    assert _places(doc, shifted) == _places(answers[article])


# -- another run ------------------------------------------------------------------------------------


def test_a_second_time_it_is_the_same(shared: Extractor, answers: dict[str, Extraction]) -> None:
    for name in reversed(ARTICLES):
        assert shared.extract(ARTICLES[name], reference_date=DAY).to_json() == answers[name].to_json()


@pytest.mark.slow
@pytest.mark.parametrize("seed", ["0", "1", "4294967295"])
def test_in_another_process_it_is_the_same(seed: str, answers: dict[str, Extraction]) -> None:
    """Whatever the order of sets is there."""
    script = (
        "import sys, hashlib, arabic_ie; texts = sys.stdin.buffer.read().decode().split(chr(0));"
        "docs = [arabic_ie.extract(text, reference_date=sys.argv[1]) for text in texts];"
        "print(hashlib.sha256(chr(0).join(d.to_json() for d in docs).encode()).hexdigest())"
    )
    ours = hashlib.sha256("\0".join(doc.to_json() for doc in answers.values()).encode()).hexdigest()
    run = subprocess.run(
        [sys.executable, "-c", script, DAY],
        input="\0".join(ARTICLES.values()).encode(),
        env=os.environ | {"PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    assert run.stdout.decode().strip() == ours


@pytest.mark.slow
def test_the_order_of_user_rows_makes_no_difference(shared: Extractor) -> None:
    rows = [
        make_row("زمرد الكوكبي", "person", attributes={"country": ("JO",)}),
        make_row("الكوكبي", "family"),
        make_row("مدينة السراب", "city"),
        make_row("المرصد الاقتصادي", "organization", aliases=("المرصد",)),
        make_row("كوكبي", "noun"),
        make_row("السراب", "organization"),
    ]
    text = "قال زمرد الكوكبي في مدينة السراب إن المرصد الاقتصادي بدأ. وأضاف الكوكبي أن السراب شركة. وأكد المرصد ذلك."
    once, other = (shared.with_names(ordered).extract(text) for ordered in (rows, rows[::-1]))
    assert once.people
    assert once.to_json() == other.to_json()
