"""Re-rank: one score from a hit's features, and cheap evidence: standing on the day, exact reference, heading words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ingest.contract import ClauseId, Contract, Standing

_STANDING = {
    Standing.IN_TERM: 0.0,
    Standing.TERM_ENDED: 0.0,
    Standing.SUPERSEDED: -0.05,
    Standing.SUNSET: -0.06,
    Standing.STRUCK_OUT: -0.5,
    Standing.BACKGROUND: -0.12,
}
_AHEAD = -0.05
"""What it costs a clause that it applies only from a later day on."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each feature counts; fitted on the development questions (docs/decisions).

    `named`: what a clause gains that the question names, and the nearest one of those that stand below it.
    """

    values: Mapping[str, float]

    def score(self, features: Mapping[str, float]) -> float:
        """The weighted sum of the features, between 0 and about 1."""
        return sum(self.values.get(name, 0.0) * value for name, value in features.items())


DEFAULT_WEIGHTS = Weights(
    {
        "ask": 0.23,
        "asks": 0.27,
        "say": 0.105,
        "clause": 0.045,
        "words": 0.02,
        "words_ask": 0.135,
        "anchor": 0.195,
        "named": 1.0,
    },
)


def of_standing(clause_id: ClauseId, document: Contract, day: date) -> float:
    """What a clause's standing on the day adds to its score: nothing or less.

    The standing is judged on the first or the last day of the term when `day` lies outside it: that the whole term is
    ahead or has ended says nothing about which of its clauses to read.
    """
    judged = max(min(day, document.term.last_day), document.term.first_day) if document.term else day
    ahead = _AHEAD if document.begins(clause_id, judged) is not None else 0.0
    return _STANDING[document.standing(clause_id, judged)] + ahead
