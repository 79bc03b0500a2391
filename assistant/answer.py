"""The answer on the wire: one shape for every channel."""

from dataclasses import dataclass, field
from datetime import date
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
    language: str = "en"
    """In which `answer` is written: `en` or `es`. Quotes are the contract's own, in English."""


@dataclass(frozen=True, slots=True)
class OutlineNode:
    """A node of the outline tree."""

    clause_id: str
    heading: str
    children: tuple["OutlineNode", ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A pointer to or from a clause: its id, how the print names it, and what became of it."""

    clause_id: str
    label: str
    printed: str = ""
    status: str = "resolved"
    why: str = ""


@dataclass(frozen=True, slots=True)
class DefectView:
    """A recorded defect of a clause as people read it."""

    id: str
    kind: str
    summary: str
    reading: str
    why: str
    certain: bool
    clause_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SentenceView:
    """One numbered sentence of a clause."""

    n: int
    text: str
    struck: bool


@dataclass(frozen=True, slots=True)
class TableView:
    """A table of a clause: headings and printed cells, row by row."""

    id: str
    title: str
    unit: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """Whether a group with a list of rights of its own (14.01, 21.01, …) has the clause, by which clause.

    `instead` is what the group has in its place or beside it: its own rule on the same matter, if there is one.
    """

    group: str
    name: str
    covered: bool
    by: str
    instead: str = ""


@dataclass(frozen=True, slots=True)
class ClauseView:
    """One clause as a page shows it."""

    clause_id: str
    eid: str
    heading: str
    label: str
    text: str
    full_text: str
    sentences: tuple[SentenceView, ...]
    struck: tuple[str, ...]
    path: tuple[Link, ...]
    children: tuple[Link, ...]
    refers_to: tuple[Link, ...]
    referred_by: tuple[Link, ...]
    definitions: tuple[Link, ...]
    standing: Standing
    standing_on: str
    supersedes: tuple[Link, ...]
    superseded_by: tuple[Link, ...]
    errata: tuple[DefectView, ...]
    tables: tuple[TableView, ...]
    note: tuple[str, ...]
    note_es: tuple[str, ...]
    instrument: str
    lines: tuple[tuple[int, int], ...]
    document: str
    previous: str | None = None
    next: str | None = None
    ended: str = ""
    """The last day on which it was in force (ISO), when its term or own time is over on `standing_on`."""
    begins: str = ""
    """The first day on which it applies (ISO), when that is after `standing_on`."""
    groups: tuple["GroupView", ...] = ()


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A clause that a search found; `snippet` has the matching words between `<mark>` and `</mark>`, else escaped."""

    clause_id: str
    label: str
    heading: str
    snippet: str
    score: float
    standing: Standing
    document: str
    groups: tuple[str, ...] = ()
    """The groups with coverage of their own (14.01, 21.01, …) that the clause covers."""


@dataclass(frozen=True, slots=True)
class SearchResults:
    """What a search found, best first."""

    query: str
    results: tuple[SearchHit, ...]


@dataclass(frozen=True, slots=True)
class CalculatorView:
    """A calculator as a catalogue shows it: its inputs are a JSON Schema."""

    name: str
    purpose: str
    purpose_es: str
    inputs: dict[str, Any]
    clauses: tuple[str, ...]
    example: dict[str, str]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document: its title, the ISO days of its term if it has one, and whether it is only background."""

    document: str
    title: str
    version: str
    first_day: str
    last_day: str
    background: bool


class HandoffState(StrEnum):
    """How far a hand-off to the reps has come."""

    OPEN = "open"
    CLAIMED = "claimed"
    ANSWERED = "answered"
    RESOLVED = "resolved"


@dataclass(frozen=True, slots=True)
class Handoff:
    """An answer that a member took to the reps, and what became of it.

    `clauses` maps each clause of the answer to the version of its text; once there is a reply, the version that the
    rep had before them. `updated` is an ISO day.
    """

    id: str
    conversation_id: str
    message_id: str
    question: str
    note: str
    state: HandoffState
    rep: str
    reply: str
    clauses: dict[str, str]
    updated: str


@dataclass(frozen=True, slots=True)
class Verified:
    """A rep's reply that may be offered again while its clauses keep these versions."""

    reply: str
    clauses: dict[str, str]
    day: date


@dataclass(frozen=True, slots=True)
class Told:
    """A question that was asked and what was answered."""

    question: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A clause that differs between two versions: its ids, and its words, each `same`, `removed` or `added`."""

    kind: str
    old: str | None
    new: str | None
    heading: str
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether index, store and model are ready, and which corpus is served."""

    ready: bool
    index: bool
    store: bool
    model: str
    documents: dict[str, str]
