"""The store keeps conversations the same way in SQLite and in Postgres."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import create_async_engine

from assistant.errors import StoreUnavailableError, UnknownConversationError, UnknownMessageError
from assistant.store import Store, StoredTurn, migrate
from assistant.store.tables import AuditRow, Base, FeedbackRow, MessageRow
from tests.fakes import Clock


async def turn(store: Store, conversation_id: str | None, n: int, memory: dict | None = None) -> str:
    """Keep the turn number n; returns the conversation's id."""
    conversation = await store.open(conversation_id)
    kept = StoredTurn(f"m_{n}", f"¿Pregunta {n}? ½", {"answer": f"§ {n}", "citations": [{"marker": 1}]})
    await store.keep(conversation, kept, memory or {}, "member")
    return conversation.id


async def rows(url: str, kind: type) -> int:
    """How many rows a table holds."""
    engine = create_async_engine(url)
    async with engine.connect() as connection:
        counted = await connection.scalar(select(func.count()).select_from(kind))
    await engine.dispose()
    return int(counted or 0)


class TestStore:
    """What every database must do."""

    async def test_a_new_conversation_is_empty_and_has_an_id_of_its_own(self, store: Store):
        first, second = await store.open(None), await store.open(None)
        assert (first.turns, first.memory) == ((), {})
        assert first.id != second.id
        assert first.id.startswith("c_")

    async def test_a_conversation_remembers_its_turns_in_order_and_what_they_set(self, store: Store):
        conversation = await turn(store, None, 1, {"step": "7"})
        await turn(store, conversation, 2, {"step": "8", "facts": {"fte": "0.6"}})
        found = await store.open(conversation)
        assert [t.message_id for t in found.turns] == ["m_1", "m_2"]
        assert found.turns[0].question == "¿Pregunta 1? ½"
        assert found.turns[1].answer == {"answer": "§ 2", "citations": [{"marker": 1}]}
        assert found.memory == {"step": "8", "facts": {"fte": "0.6"}}

    async def test_a_conversation_is_there_after_a_restart(self, store: Store, url: str, clock: Clock):
        conversation = await turn(store, None, 1)
        again = Store(url, clock)
        await again.prepare()
        assert len((await again.open(conversation)).turns) == 1
        await again.close()

    async def test_an_unasked_conversation_leaves_nothing(self, store: Store, url: str):
        opened = await store.open(None)
        with pytest.raises(UnknownConversationError):
            await store.open(opened.id)
        assert await rows(url, MessageRow) == 0

    async def test_an_unknown_conversation_is_named(self, store: Store):
        with pytest.raises(UnknownConversationError, match="c_9"):
            await store.open("c_9")

    async def test_feedback_is_kept_of_a_known_message_only(self, store: Store, url: str):
        await turn(store, None, 1)
        await store.feedback("m_1", "down", "the number is wrong")
        await store.feedback("m_1", "up", None)
        with pytest.raises(UnknownMessageError, match="m_9"):
            await store.feedback("m_9", "up", None)
        assert await rows(url, FeedbackRow) == 2

    async def test_a_deleted_conversation_takes_its_messages_and_feedback_along(self, store: Store, url: str):
        gone, stays = await turn(store, None, 1), await turn(store, None, 2)
        await store.feedback("m_1", "down", None)
        await store.delete(gone)
        with pytest.raises(UnknownConversationError):
            await store.open(gone)
        assert len((await store.open(stays)).turns) == 1
        assert (await rows(url, MessageRow), await rows(url, FeedbackRow)) == (1, 0)

    async def test_deleting_leaves_a_trace_without_a_word_of_anyone(self, store: Store, url: str):
        await store.delete(await turn(store, None, 1))
        engine = create_async_engine(url)
        async with engine.connect() as connection:
            events = (await connection.execute(select(AuditRow.event, AuditRow.detail))).all()
        await engine.dispose()
        assert [tuple(e) for e in events] == [("conversation_deleted", {})]

    async def test_deleting_an_unknown_conversation_is_an_error(self, store: Store):
        with pytest.raises(UnknownConversationError):
            await store.delete("c_9")

    async def test_only_conversations_idle_for_too_long_are_purged(self, store: Store, clock: Clock):
        old, kept = await turn(store, None, 1), await turn(store, None, 2)
        clock.now += timedelta(days=400)
        await turn(store, kept, 3)
        assert await store.purge(timedelta(days=365)) == 1
        with pytest.raises(UnknownConversationError):
            await store.open(old)
        assert len((await store.open(kept)).turns) == 2

    async def test_the_migrations_make_exactly_the_tables(self, store: Store, url: str):
        engine = create_async_engine(url)
        async with engine.connect() as connection:
            found = await connection.run_sync(lambda c: compare_metadata(MigrationContext.configure(c), Base.metadata))
        await engine.dispose()
        assert found == []

    async def test_the_database_answers(self, store: Store):
        assert await store.ping() is True

    async def test_preparing_twice_changes_nothing(self, store: Store):
        conversation = await turn(store, None, 1)
        await store.prepare()
        assert len((await store.open(conversation)).turns) == 1


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")  # aiosqlite's, after a failure
@pytest.mark.parametrize(
    "address",
    ["postgresql+asyncpg://nobody@127.0.0.1:1/nothing", "sqlite+aiosqlite:////nowhere/at/all/store.db"],
)
async def test_a_database_that_cannot_be_reached_is_said_to_be_so(address: str, clock: Clock):
    store = Store(address, clock)
    assert await store.ping() is False
    with pytest.raises(StoreUnavailableError):
        await store.prepare()
    with pytest.raises(StoreUnavailableError):
        await store.open("c_1")
    await store.close()


def test_the_newest_migration_by_its_name_is_the_head_of_their_chain():
    config = Config()
    config.set_main_option("script_location", str(Path(migrate.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_heads() == [migrate.newest()]


_OPENING = """
import asyncio, sys
from datetime import UTC, datetime
from assistant.store import Store
async def opened():
    store = Store(sys.argv[1], lambda: datetime(2025, 11, 3, tzinfo=UTC))
    await store.prepare()
    await store.close()
asyncio.run(opened())
print("alembic" in sys.modules)
"""


def test_a_database_that_is_up_to_date_is_opened_without_alembic(url: str):
    command = [sys.executable, "-c", _OPENING, url]
    ran = [subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() for _ in range(2)]
    assert ran == ["True", "False"]
