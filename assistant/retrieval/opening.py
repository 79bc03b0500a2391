"""Opening: the published index as retrieval reads it."""

from pathlib import Path

from assistant.errors import IndexCorruptError, IndexMissingError
from ingest.contract import Contract
from ingest.contract.lexical import lexical_words
from ingest.contract.published import NoIndexError, Published, open_published

from .bm25 import Bm25Index
from .chroma import ChromaIndex
from .embedder import OnnxEmbedder
from .search import Index


def published_index(data_dir: Path) -> Published:
    """The version that serves now.

    Raises:
        IndexMissingError: if nothing has been published.
    """
    try:
        return open_published(data_dir)
    except NoIndexError as exc:
        raise IndexMissingError(f"There is no index yet: {exc}") from exc


def open_index(published: Published, documents: tuple[Contract, ...]) -> Index:
    """The index over these documents, every part of it opened.

    Raises:
        IndexCorruptError: if a part cannot be read.
    """
    try:
        passages = {p.id: p for p in published.passages()}
    except (OSError, ValueError, KeyError, TypeError) as exc:
        raise IndexCorruptError(f"The index cannot be read ({exc}). Run `assistant ingest` again.") from exc
    return Index(
        documents=documents,
        passages=passages,
        vectors=ChromaIndex(published),
        words=Bm25Index(published),
        embedder=OnnxEmbedder(published.encoder()),
    )


def vocabulary_of(index: Index) -> frozenset[str]:
    """Every word, whole and in lower case, that the index's passages hold."""
    return frozenset(w for p in index.passages.values() for w in lexical_words(p.text) if w.isalpha())
