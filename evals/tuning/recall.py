"""Recall: how often the clause of a left-out way of asking is among the nearest ones, by the vectors alone."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from .views import LeftOut, Views

DEPTHS = (1, 5, 10)


def recall(model: Any, views: Mapping[str, Views], left: Sequence[LeftOut]) -> tuple[float, ...]:
    """The share of left-out ways of asking whose target is among the nearest 1, 5 and 10 targets."""
    texts = [(text, target) for target, one in views.items() for text in _texts(one)]
    asked = _vectors(model, [one.text for one in left])
    scores = asked @ _vectors(model, [text for text, _ in texts]).T
    targets = np.array([target for _, target in texts])
    places = [_place(targets[np.argsort(-row)], one.target) for row, one in zip(scores, left, strict=True)]
    return tuple(float(np.mean([place < depth for place in places])) for depth in DEPTHS)


def _texts(views: Views) -> Iterable[str]:
    return (*views.asks, *views.asks_es, *views.says, *views.words)


def _place(ranked: Iterable[str], wanted: str) -> int:
    """At which place among the distinct targets the wanted one stands, the first being 0."""
    return list(dict.fromkeys(ranked)).index(wanted)


def _vectors(model: Any, texts: Sequence[str]) -> Any:
    return model.encode(list(texts), batch_size=64, normalize_embeddings=True, show_progress_bar=False)
