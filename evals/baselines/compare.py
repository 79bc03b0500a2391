"""Compare: recall of every way of finding, on the same questions, by the lines of the source that it brings up."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from assistant.retrieval import Index, Vectors
from evals.evaluate import Measure, share
from ingest.contract import Contract, Passage
from ingest.contract.published import VECTORS, Published

from .chain import TOP, plain_chain
from .embedding import Vectorizer
from .gold import Lines, Searched, lines_of, recall
from .rankers import Ranker, bm25, dense, fused, interleaved
from .views import clause_views, note_views, sentence_views

DEPTHS = (1, 4, 5, 10)
Finder = Callable[[str], Sequence[Lines]]


@dataclass(frozen=True, slots=True)
class Compared:
    """One way of finding and its recall at 1, 4, 5 and 10; None where it finds fewer."""

    name: str
    recalls: tuple[Measure | None, ...]


class Material:
    """What the baselines are built from: the source text, the contract, the published passages and their vectors.

    `kept` is a folder for the vectors that have to be made.
    """

    def __init__(self, index: Index, published: Published, corpus: Path, kept: Path) -> None:
        self.vectorizer = Vectorizer(index.embedder, published.manifest.encoder, kept)
        self.contract: Contract = next(d for d in index.documents if not d.background)
        self.source = (corpus / self.contract.document / "source.txt").read_text(encoding="utf-8")
        self.vectors: Vectors = np.load(published.folder / VECTORS)
        self.passages: tuple[tuple[int, Passage], ...] = tuple(
            (n, p) for n, p in enumerate(published.passages()) if n < len(self.vectors)
        )


def compare(
    questions: Sequence[Searched], material: Material, product: dict[str, tuple[str, ...]], *, whole: bool
) -> tuple[Compared, ...]:
    """The plain chain, BM25 alone, and the product's own search; with `whole`, every other way too.

    Args:
        questions: what is searched.
        material: what the baselines are built from.
        product: the clauses that the product's search found, best first, by question.
        whole: also compare fusions, notes, heading paths and small-to-big.
    """
    ways: Iterator[tuple[str, Finder]] = _ways(material) if whole else _few_ways(material)
    found = [_measured(name, questions, [find(q.query) for q in questions]) for name, find in ways]
    own = [[lines_of(material.contract, [c]) for c in product.get(q.id, ())] for q in questions]
    return (*found, _measured("the assistant's search", questions, own))


def _few_ways(material: Material) -> Iterator[tuple[str, Finder]]:
    plain = clause_views(material.contract, material.passages, headings=True)
    yield f"plain LangChain chain, top {TOP}", plain_chain(material.source, material.vectorizer)
    yield "BM25, clauses", _finder(bm25(plain))


def _ways(material: Material) -> Iterator[tuple[str, Finder]]:
    yield from _few_ways(material)
    embedder, vectors = material.vectorizer, material.vectors
    headed = clause_views(material.contract, material.passages, headings=True)
    bare = clause_views(material.contract, material.passages, headings=False)
    noted = (*headed, *note_views(material.contract, material.passages))
    yield "BM25, clauses without heading paths", _finder(bm25(bare))
    yield "dense, clauses", _finder(dense(headed, embedder, vectors))
    yield "dense, clauses without heading paths", _finder(dense(bare, embedder, vectors))
    yield "dense, sentences to clauses", _finder(dense(sentence_views(material.contract), embedder, vectors))
    words, meaning = bm25(headed), dense(headed, embedder, vectors)
    yield "reciprocal rank fusion, clauses", _finder(fused(words, meaning))
    yield "interleaved, clauses", _finder(interleaved(meaning, words))
    words, meaning = bm25(noted), dense(noted, embedder, vectors)
    yield "BM25, clauses and notes", _finder(words)
    yield "dense, clauses and notes", _finder(meaning)
    yield "reciprocal rank fusion, clauses and notes", _finder(fused(words, meaning))
    yield "interleaved, clauses and notes", _finder(interleaved(meaning, words))


def _finder(ranker: Ranker) -> Finder:
    return lambda question: [v.lines for v in ranker(question)]


def _measured(name: str, questions: Sequence[Searched], found: Sequence[Sequence[Lines]]) -> Compared:
    deepest = TOP if "chain" in name else max(DEPTHS)
    return Compared(
        name,
        tuple(
            share(f"recall at {d}", [recall(q, f, d) for q, f in zip(questions, found, strict=True)])
            if d <= deepest
            else None
            for d in DEPTHS
        ),
    )
