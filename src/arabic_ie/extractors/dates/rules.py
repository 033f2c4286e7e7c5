"""The grammar of dates: small fragments composed into named rules. Read by ``finder``; meanings in ``values``.

Where a rule needs words before the mention that don't belong to it, the mention is its group ``date``.
The rules stand from the specific to the general; of matches that begin together the longest wins.
"""

from __future__ import annotations

from arabic_ie.grammar import Rule, rule

# -- fragments ---------------------------------------------------------------------------------

AND = "(WA | 'و')"
BETWEEN = "('بين' | WEAK_DATE_PREPOSITION-'من'-'في'-'إلى'-'حتى'-'قبل'-'بعد')"  # also ما بين; finder cuts others off
FROM = f"('من' | {BETWEEN})"
TO = "(DASH | SLASH | 'إلى' | 'حتى' | 'لغاية' | 'وحتى' | WEAK_DATE_PREPOSITION-'من'-'في'-'قبل'-'بعد'-'بين')"
UNIT = "(TIME_UNIT | WEAK_TIME_UNIT)"
UNITS = "(TIME_UNIT&PLURAL | WEAK_TIME_UNIT&PLURAL)"  # سنوات "years"
TWO_UNITS = "(TIME_UNIT&DUAL | WEAK_TIME_UNIT&DUAL)"  # سنتان "two years"
ERA_MARK = "(ERA | WEAK_ERA | AL ERA | OPEN (ERA | WEAK_ERA) CLOSE)"  # م، هـ، الميلادي
YEAR_WORD = "('عام' | 'سنة')"
YEAR_NUMBER = "(YEAR | HIJRI_YEAR)"
MODIFIER = (  # الماضي "last", المقبل "next", نفسه "the same"
    "(AL (DATE_MODIFIER | WEAK_DATE_MODIFIER) | DATE_MODIFIER-ADJECTIVE | 'نفسه' | 'نفسها' | 'ذاته' | 'ذاتها')"
)
THIS = "('هذا' | 'هذه')"
EDGE = "(DATE_EDGE | WEAK_DATE_EDGE-WEAK_ORDINAL-'آخر')"  # مطلع "the beginning of", أواخر "the end of"
ORDER = "(ORDINAL | WEAK_ORDINAL)"

# A year behind a month: 2019، عام 2019، من العام الماضي، الماضي
OF_YEAR = (
    f"((COMMA | SLASH | DASH)? ('من' | 'في' | LI | 'ل')? year:((AL? {YEAR_WORD})? {YEAR_NUMBER}) {ERA_MARK}?"
    f" | 'من'? other_year:(AL {YEAR_WORD} {MODIFIER} | {THIS} AL {YEAR_WORD}) | modifier:{MODIFIER})?"
)
MONTH_NAME = "(MONTH | WEAK_MONTH)"
MONTHS = f"{MONTH_NAME} (SLASH {MONTH_NAME} | OPEN {MONTH_NAME} CLOSE | DASH {MONTH_NAME} | {MONTH_NAME})?"  # مارس/آذار
DAY_NUMBER = f"(AL? (DAY | {ORDER}) | 'فاتح' | 'غرة')"  # 5، الخامس، فاتح
HOLY = "(AL ('مبارك' | 'كريم' | 'فضيل'))"  # رمضان المبارك
NUMBERED_DAY = f"('يوم' | 'نهار')? day:{DAY_NUMBER} 'من'? (AL? 'شهر')? month:({MONTHS}) {HOLY}? {OF_YEAR}"

DEICTIC_DAY = (  # اليوم الأربعاء، أمس (الثلاثاء)؛ not اليوم الأول "the first day"
    "('يوم' | 'نهار')? deictic:(DEICTIC-'اليوم' | 'غد' | 'الغد' | 'اليوم'"
    " (?! AL (ORDINAL | WEAK_ORDINAL | DATE_MODIFIER | WEAK_DATE_MODIFIER | 'وطني' | 'عالمي' | 'دولي')"
    " | RELATIVE | 'نفسه' | 'ذاته'))"
    " (COMMA? WEEKDAY | OPEN WEEKDAY CLOSE)?"
)
WEEKDAY_DAY = f"('يوم' | 'نهار')? weekday:WEEKDAY ((SLASH | DASH) WEEKDAY)? which:{MODIFIER}?"  # ليل السبت-الأحد
FIGURES = "figures:(DAY SLASH MONTH_NUMBER SLASH INT | DAY DASH MONTH_NUMBER DASH INT) (ERA | WEAK_ERA)?"
NAMED_DAY = f"({DEICTIC_DAY} | {WEEKDAY_DAY})"

