"""Clubs: a tape in; the names on it that the talk of sport shows to be clubs out.

ليفربول (Liverpool) is a city, and a club where sport is spoken of: "فاز ليفربول" (Liverpool won), "مدرب ليفربول" (the
coach of Liverpool). The gazetteers list such clubs as weak; what stands around them decides here, and shows clubs
that no list has.
"""

from __future__ import annotations

from arabic_ie.extractors.found import Found
from arabic_ie.extractors.name_parts import NEW
from arabic_ie.extractors.nodes import ORG_NAME
from arabic_ie.gazetteers import Reading
from arabic_ie.grammar import Alphabet, Rule, RuleSet, Tape, rule

_LISTED = "WEAK_ORGANIZATION-WORD-FUNCTION-CUE"
_DEFINITE = "AL AL_ORGANIZATION"  # النصر: "victory", and a club
_SPORTSMAN = (  # … and what only a team has
    "('لاعب' | 'لاعبي' | 'مدرب' | 'مهاجم' | 'مدافع' | 'حارس' | 'فريق' | 'نادي' | 'صفوف' | 'مرمى' | 'جماهير' | 'قميص')"
)
_AGAINST = "('على' | 'أمام' | 'ضد' | 'بين' | 'مع')"
_NO_PLACE = "(?<! 'في') (?<! 'إلى') (?<! 'من') (?<! BI) (?<! PLACE_HEAD) (?<! WEAK_PLACE_HEAD)"

CLUB_RULES: tuple[Rule, ...] = (
    rule(
        "club_of_sportsman",
        f"{_SPORTSMAN} name:({_LISTED} | {_DEFINITE} | PLACE-COUNTRY-NATIONALITY-WORD-GIVEN-FAMILY) (?! GIVEN-WORD)",
        yes=["أعلن مدرب [ليفربول] ذلك"],  # the coach of Liverpool announced it
        no=["أعلن مدرب فرنسا ذلك"],  # the coach of France: no club
    ),
    rule(
        "club_of_nation",  # a city is feminine: برشلونة الإسباني (masculine) is the Spanish club
        f"{_NO_PLACE} name:({_LISTED} | PLACE-COUNTRY-NATIONALITY-WORD ({NEW})? | {NEW}) AL NATIONALITY",
        yes=["تغلب [برشلونة] الإسباني على ضيفه في المباراة"],  # Barcelona of Spain beat its guest in the match
        no=["يعيش في برشلونة الإسبانية"],  # he lives in Spanish Barcelona
    ),
    rule(
        "club_against",
        f"{_AGAINST} name:({_DEFINITE})",
        yes=["فاز الهلال على [النصر] بهدف في المباراة"],  # al-Hilal beat al-Nassr by one goal in the match
    ),
    rule(
        "new_club_of_sportsman",  # without ال the word before governs: لاعب سمبوري is a player of Samburi
        f"(?<! AL) {_SPORTSMAN} name:({NEW})",
        yes=["تغلب عليه حارس [تشيفاس] في المباراة بهدف"],  # the goalkeeper of Chivas beat him in the match by one goal
        no=["قال اللاعب سمبوري بعد المباراة وهدف الفوز إن"],  # the player Samburi said after the match
    ),
    rule(
        "club_in_sport",
        f"name:({_NO_PLACE} {_LISTED} | {_LISTED}-PLACE)",
        yes=["خسر [ليفربول] المباراة بثلاثة أهداف"],  # Liverpool lost the match by three goals
        no=["زار الوزير ليفربول أمس"],  # the minister visited Liverpool yesterday
    ),
)

REACH = 30  # pieces on either side in which words of sport speak for a club
ENOUGH = {
    "club_of_sportsman": 0,
    "club_of_nation": 1,
    "club_in_sport": 2,
    "club_against": 3,
    "new_club_of_sportsman": 2,
}  # … and how many
SPORT = frozenset([  # deep forms: match, league, player, striker, goal, cup, half, title …
    "مباراه", "مباريات", "دوري", "كاس", "بطوله", "مونديال", "كره", "قدم", "ملعب", "شوط", "مرمي", "لقب", "تعادل",
    "هدف", "اهداف", "هدفين", "لاعب", "لاعبي", "لاعبين", "مدافع", "مهاجم", "هداف", "تشكيله",
    "فريق", "نادي", "انديه", "منتخب", "مدرب", "جوله", "فوز", "ملاعب", "حارس",
])  # fmt: skip


class ClubFinder:
    """The club rules compiled for one alphabet."""

    __slots__ = ("_rules",)

    def __init__(self, alphabet: Alphabet) -> None:
        self._rules = RuleSet(CLUB_RULES, alphabet)

    def find(self, tape: Tape) -> list[Found]:
        """Every club that its surroundings show, in text order."""
        out: list[Found] = []
        for match in self._rules.find_all(tape):
            pieces = match.group("name")
            assert pieces is not None
            reading = _club_reading(tape, *pieces)
            if reading is None and match.rule in ("club_against", "club_in_sport"):
                continue
            if match.rule == "club_of_nation" and not _is_masculine(tape, match.end - 1):
                continue
            if _sport_near(tape, *pieces) >= ENOUGH[match.rule]:
                out.append(Found(*pieces, match.rule, ORG_NAME, reading))
        return out


def _club_reading(tape: Tape, start: int, end: int) -> Reading | None:
    """The gazetteer's club of this name."""
    readings = (r for at in (start, end - 1) for r in tape.entries[at].readings)
    return next((r for r in readings if r.row.value("type") == "club"), None)


def _is_masculine(tape: Tape, at: int) -> bool:
    """Whether a nationality is masculine singular here."""
    reading = tape.reading(at, "NATIONALITY")
    return reading is not None and reading.features == "ms"


def _sport_near(tape: Tape, start: int, end: int) -> int:
    """How many words of sport stand near."""
    near = tape.forms[max(0, start - REACH) : start] + tape.forms[end : end + REACH]
    return sum(form in SPORT for form in near)
