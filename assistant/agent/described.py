"""Described: a determination as the tools return it to a model."""

from typing import Any

from assistant.calculators import Determination


def described(key: str, found: Determination) -> dict[str, Any]:
    """A determination that the run keeps under `key`, as plain data."""
    return {
        "calculation": key,
        "calculator": found.calculator,
        "outcome": found.outcome.value,
        "value": found.value,
        "unit": found.unit,
        "explanation": [{"en": s.en, "es": s.es, "clause_ids": list(s.clause_ids)} for s in found.explanation],
        "alternatives": [{"value": r.value, "unit": r.unit, "en": r.en, "es": r.es} for r in found.alternatives],
        "missing": [
            {"slot": n.slot, "en": n.en, "es": n.es, "choices": list(n.choices), "clause_id": n.clause_id or ""}
            for n in found.missing
        ],
        "assumptions": list(found.trace.assumptions),
        "extra": found.extra,
        "used": [i.value for i in found.trace.inputs],
        "clause_ids": list(found.clause_ids),
    }
