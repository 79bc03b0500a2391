"""Composition: a wrong model is told, and nothing is opened before it is needed."""

from pathlib import Path

import pytest

from assistant.agent import Agent, Deps, chat_model
from assistant.bootstrap import LateStore, served
from assistant.errors import ConfigurationError, StoreUnavailableError
from assistant.settings import Settings


@pytest.mark.parametrize("name", ["nosuch:model", "ollama-but-no-colon"])
def test_a_model_that_does_not_exist_is_told_in_one_line(name: str):
    with pytest.raises(ConfigurationError) as caught:
        chat_model(name, timeout=1.0)
    assert str(caught.value).startswith(f"ASSISTANT_MODEL '{name}' cannot be used: ")
    assert "\n" not in str(caught.value)


async def test_a_database_is_made_at_its_first_use(tmp_path: Path):
    store = LateStore(Settings(data=tmp_path / "data"))
    assert not (tmp_path / "data").exists()
    assert await store.ping() is True
    assert (tmp_path / "data" / "conversations.db").exists()
    await store.close()


async def test_a_database_that_cannot_be_reached_is_told_at_its_first_use(tmp_path: Path):
    store = LateStore(Settings(data=tmp_path, database_url="postgresql://nobody@127.0.0.1:1/nothing"))
    with pytest.raises(StoreUnavailableError, match="cannot be opened"):
        await store.open(None)
    await store.close()


@pytest.mark.slow
async def test_a_server_has_answered_before_the_first_person_asks(
    published: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    rehearsed: list[str] = []
    rehearse = Agent.rehearse

    async def noted(agent: Agent, question: str, deps: Deps) -> None:
        rehearsed.append(question)
        await rehearse(agent, question, deps)

    monkeypatch.setattr(Agent, "rehearse", noted)
    async with served(published.model_copy(update={"database_url": f"sqlite+aiosqlite:///{tmp_path / 'none.db'}"})):
        assert len(rehearsed) > 1
