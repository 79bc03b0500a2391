"""The door: what is asked is checked, answered, and kept in its conversation."""

from datetime import date

import pytest

from assistant.agent import Draft, Library, MissingFact, Statement, SupportedBy
from assistant.answer import NoticeKind, Persona, Status
from assistant.assistant import LONGEST_QUESTION, Assistant, Question, checked
from assistant.calculators import CALCULATORS
from assistant.errors import (
    CalculatorInputError,
    QuestionError,
    UnavailableError,
    UnknownCalculatorError,
    UnknownClauseError,
    UnknownConversationError,
    UnknownMessageError,
)
from tests.fakes import FakeConversations, FakeProposer

TODAY = date(2025, 11, 3)
TEN = Draft(
    status="answered",
    statements=[Statement(text="You may use up to 10 days.", support=[SupportedBy(clause_id="5.11.1", sentences=[1])])],
    facts={"step": "7"},
    topic="personal necessity",
)
WHICH = Draft(status="clarify", missing=[MissingFact(slot="step", question="Which step?")])


@pytest.fixture
def store() -> FakeConversations:
    """Conversations in memory."""
    return FakeConversations()


@pytest.fixture
def proposer() -> FakeProposer:
    """A model that answers the first question and asks back at the second."""
    return FakeProposer(TEN, WHICH)


@pytest.fixture
def door(library: Library, proposer: FakeProposer, store: FakeConversations) -> Assistant:
    """The door over the real documents."""
    return Assistant(library, proposer, store, lambda: TODAY, "fake")


class TestChecked:
    """What is a question at all."""

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("", "empty"),
            (" \n\t ", "empty"),
            ("x" * 10_000, "10,000 characters"),
            ("x" * (LONGEST_QUESTION + 1), "4,001 characters"),
            ("days\x00?", "null characters"),
            ("days \ud800?", "Unicode is broken"),
        ],
    )
    async def test_what_cannot_be_read_is_refused_with_a_reason_and_nothing_is_kept(
        self, door: Assistant, store: FakeConversations, proposer: FakeProposer, text: str, why: str
    ):
        with pytest.raises(QuestionError, match=why):
            await door.ask(Question(text))
        assert (store.kept, proposer.told) == ({}, [])

    @pytest.mark.parametrize("text", ["?", "🙂", "x" * LONGEST_QUESTION, "'; DROP TABLE x; --", "¿cuántos?"])
    def test_everything_else_is_read(self, text: str):
        assert checked(f"  {text}\n") == text


class TestAsk:
    """One question, one answer."""

    async def test_the_answer_carries_its_conversation_and_message(self, door: Assistant, store: FakeConversations):
        answer = await door.ask(Question(" how many days? "))
        assert answer.status is Status.ANSWERED
        assert store.kept[answer.conversation_id].turns[0].message_id == answer.message_id
        assert store.kept[answer.conversation_id].turns[0].question == "how many days?"
        assert answer.elapsed_ms >= 0

    async def test_a_conversation_continues_with_its_turns_and_what_they_set(
        self, door: Assistant, proposer: FakeProposer
    ):
        first = await door.ask(Question("how many days?", persona=Persona.REP))
        second = await door.ask(Question("and me?", first.conversation_id))
        assert second.conversation_id == first.conversation_id
        assert second.message_id != first.message_id
        assert second.status is Status.CLARIFY
        _, history, memory, _ = proposer.told[1]
        assert [(t.question, t.answer) for t in history] == [("how many days?", first.answer)]
        assert memory["facts"] == {"step": "7"}
        assert memory["query"] == "personal necessity"

    async def test_two_conversations_know_nothing_of_each_other(self, door: Assistant, proposer: FakeProposer):
        first = await door.ask(Question("how many days?"))
        second = await door.ask(Question("how many days?"))
        assert first.conversation_id != second.conversation_id
        assert proposer.told[1][1:3] == ([], {})

    async def test_an_unknown_conversation_is_an_error_and_nothing_is_asked(
        self, door: Assistant, proposer: FakeProposer
    ):
        with pytest.raises(UnknownConversationError, match="c_none"):
            await door.ask(Question("how many days?", "c_none"))
        assert proposer.told == []

    @pytest.mark.parametrize(
        ("text", "given", "day"),
        [
            ("how many days?", None, TODAY),
            ("how many days?", date(2024, 9, 1), date(2024, 9, 1)),
            ("how many days on March 3, 2024?", date(2024, 9, 1), date(2024, 3, 3)),
            ("how many days in 2024-25?", None, date(2025, 6, 30)),
        ],
    )
    async def test_the_day_is_the_questions_own_then_the_callers_then_today(
        self, door: Assistant, proposer: FakeProposer, text: str, given: date | None, day: date
    ):
        await door.ask(Question(text, as_of=given))
        assert proposer.told[0][3].as_of == day

    async def test_who_asks_is_told_to_the_model_and_kept(
        self, door: Assistant, proposer: FakeProposer, store: FakeConversations
    ):
        answer = await door.ask(Question("how many days?", persona=Persona.HR))
        assert proposer.told[0][3].persona is Persona.HR
        assert store.personas[answer.conversation_id] == "hr"

    async def test_after_the_term_the_answer_says_so(self, door: Assistant):
        answer = await door.ask(Question("how many days?", as_of=date(2026, 11, 21)))
        assert NoticeKind.TERM_ENDED in [n.kind for n in answer.notices]


