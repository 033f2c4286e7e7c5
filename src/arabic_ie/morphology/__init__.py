"""Forms of verbs, nouns and adjectives, grown from the parts that a gazetteer row gives."""

from arabic_ie.morphology.nominals import Form, adjective_forms, noun_forms
from arabic_ie.morphology.verbs import masdar_forms, participle_forms, verb_forms

__all__ = ["Form", "adjective_forms", "masdar_forms", "noun_forms", "participle_forms", "verb_forms"]
