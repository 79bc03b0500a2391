"""Conversations, messages, feedback, hand-offs: the only package that imports sqlalchemy, once a store is opened."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .conversation import Conversation, Conversations, HandoffStore, StoredTurn

if TYPE_CHECKING:
    from .handoffs import Handoffs
    from .records import Records
    from .store import Store

__all__ = ["Conversation", "Conversations", "HandoffStore", "Handoffs", "Records", "Store", "StoredTurn"]

_LATE = {"Handoffs": ".handoffs", "Records": ".records", "Store": ".store"}


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(name)
    return getattr(import_module(_LATE[name], __package__), name)
