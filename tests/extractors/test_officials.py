"""Officials: role, affiliation and name in one noun phrase, in either order.

A case is a text with the whole phrase in [ ], then title, affiliation ("" for none) and name, and a gloss.
"""

from __future__ import annotations

import pytest

import arabic_ie
from arabic_ie.model import Official
from cases import unmarked, with_marks

Case = tuple[str, str, str, str, str]

TITLE_FIRST: list[Case] = [
    (
        "قال [وزير الخارجية الروسي سيرغي لافروف] إن",
        "وزير الخارجية",
        "الروسي",
        "سيرغي لافروف",
        "a nationality is the affiliation",
    ),
    (
        "أكد [الأمين العام للأمم المتحدة أنطونيو غوتيريش] أن",
        "الأمين العام",
        "أمم المتحدة",
        "أنطونيو غوتيريش",
        "a body",
    ),
    (
        "التقى [رئيس مجلس النواب المغربي خالد العلوي] الوفد",
        "رئيس مجلس النواب",
        "المغربي",
        "خالد العلوي",
        "a chamber is the title",
    ),
    ("قال [المتحدث باسم الجيش أحمد علي] إن", "المتحدث باسم", "الجيش", "أحمد علي", "whom he speaks for"),
    ("قال [مدافع الهلال سالم الشمراني] إن", "مدافع", "الهلال", "سالم الشمراني", "a club"),
    ("وصل [المدرب اليوناني نيكولاس بابادوبولوس] أمس", "المدرب", "اليوناني", "نيكولاس بابادوبولوس", "the Greek coach"),
    (
        "قال [الخبير في شؤون الطاقة خالد الحسن] إن",
        "الخبير في شؤون الطاقة",
        "",
        "خالد الحسن",
        "the field belongs to the title",
    ),
    (
        "نفى [المسؤول في الحركة خالد أبو سيف] ذلك",
        "المسؤول",
        "الحركة",
        "خالد أبو سيف",
        "the preposition belongs to neither",
    ),
    ("كرم [الموسيقار الكبير سمير حداد] أمس", "الموسيقار", "", "سمير حداد", "praise is no part of the title"),
    ("قال [المسؤول الكبير سمير حداد] إن", "المسؤول الكبير", "", "سمير حداد", "… but a senior official is one"),
    ("رفض [السيناتور الجمهوري سمير حداد] ذلك", "السيناتور", "الجمهوري", "سمير حداد", "a party is the affiliation"),
    ("دعا [رئيس الجمهورية سمير حداد] إلى", "رئيس الجمهورية", "", "سمير حداد", "… a republic is not"),
    ("أعربت [رئيسته سعاد العلوي] عن", "رئيسته", "", "سعاد العلوي", "a role with its pronoun"),
]

TITLE_OR_AFFILIATION: list[Case] = [
    (
        "قال [رئيس لجنة الاستخبارات في مجلس النواب سمير حداد] إن",
        "رئيس لجنة الاستخبارات",
        "مجلس النواب",
        "سمير حداد",
        "a committee is a part of the chamber behind it",
    ),
    ("قال [عمدة المدينة سمير العلوي] إن", "عمدة", "المدينة", "سمير العلوي", "a city"),
    (
        "وقالت [الكاتبة السعودية سعاد العلوي] إن",
        "الكاتبة",
        "السعودية",
        "سعاد العلوي",
        "a country's name that is an adjective",
    ),
    ("أكد [مدير إدارة التفتيش في المكتب خالد الحسن] أن", "مدير إدارة التفتيش", "المكتب", "خالد الحسن", "a department"),
    (
        "قال [رئيس لجنة الأطباء في الرابطة خالد الحسن] إن",
        "رئيس لجنة الأطباء",
        "الرابطة",
        "خالد الحسن",
        "a committee of a body …",
    ),
    ("قال [رئيس اللجنة الإعلامية خالد الحسن] إن", "رئيس", "اللجنة الإعلامية", "خالد الحسن", "… and one by itself"),
    ("قال [المبعوث الأممي هانس غروندبرغ] إن", "المبعوث", "الأممي", "هانس غروندبرغ", "the adjective of a body"),
    ("قال [القيادي الحوثي خالد الحسن] إن", "القيادي", "الحوثي", "خالد الحسن", "… of a movement"),
    ("التقى [وزير خارجيتنا عادل الجبير] نظيره", "وزير خارجيتنا", "", "عادل الجبير", "our foreign minister"),
    ("قال [النائب عن الحزب خالد الحسن] إن", "النائب", "الحزب", "خالد الحسن", "the preposition belongs to neither"),
    ("سجل [مهاجم الشباب خالد الحسن] هدفا", "مهاجم", "الشباب", "خالد الحسن", "a club, not the youth ministry"),
    (
        "قال [الأمين العام لمجلس التعاون خالد الحسن] إن",
        "الأمين العام",
        "مجلس التعاون",
        "خالد الحسن",
        "a council behind ل",
    ),
]

