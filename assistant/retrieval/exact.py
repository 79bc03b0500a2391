"""Exact references first: a clause number in the question is the clause."""

from collections.abc import Iterable

from ingest.contract import ClauseId
from ingest.contract.reading import ReferenceReader


def referenced(query: str, readers: Iterable[ReferenceReader]) -> tuple[ClauseId, ...]:
    """The clauses whose numbers stand in the query, in order, each once."""
    found: dict[ClauseId, None] = {}
    for reader in readers:
        for reference in reader.find(query):
            for clause_id in reference.ids:
                found.setdefault(clause_id)
    return tuple(found)
