"""The query-side encoder: the exported model in onnxruntime, so that a question needs no torch."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant.errors import IndexCorruptError
from ingest.contract.published import ENCODER_MODEL, ENCODER_SETTINGS, ENCODER_TOKENIZER

from .ports import Vectors


class OnnxEmbedder:
    """Runs the encoder that ingest exported."""

    def __init__(self, folder: Path) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        try:
            settings = json.loads((folder / ENCODER_SETTINGS).read_text(encoding="utf-8"))
            self._tokenizer = Tokenizer.from_file(str(folder / ENCODER_TOKENIZER))
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = 2
            options.log_severity_level = 3
            options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # waiting costs others their time
            self._session = onnxruntime.InferenceSession(
                str(folder / ENCODER_MODEL), options, providers=["CPUExecutionProvider"]
            )
        except Exception as exc:  # the runtime raises its own kinds; each means that the export is unusable
            raise IndexCorruptError(f"The encoder cannot be read ({exc}). Run `assistant ingest` again.") from exc
        self._tokenizer.enable_truncation(int(settings["max_tokens"]))
        self._tokenizer.enable_padding()
        self._inputs = {i.name for i in self._session.get_inputs()}

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text, as rows."""
        encoded = self._tokenizer.encode_batch(list(texts))
        feeds = {
            "input_ids": np.array([e.ids for e in encoded], dtype=np.int64),
            "attention_mask": np.array([e.attention_mask for e in encoded], dtype=np.int64),
            "token_type_ids": np.array([e.type_ids for e in encoded], dtype=np.int64),
        }
        output = self._session.run(None, {k: v for k, v in feeds.items() if k in self._inputs})[0]
        vectors: Vectors = np.asarray(output, dtype=np.float32)
        unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return unit
