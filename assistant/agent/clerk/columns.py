"""Columns: rules for other columns of the salary schedule than the one that a message names are left out."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from .understood import Understood

Hit = Mapping[str, Any]
_NAMES = re.compile(r"\bColumns? (?:I{1,3}|IV|VI?)\b")
_RANGE = re.compile(r"\bColumns? [IV]+(?:[-–]| to )[IV]+\b")
_SEVERAL = re.compile(r"\bcol(?:umn|\.)?s?\b.*\bcol(?:umn|\.)?s?\b|\bcolumns\b", re.IGNORECASE)
"""Who names two columns asks how one leads to the other."""


def fitting(hits: Sequence[Hit], asked: Understood) -> tuple[Hit, ...]:
    """The hits without those that speak of columns, but not of the one that is named; all if none is left.

    Args:
        hits: the clauses found, the best first.
        asked: the message; a column that only an earlier one told does not count.
    """
    column = asked.facts.get("column", "")
    if not column or "column" in asked.recalled or _SEVERAL.search(asked.text):
        return tuple(hits)
    kept = tuple(h for h in hits if not _is_of_others(h, column))
    return kept or tuple(hits)


def _is_of_others(hit: Hit, column: str) -> bool:
    """Whether a clause's topic and plain sentences name columns, but neither this one nor a range of them."""
    text = " ".join((str(hit["topic"]), *(str(p["en"]) for p in hit["plain"])))
    own = re.search(rf"\b{column}\b", text) or _RANGE.search(text)
    return _NAMES.search(text) is not None and own is None
