"""Quotes: one table a phenomenon. ⟦ ⟧ mark the content; the columns say kind, cue and who is named beside it."""

from __future__ import annotations

import re

import pytest

import arabic_ie

# text with the content marked | kind | cue | mention ("" when elided)
COMPLEMENTIZERS = [
    # the minister of health said that the situation is stable
    ("قال وزير الصحة إن ⟦الوضع مستقر⟧.", "indirect", "قال", "وزير الصحة"),
    # the complementizer carries a pronoun: the content begins with it
    ("أكد الوزير أمس ⟦أنه سيزور القاهرة⟧.", "indirect", "أكد", "الوزير"),
    ("أفاد المتحدث باسم الشرطة ⟦بأنها أوقفت شخصين⟧.", "indirect", "أفاد", "المتحدث باسم الشرطة"),
    # the governed preposition stands before it
    ("وأشار التقرير إلى أن ⟦الأسعار ارتفعت كثيرا⟧.", "indirect", "أشار", "التقرير"),
    ("وشددت الوزارة على أن ⟦القرار نهائي⟧.", "indirect", "شددت", "الوزارة"),
    ("حذر خبراء من أن ⟦المياه ملوثة⟧.", "indirect", "حذر", "خبراء"),
    # a long subject, with an aside between commas
    ("وقال رئيس البلدية، في تصريح لوكالة الأنباء، إن ⟦الأشغال انتهت⟧.", "indirect", "قال", "رئيس البلدية"),
    # an earlier word that could be a cue (طلب) does not take the opener of the real one
    (
        "تقدمت فنلندا بطلب للانضمام إلى الحلف، في حين قال الرئيس الروسي إن ⟦الخطوة لا تهدد بلاده⟧.",
        "indirect",
        "قال",
        "الرئيس الروسي",
    ),
    # numbers count speakers; the verb before them stays masculine
    ("وقال ثلاثة من المسؤولين إن ⟦المفاوضات متعثرة⟧.", "indirect", "قال", "ثلاثة من المسؤولين"),
    # a sound plural in ين is the object: "and it urged the citizens to be patient"
    ("وحثت المواطنين على ⟦التحلي بالصبر⟧.", "indirect", "حثت", ""),
    # another official behind the subject is the accused
    (
        "اتهمت وزيرة الخارجية ⟦الرئيس الروسي فلاديمير بوتين باستخدام الجوع سلاحا⟧.",
        "indirect",
        "اتهمت",
        "وزيرة الخارجية",
    ),
    # إلى belongs to the verb before it: "in a note that it sent to the public"
    ("وأشارت المنظمة، في بلاغ وجهته إلى الرأي العام، إلى أن ⟦الباب مغلق⟧.", "indirect", "أشارت", "المنظمة"),
    # قد before a perfect; a preposition with its pronoun before the cue
    ("وكان وزير الخارجية قد أعلن سابقا أن ⟦بلاده مستعدة⟧.", "indirect", "أعلن", "وزير الخارجية"),
    ("بكلام لا لبس فيه قال الوزير إن ⟦القرار نهائي⟧.", "indirect", "قال", "الوزير"),
    # sloppy hamza
    ("اكد الوزير ان ⟦الوضع مستقر⟧.", "indirect", "اكد", "الوزير"),
    # to pray is to ask God that …; a participle without a comma before it
    ("ودعا الإمام الله أن ⟦يحفظ البلاد⟧.", "indirect", "دعا", "الإمام"),
    ("قدم الأمير تعازيه للأسرة سائلا الله أن ⟦يرحم الفقيد⟧.", "indirect", "سائلا", ""),
    # "the researcher went to that" is "holds that"
    ("ذهب الباحث إلى أن ⟦الأسعار سترتفع⟧.", "indirect", "ذهب", "الباحث"),
    # what stands in brackets may hold verbs
    ("وأكدت أماندا (طلبت عدم نشر اسمها كاملا) أن ⟦القرار ظالم⟧.", "indirect", "أكدت", "أماندا"),
    # before she said that; it was the reporter's conjunction
    ("رحب الوزير بالوفد قبل أن يضيف أن ⟦القرار نهائي⟧.", "indirect", "يضيف", ""),
    # … with ب as well: "the minister pointed out that"
    ("وأشار الوزير في تصريحات صحفية بأن ⟦الأسعار ستنخفض⟧.", "indirect", "أشار", "الوزير"),
    # a name of four words in marks, with a clause of its own behind it
    ('وقال موقع "سفر بلا حدود للجميع" ⟦إنه ينظر في الشكاوى⟧.', "indirect", "قال", 'موقع "سفر بلا حدود للجميع"'),
    # "for its part" is no part of the subject
    ("وأكدت الصين بدورها أن ⟦الأمر مصدر قلق⟧.", "indirect", "أكدت", "الصين"),
    # a relative of somebody without a name: the boy's father
    ("وقال والد الطفل إن ⟦الحادث كان متوقعا⟧.", "indirect", "قال", "والد الطفل"),
]
ENDS = [
    # coordinated clauses are one quote, also where a full stop stands between them
    ("قال الوزير إن ⟦الوضع مستقر وأن المدارس ستفتح وأن الطرق آمنة⟧.", "indirect", "قال", "الوزير"),
    ("قال البيان إن ⟦القتال أغلق مدارس كثيرة. وأنه شرد آلاف السكان⟧.", "indirect", "قال", "البيان"),
    # … but the "and" of "and according to …" is nothing that was said
    ("وأكد المصدر أن ⟦قوة كبيرة التفت على البلدة⟧، وبحسب المصادر فإنها انسحبت.", "indirect", "أكد", "المصدر"),
    # a semicolon does not end what is said: "it is stable; it is even better than last year"
    ("قال الوزير إن ⟦الوضع مستقر؛ بل هو أفضل من العام الماضي⟧.", "indirect", "قال", "الوزير"),
    # "as was planned" names no source, "in his words" repeats the one there is
    ("أكد المدرب أن ⟦المعسكر جاء وفق ما هو مخطط له⟧.", "indirect", "أكد", "المدرب"),
    ("قال الوزير إن ⟦القرار نهائي⟧، على حد تعبيره.", "indirect", "قال", "الوزير"),
    # the next cue, with its subject or a conjunction before it
    ("قال الوزير إن ⟦القرار نهائي⟧، لكن النقابة أكدت أن الحوار مستمر.", "indirect", "قال", "الوزير"),
    ("اعتبر المدرب أن ⟦الهزيمة صعبة⟧ ولكنه اعتبرها درسا مفيدا.", "indirect", "اعتبر", "المدرب"),
    ("قال المبعوث إن ⟦التصريح قديم⟧، قال: «لن نغير موقفنا أبدا».", "indirect", "قال", "المبعوث"),
    # of a noun that is said, a clause of the reporter's: "after a decision", "while"
    ("أعلنت الشركة ⟦وقف رحلاتها⟧، إثر قرار من الحكومة.", "indirect", "أعلنت", "الشركة"),
    ("دعا الوزير إلى ⟦وقف القتال⟧، في حين استمر القصف.", "indirect", "دعا", "الوزير"),
    # words that are the reporter's for sure: "alluding to", "this came during"; the aside's closing dash
    ("قال الوزير إن ⟦الوضع مستقر⟧، في إشارة إلى الحدود.", "indirect", "قال", "الوزير"),
    # what happened meanwhile the reporter tells; where figures are compared, the speaker does
    ("أعلن الجيش أن ⟦قواته أسقطت طائرة⟧، في حين دوت صفارات الإنذار في الشمال.", "indirect", "أعلن", "الجيش"),
    ("أكد الوزير أن ⟦النمو ثابت في حين تزداد الديون⟧.", "indirect", "أكد", "الوزير"),
    ("قال الوزير إن ⟦العجز تراجع، في حين بلغ الدين حدا مقلقا⟧.", "indirect", "قال", "الوزير"),
    # the next piece of news
    ("أكد مصدر أمني أن ⟦الحادث وقع ليلا⟧، إلى ذلك، سقطت أمطار.", "indirect", "أكد", "مصدر أمني"),
    ("قال الوزير إن ⟦الملعب غير جاهز⟧، ومن المقرر أن يجتمع الرؤساء غدا.", "indirect", "قال", "الوزير"),
    ("قال الوزير إن ⟦الوضع مستقر⟧؛ وجاء ذلك خلال مؤتمر صحفي.", "indirect", "قال", "الوزير"),
    ("عقدت القمة -التي وصفتها الصحيفة ⟦بأنها تاريخية⟧- في موسكو.", "indirect", "وصفت", "الصحيفة"),
    # … but not "but rather", nor a comma within marks
    ("دعا الوزير إلى ⟦تحويل الملف إلى لجنة مستقلة، بل إلى محكمة⟧.", "indirect", "دعا", "الوزير"),
    ("طالب المتحدث ب⟦”وضع حد للفوضى في المنطقة، حيث يعبثون بممتلكات السكان”⟧.", "mixed", "طالب", "المتحدث"),
    # speech behind a colon without marks goes on through its paragraph
    ("وأضاف المدرب: ⟦أشعر بالمساندة. خسرنا مباراة واحدة. سنعود أقوى⟧.", "direct", "أضاف", "المدرب"),
    ("وقال المدرب: ⟦إننا بحال جيدة. سنفوز قريبا⟧.", "indirect", "قال", "المدرب"),
    # … scripture and verse stand in brackets
    ("ويقول الشاعر: (⟦وعند صفو الليالي يحدث الكدر⟧)، فبهتت المرأة.", "direct", "يقول", "الشاعر"),
    # … speech in marks through paragraphs that open none
    ("قال المدير: «⟦نعمل باستمرار من أجلكم.\nوسنواصل العمل⟧».", "direct", "قال", "المدير"),
    # … of which each opens with a mark, and the last alone closes it
    (
        'وقال المدرب: "⟦لا يمكننا التركيز على لاعب واحد.\n"لذلك لا يمكن أن نستعد للمباراة بهذه الطريقة⟧".',
        "direct",
        "قال",
        "المدرب",
    ),
    # a clause that stands in marks as a whole ends with them: "…", which it had signed; "…", which led to
    (
        "قال الوزير إن ⟦«القرار الذي اتخذته الحكومة أمس نهائي ولا رجعة فيه»⟧ الذي وقعته النقابة.",
        "mixed",
        "قال",
        "الوزير",
    ),
    (
        "قال الوزير إن ⟦«القرار الذي اتخذته الحكومة أمس نهائي ولا رجعة فيه»⟧، إذ تجري الأشغال بسرعة.",
        "mixed",
        "قال",
        "الوزير",
    ),
    # … but not where the clause goes on: "and that", "about", its verb
    (
        "قال الوزير إن ⟦«القرار الذي اتخذته الحكومة أمس نهائي ولا رجعة فيه»، وإن الحوار مستمر⟧.",
        "mixed",
        "قال",
        "الوزير",
    ),
    (
        "قال الوزير إن ⟦«القرار الذي اتخذته الحكومة أمس في اجتماعها الأخير»، رفع الأسعار⟧.",
        "mixed",
        "قال",
        "الوزير",
    ),
    # in a headline two dots divide: "it says that it targets the office.. Washington imposes sanctions"
    ("قالت ⟦إنها تستهدف مكتب الحركة⟧.. واشنطن تفرض عقوبات جديدة", "indirect", "قالت", ""),
    # what the speaker left open, the reporter says: "without naming a date"
    ("قال الوزير إن ⟦المدارس ستفتح قريبا⟧، دون أن يحدد موعدا لذلك.", "indirect", "قال", "الوزير"),
    # … "without giving details", "but it declined to comment"; what others made of it
    ("قال الوزير إن ⟦المدارس ستفتح⟧، من دون إعطاء تفاصيل.", "indirect", "قال", "الوزير"),
    ("قال الوزير إن ⟦المدارس ستفتح⟧، بدون أن يحدد موعدا.", "indirect", "قال", "الوزير"),
    ("قالت الشركة إن ⟦المصنع سيغلق⟧، لكن الوزارة رفضت التعليق.", "indirect", "قالت", "الشركة"),
    ("قال الوزير إن ⟦القرار نهائي⟧، ما أثار جدلا واسعا في البلاد.", "indirect", "قال", "الوزير"),
    ("قال الوزير إن ⟦القرار نهائي⟧، وهو ما نفته النقابة.", "indirect", "قال", "الوزير"),
    ("قال الوزير إن ⟦العدد ارتفع كثيرا⟧، وسط مخاوف من تفشي المرض.", "indirect", "قال", "الوزير"),
    # … a source of more words, or one that no list has
    ("قال الوزير إن ⟦القرار نهائي⟧، وفق تصريح نقله عنه المركز الإعلامي.", "indirect", "قال", "الوزير"),
    ("قال الوزير إن ⟦القرار نهائي⟧، حسبما أفاد السكان المحليون.", "indirect", "قال", "الوزير"),
    # … but "which calls for": he says what comes of it
    ("قال الوزير إن ⟦السدود فارغة، وهو ما يستدعي ترشيد الماء⟧.", "indirect", "قال", "الوزير"),
    # another cue behind فيما (while), or behind words that stand first: "and in this context"
    ("قالت الشركة إن ⟦المصنع سيغلق⟧، فيما قالت النقابة إن الحوار مستمر.", "indirect", "قالت", "الشركة"),
    ("قال الوزير إن ⟦القرار نهائي⟧، وفي هذا الإطار قال المدير إن الحوار مستمر.", "indirect", "قال", "الوزير"),
    ("قال الوزير إن ⟦الهجوم سرق البيانات⟧ فيما وصفه بأنه هجوم خطير.", "indirect", "قال", "الوزير"),
    # what the speaker did besides: "and he called on all", "he praised the workers as well"
    ("قال الوزير إن ⟦القرار نهائي⟧، كما أشاد بجهود العاملين.", "indirect", "قال", "الوزير"),
    ("قال الوزير إن ⟦القرار نهائي⟧، ورحب بجهود العاملين.", "indirect", "قال", "الوزير"),
    # … but "and the president welcomed it" has another subject
    ("قال الوزير إن ⟦الخطوة جيدة، ورحب بها الرئيس الأميركي⟧.", "indirect", "قال", "الوزير"),
    # "which, he says, took hard work": his own aside does not end it
    ("قال الملحن إن ⟦الألبوم تطلب حسبه عملا مضنيا⟧.", "indirect", "قال", "الملحن"),
    ("قال الوزير إن ⟦الزيادة -بحسب رأيه- ضرورية⟧.", "indirect", "قال", "الوزير"),
    ("قال الوزير إن ⟦القرار نهائي، على حد تعبيره، بعد شهور من الحوار⟧.", "indirect", "قال", "الوزير"),
    # "in what he called": the clause is a part of what is said
    ("قال المنظمون ⟦إنهم سيسيرون إلى ما قالوا إنه قلب المدينة⟧.", "indirect", "قال", "المنظمون"),
    # a report in an adjective clause, or one of time, ends where its sentence goes on
    ("وقبل توقيع الوثيقة التي وصفها الرئيس ⟦بأنها شاملة⟧، قال الوزير إن الحوار مستمر.", "indirect", "وصف", "الرئيس"),
    ("ارتفعت الأسعار بعدما قالت روسيا إن ⟦المحادثات توقفت⟧، وهو ما عزز المخاوف.", "indirect", "قالت", "روسيا"),
    ("سقطت المدينة التي قال الجيش ⟦إنها محاصرة⟧، وبدأت المحاكمة أمس.", "indirect", "قال", "الجيش"),
    ("نجح المسعى بعد أن رأى القاضي أن ⟦الحجج غير كافية⟧، ما دفعه إلى الحكم.", "indirect", "رأى", "القاضي"),
    # the reporter goes on with a participle that has an object: "announcing their adherence", "renewing his call"
    ("شدد المنظمون على ⟦أهمية الحوار⟧، معلنين تمسكهم بمطالبهم.", "indirect", "شدد", "المنظمون"),
    ("تعهد الوزير ب⟦زيادة الأجور⟧، مجددا دعوته إلى الحوار.", "indirect", "تعهد", "الوزير"),
    # … but not where a preposition governs it: "from going on to assert that"
    ("قال الوزير إن ⟦شيئا لن يمنعه من مواصلة التأكيد أن القرار نهائي⟧.", "indirect", "قال", "الوزير"),
    # of a noun that is said: what happened before, "which it denied"; but "as is the case", and a noun like a verb
    ("دعا الوزير إلى ⟦فرض ضريبة، كما هو الحال في دول أخرى⟧.", "indirect", "دعا", "الوزير"),
    ("دعت الممثلة إلى ⟦معاقبة صياد قتل، الأسبوع الماضي، أسدًا نادرا⟧.", "indirect", "دعت", "الممثلة"),
    ("أعلن اللاعب ⟦اعتزاله⟧، بعد فشله في الفوز بالكأس.", "indirect", "أعلن", "اللاعب"),
    ("أعلن الوزير ⟦إقالة المدير⟧، وهو ما نفته النقابة.", "indirect", "أعلن", "الوزير"),
    # the reporter tells on of the last thing: "the bureau, which it said owns assets"
    ("قالت الوزارة إن ⟦العقوبات تستهدف المكتب⟧، الذي قالت إنه يملك أصولا.", "indirect", "قالت", "الوزارة"),
]
MARKS = [
    ("وقال الوزير: «⟦لن نتراجع عن القرار⟧».", "direct", "قال", "الوزير"),
    ('وأضاف "⟦سنواصل العمل حتى النهاية⟧".', "direct", "أضاف", ""),
    ('وقالت الطبيبة :"⟦الحالة مستقرة الآن⟧".', "direct", "قالت", "الطبيبة"),
    # two sentences in one pair of marks are one quote
    ("قال المدرب: «⟦لعبنا جيدا. سنفوز في المباراة المقبلة⟧».", "direct", "قال", "المدرب"),
    # a name in marks does not end the way to the complementizer
    ('ذكرت صحيفة "الخبر الجديد" أن ⟦الأسعار ارتفعت⟧.', "indirect", "ذكرت", 'صحيفة "الخبر الجديد"'),
    # a clause with marks in it is mixed
    ('قال الوزير إن ⟦القرار "خطوة في الاتجاه الصحيح"⟧.', "mixed", "قال", "الوزير"),
    # the speaker behind the marks
    ("«⟦لن نتراجع عن هذا القرار⟧»، يقول رئيس النقابة.", "direct", "يقول", "رئيس النقابة"),
    # the first mark was not closed: where "that" opens one again, the second speech begins
    ("قال الوزير إن «القرار نهائي وأضاف الوزير أن ⟦«الوضع مستقر الآن»⟧.", "mixed", "أضاف", "الوزير"),
    # what an adjective clause says of the speaker leaves him the marks
    ('وطالب بلحاج الذي يعتبر زعيم الحركة بـ⟦"فتح الحدود المغلقة فورا"⟧.', "mixed", "طالب", "بلحاج"),
    # the verb's preposition within the marks: pledged "to make every effort"
    ("وتعهد المحافظ «⟦ببذل كل الجهود لإعادة الخدمات⟧».", "direct", "تعهد", "المحافظ"),
    # a firm's name of four words, within an official's phrase
    (
        'وقال دانيال إيفز، مسؤول التخطيط بمؤسسة "جي بي إتش إنسايتس"، إن ⟦النتائج جيدة⟧.',
        "indirect",
        "قال",
        'دانيال إيفز، مسؤول التخطيط بمؤسسة "جي بي إتش إنسايتس"',
    ),
]
NOUNS = [
    ("دعا الوزير إلى ⟦وقف القتال⟧.", "indirect", "دعا", "الوزير"),
    ("تدعو موسكو الغرب لل⟦تجاوب مع مبادراتها⟧.", "indirect", "تدعو", "موسكو"),  # … to respond
    ("طالبت المنظمة ب⟦إجراء تحقيق مستقل⟧.", "indirect", "طالبت", "المنظمة"),
    ("أعرب الرئيس عن ⟦أمله في السلام⟧.", "indirect", "أعرب", "الرئيس"),
    ("أعلن رئيس النادي ⟦استقالته من منصبه⟧.", "indirect", "أعلن", "رئيس النادي"),
    ("نفت الوزارة ⟦وجود أي خلاف⟧.", "indirect", "نفت", "الوزارة"),
    # a date between subject and object; a verbal noun whose verb no list has
    ("أعلنت وزارة الداخلية أمس ⟦توقيف رجل في المدينة⟧.", "indirect", "أعلنت", "وزارة الداخلية"),
    # the subject before its verb: "the minister expects …" is no "it is expected"
    ("الوزير يتوقع ⟦زيادة الأسعار في الصيف⟧.", "indirect", "يتوقع", "الوزير"),
    ("كما تعهد الوزير ب⟦زيادة الأجور⟧.", "indirect", "تعهد", "الوزير"),
    # an accusation takes the accused in
    ("تتهم لندن ⟦موسكو بتدبير الهجوم⟧.", "indirect", "تتهم", "لندن"),
    # behind a long subject; before a preposition that is the noun's own
    ("أعلن الوزير سمير الحداد في بيان أمس ⟦استقالته من منصبه⟧.", "indirect", "أعلن", "الوزير سمير الحداد"),
    ("أعلنت الجائزة ⟦فوز الكاتب بالدورة الأخيرة عن روايته⟧.", "indirect", "أعلنت", "الجائزة"),
    ("وأكد الوزير ⟦تنكيس الأعلام حدادا على الضحايا⟧.", "indirect", "أكد", "الوزير"),
    ("كان المرصد قد أعلن ⟦مقتل عشرة أشخاص في الهجوم⟧.", "indirect", "أعلن", "المرصد"),
    # what others say, denied
    ("وتنفي الحركة ⟦هذه الاتهامات⟧.", "indirect", "تنفي", "الحركة"),
    # verbs that are often something else (عبر through) report with their preposition
    ("وعبر الوزير عن ⟦أسفه لما حدث⟧.", "indirect", "عبر", "الوزير"),
    ("أعلنت الشركة عن ⟦ميزة جديدة للمستخدمين⟧.", "indirect", "أعلنت", "الشركة"),
    ("كما طلبت الوزارة ⟦وقف تطبيق الرسم الجديد⟧.", "indirect", "طلبت", "الوزارة"),
    ("اقترحت النقابة ⟦تمديد الاتفاق لسنتين⟧.", "indirect", "اقترحت", "النقابة"),
    ("وأجمع المشاركون على ⟦ضرورة حماية المعطيات⟧.", "indirect", "أجمع", "المشاركون"),
    # in an adjective clause
    ("عاد المرشح الذي طالب ب⟦وقف القتال⟧.", "indirect", "طالب", ""),
    # the honorific is no verb: "his highness expressing his thanks"
    ("ختم الأمير كلمته معربا سموه عن ⟦شكره للجميع⟧.", "indirect", "معربا", ""),
    # what it is voiced by stands before the noun: "his *deep* regret", "the *warmest* congratulations"
    ("وأعرب الوزير عن ⟦بالغ أسفه لما حدث⟧.", "indirect", "أعرب", "الوزير"),
    ("وعبر ولي العهد عن ⟦أصدق التهاني للفائزين⟧.", "indirect", "عبر", "ولي العهد"),
    ("ثم تحدث المدير الذي أعرب عن ⟦سعادته بالافتتاح⟧.", "indirect", "أعرب", ""),
    ("وركز المتدخلون على ⟦ضرورة تغيير القانون⟧.", "indirect", "ركز", "المتدخلون"),
    # behind an adjective clause, or more about the subject
    ("وتنفي روسيا، التي تدخلت في الحرب، ⟦تورطها في القصف⟧.", "indirect", "تنفي", "روسيا"),
    ("أعلن محافظ عدن، كبرى مدن الجنوب اليمني، ⟦تسجيل إقبال كبير⟧.", "indirect", "أعلن", "محافظ عدن"),
    # a description begins with the thing described
    ('ووصف الرئيس الأميركي أمس ⟦الهجوم بأنه "عار"⟧.', "indirect", "وصف", "الرئيس الأميركي"),
]
PARTICIPLES = [
    # the first content ends where the participle takes over
    ("قال الوزير إن ⟦الوضع مستقر⟧، مضيفا أن المدارس ستفتح.", "indirect", "قال", "الوزير"),
    ("قال الوزير إن الوضع مستقر، مضيفا أن ⟦المدارس ستفتح⟧.", "indirect", "مضيفا", ""),
    ("قال الوزير إن الوضع مستقر، داعيا إلى ⟦ضبط النفس⟧.", "indirect", "داعيا", ""),
    ("قالت الوزيرة إن الوضع مستقر، مؤكدة ⟦ضرورة الحوار⟧.", "indirect", "مؤكدة", ""),
    ("قال الوزير إن الوضع مستقر، مبينا، ⟦وجود خيارين⟧.", "indirect", "مبينا", ""),
    ("قال الوزير إن الوضع مستقر، داعيا المواطنين لل⟦تحلي بالصبر⟧.", "indirect", "داعيا", ""),
    ("قال الوزير إن الوضع مستقر، معلنا ⟦تمسكه بالحوار⟧.", "indirect", "معلنا", ""),
    ("قال الوزير إن الوضع مستقر، واصفا ⟦الحوار بأنه مفيد⟧.", "indirect", "واصفا", ""),
]
ATTRIBUTIONS = [
    ("⟦ارتفعت أسعار النفط أمس⟧، بحسب وزارة الطاقة.", "indirect", "بحسب", "وزارة الطاقة"),
    ("وبحسب التقرير، ⟦ارتفعت الأسعار كثيرا⟧.", "indirect", "بحسب", "التقرير"),
    # without a comma: a verb, فإن or a mark begins what is said
    ("وحسب وكالة الأنباء ⟦بدأ الحزب مفاوضات جديدة⟧.", "indirect", "حسب", "وكالة الأنباء"),
    # more about the source, until ف shows that the sentence goes on
    (
        "وبحسب كريم السعداني، أستاذ القانون، وعدد من زملائه، فإن ⟦القرار سيدخل حيز التنفيذ قريبا⟧.",
        "indirect",
        "بحسب",
        "كريم السعداني، أستاذ القانون",
    ),
    ("وحسب مراقبين فإن ⟦الأسعار سترتفع كثيرا⟧.", "indirect", "حسب", "مراقبين"),
    ("وبحسب الوزارة «⟦سيكون الغد عطلة رسمية⟧».", "direct", "بحسب", "الوزارة"),
    ("⟦قتل عشرة أشخاص في الهجوم⟧، حسبما أعلنت الشرطة.", "indirect", "أعلنت", "الشرطة"),
    ("وجاء في البيان أن ⟦المفاوضات مستمرة⟧.", "indirect", "جاء في", "البيان"),
    ("بوتين: ⟦روسيا مستعدة للحوار⟧", "headline", ":", "بوتين"),
    # a verb as the attribution: "as the writer believes", "says the expert"
    ("⟦محاولاته بدت ضعيفة جدا⟧، كما يعتقد الكاتب.", "indirect", "يعتقد", "الكاتب"),
    ("⟦ستنخفض الأسعار في العام المقبل⟧، يقول الخبير سمير الحداد.", "indirect", "يقول", "الخبير سمير الحداد"),
    # the source between dashes, with more about it, or "the same": the content goes on behind it
    ("⟦كان بوتين مخطئا -كما يقول الخبير- في حق الأوكرانيين⟧.", "indirect", "يقول", "الخبير"),
    ("⟦بقيت المدينة أغلى المدن، وفق بلاغ توصلت به الجريدة، متقدمة على باريس⟧.", "indirect", "وفق", "بلاغ"),
    ("⟦تأتي هذه المناقشة، بحسب المتحدث ذاته، في ظل غضب واسع⟧.", "indirect", "بحسب", "المتحدث ذاته"),
    # … but not behind an apposition, nor to another cue
    ("⟦ارتفعت الأسعار كثيرا⟧، بحسب الخبير، الذي يعمل في القاهرة.", "indirect", "بحسب", "الخبير"),
    ("⟦ارتفعت الأسعار كثيرا⟧، بحسب الوزارة، وأكد الوزير أن الوضع مستقر.", "indirect", "بحسب", "الوزارة"),
    # a conjunction before it; فإن or ف shows that anything is a source
    ("لكن بحسب الوزارة، ⟦سترتفع الأسعار قريبا جدا⟧.", "indirect", "بحسب", "الوزارة"),
    ("وبحسب التقييمات النهائية، فإن ⟦الجهاز تعرف على المواد الخطرة⟧.", "indirect", "بحسب", "التقييمات النهائية"),
    ("وبحسب البنك ف⟦من المرجح أن تستمر المخاطر⟧.", "indirect", "بحسب", "البنك"),
    # وذلك ("and that") is the reporter's
    ("⟦سيخلف المدرب زميله في نهاية الموسم⟧، وذلك حسب ما ذكرت الصحيفة.", "indirect", "ذكرت", "الصحيفة"),
    # what is attributed may itself have a cue: the content goes on
    ("وبحسب الوزارة، فإن ⟦الوكلاء أبلغوا المنظمات بحاجتهم إلى الدواء⟧.", "indirect", "بحسب", "الوزارة"),
    ("وزير الطاقة القطري: ⟦حريصون على تنويع عملائنا⟧", "headline", ":", "وزير الطاقة القطري"),
    ("دراسة: ⟦القهوة تقلل خطر السكري⟧", "headline", ":", "دراسة"),
    # a body speaks where a first person does: "Labour: we will hold violators to account"
    ("العمل: ⟦سنحاسب المخالفين⟧", "headline", ":", "العمل"),
    ("وجاء ضمن التقرير أن ⟦الأسعار ارتفعت⟧.", "indirect", "جاء ضمن", "التقرير"),
    # … in the present with other verbs of speech: "explains the spokesman"
    ("⟦ستنخفض الأسعار في العام المقبل⟧، يوضح المتحدث.", "indirect", "يوضح", "المتحدث"),
    ("⟦ما زالت المنطقة مهمشة كثيرا⟧، يورد رئيس الجمعية.", "indirect", "يورد", "رئيس الجمعية"),
    ("استطلاع رأي: ⟦المعارضة تتقدم على الحكومة⟧", "headline", ":", "استطلاع رأي"),
]
WORD_ORDER = [
    # the subject before the verb
    ("لكن سفير فرنسا في بيروت قال إن ⟦بلاده مستعدة⟧.", "indirect", "قال", "سفير فرنسا في بيروت"),
    ("روسيا تدعو إلى ⟦وقف القتال⟧", "indirect", "تدعو", "روسيا"),
    # an outlet passes on someone's words: he is the speaker
    ("ونقلت وكالة رويترز عن مسؤول حكومي قوله إن ⟦المفاوضات فشلت⟧.", "indirect", "قول", "مسؤول حكومي"),
    # a noun as the cue
    ("واكتفت المنظمة بالقول ⟦إنها لم تحصل على إذن⟧.", "indirect", "قول", ""),
    ("جاء ذلك مع تأكيد الوزير أن ⟦الوضع مستقر⟧.", "indirect", "تأكيد", "الوزير"),
    # "he closed by saying": the verb is the cue
    ("وختم الوزير حديثه بالقول إن ⟦القرار نهائي⟧.", "indirect", "ختم", "الوزير"),
    # as for … , he said that
    ("أما رئيس اللجنة المالية، فشدد على أن ⟦القرار نهائي⟧.", "indirect", "شدد", "رئيس اللجنة المالية"),
    ("أما في تونس فقال الرئيس إن ⟦الحوار مستمر⟧.", "indirect", "قال", "الرئيس"),
    ('وخلص الباحث إلى القول: "⟦الوضع في المدينة صعب للغاية⟧".', "direct", "قول", ""),
    # to the effect that
    ("ووجهت واشنطن رسالة إلى طهران مفادها ⟦أنها لن تتراجع⟧.", "indirect", "مفاد", ""),
]
_STUDY = "الدراسة بعنوان «الثروة السمكية في المملكة»"
SAID_NOUNS = [
    # "the insistence of the organisers that", "he closed by stressing that", "… by stressing the need for"
    (
        "ورغم إصرار المنظمين على أن ⟦المسيرة سلمية⟧، إلا أن الشرطة منعتها.",
        "indirect",
        "إصرار",
        "المنظمين",
    ),
    ("وختم المدرب حديثه بالتأكيد على أن ⟦الفريق جاهز⟧.", "indirect", "تأكيد", ""),
    ("وانتهى اللقاء بالتأكيد على ⟦أهمية التنسيق بين البلدين⟧.", "indirect", "تأكيد", ""),
    # "a statement in which it said", "the communiqué contained that"
    ("وأصدر النادي بيانا جاء فيه: «⟦لن نتراجع عن القرار الأخير⟧».", "direct", "جاء فيه", ""),
    ("وورد ضمن البلاغ أن ⟦الأرباح ارتفعت⟧.", "indirect", "وورد ضمن", "البلاغ"),
    # a title in marks is no speech: "the study called … pointed out that"
    ("وأشارت الدراسة بعنوان «الثروة السمكية في المملكة» إلى أن ⟦الإنتاج تضاعف⟧.", "indirect", "أشارت", _STUDY),
    # asked whether; reports that speak of; defended it, demanding that it be saved; stressing that there is no …
    ("وتساءل المدرب ⟦عما إذا كان اللاعب جاهزا⟧.", "indirect", "تساءل", "المدرب"),
    ("وتحدثت مصادر عسكرية عن ⟦خلافات بين الطرفين⟧.", "indirect", "تحدثت", "مصادر عسكرية"),
    ("ودافع الوزير عن الاتفاق مطالبا ب⟦إنقاذه⟧.", "indirect", "مطالبا", ""),
    ("وردت الفنانة على الشائعات مشددة على ⟦عدم وجود أي خلاف⟧.", "indirect", "مشددة", ""),
    # an aside between dashes, an abbreviation before the name
    ("وقال الاتحاد -الذي يقول إنه يضم مليون عضو- إن ⟦الإضراب قائم⟧.", "indirect", "قال", "الاتحاد"),
    # "by the data that the newspaper published"
    ("ووفق المعطيات التي نشرتها الصحيفة، فإن ⟦المشروع سيبدأ قريبا⟧.", "indirect", "وفق", "المعطيات"),
    ("حذرت المفوضية موقع «آير بي ان بي» من أن ⟦شروطه مخالفة⟧.", "indirect", "حذرت", "المفوضية"),
]

