"""What tests of exports share: texts with all that can go wrong with offsets, and answers made by hand."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from arabic_ie.model import DateMention, Extraction, Official, Organization, Person, Place, Quote, Span, Speaker

DAY = "2024-06-19"

# phenomenon, text (each of Putin, Lavrov or others who say that there is to be no war, that dialogue is possible …)
TEXTS = {
    "emoji": "📰 قال بوتين 🕊️ أمس: «لا حرب 👨‍👩‍👧 بعد اليوم 🕊️».",
    "diacritics": "وقال الرَّئيسُ الرُّوسيُّ فلاديمير بوتين: «لا حَرْبَ»",
    "tatweel": "قـــال بوتيـــن إن الحـــوار ممكن.",
    "bidi marks": "قال بوتين\u200f: \u202b«لا حرب»\u202c.",
    "lone surrogates": "قال \ud83d بوتين: «لا \udc00 حرب».",
    "halves in a row": "قال بوتين: «لا \ud83d\udcf0 حرب».",
    "CRLF": "خبر\r\nقال بوتين أمس إن الحوار ممكن.\r\nوأضاف: «لا\r\nحرب».\rوغادر أمس.",
    "rare line ends": "قال\u2028بوتين: «لا\x85حرب\x0b\u2029\tبعد اليوم».",
    "controls and markup": '\x00قال بوتين\x0b أمس إن الحوار & <ممكن> "]]>" هنا\ufffe.',
    "clitics": "وبوتين قال: لبوتين رأي. وللقاهرة رأي.",
    "hashtags": "#بوتين قال: #الجيش_اليمني انسحب. # وغادر |",
    "overlaps": "أعلن وزير الخارجية الروسي سيرغي لافروف في القاهرة أن وزارة الخارجية المصرية «ستدرس رسالة الرئيس"
    " الفرنسي إيمانويل ماكرون غدا».",
    "sentences in a quote": 'قال بوتين: "لا. حرب. أبدا!" ثم غادر. وعاد.',
    "nobody's mention": "قال بوتين إن الحوار ممكن. وأضاف أن السلام قريب.",
    "a role": "قال مصدر حكومي لوكالة رويترز إن الشركة ستغلق خلال أسبوعين.",
    "two speakers": "قال لافروف وشكري في بيان مشترك إنهما اتفقا.",
    "negated": "لم يقل بوتين إن الحرب انتهت.",
    "dates": "افتتح المعرض الساعة الثالثة مساء أمس لمدة أسبوعين في رمضان 1445 وكل يوم جمعة منذ عام 1200 ق.م.",
    "nothing found": "كتاب جديد.",
    "empty": "",
}


def span(start: int, end: int, text: str) -> Span:
    return Span(start, end, text[start:end])


def crossing() -> Extraction:
    """Quotes in parts, one within another and across names; entities that cross; empty spans. No such text exists."""
    text = "abcdefghij\nklmnop 😀 rst"
    a = Person("a b", (span(0, 4, text), span(18, 19, text)), "Q1", "A|B\tC", "r")
    b = Person("a b", (span(2, 6, text),), "my id", None, "r")
    c = Organization("c", (span(3, 12, text), span(5, 5, text)), "news outlet", "Q3", "r")
    d = Place("d", (), "city", "EG", "EG", "r")
    return Extraction(
        text,
        date(2024, 6, 19),
        (a, b),
        (Official(span(0, 8, text), span(0, 3, text), span(3, 8, text), b, "EG", True, "former", "r"),),
        (d,),
        (c,),
        (
            DateMention(span(1, 7, text), "date", "REF+1W", None, None, "hijri", "APPROX", "REF+1W", "r"),
            DateMention(span(6, 9, text), "set", "P1W", rule="r"),
        ),
        (
            Quote(
                span(2, 14, text), "mixed", span(7, 9, text), "x", "say", Speaker("a b", None, a),
                (Speaker("a b", span(2, 6, text), b), Speaker("who?", span(20, 23, text))),
                (span(2, 7, text), span(9, 9, text), span(9, 14, text)),
                span(14, 15, text), span(15, 16, text), span(16, 17, text), True, 0.5, "r",
            ),
            Quote(span(4, 11, text), "headline", speaker=Speaker("d", None, d)),
            Quote(span(19, 19, text), "direct"),
        ),
    )  # fmt: skip


@st.composite
def answers(draw: st.DrawFn) -> Extraction:
    """Answers with spans of any kind in any order, as long as each begins and ends with something that is no blank."""
    text = draw(st.text("ابم\u064e\u0640\u200fa_#<& \n\r📰\ud83d\0", max_size=30))
    ends = [at for at, character in enumerate(text) if not character.isspace() and character != "_"]
    if not ends:
        return Extraction(text, date(2024, 6, 19))
    spans = st.tuples(*[st.sampled_from(ends)] * 2).map(lambda pair: span(min(pair), max(pair) + 1, text))
    several = st.lists(spans, max_size=3).map(lambda found: tuple(sorted(found, key=lambda s: (s.start, s.end))))

    def entities(make: type[Person | Organization | Place]) -> tuple[Person | Organization | Place, ...]:
        return tuple(make(f"name {n}", mentions) for n, mentions in enumerate(draw(st.lists(several, max_size=2))))

    people, places, bodies = entities(Person), entities(Place), entities(Organization)
    speakers = st.builds(
        Speaker,
        st.sampled_from(["مصدر", "she"]),
        st.none() | spans,
        st.sampled_from([None, *people, *places, *bodies]),
    ).map(lambda speaker: Speaker(speaker.entity.name if speaker.entity else speaker.name, *_rest(speaker)))
    quotes = st.builds(
        Quote,
        spans,
        st.sampled_from(["direct", "indirect", "mixed", "headline"]),
        st.none() | spans,
        speaker=st.none() | speakers,
        parts=several.map(_apart),
        negated=st.booleans(),
        venue=st.none() | spans,
    )
    return Extraction(
        text,
        date(2024, 6, 19),
        people,  # type: ignore[arg-type]
        tuple(Official(draw(spans), draw(spans), draw(st.none() | spans), person) for person in people),  # type: ignore[arg-type]
        places,  # type: ignore[arg-type]
        bodies,  # type: ignore[arg-type]
        tuple(DateMention(at, "date", "2024") for at in draw(several)),
        tuple({(q.parts or (q.span,)): q for q in draw(st.lists(quotes, max_size=3))}.values()),
    )


def _rest(speaker: Speaker) -> tuple[Span | None, Person | Organization | Place | None]:
    return speaker.mention, speaker.entity


def _apart(found: tuple[Span, ...]) -> tuple[Span, ...]:
    """Those that begin behind the end of the one before: the parts of a quote never overlap."""
    kept: list[Span] = []
    for part in found:
        if not kept or part.start >= kept[-1].end:
            kept.append(part)
    return tuple(kept)
