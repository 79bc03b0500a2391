"""Sending: messages to Slack, each exactly once, at the pace that Slack allows."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from aiohttp import ClientError
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from .blocks import Block
from .install import Installations

logger = logging.getLogger(__name__)

RATE_LIMIT_TRIES = 8
PAUSE_SECONDS = (0.2, 1.0, 3.0)
_LOOK_BACK = 100
_EVENT = "contract_assistant"
_SERVER_ERROR = 500
_TRANSIENT = frozenset(("internal_error", "fatal_error", "service_unavailable", "request_timeout", "ratelimited"))
Unsure = (SlackApiError, ClientError, TimeoutError, OSError)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said: a workspace, a channel, and the thread in it (empty: none)."""

    team: str
    channel: str
    thread: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """What is said: blocks, and the text of notifications and screen readers."""

    text: str
    blocks: Sequence[Block] = ()


class Sender:
    """Speaks to the workspaces.

    Args:
        installations: give the token of each workspace.
        client: makes a client of Slack's Web API for a token.
        pauses: seconds to wait before each further try.
    """

    def __init__(
        self,
        installations: Installations,
        client: Callable[[str], AsyncWebClient],
        pauses: Sequence[float] = PAUSE_SECONDS,
    ) -> None:
        self._installations = installations
        self._client = client
        self._pauses = pauses

    async def client(self, team: str) -> AsyncWebClient:
        """A client with the workspace's token; it waits as long as Slack asks it to.

        Raises:
            NotInstalledError: if the workspace has removed the app.
        """
        found = await self._installations.fresh(team)
        if found is None:
            raise NotInstalledError(team)
        client = self._client(found.token)
        client.retry_handlers = [AsyncRateLimitErrorRetryHandler(max_retry_count=RATE_LIMIT_TRIES)]
        return client

    async def post(self, place: Place, message: Message, key: str) -> str:
        """Post a message; its timestamp.

        When a try fails in a way that leaves open whether Slack has taken the message, Slack is asked before it is
        posted again: `key` travels with the message and finds it.
        """
        client = await self.client(place.team)
        metadata = {"event_type": _EVENT, "event_payload": {"key": key}}

        async def post() -> str:
            told = await client.chat_postMessage(
                channel=place.channel, thread_ts=place.thread or None, text=message.text, blocks=message.blocks,
                metadata=metadata, unfurl_links=False, unfurl_media=False,
            )  # fmt: skip
            return str(told["ts"])

        return await self.tried(post, lambda: self._posted(client, place, key))

    async def find(self, place: Place, key: str) -> str | None:
        """The timestamp of the message that was posted with this key, if Slack has one."""
        return await self._posted(await self.client(place.team), place, key)

    async def update(self, place: Place, ts: str, message: Message) -> None:
        """Replace a message; doing so twice is the same as once."""
        client = await self.client(place.team)

        async def update() -> str:
            await client.chat_update(channel=place.channel, ts=ts, text=message.text, blocks=message.blocks)
            return ts

        await self.tried(update)

    async def whisper(self, place: Place, user: str, message: Message) -> None:
        """Show a message to one person in a channel."""
        client = await self.client(place.team)

        async def whisper() -> str:
            told = await client.chat_postEphemeral(
                channel=place.channel, user=user, thread_ts=place.thread or None, text=message.text,
                blocks=message.blocks,
            )  # fmt: skip
            return str(told["message_ts"])

        await self.tried(whisper)

    async def respond(self, url: str, body: dict[str, Any]) -> None:
        """Answer an interaction at the address that came with it: show, replace or delete."""
        client = AsyncWebhookClient(
            url, retry_handlers=[AsyncRateLimitErrorRetryHandler(max_retry_count=RATE_LIMIT_TRIES)]
        )

        async def respond() -> str:
            told = await client.send_dict(body)
            if told.status_code >= _SERVER_ERROR:
                raise TimeoutError(told.body)
            if told.status_code != 200:
                logger.warning("a response was refused: %s %s", told.status_code, told.body)
            return ""

        await self.tried(respond)

    async def tried(
        self, call: Callable[[], Awaitable[str]], taken: Callable[[], Awaitable[str | None]] | None = None
    ) -> str:
        """What the call returns, tried again after a failure that may pass.

        `taken` tells what an earlier try that seemed to fail has left; while it cannot tell, nothing is called again.
        """
        failed = False
        for pause in (*self._pauses, None):
            try:
                found = await taken() if failed and taken else None
                return found if found is not None else await call()
            except Unsure as exc:
                if pause is None or not transient(exc):
                    raise
                logger.info("Slack could not be reached (%s); trying again in %s s", exc, pause)
            failed = True
            await asyncio.sleep(pause)
        raise AssertionError("the last try returns or raises")

    async def _posted(self, client: AsyncWebClient, place: Place, key: str) -> str | None:
        """The timestamp of the message that carries the key, if Slack has it."""
        asked: dict[str, Any] = {"channel": place.channel, "include_all_metadata": True, "limit": _LOOK_BACK}
        if place.thread:
            told = await client.conversations_replies(ts=place.thread, **asked)
        else:
            told = await client.conversations_history(**asked)
        for message in told["messages"]:
            payload = (message.get("metadata") or {}).get("event_payload") or {}
            if payload.get("key") == key:
                return str(message["ts"])
        return None


class NotInstalledError(Exception):
    """The workspace has no installation, or has removed it."""


def transient(error: BaseException) -> bool:
    """Whether the same call may succeed a little later."""
    if not isinstance(error, SlackApiError):
        return True
    status = getattr(error.response, "status_code", 200)
    told = error.response.get("error") if hasattr(error.response, "get") else None
    return status >= _SERVER_ERROR or told in _TRANSIENT


def reason(error: SlackApiError) -> str:
    """What Slack calls the error."""
    told = error.response.get("error") if hasattr(error.response, "get") else None
    return str(told or "")
