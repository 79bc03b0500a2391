"""Conversation: what is kept of a question and its answer, and the ports by which it is kept, handed over, reviewed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from assistant.answer import Handoff, HandoffState, Verified


@dataclass(frozen=True, slots=True)
class StoredTurn:
    """A stored question and answer (the answer as plain data).

    `topic` is the article or exhibit that it is about, if any; `run` is what happened on the way, for the editors.
    """

    message_id: str
    question: str
    answer: dict[str, Any]
    topic: str = ""
    run: dict[str, Any] = field(default_factory=dict)


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


class HandoffStore(Protocol):
    """Keeps hand-offs; `Handoffs` does, in a database."""

    async def message(self, message_id: str) -> StoredTurn:
        """A question with its answer. Unknown: UnknownMessageError."""

    async def add(self, message_id: str, note: str, clauses: dict[str, str]) -> Handoff:
        """Hand an answer over. Unknown: UnknownMessageError."""

    async def find(
        self, *, handoff_id: str | None = None, conversation_id: str | None = None, states: Sequence[HandoffState] = ()
    ) -> tuple[Handoff, ...]:
        """The hand-offs that fit everything given, oldest first."""

    async def change(self, handoff_id: str, states: Sequence[HandoffState], **values: Any) -> bool:
        """Change a hand-off that is in one of these states; whether it was. Of two at once, one is told True."""

    async def offer(self, question: str, reply: str, clauses: dict[str, str]) -> None:
        """Keep a reply that may be offered to others."""

    async def offered(self, question: str) -> tuple[Verified, ...]:
        """What may be offered for the question with this digest, newest first."""


@dataclass(frozen=True, slots=True)
class StoredReview:
    """A stored turn as the editors need it, without whose it was; `ratings` are (rating, comment), oldest first."""

    turn: StoredTurn
    day: date
    ratings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many questions of a topic ended in a status, and whether they were rated down last."""

    topic: str
    status: str
    down: bool
    count: int


class ReviewStore(Protocol):
    """Gives what the editors look at; `Reviews` does, from a database."""

    async def found(self, wanted: str, limit: int, skip: int) -> tuple[StoredReview, ...]:
        """Turns without an answer (`silent`), with a thumb down (`down`), or either (`all`), newest first."""

    async def one(self, message_id: str) -> StoredReview:
        """One turn. Unknown: UnknownMessageError."""

    async def tally(self) -> tuple[Tally, ...]:
        """How many questions there are, by topic, status and rating."""
