"""Cues: whether a word that can report does so here. A tape and a frame in, yes or no out.

Many reporting verbs are other words too (ذكر said, males; بين made clear, between), and each takes only some
openers: the rows of ``cues.tsv`` say which, and the words around say the rest.
"""

from __future__ import annotations

from arabic_ie.extractors.quotes.found import Frame, Opening
from arabic_ie.gazetteers import Reading, Row
from arabic_ie.grammar import Tape

_SAID_AS_OBJECT = frozenset(
    ["announce", "confirm", "deny", "reveal", "predict", "say", "call", "describe", "consider", "accuse", "advise",
     "ask", "demand", "explain"]
)  # fmt: skip
# For which cues (by class) the noun behind a preposition is what was said: "demanded *an end*", but not
# "commented on *the crime*".
_SAID_BEHIND = {
    "b": frozenset(["demand", "call", "advise", "accuse", "promise", "threaten", "report", "admit", "predict"]),
    "an": frozenset(["say", "announce", "reveal", "regret"]),
    "min": frozenset(["warn"]),
    "ala": frozenset(["confirm", "demand", "call"]),
    "ila": frozenset(["call", "say", "explain", "warn", "ask"]),
    "li": frozenset(["call"]),
    "object": _SAID_AS_OBJECT,
}
MAX_GAP_UNSURE = 28  # pieces between an opener and a word that is often no cue
_SURE_WITH_PREPOSITION = frozenset(["say", "agree", "demand", "call", "promise", "threaten"])
_SURE_WITH_OBJECT = frozenset(["ask", "confirm"])  # طلبت وقف …, جددت دعمها
_MESSAGES = frozenset(["demand", "call", "admit", "threaten", "promise", "accuse", "advise", "warn"])
_WISHES = frozenset(
    ["demand", "call", "advise", "ask", "predict", "hope", "promise", "threaten", "warn", "agree", "regret", "deny"]
)
_NOUNS = frozenset(["NOUN", "ADJECTIVE", "VERB_MASDAR", "CUE_MASDAR"])
_ACTS = frozenset(["reveal"])
_FEELINGS = frozenset(["صدمت", "صدمه", "حزن", "ترحيب", "راي"])  # shock, grief, welcome, opinion
_NEEDS = ("ضروره", "اهميه")
_MEASURES = frozenset(["قيمه", "مبلغ", "اغلبيه", "اجماع", "نسبه", "كلفه", "تكلفه", "ميزانيه"])
_CAUTION = frozenset(["اخذ", "اتخاذ", "توخي", "اتباع", "تقيد", "التزام", "حذر", "حيطه", "ابتعاد", "عدم", "تجنب"])
_VIOLENCE = frozenset(["قتل", "طرد", "سجن", "فصل", "ترحيل", "اعتقال", "تصفيه", "اغتيال", "ضرب", "اغتصاب"])
_WITHOUT = frozenset(["دون", "بدون", "لا", "لم", "لن", "بلا", "اي", "ايه", "ليس", "ليست", "غير"])
MAX_WITHOUT = 6  # pieces between a negation and تذكر (to speak of)
_HOST_COMPLEMENTS = {
    "ب+": frozenset(["b_that", "b", "as"]),
    "علي": frozenset(["ala_that", "ala"]),
    "الي": frozenset(["ila_that", "ila"]),
    "من": frozenset(["min_that", "min"]),
    "عن": frozenset(["an"]),
    "في": frozenset(["fi_that", "fi"]),
}
_THAT_COMPLEMENTS = frozenset(["that", "b_that", "ila_that", "ala_that", "min_that", "fi_that", "as"])
_NO_VERB_BEHIND = ("AL", "PREPOSITION", "BI", "KA")


def is_report(tape: Tape, frame: Frame) -> bool:
    """Whether this is a cue here, and one whose row takes this opener."""
    cue = frame.cue[0]
    if frame.form == "document":
        return True
    if frame.form == "cue" and _is_noun_here(tape, cue) and not _has_subject(tape, frame):
        return False
    if frame.form == "nominal" and tape.has(frame.host - 1, "WA"):
        return False  # استبعاد المشتركين، خاصة *وأن* (particularly as)
    if frame.form == "participle" and not is_circumstantial(tape, frame.cue[0], frame.opening):
        return False
    return reporting_reading(tape, frame) is not None


