"""Handoffs: what members take to the reps arrives in the reps' channel: claim, answer, resolve."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from assistant.answer import Handoff, HandoffState
from assistant.assistant import Assistant
from assistant.channels.figures import figure
from assistant.errors import BadRequestError

from .asking import sentence
from .blocks import Block, actions, answer_blocks, button, context, parts, section
from .inbox import Body, team_of
from .modals import checkbox, form, given, text_input
from .mrkdwn import escaped, short
from .records import Records
from .sending import Message, Place, Sender
from .words import say

_POSTED = "handoff"
_FALLBACK = 300


@dataclass(frozen=True, slots=True)
class Desk:
    """Where the reps sit: a channel of one workspace, and the users who may answer (none given: all in the channel).

    `language` is that of the reps; the answers that arrive there keep the member's.
    """

    channel: str = ""
    team: str = ""
    reps: frozenset[str] = frozenset()
    language: str = "en"


class HandoffDesk:
    """Shows hand-offs to the reps and takes their replies."""

    def __init__(self, door: Assistant, sender: Sender, records: Records, desk: Desk) -> None:
        self._door = door
        self._sender = sender
        self._records = records
        self._desk = desk

    def buttons(self) -> dict[str, Callable[[Body], Awaitable[None]]]:
        """What each `action_id` does."""
        return {"claim": self.claim, "reply": self.reply, "resolve": self.resolve}

    def forms(self) -> dict[str, Callable[[Body], Awaitable[None]]]:
        """What each form (`callback_id`) does when it is sent."""
        return {"replied": self.replied}

    async def arrive(self, team: str) -> int:
        """Post the hand-offs that wait and are not in the reps' channel yet; returns how many."""
        if not self._desk.channel:
            return 0
        posted = await self._records.all(_POSTED)
        new = [h for h in await self._door.reps.waiting() if h.id not in posted]
        for one in new:
            place = Place(team, self._desk.channel)
            ts = await self._sender.find(place, one.id) or await self._sender.post(place, await self._card(one), one.id)
            await self._records.put(_POSTED, one.id, team, {"ts": ts})
            told = await self._door.reps.told(one.message_id)
            inside = Place(team, self._desk.channel, ts)
            for n, blocks in enumerate(parts(answer_blocks(told.answer, colleague=False))):
                await self._sender.post(inside, Message(short(told.answer.answer, _FALLBACK), blocks), f"{one.id}#{n}")
        return len(new)

    async def claim(self, body: Body) -> None:
        """Take a hand-off."""
        await self._changed(body, self._door.reps.claim(_id(body), body["user"]["id"]))

    async def resolve(self, body: Body) -> None:
        """Close a hand-off."""
        await self._changed(body, self._door.reps.resolve(_id(body), body["user"]["id"]))

    async def reply(self, body: Body) -> None:
        """Open the form for the reply."""
        if not await self._may(body):
            return
        kept = {"h": _id(body), "c": body["channel"]["id"]}
        fields = [text_input("reply", self._say("reply.text")), checkbox("offer", self._say("offer"))]
        client = await self._sender.client(team_of(body))
        await client.views_open(trigger_id=body["trigger_id"], view=form("replied", self._desk.language, kept, fields))

    async def replied(self, body: Body) -> None:
        """Send the reply to the member's conversation."""
        kept: dict[str, Any] = json.loads(body["view"]["private_metadata"])
        filled = given(body["view"])
        spot = {**body, "channel": {"id": kept["c"]}}
        user = body["user"]["id"]
        text = filled.get("reply", "")
        await self._changed(spot, self._door.reps.reply(kept["h"], user, text, offered="offer" in filled))

    async def _changed(self, body: Body, change: Awaitable[Handoff]) -> None:
        """Make a change, and show it; who may not, or comes too late, is told."""
        place = Place(team_of(body), body["channel"]["id"])
        if not await self._may(body):
            _close(change)
            return
        try:
            one = await change
        except BadRequestError as exc:
            await self._sender.whisper(place, body["user"]["id"], sentence(str(exc)))
            return
        posted = await self._records.get(_POSTED, one.id)
        if posted:
            await self._sender.update(place, posted["ts"], await self._card(one))

    async def _may(self, body: Body) -> bool:
        """Whether this person is a rep; who is not is told."""
        user = body["user"]["id"]
        if not self._desk.reps or user in self._desk.reps:
            return True
        place = Place(team_of(body), body["channel"]["id"])
        await self._sender.whisper(place, user, sentence(self._say("reps.only")))
        return False

    async def _card(self, one: Handoff) -> Message:
        blocks: list[Block] = [
            *section(self._say("handoff.new")),
            *section(self._say("handoff.question", question=escaped(one.question))),
        ]
        if one.note:
            blocks += section(self._say("handoff.note", note=escaped(one.note)))
        if one.reply:
            blocks += section(f"> {escaped(one.reply)}".replace("\n", "\n> "))
            blocks.append(context(stamp(one, self._desk.language)))
        if one.state is not HandoffState.OPEN:
            blocks.append(context(self._say(f"handoff.{one.state.value}", rep=one.rep)))
        if one.state is not HandoffState.RESOLVED:
            blocks.append(self._offered(one))
        return Message(short(escaped(one.question), _FALLBACK), blocks)

    def _offered(self, one: Handoff) -> Block:
        value = {"h": one.id}
        claim = [button("claim", self._say("claim"), value, "primary")] if one.state is HandoffState.OPEN else []
        reply, resolve = (button(key, self._say(key), value) for key in ("reply", "resolve"))
        return actions(*claim, reply, resolve)

    def _say(self, key: str, **slots: object) -> str:
        return say(self._desk.language, key, **slots)


def stamp(one: Handoff, language: str) -> str:
    """That a rep has checked it, when, and the versions of the clauses."""
    clauses = ", ".join(f"{clause_id} ({version})" for clause_id, version in one.clauses.items()) or "—"
    return say(language, "by_rep", rep=one.rep, day=figure(one.updated, language), clauses=escaped(clauses))


def _id(body: Body) -> str:
    (action,) = body["actions"]
    return str(json.loads(action["value"])["h"])


def _close(change: Awaitable[Handoff]) -> None:
    """Drop a change that is not made."""
    close = getattr(change, "close", None)
    if close is not None:
        close()
