"""Reviews: what editors look at, on every database."""

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from assistant.errors import UnknownMessageError
from assistant.store import Reviews, Store, StoredTurn, Tally
from assistant.store import migrate as migrating
from tests.fakes import Clock


async def kept(store: Store, n: int, status: str, topic: str = "Article 5") -> str:
    """Keep a turn that ended so; returns the message's id."""
    turn = StoredTurn(f"m_{n}", f"question {n}", {"status": status}, topic, {"searches": [f"question {n}"]})
    await store.keep(await store.open(None), turn, {}, "member")
    return turn.message_id


@pytest.fixture
async def reviews(store: Store) -> Reviews:
    """A store with a silence, a thumb down, a thumb down taken back, a good answer."""
    for n, status in enumerate(("abstained", "answered", "answered", "clarify"), 1):
        await kept(store, n, status)
    await store.feedback("m_2", "up", None)
    await store.feedback("m_2", "down", "the wrong clause")
    await store.feedback("m_3", "down", None)
    await store.feedback("m_3", "up", None)
    return Reviews(store)


@pytest.mark.parametrize(
    ("wanted", "ids"), [("all", ["m_2", "m_1"]), ("silent", ["m_1"]), ("down", ["m_2"]), ("anything", ["m_2", "m_1"])]
)
async def test_what_got_no_answer_or_ended_with_a_thumb_down_is_found_newest_first(
    reviews: Reviews, wanted: str, ids: list[str]
):
    found = await reviews.found(wanted, 10, 0)
    assert [r.turn.message_id for r in found] == ids
    assert [r.turn.message_id for r in await reviews.found(wanted, 1, 1)] == ids[1:2]


async def test_a_turn_comes_with_its_run_its_day_and_its_ratings_and_without_its_conversation(reviews: Reviews):
    one = await reviews.one("m_2")
    assert one.turn.run == {"searches": ["question 2"]}
    assert one.ratings == (("up", ""), ("down", "the wrong clause"))
    assert one.day.isoformat() == "2025-11-03"
    assert not hasattr(one, "conversation_id")
    with pytest.raises(UnknownMessageError, match="m_9"):
        await reviews.one("m_9")


async def test_questions_are_counted_by_topic_end_and_rating(reviews: Reviews, store: Store):
    await kept(store, 5, "abstained", "Article 8")
    await kept(store, 6, "abstained", "Article 8")
    assert set(await reviews.tally()) == {
        Tally("Article 5", "abstained", False, 1),
        Tally("Article 5", "answered", True, 1),
        Tally("Article 5", "answered", False, 1),
        Tally("Article 5", "clarify", False, 1),
        Tally("Article 8", "abstained", False, 2),
    }


async def test_what_was_kept_before_there_were_reviews_is_found_too(url: str, clock: Clock):
    """A database of the version before, with a silence in it, is brought up to date."""
    engine = create_async_engine(url)

    def before(connection):
        config = Config()
        config.set_main_option("script_location", str(migrating.Path(migrating.__file__).parent / "migrations"))
        config.attributes["connection"] = connection
        command.upgrade(config, "0002")

    moment = "'2025-11-03 08:00:00+00:00'"
    async with engine.begin() as connection:
        await connection.run_sync(before)
        await connection.execute(text(f"INSERT INTO conversations VALUES ('c', {moment}, {moment}, '{{}}')"))
        for n, answer in ((1, '{"status": "abstained"}'), (2, "{}")):
            row = f"('m_{n}', 'c', {moment}, 'member', 'q', '{answer}')"
            await connection.exec_driver_sql(f"INSERT INTO messages VALUES {row}")
    await engine.dispose()
    store = Store(url, clock)
    await store.prepare()
    found = await Reviews(store).found("all", 10, 0)
    assert [(r.turn.message_id, r.turn.topic, r.turn.run) for r in found] == [("m_1", "", {})]
    await store.close()
