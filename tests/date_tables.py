"""Dates in tables, one a phenomenon: a text with its dates in [ ], kind and value of each, a gloss.

Values of a text with several dates are divided by " | ". The day of writing is Wednesday, 15 June 2022
(15 Dhu al-Qa'da 1443 AH), but for NO_REFERENCE, where values that hang on it are written REF….
"""

from __future__ import annotations

from datetime import date

WEDNESDAY = date(2022, 6, 15)

Case = tuple[str, str, str]

ABSOLUTE: list[Case] = [  # all notations
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
    ("المؤتمر [الأربعاء 19 حزيران/يونيو 2019] ناجح", "date 2019-06-19", "the weekday, the month's two names"),
    ("في [نوفمبر/ تشرين ثانٍ 2017] قرر", "date 2017-11", "two names, the second with tanwin"),
    ("ولد في [جوان 1962] بوهران", "date 1962-06", "June, as in Algeria"),
    ("انطلق [التاسع عشر من يونيو 2021] بالرباط", "date 2021-06-19", "the nineteenth, in words"),
    ("سجل في [2024/6/19] وفي [19-6-2024] معا", "date 2024-06-19 | date 2024-06-19", "year first, day first"),
    ("وصلت في [6/19/2024] الرسالة", "date 2024-06-19", "the month first where nothing else is possible"),
    ("في [١٢ دجنبر ٢٠١٨] صدر", "date 2018-12-12", "Arabic-Indic digits, a Moroccan month"),
    ("في [مارس من عام ألفين وأربعة] فاز", "date 2004-03", "the year in words"),
    ("ولد [عام ألف وتسعمائة وثمانية وستين] بفاس", "date 1968", "nineteen sixty-eight, in words"),
    ("نكسة [عام 67] غيرت", "date 1967", "'67"),
    ("يعود إلى [1850 قبل الميلاد] تقريبا", "date BC1850", "1850 BC"),
    ("خلال [حقبة الأربعينيات] من", "date 194", "the era of the forties"),
    ("بناه في [القرن الثامن قبل الميلاد] ملك", "date BC07", "the eighth century BC"),
    ("[اليوم الخميس (14 مارس 2019)] لقاء", "date 2019-03-14", "the date in brackets behind the weekday"),
    ("أعلن [أمس الجمعة 17 مارس 2017] أن", "date 2017-03-17", "yesterday, Friday, and the date"),
    ("يعقد [يوليوز 13-15] في", "date 2022-07-13/2022-07-15", "days behind the month"),
    ("كانت في [كانون الثاني 2011] احتجاجات", "date 2011-01", "January, as in the Levant"),
    ("في [14] و[17 أغسطس 2015] معا", "date 2015-08-14 | date 2015-08-17", "two days that don't follow each other"),
    ("ولد [عام 1200 ق.م] وحكم في [القرن الثالث ق.م] هناك", "date BC1200 | date BC02", "BC, abbreviated"),
    ("حكمت [من 1200 ق.م إلى 500 ق.م] مصر", "date BC1200/BC0500", "a range of years before Christ"),
    ("هاجر في [622 م] إلى", "date 0622", "AD behind a preposition"),
    ("في [يونيو] وفي [2024/6/19] معا", "date 2022-06 | date 2024-06-19", "a month, then a full date"),
    ("[يونيو]، [2024/6/19]", "date 2022-06 | date 2024-06-19", "the full date keeps its year"),
    ("ندوة [الثلاثاء الموافق 28 يوليو 2015] عن", "date 2015-07-28", "the weekday and the date that it falls on"),
    ("نشر في [16.5.2019] وفي [يوم 3/5] معا", "date 2019-05-16 | date 2022-05-03", "with dots; day and month"),
    (
        "[السبت 25 ديسمبر] و[الأربعاء 25 مايو] معا",
        "date 2021-12-25 | date 2022-05-25",
        "weekday and date agree on the year",
    ),
    ("[الأحد 25 يونيو] كان", "date 2023-06-25", "… of the three nearest years"),
    ("كتابات القدماء [500 - 200 ق م] عن", "date BC0500/BC0200", "a range of years before Christ, with a dash"),
]