WITHOUT_VERB = [
    # a body speaks in the title; a person's words in marks, in part or as a whole
    ("الأمم المتحدة: ⟦حصيلة قياسية للضحايا⟧\nنشر التقرير أمس.", "headline", ":", "الأمم المتحدة"),
    ("دراسة: ⟦«تقييد الغذاء» يطيل العمر⟧\nنشر التقرير أمس.", "headline", ":", "دراسة"),
    ("بوتين: «⟦لن نتراجع عن هذا القرار⟧»\nنشر البيان أمس.", "direct", ":", "بوتين"),
    # "with these words the director closed the meeting", "…, al-Haddad closes his talk"
    ("«⟦هذه ليست النهاية أبدا⟧»، بهذه الكلمات اختتم المدير اللقاء.", "direct", "اختتم", "المدير"),
    ("«⟦علينا أن نملأ القدر من مائنا⟧» يختم سمير الحداد حديثه.", "direct", "يختم", "سمير الحداد"),
    # the closing mark behind a body is no opening one: "… by this council", and he added "…"
    ("وقال «الموعد يقرره المجلس»، وأضاف «⟦لن نقبل بهذه الإملاءات⟧».", "direct", "أضاف", ""),
    ('وقال "إن الموعد يقرره هذا المجلس"، وأضاف "⟦لن نقبل بهذه الإملاءات⟧".', "direct", "أضاف", ""),
    # the Prophet, peace be upon him, urged to help the poor; scripture
    ("وقد حث النبي صلى الله عليه وسلم على ⟦إعانة الفقراء⟧.", "indirect", "حث", ""),
    ("وفي قول الله تعالى (⟦إنما المؤمنون إخوة⟧) عبرة.", "direct", "قول", "الله"),
]

