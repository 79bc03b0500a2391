"""Conversations, feedback, hand-offs, reviews: the only package that imports sqlalchemy, once a store is opened."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .conversation import Conversation, Conversations, HandoffStore, ReviewStore, StoredReview, StoredTurn, Tally

if TYPE_CHECKING:
    from .handoffs import Handoffs
    from .records import Records
    from .reviews import Reviews
    from .store import Store

__all__ = [
    "Conversation",
    "Conversations",
    "HandoffStore",
    "Handoffs",
    "Records",
    "ReviewStore",
    "Reviews",
    "Store",
    "StoredReview",
    "StoredTurn",
    "Tally",
]

_LATE = {"Handoffs": ".handoffs", "Records": ".records", "Reviews": ".reviews", "Store": ".store"}


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(name)
    return getattr(import_module(_LATE[name], __package__), name)
