"""Orders: each way in which cue, speaker and content stand together, one table a way. ⟦ ⟧ mark the content."""

from __future__ import annotations

import re

import pytest

import arabic_ie
from arabic_ie.model import Quote

# text with the content marked | kind | cue | speaker ("" when unknown)
CONTENT_FIRST = [
    # two words in marks are enough where they are the whole sentence: "the project is ready", says …
    ("«⟦المشروع جاهز⟧»، يقول سعيد الحداد.", "direct", "يقول", "سعيد الحداد"),
    ('"⟦لن نتراجع⟧"، أكد الوزير.', "direct", "أكد", "الوزير"),
    # as he said, as the ministry announced; two words are enough where they are a statement
    ("⟦المشروع جاهز⟧، كما قال سعيد الحداد.", "indirect", "قال", "سعيد الحداد"),
    ("⟦الأسعار ارتفعت⟧، كما أعلنت الوزارة.", "indirect", "أعلنت", "الوزارة"),
    ("⟦الوضع مستقر⟧، بحسب وزارة الداخلية.", "indirect", "بحسب", "وزارة الداخلية"),
]
SOURCE_FIRST = [
    ("على حد قول سعيد الحداد، ⟦المشروع جاهز⟧.", "indirect", "على حد قول", "سعيد الحداد"),
    ("وفق ما أعلنت وزارة الصحة، ⟦ارتفع عدد الإصابات إلى خمسة⟧.", "indirect", "أعلنت", "وزارة الصحة"),
    # the words of one whose name is also two ordinary words (happy, smith)
    ("نُقل عن سعيد الحداد قوله إن ⟦المشروع جاهز⟧.", "indirect", "قول", "سعيد الحداد"),
    # a lone mark before the source is no part of the content
    (": بحسب سعيد الحداد، ⟦المشروع جاهز للافتتاح⟧.", "indirect", "بحسب", "سعيد الحداد"),
]
HEADLINES = [
    ("سعيد الحداد: ⟦المشروع جاهز⟧", "headline", ":", "سعيد الحداد"),
    # the same above a body that names him
    ("الحداد: ⟦المشروع جاهز⟧\nافتتح وزير النقل سعيد الحداد المعرض أمس.", "headline", ":", "سعيد الحداد"),
    ("سعيد الحداد يؤكد ⟦جاهزية المشروع⟧", "indirect", "يؤكد", "سعيد الحداد"),
    ("أعلن الوزير ⟦قرب انتهاء الأشغال⟧", "indirect", "أعلن", "الوزير"),
    # to whom, where, of what; behind two dots, a bar and "in a statement to"
    ("نتنياهو لـ«سي إن إن»: ⟦لن نتراجع⟧", "headline", ":", "نتنياهو"),
    ("لافروف عن أوكرانيا: ⟦لن نتراجع⟧", "headline", ":", "لافروف"),
    ("محمد العلوي من باريس: ⟦سنواصل العمل⟧", "headline", ":", "محمد العلوي"),
    ("بعد فحوص طبية.. وزير النقل: ⟦النتائج مطمئنة⟧", "headline", ":", "وزير النقل"),
    ("عاجل | وزير النقل: ⟦المشروع جاهز⟧", "headline", ":", "وزير النقل"),
    ("في تصريح لوكالة الأنباء، سعيد الحداد: ⟦المشروع جاهز⟧.", "headline", ":", "سعيد الحداد"),
    ("سعيد الحداد في تدوينة على حسابه: ⟦المشروع جاهز⟧.", "headline", ":", "سعيد الحداد"),
    # the source in brackets
    ("⟦المشروع جاهز⟧ (مسؤول)", "headline", "(", "مسؤول"),
    ("⟦المشروع جاهز للافتتاح⟧ (وزير النقل)", "headline", "(", "وزير النقل"),
    ("⟦الأسعار ترتفع في الشتاء⟧ (دراسة)", "headline", "(", "دراسة"),
    (" \u200f⟦المشروع جاهز⟧ (مسؤول)", "headline", "(", "مسؤول"),  # blanks before it
]
FORMS = [
    # persons and numbers, auxiliaries, object pronouns, participles, masdars
    ("وقالت النائبتان إن ⟦المشروع جاهز⟧.", "indirect", "قالت", "النائبتان"),
    ("ما زال الوزير يؤكد أن ⟦المشروع جاهز⟧.", "indirect", "يؤكد", "الوزير"),
    ("وما زالت الوزارة تقول إن ⟦المشروع جاهز⟧.", "indirect", "تقول", "الوزارة"),
    ("وكانت الوزيرة قد ذكرت أن ⟦المشروع جاهز⟧.", "indirect", "ذكرت", "الوزيرة"),
    ("أخبرهم الوزير بأن ⟦المشروع جاهز⟧.", "indirect", "أخبر", "الوزير"),
    ("دعاهم الوزير إلى ⟦وقف القتال⟧.", "indirect", "دعا", "الوزير"),
    ("واعتبرته النقابة ⟦كارثة⟧.", "indirect", "اعتبرت", "النقابة"),
    ("استنكر الوزير ما حدث، معتبرا أن ⟦المشروع جاهز⟧.", "indirect", "معتبرا", "الوزير"),
    ("ونقل عن الوزير تأكيده أن ⟦المشروع جاهز⟧.", "indirect", "تأكيد", "الوزير"),
    ("واكتفى الوزير بالإشارة إلى أن ⟦المشروع جاهز⟧.", "indirect", "إشارة", "الوزير"),
    # coordinated under one cue; social media
    ("وأكد الوزير أن ⟦المشروع جاهز وأن العمل بدأ، وأنه ناجح⟧.", "indirect", "أكد", "الوزير"),
    ("غردت الوزيرة على تويتر قائلة: «⟦المشروع جاهز⟧».", "direct", "قائلة", "الوزيرة"),
    ("ونشر الوزير تدوينة على فيسبوك جاء فيها: «⟦المشروع جاهز⟧».", "direct", "جاء فيها", "الوزير"),
    # in a statement between dashes
    ("قال أحمد العلوي -في تصريحات للصحافة- إن ⟦المشروع جاهز⟧.", "indirect", "قال", "أحمد العلوي"),
]
LOOK_ALIKES = [
    # made clear, not "between"; voiced, not "through"; noted down, not "without"
    ("بين الوزير أن ⟦المشروع جاهز بين البلدين⟧.", "indirect", "بين", "الوزير"),
    ("وقد بين التقرير أن ⟦المشروع جاهز⟧.", "indirect", "بين", "التقرير"),
    ("عبر السفير عن ⟦أسفه لما حدث⟧.", "indirect", "عبر", "السفير"),
    ("فقد عبر الوزير عن ⟦أسفه لما حدث⟧.", "indirect", "عبر", "الوزير"),
    ("دون الكاتب أن ⟦المشروع جاهز⟧.", "indirect", "دون", "الكاتب"),
    # mentioned, not "male" or "mention"; confirmed, not "more"; saw, not "opinion"; learned, not "flag"
    ("ذكر التقرير أن ⟦أكثر من ألف شخص حضروا⟧.", "indirect", "ذكر", "التقرير"),
    ("أكد الوزير أن ⟦العدد أكثر من ألف⟧.", "indirect", "أكد", "الوزير"),
    ("رأى الوزير أن ⟦رأي الخبراء مهم⟧.", "indirect", "رأى", "الوزير"),
    ("كتب الوزير أن ⟦كتب المدرسة وصلت⟧.", "indirect", "كتب", "الوزير"),
    # "he calls for", spelled like "that he claims"; "did not rule out" like "gives a ruling"
    ("الوزير يدعو إلى ⟦وقف القتال⟧.", "indirect", "يدعو", "الوزير"),
]
SPELLINGS_AND_SUBJECTS = [
    # بأن, بأنه without hamza
    ("أوضح الوزير بان ⟦المشروع جاهز⟧.", "indirect", "أوضح", "الوزير"),
    ("وأفاد الوزير ⟦بانه سيزور المدينة⟧.", "indirect", "أفاد", "الوزير"),
    ("وأفاد الوزير بان ⟦حراس المسجد يقومون بواجبهم⟧.", "indirect", "أفاد", "الوزير"),
    # marks around the name of who says the clause behind them
    ("وأفادت «جائزة الرواية العربية العالمية»، في بيان على موقعها، بأن ⟦القائمة ضمت ست روايات⟧.", "indirect", "أفادت",
     "جائزة الرواية العربية العالمية"),
    # one of them, some of them; the same with what is described
    ("وقالت إحداهن إن ⟦المشروع جاهز⟧.", "indirect", "قالت", "إحداهن"),
    ("ووصف أحدهم ⟦المشروع بالبشع⟧.", "indirect", "وصف", "أحدهم"),
    # the accused, the thing described; what is told of the subject is stepped over
    ("اتهمت النقابة ⟦الوزير بأنه تأخر⟧.", "indirect", "اتهمت", "النقابة"),
    ("وكانت سعاد العلوي قد اتهمت ⟦القاضي بأنه تأخر⟧.", "indirect", "اتهمت", "سعاد العلوي"),
    ("ووصفت سعاد العلوي، التي شاركت في الفيلم، ⟦الكتاب بأنه جميل⟧.", "indirect", "وصفت", "سعاد العلوي"),
    ("الشركة التي تتهم ⟦عددا من الموظفين بالسرقة⟧.", "indirect", "تتهم", "الشركة"),
    # calling on somebody to take care
    ("وتحدث الوزير داعيا السكان ب⟦أخذ الحيطة⟧.", "indirect", "داعيا", "الوزير"),
    # what stands in brackets has no part in it
    ("كتبت سعاد العلوي (طلبت عدم نشر صورتها): «⟦لن نتراجع عن القرار⟧».", "direct", "كتبت", "سعاد العلوي"),
]
TAILS = [
    # expressing regret is over where somebody else enters; as for another; a town is explained; not naming any
    ("عبر الوزير عن ⟦أسفه لما حدث⟧، ودخل اللاجئون المدينة.", "indirect", "عبر", "الوزير"),
    ("عبر الوزير عن ⟦أسفه لما حدث⟧، وعبر الحدود دخل اللاجئون.", "indirect", "عبر", "الوزير"),
    ("طالب الوزير ب⟦وقف القتال⟧، أما الوفد فغادر المدينة.", "indirect", "طالب", "الوزير"),
    ("قال الوزير ⟦إنه عاد من دمشق⟧، وهي مدينة قديمة.", "indirect", "قال", "الوزير"),
    ("قال الوزير إن ⟦القرار يشمل ألف شخص⟧، دون تحديد الأسماء.", "indirect", "قال", "الوزير"),
    # either … or, and what the speaker goes on with, are the content's
    ("قال الوزير إن ⟦المشروع جاهز، أما الميزانية فكافية⟧.", "indirect", "قال", "الوزير"),
]
MARKS = [
    # each paragraph of one speech opens with a mark of its own
    ("قال سعيد الحداد: «⟦المشروع جاهز.\n«والميزانية كافية.\n«والعمل بدأ⟧».", "direct", "قال", "سعيد الحداد"),
    ('قال سعيد الحداد: "⟦المشروع جاهز.\n"والعمل بدأ⟧".', "direct", "قال", "سعيد الحداد"),
]
ALL = [
    pytest.param(*row, id=f"{name}-{index}")
    for name, rows in {
        "content-first": CONTENT_FIRST,
        "source-first": SOURCE_FIRST,
        "headline": HEADLINES,
        "form": FORMS,
        "look-alike": LOOK_ALIKES,
        "subject": SPELLINGS_AND_SUBJECTS,
        "tail": TAILS,
    }.items()
    for index, row in enumerate(rows, 1)
]

