"""Choose: for each part of a question, a calculation, clauses, or nothing."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from . import ranges
from .callings import Callings, Schemas
from .facts import inputs_for
from .understand import Understood
from .values import Case

Hit = Mapping[str, Any]
_NO_CALLINGS = Callings()


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where the clerk draws its lines; measured on the development questions (docs/decisions)."""

    answer: float = 0.5
    beside: float = 0.15
    beside_floor: float = 0.45
    most: int = 4
    likeness: float = 0.55
    calculator: float = 0.58
    calculator_ask: float = 0.62
    perhaps: float = 0.42
    calculator_lead: float = 0.0
    fact_bonus: float = 0.05
    same_clause: float = 0.1
    ask_back: float = 0.06
    background: float = 0.7


@dataclass(frozen=True, slots=True)
class Choice:
    """What one part of the question gets: a calculator with its inputs, and the clauses that answer it.

    `only_asks`: the calculator is no more than near; it may ask for what it misses, but its result is not told.
    `cases`: the cases that the message sets side by side, each with the inputs that it makes for the calculator.
    """

    part: str
    calculator: str = ""
    inputs: Mapping[str, Any] = field(default_factory=dict)
    hits: tuple[Hit, ...] = ()
    strength: float = 0.0
    sure: bool = False
    lead: float = 0.0
    only_asks: bool = False
    cases: tuple[tuple[Case, Mapping[str, Any]], ...] = ()


def choose(
    part: str,
    found: Mapping[str, Any],
    asked: Understood,
    schemas: Schemas,
    lines: Thresholds,
    rules: Callings = _NO_CALLINGS,
) -> Choice:
    """The calculator or the clauses for a part, from what its search found.

    Args:
        part: the part's query.
        found: the result of `search_contract`.
        asked: the whole message, understood.
        schemas: each calculator's JSON Schema by name.
        lines: the thresholds.
        rules: the words and facts that call for a calculator whatever is nearest.
    """
    hits = tuple(h for h in found["hits"] if not h["background"] or h["score"] >= lines.background)
    strength = confidence(hits, found)
    rival = max((_kinship(h, lines) for h in hits), default=0.0)
    first = str(hits[0]["clause_id"]) if hits else ""
    calculator, inputs, likeness = _calculator(found, asked, schemas, _Rival(first, rival), lines)
    if not rules.allows(calculator, f"{part} {asked.text}"):
        calculator, inputs = "", {}
    called = rules.called(part, asked.facts, schemas)
    if called is not None:
        (calculator, inputs), likeness = called, rival + 1
    return Choice(
        part=part,
        calculator=calculator,
        inputs=inputs,
        hits=_beside(_by_range(hits, asked), lines),
        strength=strength,
        sure=strength >= lines.answer,
        lead=likeness - rival,
    )


def perhaps(
    choice: Choice,
    found: Mapping[str, Any],
    asked: Understood,
    schemas: Schemas,
    lines: Thresholds,
    rules: Callings = _NO_CALLINGS,
) -> Choice:
    """Where nothing answers a question about the asker's own amount or day: the nearest calculator, to ask back."""
    if not asked.personal or not (asked.asks_amount or asked.asks_time):
        return choice
    near = [c for c in found["calculators"] if c["name"] in schemas and rules.allows(c["name"], asked.text)]
    best = max(near, key=lambda c: _likeness(c, lines), default=None)
    if best is None or _likeness(best, lines) < lines.perhaps:
        return choice
    name = str(best["name"])
    inputs = inputs_for(name, schemas[name], asked.facts)
    return replace(choice, calculator=name, inputs=inputs, only_asks=True)


def _likeness(suggested: Mapping[str, Any], lines: Thresholds) -> float:
    """How near a calculator's ways of asking are."""
    return lines.likeness * float(suggested["score"]) + (1 - lines.likeness) * float(suggested["anchor"])


_SURE: Mapping[str, float] = {
    "score": 1.5,
    "lead": 5.1,
    "asks": 10.6,
    "say": 2.8,
    "words_ask": 4.0,
    "anchor": 1.75,
    "content": 0.21,
}
_SURE_BIAS = -15.4
"""A logistic curve fitted on the development questions: is the answer among the best clauses, or nowhere?"""


