"""Embedding: the exported graph gives what sentence-transformers gives."""

import numpy as np
import pytest

from ingest.contract.errors import ModelError
from ingest.embed import SentenceTransformerEncoder, batches, model_digest, packaged_model
from ingest.pipeline import find_model

TEXTS = (
    "how many pn days do i get",
    "A member may use up to ten (10) days per year.",
    "¿cuántos días?",
    "x",
    "word " * 400,
)


def silent(what: str, done: int, total: int) -> None:
    """Nobody watches."""


def test_batches_hold_every_text_once_and_texts_of_like_length():
    texts = ["a" * n for n in (10, 4000, 12, 3900, 11)]

    found = batches(texts)

    assert sorted(i for batch in found for i in batch) == [0, 1, 2, 3, 4]
    assert sorted(found[0]) == [0, 2, 4]


def test_a_model_is_told_apart_by_its_files(tmp_path):
    (tmp_path / "modules.json").write_text("[]")
    before = model_digest(tmp_path)

    (tmp_path / "model.safetensors").write_bytes(b"weights")

    assert model_digest(tmp_path) != before


def test_a_folder_that_holds_no_model_is_refused_with_its_name(tmp_path):
    with pytest.raises(ModelError, match="is no sentence-transformers model folder"):
        find_model(str(tmp_path))


def test_the_packaged_model_is_found_without_a_network():
    assert find_model("") == packaged_model()


@pytest.mark.slow
def test_the_exported_graph_equals_sentence_transformers(tmp_path):
    from sentence_transformers import SentenceTransformer

    encoder = SentenceTransformerEncoder(packaged_model(), tmp_path)

    made = encoder.encode(TEXTS, silent)

    expected = SentenceTransformer(str(packaged_model()), device="cpu").encode(list(TEXTS), normalize_embeddings=True)
    assert np.abs(made - expected).max() < 1e-4
    assert encoder.dimension == 384
