"""Certainty: how likely it is that the best clauses answer a question, and when a silent matter is nearer than they."""

from collections.abc import Mapping, Sequence
from typing import Any

from ingest.contract.places import akin, belongs, stands_below

from .curve import Curve

Hit = Mapping[str, Any]
_SURE = Curve(
    {
        "score": 9.96,
        "lead": 2.5,
        "asks": 4.77,
        "say": 1.24,
        "words_ask": 0.75,
        "anchor": 1.14,
        "content": 0.27,
        "silent": -7.73,
        "silent_lead": -1.32,
        "silent_asks_lead": -7.52,
    },
    bias=-7.79,
)
"""Fitted on the development questions and on ways of asking left out of the index (docs/decisions)."""
_SILENT, _SILENT_LEAD = 0.7, 0.07
_NAMED = 0.72
_ANCHORED = 0.3
"""A calculator with less of the question's telling words is like it in tone and not in matter."""
_NO_CLAUSE: Mapping[str, Any] = {
    "en": "The contract has no article, section or exhibit by the number or letter that you name.",
    "es": "El contrato no tiene ningún artículo, sección ni anexo con el número o la letra que usted nombra.",
    "refer": ("sjta",),
    "clauses": (),
}
_BY_CHANCE, _UNLIKE, _CALLED = 0.12, 0.08, 0.1
_ALIKE = 0.6
"""Less like than that to every question for a detail, a question with its word must be the nearer to it."""
_BESIDE, _FARTHER, _LIKE = 0.05, 0.1, 0.8
"""By so much must a question be nearer to a detail of another clause than to what the best one settles."""
_UNWORDED, _UNWORDED_LEAD, _UNWORDED_BESIDE = 0.72, 0.1, 0.15
"""So near, and by so much nearer, must a question be that has none of a detail's words."""
_FARTHEST = 0.45
"""A silent matter that was not found is taken to be as far as those that are seldom meant."""


def confidence(hits: Sequence[Hit], found: Mapping[str, Any]) -> float:
    """How likely it is, from 0 to 1, that the best clauses answer the question; 1 where it names the best one."""
    if not hits:
        return 0.0
    first, views = hits[0], hits[0]["features"]
    if str(first["clause_id"]) in found["references"]:
        return 1.0
    silent = _nearest(found)
    near = max(silent.get("score", 0.0), _FARTHEST), max(silent.get("asks", 0.0), _FARTHEST)
    evidence = {
        "score": likeness(first),
        "lead": likeness(first) - _stranger(_rivals(hits, found["references"])),
        "asks": views.get("asks", 0.0),
        "say": views.get("say", 0.0),
        "words_ask": views.get("words_ask", 0.0),
        "anchor": views.get("anchor", 0.0),
        "content": min(found["content_words"], 12),
        "silent": near[0],
        "silent_lead": near[0] - _best(hits, "ask"),
        "silent_asks_lead": near[1] - _best(hits, "asks"),
    }
    return _SURE.at(evidence)


def silent_matter(hits: Sequence[Hit], found: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The silent matter that a question is about: clearly nearer than every clause and every calculator.

    Of a clause that no document has, there is nothing to say.
    """
    if found.get("absent") and not found["references"]:
        return _NO_CLAUSE
    silent = _nearest(found)
    calculators = max((float(c["score"]) for c in found["calculators"] if float(c["anchor"]) >= _ANCHORED), default=0.0)
    rival = max(_best(hits, "ask"), calculators)
    near = silent.get("score", 0.0)
    return silent if not found["references"] and near >= _SILENT and near >= rival + _SILENT_LEAD else None


def named_silence(hits: Sequence[Hit], found: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The silent matter that tells why nothing was found: no farther than the clauses that do not answer."""
    silent = _nearest(found)
    near = silent.get("score", 0.0)
    return silent if near >= _NAMED and near >= _best(hits, "ask") else None


def open_detail(
    hits: Sequence[Hit], found: Mapping[str, Any], asking: str, *, called: bool = False
) -> Mapping[str, Any] | None:
    """The detail that the best clause leaves open, where the words that ask (`asking`) ask for it.

    One word for it may stand there by chance: then the question must not be far nearer to what the clause settles, and
    less so where a calculation is `called` for. The detail of a clause found beside is meant where the question is
    clearly nearer to it than to what the best clause settles; so is one for which the question has other words.
    """
    if not hits:
        return None
    settled = float(hits[0]["features"].get("ask", 0.0))
    for detail in found.get("left_open", ()):
        said = {w.lower() for w in detail["words"] if w.lower() in asking.lower()}
        place = next((i for i, hit in enumerate(hits) if belongs(str(hit["clause_id"]), detail["clauses"])), len(hits))
        nearer = float(detail["score"]) - settled
        if not detail["words"]:
            lead = _UNWORDED_LEAD if place == 0 else _UNWORDED_BESIDE
            meant = not called and float(detail["score"]) >= _UNWORDED and nearer >= lead
            said = {detail["matter"]}
        elif place == 0:
            chance = _BY_CHANCE if float(detail["score"]) >= _ALIKE else _UNLIKE
            meant = len(said) > 1 or nearer >= -(min(_CALLED, chance) if called else chance)
        else:
            meant = nearer >= (_BESIDE if place == 1 else _FARTHER) and (place == 1 or float(detail["score"]) >= _LIKE)
        if said and meant:
            return {**detail, "score": likeness(hits[0])}
    return None


def _nearest(found: Mapping[str, Any]) -> Mapping[str, Any]:
    silences: Sequence[Mapping[str, Any]] = found.get("silences", ())
    return silences[0] if silences else {}


def _best(hits: Sequence[Hit], feature: str) -> float:
    return max((float(h["features"].get(feature, 0.0)) for h in hits), default=0.0)


def _rivals(hits: Sequence[Hit], named: Sequence[str]) -> Sequence[Hit]:
    """The clauses among which the first is chosen: where the question names what stands above it, those below that."""
    above = [n for n in named if stands_below(str(hits[0]["clause_id"]), n)]
    return [h for h in hits if not above or any(stands_below(str(h["clause_id"]), n) for n in above)]


def _stranger(hits: Sequence[Hit]) -> float:
    """The score of the best clause of another matter than the first one."""
    first = str(hits[0]["clause_id"])
    return next((likeness(h) for h in hits[1:] if not akin(str(h["clause_id"]), first)), 0.0)


def likeness(hit: Hit) -> float:
    """The score of a clause without what it gains because the question names it, or one above it."""
    return float(hit["score"]) - float(hit["features"].get("named", 0.0))
