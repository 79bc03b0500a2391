"""The Slack app over a fake door and a real store, connected to a local Slack that is strict."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from fastapi import FastAPI

from assistant.channels.slack import SlackApp, SlackValues, mount
from assistant.channels.slack.verification import signature
from assistant.store import Records, Store
from tests.fakes import Clock, FakeAssistant
from tests.slack_server import APP, BOT_TOKEN, TEAM, Json, Slack, serving

SECRET = "shhh"
ANN = "UANN"


class Deliverer:
    """Delivers to the app what Slack would, signed, over HTTP; it keeps how long each took to be acknowledged."""

    def __init__(self, slack: Slack, client: httpx.AsyncClient, app: SlackApp) -> None:
        self.slack = slack
        self.client = client
        self.app = app
        self.seconds: list[float] = []
        self._events = 0

    async def send(self, body: bytes, kind: str, **headers: str) -> httpx.Response:
        """A request as Slack signs it."""
        stamp = str(int(self.app.values.clock()))
        signed = {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": signature(SECRET, stamp, body)}
        began = time.monotonic()
        response = await self.client.post(
            "/slack/events", content=body, headers={"Content-Type": kind, **signed, **headers}
        )
        self.seconds.append(time.monotonic() - began)
        return response

    def envelope(self, event: Json, **changes: Any) -> Json:
        """An event as Slack wraps it."""
        self._events += 1
        return {
            "type": "event_callback", "token": "x", "team_id": TEAM, "api_app_id": APP, "event_id": f"Ev{self._events}",
            "event_time": 1762160000, "is_ext_shared_channel": False, "event": event, **changes,
        }  # fmt: skip

    async def event(self, event: Json, **changes: Any) -> httpx.Response:
        """Deliver an event once."""
        return await self.repeat(self.envelope(event, **changes))

    async def repeat(self, envelope: Json, number: int = 0) -> httpx.Response:
        """Deliver an event, the first time or again."""
        retry = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": "http_timeout"} if number else {}
        return await self.send(json.dumps(envelope).encode(), "application/json", **retry)

    async def command(self, text: str, channel: str = "C1", user: str = ANN) -> httpx.Response:
        """`/contract`."""
        body = {
            "command": "/contract", "text": text, "team_id": TEAM, "channel_id": channel, "user_id": user,
            "trigger_id": self.slack.trigger(), "response_url": f"{self.slack.address}/response/1", "api_app_id": APP,
        }  # fmt: skip
        return await self.send(urlencode(body).encode(), "application/x-www-form-urlencoded")

    async def interact(self, payload: Json) -> httpx.Response:
        """A button, a choice, a form, a shortcut."""
        whole = {
            "team": {"id": TEAM}, "user": {"id": ANN}, "api_app_id": APP, "trigger_id": self.slack.trigger(), **payload,
        }  # fmt: skip
        body = urlencode({"payload": json.dumps(whole)}).encode()
        return await self.send(body, "application/x-www-form-urlencoded")

    async def press(self, message: Json, action_id: str, **changes: Any) -> httpx.Response:
        """Press the button, or choose in the select, of a message that the app has sent."""
        element, block = next(found for found in elements(message) if found[0]["action_id"] == action_id)
        action = {**element, "block_id": block.get("block_id", "b"), **changes.pop("action", {})}
        private = "user" in message and message["user"] != "UBOT"
        container: Json = {"type": "message", "message_ts": message.get("ts", "1.1"), "is_ephemeral": private}
        if message.get("thread_ts"):
            container["thread_ts"] = message["thread_ts"]
        channel = {"id": message.get("channel", changes.pop("channel", "C1"))}
        body = {
            "type": "block_actions", "actions": [action], "container": container, "channel": channel,
            "response_url": f"{self.slack.address}/response/2", **changes,
        }  # fmt: skip
        return await self.interact(body)

    async def submit(self, view: Json, values: dict[str, Json], **changes: Any) -> httpx.Response:
        """Send a form with these fields."""
        state = {"values": {name: {name: field} for name, field in values.items()}}
        return await self.interact({"type": "view_submission", "view": {**view, "id": "V1", "state": state}, **changes})

    async def write(self, text: str, channel: str = "D1", thread: str = "", user: str = ANN) -> Json:
        """A person writes, and the app is told and left to finish; returns what was written."""
        message = self.slack.put(channel, user, text, thread)
        kind = "app_mention" if "<@UBOT>" in text and not channel.startswith("D") else "message"
        where = "im" if channel.startswith("D") else "channel"
        await self.event({**message, "type": kind, "channel": channel, "channel_type": where})
        await self.settle()
        return message

    async def settle(self) -> None:
        """Wait until the app has nothing left to do."""
        for _ in range(3):
            await asyncio.sleep(0.01)
            await self.app.inbox.settle()


def elements(message: Json) -> list[tuple[Json, Json]]:
    """What can be pressed in a message, with its block."""
    found = [(block["accessory"], block) for block in message["blocks"] if "accessory" in block]
    return found + [
        (one, block) for block in message["blocks"] if block["type"] == "actions" for one in block["elements"]
    ]


def words(message: Json) -> str:
    """All that is written in a message's blocks."""
    texts: list[str] = []
    for block in message["blocks"]:
        if "text" in block:
            texts.append(block["text"]["text"])
        texts += [str(one.get("text")) for one in block.get("elements", []) if isinstance(one.get("text"), str)]
    return "\n".join(texts)


@pytest.fixture
async def slack() -> AsyncIterator[Slack]:
    """A local Slack."""
    async with serving(Slack()) as running:
        yield running
        assert running.refused == [], "Slack refused something"


@pytest.fixture
async def records(tmp_path: Path) -> AsyncIterator[Records]:
    """A real memory."""
    clock = Clock()
    store = Store(f"sqlite+aiosqlite:///{tmp_path / 'store.db'}", clock)
    await store.prepare()
    yield Records(store, "slack", clock)
    await store.close()


@pytest.fixture
def door() -> FakeAssistant:
    """A door that answers."""
    return FakeAssistant()


@pytest.fixture
def values(slack: Slack) -> dict[str, Any]:
    """The values of the app; a test may change them before it asks for `deliver`."""
    return {
        "clock": time.time, "signing_secret": SECRET, "bot_token": BOT_TOKEN, "api_url": f"{slack.address}/api/",
        "pauses": (0.01, 0.02, 0.05),
    }  # fmt: skip


@pytest.fixture
async def app(door: FakeAssistant, records: Records, values: dict[str, Any]) -> AsyncIterator[SlackApp]:
    """The Slack app."""
    made = SlackApp(door, records, SlackValues(**values))
    await made.begin()
    yield made
    await made.inbox.settle()


@pytest.fixture
async def deliver(slack: Slack, app: SlackApp) -> AsyncIterator[Deliverer]:
    """Slack, delivering over HTTP."""
    server = FastAPI()
    mount(server, app)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(server), base_url="https://assistant") as client:
        yield Deliverer(slack, client, app)
