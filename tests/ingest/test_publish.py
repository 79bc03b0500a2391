"""Publishing: built beside, verified, switched in one step; a crash at any point leaves the old index serving."""

import json
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from assistant.retrieval.chroma import ChromaIndex
from assistant.retrieval.stored import StoredVectors
from ingest.contract.errors import IngestError, PublishError
from ingest.contract.published import NoIndexError, open_published
from ingest.pipeline import Ingest
from tests.ingest.fake_encoder import WordHashEncoder

AGREEMENT = Path(__file__).parent / "fixtures" / "harbor-transit"
POINTS = (
    "cleared",
    "encoder ready",
    "embedded",
    "texts written",
    "built",
    "verified",
    "moved",
    "pointed",
    "switched",
)
QUESTION = '- {root: Article 12, question: "Jury Duty Jury service is paid at the regular rate."}\n'


class CrashError(Exception):
    """The power fails."""


@pytest.fixture
def corpus(tmp_path):
    """A corpus of one small agreement."""
    shutil.copytree(AGREEMENT, tmp_path / "corpus" / "harbor-transit")
    (tmp_path / "corpus" / "harbor-transit" / "known_questions.yaml").write_text(QUESTION)
    return tmp_path / "corpus"


@pytest.fixture
def encoder():
    return WordHashEncoder()


def ingest(corpus: Path, encoder: WordHashEncoder, **more) -> Ingest:
    clock = lambda: datetime(2025, 11, 3, 12, 0, tzinfo=UTC)  # noqa: E731
    return Ingest(corpus, corpus.parent / "data", clock, encoder=encoder, **more)


def change(corpus: Path) -> None:
    """Give the agreement a wage that it did not have."""
    folder = corpus / "harbor-transit"
    layout = (folder / "layout.yaml").read_text()
    (folder / "layout.yaml").write_text(layout.replace("title: Wages", "title: Wages and Steps"))


def test_a_first_run_publishes_every_part(corpus, encoder):
    report = ingest(corpus, encoder).run()

    published = open_published(corpus.parent / "data")
    assert published.manifest.version == report.version
    assert published.manifest.created == "2025-11-03T12:00:00+00:00"
    assert [c.document for c in published.contracts()] == ["harbor-transit"]
    assert len(published.passages()) == published.manifest.passages == report.result.created
    assert np.load(published.folder / "vectors.npy").shape == (published.manifest.embedded, encoder.dimension)
    assert (published.folder / "words" / "ids.json").exists()


def test_chroma_finds_the_passage_of_a_question(corpus, encoder):
    import chromadb

    ingest(corpus, encoder).run()

    published = open_published(corpus.parent / "data")
    collection = chromadb.PersistentClient(str(published.folder / "chroma")).get_collection(
        published.manifest.collection
    )
    vector = encoder.encode(["jury service is paid"], lambda *told: None)[0]
    found = collection.query(query_embeddings=[vector.tolist()], n_results=1)
    assert found["ids"] == [["harbor-transit/12.2"]]
    assert found["metadatas"][0][0]["clause_id"] == "12.2"


def test_another_process_fills_the_collection_of_a_large_corpus(corpus, encoder, monkeypatch):
    monkeypatch.setattr("ingest.publish._MANY", 1)

    ingest(corpus, encoder).run()

    published = open_published(corpus.parent / "data")
    near = ChromaIndex(published, StoredVectors(published, published.concordance().ids)).nearest
    assert len(near([1.0] * encoder.dimension, 1000)) == published.manifest.embedded


@pytest.mark.parametrize("torn", ["passages.json", "vectors.npy"])
def test_everything_is_made_anew_where_the_version_before_is_torn(corpus, encoder, torn):
    first = ingest(corpus, encoder).run().result
    (open_published(corpus.parent / "data").folder / torn).write_bytes(b"[]")

    assert ingest(corpus, encoder).run(force=True).result.created == first.created
    assert len(open_published(corpus.parent / "data").passages()) == first.created


def test_an_unchanged_corpus_is_not_published_again(corpus, encoder):
    first = ingest(corpus, encoder).run()
    before = encoder.encoded

    second = ingest(corpus, encoder).run()

    assert (second.version, second.changed, encoder.encoded) == (first.version, False, before)
    assert second.result.skipped == first.result.created


def test_unchanged_passages_are_not_embedded_again(corpus, encoder):
    ingest(corpus, encoder).run()
    before = encoder.encoded
    change(corpus)

    result = ingest(corpus, encoder).run().result

    questions = 1
    assert (result.created, result.updated, result.deleted) == (0, 1, 0)
    assert encoder.encoded - before == 1 + questions


