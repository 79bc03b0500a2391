"""Reps: what a member hands over to them, what they reply, and which replies may be offered to others."""

import re
from collections.abc import Awaitable, Callable, Iterable, Sequence
from hashlib import sha256

from assistant.answer import Answer, Handoff, HandoffState, Notice, NoticeKind, Told
from assistant.days import in_words
from assistant.errors import BadRequestError, HandoffTakenError, UnavailableError, UnknownHandoffError
from assistant.store import HandoffStore
from assistant.verification import wording
from ingest.contract import Contract
from ingest.contract.files import from_plain

LONGEST_REPLY = 4000
_VERSION_LETTERS = 12
_WORD = re.compile(r"\w+")
_WAITING = (HandoffState.OPEN, HandoffState.CLAIMED, HandoffState.ANSWERED)


class Reps:
    """The desk of the reps.

    Args:
        opened: gives the store of hand-offs.
        documents: gives the compiled documents, whose clauses' texts have versions.
        connected: whether reps see what is handed over; if not, nothing is taken.
    """

    def __init__(
        self,
        opened: Callable[[], Awaitable[HandoffStore]],
        documents: Callable[[], Sequence[Contract]],
        *,
        connected: bool = True,
    ) -> None:
        self._opened = opened
        self._documents = documents
        self.connected = connected

    async def told(self, message_id: str) -> Told:
        """A question that was asked, with its answer.

        Raises:
            UnknownMessageError: if no message has this id.
        """
        turn = await (await self._opened()).message(message_id)
        return Told(turn.question, from_plain(Answer, turn.answer))

    async def hand_over(self, message_id: str, note: str) -> Handoff:
        """Hand an answer over to the reps; a second time changes nothing.

        Raises:
            UnavailableError: if no rep would see it.
            UnknownMessageError: if no message has this id.
            BadRequestError: if the note is too long.
        """
        if not self.connected:
            raise UnavailableError("No rep takes questions here directly. Ask your site representative.")
        told = await self.told(message_id)
        return await (await self._opened()).add(message_id, _short(note), self._versions(_clauses(told.answer)))

    async def handoffs(self, conversation_id: str) -> tuple[Handoff, ...]:
        """What was handed over out of a conversation, oldest first, with the replies."""
        return await (await self._opened()).find(conversation_id=conversation_id)

    async def waiting(self) -> tuple[Handoff, ...]:
        """Every hand-off that is not resolved, oldest first."""
        return await (await self._opened()).find(states=_WAITING)

    async def claim(self, handoff_id: str, rep: str) -> Handoff:
        """Take a hand-off; the rep who has it may take it again.

        Raises:
            UnknownHandoffError: if there is none with this id.
            HandoffTakenError: if another rep has it.
        """
        kept = await self._opened()
        if not await kept.change(handoff_id, (HandoffState.OPEN,), state=HandoffState.CLAIMED, rep=rep):
            await self._held(handoff_id, rep)
        return await self._one(handoff_id)

    async def reply(self, handoff_id: str, rep: str, reply: str, *, offered: bool) -> Handoff:
        """Answer a hand-off, stamped with the versions of its clauses; if `offered`, others may be shown the reply.

        Raises:
            UnknownHandoffError: if there is none with this id.
            HandoffTakenError: if another rep has it, or it is resolved.
            BadRequestError: if the reply is empty or too long.
        """
        kept = await self._opened()
        text = _short(reply)
        if not text:
            raise BadRequestError("The reply is empty.")
        one = await self._held(handoff_id, rep)
        clauses = self._versions(one.clauses)
        stamped = {"state": HandoffState.ANSWERED, "rep": rep, "reply": text, "clauses": clauses}
        open_states = (HandoffState.OPEN, HandoffState.CLAIMED, HandoffState.ANSWERED)
        if not await kept.change(handoff_id, open_states, **stamped):
            raise HandoffTakenError("This hand-off is resolved.")
        if offered and clauses:
            await kept.offer(digest(one.question), text, clauses)
        return await self._one(handoff_id)

    async def resolve(self, handoff_id: str, rep: str) -> Handoff:
        """Close a hand-off.

        Raises:
            UnknownHandoffError: if there is none with this id.
            HandoffTakenError: if another rep has it.
        """
        await self._held(handoff_id, rep)
        await (await self._opened()).change(handoff_id, _WAITING, state=HandoffState.RESOLVED, rep=rep)
        return await self._one(handoff_id)

    async def verified(self, question: str, language: str = "en") -> Notice | None:
        """What a rep replied to the same question, if none of its clauses has changed since."""
        for one in await (await self._opened()).offered(digest(question)):
            if self._versions(one.clauses) == one.clauses:
                text = wording("checked_by_rep", language, day=in_words(one.day, language))
                return Notice(NoticeKind.REFER, f"{text} {one.reply}", tuple(one.clauses))
        return None

    async def _one(self, handoff_id: str) -> Handoff:
        found = await (await self._opened()).find(handoff_id=handoff_id)
        if not found:
            raise UnknownHandoffError(f"There is no hand-off '{handoff_id}'.")
        return found[0]

    async def _held(self, handoff_id: str, rep: str) -> Handoff:
        """The hand-off, when this rep may act on it: nobody has it, or they do."""
        one = await self._one(handoff_id)
        if one.state is HandoffState.RESOLVED:
            raise HandoffTakenError("This hand-off is resolved.")
        if one.rep not in ("", rep):
            raise HandoffTakenError("Another rep has this hand-off.")
        return one

    def _versions(self, clause_ids: Iterable[str]) -> dict[str, str]:
        """Each clause with the version of its text; one that is gone has none."""
        return {clause_id: self._version(clause_id) for clause_id in clause_ids}

    def _version(self, clause_id: str) -> str:
        for document in self._documents():
            found = document.clause(clause_id)
            if found is not None:
                return sha256(document.full_text(found.id).encode()).hexdigest()[:_VERSION_LETTERS]
        return ""


def digest(question: str) -> str:
    """The same for two questions of the same words, whatever their case and punctuation."""
    return sha256(" ".join(_WORD.findall(question.casefold())).encode()).hexdigest()


def _clauses(answer: Answer) -> tuple[str, ...]:
    """The clauses that an answer cites or works with."""
    cited = [c.clause_id for c in answer.citations]
    worked = [one for c in answer.calculations for one in c.clause_ids]
    return tuple(dict.fromkeys([*cited, *worked]))


def _short(text: str) -> str:
    trimmed = text.strip()
    if len(trimmed) > LONGEST_REPLY:
        raise BadRequestError(f"The text has {len(trimmed):,} characters; at most {LONGEST_REPLY:,} are kept.")
    return trimmed