HIJRI: list[Case] = [
    ("الرياض [25 شوال 1436 هـ] الموافق [10 أغسطس 2015 م] واس", "date 2015-08-10 | date 2015-08-10", "one day twice"),
    ("تنتهي [يوم 8/11/1436هـ] المهلة", "date 2015-08-23", "in figures"),
    ("لحج [عام 1435هـ] هذا", "date AH1435", "the hajj of 1435"),
    ("خلال [شهر رمضان 1440هـ] كله", "date AH1440-09", "in Ramadan 1440"),
    ("في [رمضان 2019] كان", "date AH1440-09", "Ramadan of a Gregorian year"),
    (
        "يبدأ [28 شوال 1436هـ] الموافق [13 أغسطس 2015م] وينتهي [الأول من ذي القعدة] الموافق [16 أغسطس 2015م]",
        "date 2015-08-13 | date 2015-08-13 | date 2015-08-16 | date 2015-08-16",
        "the day it corresponds to says what a Hijri day without a year is",
    ),
    ("في [غرة محرم 1201 هـ] كان", "date AH1201-01-01", "outside the calendar's table"),
    ("في [الجمعة الثالثة من شهر رمضان الماضي] صلى", "date 2022-04-22", "third Friday of last Ramadan"),
    ("في [12 رمضان 1445 هـ] افتتح", "date 2024-03-22", "Ramadan 1445"),
    ("للفترة [من 17 إلى 23 شوال 1436هـ] كلها", "date 2015-08-02/2015-08-08", "a range of days"),
    ("استشهد [يوم الجمعة 1436/10/15هـ] بعد", "date 2015-07-31", "year first, with the weekday"),
    ("لموسم حج [هذا العام 1436هـ] خطة", "date AH1436", "this year, and which one"),
    ("برنامج [هذا العام 1436 / 1437هـ] تم", "date AH1436/AH1437", "a school year"),
    ("في [القرن العاشر الهجري] ظهرت", "date AH09", "the tenth century AH"),
    ("خلال [العشر الأواخر من رمضان] صلى", "date AH1443-09", "the last ten days of Ramadan"),
    (
        "في [أول أيام رمضان] وفي [ثاني أيام عيد الفطر] معا",
        "date 2022-04-02 | date 2022-05-03",
        "the first day of Ramadan, the second of the feast",
    ),
    (
        "دورة [من 1 إلى 30 /11/1436هـ] بمقر",
        "date AH1436-11-01/AH1436-11-30",
        "a thirtieth that the calendar has not: both ends stay Hijri",
    ),
    ("حتى [عام 1384هـ]/[1964م] نشر", "date 1964 | date 1964", "one year in two calendars"),
    ("في [شهر جمادى الآخرة 1437هـ] ([أبريل 2016م]) تعقد", "date 2016-04 | date 2016-04", "… one month"),
    ("قبل [نهاية ذي القعدة 1436هـ] ([13 سبتمبر 2015م]) يرسلها", "date 2015-09-13 | date 2015-09-13", "… a day"),
    ("تقرير [العام المالي (1434/1435هـ)] في", "date AH1434/AH1435", "a fiscal year in brackets"),
]

MONTHS_AND_YEARS: list[Case] = [
    ("ثورة [عام (1936)] وجريدة [تموز (1970)] معا", "date 1936 | date 1970-07", "the year in brackets"),
    ("في [أغسطس] أو [سبتمبر/أيلول 2016] دخل", "date 2016-08 | date 2016-09", "the year stands behind the last month"),
    ("في [8 مارس] و[22 أبريل 2019] اجتمع", "date 2019-03-08 | date 2019-04-22", "… behind the last day"),
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
    ("خلال [شعبان] و[رمضان]، كما", "date AH1443-08 | date AH1443-09", "a weak name in a list of months"),
    ("في [ماي] و[جوان 2019] معا", "date 2019-05 | date 2019-06", "May and June, as in Algeria"),
    ("يزورها في [سبتمبر أو أكتوبر المقبلين] ضمن", "date 2022-09/2022-10", "next September or October"),
    ("ستنمو [من أبريل إلى أغسطس] بسبب", "date 2022-04/2022-08", "months that hold the day of writing"),
    (
        "في [ربيع 2022] و[صيف 2023] معا",
        "date 2022-SP | date 2023-SU",
        "spring (a given name too) and summer (a runner-up)",
    ),
    ("انتقل في [2007] قادما من", "date 2007", "coming: no count"),
    ("المحتل منذ [1974]: نحن", "date 1974", "a colon is no clock"),
    ("في [هذا الربع من العام] نمت", "date 2022-Q2", "this quarter"),
    ("خلال [الربع الثاني من السنة المالية 2019/2020] نمت", "date ", "a quarter of a fiscal year"),
    ("في [الفصل الأول من العام] و[الثلث الثاني من 2021]", "date 2022-Q1 | date 2021-05/2021-08", "a quarter, a third"),
    ("نمت في [الربعين الأول والثاني] بنسبة", "date 2022-Q1/2022-Q2", "the first and second quarters"),
    ("تهاجر [نهاية الشهر الحالي من يونيو] إلى", "date 2022-06", "the end of the current month of June"),
    ("عندما يحل [الصيف] نسافر", "date XXXX-SU", "when summer comes, any summer"),
]

