"""What a test run builds is kept in a directory of its own: no test reads or fills the user's cache."""

from __future__ import annotations

import os
import shutil
import tempfile

import pytest

from arabic_ie.gazetteers.cache import VARIABLE

DIRECTORY = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[DIRECTORY] = os.environ[VARIABLE] = tempfile.mkdtemp(prefix="arabic_ie-")


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(config.stash[DIRECTORY], ignore_errors=True)
