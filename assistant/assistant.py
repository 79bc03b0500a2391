"""Assistant, the door: ask, outline, clause, search, calculators, calculate, feedback."""

import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from datetime import time as time_of_day
from typing import Any
from uuid import uuid4

from assistant import views
from assistant.agent import Deps, Library, Proposed, Proposer, Turn, asked_day, memory_after
from assistant.answer import (
    Answer,
    Calculation,
    CalculatorView,
    ClauseView,
    DocumentView,
    OutlineNode,
    Persona,
    Readiness,
    SearchResults,
    Status,
)
from assistant.calculators import Determination
from assistant.composing import compose
from assistant.errors import QuestionError, UnavailableError, UnknownCalculatorError
from assistant.reps import Reps
from assistant.review import ReviewDesk, run_of, topic_of
from assistant.store import Conversation, Conversations, StoredTurn
from ingest.contract.files import to_plain

LONGEST_QUESTION = 4000


@dataclass(frozen=True, slots=True)
class Question:
    """A question as a channel hands it in; `as_of` None means today."""

    text: str
    conversation_id: str | None = None
    persona: Persona = Persona.MEMBER
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Desks:
    """Where people look at what was asked: the reps, the editors."""

    reps: Reps | None = None
    review: ReviewDesk | None = None


_NO_DESKS = Desks()


