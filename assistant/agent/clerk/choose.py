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
    likeness: float = 0.6
    calculator: float = 0.58
    calculator_lead: float = 0.02
    fact_bonus: float = 0.05
    beside: float = 0.02
    tied: float = 0.08
    most: int = 3


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
    hits = tuple(h for h in found["hits"] if not h["background"] or _confidence(h, lines) > lines.answer + 0.1)
    strength = _confidence(hits[0], lines) if hits else 0.0
    if found["references"]:
        strength = 1.0
    calculator, inputs = _calculator(found, asked, schemas, strength, lines)
    return Choice(
        part=part,
        calculator=calculator,
        inputs=inputs,
        hits=_beside(hits, lines),
        strength=strength,
        sure=strength >= lines.answer,
    )


def _strength(hit: Hit) -> float:
    """How near the clause is, by its best view: a way of asking, a plain sentence, the text."""
    views: Mapping[str, float] = hit["features"]
    return max(views.get("ask", 0.0), 0.95 * views.get("say", 0.0), 0.9 * views.get("clause", 0.0))


def _confidence(hit: Hit, lines: Thresholds) -> float:
    """Likeness says that question and clause are of one kind, the anchor that they are of one matter: both count."""
    anchor = float(hit["features"].get("anchor", 0.0))
    return lines.likeness * _strength(hit) + (1 - lines.likeness) * anchor


def _calculator(
    found: Mapping[str, Any],
    asked: Understood,
    schemas: Mapping[str, Mapping[str, object]],
    strength: float,
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
    if best_score >= lines.calculator and best_score >= strength + lines.calculator_lead:
        return best, best_inputs
    return "", {}


def _beside(hits: Sequence[Hit], lines: Thresholds) -> tuple[Hit, ...]:
    """The best clause, and of the next ones those that stand as close, or close enough and tied to it by its note."""
    if not hits:
        return ()
    first = hits[0]
    kept = [first]
    for hit in hits[1:5]:
        tied = hit["clause_id"] in first["see"] or first["clause_id"] in hit["see"]
        near = lines.tied if tied else lines.beside
        close = hit["score"] >= first["score"] - near
        if close and _confidence(hit, lines) >= max(lines.answer, _confidence(first, lines) - 2 * near):
            kept.append(hit)
    return tuple(kept[: lines.most])
