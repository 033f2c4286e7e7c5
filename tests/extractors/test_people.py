"""People: what stands in [ ] is a mention of a person by name, and nothing else is.

One table a phenomenon; each case has its gloss.
"""

from __future__ import annotations

import pytest

import arabic_ie
from cases import unmarked, with_marks

FULL_NAMES = [
    ("وصل [فلاديمير بوتين] إلى العاصمة", "Vladimir Putin arrived in the capital"),
    ("التقى [زياد الشيحاني] الوفد", "Ziad al-Shihani met the delegation"),
    ("حضر [عبد الرحمن بن صالح] الحفل", "Abd al-Rahman bin Salih attended the party"),
    ("قال [عبدالله آل ثاني] إن", "Abdullah Al Thani said that"),
    ("شارك [أحمد داود أوغلو] في التجمع", "Ahmet Davutoğlu took part in the rally"),
    ("روى [الحسن بن طارق] الحكاية", "al-Hasan bin Tariq told the tale"),
    ("فاز [غريغ سمبوري] بالجائزة", "Greg Sambury won the prize"),
    ("قالت [زيرفينا طومسون] إن", "Zervina Thompson said that"),
]

CLITICS = [  # و ف ب ك ل stay outside
    ("التقى وزير الخارجية ب[سيرغي لافروف] أمس", "the foreign minister met with Sergei Lavrov"),
    ("رسالة إلى [محمد علي] و[خالد يوسف]", "a letter to Mohammed Ali and Khalid Yusuf"),
    ("وسبق ل[محمد علي] أن فاز", "and Mohammed Ali had won before"),
]

WORDS_THAT_ARE_NAMES = [  # they need something beside them
    ("أعلن المهندس [صالح النجار] ذلك", "engineer Saleh (righteous) al-Najjar (the carpenter) announced it"),
    ("وأكد [سعيد بن عامر] ذلك", "Said (happy) bin Amer confirmed it"),
    ("كان سعيدا بالفوز", "he was happy about the victory: no name"),
    ("زرع الأمل في النفوس", "it planted hope in the souls: no name"),
    ("رحب بعودة [دومينيك فورسايت]", "he welcomed the return (also a name) of Dominique Forsyth"),
    ("كل من [إيمان العلوي] و[خالد يوسف]", "both Iman (faith) al-Alawi and Khalid Yusuf"),
    ("في العصر السعدي", "in the Saadian age: no al-Saadi"),
    ("وأضاف [الشمراني] في تصريح", "al-Shamrani added in a statement"),
]

INTRODUCED = [  # behind a title, a kinsman or a cue
    ("التقى الرئيس [بونغولو] أمس", "he met President Bongolo yesterday"),
    ("أوضح العقيد [الزرطاني] أن", "Colonel al-Zartani explained that"),
    ("وصلت زوجته [كاترين] إلى", "his wife Catherine arrived in"),
    ("افتتح المهندس [محمد الزهرة] النادي", "engineer Mohammed al-Zahra opened the club"),
    ("وقال [بيلونغوف] إن", "Bilongov said that"),
    ("دور السفير حتفه في", "an inflected word behind a title: no name"),
]

REPEATS = [  # once a full name was found, its parts are looked for
    ("قال [زياد الشيحاني] إن الوضع مستقر. وأضاف [الشيحاني] أن", "… al-Shihani added that"),
    ("وصل [سليم خان] أمس. وكان [خان] قد غادر", "… Khan (also: betrayed) had left"),
    ("حضر [خالد شريف] الجلسة. واعترض على [شريف] كثيرون", "… many objected to Sharif (also: honest)"),
    ("التقى الرئيس [بونغولو] أمس. وزار [بونغولو] المصنع", "… Bongolo visited the factory: a name of one word"),
    ("حضر [خالد شريف] الجلسة في مكان شريف", "… in an honourable place: no name"),
]

