"""Asking: a question from Slack through the door, and its answer back: directly, or first to the asker alone."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from assistant.answer import Answer, Persona
from assistant.assistant import Assistant, Question
from assistant.errors import AssistantError, UnknownConversationError

from .blocks import Block, answer_blocks, context, fallback, parts, private_actions, section
from .languages import Languages
from .mrkdwn import escaped
from .records import Records
from .sending import Message, Place, Sender
from .streaming import Listener, Streaming
from .words import say

logger = logging.getLogger(__name__)

RECENT = 5
_ASKED, _THREAD, _RECENT = "asked", "thread", "recent"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question from Slack.

    `key` is the same when the same question arrives again; `direct` answers where everybody in the conversation sees
    it; `url` is where an interaction is answered (empty: by the Web API); `conversation` is the one that it continues
    (empty: the thread's).
    """

    place: Place
    user: str
    text: str
    key: str
    direct: bool
    url: str = ""
    conversation: str = ""


@dataclass(frozen=True, slots=True)
class Manner:
    """How this app answers."""

    persona: Persona = Persona.REP
    colleague: bool = False
    base_url: str = ""
    language: str = "en"
    """For people of whose language nothing is known."""


class Turns:
    """Lets the questions of a thread be answered one after the other."""

    def __init__(self) -> None:
        self._locks: dict[str, asyncio.Lock] = {}
        self._waiting: Counter[str] = Counter()

    @asynccontextmanager
    async def of(self, thread: str) -> AsyncIterator[None]:
        """One's own turn in the thread."""
        lock = self._locks.setdefault(thread, asyncio.Lock())
        self._waiting[thread] += 1
        try:
            async with lock:
                yield
        finally:
            self._waiting[thread] -= 1
            if not self._waiting[thread]:
                del self._waiting[thread], self._locks[thread]


