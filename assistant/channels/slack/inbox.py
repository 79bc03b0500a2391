"""Inbox: every delivery is kept before it is acknowledged, worked on once, and taken up again after a crash."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from typing import Any

from slack_bolt import BoltResponse

from assistant.errors import StoreUnavailableError

from .records import Records

logger = logging.getLogger(__name__)

KEEPING_SECONDS = 2.0
TRIES = 5
DAYS = 7
_KIND = "delivery"
_MORTAL = ("asked", "thread", "recent", "shared", "state", "handoff", "language")

Body = dict[str, Any]
Handler = Callable[[Body], Awaitable[None]]


class Inbox:
    """What Slack has delivered.

    An event is kept whole until it has been worked on, so that neither a crash nor an outage of Slack's Web API loses
    it; its body is deleted then. Of an interaction only its id is kept: Slack does not send it again, and its
    `response_url` does not outlive it.
    """

    def __init__(self, records: Records) -> None:
        self._records = records
        self._working: dict[str, asyncio.Task[None]] = {}

    async def once(self, body: Body, next_: Callable[[], Awaitable[None]]) -> BoltResponse | None:
        """Let a delivery pass the first time; a repeated one is acknowledged and goes no further.

        What cannot be kept within two seconds is not acknowledged: Slack delivers it again.
        """
        key = delivery_id(body)
        if not key:
            await next_()
            return None
        value = {"body": body, "tries": 0} if body.get("type") == "event_callback" else {"done": True}
        try:
            new = await asyncio.wait_for(self._records.add(_KIND, key, team_of(body), value), KEEPING_SECONDS)
        except (TimeoutError, StoreUnavailableError) as exc:
            logger.warning("a delivery could not be kept and is left to Slack to repeat: %r", exc)
            return BoltResponse(status=503, body="")
        if not new:
            return BoltResponse(status=200, body="")
        await next_()
        return None

    def work(self, body: Body, handler: Handler) -> None:
        """Work on an event in the background."""
        key = delivery_id(body)
        if key not in self._working:
            self.start(self._worked(key, body, handler, tries=1), key)

    def start(self, work: Coroutine[Any, Any, None], key: str) -> None:
        """Run something in the background, and hold on to it until it is done."""
        task = asyncio.create_task(work)
        self._working[key] = task
        task.add_done_callback(lambda _: self._working.pop(key, None))

    async def resume(self, handler: Handler) -> int:
        """Take up the events that were kept and never finished; returns how many."""
        left = {k: v for k, v in (await self._records.all(_KIND)).items() if "body" in v and k not in self._working}
        for key, value in left.items():
            self.start(self._worked(key, value["body"], handler, tries=int(value["tries"]) + 1), key)
        return len(left)

    async def settle(self) -> None:
        """Wait until all work that has begun is done."""
        while self._working:
            await asyncio.gather(*self._working.values())

    async def tidy(self, retention: timedelta) -> None:
        """Forget the deliveries that Slack will not repeat any more, and what else is untouched for too long."""
        await self._records.forget(kind=_KIND, idle=timedelta(days=DAYS))
        for kind in _MORTAL:
            await self._records.forget(kind=kind, idle=retention)

    async def _worked(self, key: str, body: Body, handler: Handler, tries: int) -> None:
        """Protects the other deliveries from one that cannot be worked on: it is logged and tried again later."""
        team = team_of(body)
        try:
            await handler(body)
        except Exception:
            logger.exception("a delivery failed, try %d of %d", tries, TRIES)
            if tries < TRIES:
                await self._records.put(_KIND, key, team, {"body": body, "tries": tries})
                return
        await self._records.put(_KIND, key, team, {"done": True})


def delivery_id(body: Body) -> str:
    """What makes a delivery the same when Slack repeats it."""
    return str(body.get("event_id") or body.get("trigger_id") or "")


def team_of(body: Body) -> str:
    """The workspace that a delivery comes from."""
    team = body.get("team")
    return str(body.get("team_id") or (team.get("id") if isinstance(team, dict) else team) or "")


def user_of(body: Body) -> str:
    """The person who pressed, chose or wrote a command."""
    return str((body.get("user") or {}).get("id") or body.get("user_id") or "")
