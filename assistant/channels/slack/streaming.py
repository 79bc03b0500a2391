"""Streaming: an answer that appears while it is written, where the workspace has that."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace

from slack_sdk.web.async_client import AsyncWebClient

from assistant.answer import Answer
from assistant.assistant import Assistant, Question
from assistant.errors import AssistantError, UnknownConversationError

from .blocks import Block, answer_blocks, beside, fallback, parts, section
from .mrkdwn import emphasised, escaped
from .sending import Message, Place, Sender, Unsure, transient

logger = logging.getLogger(__name__)

_CHUNK_CHARACTERS = 300


@dataclass(frozen=True, slots=True)
class Listener:
    """Who is answered, where, and what is told of the message once it has begun."""

    place: Place
    user: str
    colleague: bool
    begun: Callable[[str], Awaitable[None]]


class Streaming:
    """Streams answers of the door; it remembers which workspaces cannot."""

    def __init__(self, door: Assistant, sender: Sender) -> None:
        self._door = door
        self._sender = sender
        self._without: set[str] = set()

    async def answer(self, listener: Listener, question: Question) -> Answer | str | None:
        """The answer, streamed into the thread; what went wrong, in a sentence; None if nothing can be streamed.

        The door has verified each piece of text before it is streamed.
        """
        place = listener.place
        if place.team in self._without or not place.thread:
            return None
        client = await self._sender.client(place.team)
        ts = await self._begin(client, listener)
        if ts is None:
            return None
        await listener.begun(ts)
        stream = _Stream(client, place.channel, ts)
        try:
            answer = await self._told(stream, question)
        except AssistantError as exc:
            told = Message(escaped(str(exc)), section(escaped(str(exc))))
            await self._ended(listener, stream, (), told)
            return str(exc)
        first, *more = parts(beside(answer, colleague=listener.colleague))
        whole, *more_of_whole = parts(answer_blocks(answer, colleague=listener.colleague))
        streamed = await self._ended(listener, stream, first, Message(fallback(answer), whole))
        for n, blocks in enumerate(more if streamed else more_of_whole, 2):
            await self._sender.post(place, Message(fallback(answer), blocks), f"{ts}#{n}")
        return answer

    async def _begin(self, client: AsyncWebClient, listener: Listener) -> str | None:
        place = listener.place
        try:
            told = await client.chat_startStream(
                channel=place.channel, thread_ts=place.thread, recipient_team_id=place.team,
                recipient_user_id=listener.user,
            )  # fmt: skip
        except Unsure as exc:
            logger.info("nothing is streamed in %s: %s", place.team, exc)
            if not transient(exc):
                self._without.add(place.team)
            return None
        return str(told["ts"])

    async def _told(self, stream: "_Stream", question: Question) -> Answer:
        try:
            return await self._streamed(stream, question)
        except UnknownConversationError:
            return await self._streamed(stream, replace(question, conversation_id=None))

    async def _streamed(self, stream: "_Stream", question: Question) -> Answer:
        async for kind, value in self._door.ask_stream(question):
            if kind == "delta":
                await stream.write(value["text"])
            if kind == "answer" and isinstance(value, Answer):
                await stream.flush()
                return value
        raise AssertionError("a stream ends with the answer")

    async def _ended(self, listener: Listener, stream: "_Stream", blocks: Sequence[Block], whole: Message) -> bool:
        """End the stream with these blocks; whether all of it was streamed. If not, the message is set whole."""
        try:
            await self._sender.tried(lambda: stream.stop(() if stream.broken else blocks))
        except Unsure as exc:
            logger.info("a stream could not be ended: %s", exc)
            stream.broken = True
        if blocks and not stream.broken:
            return True
        try:
            await self._sender.update(listener.place, stream.ts, whole)
        except Unsure as exc:
            logger.info("a streamed message could not be set whole: %s", exc)
            await self._sender.post(listener.place, whole, f"{stream.ts}#1")
        return False


class _Stream:
    """One message that is being written; once a piece is refused it is broken, and the answer is set whole later."""

    def __init__(self, client: AsyncWebClient, channel: str, ts: str) -> None:
        self._client = client
        self._channel = channel
        self.ts = ts
        self._held = ""
        self._begun = False
        self.broken = False

    async def write(self, text: str) -> None:
        """Write text, in pieces that are worth a call; the first has the whole determination."""
        self._held += text
        if len(self._held) >= _CHUNK_CHARACTERS and (self._begun or "\n\n" in self._held):
            await self.flush()

    async def flush(self) -> None:
        """Write what is held back."""
        text, self._held = self._held if self._begun else emphasised(self._held), ""
        self._begun = True
        if not text or self.broken:
            return
        try:
            await self._client.chat_appendStream(channel=self._channel, ts=self.ts, markdown_text=text)
        except Unsure as exc:
            logger.info("a piece of a stream was refused: %s", exc)
            self.broken = True

    async def stop(self, blocks: Sequence[Block]) -> str:
        """End the message with these blocks."""
        await self._client.chat_stopStream(channel=self._channel, ts=self.ts, blocks=blocks or None)
        return self.ts
