"""Actions: what happens when a button is pressed, a choice is made, or a form is sent."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from slack_sdk.errors import SlackApiError

from assistant.assistant import Assistant

from .asking import Asked, Asker
from .blocks import answer_blocks, context, fallback, parts, section, sources
from .events import Events
from .inbox import Body, team_of
from .modals import Shown, clause_modal, facts_form, form, given, text_input
from .mrkdwn import escaped
from .records import Records
from .sending import Message, Place, Sender, reason
from .words import say

_SHARED = "shared"
_OUTSIDE = frozenset(("not_in_channel", "channel_not_found"))


class Actions:
    """Works on interactions with answers; each is called with the interaction's payload."""

    def __init__(self, door: Assistant, asker: Asker, sender: Sender, records: Records, base_url: str) -> None:
        self._door = door
        self._asker = asker
        self._sender = sender
        self._records = records
        self._base_url = base_url

    def buttons(self, events: Events) -> dict[str, Callable[[Body], Awaitable[None]]]:
        """What each `action_id` does."""

        async def forget(body: Body) -> None:
            team, user = team_of(body), body["user"]["id"]
            await self._asker.forget(team, user)
            await events.show_home(team, user)

        async def language(body: Body) -> None:
            team, user = team_of(body), body["user"]["id"]
            await self._asker.languages.choose(team, user, _value(body)["l"])
            await events.show_home(team, user)

        async def nothing(_: Body) -> None:
            """A link opens by itself."""

        return {
            "clause": self.clause, "share": self.share, "edit": self.edit, "discard": self.discard, "up": self.up,
            "down": self.down, "colleague": self.colleague, "choose": self.choose, "facts": self.facts,
            "forget": forget, "language": language, "page": nothing,
        }  # fmt: skip

    def forms(self) -> dict[str, Callable[[Body], Awaitable[None]]]:
        """What each form (`callback_id`) does when it is sent."""
        return {"edited": self.edited, "facts": self.facts_given, "down": self.rated}

    async def clause(self, body: Body) -> None:
        """Open the clause of a citation, the quoted words marked."""
        value = _value(body)
        told = await self._door.reps.told(value["m"])
        cited = next(c.clause_id for c in told.answer.citations if c.marker == value["n"])
        quotes = tuple(c.quote for c in told.answer.citations if c.clause_id == cited)
        shown = Shown(told.answer.language, self._base_url, quotes)
        await self._open(body, clause_modal(self._door.clause(cited), shown))

    async def share(self, body: Body) -> None:
        """Post the answer for everybody, and take the private one away; pressed twice, it is posted once."""
        value = _value(body)
        told = await self._door.reps.told(value["m"])
        user, language = body["user"]["id"], told.answer.language
        by = context(say(language, "asker", user=user, question=escaped(told.question)))
        blocks = [by, *answer_blocks(told.answer, colleague=False)]
        await self._share(
            _spot(body, value), f"share:{value['m']}", body["response_url"], (fallback(told.answer), blocks)
        )

    async def edit(self, body: Body) -> None:
        """Open the answer's text for changes."""
        value = _value(body)
        told = await self._door.reps.told(value["m"])
        kept = {**value, "c": body["channel"]["id"], "u": body["response_url"]}
        language = told.answer.language
        field = text_input("text", say(language, "edit.text"), told.answer.answer)
        await self._open(body, form("edited", language, kept, [field]))

    async def edited(self, body: Body) -> None:
        """Post the changed text, marked as changed, with the clauses of the answer."""
        kept = _kept(body)
        told = await self._door.reps.told(kept["m"])
        text = given(body["view"]).get("text", "")
        user, language = body["user"]["id"], told.answer.language
        by = context(say(language, "asker", user=user, question=escaped(told.question)))
        changed = [by, *section(escaped(text)), context(say(language, "edited", user=user))]
        blocks = [*changed, *sources(told.answer), context(say(language, "footer"))]
        place = Place(team_of(body), kept["c"], kept["t"])
        await self._share(place, f"share:{kept['m']}", kept["u"], (escaped(text), blocks))

    async def discard(self, body: Body) -> None:
        """Take the private answer away."""
        await self._sender.respond(body["response_url"], {"delete_original": True})

    async def up(self, body: Body) -> None:
        """Keep that the answer helped."""
        value = _value(body)
        await self._door.feedback(value["m"], "up", None)
        await self._tell(body, value["m"], "feedback.thanks")

    async def down(self, body: Body) -> None:
        """Ask what was wrong."""
        kept = {"m": _value(body)["m"]}
        language = (await self._door.reps.told(kept["m"])).answer.language
        comment = text_input("comment", say(language, "comment"), optional=True)
        await self._open(body, form("down", language, kept, [comment]))

    async def rated(self, body: Body) -> None:
        """Keep that the answer did not help, and why."""
        await self._door.feedback(_kept(body)["m"], "down", given(body["view"]).get("comment"))

    async def colleague(self, body: Body) -> None:
        """Hand the answer over to the reps."""
        value = _value(body)
        await self._door.reps.hand_over(value["m"], "")
        await self._tell(body, value["m"], "colleague.asked")

    async def choose(self, body: Body) -> None:
        """Take the choice that was made as the answer to the question back."""
        (action,) = body["actions"]
        told = await self._door.reps.told(action["block_id"].partition("|")[2])
        asked = _asked(body, action["selected_option"]["value"])
        await self._asker.answer(replace(asked, conversation=told.answer.conversation_id))

    async def facts(self, body: Body) -> None:
        """Open a form for the facts that are missing."""
        value = _value(body)
        told = await self._door.reps.told(value["m"])
        container = body["container"]
        kept = {
            "m": value["m"], "c": body["channel"]["id"], "t": _thread(body), "u": body["response_url"],
            "e": bool(container.get("is_ephemeral")),
        }  # fmt: skip
        await self._open(body, facts_form(told.answer, kept))

    async def facts_given(self, body: Body) -> None:
        """Take the facts as the answer to the question back, worded as the web's form words them."""
        kept = _kept(body)
        facts = ", ".join(f"{slot.replace('_', ' ')} {value}" for slot, value in given(body["view"]).items())
        if not facts:
            return
        place = Place(team_of(body), kept["c"], kept["t"])
        url = kept["u"] if kept["e"] else ""
        told = await self._door.reps.told(kept["m"])
        asked = Asked(place, body["user"]["id"], facts, body["trigger_id"], direct=not kept["e"], url=url)
        await self._asker.answer(replace(asked, conversation=told.answer.conversation_id))

    async def _share(self, place: Place, key: str, url: str, said: tuple[str, list[dict[str, Any]]]) -> None:
        text, blocks = said
        if await self._records.add(_SHARED, f"{key}:{place.channel}", place.team, {}):
            try:
                first, *more = parts(blocks)
                ts = await self._sender.post(place, Message(text, first), key)
                inside = Place(place.team, place.channel, place.thread or ts)
                for n, rest in enumerate(more, 2):
                    await self._sender.post(inside, Message(text, rest), f"{key}#{n}")
            except SlackApiError as exc:
                if reason(exc) not in _OUTSIDE:
                    await self._records.forget(kind=_SHARED, key=f"{key}:{place.channel}")
                    raise
                for rest in parts(blocks):
                    public = {"response_type": "in_channel", "replace_original": False, "text": text, "blocks": rest}
                    await self._sender.respond(url, public)
        await self._sender.respond(url, {"delete_original": True})

    async def _open(self, body: Body, view: dict[str, Any]) -> None:
        client = await self._sender.client(team_of(body))
        await client.views_open(trigger_id=body["trigger_id"], view=view)

    async def _tell(self, body: Body, message_id: str, key: str) -> None:
        """Tell whoever pressed a button what came of it, in the answer's language."""
        told = await self._door.reps.told(message_id)
        await self._asker.show(_asked(body, ""), Message(say(told.answer.language, key)))


def _value(body: Body) -> dict[str, Any]:
    """What the pressed button carries."""
    (action,) = body["actions"]
    found: dict[str, Any] = json.loads(action["value"])
    return found


def _kept(body: Body) -> dict[str, Any]:
    """What a form was opened with."""
    found: dict[str, Any] = json.loads(body["view"]["private_metadata"])
    return found


def _thread(body: Body) -> str:
    """The thread of the message whose button was pressed."""
    container = body["container"]
    return str(container.get("thread_ts") or (body.get("message") or {}).get("thread_ts") or "")


def _spot(body: Body, value: dict[str, Any]) -> Place:
    return Place(team_of(body), body["channel"]["id"], value["t"])


def _asked(body: Body, text: str) -> Asked:
    """A question that is asked by pressing something: seen by as many people as the message was."""
    place = Place(team_of(body), body["channel"]["id"], _thread(body))
    private = bool(body["container"].get("is_ephemeral"))
    url = body.get("response_url", "")
    return Asked(place, body["user"]["id"], text, body["trigger_id"], direct=not private, url=url)