BODIES: list[Case] = [
    ("قال [المعارض الروسي خالد الحسن] إن", "المعارض", "الروسي", "خالد الحسن", "a dissident, not exhibitions"),
    ("قال [وزير الدفاع #خالد_الحسن] إن", "وزير الدفاع", "", "خالد_الحسن", "a hash tag"),
    (
        "قال [رئيس مجلس الأمة خالد الحسن] إن",
        "رئيس مجلس الأمة",
        "",
        "خالد الحسن",
        "a chamber …",
    ),
    (
        "قال [رئيس المجلس الوطني لحقوق الإنسان خالد الحسن] إن",
        "رئيس",
        "المجلس الوطني لحقوق الإنسان",
        "خالد الحسن",
        "… any other council is a body",
    ),
    (
        "قال [رئيس المحكمة الدستورية خالد الحسن] إن",
        "رئيس",
        "المحكمة الدستورية",
        "خالد الحسن",
        "a court is one too",
    ),
    ("قال [قائد الجيش خالد الحسن] إن", "قائد", "الجيش", "خالد الحسن", "an army"),
    ("وسجل [قائد الفريق خالد الحسن] هدفا", "قائد", "الفريق", "خالد الحسن", "a team, not a general"),
    ("وسجل [لاعب وسط الأهلي خالد الحسن] هدفا", "لاعب وسط", "الأهلي", "خالد الحسن", "a club that is an adjective too"),
    (
        "قال [رئيس الأركان السابق للجيش خالد الحسن] إن",
        "رئيس الأركان",
        "جيش",
        "خالد الحسن",
        "former is no part of the title",
    ),
    (
        "قال [المتحدث باسمها المهندس خالد الحسن] إن",
        "المتحدث باسمها",
        "",
        "خالد الحسن",
        "nor is a degree behind a pronoun",
    ),
    ("وسجل [المهاجم المالي خالد الحسن] هدفا", "المهاجم", "المالي", "خالد الحسن", "from Mali, not financial"),
    (
        "قال [وزير خارجية الإمارات خالد الحسن] إن",
        "وزير خارجية",
        "الإمارات",
        "خالد الحسن",
        "a portfolio of a country",
    ),
    (
        "قالت [وزيرة الخارجية الهندية، سعاد العلوي]، إن",
        "وزيرة الخارجية",
        "الهندية",
        "سعاد العلوي",
        "the foreign ministry's nationality is hers",
    ),
    (
        "قال [المشرف على برنامج «إحالتي» خالد الحسن] إن",
        "المشرف على",
        "برنامج «إحالتي»",
        "خالد الحسن",
        "a body's name in marks",
    ),
    (
        "قال [مدير شركة نون خالد الحسن] إن",
        "مدير",
        "شركة نون",
        "خالد الحسن",
        "a noun behind company is its name",
    ),
    (
        "قال [الرئيس المؤسس والمدير العام لشركة نون خالد الحسن] إن",
        "الرئيس المؤسس والمدير العام",
        "شركة نون",
        "خالد الحسن",
        "two posts in one",
    ),
]

