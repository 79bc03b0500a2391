"""A door over the real contract and the real calculators, whose answers are chosen by a word of the question.

It stands in for the whole assistant where a browser is tested: no model, no embedding, nothing written to disk.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from assistant import views
from assistant.answer import (
    Answer,
    Calculation,
    CalculatorView,
    Citation,
    ClauseView,
    DocumentView,
    Missing,
    Notice,
    NoticeKind,
    OutlineNode,
    Readiness,
    SearchHit,
    SearchResults,
    Status,
)
from assistant.assistant import Question, checked
from assistant.calculators import CALCULATORS, load_book
from assistant.calculators.dates.ics import calendar_file
from assistant.corrections import FileCorrections
from assistant.errors import UnknownCalculatorError, UnknownConversationError
from ingest.contract import Contract, Standing
from ingest.pipeline import compile_document
from tests.e2e.desk import BrowserReps, review_desk, reviews

CORPUS = Path(__file__).parents[2] / "corpus" / "contract-2023-26"
XSS = (
    "<script>window.hacked=1</script>",
    "<img src=x onerror=window.hacked=1>",
    '"><svg onload=window.hacked=1>',
    "<iframe srcdoc='<script>parent.hacked=1</script>'></iframe>",
    "[click](javascript:window.hacked=1)",
    "</textarea><script>window.hacked=1</script>",
    "{{constructor.constructor('window.hacked=1')()}}",
    "<a href='javascript:window.hacked=1'>a</a>",
    "\u202e<b onmouseover=window.hacked=1>bold</b>",
)
"""What people try when they want a page to run their script."""


class ContractDoor:
    """Every call of the door. `today` is after the contract's term unless said otherwise."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._contract: Contract = compile_document(CORPUS).outline.contract
        self._book = load_book(CORPUS / "parameters", self._contract)
        self._numbers = count(1)
        self._texts = {c.id: f"{c.id} {c.heading} {c.text}".lower() for c in self._contract.clauses.values()}
        self.rated: list[tuple[str, str, str | None]] = []
        self.deleted: list[str] = []
        self.asked: list[Question] = []
        self.reps = BrowserReps()
        self.reviews = reviews(self)
        self.review = review_desk(self.reviews, self._contract)
        self.corrections = FileCorrections(CORPUS, self._contract)

    async def ask(self, question: Question) -> Answer:
        """The answer for the question's word."""
        text = checked(question.text)
        if question.conversation_id in self.deleted:
            raise UnknownConversationError("There is no such conversation.")
        self.asked.append(question)
        if "slow" in text:
            await asyncio.sleep(60 if "slowest" in text else 3)
        answer = self._answer(text)
        conversation = question.conversation_id or f"c_{next(self._numbers)}"
        return replace(answer, conversation_id=conversation, message_id=f"m_{next(self._numbers)}")

    async def ask_stream(self, question: Question) -> AsyncIterator[tuple[str, Any]]:
        """The same as events, a sentence at a time."""
        yield "status", {"stage": "searching"}
        answer = await self.ask(question)
        for citation in answer.citations:
            yield "citation", citation
        for calculation in answer.calculations:
            yield "calculation", calculation
        for piece in re.split(r"(?<=\]) ", answer.answer):
            yield "delta", {"text": piece + " "}
        yield "answer", answer

    def documents(self) -> tuple[DocumentView, ...]:
        """The contract."""
        return views.documents([self._contract])

    def outline(self) -> tuple[OutlineNode, ...]:
        """Of the contract."""
        return views.outline([self._contract])

    def clause(self, clause_id: str, as_of: date | None = None) -> ClauseView:
        """Of the contract; the clause `attack` has the XSS corpus in every text."""
        if clause_id == "5.99":
            return hostile(views.clause([self._contract], "5.11.1", self._today))
        return views.clause([self._contract], clause_id, as_of or self._today)

    def search(self, query: str, limit: int = 10, as_of: date | None = None) -> SearchResults:
        """Clauses that hold the words, the most of them first."""
        words = checked(query).lower().split()
        scored = [(sum(w in text for w in words) / len(words), c) for c, text in self._texts.items()]
        best = sorted((s for s in scored if s[0] > 0), key=lambda s: -s[0])[:limit]
        hits = []
        for score, clause_id in best:
            clause = self._contract.clauses[clause_id]
            snippet = views._marked(views._window(clause.text or clause.heading, set(words)), set(words))
            standing = self._contract.standing(clause_id, as_of or self._today)
            label = views.label_of(clause, self._contract)
            hits.append(SearchHit(clause_id, label, clause.heading, snippet, score, standing, self._contract.document))
        return SearchResults(query, tuple(hits))

    def calculators(self) -> tuple[CalculatorView, ...]:
        """Every real one."""
        return tuple(views.calculator(c, self._book) for c in CALCULATORS.values())

    def calculate(self, name: str, inputs: dict[str, Any], as_of: date | None = None) -> Calculation:
        """For real."""
        if name not in CALCULATORS:
            raise UnknownCalculatorError(f"There is no calculator '{name}'.")
        return views.calculation(CALCULATORS[name].run(inputs, self._book, as_of or date(2025, 3, 3)), inputs)

    def calendar(self, name: str, inputs: dict[str, Any], as_of: date | None = None) -> bytes:
        """For real, stamped with the day."""
        found = CALCULATORS[name].run(inputs, self._book, as_of or date(2025, 3, 3))
        from datetime import UTC, datetime, time

        return calendar_file(found, datetime.combine(self._today, time.min, UTC))

    async def feedback(self, message_id: str, rating: str, comment: str | None) -> None:
        """Remembered."""
        self.rated.append((message_id, rating, comment))

    async def delete_conversation(self, conversation_id: str) -> None:
        """Remembered."""
        self.deleted.append(conversation_id)

    async def ready(self) -> Readiness:
        """Always."""
        return Readiness(ready=True, index=True, store=True, model="fixed", documents={"contract-2023-26": "test"})

    def _answer(self, text: str) -> Answer:
        lowered = text.lower()
        for word, build in _ANSWERS:
            if word in lowered:
                return build(self)
        return self._told("Up to 10 days a year, out of your accrued sick leave. [1]", ("5.11.1", "may use up to ten"))

    def _told(self, text: str, *quotes: tuple[str, str], **parts: Any) -> Answer:
        citations = tuple(self._citation(n, c, words) for n, (c, words) in enumerate(quotes, 1))
        ended = Notice(NoticeKind.TERM_ENDED, "The contract's term ended on June 30, 2026.", ("Cover",))
        whole = Answer("", "", Status.ANSWERED, text, citations, (), (ended,), (), "fixed", 12)
        return replace(whole, **parts)

    def _citation(self, n: int, clause_id: str, words: str) -> Citation:
        """The sentence of the clause that holds the words."""
        view = self.clause(clause_id)
        quote = next((s.text for s in view.sentences if words in s.text), words)
        return Citation(n, clause_id, view.label, quote, f"/contract/{clause_id}", view.document, view.standing)

    def differential(self) -> Answer:
        """A calculation, three clauses."""
        calculation = self.calculate("differential_rate", {"step": "7", "column": "III", "school_year": "2024-25"})
        text = (
            "Your differential rate is $220.43 a day. [1]\n\nIt is your daily rate less half of the Step 1, Column I"
            " daily rate. [1]\n- The daily rate divides by your days of responsibility. [2]\n- A teacher has 186. [3]"
        )
        quotes = (("13.13", "minus 50%"), ("13.03", "shall be computed"), ("8.02.1", "186"))
        return self._told(text, *quotes, calculations=(calculation,))

    def grievance(self) -> Answer:
        """A range of days."""
        calculation = self.calculate("grievance_timeline", {"knew_on": "2025-02-03", "level": "secondary"})
        text = "File Step 1 by 5 p.m. on March 10, 2025 (perhaps March 12). [1]"
        return self._told(text, ("2.06.1", "twenty (20) working days"), calculations=(calculation,))

    def column(self) -> Answer:
        """One question back, with choices."""
        missing = (Missing("column", "Which column are you in?", ("I", "II", "III", "IV", "V")),)
        text = "To answer that I need to know:\n- Which column are you in?"
        return self._told(text, status=Status.CLARIFY, missing=missing, notices=())

    def placement(self) -> Answer:
        """Two questions back."""
        missing = (
            Missing("step", "Which step are you on (1 to 20)?"),
            Missing("program", "Which salary schedule pays you?", ("tk12", "ece", "adult_education")),
        )
        return self._told("To answer that I need to know:", status=Status.CLARIFY, missing=missing, notices=())

    def silent(self) -> Answer:
        """Nothing in the contract."""
        text = "The contract does not say. I searched it twice. Ask your SJTA representative."
        notice = Notice(NoticeKind.REFER, "Ask your SJTA representative.", ("5.11",))
        return self._told(text, status=Status.ABSTAINED, notices=(notice,))

    def spanish(self) -> Answer:
        """In Spanish."""
        text = "Puede usar hasta 10 días al año de su licencia por enfermedad acumulada. [1]"
        return self._told(text, ("5.11.1", "may use up to ten"), language="es")

    def attack(self) -> Answer:
        """Scripts in every text."""
        told = self._told(" ".join(XSS) + " [1]", ("5.99", XSS[1]))
        notice = Notice(NoticeKind.CONFLICT, XSS[2], ("5.99",))
        return replace(
            told, notices=(notice,), calculations=(replace(self.calculate("salary", {}), explanation=XSS[0]),)
        )


