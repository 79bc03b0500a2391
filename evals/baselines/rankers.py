"""Rankers: a question to views, best first; each clause once, by its best view."""

from collections.abc import Callable, Sequence
from itertools import chain, zip_longest
from typing import Any

import numpy as np

from assistant.retrieval import Vectors
from ingest.contract.lexical import STEMMER, lexical_words

from .embedding import Vectorizer
from .views import View

Ranker = Callable[[str], Sequence[View]]
_DEEP = 60
_RANK_OFFSET = 60


def bm25(views: Sequence[View]) -> Ranker:
    """Words alone: BM25 over stems."""
    import bm25s
    import Stemmer

    stem: Any = Stemmer.Stemmer(STEMMER)
    index: Any = bm25s.BM25()
    index.index([stem.stemWords(lexical_words(v.text)) for v in views], show_progress=False)

    def rank(question: str) -> Sequence[View]:
        tokens = [t for t in stem.stemWords(lexical_words(question)) if t in index.vocab_dict]
        if not tokens:
            return []
        scores = index.get_scores(tokens)
        return _each_once(views[i] for i in np.argsort(-scores)[: 4 * _DEEP] if scores[i] > 0)

    return rank


def dense(views: Sequence[View], vectors: Vectorizer, published: Vectors) -> Ranker:
    """Vectors alone: cosine similarity; views without a published vector are embedded here."""
    fresh = [i for i, v in enumerate(views) if v.row is None]
    rows: Vectors = np.zeros((len(views), published.shape[1]), dtype=np.float32)
    known = [i for i, v in enumerate(views) if v.row is not None]
    rows[known] = published[[v.row for v in views if v.row is not None]]
    if fresh:
        rows[fresh] = vectors.many([views[i].text for i in fresh])

    def rank(question: str) -> Sequence[View]:
        scores = rows @ vectors.one(question)
        return _each_once(views[i] for i in np.argsort(-scores)[: 8 * _DEEP])

    return rank


def fused(first: Ranker, second: Ranker) -> Ranker:
    """Reciprocal rank fusion of two rankers."""

    def rank(question: str) -> Sequence[View]:
        scores: dict[str, float] = {}
        best: dict[str, View] = {}
        for found in (first(question), second(question)):
            for place, view in enumerate(found[:_DEEP], start=1):
                scores[view.target] = scores.get(view.target, 0.0) + 1 / (_RANK_OFFSET + place)
                best.setdefault(view.target, view)
        return [best[t] for t in sorted(scores, key=lambda t: -scores[t])]

    return rank


def interleaved(first: Ranker, second: Ranker) -> Ranker:
    """One from each in turn."""

    def rank(question: str) -> Sequence[View]:
        pairs = zip_longest(first(question)[:_DEEP], second(question)[:_DEEP])
        return _each_once(v for v in chain.from_iterable(pairs) if v is not None)

    return rank


def _each_once(views: Any) -> list[View]:
    """Each clause by its first view."""
    found: dict[str, View] = {}
    for view in views:
        found.setdefault(view.target, view)
    return list(found.values())[:_DEEP]
