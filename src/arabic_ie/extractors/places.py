"""Places: a tape in; mentions and their nodes out.

Known names come from the gazetteers; a head noun (مدينة city, محافظة governorate) shows others.
"""

from __future__ import annotations

from arabic_ie.extractors.found import Found, found_all
from arabic_ie.extractors.listed import is_listed
from arabic_ie.extractors.namesakes import told_apart
from arabic_ie.extractors.nodes import PLACE_NAME
from arabic_ie.grammar import Alphabet, Rule, RuleSet, Tape, rule

_PLACE = "(PLACE | WEAK_PLACE)"
_NO_WORD = "-CUE-CUE_PARTICIPLE-VERB-FUNCTION-NOUN-GIVEN-PERSON"
_SURE_PLACE = (
    f"PLACE-COUNTRY{_NO_WORD} | PLACE&FAMILY{_NO_WORD}"
    # behind ال a country is an adjective: العاصمة السورية (the Syrian capital)
    " | COUNTRY-NATIONALITY | (?<! AL) COUNTRY&NATIONALITY | (?<! AL) CAPITAL | PLACE&NATIONALITY-COUNTRY"
    # behind a preposition no finite verb stands, nor an accusative: في تعز (in Taiz), إلى سرت (to Sirte)
    " | ((?<= 'في') | (?<= 'إلى')) PLACE-FUNCTION-GIVEN-PERSON"
)
_NAMED_AFTER = (  # what towns name after people; a prison holds them (بسجن فلان: to imprison someone)
    "('شارع' | 'جادة' | 'ميدان' | 'ساحة' | 'دوار' | 'طريق' | 'كورنيش' | 'حي' | 'جسر' | 'كوبري' | 'نفق' | 'محطة'"
    " | 'مطار' | 'ميناء' | 'ملعب' | 'استاد' | 'حديقة' | 'متنزه' | 'قصر' | 'قلعة' | 'ضريح' | 'مسجد' | 'جامع' | 'سد'"
    " | 'مجمع' | 'مدينة' | 'قرية' | 'مخيم' | 'جبل' | 'قاعدة' | 'معسكر' | 'مسرح')"
)
# What is built or laid out at a place is a place of its own: معبر رفح (the Rafah crossing), مطار صنعاء (Sanaa airport).
_FACILITY = (
    "('مطار' | 'ميناء' | 'مرفأ' | 'معبر' | 'منفذ' | 'جسر' | 'كوبري' | 'نفق' | 'سد' | 'سجن' | 'معتقل' | 'قاعدة' | 'ثكنة'"
    " | 'مخيم' | 'ملعب' | 'استاد' | 'شارع' | 'جادة' | 'كورنيش' | 'ساحة' | 'ميدان' | 'دوار' | 'حي' | 'محطة'"
    " | 'مسجد' | 'جامع' | 'كنيسة' | 'كاتدرائية' | 'مقبرة' | 'قصر' | 'قلعة' | 'برج' | 'سوق' | 'حديقة' | 'فندق' | 'منتجع'"
    " | 'حقل' | 'مصفاة' | 'مفاعل')"
)
# Behind these a word with ال is a name where a place is called so: مدينة الرمادي (the city of Ramadi, "the grey")
_SETTLED = (
    "('مدينة' | 'محافظة' | 'ولاية' | 'إقليم' | 'منطقة' | 'مديرية' | 'ناحية' | 'بلدة' | 'قرية'"
    " | 'بلدية' | 'ضاحية' | 'مدينتي')"
)
_KIND = "(AL ('دولي' | 'مركزي' | 'أولمبي' | 'جوية' | 'بحرية' | 'نووية'))"  # … الدولي (international), الجوية (air base)
# What a quarter or a street is named by may be any noun: حي الزهور (of flowers), شارع الصحافة (of the press).
_WHOSE = "('مدينة' | 'بلدة' | 'قرية' | 'منطقة' | 'عاصمة')"
_ANY_NAME = (
    f"(AL (?! {_WHOSE}) (NOUN-DATE_MODIFIER | ADJECTIVE&AL_PLACE | NATIONALITY&AL_PLACE | AL_NAME) | UNKNOWN_DEFINITE)"
)
# Words that are no place here: النيل من (doing harm to), مسقط رأس (birthplace), للحج (for the pilgrimage)
_OTHER_WORD = "('النيل' 'من' | 'مسقط' 'رأس' | (?<= LI) 'لحج' | 'الموصل' ('بين' | 'إلى'))"
# A place in the name of an agreement or a cup is no mention of the place: اتفاق الطائف, كأس إنجلترا.
_NO_EVENT = "(?<! 'اتفاق') (?<! 'إعلان') (?<! 'كأس')"
# Deep forms of heads that stay outside a listed name: state, city, river, lake, island, strait …
HEADS_APART = frozenset([
    "دوله", "مملكه", "سلطنه", "مدينه", "محافظه", "اقليم", "ولايه", "مقاطعه", "منطقه", "قطاع", "بلده", "قريه", "بلاد",
    "نهر", "بحيره", "جزيره", "وادي", "مضيق", "دلتا", "اعالي", "مخيمات", "امبراطوريه",
])  # fmt: skip
SAUDI = "السعوديه"
_FEMININE = frozenset(["سوق", "حرب", "ارض"])  # without an ending that shows it: market, war, land
ADJECTIVE = "adjective_of_place"  # in an official's affiliation it is what a place is; it is none of the text's places
COMPASS = frozenset(["شمال", "جنوب", "شرق", "غرب", "وسط"])
EPITHETS = frozenset(["مكرمه", "منوره", "محتله", "مباركه"])  # the honoured, the radiant, the occupied, the blessed
_LISTED = frozenset(["PLACE", "WEAK_PLACE"])
FACILITY = "facility"  # the rule of places whose name says where they are
_UNLISTED = "UNKNOWN-UNKNOWN_DEFINITE"

