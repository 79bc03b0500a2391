"""Gold as lines of the source: the one unit in which chunks of text and clauses can be compared."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.answer import Status
from evals.sample import Item
from ingest.contract import Contract

Lines = frozenset[int]


@dataclass(frozen=True, slots=True)
class Searched:
    """A question as it is searched, and for each point that must be found the lines any one of which will do."""

    id: str
    query: str
    points: tuple[Lines, ...]


def lines_of(contract: Contract, clause_ids: Iterable[str]) -> Lines:
    """The source lines of the clauses' own words."""
    clauses = (contract.clause(c) for c in clause_ids)
    return frozenset(n for c in clauses if c for r in c.lines for n in range(r.first, r.last + 1))


def searched_items(items: Iterable[Item], contract: Contract) -> tuple[Searched, ...]:
    """The questions that the contract answers, each with all its turns as one text."""
    return tuple(
        Searched(i.id, i.asked, tuple(lines_of(contract, point) for point in i.clauses))
        for i in items
        if i.status == Status.ANSWERED
    )


def recall(question: Searched, found: Sequence[Lines], depth: int) -> float:
    """The share of the question's points of which a line stands in the first `depth` finds."""
    here = frozenset(n for lines in found[:depth] for n in lines)
    return sum(bool(point & here) for point in question.points) / len(question.points)
