"""The READMEs keep their word: examples print what they show, commands run, both languages say the same."""

from __future__ import annotations

import contextlib
import importlib.util
import io
import re
import shlex
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

import arabic_ie
from arabic_ie.gazetteers import read_rows
from commands import run

ROOT = Path(__file__).resolve().parent.parent
NAMES = ("README.md", "README.ar.md", "CONTRIBUTING.md")
TEXTS = {name: (ROOT / name).read_text(encoding="utf-8") for name in NAMES}
ENGLISH, ARABIC, CONTRIBUTING = TEXTS.values()
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

LONGEST_PICTURE = 150_000  # bytes: it is shown to everyone who opens the page
ARTICLE = """أعلن وزير المالية الأردني سمير الحداد أمس الثلاثاء أن العجز تراجع إلى النصف.
وقال الرئيس الروسي فلاديمير بوتين: «نحن مستعدون للحوار»."""  # … Putin said: we are ready for talks


def blocks(text: str, language: str) -> list[str]:
    return [code for name, code in FENCED.findall(text) if name == language]


def commands(text: str) -> list[str]:
    """The calls of ``arabic-ie`` in a page, without comments; the server would not end, and is left out."""
    lines = "".join(blocks(text, "sh")).replace("\\\n", " ").splitlines()
    calls = [line.removeprefix(".venv/bin/") for line in lines]
    return [call for call in calls if call.startswith("arabic-ie ") and " serve " not in call]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that the commands name."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "news").mkdir()
    for name in ("article.txt", "news/article.txt"):
        (folder / name).write_text(ARTICLE, encoding="utf-8")
    (folder / "data" / "gazetteers").mkdir(parents=True)
    people = "data/gazetteers/people.tsv"
    (folder / people).write_bytes((ROOT / people).read_bytes())
    return folder


def test_the_example_prints_what_the_readme_shows() -> None:
    (code,), (shown,) = blocks(ENGLISH, "python"), blocks(ENGLISH, "text")
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(code, {})
    assert out.getvalue() == shown


@pytest.mark.slow
@pytest.mark.parametrize("command", [*dict.fromkeys(commands(ENGLISH) + commands(CONTRIBUTING))])
def test_commands_run(command: str, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk)
    if " report " in command:
        pytest.importorskip("plotly", reason="plotly is not installed")
    result = run(*shlex.split(command, comments=True)[1:])
    unknown = " show " in command  # a name that is yet to be added
    assert result.exit_code == (1 if unknown else 0), result.output


def test_someones_words_are_found(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk)
    (command,) = (call for call in commands(ENGLISH) if " --by " in call)
    assert "نحن مستعدون للحوار" in run(*shlex.split(command, comments=True)[1:]).output


def test_both_languages_have_the_same_code() -> None:
    assert FENCED.findall(ARABIC) == FENCED.findall(ENGLISH)


def test_both_languages_have_the_same_figures_links_and_tools() -> None:
    for pattern in (r"\b0\.\d{3}\b", r"\]\((https?:[^)]+)"):
        assert re.findall(pattern, ARABIC) == re.findall(pattern, ENGLISH)
    links = re.findall(r"\]\(((?!http)[^)#]+)", ENGLISH)
    assert set(links) - {"README.ar.md"} <= set(re.findall(r"\]\(([^)]+)", ARABIC))


def test_the_arabic_page_runs_from_right_to_left() -> None:
    prose = [part.strip() for part in FENCED.sub("⟂", ARABIC).split("⟂")]
    for part in prose:  # code stands between them, and runs from left to right
        assert part.startswith('<div dir="rtl">')
        assert part.endswith("</div>")
        assert part.count("<div") == part.count("</div>") == 1
    assert ARABIC.count("<span") == ARABIC.count("</span>")


def test_the_table_names_the_fields() -> None:
    rows = re.findall(r"^\| `([A-Z]\w+)` \| (.*) \|$", ENGLISH, re.MULTILINE)
    assert {name for name, _ in rows} == {name for name in arabic_ie.__all__ if is_dataclass(getattr(arabic_ie, name))}
    for name, cell in rows:
        shown = set(re.findall(r"`(\w+)", re.sub(r"\(.*?\)", lambda m: "()" if m[0] == "()" else "", cell)))
        model = getattr(arabic_ie, name)
        assert {field.name for field in fields(model)} - {"rule"} <= shown, name
        assert all(hasattr(model, field) for field in shown), name


def test_the_gazetteer_example_loads(tmp_path: Path) -> None:
    path = tmp_path / "my_names.tsv"
    (rows,) = blocks(ENGLISH, "tsv")
    path.write_text(rows, encoding="utf-8")
    assert [row.kind for row in read_rows(path)] == ["person", "organization", "family!"]


def test_the_picture_shows_what_the_readme_tells(shared: arabic_ie.Extractor) -> None:
    spec = importlib.util.spec_from_file_location("picture", ROOT / "tools" / "picture.py")
    assert spec is not None
    assert spec.loader is not None
    picture = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(picture)
    assert picture.PICTURE.stat().st_size < LONGEST_PICTURE
    doc = shared.extract(picture.ARTICLE, reference_date=picture.REFERENCE_DATE)
    said = [
        (quote.speaker.name if quote.speaker else None, quote.cue.text if quote.cue else None) for quote in doc.quotes
    ]
    minister, president = "سمير الحداد", "ليلى منصور"
    # announcing, denying, adding; warning, pointing out
    cues = [(minister, cue) for cue in (":", "أعلن", "نافيا", "أضاف")] + [(president, cue) for cue in ("حذرت", "مشيرة")]
    assert said == cues


LINKS = [(name, link) for name, text in TEXTS.items() for link in re.findall(r"\]\(((?!http)[^)#]+)", text)]


@pytest.mark.parametrize(("name", "link"), [*dict.fromkeys(LINKS)])
def test_links_lead_somewhere(name: str, link: str) -> None:
    assert (ROOT / link).exists(), name


# -- CONTRIBUTING.md --------------------------------------------------------------------------------


def test_the_case_holds(shared: arabic_ie.Extractor) -> None:
    case, _ = blocks(CONTRIBUTING, "python")
    ((marked, kind, cue, mention),) = eval(f"[{case}]")
    content = re.search("⟦(.*)⟧", marked)
    assert content is not None
    (quote,) = shared.extract(re.sub("[⟦⟧]", "", marked)).quotes
    assert quote.cue is not None
    assert quote.speaker is not None
    assert quote.speaker.mention is not None
    found = (quote.span.text, quote.kind, quote.cue.text, quote.speaker.mention.text)
    assert found == (content[1], kind, cue, mention)


@pytest.mark.slow
def test_the_rule_finds_what_is_shown() -> None:
    _, code = blocks(CONTRIBUTING, "python")
    (shown,) = blocks(CONTRIBUTING, "text")
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(code, {})
    assert out.getvalue() == shown


def test_what_contributing_names_is_there() -> None:
    paths = re.findall(r"`?\b((?:tests|benchmarks|docs|data|\.github)/[\w./-]*\w\.(?:py|md|tsv|yml))\b", CONTRIBUTING)
    rows = re.findall(r"^\| (`\w+\.py`.*?) \|", CONTRIBUTING, re.MULTILINE)
    paths += [f"benchmarks/{name}" for row in rows for name in re.findall(r"\w+\.py", row)]
    assert len(paths) > 10
    assert [path for path in paths if not (ROOT / path).exists()] == []
