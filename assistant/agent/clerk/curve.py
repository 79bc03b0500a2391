"""Curve: a logistic curve over weighted evidence."""

import math
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Curve:
    """What each piece of evidence weighs, and what is there before any."""

    weights: Mapping[str, float]
    bias: float

    def at(self, evidence: Mapping[str, float]) -> float:
        """The likelihood, from 0 to 1.

        Raises:
            KeyError: for evidence that has no weight.
        """
        return 1 / (1 + math.exp(-self.bias - sum(self.weights[name] * value for name, value in evidence.items())))
