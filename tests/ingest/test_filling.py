"""Filling: a collection holds all that was taken, whichever process filled it; a failure is told."""

from pathlib import Path

import pytest

from ingest.contract import ClauseId, Passage, PassageKind
from ingest.contract.errors import PublishError
from ingest.filling import Filling
from ingest.index_parts import chroma_client
from tests.ingest.fake_encoder import WordHashEncoder

PASSAGES = tuple(
    Passage(f"p{n}", PassageKind.ASK, "d", ClauseId("5.1"), (), ClauseId("A"), (), f"question {n}") for n in range(7)
)
VECTORS = WordHashEncoder().encode([p.text for p in PASSAGES], lambda *told: None)


@pytest.mark.parametrize("beside", [True, False])
def test_all_that_was_taken_is_in_the_collection(tmp_path: Path, beside: bool, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("ingest.filling._SENT_AT_ONCE", 3)
    with Filling(tmp_path, "", "questions", beside=beside) as filling:
        for first, last in ((0, 2), (2, 6), (6, 6), (6, 7)):
            filling.add(PASSAGES[first:last], VECTORS[first:last])
        assert filling.finish() == len(PASSAGES)

    collection = chroma_client(tmp_path, "").get_collection("questions", embedding_function=None)
    for passage, vector in zip(PASSAGES, VECTORS, strict=True):
        found = collection.query(query_embeddings=[vector.tolist()], n_results=1)
        assert found["ids"] == [[passage.id]]
        assert found["metadatas"] == [[passage.metadata()]]


@pytest.mark.parametrize("beside", [True, False])
def test_a_collection_of_nothing_is_empty(tmp_path: Path, beside: bool):
    with Filling(tmp_path, "", "questions", beside=beside) as filling:
        assert filling.finish() == 0


def test_what_goes_wrong_in_the_other_process_is_told(tmp_path: Path):
    (tmp_path / "taken").write_text("a file where a folder should be")
    with Filling(tmp_path / "taken", "", "questions", beside=True) as filling:
        filling.add(PASSAGES, VECTORS)
        with pytest.raises(PublishError, match=r"chroma: questions: cannot be filled: .+; run ingest again"):
            filling.finish()


def test_an_end_before_the_time_leaves_no_process_behind(tmp_path: Path):
    with pytest.raises(KeyError), Filling(tmp_path, "", "questions", beside=True) as filling:
        raise KeyError
    assert not filling._process.is_alive()