DESCRIBED = [
    # considering the decision unfair; that a great step; calling what goes on "hell"
    ("انتقد الوزير القرار، معتبرا ⟦الأمر مجحفا في حق العمال⟧.", "indirect", "معتبرا", ""),
    ("رحبت النقابة بالقانون، معتبرة ⟦ذلك خطوة في الاتجاه الصحيح⟧.", "indirect", "معتبرة", ""),
    ("زار الوزير المدينة، واصفا ⟦ما يحدث فيها بالجحيم⟧.", "indirect", "واصفا", ""),
    ("انتقد المدرب الحكم، واصفا ⟦إياه بأسوأ حكم في الدوري⟧.", "indirect", "واصفا", ""),
    # the thing is part of what is said, in marks or with ب, and commas may stand between
    ("ووصف الوزير ⟦الهجوم على المدرسة بـ«جريمة حرب لا تغتفر»⟧.", "mixed", "وصف", "الوزير"),
    ("ووصفت النقابة ⟦الفنان الراحل، سمير الحداد، بالمناضل الكبير⟧.", "indirect", "وصفت", "النقابة"),
    # the subject before the verb: "the union calls the situation a disaster", "the minister thinks it a mistake"
    ("النقابة تصف ⟦أوضاع العمال في الموانئ بالكارثة⟧.", "indirect", "تصف", "النقابة"),
    ("والوزير يعتبر ⟦القرار خطأ كبيرا⟧.", "indirect", "يعتبر", "الوزير"),
    ("وانتقدت الأحزاب الإجراءات، وتعدها ⟦انقلابا على الدستور⟧.", "indirect", "تعد", ""),
    # who is blamed, and for what: "it held Israel responsible for the explosion", also without a subject
    ("وحملت وزارة الخارجية ⟦إسرائيل المسؤولية عن الانفجار⟧.", "indirect", "حملت", "وزارة الخارجية"),
    ("وانتقدت الوزارة الهجوم، وحملت ⟦إسرائيل المسؤولية الكاملة عنه⟧.", "indirect", "حملت", ""),
    # an estimate: "it put the value of the deal at 100 million"
    ("وقدرت الصحيفة ⟦قيمة الصفقة بنحو 100 مليون يورو⟧.", "indirect", "قدرت", "الصحيفة"),
]

