"""Texts made to hurt, of any length: what a reader must look at again and again, and what almost is something."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle, islice

Made = Callable[[int], str]  # of so many units


def again(*units: str, by: str = " ") -> Made:
    """The units in turn."""
    return lambda count: by.join(islice(cycle(units), count))


def numbered(unit: str, by: str = " ") -> Made:
    """The unit with a word of its own each time: no two alike."""
    return lambda count: by.join(unit.format(_word(at)) for at in range(count))


def around(opening: str, inner: str, closing: str) -> Made:
    """Half of the units open, half close."""
    return lambda count: opening * (count // 2) + inner + closing * (count // 2)


def _word(number: int) -> str:
    """A word of its own for each number; neighbours have few letters in common."""
    letters = "بتثجحخدذرزسشصضطظعغفقكمنهي"
    out, number = "ا", number * 104_729 % len(letters) ** 4
    for _ in range(4):
        number, letter = divmod(number, len(letters))
        out += letters[letter]
    return out


HOSTILE: dict[str, Made] = {
    # one thing over and over
    "one letter, one word": lambda count: "ه" * count,
    "letters apart": again("ه"),
    "one mark of vowel": lambda count: "\u064e" * count,
    "tatweel": lambda count: "قا" + "\u0640" * count + "ل",
    "newlines": again("", by="\n"),
    "blanks": lambda count: " " * count + "قال",
    "blanks before a line": lambda count: "قال" + " \t" * count + "\nنعم",
    "full stops": lambda count: "." * count,
    "full stops apart": again("."),
    "dashes": again("-"),
    "hyphens": again("جان", by="-"),
    "underscores": again("#", "الجيش", by="_"),
    "digits": lambda count: "1" * count,
    "digits with points": again("1", by="."),
    "digits apart": again("1", "٢", "۳"),
    "surrogates": lambda count: "\ud800" * count,
    "controls": lambda count: "\u200f\u202b" * count,
    "ligatures": lambda count: "ﷺ" * count,
    # marks
    "guillemets, never closed": again("«", by=""),
    "guillemets, never opened": again("»", by=""),
    "guillemets in turn": again("«", "»", by=""),
    "guillemets in guillemets": around("«", " نعم ", "»"),
    "guillemets in guillemets, with words": around("قال «نعم ", "", " لا» "),
    "plain marks": again('"', by=""),
    "plain marks apart": again('"'),
    "plain marks round words": again('"نعم"'),
    "plain marks, one on each line": again('قال "نعم', by="\n"),
    "curly the wrong way round": again("”نعم“"),
    "all kinds of marks": again("«", '"', "“", "‘", "((", "'", "”", "»", by=" لا "),
    "brackets": around("(", "", ")"),
    "brackets, never closed": again("(نعم"),
    "double brackets": again("((", "نعم", "))"),
    # words of grammar
    "the article": again("ال"),
    "the article, one word": lambda count: "ال" * count,
    "and": again("و"),
    "and, one word": lambda count: "و" * count,
    "clitics": again("وبال", "فلل", "كال", "س", "ل", "ب"),
    "that": again("أن"),
    "that he": again("أنه", "إنها"),
    "who": again("الذي"),
    "in": again("في", "من", "على", "عن"),
    # names
    "one name": again("سمير الحداد"),
    "one name, with commas": again("سمير الحداد", by="، "),
    "a chain of and": again("سمير الحداد", by=" و"),
    "sons of sons": again("محمد", by=" بن "),
    "a name without end": again("محمد"),
    "names all different": numbered("السيد {}", by="، "),
    "names of one family": numbered("{} الحداد", by="، "),
    "names of one given name": numbered("سمير ال{}", by="، "),
    "names and their short forms": numbered("قال سمير ال{0} إن ال{0} هنا.", by=" "),
    "unknown names on each line": numbered("المهندس {0} {0}", by="\n"),
    "servants": again("عبد"),
    "one country": again("مصر"),
    "one town": again("القاهرة", by="، "),
    "namesakes": again("عمان", "طرابلس", by="، "),
    "one body": again("وزارة الخارجية"),
    "bodies begun": again("جامعة"),
    "bodies in bodies": again("مجلس", "إدارة", "شركة", "جمعية"),
    "bodies all different": numbered("شركة {}", by="، "),
    "short forms of bodies": numbered("هيئة السياحة {0} وقالت الهيئة {0}.", by=" "),
    "acronyms": again("إس", "بي", by="."),
    "acronyms, letters apart": again("ب", "س"),
    # offices
    "one role": again("وزير"),
    "roles and whose": again("وزير الخارجية", "الروسي"),
    "roles with and": again("وزير", "رئيس", by=" و"),
    "a list of officials": again("وزير المالية سمير الحداد", by=" و"),
    "officials all different": numbered("وزير المالية {0} ال{0}", by="، "),
    "advisers to advisers": again("مستشار", "نائب", "مساعد"),
    "former": again("الرئيس", "السابق"),
    "spokesmen": again("المتحدث باسم"),
    # dates
    "weekdays": again("الثلاثاء"),
    "a month over and over": again("مايو"),
    "days of months": again("5 مايو 2024", by="، "),
    "days without a month": again("5", "و", "6"),
    "days and slashes": again("5", by="/"),
    "numbers in words": again("ثلاثة", "وعشرون", "ألف"),
    "lengths": again("ثلاثة أيام", by=" و"),
    "clock times": again("10:30", "العاشرة", "والنصف"),
    "from, to": again("من", "عام", "إلى"),
    "next, last": again("الأسبوع", "المقبل", "الماضي"),
    "this same month": again("الشهر نفسه"),
    "years": again("2024", by=" و"),
    "Hijri days": again("12 محرم 1446 هـ"),
    # quotes
    "one cue": again("قال"),
    "cues and that": again("قال", "إن"),
    "cues, that, stops": again("قال", "إن", "."),
    "cues and colons": again("قال:"),
    "cues and colons on lines": again("قال:", by="\n"),
    "colons": again(":"),
    "cues of another kind": again("أضاف", "أكد", "نفى", "دعا", "وصف", "نقل"),
    "and added": again("وأضاف أن العمل مستمر."),
    "and added, elided": again("وأضاف:", "«نعم»."),
    "participles": again("مؤكدا", "أن"),
    "sayings of": again("قوله", "إن"),
    "according to": again("بحسب"),
    "according to a source": again("العمل مستمر، بحسب الوزير،"),
    "according to, in one sentence": again("بحسب سمير الحداد", by="، "),
    "from": again("نقلا عن"),
    "passed on": again("ونقلت الوكالة عن المصدر"),
    "in the middle": again("نعم، قال الوزير، لا"),
    "many quotes in a sentence": again("وقال سمير الحداد «نعم هذا أكيد جدا»", by="، "),
    "many speakers in a sentence": numbered("وقال السيد {} «نعم هذا أكيد جدا»", by="، "),
    "unclosed quotes of all": numbered("وقال السيد {} «نعم هذا أكيد جدا", by=" "),
    "pronouns": again("وقال الوزير إنه هو نفسه الذي قال ذلك."),
    "the latter": again("وقال الأخير إن ذلك جيد."),
    "the two": again("وقالا إن ذلك جيد."),
    "the minister": again("وقال الوزير إن العمل مستمر."),
    "the statement": again("وجاء في البيان أن العمل مستمر."),
    "the sources": again("وأكدت المصادر ذاتها أن العمل مستمر."),
    "so called": again("الملقب بـ«الصقر»"),
    "who said": again("الذي قال"),
    "an object": again("أعلن الوزير استقالته"),
    "denied": again("نفى هذه الاتهامات"),
    "whether": again("سأل عما إذا"),
    "as for": again("أما الوزير فقال"),
    "headlines": again("الوزير: نعم", by="\n"),
    "headlines with dashes": again("الوزير", "-", "نعم", "–"),
    "headlines all different": numbered("{0}: نعم لا {0}", by="\n"),
    "headlines with dots": again("الوزير.. نعم", by=".. "),
    "interviews": again("س: كيف؟", "ج: نعم.", by="\n"),
    "interviews with dashes": again("- كيف؟", "- نعم.", by="\n"),
    "scripture": again("قال تعالى:", "(نعم)"),
    "sentences": again("نعم."),
    "a sentence without end": numbered("ثم ذهب {}"),
    "clauses": again("نعم،"),
    "addressees": again("وقال لـ«القدس» على هامش مؤتمر"),
    "on the sidelines": again("على هامش", "خلال", "في مؤتمر صحفي"),
    "aside": again("- نعم -"),
    # other scripts
    "Latin": again("Reuters"),
    "Latin with apostrophes": again("a", by="'"),
    "addresses": again("http://x.io/a?b=c"),
    "abbreviations": again("د.", "أ."),
}
