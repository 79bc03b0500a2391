"""Installing: OAuth with a state, tokens sealed at rest, rotated in time, and deleted with the workspace."""

import time
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from cryptography.fernet import Fernet

from assistant.channels.slack import OAuth, SlackApp, SlackValues
from assistant.channels.slack.install import SCOPES, Vault
from assistant.errors import ConfigurationError
from assistant.store import Records
from tests.assistant.channels.slack.conftest import ANN, Deliverer, words
from tests.fakes import FakeAssistant, Ticker
from tests.slack_server import CODE, Slack

BACK = "https://assistant/slack/oauth_redirect"


@pytest.fixture
def ticker() -> Ticker:
    """The clock."""
    made = Ticker()
    made.seconds = time.time()
    return made


@pytest.fixture
def values(values: dict[str, Any], ticker: Ticker) -> dict[str, Any]:
    """An app that any workspace may install."""
    oauth = OAuth("1.2", "hush", BACK)
    return {**values, "clock": ticker, "bot_token": "", "oauth": oauth, "token_key": Fernet.generate_key().decode()}


async def install(deliver: Deliverer, **changes: str) -> int:
    """Go through the installation; the status at its end."""
    begun = await deliver.client.get("/slack/install")
    asked = parse_qs(urlsplit(begun.headers["location"]).query)
    assert asked["scope"] == [",".join(SCOPES)]
    assert asked["redirect_uri"] == [BACK]
    query = {"code": CODE, "state": asked["state"][0], **changes}
    return (await deliver.client.get("/slack/oauth_redirect", params=query)).status_code


async def test_a_workspace_installs_and_is_answered(deliver: Deliverer, slack: Slack, door: FakeAssistant):
    assert await install(deliver) == 200
    asked = slack.put("D1", ANN, "how many days?")
    await deliver.event({**asked, "channel": "D1", "channel_type": "im"}, team_id="T2")
    await deliver.settle()
    assert "Up to 10 days" in words(slack.of_bot("D1")[0])


async def test_a_state_that_was_not_made_here_or_was_used_is_refused(deliver: Deliverer):
    assert await install(deliver, state="other") == 400
    begun = await deliver.client.get("/slack/install")
    state = parse_qs(urlsplit(begun.headers["location"]).query)["state"][0]
    statuses = [
        (await deliver.client.get("/slack/oauth_redirect", params={"code": CODE, "state": state},
                                  headers={"Cookie": f"slack_install={state}"})).status_code
        for _ in range(2)
    ]  # fmt: skip
    assert statuses == [200, 400]


async def test_a_state_ends_and_a_wrong_code_installs_nothing(
    deliver: Deliverer, ticker: Ticker, slack: Slack, app: SlackApp
):
    assert await install(deliver, code="wrong") == 400
    slack.refused.clear()
    begun = await deliver.client.get("/slack/install")
    state = parse_qs(urlsplit(begun.headers["location"]).query)["state"][0]
    ticker.seconds += 601
    late = await deliver.client.get("/slack/oauth_redirect", params={"code": CODE, "state": state})
    assert late.status_code == 400
    assert await app.installations.teams() == ()


async def test_tokens_are_sealed_at_rest(deliver: Deliverer, records: Records):
    await install(deliver)
    (kept,) = (await records.all("installation")).values()
    assert list(kept) == ["sealed"]
    assert "xox" not in str(kept)


async def test_tokens_are_renewed_before_they_end(deliver: Deliverer, ticker: Ticker, app: SlackApp, slack: Slack):
    await install(deliver)
    first = await app.installations.fresh("T2")
    assert await app.installations.rotate() == 0
    ticker.seconds += 11 * 3600
    assert await app.installations.rotate() == 1
    second = await app.installations.fresh("T2")
    assert (first and first.token) != (second and second.token)
    assert slack.refreshed == 1


async def test_another_process_reads_what_was_kept(
    deliver: Deliverer, door: FakeAssistant, records: Records, values: dict[str, Any]
):
    await install(deliver)
    again = SlackApp(door, records, SlackValues(**values))
    found = await again.installations.find("T2")
    assert found is not None
    assert found.token.startswith("xoxe.xoxb-")


async def test_uninstalling_deletes_everything_of_the_workspace(
    deliver: Deliverer, slack: Slack, records: Records, app: SlackApp
):
    await install(deliver)
    await records.put("thread", "elsewhere", "T1", {})
    asked = slack.put("D1", ANN, "how many days?")
    await deliver.event({**asked, "channel": "D1", "channel_type": "im"}, team_id="T2")
    await deliver.settle()
    await deliver.event({"type": "app_uninstalled"}, team_id="T2")
    await deliver.settle()
    assert await app.installations.find("T2") is None
    assert list(await records.all("thread")) == ["elsewhere"]
    assert await records.all("recent") == {}


def test_keys_can_be_changed_one_by_one():
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    sealed = Vault(old).lock({"token": "x"})
    assert Vault(f"{new},{old}").open(sealed) == {"token": "x"}
    with pytest.raises(ConfigurationError, match="does not open"):
        Vault(new).open(sealed)
    with pytest.raises(ConfigurationError, match="ASSISTANT_SLACK_TOKEN_KEY"):
        Vault("short")