STAGE_NAMES = [  # a noun behind an artist is a name where it governs nothing
    ("غنت الفنانة [وردة] في الحفل", "the artist Warda (rose) sang at the party"),
    ("غنت الفنانة وردة الحب", "the artist sang the Rose of Love: no name"),
    ("قالت المطربة المصرية الشهيرة [أنغام]، إن", "the famous Egyptian singer Angham (tunes) said that"),
    ("غنت المطربة الإيطالية «[زيرفينا]» أمس", "the Italian singer Zervina sang yesterday"),
]

SERVANTS = [  # names with عبد are no words: the noun with ال behind one is the family name
    ("قال [عبدالعزيز بن أحمد الشيحاني] إن", "a father's name that is a town's too (Ben Ahmed)"),
    ("قال [سعيد بن جواد الشيحاني] إن", "… Bin Jawad"),
    ("فاز [عبدالباسط النجم]، أمس", "Abd al-Basit al-Najm (the star) won"),
    ("حضر الدكتور [عبدالله السويد] وعدد من القادة", "… and a number of leaders"),
    ("حضر [عبدالرحمن السويد] و[خالد يوسف]", "Abd al-Rahman al-Suwayd (Sweden) and Khalid Yusuf attended"),
    ("استقبل الملك [عبدالله] الوفد، أمس", "King Abdullah received the delegation: the object is no name"),
    ("سلم [عبدالله] الجائزة إلى الفائز", "Abdullah handed over the prize: no name"),
]

NAMED_AFTER = [  # what is named after a person is no mention of the person
    ("يعمل في مستشفى هنتنغتون منذ", "he works at Huntington hospital"),
    ("في شارع الحسن الثاني بالرباط", "in Hassan II street"),
    ("في مستشفى الملك فهد بالظهران", "at King Fahd hospital"),
    ("في ميدان كيم إيل سونغ ظهرا", "in Kim Il Sung square"),
    ("أم المصلين في مسجد الإمام علي بالقديح", "in the mosque of Imam Ali"),
    ("الحائز على جائزة خالد الشيحاني أمس", "who won the Khalid al-Shihani prize"),
    ("جامعتا الملك عبدالعزيز وجدة", "the universities (dual) of King Abdulaziz and of Jeddah"),
    ("وكتائب زيد بن علي في البلدة", "the Zayd bin Ali brigades"),
    ("في بيت الأمير سلطان بن فهد للشباب", "Prince Sultan bin Fahd house for the young"),
    ("وصل إلى بيت الأمير [سلطان بن فهد] أمس", "… and the prince's own house"),
    ("نقل النفط إلى الناقلة (آيس سمبوري)، وأبحرت آيس سمبوري", "a tanker, wherever it is named"),
    ("ضرب الإعصار المدمر كاترين الساحل", "the devastating hurricane Catherine"),
    ('اختبر منظومة "زيرفينوف" الليزرية، وقدرات زيرفينوف', "a weapon's name in marks"),
    ("أكدت إدارة [أوباما] أن", "the Obama administration confirmed that: he is named"),
    ("قال معسكر [ترامب] إن", "Trump's camp said that"),
    ("في معسكر الملك فهد ومعسكر سمبوري", "… and the camps King Fahd and Sambury"),
    ("ركب قارب [خالد يوسف] وأبحر", "Khalid Yusuf's boat: no name of the boat"),
    ("في عين عاصفة [لافروف] أمس", "in the eye of Lavrov's storm"),
    ("في مركز السيدة خديجة خويلد لسيدات الأعمال", "the centre of Lady Khadija Khuwaylid"),
]

SPELLINGS = [  # other ways to write a name that is listed; what only resembles one is none
    ("قال [جان-بيير سمبوري] إن", "Jean-Pierre Sambury said that: a hyphen inside the name"),
    ("التقى [عبدالرحمن بن صالح] الوفد", "Abd al-Rahman bin Salih, عبد written onto it"),
    ("رسالة إلى [أبي مصعب] أمس", "a letter to Abu Musab: أبو inflected"),
    ("وصل الرئيس [إيمانويل ماكغون] أمس", "Emmanuel Macron as it is heard"),
    ("وكان [قورباتشوف] قد استقال", "Gorbachev, g written as q"),
    ("قالت [هيلاري كلنتون] إن", "Hillary Clinton, a vowel less"),
    ("وقال [جيل بارنيو] الذي يقود الوفد", "Gilles Barneo, not the town of Pärnu"),
    ("افتتاح مصنع سولينغن للسكاكين", "the Solingen knife factory: no name"),
]

