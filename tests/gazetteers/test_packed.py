"""Files of packed tables: whatever is wrong with one, it is no file, and the answers stay the same."""

from __future__ import annotations

import sys
from array import array
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from arabic_ie import Extractor
from arabic_ie.engine import Engine
from arabic_ie.gazetteers import Row, cache
from arabic_ie.gazetteers.packed import Part, joined, lines_of, read_parts, write_parts

PARTS: dict[str, Part] = {
    "text": "سمير\nالحداد\n",
    "broken": "\ud800",
    "bytes": b"\0\1",
    "numbers": array("Q", [1, 1 << 63]),
    "nothing": "",
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "tables.packed"
    write_parts(path, "key", PARTS)
    return path


def test_what_was_written_is_read(file: Path) -> None:
    assert read_parts(file, "key") == PARTS


@pytest.mark.parametrize("lines", [[], [""], ["", ""], ["أ"], ["أ", "", "ب"]])
def test_lines_come_back(lines: list[str]) -> None:
    assert lines_of({"lines": joined(lines)}, "lines") == lines


def test_a_file_with_another_key_is_none(file: Path) -> None:
    assert read_parts(file, "other") is None


def test_no_file_is_none(tmp_path: Path) -> None:
    assert read_parts(tmp_path / "nothing", "key") is None
    assert read_parts(tmp_path, "key") is None


def test_a_damaged_file_is_none(file: Path) -> None:
    whole = file.read_bytes()
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 0x20]) + whole[place + 1 :])
        assert read_parts(file, "key") is None, place
        file.write_bytes(whole[:place])
        assert read_parts(file, "key") is None, place


def test_many_writers_leave_one_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "tables.packed"
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: write_parts(path, "key", {**PARTS, "writer": str(number)}), range(40)))
    parts = read_parts(path, "key")
    assert parts is not None
    assert {**parts, "writer": ""} == {**PARTS, "writer": ""}
    assert [left.name for left in tmp_path.iterdir()] == ["tables.packed"]


# -- the cache -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("platform", "environment", "directory"),
    [
        ("linux", {}, "~/.cache/arabic_ie"),
        ("linux", {"XDG_CACHE_HOME": "/x"}, "/x/arabic_ie"),
        ("darwin", {}, "~/Library/Caches/arabic_ie"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/arabic_ie/Cache"),
        ("linux", {"ARABIC_IE_CACHE": "/mine"}, "/mine"),
        ("linux", {"ARABIC_IE_CACHE": "off"}, None),
        ("linux", {"ARABIC_IE_CACHE": ""}, None),
    ],
)
def test_where_it_lies(
    platform: str, environment: dict[str, str], directory: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    for name in ("ARABIC_IE_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert cache.cache_directory() == (None if directory is None else Path(directory).expanduser())


def test_only_the_newest_of_a_name_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "new" / "folder"))
    for number in range(cache.KEPT + 3):
        cache.save("own", str(number), PARTS)
    cache.save("shipped", "0", PARTS)
    assert len(list((tmp_path / "new" / "folder").iterdir())) == cache.KEPT + 1
    assert cache.load("shipped", "0") == PARTS
    assert cache.load("own", str(cache.KEPT + 2)) == PARTS
    assert cache.load("own", "0") is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("")
    for directory in (str(blocked), str(blocked / "inside"), "off"):
        monkeypatch.setenv(cache.VARIABLE, directory)
        cache.save("own", "key", PARTS)
        assert cache.load("own", "key") is None


def test_keys_tell_ingredients_apart() -> None:
    keys = [cache.key_of(ingredients) for ingredients in ([b"ab"], [b"a", b"b"], [b"", b"ab"], [b"ba"])]
    assert len(set(keys)) == 4


# -- the engine ------------------------------------------------------------------------------------

TEXT = (
    "أعلن وزير المالية الأردني سمير الحداد أمس الثلاثاء أن العجز تراجع. وأضاف الحداد في بيونغ يانغ: «سنواصل "
    "الإصلاح حتى نهاية العام المقبل». والتقى جورباتشوف وجان-بيير، ووصل زمرد الكوكبي، بحسب #الجيش_اليمني."
)  # the Jordanian finance minister …; al-Haddad added in Pyongyang: …; he met Gorbachev and Jean-Pierre; … arrived
NAMES = [Row("زمرد الكوكبي", "person", ("الكوكبي",), "Q1", {"country": ("JO", "SY")})]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path))
    return tmp_path


@pytest.mark.slow
def test_an_engine_that_was_kept_answers_as_one_that_was_built(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = Extractor().with_names(NAMES).extract(TEXT)
    files = sorted(kept.iterdir())
    assert [file.name.partition("-")[0] for file in files] == ["own", "rules"]
    whole = files[0].read_bytes()
    files[0].unlink()
    monkeypatch.setattr("arabic_ie.grammar.rules.regular_expression", None)  # a name more compiles no rule anew
    assert Extractor().with_names(NAMES).extract(TEXT) == built
    assert files[0].read_bytes() == whole
    monkeypatch.setattr(Engine, "__init__", None)  # nothing is built any more
    assert Extractor().with_names(NAMES).extract(TEXT) == built
    assert "Q1" in {person.id for person in built.people}
    assert sorted(kept.iterdir()) == files


@pytest.mark.slow
def test_a_damaged_cache_is_built_again(kept: Path) -> None:
    built = Extractor().extract(TEXT)
    (file,) = kept.glob("shipped-*")
    whole = file.read_bytes()
    file.write_bytes(whole[:-1000])
    assert Extractor().extract(TEXT) == built
    assert file.read_bytes() == whole