def confidence(hits: Sequence[Hit], found: Mapping[str, Any]) -> float:
    """How likely it is, from 0 to 1, that the best clauses answer the question; 1 where it names a clause."""
    if found["references"]:
        return 1.0
    if not hits:
        return 0.0
    first, views = hits[0], hits[0]["features"]
    evidence = {
        "score": float(first["score"]),
        "lead": float(first["score"]) - next((float(h["score"]) for h in hits[1:] if not _akin(h, first)), 0.0),
        "asks": views.get("asks", 0.0),
        "say": max((float(p["match"]) for p in first["plain"]), default=0.0),
        "words_ask": views.get("words_ask", 0.0),
        "anchor": views.get("anchor", 0.0),
        "content": min(found["content_words"], 12),
    }
    return 1 / (1 + math.exp(-_SURE_BIAS - sum(_SURE[name] * value for name, value in evidence.items())))


def _akin(hit: Hit, other: Hit) -> bool:
    """Whether two clauses are of one matter: one above the other, or both right below a third."""
    first, second = str(hit["clause_id"]), str(other["clause_id"])
    return related(first, second) or _parent(hit) == _parent(other)


def _kinship(hit: Hit, lines: Thresholds) -> float:
    """How near a clause's ways of asking are, on the scale on which calculators are judged."""
    views: Mapping[str, float] = hit["features"]
    return lines.likeness * views.get("ask", 0.0) + (1 - lines.likeness) * views.get("anchor", 0.0)


_TELLING = 2


class _Rival(NamedTuple):
    """The best clause, on the scale on which calculators are judged."""

    clause_id: str
    score: float


def related(clause_id: str, other: str) -> bool:
    """Whether one of the two clauses is the other or stands below it."""
    return any(a == b or a.startswith((f"{b}.", f"{b} §")) for a, b in ((clause_id, other), (other, clause_id)))


def _calculator(
    found: Mapping[str, Any],
    asked: Understood,
    schemas: Mapping[str, Mapping[str, object]],
    rival: _Rival,
    lines: Thresholds,
) -> tuple[str, Mapping[str, Any], float]:
    """The calculator whose ways of asking are nearest, if it is near enough and nearer than the clauses."""
    best, best_score, best_likeness = "", 0.0, 0.0
    best_inputs: Mapping[str, Any] = {}
    for suggested in found["calculators"]:
        name = suggested["name"]
        if name not in schemas or suggested["score"] < lines.calculator_ask:
            continue
        inputs = inputs_for(name, schemas[name], asked.facts)
        likeness = _likeness(suggested, lines)
        score = likeness + lines.fact_bonus * min(len(inputs), 3)
        if len(inputs) >= _TELLING and any(related(c, rival.clause_id) for c in suggested["clauses"]):
            score += lines.same_clause
        if score > best_score:
            best, best_score, best_inputs, best_likeness = name, score, inputs, likeness
    if best_score >= lines.calculator and best_score >= rival.score + lines.calculator_lead:
        return best, best_inputs, best_likeness
    return "", {}, 0.0


def _by_range(hits: Sequence[Hit], asked: Understood) -> Sequence[Hit]:
    """Of sibling clauses that differ by a range of figures, the one whose range holds the question's figure."""
    if not hits:
        return hits
    parent = _parent(hits[0])
    kin = [h for h in hits if _parent(h) == parent]
    inside = [h for h in kin if ranges.holds(_text(h), asked.figures)]
    if len(inside) != 1 or ranges.holds(_text(hits[0]), asked.figures) is None:
        return hits
    return [inside[0], *(h for h in hits if h not in kin)]


def _parent(hit: Hit) -> str:
    return str(hit["clause_id"]).rpartition(".")[0]


def _text(hit: Hit) -> str:
    return " ".join(s["text"] for s in hit["sentences"])


def _beside(hits: Sequence[Hit], lines: Thresholds) -> tuple[Hit, ...]:
    """The best clause, and the next ones where the search cannot well tell them apart."""
    if not hits:
        return ()
    first = hits[0]
    near = (h for h in hits[1:] if h["score"] >= max(first["score"] - lines.beside, lines.beside_floor))
    return (first, *near)[: lines.most]
