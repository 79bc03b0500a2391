"""Commands: `/contract` with a clause or a question, and the message shortcut."""

from typing import Any

from assistant.assistant import Assistant
from assistant.errors import UnknownClauseError

from .asking import Asked, Asker, sentence
from .blocks import parts
from .events import Events, Guests
from .inbox import Body, team_of
from .modals import Shown, clause_blocks
from .mrkdwn import escaped, plain
from .sending import Message, Place
from .words import say

_CLAUSE_WORDS = 6


class Commands:
    """Works on `/contract` and on the shortcut of a message; only the person who asked sees what comes back."""

    def __init__(self, door: Assistant, asker: Asker, events: Events, guests: Guests, base_url: str) -> None:
        self._door = door
        self._asker = asker
        self._events = events
        self._guests = guests
        self._base_url = base_url

    async def command(self, body: Body) -> None:
        """`/contract 5.11.1`, `/contract how many…`, `/contract listen on`."""
        place = Place(team_of(body), body["channel_id"])
        text = plain(body.get("text", ""))
        asked = Asked(place, body["user_id"], text, body["trigger_id"], direct=False, url=body["response_url"])
        words = text.lower().split()
        if not words or words == ["help"]:
            await self._tell(asked, "ask.empty")
        elif words[0] == "listen" and words[1:] in (["on"], ["off"]):
            await self._events.listen(place, on=words[1] == "on")
            await self._tell(asked, f"listen.{words[1]}")
        elif await self._guests.refused(place):
            await self._tell(asked, "external")
        elif not await self._clause(asked):
            await self._asker.answer(asked)

    async def shortcut(self, body: Body) -> None:
        """“Ask the contract” in a message's menu."""
        message: dict[str, Any] = body["message"]
        place = Place(team_of(body), body["channel"]["id"], message.get("thread_ts", ""))
        text = plain(message.get("text", ""))
        asked = Asked(place, body["user"]["id"], text, body["trigger_id"], direct=False, url=body["response_url"])
        if await self._guests.refused(place):
            await self._tell(asked, "external")
        elif not text:
            await self._tell(asked, "ask.empty")
        else:
            await self._asker.answer(asked)

    async def _tell(self, asked: Asked, key: str) -> None:
        await self._asker.show(asked, sentence(say(await self._asker.language(asked), key)))

    async def _clause(self, asked: Asked) -> bool:
        """Show the clause that was named; False when none was."""
        if len(asked.text.split()) > _CLAUSE_WORDS:
            return False
        try:
            view = self._door.clause(asked.text)
        except UnknownClauseError:
            return False
        shown = Shown(await self._asker.language(asked), self._base_url)
        for blocks in parts(clause_blocks(view, shown)):
            await self._asker.show(asked, Message(escaped(view.label), blocks))
        return True
