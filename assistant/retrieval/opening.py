"""Opening: the published index as retrieval reads it."""

import logging
from collections.abc import Mapping
from pathlib import Path

from assistant.errors import IndexCorruptError, IndexMissingError
from ingest.contract import Contract, Passage
from ingest.contract.concordance import Concordance, concordance_of
from ingest.contract.published import NoIndexError, Published, TornPartError, open_published

from .bm25 import Bm25Index
from .chroma import ChromaIndex
from .embedder import OnnxEmbedder
from .ports import LexicalIndex
from .search import Index
from .stored import StoredVectors

logger = logging.getLogger(__name__)


def published_index(data_dir: Path) -> Published:
    """The version that serves now.

    Raises:
        IndexMissingError: if nothing has been published.
    """
    try:
        return open_published(data_dir)
    except NoIndexError as exc:
        raise IndexMissingError(f"There is no index yet: {exc}") from exc


def open_index(published: Published, documents: tuple[Contract, ...], *, briefly: bool = False) -> Index:
    """The index over these documents, every part of it opened.

    `briefly`, for a question or two, vectors are compared one by one: to load Chroma takes longer than fifty such
    searches. Where Chroma is a server it is asked in any case.

    Raises:
        IndexCorruptError: if a part cannot be read.
    """
    words = Bm25Index(published)
    concordance, passages = _passages(published, words)
    stored = StoredVectors(published, concordance.ids)
    vectors = stored if briefly and not published.manifest.chroma_url else ChromaIndex(published, stored)
    return Index(documents, passages, concordance, vectors, words, OnnxEmbedder(published.encoder()))


def _passages(published: Published, words: LexicalIndex) -> tuple[Concordance, Mapping[str, Passage]]:
    """The passages with their concordance; if that is torn it is worked out again: the passages hold all of it."""
    try:
        try:
            concordance = published.concordance()
        except TornPartError as exc:
            logger.warning("%s: worked out again, which takes a second; `assistant ingest --force` mends it", exc)
            passages = {p.id: p for p in published.passages()}
            return concordance_of(passages.values(), words.stems), passages
        return concordance, published.passages_by_id(concordance.ids)
    except (TornPartError, ValueError, KeyError, TypeError) as exc:
        raise IndexCorruptError(f"The index cannot be read ({exc}). Run `assistant ingest --force`.") from exc
