"""Clause and Sentence: what the contract says, where, and in which order."""

from dataclasses import dataclass
from enum import StrEnum

from .ids import ClauseId
from .reference import Reference


class ClauseKind(StrEnum):
    """The level of a clause in its document."""

    COVER = "cover"
    ARTICLE = "article"
    SECTION = "section"
    SUBSECTION = "subsection"
    ITEM = "item"
    EXHIBIT = "exhibit"
    PART = "part"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a clause's own text: the unit of quotation, numbered from 1 within its clause."""

    n: int
    text: str
    struck: bool = False


@dataclass(frozen=True, slots=True)
class LineRange:
    """Consecutive lines of the source file, both ends included, numbered from 1."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Clause:
    """Anything that the contract numbers or titles, down to the last lettered item.

    `text` is the clause's own text without its children's and without struck-out words; `struck`
    holds the struck-out words. `lines` are the source lines that belong to this clause and no other.
    """

    id: ClauseId
    eid: str
    kind: ClauseKind
    number: str
    heading: str
    text: str
    sentences: tuple[Sentence, ...]
    lines: tuple[LineRange, ...]
    parent: ClauseId | None
    children: tuple[ClauseId, ...]
    instrument: str
    struck: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()

    def sentence(self, n: int) -> Sentence | None:
        """The sentence numbered `n`, or None."""
        return next((s for s in self.sentences if s.n == n), None)
