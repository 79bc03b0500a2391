"""Screen: patterns that are compiled and looked for only in a text that has the words without which they cannot match.

A message is read by more than a thousand patterns, of which some twenty match. RE2 finds in one pass the words of a
text that the patterns need. It knows no look-around: without it a pattern matches more, never less.
"""

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

import re2

_AROUND = re.compile(r"\(\?<?[=!]")
_STEP = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()]|[^\\\[()]+|.", re.DOTALL)
"""A pattern in pieces: an escape, a set, a bracket, or what stands between them."""
_OTHERWISE_SEEN = re.compile(r"[^\D0-9]|[^\S\t\n\f\r ]|[ıİſK]")
"""Digits, spaces and letters that Python takes for those of a pattern and RE2 does not."""
_MEMORY = 1 << 26
_TEXTS = 512


class Screen:
    """The patterns of one body of knowledge, whose needed words are looked for together."""

    def __init__(self) -> None:
        self._patterns: list[str] = []
        self.may_match = lru_cache(maxsize=_TEXTS)(self._may_match)
        """The places of the patterns that may match in a text; it is searched once, however many of them are tried."""

    def pattern(self, text: str) -> "Screened":
        """A pattern behind this screen, letters in either case; all are added before the first text is searched."""
        self._patterns.append(text)
        return Screened(text, len(self._patterns) - 1, self)

    def _may_match(self, text: str) -> frozenset[int]:
        needs, places = self._needs
        if _OTHERWISE_SEEN.search(text):
            return frozenset(range(len(self._patterns)))
        met = needs.Match(text.encode("utf-8", "replace"), potential=True) or ()
        return self._always.union(places[i] for i in met)

    @cached_property
    def _needs(self) -> tuple["re2.Filter", tuple[int, ...]]:
        """What finds the needed words, and the place of each pattern that it knows the words of."""
        options = re2.Options()
        options.case_sensitive, options.log_errors, options.max_mem = False, False, _MEMORY
        needs, places = re2.Filter(), []
        for place, pattern in enumerate(self._patterns):
            try:
                needs.Add(without_look_around(pattern), options)
            except re2.error:  # a back reference, say
                continue
            places.append(place)
        needs.Compile()
        return needs, tuple(places)

    @cached_property
    def _always(self) -> frozenset[int]:
        """The patterns whose needed words are not known: they are tried in every text."""
        return frozenset(range(len(self._patterns))).difference(self._needs[1])


class Screened:
    """A pattern as `re` has it, compiled when a text first has the words that it needs."""

    def __init__(self, pattern: str, place: int, screen: Screen) -> None:
        self.pattern = pattern
        self._place = place
        self._screen = screen

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern as `re` compiles it."""
        return re.compile(self.pattern, re.IGNORECASE)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first match in a text, from a place on."""
        return self.compiled.search(text, start) if self._may_match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in a text, in order."""
        return self.compiled.finditer(text) if self._may_match(text) else iter(())

    def sub(self, replacement: str, text: str) -> str:
        """A text with each match replaced."""
        return self.compiled.sub(replacement, text) if self._may_match(text) else text

    def _may_match(self, text: str) -> bool:
        return self._place in self._screen.may_match(text)


def without_look_around(pattern: str) -> str:
    """A pattern without what must or must not stand before or after."""
    kept: list[str] = []
    depth = 0
    for at in _STEP.finditer(pattern):
        piece = at.group()
        if depth or _AROUND.match(pattern, at.start()):
            depth += (piece == "(") - (piece == ")")
            piece = "" if depth else "(?:)"
        kept.append(piece)
    return "".join(kept)
