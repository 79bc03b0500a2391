"""Words in BM25 tables (bm25s), stemmed as they were written."""

import json
from functools import lru_cache
from typing import Any

import numpy as np

from assistant.errors import IndexCorruptError
from ingest.contract.lexical import STEMMER, lexical_words
from ingest.contract.published import WORDS, Published

from .ports import Near


class Bm25Index:
    """The published BM25 tables over every passage."""

    def __init__(self, published: Published) -> None:
        import bm25s
        import Stemmer

        folder = published.folder / WORDS
        try:
            self._index: Any = bm25s.BM25.load(str(folder))
            self._ids: list[str] = json.loads((folder / "ids.json").read_text(encoding="utf-8"))
        except (OSError, ValueError) as exc:
            raise IndexCorruptError(f"The word index cannot be read ({exc}). Run `assistant ingest` again.") from exc
        self._stem = Stemmer.Stemmer(STEMMER)
        self.known = lru_cache(maxsize=4096)(self._known)

    def best(self, query: str, limit: int) -> tuple[Near, ...]:
        """The `limit` passages that share most with the query's words, best first."""
        tokens = [t for t in self.stems(query) if t in self._index.vocab_dict]
        if not tokens:
            return ()
        scores = self._index.get_scores(tokens)
        top = np.argsort(-scores)[:limit]
        return tuple(Near(self._ids[i], float(scores[i])) for i in top if scores[i] > 0)

    def stems(self, text: str) -> tuple[str, ...]:
        """The words of a text as the index knows them, in order."""
        return tuple(self._stem.stemWords(lexical_words(text)))

    def _known(self, word: str) -> bool:
        """Whether any passage holds this word or an inflection of it."""
        words = self.stems(word)
        return bool(words) and all(w in self._index.vocab_dict for w in words)
