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
from arabic_ie.gazetteers.lexicon import Code, Forms, Readings
from arabic_ie.gazetteers.packed import Part, Parts, joined, lines_of
from arabic_ie.gazetteers.variants import Spellings
from arabic_ie.grammar.alphabet import Alphabet
from arabic_ie.grammar.clitics import Permissions, may_begin_phrase
from arabic_ie.grammar.phrases import HYPHEN, Phrases
from arabic_ie.text import DEEP, LIGHT, fold
from arabic_ie.text.compounds import ONE_FORM, kunya_border, servant_border
from arabic_ie.text.folding import fold_form, form_of, plain_form
from arabic_ie.text.tokens import HYPHENS, MIN_UNKNOWN, Cut, Listed, Piece, Pile, find_cut, pieces_of, without_blanks

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
_LIGHT_STEP, _DEEP_STEP, _PHRASE_STEP, _RESPELT_STEP = 0, 1, 2, 3  # the lexicons in the order that they are asked in
_BEFORE_NAMES = frozenset("وفبكل")
_PLAIN_LETTERS = frozenset(map(chr, (*range(0x621, 0x63B), *range(0x641, 0x64B))))
_PLAIN_WORD = re.compile("[\u0621-\u063a\u0641-\u064a]+").fullmatch
_ARABIC_LETTER = re.compile("[\u0621-\u064a\u066e-\u06d3]")
_NOMINAL_ENDING = re.compile(r"(?:..ية|..ات|..يات|..تين|..تان|..اء)$")
_FOREIGN_LETTERS = re.compile(  # ڤ پ گ چ; -ov, -ova, -ovich, -ski, -enko, -ian, -son, -stein, -berg, -ton, -oglu …
    "[ڤپگچ]|(?:وف|وفا|وفيتش|يتش|سكي|سكايا|ينكو|يان|سون|شتاين|بيرغ|برغ|تون|يف|يفا|ينهو|زاده|اوغلو)$"
)


