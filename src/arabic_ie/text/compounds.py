"""Compound names: where those written as one word would be apart, and particles inside them in one form.

عبدالله is عبد الله (servant of God), أبومازن is أبو مازن (father of Mazin). Files and texts write both, so both
are read as two words.
"""

from __future__ import annotations

import re

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


def kunya_border(form: str) -> int | None:
    """The index in a deep-folded word at which an attached أبو may end: ask only of words that no list knows.

    >>> kunya_border("ابومازن"), kunya_border("ابوة")
    (3, None)
    """
    match = _KUNYA.match(form)
    return match.end() if match else None
