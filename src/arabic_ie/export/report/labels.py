"""Words of the report: what its parts, columns and cue classes are called, in Arabic and in English."""

from __future__ import annotations

from typing import NamedTuple


class Label(NamedTuple):
    """What readers of Arabic and of English see."""

    arabic: str
    english: str


TITLE = Label("تقرير الأقوال", "Report on quotes")
NOBODY = Label("قائل غير معروف", "no speaker found")
CUE_CLASSES = {
    "accuse": Label("اتهام", "accuse"),
    "add": Label("إضافة", "add"),
    "admit": Label("إقرار", "admit"),
    "advise": Label("نصح", "advise"),
    "agree": Label("موافقة", "agree"),
    "announce": Label("إعلان", "announce"),
    "ask": Label("سؤال", "ask"),
    "call": Label("دعوة", "call for"),
    "claim": Label("زعم", "claim"),
    "confirm": Label("تأكيد", "confirm"),
    "consider": Label("رأي", "consider"),
    "continue": Label("متابعة", "continue"),
    "criticise": Label("نقد", "criticise"),
    "demand": Label("مطالبة", "demand"),
    "deny": Label("نفي", "deny"),
    "describe": Label("وصف", "describe"),
    "explain": Label("شرح", "explain"),
    "hope": Label("أمل", "hope"),
    "predict": Label("توقع", "predict"),
    "promise": Label("وعد", "promise"),
    "regret": Label("أسف", "regret"),
    "report": Label("إبلاغ", "report"),
    "reveal": Label("كشف", "reveal"),
    "say": Label("قول", "say"),
    "show": Label("إظهار", "show"),
    "thank": Label("شكر", "thank"),
    "threaten": Label("تهديد", "threaten"),
    "warn": Label("تحذير", "warn"),
    "write": Label("كتابة", "write"),
}


def cue_label(cue_class: str) -> Label:
    """What a cue class is called; one of the user's own rows keeps its name."""
    return CUE_CLASSES.get(cue_class, Label(cue_class, cue_class))
