"""What a channel remembers is kept the same way in SQLite and in Postgres."""

import asyncio
from datetime import timedelta

import pytest

from assistant.store import Records, Store
from tests.fakes import Clock


@pytest.fixture
def records(store: Store, clock: Clock) -> Records:
    """The memory of a channel."""
    return Records(store, "slack", clock)


async def test_what_is_there_already_is_not_added_again(records: Records):
    assert await records.add("event", "Ev1", "T1", {"n": 1}) is True
    assert await records.add("event", "Ev1", "T1", {"n": 2}) is False
    assert await records.get("event", "Ev1") == {"n": 1}
    assert await records.add("thread", "Ev1", "T1", {}) is True


async def test_of_many_at_once_exactly_one_is_first(records: Records):
    told = await asyncio.gather(*(records.add("event", "Ev1", "T1", {"n": n}) for n in range(8)))
    assert sorted(told) == [False] * 7 + [True]


async def test_what_is_put_replaces_what_was_there(records: Records):
    await records.put("install", "T1", "T1", {"bot": "a"})
    await records.put("install", "T1", "T1", {"bot": "b"})
    assert await records.all("install") == {"T1": {"bot": "b"}}
    assert await records.get("install", "T2") is None


async def test_a_channel_does_not_see_what_another_remembers(records: Records, store: Store, clock: Clock):
    await records.put("install", "T1", "T1", {})
    other = Records(store, "other", clock)
    assert await other.all("install") == {}
    assert await other.forget(workspace="T1") == 0
    assert await records.get("install", "T1") == {}


async def test_a_workspace_is_forgotten_whole_and_alone(records: Records):
    for key, workspace in (("a", "T1"), ("b", "T1"), ("c", "T2")):
        await records.put("thread", key, workspace, {})
    assert await records.forget(workspace="T1") == 2
    assert await records.all("thread") == {"c": {}}


async def test_only_what_is_idle_is_forgotten(records: Records, clock: Clock):
    await records.put("event", "old", "T1", {})
    await records.put("event", "touched", "T1", {})
    clock.now += timedelta(days=10)
    await records.put("event", "touched", "T1", {"again": True})
    assert await records.forget(kind="event", idle=timedelta(days=7)) == 1
    assert list(await records.all("event")) == ["touched"]