PLACE_RULES: tuple[Rule, ...] = (
    rule(
        "known_place",
        f"{_NO_EVENT} (?! {_OTHER_WORD}) name:({_SURE_PLACE})",
        yes=["وصل إلى [بيونغ يانغ] ليلا"],  # he arrived in Pyongyang at night
        no=["نص اتفاق الطائف على ذلك", "حاول النيل من سمعته"],  # the Taif agreement; he tried to harm his reputation
    ),
    rule(
        "head_then_place",
        # behind a head with ال an unlisted word is its adjective
        f"PLACE_HEAD name:(PLACE-NATIONALITY | WEAK_PLACE-NATIONALITY"
        f" | (?<! AL PLACE_HEAD) ((?<= {_SETTLED}) AL AL_PLACE | {_PLACE} | UNKNOWN"
        f" | {_UNLISTED} ({_UNLISTED} | FAMILY-WORD | GIVEN-WORD)))",
        yes=["في بلدة [زوطين] شرقي البلاد", "في مدينة [الرمادي]"],  # in the town of Zutin; in Ramadi ("the grey")
        no=["في المدينة القديمة", "في المناطق المطيرة"],  # in the old city; in the rainy regions
    ),
    rule(
        "weak_head_then_place",  # a head that is an ordinary word too shows only listed names
        "WEAK_PLACE_HEAD name:(PLACE | (?<! AL WEAK_PLACE_HEAD) (?<! PLURAL) WEAK_PLACE-GIVEN-FUNCTION"
        " | (?<! AL WEAK_PLACE_HEAD) WEAK_PLACE-GIVEN-FUNCTION-ADJECTIVE)",
        yes=["مدارس عمالة [سلا] كلها"],  # all schools of the prefecture of Salé
        no=["على رأس القائمة"],  # at the head of the list
    ),
    rule(
        FACILITY,
        f"(?<! AL) name:({_FACILITY} (PLACE-NATIONALITY-COUNTRY | WEAK_PLACE-NATIONALITY-FUNCTION-WORD) {_KIND}?"
        f" | ('ساحة' | 'ميدان' | 'مخيم' | 'معبر' | 'فندق' | 'مطار' | 'قاعدة') AL AL_PLACE {_KIND}?"
        f" | (?= PLACE_HEAD) {_FACILITY} (UNKNOWN-UNKNOWN_DEFINITE-NOMINAL_SHAPE){{1,2}} {_KIND}?)",
        yes=[
            "تجمعوا في [ساحة حيفا] أمس",  # they gathered in Haifa square yesterday
            "وصل إلى [مطار زوطين الدولي] ليلا",  # he arrived at Zutin international airport at night
        ],
        no=["في المطار الأردني", "في شوارع بيروت"],  # at the Jordanian airport; in the streets of Beirut
    ),
    rule(
        "street_or_quarter",
        f"(?<! AL) name:(('حي' | 'شارع') {_ANY_NAME})",
        yes=["نشأ في [حي الزهور] بالمدينة"],  # he grew up in the quarter of flowers in the city
        no=["عمت الفرحة شوارع العاصمة"],  # joy filled the streets of the capital
    ),
    rule(
        "marked_place",
        # a word alone may be an adjective: مدينة «ذكية» (a "smart" city)
        "(?<! AL) PLACE_HEAD-PLURAL-DUAL (AL NATIONALITY)? MARK{1,2} (?! ADJECTIVE COMMA? MARK)"
        " name:(((?! NEWLINE) ~MARK){1,4} (?<! COMMA)) COMMA? MARK",
        yes=["على ملعب «[فولكس أرينا]» أمس"],  # at the stadium "Volks Arena" yesterday
    ),
    rule(
        "named_after",  # what is named after people is a place, not a mention of the person
        f"(?<! AL) name:((?! 'معسكر' PERSON) {_NAMED_AFTER} (AL? NOBILITY)? (GIVEN | PERSON)"
        f" (GIVEN | FAMILY | NASAB_PARTICLE AL? GIVEN | AL ORDINAL){{0,3}}+)",
        yes=["في [شارع الحسن الثاني] أمس"],  # in Hassan II street yesterday
        no=["قال معسكر ترامب إن"],  # Trump's camp said that
    ),
)