UNSEEN = [  # what stands beside shows that a word no list has is a name; one case a kind of evidence
    ("زارها رئيس الحكومة المحلية، [زيرفيناي فوتنارين]، أمس", "the head of the local government, X, visited it"),
    ("ويقول [زيرفين فوتنار]، رئيس اللجنة", "X, head of the committee, says"),
    ("وأعلن [زيرفين] عن فوزه", "X announced his victory"),
    ("وأكد [الزرطاني] أن الأمر انتهى", "al-Zartani confirmed that it is over"),
    ("وأكد الوزراة أن الأمر انتهى", "a misspelt common noun (the ministry): no name"),
    ("واسمها الحقيقي [زيرفينا حبيب خليل]، في", "her real name is X"),
    ("أشاد [هذيل آل شرمة] بنجاح العرض", "X Al Sharma praised the success of the show"),
    ("حضر [زيرفين الشمراني] الحفل", "X al-Shamrani attended the party"),
    ("أعلن المدير [محمد بنعبدية]، أمس", "behind a title and a given name a word that ends like a noun"),
    ("وصلت الفتاة [زيرفينا] أمس. وفازت الطفلة [زيرفينا]", "the girl X: light evidence, but twice"),
    ("وصلت الفتاة زيرفينا أمس", "… once it is not enough"),
    ("أما [رشيد زيرفين] فأعرب عن أمله", "as for Rachid Zervin, he expressed his hope"),
    ("وأشار المدير العام للدائرة [زين دانور] إلى أن", "the director general Zayn (also: beauty) Danur pointed out"),
]

WEIGHED = [  # no kind of evidence is enough by itself, together they are
    ("بعد مقتل [زيرفينو فوتنارو] (45 عاما) أمس", "the killing of X, aged 45"),
    ("بعد مقتل زيرفينو أمس", "the killing of what no list has, once"),
    ("وصل [خالد يوسف]، و[زيرفينوف]، و[كوتناروف]", "along a list from the name that is sure"),
    ("عرض شاشة زيرفينو فوتنارو أمس", "what stands behind a thing is no name"),
    ("شاهد فيلم «زيرفينو فوتنارو» أمس", "what stands in marks is rather a title"),
    ("أن [مشرق زيرفينو]، رئيس اللجنة، فاز", "an adjective that goes with no noun begins a name"),
    ("حدث تصور مشرق زيرفينو أمس", "… one that goes with a noun does not"),
    ("اللاعب الزيرفي سجل هدفا", "an adjective of the player: no name"),
    ("التقى [خالد يوسف] ولاعبيهم", "an inflected word that no list has"),
    ("وقال الدكتور [أمولو زيرفين]، أمس", "أ is no question behind a title"),
]

WORDS_BEHIND_GIVEN_NAMES = [  # a word without ال behind a given name is its family name where the phrase ends
    ("قال [كريستوف بوتان]، الذي", "Christophe Bhoutan (Bhutan), who"),
    ("وقال [لوتشيانو موجي]، المدير", "Luciano Moggi, which looks like my wave"),
    ("كلانا يعتز بالتسامح", "both of us: no Lana"),
    ("كان [محمد] سعيدا، أمس", "Mohammed was happy: an accusative"),
    ("يزور [سلمان] السعودية في الخريف", "Salman visits Saudi Arabia: a country"),
    ("عن [محمد] صلى الله عليه وسلم", "Mohammed, peace be upon him"),
    ("أسأل الله العلي القدير أن", "God, the Exalted: no al-Ali"),
]

