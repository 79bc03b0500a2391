"""Records: what a channel remembers, under a kind and a key, in the same database as the conversations."""

from datetime import timedelta
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError

from .store import Clock, Store
from .tables import RecordRow


class Records:
    """The memory of one channel; every method is one transaction.

    Raises (each method):
        StoreUnavailableError: if the database cannot be reached.
    """

    def __init__(self, store: Store, channel: str, clock: Clock) -> None:
        self._store = store
        self._channel = channel
        self._clock = clock

    async def add(self, kind: str, key: str, workspace: str, value: dict[str, Any]) -> bool:
        """Remember something that must not be there yet; whether it was new. Of two at once, one is told True."""
        async with self._store.transaction() as session:
            now = self._clock()
            row = RecordRow(
                channel=self._channel, kind=kind, key=key, workspace=workspace, created=now, updated=now, value=value
            )
            try:
                async with session.begin_nested():
                    session.add(row)
            except IntegrityError:
                return False
            return True

    async def put(self, kind: str, key: str, workspace: str, value: dict[str, Any]) -> None:
        """Remember something, whatever was there."""
        if await self.add(kind, key, workspace, value):
            return
        async with self._store.transaction() as session:
            row = await session.get(RecordRow, (self._channel, kind, key))
            if row is not None:
                row.workspace, row.value, row.updated = workspace, value, self._clock()

    async def get(self, kind: str, key: str) -> dict[str, Any] | None:
        """What is remembered under a key."""
        async with self._store.transaction() as session:
            row = await session.get(RecordRow, (self._channel, kind, key))
            return None if row is None else dict(row.value)

    async def all(self, kind: str) -> dict[str, dict[str, Any]]:
        """Everything of a kind, by key, oldest first."""
        wanted = select(RecordRow).where(RecordRow.channel == self._channel, RecordRow.kind == kind)
        async with self._store.transaction() as session:
            rows = (await session.scalars(wanted.order_by(RecordRow.created, RecordRow.key))).all()
            return {row.key: dict(row.value) for row in rows}

    async def forget(
        self, *, kind: str | None = None, key: str | None = None, workspace: str | None = None,
        idle: timedelta | None = None,
    ) -> int:  # fmt: skip
        """Forget what fits all that is given (kind, key, workspace, how long untouched); returns how many."""
        given = {RecordRow.kind: kind, RecordRow.key: key, RecordRow.workspace: workspace}
        chosen = delete(RecordRow).where(
            RecordRow.channel == self._channel, *(column == value for column, value in given.items() if value)
        )
        if idle is not None:
            chosen = chosen.where(RecordRow.updated < self._clock() - idle)
        async with self._store.transaction() as session:
            done = await session.execute(chosen)
            return int(getattr(done, "rowcount", 0))
