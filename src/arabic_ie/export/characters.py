"""Characters that a format can't hold: a text in, one of the same length with U+FFFD in their places out.

One character takes the place of one, so that every offset stays what it was.
"""

from __future__ import annotations

import re

REPLACEMENT = "\ufffd"

_NOT_STORABLE = re.compile("[\0\ud800-\udfff]")
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BLANKS = re.compile(r"\s+")


def storable(text: str) -> str:
    """Without NUL, which databases refuse, and without lone surrogates, which UTF-8 refuses.

    >>> storable("قال \\ud83d هنا") == "قال \\ufffd هنا"
    True
    """
    return _NOT_STORABLE.sub(REPLACEMENT, text)


def fit_for_xml(text: str) -> str:
    """Without what XML 1.0 allows in no form: controls but tab and line ends, surrogates, U+FFFE and U+FFFF.

    >>> fit_for_xml("قال\\x00\\x0b") == "قال\\ufffd\\ufffd"
    True
    """
    return _NOT_XML.sub(REPLACEMENT, text)


def one_line(text: str) -> str:
    """Storable and on one line, each stretch of blanks one blank: for names and notes.

    >>> one_line("سمير\\n الحداد")
    'سمير الحداد'
    """
    return _BLANKS.sub(" ", storable(text)).strip()