OBJECTS = [
    # suspending its activity; capturing the hills; demanding it be saved
    ("أعلن رئيس الحزب ⟦تعليق نشاطه السياسي⟧.", "indirect", "أعلن", "رئيس الحزب"),
    ("لكن المتمردين أعلنوا ⟦السيطرة على التلال⟧.", "indirect", "أعلنوا", "المتمردين"),
    # what others say, denied: "the claims of the rebels", "what they announced", "the first reports"
    ("نفى الجيش ⟦مزاعم المتمردين عرقلة الإغاثة⟧.", "indirect", "نفى", "الجيش"),
    ("نفى الوزير ⟦ما تردد عن استقالته⟧.", "indirect", "نفى", "الوزير"),
    ("تحدثت الشرطة عن حادث، نافية ⟦التقارير الأولى عن هجوم⟧.", "indirect", "نافية", ""),
    # an aside between a participle and its object: "at the same time"
    ("عاد المدرب إلى البلاد، مؤكدا في الوقت ذاته ⟦تمسكه بمنصبه⟧.", "indirect", "مؤكدا", ""),
    ("واختتم المنظمون اللقاء، معلنين ⟦ترافعهم من أجل القضية⟧.", "indirect", "معلنين", ""),
    # need and importance are only ever stated: "the artist noted the importance of the work"
    ("وسجلت الفنانة المغربية ⟦أهمية هذه الأعمال⟧.", "indirect", "سجلت", "الفنانة المغربية"),
    ("ودعا المدير جميع المؤسسات لل⟦تعاون مع المعهد⟧.", "indirect", "دعا", "المدير"),
    # … behind an adjective clause with commas of its own: "the end of the events"
    (
        "أعلنت اللجنة التي تضم كافة الأحزاب، ومنظمات مدنية، ⟦انتهاء الفعاليات⟧.",
        "indirect",
        "أعلنت",
        "اللجنة",
    ),
    # what is asked of somebody: an inquiry, help, joining the corps, new contracts
    ("وطلب المجلس من اللجنة الدولية المختصة ⟦إجراء تحقيق⟧.", "indirect", "طلب", "المجلس"),
    ("وطلبت المدينة من المسؤولين في العاصمة ⟦المساعدة في إعادة الإعمار⟧.", "indirect", "طلبت", "المدينة"),
    ("وطلب المدير من أحد أبناء القرية ⟦الالتحاق بالسلك العسكري⟧.", "indirect", "طلب", "المدير"),
    ("وطلب بعد ذلك من الشركات العاملة في البلاد ⟦توقيع عقود جديدة⟧.", "indirect", "طلب", ""),
]

