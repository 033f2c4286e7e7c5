"""How much work a text takes: counted, not timed, so that a slow machine fails nothing and a slow change does.

Counted are tokens analysed, searches of patterns and the pieces that they look through, and calls of this package's
functions. Each budget stands some way above what was counted when it was set; where a change needs more and is worth
it, raise the budget in the same commit and say why.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import arabic_ie
from arabic_ie.engine import Engine
from arabic_ie.gazetteers import shipped_rows
from arabic_ie.grammar.programs import Programs
from arabic_ie.text import spaced_tokens

ARTICLE = """وزير الطاقة: المشروع ينطلق قريبا
قال وزير الطاقة الأردني كريم المنصوري، أمس الثلاثاء، إن بلاده ماضية في مشروعها، وأضاف أن "العمل يتواصل منذ عام". \
وأكدت هالة الشامي، مديرة المعهد الوطني، أن النتائج مشجعة، مشيرة إلى أن الدراسة شملت مدنا عدة.
وبحسب المتحدث باسم الوزارة، فإن الكلفة لن تتجاوز 12 مليون دينار. وقال المنصوري: «سنعلن التفاصيل يوم 5 مايو 2024». \
وذكر بيان للوزارة أن الوزير سيلتقي الرئيس التونسي في تونس الأسبوع المقبل.
وأوضح المصدر ذاته أن الشركة رفضت العرض، فيما نفى رئيسها سعيد بن عامر وجود خلاف، وتابع: "هذا كلام بلا أساس".
"""  # the energy minister on a project, a director, a spokesman, a statement, a company that denies

# What 1,000 characters of the article, ten times in one text, may take: more than was counted by a third.
BUDGETS = {"searches": 620, "pieces looked through": 32_000, "calls": 13_500}
MAY_GROW = 1.1  # from ten articles in one text to forty, per character

PACKAGE = str(Path(arabic_ie.__file__).parent)


class Counting:
    """A pattern that counts what it is asked."""

    def __init__(self, pattern: re.Pattern[str], work: Counter[str]) -> None:
        self.pattern = pattern
        self._work = work

    def __getattr__(self, name: str) -> Any:
        return getattr(self.pattern, name)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        match = self.pattern.search(text, start, end)
        self._count(start, match.end() if match else min(end, len(text)))
        return match

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        match = self.pattern.match(text, start, end)
        self._count(start, match.end() if match else start + 1)
        return match

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        self._count(start, min(end, len(text)))
        return self.pattern.finditer(text, start, end)

    def _count(self, start: int, end: int) -> None:
        self._work["searches"] += 1
        self._work["pieces looked through"] += end - start


@lru_cache(maxsize=1)
def counted() -> tuple[Engine, Counter[str]]:
    """An engine whose patterns count."""
    work: Counter[str] = Counter()
    compiled = Programs.compiled
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Programs, "compiled", lambda *arguments: Counting(compiled(*arguments), work))
        return Engine(shipped_rows()), work


def work_of(text: str) -> Counter[str]:
    """What a text takes whose tokens are all remembered."""
    engine, work = counted()
    engine.run(text, None)
    work.clear()

    def count(frame: FrameType, event: str, argument: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(PACKAGE):
            work["calls"] += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        engine.run(text, None)
    finally:
        sys.setprofile(before)
    return Counter(work)


@pytest.mark.parametrize("what", BUDGETS)
def test_work_stays_within_its_budget(what: str) -> None:
    text = ARTICLE * 10
    assert work_of(text)[what] / len(text) * 1000 <= BUDGETS[what]


@pytest.mark.parametrize("what", BUDGETS)
def test_work_is_linear_in_the_text(what: str) -> None:
    short, long = work_of(ARTICLE * 10)[what], work_of(ARTICLE * 40)[what]
    assert long <= 4 * MAY_GROW * short


def test_each_token_is_analysed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    engine, _ = counted()
    analysed: list[str] = []
    analyse = type(engine.analyser)._analyse
    monkeypatch.setattr(
        type(engine.analyser),
        "_analyse",
        lambda self, token, *rest: analysed.append(token) or analyse(self, token, *rest),
    )
    engine.analyser.clear()
    engine.run(ARTICLE * 3, None)
    assert sorted(analysed) == sorted({token.rstrip(" ") for token in spaced_tokens(ARTICLE)})
    analysed.clear()
    engine.run(ARTICLE, None)
    assert analysed == []
