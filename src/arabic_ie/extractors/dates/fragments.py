"""The words that dates are made of, as fragments of patterns: composed into rules by the modules beside this one."""

from __future__ import annotations

# -- small words -------------------------------------------------------------------------------
AND = "(WA | 'و')"
BETWEEN = "('بين' | WEAK_DATE_PREPOSITION-'من'-'في'-'إلى'-'حتى'-'قبل'-'بعد')"  # also ما بين; finder cuts others off
FROM = f"('من' | {BETWEEN})"
TO = "(DASH | SLASH | 'إلى' | 'حتى' | 'لغاية' | WA 'حتى' | WEAK_DATE_PREPOSITION-'من'-'في'-'قبل'-'بعد'-'بين')"
ABOUT = "(APPROX | WEAK_APPROX)"  # نحو "about", أكثر من "more than"
THIS = "('هذا' | 'هذه')"
EDGE = "(DATE_EDGE | WEAK_DATE_EDGE-WEAK_ORDINAL-'آخر')"  # مطلع "the beginning of", أواخر "the end of"
MODIFIER = (  # الماضي "last", المقبل "next", نفسه "the same"
    "(AL (DATE_MODIFIER | WEAK_DATE_MODIFIER) | DATE_MODIFIER-ADJECTIVE | 'نفسه' | 'نفسها' | 'ذاته' | 'ذاتها')"
)
SAME = "('نفس' | 'ذات')"  # نفس اليوم "the same day"
THE = "(AL | CLAN_PARTICLE)"  # before figures: الـ20 "the 20th"; a lone الـ is read as آل too
ORDER = "(ORDINAL | WEAK_ORDINAL)"  # الثالث "the third"

# -- numbers and units -------------------------------------------------------------------------
SCALE = "('مئة' | 'مائة' | 'ألف' | 'ألفا' | 'آلاف' | 'مليون' | 'ملايين' | 'مليار')"
COUNT = (  # 3، 20 ألف، (15)، ثلاثة وعشرون، بضعة "some", نصف "half"
    f"((INT | DECIMAL) {SCALE}? | OPEN (INT | DECIMAL) CLOSE | MARK (INT | DECIMAL) MARK"
    f" | NUMBER_WORD {SCALE}? ({AND} NUMBER_WORD {SCALE}?){{0,3}}"
    f" | WEAK_NUMBER_WORD {AND} NUMBER_WORD | 'نصف' | 'ربع' | FRACTION-NOUN)"
)
UNIT = "(TIME_UNIT | WEAK_TIME_UNIT)"  # سنة "year"
ONE_UNIT = "(TIME_UNIT-PLURAL | WEAK_TIME_UNIT-PLURAL)"
UNITS = "(TIME_UNIT&PLURAL | WEAK_TIME_UNIT&PLURAL)"  # سنوات "years"
TWO_UNITS = "(TIME_UNIT&DUAL | WEAK_TIME_UNIT&DUAL)"  # سنتان "two years"
QUALITY = (  # what stands behind a duration and belongs to it: كاملة "whole", متتالية "in a row", عديدة "many" …
    "('كامل' | 'كاملا' | 'كاملة' | 'كاملين' | 'كاملتين' | 'واحد' | 'واحدا' | 'واحدة' | 'آخر' | 'أخرى' | 'آخران'"
    " | 'آخرين' | 'إضافي' | 'إضافيا' | 'إضافية' | 'إضافيين' | 'إضافيتين' | 'متتالية' | 'متتاليين' | 'متواصلة'"
    " | 'متفرقة' | 'عديدة' | 'عدة' | 'قليلة' | 'طويلة' | 'معدودة' | 'كثيرة' | 'مقبلة' | 'قادمة' | 'سابقة' | 'ماضية'"
    " | 'لاحقة' | 'خلت' | 'مضت' | 'ونيف')"
)
LASTING = (  # verbs of lasting, behind which a bare unit is a length: استمر شهرا "lasted a month"
    "('استمر' | 'استمرت' | 'يستمر' | 'تستمر' | 'استغرق' | 'استغرقت' | 'يستغرق' | 'تستغرق' | 'دام' | 'دامت' | 'يدوم'"
    " | 'تدوم' | 'قضى' | 'قضت' | 'أمضى' | 'أمضت')"
)
THROUGHOUT = "(WEAK_DATE_PREPOSITION-'في'-'من'-'إلى'-'قبل'-'بعد'-'حتى'-'بين')"  # على مدى "over"
NTH = f"(AL ({ORDER} | 'أخير' | 'أخيرة'))"  # الأولى "the first", الأخيرة "the last"
NOT_A_NAME = (  # no idafa follows: not يوم الاقتراع "polling day"
    "(?! AL | SUFFIX | PORTFOLIO | ORG_HEAD | INT | DECIMAL | LATIN | UNKNOWN | WEEKDAY | MONTH | SEASON | HOLIDAY)"
)
COUNTED = (  # what makes a number before it a count: 2000 مدرسة "2000 schools"
    f"{UNIT} | NOUN-FUNCTION-PERFECT (?! SUFFIX) | ADJECTIVE-FUNCTION | GROUP | NUMBER_WORD | UNKNOWN | LATIN | PERCENT"
    " | DASH | SLASH | COLON | INT"
)

