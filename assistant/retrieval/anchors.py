"""Anchors: how much of what a question is about stands in a clause's own words, notes and ways of asking.

Likeness of vectors says that two texts are of one kind; that the question's telling words occur in the clause says that
they are of one matter. Words count by how rare they are among clauses; a word that no clause knows counts most.
"""

import math
from collections import defaultdict
from collections.abc import Iterable

from ingest.contract import Passage

from .ports import LexicalIndex


class Anchors:
    """The stems of every target and how telling each stem is."""

    def __init__(self, passages: Iterable[Passage], words: LexicalIndex, stop_words: frozenset[str]) -> None:
        self._words = words
        self._stop = frozenset(s for w in stop_words for s in words.stems(w))
        found: defaultdict[str, set[str]] = defaultdict(set)
        for passage in passages:
            found[passage.clause_id or passage.calculator].update(words.stems(passage.embedded_text))
        self._stems = {target: frozenset(stems) for target, stems in found.items()}
        counts: defaultdict[str, int] = defaultdict(int)
        for stems in self._stems.values():
            for stem in stems:
                counts[stem] += 1
        total = max(len(self._stems), 1)
        self._telling = {stem: math.log(1 + total / n) for stem, n in counts.items()}
        self._most = math.log(1 + total)

    def content(self, query: str) -> tuple[str, ...]:
        """The stems of a question that are about its matter, each once."""
        return tuple(dict.fromkeys(s for s in self._words.stems(query) if s not in self._stop and not s.isdigit()))

    def share(self, content: tuple[str, ...], target: str) -> float:
        """How much of the question's content, by weight, stands in the target: 0 to 1; 1 for no content at all."""
        weights = {s: self._telling.get(s, self._most) for s in content}
        total = sum(weights.values())
        if not total:
            return 1.0
        here = self._stems.get(target, frozenset())
        return sum(w for s, w in weights.items() if s in here) / total
