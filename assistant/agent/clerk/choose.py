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

    answer: float = 0.50
    unknown_word: float = 0.05
    calculator: float = 0.58
    calculator_lead: float = 0.02
    fact_bonus: float = 0.05
    beside: float = 0.07
    second_part: float = 0.42


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
    hits = tuple(h for h in found["hits"] if not h["background"] or _strength(h) > lines.answer + 0.1)
    strength = max((_strength(h) for h in hits), default=0.0)
    if found["references"]:
        strength = max(strength, 1.0)
    needed = lines.answer + lines.unknown_word * min(len(found["unknown_words"]), 4)
    calculator, inputs = _calculator(found, asked, schemas, strength, lines)
    return Choice(
        part=part,
        calculator=calculator,
        inputs=inputs,
        hits=_beside(hits, lines),
        strength=strength,
        sure=strength >= needed,
    )


def _strength(hit: Hit) -> float:
    """How near the clause is, by its best view: a way of asking, a plain sentence, the text."""
    features = hit["features"]
    return max(features.get("ask", 0.0), 0.95 * features.get("say", 0.0), 0.9 * features.get("clause", 0.0))


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
        score = suggested["score"] + lines.fact_bonus * min(len(inputs), 3)
        if score > best_score:
            best, best_score, best_inputs = name, score, inputs
    if best_score >= lines.calculator and best_score >= strength + lines.calculator_lead:
        return best, best_inputs
    return "", {}


def _beside(hits: Sequence[Hit], lines: Thresholds) -> tuple[Hit, ...]:
    """The best clause and those that stand close beside it, three at most."""
    if not hits:
        return ()
    top = hits[0]["score"]
    return tuple(h for h in hits[:3] if h["score"] >= top - lines.beside)
