"""App: the Slack app over the door, on Bolt: in the server at /slack/events, or in Socket Mode."""

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import uuid4

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from assistant.assistant import Assistant

from .actions import Actions
from .asking import Asker, Manner
from .commands import Commands
from .events import Events, Guests, Manners
from .handoffs import Desk, HandoffDesk
from .inbox import Body, Inbox, delivery_id, team_of, user_of
from .install import Clock, Installations, OAuth, Vault
from .records import Records
from .sending import PAUSE_SECONDS, NotInstalledError, Sender
from .words import say

logger = logging.getLogger(__name__)

SLACK_API = "https://slack.com/api/"
TICK_SECONDS = 5.0
_API_SECONDS = 30
_TICKS_A_TIDYING = 720
_ANY = re.compile(r".*")

Work = Callable[[Body], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class SlackValues:
    """What is set from outside; `clock` gives seconds since 1970.

    A `bot_token` serves the one workspace that it belongs to; `oauth` lets any number install the app.
    """

    clock: Clock
    signing_secret: str = field(default="", repr=False)
    bot_token: str = field(default="", repr=False)
    token_key: str = field(default="", repr=False)
    oauth: OAuth | None = None
    manner: Manner = field(default_factory=Manner)
    manners: Manners = field(default_factory=Manners)
    desk: Desk = field(default_factory=Desk)
    retention_days: int = 365
    api_url: str = SLACK_API
    pauses: tuple[float, ...] = PAUSE_SECONDS


class SlackApp:
    """The app: what Slack delivers goes in through `bolt`, and `run` keeps it going."""

    def __init__(self, door: Assistant, records: Records, values: SlackValues) -> None:
        self.values = values
        self._learned = False
        api = AsyncWebClient(base_url=values.api_url, timeout=_API_SECONDS)
        oauth = values.oauth or OAuth("", "")
        self.installations = Installations(records, Vault(values.token_key), oauth, api, values.clock)
        self._sender = Sender(self.installations, self._client, values.pauses)
        self.inbox = Inbox(records)
        asker = Asker(door, records, self._sender, values.manner)
        self.events = Events(asker, self._sender, records, self.installations, values.manners)
        self.desk = HandoffDesk(door, self._sender, records, values.desk)
        guests = Guests(self._sender, values.manners)
        self._languages = asker.languages
        self._commands = Commands(door, asker, self.events, guests, values.manner.base_url)
        self._actions = Actions(door, asker, self._sender, records, values.manner.base_url)
        self.bolt = self._bolt()

    @asynccontextmanager
    async def kept(self) -> AsyncIterator[None]:
        """The app, kept going; what has begun is finished before it ends. Starting does not wait for Slack."""
        chores = asyncio.create_task(self.run())
        try:
            yield
        finally:
            chores.cancel()
            await self.inbox.settle()

    async def begin(self) -> None:
        """Learn the workspace of the token that is set, and take up what was left undone."""
        await self._safely(self._learn())
        await self._safely(self.inbox.resume(self.events.handle))

    async def _learn(self) -> None:
        """Learn the workspace of the token; until Slack tells, its deliveries are left to Slack to repeat."""
        if self.values.bot_token and not self._learned:
            await self.installations.fixed(self.values.bot_token)
            self._learned = True

    async def run(self) -> None:
        """Keep going until cancelled: bring hand-offs to the reps, renew tokens, repeat what failed, tidy up."""
        tick = 0
        while True:
            await self._safely(self._learn())
            if tick % _TICKS_A_TIDYING == 0:
                await self._safely(self.tidy())
                await self._safely(self.installations.rotate())
            await self._safely(self.inbox.resume(self.events.handle))
            await self._safely(self.arrive())
            tick += 1
            await asyncio.sleep(TICK_SECONDS)

    async def tidy(self) -> None:
        """Forget what has been untouched for too long; installations stay until they are removed."""
        await self.inbox.tidy(timedelta(days=self.values.retention_days))

    async def arrive(self) -> int:
        """Bring the hand-offs that wait to the reps' channel; returns how many."""
        teams = await self.installations.teams()
        team = self.values.desk.team or next(iter(teams), "")
        return await self.desk.arrive(team) if team in teams else 0

    def _client(self, token: str) -> AsyncWebClient:
        return AsyncWebClient(token=token, base_url=self.values.api_url, timeout=_API_SECONDS)

    async def _safely(self, work: Awaitable[Any]) -> None:
        """Protects the other chores, and the next time, from one that fails."""
        try:
            await work
        except Exception:
            logger.exception("a chore of the Slack app failed; it is done again in %s s", TICK_SECONDS)

    def _bolt(self) -> AsyncApp:
        app = AsyncApp(
            client=AsyncWebClient(base_url=self.values.api_url, timeout=_API_SECONDS),
            authorize=_authorizing(self.installations),
            request_verification_enabled=False,
            attaching_function_token_enabled=False,
        )

        @app.middleware
        async def once(body: Body, next: Callable[[], Awaitable[None]]) -> Any:
            return await self.inbox.once(body, next)

        @app.event(_ANY)
        async def event(body: Body) -> None:
            self.inbox.work(body, self.events.handle)

        app.command("/contract")(self._listener(self._commands.command))
        app.shortcut("ask_contract")(self._listener(self._commands.shortcut))
        for name, work in {**self._actions.buttons(self.events), **self.desk.buttons()}.items():
            app.action(name)(self._listener(work))
        for name, work in {**self._actions.forms(), **self.desk.forms()}.items():
            app.view(name)(self._listener(work))
        return app

    def _listener(self, work: Work) -> Callable[..., Awaitable[None]]:
        """A listener that acknowledges first and works afterwards."""

        async def listener(ack: AsyncAck, body: Body) -> None:
            await ack()
            self.inbox.start(self._answered(work, body), delivery_id(body))

        return listener

    async def _answered(self, work: Work, body: Body) -> None:
        """Protects whoever pressed something from silence: what goes wrong is told at the address that came along."""
        try:
            await work(body)
        except Exception:
            crash = uuid4().hex[:12]
            logger.exception("crash %s", crash)
            url = body.get("response_url")
            if url:
                language = await self._languages.of(team_of(body), user_of(body))
                text = say(language, "failed", id=crash)
                told = {"response_type": "ephemeral", "replace_original": False, "text": text}
                await self._safely(self._sender.respond(url, told))


def _authorizing(installations: Installations) -> Callable[..., Awaitable[AuthorizeResult]]:
    async def authorize(team_id: str | None) -> AuthorizeResult:
        """Who we are in the workspace; read from memory or the database, never asked of Slack: it must be quick."""
        found = await installations.find(team_id or "")
        if found is None:
            raise NotInstalledError(team_id)
        return AuthorizeResult(
            enterprise_id=None,
            team_id=found.team,
            bot_user_id=found.bot_user,
            bot_id=found.bot_id,
            bot_token=found.token,
        )

    return authorize
