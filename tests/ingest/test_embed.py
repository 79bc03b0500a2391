"""Embedding: the exported graph gives what sentence-transformers gives, and what was learned."""

import pytest

from ingest import tuned
from ingest.contract.errors import ModelError
from ingest.embed import TUNING, SentenceTransformerEncoder, batches, model_digest, packaged_model
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
def test_the_exported_graph_is_near_to_sentence_transformers(tmp_path):
    from sentence_transformers import SentenceTransformer

    encoder = SentenceTransformerEncoder(packaged_model(), tmp_path)

    told = {}
    made = encoder.encode(TEXTS, silent, lambda at, rows: told.update(zip(at, rows, strict=True)))

    assert all((told[i] == made[i]).all() for i in range(len(TEXTS)))
    expected = SentenceTransformer(str(packaged_model()), device="cpu").encode(list(TEXTS), normalize_embeddings=True)
    assert (made * expected).sum(axis=1).min() > 0.97
    assert encoder.dimension == 384


@pytest.mark.slow
def test_the_exported_graph_has_what_the_model_has_learned(tmp_path):
    plain = SentenceTransformerEncoder(packaged_model(), tmp_path)
    learned = SentenceTransformerEncoder(packaged_model(), tmp_path, TUNING)
    texts = ("how many pn days do i get", "A member may use up to ten (10) days per year of accrued sick leave.")

    before, after = plain.encode(texts, silent), learned.encode(texts, silent)

    assert plain.digest != learned.digest
    assert after[0] @ after[1] > before[0] @ before[1]


def test_the_tuning_was_learned_on_the_packaged_model():
    assert tuned.read(TUNING).base == model_digest(packaged_model())
