"""The normalisation layer: folding with exact offsets, tokens and clitics, sentences, quotation marks."""

from arabic_ie.text.folding import DEEP, LIGHT, Folded, Folding, fold
from arabic_ie.text.quotation import Quoted, quoted_spans
from arabic_ie.text.sentences import split_paragraphs, split_sentences
from arabic_ie.text.tokens import Listed, Piece, Segmentation, blocks_of_tokens, segment, spaced_tokens, tokenize

__all__ = [
    "DEEP",
    "LIGHT",
    "Folded",
    "Folding",
    "Listed",
    "Piece",
    "Quoted",
    "Segmentation",
    "blocks_of_tokens",
    "fold",
    "quoted_spans",
    "segment",
    "spaced_tokens",
    "split_paragraphs",
    "split_sentences",
    "tokenize",
]
