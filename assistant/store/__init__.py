"""Conversations, messages, feedback: the only package that imports sqlalchemy, and only when a store is opened."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .conversation import Conversation, Conversations, StoredTurn

if TYPE_CHECKING:
    from .store import Store

__all__ = ["Conversation", "Conversations", "Store", "StoredTurn"]

_LATE = {"Store": ".store"}


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(name)
    return getattr(import_module(_LATE[name], __package__), name)
