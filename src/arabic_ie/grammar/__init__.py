"""The engine: words become class characters on a tape, and rules are patterns over that tape."""

from arabic_ie.grammar.alphabet import Alphabet
from arabic_ie.grammar.analysis import Analyser, Analysis
from arabic_ie.grammar.rules import Rule, RuleError, RuleSet, rule
from arabic_ie.grammar.tape import Match, Tape

__all__ = ["Alphabet", "Analyser", "Analysis", "Match", "Rule", "RuleError", "RuleSet", "Tape", "rule"]