ONE_OF_SEVERAL: list[Case] = [
    ("وقال [أحد قادة الحركة خالد الحسن] إن", "أحد قادة", "الحركة", "خالد الحسن", "one of its leaders"),
    ("وقال [خالد الحسن أحد لاعبي الفريق] إن", "أحد لاعبي", "الفريق", "خالد الحسن", "… behind the name"),
    ("وقال [كبير مفاوضي الاتحاد خالد الحسن] إن", "كبير مفاوضي", "الاتحاد", "خالد الحسن", "the chief of them"),
]

TWO_POSTS: list[Case] = [
    (
        "قال [الوالي المدير العام خالد الحسن] إن",
        "الوالي المدير العام",
        "",
        "خالد الحسن",
        "two posts side by side",
    ),
    (
        "قال [الخبير العسكري والاستراتيجي اللواء خالد الحسن] إن",
        "الخبير العسكري والاستراتيجي",
        "",
        "خالد الحسن",
        "two fields",
    ),
    (
        "قالت [كاتبة الدولة لدى وزيرة البيئة سعاد العلوي] إن",
        "كاتبة الدولة",
        "",
        "سعاد العلوي",
        "a secretary of state with a minister",
    ),
    (
        "قال [رئيس الاتحاد الدولي لكرة القدم (فيفا) خالد الحسن] إن",
        "رئيس",
        "الاتحاد الدولي لكرة القدم (فيفا)",
        "خالد الحسن",
        "the body's short name",
    ),
    (
        "واستقبل [الأمير خالد الحسن] ولي العهد رئيس مجلس الوزراء [وزير الخارجية الصيني وانغ يي]",
        "الأمير|وزير الخارجية",
        "|الصيني",
        "خالد الحسن|وانغ يي",
        "whom he received is the last",
    ),
]

NAME_FIRST: list[Case] = [
    (
        "ارتفعت الأسعار وفقا ل[سمبوري زيرفين، الباحث في المعهد الدولي]",
        "الباحث",
        "المعهد الدولي",
        "سمبوري زيرفين",
        "a clitic that no list could cut off stays outside",
    ),
    ("ووصل [خالد الحسن - مدير المعهد] أمس", "مدير", "المعهد", "خالد الحسن", "behind a dash"),
    ("أكد [سمير حداد، وزير المياه والري]، أن", "وزير المياه والري", "", "سمير حداد", "behind a comma"),
    ("وقالت [سعاد العلوي مديرة المعهد] إن", "مديرة", "المعهد", "سعاد العلوي", "without one"),
    (
        "وقال [خالد الشمراني كاتب ورسام ومخرج من مصر]",
        "كاتب ورسام ومخرج",
        "مصر",
        "خالد الشمراني",
        "roles joined by و",
    ),
    (
        "حضر [سمير حداد، وزير الماء]، و[خالد يوسف، وزير النقل]",
        "وزير الماء|وزير النقل",
        "|",
        "سمير حداد|خالد يوسف",
        "a list: each role is of the name before it",
    ),
]

MARKED_OFF: list[Case] = [
    ("قال [وزير الخارجية الأميركي (خالد الحسن]) إن", "وزير الخارجية", "الأميركي", "خالد الحسن", "the name in brackets"),
    ("وحضرت [سعاد العلوي (مديرة المعهد]) أمس", "مديرة", "المعهد", "سعاد العلوي", "… or the role"),
    (
        "ومنهم [خالد الحسن (32 عاما) اللاعب السابق للفريق]",
        "اللاعب",
        "فريق",
        "خالد الحسن",
        "an age between them",
    ),
    (
        "وقال [خالد الحسن، أحد أبرز مؤسسي الحركة]، إن",
        "أحد أبرز مؤسسي",
        "الحركة",
        "خالد الحسن",
        "one of several",
    ),
    (
        "وقالت [سعاد العلوي باعتبارها رئيسة الجمعية] إن",
        "رئيسة",
        "الجمعية",
        "سعاد العلوي",
        "in her capacity as",
    ),
    (
        "قال [خالد الحسن، بصفته رئيسا للجنة]، إن",
        "رئيسا",
        "لجنة",
        "خالد الحسن",
        "… there an accusative is no predicate",
    ),
    (
        "قالت [سعاد العلوي التي تشغل منصب وزيرة العدل] إن",
        "وزيرة العدل",
        "",
        "سعاد العلوي",
        "who holds the post of",
    ),
    ("وأكدت سعاد العلوي التي ترأس المركز ذلك", "", "", "", "… but a verb is no role"),
]

