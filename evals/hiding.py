"""Hiding: an index, documents and calculators from which clauses were taken away, for the contrast pairs.

A question whose deciding clauses are hidden has no answer in what is left: an assistant that answers it all the same
answers from somewhere else.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from assistant.calculators import Calculator
from assistant.retrieval import Index, LexicalIndex, Near, VectorIndex
from ingest.contract import ClauseId, Contract
from ingest.contract.concordance import concordance_of

_FURTHER = 80


class HidingVectors:
    """Vectors of which some passages are not shown."""

    def __init__(self, whole: VectorIndex, shown: frozenset[str]) -> None:
        self._whole = whole
        self._shown = shown

    def nearest(self, vector: Sequence[float], limit: int) -> tuple[Near, ...]:
        """See `VectorIndex.nearest`."""
        near = self._whole.nearest(vector, limit + _FURTHER)
        return tuple(n for n in near if n.passage_id in self._shown)[:limit]

    def compare(self, vector: Sequence[float], passage_ids: Sequence[str]) -> tuple[float, ...]:
        """See `VectorIndex.compare`."""
        return self._whole.compare(vector, passage_ids)


class HidingWords:
    """Words of which some passages are not shown."""

    def __init__(self, whole: LexicalIndex, shown: frozenset[str]) -> None:
        self._whole = whole
        self._shown = shown

    def best(self, query: str, limit: int) -> tuple[Near, ...]:
        """See `LexicalIndex.best`."""
        near = self._whole.best(query, limit + _FURTHER)
        return tuple(n for n in near if n.passage_id in self._shown)[:limit]

    def known(self, word: str) -> bool:
        """See `LexicalIndex.known`."""
        return self._whole.known(word)

    def stems(self, text: str) -> tuple[str, ...]:
        """See `LexicalIndex.stems`."""
        return self._whole.stems(text)


def with_all_below(contract: Contract, clause_ids: Iterable[str]) -> frozenset[str]:
    """The clauses, known ones only, and everything below them."""
    known = (c for c in clause_ids if contract.clause(c) is not None)
    return frozenset(below.id for c in known for below in contract.walk(ClauseId(c)))


def without_clauses(index: Index, hidden: frozenset[str]) -> Index:
    """The index without any passage that leads to a hidden clause or holds its words."""
    passages = {
        i: p
        for i, p in index.passages.items()
        if p.clause_id not in hidden and not any(c in hidden for c in p.clause_ids)
    }
    shown = frozenset(passages)
    return replace(
        index,
        documents=without_documents(index.documents, hidden),
        passages=passages,
        concordance=concordance_of(passages.values(), index.words.stems),
        vectors=HidingVectors(index.vectors, shown),
        words=HidingWords(index.words, shown),
    )


def without_documents(documents: Iterable[Contract], hidden: frozenset[str]) -> tuple[Contract, ...]:
    """The documents without the hidden clauses, their notes, and whatever was recorded about them."""
    return tuple(_without(d, hidden) for d in documents)


def _without(contract: Contract, hidden: frozenset[str]) -> Contract:
    if not any(contract.clause(c) for c in hidden):
        return contract
    kept = {
        i: replace(
            c,
            children=tuple(k for k in c.children if k not in hidden),
            references=tuple(r for r in c.references if r.reaches not in hidden),
        )
        for i, c in contract.clauses.items()
        if i not in hidden
    }
    return replace(
        contract,
        clauses=kept,
        tables={i: t for i, t in contract.tables.items() if any(i in c.tables for c in kept.values())},
        supersessions=tuple(s for s in contract.supersessions if s.old not in hidden and s.new not in hidden),
        errata=tuple(e for e in contract.errata if hidden.isdisjoint(e.clause_ids)),
        definitions=tuple(d for d in contract.definitions if d.clause_id not in hidden),
        coverage=tuple(c for c in contract.coverage if c.clause_id not in hidden),
        notes=tuple(n for n in contract.notes if n.clause_id not in hidden),
    )


def without_calculators(calculators: Mapping[str, Calculator], hidden: frozenset[str]) -> dict[str, Calculator]:
    """The calculators that apply none of the hidden clauses."""
    return {name: c for name, c in calculators.items() if hidden.isdisjoint(c.clauses)}