class TestStream:
    """The same, as events."""

    async def test_the_events_are_in_order_and_the_pieces_are_the_whole(self, door: Assistant):
        events = [e async for e in door.ask_stream(Question("how many days?"))]
        names = [name for name, _ in events]
        assert names == ["status", "status", "citation", "delta", "answer"]
        answer = events[-1][1]
        assert "".join(d["text"] for n, d in events if n == "delta") == answer.answer
        assert [d for n, d in events if n == "citation"] == list(answer.citations)

    @pytest.mark.parametrize(
        ("question", "error"), [(Question(" "), QuestionError), (Question("q", "c_none"), UnknownConversationError)]
    )
    async def test_what_is_refused_is_refused_before_the_first_event(
        self, door: Assistant, question: Question, error: type[Exception]
    ):
        with pytest.raises(error):
            await anext(door.ask_stream(question))


class TestKept:
    """Feedback and deletion."""

    async def test_an_answer_can_be_rated(self, door: Assistant, store: FakeConversations):
        answer = await door.ask(Question("how many days?"))
        await door.feedback(answer.message_id, "down", "wrong clause")
        assert store.rated == [(answer.message_id, "down", "wrong clause")]

    async def test_an_unknown_message_cannot(self, door: Assistant):
        with pytest.raises(UnknownMessageError, match="m_none"):
            await door.feedback("m_none", "up", None)

    async def test_a_deleted_conversation_is_gone(self, door: Assistant):
        answer = await door.ask(Question("how many days?"))
        await door.delete_conversation(answer.conversation_id)
        with pytest.raises(UnknownConversationError):
            await door.ask(Question("and now?", answer.conversation_id))
        with pytest.raises(UnknownConversationError):
            await door.delete_conversation(answer.conversation_id)


class TestLookedUp:
    """What needs no model."""

    def test_a_clause_is_shown_on_a_day(self, door: Assistant):
        assert door.clause("section 5.11.1").clause_id == "5.11.1"
        assert door.clause("5.11.1").standing_on == TODAY.isoformat()
        assert door.clause("5.11.1", date(2026, 7, 1)).standing.value == "term_ended"
        with pytest.raises(UnknownClauseError):
            door.clause("99.99")

    def test_a_search_is_checked_like_a_question(self, door: Assistant):
        with pytest.raises(QuestionError):
            door.search("  ")

    def test_a_calculation_is_made_on_the_day_given(self, door: Assistant):
        inputs = {"step": 7, "column": "III", "school_year": "2024-25"}
        found = door.calculate("differential_rate", inputs)
        assert found.result is not None
        assert (found.result.value, found.inputs) == ("220.43", inputs)

    def test_an_unknown_calculator_and_a_bad_input_are_told_apart(self, door: Assistant):
        with pytest.raises(UnknownCalculatorError, match="horoscope"):
            door.calculate("horoscope", {})
        with pytest.raises(CalculatorInputError) as refused:
            door.calculate("differential_rate", {"step": 99, "colour": "red"})
        assert set(refused.value.problems) == {"step", "colour"}

    def test_deadlines_come_as_a_calendar(self, door: Assistant):
        given = dict(CALCULATORS["grievance_timeline"].example)
        assert door.calendar("grievance_timeline", given).startswith(b"BEGIN:VCALENDAR")

    def test_every_calculator_and_document_is_listed(self, door: Assistant):
        assert {c.name for c in door.calculators()} == set(CALCULATORS)
        assert [d.background for d in door.documents()] == [False, True]

    async def test_it_is_ready_with_its_documents(self, door: Assistant):
        ready = await door.ready()
        assert (ready.ready, ready.model) == (True, "fake")
        assert set(ready.documents) == {"contract-2023-26", "district-overview-2020"}

    def test_without_reps_nothing_is_handed_over(self, door: Assistant):
        with pytest.raises(UnavailableError):
            _ = door.reps