OF_PERSONS: list[Case] = [
    (
        "وقال [سمير حداد، محامي خالد يوسف]، إن",
        "محامي",
        "خالد يوسف",
        "سمير حداد",
        "whose lawyer he is",
    ),
    (
        "وقال [سمير حداد، المتحدث باسم خالد يوسف]، إن",
        "المتحدث باسم",
        "خالد يوسف",
        "سمير حداد",
        "… or whose spokesman",
    ),
    (
        "أعلنت [سعاد العلوي محامية خالد يوسف] مراسل الصحيفة ذلك",
        "محامية",
        "خالد يوسف",
        "سعاد العلوي",
        "… without a comma",
    ),
    ("وعين مساعدا ل[وزير النقل خالد يوسف] أمس", "وزير النقل", "", "خالد يوسف", "the minister is named"),
    ("وقال محامي [الرئيس خالد يوسف] إن", "الرئيس", "", "خالد يوسف", "the president is named, not his lawyer"),
    ("والتقى [نظيره السوري خالد يوسف] أمس", "نظيره", "السوري", "خالد يوسف", "his counterpart"),
    ("وأخطر خالد يوسف نظيره الفنلندي", "", "", "", "… behind a name another's"),
    ("وفي مقدمتهم [الوزير خالد يوسف] أمس", "الوزير", "", "خالد يوسف", "foremost among them, no presenter"),
]

TOLD: list[Case] = [
    (
        "وقال [خالد يوسف نائب رئيس الوزراء الروسي] لقناة محلية إن",
        "نائب رئيس الوزراء",
        "الروسي",
        "خالد يوسف",
        "to whom he said it",
    ),
    (
        "قال [خالد الحسن أمير منطقة عسير] لـ«الشرق الأوسط» إن",
        "أمير",
        "منطقة عسير",
        "خالد الحسن",
        "… in marks",
    ),
    ("ويعد خالد الحسن المطرب الوحيد الذي", "", "", "", "what he is held to be"),
    ("اعتبر [خالد الحسن رئيس الحزب] أن", "رئيس", "الحزب", "خالد الحسن", "… but he holds that"),
]

BEHIND_VERBS: list[Case] = [
    (
        "ترأس [خالد الحسن رئيس الحكومة]، اليوم الخميس، اجتماعا",
        "رئيس الحكومة",
        "",
        "خالد الحسن",
        "he chaired a meeting: the role is his",
    ),
    (
        "قرر [خالد الحسن مدرب المنتخب] إراحة اللاعبين",
        "مدرب",
        "المنتخب",
        "خالد الحسن",
        "… as behind decided",
    ),
    ("زار خالد الحسن رئيس الحكومة", "", "", "", "whom he visited"),
    ("أصبح خالد الحسن رئيس الحكومة", "", "", "", "what he became"),
    (
        "بعث [الأمير خالد الحسن ولي العهد] برقية",
        "الأمير",
        "",
        "خالد الحسن",
        "the prince, crown prince, sent a telegram",
    ),
]