def test_the_same_version_can_be_built_again_while_it_serves(corpus, encoder):
    first = ingest(corpus, encoder).run()

    again = ingest(corpus, encoder).run(force=True)

    assert (again.version, again.changed) == (first.version, True)
    assert len(open_published(corpus.parent / "data").passages()) == first.result.created


def test_another_model_embeds_everything_again(corpus, encoder):
    total = ingest(corpus, encoder).run().result.created

    other = WordHashEncoder("another-model")
    ingest(corpus, other).run()

    assert other.encoded >= total


def write_utterances(corpus: Path, ask: str) -> Path:
    """One way of asking for a calculation, in the first document's folder."""
    folder = next(corpus.glob("*/document.yaml")).parent / "utterances"
    folder.mkdir(exist_ok=True)
    path = folder / "pay.yaml"
    path.write_text(f"- calculator: salary\n  asks: [{ask}]\n", encoding="utf-8")
    return path


def test_a_calculator_that_is_no_longer_there_is_deleted(corpus, encoder):
    utterances = write_utterances(corpus, "what do i make")
    ingest(corpus, encoder).run()
    utterances.unlink()

    assert ingest(corpus, encoder).run().result.deleted == 1


@pytest.mark.parametrize("point", POINTS)
def test_a_crash_at_any_point_leaves_an_index_that_serves(corpus, encoder, point):
    old = ingest(corpus, encoder).run().version
    change(corpus)

    def crash(reached: str) -> None:
        if reached == point:
            raise CrashError

    with pytest.raises(CrashError):
        ingest(corpus, encoder, checkpoint=crash).run()

    serving = open_published(corpus.parent / "data")
    assert serving.manifest.version == serving.folder.name
    assert (serving.manifest.version == old) == (point != "switched")
    assert len(serving.passages()) == serving.manifest.passages
    again = ingest(corpus, encoder).run()
    assert open_published(corpus.parent / "data").manifest.version == again.version != old
    assert not list((corpus.parent / "data" / "index" / "versions").glob(".*"))


def test_an_index_that_does_not_find_a_known_question_is_not_published(corpus, encoder):
    (corpus / "harbor-transit" / "known_questions.yaml").write_text("- {root: Article 77, question: jury service}\n")

    with pytest.raises(PublishError, match=r"known_questions.yaml: Article 77: 'jury service' does not find it"):
        ingest(corpus, encoder).run()

    with pytest.raises(NoIndexError):
        open_published(corpus.parent / "data")


@pytest.mark.parametrize(
    ("file", "text", "says"),
    [
        pytest.param("source.txt", "ARTICLE XI", "source.txt: line 1: the file ends here", id="a truncated source"),
        pytest.param("repairs.yaml", "- {line: 1, kind: split, expect: no, why: w}", "repair of line 1", id="a repair"),
        pytest.param("layout.yaml", "numbring: {}", "layout.yaml: (whole file): numbring: is not", id="a layout"),
    ],
)
def test_a_wrong_file_leaves_the_published_index_untouched(corpus, encoder, file, text, says):
    old = ingest(corpus, encoder).run().version
    (corpus / "harbor-transit" / file).write_text(text)

    with pytest.raises(IngestError) as refused:
        ingest(corpus, encoder).run()

    assert says in str(refused.value)
    assert open_published(corpus.parent / "data").manifest.version == old


def test_an_empty_corpus_is_refused(tmp_path, encoder):
    (tmp_path / "corpus").mkdir()

    with pytest.raises(IngestError, match=r"holds no folder with a document.yaml"):
        ingest(tmp_path / "corpus", encoder).run()


def test_a_manifest_that_cannot_be_read_is_no_index(corpus, encoder):
    ingest(corpus, encoder).run()
    published = open_published(corpus.parent / "data")
    (published.folder / "manifest.json").write_text(json.dumps({"version": "x"}))

    with pytest.raises(NoIndexError, match="run `assistant ingest`"):
        open_published(corpus.parent / "data")


def test_only_the_serving_version_and_the_one_before_it_are_kept(corpus, encoder):
    versions = []
    for n in range(4):
        write_utterances(corpus, f"way {n}")
        versions.append(ingest(corpus, encoder).run().version)

    kept = {f.name for f in (corpus.parent / "data" / "index" / "versions").iterdir()}

    assert kept == set(versions[-2:])


def test_importing_the_pipeline_loads_neither_torch_nor_chroma():
    code = "import sys, ingest.pipeline; print(sorted({'torch', 'chromadb', 'onnxruntime'} & set(sys.modules)))"

    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stdout.strip() == "[]"