ALL = [
    pytest.param(*row, id=f"{name}-{index}")
    for name, rows in {
        "complementizer": COMPLEMENTIZERS,
        "end": ENDS,
        "marks": MARKS,
        "noun": NOUNS,
        "participle": PARTICIPLES,
        "attribution": ATTRIBUTIONS,
        "order": WORD_ORDER,
        "said noun": SAID_NOUNS,
        "without verb": WITHOUT_VERB,
        "described": DESCRIBED,
        "object": OBJECTS,
    }.items()
    for index, row in enumerate(rows, 1)
]

NOTHING = [
    "وكتبت الوزارة: https://moi.example/2024",  # the ministry wrote: the address of a page
    "قالت الشركة https://co.example/news",  # … its colon opens nothing either
    "يذكر أن المباراة بدأت في السابعة.",  # it is recalled that: no source
    "ويرجح أن يصل الوفد غدا، ويلاحظ أن القائمة قصيرة.",  # it is thought likely that; it is noticed that
    "واتهم سعيد الحداد، البالغ من العمر 48 عاما، بالدعاية لتنظيم محظور.",  # aged 48, was accused of propaganda
    "جلس الوزير بين رئيسين في الحفل.",  # between, not "made clear"
    "مر القطار عبر النفق الجديد.",  # through, not "expressed"
    "وقع الوزيران مذكرة تفاهم جديدة.",  # a memorandum, not "mentioning"
    "لم يؤكد الوزير أن الوضع مستقر.",  # did not confirm
    "علينا أن نعمل أكثر من أي وقت مضى.",  # we have to: no cue
    "وصف الطبيب الدواء للمريض.",  # prescribed
    "قد يقول قائل إن الوضع مستقر.",  # someone may say
    "وليس محل شك أن المدارس مهمة.",  # a matter of doubt: no verb
    "يتوقع أن تهطل الأمطار غدا.",  # rain is expected: no source
    "يريد الوزير أن يقول إن الوضع مستقر.",  # wants to say: has not said
    "لا يتصور أحد أن تكون المدينة بعيدة.",  # imagines that it be: a subjunctive
    "تواصل أوروبا فرض عقوبات مشددة على موسكو.",  # tough sanctions, not "stressing"
    "البلاد تسير وفق الخطة المرسومة لها.",  # by the plan: no source
    "تعرض الرسم لانتقادات ووصف بأنه عنصري.",  # was described as: no source
    "رفضت الوزارة ما وصفته بأنه أزمة.",  # what it called: a name, no statement
    "جاءت العقوبات التي أعلنها الاتحاد بعد أحداث المباراة.",  # that the federation announced: the pronoun is its object
    "ويعتبر هذا الفوز اعترافا بجهود الفريق.",  # is considered
    "وافق الوزير على توصية الشرطة.",  # accepted: an act
    "أثبتت التجربة أن الفريق قادر على الفوز.",  # experience proved: nobody speaks
    "وقد يعتقد المرء أن الأمر سهل.",  # one may believe
    "حيث يتمكن طالب التنفيذ من تتبع الطلب برقم المعاملة.",  # the applicant, not "demanded"
    "ينص الاتفاق على وقف القتال، على أن تدخل المؤسسات إلى المنطقة.",  # provided that
    "تعارض مجموعات القرار بحجة أن المحكمة أخطأت.",  # on the ground that
    "شارك المراقب الذي سبق أن زار البلاد.",  # has been to
    "كشفت الشركة عن هاتف جديد.",  # unveiled: an act
    "فيسبوك: تراجع كبير في قيمة الأسهم",  # a topic before the colon
]


