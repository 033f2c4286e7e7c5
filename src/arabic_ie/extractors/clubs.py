"""Clubs that are named after cities: a tape in; which cities on it are meant as clubs out.

ليفربول (Liverpool) is a city, and a club where sport is spoken of: "فاز ليفربول" (Liverpool won), "مدرب ليفربول" (the
coach of Liverpool). The gazetteers list such clubs as weak; what stands around them decides here.
"""

from __future__ import annotations

from arabic_ie.extractors.found import Found
from arabic_ie.extractors.nodes import ORG_NAME
from arabic_ie.grammar import Alphabet, Rule, RuleSet, Tape, rule

_CITY = "(WEAK_ORGANIZATION&PLACE-COUNTRY | WEAK_ORGANIZATION&WEAK_PLACE)"
_WEAK = "(WEAK_ORGANIZATION-FUNCTION-CUE | AL AL_ORGANIZATION)"
_MAN = "('لاعب' | 'لاعبي' | 'مدرب' | 'مهاجم' | 'حارس' | 'نجم' | 'فريق' | 'نادي' | 'قميص' | 'جماهير' | 'مرمى')"
_PLACED = "(?<! 'في') (?<! 'إلى') (?<! 'من') (?<! BI) (?<! PLACE_HEAD) (?<! WEAK_PLACE_HEAD)"

CLUB_RULES: tuple[Rule, ...] = (
    rule(
        "club_of_sportsman",
        f"{_MAN} name:{_WEAK}",
        yes=["أعلن مدرب [ليفربول] ذلك"],  # the coach of Liverpool announced it
    ),
    rule(
        "club_of_nation",  # a city is feminine: برشلونة الإسباني (masculine) is the Spanish club
        f"{_PLACED} name:{_CITY} AL NATIONALITY",
        yes=["تغلب [برشلونة] الإسباني على ضيفه"],  # Barcelona of Spain beat its guest
        no=["يعيش في برشلونة الإسبانية"],  # he lives in Spanish Barcelona
    ),
    rule(
        "club_in_sport",
        f"{_PLACED} name:{_CITY}",
        yes=["خسر [ليفربول] المباراة"],  # Liverpool lost the match
        no=["زار الوزير ليفربول أمس"],  # the minister visited Liverpool yesterday
    ),
)

REACH = 30  # pieces on either side in which a word of sport speaks for a club
SPORT = frozenset(
    "مباراه مباريات دوري لاعب لاعبي لاعبين مدافع مهاجم هدف اهداف هدفين كاس مرمي شوط هداف بطوله كره قدم ملعب"
    " منتخب مونديال تعادل نادي انديه تشكيله لقب".split()
)


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
            start, end = pieces
            at = end - 1 if tape.has(end - 1, "AL_ORGANIZATION") else start
            reading = tape.reading(at, "WEAK_ORGANIZATION") or tape.reading(at, "AL_ORGANIZATION")
            if reading is None or reading.row.value("type") != "club":
                continue
            if match.rule == "club_of_nation" and not _is_masculine(tape, match.end - 1):
                continue
            if match.rule == "club_in_sport" and not _in_sport(tape, start, end):
                continue
            out.append(Found(start, end, match.rule, ORG_NAME, reading))
        return out


def _is_masculine(tape: Tape, at: int) -> bool:
    """Whether a nationality is masculine singular here."""
    reading = tape.reading(at, "NATIONALITY")
    return reading is not None and reading.features == "ms"


def _in_sport(tape: Tape, start: int, end: int) -> bool:
    """Whether two words of sport stand near."""
    near = tape.forms[max(0, start - REACH) : start] + tape.forms[end : end + REACH]
    return sum(form in SPORT for form in near) >= 2
