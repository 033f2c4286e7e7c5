"""A package's name in, the package out, or an error that says what to install."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def loaded(package: str, extra: str) -> Any:
    """An optional package, loaded where it is used.

    Raises:
        ImportError: it, or something that it needs, is not installed.
    """
    try:
        return import_module(package)
    except ImportError as error:
        raise ImportError(f"this needs {package}: pip install 'arabic-ie[{extra}]' ({error})") from error
