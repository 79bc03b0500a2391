"""Socket Mode: the app without an address of its own; Slack delivers over a WebSocket that we open."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler

from .app import SlackApp


@asynccontextmanager
async def connected(slack: SlackApp, app_token: str) -> AsyncIterator[None]:
    """The app, listening; what has begun is finished before it ends."""
    handler = AsyncSocketModeHandler(slack.bolt, app_token)
    await slack.begin()
    async with slack.kept():
        await handler.connect_async()  # type: ignore[no-untyped-call]
        try:
            yield
        finally:
            await handler.close_async()  # type: ignore[no-untyped-call]
