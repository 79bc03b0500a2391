"""Hand-offs and replies are kept the same way in SQLite and in Postgres, and the desk of the reps works on them."""

import asyncio
from dataclasses import replace

import pytest

from assistant.answer import HandoffState, NoticeKind
from assistant.errors import (
    BadRequestError,
    HandoffTakenError,
    UnavailableError,
    UnknownHandoffError,
    UnknownMessageError,
)
from assistant.reps import LONGEST_REPLY, Reps
from assistant.store import Handoffs, Store, StoredTurn
from ingest.contract import Clause, ClauseId, ClauseKind, Contract
from ingest.contract.files import to_plain
from tests import factories
from tests.fakes import Clock

QUESTION = "How many days do I get?"


class Shelf:
    """The documents; the text of 5.11.1 may change."""

    def __init__(self) -> None:
        self.contract = Contract("c", "Contract", "1", None, {ClauseId("5.11.1"): self.clause("ten (10) days")})

    def clause(self, text: str) -> Clause:
        """5.11.1 with this text."""
        section = ClauseKind.SUBSECTION
        return Clause(ClauseId("5.11.1"), "e", section, "5.11.1", "", text, (), (), None, (), "contract")

    def reprint(self, text: str) -> None:
        """Publish the contract with another text of 5.11.1."""
        self.contract = replace(self.contract, clauses={ClauseId("5.11.1"): self.clause(text)})


@pytest.fixture
def shelf() -> Shelf:
    """The documents."""
    return Shelf()


@pytest.fixture
async def reps(store: Store, clock: Clock, shelf: Shelf) -> Reps:
    """The desk, with one question asked and answered."""
    conversation = await store.open(None)
    answer = factories.answer(conversation_id=conversation.id, calculations=())
    await store.keep(conversation, StoredTurn("m_1", QUESTION, to_plain(answer)), {}, "member")

    async def opened() -> Handoffs:
        return Handoffs(store, clock)

    return Reps(opened, lambda: (shelf.contract,))


async def test_what_was_told_comes_back_as_it_was(reps: Reps):
    told = await reps.told("m_1")
    assert told.question == QUESTION
    assert told.answer.citations == factories.answer().citations
    with pytest.raises(UnknownMessageError, match="m_9"):
        await reps.told("m_9")


async def test_where_no_rep_would_see_it_nothing_is_taken(store: Store, clock: Clock):
    async def opened() -> Handoffs:
        return Handoffs(store, clock)

    with pytest.raises(UnavailableError, match="No rep takes questions here directly"):
        await Reps(opened, lambda: (), connected=False).hand_over("m_1", "")
    assert await Handoffs(store, clock).find() == ()


async def test_an_answer_is_handed_over_once(reps: Reps):
    first = await reps.hand_over("m_1", "Is this so for me?")
    again = await reps.hand_over("m_1", "Hello?")
    assert first == again
    assert (first.question, first.note, first.state) == (QUESTION, "Is this so for me?", HandoffState.OPEN)
    assert list(first.clauses) == ["5.11.1"]
    assert await reps.waiting() == (first,)
    assert await reps.handoffs(first.conversation_id) == (first,)


async def test_of_two_reps_who_claim_at_once_one_gets_it(reps: Reps):
    one = await reps.hand_over("m_1", "")
    claims = await asyncio.gather(reps.claim(one.id, "U1"), reps.claim(one.id, "U2"), return_exceptions=True)
    assert sorted(type(c).__name__ for c in claims) == ["Handoff", "HandoffTakenError"]


async def test_a_reply_is_stamped_and_comes_back_to_the_conversation(reps: Reps, shelf: Shelf):
    one = await reps.hand_over("m_1", "")
    await reps.claim(one.id, "U1")
    shelf.reprint("twelve (12) days")
    replied = await reps.reply(one.id, "U1", " Yes, for you too. ", offered=False)
    assert (replied.state, replied.reply, replied.rep) == (HandoffState.ANSWERED, "Yes, for you too.", "U1")
    assert replied.clauses["5.11.1"] != one.clauses["5.11.1"]
    assert await reps.handoffs(one.conversation_id) == (replied,)


async def test_another_rep_may_neither_reply_nor_resolve(reps: Reps):
    one = await reps.hand_over("m_1", "")
    await reps.claim(one.id, "U1")
    with pytest.raises(HandoffTakenError):
        await reps.reply(one.id, "U2", "No.", offered=False)
    with pytest.raises(HandoffTakenError):
        await reps.resolve(one.id, "U2")
    assert (await reps.resolve(one.id, "U1")).state is HandoffState.RESOLVED
    assert await reps.waiting() == ()
    with pytest.raises(HandoffTakenError):
        await reps.reply(one.id, "U1", "Too late.", offered=False)


async def test_a_reply_is_offered_until_one_of_its_clauses_changes(reps: Reps, shelf: Shelf):
    one = await reps.hand_over("m_1", "")
    await reps.reply(one.id, "U1", "Yes, ten of them.", offered=True)
    offered = await reps.verified("  how many days do i GET??")
    assert offered is not None
    assert (offered.kind, offered.clause_ids) == (NoticeKind.REFER, ("5.11.1",))
    assert "Yes, ten of them." in offered.text
    spanish = await reps.verified(QUESTION, "es")
    assert spanish is not None
    assert "Un representante respondió" in spanish.text
    assert await reps.verified("How many hours do I get?") is None
    shelf.reprint("twelve (12) days")
    assert await reps.verified(QUESTION) is None


async def test_a_reply_that_is_not_to_be_offered_stays_in_its_conversation(reps: Reps):
    one = await reps.hand_over("m_1", "")
    await reps.reply(one.id, "U1", "Call me.", offered=False)
    assert await reps.verified(QUESTION) is None


async def test_a_wrong_reply_is_refused(reps: Reps):
    one = await reps.hand_over("m_1", "")
    for wrong in ("  ", "x" * (LONGEST_REPLY + 1)):
        with pytest.raises(BadRequestError):
            await reps.reply(one.id, "U1", wrong, offered=True)
    with pytest.raises(UnknownHandoffError, match="h_9"):
        await reps.claim("h_9", "U1")


async def test_a_deleted_conversation_takes_its_hand_off_along(reps: Reps, store: Store):
    one = await reps.hand_over("m_1", "")
    await store.delete(one.conversation_id)
    assert await reps.waiting() == ()
