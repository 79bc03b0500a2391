"""Fuse: what each search says of each clause, calculator and silent matter, as features of one hit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ingest.contract import Passage, PassageKind

from .ports import Near

_FEATURE_OF = {PassageKind.ASK: "ask", PassageKind.SAY: "say", PassageKind.CLAUSE: "clause"}
_ASKED = (PassageKind.ASK, PassageKind.SILENCE)
_BEST_ASKS = 3


@dataclass
class Evidence:
    """The features of one target (a clause or a calculator), and how near its best ways of asking are, nearest first.

    The feature `asks` is the mean of the best three: one near way of asking may be chance, three seldom are.
    """

    features: dict[str, float] = field(default_factory=dict)
    asks: list[float] = field(default_factory=list)

    def raise_to(self, feature: str, value: float) -> None:
        """Keep the highest value seen of a feature."""
        if value >= self.features.get(feature, 0.0):
            self.features[feature] = value

    def count_asks(self, floor: float) -> None:
        """Set the feature `asks`; a way of asking that was not found is at most as near as the `floor`."""
        if self.asks:
            best = [*self.asks, *[floor] * _BEST_ASKS][:_BEST_ASKS]
            self.features["asks"] = sum(best) / _BEST_ASKS


class Gathered(NamedTuple):
    """The evidence by clause id, by calculator name and by silent matter."""

    clauses: dict[str, Evidence]
    calculators: dict[str, Evidence]
    silences: dict[str, Evidence]

    def of(self, passage: Passage) -> Evidence:
        """The evidence of what a passage leads to."""
        if passage.kind is PassageKind.CALCULATOR:
            return _one(self.calculators, passage.calculator)
        if passage.kind is PassageKind.SILENCE:
            return _one(self.silences, passage.matter)
        return _one(self.clauses, passage.clause_id)


def _one(found: dict[str, Evidence], name: str) -> Evidence:
    one = found.get(name)
    if one is None:
        one = found[name] = Evidence()
    return one


def gather(dense: Iterable[Near], lexical: Iterable[Near], passages: Mapping[str, Passage]) -> Gathered:
    """What the passages that were found say of their targets.

    The dense passages come nearest first. Lexical scores are taken relative to the best one of the query, so that they
    compare across queries.
    """
    found = Gathered({}, {}, {})
    floor = 0.0
    for near in dense:
        floor = near.score
        passage = passages.get(near.passage_id)
        if passage is None:
            continue
        one = found.of(passage)
        one.raise_to(_FEATURE_OF.get(passage.kind, "ask"), near.score)
        if passage.kind in _ASKED:
            one.asks.append(near.score)
    for one in (*found.clauses.values(), *found.silences.values()):
        one.count_asks(floor)
    _add_lexical(tuple(lexical), passages, found)
    return found


def _add_lexical(lexical: tuple[Near, ...], passages: Mapping[str, Passage], found: Gathered) -> None:
    top = max((n.score for n in lexical), default=0.0)
    for near in lexical if top > 0 else ():
        passage = passages.get(near.passage_id)
        if passage is None:
            continue
        feature = "words_ask" if passage.kind in _ASKED else "words"
        found.of(passage).raise_to(feature, near.score / top)