def reporting_reading(tape: Tape, frame: Frame) -> Reading | None:
    """What the cue is where it reports: of يدعو (calls for, also "may claim") the verb that takes this opener."""
    return next(
        (r for r in tape.entries[frame.cue[0]].readings if r.row.kind == "cue" and _reports(tape, frame, r)), None
    )


def _reports(tape: Tape, frame: Frame, reading: Reading) -> bool:
    """Whether the cue, read so, reports with this opener."""
    cue, row = frame.cue[0], reading.row
    finite = frame.form == "cue"
    if finite and (row.value("class") == "hope" or not is_reporting_form(tape, cue, reading)):
        return False  # يأمل, يخشى: a feeling, where no participle reports it
    bound_noun = finite and frame.suffix is not None and _may_be_noun(tape, cue) and not opens_clause(tape, cue - 1)
    unsure = row.flag("ambiguous") or tape.has(cue, "VERB") or bound_noun
    direct = frame.suffix is None and frame.gap[0] == frame.gap[1]
    if row.value("class") == "accuse" and direct and frame.preposition == "b":
        return False  # اتهموا بارتكاب أفعال (they were accused of): nobody is accused, so it is a passive
    if unsure and frame.host - frame.cue[0] > MAX_GAP_UNSURE:
        return False
    if frame.opening == "that":
        return _takes_clause(tape, frame, row, unsure)
    if frame.opening in ("mark", "colon"):
        return _takes_speech(tape, frame, row, unsure)
    # ركز على ضرورة الحوار (stressed the need for dialogue): need and importance are only ever stated
    needed = frame.preposition == "ala" and is_need(tape, frame.opener[1])
    if frame.form == "saying" and not needed:
        return False
    if bound_noun or (finite and row.flag("ambiguous") and not (needed or _is_sure_verb(tape, cue, row))):
        return False
    return _takes_noun(tape, frame, row)


def takes_silently(tape: Tape, frame: Frame) -> bool:
    """Whether a verb takes the clause and reports nothing: تأمل الشركة أن (hopes), إذا افترضنا أن (if we assume)."""
    cue = frame.cue[0]
    if frame.form != "cue" or frame.opening != "that" or _is_noun_here(tape, cue) or tape.has(cue, "FUNCTION"):
        return False
    if "إ" in tape.text[tape.starts[frame.opener[0]] : tape.ends[frame.opener[0]]]:
        return False  # إنّ belongs to "say"
    readings = [r for r in tape.entries[cue].readings if r.row.kind == "cue"]
    takes = any(_takes_clause(tape, frame, r.row, unsure=False) for r in readings)
    hopes = all(r.row.value("class") == "hope" for r in readings)
    unsaid = frame.gap[0] == frame.gap[1] and not any(is_reporting_form(tape, cue, r) for r in readings)
    return takes and (hopes or unsaid)


def _takes_clause(tape: Tape, frame: Frame, row: Row, unsure: bool) -> bool:
    """… with a complementizer, with or without a preposition: أشار إلى أن, أكد أن."""
    after_colon = tape.has(frame.opener[0] - 1, "COLON")
    if not after_colon and row.value("class") not in _WISHES and _is_subjunctive(tape, frame):
        return False
    if row.value("class") == "describe" and _is_passive_description(tape, frame):
        return False
    complements = frozenset(row.values("complements"))
    if frame.host < frame.opener[0]:
        host = tape.forms[frame.host]
        if unsure and host == "علي" and tape.has(frame.host - 1, "COMMA"):
            return False  # ينص الاتفاق على وقف القتال، على أن …: provided that
        if row.flag("ambiguous") and host == "ب+" and tape.has(frame.opener[1], "PERFECT"):
            return False  # رد الفريق بأن سجل هدفين: the team responded by scoring
        if row.flag("ambiguous"):
            complements -= {"as"}  # مؤشرات تحمل على الاعتقاد بأن: nothing is called anything
        return (host == "ب+" and "that" in complements) or bool(complements & _HOST_COMPLEMENTS.get(host, frozenset()))
    sure = "that" in complements or _says_so(tape, frame)
    return sure or (not unsure and bool(complements & _THAT_COMPLEMENTS))


