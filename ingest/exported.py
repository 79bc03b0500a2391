"""A sentence-transformers model as one graph, from token ids to the unit vector, with eight-bit weights.

The products with weights are taken in whole numbers of eight bits (one seven-bit scale a channel, so that processors
without the newest instructions do not overflow): three times as fast on a laptop. A test holds the vectors close to
those of sentence-transformers itself.
"""

import json
import tempfile
from pathlib import Path
from typing import Any

from . import tuned
from .contract.published import ENCODER_MODEL, ENCODER_SETTINGS, ENCODER_TOKENIZER

_PRODUCTS = ["MatMul", "Gemm"]


def export(model: Path, folder: Path, tuning: Path | None = None) -> None:
    """Write the model in the folder `model` as one graph, with its tokenizer and settings, into `folder`.

    Args:
        model: the folder of a sentence-transformers model.
        folder: where the graph is put.
        tuning: a file of changes to the weights, applied before.
    """
    from sentence_transformers import SentenceTransformer

    loaded = SentenceTransformer(str(model), device="cpu", local_files_only=True)
    if tuning is not None:
        tuned.apply(tuned.read(tuning), loaded)
    with tempfile.TemporaryDirectory(dir=folder) as exact:
        _write_graph(loaded, Path(exact) / ENCODER_MODEL)
        _quantize(Path(exact) / ENCODER_MODEL, folder / ENCODER_MODEL)
    loaded.tokenizer.backend_tokenizer.save(str(folder / ENCODER_TOKENIZER))
    settings = {"max_tokens": int(loaded.max_seq_length), "dimension": int(loaded.get_embedding_dimension())}
    (folder / ENCODER_SETTINGS).write_text(json.dumps(settings), encoding="utf-8")


def _write_graph(loaded: Any, path: Path) -> None:
    import torch

    class Whole(torch.nn.Module):  # type: ignore[misc]
        """The model from token ids to the unit vector."""

        def __init__(self) -> None:
            super().__init__()
            self.model = loaded

        def forward(self, input_ids: Any, attention_mask: Any) -> Any:
            """The unit vectors of a batch of token ids."""
            found = self.model({"input_ids": input_ids, "attention_mask": attention_mask})["sentence_embedding"]
            return torch.nn.functional.normalize(found)

    sample = loaded.tokenizer(["one sentence", "another, longer sentence"], padding=True, return_tensors="pt")
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


def _quantize(exact: Path, path: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        exact,
        path,
        op_types_to_quantize=_PRODUCTS,
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
    )
