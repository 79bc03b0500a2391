"""The answer on the wire: one shape for every channel."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from ingest.contract import Standing


class Status(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    CLARIFY = "clarify"
    ABSTAINED = "abstained"


class Persona(StrEnum):
    """Who asks: changes tone and depth, never the facts."""

    MEMBER = "member"
    REP = "rep"
    HR = "hr"


class Outcome(StrEnum):
    """How a calculation ended."""

    DETERMINED = "determined"
    RANGE = "range"
    NEEDS_INPUT = "needs_input"
    CONFLICT = "conflict"
    OUT_OF_TERM = "out_of_term"
    NOT_APPLICABLE = "not_applicable"
    NOT_COVERED = "not_covered"


class NoticeKind(StrEnum):
    """What a notice warns of."""

    TERM_ENDED = "term_ended"
    SUPERSEDED = "superseded"
    SUNSET = "sunset"
    CONFLICT = "conflict"
    ERRATUM = "erratum"
    APPLICABILITY = "applicability"
    ASSUMPTION = "assumption"
    REFER = "refer"


@dataclass(frozen=True, slots=True)
class Citation:
    """A verbatim quote from a clause, behind a `[marker]` of the answer."""

    marker: int
    clause_id: str
    label: str
    quote: str
    url: str
    document: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Result:
    """A calculation's value: an exact decimal string, an ISO date or a word, and its unit."""

    value: str
    unit: str


@dataclass(frozen=True, slots=True)
class CalculationStep:
    """One operation in words, its value, and the clause of the constant that it uses."""

    text: str
    value: str
    clause_id: str | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another value that the text allows, under what reading, by which clause."""

    value: str
    unit: str
    why: str
    clause_id: str | None = None


@dataclass(frozen=True, slots=True)
class Calculation:
    """A calculator's determination as every channel shows it."""

    calculator: str
    inputs: dict[str, Any]
    outcome: Outcome
    result: Result | None
    steps: tuple[CalculationStep, ...]
    assumptions: tuple[str, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    explanation: str = ""
    clause_ids: tuple[str, ...] = ()
    trace: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that a careful reader is told beside the answer."""

    kind: NoticeKind
    text: str
    clause_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Missing:
    """A fact that is needed before the question can be answered."""

    slot: str
    question: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What passed verification; every channel renders this and nothing else."""

    conversation_id: str
    message_id: str
    status: Status
    answer: str
    citations: tuple[Citation, ...]
    calculations: tuple[Calculation, ...]
    notices: tuple[Notice, ...]
    missing: tuple[Missing, ...]
    model: str
    elapsed_ms: int