AROUND_TODAY: list[Case] = [  # relative to the day of writing
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
    ("بدأ [قبل أسبوع] ثم [قبل أسبوعين] معا", "date 2022-06-08 | date 2022-W22", "a week ago, two weeks ago"),
    ("تنطلق [يوم غد الخميس] الدورة", "date 2022-06-16", "tomorrow, Thursday"),
    ("قال في بيان [اليوم الأربعاء] إنه", "date 2022-06-15", "in a statement today: not the newspaper of that name"),
    ("وصل [هذا الصباح] إلى", "time 2022-06-15TMO", "this morning"),
    ("يعود [السبت من الأسبوع المقبل] إلى", "date 2022-06-25", "Saturday of next week"),
    ("في [الأسبوع الأول من الشهر المقبل] يبدأ", "date 2022-W27", "the first week of next month"),
    ("في [الثاني والخامس من الشهر الجاري] لقاءان", "date 2022-06-02/2022-06-05", "the second and fifth of this month"),
    ("أقيل [قبل سنتين وأربعة أشهر] من", "date 2020-02", "two years and four months ago"),
    ("ستجرى الانتخابات [بعد شهرين] في", "date 2022-08", "will be held in two months"),
    ("استعدادا لل[صيف المقبل] وفي [الخريف الماضي] معا", "date 2023-SU | date 2021-FA", "next summer, last autumn"),
    ("صيفنا [صيف هذا العام] حار", "date 2022-SU", "the summer of this year"),
    ("بدأ [قبل نحو شهرين] ثم [قبل أكثر من ثلاثة أعوام]", "date 2022-04 | date 2019", "about two months ago; more than"),
    ("أعلن [اليوم الثلاثاء] أن", "date 2022-06-14", "today, Tuesday: read on Wednesday"),
    ("حذرت [هذا العام (2022)] من", "date 2022", "this year, the number in brackets"),
    ("في [الربع الأول] نما", "date 2022-Q1", "the first quarter: this year's"),
    ("في [الربع الثالث] نما", "date 2021-Q3", "the third quarter, in June: last year's"),
    ("لاعب [الموسم الماضي] و[الموسم المقبل] معا", "date 2020/2021 | date 2022/2023", "last season, next season"),
    ("[بداية العام الدراسي الجديد] قريبة", "date 2022/2023", "the beginning of the new school year"),
    ("يبلغ الثلاثين [بعد أسبوعين]، ثم", "date 2022-W26", "turns thirty in two weeks: the present of what is to come"),
    ("سيعود [بعد 45 يوما]»، كما", "date 2022-07-30", "will come back in 45 days"),
    ("مقابل 10 حالات في [اليوم السابق]، كما", "date 2022-06-14", "the day before, no day being named"),
    ("خلال [بقية العام] ستنمو", "date 2022", "for the rest of the year"),
    (
        "[نهاية الأسبوع الماضي] و[بعد يومين] سيصل",
        "date 2022-W23-WE | date 2022-06-17",
        "last weekend; in two days he will",
    ),
    ("يمكنها أن تكون جاهزة [بعد شهرين] فقط", "date 2022-08", "can be ready in only two months"),
    ("تعقد [يومه الجمعة 17 يونيو] ندوة", "date 2022-06-17", "this Friday, as in Morocco"),
    ("وقع في [الساعات الأولى من الجمعة] هجوم", "time 2022-06-10TMO", "in the first hours of Friday"),
]

DIRECTION: list[Case] = [  # where a bare weekday lies: today or in the past week; ahead only where the words say so
    ("أعلن [الأربعاء] أن", "date 2022-06-15", "today"),
    ("أعلن [الخميس] أن", "date 2022-06-09", "with a verb of the past: six days ago"),
    ("يواجه الأهلي [الخميس] غريمه", "date 2022-06-16", "with a verb of the present: tomorrow"),
    ("من المقرر أن يصل [الجمعة] إلى", "date 2022-06-17", "what is planned"),
    ("وكان من المقرر أن يصل [الجمعة] إلى", "date 2022-06-10", "what was planned"),
    ("سيلتقيان [الأحد] هناك", "date 2022-06-19", "will meet"),
    ("بعد أن أعلن [الاثنين] أنه سيعود", "date 2022-06-13", "the future verb stands behind"),
    ("وصل [يومي الأربعاء والخميس] إلى", "date 2022-06-15/2022-06-16", "two days that begin today"),
    ("[من الاثنين المقبل حتى الخميس] دورة", "date 2022-06-20/2022-06-23", "from next Monday to Thursday"),
    ("دخلت القوات المدينة بحلول [السبت] وانتشرت", "date 2022-06-11", "had entered by Saturday"),
    ("طالبت بالانسحاب بحلول [السبت] من", "date 2022-06-18", "demanded the withdrawal by Saturday"),
]