TWO_PEOPLE = [  # the last words of two full names side by side are two people
    ("قال [زياد الشيحاني] و[سمير لافروف] إن. وأقال [الشيحاني] [لافروف]", "al-Shihani sacked Lavrov"),
    ("قال [رومان أبراموفيتش] إن. وقدرت ثروة [أبراموفيتش] بمليار", "Abramovich's wealth: no name of hers"),
    ("حضر [خالد شريف] الجلسة. وفشل [خالد] و[شريف] في", "joined by و to a name"),
    ("قال [علي عبدالله صالح] إن. وتقدمت قوات [صالح] في", "Saleh's forces: an adjective would be feminine"),
]

BYNAMES = [
    ("قال [زياد الشيحاني] المعروف بـ«[زيرفين]» إن. وأكد «[زيرفين]» ذلك", "known as X"),
    ("من كلمات [سلامة علي]، في", "the lyrics of Salama Ali"),
    ("نقل عن [بول حداد]، أحد", "Paul Haddad (the smith) was quoted"),
]

TRADES_THAT_ARE_NAMES = [
    ("في الحرس الثوري الإيراني [حسن صياد خدايي] (50 عاما)", "Hasan Sayyad (hunter) Khodaei"),
    ("كان [خالد] صياد الأسماك، أمس", "Khalid was the fisherman: no name"),
]

VERBS_THAT_ARE_NAMES = [  # behind a verb no second one stands: it is a family name
    ("رفض [إيدي هوي] مدرب الفريق ذلك. وقال [هوي] لنا", "Eddie Howe, the coach, refused it"),
    ("أكد [العربي تابت]، الكاتب العام، أن. وسجل [تابت] أن", "Larbi Tabet (also: she repented) confirmed"),
    ("لكن [زياد الشيحاني] تاب، أمس", "but Ziad al-Shihani repented: a verb"),
    ("ولم تستطع الأستاذة [سمبوري] العودة إلى منزلها", "Ms Sambury could not return (also a name)"),
    ("وحاول [خالد يوسف] الهجوم أمس", "Khalid Yusuf tried the attack"),
    ("وأوضح ضيف [بلال الشيحاني] أن", "the guest of Bilal al-Shihani explained that"),
    ("والعالم يشجب والسفير تتشفى", "the world condemns and the ambassador gloats: a verb"),
    ("ميز الظهير الشريف المتعلق بالوزراء", "the noble decree (also: the back Sharif) distinguished: no name"),
]

LISTS = [  # what stands among names is one
    ("سجل [سمير العلوي]، و[أدريان]، و[ربيع الشيحاني]، و[فابيان].", "given names alone among them, and last"),
    ("سيخضع [فينسن سمبوري] لفحوص", "Vincent Sambury will undergo tests: ف behind a verb is the name's first letter"),
    ("سجل [سمير حداد]، و[عوض خميس]، و[خالد يوسف]", "two weak names between names"),
    ("أعلن [سمير حداد]، ومصدر رسمي، و[خالد يوسف]", "… and an official source: no name"),
    ("يشارك [سمير حداد] و[أحمد العونان] و[ميس كمر] و[فهد البناي]، وهي", "also: the two aides, my building"),
    ("ضمت القائمة: [فايز الشهري]، [سمير حداد]، [خالد يوسف] (نادي الهلال)، [عمر بخاري].", "first, behind a club"),
    ("مع [سمير حداد] و[خالد يوسف] و[طيف] و[هدى الخطيب] و[زياد الشيحاني].", "a noun alone (spectrum)"),
]

