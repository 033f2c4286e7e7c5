"""Analysis of single tokens: a raw token in, its pieces with classes and readings out, remembered.

Each distinct token of the caller's text is analysed once; a text then is a dictionary look-up per
token. The memory is bounded: when it is full it starts anew.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from sys import intern
from typing import cast

from arabic_ie.gazetteers import Entry, Lexicon
from arabic_ie.gazetteers.lexicon import Forms, Readings
from arabic_ie.gazetteers.packed import Part, Parts, joined, lines_of
from arabic_ie.gazetteers.variants import Spellings
from arabic_ie.grammar.alphabet import Alphabet
from arabic_ie.grammar.clitics import Permissions, may_begin_phrase
from arabic_ie.grammar.phrases import HYPHEN, Phrases
from arabic_ie.text import DEEP, LIGHT, Folded, Folding, fold, segment
from arabic_ie.text.compounds import ONE_FORM, kunya_border, servant_border
from arabic_ie.text.folding import fold_form
from arabic_ie.text.tokens import HYPHENS, MIN_UNKNOWN, Known, Piece, Segmentation, without_blanks

MEMORY = 100_000  # distinct tokens remembered: some 50 MB

_CLITICS = {"و": "WA", "ف": "FA", "ب": "BI", "ك": "KA", "ل": "LI", "س": "SA", "أ": "HAMZA", "ال": "AL"}
_PUNCTUATION = {
    ",": "COMMA", ".": "STOP", "…": "ELLIPSIS", ":": "COLON", ";": "SEMICOLON", "?": "QUESTION", "!": "EXCLAIM",
    "(": "OPEN", "[": "OPEN", "{": "OPEN", ")": "CLOSE", "]": "CLOSE", "}": "CLOSE",
    '"': "MARK", "'": "MARK", "-": "DASH", "/": "SLASH", "#": "HASH", "@": "AT", "%": "PERCENT", "•": "BULLET",
    "|": "BAR",
}  # fmt: skip
_NEWLINE = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")
_PERSIAN_YA = "\u06cc"
_HYPHEN_MARK = re.compile(f"[{HYPHENS}]")
_DEEP_STEP, _PHRASE_STEP, _RESPELT_STEP = 1, 2, 3  # the lexicons that ``_segment`` asks after the careful one
_IN_DEEP_FOLDING = (None, _DEEP_STEP, _PHRASE_STEP, _RESPELT_STEP)
_BEFORE_NAMES = frozenset("وفبكل")
_PLAIN_LETTERS = frozenset(map(chr, (*range(0x621, 0x63B), *range(0x641, 0x64B))))
_ARABIC_LETTER = re.compile("[\u0621-\u064a\u066e-\u06d3]")
_NOMINAL_ENDING = re.compile(r"(?:..ية|..ات|..يات|..تين|..تان|..اء)$")
_FOREIGN_LETTERS = re.compile(  # ڤ پ گ چ; -ov, -ova, -ovich, -ski, -enko, -ian, -son, -stein, -berg, -ton, -oglu …
    "[ڤپگچ]|(?:وف|وفا|وفيتش|يتش|سكي|سكايا|ينكو|يان|سون|شتاين|بيرغ|برغ|تون|يف|يفا|ينهو|زاده|اوغلو)$"
)


Cell = int | str | Entry
CELLS = 4  # of a piece
_Pieces = tuple[list[Piece], list[Entry]]


class Analysis:
    """What one token is, in the form in which a tape puts its tokens together without looking at each.

    ``signs``: two characters a piece: its class character, and its mark (where in a phrase it can stand: see
    ``Phrases``). ``cells``: four a piece: how far it is from its start to that of the next one (of the last piece:
    to the end of the token, and the blanks behind it), its width, its form, its entry. A token that does not begin
    with its first piece (but with an invisible character, say), or that has none, has one more: how much there is
    before its first piece.
    """

    __slots__ = ("cells", "signs")

    def __init__(self, signs: str, cells: tuple[Cell, ...]) -> None:
        self.signs = signs
        self.cells = cells

    @property
    def classes(self) -> str:
        """The class character of each piece."""
        return self.signs[::2]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entry of each piece."""
        return cast("tuple[Entry, ...]", self.cells[3::CELLS])

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Start and end of each piece, in code points of the token."""
        out: list[tuple[int, int]] = []
        start = self.lead
        for at in range(0, len(self.cells) // CELLS * CELLS, CELLS):
            pitch, width = cast("tuple[int, int]", self.cells[at : at + 2])
            out.append((start, start + width))
            start += pitch
        return out

    @property
    def lead(self) -> int:
        """How many code points stand before the first piece."""
        return cast("int", self.cells[-1]) if len(self.cells) % CELLS else 0

    def longer(self, by: int) -> Analysis:
        """The same with so many blanks more behind it."""
        at = -CELLS - len(self.cells) % CELLS
        if not self.signs:
            return Analysis("", (self.lead + by,))
        return Analysis(self.signs, (*self.cells[:at], cast("int", self.cells[at]) + by, *self.cells[at + 1 :]))


def _analysis(signs: str, pieces: Sequence[Piece], entries: Sequence[Entry], length: int) -> Analysis:
    """The pieces of a token of some length as a tape wants them."""
    if len(pieces) == 1:
        ((form, start, end),) = pieces
        cells: tuple[Cell, ...] = (length - start, end - start, form, entries[0])
        return Analysis(signs, (*cells, start) if start else cells)
    out: list[Cell] = []
    for index, (form, start, end) in enumerate(pieces):
        following = pieces[index + 1].start if index + 1 < len(pieces) else length
        out += (following - start, end - start, form, entries[index])
    lead = pieces[0].start if pieces else length
    if lead:
        out.append(lead)
    return Analysis(signs, tuple(out))


# Readings of what no gazetteer lists: clitics, suffixes, marks, numbers, foreign and unknown words.
def _bare(*classes: str) -> Entry:
    return Entry(frozenset(classes), ())


_CLITIC_ENTRIES = {form: _bare(name, "CLITIC") for form, name in _CLITICS.items()}
_CLITIC_FORMS = {form: form + "+" for form in _CLITICS}
_SUFFIX = _bare("SUFFIX")
_PUNCTUATION_ENTRIES = {mark: _bare(name, "PUNCT") for mark, name in _PUNCTUATION.items()}
_HYPHEN = _bare("HYPHEN", "DASH", "PUNCT")
_NEWLINE_ENTRY = _bare("NEWLINE", "PUNCT")
_OTHER = _bare("OTHER", "PUNCT")
_LATIN = _bare("LATIN")
_LATIN_CAPITAL = _bare("LATIN", "LATIN_CAPITAL")
_LETTER = _bare("LETTER")
_UNKNOWN = {
    (definite, shape): _bare("UNKNOWN", *(["UNKNOWN_DEFINITE"] if definite else []), *([shape] if shape else []))
    for definite in (False, True)
    for shape in ("", "NOMINAL_SHAPE", "FOREIGN_SHAPE", "VERBAL_SHAPE")
}
_NUMBERS: dict[tuple[str, ...], Entry] = {
    names: _bare("NUMBER", *names)
    for names in (
        ("INT",), ("DECIMAL",), ("INT", "YEAR"), ("INT", "HIJRI_YEAR"), ("INT", "MINUTE"), ("INT", "HOUR", "MINUTE"),
        ("INT", "DAY"), ("INT", "DAY", "MINUTE"), ("INT", "DAY", "HOUR"), ("INT", "DAY", "HOUR", "MINUTE"),
        ("INT", "DAY", "HOUR", "MONTH_NUMBER"), ("INT", "DAY", "HOUR", "MONTH_NUMBER", "MINUTE"),
    )
}  # fmt: skip


def fixed_class_sets() -> Iterator[frozenset[str]]:
    """The class sets of everything that is analysed without a gazetteer."""
    for entry in (
        *_CLITIC_ENTRIES.values(), *_PUNCTUATION_ENTRIES.values(), *_UNKNOWN.values(), *_NUMBERS.values(),
        _SUFFIX, _HYPHEN, _NEWLINE_ENTRY, _OTHER, _LATIN, _LATIN_CAPITAL, _LETTER,
    ):  # fmt: skip
        yield entry.classes


class Analyser(dict[str, Analysis]):
    """Raw token → its analysis; a dictionary that fills itself."""

    def __init__(
        self,
        lexicon: Lexicon,
        extra_class_sets: tuple[frozenset[str], ...] = (),
        vocabulary: Collection[str] | None = None,
    ) -> None:
        """``extra_class_sets`` are those of nodes; ``vocabulary`` the classes that rules name (see ``Alphabet``)."""
        readings = lexicon.readings
        self._set(lexicon.light, lexicon.deep, lexicon.spellings, Phrases(readings), set())
        self._plant(lexicon)
        class_sets = lexicon.class_sets().union(fixed_class_sets(), extra_class_sets)
        class_sets |= self.phrases.class_sets()  # phrases of the same pieces (spelt otherwise) are one
        class_sets |= {_weak_classes(classes) for classes in class_sets}
        self.alphabet = Alphabet(class_sets, vocabulary)

    def _set(self, light: Forms, deep: Forms, spellings: Spellings, phrases: Phrases, stems: set[str]) -> None:
        self._light, self._deep, self._spellings, self.phrases = light, deep, spellings, phrases
        self._phrase_stems = stems  # first pieces of phrases that no list has by themselves
        self._lexicons: tuple[tuple[Folding, Known], ...] = (
            (LIGHT, self._known_light), (DEEP, self._known_deep), (DEEP, self._begins_phrase), (DEEP, self._is_respelt),
        )  # fmt: skip
        self._persian: tuple[tuple[Folding, Known], ...] = ((LIGHT, self._known_light), (DEEP, self._known_persian))
        self._persian += self._lexicons[2:]
        self._permits = Permissions()

    def parts(self, readings: Readings) -> dict[str, Part]:
        """All of it as parts of a file, with the ``readings`` of its lexicon; only before the first text."""
        return {
            **readings.parts(),
            **self._light.parts("light"),
            **self._deep.parts("deep", self._light),
            **self._spellings.parts(),
            **self.phrases.parts(),
            "phrase stems": joined(sorted(self._phrase_stems)),
            **self.alphabet.parts(),
        }

    @classmethod
    def restored(cls, parts: Parts) -> Analyser:
        """What ``parts`` were made of."""
        analyser = cls.__new__(cls)
        readings = Readings.restored(parts)
        light = Forms.restored(parts, "light", readings)
        deep = Forms.restored(parts, "deep", readings, light)
        phrases, stems = Phrases.restored(parts, readings), set(lines_of(parts, "phrase stems"))
        analyser._set(light, deep, Spellings.restored(parts), phrases, stems)
        analyser.alphabet = Alphabet.restored(parts)
        return analyser

    def __missing__(self, token: str) -> Analysis:
        if len(self) >= MEMORY:
            self.clear()
        bare = without_blanks(token) or token  # blanks alone are a token too
        blanks = len(token) - len(bare)
        if (known := self.get(bare)) is not None:
            found = known.longer(blanks)
        elif (known := self.get(bare + " ")) is not None:
            found = known.longer(blanks - 1)
        else:
            found = self._analyse(bare)
            if blanks:
                found = found.longer(blanks)
        self[token] = found
        return found

    # -- the parts of __missing__ --------------------------------------------------------------

    def _analyse(self, token: str) -> Analysis:
        first = token[0]
        if first in _PLAIN_LETTERS:
            return self._word(token, fold(token))
        if first.isspace() or first == "_":
            if _NEWLINE.match(first):
                return self._single(token, _NEWLINE_ENTRY, "\n")
            return Analysis("", (len(token),))
        if first.isdigit():
            digits = fold(token).text
            return self._single(token, _number(digits), digits)
        folded = fold(token)
        if not folded.text.strip():  # vowel marks or invisible controls with no letter under them
            return Analysis("", (len(token),))
        if _ARABIC_LETTER.search(token) or any("\ufb50" <= c <= "\ufefc" for c in token):
            return self._word(token, folded)
        if first.isalpha():
            return self._single(token, _LATIN_CAPITAL if first.isupper() else _LATIN, token)
        return self._single(token, _PUNCTUATION_ENTRIES.get(folded.text[0], _OTHER), folded.text)

    def _single(self, token: str, entry: Entry, form: str) -> Analysis:
        length = len(token)
        return Analysis(intern(self._sign(form, entry)), (length, length, form, entry))

    def _sign(self, form: str, entry: Entry) -> str:
        return self.alphabet.char(entry.classes) + self.phrases.mark(form)

    def _word(self, token: str, folded: Folded) -> Analysis:
        if _HYPHEN_MARK.search(token):
            cuts = [match.start() for match in _HYPHEN_MARK.finditer(token)]
            pieces, entries = self._hyphenated(token, cuts)
        else:
            pieces, entries = self._segment(token, folded)
        sign = self._sign
        signs = "".join([sign(piece.form, entry) for piece, entry in zip(pieces, entries, strict=True)])
        return _analysis(intern(signs), pieces, entries, len(token))

    def _hyphenated(self, token: str, cuts: list[int]) -> _Pieces:
        """Words joined by hyphens (جان-بيير): the pieces of each, and the hyphens between them."""
        pieces: list[Piece] = []
        entries: list[Entry] = []
        begin = 0
        for cut in (*cuts, len(token)):
            if cut > begin:
                word_pieces, word_entries = self._segment(token[begin:cut])
                pieces += [Piece(form, start + begin, end + begin) for form, start, end in word_pieces]
                entries += word_entries
            if cut < len(token):
                pieces.append(Piece(HYPHEN, cut, cut + 1))
                entries.append(_HYPHEN)
            begin = cut + 1
        return pieces, entries

    def _segment(self, word: str, folded: Folded | None = None) -> _Pieces:
        """The pieces of a word (with deep forms) and their entries; compounds written as one are taken apart."""
        if folded is None:
            folded = fold(word)
        lexicons = self._persian if _PERSIAN_YA in word else self._lexicons
        border = servant_border(folded.text)
        if border is None:
            cut = segment(word, lexicons, folded)
            if cut.lexicon is not None or (border := kunya_border(folded.text)) is None:
                return self._pieces(cut, folded)
        place, _ = folded.source_span(border, len(folded.text))
        before = fold(word[:place])
        pieces, entries = self._pieces(segment(word[:place], lexicons, before), before)
        rest_pieces, rest_entries = self._segment(word[place:])
        return (
            [*pieces, *(Piece(form, start + place, end + place) for form, start, end in rest_pieces)],
            [*entries, *rest_entries],
        )

    def _pieces(self, cut: Segmentation, folded: Folded) -> _Pieces:
        pieces: list[Piece] = []
        entries: list[Entry] = []
        for index, piece in enumerate(cut.pieces):
            form = piece.form
            clitic = index < cut.stem or (len(cut.pieces) == 1 and form in _CLITICS)  # also written apart: بـ"…", و
            if clitic:
                entries.append(_CLITIC_ENTRIES[form])
            elif index > cut.stem:
                entries.append(_SUFFIX)
            elif cut.lexicon is None:
                entries.append(_unknown(form, self._inflection(form, folded.source[piece.start : piece.start + 1])))
            elif cut.lexicon == _PHRASE_STEP:
                entries.append(_unknown(form))
            elif cut.lexicon == _RESPELT_STEP:
                form = self._spellings.respelt(form) or form
                listed = self._deep.get(form)
                entries.append(_weakened(listed) if listed else _unknown(form))
            else:
                table = self._deep if cut.lexicon == _DEEP_STEP else self._light
                entries.append(table[form])
            # an article's form is no word's: آل folds to ال too
            form = _CLITIC_FORMS[form] if clitic else form if cut.lexicon in _IN_DEEP_FOLDING else fold_form(form)
            pieces.append(Piece(ONE_FORM.get(form, form), piece.start, piece.end))
        return pieces, entries

    def _inflection(self, form: str, first: str) -> str:
        """The shape of an unknown word (deep form) that may be an inflected one: أفكر (I think), جسمك (your body).

        ``first``: its first letter as written.

        They are not cut, because as many are names (أحمد, مايك), but that they could be speaks against one.
        """
        if len(form) <= MIN_UNKNOWN:
            return ""
        if (
            first == "أ"
            and form[-1] != "و"
            and self._permits.is_verb(self._deep.classes(form[1:]))
            and self._permits.is_imperfect(self._deep.classes("ي" + form[1:]))
        ):
            return "VERBAL_SHAPE"
        if form[-1] in "هيك":
            stems = (form[:-1], form[1:-1]) if form[0] in _BEFORE_NAMES else (form[:-1],)
            if any(self._permits.is_noun(self._deep.classes(stem)) for stem in stems):
                return "NOMINAL_SHAPE"
        return ""

    def _known_light(self, stem: str, proclitics: tuple[str, ...], suffix: str) -> bool:
        classes = self._light.classes(stem)
        return classes is not None and self._permits.may_stand(classes, stem, proclitics, suffix, "ة")

    def _known_deep(self, stem: str, proclitics: tuple[str, ...], suffix: str) -> bool:
        classes = self._deep.classes(stem)
        return classes is not None and self._permits.may_stand(classes, stem, proclitics, suffix, "هة", forgiving=True)

    def _known_persian(self, stem: str, proclitics: tuple[str, ...], suffix: str) -> bool:
        """As ``_known_deep``, for a word with ی: that only the forgiving lexicon has it shows no other spelling."""
        classes = self._deep.classes(stem)
        return classes is not None and self._permits.may_stand(classes, stem, proclitics, suffix, "هة")

    def _begins_phrase(self, stem: str, proclitics: tuple[str, ...], suffix: str) -> bool:
        """A word known only as the first of a phrase (بيونغ يانغ): it takes و ب ك ل, unless it is very short."""
        return not suffix and stem in self._phrase_stems and may_begin_phrase(stem, proclitics)

    def _is_respelt(self, stem: str, proclitics: tuple[str, ...], suffix: str) -> bool:
        """A foreign name in another spelling (جورباتشوف, where غورباتشوف is listed)."""
        return (
            not suffix
            and (not proclitics or proclitics[-1] in _BEFORE_NAMES)
            and not _NOMINAL_ENDING.search(stem)
            and self._spellings.respelt(stem) is not None
        )

    def _plant(self, lexicon: Lexicon) -> None:
        """The lexicon's phrases, cut into pieces as texts are."""
        memory: dict[str, tuple[list[str], bool]] = {}  # word → its pieces, and whether no list has it
        for phrase, code in lexicon.phrases.items():
            forms: list[str] = []
            words = phrase.split(" ")
            for word in words:
                found = memory.get(word)
                if found is None:
                    pieces, entries = self._segment(word)
                    new = len(pieces) == 1 and "UNKNOWN" in entries[0].classes
                    found = memory[word] = [piece.form for piece in pieces], new
                cut, new = found
                if new and word is words[0]:
                    self._phrase_stems.add(cut[0])
                forms.extend(cut)
            self.phrases.add(phrase, forms, code)


