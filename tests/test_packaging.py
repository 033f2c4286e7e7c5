"""The wheel and the sdist work: installed beside the declared dependencies alone, on each Python of this machine."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email import message_from_bytes
from importlib.metadata import distribution
from itertools import islice
from pathlib import Path

import pytest

import arabic_ie
from arabic_ie.gazetteers import shipped_directory

pytest.importorskip("hatchling", reason="hatchling, which builds the wheel, is not installed")
pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parent.parent
OLDEST, NEWEST = 11, 14  # the minor versions of Python 3 that are supported
PYENV = Path.home() / ".pyenv" / "versions"  # where pyenv keeps Pythons; its words on the path need not work
TEXT = (
    "قال الرئيس الفرنسي إيمانويل ماكرون أمس إن بلاده لن تتراجع."  # Macron said yesterday that his country won't retreat
)


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, "sdist", tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


def pythons() -> list[str]:
    """The Python that runs the tests; for ``make dist`` of each other version one too that this machine has."""
    found = [sys.executable]
    if os.environ.get("ON_PYTHONS") != "all":
        return found
    for minor in range(OLDEST, NEWEST + 1):
        name = f"python3.{minor}"
        named = [shutil.which(name) or "", *map(str, sorted(PYENV.glob(f"3.{minor}.*/bin/{name}"), reverse=True))]
        works = (
            python
            for python in named
            if python and subprocess.run([python, "-c", ""], capture_output=True).returncode == 0
        )
        if minor != sys.version_info.minor:
            found.extend(islice(works, 1))
    return found


@pytest.fixture(scope="module", params=pythons())
def python(wheel: Path, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment's Python, with the wheel and the core dependencies and nothing else."""
    directory = tmp_path_factory.mktemp("venv")
    subprocess.run([request.param, "-m", "venv", "--without-pip", str(directory)], check=True)
    python = directory / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--quiet", "--disable-pip-version-check", "install"]
    if request.param == sys.executable:
        subprocess.run([*pip, "--no-index", "--no-deps", str(wheel)], check=True)
        site = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
        for name in dependencies("arabic-ie"):
            link(name, Path(site))
    elif subprocess.run([*pip, str(wheel)], capture_output=True).returncode:
        pytest.skip(f"the dependencies could not be fetched for {request.param}")
    return python


def build(project: Path, target: str, into: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(into)]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    (built,) = into.iterdir()
    return built


def run(python: Path, *arguments: str, cwd: Path | None = None) -> str:
    """What a command of the fresh environment prints; nothing of this environment is seen by it."""
    command = [str(python), "-I", *arguments]
    return subprocess.run(command, cwd=cwd, check=True, capture_output=True, encoding="utf-8").stdout


def dependencies(name: str) -> set[str]:
    """The distributions that ``name`` requires, and those that they require; extras left out."""
    required = [line for line in distribution(name).requires or () if "extra ==" not in line]
    names = {re.match(r"[\w.-]+", line)[0] for line in required if "sys_platform" not in line}  # type: ignore[index]
    return names.union(*(dependencies(other) for other in names))


def link(name: str, site: Path) -> None:
    """Make an installed distribution visible in another environment too: no network is needed."""
    installed = distribution(name)
    tops = {file.parts[0] for file in installed.files or () if file.parts[0] not in ("..", "__pycache__")}
    for top in tops:
        if not (site / top).exists():
            (site / top).symlink_to(installed.locate_file(top))


def gazetteer_names() -> set[str]:
    return {path.name for path in shipped_directory().glob("*.tsv")}


def test_the_wheel_holds_package_types_and_gazetteers(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    shipped = {Path(name).name for name in names if name.startswith("arabic_ie/data/gazetteers/")}
    assert shipped == gazetteer_names()
    assert "arabic_ie/py.typed" in names
    assert {name.split("/")[0] for name in names} == {"arabic_ie", wheel.name.split("-py3")[0] + ".dist-info"}


def test_the_wheel_says_what_it_is(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    (name,) = (name for name in archive.namelist() if name.endswith("/METADATA"))
    metadata = message_from_bytes(archive.read(name))
    assert metadata["Version"] == arabic_ie.__version__
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Requires-Python"] == f">=3.{OLDEST}"
    assert "# arabic_ie" in str(metadata.get_payload())
    assert any(name.endswith("/licenses/LICENSE") for name in archive.namelist())


def test_a_release_is_tested_on_each_python_that_it_names() -> None:
    versions = [f"3.{minor}" for minor in range(OLDEST, NEWEST + 1)]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = [re.fullmatch(r"Programming Language :: Python :: (3\.\d+)", text) for text in project["classifiers"]]
    assert [match[1] for match in named if match] == versions
    tested = re.search(r"python: \[(.*)\]", (ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))
    assert tested is not None
    assert re.findall(r'"([^"]+)"', tested[1]) == versions
    assert "uses: ./.github/workflows/ci.yml" in (ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8")


def test_all_files_name_the_same_version() -> None:
    cited = dict(
        re.findall(r"^(version|date-released): (\S+)$", (ROOT / "CITATION.cff").read_text("utf-8"), re.MULTILINE)
    )
    latest = re.search(r"^## (\S+) \((\S+)\)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert latest is not None
    assert arabic_ie.__version__ == cited["version"] == latest[1]
    assert cited.get("date-released", "unreleased") == latest[2]


def test_the_sdist_builds_the_same_wheel(sdist: Path, wheel: Path, tmp_path: Path) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (project,) = tmp_path.iterdir()
    assert {"Makefile", "README.md", "README.ar.md", "LICENSE", ".github", "data", "tests"} <= {
        path.name for path in project.iterdir()
    }
    again = build(project, "wheel", tmp_path / "dist")
    assert record(again) == record(wheel)


def record(wheel: Path) -> list[str]:
    """The wheel's own list of files with their hashes."""
    archive = zipfile.ZipFile(wheel)
    (name,) = (name for name in archive.namelist() if name.endswith("/RECORD"))
    return sorted(archive.read(name).decode("utf-8").splitlines())


def test_the_installed_wheel_extracts_from_another_directory(python: Path, tmp_path: Path) -> None:
    code = f"import arabic_ie; print(arabic_ie.__file__); print(arabic_ie.extract({TEXT!r}).to_json())"
    file, answer = run(python, "-X", "utf8", "-c", code, cwd=tmp_path).splitlines()
    assert Path(file).is_relative_to(python.parent.parent)
    assert [person["name"] for person in json.loads(answer)["people"]] == ["إيمانويل ماكرون"]


def test_the_installed_command_works(python: Path, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    command = [str(python.parent / "arabic-ie"), "extract", "article.txt", "--format", "text"]
    result = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, encoding="utf-8")
    assert "إيمانويل ماكرون" in result.stdout


def test_declared_dependencies_are_enough(python: Path) -> None:
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check", "check"]
    result = subprocess.run(pip, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout
