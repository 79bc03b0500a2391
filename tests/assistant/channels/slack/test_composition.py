"""Composing: the app from the settings, inside the server, and a reply that the door offers again."""

from pathlib import Path

import httpx
import pytest
from cryptography.fernet import Fernet
from fastapi import FastAPI

from assistant.assistant import Question
from assistant.bootstrap import Served, served
from assistant.channels.slack import mount
from assistant.errors import ConfigurationError
from assistant.serving import serve_slack, slack_app
from assistant.settings import Settings
from assistant.store import Records
from tests.fakes import FakeAssistant

QUESTION = "how many personal necessity days do i get"


def given(**changes: object) -> Settings:
    """Settings with these values, whatever the environment says."""
    return Settings(_env_file=None, **changes)


async def test_an_app_that_many_may_install_needs_a_key_for_their_tokens(records: Records):
    house = Served(FakeAssistant(), records)
    with pytest.raises(ConfigurationError, match="ASSISTANT_SLACK_TOKEN_KEY"):
        slack_app(given(slack_client_id="1.2"), house)
    made = slack_app(given(slack_client_id="1.2", slack_token_key=Fernet.generate_key().decode()), house)
    assert made.values.oauth is not None


async def test_it_cannot_be_installed_where_that_is_not_set(records: Records):
    server = FastAPI()
    mount(server, slack_app(given(slack_signing_secret="s"), Served(FakeAssistant(), records)))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(server), base_url="https://assistant") as client:
        assert (await client.get("/slack/install")).status_code == 404
        assert (await client.post("/slack/events", content=b"{}")).status_code == 401


def test_names_are_read_from_a_list(records: Records):
    settings = given(slack_reps="U1, U2", slack_external="*", slack_reps_channel="C1")
    made = slack_app(settings, Served(FakeAssistant(), records))
    assert made.values.desk.reps == {"U1", "U2"}
    assert made.values.manners.allows("C9")
    assert made.values.manner.colleague


def test_socket_mode_says_which_tokens_it_needs():
    with pytest.raises(ConfigurationError, match="ASSISTANT_SLACK_APP_TOKEN"):
        serve_slack(given(slack_bot_token="xoxb-1"))


@pytest.mark.slow
async def test_a_reps_reply_is_offered_to_who_asks_the_same(published: Settings, tmp_path: Path):
    kept = {"database_url": f"sqlite+aiosqlite:///{tmp_path / 'asked.db'}", "slack_reps_channel": "C1"}
    async with served(published.model_copy(update=kept)) as house:
        door = house.assistant
        first = await door.ask(Question(QUESTION))
        one = await door.reps.hand_over(first.message_id, "Is this so for me?")
        assert set(one.clauses) >= {c.clause_id for c in first.citations}
        assert all(one.clauses.values())
        await door.reps.reply(one.id, "U1", "Yes, and they come out of your sick leave.", offered=True)
        again = await door.ask(Question(f"{QUESTION.capitalize()}?"))
        other = await door.ask(Question("how many sick days do teachers earn"))
    offered = [n for n in again.notices if "Yes, and they come out of your sick leave." in n.text]
    assert [set(n.clause_ids) for n in offered] == [set(one.clauses)]
    assert not any("A rep replied" in n.text for n in (*first.notices, *other.notices))
