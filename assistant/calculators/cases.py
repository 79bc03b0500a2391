"""Whether a worked case comes out as it says: for the tests, and for the mutation run that tests them."""

from typing import Any

from assistant.answer import Outcome

from .base import Determination
from .parameters import WorkedCase


def differences(case: WorkedCase, found: Determination) -> dict[str, tuple[Any, Any]]:
    """What a case says and what was found instead, by name; empty if it comes out.

    Outcome and missing facts are always compared; the value too if the case gives one or one was determined;
    readings and further results where the case gives them.
    """
    compared: dict[str, tuple[Any, Any]] = {
        "outcome": (case.outcome, found.outcome.value),
        "missing": (case.missing, tuple(need.slot for need in found.missing)),
    }
    if case.value is not None or found.outcome is Outcome.DETERMINED:
        compared["value"] = (case.value, found.value)
    if case.alternatives:
        readings = tuple(reading.value for reading in found.alternatives)
        compared["alternatives"] = (tuple(str(a) for a in case.alternatives), readings)
    for name, value in case.extra.items():
        compared[name] = (str(value), found.extra.get(name))
    return {name: pair for name, pair in compared.items() if pair[0] != pair[1]}


def told(case: WorkedCase, found: Determination) -> str:
    """Everything that a determination says, as text: result, both languages, steps, what did not fire, assumptions."""
    lines = [f"## {case.name}", "", f"{found.outcome.value} {found.value or ''} {found.unit}".rstrip()]
    lines += [f"{name}: {value}" for name, value in found.extra.items()]
    lines += [f"asks: {n.slot} {_clauses(n.clause_id)} {', '.join(n.choices)}".rstrip() for n in found.missing]
    for said in found.explanation:
        lines += [f"en: {said.en} {_clauses(*said.clause_ids)}".rstrip(), f"es: {said.es}"]
    for r in found.alternatives:
        governs = " (governs)" if r.governs else ""
        lines.append(f"reading: {r.value} {r.unit}{governs}: {r.en} | {r.es} {_clauses(r.clause_id)}".rstrip())
    trace = found.trace
    lines += [f"input: {i.name} = {i.value} ({i.origin})" for i in trace.inputs]
    lines += [f"constant: {p.id} = {p.value}" for p in trace.parameters]
    lines += [f"uses: {calculator} as {name}" for calculator, _, name in trace.nested]
    lines += [
        f"step {s.n}: {s.op}({', '.join(s.args)}) = {s.out}: {s.text} {_clauses(s.clause_id)}".rstrip()
        for s in trace.steps
    ]
    lines += [f"not: {n.rule}, because {n.because} {_clauses(n.clause_id)}" for n in trace.not_fired]
    lines += [f"assumed: {assumption}" for assumption in trace.assumptions]
    lines.append(f"clauses: {', '.join(found.clause_ids)}")
    return "\n".join(lines)


def _clauses(*clause_ids: str | None) -> str:
    named = [c for c in clause_ids if c]
    return f"[{', '.join(named)}]" if named else ""