LATE = (  # في وقت متأخر من "late on"; في وقت is a phrase of its own ("at a time"), its في is cut off afterwards
    "((('وقت' | 'ساعة' | CONJUNCTION) ('متأخر' | 'متأخرة' | 'مبكر' | 'مبكرة') | AL 'ساعات' AL ('أولى' | 'مبكرة' | 'متأخرة')) 'من'?)"
)
PART = "(DAY_PART | WEAK_DAY_PART)"
PART_ADVERB = "('صباحا' | 'مساء' | 'ليلا' | 'ظهرا' | 'فجرا' | 'عصرا' | 'نهارا' | 'زوالا')"
PART_ALONE = f"({PART_ADVERB} | AL ('صباح' | 'مساء' | 'ليل' | 'فجر') | DAY_PART-NOUN-ADVERB)"

MINUTES = (  # :30، والنصف، و20 دقيقة، إلا ربعا
    f"(COLON (MINUTE | HOUR) (COLON MINUTE)? | {AND} AL? FRACTION | FRACTION"
    f" | {AND} AL? (INT | NUMBER_WORD) ({AND} NUMBER_WORD)? 'دقيقة' | {AND} AL? (INT | NUMBER_WORD) 'دقائق')"
)
HOUR_NAME = f"(AL? ({ORDER} | 'واحدة') | HOUR)"
HALF_ALONE = f"('من' | 'في')? part:({PART} | MERIDIEM)"
HALF = f"('من' | 'في')? part:({PART} | MERIDIEM | WEAK_MERIDIEM)"  # also the letters ص، م

SCALE = "('مئة' | 'مائة' | 'ألف' | 'ألفا' | 'آلاف' | 'مليون' | 'ملايين' | 'مليار')"
COUNT = (  # 3، 20 ألف، ثلاثة وعشرون، بضعة
    f"((INT | DECIMAL) {SCALE}? | NUMBER_WORD {SCALE}? ({AND} NUMBER_WORD {SCALE}?){{0,3}}"
    f" | WEAK_NUMBER_WORD {AND} NUMBER_WORD | 'نصف' | 'ربع' | FRACTION-NOUN)"
)
QUALITY = (  # words that stand behind a duration and belong to it
    "('كامل' | 'كاملة' | 'كاملين' | 'كاملتين' | 'واحد' | 'واحدة' | 'إضافية' | 'إضافيين' | 'إضافيتين' | 'متتالية' | 'متتاليين'"
    " | 'متواصلة' | 'عديدة' | 'عدة' | 'قليلة' | 'طويلة' | 'معدودة' | 'كثيرة' | 'مقبلة' | 'قادمة' | 'خلت' | 'ونيف')"
)
ABOUT = "(APPROX | WEAK_APPROX)"
NOT_A_NAME = (  # no idafa: not يوم الاقتراع "polling day"
    "(?! AL | PORTFOLIO | INT | DECIMAL | LATIN | UNKNOWN | WEEKDAY | MONTH | SEASON | HOLIDAY)"
)
ADDED = (  # what makes a number before it a count: 2000 مدرسة "2000 schools"
    "NOUN-FUNCTION | ADJECTIVE-FUNCTION | GROUP | NUMBER_WORD | UNKNOWN | LATIN | PERCENT | DASH | SLASH | COLON | AL | INT"
)


# -- rules -------------------------------------------------------------------------------------

