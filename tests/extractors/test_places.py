"""Places: what stands in [ ] is one, and nothing else is."""

from __future__ import annotations

import pytest

import arabic_ie
from cases import unmarked, with_marks

KNOWN = [
    ("وصل إلى [بيونغ يانغ] ليلا", "he arrived in Pyongyang at night"),
    ("من [القاهرة] إلى [بيروت]", "from Cairo to Beirut"),
    ("زار [كوريا الشمالية] مرتين", "he visited North Korea twice"),
    ("بين [واشنطن] و[لوس أنجلوس] و[نيو دلهي]", "a proclitic before a name of several words: and Los Angeles"),
    ("قصفت منزلا ب[خان يونس]", "they bombed a house in Khan Yunis"),
    ("غادر الوفد [السعودية] أمس", "the delegation (masculine) left Saudi Arabia yesterday"),
]

BEHIND_PREPOSITIONS = [  # where no verb stands
    ("اشتباكات في [سرت] أمس", "clashes in Sirte (also: she moved by night)"),
    ("سرت إشاعة في المدينة", "a rumour went round in the city: no Sirte"),
]

BUILT = [  # a head noun shows a name that no list has, or one that is also a word
    ("في بلدة [زوطين] شرقي البلاد", "in the town of Zutin in the east of the country"),
    ("مدارس عمالة [سلا] كلها", "all schools of the prefecture of Salé"),
]

BORDERS = [  # heads, points of the compass and epithets stay outside, where the rest is a name by itself
    ("فيضان نهر [النيل] وبحيرة [تشاد]", "the flood of the Nile and of Lake Chad"),
    ("في قطاع [غزة] ومحافظة [جنين]", "in the Gaza strip and the governorate of Jenin"),
    ("زار دولة [قطر] أمس", "he visited the state of Qatar yesterday"),
    ("دول غرب [أفريقيا] كلها", "all countries of West Africa"),
    ("زار [جنوب أفريقيا] و[كوريا الجنوبية]", "countries keep theirs: South Africa and South Korea"),
    ("وصل إلى [مكة] المكرمة", "he arrived in Mecca the honoured"),
    ("سكان [الضفة الغربية]", "the West Bank: 'the bank' alone is no name"),
]

FACILITIES = [  # what is built or laid out at a place is a place of its own
    ("أغلقت السلطات [معبر رفح] أمس", "the authorities closed the Rafah crossing yesterday"),
    ("هبط في [مطار صنعاء] ليلا", "it landed at Sanaa airport at night"),
    ("اقتحمت القوات [مخيم جنين]", "the forces stormed Jenin camp"),
    ("نقل إلى [سجن زوطين المركزي] أمس", "he was taken to Zutin central prison, which no list has"),
    ("جرح ثلاثة في [حي الزهور] غربي المدينة", "three were wounded in the quarter of flowers in the west of the city"),
    ("انفجار في [شارع الصحافة]", "an explosion in Press street"),
    ("زار [مدينة 6 أكتوبر] ثم عاد", "visited the city that is called after a day"),
    ("على ملعب «[فولكس أرينا]» أمس", "a name in marks: at the stadium Volks Arena"),
    ("في شوارع [بيروت] ومطارات [سوريا]", "in the streets of Beirut and the airports of Syria"),
    ("على ملعب «[فولكس أرينا]،» أمس", "… and the sentence's comma inside them"),
    ("في مدينة «ذكية» جديدة", "in a new 'smart' city"),
    ("في مدينة «ذكية،» جديدة", "… with such a comma"),
]

NAMED_AFTER = [
    ("في [شارع الحسن الثاني] أمس", "in Hassan II street yesterday"),
    ("أقيم في [ميدان كيم إيل سونغ] حفل", "a party was held in Kim Il Sung square"),
]

NONE = [
    ("في المدينة القديمة", "in the old city"),
    ("على رأس القائمة", "at the head of the list"),
    ("في المناطق المطيرة", "in the rainy regions: behind ال an unlisted word is an adjective"),
    ("فازت الأندية السعودية أمس", "the Saudi clubs won yesterday: an adjective"),
    ("ارتفعت أرباح شركات التأمين السعودية", "… of a genitive: the profits of Saudi insurance companies rose"),
    ("في قطاعات حديثة واعدة", "in modern, promising sectors: no Haditha"),
    ("حاول النيل من سمعته", "he tried to harm (النيل من) his reputation: no Nile"),
    ("وصل إلى مسقط رأسه أمس", "he arrived at his birthplace yesterday: no Muscat"),
    ("سافروا للحج هذا العام", "they travelled for the pilgrimage this year: no Lahij"),
    ("جرفت السيول المنازل", "the floods swept the houses away: no Seoul"),
    ("نص اتفاق الطائف على ذلك", "the Taif agreement says so: no mention of the city"),
    ("عزلت السلطات السورية المنطقة", "the Syrian authorities isolated the area: an adjective"),
    ("في ظل ركود السوق الداخلية", "the domestic market: no Omani region"),
    ("قضت المحكمة بسجن أحمد يوسف", "the court sentenced Ahmed Yusuf to prison: no prison of that name"),
    ("قال الدكتور خالد العبدلي إن", "Dr Khalid al-Abdali: a family name that is also a place"),
]

TABLES = {
    "KNOWN": KNOWN,
    "BEHIND_PREPOSITIONS": BEHIND_PREPOSITIONS,
    "BUILT": BUILT,
    "BORDERS": BORDERS,
    "FACILITIES": FACILITIES,
    "NAMED_AFTER": NAMED_AFTER,
    "NONE": NONE,
}


@pytest.mark.parametrize(
    "text", [pytest.param(t, id=f"{n}-{i}") for n, cs in TABLES.items() for i, (t, _) in enumerate(cs)]
)
def test_places(text: str) -> None:
    doc = arabic_ie.extract(unmarked(text))
    assert with_marks(doc.text, [m for place in doc.places for m in place.mentions]) == text


def test_a_country_has_its_code() -> None:
    (place,) = arabic_ie.extract("زار كوريا الشمالية مرتين").places  # he visited North Korea twice
    assert (place.kind, place.id, place.country) == ("country", "KP", "KP")


def test_a_name_without_its_head_is_what_the_whole_says() -> None:
    (place,) = arabic_ie.extract("على ضفاف نهر النيجر الكبير").places  # on the banks of the great river Niger
    assert (place.name, place.kind, place.country) == ("النيجر", "landmark", None)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("قال الوزير الأردني إن الوفد وصل إلى عمان", "عمان", "JO"),  # the Jordanian minister … Amman
        ("وصل وفد من مسقط، وقالت عمان إنها ترحب به", "عمان", "OM"),  # a delegation from Muscat … Oman
        ("وصل الوفد إلى عمان أمس", "عمان", "OM"),  # nothing tells
        ("اشتباكات في طرابلس شمالي لبنان", "طرابلس", "LB"),  # clashes in Tripoli, northern Lebanon
        ("اشتباكات في طرابلس بين قوات ليبية", "طرابلس", "LY"),  # … between Libyan forces
        ("قالت الخارجية البولندية إن بولونيا ترحب", "بولونيا", "PL"),  # Poland, as the Levant calls it, or Bologna
    ],
)
def test_of_places_that_share_a_name_it_is_the_one_whose_country_the_text_names(
    text: str, name: str, country: str
) -> None:
    assert next(place.country for place in arabic_ie.extract(text).places if place.name == name) == country
