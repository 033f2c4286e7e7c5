"""One name: as a dump writes it in, as our schema writes it out, or the reason why it is no name for us."""

from __future__ import annotations

import re
import unicodedata

from arabic_ie.text.folding import Folding, fold

MAX_LENGTH = 100  # characters; the longest shipped name has 50
MAX_RAW = 400  # characters of a name as the dump has it: GeoNames' own bound
GIVEN_WORDS = 2  # عبد الرحمن (Abd al-Rahman)
PLACES = frozenset({"country", "city", "capital", "region", "landmark"})

# Deletes what no name shows; keeps every distinction of letters.
_SPELLING = Folding(persian=False, punctuation=False, alef=False, hamza=False, yaa=False, taa_marbuta=False)

# Other languages' forms of Arabic letters. گ پ چ ژ ڤ stay: Arabic writes foreign names with them.
_LETTERS = str.maketrans(
    {
        **dict.fromkeys("یې", "ي"), **dict.fromkeys("کڪ", "ك"), **dict.fromkeys("ہھەۀ", "ه"), "ۃ": "ة",
        **dict.fromkeys("ٱٲٳٵ", "ا"), **dict.fromkeys("‐‑‒–—―−", "-"), **dict.fromkeys(",٬", "،"),
        **dict.fromkeys("\"“”„‟«»″", ""), "（": "(", "）": ")",
    }
)  # fmt: skip
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ARABIC = "\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a4\u06a8\u06ad\u06af"
_ARABIC_LETTER = re.compile(f"[{_ARABIC}]")
_PLAIN = re.compile(f"[{_ARABIC}0-9A-Za-z .،:؛/&'’+-]+")
_ENDS = " -،؛:/"  # what may be left over at an end


class UnfitName(ValueError):  # noqa: N818 - a reason to drop, no error
    """A name that a gazetteer can't hold; the message is the reason, one of a fixed few."""


def clean_name(text: str, kind: str) -> str:
    """A name in the spelling of our files: marks, tatweel, bidi controls, brackets and quotation marks gone.

    A place ends at its first comma (القاهرة، مصر "Cairo, Egypt"), a person too if two words are before it
    (تشارلز دارون، عالم "Charles Darwin, scientist"); an organisation's name may have commas.

    Raises:
        UnfitName: it has no Arabic letters, others than Arabic writes, or isn't the length of a name.

    >>> clean_name("مُحـــمّد عَلي (سياسی)", "person")
    'محمد علي'
    >>> clean_name("القاهرة، مصر", "capital")
    'القاهرة'
    """
    if len(text) > MAX_RAW:
        raise UnfitName("a name that is too long")
    if not _ARABIC_LETTER.search(text) and text.isascii():
        raise UnfitName("no Arabic letters")
    text = fold(unicodedata.normalize("NFC", text), _SPELLING).text.translate(_LETTERS)
    text = _without_brackets(text)
    if "،" in text:
        text = _before_comma(text, kind)
    text = " ".join(text.split()).strip(_ENDS)
    letters = len(_ARABIC_LETTER.findall(text))
    if not letters:
        raise UnfitName("no Arabic letters")
    if not _PLAIN.fullmatch(text):
        raise UnfitName("letters or signs that Arabic names don't have")
    if letters < 2:
        raise UnfitName("a single letter")
    if len(text) > MAX_LENGTH:
        raise UnfitName("a name that is too long")
    if kind == "given" and len(text.split(" ")) > GIVEN_WORDS:
        raise UnfitName("a given name of many words")
    return text


def _without_brackets(text: str) -> str:
    """Without what distinguishes namesakes: حمص (مدينة) "Homs (city)"; also brackets inside brackets."""
    while (shorter := _BRACKETED.sub(" ", text)) != text:
        text = shorter
    if any(bracket in text for bracket in "()[]"):
        raise UnfitName("a bracket without its partner")
    return text


def _before_comma(text: str, kind: str) -> str:
    first = text.partition("،")[0].strip()
    if kind in PLACES:
        return first
    if kind == "person":
        if " " not in first:
            raise UnfitName("a person's name in parts (with a comma)")
        return first
    if kind in ("given", "family"):
        raise UnfitName("a person's name in parts (with a comma)")
    return text
