"""Vectors in Chroma: embedded in the index folder, or a server by URL."""

from collections.abc import Sequence
from typing import Any

from assistant.errors import IndexCorruptError
from ingest.contract.published import CHROMA, Published

from .ports import Near
from .stored import StoredVectors


class ChromaIndex:
    """The published collection, which knows what is near without comparing all; a distance is 1 less the cosine.

    Passages that are named are compared as they are stored: Chroma would look each of them up in its tables.
    """

    def __init__(self, published: Published, stored: StoredVectors) -> None:
        self._collection = _collection(published)
        self._stored = stored

    def nearest(self, vector: Sequence[float], limit: int) -> tuple[Near, ...]:
        """The `limit` passages nearest to `vector`, nearest first."""
        found = self._collection.query(query_embeddings=[list(vector)], n_results=limit, include=["distances"])
        pairs = zip(found["ids"][0], found["distances"][0], strict=True)
        return tuple(Near(passage_id, 1.0 - float(distance)) for passage_id, distance in pairs)

    def compare(self, vector: Sequence[float], passage_ids: Sequence[str]) -> tuple[float, ...]:
        """The similarity of each of these passages to `vector`, in their order; 0 for one without a vector."""
        return self._stored.compare(vector, passage_ids)


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
