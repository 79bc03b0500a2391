"""Ports: what retrieval needs from an index, and nothing of how it is stored."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Near(NamedTuple):
    """A passage and how near it is: cosine similarity (dense) or BM25 score (lexical)."""

    passage_id: str
    score: float


class VectorIndex(Protocol):
    """Finds passages by vector."""

    def nearest(self, vector: Sequence[float], limit: int) -> tuple[Near, ...]:
        """The `limit` passages nearest to `vector`, nearest first."""

    def compare(self, vector: Sequence[float], passage_ids: Sequence[str]) -> tuple[float, ...]:
        """The similarity of each of these passages to `vector`, in their order; 0 for one without a vector."""


class LexicalIndex(Protocol):
    """Finds passages by words."""

    def best(self, query: str, limit: int) -> tuple[Near, ...]:
        """The `limit` passages that share most with the query's words, best first."""

    def known(self, word: str) -> bool:
        """Whether any passage holds this word or an inflection of it."""

    def stems(self, text: str) -> tuple[str, ...]:
        """The words of a text as the index knows them, in order."""


class Embedder(Protocol):
    """Turns texts into unit vectors."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text, as rows."""