NO_REFERENCE: list[Case] = [  # the day of writing is not known
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
    ("في [الصيف الماضي] وفي [نهاية الأسبوع الماضي] معا", "date XXXX-SU | date REF-1W-WE", "last summer, last weekend"),
    (
        "[العاشر من الشهر الجاري] و[الثالث من الشهر المقبل]",
        "date XXXX-XX-10 | date REF+1M-03",
        "days of this month, of next",
    ),
    ("يعود [الأحد من الأسبوع المقبل] إلى", "date REF+1W-7", "Sunday of next week"),
    ("أعلن [الأربعاء 19 يونيو] أن", "date XXXX-06-19", "the date says more than the weekday"),
    (
        "هبط لل[عام الحالي 2015] بعد [العام الماضي] وفي [مايو الجاري] معا",
        "date 2015 | date 2014 | date 2015-05",
        "the text says which year is the present one",
    ),
]

ANCHORED: list[Case] = [  # to a date named before
    ("نمت في [الربع الأول من 2018] مقارنة ب[نفس الفترة من عام 2017]", "date 2018-Q1 | date 2017-Q1", "the same period"),
    ("سقط [عام 1969]، وفي [مارس من ذلك العام] هاجر", "date 1969 | date 1969-03", "in March of that year"),
    ("فاز [عام 1942]. و[بعد عامين]، لعب دور", "date 1942 | date 1944", "and two years later,"),
    ("وصل في [3 مايو 2019] وعاد [صباح اليوم التالي] إلى", "date 2019-05-03 | time 2019-05-04TMO", "the morning after"),
    ("أعلن في [15 مايو 2019] بعد هجوم [3 أبريل] أن", "date 2019-05-15 | date 2019-04-03", "the sentence's year"),
    ("أوقف في [ديسمبر 2018] وأفرج عنه في [يناير] بعدها", "date 2018-12 | date 2019-01", "… the next one"),
    ("يبدأ [صباح الأحد المقبل] وينتهي [عصرا] في", "time 2022-06-19TMO | time 2022-06-19TAF", "… the sentence's day"),
    ("وصل في [3 مايو 2019]، وعاد في [اليوم التالي] إلى", "date 2019-05-03 | date 2019-05-04", "the following day"),
    ("وصل في [3 مايو 2019]، وعاد [بعدها بيومين] إلى", "date 2019-05-03 | date 2019-05-05", "two days after that"),
    ("سقط [عام 1969]، وفي [العام نفسه] هاجر", "date 1969 | date 1969", "in the same year"),
    ("سقط [عام 1969]، وفي [نفس العام] هاجر", "date 1969 | date 1969", "… another word for it"),
    ("سقط [عام 1969]، وفي [مارس من العام ذاته] هاجر", "date 1969 | date 1969-03", "in March of the same year"),
    ("سقط [عام 1969]، ثم عاد [العام التالي] إليها", "date 1969 | date 1970", "the year after"),
    ("ارتفع في [أبريل] مقارنة ب[الشهر نفسه من 2021] كثيرا", "date 2022-04 | date 2021-04", "the same month of 2021"),
    ("ولد [عام 1950] و[قبل ذلك بثلاثة أعوام] تزوج", "date 1950 | date 1947", "three years before that"),
    ("عاد في [اليوم التالي] إلى", "date ", "nothing to refer to"),
    ("في [عام 2019] نمت مقارنة ب[العام السابق] كثيرا", "date 2019 | date 2018", "compared with the year before"),
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
    ("يفتح [من الثامنة صباحا حتى الرابعة عصرا] أبوابه", "time T08:00/T16:00", "is open from eight to four, any day"),
    (
        "استمر [من الثامنة صباحا حتى الرابعة عصرا] فقط",
        "time 2022-06-15T08:00/2022-06-15T16:00",
        "lasted from eight to four",
    ),
    ("عند [الساعة الثالثة والنصف بتوقيت غرينتش] وصل", "time 2022-06-15T03:30", "half past three GMT"),
    ("عند [الساعة السابعة بتوقيت العاصمة الصينية] هبط", "time 2022-06-15T07:00", "the Chinese capital's time"),
    ("انطلق [10:30 ص] من", "time 2022-06-15T10:30", "a letter for a.m."),
    ("حظر [من السابعة مساء حتى السادسة صباحا] كل", "time 2022-06-15T19:00/2022-06-16T06:00", "past midnight"),
    ("في [وقت متأخر من ليلة أمس] وصل", "time 2022-06-14TNI", "late last night"),
    ("في [الساعات الأولى لصباح اليوم] هبطت", "time 2022-06-15TMO", "in the first hours of this morning"),
    ("خرج في [الصباح الباكر] وعاد", "time TMO", "early in the morning"),
    ("شن غارات [ليل الأربعاء الخميس] على", "time 2022-06-15TNI", "in the night from Wednesday to Thursday"),
    ("عينه [زوال الجمعة (17 مارس 2017)] رئيسا", "time 2017-03-17TMI", "Friday noon, and the date"),
    ("سجل في [الدقيقة 90+2] هدفا", "time ", "a minute of play"),
    ("يبدأ [الثامنة هذه الليلة] في", "time 2022-06-15T20:00", "at eight tonight"),
    ("صورت في [15:23:24] تماما", "time 2022-06-15T15:23:24", "with seconds"),
    ("يفتتح [غدا الخميس الساعة السادسة مساء] في", "time 2022-06-16T18:00", "the day and the hour in one"),
    ("عزف في [الليلة السابعة] من المهرجان", "date ", "the festival's seventh night"),
    (
        "فتح المعبر [منتصف ليل الاثنين] ثم عند [منتصف النهار] أغلق",
        "time 2022-06-14T00:00 | time 2022-06-14T12:00",
        "midnight, noon",
    ),
    ("يتأخر العشاء إلى [منتصف الليل] كثيرا", "time T00:00", "any midnight"),
    ("تبدأ [الساعة 20:00 (ت. غ)] في", "time 2022-06-15T20:00", "GMT, abbreviated in brackets"),
    ("قال «وصلنا في [المساء]» ثم", "time TEV", "a quotation, no title"),
]