def _is_passive_description(tape: Tape, frame: Frame) -> bool:
    """وُصف بأنه (was described as) has no source; بما وصفته بأنه (by what it called) is no statement but a name."""
    before = frame.cue[0] - 1
    passive = frame.form == "cue" and frame.suffix is None and frame.gap[0] == frame.gap[1]
    return passive or (before >= 0 and tape.forms[before] in ("ما", "بما", "عما", "مما"))


def _takes_speech(tape: Tape, frame: Frame, row: Row, unsure: bool) -> bool:
    """… with a quotation mark or a colon."""
    if unsure and tape.has(frame.cue[0], "FUNCTION"):
        return False
    complements = frozenset(row.values("complements"))
    first = tape.forms[frame.opener[1]] if frame.opening == "mark" else ""
    governed = complements & _HOST_COMPLEMENTS.get(first, frozenset())  # وتعهد «*ب*بذل الجهود» (pledged "to make …")
    sure = "colon" in complements or _says_so(tape, frame) or bool(governed)
    return sure or (not unsure and bool(complements & _THAT_COMPLEMENTS))


def _takes_noun(tape: Tape, frame: Frame, row: Row) -> bool:
    """… with a noun behind the preposition that it governs: دعا إلى وقف القتال (called for an end to fighting)."""
    class_ = row.value("class")
    voiced = class_ == "say" and frame.preposition == "an"  # الوزير الذي أعرب عن أمله (who voiced his hope)
    if tape.has(frame.cue[0] - 1, "RELATIVE") and class_ not in _MESSAGES and not voiced:
        return False  # الأرقام التي تشير إلى (the figures that point to): no one speaks
    if _belongs_to_verb(tape, frame):
        return False  # بلاغ وجهته *إلى* (a note that it sent to)
    if frame.preposition == "an" and class_ in _ACTS and not _is_verbal(tape, frame.opener[1]):
        return False  # "unveiled a model" is an act, "announced its approval" a message
    noun = tape.forms[frame.opener[1] + tape.has(frame.opener[1], "AL")]
    empty = frame.gap[0] == frame.gap[1] and frame.suffix is None
    if frame.preposition == "b":
        if class_ == "admit" and noun in _MEASURES:
            return False  # أقر المجلس ميزانية *بقيمة* مليار، *بأغلبية* … (passed a budget of …, by a majority)
        if class_ == "threaten" and empty and tape.has(frame.opener[1], "AL") and noun in _VIOLENCE:
            return False  # فهُدد بالقتل (he was threatened with death)
        if row.name in ("دعا", "حث"):  # ودعا المدير الزوار *بأخذ* الحيطة (urged the visitors to take care)
            return noun in _CAUTION and not empty
    if frame.preposition == "an" and noun in _FEELINGS:
        return False  # عبرت الهيئة عن *صدمتها* (voiced its shock): a feeling without a message
    if noun == "تفاصيل":
        return False  # مشيرة إلى *تفاصيل* الحادث (pointing to details): a topic
    if class_ == "agree" and frame.preposition == "ala":
        return is_need(tape, frame.opener[1])  # وافق على العرض (accepted the offer) is an act
    return class_ in _SAID_BEHIND[frame.preposition or frame.opening]


def is_need(tape: Tape, at: int) -> bool:
    """Whether a noun stands here that is only ever stated: ضرورة الحوار (the need for dialogue)."""
    return tape.forms[at + tape.has(at, "AL")] in _NEEDS


def _is_subjunctive(tape: Tape, frame: Frame) -> bool:
    """أن before a verb says what one should do: only wishes and orders report it (طالب *أن تقوم*)."""
    that, behind = frame.opener
    # أن تراجع الأسعار (that a fall in prices …) is no verb, أن تكون (that it be) is
    verbal = tape.has(behind, "IMPERFECT") and (tape.forms[behind] == "تكون" or not tape.has_any(behind, _NOUNS))
    return verbal and "إ" not in tape.text[tape.starts[that] : tape.ends[that]]


def _belongs_to_verb(tape: Tape, frame: Frame) -> bool:
    """Whether another verb stands right before the preposition, with its object pronoun or without."""
    with_object = tape.has(frame.host - 1, "SUFFIX")
    verb = frame.host - 1 - with_object
    if tape.forms[verb - 2 : verb] == ["عليه", "و+"]:
        return False  # حث النبي صلى الله عليه وسلم على … (the Prophet, peace be upon him)
    finite = tape.has_any(verb, ("PERFECT", "IMPERFECT")) and not tape.has(verb - 1, "AL")
    nominal = tape.has(verb, "WEAK_HONORIFIC") if with_object else tape.has_any(verb, _NOUNS)  # سموه (his highness)
    return finite and verb > frame.cue[0] and not nominal


