"""What role phrases are made of, as fragments of patterns; ``ROLE_PHRASE`` is the whole, which many rules share.

The pattern only moves forward: what a phrase has taken it never gives back, so that a text of nothing
but roles is read in linear time too.
"""

from __future__ import annotations

MAX_MORE = 8  # links, further roles and modifiers behind the first words of a role phrase

# -- the head: وزير, رئيس الوزراء, المتحدث باسم ------------------------------------------------------

_WEAK_HEAD = "WEAK_ONE_ROLE-FUNCTION-CUE-PREPOSITION-WEAK_ORG_HEAD"
_SURE_HEAD = "ONE_ROLE-CUE-CUE_PARTICIPLE | ONE_ROLE&NOMINAL_PARTICIPLE-CUE"
_HEAD = f"({_SURE_HEAD} | {_WEAK_HEAD})"
# Without ال a word that is also a noun is one before a title: حكم العقيد (the colonel's rule).
_HEAD_BARE = f"({_SURE_HEAD} | {_WEAK_HEAD} (?! AL (RANK | NOBILITY)))"
# A role that is an adjective too is one behind a noun: المجال الاقتصادي (the economic field, not the economist).
_HEAD_ONLY = f"(ONE_ROLE-CUE-ADJECTIVE | {_WEAK_HEAD}-ADJECTIVE)"
# By name a person, else a body: الفريق (general, team), المعارض (dissident, exhibitions).
_ROLE_OR_BODY = "(WEAK_ONE_ROLE&WEAK_ORG_HEAD (?= (AL (ROLE_MODIFIER | NATIONALITY)){0,2} NAME))"

# -- what follows it ---------------------------------------------------------------------------------

_MODIFIER = (
    "(AL ROLE_MODIFIER | AL ADJECTIVE-DATE_MODIFIER"
    " | AL VERB_PARTICIPLE-DATE_MODIFIER-ROLE-WEAK_ROLE | AL NATIONALITY"
    " | ROLE_MODIFIER-ADJECTIVE-NATIONALITY | AL ORDINAL | 'آنذاك' | 'حينها' | 'وقتها' | 'حينذاك')"  # … of that time
)
_BARE = (  # a noun in the construct: شؤون (affairs of), علم (science of), مجلس (council of)
    "((NOUN-FUNCTION-CUE-VERB-TIME_UNIT-VERB_MASDAR | NOUN&PLURAL-FUNCTION | 'علم' | 'قسم' | ORG_HEAD"
    " | WEAK_ORG_HEAD&NOUN-VERB-FUNCTION | PLACE_HEAD | DOCUMENT) SUFFIX? | (ADJECTIVE | PORTFOLIO) SUFFIX"
    " | PORTFOLIO (?= (PLACE_NAME | ORG_NAME | AL PLACE_HEAD)))"  # خارجية الإمارات (the Emirates' foreign affairs)
)
_DEFINITE_NOUN = (
    "(PLACE_NAME | ORG_NAME | ORGANIZATION | WEAK_ORGANIZATION | PORTFOLIO | UNKNOWN_DEFINITE | LATIN"
    " | AL (NOUN-DATE_MODIFIER | ORG_HEAD | PLACE_HEAD | CUE_MASDAR | VERB_MASDAR | VERB_PARTICIPLE | GROUP"
    " | NUMBER_WORD | PORTFOLIO | ROLE) | WEAK_COURTESY&PLURAL-WEAK_GIVEN)"
)
_AND = f"(WA {_BARE}? {_DEFINITE_NOUN} | WA AL ADJECTIVE)"
# Names with ال that are adjectives too may follow a noun: الرواية العربية (the Arabic novel; also a channel).
_DEFINITE_PHRASE = f"({_DEFINITE_NOUN} ({_MODIFIER} | {_AND} | WEAK_ORGANIZATION | PORTFOLIO){{0,4}}+)"
_MARKED = "(MARK (ORG_NAME | WEAK_ORGANIZATION | LATIN | UNKNOWN | AL? ORG_HEAD ~MARK{1,5}+) MARK)"  # مدير «مركز …»
_NAMED = "((?<= ORG_HEAD | WEAK_ORG_HEAD) MARK ~MARK{1,6}+ MARK)"  # مدير شركة «…»
_UNLISTED_BODY = "(ORG_HEAD (WEAK_PLACE-FUNCTION | FAMILY-WORD | UNKNOWN-UNKNOWN_DEFINITE) (?! AL))"  # منتدى أصيلة
# A construct chain ends with its first definite noun: وزير التجهيز والماء | ضرورة … (the minister … the need).
_OF = (
    f"({_MARKED} | {_UNLISTED_BODY} | ({_BARE} | VERB_MASDAR-VERB-FUNCTION | ROLE&PLURAL){{1,3}}+"
    f" ({_NAMED} | {_DEFINITE_PHRASE})?+ | {_DEFINITE_PHRASE})"
)
VENUE = (  # nouns of the occasion: "in a statement" is no part of a role or a subject
    "('بيان' | 'تصريح' | 'تصريحات' | 'مؤتمر' | 'حديث' | 'كلمة' | 'كلمت' | 'مقابلة' | 'لقاء' | 'حوار' | 'تغريدة'"
    " | 'رسالة' | 'خطاب' | 'تدوينة' | 'اتصال' | 'وقت' | 'هذا' | 'مستهل' | 'ختام' | 'سياق' | 'تعليق' | 'رد' | 'جلسة'"
    " | 'ندوة' | 'اجتماع' | 'مداخلة' | 'تقرير' | 'معرض' | 'منشور' | 'أعقاب' | 'إطار' | 'ظل' | 'حين' | 'نهاية' | 'بداية'"
    " | 'فيلم' | 'فيديو' | 'مقطع' | 'مناسبة' | 'دقيقة' | 'شوط' | 'مباراة' | 'مواجهة' | 'مركز' AL ORDINAL)"
)
_BODY = (
    "(PLACE_NAME | ORG_NAME | WEAK_ORGANIZATION | PORTFOLIO | AL? ORG_HEAD | AL? WEAK_ORG_HEAD | AL? PLACE_HEAD"
    " | UNKNOWN_DEFINITE)"
)
_CHARGED = f"(AL? ('مكلف' | 'مكلفة') BI {_OF})"  # المكلفة بالشؤون الرقمية (charged with digital affairs)
_ENVOY = "'إلى' PLACE_NAME (?= COMMA? (HONORIFIC | COURTESY)? NAME)"  # المبعوث إلى اليمن مارتن غريفيث
_HIS = "((NOUN | ORG_HEAD | WEAK_ORG_HEAD) SUFFIX)"  # في مكتبه (in his office)
_LINKED = (
    f"(LI (?! PROFESSION | WEAK_PROFESSION) {_OF} | 'لدى' ONE_ROLE {_OF}?+ | ('لدى' | 'باسم') {_OF} | {_ENVOY}"
    f" | 'في' (?! AL? {VENUE}) (?! {_HIS}) (WEAK_PLACE-WORD | {_OF})"
    f" | (BI | 'من' | 'عن') (?= {_BODY}) (?! AL 'مركز' AL ORDINAL) {_OF} | {_CHARGED})"
)

