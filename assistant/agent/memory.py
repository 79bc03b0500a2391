"""Memory: what a conversation's turns have set, as plain data that every model sees."""

from typing import Any

from .deps import Deps
from .draft import Draft
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
        kept["clauses"] = list(dict.fromkeys(s.clause_id for t in draft.statements for s in t.support if s.clause_id))
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
