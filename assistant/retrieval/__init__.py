"""A question to the passages that speak to it."""

from .anchors import Speech
from .opening import open_index, published_index
from .ports import Embedder, LexicalIndex, Near, VectorIndex, Vectors
from .rerank import DEFAULT_WEIGHTS, Weights
from .search import Found, Hit, Index, Search, Silent, Suggested

__all__ = [
    "DEFAULT_WEIGHTS",
    "Embedder",
    "Found",
    "Hit",
    "Index",
    "LexicalIndex",
    "Near",
    "Search",
    "Silent",
    "Speech",
    "Suggested",
    "VectorIndex",
    "Vectors",
    "Weights",
    "open_index",
    "published_index",
]
