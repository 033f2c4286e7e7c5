"""Adding a missed name while serving: what is written, what is refused, and that others are answered meanwhile."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

import arabic_ie
from arabic_ie.gazetteers import GazetteerError, read_rows
from arabic_ie.server.names import AddingError, KnownError, Names, NoFileError

HEADER = "name\tkind\taliases\tid\tattributes\tsource\n"


class Built:
    """In the place of an extractor: building one takes seconds, and here only files matter."""

    def __init__(self, gazetteers: tuple[Path, ...] = ()) -> None:
        self.rows = [row.name for path in gazetteers for row in read_rows(path)]

    def extract(self, _: str) -> None:
        """Nothing is built."""


@pytest.fixture(autouse=True)
def built(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("arabic_ie.server.names.Extractor", Built)


def names(*paths: Path) -> Names:
    return Names(arabic_ie.Extractor(), paths)


@pytest.mark.parametrize(
    ("name", "kind", "row"),
    [
        ("زمرد الكوكبي", "person", "زمرد الكوكبي\tperson\t\t\t\tarabic-ie serve"),
        (" «زُمرّدِ  الكـــوكبي»، ", "person", "زمرد الكوكبي\tperson\t\t\t\tarabic-ie serve"),
        ("المرصد الوهمي", "organization", "المرصد الوهمي\torganization\t\t\t\tarabic-ie serve"),
        # shipped as a weak name ("melodies"): now it counts always, and keeps what was known
        ("أنغام", "person", "أنغام\tperson\t\t\tcountry=EG;gender=f;office=singer\tarabic-ie serve"),
    ],
)
def test_a_name_becomes_a_row(tmp_path: Path, name: str, kind: str, row: str) -> None:
    file = tmp_path / "names.tsv"
    serving = names(file)
    before = serving.extractor
    assert serving.add(name, kind).outcome == "added"
    assert file.read_text("utf-8") == HEADER + row + "\n"
    assert serving.extractor is not before
    assert serving.extractor.rows == [row.split("\t")[0]]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "kind", "error", "says"),
    [
        ("", "person", AddingError, "the name is empty"),
        ("«»، ", "person", AddingError, "the name is empty"),
        ("زمرد", "verb", AddingError, "kind must be one of person, given"),  # a word of the grammar
        ("زمرد", "person!", AddingError, "kind must be one of person, given"),
        ("القاهرة", "capital", AddingError, "kind must be one of person, given"),
        ("زمرد", "", AddingError, "kind must be one of person, given"),
        ("فلاديمير بوتين", "person", KnownError, "the gazetteers have the person فلاديمير بوتين already"),
        ("زمرد ﷺ", "person", GazetteerError, "write plain letters"),
        ("زمرد|الكوكبي", "person", GazetteerError, r"character U\+007C is none that names have"),
    ],
)
def test_what_can_not_be_added_is_refused(
    tmp_path: Path, name: str, kind: str, error: type[Exception], says: str
) -> None:
    serving = names(tmp_path / "names.tsv")
    before = serving.extractor
    with pytest.raises(error, match=says):
        serving.add(name, kind)
    assert serving.extractor is before
    assert not (tmp_path / "names.tsv").exists()


def test_without_a_file_nothing_is_added() -> None:
    with pytest.raises(NoFileError, match=r"start the server with --gazetteer names.tsv"):
        names().add("زمرد الكوكبي", "person")


def test_a_name_of_the_users_files_is_known(tmp_path: Path) -> None:
    mine, more = tmp_path / "names.tsv", tmp_path / "more.tsv"
    more.write_text(HEADER + "زمرد الكوكبي\tperson\t\t\t\tme\nزمرد النجمي\tperson\t\t\tweak\tme\n", "utf-8")
    serving = names(mine, more)
    with pytest.raises(KnownError):
        serving.add("زمرد الكوكبي", "person")
    with pytest.raises(GazetteerError, match=r"another person row in .*more.tsv:3 says otherwise"):
        serving.add("زمرد النجمي", "person")
    assert not mine.exists()
    serving.add("زمرد القمري", "person")
    with pytest.raises(KnownError):
        serving.add("زمرد القمري", "person")
    assert serving.extractor.rows == ["زمرد القمري", "زمرد الكوكبي", "زمرد النجمي"]  # type: ignore[attr-defined]


def test_a_weak_name_of_the_users_own_becomes_firm(tmp_path: Path) -> None:
    file = tmp_path / "names.tsv"
    file.write_text(HEADER + "زمرد الكوكبي\tperson\tالكوكبي\tQ1\tcountry=JO;weak\tme\n", "utf-8")
    assert names(file).add("زمرد الكوكبي", "person").outcome == "replaced"
    assert file.read_text("utf-8") == HEADER + "زمرد الكوكبي\tperson\tالكوكبي\tQ1\tcountry=JO\tarabic-ie serve\n"


def test_others_are_answered_while_a_name_is_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    building, go_on = threading.Event(), threading.Event()

    def slowly(_: Built, __: str) -> None:
        building.set()
        assert go_on.wait(30)

    monkeypatch.setattr(Built, "extract", slowly)
    serving = names(tmp_path / "names.tsv")
    before = serving.extractor
    adding = [threading.Thread(target=serving.add, args=(name, "person")) for name in ("زمرد الكوكبي", "زمرد القمري")]
    for thread in adding:
        thread.start()
    assert building.wait(30)
    assert serving.extractor is before  # the file has the name, but its extractor is not ready yet
    go_on.set()
    for thread in adding:
        thread.join()
    assert sorted(serving.extractor.rows) == ["زمرد القمري", "زمرد الكوكبي"]  # type: ignore[attr-defined]
