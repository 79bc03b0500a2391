"""Fuse: what each search says of each clause, as features of one hit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ingest.contract import Passage, PassageKind

from .ports import Near

_FEATURE_OF = {PassageKind.ASK: "ask", PassageKind.SAY: "say", PassageKind.CLAUSE: "clause"}
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
        self.features[feature] = max(self.features.get(feature, 0.0), value)

    def count_asks(self, floor: float) -> None:
        """Set the feature `asks`; a way of asking that was not found is at most as near as the `floor`."""
        if self.asks:
            best = [*self.asks, *[floor] * _BEST_ASKS][:_BEST_ASKS]
            self.features["asks"] = sum(best) / _BEST_ASKS


def gather(
    dense: Iterable[Near], lexical: Iterable[Near], passages: Mapping[str, Passage]
) -> tuple[dict[str, Evidence], dict[str, Evidence]]:
    """Features by clause id and by calculator name.

    The dense passages come nearest first. Lexical scores are taken relative to the best one of the query, so that they
    compare across queries.
    """
    clauses: dict[str, Evidence] = {}
    calculators: dict[str, Evidence] = {}
    floor = 0.0
    for near in dense:
        floor = near.score
        passage = passages.get(near.passage_id)
        if passage is None:
            continue
        if passage.kind is PassageKind.CALCULATOR:
            calculators.setdefault(passage.calculator, Evidence()).raise_to("ask", near.score)
        else:
            one = clauses.setdefault(passage.clause_id, Evidence())
            one.raise_to(_FEATURE_OF[passage.kind], near.score)
            if passage.kind is PassageKind.ASK:
                one.asks.append(near.score)
    for one in clauses.values():
        one.count_asks(floor)
    _add_lexical(tuple(lexical), passages, clauses, calculators)
    return clauses, calculators


def _add_lexical(
    lexical: tuple[Near, ...],
    passages: Mapping[str, Passage],
    clauses: dict[str, Evidence],
    calculators: dict[str, Evidence],
) -> None:
    top = max((n.score for n in lexical), default=0.0)
    for near in lexical if top > 0 else ():
        passage = passages.get(near.passage_id)
        if passage is None:
            continue
        share = near.score / top
        if passage.kind is PassageKind.CALCULATOR:
            calculators.setdefault(passage.calculator, Evidence()).raise_to("words", share)
        else:
            feature = "words_ask" if passage.kind is PassageKind.ASK else "words"
            clauses.setdefault(passage.clause_id, Evidence()).raise_to(feature, share)