Cell = int | str | Entry
CELLS = 4  # of a piece
_Pieces = tuple[list[Piece], list[Entry]]
_Stem = tuple[str, str, Entry]  # sign, form, entry


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
        self._set(lexicon.light, lexicon.deep, lexicon.spellings, Phrases(readings), {})
        self._plant(lexicon)
        class_sets = lexicon.class_sets().union(fixed_class_sets(), extra_class_sets)
        class_sets |= self.phrases.class_sets()  # phrases of the same pieces (spelt otherwise) are one
        class_sets |= {_weak_classes(classes) for classes in class_sets}
        self.alphabet = Alphabet(class_sets, vocabulary)

    def _set(self, light: Forms, deep: Forms, spellings: Spellings, phrases: Phrases, stems: dict[str, bool]) -> None:
        self._light, self._deep, self._spellings, self.phrases = light, deep, spellings, phrases
        self._phrase_stems = stems  # first pieces of phrases that no list has by themselves
        known_light = Listed(LIGHT, light.find, self._permits_light)
        further = (
            Listed(DEEP, stems.get, self._permits_beginning),
            Listed(DEEP, str, self._is_respelt),  # any word may be
        )
        self._lexicons = (known_light, Listed(DEEP, deep.find, self._permits_deep), *further)
        self._persian = (known_light, Listed(DEEP, deep.find, self._permits_persian), *further)
        self._permits = Permissions()
        self._stems: dict[str, _Stem] = {}  # of the careful lexicon, as far as they were met: bounded as this is
        self._piles: dict[str, tuple[str, tuple[Cell, ...]]] = {}

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
        phrases = Phrases.restored(parts, readings)
        stems = dict.fromkeys(lines_of(parts, "phrase stems"), True)
        analyser._set(light, deep, Spellings.restored(parts), phrases, stems)
        analyser.alphabet = Alphabet.restored(parts)
        return analyser

    def __missing__(self, token: str) -> Analysis:
        if len(self) >= MEMORY:
            self.clear()
            self._stems.clear()
        bare = without_blanks(token) or token  # blanks alone are a token too
        blanks = len(token) - len(bare)
        if (known := self.get(bare)) is not None:
            found = known.longer(blanks)
        elif (known := self.get(bare + " ")) is not None:
            found = known.longer(blanks - 1)
        else:
            found = self._analyse(bare, blanks)
        self[token] = found
        return found

    # -- the parts of __missing__ --------------------------------------------------------------

    def _analyse(self, token: str, blanks: int) -> Analysis:
        """A token with so many blanks behind it."""
        if _PLAIN_WORD(token) and (found := self._plain_word(token, blanks)) is not None:
            return found
        found = self._any_token(token)
        return found.longer(blanks) if blanks else found

    def _plain_word(self, word: str, blanks: int) -> Analysis | None:
        """A word of nothing but plain letters, as nearly all are: each is folded to one; None if it is a compound."""
        if "عبد" in word and servant_border(fold_form(word)) is not None:
            return None
        cut = find_cut(word, self._lexicons, plain_form)
        pile, stem, suffix, lexicon, _ = cut
        if lexicon is None and kunya_border(fold_form(word)) is not None:
            return None
        start = len(pile.written)
        known = self._stems.get(stem) if lexicon == _LIGHT_STEP else None
        if known is None:
            form, entry = self._stem(cut, word[start])
            known = intern(self._sign(form, entry)), form, entry
            if lexicon == _LIGHT_STEP and stem not in _CLITICS:
                self._stems[stem] = known
        sign, form, entry = known
        width = len(word) - start - len(suffix)
        if not suffix:
            cells: tuple[Cell, ...] = (width + blanks, width, form, entry)
            if not start:
                return Analysis(sign, cells)
        else:
            cells = (width, width, form, entry, len(suffix) + blanks, len(suffix), suffix, _SUFFIX)
            sign += self._sign(suffix, _SUFFIX)
        if start:
            signs, before = self._pile(pile)
            sign, cells = signs + sign, before + cells
        return Analysis(intern(sign), cells)

    def _pile(self, pile: Pile) -> tuple[str, tuple[Cell, ...]]:
        """Signs and cells of proclitics before a word of plain letters."""
        known = self._piles.get(pile.written)
        if known is None:
            signs = ""
            cells: list[Cell] = []
            for clitic, width in zip(pile.clitics, pile.widths, strict=True):
                form, entry = _CLITIC_FORMS[clitic], _CLITIC_ENTRIES[clitic]
                signs += self._sign(form, entry)
                cells += [width, width, form, entry]
            known = self._piles[pile.written] = signs, tuple(cells)
        return known

    def _stem(self, cut: Cut, first: str) -> tuple[str, Entry]:
        """The stem of a cut: its deep form, its entry; ``first``: its first letter as written."""
        form = cut.stem
        if not cut.pile.written and not cut.suffix and form in _CLITICS:  # also written apart: بـ"…", و
            form, entry = _CLITIC_FORMS[form], _CLITIC_ENTRIES[form]
        elif cut.lexicon is None:
            entry = _unknown(form, self._inflection(form, first))
        elif cut.lexicon == _PHRASE_STEP:
            entry = _unknown(form)
        elif cut.lexicon == _RESPELT_STEP:
            form = self._spellings.respelt(form) or form
            listed = self._deep.get(form)
            entry = _weakened(listed) if listed else _unknown(form)
        else:
            entry = (self._deep if cut.lexicon == _DEEP_STEP else self._light).entry(form, cut.found)
            if cut.lexicon == _LIGHT_STEP:
                form = fold_form(form)
        return ONE_FORM.get(form, form), entry

    def _single(self, token: str, entry: Entry, form: str) -> Analysis:
        length = len(token)
        return Analysis(intern(self._sign(form, entry)), (length, length, form, entry))

    def _sign(self, form: str, entry: Entry) -> str:
        return self.alphabet.char(entry.classes) + self.phrases.mark(form)

    def _any_token(self, token: str) -> Analysis:
        first = token[0]
        if first in _PLAIN_LETTERS:
            return self._word(token)
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
            return self._word(token)
        if first.isalpha():
            return self._single(token, _LATIN_CAPITAL if first.isupper() else _LATIN, token)
        return self._single(token, _PUNCTUATION_ENTRIES.get(folded.text[0], _OTHER), folded.text)

    def _word(self, token: str) -> Analysis:
        if _HYPHEN_MARK.search(token):
            cuts = [match.start() for match in _HYPHEN_MARK.finditer(token)]
            pieces, entries = self._hyphenated(token, cuts)
        else:
            pieces, entries = self._segment(token)
        sign = self._sign
        signs = "".join([sign(piece.form, entry) for piece, entry in zip(pieces, entries, strict=True)])
        return _analysis(intern(signs), pieces, entries, len(token))

    def _hyphenated(self, token: str, cuts: list[int]) -> _Pieces:
        """Words joined by hyphens (جان-بيير): the pieces of each, and the hyphens between them."""
        pieces: list[Piece] = []
        entries: list[Entry] = []
        begin = 0
        for cut in (*cuts, len(token)):
            if fold(token[begin:cut]).text:  # marks alone are no word
                word_pieces, word_entries = self._segment(token[begin:cut])
                pieces += [Piece(form, start + begin, end + begin) for form, start, end in word_pieces]
                entries += word_entries
            if cut < len(token):
                pieces.append(Piece(HYPHEN, cut, cut + 1))
                entries.append(_HYPHEN)
            begin = cut + 1
        return pieces, entries

    def _segment(self, word: str) -> _Pieces:
        """The pieces of a word (with deep forms) and their entries; compounds written as one are taken apart."""
        folded = fold(word)
        border = servant_border(folded.text)
        if border is None:
            cut = find_cut(word, self._lexicons_for(word), form_of)
            if cut.lexicon is not None or (border := kunya_border(folded.text)) is None:
                return self._pieces(cut, word)
        place, _ = folded.source_span(border, len(folded.text))
        before = word[:place]
        pieces, entries = self._pieces(find_cut(before, self._lexicons_for(word), form_of), before)
        rest_pieces, rest_entries = self._segment(word[place:])
        return (
            [*pieces, *(Piece(form, start + place, end + place) for form, start, end in rest_pieces)],
            [*entries, *rest_entries],
        )

    def _lexicons_for(self, word: str) -> tuple[Listed, ...]:
        return self._persian if _PERSIAN_YA in word else self._lexicons

    def _pieces(self, cut: Cut, word: str) -> _Pieces:
        pieces = pieces_of(word, cut)
        entries = [_CLITIC_ENTRIES[clitic] for clitic in cut.pile.clitics]
        forms = [_CLITIC_FORMS[clitic] for clitic in cut.pile.clitics]  # an article's form is no word's: آل is ال too
        form, entry = self._stem(cut, word[pieces[len(forms)].start :][:1])
        forms.append(form)
        entries.append(entry)
        if cut.suffix:
            forms.append(cut.suffix)
            entries.append(_SUFFIX)
        return [Piece(form, start, end) for form, (_, start, end) in zip(forms, pieces, strict=True)], entries

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

    def _permits_light(self, code: Code, stem: str, proclitics: tuple[str, ...], suffix: str) -> bool:
        if not proclitics and not suffix:
            return True
        return self._permits.may_stand(self._light.classes_of(stem, code), stem, proclitics, suffix, "ة")

    def _permits_deep(self, code: Code, stem: str, proclitics: tuple[str, ...], suffix: str) -> bool:
        classes = self._deep.classes_of(stem, code)
        return self._permits.may_stand(classes, stem, proclitics, suffix, "هة", forgiving=True)

    def _permits_persian(self, code: Code, stem: str, proclitics: tuple[str, ...], suffix: str) -> bool:
        """As ``_permits_deep``, for a word with ی: that only the forgiving lexicon has it shows no other spelling."""
        classes = self._deep.classes_of(stem, code)
        return self._permits.may_stand(classes, stem, proclitics, suffix, "هة")

    def _permits_beginning(self, _: bool, stem: str, proclitics: tuple[str, ...], suffix: str) -> bool:
        """A word known only as the first of a phrase (بيونغ يانغ): it takes و ب ك ل, unless it is very short."""
        return not suffix and may_begin_phrase(stem, proclitics)

    def _is_respelt(self, _: str, stem: str, proclitics: tuple[str, ...], suffix: str) -> bool:
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
                    self._phrase_stems[cut[0]] = True
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
