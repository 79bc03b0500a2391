"""Reviews: the turns that editors look at: what got no answer, and what did not help; never whose they were."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from assistant.answer import Status
from assistant.errors import UnknownMessageError

from .conversation import StoredReview, StoredTurn, Tally
from .store import Store
from .tables import FeedbackRow, MessageRow

SILENT, DOWN = "silent", "down"


class Reviews:
    """Turns of the database of conversations; every method is one transaction.

    Raises (each method):
        StoreUnavailableError: if the database cannot be reached.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    async def found(self, wanted: str, limit: int, skip: int) -> tuple[StoredReview, ...]:
        """Turns without an answer (`silent`), with a thumb down (`down`), or either (anything else), newest first."""
        silent, down = MessageRow.status == Status.ABSTAINED.value, MessageRow.id.in_(_rated_down())
        chosen: ColumnElement[bool] = {SILENT: silent, DOWN: down}.get(wanted, or_(silent, down))
        newest = select(MessageRow).where(chosen).order_by(MessageRow.created.desc(), MessageRow.id)
        async with self._store.transaction() as session:
            rows = (await session.scalars(newest.limit(limit).offset(skip))).all()
            return await _reviews(session, rows)

    async def one(self, message_id: str) -> StoredReview:
        """One turn.

        Raises:
            UnknownMessageError: if no message has this id.
        """
        async with self._store.transaction() as session:
            row = await session.get(MessageRow, message_id)
            if row is None:
                raise UnknownMessageError(f"There is no message '{message_id}'.")
            (found,) = await _reviews(session, [row])
            return found

    async def tally(self) -> tuple[Tally, ...]:
        """How many questions there are, by topic, status and whether the last rating is a thumb down."""
        down = _rated_down().subquery()
        rated = down.c.message_id.is_not(None)
        counted = (
            select(MessageRow.topic, MessageRow.status, rated, func.count())
            .outerjoin(down, down.c.message_id == MessageRow.id)
            .group_by(MessageRow.topic, MessageRow.status, rated)
        )
        async with self._store.transaction() as session:
            rows = (await session.execute(counted)).all()
            return tuple(Tally(topic, status, bool(is_down), count) for topic, status, is_down, count in rows)


def _rated_down() -> Select[Any]:
    """The messages whose last rating is a thumb down."""
    later = aliased(FeedbackRow)
    changed = exists().where(later.message_id == FeedbackRow.message_id, later.created > FeedbackRow.created)
    return select(FeedbackRow.message_id).where(FeedbackRow.rating == DOWN, ~changed).distinct()


async def _reviews(session: AsyncSession, rows: Iterable[MessageRow]) -> tuple[StoredReview, ...]:
    rows = list(rows)
    wanted = select(FeedbackRow).where(FeedbackRow.message_id.in_([r.id for r in rows])).order_by(FeedbackRow.created)
    ratings: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in (await session.scalars(wanted)).all():
        ratings[one.message_id].append((one.rating, one.comment or ""))
    return tuple(
        StoredReview(
            StoredTurn(r.id, r.question, r.answer, r.topic, dict(r.run)), r.created.date(), tuple(ratings[r.id])
        )
        for r in rows
    )
