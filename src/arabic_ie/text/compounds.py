"""Compound names: where those written as one word would be apart, and particles inside them in one form.

عبدالله is عبد الله (servant of God), أبومازن is أبو مازن (father of Mazin). Files and texts write both, so both
are read as two words.
"""

from __future__ import annotations

import re

from arabic_ie.text.folding import fold_form

# Particles of names that are inflected where other words of them are not: أبي بكر is أبو بكر, ابن سلمان بن سلمان.
ONE_FORM = {"ابي": "ابو", "ابا": "ابو", "ابن": "بن"}

_PROCLITICS = "[وفبكل]{0,2}(?:ال)?"
_SERVANT = re.compile(rf"{_PROCLITICS}عبد(?=ال..)")  # no other words of Arabic begin so
_KUNYA = re.compile(rf"{_PROCLITICS}ابو(?=...)")


def servant_border(form: str) -> int | None:
    """The index in a deep-folded word at which an attached عبد ends; None where there is none.

    >>> servant_border("وعبدالله"), servant_border("عبدي")
    (4, None)
    """
    match = _SERVANT.match(form)
    return match.end() if match else None


def apart(name: str) -> str:
    """A name with its عبد apart (عبدالله is عبد الله) and without hyphens (جان-بيير), as texts are read.

    >>> apart("عبدالله جان-بيير")
    'عبد الله جان بيير'
    """
    name = name.replace("-", " ")
    if "عبدال" not in name:
        return name
    words = []
    for word in name.split(" "):
        border = servant_border(fold_form(word)) or 0
        words += [word[:border], word[border:]] if border else [word]
    return " ".join(words)


def kunya_border(form: str) -> int | None:
    """The index in a deep-folded word at which an attached أبو may end: ask only of words that no list knows.

    >>> kunya_border("ابومازن"), kunya_border("ابوة")
    (3, None)
    """
    match = _KUNYA.match(form)
    return match.end() if match else None
