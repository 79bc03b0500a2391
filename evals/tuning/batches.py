"""Batches: pairs of views of one target, near targets beside each other, with slips of the pen."""

import math
import random
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from .views import Views

_NEIGHBOURS = 3
_NEAR = 0.4
_TRIES = 4
_UNCHANGED, _LOWERED, _SHORTENED = 0.70, 0.78, 0.86
_SLIP_LETTERS = 5
_SPANISH_FIRST = 0.12
_OTHER = (("says", 0.20), ("words", 0.30), ("asks_es", 0.36), ("says_es", 0.40))
"""The second view of a pair: up to which share of all draws each kind is taken; a way of asking above the last."""


class Pair(NamedTuple):
    """Two texts of one target: the model is to bring them together, and to keep them from the batch's others."""

    asked: str
    other: str
    target: str


class Sampler:
    """Draws batches of pairs; the same seed draws the same ones."""

    def __init__(self, views: Mapping[str, Views], seed: int) -> None:
        self._views = views
        self._random = random.Random(seed)  # noqa: S311 - a sample, no secret
        self._targets = list(views)
        self._weights = [math.sqrt(len(v.asks)) for v in views.values()]
        self._kin: dict[str, list[str]] = {}
        for target in self._targets:
            self._kin.setdefault(_family(target), []).append(target)

    def batches(self, count: int, size: int) -> Iterator[tuple[Pair, ...]]:
        """So many batches of so many pairs, each target at most once in a batch."""
        for _ in range(count):
            pairs: dict[str, Pair] = {}
            while len(pairs) < size:
                for target in self._drawn():
                    pair = None if target in pairs else self._pair(target)
                    if pair is not None:
                        pairs[target] = pair
            yield tuple(pairs.values())[:size]

    def _drawn(self) -> Sequence[str]:
        """A target, often with others of its family: those are the ones that the model must tell apart."""
        target = self._random.choices(self._targets, self._weights)[0]
        kin = self._kin[_family(target)]
        near = self._random.sample(kin, min(_NEIGHBOURS, len(kin))) if self._random.random() < _NEAR else []
        return [target, *near]

    def _pair(self, target: str) -> Pair | None:
        views = self._views[target]
        asked = self._asked(views)
        for _ in range(_TRIES):
            other = self._other(views)
            if other != asked:
                return Pair(asked, other, target)
        return None

    def _asked(self, views: Views) -> str:
        if views.asks_es and (not views.asks or self._random.random() < _SPANISH_FIRST):
            return self._random.choice(views.asks_es)
        return self._slipped(self._random.choice(views.asks))

    def _other(self, views: Views) -> str:
        drawn = self._random.random()
        for kind, share in _OTHER:
            texts: list[str] = getattr(views, kind)
            if drawn < share and texts:
                return self._random.choice(texts)
        return self._random.choice(views.asks or views.asks_es)

    def _slipped(self, text: str) -> str:
        """The text as a hurried person might type it: often unchanged, else lower case, a word or a letter short."""
        drawn, words = self._random.random(), text.split()
        if drawn < _UNCHANGED:
            return text
        if drawn < _LOWERED:
            return text.lower().rstrip("?.!")
        at = self._random.randrange(len(words))
        if drawn < _SHORTENED and len(words) >= _SLIP_LETTERS:
            return " ".join(w for i, w in enumerate(words) if i != at)
        words[at] = self._misspelled(words[at])
        return " ".join(words)

    def _misspelled(self, word: str) -> str:
        if len(word) < _SLIP_LETTERS:
            return word
        i = self._random.randrange(1, len(word) - 1)
        dropped, swapped, doubled = (
            word[:i] + word[i + 1 :],
            word[:i] + word[i + 1] + word[i] + word[i + 2 :],
            word[:i] + word[i] + word[i:],
        )
        return self._random.choices((dropped, swapped, doubled), (0.4, 0.4, 0.2))[0]


def _family(target: str) -> str:
    """The clause above, or the exhibit: targets of one family are easily mistaken for one another."""
    return target.rsplit(".", 1)[0].split(" §", maxsplit=1)[0]