# text with the content marked | cue
NEGATED = [
    ("لا يعتقد الوزير أن ⟦المشروع جاهز⟧.", "يعتقد"),  # does not believe that
    ("ولا يرى محمد العلوي أن ⟦المشروع جاهز⟧.", "يرى"),
    ("لم يستبعد الوزير أن ⟦يكون المشروع جاهزا⟧.", "يستبعد"),  # did not rule out that
    ("ولم ينف الوزير أن ⟦المشروع جاهز⟧.", "ينف"),
    ("لم يستبعد الوزير ⟦إمكانية اللجوء إلى القضاء⟧.", "يستبعد"),  # did not rule out resorting to the courts
    ("لم يقل سعيد الحداد إن ⟦المشروع جاهز⟧.", "يقل"),  # did not say that: the text names who did not
    ("نفى سعيد الحداد أن ⟦يكون قد قال إن المشروع جاهز⟧.", "نفى"),  # denied having said that
    ("نفت الوزيرة ⟦أنها قالت إن المشروع جاهز⟧.", "نفت"),
]
_ASKED = "\n- متى يكون المشروع جاهزا؟\n- سيكون جاهزا في الصيف."  # when will it be ready? – in summer
# text | speaker and content of each answer
INTERVIEWS = [
    ("أجرت الصحيفة حوارا مع سعيد الحداد، وزير النقل." + _ASKED, [("سعيد الحداد", "سيكون جاهزا في الصيف")]),
    (
        "في هذا الحوار يتحدث أحمد العلوي، وزير النقل.\nس: هل الميزانية كافية؟\nج: نعم.\nس: ومتى؟\nج: في الصيف.",
        [("أحمد العلوي", "نعم"), ("أحمد العلوي", "في الصيف")],
    ),
    ("حوار مع وزير النقل أحمد العلوي\nالسؤال: متى؟\nالجواب: في الصيف.", [("أحمد العلوي", "في الصيف")]),
    # the names of both before colons: the newspaper asks, al-Haddad answers
    ("التقينا الوزير سعيد الحداد.\nالصحيفة: متى؟\nالحداد: في الصيف.", [("سعيد الحداد", "في الصيف")]),
    # nobody is named, or no person
    (_ASKED, []),
    ("أجرت الصحيفة حوارا مع قناة الجزيرة." + _ASKED, []),
]
# text with the content marked | speaker | venue | addressee | who relays
SURROUNDINGS = [
    # before the cue: in an interview with Al Jazeera, at a press conference, in reply to a question of Reuters
    ("في مقابلة مع قناة الجزيرة، قال سعيد الحداد إن ⟦المشروع جاهز⟧.", "سعيد الحداد", "في مقابلة", "قناة الجزيرة", ""),
    ("وخلال مؤتمر صحفي قال الوزير إن ⟦المشروع جاهز⟧.", "الوزير", "خلال مؤتمر صحفي", "", ""),
    ("ردا على سؤال لوكالة رويترز، قال الوزير إن ⟦المشروع جاهز⟧.", "الوزير", "", "وكالة رويترز", ""),
    # between cue and content
    ("كتب سعيد الحداد على منصة إكس: «⟦المشروع جاهز⟧».", "سعيد الحداد", "على منصة إكس", "", ""),
    ("وكتب الوزير على حسابه في تويتر أن ⟦المشروع جاهز⟧.", "الوزير", "على حسابه في تويتر", "", ""),
    ("قال الوزير في تدوينة على حسابه إن ⟦المشروع جاهز⟧.", "الوزير", "في تدوينة على حسابه", "", ""),
    ("قال الوزير أمام البرلمان إن ⟦المشروع جاهز⟧.", "الوزير", "أمام البرلمان", "", ""),
    ("قال الوزير في وقت سابق إن ⟦المشروع جاهز⟧.", "الوزير", "", "", ""),  # earlier: a time, no venue
    # to whom: addressing somebody, the journalists; an outlet is no part of the subject, unless the words are its own
    ("قال سعيد الحداد، مخاطبا أخنوش: «⟦المشروع جاهز⟧».", "سعيد الحداد", "", "أخنوش", ""),
    ("وقال الوزير مخاطبا النواب إن ⟦المشروع جاهز⟧.", "الوزير", "", "النواب", ""),
    ("وقال المدرب للصحفيين إن ⟦المشروع جاهز⟧.", "المدرب", "", "صحفيين", ""),
    ("وقالت متحدثة باسم الفيفا لأسوشيتد برس إن ⟦المشروع جاهز⟧.", "متحدثة باسم الفيفا", "", "أسوشيتد برس", ""),
    ("وأوضح الخبير في تصريح للجزيرة نت أن ⟦المشروع جاهز⟧.", "الخبير", "", "جزيرة نت", ""),
    ("وقال المدير التنفيذي لشركة توتال إن ⟦المشروع جاهز⟧.", "المدير التنفيذي لشركة توتال", "", "", ""),
    # behind the content
    ("قال الوزير إن ⟦المشروع جاهز⟧، في مؤتمر صحفي أمس.", "الوزير", "في مؤتمر صحفي أمس", "", ""),
    ("قال الوزير إن ⟦المشروع جاهز⟧، وذلك خلال مؤتمر صحفي.", "الوزير", "", "", ""),
    # who passes it on
    ("بحسب الغارديان نقلا عن مصدر دبلوماسي، فإن ⟦المحادثات فشلت⟧.", "مصدر دبلوماسي", "", "", "الغارديان"),
    ("⟦المحادثات فشلت تماما⟧، وفق ما نقلت الغارديان عن مصدر دبلوماسي.", "مصدر دبلوماسي", "", "", "الغارديان"),
    ("وذكرت الغارديان، نقلا عن مصدر دبلوماسي، أن ⟦المحادثات فشلت⟧.", "مصدر دبلوماسي", "", "", "الغارديان"),
]
NOTHING = [
    "ولم يقل إن المشروع جاهز.",  # nobody is named who did not say so
    "لم يؤكد سعيد الحداد أن المشروع جاهز.",  # did not confirm: nothing is said
    "لم يطلب الوزير أن يتوقف العمل.",
    "لا شك أن المشروع جاهز.",  # no doubt
    "لم يعد الوزير صاحب مشروع يمكن أن نثق به.",  # is no longer
    "لا يشكك الوزير في القانون، وهو يعرف أنه ضروري.",  # another thing stands between
    'صدر ديوان "أيام الصيف"، وقال الناشر كلمة قصيرة.',  # a title in marks
    "وفق حسن النية، المشروع جاهز.",  # by good intention: no source
    "الأسعار ارتفعت، كما جرت العادة.",  # as usual
    "جلس الوزير بين رئيس وأمير، ونعرف أن الحفل طويل.",  # between
    "بين الوزير والنائب خلاف على أن المشروع جاهز.",
    "بين الوزراء من يعرف أن المشروع جاهز.",
    "عبر الوزير النهر مع جنوده، ونعرف أن الجسر سقط.",  # crossed
    "عبر الحدود دخل اللاجئون.",  # through
    "سافر من دون أن يعرف أن المشروع جاهز.",  # without
    "وقع الوزير مذكرة قبل أن يغادر القاعة.",  # a memorandum, not "mentioning"
    "تمت متابعة الملف من دون أن يتأخر العمل.",  # follow-up, not "going on"
    "قدمت النقابة مطالبة بأن تصرف الأجور.",  # a claim
    "عاد اللاعب مجددا إلى الفريق لأن المدرب جديد.",  # again
    "رفع الطفل علم المغرب لأن الحفل جميل.",  # a flag
    "في رأي الناس أن المطر قريب.",  # in the people's opinion: no one in particular
    "ويشار إلى أن المشروع بدأ.",  # it is pointed out
    "تجدر الإشارة إلى أن المشروع بدأ.",  # it is worth pointing out
    "يقال إن المشروع جاهز.",  # it is said
    "شكر الوزير العمال على جهودهم.",  # thanks for a thing are an act
    "رفع المتظاهرون شعار «الشعب يريد إسقاط النظام».",  # a slogan
    "ردد المتظاهرون شعارات «الشعب يريد إسقاط النظام».",  # … that is chanted
    "وساروا مرددين هتافات «عاش الوطن عاش الشعب» أمام المقر.",
    "رفع المحتجون لافتات كتب عليها «لا للغلاء المعيشي».",  # … on placards
    "شارك في مسلسل «ليالي الصيف في القاهرة» ثلاثة ممثلين.",  # a work
    "انتقد الوزير «الفوضى» في الملف.",  # scare quotes
    "فيديو: طائرة تهبط في الشارع",  # what is to be seen
    "شاهد بالفيديو: طائرة تهبط في الشارع",  # watch
    "برنامج جديد لدعم الشباب (فيديو)",
    "الأسعار ترتفع في الشتاء (رويترز)",  # an agency's credit
    "التقى الوفد محمد العلوي (وزير النقل)",  # a name and its role
    "المكان: قاعة البلدية.",
    "ماكرون في موسكو: محادثات جديدة",  # a topic: new talks
    "الوزير في القاعة: كثير من الناس.",  # a line of its own ends without a full stop
    "واليوم الاثنين، بحسب الوزارة.",  # no statement
    "قتل ضابط يدعى عباس راه إنجان على يد مسلحين.",  # the name Rah-Enjan, no "saw him"
    "فاعلم أن المطر قريب.",  # know that
    "لم يكن للقرار أثر يذكر على أن الأسعار ارتفعت.",  # an effect to speak of
    "أقر المجلس ميزانية بقيمة مليار دولار.",  # passed a budget of a billion
    "أقر المجلس القانون بأغلبية كبيرة.",  # passed the law by a majority
    "تأخر اللاعب فهدد بالقتل.",  # he was threatened with death
    "كانت على الطاولة بطاقة تشير إلى وجود ضيف.",  # a card that points to a guest
    "كان التعب شديدا وقال كلمته حتى إن الناس صفقوا.",  # so much so that
    "نشرت الصحيفة صورا مشيرة إلى تفاصيل الحادث.",  # pointing to details
    "كان بينهم فتى يبلغ من العمر عشر سنوات، وأصيب آخرون بنيران الجيش.",  # is ten years of age
    "ما كتب الشاعر كان جيدا، خصوصا أن الوقت ضيق.",  # especially as: a reason
    "كتب الشاعر قصيدته بلغة بسيطة، خاصة وأنه يروي سيرته.",
    "عبرت الهيئة عن صدمتها.",  # voiced its shock: a feeling
    "انتخب مجلس الأمن السيد بان كي مون.",  # Ban Ki-moon
]