TWO_ROLES: list[Case] = [
    (
        "قال [السفير خالد يوسف المتحدث باسم وزارة الخارجية] إن",
        "السفير",
        "وزارة الخارجية",
        "خالد يوسف",
        "an ambassador's post behind his name",
    ),
    (
        "قال [رئيس جمعية الفنون الفنان خالد الحسن] إن",
        "رئيس",
        "جمعية الفنون",
        "خالد الحسن",
        "what he is besides",
    ),
    (
        "قال [الناطق باسم القوات، العميد خالد الحسن]، إن",
        "الناطق باسم",
        "القوات",
        "خالد الحسن",
        "a rank behind a comma",
    ),
    (
        "وجه [نائب الرئيس الأمير خالد الحسن] بذلك",
        "نائب الرئيس",
        "",
        "خالد الحسن",
        "nor is prince behind a post",
    ),
    (
        "قال [رئيس هيئة الأركان اللواء خالد الحسن] إن",
        "رئيس هيئة الأركان",
        "",
        "خالد الحسن",
        "… or a rank",
    ),
    ("وحضر [المهندس / خالد الحسن] أمس", "المهندس", "", "خالد الحسن", "a stroke between them"),
    (
        "قال [الإعلامي الدكتور خالد الحسن] إن",
        "الإعلامي",
        "",
        "خالد الحسن",
        "a degree is no part of the title",
    ),
    (
        "بعث برقية إلى [الرئيس سمير العلوي رئيس جمهورية مصر العربية] أمس",
        "الرئيس",
        "مصر العربية",
        "سمير العلوي",
        "behind a preposition the second role is no verb's object",
    ),
    ("قال [مدير المستشفى المهندس خالد بن محمد] إن", "مدير", "المستشفى", "خالد بن محمد", "the title is the first"),
    (
        "قالت [الدكتورة سعاد العلوي، نائبة مدير المركز]",
        "نائبة مدير",
        "المركز",
        "سعاد العلوي",
        "a degree before, the post behind",
    ),
    ("التقى [الصحفي والأكاديمي التونسي خالد الشمراني]", "الصحفي والأكاديمي", "التونسي", "خالد الشمراني", "joined by و"),
    ("استقبل رئيس الجمهورية [وزير الدفاع خالد يوسف]", "وزير الدفاع", "", "خالد يوسف", "subject and object of a verb"),
    (
        "قال [اللواء خالد يوسف، مدير المركز]، إن",
        "مدير",
        "المركز",
        "خالد يوسف",
        "a rank before, the post behind a comma",
    ),
    (
        "قال [الباحث السياسي ومدير معهد الدراسات خالد يوسف] إن",
        "الباحث السياسي ومدير",
        "معهد الدراسات",
        "خالد يوسف",
        "a further role behind a definite one",
    ),
    ("قال [محامي بوتين يوري إيفانوف] إن", "محامي", "", "يوري إيفانوف", "the name between is whose lawyer he is"),
    (
        "وشكر [الأمير خالد الحسن وزير الدفاع] الوفد",
        "وزير الدفاع",
        "",
        "خالد الحسن",
        "a post behind the name says more than the prince's rank",
    ),
    (
        "وتناول [الأستاذ بالديوان الملكي عضو هيئة كبار العلماء خالد الحسن] القضية",
        "الأستاذ",
        "الديوان الملكي",
        "خالد الحسن",
        "a member is no object of the verb",
    ),
]

OFFICERS: list[Case] = [
    (
        "وقال [العميد خالد الحسن المتحدث العسكري باسم القوات] إن",
        "المتحدث العسكري باسم",
        "القوات",
        "خالد الحسن",
        "a post says more than a rank",
    ),
    ("وقال [العميد خالد الحسن] إن", "العميد", "", "خالد الحسن", "… which is one by itself"),
    ("وقال [ممثل روسيا الدائم لدى المنظمة خالد الحسن] إن", "ممثل", "روسيا", "خالد الحسن", "permanent is the envoy"),
]

PLURALS: list[Case] = [
    ("وسجل [اللاعبان خالد يوسف] وعمر علوان هدفين", "اللاعبان", "", "خالد يوسف", "a dual before two names"),
    ("وسجل اللاعبان في الشوط الأول", "", "", "", "… without names"),
    (
        "وحضر [وزيرا الطاقة والمالية خالد الحسن] وعمر علوان",
        "وزيرا الطاقة والمالية",
        "",
        "خالد الحسن",
        "two ministers",
    ),
]

