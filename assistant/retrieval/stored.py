"""The published vectors, read where they lie and compared one with another: exact, and open in a moment."""

from collections.abc import Sequence

import numpy as np

from assistant.errors import IndexCorruptError
from ingest.contract.published import VECTORS, Published

from .ports import Near


class StoredVectors:
    """The vectors of a published version; `ids` are its passages in their order, of which the first have a vector."""

    def __init__(self, published: Published, ids: Sequence[str]) -> None:
        manifest = published.manifest
        try:
            self._rows = np.load(published.folder / VECTORS, mmap_mode="r")
        except (OSError, EOFError, ValueError) as exc:
            raise IndexCorruptError(f"The vectors cannot be read ({exc}). Run `assistant ingest --force`.") from exc
        if self._rows.shape != (manifest.embedded, manifest.dimension) or len(ids) < manifest.embedded:
            raise IndexCorruptError("The vectors are not those of the index. Run `assistant ingest --force`.")
        self._ids = ids[: manifest.embedded]
        self._at = {passage_id: row for row, passage_id in enumerate(self._ids)}

    def nearest(self, vector: Sequence[float], limit: int) -> tuple[Near, ...]:
        """The `limit` passages nearest to `vector`, nearest first."""
        scores = self._rows @ np.asarray(vector, dtype=np.float32)
        best = np.argsort(-scores, kind="stable")[:limit]
        return tuple(Near(self._ids[row], float(scores[row])) for row in best)

    def compare(self, vector: Sequence[float], passage_ids: Sequence[str]) -> tuple[float, ...]:
        """The similarity of each of these passages to `vector`, in their order; 0 for one without a vector."""
        places = {i: self._at[i] for i in passage_ids if i in self._at}
        if not places:
            return (0.0,) * len(passage_ids)
        scores = self._rows[list(places.values())] @ np.asarray(vector, dtype=np.float32)
        known = dict(zip(places, (float(s) for s in scores), strict=True))
        return tuple(known.get(i, 0.0) for i in passage_ids)