DATE_RULES: tuple[Rule, ...] = (
    # dates written in figures
    rule(
        "numeric_date",
        f"'يوم'? {FIGURES}",
        yes=["القاهرة في [16/9/2015]"],
    ),
    rule(
        "numeric_range",
        f"{FROM}? first_day:DAY {TO} {FIGURES}",
        yes=["الدورة [من 8 إلى 15/10/1436هـ]"],
    ),
    rule("iso_date", "figures:(YEAR (DASH | SLASH) INT (DASH | SLASH) INT)", yes=["نشر في [2019-05-16]"]),
    # days
    rule(
        "numbered_day",
        NUMBERED_DAY,
        yes=["في [الخامس من مايو 2019] أعلن", "منذ [15 أبريل/نيسان الماضي]", "يوم [25 شوال 1436 هـ] الموافق"],
    ),
    rule(
        "day_of_this_month",
        f"'يوم'? day:{DAY_NUMBER} 'من' (AL 'شهر' modifier:{MODIFIER} | {THIS} AL 'شهر')",
        yes=["في [العاشر من الشهر الجاري]", "[يوم الـ17 من الشهر المقبل]"],
    ),
    rule(
        "day_range",
        f"({FROM} | 'يومي' | 'أيام' | AL 'أيام')? 'يوم'? (DAY (COMMA | {AND})){{0,4}} first_day:{DAY_NUMBER} 'من'? 'شهر'? first_month:({MONTHS})?"
        f" ({AND}? {TO} | {AND}) {NUMBERED_DAY}",
        yes=["[من 3 إلى 5 مايو] المقبل", "المعرض [بين 3 و12 يونيو]"],
    ),
    rule(
        "weekday_of_month",
        f"'يوم'? weekday:WEEKDAY order:(AL {ORDER}) 'من' 'شهر'? month:({MONTHS}) {OF_YEAR}",
        yes=["في [الجمعة الثالثة من شهر رمضان الماضي]"],
    ),
    rule(
        "weekday_range",
        f"{FROM}? 'يوم'? weekday:WEEKDAY ({AND}? {TO} | {AND}) 'يوم'? second:WEEKDAY which:{MODIFIER}?",
        yes=["الدوام [من الأحد إلى الخميس]"],
    ),
    rule(
        "named_day",
        f"{NAMED_DAY} (COMMA? ({NUMBERED_DAY} | {FIGURES}))? (part:{PART_ADVERB})?",
        yes=["أعلن [اليوم الأربعاء] أن", "التقى [أمس (الثلاثاء)] نظيره", "يعقد [يوم الخميس المقبل] جلسة"],
        no=["في اليوم الأول من الحرب", "قال أحد الشهود"],
    ),
    rule("two_weekdays", f"('يومي' | 'ليلتي') weekday:WEEKDAY {AND} second:WEEKDAY which:{MODIFIER}?", yes=["يعقد [يومي السبت والأحد]"]),
    rule("day_in_row", f"(LI | 'ل') date:((AL unit:{UNIT} | 'اليوم') order:(AL {ORDER}) ('على' AL 'توالي')?)", yes=["تتواصل لل[يوم السادس]"]),
    rule("unit_in_row", f"date:(AL unit:{UNIT} order:(AL {ORDER}) 'على' AL 'توالي')", yes=["فاز في [العام الثاني على التوالي]"]),
    # parts of days and the clock
    rule(
        "part_of_day",
        f"{LATE}? part:(AL? {PART}) ({NAMED_DAY})? (COMMA? {NUMBERED_DAY})?",
        yes=["وصل [مساء أمس الاثنين] إلى", "في [وقت متأخر من مساء السبت]"],
    ),
    rule("part_alone", f"{LATE}? part:{PART_ALONE}", yes=["استيقظ [صباحا] قبل"]),
    rule("late_day", f"{LATE} {NAMED_DAY}", yes=["في [وقت متأخر أمس الأربعاء]"]),
    rule(
        "clock",
        f"{LATE}? AL 'ساعة' hour:({HOUR_NAME} | DECIMAL) rest:{MINUTES}? ({HALF})? ('من' | 'يوم')? ({NAMED_DAY})? TIMEZONE?",
        yes=["عند [الساعة العاشرة والنصف صباحا]", "في [الساعة 3:27 مساء السبت بالتوقيت المحلي]"],
    ),
    rule(
        "clock_and_part",
        f"hour:{HOUR_NAME} rest:{MINUTES}? {HALF_ALONE} ('من' | 'يوم')? ({NAMED_DAY})? TIMEZONE?",
        yes=["في [الثالثة بعد الظهر] أمام"],
    ),
    rule(
        "clock_range",
        f"{FROM}? (AL 'ساعة')? hour:({HOUR_NAME} | DECIMAL) rest:{MINUTES}? (part:({PART} | MERIDIEM))?"
        f" ({AND}? {TO} | {AND}) (AL 'ساعة')? last_hour:({HOUR_NAME} | DECIMAL) last_rest:{MINUTES}?"
        f" (last_part:({PART} | MERIDIEM) | TIMEZONE)",
        yes=["يفتح [من الثامنة صباحا حتى الرابعة عصرا]"],
    ),
    rule("clock_figures", f"hour:HOUR rest:(COLON (MINUTE | HOUR)) ({HALF})? TIMEZONE?", yes=["انتهى [14:59 ت م]"]),
    rule("clock_and_zone", f"hour:({HOUR_NAME} | INT) TIMEZONE", yes=["([0900 بتوقيت غرينتش])"]),
    rule("minute_of_play", f"AL ('دقيقة' | 'دقيقتين' | 'دقائق') (AL? INT ((COMMA | {AND}) INT){{0,4}} | AL {ORDER} (WA AL? NUMBER_WORD)?)", yes=["سجل في [الدقيقة 87]"]),
    # months
    rule(
        "month",
        f"edge:{EDGE}? (AL? 'شهر')? month:({MONTHS}) {HOLY}? {OF_YEAR}",
        yes=["منذ [مطلع مارس/آذار الماضي]", "خلال [شهر غشت 2015]", "قبل [سبتمبر (أيلول) 2012]"],
        no=["مارس ضغوطا على الحكومة"],
    ),
    rule(
        "month_range",
        f"{FROM}? 'شهري'? first_month:({MONTHS}) (first_year:YEAR)? ({AND}? {TO} | {AND}) 'شهر'? month:({MONTHS}) {OF_YEAR}",
        yes=["[بين أغسطس/آب 2005 وديسمبر 2006]", "[من يناير إلى مارس 2019]"],
    ),
    # years
    rule(
        "year",
        f"edge:{EDGE}? AL? ({YEAR_WORD} | 'موسم') (AL ADJECTIVE-DATE_MODIFIER)? year:({YEAR_NUMBER} | INT) ((DASH | SLASH) last:{YEAR_NUMBER})?"
        f" {ERA_MARK}?",
        yes=["قبل [عام 2022] كان", "موازنة [العام المالي 2018/2019]"],
    ),
    rule("year_and_era", f"edge:{EDGE}? year:{YEAR_NUMBER} (ERA | WEAK_ERA)", yes=["موسم الحج [1436هـ]"]),
    rule("edge_of_year", f"edge:{EDGE} year:{YEAR_NUMBER}", yes=["حتى [نهاية 2018]"]),
    rule(
        "year_since",
        f"('منذ' | 'حتى' | 'بحلول' | 'أفق' | 'برسم' | OPEN) date:YEAR (?! {UNIT} | PERCENT | DASH | SLASH | COLON | NOUN-FUNCTION-PERFECT | INT)",
        yes=["منذ [2016] تراجعت", "روايته ([2021]) الأولى"],
    ),
    rule(
        "bare_year",
        f"('في' | 'خلال' | 'إلى' | 'من' | 'قبل' | 'بعد' | DATE_PREPOSITION | YEAR {AND} | NOUN-APPROX-WEAK_APPROX) date:YEAR"
        f" (?! {UNIT} | {ADDED})",
        yes=["فاز في [2016]، حين", "دستور [2011] الذي"],
        no=["شارك في 2000 مدرسة"],
    ),
    rule(
        "years",
        f"{BETWEEN}? AL? ('عامي' | 'سنتي' | 'أعوام' | 'سنوات' | 'موسمي') first:YEAR ({AND} | {TO} | COMMA)"
        f" ({YEAR_NUMBER} (COMMA | {AND})){{0,4}} last:YEAR",
        yes=["[بين عامي 1947 و1997]", "في [عامي 2018 و2019]"],
    ),
    rule(
        "year_range",
        f"{FROM}? (AL? {YEAR_WORD})? first:YEAR {AND}? {TO} (AL? {YEAR_WORD})? last:YEAR {ERA_MARK}?",
        yes=["البرنامج برسم [2020-2027]"],
    ),
    rule("between_years", f"{BETWEEN} (AL? {YEAR_WORD})? first:YEAR {AND} (AL? {YEAR_WORD})? last:YEAR {ERA_MARK}?", yes=["[بين 2015 و2018]"]),
    # units by their place: last year, this week
    rule(
        "century",
        f"edge:{EDGE}? AL 'قرن' (order:(AL ({ORDER} | NUMBER_WORD | INT)) | modifier:{MODIFIER}) (AL ERA)?",
        yes=["من [القرن الثالث]", "طوال [القرن الماضي]"],
    ),
    rule(
        "unit_and_modifier",
        f"edge:{EDGE}? {THIS}? AL? unit:{UNIT} (AL ADJECTIVE-DATE_MODIFIER)? modifier:{MODIFIER}",
        yes=["في [العام الماضي] كان", "منذ [أوائل الشهر الجاري]"],
    ),
    rule("this_unit", f"edge:{EDGE}? {THIS} AL unit:{UNIT}", yes=["خلال [هذا الأسبوع] مفاوضات"]),
    rule("edge_of_unit", f"edge:{EDGE} AL unit:{UNIT}", yes=["قبل [نهاية العام]"]),
    rule("weekend", "unit:(TIME_UNIT-NOUN)", yes=["خلال [نهاية الأسبوع]"]),
    rule("day_by_place", "'اليوم' modifier:(AL WEAK_DATE_MODIFIER | 'نفسه' | 'ذاته')", yes=["في [اليوم التالي] عاد"]),
    rule(
        "season",
        f"edge:{EDGE}? {THIS}? season:SEASON (modifier:{MODIFIER} | 'من'? (AL? {YEAR_WORD})? year:YEAR)?",
        yes=["منذ [صيف 2018]", "انتقل [الصيف الحالي]"],
    ),
    rule(
        "part_of_year",
        f"AL fraction:('ربع' | 'نصف') order:(AL ({ORDER} | 'أخير')) ('من' | LI | 'ل')? (AL? {YEAR_WORD})? (year:YEAR | this:({THIS} AL {YEAR_WORD})"
        f" | modifier:{MODIFIER} | century:(AL 'قرن' (AL ({ORDER} | INT) | {MODIFIER})))",
        yes=["في [الربع الأول من العام الجاري]", "في [النصف الثاني من القرن الـ20]"],
    ),
    rule("quarter", f"AL 'ربع' (order:(AL {ORDER}) | modifier:{MODIFIER}) (?! 'من')", yes=["نمت أرباحها في [الربع الثالث] بنسبة"]),
    rule("decade", f"edge:{EDGE}? (DECADE | WEAK_DECADE (?= 'من'? AL 'قرن')) ('من'? AL 'قرن' (AL ({ORDER} | NUMBER_WORD | INT) | {MODIFIER}))?", yes=["من جيل [الثمانينات]", "منذ [سبعينيات القرن الماضي]"]),
    rule("holiday", f"HOLIDAY {HOLY}? year:YEAR?", yes=["بمناسبة [اليوم العالمي للمرأة]"]),
    # durations
    rule(
        "duration",
        f"(?<! AL) (AL (?! 'مئة' | 'مائة'))? count:{COUNT} AL? unit:{UNIT} (?! YEAR | HIJRI_YEAR)"
        f" ({QUALITY} | half:({AND} AL? FRACTION (AL? {UNIT})?) | {AND} more:{COUNT} more_unit:{UNIT} | {AND} second:{TWO_UNITS}"
        f" | 'من' AL? ('زمان' | 'زمن'))?"
        f" ({MODIFIER})?",
        yes=["بالسجن [خمس سنوات]", "بعد [ست سنوات ونصف]", "قبل [نصف قرن]", "سنغافورة ([20 عاما])"],
    ),
    rule(
        "duration_range",
        f"{FROM}? count:{COUNT} first_unit:{UNIT}? ({AND} | {TO} | 'أو') last_count:{COUNT} unit:{UNIT}",
        yes=["أعمارهم [بين 38 و73 عاما]"],
    ),
    rule("two_units_to", f"first_unit:{TWO_UNITS} {TO} last_count:{COUNT} unit:{UNIT}", yes=["خلال [أسبوعين إلى ثلاثة أسابيع]"]),
    rule(
        "two_units",
        f"AL? unit:{TWO_UNITS} ({QUALITY} | half:({AND} AL? FRACTION (AL? {UNIT})?) | {AND} more:{COUNT} more_unit:{UNIT} | {MODIFIER})?",
        yes=["تستمر [شهرين] على", "لمدة [عامين إضافيين]"],
    ),
    rule(
        "one_unit",
        f"({ABOUT} | 'منذ' | 'خلال' | 'قبل' {ABOUT} | 'بعد' | DATE_PREPOSITION) date:(unit:{UNIT}) {NOT_A_NAME}",
        yes=["لأقل من [عام]، لأنه"],
    ),
    rule(
        "one_unit_and_more",
        f"unit:{UNIT} ({QUALITY} | half:({AND} AL? FRACTION (AL? {UNIT})?) | {AND} more:{COUNT} more_unit:{UNIT} | 'من' AL ('زمان' | 'زمن'))",
        yes=["حوالي [ساعة ونصف الساعة]", "بقي [سنة كاملة]", "منذ [عقد من الزمان]"],
    ),
    rule(
        "some_units",
        f"('منذ' | 'خلال' | 'طوال' | 'طيلة' | 'بعد' | LI | 'ل' | 'عبر' | DATE_PREPOSITION | {ABOUT}) date:(unit:{UNITS} {QUALITY}{{0,2}}) {NOT_A_NAME}",
        yes=["تعاونا ل[سنوات عديدة مقبلة]", "منذ [عقود] سياسات"],
    ),
    rule("many_units", f"unit:{UNITS} {QUALITY}{{1,2}}", yes=["تعود إلى [قرون عديدة]"]),
    rule(
        "units_and_modifier",
        f"({THIS})? AL unit:{UNITS} (AL count:({COUNT} ({AND} AL? NUMBER_WORD)? | WEAK_NUMBER_WORD))? modifier:{MODIFIER}",
        yes=["خلال [السنوات الثلاث الماضية]", "خلال [الأيام القليلة القادمة]", "في [السنوات الأخيرة]"],
    ),
    rule("counted_units", f"{THIS}? AL unit:{UNITS} AL count:(NUMBER_WORD | INT)", yes=["خلال [السنوات الخمس] التي"]),
    rule("modifier_of_units", f"DATE_MODIFIER AL unit:{UNITS}", yes=["في [قادم الأيام]"]),
    rule(
        "ago",
        f"'قبل' (count:{COUNT} AL? unit:{UNIT} | two:{TWO_UNITS} | one:{UNIT} {NOT_A_NAME}) {QUALITY}?",
        yes=["كان [قبل ثلاثة أيام] في"],
    ),
    # sets
    rule("set_word", "AL? set:(SET_WORD | WEAK_SET_WORD) (?! MONTH | WEAK_MONTH | WEEKDAY | INT | HOLIDAY)", yes=["إنتاج النفط [يوميا]", "الزيادة [السنوية]"]),
    rule(
        "whole_unit",
        f"('طوال' | 'طيلة' | DATE_PREPOSITION | WEAK_DATE_PREPOSITION) date:(AL unit:{UNIT}) {NOT_A_NAME}",
        yes=["برنامج على مدى [السنة]"],
    ),
    rule("age", f"('في' | 'سن') date:(AL {ORDER} (WA AL NUMBER_WORD)?) 'من' AL? 'عمر'", yes=["طفل في [الثامنة] من عمره"]),
    rule("every", f"edge:{EDGE}? 'كل' (count:{COUNT}? unit:{UNIT} {NOT_A_NAME} | weekday:WEEKDAY)", yes=["يحدث [كل يوم] أن", "في [كل 5 أيام]"]),
)
