"""Organisations: what stands in [ ] is one, and nothing else is."""

from __future__ import annotations

import pytest

import arabic_ie
from cases import unmarked, with_marks

KNOWN = [
    ("أعلن [حزب الله] ذلك", "Hezbollah announced it"),
    ("قالت [الأمم المتحدة] إن", "the United Nations said that"),
    ("نقلت [رويترز] الخبر", "Reuters carried the news"),
]

BUILT = [  # a head noun and what completes it
    ("قالت [وزارة الطيران المدني الفرنسية] إنها", "the French ministry of civil aviation said that it"),
    ("أعلنت [الرابطة الوطنية للمكفوفين] أمس", "the national league of the blind announced yesterday"),
    ("وصفت [جمعية حماية المستهلك] الوضع", "the association for consumer protection described the situation"),
    ("دعا [مجلس نينوى] السكان", "the council of Nineveh called on the inhabitants"),
    ("في [مدرسة خالد محمود] أمس", "at Khalid Mahmud school yesterday"),
    ("أعلن [اتحاد صناعة السيارات] أرقامه", "a chain: the association of the car industry announced its figures"),
    ("قالت [جمعية المحامين] إن", "members: the lawyers' association said that"),
    ("دعا [اتحاد الأدباء والكتاب العراقيين] إلى ذلك", "the union of Iraqi men of letters and writers called for it"),
    ("منحته [رابطة لاعبي كرة القدم] جائزة", "the league of football players gave him a prize"),
    ("أعلن [صندوق إعادة إعمار المناطق المتضررة] ذلك", "a longer chain: the fund for rebuilding the damaged regions"),
    ("أجلت [هيئة السياحة] الموعد", "an authority by its field: tourism"),
    ("استمعت هيئة المحلفين إليه", "… but the jury heard him"),
    ("نظمته [مؤسسة زوط للتنمية]", "a name that no list has, with its purpose: the Zut foundation for development"),
    ("وكيل لائحة [حزب الديمقراطي الوطني]", "an adjective that is the name: the party 'The National Democrat'"),
    ("قالت [الجمعية السعودية للإعاقة السمعية] إن", "the country's name as an adjective: the Saudi association for …"),
    ("ألغت [وزارة العدل السعودية] العقد", "… the Saudi ministry of justice cancelled the contract"),
    ("أقامت [شركة إبراهيم الجفالي وإخوانه] حفلا", "a company named after a man and his brothers gave a party"),
    ("تنظم [أمانة منطقة الرياض] ورشا", "the municipality of the region of Riyadh organises workshops"),
    ("توفي في [مستشفى المعادي العسكري]", "he died in Maadi military hospital"),
    ("قالت [شركة النعيم القابضة] إن", "al-Naim holding company said that"),
    ("رفض أعضاء [مجلس الأمن] المشروع", "the members of the Security Council rejected the draft"),
    ("مثل المتهم أمام محكمة المدينة", "a genitive that only says whose: before the city's court"),
    ("أشار موقع «[تيك زوط]» إلى ذلك", "the site Tek Zut pointed to it"),
    ("جامعة «))» اليوم", "marks without a word in them name nothing"),
    ('ذكرت صحيفة "[الغد الجديد]" أن', 'the newspaper "The New Tomorrow" mentioned that'),
]

BORDERS = [  # where a name begins and ends
    ("أعلن [المعهد الوطني الأميركي لرصد الزلازل] أن", "a purpose: the US national institute for watching earthquakes"),
    ("وعد [الاتحاد الجنوب أفريقي لكرة القدم] بذلك", "the South African football association promised it"),
    ("درس في [معهد ماساشوسيتس للتكنولوجيا] سنوات", "he studied at the Massachusetts institute of technology for years"),
    ("قالت وكالة الأنباء إن [وزارة التربية والتعليم] وافقت", "و inside a name: the ministry of education and teaching"),
    ("نقلت قناة [الجزيرة] عن حركة [طالبان]", "a head stays outside a name that is one by itself: channel, movement"),
    ("قرأ مقالا في صحيفة [نيويورك تايمز] أمس", "the newspaper The New York Times"),
    ("قال زعيم [حزب الله] اللبناني إن", "the nationality behind a party: the leader of the Lebanese Hezbollah"),
    ("أكدت [منظمة التحرير الفلسطينية] ذلك", "… but the PLO has it in its name"),
    ("قال المتحدث باسم [الخارجية الروسية] إن", "the Russian foreign (ministry)"),
    ("من شركة [بترونت] الهندية", "a company that no list has"),
    ("قالت شركة [بترونت] الهندية. وباعت [بترونت] الغاز", "… and again, with nothing beside it"),
    ("هاجم السياسة الخارجية الروسية أمس", "… but foreign policy is no ministry"),
    (
        "أكد مدير [معهد أبحاث الطاقة] التابع للوزارة ذلك",
        "an adjective that opens a phrase: which belongs to the ministry",
    ),
    ("قالت [منظمة حماية الطفل] إن", "the organisation for the protection of the child said that"),
    ("طالب الحكومة البريطانية للمرة الثانية بذلك", "… a government is described, not named"),
    ("انضم إلى [حزب شمبوخ] أمس", "a party that no list has keeps its head"),
    ("ذكرت صحيفة «[الغد الجديد]،» أن", "the sentence's comma inside the marks: the newspaper The New Tomorrow"),
]

