"""Step 11: build the index beside the one that serves, verify it, then switch in one step.

A version is a folder named by what went in. Until `current` is replaced, nothing that serves has been
touched: a crash at any point leaves the old index serving, and the next run clears what it left.
"""

import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np

from .contract import Contract, Passage
from .contract.errors import PublishError
from .contract.published import (
    CHROMA,
    CURRENT,
    MANIFEST,
    VECTORS,
    Manifest,
    NoIndexError,
    PublishedDocument,
    TornPartError,
    index_folder,
    open_published,
)
from .embed import Encoder, Progress, Vectors
from .filling import Filling
from .index_parts import chroma_client, write_texts

_NEAREST = 10
_KEPT_VERSIONS = 2
_MANY = 1000
"""From so many embedded passages on, another process fills the collection."""

Checkpoint = Callable[[str], None]
"""Told each point of publishing as it is reached; tests raise there."""
Fill = Callable[[Sequence[Passage], Vectors], None]


@dataclass(frozen=True, slots=True)
class KnownQuestion:
    """A question whose answer stands below a known article or exhibit: the new index must find it."""

    question: str
    root: str


@dataclass(frozen=True, slots=True)
class Edition:
    """What is to be published: the documents, binding one first, their passages, what must be found, what went in."""

    contracts: tuple[Contract, ...]
    passages: tuple[Passage, ...]
    known: tuple[KnownQuestion, ...]
    inputs: Mapping[str, str]
    version: str


@dataclass(frozen=True, slots=True)
class PublishResult:
    """How the passages of the new version differ from those of the one before."""

    created: int
    updated: int
    skipped: int
    deleted: int

    def __str__(self) -> str:
        """One sentence for people."""
        return (
            f"{self.created} passages created, {self.updated} updated, {self.skipped} unchanged, {self.deleted} deleted"
        )


class _Before(NamedTuple):
    """What the version that serves holds: its passages, the vectors of the first of them, and by which encoder."""

    passages: tuple[Passage, ...] = ()
    vectors: Vectors = np.zeros((0, 0), dtype=np.float32)
    encoder: str = ""