@pytest.mark.parametrize(("marked", "kind", "cue", "mention"), ALL)
def test_quote(marked: str, kind: str, cue: str, mention: str) -> None:
    text, content = unmark(marked)
    quotes = arabic_ie.extract(text).quotes
    by_content = {quote.span.text: quote for quote in quotes}
    assert content in by_content, list(by_content)
    quote = by_content[content]
    assert quote.kind == kind
    assert quote.cue is not None
    assert quote.cue.text == cue
    assert (quote.speaker.mention.text if quote.speaker and quote.speaker.mention else "") == mention
    for span in (quote.span, quote.cue, *quote.parts):
        assert text[span.start : span.end] == span.text


NO_FINDS = [
    "ويعتبر الحزب القوة الأكبر نفوذا في البلاد.",  # is considered
    "تعتبر قطر دولة رائدة في هذا المجال.",  # is considered
    "وهنا تبرز أهمية الحوار.",  # importance shows itself
    "وتحدث مسؤول طلب عدم الكشف عن هويته.",  # asked not to be named: how he speaks
    "السفينة تحمل المسافرين إلى الجزيرة.",  # carries: nobody is blamed
    "وقدر الوزير جهود العاملين بالوزارة.",  # valued: no estimate
    "وأبدى الحضور إعجابهم بالأعمال.",  # a feeling
    "وجدد اللاعب عقده مع النادي.",  # renewed his contract
    "هل تعتقدون أن الحل قريب؟",  # do you think
    "اقرأ أيضا: أزمة المياه في المدن الكبرى",  # read also
    "أُعلن أمس عن اندماج الشركتين.",  # a passive: was announced
    "اتهموا بارتكاب أفعال مخالفة للقانون.",  # they were accused of
    "عرضت الشركة أدوات جديدة، تأمل الشركة أن تسهل العمل.",  # hopes that: its clause is not what was shown
    "ذكر اللاعبون الذين غادروا وهم: سمير وعادل وكريم.",  # namely: a list
    "اختتمت الجمعية دورتها تحت شعار «معا من أجل حقوق المكفوفين».",  # a slogan
    "ملاحظة: تتوقف الزاوية أربعة أسابيع.",  # note
    "وتحدثت الفنانة عن تجربتها الأولى.",  # spoke of: a topic
    "وتبين بعد الفحص أن اللاعب مصاب.",  # it turned out
    "وتردد أن المدرب سيغادر النادي.",  # it was said
    "وأمرت المحكمة بإعادة المحاكمة.",  # ordered: an act
    "كان الطلاب في مقدمة الحضور، مما يؤكد أهمية اللقاء.",  # which shows the importance
    "أظهر اختبار للحمض النووي أنه والدها.",  # a test shows
    "تعاد المباراة في لندن حسب قوانين البطولة.",  # by the rules
    "الفكر المتشدد برأيه مشكلته الحقيقية في قدرته على جذب الناس.",  # no aside
    "يعلم الجميع بأن الطريق طويل.",  # knows
    "سافروا ظنا منهم أن الحياة أسهل هناك.",  # thinking
]