CLUBS = [
    ("فاز [بايرن ميونيخ] بالمباراة. ثم مدد [بايرن] العقد", "a word of the club's name that is nothing else: Bayern"),
    ("قال مدرب نادي [ليفربول] الإنجليزي إن", "… behind the coach of the club, too"),
    ("فاز [يوفنتوس] الإيطالي بالمباراة", "Juventus of Italy won the match: the nationality stays outside"),
    ("أعلن مدرب [ليفربول] ذلك", "the coach of Liverpool"),
    ("خسر [ليفربول] المباراة بثلاثة أهداف", "Liverpool lost the match by three goals"),
    ("زار الوزير ليفربول أمس", "the minister visited Liverpool: a city"),
    ("تعادل مع [بيهورا] الروماني في المباراة", "a draw with Bihora of Romania, which no list has"),
    ("تغلب [برشلونة] الإسباني على ضيفه في المباراة", "masculine: the club"),
    ("يعيش في برشلونة الإسبانية", "feminine: the city"),
    ("قال مدرب فرنسا إن المباراة صعبة", "the coach of France: a country is no club"),
]

OUTLETS = [
    ("وقال لـ «[الشرق الأوسط]» إن", "an outlet that is also a region, in marks"),
    ("جمع الأموال لـ«[القاعدة]»", "an armed group in marks: he raised money for al-Qaeda"),
    ('علمت "[الوطن]" أن القرار وشيك', "al-Watan has learnt that the decision is near"),
    ("وقال الوزير لل[جزيرة] إن الوضع هادئ", "the minister told al-Jazeera that …"),
    ("وصل الوزير للجزيرة أمس", "… the minister arrived at the island yesterday"),
    ("وقالت [السفير] إن الرئيس عاد", "a feminine verb: the newspaper al-Safir said"),
    ("وقال السفير إن الرئيس عاد", "… the ambassador said"),
    ("نظموا الاحتفال بالحماس نفسه", "with the same enthusiasm: no Hamas"),
    ("السلام في الشرق الأوسط بعيد", "… and the region: peace in the Middle East"),
    ("وأوضح مراسل [الجزيرة] أن", "al-Jazeera's correspondent"),
]

ACRONYMS = [
    ("قالت [حركة التحرير الوطني] ([فتح]) إنها ترفض", "a short name in brackets shows a name: Fatah"),
    ("دعت [حركة تقرير المصير] ([زوباك]) إلى ذلك. وقالت [زوباك] إنها", "… and stands for it later"),
    ("قال رئيس نادي [ليفربول] (زوباك) إن المباراة صعبة", "… but not behind a club: a man"),
    ("دعت [حركة تقرير المصير] ([زوباك]) إلى ذلك. وقالت [وزارة الصحة] إن", "… and other bodies stand behind it"),
]

SPELT = [
    ("في مقابلة مع شبكة [سي.أن.أن] أمس", "CNN"),
    ("قال لقناة [سي.إن.إن] إن الوضع هادئ", "… the last word is 'that'"),
    ("تحليل دي إن إيه أثبت ذلك", "DNA is no body"),
]