_ANSWERS: tuple[tuple[str, Any], ...] = (
    ("differential", ContractDoor.differential),
    ("diferencial", ContractDoor.differential),
    ("grievance", ContractDoor.grievance),
    ("español", ContractDoor.spanish),
    ("which column", ContractDoor.column),
    ("placement", ContractDoor.placement),
    ("parking", ContractDoor.silent),
    ("attack", ContractDoor.attack),
    ("script", ContractDoor.attack),
)


def hostile(view: ClauseView) -> ClauseView:
    """A clause as it would read if the corpus itself were hostile."""
    text = "\n".join(XSS)
    sentences = tuple(replace(s, text=x) for s, x in zip(view.sentences, XSS, strict=False))
    return replace(
        view,
        clause_id="5.99",
        heading=XSS[0],
        label=XSS[1],
        text=text,
        full_text=text,
        sentences=sentences,
        note=XSS,
        struck=XSS[:2],
        standing=Standing.IN_TERM,
    )


def turns(door: ContractDoor, n: int) -> Sequence[dict[str, Any]]:
    """Kept turns of a long conversation, as the browser keeps them."""
    from ingest.contract.files import to_plain

    answer = to_plain(replace(door.differential(), conversation_id="c_long", message_id="m_long"))
    return [{"question": f"Question {i}: what is my differential rate?", "answer": answer} for i in range(n)]