# -- years -------------------------------------------------------------------------------------
YEAR_WORD = "('عام' | 'سنة')"
YEAR_NUMBER = "(YEAR | HIJRI_YEAR)"
YEAR_IN_BRACKETS = f"(OPEN {YEAR_NUMBER} CLOSE)"
YEAR_IN_WORDS = f"(('ألف' | 'ألفين' | 'ألفان') ({AND} NUMBER_WORD){{0,4}})"  # ألفين وأربعة وعشرين "2024"
BEFORE_CHRIST = "(LETTER STOP? WEAK_ERA | ERA)"  # ق.م
ERA_MARK = (  # م "AD", هـ "AH", الميلادي, ق.م "BC"
    "(ERA | WEAK_ERA | AL ERA | OPEN (ERA | WEAK_ERA) CLOSE | LETTER STOP? WEAK_ERA)"
)
OF_YEAR = (  # behind a month: 2019، عام 2019، من العام الماضي "of last year", من العام نفسه, الماضي "last"
    f"((COMMA | SLASH | DASH)? ('من' | 'في' | BI | LI | 'ل')?"
    f" year:(({THIS}? AL? {YEAR_WORD} ({MODIFIER})? | {MODIFIER})? {YEAR_NUMBER} (?! (SLASH | DASH) INT (SLASH | DASH))"
    f" | {YEAR_IN_BRACKETS} | AL? {YEAR_WORD} {YEAR_IN_WORDS}) {ERA_MARK}?"
    f" | ('من' | LI | 'ل')? other_year:(AL {YEAR_WORD} {MODIFIER} | {THIS} AL {YEAR_WORD} | {SAME} AL {YEAR_WORD}"
    f" | ('ذلك' | 'تلك') AL {YEAR_WORD})"
    f" | modifier:{MODIFIER})?"
)

# -- months and days ---------------------------------------------------------------------------
MONTH_NAME = "(MONTH | WEAK_MONTH)"
MONTHS = (  # one month, by one name or by two: مارس/آذار, مارس (آذار)
    f"{MONTH_NAME} (SLASH {MONTH_NAME} | OPEN {MONTH_NAME} CLOSE | {MONTH_NAME})?"
)
HOLY = "(AL ('مبارك' | 'كريم' | 'فضيل'))"  # رمضان المبارك "blessed Ramadan"
THE_DAY = "('يوم' | 'نهار')"
THE_MONTH = (  # شهر يوليو، شهر عشرة "month ten", الشهر الثامن "the eighth month"
    f"(AL? 'شهر')? month:({MONTHS} | (?<= 'شهر') (NUMBER_WORD | MONTH_NUMBER | AL {ORDER}))"
)
DAY_NUMBER = f"({THE}? DAY | AL? {ORDER} | 'فاتح' | 'غرة')"  # 5، الخامس "the fifth", فاتح "the first of"
NUMBERED_DAY = f"{THE_DAY}? day:{DAY_NUMBER} 'من'? (AL? 'شهر')? month:({MONTHS}) {HOLY}? {OF_YEAR}"
FIGURES = (  # 16/9/2015، 2015-9-16
    "figures:(DAY SLASH DAY SLASH INT | DAY DASH DAY DASH INT"
    " | (YEAR | HIJRI_YEAR) (SLASH INT SLASH | DASH INT DASH) INT) (ERA | WEAK_ERA)?"
)
DEICTIC_DAY = (  # اليوم الأربعاء "today, Wednesday"; not اليوم الأول "the first day"
    f"{THIS}? {THE_DAY}? deictic:(DEICTIC-'اليوم' | 'غد' | (?<= 'يوم') AL 'غد' | 'الغد' | 'اليوم'"
    f" (?! AL ({ORDER} | DATE_MODIFIER | WEAK_DATE_MODIFIER | 'وطني' | 'عالمي' | 'دولي' | 'دراسي' | 'مفتوح')"
    " | AL ADJECTIVE-NOUN-GROUP | 'الذي' | 'نفسه' | 'ذاته')) (?! AL 'واحدة' | 'ذاتها' | 'نفسها')"
    " (COMMA? WEEKDAY | OPEN WEEKDAY CLOSE)?"
)
# Also يومه الاثنين "this Monday", as in Morocco.
WEEKDAY_DAY = (  # الجمعة الماضية "last Friday", ليل الأربعاء الخميس "the night to Thursday"; not دور الاثنين والثلاثين
    f"({THE_DAY} | 'يوم' SUFFIX)? weekday:WEEKDAY (?! {AND} AL NUMBER_WORD)"
    f" ((SLASH | DASH)? WEEKDAY)? which:{MODIFIER}?"
)
NAMED_DAY = f"({DEICTIC_DAY} | {WEEKDAY_DAY})"
DATE_BEHIND_DAY = (  # يوم الاثنين 18 شباط, الأحد الموافق 11 مارس "Sunday, that is 11 March"
    f"((COMMA | 'في' | AL 'موافق' (LI | 'ل')?)? ({NUMBERED_DAY} | {FIGURES}) | DAY SLASH MONTH_NUMBER (?! SLASH))"
)

# -- parts of the day --------------------------------------------------------------------------
EARLY = "('الباكر' | AL ('باكر' | 'مبكر'))"  # الصباح الباكر "the early morning"
LATE = (  # وقت متأخر من "late on"; في وقت is a phrase of its own ("at a time"): finder cuts its في off
    "((('وقت' | 'ساعة' | 'ساعات' | CONJUNCTION) ('متأخر' | 'متأخرة' | 'مبكر' | 'مبكرة')"
    " | AL 'ساعات' AL ('أولى' | 'مبكرة' | 'متأخرة')) ('من' | LI | 'ل')?)"
)
PART = "(DAY_PART | WEAK_DAY_PART)"
PART_ADVERB = "('صباحا' | 'مساء' | 'ليلا' | 'ظهرا' | 'فجرا' | 'عصرا' | 'نهارا' | 'زوالا')"
PART_ALONE = f"({PART_ADVERB} | AL ('صباح' | 'مساء' | 'ليل' | 'فجر') | DAY_PART-NOUN-ADVERB-'صبيحة')"