DESCRIBED = [  # no names, but bodies that may speak
    ("قررت الحكومة المصرية ذلك", "the Egyptian government"),
    ("وصلت الشرطة البريطانية", "the British police"),
    ("فاز المنتخب الفرنسي أمس", "the French team"),
    ("أوضحت اللجنة المنظمة أمس", "the organising committee"),
    ("وقع عضو لجنة الكرة", "a member of the football committee"),
    ("أكدت هيئة الدفاع ذلك", "the defence (counsel of a trial)"),
]

NONE = [
    ("قالت الحركة إن", "a head alone with ال (the movement)"),
    ("عرقلت القيود حركة الطائرات", "the movement of planes"),
    ("تابع المباراة بحماس شديد", "with enthusiasm: no Hamas"),
    ("قالت وزيرة الخارجية الأميركية أمس", "a minister's title holds no ministry"),
    ("تراجعت الحركة الاقتصادية", "economic movement fell: an action"),
    ("في إدارة الأعمال", "in business administration: a subject"),
]

TABLES = {
    "KNOWN": KNOWN,
    "BUILT": BUILT,
    "BORDERS": BORDERS,
    "CLUBS": CLUBS,
    "OUTLETS": OUTLETS,
    "ACRONYMS": ACRONYMS,
    "SPELT": SPELT,
    "DESCRIBED": DESCRIBED,
    "NONE": NONE,
}


@pytest.mark.parametrize(
    "text", [pytest.param(t, id=f"{n}-{i}") for n, cs in TABLES.items() for i, (t, _) in enumerate(cs)]
)
def test_organizations(text: str) -> None:
    doc = arabic_ie.extract(unmarked(text))
    assert with_marks(doc.text, [m for organization in doc.organizations for m in organization.mentions]) == text


def test_mentions_of_one_body_are_one_organization() -> None:
    doc = arabic_ie.extract("أعلن حزب الله ذلك. وقال حزب الله إن الوضع مستقر")  # Hezbollah announced it, … said
    (organization,) = doc.organizations
    assert len(organization.mentions) == 2


def test_a_described_body_speaks_though_it_is_not_listed() -> None:
    doc = arabic_ie.extract("أعلنت الحكومة المصرية أن العمل مستمر")  # the Egyptian government announced that …
    (quote,) = doc.quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "الحكومة المصرية"
    assert isinstance(quote.speaker.entity, arabic_ie.Organization)
    assert doc.organizations == ()


NESTED = [
    ("درس في جامعة محمد الخامس بالرباط", "a university named after a king holds no person"),
    ("فاز ريال مدريد أمس", "a club named after a city holds no city"),
]


@pytest.mark.parametrize(("text", "gloss"), NESTED)
def test_no_name_inside_a_name(text: str, gloss: str) -> None:
    doc = arabic_ie.extract(text)
    assert (len(doc.organizations), doc.people) == (1, ()), gloss
    assert [place.name for place in doc.places if place.name != "الرباط"] == [], gloss


LINKED = [  # the mentions of one body
    ("قالت [هيئة السياحة والآثار] إن العدد زاد. وأضافت [هيئة السياحة] أن الفنادق كثرت", "how the longer name begins"),
    ("زارت [هيئة السياحة والآثار]. قالت [هيئة السياحة] إن. أعلنت [هيئة السياحة والآثار]", "… and the longer again"),
    ("دعت [حركة تقرير المصير] ([زوباك]) إلى ذلك. وقالت [زوباك] إنها ترفض", "the short name in brackets"),
    ("فاز [مانشستر يونايتد] بالمباراة. ولعب [يونايتد] جيدا", "a word of a club's name"),
]


@pytest.mark.parametrize("text", [pytest.param(t, id=gloss) for t, gloss in LINKED])
def test_mentions_of_one_body(text: str) -> None:
    doc = arabic_ie.extract(unmarked(text))
    (body,) = doc.organizations
    assert with_marks(doc.text, body.mentions) == text
    assert list(body.mentions) == sorted(body.mentions, key=lambda mention: mention.start)


def test_a_short_form_keeps_the_bodies_behind_it() -> None:
    text = "قالت هيئة السياحة والآثار إن العدد زاد. وأضافت هيئة السياحة أن الفنادق كثرت. وقالت حركة النهضة إنها ترفض"
    bodies = arabic_ie.extract(text).organizations  # the tourism authority, in short; the Nahda movement
    assert [(body.name, len(body.mentions)) for body in bodies] == [("هيئة السياحة والآثار", 2), ("النهضة", 1)]
