"""Embedding many texts once: the vectors are kept on disk by what was embedded and with which encoder."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant.retrieval import Embedder, Vectors

_BATCH = 16


class Vectorizer:
    """An encoder that remembers.

    Args:
        embedder: the encoder.
        encoder: what tells it from any other.
        folder: where vectors are kept.
    """

    def __init__(self, embedder: Embedder, encoder: str, folder: Path) -> None:
        self._embedder = embedder
        self._encoder = encoder
        self._folder = folder

    def one(self, text: str) -> Vectors:
        """The unit vector of a question; never kept."""
        vector: Vectors = self._embedder.embed([text])[0]
        return vector

    def many(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text, as rows in the order of `texts`."""
        name = hashlib.sha256("\x1f".join([self._encoder, *texts]).encode()).hexdigest()[:16]
        path = self._folder / f"{name}.npy"
        if not path.exists():
            self._folder.mkdir(parents=True, exist_ok=True)
            np.save(path, self._embedded(texts))
        rows: Vectors = np.load(path)
        return rows

    def _embedded(self, texts: Sequence[str]) -> Vectors:
        """Small batches of like length, so that padding costs little."""
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        batches = [order[start : start + _BATCH] for start in range(0, len(order), _BATCH)]
        rows = np.concatenate([self._embedder.embed([texts[i] for i in batch]) for batch in batches])
        vectors: Vectors = np.empty_like(rows)
        vectors[order] = rows
        return vectors