class PlaceFinder:
    """The place rules compiled for one alphabet."""

    __slots__ = ("_rules",)

    def __init__(self, alphabet: Alphabet) -> None:
        self._rules = RuleSet(PLACE_RULES, alphabet)

    def find(self, tape: Tape) -> list[Found]:
        """Every mention of a place, in text order, without overlaps."""
        found = found_all(self._rules.find_all(tape), PLACE_NAME, "PLACE", "WEAK_PLACE")
        found = [place for place in found if place.rule != "known_place" or not _is_of_name(tape, place.start)]
        found = [place._replace(rule=ADJECTIVE) if _is_adjective(tape, place.start) else place for place in found]
        found = [_with_head(tape, place) if place.rule == "named_after" else place for place in found]
        return told_apart(tape, found)


def _is_of_name(tape: Tape, at: int) -> bool:
    """Whether a given name stands before a place that is a family name too: خالد *العبدلي*, عبد الله *بن أحمد*."""
    return at > 0 and tape.has(at, "FAMILY") and tape.has_any(tape.node_start(at - 1), ("GIVEN", "WEAK_GIVEN"))


def _is_adjective(tape: Tape, at: int) -> bool:
    """Whether السعودية is no country but the feminine adjective of the noun before it.

    الأندية السعودية, شركات التأمين السعودية (Saudi clubs, Saudi insurance companies), but not زار الرئيس السعودية (the
    president visited Saudi Arabia).
    """
    if tape.forms[at] != SAUDI or not tape.has(at - 2, "AL") or not tape.has(at - 1, "NOUN"):
        return False
    before = at - 3 if tape.has(at - 3, "NOUN") and not tape.joined(at - 2) else at - 1
    return any(_is_feminine(tape, noun) for noun in {at - 1, before})


def _is_feminine(tape: Tape, at: int) -> bool:
    """Whether a noun is a feminine singular, or a plural of things."""
    if tape.forms[at] in _FEMININE or tape.has_any(at, ("ROLE", "GROUP")):
        return tape.forms[at] in _FEMININE
    features = {reading.features for reading in tape.entries[at].readings if len(reading.features) == 2}
    return bool(features) and all(f == "fs" or f[1] == "p" for f in features)


def _with_head(tape: Tape, place: Found) -> Found:
    """A place that is named after someone is what its head noun says."""
    head = tape.reading(place.start, "PLACE_HEAD") or tape.reading(place.start, "WEAK_PLACE_HEAD")
    return place._replace(reading=head)


def name_within(tape: Tape, found: Found) -> tuple[int, int]:
    """The pieces of a listed mention that are its name alone, as rules that build names from heads have it too.

    Head nouns (نهر | النيل the Nile), points of the compass (غرب | أفريقيا West Africa) and epithets (مكة | المكرمة
    Mecca) stay outside where the rest is a place's name by itself. Countries keep theirs (جنوب أفريقيا).
    """
    start, end = found.start, found.end
    if found.rule != "known_place" or found.reading is None:
        return start, end
    apart = HEADS_APART if found.reading.row.kind == "country" else HEADS_APART | COMPASS
    if end - start > 1 and tape.forms[start] in apart and is_listed(tape, start + 1, end, _LISTED):
        start += 1
    if end - start > 2 and tape.forms[end - 1] in EPITHETS and is_listed(tape, start, end - 2, _LISTED):
        end -= 2
    return start, end
