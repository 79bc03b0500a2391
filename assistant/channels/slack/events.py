"""Events: which messages, mentions and reactions are questions, where they are answered, and where not."""

from dataclasses import dataclass
from typing import Any

from slack_sdk.errors import SlackApiError

from .asking import Asked, Asker, sentence
from .inbox import Body, team_of
from .install import Installations
from .modals import home
from .mrkdwn import plain
from .records import Records
from .sending import Place, Sender, reason
from .words import say

_QUESTIONS = frozenset(("", "file_share", "thread_broadcast"))
_TWO_PERSON_LIMIT = 200
_LISTEN = "listen"


@dataclass(frozen=True, slots=True)
class Manners:
    """Where this app speaks.

    `reaction` is the name of the emoji that asks (empty: none does); `external` lists the externally shared channels
    in which it may answer (`*`: all).
    """

    reaction: str = ""
    external: frozenset[str] = frozenset()

    def allows(self, channel: str) -> bool:
        """Whether it may answer in this externally shared channel."""
        return bool(self.external & {"*", channel})


class Guests:
    """Knows which channels are shared with other organisations."""

    def __init__(self, sender: Sender, manners: Manners) -> None:
        self._sender = sender
        self._manners = manners

    async def refused(self, place: Place, told: bool | None = None) -> bool:
        """Whether nothing may be answered here; `told` is what the delivery says of the channel, if it does.

        A channel that Slack does not let us look at, because we are not in it, may be shared: nothing is answered.
        """
        if self._manners.allows(place.channel):
            return False
        if told is not None:
            return told
        client = await self._sender.client(place.team)
        try:
            found = await client.conversations_info(channel=place.channel)
        except SlackApiError as exc:
            if reason(exc) == "channel_not_found":
                return True
            raise
        channel = found["channel"]
        return bool(channel.get("is_ext_shared") or channel.get("is_pending_ext_shared"))


class Events:
    """Works on events."""

    def __init__(
        self, asker: Asker, sender: Sender, records: Records, installations: Installations, manners: Manners
    ) -> None:
        self._asker = asker
        self._sender = sender
        self._records = records
        self._installations = installations
        self._manners = manners
        self._guests = Guests(sender, manners)
        self._handlers = {
            "message": self._message,
            "app_mention": self._message,
            "reaction_added": self._reaction,
            "app_home_opened": self._home,
            "app_uninstalled": self._uninstalled,
            "tokens_revoked": self._revoked,
        }

    async def handle(self, body: Body) -> None:
        """Work on one event; kinds that nobody asked for are left alone."""
        event = body["event"]
        handler = self._handlers.get(event["type"])
        if handler is not None:
            await handler(body, event)

    async def listens(self, place: Place) -> bool:
        """Whether the channel wants answers in known threads without a mention."""
        found = await self._records.get(_LISTEN, f"{place.team}:{place.channel}")
        return bool(found and found.get("on"))

    async def listen(self, place: Place, *, on: bool) -> None:
        """Set whether the channel wants that."""
        await self._records.put(_LISTEN, f"{place.team}:{place.channel}", place.team, {"on": on})

    async def _message(self, body: Body, event: dict[str, Any]) -> None:
        if event.get("bot_id") or event.get("subtype", "") not in _QUESTIONS or not event.get("user"):
            return
        team = team_of(body)
        installation = await self._installations.find(team)
        if installation is None or event["user"] == installation.bot_user:
            return
        place = Place(team, event["channel"], event.get("thread_ts", ""))
        alone = event.get("channel_type") == "im"
        mentioned = f"<@{installation.bot_user}" in event.get("text", "")
        if not (alone or mentioned or await self._expected(place)):
            return
        asked = await self._asked(event, place, alone=alone, bot=installation.bot_user)
        if await self._guests.refused(place, body.get("is_ext_shared_channel")):
            told = say(await self._asker.language(asked), "external")
            await self._sender.whisper(place, asked.user, sentence(told))
            return
        await self._answer(asked)

    async def _answer(self, asked: Asked) -> None:
        if asked.text:
            await self._asker.answer(asked)
        else:
            await self._asker.show(asked, sentence(say(await self._asker.language(asked), "ask.empty")))

    async def _expected(self, place: Place) -> bool:
        """Whether a message without a mention is meant for us: a thread of ours, in a channel that wants that."""
        return bool(place.thread) and await self.listens(place) and await self._asker.known(place)

    async def _asked(self, event: dict[str, Any], place: Place, *, alone: bool, bot: str) -> Asked:
        direct = alone or (bool(place.thread) and await self._two_persons(place, {event["user"], bot}))
        if alone and not place.thread:
            place = Place(place.team, place.channel, event["ts"])
        key = f"{place.team}:{place.channel}:{event['ts']}"
        return Asked(place, event["user"], plain(event.get("text", "")), key, direct)

    async def _two_persons(self, place: Place, both: set[str]) -> bool:
        """Whether nobody but these has written in the thread."""
        client = await self._sender.client(place.team)
        found = await client.conversations_replies(channel=place.channel, ts=place.thread, limit=_TWO_PERSON_LIMIT)
        return not found.get("has_more") and {m.get("user") for m in found["messages"]} <= both

    async def _reaction(self, body: Body, event: dict[str, Any]) -> None:
        item = event["item"]
        if not self._manners.reaction or event["reaction"] != self._manners.reaction or item.get("type") != "message":
            return
        place = Place(team_of(body), item["channel"])
        if await self._guests.refused(place, body.get("is_ext_shared_channel")):
            return
        client = await self._sender.client(place.team)
        found = await client.conversations_replies(channel=place.channel, ts=item["ts"], limit=1, inclusive=True)
        message: dict[str, Any] = next((m for m in found["messages"] if m["ts"] == item["ts"]), {})
        place = Place(place.team, place.channel, message.get("thread_ts", ""))
        key = f"{place.team}:{place.channel}:{item['ts']}:{event['user']}"
        await self._answer(Asked(place, event["user"], plain(message.get("text", "")), key, direct=False))

    async def _home(self, body: Body, event: dict[str, Any]) -> None:
        if event.get("tab", "home") == "home":
            await self.show_home(team_of(body), event["user"])

    async def show_home(self, team: str, user: str) -> None:
        """Show a person their App Home."""
        recent, language = await self._asker.recent(team, user), await self._asker.languages.of(team, user)
        client = await self._sender.client(team)
        await client.views_publish(user_id=user, view=home(recent, language))

    async def _uninstalled(self, body: Body, event: dict[str, Any]) -> None:
        await self._installations.forget(team_of(body))

    async def _revoked(self, body: Body, event: dict[str, Any]) -> None:
        if event.get("tokens", {}).get("bot"):
            await self._installations.forget(team_of(body))
