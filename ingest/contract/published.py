"""The published index on disk: where its parts stand, and the manifest that names them.

<data>/index/current                       the name of the version that serves; replaced in one step
<data>/index/versions/<version>/           never changed once it is published
    manifest.json  passages.json  concordance.json  vectors.npy  documents/<id>.json  chroma/  words/
<data>/encoders/<digest>/                  encoder.onnx  tokenizer.json  encoder.json
"""

import dataclasses
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import concordance
from .concordance import Concordance
from .contract import Contract
from .files import load
from .passage import Passage
from .passage_file import PassageFile, read_passages

CURRENT = "current"
MANIFEST = "manifest.json"
PASSAGES = "passages.json"
CONCORDANCE = "concordance.json"
VECTORS = "vectors.npy"
CHROMA = "chroma"
WORDS = "words"
ENCODER_MODEL = "encoder.onnx"
ENCODER_TOKENIZER = "tokenizer.json"
ENCODER_SETTINGS = "encoder.json"


class NoIndexError(Exception):
    """Nothing has been published under this data directory, or what was cannot be read."""


class TornPartError(Exception):
    """A part of a published version is not there, or is not what was published."""


@dataclass(frozen=True, slots=True)
class PublishedDocument:
    """A document of the index: its id, its version and how many clauses it has."""

    id: str
    version: str
    clauses: int
    background: bool


@dataclass(frozen=True, slots=True)
class Manifest:
    """What one version of the index was made of, so that a reader finds its parts and ingest sees what changed.

    `inputs` are the digests of everything that went in; `embedded` of the `passages` have a vector, in
    the order of `passages.json`; `created` is an ISO time in UTC; `collection` is the Chroma collection
    (`chroma_url` empty means the folder `chroma` beside the manifest); `digests` are those of the parts that are
    checked whenever they are read.
    """

    version: str
    created: str
    documents: tuple[PublishedDocument, ...]
    model: str
    encoder: str
    dimension: int
    passages: int
    embedded: int
    collection: str
    chroma_url: str
    inputs: dict[str, str]
    digests: dict[str, str] = field(default_factory=dict)

    def to_json(self) -> str:
        """The manifest as JSON."""
        return json.dumps(dataclasses.asdict(self), ensure_ascii=False, indent=1)


@dataclass(frozen=True, slots=True)
class Published:
    """One published version: its folder and its manifest."""

    folder: Path
    manifest: Manifest

    def contracts(self) -> tuple[Contract, ...]:
        """The compiled documents, the binding one first."""
        return tuple(load(self.folder / "documents" / f"{d.id}.json") for d in self.manifest.documents)

    def passages(self) -> tuple[Passage, ...]:
        """Every passage; the first `manifest.embedded` of them have a row in `vectors.npy`.

        Raises:
            TornPartError: if they are not what was published.
        """
        return read_passages(self._part(PASSAGES))

    def concordance(self) -> Concordance:
        """The concordance of the passages.

        Raises:
            TornPartError: if it is not what was published.
        """
        return concordance.from_json(self._part(CONCORDANCE))

    def passages_by_id(self, ids: Sequence[str]) -> Mapping[str, Passage]:
        """The passages by their ids, given in the order of the passages; each is read when it is first asked for.

        Raises:
            TornPartError: if they are not what was published.
        """
        return PassageFile(self._part(PASSAGES), ids)

    def _part(self, name: str) -> bytes:
        try:
            data = (self.folder / name).read_bytes()
        except OSError as exc:
            raise TornPartError(f"{name} cannot be read: {exc.strerror}") from exc
        digest = digest_of(data)
        if digest != self.manifest.digests.get(name, digest):  # a version from before there were digests has none
            raise TornPartError(f"{name} is not what was published")
        return data

    def encoder(self) -> Path:
        """The folder of the query-side encoder."""
        return self.folder.parents[2] / "encoders" / self.manifest.encoder


def digest_of(data: bytes) -> str:
    """What tells a part that was published from any other."""
    return hashlib.sha256(data).hexdigest()


def index_folder(data_dir: Path) -> Path:
    """Where the index stands below the data directory."""
    return data_dir / "index"


def open_published(data_dir: Path) -> Published:
    """The version that serves now.

    Raises:
        NoIndexError: if nothing has been published or the manifest cannot be read.
    """
    index = index_folder(data_dir)
    try:
        name = (index / CURRENT).read_text(encoding="utf-8").strip()
        folder = index / "versions" / name
        plain: Any = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        documents = tuple(PublishedDocument(**d) for d in plain.pop("documents"))
        return Published(folder, Manifest(documents=documents, **plain))
    except FileNotFoundError as exc:
        raise NoIndexError(f"no index is published under {data_dir}: run `assistant ingest`") from exc
    except (OSError, ValueError, TypeError, KeyError) as exc:
        raise NoIndexError(f"the index under {data_dir} cannot be read ({exc}): run `assistant ingest`") from exc