NONE: list[Case] = [
    ("وأوضح الدكتور خالد يوسف أن", "", "", "", "a degree alone is a courtesy"),
    ("وأوضح الأستاذ خالد يوسف أن", "", "", "", "… and so is Mr"),
    ("قالت المتحدثة باسم خالد يوسف إن", "", "", "", "he is whom she speaks for"),
    ("قال وزير الخارجية الروسي في موسكو", "", "", "", "a role without a name"),
    ("كان خالد يوسف دبلوماسيا في باريس", "", "", "", "a predicate in the accusative"),
    ("استقبل ماكرون رئيس الوزراء", "", "", "", "the verb's object"),
    ("السيد خالد يوسف", "", "", "", "a courtesy title is no role"),
    ("قال الأسير المحرر خالد يوسف إن", "", "", "", "a freed prisoner, no editor"),
    ("تغير الوضع منذ حكم صدام حسين", "", "", "", "the rule of a man, not a referee"),
    ("أكد محامي دونالد ترامب ذلك", "", "", "", "a man's lawyer is another man"),
    ("بزغ نجم محمد صلاح في الملاعب", "", "", "", "his star rose"),
]

BETWEEN_ROLE_AND_NAME: list[Case] = [
    ("وقال [المخرج نفسه محمد حداد] إن", "المخرج", "", "محمد حداد", "the director himself"),
    (
        "اتهمت [المرشح لرئاسة المحكمة في ذلك الوقت سمير حداد] بأنه",
        "المرشح لرئاسة المحكمة",
        "",
        "سمير حداد",
        "at that time a candidate to head the court",
    ),
    ("قال [الرئيس الأمريكي، السابق باراك أوباما] إن", "الرئيس", "الأمريكي", "باراك أوباما", "a stray comma"),
    ("رحل [اللاعب الفلمنغي أندريه دوبوا] أمس", "اللاعب", "الفلمنغي", "أندريه دوبوا", "an unlisted origin"),
    ("سافر اللاعب الفلمنغية [الوزيرة سعاد العلوي]", "الوزيرة", "", "سعاد العلوي", "… in his gender only"),
    ("هنأ [العاهل المغربي، الملك محمد السادس]، الشعب", "العاهل", "المغربي", "محمد السادس", "the monarch, the king"),
]

MERE_ADJECTIVES: list[Case] = [
    ("كتب [الشاعر المسجون خالد يوسف] قصيدة", "الشاعر", "", "خالد يوسف", "the jailed poet is a poet"),
    ("كتب [الكاتب المشاغب خالد يوسف] مقالا", "الكاتب", "", "خالد يوسف", "the naughty writer"),
    ("قال [الباحث الاقتصادي خالد يوسف] إن", "الباحث الاقتصادي", "", "خالد يوسف", "… but his field is in the title"),
    ("سجل [الظهير الأيمن خالد يوسف] هدفا", "الظهير الأيمن", "", "خالد يوسف", "… and where he plays"),
    ("قال [الرئيس المنتخب خالد يوسف] إن", "الرئيس المنتخب", "", "خالد يوسف", "president elect, not of the team"),
    ("قالت [النائبة الجمهورية سعاد العلوي] إن", "النائبة", "الجمهورية", "سعاد العلوي", "a party is the affiliation"),
    ("زارت [دوقة ساسكس ميغان ماركل] المدينة", "دوقة", "ساسكس", "ميغان ماركل", "of what she is the duchess"),
    ("قالت [نجمة هوليوود سعاد العلوي] إن", "نجمة", "هوليوود", "سعاد العلوي", "a Hollywood star"),
    ("قالت [الأكاديمية سعاد العلوي] إن", "الأكاديمية", "", "سعاد العلوي", "a scholar, no academy"),
]

