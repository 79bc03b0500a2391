"""Spoken: whether words speak of a matter that data describes by patterns."""

import re
from collections.abc import Iterable
from functools import cache


@cache
def pattern(text: str) -> re.Pattern[str]:
    """A pattern of any case, compiled when it is first tried: most matters fail at the first of theirs."""
    return re.compile(text, re.IGNORECASE)


def opening(words: str) -> re.Pattern[str]:
    """The pattern of words that a word of the text begins with."""
    return pattern(rf"\b(?:{words})")


def speaks_of(says: Iterable[str], unless: Iterable[str], words: str) -> bool:
    """Whether words hold every pattern of `says` and none of `unless`."""
    return all(pattern(p).search(words) for p in says) and not any(pattern(p).search(words) for p in unless)
