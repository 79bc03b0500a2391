"""Words in BM25 tables, stemmed as they were written.

The tables are read as bm25s wrote them, a column of scores for each stem: to load that library, and scipy with it,
takes longer than all questions of a day.
"""

import json
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.errors import IndexCorruptError
from ingest.contract.lexical import STEMMER, lexical_words
from ingest.contract.published import WORDS, Published

from .ports import Near


class Bm25Index:
    """The published BM25 tables over every passage."""

    def __init__(self, published: Published) -> None:
        import Stemmer

        self._stem = Stemmer.Stemmer(STEMMER)
        self.known = lru_cache(maxsize=4096)(self._known)
        folder = published.folder / WORDS
        try:
            self._ids: list[str] = json.loads((folder / "ids.json").read_text(encoding="utf-8"))
            self._columns: dict[str, int] = json.loads((folder / "vocab.index.json").read_text(encoding="utf-8"))
            self._scores, self._rows, self._starts = (_table(folder, n) for n in ("data", "indices", "indptr"))
        except (OSError, ValueError) as exc:
            raise IndexCorruptError(f"The word index cannot be read ({exc}). Run `assistant ingest` again.") from exc
        self._columns.pop("", None)  # the word of a text without words: it has no column
        if len(self._columns) + 1 > len(self._starts) or len(self._scores) != len(self._rows):
            raise IndexCorruptError("The word index is torn. Run `assistant ingest` again.")

    def best(self, query: str, limit: int) -> tuple[Near, ...]:
        """The `limit` passages that share most with the query's words, best first."""
        columns = [self._columns[t] for t in self.stems(query) if t in self._columns]
        if not columns:
            return ()
        scores = np.zeros(len(self._ids), dtype=self._scores.dtype)
        for column in columns:
            part = slice(self._starts[column], self._starts[column + 1])
            scores[self._rows[part]] += self._scores[part]
        few = np.argpartition(-scores, limit)[:limit] if limit < len(scores) else np.arange(len(scores))
        top = few[np.argsort(-scores[few], kind="stable")]
        return tuple(Near(self._ids[i], float(scores[i])) for i in top if scores[i] > 0)

    def stems(self, text: str) -> tuple[str, ...]:
        """The words of a text as the index knows them, in order."""
        return tuple(self._stem.stemWords(lexical_words(text)))

    def _known(self, word: str) -> bool:
        """Whether any passage holds this word or an inflection of it."""
        words = self.stems(word)
        return bool(words) and all(w in self._columns for w in words)


def _table(folder: Path, name: str) -> NDArray[np.generic]:
    found: NDArray[np.generic] = np.load(folder / f"{name}.csc.index.npy", allow_pickle=False)
    return found
