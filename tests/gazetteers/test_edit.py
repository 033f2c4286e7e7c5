"""Writing a row into a file: where it goes, what is refused, and that the file is whole whatever happens."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from arabic_ie.gazetteers import GazetteerError, Row
from arabic_ie.gazetteers.edit import put_row

HEADER = "name\tkind\taliases\tid\tattributes\tsource"
TEXT = f"""# my names, from my own notebook

{HEADER}
# of the south
زنبقاوي\tfamily\t\t\t\tme
# friends
زمرد الكوكبي\tperson\t\t\t\tme
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "mine.tsv"
    path.write_bytes(TEXT.encode())
    return path


def lines(path: Path) -> list[str]:
    return path.read_bytes().decode().split("\n")


def row(name: str, kind: str, *aliases: str, source: str = "me") -> Row:
    return Row(name, kind, aliases, source=source)


# the new row, and the line behind which it goes
PLACES = [
    (row("أزرق السماء", "person"), "زنبقاوي\tfamily\t\t\t\tme"),  # before the comment of the row after it
    (row("ياقوت الكوكبي", "person"), "زمرد الكوكبي\tperson\t\t\t\tme"),
    (row("مدينة السراب", "city"), HEADER),
]


@pytest.mark.parametrize(("new", "before"), PLACES, ids=lambda value: getattr(value, "name", ""))
def test_a_row_goes_to_its_place(new: Row, before: str, path: Path) -> None:
    assert put_row(path, new) == ("added", [])
    after = lines(path)
    at = after.index(f"{new.name}\t{new.kind}\t\t\t\tme")
    assert after[at - 1] == before
    assert after[:at] + after[at + 1 :] == TEXT.split("\n")


def test_a_file_is_made_with_its_header(tmp_path: Path) -> None:
    put_row(tmp_path / "new.tsv", row("زنبقاوي", "family", "زنبقوي"))
    assert lines(tmp_path / "new.tsv") == [HEADER, "زنبقاوي\tfamily\tزنبقوي\t\t\tme", ""]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"", f"{HEADER}\nROW\n"),
        (b"# mine", f"# mine\n{HEADER}\nROW\n"),
        (HEADER.encode(), f"{HEADER}\nROW\n"),
        (b"\xef\xbb\xbf" + f"{HEADER}\r\n".encode(), f"\ufeff{HEADER}\r\nROW\r\n"),
        (f"# mine\r\n{HEADER}".encode(), f"# mine\r\n{HEADER}\r\nROW\r\n"),
        (f"{HEADER}\n\n# the end\n".encode(), f"{HEADER}\n\n# the end\nROW\n"),
    ],
    ids=["empty", "comment", "header without line end", "BOM and CRLF", "CRLF without the last", "comment behind"],
)
def test_marks_and_line_ends_stay(before: bytes, after: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_bytes(before)
    put_row(path, row("زنبقاوي", "family"))
    assert path.read_bytes().decode() == after.replace("ROW", "زنبقاوي\tfamily\t\t\t\tme")


def test_the_same_row_again_changes_nothing(path: Path) -> None:
    assert put_row(path, row("زنبقاوي", "family")) == ("there already", [])
    assert path.read_bytes() == TEXT.encode()


def test_another_row_of_the_name_is_replaced_only_if_asked(path: Path) -> None:
    with pytest.raises(GazetteerError, match=r"mine\.tsv:5: there is a family row of this name already: زنبقاوي"):
        put_row(path, row("زنبقاوي", "family", "زنبقوي"))
    assert path.read_bytes() == TEXT.encode()
    assert put_row(path, row("زنبقاوي", "family", "زنبقوي"), replace=True) == ("replaced", [])
    assert path.read_bytes().decode() == TEXT.replace("زنبقاوي\tfamily\t", "زنبقاوي\tfamily\tزنبقوي")


def test_a_removal_takes_the_place_of_the_row_it_removes(tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    put_row(path, row("بوش", "family", "بش"))
    with pytest.raises(GazetteerError, match="there is a family row of this name"):
        put_row(path, row("بوش", "family!"))
    assert put_row(path, row("بوش", "family!"), replace=True) == ("replaced", [])
    assert lines(path)[1:] == ["بوش\tfamily!\t\t\t\tme", ""]


@pytest.mark.parametrize(("name", "earlier"), [("أزرق السماء", 6), ("ياقوت السماء", 7)])
def test_warnings_about_the_new_row_are_handed_back(name: str, earlier: int, path: Path) -> None:
    """The checker reports at the later of two rows; the new one may be the earlier."""
    _, (warning,) = put_row(path, row(name, "person", "زمرد الكوكبي"))
    assert str(warning).startswith(f"{path}:8: warning: ")
    assert f"(line {earlier})" in warning.message


# a row that is refused, and the reason
REFUSED = [
    (Row("كوكبي", "hero"), "unknown kind 'hero'"),
    (Row("كوكبي", "given", attributes={"gender": ("male",)}), "gender='male' of kind 'given' is not one of m, f, u"),
    (Row("كوكبي", "person", id="7"), "id '7' of kind 'person' is no Wikidata item"),
    (Row("كوكبي", "person", ("كوكبي",)), "alias twice, or the name itself"),
    (Row("كوكبي|", "person", ("كوكبي|",)), "can't be written as a row"),
    (Row("لا أحد", "person!"), "removes nothing, no person has this name: لا أحد"),
]


@pytest.mark.parametrize(("bad", "reason"), REFUSED, ids=[reason for _, reason in REFUSED])
def test_a_bad_row_is_refused_and_the_file_stays(bad: Row, reason: str, path: Path) -> None:
    with pytest.raises(GazetteerError) as caught:
        put_row(path, bad)
    assert str(caught.value).startswith(reason)
    assert path.read_bytes() == TEXT.encode()
    assert [file.name for file in path.parent.iterdir()] == ["mine.tsv"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("كريم\tgiven", "mine.tsv:8: 2 columns instead of 6"),
        ("ياقوت\tperson\t\tX\t\tme", "mine.tsv:8: id 'X' of kind 'person' is no Wikidata item such as Q7747: ياقوت"),
    ],
)
def test_a_bad_file_is_mended_first(line: str, reason: str, path: Path) -> None:
    path.write_text(f"{TEXT}{line}\n", encoding="utf-8")
    with pytest.raises(GazetteerError) as caught:
        put_row(path, row("أزرق السماء", "person"))
    assert reason in str(caught.value)
    assert path.read_text(encoding="utf-8") == f"{TEXT}{line}\n"


def test_a_full_disk_leaves_the_file_whole(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        put_row(path, row("أزرق السماء", "person"))
    assert path.read_bytes() == TEXT.encode()
    assert [file.name for file in path.parent.iterdir()] == ["mine.tsv"]


def test_what_another_program_wrote_meanwhile_is_not_lost(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def meanwhile(_: int) -> None:
        path.write_text(HEADER, encoding="utf-8")

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(GazetteerError, match="another program wrote it"):
        put_row(path, row("أزرق السماء", "person"))
    assert path.read_text(encoding="utf-8") == HEADER


@pytest.mark.skipif(os.name != "posix", reason="links and modes of POSIX")
def test_a_link_stays_a_link_and_the_mode_stays(path: Path, tmp_path: Path) -> None:
    path.chmod(0o640)
    link = tmp_path / "link.tsv"
    link.symlink_to(path)
    put_row(link, row("أزرق السماء", "person"))
    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640
    assert "أزرق السماء" in path.read_text(encoding="utf-8")