DURATIONS: list[Case] = [
    ("قضت [سنوات عمرها الأخيرة] في", "duration PXY", "the last years of her life"),
    ("خلال [أيام] أو [ساعات]، كما", "duration PXD | duration PTXH", "days or hours"),
    ("وفر عليهم [ساعات] من الانتظار", "duration PTXH", "hours of waiting"),
    ("فاز بزمن [11 ساعة و6 دقائق و36 ثانية] أمام", "duration PT11H6M36S", "hours, minutes and seconds"),
    ("قطعها في [ثلاث ساعات ودقيقتين و55 ثانية] فقط", "duration PT3H2M55S", "… a dual among them"),
    ("فاز في [آخر 10 سنوات] بها", "duration P10Y", "the last ten years"),
    ("لمدة [ثلاثة أشهر أخرى] في", "duration P3M", "another three months"),
    ("تمتد [من خمس إلى عشر سنوات قادمة]،", "duration P5Y/P10Y", "five to ten years to come"),
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
    ("لمدة [(15) عاما] على", "duration P15Y", "figures in brackets"),
    ("لمدة [«21» يوما] ابتداء", "duration P21D", "… in guillemets"),
    ("[53 عاماً]، ولد", "duration P53Y", "tanwin"),
    ("خلال [السنوات الست الماضية] ارتفع", "duration P6Y", 'six, which is also "the lady"'),
    ("خلال [الساعات 24 الماضية] هاجم", "duration PT24H", "the last 24 hours"),
    ("على مدى [أسبوع] في", "duration P1W", "over a week"),
    ("استمرت [ساعات]،", "duration PTXH", "lasted hours"),
    ("أعمارهم [بين سنة وعشر سنوات] كلهم", "duration P1Y/P10Y", "between one and ten years"),
    ("منذ ما يقارب [العام] وهو", "duration P1Y", "about a year"),
    ("توفي وهو في [السادسة والعشرين من عمره]", "duration P26Y", "at the age of 26"),
    ("توفي في [سن 76]، وكان", "duration P76Y", "… in figures"),
    ("الأطفال دون [سن الخامسة] معفون", "duration P5Y", "children under five"),
    ("سيدة في [الثلاثين من العمر] نجت", "duration P30Y", "a lady of thirty"),
    ("يتم [عامها الرابع والعشرين] قريبا", "duration P24Y", "the twenty-fourth year of her life"),
    ("نساء في [العشرينات من العمر] ورجل في [الثلاثينيات] معا", "duration P20Y | duration P30Y", "in their twenties"),
    ("[سنوات عديدة مقبلة] من", "duration PXY", "many years to come"),
    ("لأكثر من [عقد]، كما", "duration P10Y", "a decade, not a contract"),
    (
        "بعد [24 ساعة] و[ثلاثة أسابيع] و[10 سنوات]،",
        "duration PT24H | duration P3W | duration P10Y",
        "only what falls is one",
    ),
    ("كان قبل [ثلاثة أيام] من الانتخابات هنا", "duration P3D", "three days before the elections"),
    ("أجل [يوما واحدا] ومدد ل[عام آخر] مع", "duration P1D | duration P1Y", "one day, another year"),
    ("غرامات في [أعوام سابقة] وفي [كثير من السنوات] سببا", "duration PXY | duration PXY", "earlier years, many years"),
    ("في [عامه الـ13] انطلق", "duration P13Y", "in its thirteenth year, in figures"),
    ("توفي عن عمر [80]، بعد", "duration P80Y", "at the age of 80"),
    ("طوال [العام]، وعلى [مدار العام]، كما", "duration P1Y | duration P1Y", "the whole year"),
    ("تغيرت خلال [السنوات]، كما", "duration PXY", "over the years"),
    ("هدد قبل التوقيع ب[ساعات]، ثم", "duration PTXH", "hours before the signing"),
    ("آلام تصل إلى [أشهر]، ثم", "duration PXM", "up to months"),
    ("بقي [السنة الثانية من الجائحة] هناك", "date ", "in the second year of the pandemic"),
    ("قتل في [العام الثالث من الحرب] هناك", "date ", "in the third year of the war"),
]

