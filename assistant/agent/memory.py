"""Memory: what a conversation's turns have set, as plain data that every model sees."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from ingest.contract import ClauseId

from .deps import Deps
from .draft import Draft, SupportedBy
from .spelled import spelled

_BESIDES = re.compile(r"[,:;(]")
"""What stands behind a topic's own words."""


def memory_after(memory: dict[str, Any], question: str, answered: bool, draft: Draft, deps: Deps) -> dict[str, Any]:
    """The memory after a turn: facts of the asker, the matter, the last calculation, its inputs and questions.

    A calculation that still waits for facts stays, so that the next message can give them.
    """
    kept = {**memory, "facts": {**memory.get("facts", {}), **draft.facts}}
    if draft.group:
        kept["group"] = draft.group
    if answered or draft.status == "clarify":
        kept["query"] = (draft.topic or question)[:400]
        told = tuple(dict.fromkeys(c for t in draft.statements for s in t.support for c in _clauses(s, deps)))
        kept |= {"clauses": list(told), "matter": _matter(told, deps)} if told else {}
    last = [k for k, d in deps.ledger.calculations.items() if d.calculator in deps.library.calculators][-1:]
    if last:
        kept["calculator"] = deps.ledger.calculations[last[0]].calculator
        kept["inputs"] = {k: spelled(v) for k, v in deps.ledger.inputs[last[0]].items()}
        missing = deps.ledger.calculations[last[0]].missing or draft.missing
        kept["asked"] = [need.slot for need in missing]
    elif answered:
        kept.pop("calculator", None)
        kept.pop("inputs", None)
        kept.pop("asked", None)
    return kept


def _matter(clauses: Sequence[str], deps: Deps) -> str:
    """What an answer is about, in a few words: the topic of the clause that it rests on first."""
    topics = (_BESIDES.split(t)[0].strip() for t in _topics(clauses[0], deps))
    return next((t for t in topics if t), "")


def _topics(clause_id: str, deps: Deps) -> Iterator[str]:
    """The topics of the notes of a clause and of those above it, the nearest first."""
    document = next((d for d in deps.library.documents if d.clause(clause_id) is not None), None)
    for clause in reversed(document.path(ClauseId(clause_id))) if document else ():
        note = document.note_of(clause.id) if document else None
        yield note.topic if note else ""


def _clauses(support: SupportedBy, deps: Deps) -> tuple[str, ...]:
    """The clause that a statement rests on, or those that its calculation applied."""
    calculation = deps.ledger.calculations.get(support.calculation)
    applied = tuple(map(str, calculation.clause_ids)) if calculation else ()
    return (support.clause_id, *applied) if support.clause_id else applied