# -- a further role before the name ------------------------------------------------------------------

# A title that goes with the person rather than the post: it may stand between the post and the name.
_PERSONAL = (
    "(RANK | WEAK_RANK | NOBILITY | 'دكتور' | 'دكتورة' | 'مهندس' | 'مهندسة' | 'بروفيسور' | 'بروفيسورة' | 'بروفسور'"
    " | 'أستاذ' | 'أستاذة' | 'محامي' | 'محامية' | 'قاضي' | 'قاضية' | 'مستشار' | 'مستشارة' | 'سفير' | 'سفيرة' | 'كابتن'"
    " | 'نائب' | 'نائبة' | 'فنان' | 'فنانة' | 'شاعر' | 'شاعرة' | 'كاتب' | 'كاتبة'"
    " | 'روائي' | 'روائية' | 'أديب' | 'أديبة' | 'إعلامي' | 'إعلامية')"
)
_JOINED = "(ONE_ROLE | WEAK_ONE_ROLE-CUE)"
_SECOND = (  # …، المهندس; … ووزير الدفاع; … وزير الداخلية
    f"(COMMA? (HONORIFIC | COURTESY)? AL {_PERSONAL} | COMMA AL ONE_ROLE | WA AL? {_JOINED}"
    " | COMMA? ONE_ROLE-CUE-NOUN-VERB)"
)

# -- the whole ---------------------------------------------------------------------------------------

# The short name of the body: رئيس الاتحاد الدولي (فيفا)
_SHORT = "(OPEN (LATIN | ORG_NAME | ORGANIZATION | WEAK_ORGANIZATION | UNKNOWN){1,3}+ CLOSE)"
_MORE = f"({_CHARGED} | {_SHORT} | {_MODIFIER} | {_SECOND} {_OF}?+ | {_LINKED} | {_AND}){{0,{MAX_MORE}}}+"
# Behind ال only adjectives and linked nouns can follow ("الرئيس الروسي"), or a country's name that is an adjective
# too (الكاتبة السعودية); without it a genitive does too.
_FURTHER = "(WA ONE_ROLE | COMMA? ONE_ROLE-CUE-NOUN-VERB)"  # الباحث … ومدير معهد …
_DEFINITE = (
    f"(AL {_HEAD_ONLY} | AL {_ROLE_OR_BODY} | (?<! AL NOUN-CUE) AL {_HEAD})"
    f" (PLACE_NAME (?= NAME))?+"
    f" ({_MODIFIER} | AL {_PERSONAL} | AL OFFICE | WA AL {_JOINED} | WA AL ROLE_MODIFIER){{0,4}}+"
    f" (({_LINKED} | {_FURTHER} {_OF}) {_MORE})?+"
)
_CONSTRUCT = f"(?<! AL) {_HEAD_BARE} SUFFIX? (LI AL? {_HEAD})?+ {_OF}?+ (AL? NATIONALITY)?+ {_MORE}"
# Of several people, named one by one: اللاعبان فلان وفلان (the players …), وزيرا خارجية مصر …
_SEVERAL = "(ROLE&PLURAL | ROLE&DUAL | WEAK_ROLE&DUAL-FUNCTION | WEAK_ROLE&PLURAL-FUNCTION)"
PLURAL_PHRASE = f"(AL {_SEVERAL} {_MODIFIER}{{0,3}}+ | (?<! AL) {_SEVERAL} {_OF} (AL? NATIONALITY)?+)"
# One of several: أحد مطوري البرنامج (one of the programme's developers), كبير مفاوضي الاتحاد (its chief negotiator)
_FOREMOST = "(('أحد' | 'إحدى') ('أبرز' | 'أهم' | 'كبار')? | 'كبير' | 'كبيرة')"
ONE_OF_PHRASE = f"[{_FOREMOST} (ROLE&PLURAL | WEAK_ROLE&PLURAL) {_OF} {_MORE}]"
ROLE_PHRASE = f"[{_DEFINITE} | {_CONSTRUCT}]"