BORDERS = [  # where a name begins and ends
    ("قال [محمد] بن أبو\nصدر القرار", "cut short before the kunya's word: the line end is none"),
    ("سجل هدفا لصالح [كورنتين سمبوري] أمس", "a goal in favour of (also Salih) Corentin Sambury"),
    ("مرر الكرة ليسددها [لافروف] بهدوء", "he passed the ball for Lavrov to shoot it"),
    ("قال المحافظ، [الحسن طاهر]، إن", "the governor, al-Hasan Tahir, said that"),
    ("وقال [مارك نايت] صاحب الرسم إن", "Mark Knight, who drew it: صاحب is also a given name"),
    ("وأظهر الرسم [سيرينا] مكتنزة الجسد", "the drawing showed Serena plump: a participle that no list has"),
    ("أن [هاشم] شقيق [سلمان عبيدي]، وهما", "Hashim, the brother of Salman Abedi"),
    ("قتلوا [عثمان] رضي الله عنه", "they killed Uthman, God be pleased with him"),
    ("في صالة [بو عزاوي] بالرباط", "a name ends with its word: Bou Azzaoui"),
    ("قال [جون ف. كينيدي] إن", "John F. Kennedy: an initial"),
    ("وقالت [سارة جيه. ميتشيل] إن", "Sarah J. Mitchell"),
    ("وصل الرئيس [عمر #البشير] أمس", "a hashtag inside the name"),
    ("قال [محمد بن سلمان] إن. والتقى [بن سلمان] الوفد", "the particle belongs to the family name alone"),
    ("وارتفعت الأسعار وفقا ل[سمبوري زيرفين]، الباحث في المعهد", "the ل that وفقا takes, before a word no list has"),
    ("استقبلت الأميرة [أمل بنت محمد الشيحاني] الوفد", "a daughter, behind a name that is a word: Amal, hope"),
    ("قال [ماركو فالديني] إن", "no so + the + religious: that cannot stand here"),
    ("قال الشيخ [علي بن ثاني الشيحاني] إن", "a father called the second"),
    ("وقال [ديل سمبوري] إن. وغاب [ديل سمبوري] عن اللقاء", "… also where the name begins with it"),
    ("وقال [والكومان فون سانشيز]، أستاذ", "و is the first letter of the name, not and"),
    ("أوضح السيد [بناصر بولعجول]، أن", "ب is the first letter of the name, not with"),
    ("ذكر مساعد الأمين أن", "the secretary's deputy said: no name"),
    ("وصل [زياد الشيحاني] و[كوتناروف] أمس", "و is no letter of what no list has"),
    ("ينشد قضاء عادل وناجزا", "fair and swift justice: no name"),
    ("قضى التعميم الحوثي بوضعها", "the Houthi circular: no name"),
    ("وقال [حامد رافع الخيالي] عميد البلدية إن", "الخيالي (also: the imaginary) behind two given names"),
    ("وأكدت [فاطمة الزهراء الشعري] أن", "الشعري (also: the poetic)"),
    ("وقال [فؤاد رزاق زاده] المحلل المالي إن", "a particle that ends the name"),
    ("ونبه سماحة الشيخ [عبد العزيز بن فهد] إلى", "his eminence (also the name Samaha)"),
    ("وقالت [زهرة آدم] المسؤولة المحلية بقرية الطيوري، إن", "in the village of (also: bovine)"),
    ("قال اللواء [منصور التركي] إن. وأكد اللواء [التركي]، أن", "General al-Turki, no Turkish brigade"),
    ("رسمته [إيمان الشاعر]، التي تعرف", "drawn by Iman al-Shaer (the poet), who knows"),
]

WORKS = [  # titles of works are no people
    ("عرض فيلمه الروائي “فاطمة.. السلطانة”", "he showed his feature film Fatima, the sultana"),
    ("وأضافت “[كاترين] قالت إنها”", "a quotation that begins with a name"),
]

AGES = [
    ("«[فلاح أبو سيف] - 41 عاماً»", "a name in guillemets with an age"),
    ('جائحة "كوفيد-19" مستمرة', "COVID-19: no name"),
]

TABLES = {name: table for name, table in globals().items() if name.isupper() and isinstance(table, list)}


@pytest.mark.parametrize(
    "text", [pytest.param(t, id=f"{n}-{i}") for n, cs in TABLES.items() for i, (t, _) in enumerate(cs)]
)
def test_people(text: str) -> None:
    doc = arabic_ie.extract(unmarked(text))
    assert with_marks(doc.text, [m for person in doc.people for m in person.mentions]) == text
