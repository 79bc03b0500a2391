"""Conversation: what is kept of a question and its answer, and the port by which the door keeps it."""

from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class StoredTurn:
    """A stored question and answer (the answer as plain data)."""

    message_id: str
    question: str
    answer: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation: its id, what its turns have set, and its turns, oldest first."""

    id: str
    memory: dict[str, Any]
    turns: tuple[StoredTurn, ...]


class Conversations(Protocol):
    """Keeps conversations; `Store` does, in a database.

    Raises (each method but `ping`):
        StoreUnavailableError: if the database cannot be reached.
    """

    async def open(self, conversation_id: str | None) -> Conversation:
        """The conversation with its turns; a new one for None. Unknown: UnknownConversationError."""

    async def keep(self, conversation: Conversation, turn: StoredTurn, memory: dict[str, Any], persona: str) -> None:
        """Append a turn, and remember what it set."""

    async def feedback(self, message_id: str, rating: str, comment: str | None) -> None:
        """Keep what a person thought of an answer. Unknown: UnknownMessageError."""

    async def delete(self, conversation_id: str) -> None:
        """Delete a conversation with its messages and their feedback. Unknown: UnknownConversationError."""

    async def ping(self) -> bool:
        """Whether the database answers."""