def _may_be_noun(tape: Tape, cue: int) -> bool:
    """Whether the verb's form is also a noun; one in -ت is so only before a pronoun (طالبت is no student)."""
    classes = tape.entries[cue].classes
    bound = tape.forms[cue].endswith("ت") and not tape.has(cue + 1, "SUFFIX")
    return "FUNCTION" in classes or ("NOUN" in classes and not bound)


def _is_sure_verb(tape: Tape, cue: int, row: Row) -> bool:
    """Whether a form that is often something else reports here: وعبر الوزير عن أسفه (expressed his regret)."""
    if row.value("class") not in _SURE_WITH_PREPOSITION or (
        tape.has(cue, "IMPERFECT") and _may_be_other_verb(tape, cue)
    ):
        return False
    return not _may_be_noun(tape, cue) or opens_clause(tape, cue - 1) or _done(tape, cue)


def _may_be_other_verb(tape: Tape, cue: int) -> bool:
    """Whether two reporting verbs are spelled so: يعد promises, counts as."""
    return len({r.row.name for r in tape.entries[cue].readings if r.row.kind == "cue"}) > 1


def _is_verbal(tape: Tape, at: int) -> bool:
    """Whether a noun names an act of its own (تنحيه his resignation), not a thing."""
    at += tape.has(at, "AL")
    return tape.has_any(at, ("VERB_MASDAR", "CUE_MASDAR", "SPEECH_OPEN", "NAME_OPEN"))


def _is_noun_here(tape: Tape, cue: int) -> bool:
    """No finite verb stands behind ال or a preposition, nor a perfect behind ل."""
    before = cue - 1
    if tape.has_any(before, _NO_VERB_BEHIND) and not _with_pronoun(tape, before):
        return True
    if _is_idiom(tape, cue) or (tape.forms[cue] == "را" and not _hamza(tape, cue)):
        return True  # عباس راه إنجان (Abbas Rah-Enjan): رآه has its madda
    if tape.has(before, "SA"):
        return True  # what someone will say has not been said
    # بين, دون …: verbs only behind قد, where و begins a sentence, or where vocalised (بيّن)
    if tape.has(cue, "FUNCTION") and not _done(tape, cue):
        verbal = tape.has(before, "WA") or _doubled(tape, cue)
        if not (verbal and opens_clause(tape, before)):
            return True
    if _may_be_noun(tape, cue) and _is_other_verb(tape, before):
        return True  # يتمكن طالب التنفيذ (the applicant can): the other verb's subject
    if tape.has(before, "NOUN") and not tape.has_any(before, ("VERB", "ROLE", "FUNCTION")) and _may_be_noun(tape, cue):
        return not tape.has(before - 1, "AL")  # محل شك (a matter of doubt)
    if tape.has(cue, "IMPERFECT") and not tape.has(cue, "PERFECT"):  # أن يقول, قد يقول (to say, may say): not said
        told = tape.has(before, "COMPLEMENTIZER") and tape.forms[before - 1] in ("قبل", "بعد")  # قبل أن يضيف
        return (tape.has(before, "COMPLEMENTIZER") and not told) or (
            before >= 0 and tape.forms[before] in ("قد", "وقد")
        )
    return tape.has(before, "LI") and not tape.has(cue, "IMPERFECT")


def _is_idiom(tape: Tape, cue: int) -> bool:
    """Whether no one speaks: *فاعلم* أن (know that!), دون معلومات *تذكر* (without any information to speak of).

    Nor where an age is told: *يبلغ* من العمر (is … years of age), also "to inform".
    """
    if tape.forms[cue].endswith(_REACHES) and "عمر" in tape.forms[cue + 2 : cue + 4]:
        return tape.forms[cue + 1] == "من"
    if tape.forms[cue] in ("اعلم", "اعلموا"):
        return tape.has_any(cue - 1, ("FA", "WA")) and tape.has(cue + 1, "COMPLEMENTIZER")
    if tape.forms[cue] not in ("تذكر", "يذكر") or not tape.has(cue - 1, "NOUN") or tape.has(cue - 2, "AL"):
        return False
    return any(tape.forms[at] in _WITHOUT for at in range(max(0, cue - MAX_WITHOUT), cue - 1))


