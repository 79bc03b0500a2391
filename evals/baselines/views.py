"""Views: the texts by which a clause can be found, and what a find leads to."""

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.contract import Contract, Passage, PassageKind

from .gold import Lines, lines_of


@dataclass(frozen=True, slots=True)
class View:
    """A text that is searched, the clause that it leads to, and the lines that a reader of it gets to see."""

    text: str
    target: str
    lines: Lines
    row: int | None = None
    """The row of its vector in the published index, when it stands there as it is."""


def clause_views(contract: Contract, passages: Iterable[tuple[int, Passage]], *, headings: bool) -> tuple[View, ...]:
    """The contract's words as published, behind their heading path or bare."""
    return tuple(
        View(
            p.embedded_text if headings else p.text,
            p.clause_id,
            lines_of(contract, p.clause_ids),
            row if headings else None,
        )
        for row, p in passages
        if p.kind is PassageKind.CLAUSE and not p.background
    )


def note_views(contract: Contract, passages: Iterable[tuple[int, Passage]]) -> tuple[View, ...]:
    """The plain-language notes: each plain sentence and each way of asking leads to its clause."""
    return tuple(
        View(p.text, p.clause_id, lines_of(contract, p.clause_ids), row)
        for row, p in passages
        if p.kind in (PassageKind.SAY, PassageKind.ASK) and not p.background
    )


def sentence_views(contract: Contract) -> tuple[View, ...]:
    """Small to big: each sentence in force is searched, its whole clause is found."""
    return tuple(
        View(s.text, c.id, lines_of(contract, [c.id]))
        for c in contract.clauses.values()
        for s in c.sentences
        if not s.struck
    )
