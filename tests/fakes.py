"""Fakes: a door that implements every call over values from `factories`, and remembers what it was asked."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from assistant.answer import (
    Answer,
    Calculation,
    CalculatorView,
    ClauseView,
    DocumentView,
    Handoff,
    HandoffState,
    OutlineNode,
    Readiness,
    SearchResults,
    Told,
)
from assistant.assistant import Question, checked
from assistant.errors import (
    CalculatorInputError,
    HandoffTakenError,
    UnknownCalculatorError,
    UnknownClauseError,
    UnknownConversationError,
    UnknownMessageError,
)
from tests import factories


class FakeAssistant:
    """The door. It knows the conversation c_1, the message m_1, the clause 5.11.1 and one calculator.

    Args:
        answer: what every question is answered with.
        fails: raised by every call after the question was checked, when given.
        readiness: what `ready` tells.
    """

    def __init__(
        self, answer: Answer | None = None, fails: Exception | None = None, readiness: Readiness | None = None
    ) -> None:
        self.answer = answer or factories.answer()
        self.fails = fails
        self.readiness = readiness or factories.readiness()
        self.reps = FakeReps(self.answer)
        self.asked: list[Question] = []
        self.days: list[date | None] = []
        self.given: list[dict[str, Any]] = []
        self.rated: list[tuple[str, str, str | None]] = []
        self.deleted: list[str] = []

    async def ask(self, question: Question) -> Answer:
        """The fixed answer."""
        self._open(question)
        self._may_fail()
        return self.answer

    async def ask_stream(self, question: Question) -> AsyncIterator[tuple[str, Any]]:
        """The fixed answer as events."""
        self._open(question)
        yield "status", {"stage": "searching"}
        self._may_fail()
        for citation in self.answer.citations:
            yield "citation", citation
        for calculation in self.answer.calculations:
            yield "calculation", calculation
        yield "delta", {"text": self.answer.answer}
        yield "answer", self.answer

    def documents(self) -> tuple[DocumentView, ...]:
        """One document."""
        self._may_fail()
        return (factories.document_view(),)

    def outline(self) -> tuple[OutlineNode, ...]:
        """A small tree."""
        self._may_fail()
        return factories.outline()

    def clause(self, clause_id: str, as_of: date | None = None) -> ClauseView:
        """5.11.1, and one id with every character that an id may have."""
        self._may_fail()
        self.days.append(as_of)
        if clause_id not in ("5.11.1", "Exhibit HH § caseloads.5.a"):
            raise UnknownClauseError(clause_id, ("5.11.1", "5.11.2"))
        return factories.clause_view(clause_id=clause_id)

    def search(self, query: str, limit: int = 10, as_of: date | None = None) -> SearchResults:
        """One hit."""
        self._may_fail()
        self.days.append(as_of)
        return factories.search_results(checked(query))

    def calculators(self) -> tuple[CalculatorView, ...]:
        """One calculator."""
        self._may_fail()
        return (factories.calculator_view(),)

    def calculate(self, name: str, inputs: dict[str, Any], as_of: date | None = None) -> Calculation:
        """The fixed calculation; a step over 20 is refused."""
        self._may_fail()
        if name != "differential_rate":
            raise UnknownCalculatorError(f"There is no calculator '{name}'.")
        if int(inputs.get("step", 0)) > 20:
            raise CalculatorInputError(name, {"step": "must be at most 20"})
        self.days.append(as_of)
        self.given.append(inputs)
        return factories.calculation(inputs=inputs)

    def calendar(self, name: str, inputs: dict[str, Any], as_of: date | None = None) -> bytes:
        """A calendar without events, for what can be calculated."""
        self.calculate(name, inputs, as_of)
        return b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"

    async def feedback(self, message_id: str, rating: str, comment: str | None) -> None:
        """Remembered for m_1."""
        self._may_fail()
        if message_id != "m_1":
            raise UnknownMessageError(f"There is no message '{message_id}'.")
        self.rated.append((message_id, rating, comment))

    async def delete_conversation(self, conversation_id: str) -> None:
        """Remembered for c_1."""
        self._may_fail()
        if conversation_id != "c_1":
            raise UnknownConversationError(f"There is no conversation '{conversation_id}'.")
        self.deleted.append(conversation_id)

    async def ready(self) -> Readiness:
        """As given."""
        return self.readiness

    def _open(self, question: Question) -> None:
        checked(question.text)
        if question.conversation_id not in (None, "c_1"):
            raise UnknownConversationError(f"There is no conversation '{question.conversation_id}'.")
        self.asked.append(question)

    def _may_fail(self) -> None:
        if self.fails is not None:
            raise self.fails


class FakeReps:
    """The desk of the reps. It knows the message m_1, and keeps what is handed over in a list."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.kept: list[Handoff] = []

    async def told(self, message_id: str) -> Told:
        """The fixed answer to m_1."""
        if message_id != self.answer.message_id:
            raise UnknownMessageError(f"There is no message '{message_id}'.")
        return Told("how many days?", self.answer)

    async def hand_over(self, message_id: str, note: str) -> Handoff:
        """Kept for m_1."""
        await self.told(message_id)
        if not self.kept:
            self.kept.append(factories.handoff(note=note))
        return self.kept[0]

    async def handoffs(self, conversation_id: str) -> tuple[Handoff, ...]:
        """Those of the conversation."""
        return tuple(h for h in self.kept if h.conversation_id == conversation_id)

    async def waiting(self) -> tuple[Handoff, ...]:
        """All that is not resolved."""
        return tuple(h for h in self.kept if h.state is not HandoffState.RESOLVED)

    async def claim(self, handoff_id: str, rep: str) -> Handoff:
        """Claimed by the rep."""
        return self._changed(handoff_id, rep, state=HandoffState.CLAIMED)

    async def reply(self, handoff_id: str, rep: str, reply: str, *, offered: bool) -> Handoff:
        """Answered by the rep."""
        return self._changed(handoff_id, rep, state=HandoffState.ANSWERED, reply=reply)

    async def resolve(self, handoff_id: str, rep: str) -> Handoff:
        """Resolved by the rep."""
        return self._changed(handoff_id, rep, state=HandoffState.RESOLVED)

    def _changed(self, handoff_id: str, rep: str, **changes: Any) -> Handoff:
        at = next(n for n, h in enumerate(self.kept) if h.id == handoff_id)
        if self.kept[at].rep not in ("", rep):
            raise HandoffTakenError("Another rep has this hand-off.")
        self.kept[at] = replace(self.kept[at], rep=rep, **changes)
        return self.kept[at]


class Ticker:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        """Now."""
        return self.seconds


class Clock:
    """A clock that moves one second at every look, and further when told to."""

    def __init__(self) -> None:
        self.now = datetime(2025, 11, 3, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Now."""
        self.now += timedelta(seconds=1)
        return self.now
