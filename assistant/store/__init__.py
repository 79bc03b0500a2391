"""Conversations, messages, feedback: the only package that imports sqlalchemy."""

from .conversations import Conversation, Store, StoredTurn

__all__ = ["Conversation", "Store", "StoredTurn"]