SETS: list[Case] = [
    ("تقام في [مطلع يناير من كل سنة] هناك", "set XXXX-01", "at the beginning of January every year"),
    ("ينتج مليون برميل [يوميا] من", "set P1D", "a million barrels daily"),
    ("الزيادة [السنوية] والاجتماع [الأسبوعي] معا", "set P1Y | set P1W", "annual, weekly"),
    ("يحدث [كل يوم] أن", "set P1D", "every day"),
    ("مرة [كل خمسة أشهر] على", "set P5M", "every five months"),
    ("على أساس [شهري] في", "set P1M", "on a monthly basis"),
    ("يصدر [كل يوم جمعة] عن", "set XXXX-WXX-5", "every Friday"),
    ("يلتقيان [كل ثلاثاء] هناك", "set XXXX-WXX-2", "every Tuesday"),
    ("تغلق [أيام الجمعة] فقط", "set XXXX-WXX-5", "on Fridays"),
    ("يجتمع [مرتين في الأسبوع] هناك", "set P1W", "twice a week"),
    ("يحتفل به في [11 أبريل من كل عام] في", "set XXXX-04-11", "11 April of every year"),
    ("عمل [سنويا] و[كل أسبوعين] معا", "set P1Y | set P2W", "annually, every two weeks"),
    ("يتضاعف [عاما بعد عام] وينمو [سنة بعد أخرى]،", "set P1Y | set P1Y", "year by year, one year after another"),
    ("يختلف [من عام لآخر] في", "set P1Y", "from year to year"),
    (
        "سحب 420 يورو في [الأسبوع] و10 ملايين في [السنة]،",
        "set P1W | set P1Y",
        "rates: 420 euros a week, 10 million a year",
    ),
    ("يصدر [كل جمعة] ويجتمع [ثلاث مرات في اليوم] هنا", "set XXXX-WXX-5 | set P1D", "every Friday, three times a day"),
    ("بمعدل 20 ساعة في [اليوم]، وهو".replace("20 ساعة", "[20 ساعة]"), "duration PT20H | set P1D", "20 hours a day"),
    ("يتصلون [كل تسعة إلى 12 شهرا] هنا", "set P9M/P12M", "every nine to twelve months"),
    ("يعمل طوال [أيام الأسبوع]، ويعقد اجتماعين في [الأسبوع] بدل واحد", "set P1D | set P1W", "all days of the week"),
    ("يجتمعون [كل صباح] ويسافرون [كل صيف] معا", "set XXXX-XX-XXTMO | set XXXX-SU", "every morning, every summer"),
    ("في [كل عيد] يبتكرون", "set P1Y", "every feast"),
    ("بدأت الهدنة [اليومية] [الثلاثاء] في", "set P1D | date 2022-06-14", "the daily truce, on Tuesday"),
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
    ("[من 13 الى 15 تموز]", "date 2022-07-13/2022-07-15", "July 13 to 15"),
    ("الفترة [ما بين 3 يوليو 2017 و15 يوليو 2018] كلها", "date 2017-07-03/2018-07-15", "days of different years"),
    ("[أيام 25 و26 و27 مارس 2021]", "date 2021-03-25/2021-03-27", "a list of days is their range"),
    ("في [القرنين التاسع عشر والعشرين] كان", "date 18/19", "two centuries"),
    ("في [الأشهر الستة الأولى من عام 2021] زادت", "date 2021-01/2021-06", "the first six months"),
    ("خلال [النصف الثاني من مايو 2022] وصل", "date 2022-05-16/2022-05-31", "the second half of May"),
    ("ثورتي [25 يناير] و[30 يونيو] معا", "date 2022-01-25 | date 2022-06-30", "two days are no range"),
    ("وصل [يوم الخميس 6 أكتوبر] إلى القاهرة", "date 2022-10-06", "the day that a city is called after"),
    ("[موسم 2014-2015] كان", "date 2014/2015", "a season of play"),
    ("المعرض [من 23 إلى 26 أكتوبر] في", "date 2022-10-23/2022-10-26", "a programme is this year's"),
    ("في [النصف من شوال] وفي [نصف شهر مارس] معا", "date 2022-05-16 | date 2022-03-15", "the middle of a month"),
    (
        "أعمارهم ما بين [3-9 سنوات] والدورة من [8 - 15 / 10 / 1436هـ] هنا",
        "duration P3Y/P9Y | date 2015-07-24/2015-07-31",
        "by a dash",
    ),
    ("يزورها [بين اليوم و25 سبتمبر المقبل] مرتين", "date 2022-06-15/2022-09-25", "between today and a day"),
    ("مقارنة بالفترة نفسها من [سنة 2019] في", "date 2019", "the same period, which is not said, of 2019"),
]

