"""Vectors in Chroma: embedded in the index folder, or a server by URL."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from assistant.errors import IndexCorruptError
from ingest.contract.published import CHROMA, Published

from .ports import Near


class ChromaIndex:
    """The published collection; cosine similarity is 1 less Chroma's distance."""

    def __init__(self, published: Published) -> None:
        self._collection = _collection(published)

    def nearest(self, vector: Sequence[float], limit: int) -> tuple[Near, ...]:
        """The `limit` passages nearest to `vector`, nearest first."""
        found = self._collection.query(query_embeddings=[list(vector)], n_results=limit, include=["distances"])
        pairs = zip(found["ids"][0], found["distances"][0], strict=True)
        return tuple(Near(passage_id, 1.0 - float(distance)) for passage_id, distance in pairs)

    def compare(self, vector: Sequence[float], passage_ids: Sequence[str]) -> tuple[float, ...]:
        """The similarity of each of these passages to `vector`, in their order; 0 for one without a vector."""
        if not passage_ids:
            return ()
        found = self._collection.get(ids=list(dict.fromkeys(passage_ids)), include=["embeddings"])
        scores = np.asarray(found["embeddings"], dtype=np.float32) @ np.asarray(vector, dtype=np.float32)
        known = dict(zip(found["ids"], (float(s) for s in scores), strict=True))
        return tuple(known.get(i, 0.0) for i in passage_ids)


def _collection(published: Published) -> Any:
    import chromadb
    from chromadb.config import Settings
    from chromadb.errors import ChromaError

    settings = Settings(anonymized_telemetry=False)
    url = published.manifest.chroma_url
    try:
        if url:
            scheme, _, rest = url.partition("://")
            host, _, port = rest.rstrip("/").partition(":")
            secure = scheme == "https"
            client = chromadb.HttpClient(
                host=host, port=int(port or (443 if secure else 8000)), ssl=secure, settings=settings
            )
        else:
            client = chromadb.PersistentClient(path=str(published.folder / CHROMA), settings=settings)
        return client.get_collection(published.manifest.collection, embedding_function=None)
    except (ChromaError, ValueError, OSError) as exc:
        raise IndexCorruptError(f"The index cannot be read ({exc}). Run `assistant ingest` again.") from exc
