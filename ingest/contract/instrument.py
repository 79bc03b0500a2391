"""Instrument and Standing: which agreement a clause belongs to and whether it is in force on a day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .ids import ClauseId


class Standing(StrEnum):
    """Whether a clause is in force on a day (`standing` of a citation)."""

    IN_TERM = "in_term"
    TERM_ENDED = "term_ended"
    SUPERSEDED = "superseded"
    SUNSET = "sunset"
    STRUCK_OUT = "struck_out"
    BACKGROUND = "background"


class InstrumentKind(StrEnum):
    """What sort of agreement a text is; `clause` is a clause of the contract with a last day of its own."""

    CONTRACT = "contract"
    CLAUSE = "clause"
    MOU = "mou"
    SIDE_LETTER = "side_letter"
    SCHEDULE = "schedule"
    FORM = "form"
    GUIDELINE = "guideline"
    HISTORY = "history"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the document that prove a fact of its data."""

    clause_id: ClauseId
    quote: str


@dataclass(frozen=True, slots=True)
class Supersession:
    """One clause replaced by another from a day on; `partial` where the old one stays in force beside a silent text."""

    old: ClauseId
    new: ClauseId
    from_day: date
    partial: bool
    why: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Instrument:
    """The contract itself, an MOU, a side letter, a schedule: the days it binds and what proves them.

    `last_day` is the last day on which it binds (a sunset "on July 1, 2026" gives June 30, 2026);
    None means as long as the contract that it is attached to.
    """

    id: str
    kind: InstrumentKind
    title: str
    root: ClauseId
    first_day: date | None
    last_day: date | None
    signed: date | None
    evidence: tuple[Evidence, ...] = ()
    note: str = ""