class Asker:
    """Asks the door, and answers in Slack; a question is answered once, however often it arrives."""

    def __init__(self, door: Assistant, records: Records, sender: Sender, manner: Manner) -> None:
        self._door = door
        self._records = records
        self._sender = sender
        self._manner = manner
        self._streaming = Streaming(door, sender)
        self._turns = Turns()
        self.languages = Languages(records, manner.language)

    async def answer(self, asked: Asked) -> None:
        """Answer a question, unless that is done already."""
        async with self._turns.of(_thread(asked.place)):
            begun = ""
            if not await self._records.add(_ASKED, asked.key, asked.place.team, {}):
                before = await self._records.get(_ASKED, asked.key) or {}
                if before.get("done"):
                    return
                begun = str(before.get("ts") or await self._sender.find(asked.place, asked.key) or "")
            await self._answer(asked, begun)
            await self._records.put(_ASKED, asked.key, asked.place.team, {"done": True})

    async def known(self, place: Place) -> bool:
        """Whether the thread is one that this app takes part in."""
        return await self._records.get(_THREAD, _thread(place)) is not None

    async def recent(self, team: str, user: str) -> list[str]:
        """The last questions of a person, newest first."""
        found = await self._records.get(_RECENT, f"{team}:{user}") or {}
        return [one["q"] for one in found.get("items", [])]

    async def forget(self, team: str, user: str) -> None:
        """Forget a person's questions, with the conversations in which they were asked."""
        found = await self._records.get(_RECENT, f"{team}:{user}") or {}
        for conversation in dict.fromkeys(one["c"] for one in found.get("items", [])):
            try:
                await self._door.delete_conversation(conversation)
            except UnknownConversationError:
                logger.info("a conversation was gone already")
        await self._records.forget(kind=_RECENT, key=f"{team}:{user}")

    async def language(self, asked: Asked) -> str:
        """The asker's language, as far as it is known before there is an answer."""
        return await self.languages.of(asked.place.team, asked.user)

    async def show(self, asked: Asked, message: Message) -> None:
        """Show something to the asker alone."""
        if asked.url:
            shown: dict[str, Any] = {"response_type": "ephemeral", "replace_original": False, "text": message.text}
            if asked.place.thread:
                shown["thread_ts"] = asked.place.thread
            await self._sender.respond(
                asked.url, {**shown, "blocks": list(message.blocks)} if message.blocks else shown
            )
        else:
            await self._sender.whisper(asked.place, asked.user, message)

    async def _answer(self, asked: Asked, begun: str) -> None:
        question = await self._question(asked)
        told = await (self._said(asked, question, begun) if asked.direct else self._whispered(asked, question))
        if isinstance(told, Answer):
            await self._remember(asked, told)

    async def _question(self, asked: Asked) -> Question:
        known = await self._records.get(_THREAD, _thread(asked.place)) if asked.place.thread else None
        conversation = asked.conversation or (known["conversation"] if known else None)
        return Question(asked.text, conversation, self._manner.persona)

    async def _ask(self, asked: Asked, question: Question) -> Answer | str:
        """The door's answer, or what went wrong in a sentence; a conversation that was deleted begins anew.

        Protects the asker from silence, and the delivery from being repeated for nothing.
        """
        try:
            return await self._door.ask(question)
        except UnknownConversationError:
            return await self._ask(asked, replace(question, conversation_id=None))
        except AssistantError as exc:
            return str(exc)
        except Exception:
            crash = uuid4().hex[:12]
            logger.exception("crash %s", crash)
            return say(await self.language(asked), "failed", id=crash)

    async def _whispered(self, asked: Asked, question: Question) -> Answer | str:
        told = await self._ask(asked, question)
        if isinstance(told, str):
            await self.show(asked, sentence(told))
            return told
        blocks = [*self._blocks(told), private_actions(told, asked.place.thread)]
        for message in parts(blocks):
            await self.show(asked, Message(fallback(told), message))
        return told

    async def _said(self, asked: Asked, question: Question, begun: str) -> Answer | str:
        if not begun:
            listener = Listener(asked.place, asked.user, self._manner.colleague, lambda ts: self._begun(asked, ts))
            streamed = await self._streaming.answer(listener, question)
            if streamed is not None:
                return streamed
            text = say(await self.language(asked), "reading")
            reading = Message(text, [context(text)])
            begun = await self._sender.post(asked.place, reading, asked.key)
            await self._begun(asked, begun)
        told = await self._ask(asked, question)
        if isinstance(told, str):
            await self._sender.update(asked.place, begun, sentence(told))
            return told
        first, *more = parts(self._blocks(told))
        await self._sender.update(asked.place, begun, Message(fallback(told), first))
        for n, blocks in enumerate(more, 2):
            await self._sender.post(asked.place, Message(fallback(told), blocks), f"{asked.key}#{n}")
        return told

    def _blocks(self, answer: Answer) -> list[Block]:
        return answer_blocks(answer, colleague=self._manner.colleague)

    async def _begun(self, asked: Asked, ts: str) -> None:
        """Remember the message that the answer goes into, for the case that this process ends before it does."""
        await self._records.put(_ASKED, asked.key, asked.place.team, {"ts": ts})

    async def _remember(self, asked: Asked, answer: Answer) -> None:
        team, thread = asked.place.team, asked.place.thread
        if thread:
            await self._records.put(_THREAD, _thread(asked.place), team, {"conversation": answer.conversation_id})
        key = f"{team}:{asked.user}"
        before = (await self._records.get(_RECENT, key) or {}).get("items", [])
        items = [{"q": asked.text, "c": answer.conversation_id}, *before][:RECENT]
        await self._records.put(_RECENT, key, team, {"items": items})
        await self.languages.heard(team, asked.user, answer.language)


def sentence(text: str) -> Message:
    """A sentence as a message."""
    return Message(escaped(text), section(escaped(text)))


def _thread(place: Place) -> str:
    return f"{place.team}:{place.channel}:{place.thread}"
