"""Exact references first: a clause number in the question is the clause."""

from collections.abc import Sequence

from ingest.contract import ClauseId, Contract
from ingest.contract.reading import find_references


def referenced(query: str, documents: Sequence[Contract]) -> tuple[ClauseId, ...]:
    """The clauses whose numbers stand in the query, in order, each once."""
    found: dict[ClauseId, None] = {}
    for document in documents:
        if not document.background:
            for clause_id in find_references(query, document):
                found.setdefault(clause_id)
    return tuple(found)
