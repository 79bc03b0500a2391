"""The manifest asks Slack for what the app works on, and for nothing more."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from assistant.channels.slack import SlackApp, SlackValues
from assistant.channels.slack.install import SCOPES
from assistant.store import Records
from tests.fakes import FakeAssistant

WORKED_ON = {"app_home_opened", "app_mention", "app_uninstalled", "reaction_added", "tokens_revoked", "message"}


@pytest.fixture
def manifest(project: Path) -> dict[str, Any]:
    """The manifest."""
    found: dict[str, Any] = yaml.safe_load((project / "docs" / "slack-manifest.yaml").read_text(encoding="utf-8"))
    return found


def test_it_asks_for_the_scopes_of_the_installation(manifest: dict[str, Any]):
    assert tuple(manifest["oauth_config"]["scopes"]["bot"]) == SCOPES


def test_it_subscribes_to_the_events_that_are_worked_on(manifest: dict[str, Any]):
    events = manifest["settings"]["event_subscriptions"]["bot_events"]
    assert {event.partition(".")[0] for event in events} == WORKED_ON


def test_every_address_is_the_servers_own(manifest: dict[str, Any]):
    settings = manifest["settings"]
    addresses = {
        settings["event_subscriptions"]["request_url"], settings["interactivity"]["request_url"],
        manifest["features"]["slash_commands"][0]["url"],
    }  # fmt: skip
    assert addresses == {"https://assistant.example.org/slack/events"}


async def test_what_nobody_touches_is_forgotten(records: Records, values: dict[str, Any]):
    app = SlackApp(FakeAssistant(), records, SlackValues(**values))
    for kind in ("delivery", "thread", "installation"):
        await records.put(kind, "k", "T1", {})
    records._clock.now += timedelta(days=8)
    await app.tidy()
    assert await records.get("delivery", "k") is None
    assert await records.get("thread", "k") == {}
    records._clock.now += timedelta(days=365)
    await app.tidy()
    assert await records.get("thread", "k") is None
    assert await records.get("installation", "k") == {}
