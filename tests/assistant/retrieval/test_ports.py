"""The ports of retrieval: what is stored and what is faked keep the same promises."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from assistant.errors import IndexCorruptError, IndexMissingError
from assistant.retrieval import Embedder, LexicalIndex, VectorIndex, open_index, published_index
from assistant.retrieval.bm25 import Bm25Index
from assistant.retrieval.chroma import ChromaIndex
from assistant.retrieval.embedder import OnnxEmbedder
from assistant.retrieval.stored import StoredVectors
from ingest.contract.published import Published, open_published
from ingest.pipeline import Ingest
from tests.fakes import FakeEmbedder, memory_index
from tests.ingest.fake_encoder import WordHashEncoder

AGREEMENT = Path(__file__).parents[2] / "ingest" / "fixtures" / "harbor-transit"
JURY = "harbor-transit/12.2"


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """A small agreement, published."""
    folder = tmp_path_factory.mktemp("tiny")
    shutil.copytree(AGREEMENT, folder / "corpus" / "harbor-transit")
    clock = lambda: datetime(2025, 11, 3, 12, 0, tzinfo=UTC)  # noqa: E731
    Ingest(folder / "corpus", folder / "data", clock, encoder=WordHashEncoder()).run()
    return open_published(folder / "data")


@pytest.fixture(scope="module", params=["in Chroma", "stored", "in memory"])
def vectors(request: pytest.FixtureRequest, tiny: Published) -> VectorIndex:
    """The vectors of the small agreement."""
    stored = StoredVectors(tiny, tiny.concordance().ids)
    if request.param != "in memory":
        return ChromaIndex(tiny, stored) if request.param == "in Chroma" else stored
    return memory_index(tiny.contracts(), tiny.passages()).vectors


@pytest.fixture(scope="module", params=["stored", "in memory"])
def words(request: pytest.FixtureRequest, tiny: Published) -> LexicalIndex:
    """The words of the small agreement."""
    if request.param == "stored":
        return Bm25Index(tiny)
    return memory_index(tiny.contracts(), tiny.passages()).words


def vector_of(text: str) -> list[float]:
    """The direction of a text."""
    return FakeEmbedder().embed([text])[0].tolist()


class TestVectors:
    """Passages by their likeness."""

    def test_the_nearest_comes_first_with_its_cosine(self, vectors: VectorIndex):
        near = vectors.nearest(vector_of("jury service is paid"), 3)
        assert near[0].passage_id == JURY
        assert len(near) == 3
        assert [n.score for n in near] == sorted((n.score for n in near), reverse=True)
        assert 0 < near[0].score <= 1

    def test_comparing_gives_the_same_likeness_in_the_order_asked(self, vectors: VectorIndex):
        asked = vector_of("jury service is paid")
        near = vectors.nearest(asked, 3)
        backwards = [n.passage_id for n in reversed(near)]
        assert vectors.compare(asked, backwards) == pytest.approx([n.score for n in reversed(near)], abs=1e-5)

    def test_the_same_passage_twice_is_compared_twice_and_an_unknown_one_is_nothing_like(self, vectors: VectorIndex):
        asked = vector_of("jury")
        first, unknown, again = vectors.compare(asked, [JURY, "nowhere", JURY])
        assert (first, unknown) == (again, 0.0)
        assert first > 0

    def test_nothing_is_compared_with_nothing(self, vectors: VectorIndex):
        assert vectors.compare(vector_of("jury"), []) == ()

    def test_asking_for_more_than_there_is_gives_all(self, vectors: VectorIndex, tiny: Published):
        assert len(vectors.nearest(vector_of("jury"), 500)) == tiny.manifest.embedded


class TestWords:
    """Passages by their words."""

    def test_the_passage_that_shares_most_comes_first(self, words: LexicalIndex):
        best = words.best("is jury service paid?", 3)
        assert best[0].passage_id == JURY
        assert all(n.score > 0 for n in best)
        assert [n.score for n in best] == sorted((n.score for n in best), reverse=True)

    @pytest.mark.parametrize("query", ["", "xylophone quux", "?!"])
    def test_a_query_without_a_known_word_finds_nothing(self, words: LexicalIndex, query: str):
        assert words.best(query, 5) == ()

    def test_no_more_than_asked_for(self, words: LexicalIndex):
        assert len(words.best("operator hours rest period", 2)) == 2

    @pytest.mark.parametrize(
        ("word", "known"), [("jury", True), ("juries", True), ("JURY", True), ("xylophone", False), ("", False)]
    )
    def test_a_word_is_known_in_any_inflection(self, words: LexicalIndex, word: str, known: bool):
        assert words.known(word) is known

    def test_words_are_stemmed_in_order_and_numbers_stay_whole(self, words: LexicalIndex):
        assert words.stems("Juries of Section 5.11.1") == ("juri", "of", "section", "5.11.1")


def test_words_are_scored_as_the_library_scores_them_that_wrote_the_tables(tiny: Published):
    import bm25s

    library = bm25s.BM25.load(str(tiny.folder / "words"))
    stored = Bm25Index(tiny)
    query = "paid jury jury service of an operator"
    scores = library.get_scores([t for t in stored.stems(query) if t in library.vocab_dict])
    assert [n.score for n in stored.best(query, 10)] == sorted((s for s in scores if s > 0), reverse=True)[:10]


class TestEmbedder:
    """Texts as unit vectors."""

    @pytest.fixture(params=["in memory", pytest.param("stored", marks=pytest.mark.slow)])
    def embedder(self, request: pytest.FixtureRequest) -> Embedder:
        """The encoder of the published index, or the one of tests."""
        if request.param == "in memory":
            return FakeEmbedder()
        return OnnxEmbedder(published_index(request.getfixturevalue("published").data).encoder())

    def test_one_unit_row_a_text_and_likeness_by_meaning(self, embedder: Embedder):
        rows = embedder.embed(["sick leave days", "days of sick leave", "band uniforms"])
        assert rows.shape[0] == 3
        assert (rows**2).sum(axis=1) == pytest.approx([1, 1, 1], abs=1e-5)
        assert rows[0] @ rows[1] > rows[0] @ rows[2]


class TestBroken:
    """What cannot be read is told in a sentence that says what to do."""

    def test_no_index(self, tmp_path: Path):
        with pytest.raises(IndexMissingError, match="assistant ingest"):
            published_index(tmp_path)

    @pytest.fixture
    def broken(self, tiny: Published, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Published:
        """A copy of the small agreement's index, which a test may break; texts need no encoder to be opened."""
        data = tmp_path / "data"
        shutil.copytree(tiny.folder.parents[2], data)
        monkeypatch.setattr("assistant.retrieval.opening.OnnxEmbedder", lambda _: FakeEmbedder())
        return published_index(data)

    @pytest.mark.parametrize("part", ["words/ids.json", "passages.json", "chroma"])
    def test_a_part_is_missing(self, broken: Published, part: str):
        gone = broken.folder / part
        shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
        with pytest.raises(IndexCorruptError, match="assistant ingest"):
            open_index(broken, broken.contracts())

    def test_passages_that_were_changed_are_not_answered_from(self, broken: Published):
        file = broken.folder / "passages.json"
        file.write_text(file.read_text(encoding="utf-8").replace("regular rate", "double rate"), encoding="utf-8")
        with pytest.raises(IndexCorruptError, match=r"passages\.json is not what was published"):
            open_index(broken, broken.contracts())

    @pytest.mark.parametrize("torn", [b"", b"{", b"[]", None])
    def test_a_torn_concordance_is_worked_out_again(
        self, broken: Published, torn: bytes | None, caplog: pytest.LogCaptureFixture
    ):
        whole = open_index(broken, broken.contracts())
        file = broken.folder / "concordance.json"
        file.unlink() if torn is None else file.write_bytes(torn)
        mended = open_index(broken, broken.contracts())
        assert mended.concordance == whole.concordance
        assert dict(mended.passages) == dict(whole.passages)
        assert "worked out again" in caplog.text

    @pytest.mark.parametrize("torn", [b"", b"[]", None])
    def test_vectors_that_are_torn_are_refused(self, broken: Published, torn: bytes | None):
        file = broken.folder / "vectors.npy"
        file.write_bytes(file.read_bytes()[:-4] if torn is None else torn)
        with pytest.raises(IndexCorruptError, match="assistant ingest --force"):
            open_index(broken, broken.contracts())

    def test_vectors_of_another_index_are_refused(self, broken: Published):
        np.save(broken.folder / "vectors.npy", np.ones((3, 256), dtype=np.float32))
        with pytest.raises(IndexCorruptError, match="not those of the index"):
            open_index(broken, broken.contracts())

    def test_a_brief_opening_loads_no_chroma(self, broken: Published):
        shutil.rmtree(broken.folder / "chroma")
        assert open_index(broken, broken.contracts(), briefly=True).vectors.nearest(vector_of("jury"), 1)

    def test_tables_of_words_that_do_not_fit_each_other_are_refused(self, broken: Published):
        shutil.copy(broken.folder / "words" / "indptr.csc.index.npy", broken.folder / "words" / "data.csc.index.npy")
        with pytest.raises(IndexCorruptError, match="assistant ingest"):
            Bm25Index(broken)

    def test_there_is_no_encoder(self, tiny: Published, tmp_path: Path):
        with pytest.raises(IndexCorruptError, match="encoder cannot be read"):
            OnnxEmbedder(tmp_path)