_REACHES = ("بلغ", "بلغت", "بلغان", "بلغون", "بلغوا")


def _hamza(tape: Tape, at: int) -> bool:
    written = tape.text[tape.starts[at] : tape.ends[at]]
    return any(letter in written for letter in "أآى")


def _has_subject(tape: Tape, frame: Frame) -> bool:
    """Whether a preposition is a verb after all: a clause begins with it, and one who can speak stands between it and
    what it takes: *بين الوزير أن* (the minister made clear that), *عبر السفير عن أسفه* (voiced his regret).
    """
    cue, (start, end) = frame.cue[0], frame.gap
    if not tape.has(cue, "FUNCTION") or tape.has_any(cue - 1, ("AL", "LI", "BI")) or frame.opening not in _TAKES:
        return False
    head = start + tape.has(start, "AL")
    one = tape.has_any(head, _SPEAKERS) and not tape.has_any(head, ("DUAL", "PLURAL"))
    joined = any(tape.has_any(at, ("WA", "COMMA", "RELATIVE", "STOP")) for at in range(start, end))
    return opens_clause(tape, cue - 1) and one and not joined


def _done(tape: Tape, cue: int) -> bool:
    """Whether قد says that the form is a verb in the perfect: وقد *بين* (and he has made clear)."""
    perfect = any(r.row.kind == "cue" and r.features[:1] == "P" for r in tape.entries[cue].readings)
    return perfect and cue > 0 and tape.forms[cue - 1] in ("قد", "وقد", "لقد", "فقد", "ولقد")


_TAKES = frozenset(["that", "preposition"])
_SPEAKERS = frozenset(["ROLE", "OFFICIAL", "NAME", "ORG_NAME", "GROUP", "DOCUMENT"])


def _is_other_verb(tape: Tape, at: int) -> bool:
    """Whether a finite verb stands here that is no auxiliary: كان, قد …"""
    verb = tape.has(at, "VERB") and tape.has_any(at, ("PERFECT", "IMPERFECT"))
    return (
        verb and not tape.has_any(at, _NOUNS) and not tape.has(at, "FUNCTION") and not tape.forms[at].startswith("كان")
    )


def _with_pronoun(tape: Tape, preposition: int) -> bool:
    """Whether a preposition has its pronoun with it: بكلام لا لبس فيه *قال* (in words without doubt he said)."""
    return tape.has(preposition, "PREPOSITION") and tape.forms[preposition].endswith(_PRONOUNS)


_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "كم")


def _doubled(tape: Tape, cue: int) -> bool:
    """Whether the form is written with its shadda."""
    return "\u0651" in tape.text[tape.starts[cue] : tape.ends[cue]]


_CLAUSE_STARTS = frozenset(["CONJUNCTION", "ADVERB", "STOP", "NEWLINE", "COMMA", "SEMICOLON", "SPEECH_CLOSE"])


def opens_clause(tape: Tape, before: int) -> bool:
    """Whether a clause can begin behind the piece ``before``."""
    if tape.has(before, "WA") or tape.has(before, "FA"):
        before -= 1
    return before < 0 or tape.has_any(before, _CLAUSE_STARTS)


def object_cue(tape: Tape, cue: int, *, told: bool = False) -> bool:
    """Whether the finite verb at ``cue`` may have what is said as its object; ``told``: the object shows it has."""
    if _is_noun_here(tape, cue):
        return False
    entry = tape.entries[cue]
    noun_form = _may_be_noun(tape, cue)
    noun_too = noun_form and not opens_clause(tape, cue - 1)
    return any(
        r.row.kind == "cue"
        and is_reporting_form(tape, cue, r)
        and r.row.value("class") in _SAID_AS_OBJECT
        and (told or not (r.row.flag("ambiguous") and (noun_form or r.row.value("class") not in _SURE_WITH_OBJECT)))
        and not noun_too
        for r in entry.readings
    )


