"""Candidates: whom the words around a cue may mean, each with the rule that says so.

Resolution asks its questions in a fixed order and takes the first answer; an explanation hears them all.
``RULES`` says of each what it means and how far to trust it: for rules that answered ten times or more on
annotated news the share of right answers, for the others an estimate.
"""

from __future__ import annotations

from typing import NamedTuple

from arabic_ie.model import Organization, Person, Place, Quote, Span, Speaker

Entity = Person | Organization | Place

RULES: dict[str, tuple[float, str]] = {
    # a subject stands beside the cue
    "person_named": (0.99, "the words beside the cue name a person"),
    "nickname": (0.9, "the text calls this person so"),
    "same_speaker": (0.89, "“the same”, “the source”: whoever spoke before"),
    "statement_issuer": (0.81, "a statement speaks for whoever issued it"),
    "body_in_full": (0.92, "a short form of a body that the text names more fully"),
    "body_by_type": (0.75, "a generic word for a body: the last named one of its type"),
    "organization_named": (0.95, "the words beside the cue name an organisation"),
    "place_named": (0.85, "a place speaks as a state"),
    "role_holder": (0.98, "the text names the holder of this role"),
    "known_holder": (0.85, "“the French president”: the text names one person known to hold that office"),
    "compatriot": (0.85, "“the Frenchman”: the one of that country whom the text names"),
    "latter": (0.8, "“the latter”: whoever was named last"),
    "honoured": (0.85, "“his highness”: the person of that rank who was named last"),
    "apposed": (0.85, "the text puts a name beside this noun"),
    "fuller_phrase": (0.65, "a definite phrase points back to a fuller one"),
    "both": (0.85, "“both of them”: the two who spoke together, or whom the text names before"),
    "last_person": (0.87, "a definite role points back to the person who spoke last"),
    "main_person": (0.5, "“his highness”: the person whom the text is about"),
    "introduced": (0.85, "somebody without a name, whom the next sentences name"),
    "title_by_body": (0.85, "a headline's words, as the body of the article says them in full"),
    "words": (0.82, "the words themselves: nothing says more of who it is"),
    # no subject stands beside the cue
    "relative": (0.92, "the noun before “who” is the speaker"),
    "same_sentence": (0.94, "continues who spoke earlier in the sentence"),
    "clause_subject": (0.83, "the subject of an earlier verb of the sentence"),
    "topic": (0.85, "the name with which the sentence begins"),
    "first_named": (0.6, "the first person or body that the sentence names"),
    "spoke_without_content": (0.8, "the subject of a reporting verb in the sentence before"),
    "last_speaker": (0.85, "continues who spoke last, in agreement with the verb"),
    "named_next": (0.85, "the second half of the headline names who speaks in the first"),
    "only_person": (0.5, "nobody spoke before: the one person whom the text names there"),
}


class Candidate(NamedTuple):
    """Whom a quote's words may mean; ``score`` is how far the rule can be trusted, between 0 and 1."""

    speaker: Speaker
    score: float
    reason: str


class Explanation(NamedTuple):
    """A quote with everyone who could be its speaker, the chosen one first; ``notes`` say what was set aside."""

    quote: Quote
    candidates: tuple[Candidate, ...]
    notes: tuple[str, ...] = ()


def candidate(speaker: Speaker) -> Candidate:
    """A speaker with the score and the reason of its rule."""
    return Candidate(speaker, *RULES[speaker.rule])


def speaking(entity: Entity, rule: str, mention: Span | None = None, name: str | None = None) -> Speaker:
    """An entity as a speaker."""
    return Speaker(name or entity.name, mention, entity, rule)


def again(speaker: Speaker, rule: str, mention: Span | None = None) -> Speaker:
    """The same speaker in the words of another place, or in none."""
    return Speaker(speaker.name, mention, speaker.entity, rule)
