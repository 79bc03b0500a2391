"""Units: in what a question wants its amount, and the amounts of it that sentences state."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from ingest.contract.figures import amounts_in, month_days_in, numbers_in

from . import ranges

_A_SCALE = 2
"""So many amounts of what is asked for leave open which one holds."""
_UNITS: Mapping[str, str] = {
    "day": "days?",
    "week": "(?:work)?weeks?",
    "month": "months?",
    "year": "years?",
    "hour": "hours?",
    "minute": "minutes?",
    "fte": "fte",
}
_HOW_MANY = re.compile(r"\bhow (?:many|long)\b[^.?;]{0,60}", re.IGNORECASE)
SHARE = "%"
OF_YEAR = "day of the year"
_WHAT_SHARE = re.compile(
    r"\b(?:what|which|how (?:much|big|large))\b[^.?;]{0,40}\b(?:share|percent(?:age)?|fraction|(?:pro)?portion)\b|"
    r"\bqu[eé] (?:parte|porcentaje|proporci[oó]n)\b",
    re.IGNORECASE,
)
_SHARES = re.compile(r"(\d[\d.]*) ?(?:%|percent\b|por ciento\b)|\b(\d)/(\d)\b", re.IGNORECASE)
_HOW_MUCH_TIME = re.compile(r"\bhow much (?:\w+ )?time\b|\bcu[aá]nto tiempo\b", re.IGNORECASE)


def is_scale(sentences: Sequence[str], unit: str) -> bool:
    """Whether sentences give an amount for each of several cases: like words and other amounts, or several dollars."""
    amounts = [amounts_of(s, unit) for s in sentences]
    if unit == "$" and any(len(found) >= _A_SCALE for found in amounts):
        return True
    pairs = combinations(range(len(sentences)), 2)
    return any(amounts[i] != amounts[j] and ranges.alike(sentences[i], sentences[j]) for i, j in pairs)


def unit_asked(words: str, *, dollars: bool) -> str:
    """The unit of the amount that a question asks for: `day`, `hour`..., `%` for a share; `$` if it names none."""
    match = _HOW_MANY.search(words)
    named = {unit: m.start() for unit, p in _UNITS.items() if match and (m := re.search(rf"\b{p}\b", match.group()))}
    if named and not dollars:
        return min(named, key=lambda unit: named[unit])
    if _HOW_MUCH_TIME.search(words):
        return "minute"
    return SHARE if _WHAT_SHARE.search(words) and not dollars else "$"


def amounts_of(text: str, unit: str) -> frozenset[Decimal]:
    """The amounts of one unit that a sentence states."""
    if unit == "$":
        return amounts_in(text)
    if unit == OF_YEAR:
        return frozenset(Decimal(day.replace("-", "")) for day in month_days_in(text))
    if unit == SHARE:
        return frozenset(_share(m) for m in _SHARES.finditer(text))
    pattern = rf"(\d[\d,.]*)[\s-]*(?:[a-z-]+ ){{0,2}}?{_UNITS[unit]}\b"
    figures = [m[1].rstrip(".,") for m in re.finditer(pattern, text, re.IGNORECASE)]
    return frozenset(n for figure in figures for n in numbers_in(figure))


def _share(match: re.Match[str]) -> Decimal:
    """A share in percent, which may be written as a fraction."""
    if match[1]:
        return Decimal(match[1].rstrip("."))
    return Decimal(100) * Decimal(match[2]) / Decimal(match[3])