class Assistant:
    """Answers questions about the contract; every channel knows only this and the types of `answer`."""

    def __init__(
        self,
        library: Library,
        agent: Proposer,
        store: Conversations,
        today: Callable[[], date],
        model: str,
        desks: Desks = _NO_DESKS,
    ) -> None:
        self._library = library
        self._agent = agent
        self._store = store
        self._today = today
        self._model = model
        self._reps = desks.reps
        self._review = desks.review

    @property
    def reps(self) -> Reps:
        """The desk of the reps.

        Raises:
            UnavailableError: if there is none.
        """
        if self._reps is None:
            raise UnavailableError("Nothing can be handed over to a rep here.")
        return self._reps

    @property
    def review(self) -> ReviewDesk:
        """The desk of the editors.

        Raises:
            UnavailableError: if there is none.
        """
        if self._review is None:
            raise UnavailableError("Nothing can be reviewed here.")
        return self._review

    async def ask(self, question: Question) -> Answer:
        """The verified answer to a question, kept in its conversation.

        Raises:
            QuestionError: if the text is empty, too long or not text.
            UnknownConversationError: if the conversation does not exist.
        """
        started = time.perf_counter()
        text = checked(question.text)
        conversation = await self._store.open(question.conversation_id)
        asked = (*(t.question for t in conversation.turns), text)
        day = asked_day(text) or question.as_of or self._today()
        deps = Deps(self._library, day, question.persona)
        proposed = await self._agent.propose(text, _history(conversation), conversation.memory, deps)
        answer = compose(proposed, asked, deps)
        verified = await self._reps.verified(text, answer.language) if self._reps and not conversation.turns else None
        answer = replace(
            answer,
            notices=(*answer.notices, verified) if verified else answer.notices,
            conversation_id=conversation.id,
            message_id=f"m_{uuid4().hex}",
            elapsed_ms=round((time.perf_counter() - started) * 1000),
        )
        await self._remember(conversation, text, answer, proposed, deps)
        return answer

    async def ask_stream(self, question: Question) -> AsyncIterator[tuple[str, Any]]:
        """The same as events: `status`, `citation`, `calculation`, `delta`, and last the whole `answer`.

        Text is streamed only once it has been verified, sentence by sentence. What `ask` refuses is refused before
        the first event.
        """
        checked(question.text)
        await self._store.open(question.conversation_id)
        yield "status", {"stage": "searching"}
        answer = await self.ask(question)
        yield "status", {"stage": answer.status.value}
        for citation in answer.citations:
            yield "citation", citation
        for calculation in answer.calculations:
            yield "calculation", calculation
        for delta in _sentences(answer.answer):
            yield "delta", {"text": delta}
        yield "answer", answer

    def documents(self) -> tuple[DocumentView, ...]:
        """What is loaded: titles, terms and versions."""
        return views.documents(self._library.documents)

    def outline(self) -> tuple[OutlineNode, ...]:
        """The tree of articles, sections and exhibits of every document."""
        return views.outline(self._library.documents)

    def clause(self, clause_id: str, as_of: date | None = None) -> ClauseView:
        """One clause as a page shows it.

        Raises:
            UnknownClauseError: with the nearest ids.
        """
        return views.clause(self._library.documents, clause_id, as_of or self._today())

    def search(self, query: str, limit: int = 10, as_of: date | None = None) -> SearchResults:
        """Clauses, best first, with the matching words marked.

        Raises:
            QuestionError: if the query is empty, too long or not text.
        """
        text = checked(query)
        day = as_of or self._today()
        hits = self._library.search.clauses(text, day, limit)
        return views.search_results(self._library.documents, text, hits, day)

    def calculators(self) -> tuple[CalculatorView, ...]:
        """Every calculator."""
        return tuple(views.calculator(c, self._library.book) for c in self._library.calculators.values())

    def calculate(self, name: str, inputs: dict[str, Any], as_of: date | None = None) -> Calculation:
        """One calculation.

        Raises:
            UnknownCalculatorError: if there is no such calculator.
            CalculatorInputError: naming each bad or missing input.
        """
        return views.calculation(self._determine(name, inputs, as_of), inputs)

    def calendar(self, name: str, inputs: dict[str, Any], as_of: date | None = None) -> bytes:
        """The deadlines of a calculation as an iCalendar file.

        Raises:
            UnknownCalculatorError: if there is no such calculator.
            CalculatorInputError: naming each bad or missing input.
        """
        from assistant.calculators.dates.ics import calendar_file

        stamp = datetime.combine(self._today(), time_of_day.min, UTC)
        return calendar_file(self._determine(name, inputs, as_of), stamp)

    def _determine(self, name: str, inputs: dict[str, Any], as_of: date | None) -> Determination:
        calculator = self._library.calculators.get(name)
        if calculator is None:
            raise UnknownCalculatorError(f"There is no calculator '{name}'. GET /api/v1/calculators lists them.")
        return calculator.run(inputs, self._library.book, as_of or self._today())

    async def feedback(self, message_id: str, rating: str, comment: str | None) -> None:
        """Keep what a person thought of an answer.

        Raises:
            UnknownMessageError: if no message has this id.
        """
        await self._store.feedback(message_id, rating, comment)

    async def delete_conversation(self, conversation_id: str) -> None:
        """Delete a conversation with everything in it.

        Raises:
            UnknownConversationError: if it does not exist.
        """
        await self._store.delete(conversation_id)

    async def ready(self) -> Readiness:
        """Whether index, store and model are ready."""
        store = await self._store.ping()
        documents = {d.document: d.version for d in self._library.documents}
        return Readiness(store, True, store, self._model, documents)

    async def _remember(
        self, conversation: Conversation, text: str, answer: Answer, proposed: Proposed, deps: Deps
    ) -> None:
        memory = memory_after(conversation.memory, text, answer.status is Status.ANSWERED, proposed.draft, deps)
        topic = topic_of(answer, self._library.documents)
        turn = StoredTurn(answer.message_id, text, to_plain(answer), topic, run_of(answer, proposed, deps))
        await self._store.keep(conversation, turn, memory, deps.persona.value)


def checked(text: str) -> str:
    """The question, trimmed.

    Raises:
        QuestionError: saying what is wrong with it.
    """
    trimmed = text.strip()
    if not trimmed:
        raise QuestionError(
            "The question is empty. Ask it in your own words, for example: how many sick days do I get?"
        )
    if len(trimmed) > LONGEST_QUESTION:
        raise QuestionError(
            f"The question has {len(trimmed):,} characters; at most {LONGEST_QUESTION:,} are read. Shorten it."
        )
    if "\x00" in trimmed:
        raise QuestionError("The question is not text: it contains null characters.")
    if any("\ud800" <= char <= "\udfff" for char in trimmed):
        raise QuestionError("The question is not text: its Unicode is broken.")
    return trimmed


def _history(conversation: Conversation) -> list[Turn]:
    return [Turn(t.question, str(t.answer.get("answer", ""))) for t in conversation.turns]


def _sentences(text: str) -> list[str]:
    """The text cut after each sentence, so that joining the pieces gives it back."""
    pieces: list[str] = []
    start = 0
    for i, char in enumerate(text):
        if char in "]\n" and (i + 1 == len(text) or text[i + 1] in " \n"):
            pieces.append(text[start : i + 1])
            start = i + 1
    return [*pieces, text[start:]] if start < len(text) else pieces
