"""Fakes: each implements its port in full and remembers what it was asked: the door, the stores, the index."""

import math
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np
import Stemmer

from assistant.agent import Deps, Draft, Proposed, Turn
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
from assistant.retrieval import Index, Near, Vectors
from assistant.store import Conversation, StoredReview, StoredTurn, Tally
from ingest.contract import Contract, Passage
from ingest.contract.concordance import concordance_of
from ingest.contract.lexical import STEMMER, lexical_words
from tests import factories
from tests.ingest.fake_encoder import WordHashEncoder


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
        self.searched: list[str] = []
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
        self.searched.append(query)
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
        self.connected = True
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


class FakeConversations:
    """Conversations in a dictionary: `Conversations` in full."""

    def __init__(self) -> None:
        self.kept: dict[str, Conversation] = {}
        self.personas: dict[str, str] = {}
        self.rated: list[tuple[str, str, str | None]] = []

    async def open(self, conversation_id: str | None) -> Conversation:
        """The conversation; a new one for None."""
        if conversation_id is None:
            return Conversation(f"c_{len(self.kept) + 1}", {}, ())
        if conversation_id not in self.kept:
            raise UnknownConversationError(f"There is no conversation '{conversation_id}'.")
        return self.kept[conversation_id]

    async def keep(self, conversation: Conversation, turn: StoredTurn, memory: dict[str, Any], persona: str) -> None:
        """Append a turn."""
        known = self.kept.get(conversation.id, conversation)
        self.kept[conversation.id] = Conversation(conversation.id, memory, (*known.turns, turn))
        self.personas[conversation.id] = persona

    async def feedback(self, message_id: str, rating: str, comment: str | None) -> None:
        """Remembered for a message that exists."""
        if message_id not in {t.message_id for c in self.kept.values() for t in c.turns}:
            raise UnknownMessageError(f"There is no message '{message_id}'.")
        self.rated.append((message_id, rating, comment))

    async def delete(self, conversation_id: str) -> None:
        """Forget it."""
        await self.open(conversation_id)
        del self.kept[conversation_id]

    async def ping(self) -> bool:
        """A dictionary always answers."""
        return True


class FakeReviews:
    """Turns to review in a list: `ReviewStore` in full."""

    def __init__(self, *rows: StoredReview, counts: tuple[Tally, ...] = ()) -> None:
        self.rows = list(rows)
        self.counts = counts

    async def found(self, wanted: str, limit: int, skip: int) -> tuple[StoredReview, ...]:
        """By how they ended and their last rating."""
        silent = [r for r in self.rows if r.turn.answer["status"] == "abstained"]
        down = [r for r in self.rows if r.ratings and r.ratings[-1][0] == "down"]
        chosen = {"silent": silent, "down": down}.get(wanted, self.rows)
        return tuple(chosen[skip : skip + limit])

    async def one(self, message_id: str) -> StoredReview:
        """The row."""
        found = next((r for r in self.rows if r.turn.message_id == message_id), None)
        if found is None:
            raise UnknownMessageError(f"There is no message '{message_id}'.")
        return found

    async def tally(self) -> tuple[Tally, ...]:
        """As given."""
        return self.counts


class FakeProposer:
    """A model that proposes what it was given, question after question, and remembers what it was told."""

    def __init__(self, *drafts: Draft) -> None:
        self.drafts = list(drafts)
        self.told: list[tuple[str, list[Turn], dict[str, Any], Deps]] = []

    async def propose(self, question: str, history: Sequence[Turn], memory: dict[str, Any], deps: Deps) -> Proposed:
        """The next draft; the last one again when there is no other."""
        self.told.append((question, list(history), memory, deps))
        return Proposed(self.drafts.pop(0) if len(self.drafts) > 1 else self.drafts[0], "fake")


class FakeVectors:
    """Vectors in a dictionary: `VectorIndex` in full."""

    def __init__(self, vectors: Mapping[str, Sequence[float]]) -> None:
        self._ids = list(vectors)
        self._rows = np.asarray([vectors[i] for i in self._ids], dtype=np.float32)
        self._at = {passage_id: row for row, passage_id in enumerate(self._ids)}

    def nearest(self, vector: Sequence[float], limit: int) -> tuple[Near, ...]:
        """By cosine of unit vectors."""
        scores = self._rows @ np.asarray(vector, dtype=np.float32)
        return tuple(Near(self._ids[i], float(scores[i])) for i in np.argsort(-scores, kind="stable")[:limit])

    def compare(self, vector: Sequence[float], passage_ids: Sequence[str]) -> tuple[float, ...]:
        """The cosine of each; 0 for one without a vector."""
        asked = np.asarray(vector, dtype=np.float32)
        return tuple(float(self._rows[self._at[i]] @ asked) if i in self._at else 0.0 for i in passage_ids)


class FakeWords:
    """Words in a dictionary, stemmed as the real index stems them: `LexicalIndex` in full."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._stem = Stemmer.Stemmer(STEMMER)
        self._holding: defaultdict[str, set[str]] = defaultdict(set)
        self._order = list(texts)
        self._sizes = {}
        for passage_id, text in texts.items():
            stems = self.stems(text)
            self._sizes[passage_id] = len(stems)
            for stem in stems:
                self._holding[stem].add(passage_id)

    def best(self, query: str, limit: int) -> tuple[Near, ...]:
        """By the rarity of shared stems, shorter passages first."""
        scores: defaultdict[str, float] = defaultdict(float)
        for stem in self.stems(query):
            holding = self._holding.get(stem, set())
            for passage_id in holding:
                scores[passage_id] += math.log(1 + len(self._order) / len(holding)) / (10 + self._sizes[passage_id])
        ranked = sorted(scores, key=lambda i: (-scores[i], i))
        return tuple(Near(i, scores[i]) for i in ranked[:limit])

    def known(self, word: str) -> bool:
        """Whether all stems of the word are held."""
        stems = self.stems(word)
        return bool(stems) and all(s in self._holding for s in stems)

    def stems(self, text: str) -> tuple[str, ...]:
        """The stems, in order."""
        return tuple(self._stem.stemWords(lexical_words(text)))


class FakeEmbedder:
    """Words hash to directions, so texts that share words are near: `Embedder` in full."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text."""
        return WordHashEncoder().encode(texts, lambda *_: None)


def memory_index(documents: tuple[Contract, ...], passages: Sequence[Passage]) -> Index:
    """An index of these passages in memory."""
    vectors = FakeEmbedder().embed([p.embedded_text for p in passages])
    words = FakeWords({p.id: " ".join((*p.path, p.text)) for p in passages})
    return Index(
        documents=documents,
        passages={p.id: p for p in passages},
        concordance=concordance_of(passages, words.stems),
        vectors=FakeVectors({p.id: v for p, v in zip(passages, vectors, strict=True)}),
        words=words,
        embedder=FakeEmbedder(),
    )
