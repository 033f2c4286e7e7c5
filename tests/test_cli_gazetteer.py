"""The command line: looking after files of names."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from arabic_ie.cli import main
from arabic_ie.cli.gazetteer import gazetteer

HEADER = "name\tkind\taliases\tid\tattributes\tsource\n"
GOOD = "زنبرك الفولاذي\tperson\tالفولاذي الكبير\tQ1\tcountry=EG\tme\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["gazetteer", *map(str, arguments)])


@pytest.fixture
def names(tmp_path: Path) -> Path:
    path = tmp_path / "names.tsv"
    path.write_text(HEADER + GOOD, encoding="utf-8")
    return path


# -- check -------------------------------------------------------------------------------------------


def test_a_good_file(names: Path) -> None:
    result = run("check", names)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "0 errors, 0 warnings\n")


def test_warnings_alone_are_no_failure(names: Path) -> None:
    names.write_text(HEADER + GOOD + "احمد\tgiven\t\t\t\tme\n", encoding="utf-8")
    result = run("check", names)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        f"{names}:3: warning: rows are not sorted by kind and name from here on: given احمد",
        f"{names}:3: warning: احمد is, when folded, the same as another given (shipped): أحمد",
    ]


def test_every_error_is_a_line(names: Path, tmp_path: Path) -> None:
    names.write_text(HEADER + GOOD + "bad\n" + GOOD, encoding="utf-8")
    other = tmp_path / "other.tsv"
    other.write_text(HEADER + "سمير\thero\t\t\t\tme\n", encoding="utf-8")
    result = run("check", tmp_path)
    assert result.exit_code == 1
    errors = [line.split(": ")[:2] for line in result.stdout.splitlines()]
    assert errors == [[f"{names}:3", "error"], [f"{names}:4", "error"], [f"{other}:2", "error"]]
    assert result.stderr == "3 errors, 0 warnings\n"


def test_without_files_the_shipped_ones_are_checked() -> None:
    result = run("check")
    assert result.exit_code == 0
    assert result.stderr.startswith("0 errors")


def test_alone_a_file_knows_nothing_of_the_shipped_ones(names: Path) -> None:
    names.write_text(HEADER + "بوش\tfamily!\t\t\t\tme\n", encoding="utf-8")
    assert run("check", names).exit_code == 0
    assert "removes nothing, no family has this name: بوش" in run("check", names, "--alone").stdout


# -- show --------------------------------------------------------------------------------------------


def test_show_a_form(names: Path) -> None:
    result = run("show", "روسية", "--gazetteer", names)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "nationality, by its form (fs)"
    assert result.stdout.splitlines()[-1].split() == ["name", "روسي"]


def test_show_a_row_of_the_user(names: Path) -> None:
    names.write_text(HEADER + "بوش\tfamily!\t\t\t\tme\n" + GOOD, encoding="utf-8")
    result = run("show", "الفولاذي الكبير", "--gazetteer", names)
    assert result.stdout == (
        "person, by its alias\n"
        f"  at          {names}:3\n"
        "  id          Q1\n"
        "  source      me\n"
        "  attributes  country=EG\n"
        "  name        زنبرك الفولاذي\n"
        "  aliases     الفولاذي الكبير\n"
    )
    assert f"not in use  removed by {names}:2" in run("show", "بوش", "--gazetteer", names).stdout


def test_a_name_that_nobody_knows() -> None:
    result = run("show", "لافروفف")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "arabic-ie: no row answers to لافروفف; near it: لافروف\n"


# -- stats -------------------------------------------------------------------------------------------


def test_stats_of_a_file(names: Path) -> None:
    assert run("stats", names).stdout == (
        "kind    rows  aliases  ids  weak\n"
        "person     1        1    1     0\n"
        "total      1        1    1     0\n"
        "\n"
        "file       rows  aliases  ids  weak\n"
        "names.tsv     1        1    1     0\n"
        "total         1        1    1     0\n"
    )


def test_stats_against_an_older_version(names: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.tsv"
    new.write_text(HEADER + GOOD.replace("EG", "SD") + "زمرد\tgiven\t\t\t\tme\n", encoding="utf-8")
    result = run("stats", new, "--against", names, "--list")
    assert result.stdout == (
        "kind    before  now  added  removed  changed\n"
        "given        0    1      1        0        0\n"
        "person       1    1      0        0        1\n"
        "total        1    2      1        0        1\n"
        "\n"
        "+ given\tزمرد\n"
        "~ person (attributes)\tزنبرك الفولاذي\n"
    )


# -- add ---------------------------------------------------------------------------------------------


def test_add_makes_a_file_that_extract_reads(tmp_path: Path) -> None:
    path = tmp_path / "new.tsv"
    options = ("--alias", "الفولاذي الكبير", "--id", "Q1", "--attribute", "country=EG", "--attribute", "weak")
    result = run("add", path, "--kind", "person", "زنبرك الفولاذي", *options, "--source", "me")
    assert (result.exit_code, result.stdout) == (0, "added: person زنبرك الفولاذي\n")
    assert path.read_text(encoding="utf-8") == HEADER + GOOD.replace("=EG", "=EG;weak")
    assert run("add", path, "--kind", "family!", "بوش").stdout == "added: family! بوش\n"
    assert path.read_text(encoding="utf-8").split("\n")[1] == "بوش\tfamily!\t\t\t\tuser"


def test_add_replaces_when_asked(names: Path) -> None:
    add = ("add", names, "--kind", "person", "زنبرك الفولاذي", "--source", "me")
    assert run(*add).exit_code == 2
    assert run(*add, "--replace").stdout == "replaced: person زنبرك الفولاذي\n"
    assert run(*add, "--replace").stdout == "there already: person زنبرك الفولاذي\n"


# -- what goes wrong ---------------------------------------------------------------------------------

# a command, NAMES standing for a good file, and its one line of error
WRONG = [
    ("add NAMES --kind hero سمير", "unknown kind 'hero'"),
    ("add NAMES --kind person زَنبرك", "character U+064E in 'زَنبرك'"),
    ("add NAMES --kind person زمرد --attribute colour=blue", "unknown attribute 'colour' of kind 'person'"),
    ("add NAMES --kind person زمرد --attribute country=Egypt", "country='Egypt' of kind 'person' is not of the form"),
    ("add NAMES --kind person! زمرد", "removes nothing, no person has this name: زمرد"),
    ("add missing/new.tsv --kind person زمرد", "No such file or directory"),
    ("show زمرد --gazetteer BAD", "BAD:2: unknown kind 'hero'"),
    ("stats BAD", "BAD:2: unknown kind 'hero'"),
    ("stats --against BAD", "BAD:2: unknown kind 'hero'"),
    ("add BAD --kind person زمرد", "BAD:2: unknown kind 'hero'"),
    ("check EMPTY", "EMPTY: no .tsv file in this directory"),
]


@pytest.mark.parametrize(("command", "message"), WRONG, ids=[command for command, _ in WRONG])
def test_an_error_is_one_clear_line(command: str, message: str, names: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.tsv"
    bad.write_text(HEADER + "سمير\thero\t\t\t\tme\n", encoding="utf-8")
    empty = tmp_path / "empty"
    empty.mkdir()
    paths = {"NAMES": names, "BAD": bad, "EMPTY": empty}
    result = run(*(paths.get(word, word) for word in command.split()))
    (line,) = result.stderr.splitlines()
    for name, path in paths.items():
        message = message.replace(name, str(path))
    assert line.startswith("Error: ")
    assert message in line
    assert result.exit_code == 2
    assert names.read_text(encoding="utf-8") == HEADER + GOOD


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "missing.tsv"], "'missing.tsv' does not exist"),
        (["show"], "Missing argument 'NAME'"),
        (["show", " "], "the name is empty"),
        (["stats", "--list"], "--list needs --against"),
        (["add", "mine.tsv", "زمرد"], "Missing option '--kind'"),
        (["remove"], "No such command 'remove'"),
    ],
)
def test_a_wrong_command_says_what_is_wrong(arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr


@pytest.mark.parametrize("command", ["", "check", "show", "stats", "add"])
def test_help_has_examples(command: str) -> None:
    result = run(*command.split(), "--help")
    assert result.exit_code == 0
    assert "arabic-ie gazetteer check my_names.tsv" in result.stdout


def test_the_guide_keeps_its_word(tmp_path: Path) -> None:
    """Its first file is what its first command writes, and its commands are there."""
    guide = (Path(__file__).parents[1] / "docs" / "gazetteers.md").read_text(encoding="utf-8")
    (rows,) = re.findall(r"^```tsv\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    first, *_ = re.findall(r"^arabic-ie (gazetteer add .*)$", guide, re.MULTILINE)
    path = tmp_path / "my_names.tsv"
    arguments = [str(path) if word == path.name else word for word in shlex.split(first)]
    assert CliRunner().invoke(main, [*arguments, "--source", "me"]).exit_code == 0
    assert path.read_text(encoding="utf-8") == rows
    assert run("check", path).stdout == ""
    assert set(re.findall(r"arabic-ie gazetteer (\w+)", guide)) <= set(gazetteer.commands)


@pytest.mark.slow
def test_output_is_utf_8_in_any_locale(names: Path) -> None:
    environment = {"PYTHONIOENCODING": "ascii", "PYTHONPATH": ":".join(sys.path)}
    command = [sys.executable, "-m", "arabic_ie.cli", "gazetteer", "show", "روسية"]
    result = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert "روسي" in result.stdout.decode("utf-8")
