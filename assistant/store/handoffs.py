"""Handoffs: what members took to the reps, what the reps replied, and which replies may be offered again."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import select, update

from assistant.answer import Handoff, HandoffState, Verified
from assistant.errors import UnknownHandoffError, UnknownMessageError

from .conversation import StoredTurn
from .store import Clock, Store
from .tables import HandoffRow, MessageRow, VerifiedRow


class Handoffs:
    """Hand-offs in the database of conversations; every method is one transaction.

    Raises (each method):
        StoreUnavailableError: if the database cannot be reached.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def message(self, message_id: str) -> StoredTurn:
        """A question with its answer.

        Raises:
            UnknownMessageError: if no message has this id.
        """
        async with self._store.transaction() as session:
            row = await session.get(MessageRow, message_id)
            if row is None:
                raise UnknownMessageError(f"There is no message '{message_id}'.")
            return StoredTurn(row.id, row.question, row.answer)

    async def add(self, message_id: str, note: str, clauses: dict[str, str]) -> Handoff:
        """Hand an answer over; one that is with the reps already stays as it is.

        Raises:
            UnknownMessageError: if no message has this id.
        """
        now = self._clock()
        async with self._store.transaction() as session:
            message = await session.get(MessageRow, message_id, with_for_update=True)
            if message is None:
                raise UnknownMessageError(f"There is no message '{message_id}'.")
            row = await session.scalar(select(HandoffRow).where(HandoffRow.message_id == message_id))
            if row is None:
                row = HandoffRow(
                    id=f"h_{uuid4().hex}", conversation_id=message.conversation_id, message_id=message_id, created=now,
                    updated=now, state=HandoffState.OPEN, note=note, rep="", reply="", clauses=clauses,
                )  # fmt: skip
                session.add(row)
            return _handoff(row, message.question)

    async def find(
        self, *, handoff_id: str | None = None, conversation_id: str | None = None, states: Sequence[HandoffState] = ()
    ) -> tuple[Handoff, ...]:
        """The hand-offs that fit everything given, oldest first."""
        wanted = select(HandoffRow, MessageRow.question).join(MessageRow, MessageRow.id == HandoffRow.message_id)
        if handoff_id is not None:
            wanted = wanted.where(HandoffRow.id == handoff_id)
        if conversation_id is not None:
            wanted = wanted.where(HandoffRow.conversation_id == conversation_id)
        if states:
            wanted = wanted.where(HandoffRow.state.in_(states))
        async with self._store.transaction() as session:
            rows = (await session.execute(wanted.order_by(HandoffRow.created, HandoffRow.id))).all()
            return tuple(_handoff(row, question) for row, question in rows)

    async def change(self, handoff_id: str, states: Sequence[HandoffState], **values: Any) -> bool:
        """Change a hand-off that is in one of these states; whether it was.

        Raises:
            UnknownHandoffError: if there is none with this id.
        """
        chosen = update(HandoffRow).where(HandoffRow.id == handoff_id, HandoffRow.state.in_(states))
        async with self._store.transaction() as session:
            if await session.get(HandoffRow, handoff_id) is None:
                raise UnknownHandoffError(f"There is no hand-off '{handoff_id}'.")
            done = await session.execute(chosen.values(updated=self._clock(), **values))
            return bool(getattr(done, "rowcount", 0))

    async def offer(self, question: str, reply: str, clauses: dict[str, str]) -> None:
        """Keep a reply that may be offered to others."""
        row = VerifiedRow(id=f"v_{uuid4().hex}", question=question, created=self._clock(), reply=reply, clauses=clauses)
        async with self._store.transaction() as session:
            session.add(row)

    async def offered(self, question: str) -> tuple[Verified, ...]:
        """What may be offered for the question with this digest, newest first."""
        wanted = select(VerifiedRow).where(VerifiedRow.question == question).order_by(VerifiedRow.created.desc())
        async with self._store.transaction() as session:
            rows = (await session.scalars(wanted)).all()
            return tuple(Verified(r.reply, dict(r.clauses), r.created.date()) for r in rows)


def _handoff(row: HandoffRow, question: str) -> Handoff:
    return Handoff(
        id=row.id,
        conversation_id=row.conversation_id,
        message_id=row.message_id,
        question=question,
        note=row.note,
        state=HandoffState(row.state),
        rep=row.rep,
        reply=row.reply,
        clauses=dict(row.clauses),
        updated=row.updated.date().isoformat(),
    )
