"""Ranges: whether a sentence's range of figures holds a figure that the question gives; sentences that differ so."""

import re
from collections.abc import Iterable
from decimal import Decimal

_BETWEEN = re.compile(r"(\d[\d,]*(?:\.\d+)?)%?\s*(?:-|–|to|up to)\s*(\d[\d,]*(?:\.\d+)?)")
_BELOW = re.compile(r"(?:less than|fewer than|under|up to|at most|not more than)\s+(\d[\d,]*(?:\.\d+)?)", re.IGNORECASE)
_ABOVE = re.compile(
    r"(?:more than|over|at least|greater than)\s+(\d[\d,]*(?:\.\d+)?)|(\d[\d,]*(?:\.\d+)?)\s*(?:\+|or more)",
    re.IGNORECASE,
)
_WITH_SPLIT = re.compile(
    r"\b(?P<whole>\d{1,4})\b(?P<between>[^.?!\d]{0,80})\b(?P<more>\d{1,4}) (?:\w+ ){0,4}?"
    r"(?:split\w*|itinerants?|shar(?:e|ed|ing)|half[- ]time|part[- ]time|travel\w*|(?:here )?part of the week|"
    r"between (?:us|schools|sites|campuses))\b",
    re.IGNORECASE,
)
_ADDED = re.compile(r",|\b(?:and|plus|with|then|besides)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\b(?:including|of (?:them|those|which|whom)|counting|among)\b", re.IGNORECASE)
_ALIKE = 0.5


def holds(text: str, figures: Iterable[Decimal]) -> bool | None:
    """Whether a range that the text states holds one of the figures; None without a range or without a figure."""
    wanted = tuple(figures)
    ranges = tuple(_ranges(text))
    if not wanted or not ranges:
        return None
    return any(low <= figure <= high for figure in wanted for low, high in ranges)


def with_wholes(text: str) -> str:
    """A text with those who are told beside the rest of a staff counted in: `42 and 4 more who split` is 46."""
    return _WITH_SPLIT.sub(_whole, text)


def _whole(match: re.Match[str]) -> str:
    between = match["between"]
    if not _ADDED.search(between) or _OF_THEM.search(match.group()):
        return match.group()
    return str(int(match["whole"]) + int(match["more"]))


def alike(one: str, other: str) -> bool:
    """Whether two sentences say the same of different cases: half of the words of the shorter one are the other's."""
    words, others = (frozenset(re.findall(r"[^\W\d_]{2,}", text.lower())) for text in (one, other))
    return len(words & others) >= _ALIKE * min(len(words), len(others))


def _ranges(text: str) -> Iterable[tuple[Decimal, Decimal]]:
    most = Decimal(10) ** 9
    for match in _BETWEEN.finditer(text):
        low, high = _number(match.group(1)), _number(match.group(2))
        if low < high:
            yield low, high
    for match in _BELOW.finditer(text):
        yield Decimal(0), _number(match.group(1))
    for match in _ABOVE.finditer(text):
        yield _number(match.group(1) or match.group(2)), most


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))
