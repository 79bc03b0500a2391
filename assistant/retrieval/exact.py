"""Exact references first: a clause number in the question is the clause."""

from collections.abc import Iterable

from ingest.contract import ClauseId
from ingest.contract.reading import ReferenceReader


def referenced(query: str, readers: Iterable[ReferenceReader]) -> tuple[tuple[ClauseId, ...], str]:
    """The clauses whose numbers stand in the query, in order, each once; and the query without those numbers."""
    found: dict[ClauseId, None] = {}
    places: set[tuple[int, int]] = set()
    for reader in readers:
        for reference in reader.find(query):
            places |= {(reference.start, reference.end)} if reference.ids else set()
            for clause_id in reference.ids:
                found.setdefault(clause_id)
    rest = query
    for start, end in sorted(places, reverse=True):
        rest = f"{rest[:start]} {rest[end:]}"
    return tuple(found), " ".join(rest.split())


def absent(query: str, readers: Iterable[ReferenceReader]) -> tuple[str, ...]:
    """What the query names as a clause and none of the documents has."""
    unknown = [reader.absent(query) for reader in readers]
    return tuple(n for n in unknown[0] if all(n in others for others in unknown)) if unknown else ()