@dataclass(frozen=True)
class Publisher:
    """Publishes editions under `data_dir`; `clock` gives the time in UTC; `checkpoint` is told each point reached."""

    data_dir: Path
    encoder: Encoder
    model: str
    clock: Callable[[], datetime]
    chroma_url: str = ""
    progress: Progress = lambda what, done, total: None
    checkpoint: Checkpoint = lambda point: None

    def publish(self, edition: Edition) -> PublishResult:
        """Build, verify and switch to `edition`.

        Raises:
            PublishError: if the built index fails a check; what served before serves on.
        """
        index = index_folder(self.data_dir)
        (index / "versions").mkdir(parents=True, exist_ok=True)
        _clear_unfinished(index)
        before = self._before()
        self.checkpoint("cleared")
        building = Path(tempfile.mkdtemp(prefix=".", suffix=".building", dir=index / "versions"))
        name = _free_name(index, edition.version)
        ordered = (
            *(p for p in edition.passages if p.has_vector),
            *(p for p in edition.passages if not p.has_vector),
        )
        self.encoder.prepare()
        self.checkpoint("encoder ready")
        vectors, digests = self._build(building, edition, ordered, before, _collection(name))
        manifest = self._manifest(edition, ordered, vectors, name, digests)
        (building / MANIFEST).write_text(manifest.to_json(), encoding="utf-8")
        self.checkpoint("built")
        self._verify(edition, ordered, vectors)
        self.checkpoint("verified")
        self._switch(index, building, name)
        self.checkpoint("switched")
        self._clean(index, name)
        return _difference(before.passages, ordered)

    def _before(self) -> _Before:
        """The version that serves; nothing if there is none, or if it is torn: then everything is made anew."""
        try:
            published = open_published(self.data_dir)
            return _Before(published.passages(), np.load(published.folder / VECTORS), published.manifest.encoder)
        except (NoIndexError, TornPartError, OSError, EOFError, ValueError):
            return _Before()

    def _build(
        self, folder: Path, edition: Edition, ordered: Sequence[Passage], before: _Before, collection: str
    ) -> tuple[Vectors, Mapping[str, str]]:
        """Write every part but the manifest; returns the vectors and the digests of the texts.

        While the passages are embedded, which takes longest, the texts are written and the collection is filled.
        """
        beside = sum(p.has_vector for p in ordered) >= _MANY
        with (
            Filling(folder / CHROMA, self.chroma_url, collection, beside=beside) as filling,
            ThreadPoolExecutor(1) as writer,
        ):
            texts = writer.submit(write_texts, folder, edition.contracts, ordered)
            vectors = self._vectors(ordered, before, filling.add)
            self.checkpoint("embedded")
            self.progress("writing the index", 1, 2)
            digests = texts.result()
            np.save(folder / VECTORS, vectors)
            self.checkpoint("texts written")
            held = filling.finish()
        if held != len(vectors):
            raise PublishError(CHROMA, "count", f"holds {held} passages, {len(vectors)} were written; run ingest again")
        self.progress("writing the index", 2, 2)
        return vectors, digests

    def _vectors(self, ordered: Sequence[Passage], before: _Before, fill: Fill) -> Vectors:
        """The vectors of the embedded passages: those of equal digest from the version before, the others made new.

        `fill` is given each passage with its vector as soon as it is there.
        """
        embedded = [p for p in ordered if p.has_vector]
        known: dict[str, int] = {}
        if before.encoder == self.encoder.digest:
            known = {p.digest: row for row, p in enumerate(before.passages[: len(before.vectors)])}
        vectors = np.zeros((len(embedded), self.encoder.dimension), dtype=np.float32)
        kept: list[int] = []
        new: dict[str, list[int]] = {}
        for row, passage in enumerate(embedded):
            place = known.get(passage.digest) if known else None
            if place is None:
                new.setdefault(passage.embedded_text, []).append(row)
            else:
                vectors[row] = before.vectors[place]
                kept.append(row)
        fill([embedded[row] for row in kept], vectors[kept])
        places = list(new.values())

        def ready(at: Sequence[int], made: Vectors) -> None:
            for i, vector in zip(at, made, strict=True):
                vectors[places[i]] = vector
            rows = [row for i in at for row in places[i]]
            fill([embedded[row] for row in rows], vectors[rows])

        if new:
            self.encoder.encode(list(new), self.progress, ready)
        return vectors

    def _manifest(
        self,
        edition: Edition,
        ordered: Sequence[Passage],
        vectors: Vectors,
        name: str,
        digests: Mapping[str, str],
    ) -> Manifest:
        return Manifest(
            version=edition.version,
            created=self.clock().isoformat(timespec="seconds"),
            documents=tuple(
                PublishedDocument(c.document, c.version, len(c.clauses), c.background) for c in edition.contracts
            ),
            model=self.model,
            encoder=self.encoder.digest,
            dimension=int(vectors.shape[1]),
            passages=len(ordered),
            embedded=len(vectors),
            collection=_collection(name),
            chroma_url=self.chroma_url,
            inputs=dict(edition.inputs),
            digests=dict(digests),
        )

    def _verify(self, edition: Edition, ordered: Sequence[Passage], vectors: Vectors) -> None:
        """See that ids are unique and resolve, and that every known question finds its article or exhibit."""
        if len({p.id for p in ordered}) != len(ordered):
            raise PublishError("index", "passages", "two passages have one id; this is a fault of ingest, report it")
        documents = {c.document: c for c in edition.contracts}
        for passage in ordered:
            for clause_id in passage.clause_ids:
                if documents[passage.document].clause(clause_id) is None:
                    raise PublishError("index", passage.id, f"leads to '{clause_id}', which is no clause")
        if not edition.known:
            return
        questions = self.encoder.encode([k.question for k in edition.known], lambda what, done, total: None)
        for known, scores in zip(edition.known, questions @ vectors.T, strict=True):
            found = (ordered[i].root for i in np.argsort(-scores) if ordered[i].root)
            if known.root not in islice(found, _NEAREST):
                raise PublishError(
                    "known_questions.yaml", known.root, f"'{known.question}' does not find it in the new index; "
                    "see what changed there, or give the clause a note with this question"
                )  # fmt: skip

    def _switch(self, index: Path, building: Path, name: str) -> None:
        folder = index / "versions" / name
        shutil.rmtree(folder, ignore_errors=True)
        building.chmod(0o755)
        building.replace(folder)
        self.checkpoint("moved")
        pointer = index / f".{CURRENT}.new"
        pointer.write_text(name, encoding="utf-8")
        self.checkpoint("pointed")
        pointer.replace(index / CURRENT)

    def _clean(self, index: Path, name: str) -> None:
        """Remove all versions but the one that serves and the one before it (a running server may still read that)."""
        folders = sorted((f for f in (index / "versions").iterdir()), key=lambda f: f.stat().st_mtime, reverse=True)
        others = [f for f in folders if f.name != name]
        for folder in others[_KEPT_VERSIONS - 1 :]:
            if self.chroma_url:
                client = chroma_client(folder, self.chroma_url)
                if _collection(folder.name) in {c.name for c in client.list_collections()}:
                    client.delete_collection(_collection(folder.name))
            shutil.rmtree(folder)


def _collection(name: str) -> str:
    return f"contract-{name}"


def _free_name(index: Path, version: str) -> str:
    """The folder name for a version: its own, or another if that very version serves and is built anew."""
    pointer = index / CURRENT
    serving = pointer.read_text(encoding="utf-8").strip() if pointer.exists() else ""
    return f"{version}-again" if serving == version else version


def _clear_unfinished(index: Path) -> None:
    for folder in (index / "versions").glob(".*.building"):
        shutil.rmtree(folder)


def _difference(before: Sequence[Passage], after: Sequence[Passage]) -> PublishResult:
    old, new = {p.id: p for p in before}, {p.id: p for p in after}
    both = [i for i in new if i in old]
    same = sum(old[i].digest == new[i].digest for i in both)
    return PublishResult(len(new) - len(both), len(both) - same, same, len(old) - len(both))
