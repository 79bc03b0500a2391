"""For a contrast pair the deciding clauses are gone from index, documents and calculators."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from assistant.calculators import CALCULATORS
from assistant.retrieval import Index, Near
from evals.contrast import Contrast, chosen
from evals.hiding import with_all_below, without_calculators, without_clauses, without_documents
from ingest.contract.concordance import concordance_of
from ingest.passages import build_passages


class AllPassages:
    """A port of either kind that finds every passage, in order."""

    def __init__(self, ids: Sequence[str]) -> None:
        self.ids = ids

    def nearest(self, vector: Sequence[float], limit: int) -> tuple[Near, ...]:
        return tuple(Near(i, 1.0) for i in self.ids[:limit])

    def compare(self, vector: Sequence[float], passage_ids: Sequence[str]) -> tuple[float, ...]:
        return tuple(1.0 for _ in passage_ids)

    def best(self, query: str, limit: int) -> tuple[Near, ...]:
        return self.nearest([], limit)

    def known(self, word: str) -> bool:
        return True

    def stems(self, text: str) -> tuple[str, ...]:
        return tuple(text.split())

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        return np.ones((len(texts), 2), dtype=np.float32)


def index_of(contract) -> Index:
    """An index over the contract's passages."""
    passages = {p.id: p for p in build_passages(contract)}
    everything = AllPassages(list(passages))
    concordance = concordance_of(passages.values(), everything.stems)
    return Index((contract,), passages, concordance, everything, everything, everything)


def test_everything_below_a_hidden_clause_is_hidden_too(contract):
    assert with_all_below(contract, ["5.11.2", "no such clause"]) == {
        "5.11.2", "5.11.2.a", "5.11.2.b", "5.11.2.c", "5.11.2.d",
    }  # fmt: skip


def test_no_passage_that_holds_a_hidden_clauses_words_is_found(contract):
    hidden = with_all_below(contract, ["5.11.1"])
    index = without_clauses(index_of(contract), hidden)
    held = {c for p in index.passages.values() for c in (p.clause_id, *p.clause_ids)}
    assert hidden.isdisjoint(held)
    assert {n.passage_id for n in index.vectors.nearest([], 10_000)} == set(index.passages)
    assert {n.passage_id for n in index.words.best("", 10_000)} == set(index.passages)
    assert "5.11.3" in held


def test_hidden_passages_make_room_for_others(contract):
    whole = index_of(contract)
    first = next(p for p in whole.passages.values() if p.clause_id)
    index = without_clauses(whole, with_all_below(contract, [first.clause_id]))
    assert len(index.vectors.nearest([], 5)) == 5


def test_the_document_has_no_trace_of_a_hidden_clause(contract):
    hidden = with_all_below(contract, ["5.11.1", "Exhibit HH"])
    (document,) = without_documents([contract], hidden)
    assert document.clause("5.11.1") is None
    assert document.clause("5.11.3") == contract.clause("5.11.3")
    assert hidden.isdisjoint(c for clause in document.clauses.values() for c in clause.children)
    assert hidden.isdisjoint(r.reaches for clause in document.clauses.values() for r in clause.references)
    assert not any(s.old in hidden or s.new in hidden for s in document.supersessions)


def test_a_document_without_the_hidden_clauses_is_left_as_it_is(contract):
    assert without_documents([contract], frozenset({"no such clause"})) == (contract,)


def test_calculators_that_apply_a_hidden_clause_are_gone():
    left = without_calculators(CALCULATORS, frozenset({"13.13"}))
    assert "differential_rate" in CALCULATORS
    assert "differential_rate" not in left
    assert len(left) > len(CALCULATORS) / 2


def test_every_tenth_answered_question_is_asked_again(item):
    items = [replace(item, id=f"q-{n}", status="abstained" if n % 2 else "answered") for n in range(44)]
    assert [i.id for i in chosen(items)] == ["q-0", "q-20", "q-40"]


def test_a_pair_holds_when_the_question_is_not_answered():
    assert Contrast("pn-days", ("5.11.1",), "abstained", ()).held
    assert not Contrast("pn-days", ("5.11.1",), "answered", ("5.11.4",)).held
