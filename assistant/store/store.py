"""Store: conversations in a database: begin, continue, remember, delete, purge."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import delete, event, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

from assistant.errors import StoreUnavailableError, UnknownConversationError, UnknownMessageError

from .conversation import Conversation, StoredTurn
from .migrate import upgrade
from .tables import AuditRow, ConversationRow, FeedbackRow, MessageRow

Clock = Callable[[], datetime]


class Store:
    """Keeps conversations in SQLite or Postgres; every method is one transaction.

    Raises (each method):
        StoreUnavailableError: if the database cannot be reached.
    """

    def __init__(self, url: str, clock: Clock) -> None:
        self._url = url
        self._engine = _engine(url)
        self._session = async_sessionmaker(self._engine, expire_on_commit=False)
        self._clock = clock

    async def prepare(self) -> None:
        """Bring the database to the newest version of its tables."""
        try:
            await upgrade(self._engine)
        except (SQLAlchemyError, OSError) as exc:
            why = getattr(exc, "orig", None) or exc
            raise StoreUnavailableError(f"The database of conversations cannot be opened: {why}.") from exc

    async def close(self) -> None:
        """Release the connections."""
        await self._engine.dispose()

    async def ping(self) -> bool:
        """Whether the database answers."""
        try:
            async with self._session() as session:
                await session.execute(select(1))
        except (SQLAlchemyError, OSError):
            return False
        return True

    async def open(self, conversation_id: str | None) -> Conversation:
        """The conversation with its turns; a new one for None.

        Raises:
            UnknownConversationError: if no conversation has this id.
        """
        if conversation_id is None:
            return Conversation(f"c_{uuid4().hex}", {}, ())
        async with self.transaction() as session:
            row = await session.get(ConversationRow, conversation_id)
            if row is None:
                raise UnknownConversationError(
                    f"There is no conversation '{conversation_id}'. Start a new one without an id."
                )
            wanted = (
                select(MessageRow).where(MessageRow.conversation_id == conversation_id).order_by(MessageRow.created)
            )
            messages = (await session.scalars(wanted)).all()
            return Conversation(
                row.id, dict(row.memory), tuple(StoredTurn(m.id, m.question, m.answer) for m in messages)
            )

    async def keep(self, conversation: Conversation, turn: StoredTurn, memory: dict[str, Any], persona: str) -> None:
        """Append a turn, and remember what it set."""
        now = self._clock()
        async with self.transaction() as session:
            row = await session.get(ConversationRow, conversation.id)
            if row is None:
                session.add(ConversationRow(id=conversation.id, created=now, updated=now, memory=memory))
                await session.flush()
            else:
                row.memory, row.updated = memory, now
            session.add(
                MessageRow(
                    id=turn.message_id,
                    conversation_id=conversation.id,
                    created=now,
                    persona=persona,
                    question=turn.question,
                    answer=turn.answer,
                    status=str(turn.answer.get("status", "")),
                    topic=turn.topic,
                    run=turn.run,
                )
            )

    async def feedback(self, message_id: str, rating: str, comment: str | None) -> None:
        """Keep what a person thought of an answer.

        Raises:
            UnknownMessageError: if no message has this id.
        """
        async with self.transaction() as session:
            if await session.get(MessageRow, message_id) is None:
                raise UnknownMessageError(f"There is no message '{message_id}'.")
            session.add(
                FeedbackRow(
                    id=f"f_{uuid4().hex}", message_id=message_id, created=self._clock(), rating=rating, comment=comment
                )
            )

    async def delete(self, conversation_id: str) -> None:
        """Delete a conversation with its messages and their feedback.

        Raises:
            UnknownConversationError: if no conversation has this id.
        """
        async with self.transaction() as session:
            row = await session.get(ConversationRow, conversation_id)
            if row is None:
                raise UnknownConversationError(f"There is no conversation '{conversation_id}'.")
            await session.delete(row)
            self._audit(session, "conversation_deleted", {})

    async def purge(self, older_than: timedelta) -> int:
        """Delete conversations untouched for longer than this; returns how many."""
        limit = self._clock() - older_than
        async with self.transaction() as session:
            stale = (await session.scalars(select(ConversationRow.id).where(ConversationRow.updated < limit))).all()
            await session.execute(delete(ConversationRow).where(ConversationRow.id.in_(stale)))
            self._audit(session, "purged", {"conversations": len(stale)})
            return len(stale)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """A session whose work is kept whole or not at all."""
        try:
            async with self._session() as session, session.begin():
                yield session
        except (SQLAlchemyError, OSError) as exc:
            raise StoreUnavailableError(
                "The database of conversations cannot be used now. Try again; if it stays so, see the log."
            ) from exc

    def _audit(self, session: AsyncSession, what: str, detail: dict[str, Any]) -> None:
        session.add(AuditRow(id=f"a_{uuid4().hex}", created=self._clock(), event=what, detail=detail))


def _engine(url: str) -> AsyncEngine:
    engine = create_async_engine(url, pool_pre_ping=True)
    if url.startswith("sqlite"):
        event.listen(engine.sync_engine, "connect", _foreign_keys)
    return engine


def _foreign_keys(connection: Any, _record: Any) -> None:
    """SQLite keeps foreign keys, and waits for a writer, only when told so on each connection."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA busy_timeout=5000")
    cursor.close()
