"""Spelling: what a misspelt word most likely is, by its letters, its sound, and how common the candidates are."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import islice

from rapidfuzz import process
from rapidfuzz.distance import OSA

from .sounds import sound_of

_COMMON = 10000
_PIECES = 6000
_OF_A_VOWEL = 0.4
_IN_ORDER = 0.35
_STRANGE = 0.5
"""A word that is not of the contract's must be nearer, by this share."""
_FREQUENCY = 0.3
_FIELD = 0.4
_LIMITS = ((4, 0.9), (6, 1.4), (8, 1.7), (99, 2.0))
"""How far a word of at most this length may be from what it is taken for; a dropped vowel counts for less."""
_LETTERS = ((5, 2), (8, 3), (99, 4))
"""How many letters may differ where a word does not sound the same."""
_SHORTEST = 4
_JOINED = 6
_LONGEST_PIECE = 16
_SWALLOWED = 50
"""So many times more common `taking` is than `takin`, for that to be taken for it."""
_ALIKE = tuple(map(frozenset, ("ckqsxz", "gj", "fpv", "kn", "wr", "aeiou")))
"""Letters that one may write for the other at the beginning of a word."""


class Speller:
    """Mends words by the words that the contract knows and the common words of the language."""

    def __init__(self, frequencies: Mapping[str, int], vocabulary: Mapping[str, int], little: frozenset[str]) -> None:
        """`frequencies` of the language's words, most frequent first; how often the contract has its own.

        Words are told apart only if one of them is a `little` word, as in `howmany`, and unlike in `gradebook`.
        """
        self._frequencies = frequencies
        self._vocabulary = vocabulary
        self._little = little
        self.mended = lru_cache(maxsize=8192)(self._mended)

    @cached_property
    def _pieces(self) -> set[str]:
        """The words that others may be made of; this and all below is worked out at the first misspelt word."""
        common = islice(self._frequencies, _PIECES)
        return {w for w in (*common, *self._vocabulary) if len(w) > 3} | self._little

    @cached_property
    def _weights(self) -> dict[str, float]:
        """How likely each word is meant, however it is written."""
        common = (w for w in islice(self._frequencies, _COMMON) if len(w) >= _SHORTEST)
        weights = {w: _FREQUENCY * math.log10(self._frequencies[w]) for w in common}
        least = min(weights.values(), default=0.0)
        for word, count in self._vocabulary.items():
            if word.isalpha() and len(word) >= _SHORTEST:
                weights[word] = weights.get(word, least) + _FIELD * (1 + math.log10(count))
        return weights

    @cached_property
    def _sounds(self) -> dict[str, str]:
        """How each of these words sounds."""
        return {word: sound_of(word) for word in self._weights}

    @cached_property
    def _by_sound(self) -> Mapping[str, list[str]]:
        """The words of each sound."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for word, sound in self._sounds.items():
            found[sound].append(word)
        return found

    @cached_property
    def _by_letter(self) -> Mapping[tuple[str, int], list[str]]:
        """The words of each length that begin with a letter, or with one that may be written for it."""
        found: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for word in self._sounds:
            for letter in {word[0], *(x for alike in _ALIKE if word[0] in alike for x in alike)}:
                found[letter, len(word)].append(word)
        return found

    def knows(self, word: str) -> bool:
        """Whether a word, in lower case, is one to leave alone."""
        forms = (word, word.removesuffix("s"))
        return any(form in self._frequencies or form in self._vocabulary for form in forms)

    def of_the_field(self, word: str) -> bool:
        """Whether a word is one of the contract's."""
        return word in self._vocabulary

    def _mended(self, word: str) -> str:
        """What a word, in lower case, is most likely meant to be: itself where nothing is near enough."""
        whole = f"{word}g"
        if word.endswith("in") and self._frequencies.get(whole, 0) > _SWALLOWED * self._frequencies.get(word, 0):
            return whole
        if len(word) < _SHORTEST or "'" in word or self.knows(word):
            return word
        best, cost = self._nearest(word)
        apart = self._apart(word) if len(word) >= _JOINED and cost > 1 else ""
        return apart or best or word

    def _nearest(self, word: str) -> tuple[str, float]:
        """The best candidate near enough, and how far it is; no word if there is none."""
        limit, sound = _for_length(_LIMITS, word), sound_of(word)
        best, best_score, best_cost = "", -math.inf, math.inf
        for other, letters in self._candidates(word, sound):
            cost = self._cost(word, sound, other, letters)
            score = self._weights[other] - 2 * cost
            if cost <= limit * (1 if other in self._vocabulary else _STRANGE) and score > best_score:
                best, best_score, best_cost = other, score, cost
        return best, best_cost

    def _candidates(self, word: str, sound: str) -> Iterator[tuple[str, int]]:
        """Words that sound the same or differ in few letters, with how many."""
        yield from ((other, OSA.distance(word, other)) for other in self._by_sound.get(sound, ()))
        most = int(_for_length(_LETTERS, word))
        for length in range(len(word) - most, len(word) + most + 1):
            near = self._by_letter.get((word[0], length), ())
            for other, letters, _ in process.extract(word, near, scorer=OSA.distance, score_cutoff=most, limit=None):
                yield str(other), int(letters)

    def _cost(self, word: str, sound: str, other: str, letters: int) -> float:
        """How far apart two words are: by their consonants, less by their vowels, least where letters were dropped."""
        consonants = OSA.distance(sound, self._sounds[other])
        dropped = _IN_ORDER if len(other) > len(word) and _in_order(word, other) else 0.0
        return consonants + _OF_A_VOWEL * max(0, letters - consonants) - dropped

    def _apart(self, word: str) -> str:
        """The common words that were written as one; empty if it is not made of such."""
        best: list[tuple[int, tuple[str, ...]]] = [(0, ())]
        for end in range(1, len(word) + 1):
            found: tuple[int, tuple[str, ...]] = (-1, ())
            for start in range(max(0, end - _LONGEST_PIECE), end):
                worth, pieces = best[start]
                piece = word[start:end]
                if worth >= 0 and piece in self._pieces:
                    found = max(found, (worth + len(piece) ** 2, (*pieces, piece)))
            best.append(found)
        pieces = best[-1][1]
        return " ".join(pieces) if self._little.intersection(pieces) else ""


def _for_length(steps: tuple[tuple[int, float], ...], word: str) -> float:
    return next(value for length, value in steps if len(word) <= length)


def _in_order(word: str, other: str) -> bool:
    """Whether all letters of one word stand in the other in the same order."""
    letters = iter(other)
    return all(letter in letters for letter in word)
