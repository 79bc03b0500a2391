"""Memory: what a conversation's turns have set, as plain data that every model sees."""

from typing import Any

from .deps import Deps
from .draft import Draft, SupportedBy
from .spelled import spelled


def memory_after(memory: dict[str, Any], question: str, answered: bool, draft: Draft, deps: Deps) -> dict[str, Any]:
    """The memory after a turn: facts of the asker, the matter, the last calculation, its inputs and questions.

    A calculation that still waits for facts stays, so that the next message can give them.
    """
    kept = {**memory, "facts": {**memory.get("facts", {}), **draft.facts}}
    if draft.group:
        kept["group"] = draft.group
    if answered or draft.status == "clarify":
        kept["query"] = (draft.topic or question)[:400]
        kept["clauses"] = list(dict.fromkeys(c for t in draft.statements for s in t.support for c in _clauses(s, deps)))
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


def _clauses(support: SupportedBy, deps: Deps) -> tuple[str, ...]:
    """The clause that a statement rests on, or those that its calculation applied."""
    calculation = deps.ledger.calculations.get(support.calculation)
    applied = tuple(map(str, calculation.clause_ids)) if calculation else ()
    return (support.clause_id, *applied) if support.clause_id else applied
