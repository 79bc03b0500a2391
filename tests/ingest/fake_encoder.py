"""An encoder without a model: words hash to directions, so texts that share words are near."""

import hashlib
from collections.abc import Sequence
from functools import cache

import numpy as np

from ingest.embed import Progress, Ready, Vectors

DIMENSION = 256


@cache
def _direction(word: str) -> int:
    return int(hashlib.sha256(word.encode()).hexdigest(), 16) % DIMENSION


class WordHashEncoder:
    """Implements `ingest.embed.Encoder` in full; `encoded` counts the texts that it was asked to encode."""

    def __init__(self, digest: str = "word-hash") -> None:
        self._digest = digest
        self.encoded = 0

    @property
    def digest(self) -> str:
        return self._digest

    @property
    def dimension(self) -> int:
        return DIMENSION

    def prepare(self) -> None:
        """Nothing to export."""

    def encode(self, texts: Sequence[str], progress: Progress, ready: Ready = lambda at, made: None) -> Vectors:
        vectors = np.zeros((len(texts), DIMENSION), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in text.lower().split():
                vectors[row, _direction(word)] += 1
        self.encoded += len(texts)
        progress("embedding", len(texts), len(texts))
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
        ready(range(len(texts)), vectors)
        return vectors
