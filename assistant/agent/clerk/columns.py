"""Columns: rules for other columns of the salary schedule than the one that a message names are left out."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from .understood import Understood

Hit = Mapping[str, Any]
_COLUMN = re.compile(r"\bColumns? (?:and )?(I{1,3}|IV|VI?)\b")
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
    kept = tuple(h for h in hits if not (named := _named(h)) or column in named)
    return kept or tuple(hits)


def _named(hit: Hit) -> frozenset[str]:
    """The columns that a clause's topic and plain sentences name."""
    texts = (str(hit["topic"]), *(str(p["en"]) for p in hit["plain"]))
    return frozenset(c for text in texts for c in _COLUMN.findall(text))
