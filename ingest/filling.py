"""Filling: a collection is filled while its passages are being embedded, by a process of its own.

Chroma holds Python's lock for as long as it adds: in one process the encoder would wait for it half of the time.
"""

from collections.abc import Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Self

import numpy as np

from .contract import Passage
from .contract.errors import PublishError
from .embed import Vectors
from .index_parts import Batch, batches_of, chroma_client, write_chroma

_SENT_AT_ONCE = 1000
_PATIENCE = 10


class Filling:
    """A new collection that is being filled; `beside` this process, or by it at the end.

    To fill it beside is worth the second that a process takes to start where there are thousands of passages.

    Args:
        folder: where Chroma keeps it.
        url: the address of a Chroma server, which keeps it instead; empty for none.
        name: its name.
        beside: whether another process fills it; a server fills it itself.
    """

    def __init__(self, folder: Path, url: str, name: str, *, beside: bool) -> None:
        self._folder, self._url, self._name = folder, url, name
        self._passages: list[Passage] = []
        self._vectors: list[Vectors] = []
        self._there: Connection | None = None
        if beside and not url:
            context = get_context("spawn")
            self._there, theirs = context.Pipe()
            self._process = context.Process(target=_fill, args=(theirs, folder, name), daemon=True)
            self._process.start()
            theirs.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._there is not None:
            self._there.close()
            self._process.join(_PATIENCE)
            self._process.kill()

    def add(self, passages: Sequence[Passage], vectors: Vectors) -> None:
        """Take passages with their vectors, row by row.

        Raises:
            PublishError: if the collection cannot be filled.
        """
        self._passages += passages
        self._vectors.append(vectors)
        if self._there is not None and len(self._passages) >= _SENT_AT_ONCE:
            self._send(self._there)

    def finish(self) -> int:
        """Wait until all that was taken is in the collection; how many passages it then holds.

        Raises:
            PublishError: if the collection cannot be filled.
        """
        if self._there is None:
            return write_chroma(chroma_client(self._folder, self._url), self._name, self._taken())
        self._send(self._there)
        try:
            self._there.send(None)
            told = self._there.recv()
        except (OSError, EOFError):
            told = "the process that fills it has ended"
        if not isinstance(told, int):
            raise PublishError("chroma", self._name, f"cannot be filled: {told}; run ingest again")
        return told

    def _send(self, there: Connection) -> None:
        try:
            for batch in self._taken():
                there.send(batch)
        except OSError as exc:
            told = there.recv() if there.poll() else exc
            raise PublishError("chroma", self._name, f"cannot be filled: {told}; run ingest again") from exc

    def _taken(self) -> list[Batch]:
        if not self._passages:
            return []
        batches = list(batches_of(self._passages, np.concatenate(self._vectors)))
        self._passages, self._vectors = [], []
        return batches


def _fill(there: Connection, folder: Path, name: str) -> None:
    """Add what is sent until nothing more comes; tell how many passages the collection holds, or what went wrong."""
    told: int | str
    try:
        told = write_chroma(chroma_client(folder, ""), name, iter(there.recv, None))
    except EOFError:
        return  # the process that sent has given up
    except Exception as exc:  # noqa: BLE001 - whatever it is, the process that waits is told
        told = repr(exc)
    there.send(told)
