"""Erratum: a contradiction, wrong reference, misprint, gap or stale text of the contract, and how to read it."""

from dataclasses import dataclass
from enum import StrEnum

from .ids import ClauseId
from .instrument import Evidence


class ErratumKind(StrEnum):
    """What is wrong with the text."""

    CONFLICT = "conflict"
    WRONG_REFERENCE = "wrong_reference"
    MISPRINT = "misprint"
    GAP = "gap"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Erratum:
    """A recorded defect.

    `says` quotes each passage concerned; `reading` is what a careful reader does and `why`;
    `certain` is False where two readings stay open; `governs` is the clause to follow, if one does.
    `grounds` quotes further passages that the reading rests on; cited with it, without a notice of their own.
    `topics` are words: the notice is attached to an answer that cites one of `clause_ids`, and where
    topics are given only if the question or the statement is about one of them (with `only_if_asked`, the question).
    `es` is the statement in Spanish, if there is one.
    """

    id: str
    kind: ErratumKind
    clause_ids: tuple[ClauseId, ...]
    summary: str
    says: tuple[Evidence, ...]
    reading: str
    why: str
    certain: bool
    governs: ClauseId | None = None
    topics: tuple[str, ...] = ()
    grounds: tuple[Evidence, ...] = ()
    es: str = ""
    only_if_asked: bool = False

    @property
    def statement(self) -> str:
        """What disagrees and how a careful reader takes it, as an answer says it."""
        return f"{self.summary} {self.reading}".strip()

    def statement_in(self, language: str) -> str:
        """The statement in Spanish (`es`) where it is asked for and there is one, else in English."""
        return self.es if language == "es" and self.es else self.statement
