"""The ``Extractor``: what it takes and refuses, what its user's names change, and that it never changes itself."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

import arabic_ie
from arabic_ie import BatchError, Extraction, Extractor
from arabic_ie.gazetteers import GazetteerError, Row
from arabic_ie.pipeline import AHEAD, BATCH

DAY = date(2024, 6, 19)
HEADER = "name\tkind\taliases\tid\tattributes\tsource\n"

TEXT = """وزير الطاقة: المشروع ينطلق قريبا
قال وزير الطاقة الأردني كريم المنصوري، أمس الثلاثاء، إن بلاده ماضية في مشروعها، وأضاف أن "العمل يتواصل بلا توقف".
وأكدت هالة الشامي، مديرة المعهد، أن النتائج مشجعة. وبحسب المتحدث باسم الوزارة، فإن الكلفة لن تتجاوز 12 مليون دينار.
"""  # the energy minister on a project, a director on its results, a spokesman on its cost
OTHERS = [
    "وصل الرئيس التونسي إلى باريس يوم 5 مايو 2024.",  # the Tunisian president arrived in Paris
    "وقال المتحدث: «لن نتراجع عن القرار».",  # the spokesman said: "we will not go back on the decision"
    "",
    "لا أحد هنا.",  # nobody is here
]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """One for all tests here: building its engine takes a second."""
    return Extractor()


def names(doc: Extraction) -> list[str]:
    return [person.name for person in doc.people]


# -- what extract takes and refuses ------------------------------------------------------------------


@pytest.mark.parametrize("text", [None, 5, b"\xd9\x82", ["قال"], bytearray()])
def test_text_must_be_str(text: Any) -> None:
    with pytest.raises(TypeError, match="text must be str"):
        arabic_ie.extract(text)


@pytest.mark.parametrize(
    "value", [DAY, datetime(2024, 6, 19, 23, 59), "2024-06-19", "20240619", "2024-06-19T10:30", "2024-W25-3"]
)
def test_forms_of_a_reference_date(value: date | str, extractor: Extractor) -> None:
    doc = extractor.extract("وصل أمس.", reference_date=value)  # he arrived yesterday
    assert doc.reference_date == DAY
    assert type(doc.reference_date) is date
    assert [mention.value for mention in doc.dates] == ["2024-06-18"]


def test_a_reference_date_is_the_day_where_it_was_written(extractor: Extractor) -> None:
    late = datetime(2024, 6, 19, 23, 0, tzinfo=UTC)
    assert extractor.extract("", reference_date=late).reference_date == DAY


def test_without_a_reference_date(extractor: Extractor) -> None:
    doc = extractor.extract("وصل أمس.")
    assert doc.reference_date is None
    assert [(m.value, m.start) for m in doc.dates] == [("REF-1D", None)]


@pytest.mark.parametrize("value", ["", "19/06/2024", "2024-13-01", "2023-02-29", "أمس", "2024-06-19x"])
def test_a_reference_date_that_is_no_date(value: str) -> None:
    with pytest.raises(ValueError, match="reference_date must be an ISO date"):
        arabic_ie.extract("", reference_date=value)


@pytest.mark.parametrize("value", [20240619, 1.5, b"2024-06-19", (2024, 6, 19)])
def test_a_reference_date_of_another_type(value: Any) -> None:
    with pytest.raises(TypeError, match="reference_date must be a date or an ISO string"):
        arabic_ie.extract("", reference_date=value)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\ufeff", "\ud800", "\0", "…", "و", '"', "😀"])
def test_nothing_in_nothing_out(text: str, extractor: Extractor) -> None:
    assert extractor.extract(text) == Extraction(text)


@pytest.mark.parametrize("text", ["وأكدت ال", "طالبت ال"])  # she confirmed the …, she demanded the …
def test_a_text_that_breaks_off_behind_the_article(text: str, extractor: Extractor) -> None:
    assert extractor.extract(text).text == text


# -- names of the user -------------------------------------------------------------------------------

UNKNOWN = "وصل زمرد كوكبي إلى هناك."  # Zumurrud Kawkabi arrived there


def test_a_name_is_added(extractor: Extractor) -> None:
    assert names(extractor.with_names(person=["زمرد كوكبي"]).extract(UNKNOWN)) == ["زمرد كوكبي"]


def test_a_row_is_added_with_all_it_says(extractor: Extractor) -> None:
    row = Row("زمرد كوكبي", "person", aliases=("كوكبي الصغير",), id="Q1")
    doc = extractor.with_names([row]).extract("وصل كوكبي الصغير إلى هناك.")
    (person,) = doc.people
    assert (person.name, person.id, person.canonical) == ("كوكبي الصغير", "Q1", "زمرد كوكبي")


def test_names_of_several_kinds(extractor: Extractor) -> None:
    more = extractor.with_names(person=["زمرد كوكبي"], city=["مدينة السراب"], organization=["مؤسسة الزمرد"])
    doc = more.extract("وصل زمرد كوكبي إلى مدينة السراب وزار مؤسسة الزمرد.")
    assert names(doc) == ["زمرد كوكبي"]
    assert "مدينة السراب" in [place.name for place in doc.places]
    assert "مؤسسة الزمرد" in [organization.name for organization in doc.organizations]


def test_a_row_replaces_the_shipped_one_of_its_name_and_kind(extractor: Extractor) -> None:
    text = "التقى فلاديمير بوتين نظيره."  # Vladimir Putin met his counterpart
    (shipped,) = extractor.extract(text).people
    (own,) = extractor.with_names([Row("فلاديمير بوتين", "person", id="Q42")]).extract(text).people
    assert shipped.id == "Q7747"
    assert own.id == "Q42"


def test_a_kind_with_a_mark_removes(extractor: Extractor) -> None:
    removed = extractor.with_names(**{"capital!": ["باريس"]})
    doc = removed.extract("وصل الوفد إلى باريس.")  # the delegation arrived in Paris
    assert "باريس" in [place.name for place in extractor.extract(doc.text).places]
    assert "باريس" not in [place.name for place in doc.places]


def test_what_is_not_there_can_not_be_removed(extractor: Extractor) -> None:
    with pytest.raises(GazetteerError, match=r"^removes nothing, no person has this name: زمرد كوكبي$"):
        extractor.with_names(**{"person!": ["زمرد كوكبي"]})
    with pytest.raises(GazetteerError, match=r"باريس \(it is there as capital\)"):
        extractor.with_names(**{"city!": ["باريس"]})


def test_what_contradicts_itself_is_refused(extractor: Extractor) -> None:
    with pytest.raises(GazetteerError, match="person removed here and added before: زمرد كوكبي"):
        extractor.with_names(**{"person": ["زمرد كوكبي"], "person!": ["زمرد كوكبي"]})
    with pytest.raises(GazetteerError, match="another person row before says otherwise: زمرد كوكبي"):
        extractor.with_names([Row("زمرد كوكبي", "person", id="Q1")], person=["زمرد كوكبي"])


def test_removed_and_added_again(extractor: Extractor) -> None:
    """Each call is a layer over those before it."""
    back = extractor.with_names(person=["زمرد كوكبي"]).with_names(**{"person!": ["زمرد كوكبي"]})
    assert names(back.extract(UNKNOWN)) == names(extractor.extract(UNKNOWN))
    again = back.with_names(person=["زمرد كوكبي"])
    assert names(again.extract(UNKNOWN)) == ["زمرد كوكبي"]


@pytest.mark.slow
def test_the_order_of_rows_does_not_matter() -> None:
    rows = [Row("زمرد كوكبي", "person"), Row("كوكبي", "family"), Row("مدينة السراب", "city")]
    text = "وصل زمرد كوكبي إلى مدينة السراب، وقال كوكبي إن السفر طويل."
    answers = {Extractor().with_names(order).extract(text) for order in (rows, rows[::-1], rows[1:] + rows[:1])}
    assert len(answers) == 1


@pytest.mark.parametrize(
    ("kind", "name", "reason"),
    [
        ("persona", "زمرد", "unknown kind 'persona'"),
        ("person", "", "name is missing"),
        ("person", "زمرد  كوكبي", "doubled"),
        ("person", " زمرد", "blanks at an end"),
        ("person", "زُمرد", "U+064F"),
        ("person", "زمـرد", "U+0640"),
        ("person", "زمرد\u200f", "U+200F"),
        ("person", "ﻻما", "U+FEFB"),
    ],
)
def test_names_that_are_refused(kind: str, name: str, reason: str, extractor: Extractor) -> None:
    with pytest.raises(GazetteerError) as caught:
        extractor.with_names(**{kind: [name]})
    assert reason in str(caught.value)


def test_rows_made_by_hand_are_checked_too(extractor: Extractor) -> None:
    with pytest.raises(GazetteerError, match="unknown kind 'persona'"):
        extractor.with_names([Row("زمرد كوكبي", "persona")])
    with pytest.raises(TypeError, match="person must be a list of names, not of int"):
        extractor.with_names(person=[7])  # type: ignore[list-item]


def test_one_string_is_not_many_names(extractor: Extractor) -> None:
    with pytest.raises(TypeError, match="person must be a list of names"):
        extractor.with_names(person="زمرد كوكبي")


def test_rows_must_be_rows(extractor: Extractor) -> None:
    with pytest.raises(TypeError, match="rows must be gazetteer rows, not str"):
        extractor.with_names(["زمرد كوكبي"])  # type: ignore[list-item]


# -- files of the user -------------------------------------------------------------------------------


@pytest.mark.parametrize(("encoding", "line_end"), [("utf-8", "\n"), ("utf-8-sig", "\r\n")])
def test_a_file_of_the_user(tmp_path: Path, encoding: str, line_end: str) -> None:
    path = tmp_path / "mine.tsv"
    text = f"# my names{line_end}" + HEADER.replace("\n", line_end) + f"زمرد كوكبي\tperson\t\t\t\tme{line_end}"
    path.write_bytes(text.encode(encoding))
    assert names(Extractor(gazetteers=[path]).extract(UNKNOWN)) == ["زمرد كوكبي"]


def test_an_error_in_a_file_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text(HEADER + "زمرد كوكبي\tpersona\t\t\t\tme\n", encoding="utf-8")
    with pytest.raises(GazetteerError, match=r"mine\.tsv:2: unknown kind 'persona'"):
        Extractor(gazetteers=[str(path)])


def user_file(path: Path, *rows: str) -> Path:
    path.write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


ADDED = "زمرد كوكبي\tperson\t\tQ1\t\tme"


def test_a_directory_of_files(tmp_path: Path) -> None:
    user_file(tmp_path / "a.tsv", ADDED)
    user_file(tmp_path / "b.tsv", ADDED, "بوش\tfamily!\t\t\t\tme")  # the same row again is no conflict
    assert repr(Extractor(gazetteers=[tmp_path])) == "Extractor(2 rows of its own)"


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ("زمرد كوكبي\tperson\t\tQ2\t\tme", "b.tsv:2: another person row in DIR/a.tsv:2 says otherwise: زمرد كوكبي"),
        ("زمرد كوكبي\tperson!\t\t\t\tme", "b.tsv:2: person removed here and added in DIR/a.tsv:2: زمرد كوكبي"),
        ("بوش\tperson!\t\t\t\tme", "b.tsv:2: removes nothing, no person has this name: بوش (it is there as family)"),
    ],
)
def test_files_that_contradict_each_other_are_refused(other: str, reason: str, tmp_path: Path) -> None:
    """Which of the two is right is not guessed from their order."""
    files = [user_file(tmp_path / "a.tsv", ADDED), user_file(tmp_path / "b.tsv", other)]
    for order in (files, files[::-1]):
        with pytest.raises(GazetteerError) as caught:
            Extractor(gazetteers=order)
        if order is files:
            assert str(caught.value) == f"{tmp_path}/{reason}".replace("DIR", str(tmp_path))


def test_with_names_has_the_last_word_over_files(tmp_path: Path) -> None:
    """Layers: shipped < files < each with_names."""
    files = Extractor(gazetteers=[user_file(tmp_path / "mine.tsv", ADDED, "بوش\tfamily!\t\t\t\tme")])
    own = files.with_names([Row("زمرد كوكبي", "person", id="Q2")], family=["بوش"])
    (person,) = own.extract(UNKNOWN).people
    assert person.id == "Q2"
    assert names(own.extract("وقال بوش إن الأمر صعب.")) == ["بوش"]
    assert repr(pickle.loads(pickle.dumps(own))) == repr(own) == "Extractor(2 rows of its own)"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Extractor(gazetteers=[tmp_path / "none.tsv"])


def test_one_path_is_not_many_paths() -> None:
    with pytest.raises(TypeError, match="list of paths"):
        Extractor(gazetteers="my_names.tsv")


# -- an extractor never changes ----------------------------------------------------------------------


def test_with_names_leaves_the_extractor_as_it_was(extractor: Extractor) -> None:
    before = extractor.extract(UNKNOWN)
    extractor.with_names(person=["زمرد كوكبي"]).extract(UNKNOWN)
    assert extractor.extract(UNKNOWN) == before


def test_texts_leave_the_extractor_as_it_was(extractor: Extractor) -> None:
    before = extractor.extract(TEXT, reference_date=DAY)
    for other in OTHERS:
        extractor.extract(other)
    assert extractor.extract(TEXT, reference_date=DAY) == before


def test_no_attribute_can_be_added(extractor: Extractor) -> None:
    with pytest.raises(AttributeError):
        extractor.more = 1  # type: ignore[attr-defined]


def test_pickling_sends_the_rows_only(extractor: Extractor) -> None:
    own = extractor.with_names([Row("زمرد كوكبي", "person", id="Q1")])
    own.extract("")  # builds its engine
    sent = pickle.dumps(own)
    assert len(sent) < 1000
    (person,) = pickle.loads(sent).extract(UNKNOWN).people
    assert (person.name, person.id) == ("زمرد كوكبي", "Q1")


def test_answers_can_be_pickled_and_hashed(extractor: Extractor) -> None:
    doc = extractor.extract(TEXT, reference_date=DAY)
    assert pickle.loads(pickle.dumps(doc)) == doc
    assert hash(doc) == hash(extractor.extract(TEXT, reference_date=DAY))


def test_threads_get_the_same_answers() -> None:
    """Also while the engine is being built, and when they take turns a hundred times more often than they do."""
    shared = Extractor()
    texts = [TEXT, *OTHERS] * 8
    every = sys.getswitchinterval()
    sys.setswitchinterval(every / 100)
    try:
        with ThreadPoolExecutor(16) as pool:
            answers = list(pool.map(shared.extract, texts))
    finally:
        sys.setswitchinterval(every)
    assert answers == [shared.extract(text) for text in texts]


# -- many texts --------------------------------------------------------------------------------------


def test_answers_come_in_the_order_of_the_texts(extractor: Extractor) -> None:
    texts = [TEXT, *OTHERS]
    assert [doc.text for doc in extractor.extract_many(texts)] == texts


def test_many_texts_share_a_reference_date(extractor: Extractor) -> None:
    docs = list(extractor.extract_many(["وصل أمس.", "يصل غدا."], reference_date="2024-06-19"))
    assert [doc.dates[0].value for doc in docs] == ["2024-06-18", "2024-06-20"]


def counted(texts: list[Any]) -> tuple[Iterator[Any], list[int]]:
    """The texts one by one, and a list that grows with each that is read."""
    read: list[int] = []

    def one_by_one() -> Iterator[Any]:
        for index, text in enumerate(texts):
            read.append(index)
            yield text

    return one_by_one(), read


def test_texts_are_read_as_answers_are_asked_for(extractor: Extractor) -> None:
    texts, read = counted(["قال"] * 100)
    docs = extractor.extract_many(texts)
    assert read == []
    next(docs)
    assert len(read) == 1
    next(docs)
    assert len(read) == 2


@pytest.mark.slow
def test_workers_read_no_more_than_a_few_batches_ahead(extractor: Extractor) -> None:
    workers, most = 2, 2 * BATCH * (2 * AHEAD + 2)
    texts, read = counted(["قال"] * (4 * most))
    docs = extractor.extract_many(texts, workers=workers)
    next(docs)
    assert len(read) <= most
    docs.close()  # type: ignore[attr-defined]


@pytest.mark.slow
def test_workers_give_the_same_answers(extractor: Extractor) -> None:
    own = extractor.with_names(person=["زمرد كوكبي"])
    texts = [TEXT, *OTHERS, UNKNOWN] * 10
    alone = list(own.extract_many(texts, reference_date=DAY))
    assert list(own.extract_many(texts, workers=2, reference_date=DAY)) == alone
    assert names(alone[5]) == ["زمرد كوكبي"]


@pytest.mark.parametrize("workers", [1, pytest.param(2, marks=pytest.mark.slow)])
def test_bad_texts_do_not_stop_the_others(workers: int, extractor: Extractor) -> None:
    docs = extractor.extract_many(["وصل أمس.", None, "يصل غدا.", 5, "قال"], workers=workers)  # type: ignore[list-item]
    got = [next(docs).text for _ in range(3)]
    assert got == ["وصل أمس.", "يصل غدا.", "قال"]
    with pytest.raises(BatchError, match="2 texts could not be read") as caught:
        next(docs)
    assert [type(error) for error in caught.value.exceptions] == [TypeError, TypeError]
    assert [error.__notes__ for error in caught.value.exceptions] == [["text 1"], ["text 3"]]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"texts": "قال الوزير"}, TypeError),
        ({"texts": [], "workers": 0}, ValueError),
        ({"texts": [], "workers": -1}, ValueError),
        ({"texts": [], "reference_date": "gestern"}, ValueError),
    ],
)
def test_arguments_are_checked_at_once(arguments: dict[str, Any], error: type[Exception], extractor: Extractor) -> None:
    """… not when the first answer is asked for."""
    with pytest.raises(error):
        extractor.extract_many(**arguments)


def test_no_texts_no_answers(extractor: Extractor) -> None:
    assert list(extractor.extract_many([])) == []


# -- the same text gives the same answer -------------------------------------------------------------


def test_twice_the_same(extractor: Extractor) -> None:
    first, second = (extractor.extract(TEXT, reference_date=DAY).to_json() for _ in range(2))
    assert first == second


def test_what_was_read_before_makes_no_difference() -> None:
    used = Extractor()
    for text in OTHERS:
        used.extract(text)
    assert used.extract(TEXT).to_json() == Extractor().extract(TEXT).to_json()


@pytest.mark.slow
def test_the_hash_seed_makes_no_difference() -> None:
    code = (
        "import sys, arabic_ie; text = sys.stdin.buffer.read().decode();"
        "sys.stdout.buffer.write(arabic_ie.extract(text).to_json().encode())"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", code],
            input=(TEXT + "\n".join(OTHERS)).encode(),
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "12345")
    }
    assert len(answers) == 1
