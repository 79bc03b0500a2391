"""Choose: for each part of a question, a calculation, clauses, or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .facts import inputs_for
from .understand import Understood

Hit = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where the clerk draws its lines; measured on the development questions (docs/decisions)."""

    answer: float = 0.55
    beside: float = 0.10
    beside_floor: float = 0.52
    most: int = 3
    likeness: float = 0.55
    calculator: float = 0.58
    calculator_lead: float = 0.0
    fact_bonus: float = 0.05
    background: float = 0.7


@dataclass(frozen=True, slots=True)
class Choice:
    """What one part of the question gets: a calculator with its inputs, and the clauses that answer it."""

    part: str
    calculator: str = ""
    inputs: Mapping[str, str] = ()  # type: ignore[assignment]
    hits: tuple[Hit, ...] = ()
    strength: float = 0.0
    sure: bool = False


def choose(
    part: str,
    found: Mapping[str, Any],
    asked: Understood,
    schemas: Mapping[str, Mapping[str, object]],
    lines: Thresholds,
) -> Choice:
    """The calculator or the clauses for a part, from what its search found.

    Args:
        part: the part's query.
        found: the result of `search_contract`.
        asked: the whole message, understood.
        schemas: each calculator's JSON Schema by name.
        lines: the thresholds.
    """
    hits = tuple(h for h in found["hits"] if not h["background"] or h["score"] >= lines.background)
    strength = float(hits[0]["score"]) if hits else 0.0
    rival = max((_kinship(h, lines) for h in hits), default=0.0)
    calculator, inputs = _calculator(found, asked, schemas, rival, lines)
    return Choice(
        part=part,
        calculator=calculator,
        inputs=inputs,
        hits=_beside(hits, lines),
        strength=strength,
        sure=strength >= lines.answer,
    )


def _kinship(hit: Hit, lines: Thresholds) -> float:
    """How near a clause's ways of asking are, on the scale on which calculators are judged."""
    views: Mapping[str, float] = hit["features"]
    return lines.likeness * views.get("ask", 0.0) + (1 - lines.likeness) * views.get("anchor", 0.0)


def _calculator(
    found: Mapping[str, Any],
    asked: Understood,
    schemas: Mapping[str, Mapping[str, object]],
    rival: float,
    lines: Thresholds,
) -> tuple[str, Mapping[str, str]]:
    """The calculator whose ways of asking are nearest, if it is near enough and nearer than the clauses."""
    best, best_score, best_inputs = "", 0.0, {}
    for suggested in found["calculators"]:
        name = suggested["name"]
        if name not in schemas:
            continue
        inputs = inputs_for(schemas[name], asked.facts)
        likeness = lines.likeness * suggested["score"] + (1 - lines.likeness) * suggested["anchor"]
        score = likeness + lines.fact_bonus * min(len(inputs), 3)
        if score > best_score:
            best, best_score, best_inputs = name, score, inputs
    if best_score >= lines.calculator and best_score >= rival + lines.calculator_lead:
        return best, best_inputs
    return "", {}


def _beside(hits: Sequence[Hit], lines: Thresholds) -> tuple[Hit, ...]:
    """The best clause, and the next ones where the search cannot well tell them apart."""
    if not hits:
        return ()
    first = hits[0]
    near = (h for h in hits[1:] if h["score"] >= max(first["score"] - lines.beside, lines.beside_floor))
    return (first, *near)[: lines.most]
