"""Dates: what stands in [ ] is found, with its kind and value, and nothing else is.

Each table is one phenomenon; a case is a text, the kind and value of each mark in it, and a gloss.
Where a table has no reference date, values hang on it and are written REF….
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

import pytest

from arabic_ie.extractors.dates import DATE_RULES, DateFinder
from arabic_ie.extractors.dates.rules import MEANINGS
from arabic_ie.extractors.nodes import node_class_sets
from arabic_ie.gazetteers import Lexicon, shipped_rows
from arabic_ie.grammar import Analyser, Rule, Tape
from arabic_ie.model import DateMention

WEDNESDAY = date(2022, 6, 15)  # the day of writing, 15 Dhu al-Qa'da 1443 AH

Case = tuple[str, str, str]  # text with [ ], "kind value" of each mark divided by " | ", gloss
Find = Callable[[str, date | None], list[DateMention]]

ABSOLUTE: list[Case] = [
    ("وصل في [15 مايو 2019] إلى", "date 2019-05-15", "arrived on 15 May 2019"),
    ("وصل في [15 أيار/مايو 2019] إلى", "date 2019-05-15", "… with the month's two names"),
    ("وصل في [15 مايو (أيار) 2019] إلى", "date 2019-05-15", "… the second in brackets"),
    ("وصل في [15 مايو/ أيار من العام 2019] إلى", "date 2019-05-15", "… of the year"),
    ("وقعا [الأول من أغسطس عام 2014] على", "date 2014-08-01", "signed on the first of August 2014"),
    ("في [الحادي والعشرين من نوفمبر 2020] أعلن", "date 2020-11-21", "on the twenty-first of November"),
    ("انتخابات [سابع أكتوبر 2016] كانت", "date 2016-10-07", "elections of the seventh of October"),
    ("احتفالات [فاتح ماي 2021] في", "date 2021-05-01", "the first of May, as in Morocco"),
    ("افتتح [يوم 3 غشت 2015] المعرض", "date 2015-08-03", "opened on 3 August, as in Morocco"),
    ("في [3 جويلية 2018] صدر", "date 2018-07-03", "3 July, as in Algeria"),
    ("القاهرة في [16/9/2015] وجدة في [2-3-2019]", "date 2015-09-16 | date 2019-03-02", "in figures"),
    ("نشر في [2019-05-16] أولا", "date 2019-05-16", "ISO 8601"),
    ("في [٢٥ يناير ٢٠١١] كان", "date 2011-01-25", "Arabic-Indic digits"),
]

HIJRI: list[Case] = [
    ("الرياض [25 شوال 1436 هـ] الموافق [10 أغسطس 2015 م] واس", "date 2015-08-10 | date 2015-08-10", "one day twice"),
    ("تنتهي [يوم 8/11/1436هـ] المهلة", "date 2015-08-23", "in figures"),
    ("لحج [عام 1435هـ] هذا", "date AH1435", "the hajj of 1435"),
    ("خلال [شهر رمضان 1440هـ] كله", "date AH1440-09", "in Ramadan 1440"),
    ("في [رمضان 2019] كان", "date AH1440-09", "Ramadan of a Gregorian year"),
    ("في [غرة محرم 1201 هـ] كان", "date AH1201-01-01", "outside the calendar's table"),
    ("في [الجمعة الثالثة من شهر رمضان الماضي] صلى", "date 2022-04-22", "third Friday of last Ramadan"),
]

MONTHS_AND_YEARS: list[Case] = [
    ("في [مايو 2019] وفي [كانون الثاني 2020] معا", "date 2019-05 | date 2020-01", "May 2019, January 2020"),
    ("منذ [مارس/آذار الماضي] وحتى", "date 2022-03", "since last March"),
    ("في [يناير] وفي [أغسطس] وفي [أكتوبر] معا", "date 2022-01 | date 2022-08 | date 2021-10", "the likely year"),
    ("ستبدأ في [أكتوبر] المباريات", "date 2022-10", "will begin in October"),
    ("[مطلع أغسطس/ آب المقبل] يبدأ", "date 2022-08", "at the beginning of next August"),
    ("في [ديسمبر من العام الماضي] أعلن", "date 2021-12", "in December of last year"),
    ("قبل [عام 2018] وبعد [العام 2020] أيضا", "date 2018 | date 2020", "before 2018, after 2020"),
    ("منذ [2016] تراجعت، وفي [2019]، عادت", "date 2016 | date 2019", "bare years"),
    ("كأس العالم في [2010] و[2014] و[2018]،", "date 2010 | date 2014 | date 2018", "a list"),
    ("صفقات [العام الماضي 2014] بلغت", "date 2014", "last year, and which one"),
    ("روايته ([2021]) هي", "date 2021", "in brackets"),
    ("[نهاية 2018] و[أواخر عام 2017] كانتا", "date 2018 | date 2017", "the end of 2018, the last part of 2017"),
    ("خلال [العام المالي 2018/2019] ارتفع", "date 2018/2019", "the fiscal year 2018/2019"),
    ("في [الربع الأول من العام الجاري] نما", "date 2022-Q1", "in the first quarter of this year"),
    ("منذ [صيف 2018] وفي [الشتاء الماضي] معا", "date 2018-SU | date 2021-WI", "seasons"),
    ("من جيل [الثمانينيات] ومن [سبعينيات القرن الماضي] معا", "date 198 | date 197", "decades"),
    ("في [القرن الثامن عشر] وفي [القرن الـ20] معا", "date 17 | date 19", "centuries"),
]

AROUND_TODAY: list[Case] = [
    ("أعلن [اليوم الأربعاء] أن", "date 2022-06-15", "today, Wednesday"),
    ("أعلن [أمس (الثلاثاء)] أن", "date 2022-06-14", "yesterday (Tuesday)"),
    ("أعلن [أول من أمس] أن", "date 2022-06-13", "the day before yesterday"),
    ("يصل [بعد غد] إلى", "date 2022-06-17", "the day after tomorrow"),
    ("أعلن [الأربعاء] أن", "date 2022-06-15", "a bare weekday is today …"),
    ("أعلن [يوم الخميس] أن", "date 2022-06-09", "… or lies in the past week"),
    ("أعلن [الأربعاء الماضي] أن", "date 2022-06-08", "last Wednesday is not today"),
    ("يلتقي [الجمعة المقبل] نظيره", "date 2022-06-17", "next Friday"),
    ("سيلتقي [الجمعة] نظيره", "date 2022-06-17", "will meet on Friday"),
    ("اعتبارا من [الخميس] ترتفع", "date 2022-06-16", "from Thursday on"),
    ("عقد [يومي السبت والأحد] دورة", "date 2022-06-11/2022-06-12", "held … on Saturday and Sunday"),
    ("في [العام الماضي] وفي [الشهر المقبل] معا", "date 2021 | date 2022-07", "last year, next month"),
    ("[الأسبوع الماضي] و[هذا الأسبوع] معا", "date 2022-W23 | date 2022-W24", "last week, this week"),
    ("في [العاشر من الشهر الجاري] أعلن", "date 2022-06-10", "on the tenth of this month"),
    ("كان [قبل ثلاثة أيام] هنا", "date 2022-06-12", "three days ago"),
    ("كان [قبل عامين] هنا", "date 2020", "two years ago"),
]

NO_REFERENCE: list[Case] = [
    ("أعلن [اليوم الأربعاء] أن", "date REF", "today"),
    ("أعلن [أمس] أن", "date REF-1D", "yesterday"),
    ("أعلن [الأربعاء] أن", "date REF-WED", "on Wednesday"),
    ("يلتقي [الجمعة المقبل] نظيره، وفي لقاء [الجمعة] يعود", "date REF+FRI | date REF+FRI", "the same Friday again"),
    ("في [العام الماضي] وفي [الأسبوع المقبل] معا", "date REF-1Y | date REF+1W", "last year, next week"),
    ("في [مايو الماضي] أعلن", "date XXXX-05", "last May"),
    ("[مساء أمس الجمعة] وصل", "time REF-1DTEV", "yesterday evening, Friday"),
    ("أعلن [اليوم الأربعاء 15 يونيو 2022] أنه وصل [أمس]", "date 2022-06-15 | date 2022-06-14", "the text says today"),
    (
        "الرياض [25 شوال 1436 هـ] الموافق [10 أغسطس 2015 م] واس: وصل [أمس]",
        "date 2015-08-10 | date 2015-08-10 | date 2015-08-09",
        "dateline",
    ),
]

TIMES: list[Case] = [
    ("وصل [مساء أول أمس الاثنين] إلى", "time 2022-06-13TEV", "on Monday evening"),
    ("وصل [فجر الثلاثاء] إلى", "time 2022-06-14TMO", "at dawn on Tuesday"),
    ("في [وقت متأخر من مساء السبت] وصل", "time 2022-06-11TEV", "late on Saturday evening"),
    ("عند [الساعة العاشرة والنصف صباحا] يبدأ", "time 2022-06-15T10:30", "at half past ten in the morning"),
    ("وصل [الساعة 3:27 مساء السبت بالتوقيت المحلي] إلى", "time 2022-06-11T15:27", "local time"),
    ("يبدأ [غدا] في [الثالثة بعد الظهر] تماما", "date 2022-06-16 | time 2022-06-16T15:00", "the day named before"),
    ("انتهى [14:59 ت م]", "time 2022-06-15T14:59", "Mecca time"),
    ("في [الساعة الثانية عشرة إلا ربعا ظهرا] وصل", "time 2022-06-15T11:45", "a quarter to twelve"),
    ("النوم [ليلا] والعمل [صباحا] معا", "time TNI | time TMO", "by night, in the morning"),
    ("يفتح [من الثامنة صباحا حتى الرابعة عصرا] أبوابه", "time 2022-06-15T08:00/2022-06-15T16:00", "from eight to four"),
]

DURATIONS: list[Case] = [
    ("بالسجن [ثلاث سنوات] مع", "duration P3Y", "three years in prison"),
    ("استمر [20 دقيقة] فقط", "duration PT20M", "lasted 20 minutes"),
    ("لمدة [شهرين] على", "duration P2M", "for two months"),
    ("المهاجم ([27 عاما]) سجل", "duration P27Y", "an age"),
    ("حوالي [ساعة ونصف الساعة] من", "duration PT1H30M", "about an hour and a half"),
    ("بعد نحو [ست سنوات ونصف] من", "duration P6Y6M", "after about six and a half years"),
    ("منذ [ثلاثة وعشرين يوما] فقط", "duration P23D", "for twenty-three days"),
    ("منذ [نصف قرن] تقريبا", "duration P50Y", "half a century"),
    ("منذ [عقد من الزمان] أو", "duration P10Y", "a decade"),
    (
        "منذ [سنوات]، وعلى مدى [عقود]، وبعد [ساعات]،",
        "duration PXY | duration PXDE | duration PTXH",
        "years, decades, hours",
    ),
    ("بعد [عدة أيام] ومنذ [آلاف السنين]،", "duration PXD | duration PXY", "vague numbers"),
    ("خلال [السنوات الثلاث الماضية] ارتفع", "duration P3Y", "in the last three years"),
    ("خلال [الأيام القليلة المقبلة] يصل", "duration PXD", "in the next few days"),
    ("خلال [الـ24 ساعة الماضية] وصل", "duration PT24H", "in the last 24 hours"),
    ("أقل من [عام]، كما", "duration P1Y", "less than a year"),
    ("فاز لل[عام الثاني على التوالي] به", "duration P2Y", "for the second year in a row"),
]

SETS: list[Case] = [
    ("ينتج مليون برميل [يوميا] من", "set P1D", "a million barrels daily"),
    ("الزيادة [السنوية] والاجتماع [الأسبوعي] معا", "set P1Y | set P1W", "annual, weekly"),
    ("يحدث [كل يوم] أن", "set P1D", "every day"),
    ("مرة [كل خمسة أشهر] على", "set P5M", "every five months"),
    ("على أساس [شهري] في", "set P1M", "on a monthly basis"),
]

RANGES: list[Case] = [
    ("المعرض [من 3 إلى 5 مايو 2019] في", "date 2019-05-03/2019-05-05", "from the 3rd to the 5th"),
    ("المعرض [بين 3 و12 يونيو 2019] في", "date 2019-06-03/2019-06-12", "between the 3rd and the 12th"),
    ("الدورة [من 8 إلى 15/10/1436هـ] في", "date 2015-07-24/2015-07-31", "Hijri, in figures"),
    ("[بين عامي 2018 و2020] كان", "date 2018/2020", "between the years"),
    ("في [عامي 2018 و2019] كان", "date 2018/2019", "in the years"),
    ("وصل [الأحد] و[الاثنين] إلى", "date 2022-06-12 | date 2022-06-13", "a list is no range"),
    ("برسم [2020-2027] تم", "date 2020/2027", "for 2020–2027"),
    ("[من 2015 إلى 2019] كان", "date 2015/2019", "from 2015 to 2019"),
    ("أعمارهم [بين 38 و73 عاما] كلهم", "duration P38Y/P73Y", "aged between"),
    ("خلال [أسبوعين إلى ثلاثة أسابيع] من", "duration P2W/P3W", "two to three weeks"),
]

HOLIDAYS: list[Case] = [
    ("بمناسبة [اليوم العالمي للمرأة]،", "date 2022-03-08", "International Women's Day"),
    ("قبل [عيد الأضحى] من", "date 2022-07-09", "Eid al-Adha, by the Hijri calendar"),
]

NOT_DATES = [
    "قال أحد الشهود إن أحدا لم يصل",  # one of the witnesses said that no one had arrived
    "الأمين العام للأمم المتحدة والرأي العام",  # the secretary general, public opinion
    "المدير العام السابق والأمين العام الجديد",  # the former director general, the new secretary general
    "فاز بنتيجة 3-1 وبنسبة 7.5 في المائة",  # won 3-1; by 7.5 per cent
    "مارس ضغوطا على الحكومة",  # exerted (the word for March) pressure
    "في اليوم الأول من الحرب",  # on the first day of the war
    "الآن وحاليا ومؤخرا ولاحقا",  # now, currently, recently, later
    "شارك في 2000 مدرسة و1990 فصلا",  # took part in 2000 schools
    "غد أفضل للجميع",  # a better tomorrow for all
    "عقود الشركة مع الفصل الأول من الكتاب",  # the company's contracts, the book's first chapter
    "في ذلك اليوم وقع هذا العقد مع الشركة",  # on that day he signed this contract (the word for decade)
    "المهندس جابر الشهري رئيس البلدية",  # Jaber al-Shehri ("monthly"), head of the municipality
]

TABLES = {
    "absolute": (ABSOLUTE, WEDNESDAY),
    "hijri": (HIJRI, WEDNESDAY),
    "months_and_years": (MONTHS_AND_YEARS, WEDNESDAY),
    "around_today": (AROUND_TODAY, WEDNESDAY),
    "no_reference": (NO_REFERENCE, None),
    "times": (TIMES, WEDNESDAY),
    "durations": (DURATIONS, WEDNESDAY),
    "sets": (SETS, WEDNESDAY),
    "ranges": (RANGES, WEDNESDAY),
    "holidays": (HOLIDAYS, WEDNESDAY),
}


@pytest.fixture(scope="module")
def find() -> Find:
    literals = frozenset(word for rule in DATE_RULES for word in rule.literals())
    analyser = Analyser(Lexicon(shipped_rows(), literals), tuple(node_class_sets()))
    finder = DateFinder(analyser.alphabet)

    def found(text: str, reference: date | None) -> list[DateMention]:
        mentions = [mention for mention, _, _ in finder.find(Tape.of(text, analyser), reference)]
        assert all(text[m.span.start : m.span.end] == m.span.text for m in mentions)
        return mentions

    return found


def marked(text: str, mentions: Sequence[DateMention]) -> str:
    """The text with [ ] round what was found."""
    out, at = "", 0
    for m in mentions:
        out += f"{text[at : m.span.start]}[{m.span.text}]"
        at = m.span.end
    return out + text[at:]


@pytest.mark.parametrize(
    ("text", "expected", "reference"),
    [
        pytest.param(text, expected, reference, id=f"{name}: {gloss}")
        for name, (table, reference) in TABLES.items()
        for text, expected, gloss in table
    ],
)
def test_finds_with_value(find: Find, text: str, expected: str, reference: date | None) -> None:
    plain = re.sub(r"[\[\]]", "", text)
    mentions = find(plain, reference)
    assert marked(plain, mentions) == text
    assert " | ".join(f"{m.kind} {m.value}" for m in mentions) == expected


@pytest.mark.parametrize("text", NOT_DATES)
def test_finds_nothing(find: Find, text: str) -> None:
    assert [(m.span.text, m.value) for m in find(text, WEDNESDAY)] == []


@pytest.mark.parametrize("rule", DATE_RULES, ids=lambda rule: rule.name)
def test_examples_of_rules(find: Find, rule: Rule) -> None:
    for text in rule.yes:
        plain = re.sub(r"[\[\]]", "", text)
        assert marked(plain, [m for m in find(plain, WEDNESDAY) if m.rule == rule.name]) == text
    for text in rule.no:
        assert rule.name not in {m.rule for m in find(text, WEDNESDAY)}


def test_every_rule_has_a_meaning_and_an_example() -> None:
    names = [rule.name for rule in DATE_RULES]
    assert sorted(names) == sorted(MEANINGS)
    assert all(rule.yes for rule in DATE_RULES)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("في مايو 2019 أعلن", date(2019, 5, 1), date(2019, 5, 31)),
        ("الأسبوع الماضي أعلن", date(2022, 6, 6), date(2022, 6, 12)),
        ("بين عامي 2018 و2020 كان", date(2018, 1, 1), date(2020, 12, 31)),
        ("خلال شهر رمضان 1443هـ كان", date(2022, 4, 2), date(2022, 5, 1)),
        ("بالسجن ثلاث سنوات مع", None, None),
    ],
)
def test_days_covered(find: Find, text: str, first: date | None, last: date | None) -> None:
    (mention,) = find(text, WEDNESDAY)
    assert (mention.start, mention.end) == (first, last)


def test_modifiers(find: Find) -> None:
    texts = ["نهاية 2018", "منتصف مايو 2019", "أكثر من ثلاث سنوات", "نحو ساعتين"]
    assert [find(text, WEDNESDAY)[0].modifier for text in texts] == ["END", "MID", "MORE_THAN", "APPROX"]
