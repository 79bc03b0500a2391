"""Anchors: how much of what a question is about stands in a clause's own words, notes and ways of asking.

Likeness of vectors says that two texts are of one kind; that the question's telling words occur in the clause says that
they are of one matter. Words count by how rare they are among clauses; a word that no clause knows counts most.
"""

import math
from dataclasses import dataclass
from functools import lru_cache

from ingest.contract.concordance import Concordance
from ingest.contract.lexical import lexical_words

from .ports import LexicalIndex


@dataclass(frozen=True, slots=True)
class Speech:
    """What is known of the language: words that say nothing of a matter, and common words."""

    stop_words: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


class Anchors:
    """Which targets hold a stem, and how telling each stem is."""

    def __init__(self, concordance: Concordance, words: LexicalIndex, speech: Speech) -> None:
        self._words = words
        self._stop = frozenset(s for w in speech.stop_words for s in words.stems(w))
        self._language = speech.words
        self._concordance = concordance
        self._targets: dict[str, frozenset[str]] = {}
        total = max(len(concordance.targets), 1)
        self._telling = {stem: math.log(1 + total / len(places)) for stem, places in concordance.holding.items()}
        self._most = math.log(1 + total)
        self._weighed = lru_cache(maxsize=64)(self._weigh)

    def content(self, query: str) -> tuple[str, ...]:
        """The stems of a question that are about its matter, each once."""
        found: dict[str, None] = {}
        for word in lexical_words(query):
            for stem in self._words.stems(word):
                counts = stem in self._telling or word in self._language
                if counts and stem not in self._stop and not stem.isdigit():
                    found.setdefault(stem)
        return tuple(found)

    def unknown(self, content: tuple[str, ...]) -> tuple[str, ...]:
        """Those stems of a question that no target knows."""
        return tuple(s for s in content if s not in self._telling)

    def share(self, content: tuple[str, ...], target: str) -> float:
        """How much of the question's content, by weight, stands in the target: 0 to 1; 1 for no content at all."""
        weights, total = self._weighed(content)
        if not total:
            return 1.0
        return sum(w for w, places in weights if target in places) / total

    def _weigh(self, content: tuple[str, ...]) -> tuple[tuple[tuple[float, frozenset[str]], ...], float]:
        """The weight of each stem with the targets that hold it, and all weights together."""
        weights = tuple((self._telling.get(s, self._most), self._holding(s)) for s in dict.fromkeys(content))
        return weights, sum(w for w, _ in weights)

    def _holding(self, stem: str) -> frozenset[str]:
        """The targets that hold a stem, looked up once a stem: few are ever asked for."""
        if stem not in self._targets:
            places = self._concordance.holding.get(stem, ())
            self._targets[stem] = frozenset(self._concordance.targets[n] for n in places)
        return self._targets[stem]