HOLIDAYS: list[Case] = [
    ("بمناسبة [رأس السنة الأمازيغية] قال", "date ", "a feast that no calendar here places, yet a time"),
    ("بمناسبة [اليوم العالمي للمرأة]،", "date 2022-03-08", "International Women's Day"),
    ("قبل [عيد الأضحى] من", "date 2022-07-09", "Eid al-Adha, by the Hijri calendar"),
    ("احتفل المصريون ب[شم النسيم] هناك", "date 2022-04-25", "the day after Eastern Easter"),
    ("في [عيد الفصح في عام 1984] ذهب", "date 1984-04-22", "Easter of a year"),
    ("خلال [عيد الأضحى المقبل] وبعد [عيد الفطر الماضي] معا", "date 2022-07-09 | date 2022-05-02", "next and last"),
    ("منذ [عيد الأضحى 1445] هناك", "date 2024-06-16", "of a Hijri year"),
    ("قبل [عيد الفصح] وبعد [رأس السنة الهجرية] معا", "date 2022-04-17 | date 2022-07-30", "Easter, the Hijri New Year"),
    ("بين [عيد الفطر] و[عيد الأضحى] زار", "date 2022-05-02 | date 2022-07-09", 'وعيد is "threat" too'),
    ("احتفلوا ب[عيد الفطر] ثم ب[عيد العرش] معا", "date 2022-05-02 | date 2022-07-30", 'بعيد is "far" too'),
    ("احتفلوا ب[السنة الأمازيغية الجديدة 2965] معا", "date 2015", "the Amazigh year"),
    ("بمناسبة [اليوم الوطني لمصر] وفي [عيد الاستقلال الأردني] معا", "date 2022-07-23 | date 2022-05-25", "by country"),
    ("هنأ شعب مصر ب[اليوم الوطني] لبلاده", "date 2022-07-23", "the country named before"),
    ("بمناسبة [اليوم الوطني]، قال", "date ", "whose is not said"),
    ("زارهم [ظهيرة يوم العيد الأول]، ثم", "date ", "the first day of the feast, of either"),
]

