"""The built-in chat model; its knowledge is data. What needs langchain is imported when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .dates import asked_day
from .lexicon import lexicon

if TYPE_CHECKING:
    from .model import ClerkModel
    from .moves import Clerk

__all__ = ["Clerk", "ClerkModel", "asked_day", "lexicon"]

_LATE = {"Clerk": ".moves", "ClerkModel": ".model"}


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(name)
    return getattr(import_module(_LATE[name], __package__), name)
