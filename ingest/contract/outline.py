"""Outline: a document cut into clauses, with what was left out, what is in doubt, and the contents check."""

from dataclasses import dataclass

from .contract import Contract
from .ids import ClauseId
from .line import Doubt, Furniture, Repair, SourceLine


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One line of the table of contents and what the body says of it.

    `found` is the clause, `why` explains an entry that is missing or differs; both empty is a defect.
    """

    line: int
    number: str
    title: str
    found: ClauseId | None
    why: str = ""


@dataclass(frozen=True)
class Outline:
    """The clauses of a document (as a `Contract` without data yet) and the account of every other line."""

    contract: Contract
    furniture: tuple[Furniture, ...]
    doubts: tuple[Doubt, ...]
    contents: tuple[ContentsEntry, ...]


@dataclass(frozen=True)
class Compiled:
    """A compiled document and what the quality report needs beside it."""

    outline: Outline
    repairs: tuple[Repair, ...]
    lines: tuple[SourceLine, ...]

    @property
    def contract(self) -> Contract:
        """The compiled document itself."""
        return self.outline.contract