@pytest.mark.parametrize(("marked", "kind", "cue", "speaker"), ALL)
def test_order(marked: str, kind: str, cue: str, speaker: str) -> None:
    quote = _quote(marked)
    assert (quote.kind, quote.cue and quote.cue.text, quote.speaker.name if quote.speaker else "") == (
        kind,
        cue,
        speaker,
    )
    assert not quote.negated


@pytest.mark.parametrize(("marked", "cue"), NEGATED)
def test_negated(marked: str, cue: str) -> None:
    quote = _quote(marked)
    assert quote.negated
    assert quote.cue is not None
    assert quote.cue.text == cue


@pytest.mark.parametrize(("marked", "speaker", "venue", "addressee", "relayed_by"), SURROUNDINGS)
def test_surroundings(marked: str, speaker: str, venue: str, addressee: str, relayed_by: str) -> None:
    quote = _quote(marked)
    assert quote.speaker is not None
    around = [span.text if span else "" for span in (quote.venue, quote.addressee, quote.relayed_by)]
    assert [quote.speaker.name, *around] == [speaker, venue, addressee, relayed_by]


@pytest.mark.parametrize(("text", "answers"), INTERVIEWS)
def test_interview(text: str, answers: list[tuple[str, str]]) -> None:
    quotes = arabic_ie.extract(text).quotes
    assert [(quote.speaker and quote.speaker.name, quote.span.text) for quote in quotes] == answers
    assert all(quote.kind == "direct" for quote in quotes)


@pytest.mark.parametrize("text", NOTHING)
def test_no_quote(text: str) -> None:
    assert arabic_ie.extract(text).quotes == ()


def _quote(marked: str) -> Quote:
    """The one quote of the text without its marks, whose content must be what stands between them."""
    match = re.search("⟦(.*)⟧", marked, re.DOTALL)
    assert match is not None, marked
    quotes = arabic_ie.extract(marked.replace("⟦", "").replace("⟧", "")).quotes
    assert [quote.span.text for quote in quotes] == [match[1]]
    return quotes[0]