def _says_so(tape: Tape, frame: Frame) -> bool:
    """Whether "saying" stands between a verb and the opener: ختم حديثه بالقول إن (he closed by saying that)."""
    return frame.form == "cue" and tape.forms[frame.host - 1] == "قول" and tape.has(frame.host - 2, "AL")


def is_reporting_form(tape: Tape, cue: int, reading: Reading) -> bool:
    """Third persons report; a jussive needs its لم, "I hope" is the writer's own voice, a passive has no source."""
    features = reading.features
    if features[:1] not in ("P", "I", "J"):
        return False  # ظنا منهم (thinking): a noun spelled so
    if features[:1] in ("P", "I", "J") and (features[1:2] in ("1", "2") or _is_vocalised_passive(tape, cue, reading)):
        return False
    if features[:1] == "P" and features[-1:] == "d" and not _is_dual(tape, cue):
        return False
    return features[:1] != "J" or tape.has(cue - 1, "NEGATION") or tape.has(cue - 1, "LI")


def _is_dual(tape: Tape, cue: int) -> bool:
    """Whether "they both said" stands here, and neither a noun (أمرا an order, ظنا منهم thinking) nor اقرأ (read)."""
    sure = tape.has(cue + 1, "COMPLEMENTIZER") or (cue and tape.forms[cue - 1] == "هما")  # كشفا أن, لكنهما نصحا
    noun = ("NOUN" in tape.entries[cue].classes and not sure) or tape.forms[cue + 1 : cue + 2] in _OF_HIM
    return not noun and tape.written(cue).endswith("ا")


_OF_HIM = (["منه"], ["منها"], ["منهم"])
_DAMMA = "\u064f"


def _is_vocalised_passive(tape: Tape, cue: int, reading: Reading) -> bool:
    """Whether a damma on its first letter makes the verb a passive: أُعلن, ذُكر, يُطلب; but not يُعلن (announces)."""
    start = tape.starts[cue]
    if tape.text[start + 1 : start + 2] != _DAMMA:
        return False
    participle = reading.row.values("participle")
    derived = not participle or participle[0].startswith("م")  # يُعلن, يُشدد: in verbs like these a damma is the active
    return reading.features.startswith("P") or not derived


def is_circumstantial(tape: Tape, cue: int, opening: Opening) -> bool:
    """A participle that goes with a verb, not an adjective or a noun: after a comma, or opening the sentence."""
    before = cue - 1
    if tape.has(before, "AL") or tape.has(before, "BI") or tape.has(before, "LI"):
        return False
    comma = tape.has_any(before, ("COMMA", "DASH", "STOP", "NEWLINE", "SPEECH_CLOSE", "SEMICOLON", "WA"))
    if tape.has(cue, "NOMINAL_PARTICIPLE"):
        if opening == "colon" and (before < 0 or tape.has_any(before, ("STOP", "NEWLINE"))):
            return False  # ملاحظة: (note), and no "noting"
        # سائلا الله أن; دافع عن الاتفاق مطالبا بإنقاذه (defended it, demanding that it be saved)
        accusative = tape.forms[cue].endswith("ا") and (
            opening == "that" or (opening == "preposition" and _is_request(tape, cue))
        )
        # معلنا تمسكه (announcing his adherence): the accusative, and no adjective
        verbal = tape.forms[cue].endswith(("ا", "ين")) and not tape.has(cue, "FUNCTION")
        return (comma and (opening != "object" or verbal)) or accusative
    # عقوبات مشددة على (tough sanctions on): without a comma a preposition asks for مشددا
    return comma or opening in ("that", "mark", "colon") or tape.forms[cue].endswith("ا") or _is_marked(tape, cue)


def _is_request(tape: Tape, cue: int) -> bool:
    if tape.has_any(cue, ("ROLE", "WEAK_ROLE", "GROUP")):
        return False  # طالبا (a student)
    return any(r.row.value("class") in ("demand", "call", "warn") for r in tape.entries[cue].readings)


def _is_marked(tape: Tape, cue: int) -> bool:
    """Whether a feminine is shown to be no adjective: واصفةً (its fathatan), مشددة على *عدم* التدخل (on no …)."""
    stressed = tape.forms[cue + 1 : cue + 2] == ["علي"] and (is_need(tape, cue + 2) or tape.forms[cue + 2] == "عدم")
    return stressed or tape.text[tape.ends[cue] - 1] == "\u064b"
