"""Questions go through the API's door, and what comes back is kept with how it was asked."""

from collections.abc import AsyncIterator
from dataclasses import replace

import httpx
import pytest

from assistant.channels.http import HttpValues, create_app
from assistant.errors import StoreUnavailableError
from evals.generate import ask, generate, read_run
from tests.fakes import FakeAssistant


@pytest.fixture
def door() -> FakeAssistant:
    return FakeAssistant()


@pytest.fixture
async def client(door) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app=create_app(door, HttpValues(version="0")))
    async with httpx.AsyncClient(transport=transport, base_url="http://assistant") as found:
        yield found


def silent(done: int, of: int) -> None:
    """No progress is shown."""


async def test_the_turns_of_a_question_are_one_conversation(door, client, item):
    answer, milliseconds = await ask(client, replace(item, turns=("how many?", "and for my wife?"), persona="rep"))
    assert [(q.text, q.conversation_id, q.persona) for q in door.asked] == [
        ("how many?", None, "rep"),
        ("and for my wife?", "c_1", "rep"),
    ]
    assert answer["status"] == "answered"
    assert milliseconds > 0


async def test_a_run_keeps_answers_searches_and_the_words_of_what_was_cited(client, item):
    run = await generate(client, [item], {"split": "dev"}, silent)
    found = run.recorded["pn-days"]
    assert found.answer["citations"][0]["clause_id"] == "5.11.1"
    assert found.searched[0] == "5.11.1"
    assert "may use up to ten (10) days" in run.texts["5.11.1"]
    assert run.config["split"] == "dev"
    assert set(run.config) >= {"model", "documents"}


async def test_a_search_is_for_all_that_the_asker_said(door, client, item):
    await generate(client, [replace(item, turns=("what is my class size?", "and at 60%?"))], {}, silent)
    assert set(door.searched) == {"what is my class size?\nand at 60%?"}


async def test_a_run_reads_back_as_it_was_saved(client, item, tmp_path):
    run = await generate(client, [item], {"split": "dev"}, silent)
    run.save(tmp_path / "folder" / "run.json")
    assert read_run(tmp_path / "folder" / "run.json") == run


async def test_a_call_that_fails_is_recorded_and_the_others_go_on(door, client, item):
    door.fails = StoreUnavailableError("The store is away.")
    run = await generate(client, [item, replace(item, id="second")], {}, silent)
    assert [r.error.startswith("HTTPStatusError") for r in run.recorded.values()] == [True, True]
