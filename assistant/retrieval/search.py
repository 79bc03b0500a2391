"""Search: a question to the clauses and calculators that speak to it, with what travels along."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from ingest.contract import ClauseId, Contract, Passage, Silence
from ingest.contract.concordance import Concordance
from ingest.contract.places import stands_below
from ingest.contract.reading import ReferenceReader

from .anchors import Anchors, Speech
from .companions import companions
from .exact import absent, referenced
from .fuse import Evidence, Gathered, gather
from .ports import Embedder, LexicalIndex, Near, VectorIndex, Vectors
from .rerank import DEFAULT_WEIGHTS, Weights, of_standing
from .second_search import in_contract_words

_DENSE = 300
_BRIDGED = 100
_CANDIDATES = 40
_LEXICAL = 120
_SILENCES = 3
_SAY, _UNASKED = 0.6, 0.2
"""Of how well a plain sentence fits: the share of its own words, the rest being the nearest way of asking for it; how
near that is taken to be where none is known to be answered by it alone."""
_BEHIND = 0.01
"""How much less a clause counts that stands behind another one which is asked for by its number."""
_OPENED = 2
"""So many of the first clauses of a list are followed by the one on which their note rests."""
_A_MATTER = 2
"""So many telling words beside the numbers of clauses are searched without those numbers too."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause, how well it fits, the features behind the score, and how well each sentence of its note fits."""

    clause_id: ClauseId
    score: float
    features: Mapping[str, float]
    matches: tuple[float, ...] = ()
    companions: tuple[ClauseId, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggested:
    """A calculator, how near the question is to the ways in which people ask for it, and how anchored it is there."""

    name: str
    score: float
    anchor: float


@dataclass(frozen=True, slots=True)
class Silent:
    """A matter on which the contract is silent: how near its best way of asking is, and its best three."""

    silence: Silence
    score: float
    asks: float


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: hits, calculators, silent matters, each best first; what of the question is unknown here.

    `references` are the clauses that the question names, `absent` what it names as a clause and no document has.
    """

    searched: str
    hits: tuple[Hit, ...]
    calculators: tuple[Suggested, ...] = ()
    silences: tuple[Silent, ...] = ()
    references: tuple[ClauseId, ...] = ()
    absent: tuple[str, ...] = ()
    unknown_words: tuple[str, ...] = ()
    content_words: int = 0


@dataclass(frozen=True)
class Index:
    """The published index as retrieval reads it."""

    documents: tuple[Contract, ...]
    passages: Mapping[str, Passage]
    concordance: Concordance
    vectors: VectorIndex
    words: LexicalIndex
    embedder: Embedder
    weights: Weights = field(default=DEFAULT_WEIGHTS)


class _Asked(NamedTuple):
    """A question: its English reading, with and without the clauses that it names, its own words in another language.

    `vectors` has one of each; `contents` their words that tell what it is about; `references` the named clauses; `bare`
    tells that nothing is asked but what they say.
    """

    query: str
    original: str
    vectors: tuple[list[float], ...]
    contents: tuple[tuple[str, ...], ...]
    references: tuple[ClauseId, ...]
    bare: bool

    @property
    def vector(self) -> list[float]:
        """The vector of the English reading."""
        return self.vectors[0]


class Search:
    """Hybrid search: exact references, dense and lexical views fused by clause, re-ranked."""

    def __init__(self, index: Index, speech: Speech | None = None) -> None:
        self._index = index
        self._says = index.concordance.says
        self._views = index.concordance.views
        self._anchors = Anchors(index.concordance, index.words, speech or Speech())
        self._silences = {s.matter: s for d in index.documents for s in d.silences}
        self._vectors: dict[str, Vectors] = {}
        self._readers = tuple(ReferenceReader(d) for d in index.documents if not d.background)
        self._cost = lru_cache(maxsize=8192)(self._costs)

    def run(self, query: str, day: date, limit: int = 8, original: str = "") -> Found:
        """The clauses and calculators nearest to the query on a day.

        `original` is the question in its own language where the query is its English reading: notes in that language
        are found by its words.
        """
        asked = self._asked(query, original)
        return self._found(query, asked, self._near(asked), day, limit)

    def clauses(self, query: str, day: date, limit: int) -> tuple[Hit, ...]:
        """The same clauses in the same order, each without matches and companions, which only an answer needs.

        After each of the first two stands the clause on which the fitting sentence of its note rests, where that is
        another one: a note often tells what a clause below its own says, which has no note. One that is found itself,
        further down, moves up and keeps its score.
        """
        asked = self._asked(query, "")
        hits = self._best(asked, self._near(asked).clauses, day)[:limit]
        first = hits[:_OPENED]
        matches = self._matches(asked, [h.clause_id for h in first])
        opened = [(h, *self._rested_on(h, matches[h.clause_id], day)) for h in first]
        listed = {h.clause_id: h for h in chain(*opened, hits)}
        return tuple(listed.values())[:limit]

    def _rested_on(self, hit: Hit, matches: Sequence[float], day: date) -> tuple[Hit, ...]:
        """The clause below a hit that its note's best fitting sentence quotes, scored as the hit is."""
        document = self._document(hit.clause_id)
        note = document.note_of(hit.clause_id) if document is not None else None
        if note is None or hit.features.get("named") or len(matches) != len(note.says):
            return ()
        _, quoted = max(zip(matches, note.says, strict=True), key=lambda one: one[0])
        known = quoted.clause_id != hit.clause_id and self._cost(quoted.clause_id, day) is not None
        return (replace(hit, clause_id=quoted.clause_id),) if known else ()

    def again(self, query: str, day: date, limit: int = 8, original: str = "") -> Found:
        """The second search, in the contract's own vocabulary, exhibits and MOUs included.

        The contract's words only bring candidates; each is judged by the question as it was asked.
        """
        index = self._index
        asked = self._asked(query, original)
        first = self._near(asked)
        wider = in_contract_words(query, self._best(asked, first.clauses, day), index.documents)
        bridge = index.embedder.embed([wider])[0].tolist()
        reached = index.vectors.nearest(bridge, _BRIDGED), index.words.best(wider, _BRIDGED)
        candidates = gather(*reached, index.passages).clauses
        likely = sorted(candidates, key=lambda c: -index.weights.score(candidates[c].features))[:_CANDIDATES]
        ids = [i for clause_id in likely for i in self._views.get(clause_id, ())]
        near = _nearest(
            [Near(i, s) for i, s in zip(ids, index.vectors.compare(v, ids), strict=True)] for v in asked.vectors
        )
        judged = gather(near, index.words.best(f"{query} {original}", _LEXICAL), index.passages)
        return self._found(wider, asked, judged._replace(silences=first.silences), day, limit)

    def likeness(self, query: str, texts: Sequence[str]) -> tuple[float, ...]:
        """How near each of some texts, which are data and come again, is to a query, from 0 to 1."""
        new = [text for text in dict.fromkeys(texts) if text not in self._vectors]
        asked, *found = self._index.embedder.embed([query, *new])
        self._vectors.update(zip(new, found, strict=True))
        return tuple(float(asked @ self._vectors[text]) for text in texts)

    def _asked(self, query: str, original: str) -> _Asked:
        named, rest = referenced(query, self._readers)
        bare = len(self._anchors.content(rest)) < _A_MATTER
        said = query if bare else rest
        texts = list(dict.fromkeys(t for t in (said, query, original) if t)) or [query]
        vectors = tuple(v.tolist() for v in self._index.embedder.embed(texts))
        contents = tuple(c for c in map(self._anchors.content, texts) if c) or ((),)
        return _Asked(query, original, vectors, contents, named, bare and bool(named))

    def _near(self, asked: _Asked) -> Gathered:
        lexical = self._index.words.best(f"{asked.query} {asked.original}", _LEXICAL)
        dense = _nearest(self._index.vectors.nearest(v, _DENSE) for v in asked.vectors)
        return gather(dense, lexical, self._index.passages)

    def _best(self, asked: _Asked, clauses: Mapping[str, Evidence], day: date) -> list[Hit]:
        if asked.bare:
            return self._rank(self._as_they_stand(asked.references), (), day)
        for clause_id, one in clauses.items():
            one.raise_to("anchor", max(self._anchors.share(c, clause_id) for c in asked.contents))
        return self._rank(clauses, asked.references, day)

    def _as_they_stand(self, named: Sequence[ClauseId]) -> dict[str, Evidence]:
        """The clauses that are named, each followed by those right below it."""
        found: dict[str, Evidence] = {}
        for clause_id in named:
            document = self._document(clause_id)
            children = document.clauses[clause_id].children if document is not None else ()
            for place in (clause_id, *children):
                found.setdefault(place, Evidence({"named": 1.0 - _BEHIND * len(found)}))
        return found

    def _found(self, searched: str, asked: _Asked, evidence: Gathered, day: date, limit: int) -> Found:
        hits = self._best(asked, evidence.clauses, day)[:limit]
        matches = self._matches(asked, [h.clause_id for h in hits])
        return Found(
            searched=searched,
            hits=tuple(self._with_companions(h, matches.get(h.clause_id, ()), day) for h in hits),
            calculators=self._suggest(evidence.calculators, asked.contents),
            silences=self._silent(evidence.silences),
            references=asked.references,
            absent=absent(f"{asked.query} {asked.original}", self._readers),
            unknown_words=self._anchors.unknown(asked.contents[0]),
            content_words=len(asked.contents[0]),
        )

    def _rank(self, clauses: Mapping[str, Evidence], references: Sequence[ClauseId], day: date) -> list[Hit]:
        views = {c: dict(e.features) for c, e in clauses.items()}
        score = self._index.weights.score
        for named in references:
            below = max((c for c in views if stands_below(c, named)), key=lambda c: score(views[c]), default=named)
            for clause_id in {named, below}:
                views.setdefault(clause_id, {})["named"] = 1.0
        costs = {c: self._cost(c, day) for c in views}
        hits = (Hit(ClauseId(c), score(v) + cost, v) for c, v in views.items() if (cost := costs[c]) is not None)
        return sorted(hits, key=lambda h: (-h.score, h.clause_id))

    def _costs(self, clause_id: str, day: date) -> float | None:
        """What the standing of a clause on a day adds to its score; None where no document has it."""
        document = self._document(clause_id)
        return None if document is None else of_standing(ClauseId(clause_id), document, day)

    def _matches(self, asked: _Asked, clauses: Sequence[ClauseId]) -> Mapping[ClauseId, tuple[float, ...]]:
        """How well each plain sentence of these clauses' notes fits: its words and the ways of asking it answers."""
        says = {c: self._says.get(c, ()) for c in clauses}
        wanted = list(dict.fromkeys(i for ids in says.values() for say in ids for i in (say, *self._answered(say))))
        near = dict(zip(wanted, self._index.vectors.compare(asked.vector, wanted), strict=True))
        return {c: tuple(_fit(near[say], [near[i] for i in self._answered(say)]) for say in says[c]) for c in clauses}

    def _answered(self, say: str) -> Sequence[str]:
        return self._index.concordance.answered.get(say, ())

    def _with_companions(self, hit: Hit, matches: tuple[float, ...], day: date) -> Hit:
        document = self._document(hit.clause_id)
        assert document is not None
        return Hit(hit.clause_id, hit.score, hit.features, matches, companions(hit.clause_id, document, day))

    def _suggest(
        self, calculators: Mapping[str, Evidence], contents: Sequence[tuple[str, ...]]
    ) -> tuple[Suggested, ...]:
        scored = (
            Suggested(name, e.features.get("ask", 0.0), max(self._anchors.share(c, name) for c in contents))
            for name, e in calculators.items()
        )
        return tuple(sorted(scored, key=lambda s: -s.score))[:5]

    def _silent(self, silences: Mapping[str, Evidence]) -> tuple[Silent, ...]:
        scored = (
            Silent(self._silences[matter], e.features.get("ask", 0.0), e.features.get("asks", 0.0))
            for matter, e in silences.items()
            if matter in self._silences
        )
        return tuple(sorted(scored, key=lambda s: -s.score))[:_SILENCES]

    def _document(self, clause_id: str) -> Contract | None:
        return next((d for d in self._index.documents if d.clause(clause_id) is not None), None)


def _fit(say: float, asks: Sequence[float]) -> float:
    return _SAY * say + (1 - _SAY) * max(asks, default=_UNASKED)


def _nearest(found: Iterable[Iterable[Near]]) -> list[Near]:
    """The passages that any of the vectors found, each as near as it is to the nearest of them, nearest first."""
    best: dict[str, float] = {}
    for near in (n for one in found for n in one):
        best[near.passage_id] = max(near.score, best.get(near.passage_id, near.score))
    return sorted((Near(i, score) for i, score in best.items()), key=lambda n: -n.score)[:_DENSE]