@pytest.mark.parametrize("text", NOTHING + NO_FINDS)
def test_no_quote(text: str) -> None:
    assert arabic_ie.extract(text).quotes == ()


def test_attribution_in_the_middle_leaves_two_parts() -> None:
    # the prices, according to the ministry, will fall next year
    text = "ستنخفض الأسعار كثيرا، بحسب وزارة الطاقة، في العام المقبل."
    (quote,) = arabic_ie.extract(text).quotes
    assert [part.text for part in quote.parts] == ["ستنخفض الأسعار كثيرا", "في العام المقبل"]
    assert quote.span.text == "ستنخفض الأسعار كثيرا، بحسب وزارة الطاقة، في العام المقبل"


def test_verb_and_subject_in_the_middle_leave_two_parts() -> None:
    # on the ground, al-Haddad adds, the country does all it can
    text = "على المستوى الميداني، يضيف الحداد، تبذل البلاد كل ما في وسعها."
    (quote,) = arabic_ie.extract(text).quotes
    assert [part.text for part in quote.parts] == ["على المستوى الميداني", "تبذل البلاد كل ما في وسعها"]


def test_statement_in_a_statement_has_a_source_of_its_own() -> None:
    # the newspaper said that the spokesman announced that …; what stands in marks is one speaker's
    text = "قالت الصحيفة إن المتحدث باسم الجيش أعلن أن القتال توقف."
    assert [quote.span.text for quote in arabic_ie.extract(text).quotes] == [
        "المتحدث باسم الجيش أعلن أن القتال توقف",
        "القتال توقف",
    ]
    assert len(arabic_ie.extract("قالت الصحيفة: «المتحدث باسم الجيش أعلن أن القتال توقف».").quotes) == 1


