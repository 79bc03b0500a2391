"""Nearby: which clauses are told beside the best one, by how likely each of them answers too."""

from collections.abc import Mapping, Sequence
from typing import Any

from ingest.contract.places import parent_of, related

from .certainty import likeness
from .curve import Curve

Hit = Mapping[str, Any]
_TOO = Curve(
    {"gap": -8.4, "score": 1.75, "rank": -0.14, "related": 1.74, "sibling": 0.35, "asks": 5.4, "say": -1.0},
    bias=-4.7,
)
"""Fitted on the clauses behind the best one of 2,029 searches (docs/decisions)."""


def beside(hits: Sequence[Hit], line: float, most: int) -> tuple[Hit, ...]:
    """The best clause and those behind it that answer too with a likelihood of `line` or more, `most` in all."""
    if not hits:
        return ()
    first = hits[0]
    near = [h for rank, h in enumerate(hits[1:], start=1) if likelihood(h, first, rank) >= line]
    return (first, *near)[:most]


def likelihood(hit: Hit, first: Hit, rank: int) -> float:
    """How likely a clause that stands `rank` places behind the best one answers the question too, from 0 to 1."""
    views: Mapping[str, float] = hit["features"]
    clause_id, best = str(hit["clause_id"]), str(first["clause_id"])
    evidence = {
        "gap": float(first["score"]) - float(hit["score"]),
        "score": likeness(hit),
        "rank": rank,
        "related": related(clause_id, best),
        "sibling": parent_of(clause_id) == parent_of(best) != "",
        "asks": views.get("asks", 0.0),
        "say": views.get("say", 0.0),
    }
    return _TOO.at(evidence)
