"""Companions: what travels with a hit: its definitions, what it refers to, what supersedes it."""

from datetime import date

from ingest.contract import ClauseId, Contract


def companions(clause_id: ClauseId, document: Contract, day: date) -> tuple[ClauseId, ...]:
    """Clauses that a reader of this one needs too: replacements first, then the note's `see`, then references."""
    clause = document.clauses[clause_id]
    note = document.note_of(clause_id)
    found: dict[ClauseId, None] = {}
    for change in document.superseded_by(clause_id, day):
        found.setdefault(change.new)
    for other in note.see if note else ():
        found.setdefault(other)
    for reference in clause.references:
        if reference.reaches is not None:
            found.setdefault(reference.reaches)
    found.pop(clause_id, None)
    return tuple(found)
