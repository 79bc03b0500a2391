"""Fuse: what each search says of each clause, as features of one hit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ingest.contract import Passage, PassageKind

from .ports import Near

_FEATURE_OF = {PassageKind.ASK: "ask", PassageKind.SAY: "say", PassageKind.CLAUSE: "clause"}


@dataclass
class Evidence:
    """The features of one target (a clause or a calculator), and the asks that match it best."""

    features: dict[str, float] = field(default_factory=dict)

    def raise_to(self, feature: str, value: float) -> None:
        """Keep the highest value seen of a feature."""
        self.features[feature] = max(self.features.get(feature, 0.0), value)


def gather(
    dense: Iterable[Near], lexical: Iterable[Near], passages: Mapping[str, Passage]
) -> tuple[dict[str, Evidence], dict[str, Evidence]]:
    """Features by clause id and by calculator name.

    Lexical scores are taken relative to the best one of the query, so that they compare across queries.
    """
    clauses: dict[str, Evidence] = {}
    calculators: dict[str, Evidence] = {}
    for near in dense:
        passage = passages.get(near.passage_id)
        if passage is None:
            continue
        if passage.kind is PassageKind.CALCULATOR:
            calculators.setdefault(passage.calculator, Evidence()).raise_to("ask", near.score)
        else:
            clauses.setdefault(passage.clause_id, Evidence()).raise_to(_FEATURE_OF[passage.kind], near.score)
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
