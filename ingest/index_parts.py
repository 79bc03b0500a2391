"""The parts of an index: its texts with the tables of their words, and the Chroma collection of their vectors."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from .contract import Contract, Passage
from .contract.concordance import concordance_of, to_json
from .contract.errors import PublishError
from .contract.files import save
from .contract.lexical import STEMMER, lexical_words
from .contract.passage_file import passage_lines
from .contract.published import CONCORDANCE, PASSAGES, WORDS, digest_of

_BATCH = 1000
_HNSW = {"space": "cosine", "ef_construction": 64, "max_neighbors": 16, "ef_search": 200}
_BM25_IDS = "ids.json"


def chroma_client(folder: Path, url: str) -> Any:
    """A client of the Chroma server at `url`, or of the folder if there is no url.

    Raises:
        PublishError: if the server cannot be reached.
    """
    import chromadb
    from chromadb.config import Settings

    settings = Settings(anonymized_telemetry=False)
    if not url:
        return chromadb.PersistentClient(path=str(folder), settings=settings)
    scheme, _, rest = url.partition("://")
    host, _, port = rest.rstrip("/").partition(":")
    try:
        return chromadb.HttpClient(
            host=host, port=int(port or (443 if scheme == "https" else 8000)), ssl=scheme == "https", settings=settings
        )
    except ValueError as exc:
        raise PublishError("chroma", url, f"no Chroma server answers there ({exc}); start it or unset its URL") from exc


class Batch(NamedTuple):
    """Passages as Chroma takes them.

    Their texts stand in `passages.json`; writing them here too would double the time.
    """

    ids: list[str]
    vectors: NDArray[np.float32]
    metadatas: list[dict[str, str | bool]]


def batches_of(passages: Sequence[Passage], vectors: NDArray[np.float32]) -> Iterator[Batch]:
    """The passages and their vectors, in batches of a size that Chroma takes."""
    for start in range(0, len(passages), _BATCH):
        some = passages[start : start + _BATCH]
        yield Batch([p.id for p in some], vectors[start : start + _BATCH], [p.metadata() for p in some])


def write_chroma(client: Any, name: str, batches: Iterable[Batch]) -> int:
    """Write the batches into a new collection `name`; how many passages it then holds."""
    if name in {collection.name for collection in client.list_collections()}:
        client.delete_collection(name)
    collection = client.create_collection(name, configuration={"hnsw": _HNSW})
    for batch in batches:
        collection.add(ids=batch.ids, embeddings=batch.vectors, metadatas=batch.metadatas)
    return int(collection.count())


def write_texts(folder: Path, contracts: Iterable[Contract], passages: Sequence[Passage]) -> dict[str, str]:
    """Write all of an index that needs no vectors; returns the digests of the parts that are checked when read."""
    import Stemmer

    (folder / "documents").mkdir()
    for contract in contracts:
        save(contract, folder / "documents" / f"{contract.document}.json")
    stem = Stemmer.Stemmer(STEMMER)
    concordance = concordance_of(passages, lambda text: stem.stemWords(lexical_words(text)))
    parts = {PASSAGES: passage_lines(passages), CONCORDANCE: to_json(concordance)}
    for name, data in parts.items():
        (folder / name).write_bytes(data)
    _write_words(folder / WORDS, passages, stem)
    return {name: digest_of(data) for name, data in parts.items()}


def _write_words(folder: Path, passages: Sequence[Passage], stem: Any) -> None:
    """Write the BM25 tables over every passage: its text and, for a clause's words, all its headings."""
    import bm25s

    tokens = [stem.stemWords(lexical_words(" ".join((*passage.path, passage.text)))) for passage in passages]
    index = bm25s.BM25()
    index.index(tokens, show_progress=False)
    index.save(str(folder))
    (folder / _BM25_IDS).write_text(json.dumps([p.id for p in passages], ensure_ascii=False), encoding="utf-8")