_WEAKENED = {"GIVEN": "WEAK_GIVEN", "FAMILY": "WEAK_FAMILY"}


def _weakened(entry: Entry) -> Entry:
    """A name known only by another spelling is one where something beside it says so."""
    readings = tuple(r._replace(classes=tuple(_WEAKENED.get(name, name) for name in r.classes)) for r in entry.readings)
    return Entry(_weak_classes(entry.classes), readings)


def _weak_classes(classes: frozenset[str]) -> frozenset[str]:
    return frozenset(_WEAKENED.get(name, name) for name in classes)


def _unknown(stem: str, inflection: str = "") -> Entry:
    """A word that no gazetteer lists, by its shape; ``inflection``: the one that it has where its ending shows none."""
    if len(stem) == 1:
        return _LETTER
    definite = stem.startswith("ال") and len(stem) > 3
    if _FOREIGN_LETTERS.search(stem) and not definite:
        shape = "FOREIGN_SHAPE"
    elif _NOMINAL_ENDING.search(stem) or (len(stem) > 3 and stem.endswith("يه")):
        shape = "NOMINAL_SHAPE"
    else:
        shape = "" if definite else inflection
    return _UNKNOWN[definite, shape]


def _number(digits: str) -> Entry:
    """A number, folded, by its size: what of a date it could be."""
    if not digits.isascii() or not digits.isdigit():
        return _NUMBERS["DECIMAL",]
    if len(digits) == 4:
        value = int(digits)
        if 1300 <= value <= 1500:
            return _NUMBERS["INT", "HIJRI_YEAR"]
        return _NUMBERS["INT", "YEAR"] if 1000 <= value <= 2199 else _NUMBERS["INT",]
    if len(digits) > 2:
        return _NUMBERS["INT",]
    value = int(digits)
    names = ["INT"]
    if 1 <= value <= 31:
        names.append("DAY")
    if value <= 24:
        names.append("HOUR")
    if 1 <= value <= 12:
        names.append("MONTH_NUMBER")
    if len(digits) == 2 and value < 60:
        names.append("MINUTE")
    return _NUMBERS.get(tuple(names), _NUMBERS["INT",])
