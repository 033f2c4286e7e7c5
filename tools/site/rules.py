"""The rules as pages: ``<!-- rules: NAME -->`` in a page becomes that extractor's rules as they stand in the code.

A rule is shown with its note, the examples that it must find (the match marked) with their glosses, those that it
must not, and its pattern. ``<!-- speakers -->`` becomes the table of the rules by which speakers are resolved.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from functools import cache

from glosses import glosses, notes

from arabic_ie.engine import ALL_RULES
from arabic_ie.extractors.dates import DATE_RULES
from arabic_ie.extractors.officials import OFFICIAL_RULES
from arabic_ie.extractors.organizations import ORGANIZATION_RULES
from arabic_ie.extractors.people import PEOPLE_RULES
from arabic_ie.extractors.places import PLACE_RULES
from arabic_ie.extractors.quotes import QUOTE_RULES
from arabic_ie.extractors.unlisted import CANDIDATE_RULES
from arabic_ie.extractors.unseen_names import LIST_RULES
from arabic_ie.grammar import Rule
from arabic_ie.resolution.candidates import RULES as SPEAKER_RULES

RULES_OF: dict[str, Sequence[Rule]] = {
    "dates": DATE_RULES,
    "places": PLACE_RULES,
    "organizations": ORGANIZATION_RULES,
    "people": (*PEOPLE_RULES, *LIST_RULES, *CANDIDATE_RULES),
    "officials": OFFICIAL_RULES,
    "quotes": QUOTE_RULES,
}
_MARKER = re.compile(r"^<!-- rules: (\w+) -->$", re.MULTILINE)


def with_rules(markdown: str) -> str:
    """A page's text with its markers replaced."""
    markdown = _MARKER.sub(lambda marker: "\n".join(map(_section, RULES_OF[marker[1]])), markdown)
    return markdown.replace("<!-- speakers -->", _speakers())


@cache
def _texts() -> tuple[dict[str, str], dict[str, str]]:
    return glosses(ALL_RULES), notes(ALL_RULES)


def _section(rule: Rule) -> str:
    gloss, note = _texts()
    lines = [f"### `{rule.name}`", ""]
    if rule.name in note:
        lines += [html.escape(note[rule.name], quote=False), ""]
    for heading, examples in (("found", rule.yes), ("not found", rule.no)):
        if examples:
            rows = "".join(f"<tr>{_cell(text)}<td>{html.escape(gloss[text])}</td></tr>" for text in examples)
            kind = heading.replace(" ", "-")
            lines += [f'<table class="examples {kind}"><caption>{heading}</caption><tbody>{rows}</tbody></table>', ""]
    pattern = html.escape(rule.pattern)
    lines += [f"<details><summary>pattern</summary><pre><code>{pattern}</code></pre></details>", ""]
    return "\n".join(lines)


def _cell(example: str) -> str:
    """An example right to left, what the rule finds highlighted."""
    marked = re.sub(r"\[(.*?)\]", r"<mark>\1</mark>", html.escape(example))
    return f'<td dir="rtl" lang="ar">{marked}</td>'


def _speakers() -> str:
    rows = "".join(f"| `{name}` | {meaning} | {score:.2f} |\n" for name, (score, meaning) in SPEAKER_RULES.items())
    return f"| rule | what it means | how far it can be trusted |\n|---|---|---|\n{rows}"