TABLES = {
    "BETWEEN_ROLE_AND_NAME": BETWEEN_ROLE_AND_NAME,
    "MERE_ADJECTIVES": MERE_ADJECTIVES,
    "TITLE_FIRST": TITLE_FIRST,
    "TITLE_OR_AFFILIATION": TITLE_OR_AFFILIATION,
    "BODIES": BODIES,
    "ONE_OF_SEVERAL": ONE_OF_SEVERAL,
    "TWO_POSTS": TWO_POSTS,
    "NAME_FIRST": NAME_FIRST,
    "MARKED_OFF": MARKED_OFF,
    "OF_PERSONS": OF_PERSONS,
    "TOLD": TOLD,
    "BEHIND_VERBS": BEHIND_VERBS,
    "TWO_ROLES": TWO_ROLES,
    "OFFICERS": OFFICERS,
    "PLURALS": PLURALS,
    "NONE": NONE,
}


@pytest.mark.parametrize(
    ("text", "titles", "affiliations", "names"),
    [pytest.param(*case[:4], id=f"{name}-{i}") for name, cases in TABLES.items() for i, case in enumerate(cases)],
)
def test_officials(text: str, titles: str, affiliations: str, names: str) -> None:
    doc = arabic_ie.extract(unmarked(text))
    assert with_marks(doc.text, [official.span for official in doc.officials]) == text
    assert "|".join(official.title.text for official in doc.officials) == titles
    assert (
        "|".join(official.affiliation.text if official.affiliation else "" for official in doc.officials)
        == affiliations
    )
    assert "|".join(official.person.name for official in doc.officials) == names


STATUS = [
    ("قال الرئيس الأسبق حسني مبارك إن", "former", "former president Mubarak"),
    ("قال رئيس الوزراء المقال خالد يوسف إن", "former", "the dismissed prime minister"),
    ("قال وزير النقل بالنيابة خالد يوسف إن", "acting", "the acting minister of transport"),
    ("قال رئيس كوريا الشمالية آنذاك، كيم جونغ إيل", "former", "the then president of North Korea"),
    ("قال وزير النقل خالد يوسف إن", "current", "the minister of transport"),
    ("قال خالد الحسن، الذي كان يشغل منصب مدير المركز، إن", "former", "who held the post of director"),
]


@pytest.mark.parametrize(("text", "status"), [case[:2] for case in STATUS])
def test_status(text: str, status: str) -> None:
    assert _only(text).status == status


COUNTRIES = [
    ("قال وزير الخارجية الروسي سيرغي لافروف إن", "RU", False, "from the nationality"),
    ("قال رئيس إيطاليا سيرجو ماتاريلا إن", "IT", False, "from the place"),
    ("قال رئيس مجلس النواب المغربي خالد العلوي إن", "MA", False, "from the nationality of the chamber"),
    ("قال الكاتب سعد علوان إن", None, False, "nothing says it"),
    ("قال المبعوث الأممي إلى اليمن خالد الحسن إن", None, False, "not where he is sent"),
    ("قال السفير الأمريكي لدى إسرائيل خالد الحسن إن", "US", False, "… but who sends him"),
    ("قال الأمين العام للاتحاد الأوروبي خالد الحسن إن", None, False, "not from one word of a body's name"),
    ("قال الرئيس بوتين إن", "RU", True, "a public figure's own"),
]


@pytest.mark.parametrize(("text", "country", "inferred"), [case[:3] for case in COUNTRIES])
def test_country(text: str, country: str | None, inferred: bool) -> None:
    official = _only(text)
    assert (official.country, official.country_inferred) == (country, inferred)


def test_country_of_the_text() -> None:
    """A minister without affiliation is of the country whose officials a text names, if there is but one."""
    # the Egyptian prime minister said … the minister of transport added
    one = "قال رئيس الوزراء المصري خالد يوسف إن. وأضاف وزير النقل عمر علوان أن"
    assert [(o.country, o.country_inferred) for o in arabic_ie.extract(one).officials] == [("EG", False), ("EG", True)]
    # … the director added: no office of a state
    director = "قال رئيس الوزراء المصري خالد يوسف إن. وأضاف المدير عمر علوان أن"
    assert arabic_ie.extract(director).officials[1].country is None
    two = f"{one}. ورد الوزير السوداني طارق سليمان"  # … the Sudanese minister answered
    assert arabic_ie.extract(two).officials[1].country is None


def _only(text: str) -> Official:
    (official,) = arabic_ie.extract(text).officials
    return official
