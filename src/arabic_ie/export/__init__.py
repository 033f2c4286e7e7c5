"""Exports: an ``Extraction`` in, another form of it out; called by the model's methods and the CLI.

The formats of other systems are functions of this package (``docs/exports.md``); each is loaded when it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from arabic_ie.export.brat import to_brat
    from arabic_ie.export.conll import to_conll
    from arabic_ie.export.doccano import to_doccano
    from arabic_ie.export.labelstudio import to_labelstudio
    from arabic_ie.export.tei import to_tei
    from arabic_ie.export.timeml import to_timeml
    from arabic_ie.export.webannotation import to_webannotation

__all__ = ["to_brat", "to_conll", "to_doccano", "to_labelstudio", "to_tei", "to_timeml", "to_webannotation"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module(f"arabic_ie.export.{name.removeprefix('to_')}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
