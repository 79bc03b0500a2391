"""Opening: the published index as retrieval reads it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from assistant.errors import IndexCorruptError, IndexMissingError
from ingest.contract import Contract
from ingest.contract.published import NoIndexError, Published, open_published

from .bm25 import Bm25Index
from .chroma import ChromaIndex
from .embedder import OnnxEmbedder
from .search import Index

_WORD = re.compile(r"[a-z]+")


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


def vocabulary_of(documents: Iterable[Contract]) -> Mapping[str, int]:
    """How often each word, in lower case, stands in the documents: in their clauses, tables and plain sentences.

    The ways in which people ask are left out: they are misspelt on purpose.
    """
    return Counter(word for d in documents for text in _texts(d) for word in _WORD.findall(text.lower()))


def _texts(document: Contract) -> Iterator[str]:
    for clause in document.clauses.values():
        yield f"{clause.heading} {clause.text}"
    for table in document.tables.values():
        yield from (f"{cell.row} {cell.printed}" for cell in table.cells)
    for note in document.notes:
        yield from (plain.en for plain in note.says)
