"""What a test run builds is kept in a directory of its own: no test reads or fills the user's cache."""

from __future__ import annotations

import os
import shutil
import tempfile

import pytest
from hypothesis import settings

import arabic_ie
from arabic_ie.gazetteers.cache import VARIABLE

DIRECTORY = pytest.StashKey[str]()


settings.register_profile("any machine", deadline=None)  # work is counted, never timed
settings.load_profile("any machine")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[DIRECTORY] = os.environ[VARIABLE] = tempfile.mkdtemp(prefix="arabic_ie-")


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(config.stash[DIRECTORY], ignore_errors=True)


@pytest.fixture(scope="module")
def shared() -> arabic_ie.Extractor:
    return arabic_ie.Extractor()


@pytest.fixture
def one_engine(monkeypatch: pytest.MonkeyPatch, shared: arabic_ie.Extractor) -> None:
    """Without gazetteers of its own a command takes the one extractor of these tests: building takes seconds."""
    build = arabic_ie.Extractor
    monkeypatch.setattr(arabic_ie, "Extractor", lambda gazetteers=(): build(gazetteers) if gazetteers else shared)