NOT_DATES = [
    "المادة 2015 من القانون والرحلة رقم 1990",  # article 2015 of the law, flight number 1990
    "قالت صحيفة اليوم إنه أنهى ذلك في ثوان معدودة",  # the paper "Al-Yaum" said he did it in a few seconds
    "في رؤية المملكة 2030 وأجندة 2063،",  # the kingdom's Vision 2030, Agenda 2063
    "تردد أغاني عيد الميلاد وباعوا هدايا عيد الأم",  # Christmas songs, presents for Mother's Day
    "انتهى. اليوم نحن أمام مرحلة جديدة",  # today we face a new stage
    "يعملون ساعات إضافية من أجل",  # work overtime for
    "لمدة موسم واحد ولعقد آخر مع",  # for one season; for another contract
    "فازت في سباق 1500 م وقفزت 800 م",  # won the race of 1,500 m
    "قتلى «يوم الأرض» وقالت لـ«اليوم» مصادر",  # those killed on "Land Day"; sources told "Al-Yaum"
    "خسرت الاثنين معا وتسكن حي السبت",  # lost them both (Monday); lives in the district of al-Sabt (Saturday)
    "يصل الليل بالنهار",  # works night and day
    "مع بداية الموسم وقبل نهاية الموسم",  # at the beginning of the season
    "السرعة 220 كيلومترا في الساعة، كما",  # 220 kilometres an hour
    "قال رمضان بنعلي وربيع ياسين ووصيف البطل",  # men called Ramadan and Spring, and the champion's runner-up
    "جعل رأس السنة الأمازيغية عيدا",  # making the Amazigh New Year a holiday: no time is meant
    "يعمل ليلا ونهارا",  # works day and night
    "أحيا 16 أمسية شعرية وقرأ ألف ليلة وليلة",  # gave 16 evenings of poetry, read the Thousand and One Nights
    "الفرق بين الاثنين كبير",  # the difference between the two (the word for Monday) is great
    "عاد بعد زوال الإصابة",  # came back after the injury had gone (the word for noon)
    "انطلق مهرجان الصيف الدولي",  # the Summer Festival opened
    "عقود من التوريد",  # contracts (the word for decades) of supply
    "مر بشارع 20 غشت وزار سوق الخميس",  # passed through 20 August Street and visited the Thursday Market
    "أرض مساحتها 1000 م مربع",  # land of 1,000 square metres
    "قال أحد الشهود إن أحدا لم يصل",  # one of the witnesses said that no one had arrived
    "الأمين العام للأمم المتحدة والرأي العام",  # the secretary general, public opinion
    "المدير العام السابق والأمين العام الجديد",  # the former director general, the new secretary general
    "فاز بنتيجة 3-1 وبنسبة 7.5 في المائة",  # won 3-1; by 7.5 per cent
    "زار مدينة 6 أكتوبر ثم عاد",  # visited the city that is called 6 October
    "مارس ضغوطا على الحكومة",  # exerted (the word for March) pressure
    "الآن وحاليا ومؤخرا ولاحقا",  # now, currently, recently, later
    "شارك في 2000 مدرسة و1990 فصلا",  # took part in 2000 schools
    "غد أفضل للجميع",  # a better tomorrow for all
    "عقود الشركة مع الفصل الأول من الكتاب",  # the company's contracts, the book's first chapter
    "في ذلك اليوم وقع هذا العقد مع الشركة",  # on that day he signed this contract (the word for decade)
    "المهندس جابر الشهري رئيس البلدية",  # Jaber al-Shehri ("monthly"), head of the municipality
    "إلى حدود الساعة لا نتائج",  # up to this hour no results
    "ساعة آبل الذكية",  # the smart watch
    "لعقد اجتماع طارئ وعقد لقاءات",  # to hold (the word for decade) a meeting
    "الأمناء العامين للأحزاب",  # the parties' secretaries general (the word for two years)
    "الأسبوعية الفرنسية وصفت المعهد",  # the French weekly described the institute
    "الشيخ صباح خالد الحمد الصباح وصل",  # Sheikh Sabah al-Sabah (morning) arrived
    "مدافع التعاون بدر الخميس الذي أصيب",  # the defender Badr al-Khamis (Thursday), who was hurt
    "تيريزا ماي وحميد شباط",  # Theresa May and Hamid Chabat (the word for February)
    "كل أحد وكل اثنين والإصدار 1.5.21",  # everyone, every two; version 1.5.21
    "دور الاثنين والثلاثين",  # the round of 32 (the word for Monday)
    "رمضان صبحي وشعبان عبد الرحيم",  # men who are called like months
    "بسعر 7.5 دولار وبنتيجة 2-1",  # at 7.5 dollars, won 2-1
    "في يوم من الأيام",  # some day
    "هذا اليوم الدراسي",  # this study day
    "في منطقة الرمادة-البارحة.",
    "صدرت رواية «عابر في الليل» له",
]

TABLES: dict[str, tuple[list[Case], date | None]] = {
    "absolute": (ABSOLUTE, WEDNESDAY),
    "hijri": (HIJRI, WEDNESDAY),
    "months_and_years": (MONTHS_AND_YEARS, WEDNESDAY),
    "around_today": (AROUND_TODAY, WEDNESDAY),
    "direction": (DIRECTION, WEDNESDAY),
    "no_reference": (NO_REFERENCE, None),
    "anchored": (ANCHORED, WEDNESDAY),
    "times": (TIMES, WEDNESDAY),
    "durations": (DURATIONS, WEDNESDAY),
    "sets": (SETS, WEDNESDAY),
    "ranges": (RANGES, WEDNESDAY),
    "holidays": (HOLIDAYS, WEDNESDAY),
}