def test_confidence_falls_with_the_evidence() -> None:
    # a mark; "that"; a verb that is often something else; the imperfect; few words in marks; an adjective clause of
    # such a verb; a statement in a statement
    texts = [
        "قال الوزير: «لن نتراجع أبدا عن القرار الذي اتخذناه أمس».",
        "قال الوزير إن القرار نهائي.",
        "كتب الوزير أن القرار نهائي.",
        "يقول الوزير إن القرار نهائي.",
        "قال الوزير: «لن نتراجع عن القرار».",
        "عاد الوزير الذي كتب أن القرار نهائي.",
        "قالت الصحيفة إن الوزير قال إن القرار نهائي.",
    ]
    confidences = [arabic_ie.extract(text).quotes[-1].confidence for text in texts]
    assert confidences == sorted(set(confidences), reverse=True)


def test_surroundings() -> None:
    # the minister told Reuters at a press conference that the situation is stable, according to a correspondent
    text = "وقال الوزير لرويترز في مؤتمر صحفي إن الوضع مستقر، بحسب وكالة سبوتنيك."
    (quote,) = arabic_ie.extract(text).quotes
    assert quote.addressee is not None
    assert quote.venue is not None
    assert quote.relayed_by is not None
    assert (quote.addressee.text, quote.venue.text) == ("رويترز", "في مؤتمر صحفي")
    assert "سبوتنيك" in quote.relayed_by.text


def test_joint_statement_has_co_speakers() -> None:
    (quote,) = arabic_ie.extract("دعت فرنسا والجزائر إلى وقف القتال.").quotes
    assert quote.speaker is not None
    assert [speaker.name for speaker in quote.co_speakers] == ["الجزائر"]


def unmark(marked: str) -> tuple[str, str]:
    """The text without its marks, and what stood between them."""
    match = re.search("⟦(.*)⟧", marked, re.DOTALL)
    assert match is not None, marked
    return marked.replace("⟦", "").replace("⟧", ""), match[1]
